"""Files sent ahead: taken, named by runs, never served, gone when deleted."""

import base64
from datetime import UTC, datetime
from http.client import HTTPConnection
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import httpx
import numpy as np
import pytest
from PIL import Image

from cavendish.blobs.links import Links
from cavendish.service.accounts import KeyTerms
from cavendish.settings import read_settings
from cavendish.wiring import build

pytestmark = pytest.mark.process


def png(width: int = 30, height: int = 20) -> bytes:
    buffer = BytesIO()
    Image.fromarray(np.zeros((height, width, 3), np.uint8)).save(buffer, "PNG")
    return buffer.getvalue()


def noise() -> bytes:
    buffer = BytesIO()
    pixels = np.random.default_rng(1).integers(0, 255, (60, 60, 3), np.uint8)
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def sent(server: Any, data: bytes, **options: Any) -> httpx.Response:
    return server.call("POST", "/api/v1/files", content=data, **options)


def test_a_file_sent_as_bytes_or_as_a_form_is_described_and_used(server: Any) -> None:
    raw = sent(server, png())
    form = server.call("POST", "/api/v1/files", files={"file": ("a.png", png(), "image/png")})
    assert (raw.status_code, form.status_code) == (201, 201)
    described = raw.json()
    assert (described["mimeType"], described["width"], described["height"]) == ("image/png", 30, 20)
    assert described["sha256"] == form.json()["sha256"]
    ids = [described["id"], form.json()["id"]]
    run = server.read(server.create(image_urls=ids).json()["id"])
    assert (run["status"], run["resolved"]["aspectRatio"]) == ("succeeded", "3:2")


def test_a_files_bytes_are_never_served(server: Any) -> None:
    file_id = sent(server, png()).json()["id"]
    answer = server.call("GET", f"/api/v1/files/{file_id}")
    assert answer.headers["content-type"] == "application/json"
    assert httpx.get(f"{server.url}/files/1-x/uploads/{file_id}").status_code == 404


def test_a_deleted_file_is_gone_for_runs_and_from_the_disk(server: Any) -> None:
    file_id = sent(server, png()).json()["id"]
    assert (server.data / "files" / "uploads" / file_id).exists()
    assert server.call("DELETE", f"/api/v1/files/{file_id}").status_code == 204
    assert not (server.data / "files" / "uploads" / file_id).exists()
    for method in ("GET", "DELETE"):
        answer = server.call(method, f"/api/v1/files/{file_id}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "file_not_found")
    refused = server.create(image_urls=[file_id])
    assert (refused.status_code, refused.json()["error"]["param"]) == (400, "input.image_urls[0]")


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (b"", {}),
        (b"no picture", {}),
        (noise()[:2000], {}),
        (b"--x\r\nbroken", {"headers": {"Content-Type": "multipart/form-data; boundary=x"}}),
        (b"--x", {"headers": {"Content-Type": "multipart/form-data"}}),
    ],
)
def test_what_is_no_picture_is_refused(
    server: Any, content: bytes, options: dict[str, Any]
) -> None:
    answer = sent(server, content, **options)
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, "file")


@pytest.mark.promise(30)
def test_somebody_elses_file_is_a_missing_file(server: Any) -> None:
    file_id = sent(server, png()).json()["id"]
    cavendish = build(read_settings(server.data))
    cavendish.accounts.create("neighbour", 10**6)
    key = cavendish.accounts.create_key("neighbour", KeyTerms(name="n"))
    cavendish.close()
    other = {"Authorization": f"Bearer {key}"}
    for method in ("GET", "DELETE"):
        foreign, missing = (
            httpx.request(method, f"{server.url}/api/v1/files/{found}", headers=other)
            for found in (file_id, "file_" + "0" * 32)
        )
        assert foreign.status_code == missing.status_code == 404
        errors = [answer.json()["error"] | {"requestId": ""} for answer in (foreign, missing)]
        assert errors[0] == errors[1]


@pytest.mark.promise(33)
@pytest.mark.parametrize(
    "name",
    [
        "../cavendish.db",
        "../link-secret",
        "%2e%2e/link-secret",
        "..%2flink-secret",
        "..",
        "/etc/passwd",
    ],
)
def test_even_a_signed_link_leads_nowhere_outside(server: Any, name: str) -> None:
    links = Links((server.data / "link-secret").read_bytes())
    host, port = server.url.removeprefix("http://").split(":")
    for written in {name, unquote(name)}:
        connection = HTTPConnection(host, int(port), timeout=30)
        connection.request("GET", links.path(written, datetime.now(UTC)).replace(written, name))
        answer = connection.getresponse()
        assert answer.status == 404
        assert answer.read().startswith(b'{"error"')
        connection.close()


def test_our_own_output_is_a_reference_like_any_other(server: Any) -> None:
    url = server.read(server.create(aspect_ratio="16:9").json()["id"])["output"]["urls"][0]
    again = server.read(server.create(image_urls=[url]).json()["id"])
    assert (again["status"], again["resolved"]["aspectRatio"]) == ("succeeded", "16:9")


def test_a_deleted_run_leaves_nothing_that_its_user_wrote(server: Any) -> None:
    inline = "data:image/png;base64," + base64.b64encode(png(31, 17)).decode()
    canary = "zanzibarcanary"
    run = server.read(server.create(f"sleep 0 {canary}", image_urls=[inline]).json()["id"])
    server.call("DELETE", f"/api/v1/runs/{run['id']}")
    server.stop()
    for path in server.data.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert canary.encode() not in content, path
            assert png(31, 17) not in content, path
    server.start()
