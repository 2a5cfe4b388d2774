"""A next turn: what an instruction changes in the plan, and what it leaves to pixels."""

import json
from typing import Any

import pytest

from cavendish.engines.diorama.edit.turn import turned
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.revival import revived
from cavendish.engines.diorama.plan.scene import (
    Framing,
    Light,
    Link,
    Mood,
    Place,
    Pose,
    ScenePlan,
    Style,
    Thing,
    Weather,
)

PROMPT = "a fox reading a book next to a girl named Mia in a green dress, under a tree in a meadow"


@pytest.fixture(scope="module")
def before(planner: Planner) -> ScenePlan:
    """Return the plan of a run that is over, as it comes back from the store."""
    plan = revived(json.loads(json.dumps(planner.plan(PROMPT, seed=3).as_json())))
    assert plan is not None
    return plan


def named(plan: ScenePlan, noun: str) -> Any:
    return next(thing for thing in plan.things if thing.noun == noun)


def after(before: ScenePlan, words: str, planner: Planner) -> ScenePlan:
    plan = turned(before, words, planner, 3)
    assert plan is not None, words
    return plan


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("now make it night", "light", Light.NIGHT),
        ("at sunset please", "light", Light.SUNSET),
        ("let it rain", "weather", Weather.RAIN),
        ("turn it into winter", "weather", Weather.SNOW),
        ("make it foggy", "weather", Weather.FOG),
        ("zoom out", "framing", Framing.WIDE),
        ("make it a close-up", "framing", Framing.CLOSE_UP),
        ("as a watercolour", "style", Style.WATERCOLOUR),
        ("make it black and white", "style", Style.BLACK_AND_WHITE),
        ("make it gloomy", "mood", Mood.GLOOMY),
        ("put them on a beach", "place", Place.BEACH),
        ("move it to a library", "place", Place.LIBRARY),
    ],
)
def test_words_about_the_scene_change_one_field_and_no_thing(
    before: ScenePlan, planner: Planner, words: str, field: str, value: object
) -> None:
    plan = after(before, words, planner)
    assert getattr(plan, field) == value
    assert plan.things == before.things
    assert plan.relations == before.relations


@pytest.mark.parametrize(
    "words", ["crop it", "sharpen it", "remove the background", "rotate it", "make it brighter"]
)
def test_what_only_pixels_can_follow_is_no_turn(
    before: ScenePlan, planner: Planner, words: str
) -> None:
    assert turned(before, words, planner, 3) is None
    assert turned(before, f"make it night and {words}", planner, 3) is None


def test_things_come_and_go_and_the_others_keep_their_looks(
    before: ScenePlan, planner: Planner
) -> None:
    plan = after(before, "add a red ball next to the fox", planner)
    assert named(plan, "ball").colour == "red"
    plan = after(plan, "remove the tree", planner)
    assert [thing.noun for thing in plan.things] == ["fox", "book", "girl", "ball"]
    drawn = {thing.noun: thing.drawn for thing in plan.things}
    assert drawn == {"fox": 0, "book": 1, "girl": named(before, "girl").drawn, "ball": 4}
    by = plan.relations[-1]
    assert (plan.things[by.subject].noun, by.link, plan.things[by.object].noun) == (
        "ball", Link.NEXT_TO, "fox",
    )  # fmt: skip


def test_who_is_there_does_and_wears_what_is_said(before: ScenePlan, planner: Planner) -> None:
    assert named(after(before, "make the fox sleep", planner), "fox").pose is Pose.SLEEP
    assert named(after(before, "Mia waves", planner), "girl").pose is Pose.WAVE
    assert "blonde hair" in named(after(before, "make her hair blonde", planner), "girl").attributes
    (dress,) = named(after(before, "make her dress red", planner), "girl").wears
    assert (dress.noun, dress.colour) == ("dress", "red")
    hats = named(after(before, "give the fox a red hat", planner), "fox").wears
    assert [(hat.noun, hat.colour) for hat in hats] == [("hat", "red")]


def test_a_name_tells_two_of_a_kind_apart(planner: Planner) -> None:
    two = ScenePlan(things=(Thing(noun="girl"), Thing(noun="girl", name="Mia")))
    assert [thing.pose for thing in after(two, "Mia waves", planner).things] == [None, Pose.WAVE]


def test_counts_are_set_and_raised(before: ScenePlan, planner: Planner) -> None:
    assert named(after(before, "make it three trees", planner), "tree").count == 3
    assert named(after(before, "add two more foxes", planner), "fox").count == 3


def test_turns_follow_each_other(before: ScenePlan, planner: Planner) -> None:
    plan: ScenePlan | None = before
    for words in ("make it night", "let it snow", "as an oil painting", "now a sunny day"):
        assert plan is not None
        plan = turned(plan, words, planner, 3)
        plan = plan and revived(json.loads(json.dumps(plan.as_json())))
    assert plan is not None
    assert (plan.light, plan.weather, plan.style) == (Light.DAYLIGHT, Weather.CLEAR, Style.OIL)
    assert plan.things == before.things


def test_a_plan_survives_the_store(planner: Planner) -> None:
    for prompt in (PROMPT, 'a shop with a sign "OPEN" in the rain', "three red cubes on a table"):
        plan = planner.plan(prompt)
        again = revived(json.loads(json.dumps(plan.as_json())))
        assert again is not None
        assert (again.letterings, again.relations, again.place, again.weather) == (
            plan.letterings, plan.relations, plan.place, plan.weather,
        )  # fmt: skip
        assert [thing.drawn for thing in again.things] == list(range(len(plan.things)))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"steps": [{"act": "crop"}]},
        {"things": "fox"},
        {"things": [{"noun": "fox"}], "photographs": {"0": 0}},
        {"things": [{"count": 1}]},
        {"things": [{"noun": "fox", "count": "many"}]},
        {"things": [{"noun": "fox"}], "place": "nowhere"},
        {"things": [{"noun": "fox"}], "relations": [{"subject": 0, "link": "on", "object": 1}]},
    ],
)
def test_what_is_no_scene_is_no_plan(data: dict[str, Any]) -> None:
    assert revived(data) is None
