from pathlib import Path
from typing import Any

import pytest

from cavendish.errors import SetupError
from cavendish.furnishing import described, furnished
from cavendish.settings import Settings


def settings(data: Path, **more: Any) -> Settings:
    return Settings(data=data, **more)


def test_by_default_prompts_are_moderated_and_nothing_is_signed(tmp_path: Path) -> None:
    desk = furnished(settings(tmp_path))
    assert desk.moderator.text("hentai") == "sexual content"
    assert desk.credentials is None
    assert desk.expanded is None
    assert "not signed" in described(settings(tmp_path))


def test_one_setting_ends_moderation(tmp_path: Path) -> None:
    assert furnished(settings(tmp_path, moderation=False)).moderator.text("hentai") is None
    assert "no moderation" in described(settings(tmp_path, moderation=False))


def test_the_operator_says_who_gets_captions(tmp_path: Path) -> None:
    assert furnished(settings(tmp_path, expand="none")).expanded == ()
    assert furnished(settings(tmp_path, expand="gemini, openai")).expanded == ("gemini", "openai")


def test_the_operators_models_are_asked_where_they_are_named(tmp_path: Path) -> None:
    desk = furnished(
        settings(tmp_path, expander_base_url="http://localhost:1/v1", expander_model="writer")
    )
    assert desk.expander.endpoint is not None
    assert desk.expander.endpoint.model == "writer"


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ({"expander_base_url": "http://localhost:1/v1"}, "CAVENDISH_EXPANDER_MODEL"),
        ({"c2pa_key": "/no/such/key.pem"}, "belong together"),
    ],
)
def test_what_cannot_work_is_said(tmp_path: Path, wrong: dict[str, str], hint: str) -> None:
    with pytest.raises(SetupError, match=hint):
        furnished(settings(tmp_path, **wrong))


def test_a_broken_policy_is_said(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text("rule = 3")
    with pytest.raises(SetupError, match=r"policy\.toml"):
        furnished(settings(tmp_path))
