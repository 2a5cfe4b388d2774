"""What is named in passing is no thing, and what is named oddly is still itself."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Place


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("a camera and a vase in the glow of the late afternoon sun", ["camera", "vase"]),
        ("a tree with yellow leaves with hints of autumnal orange", ["tree"]),
        ("a scarecrow standing on the rich, brown earth", ["scarecrow"]),
        ("a knight character and a wizard character", ["knight", "wizard"]),
        ("an orange and a sun hat", ["orange", "sun hat"]),
    ],
)
def test_light_colour_and_ground_are_no_things(
    planner: Planner, prompt: str, nouns: list[str]
) -> None:
    assert [thing.noun for thing in planner.plan(prompt).things] == nouns


def test_the_earth_seen_as_a_planet_is_a_thing(planner: Planner) -> None:
    assert "earth" in [t.noun for t in planner.plan("the Earth and the moon").things]


def test_a_baseball_bat_alone_is_no_player(planner: Planner) -> None:
    assert planner.plan("a photo of a baseball bat").place is not Place.SPORT_FIELD
    assert planner.plan("a boy with a baseball bat").place is Place.SPORT_FIELD
