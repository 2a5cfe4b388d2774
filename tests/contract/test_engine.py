"""What every engine promises, on every engine there is."""

from collections.abc import Iterator

import pytest

from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Commission, Engine, EngineFailure
from cavendish.engines.gemini.engine import Gemini, GeminiConfig
from cavendish.engines.inference.dialect import Dialect
from cavendish.engines.inference.engine import OpenAI, OpenAIConfig
from plain import PlainEngine
from tiny_models import tiny_engine
from upstream import Google, Inference, Upstream


class Enough(Exception):
    """Raised by a report to cancel."""


def served(dialect: Dialect) -> tuple[Engine, Inference]:
    server = Inference(dialect)
    config = OpenAIConfig(urls=(server.url,), dialect=dialect)
    return OpenAI(config), server


def googled() -> tuple[Engine, Google]:
    server = Google()
    return Gemini(GeminiConfig(api_key="k", base_url=server.root)), server


ENGINES = ["plain", "diorama", "diffusers", "sglang", "vllm-omni", "gemini"]


@pytest.fixture(scope="module", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    server: Upstream | None = None
    if request.param in {"sglang", "vllm-omni"}:
        made, server = served(request.param)
    elif request.param == "gemini":
        made, server = googled()
    elif request.param == "diffusers":
        made = tiny_engine(tmp_path_factory.mktemp("models"))
    else:
        made = PlainEngine() if request.param == "plain" else Diorama()
    if made.missing():
        pytest.skip(f"{made.name}: {made.missing()}")
    if server is not None:
        made.warm_up()
    yield made
    if server is not None:
        server.close()


def commission(
    prompt: str = "a lamp", width: int = 96, height: int = 64, seed: int = 3
) -> Commission:
    return Commission(prompt=prompt, width=width, height=height, seed=seed)


@pytest.mark.parametrize(("width", "height"), [(96, 96), (256, 32), (24, 192)])
def test_the_picture_has_exactly_the_size_asked_for(
    engine: Engine, width: int, height: int
) -> None:
    pixels = engine.make(commission(width=width, height=height), lambda _: None).pixels
    assert pixels.shape == (height, width, 3)
    assert pixels.dtype == "uint8"


def test_the_same_seed_gives_the_same_bytes(engine: Engine) -> None:
    first, again, other = (
        engine.make(commission(seed=seed), lambda _: None).pixels.tobytes() for seed in (3, 3, 4)
    )
    assert first == again
    assert first != other


def test_progress_never_falls_and_stays_below_one(engine: Engine) -> None:
    seen: list[float] = []
    engine.make(commission("sleep 0.1"), seen.append)
    assert seen == sorted(seen)
    assert all(0 <= fraction <= 1 for fraction in seen)


def test_what_the_report_raises_ends_the_work_and_gets_out(engine: Engine) -> None:
    def stop(_fraction: float) -> None:
        raise Enough

    with pytest.raises(Enough):
        engine.make(commission("sleep 60"), stop)


@pytest.mark.parametrize("prompt", ["happiness", "🙂", "a" * 5000, "dog " * 400, '"'])
def test_no_prompt_breaks_an_engine(engine: Engine, prompt: str) -> None:
    outcome = engine.make(commission(prompt), lambda _: None)
    assert outcome.pixels.shape == (64, 96, 3)


def test_an_engine_says_who_it_is_and_what_it_can_do(engine: Engine) -> None:
    assert engine.name
    assert engine.version
    assert engine.capabilities.licence
    assert engine.trouble() == ""


def test_text_that_no_font_has_is_a_clear_failure_not_a_guess() -> None:
    with pytest.raises(EngineFailure, match="No font here has the character"):
        Diorama().make(commission('a neon sign that says "\U00013000"'), lambda _: None)


def test_references_are_used_or_said_not_to_be() -> None:
    import numpy as np  # noqa: PLC0415 -- this test alone

    photograph = np.full((60, 80, 3), 200, np.uint8)
    order = Commission(prompt="a lamp", width=96, height=64, seed=1, references=(photograph,))
    outcome = Diorama().make(order, lambda _: None)
    assert any("shown whole" in warning for warning in outcome.warnings)
