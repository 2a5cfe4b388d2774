"""Weights are fetched once, checked byte for byte, and a broken transfer is taken up."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cavendish.cli import cli
from cavendish.engines.diffusion import hub
from cavendish.engines.diffusion.hub import Hub, HubError
from cavendish.engines.diffusion.profile import PROFILES
from cavendish.errors import SetupError

KLEIN = PROFILES[0]
WEIGHTS = bytes(range(256)) * 4000
FILES: dict[str, bytes] = {
    "model_index.json": b"{}",
    "LICENSE.md": b"Apache",
    "README.md": b"not wanted",
    "flux-2-klein-4b.safetensors": b"a second copy, not wanted",
    "vae/config.json": b"{}",
    "vae/model.safetensors": WEIGHTS,
    "vae/model.bin": b"a pickle, not wanted",
    "transformer/config.json": b"{}",
    "transformer/model.safetensors": WEIGHTS[:1000],
    "transformer/pipeline.py": b"code, not wanted",
    "../escape.json": b"{}",
    "tokenizer/merges.txt": b"",
}
WANTED = {
    name
    for name in FILES
    if name not in ("README.md", "flux-2-klein-4b.safetensors", "../escape.json")
    and not name.endswith((".bin", ".py"))
}


def entry(path: str, data: bytes) -> dict[str, Any]:
    blob = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
    listed: dict[str, Any] = {"type": "file", "path": path, "size": len(data), "oid": blob}
    if path.endswith(".safetensors"):
        listed["lfs"] = {"oid": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return listed


class FakeHub(ThreadingHTTPServer):
    """Serves one repository at one revision over the hub's two paths."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.files = dict(FILES)
        self.served: list[tuple[str, str]] = []
        self.refuse = 0
        self.cut_after: int | None = None
        self.spoil = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    """One request."""

    server: FakeHub  # pyright: ignore[reportIncompatibleVariableOverride]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- inherited
        """Keep quiet."""

    def do_GET(self) -> None:
        if self.server.refuse:
            self._send(self.server.refuse, b"")
        elif self.path.startswith(f"/api/models/{KLEIN.repository}/tree/{KLEIN.revision}"):
            listing = [entry(path, data) for path, data in self.server.files.items()]
            self._send(200, json.dumps([{"type": "directory", "path": "vae"}, *listing]).encode())
        else:
            self._file(self.path.removeprefix(f"/{KLEIN.repository}/resolve/{KLEIN.revision}/"))

    def _file(self, path: str) -> None:
        data = self.server.files[path]
        wanted = self.headers.get("Range", "")
        self.server.served.append((path, wanted))
        begin = int(wanted.removeprefix("bytes=").rstrip("-") or 0)
        if self.server.spoil and path.endswith(".safetensors"):
            self.server.spoil = False
            data = b"x" * len(data)
        if self.server.cut_after is not None and len(data) > self.server.cut_after:
            end, self.server.cut_after = self.server.cut_after, None
            self._send(206 if wanted else 200, data[begin:end], length=len(data) - begin)
        else:
            self._send(206 if wanted else 200, data[begin:])

    def _send(self, status: int, body: bytes, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server() -> Iterator[FakeHub]:
    fake = FakeHub()
    thread = threading.Thread(target=fake.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield fake
    fake.shutdown()
    fake.server_close()
    thread.join(5)


def impatient(server: FakeHub, tries: int = 1) -> Hub:
    """Ask the fake hub without waiting between tries."""
    return Hub(
        client=hub.connected(server.address).client, waits=(0.0,) * tries, sleep=lambda _: None
    )


def pull(source: Hub, models: Path, progress: Callable[[int, int], None] = lambda *_: None) -> Path:
    with source.client:
        return source.pull(KLEIN, models, progress)


def test_only_configuration_and_safetensors_of_the_parts_are_fetched(
    server: FakeHub, tmp_path: Path
) -> None:
    folder = pull(impatient(server), tmp_path / "models")
    here = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert here == {*WANTED, "cavendish.json"}
    assert all((folder / name).read_bytes() == FILES[name] for name in WANTED)
    (model,) = hub.pulled(tmp_path / "models")
    assert (model.name, model.complete, model.revision) == (KLEIN.name, True, KLEIN.revision)


def test_progress_counts_every_byte_once(server: FakeHub, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    pull(impatient(server), tmp_path, lambda here, total: seen.append((here, total)))
    total = sum(len(FILES[name]) for name in WANTED)
    assert [here for here, _ in seen] == sorted(here for here, _ in seen)
    assert seen[-1] == (total, total)


def test_a_transfer_that_breaks_off_is_taken_up_where_it_was(
    server: FakeHub, tmp_path: Path
) -> None:
    server.cut_after = 300_000
    folder = pull(impatient(server), tmp_path)
    assert (folder / "vae/model.safetensors").read_bytes() == WEIGHTS
    ranges = [wanted for path, wanted in server.served if path == "vae/model.safetensors"]
    assert ranges == ["", "bytes=300000-"]


def test_an_unfinished_pull_is_not_a_model_and_the_next_pull_goes_on(
    server: FakeHub, tmp_path: Path
) -> None:
    server.cut_after = 300_000
    with pytest.raises(HubError, match="Pull again"):
        pull(impatient(server, tries=0), tmp_path)
    assert not (tmp_path / KLEIN.name).exists()
    pull(impatient(server), tmp_path)
    assert [p for p, _ in server.served].count("transformer/model.safetensors") == 1


def test_bytes_with_another_digest_are_thrown_away(server: FakeHub, tmp_path: Path) -> None:
    server.spoil = True
    folder = pull(impatient(server), tmp_path)
    assert (folder / "transformer/model.safetensors").read_bytes() == WEIGHTS[:1000]


def test_a_full_disk_is_noticed_before_the_first_byte(
    server: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "SPARE_BYTES", 10**18)
    with pytest.raises(HubError, match="GB are free"):
        pull(impatient(server), tmp_path)
    assert not server.served


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "HF_TOKEN"), (403, "HF_TOKEN"), (404, "has no"), (500, "can't be reached")],
)
def test_a_refusal_says_what_helps(server: FakeHub, tmp_path: Path, status: int, said: str) -> None:
    server.refuse = status
    with pytest.raises(HubError, match=said):
        pull(impatient(server), tmp_path)


