"""A real server with engines behind a network: who made the picture, and what when they fail."""

import base64
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image
from starlette.responses import JSONResponse

from serving import Serving
from upstream import Google, Inference, candidates, error, picture

pytestmark = pytest.mark.process

MODELS = """
[models."my/gemini"]
engine = "gemini"
description = "Google's."
prices = { "0.5K" = 7 }

[engines.openai]
references = 2
resolutions = ["0.5K", "1K", "2K"]
licence = "Apache-2.0"
"""
FAILING = JSONResponse({"detail": "This model can't do that."}, 422)


@pytest.fixture(scope="module")
def upstreams() -> Iterator[tuple[Inference, Google]]:
    both = (Inference("vllm-omni"), Google())
    yield both
    for upstream in both:
        upstream.close()


@pytest.fixture
def inference(upstreams: tuple[Inference, Google]) -> Inference:
    upstreams[0].forget()
    return upstreams[0]


@pytest.fixture
def google(upstreams: tuple[Inference, Google]) -> Google:
    upstreams[1].forget()
    return upstreams[1]


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, upstreams: tuple[Inference, Google]
) -> Iterator[Serving]:
    inference, google = upstreams
    data = tmp_path_factory.mktemp("engines") / "data"
    data.mkdir()
    (data / "cavendish.toml").write_text(MODELS)
    serving = Serving(
        data,
        CAVENDISH_ENGINE="openai,diorama",
        CAVENDISH_OPENAI_BASE_URL=inference.url,
        CAVENDISH_OPENAI_DIALECT="vllm-omni",
        CAVENDISH_OPENAI_MODEL="flux",
        CAVENDISH_EXPAND="none",
        CAVENDISH_OPENAI_API_KEY="canary-openai",
        GEMINI_API_KEY="canary-gemini",
        CAVENDISH_GEMINI_BASE_URL=google.root,
    )
    yield serving
    serving.end()


def ordered(server: Serving, model: str = "google/nano-banana-2", **order: Any) -> httpx.Response:
    run_input = {"prompt": "a lamp", "resolution": "0.5K", **order}
    return server.call("POST", "/api/v1/runs", json={"model": model, "input": run_input})


def finished(server: Serving, model: str = "google/nano-banana-2", **order: Any) -> dict[str, Any]:
    return server.read(ordered(server, model, **order).json()["id"])


