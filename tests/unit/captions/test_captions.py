import json
import re
from pathlib import Path

import pytest

from cavendish.engines.captions.caption import caption
from cavendish.engines.captions.keeping import added, lost
from cavendish.engines.captions.writer import Writer
from cavendish.engines.diorama.plan.planner import Planner

LABELS = Path(__file__).parents[1] / "diorama" / "labels"


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer(Planner())


def test_a_caption_keeps_every_word_and_adds_no_thing_number_colour_or_text(writer: Writer) -> None:
    prompts = [
        json.loads(line)["prompt"]
        for name in ("tuning", "measured", "measured_again")
        for line in (LABELS / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    longer = 0
    for prompt in prompts:
        written = writer.write(prompt)
        assert written.startswith(prompt.strip())
        assert not lost(prompt, written), prompt
        assert not added(prompt, written), prompt
        longer += len(written.split()) > len(prompt.split())
    assert longer > 0.8 * len(prompts)


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("three red mugs on a table", "There are exactly three red mugs, each one whole"),
        ("two cats and three dogs", "exactly two cats and three dogs"),
        ("a photo of a blue vase and a black banana", "The vase is blue, the banana is black."),
        (
            "a dog to the left of a bench",
            "The dog is on the left side of the picture, the bench on",
        ),
        ("a lamp at golden hour", "Low, warm sunlight"),
        ("a fox in the rain", "Falling rain"),
        ("a macro shot of a bee", "extreme detail"),
        ("a castle, watercolour painting", "watercolour with soft bleeding washes"),
        ('a neon sign that says "OPEN"', "spelled letter for letter as written, in glowing neon"),
        ("a sign that says OPEN", 'The text "OPEN" appears once'),
        ("a cat in a kitchen", "The setting is a lived-in kitchen"),
    ],
)
def test_what_a_prompt_says_is_said_precisely(writer: Writer, prompt: str, said: str) -> None:
    assert said in writer.write(prompt)


@pytest.mark.parametrize(
    ("prompt", "unsaid"),
    [
        ("a castle, watercolour painting", "photograph"),
        ("a street at night", "daylight"),
        ("seen from above, a bowl of fruit", "eye level"),
        ("some mugs", "exactly"),
        ("акварель: кошка в саду", "photograph"),
        ("水彩画の猫", "photograph"),
    ],
)
def test_nothing_is_said_against_the_prompt(writer: Writer, prompt: str, unsaid: str) -> None:
    assert unsaid not in writer.write(prompt)


def test_what_is_not_wanted_is_not_added(writer: Writer) -> None:
    assert "shadows" in writer.write("a cat in a kitchen")
    assert "shadows" not in writer.write("a cat in a kitchen", "shadows, dogs")


def test_a_long_prompt_is_left_as_it_is(writer: Writer) -> None:
    long = "a red house " * 30
    assert writer.write(long) == long.strip()


def test_text_is_quoted_once_only(writer: Writer) -> None:
    assert len(re.findall("FRESH BREAD", writer.write('a shop sign reading "FRESH BREAD"'))) == 1


def test_a_lost_word_is_noticed() -> None:
    prompt = 'three red mugs and a sign "OPEN" beside 2 pens'
    assert lost(prompt, "several mugs, pens and a sign") == ["OPEN", "three", "red", "2"]
    assert added("a mug", 'two blue mugs, "Mine"') == ["two", "blue", "Mine"]


def test_an_empty_prompt_stays_empty(writer: Writer) -> None:
    assert caption("  ", Planner().plan("")) == ""
    assert writer.write("...").startswith("...")
