"""Engines and models by configuration: the file, the environment, and what they make."""

import pickle
from pathlib import Path

import pytest

from cavendish.errors import SetupError
from cavendish.roster import ENGINES, roster
from cavendish.settings import Settings, read_settings
from cavendish.wiring import Cavendish, build


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CAVENDISH_ENGINE", "GEMINI_API_KEY", "CAVENDISH_OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


def configured(data: Path, toml: str = "") -> Settings:
    (data / "cavendish.toml").write_text(toml)
    return read_settings(data)


def built(data: Path, toml: str) -> Cavendish:
    return build(configured(data, toml))


def test_one_engine_or_several_in_order_serve_the_public_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert configured(tmp_path).engine == ("diorama",)
    assert configured(tmp_path, 'engine = "openai, diorama"').engine == ("openai", "diorama")
    monkeypatch.setenv("CAVENDISH_ENGINE", "gemini,diorama")
    assert configured(tmp_path, 'engine = "openai"').engine == ("gemini", "diorama")


def test_googles_key_has_its_usual_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMINI_API_KEY", "canary")
    settings = configured(tmp_path)
    assert settings.gemini_api_key is not None
    assert settings.gemini_api_key.get_secret_value() == "canary"
    assert "canary" not in repr(settings)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('engine = "dall-e"', "no engine 'dall-e'"),
        ("[engines.dall-e]\nconcurrency = 1", "no engine 'dall-e'"),
        ('engine = ""', "engine"),
        ('openai_base_url = "gpu:30000"', "not an http address"),
        ('openai_dialect = "esperanto"', "openai_dialect"),
        ('[models."google/nano-banana-2"]\nengine = "gemini"', "always there"),
        ('[models."cavendish/diorama"]\nengine = "gemini"', "always there"),
        ('[models."my model"]\nengine = "gemini"', "models"),
        ('[models."my/model"]\nname = "Mine"', "engine"),
        ("[engines.diorama]\nspeed = 3", "speed"),
    ],
)
def test_what_cannot_work_is_told_at_once(toml: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=said):
        built(tmp_path, toml)


def test_a_named_engine_that_cannot_start_is_told_at_the_start(tmp_path: Path) -> None:
    cavendish = built(tmp_path, 'engine = "gemini, diorama"')
    with pytest.raises(SetupError, match="'gemini' can't start: GEMINI_API_KEY is not set"):
        cavendish.crew()
    found = {finding.text: finding.good for finding in cavendish.check()}
    assert (
        found["engine gemini (gemini/gemini-3.1-flash-image): GEMINI_API_KEY is not set"] is False
    )
    cavendish.close()


def test_a_model_of_ones_own_has_its_engines_prices_and_words(tmp_path: Path) -> None:
    cavendish = built(
        tmp_path,
        """
        openai_base_url = "http://127.0.0.1:1/v1"
        [models."my/model"]
        engine = "openai, diorama"
        description = "Ours."
        prices = { "1K" = 5 }
        """,
    )
    model = cavendish.catalog.find("my/model")
    assert (model.name, model.description) == ("model", "Ours.")
    assert model.engines == ("openai", "diorama")
    assert [model.prices[size] for size in model.prices] == [45_000, 5, 90_000, 130_000]
    assert tuple(cavendish.posts) == ("diorama", "openai")
    cavendish.close()


def test_concurrency_and_limits_go_by_engine(tmp_path: Path) -> None:
    settings = configured(
        tmp_path,
        """
        [engines.openai]
        concurrency = 3
        seconds = 60
        references = 1
        resolutions = ["1K"]
        licence = "Apache-2.0"
        """,
    )
    post = roster(settings, ["openai"])["openai"]
    assert (len(post.makers), post.places, post.seconds) == (1, 3, 60)
    can = post.offer.capabilities
    assert (can.references, can.resolutions, can.licence) == (1, ("1K",), "Apache-2.0")


def test_every_gpu_has_a_process_of_its_own(tmp_path: Path) -> None:
    settings = configured(tmp_path, 'diffusers_device = "cuda:0, cuda:1"')
    post = roster(settings, ["diffusers"])["diffusers"]
    assert (len(post.makers), post.places) == (2, 1)


@pytest.mark.parametrize("name", list(ENGINES))
def test_what_makes_an_engine_travels_to_its_process(name: str, tmp_path: Path) -> None:
    post = roster(configured(tmp_path), [name])[name]
    assert pickle.loads(pickle.dumps(post.makers[0]))().name == name  # noqa: S301 -- our own