def test_without_a_network_the_way_by_hand_is_told(tmp_path: Path) -> None:
    with pytest.raises(HubError, match="by hand"):
        pull(hub.connected("http://127.0.0.1:9"), tmp_path)


def test_a_model_without_safetensors_is_refused(server: FakeHub, tmp_path: Path) -> None:
    server.files = {k: v for k, v in FILES.items() if not k.endswith(".safetensors")}
    with pytest.raises(HubError, match="no safetensors"):
        pull(impatient(server), tmp_path)


@pytest.mark.parametrize("name", ["../data", "", ".", "a/b", "missing"])
def test_only_a_models_folder_can_be_removed(tmp_path: Path, name: str) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "data").mkdir()
    with pytest.raises(HubError):
        hub.removed(tmp_path / "models", name)
    assert (tmp_path / "data").exists()


def test_the_command_line_pulls_lists_and_removes(
    server: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", server.address)
    data = ["--data", str(tmp_path)]
    run = CliRunner()
    assert "flux2-klein-4b is in" in run.invoke(cli, ["models", "pull", KLEIN.name, *data]).output
    assert "here" in run.invoke(cli, ["models", "list", *data]).output
    again = run.invoke(cli, ["models", "pull", KLEIN.name, *data])
    assert "is there already" in str(again.exception)
    assert "removed flux2-klein-4b" in run.invoke(cli, ["models", "rm", KLEIN.name, *data]).output
    assert not hub.pulled(tmp_path / "models")


def test_a_licence_that_is_not_free_is_accepted_first(tmp_path: Path) -> None:
    command = ["models", "pull", "flux3-image-klein", "--data", str(tmp_path)]
    refused = CliRunner().invoke(cli, command)
    assert isinstance(refused.exception, SetupError)
    assert "FLUX Kommunity License" in str(refused.exception)
