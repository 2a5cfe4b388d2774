"""The openai engine against servers that work, fail, hang and lie."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, cast

import numpy as np
import pytest
from starlette.responses import JSONResponse, Response

from cavendish.domain.catalog import Model, priced
from cavendish.engines.engine import Character, Commission, EngineFailure, Outcome
from cavendish.engines.inference import dispatch
from cavendish.engines.inference import engine as engine_module
from cavendish.engines.inference.dialect import Dialect, call
from cavendish.engines.inference.engine import OpenAI, OpenAIConfig
from cavendish.service.offers import Offer
from cavendish.work.crew import Crew, Member
from cavendish.work.desk import Desk
from cavendish.work.pool import Pool
from cavendish.work.production import Product, Task, produce
from tasks import TASK
from upstream import Inference, sized

PHOTOGRAPH = np.full((64, 96, 3), 200, np.uint8)


@pytest.fixture(scope="module")
def started() -> Iterator[list[Inference]]:
    both = [Inference("sglang"), Inference("sglang")]
    yield both
    for server in both:
        server.close()


@pytest.fixture
def servers(started: list[Inference]) -> list[Inference]:
    for server in started:
        server.forget()
    return started


@pytest.fixture
def server(servers: list[Inference]) -> Inference:
    return servers[0]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "pause", lambda _attempt, _asked=0.0: 0.0)


def engine(*servers: Inference, **more: Any) -> OpenAI:
    return OpenAI(OpenAIConfig(urls=tuple(server.url for server in servers), **more))


def make(engine: OpenAI, prompt: str = "a lamp", **more: Any) -> Outcome:
    size = {"width": 96, "height": 64, "seed": 3}
    return engine.make(Commission(prompt=prompt, **{**size, **more}), lambda _: None)


def refused(engine: OpenAI, **more: Any) -> EngineFailure:
    with pytest.raises(EngineFailure) as failure:
        make(engine, **more)
    return failure.value


# What is asked


def test_words_go_as_json_with_the_seed_and_the_key(server: Inference) -> None:
    make(engine(server, model="flux", api_key="secret"), negative_prompt="cats")
    assert server.seen[0] == {
        "path": "generations",
        "prompt": "a lamp",
        "negative_prompt": "cats",
        "model": "flux",
        "size": "96x64",
        "n": 1,
        "seed": 3,
        "response_format": "b64_json",
        "output_format": "png",
        "authorization": "Bearer secret",
    }


@pytest.mark.parametrize(("dialect", "mask"), [("sglang", "mask"), ("vllm-omni", "mask_image")])
def test_pictures_go_as_a_form_in_the_order_that_the_prompt_counts(
    dialect: Dialect, mask: str, server: Inference
) -> None:
    ann = Character(name="ann", description="red hair", references=(PHOTOGRAPH[:32],))
    white = np.full((64, 96, 3), 255, np.uint8)
    made = make(
        engine(server, dialect=dialect),
        prompt="@ann on the sofa of image 1",
        references=(PHOTOGRAPH,),
        characters=(ann,),
        mask=white,
    )
    seen = server.seen[0]
    assert seen["path"] == "edits"
    assert [sized(data) for data in seen["images"]] == [(96, 64), (96, 32)]
    assert sized(seen[mask]) == (96, 64)
    assert seen["prompt"] == (
        "ann on the sofa of image 1\nann is shown in image 2 and looks like this: red hair."
    )
    assert made.warnings == ()


def test_what_the_mask_leaves_out_stays_as_it_was(server: Inference) -> None:
    half = np.zeros((64, 96, 3), np.uint8)
    half[:, 48:] = 255
    made = make(engine(server), references=(PHOTOGRAPH,), mask=half)
    assert (made.pixels[:, :40] == 200).all()
    assert (made.pixels[:, 56:] != 200).any()


@pytest.mark.parametrize(
    ("size", "asked"),
    [((424, 632), (432, 640)), ((1024, 1024), (1024, 1024)), ((4096, 4096), (2048, 2048))],
)
def test_a_size_that_models_paint_is_asked_for(
    size: tuple[int, int], asked: tuple[int, int]
) -> None:
    order = Commission(prompt="a", width=size[0], height=size[1], seed=1)
    request = call(order, "sglang", "")
    assert (request.width, request.height) == asked


def test_a_few_pixels_more_are_cut_off_silently(server: Inference) -> None:
    made = make(engine(server), width=90, height=60)
    assert made.pixels.shape == (60, 90, 3)
    assert made.warnings == ()


def test_a_picture_of_another_size_is_made_to_fit_and_said(server: Inference) -> None:
    server.faults.append("size")
    made = make(engine(server))
    assert made.pixels.shape == (64, 96, 3)
    assert made.warnings == ("The server made 48x38 pixels: scaled and cut to 96x64.",)


# What goes wrong


@pytest.mark.parametrize(
    "fault",
    [
        JSONResponse({"detail": "Image generation failed: out of memory"}, 500),
        JSONResponse({"detail": "Diffusion engine not initialized."}, 503),
        JSONResponse({"detail": "slow down"}, 429, {"Retry-After": "1"}),
        "truncated",
        "cut",
        Response("not JSON"),
        JSONResponse({"data": []}),
        JSONResponse({"data": [{"b64_json": None}]}),
        JSONResponse([1]),
    ],
    ids=["500", "503", "429", "truncated", "cut", "no-json", "empty", "null", "list"],
)
def test_a_failure_is_tried_again(fault: Any, server: Inference) -> None:
    server.faults.append(fault)
    assert make(engine(server)).pixels.shape == (64, 96, 3)
    assert len(server.seen) == 2


def test_the_second_try_goes_to_another_server(servers: list[Inference]) -> None:
    for server in servers:
        server.faults.append(JSONResponse({"detail": "no"}, 500))
    make(engine(*servers))
    assert sorted(len(server.seen) for server in servers) == [1, 2]


def test_tries_end_and_the_servers_words_are_bounded(server: Inference) -> None:
    server.faults.extend([JSONResponse({"detail": "x" * 9000 + "\x00"}, 500)] * 9)
    failure = refused(engine(server))
    assert failure.code == "engine_error"
    assert str(failure).startswith("The engine's server answered 500: xxx")
    assert len(str(failure)) < 300
    assert len(server.seen) == 3


def test_a_hanging_server_is_given_up_and_another_asked(servers: list[Inference]) -> None:
    for server in servers:
        server.faults.append("hang")
    make(engine(*servers, patience=0.3))
    assert sorted(len(server.seen) for server in servers) == [1, 2]
    servers[0].faults.extend(["hang"] * 3)
    assert refused(engine(servers[0], patience=0.2)).code == "engine_timeout"


def test_a_request_that_is_wrong_is_not_repeated(server: Inference) -> None:
    server.faults.append(JSONResponse({"detail": [{"loc": ["body"], "msg": "bad size"}]}, 422))
    failure = refused(engine(server))
    assert str(failure) == "The engine's server answered 422: bad size"
    assert len(server.seen) == 1


def test_a_refusal_is_the_content_policy(server: Inference) -> None:
    said = {"error": {"message": "Not this.", "code": "content_policy_violation"}}
    server.faults.append(JSONResponse(said, 400))
    failure = refused(engine(server))
    assert (failure.code, str(failure)) == (
        "content_policy",
        "The model refused this request: Not this.",
    )


def test_an_answer_longer_than_any_picture_is_not_read(server: Inference) -> None:
    server.faults.extend([JSONResponse({"data": [{"b64_json": "A" * 50_000}]})] * 3)
    assert "broke off" in str(refused(engine(server, most=10_000)))


@pytest.mark.clocked
def test_servers_that_are_gone_are_asked_no_more_for_a_while() -> None:
    gone = Inference("sglang")
    gone.close()
    lost = engine(gone)
    failure = refused(lost)
    assert "could not be reached" in str(failure)
    assert failure.away
    began = time.monotonic()
    assert str(refused(lost)) == "No inference server is answering."
    assert time.monotonic() - began < 0.5


@pytest.mark.parametrize(("codes", "away"), [((503,) * 3, True), ((503, 500, 503), False)])
def test_an_engine_is_away_when_no_server_began_on_the_picture(
    codes: tuple[int, ...], *, away: bool, server: Inference
) -> None:
    server.faults.extend(JSONResponse({"detail": "no"}, code) for code in codes)
    assert refused(engine(server)).away is away


def test_runs_wait_until_a_server_is_back(
    servers: list[Inference], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "_SHORTEST", 0.02)
    down = JSONResponse({"detail": "Loading."}, 503)
    for server in servers:
        server.healthy = False
        server.faults.extend([down] * 99)
    running = engine(*servers)
    model = Model(id="a/b", name="", description="", engines=("openai",))
    member = Member(
        offer=Offer(label="openai/1", capabilities=running.capabilities),
        pool=cast("Pool", Here(running)),
    )
    crew = Crew(catalog=priced([model]), members={"openai": member}, waits=(0.05,))
    timer = threading.Timer(0.4, servers[1].forget)
    timer.start()
    product = crew.produce("a/b", TASK, lambda _: True)
    assert (len(product.files), product.warnings) == (1, ())
    assert servers[0].faults
    timer.join()


class Here:
    """A pool without processes."""

    def __init__(self, engine: OpenAI) -> None:
        self._engine = engine

    def produce(self, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task in this thread."""

        def report(fraction: float) -> None:
            wanted(fraction)

        return produce(task, self._engine, report, Desk(expanded=()))


