import base64
import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import httpx
import numpy as np
import pytest
from PIL import Image

from cavendish.domain.geometry import ASPECT_RATIOS, Resolution, size_of

pytestmark = pytest.mark.process


def png(width: int, height: int) -> str:
    buffer = BytesIO()
    Image.fromarray(np.zeros((height, width, 3), np.uint8)).save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def test_a_run_is_created_polled_and_its_picture_read(server: Any) -> None:
    created = server.create(aspect_ratio="16:9")
    assert created.status_code == 201
    assert created.headers["retry-after"] == "1"
    body = created.json()
    assert created.headers["location"] == f"{server.url}/api/v1/runs/{body['id']}"
    assert set(body) == {"id", "model", "status", "costUsd", "createdAt"}
    assert (body["status"], body["costUsd"]) == ("pending", 45_000)
    run = server.read(body["id"])
    assert (run["status"], run["costUsd"], run["progress"]) == ("succeeded", 45_000, 1.0)
    assert run["engine"] == "plain/1.0"
    assert run["resolved"] == {"aspectRatio": "16:9", "width": 688, "height": 384}
    (image,) = run["output"]["images"]
    assert run["output"]["urls"] == [image["url"]]
    picture = httpx.get(image["url"])
    assert picture.headers["content-type"] == image["mimeType"] == "image/png"
    assert len(picture.content) == image["bytes"]
    assert hashlib.sha256(picture.content).hexdigest() == image["sha256"]
    assert Image.open(BytesIO(picture.content)).size == (688, 384)


@pytest.mark.promise(43)
@pytest.mark.parametrize("resolution", ["0.5K", "1K"])
def test_every_ratio_has_its_exact_pixels(server: Any, resolution: str) -> None:
    def made(ratio: str) -> tuple[str, tuple[int, int]]:
        run_id = server.create(aspect_ratio=ratio, resolution=resolution).json()["id"]
        url = server.read(run_id)["output"]["urls"][0]
        return ratio, Image.open(BytesIO(httpx.get(url).content)).size

    with ThreadPoolExecutor(4) as pool:
        for ratio, size in pool.map(made, ASPECT_RATIOS):
            promised = size_of(ratio, Resolution(resolution))
            assert size == (promised.width, promised.height)


@pytest.mark.parametrize("file_format", ["png", "jpeg", "webp"])
def test_the_format_asked_for_is_the_format_served(server: Any, file_format: str) -> None:
    run = server.read(server.create(output_format=file_format).json()["id"])
    picture = httpx.get(run["output"]["urls"][0])
    assert picture.headers["content-type"] == f"image/{file_format}"
    assert Image.open(BytesIO(picture.content)).format == file_format.upper()


def test_the_same_seed_gives_the_same_bytes(server: Any) -> None:
    runs = [server.read(server.create(seed=seed).json()["id"]) for seed in (5, 5, 6)]
    digests = [run["output"]["images"][0]["sha256"] for run in runs]
    assert digests[0] == digests[1] != digests[2]
    assert [run["seed"] for run in runs] == [5, 5, 6]


def test_several_images_are_priced_each(server: Any) -> None:
    run = server.read(server.create(num_images=3).json()["id"])
    assert run["costUsd"] == 3 * 45_000
    assert len(run["output"]["urls"]) == 3


def test_auto_follows_the_first_reference(server: Any) -> None:
    run = server.read(server.create(image_urls=[png(400, 300), png(10, 90)]).json()["id"])
    assert run["resolved"]["aspectRatio"] == "4:3"
    assert run["warnings"] == ["saw 400x300", "saw 10x90"]


def test_a_run_can_continue_from_another(server: Any) -> None:
    first = server.create(aspect_ratio="1:4").json()["id"]
    server.read(first)
    run = server.read(server.create(previous_run_id=first).json()["id"])
    assert run["resolved"]["aspectRatio"] == "1:4"


def test_the_plan_is_shown_when_asked(server: Any) -> None:
    assert "plan" not in server.read(server.create().json()["id"])
    assert server.read(server.create(debug=True).json()["id"])["plan"] == {"words": 2}


def test_prefer_wait_answers_when_final(server: Any) -> None:
    answer = server.create(headers={"Prefer": "wait=20"})
    assert answer.status_code == 201
    assert answer.json()["status"] == "succeeded"


def test_a_wait_that_runs_out_answers_the_run_as_it_is(server: Any) -> None:
    run_id = server.create("sleep 3").json()["id"]
    assert server.read(run_id, wait=1)["status"] == "processing"
    assert server.read(run_id)["status"] == "succeeded"


