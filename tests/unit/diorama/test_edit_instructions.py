import json
from pathlib import Path
from typing import Any

import pytest

from cavendish.engines.diorama.edit.instruction import read
from cavendish.engines.diorama.edit.plan import Act

LABELS = Path(__file__).parent / "labels" / "edits.jsonl"
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()
]


def test_nine_of_ten_instructions_are_read_as_a_person_reads_them() -> None:
    def right(row: dict[str, Any]) -> bool:
        steps = [(step.act.value, step.target.noun) for step in read(row["text"]).steps]
        return steps == [(one["act"], one["target"]) for one in row["steps"]]

    assert sum(right(row) for row in ROWS) >= 0.95 * len(ROWS)


def test_several_wishes_in_a_sentence_are_several_steps_in_order() -> None:
    plan = read('Remove the background, make it black and white and write "NEW" at the top')
    assert [step.act for step in plan.steps] == [Act.CUT_OUT, Act.MONOCHROME, Act.WRITE]
    assert plan.steps[2].value == "NEW"


def test_quoted_text_keeps_its_capitals_and_is_never_an_instruction() -> None:
    plan = read('Write "Remove the Background" at the bottom')
    assert [(step.act, step.value) for step in plan.steps] == [(Act.WRITE, "Remove the Background")]


@pytest.mark.parametrize(
    ("words", "image"),
    [("image 2", 1), ("the second photo", 1), ("the third picture", 2), ("picture 1", 0)],
)
def test_references_are_known_by_number(words: str, image: int) -> None:
    plan = read(f"Use the background of {words}")
    assert plan.steps[0].source == image


def test_a_target_has_a_colour_and_a_side() -> None:
    target = read("remove the red car on the left").steps[0].target
    assert (target.noun, target.colour, target.side) == ("car", "red", "left")


def test_what_is_to_be_kept_is_no_operation() -> None:
    plan = read("Keep the face as it is, but make the background blue")
    assert [step.act for step in plan.steps] == [Act.BACKGROUND]
    assert plan.keep


def test_a_scene_is_no_instruction() -> None:
    assert not read("an astronaut in a forest").steps


def test_strength_is_read_from_adverbs() -> None:
    slight, strong = read("brighten it a little"), read("brighten it a lot")
    assert slight.steps[0].amount < 1 < strong.steps[0].amount