def inline(data: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(data).decode()


def test_an_inference_server_makes_the_pictures(server: Serving, inference: Inference) -> None:
    first = finished(server, seed=7)
    assert (first["status"], first["engine"], first["warnings"]) == ("succeeded", "openai/flux", [])
    assert inference.seen[0]["seed"] == 7
    assert inference.seen[0]["authorization"] == "Bearer canary-openai"
    edited = finished(server, prompt="make it red", image_urls=[inline(picture("a", 64, 64))])
    assert edited["status"] == "succeeded"
    assert inference.seen[1]["path"] == "edits"


def test_when_it_fails_the_next_engine_does_and_the_run_says_who(
    server: Serving, inference: Inference
) -> None:
    inference.faults.append(FAILING)
    run = finished(server)
    assert (run["status"], run["engine"]) == ("succeeded", "plain/1.0")
    assert run["warnings"][0] == "openai failed on this run; plain/1.0 made the picture."
    assert run["costUsd"] == 45_000
    assert finished(server)["engine"] == "openai/flux"


def test_a_refusal_is_not_asked_of_another_engine_and_costs_nothing(
    server: Serving, inference: Inference
) -> None:
    said = {"error": {"message": "No.", "code": "content_policy_violation"}}
    inference.faults.append(JSONResponse(said, 400))
    before = server.account()["balanceUsd"]
    run = finished(server)
    assert (run["status"], run["errorCode"], run["costUsd"]) == ("failed", "content_policy", 0)
    assert server.account()["balanceUsd"] == before


def test_a_cancelled_run_lets_the_inference_server_go(
    server: Serving, inference: Inference
) -> None:
    run_id = ordered(server, prompt="sleep 60").json()["id"]
    end = time.monotonic() + 20
    while not inference.working:
        assert time.monotonic() < end
        time.sleep(0.02)
    server.call("POST", f"/api/v1/runs/{run_id}/cancel")
    while not inference.hung_up:
        assert time.monotonic() < end
        time.sleep(0.02)
    assert server.read(run_id)["errorCode"] == "canceled"


def test_runs_wait_together_and_hold_up_no_other_engine(
    server: Serving, inference: Inference
) -> None:
    waiting = [ordered(server, prompt="sleep 4").json()["id"] for _ in range(3)]
    own = finished(server, "cavendish/diorama")
    assert own["engine"] == "plain/1.0"
    ended = [server.read(run_id) for run_id in waiting]
    assert {run["status"] for run in ended} == {"succeeded"}
    assert inference.most_working >= 2


def test_googles_model_serves_a_run_and_its_jpeg_is_what_was_asked_for(
    server: Serving, google: Google
) -> None:
    run = finished(server, "my/gemini", output_format="jpeg", aspect_ratio="16:9")
    assert (run["status"], run["costUsd"], run["warnings"]) == ("succeeded", 7, [])
    assert run["engine"] == "gemini/gemini-3.1-flash-image"
    (made,) = run["output"]["images"]
    assert (made["width"], made["height"], made["mimeType"]) == (688, 384, "image/jpeg")
    file = httpx.get(made["url"]).content
    with Image.open(BytesIO(file)) as opened:
        assert opened.size == (688, 384)
    assert b"trainedAlgorithmicMedia" in file
    assert google.seen[0]["key"] == "canary-gemini"


def test_a_picture_that_google_charges_for_is_not_asked_for_twice_by_a_server_that_ends(
    server: Serving, google: Google
) -> None:
    begun = ordered(server, "my/gemini", prompt="sleep 2").json()["id"]
    end = time.monotonic() + 20
    while not google.working:
        assert time.monotonic() < end
        time.sleep(0.02)
    assert server.stop() == 0
    server.start()
    assert server.read(begun)["status"] == "succeeded"
    assert (len(google.seen), google.hung_up) == (1, 0)
    assert "run.again" not in server.logs()


def test_a_provider_s_file_in_another_format_is_converted_and_said(
    server: Serving, google: Google
) -> None:
    google.faults.append(error(503, "UNAVAILABLE", "Overloaded."))
    run = finished(server, "my/gemini")
    assert run["output"]["images"][0]["mimeType"] == "image/png"
    assert run["warnings"] == ["The provider's file is a JPEG; it was converted to PNG."]


def test_googles_refusal_is_the_content_policy(server: Serving, google: Google) -> None:
    google.faults.append(candidates(finish="IMAGE_SAFETY"))
    run = finished(server, "my/gemini")
    assert (run["status"], run["errorCode"], run["costUsd"]) == ("failed", "content_policy", 0)


def test_more_than_the_engine_can_do_is_refused_at_submit(server: Serving) -> None:
    large = ordered(server, resolution="4K")
    assert (large.status_code, large.json()["error"]["param"]) == (400, "input.resolution")
    many = ordered(server, image_urls=[inline(picture("a", 64, 64))] * 3)
    assert (many.status_code, many.json()["error"]["param"]) == (400, "input.image_urls")
    assert ordered(server, "cavendish/diorama", resolution="4K").status_code == 201


def test_models_say_who_serves_them_and_what_they_can_do(server: Serving) -> None:
    listed = {m["id"]: m for m in server.call("GET", "/api/v1/models").json()["models"]}
    assert set(listed) == {"google/nano-banana-2", "cavendish/diorama", "my/gemini"}
    public = listed["google/nano-banana-2"]
    assert (public["engine"], public["fallbacks"]) == ("openai/flux", ["plain/1.0"])
    assert public["licence"] == "Apache-2.0"
    assert public["capabilities"]["references"] == 2
    assert public["capabilities"]["resolutions"] == ["0.5K", "1K", "2K"]
    assert listed["my/gemini"]["prices"]["0.5K"] == 7


def test_no_key_of_a_provider_is_in_the_logs(server: Serving) -> None:
    logs = server.logs()
    assert '"event": "gemini.retried"' in logs
    assert "canary" not in logs


@pytest.fixture
def leaving(tmp_path: Path, inference: Inference) -> Iterator[Serving]:
    """Serve by an inference server alone."""
    serving = Serving(
        tmp_path / "data",
        CAVENDISH_ENGINE="openai",
        CAVENDISH_OPENAI_BASE_URL=inference.url,
        CAVENDISH_EXPAND="none",
    )
    yield serving
    serving.end()


def test_runs_of_an_engine_that_left_the_settings_are_made_by_the_one_there_is(
    leaving: Serving, inference: Inference
) -> None:
    inference.faults.extend(["hang"] * 10)  # any of the ten may be asked for first
    begun = ordered(leaving).json()["id"]
    leaving.until(begun, "processing")
    waiting = [ordered(leaving).json()["id"] for _ in range(9)][-1]
    leaving.stop(signal.SIGKILL)
    leaving.settings = {"CAVENDISH_ENGINE": "diorama"}
    leaving.start()
    assert leaving.read(begun)["engine"] == "plain/1.0"
    assert leaving.read(waiting)["status"] == "succeeded"


def test_an_engine_that_cannot_start_ends_the_server_with_a_sentence(server: Serving) -> None:
    command = [str(Path(sys.executable).with_name("cavendish")), "serve", "--port", "0", "--data"]
    ended = subprocess.run(  # noqa: S603 -- our own command
        [*command, str(server.data.parent / "other")],
        env={"CAVENDISH_ENGINE": "gemini", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert "The engine 'gemini' can't start: GEMINI_API_KEY is not set." in ended.stderr
