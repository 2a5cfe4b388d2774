from pathlib import Path

import numpy as np
import pytest

from cavendish.errors import RunFailure, SetupError
from cavendish.work.endpoint import Endpoint
from cavendish.work.moderation import Board, Model, WordList, default_policy, read_policy
from listening import Listening

PIXELS = np.full((900, 1200, 3), 90, np.uint8)
FLAGGED = {
    "results": [
        {
            "flagged": True,
            "categories": {"violence": True, "violence/graphic": True, "hate": False},
            "category_scores": {"violence": 0.6, "violence/graphic": 0.9, "hate": 0.95},
        }
    ]
}
FINE = {"results": [{"flagged": False, "categories": {}}]}


def model(listening: Listening) -> Model:
    return Model(Endpoint(base_url=listening.url, model="m-1", key="secret", seconds=2))


def test_a_model_is_asked_about_prompts_and_small_pictures() -> None:
    with Listening([FINE, FLAGGED]) as listening:
        assert model(listening).text("a lamp") is None
        assert model(listening).picture(PIXELS) == "violence, graphic"
    text, picture = listening.bodies
    assert text == {"model": "m-1", "input": [{"type": "text", "text": "a lamp"}]}
    url = picture["input"][0]["image_url"]["url"]
    assert url.startswith("data:image/jpeg;base64,")
    assert len(url) < 40_000
    assert listening.headers[0]["Authorization"] == "Bearer secret"


@pytest.mark.parametrize("answer", [500, {"results": []}, {}, b"[1]", b"not JSON", b"x" * 2**21])
def test_what_could_not_be_checked_is_not_given_out(answer: object) -> None:
    with (
        Listening([answer]) as listening,
        pytest.raises(RunFailure, match="did not answer") as failed,
    ):
        model(listening).text("a lamp")
    assert failed.value.code == "internal_error"
    assert len(listening.bodies) == 2


def test_one_refusal_is_enough_and_nobody_refuses_nothing() -> None:
    words = WordList(read_policy(Path("/no/such/file")))
    assert Board((words,)).text("hentai") == "sexual content"
    assert Board((words,)).picture(PIXELS) is None
    assert Board().text("hentai") is None


def test_the_operators_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('[[rule]]\ncategory = "no cats"\nphrases = ["cat"]\n')
    policy = read_policy(file)
    assert policy.refuses("two cats") == "no cats"
    assert policy.refuses("hentai") is None
    file.write_text(default_policy())
    assert read_policy(file).refuses("hentai") == "sexual content"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[[rule]]\nphrases = ['x']", "category"),
        ("[[rule]]\ncategory = 'a'\nphrases = []", "phrases"),
        ("[[rule]]\ncategory = 'a'\nphrases = ['x']\nnaer = ['y']", "naer"),
        ("[[rule]", "Expected"),
    ],
)
def test_a_broken_policy_is_said_at_the_start(tmp_path: Path, text: str, hint: str) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(text)
    with pytest.raises(SetupError, match=hint):
        read_policy(file)


def test_an_endpoint_shows_its_key_to_nobody() -> None:
    assert "secret" not in repr(Endpoint(base_url="", model="m", key="secret", seconds=1))