@pytest.mark.promise(6)
def test_the_idempotency_key_gives_a_hundred_twins_one_run(
    server: Any, record_property: Callable[[str, object], None]
) -> None:
    record_property("figure", "100 parallel twins, 1 run")
    before = server.account()["balanceUsd"]
    headers = {"Idempotency-Key": "twins"}
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: server.create(headers=headers), range(100)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    server.read(answers[0].json()["id"])
    assert before - server.account()["balanceUsd"] == 45_000
    again = server.create("another prompt", headers=headers)
    assert (again.status_code, again.json()["error"]["code"]) == (400, "idempotency_key_reused")


@pytest.mark.promise(16)
@pytest.mark.parametrize(
    ("prompt", "code", "words"),
    [
        ("break", "engine_error", "told to break"),
        ("die", "engine_error", "ended unexpectedly"),
        ("wrong size", "engine_error", "instead of"),
    ],
)
def test_a_failed_run_says_why_and_costs_nothing(
    server: Any, prompt: str, code: str, words: str
) -> None:
    before = server.account()
    run = server.read(server.create(prompt).json()["id"])
    assert (run["status"], run["costUsd"], run["errorCode"]) == ("failed", 0, code)
    assert words in run["error"]
    assert "output" not in run
    after = server.account()
    assert (before["balanceUsd"], before["heldUsd"]) == (after["balanceUsd"], after["heldUsd"])
    assert server.read(server.create().json()["id"])["status"] == "succeeded"


@pytest.mark.promise(16)
@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://127.0.0.1/a.png", "image_fetch_failed"),
        ("data:image/png;base64,AAAA", "invalid_image"),
    ],
)
def test_a_useless_reference_is_named_and_costs_nothing(server: Any, url: str, code: str) -> None:
    run = server.read(server.create(image_urls=[png(8, 8), url]).json()["id"])
    assert (run["errorCode"], run["costUsd"]) == (code, 0)
    assert "input.image_urls[1]" in run["error"]


@pytest.mark.promise(16)
def test_a_running_run_is_cancelled_and_costs_nothing(server: Any) -> None:
    before = server.account()["balanceUsd"]
    run_id = server.create("sleep 60").json()["id"]
    server.until(run_id, "processing")
    cancelled = server.call("POST", f"/api/v1/runs/{run_id}/cancel").json()
    assert (cancelled["status"], cancelled["errorCode"]) == ("failed", "canceled")
    assert server.account()["balanceUsd"] == before
    assert server.read(server.create().json()["id"])["status"] == "succeeded"


@pytest.mark.promise(16)
def test_a_deadline_ends_a_run(server: Any) -> None:
    run = server.read(server.create("sleep 60", deadline=1).json()["id"])
    assert (run["errorCode"], run["costUsd"]) == ("deadline_exceeded", 0)


def test_progress_is_told_and_ends_with_done(server: Any) -> None:
    run_id = server.create("sleep 2").json()["id"]
    events: list[tuple[str, Any]] = []
    headers = {"Authorization": f"Bearer {server.key}"}
    url = f"{server.url}/api/v1/runs/{run_id}/events"
    with httpx.stream("GET", url, headers=headers, timeout=30) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        name = ""
        for line in stream.iter_lines():
            if line.startswith("event: "):
                name = line[7:]
            if line.startswith("data: "):
                events.append((name, json.loads(line[6:])))
    seen = [data["progress"] for event, data in events if event == "progress"]
    assert seen == sorted(seen)
    assert len(set(seen)) >= 3
    assert events[-1][0] == "done"
    assert events[-1][1]["status"] == "succeeded"


def test_lists_page_through_everything_once(server: Any) -> None:
    ids: list[str] = []
    cursor = ""
    while True:
        page = server.call("GET", f"/api/v1/runs?limit=7{cursor}").json()
        ids += [run["id"] for run in page["runs"]]
        if page["nextCursor"] is None:
            break
        cursor = f"&cursor={page['nextCursor']}"
    assert len(ids) == len(set(ids)) > 7


def test_deleting_removes_the_picture_behind_the_link(server: Any) -> None:
    run = server.read(server.create().json()["id"])
    url = run["output"]["urls"][0]
    assert httpx.get(url).status_code == 200
    assert server.call("DELETE", f"/api/v1/runs/{run['id']}").status_code == 204
    gone = httpx.get(url)
    assert (gone.status_code, gone.json()["error"]["code"]) == (404, "file_not_found")


