"""Styles and colours that take more than one word reach the plan whole."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Style


@pytest.mark.parametrize(
    "prompt",
    ["a black and white dog", "a black-and-white dog", "a dog that is black and white"],
)
def test_two_colours_of_one_thing_are_both_kept(planner: Planner, prompt: str) -> None:
    assert [(t.noun, t.colour) for t in planner.plan(prompt).things] == [("dog", "black and white")]


@pytest.mark.parametrize(
    "prompt",
    ["A comic about two cats arguing", "a comic of two cats", "a comic strip where two cats argue"],
)
def test_a_comic_about_something_is_drawn_as_one(planner: Planner, prompt: str) -> None:
    plan = planner.plan(prompt)

    assert plan.style is Style.COMIC
    assert [(thing.noun, thing.count) for thing in plan.things] == [("cat", 2)]


def test_a_comic_in_the_hands_is_a_thing(planner: Planner) -> None:
    plan = planner.plan("a boy reading a comic about cats")

    assert plan.style is Style.PHOTO
    assert "comic" in [thing.noun for thing in plan.things]
