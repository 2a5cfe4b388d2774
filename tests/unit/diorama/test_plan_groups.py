import pytest

from cavendish.engines.diorama.plan.look import read_look
from cavendish.engines.diorama.plan.page import Sheet
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Light, Link, Place, Weather
from cavendish.engines.diorama.plan.sheets import read_sheet


def test_a_group_with_a_list_of_colours_is_dealt_out(planner: Planner) -> None:
    plan = planner.plan("three balls, coloured red, yellow and blue")
    assert [(t.noun, t.count, t.colour) for t in plan.things] == [
        ("ball", 1, "red"),
        ("ball", 1, "yellow"),
        ("ball", 1, "blue"),
    ]


def test_colours_of_other_things_are_no_list(planner: Planner) -> None:
    plan = planner.plan("two dogs and a red car, a blue house")
    assert next(t for t in plan.things if t.noun == "dog").count == 2


def test_what_is_piled_on_top_of_each_other_is_a_stack(planner: Planner) -> None:
    plan = planner.plan("three pickup trucks piled on top of each other")
    assert plan.things[0].count == 3
    assert "stack" in plan.things[0].attributes


def test_a_stack_in_colours_stands_in_the_order_named(planner: Planner) -> None:
    plan = planner.plan(
        "a stack of three boxes, the bottom one red, the middle blue, the top white"
    )
    below = {(r.subject, r.object) for r in plan.relations if r.link is Link.ON}
    assert len(below) == 2


def test_everybody_who_eats_has_something_to_eat(planner: Planner) -> None:
    plan = planner.plan("Mia and Tom are eating ice cream")
    held = [r for r in plan.relations if r.link is Link.HOLDING]
    assert {r.subject for r in held} == {0, 1}
    assert len({r.object for r in held}) == 2


def test_what_is_in_his_hands_is_held_however_late_it_is_named(planner: Planner) -> None:
    plan = planner.plan("A man is seated on a stool in a barn, a guitar in his hands")
    nouns = [thing.noun for thing in plan.things]
    link = (nouns.index("man"), Link.HOLDING, nouns.index("guitar"))
    assert link in [(r.subject, r.link, r.object) for r in plan.relations]


@pytest.mark.parametrize(
    ("prompt", "rest"),
    [
        ("a figure in a foggy forest", "a figure in a forest"),
        ("a house in a stormy sea", "a house in a sea"),
        ("a dog in the fog", "a dog"),
    ],
)
def test_words_for_the_air_leave_the_place_behind_them(prompt: str, rest: str) -> None:
    assert read_look(prompt).rest == rest


def test_a_black_sky_is_night_and_an_orange_one_evening(planner: Planner) -> None:
    assert planner.plan("a barn under a black sky").light is Light.NIGHT
    assert planner.plan("an orange sky over a barn").light is Light.SUNSET


def test_a_later_word_for_the_same_somebody_adds_nobody(planner: Planner) -> None:
    plan = planner.plan("An infant naps on a blanket. The baby wears a striped shirt.")
    assert [thing.noun for thing in plan.things].count("baby") == 0


def test_whom_a_text_speaks_to_is_not_in_its_picture(planner: Planner) -> None:
    plan = planner.plan("A cake on a table that delights the reader and the viewers")
    assert {thing.noun for thing in plan.things} == {"cake"}


def test_a_place_named_alone_needs_no_toys_in_it(planner: Planner) -> None:
    plan = planner.plan("a forest in the rain")
    assert plan.things == ()
    assert (plan.place, plan.weather) == (Place.FOREST, Weather.RAIN)


def test_a_news_broadcast_has_a_caption_and_is_no_poster() -> None:
    assert read_sheet("A TV news broadcast shows firemen before a burning house") is Sheet.CAPTION
