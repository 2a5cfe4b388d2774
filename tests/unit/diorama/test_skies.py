"""What is in the sky, what is far larger than a town, and what is a mere pattern."""

import numpy as np
import pytest

from cavendish.engines.diorama.compose.pattern import painted
from cavendish.engines.diorama.plan.page import Pattern
from cavendish.engines.diorama.plan.patterns import read_pattern
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Light, Place, ScenePlan, Thing
from cavendish.engines.diorama.stage import grandeur, phenomena


def plan(*nouns: str, place: Place) -> ScenePlan:
    return ScenePlan(things=tuple(Thing(noun=noun) for noun in nouns), place=place)


def test_fireworks_are_seen_at_night_and_stand_on_nothing() -> None:
    found = Planner().plan("fireworks in the sky")
    assert found.light is Light.NIGHT
    bare, cast, heavens = phenomena.parted(found, [()])
    assert not bare.things
    assert not cast
    assert heavens == ("firework:",)


def test_a_tower_makes_its_town_small_and_a_bus_beside_it_does_not() -> None:
    alone = grandeur.share(plan("skyscraper", place=Place.CITY), [3.0])
    beside = grandeur.share(plan("skyscraper", "bus", place=Place.CITY), [3.0, 1.1])
    assert alone < 0.1 < beside < 0.5
    assert grandeur.share(plan("skyscraper", place=Place.TABLETOP), [0.5]) == 1.0
    assert grandeur.share(plan("dog", place=Place.CITY), [0.6]) == 1.0


@pytest.mark.parametrize(
    ("prompt", "kind", "colours"),
    [
        ("concentric circles", "circles", ()),
        ("a painting of black and white vertical stripes", "vertical stripes", ("black", "white")),
        ("a red and blue spiral", "spiral", ("red", "blue")),
    ],
)
def test_a_mere_pattern_is_drawn_flat(prompt: str, kind: str, colours: tuple[str, ...]) -> None:
    assert read_pattern(prompt) == Pattern(kind=kind, colours=colours)


@pytest.mark.parametrize(
    "prompt", ["a cat on a checkerboard", "a spiral staircase", "a woman in stripes", "three dots"]
)
def test_things_with_patterns_are_things(prompt: str) -> None:
    assert read_pattern(prompt) is None


def test_a_checkerboard_alternates_in_its_own_colours() -> None:
    board = painted(Pattern(kind="checkerboard", colours=("black", "white")), 80, 80, 7)
    first, second = board[45, 45].mean(), board[45, 55].mean()
    assert min(first, second) < 60
    assert max(first, second) > 190
    assert np.ptp(board[45, 45].astype(int)) < 12
