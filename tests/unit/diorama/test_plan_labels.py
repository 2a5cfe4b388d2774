"""Three hundred prompts that a person labelled by hand: nearly all plans are wholly right."""

import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cavendish.engines.diorama.cast.lexicon import Lexicon
from cavendish.engines.diorama.cast.library import Library, library_path
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import ScenePlan

pytestmark = pytest.mark.skipif(
    not library_path().is_file(), reason="THE LIBRARY IS NOT BUILT: run scripts/assets"
)

LABELS = Path(__file__).parent / "labels"
BENCH = Path(__file__).parents[3] / "bench" / "labels.py"
faults: Callable[[ScenePlan, dict[str, Any]], list[str]] = runpy.run_path(str(BENCH))["faults"]


@pytest.mark.parametrize(
    ("name", "least"), [("tuning", 95), ("measured", 93), ("measured_again", 86)]
)
def test_labelled_prompts_are_read_right(name: str, least: int) -> None:
    library = Library()
    planner = Planner(
        Lexicon(library, lambda noun: recipe(noun) is not None).depictable, dictionary=library
    )
    lines = (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    wrong = [label["prompt"] for label in labels if faults(planner.plan(label["prompt"]), label)]

    assert len(labels) - len(wrong) >= least, wrong
    library.close()


def test_an_added_thing_a_missing_one_and_a_wrong_colour_are_faults() -> None:
    planner = Planner()
    label = {"things": [{"noun": ["mug"], "count": [1, 1], "colour": ["red"]}], "relations": []}

    assert not faults(planner.plan("a red mug"), label)
    assert faults(planner.plan("a blue mug"), label)
    assert faults(planner.plan("two red mugs"), label)
    assert faults(planner.plan("a red mug and a cat"), label)
    assert faults(planner.plan('a red mug that says "Hi"'), label)
    assert faults(planner.plan("a red mug, watercolour"), label)