def test_files_serve_ranges_and_caches(server: Any) -> None:
    run = server.read(server.create().json()["id"])
    url = run["output"]["urls"][0]
    whole = httpx.get(url)
    assert "immutable" in whole.headers["cache-control"]
    assert whole.headers["x-content-type-options"] == "nosniff"
    part = httpx.get(url, headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, whole.content[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole.content)}"
    assert httpx.get(url, headers={"Range": "bytes=-5"}).content == whole.content[-5:]
    beyond = httpx.get(url, headers={"Range": f"bytes={len(whole.content)}-"})
    assert beyond.status_code == 416
    same = httpx.get(url, headers={"If-None-Match": whole.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    head = httpx.head(url)
    assert int(head.headers["content-length"]) == len(whole.content)
    assert server.read(run["id"])["output"]["urls"][0] == url


@pytest.mark.promise(34)
@pytest.mark.parametrize(
    "change",
    [
        lambda url: url.replace("/0.png", "/1.png"),
        lambda url: url.replace("/files/", "/files/9"),
        lambda url: url[: url.rindex("/run_")] + "/../../cavendish.db",
        lambda url: url[: url.rindex("/run_")] + "/%2e%2e/%2e%2e/cavendish.db",
        lambda url: url + "/../../../link-secret",
    ],
)
def test_changed_links_open_nothing(server: Any, change: Any) -> None:
    url = server.read(server.create().json()["id"])["output"]["urls"][0]
    assert httpx.get(change(url)).status_code == 404


def test_models_tell_their_schema_prices_and_engine(server: Any) -> None:
    listed = server.call("GET", "/api/v1/models").json()["models"]
    one = server.call("GET", "/api/v1/models/google/nano-banana-2").json()
    assert one in listed
    assert one["prices"] == {"0.5K": 45_000, "1K": 60_000, "2K": 90_000, "4K": 130_000}
    assert one["engine"] == "plain/1.0"
    assert "prompt" in one["inputSchema"]["required"]
    assert server.call("GET", "/api/v1/models/google/x").status_code == 404


@pytest.mark.promise(20)
@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/runs/run_0", 404, "run_not_found"),
        ("GET", "/api/v1/nothing", 404, "not_found"),
        ("PUT", "/api/v1/runs", 405, "method_not_allowed"),
        ("GET", "/files/1-x/run_0/0.png", 404, "file_not_found"),
        ("GET", "/api/v1/runs?limit=0", 400, "invalid_input"),
        ("GET", "/api/v1/runs?status=done", 400, "invalid_input"),
        ("GET", "/api/v1/runs/run_0?wait=61", 400, "invalid_input"),
    ],
)
def test_errors_have_one_shape_and_their_code(
    server: Any, method: str, path: str, status: int, code: str
) -> None:
    answer = server.call(method, path)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (status, code)
    assert set(error) == {"message", "code", "param", "requestId"}
    assert error["requestId"] == answer.headers["x-request-id"]


@pytest.mark.parametrize("authorization", ["", "Bearer", "Basic abc"])
def test_no_key_is_told_from_a_bad_key(server: Any, authorization: str) -> None:
    answer = httpx.get(server.url + "/api/v1/account", headers={"Authorization": authorization})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "missing_api_key")
    answer = httpx.get(server.url + "/api/v1/account", headers={"Authorization": "Bearer sk-no"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "invalid_api_key")


@pytest.mark.promise(16)
def test_a_refused_run_costs_nothing(server: Any) -> None:
    before = server.account()
    answer = server.create(aspect_ratio="1:3")
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, "input.aspect_ratio")
    assert server.account() == before


@pytest.mark.promise(24)
def test_a_body_over_the_cap_is_refused(server: Any) -> None:
    answer = server.call("POST", "/api/v1/runs", content=b" " * (49 * 1024 * 1024))
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "payload_too_large")


def test_health_needs_no_key(server: Any) -> None:
    assert httpx.get(server.url + "/healthz").json() == {"status": "ok"}
    assert httpx.get(server.url + "/readyz").status_code == 200
    paths = httpx.get(server.url + "/openapi.json").json()["paths"]
    assert "/api/v1/runs" in paths


@pytest.mark.promise(29)
def test_no_key_prompt_or_signature_is_in_the_logs(server: Any) -> None:
    run = server.read(server.create("canary prompt break").json()["id"])
    server.read(server.create("break canary").json()["id"])
    httpx.get(run["output"]["urls"][0])
    logs = server.logs()
    assert "canary" not in logs
    assert server.key[3:] not in logs
    assert run["output"]["urls"][0].split("/")[4] not in logs