def test_a_server_that_failed_is_looked_at_before_it_is_asked(server: Inference) -> None:
    server.faults.append(JSONResponse({"detail": "no"}, 500))
    server.healthy = False
    refused(engine(server))
    assert len(server.seen) == 1


# Together


def test_requests_spread_over_the_servers(servers: list[Inference]) -> None:
    shared = engine(*servers)
    shared.warm_up()
    threads = [threading.Thread(target=make, args=(shared, "sleep 0.6")) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [server.most_working for server in servers] == [3, 3]


def test_a_cancelled_run_hangs_up_at_once(server: Inference) -> None:
    class Enough(Exception):
        pass

    def stop(_fraction: float) -> None:
        if server.working:
            raise Enough

    order = Commission(prompt="sleep 60", width=96, height=64, seed=1)
    with pytest.raises(Enough):
        engine(server).make(order, stop)
    end = time.monotonic() + 5
    while not server.hung_up:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_picture_that_takes_too_long_is_given_up(server: Inference) -> None:
    failure = refused(engine(server), prompt="sleep 60", time_budget=0.3)
    assert failure.code == "engine_timeout"


# Set-up


def test_what_is_missing_and_what_is_down_is_said(servers: list[Inference]) -> None:
    assert "names no server" in engine().missing()
    odd = OpenAI(OpenAIConfig(urls=("http://a",)))
    assert "must end in /v1" in odd.missing()
    two = engine(*servers)
    assert (two.missing(), two.trouble()) == ("", "")
    servers[1].healthy = False
    assert two.trouble() == f"not answering: {servers[1].url}"


def test_the_key_is_never_in_the_configurations_text() -> None:
    assert "secret" not in repr(OpenAIConfig(urls=(), api_key="secret"))
