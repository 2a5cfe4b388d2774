import time
from typing import Any

import pytest

from cavendish.engines.captions.writer import Writer
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.work.endpoint import Endpoint
from cavendish.work.expansion import Expander
from listening import Listening

PROMPT = 'three red mugs beside a sign that says "OPEN"'
WRITER = Writer(Planner())
GOOD = 'Three red mugs stand in a row beside a wooden sign with the text "OPEN", in soft light.'


def answer(text: object) -> dict[str, Any]:
    return {"choices": [{"message": {"content": text}}]}


def expanded(*answers: object) -> tuple[str, Listening]:
    with Listening(answers) as listening:
        endpoint = Endpoint(base_url=listening.url, model="m-1", seconds=2)
        return Expander(endpoint, WRITER).expand(PROMPT), listening


def test_the_operators_model_writes_the_caption() -> None:
    text, listening = expanded(answer(f" {GOOD}\n"))
    assert text == GOOD
    assert listening.paths == ["/v1/chat/completions"]
    assert listening.bodies[0]["messages"][-1] == {"role": "user", "content": PROMPT}


@pytest.mark.parametrize(
    "bad",
    [
        answer('Two red mugs beside a sign "OPEN".'),
        answer('Three mugs beside a sign "OPEN".'),
        answer('Three red mugs beside a sign "OPENING SOON".'),
        answer(GOOD + ' A poster reads "SALE".'),
        answer(GOOD + " Seven people look on."),
        answer(""),
        answer("x" * 9_000),
        {"choices": []},
        503,
        b"<html>",
    ],
)
def test_a_model_that_fails_or_strays_is_not_listened_to(bad: object) -> None:
    text, _ = expanded(bad)
    assert text.startswith(PROMPT)
    assert "exactly three red mugs" in text or "letter for letter" in text


def test_a_model_that_takes_too_long_is_not_waited_for() -> None:
    with Listening([5.0]) as listening:
        began = time.monotonic()
        endpoint = Endpoint(base_url=listening.url, model="m", seconds=0.2)
        assert Expander(endpoint, WRITER).expand(PROMPT).startswith(PROMPT)
    assert time.monotonic() - began < 4


def test_a_model_that_is_not_there_is_not_waited_for() -> None:
    endpoint = Endpoint(base_url="http://127.0.0.1:9/v1", model="m", seconds=1)
    assert Expander(endpoint, WRITER).expand(PROMPT).startswith(PROMPT)
