"""Places by name, cities by their sights, symbols for what can't be seen, choices of our own."""

import pytest

from cavendish.engines.diorama.plan.places import PLACES
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Light, Link, Mood, Place, Style, Weather


@pytest.mark.parametrize("place", [p for p in Place if p not in (Place.STUDIO, Place.TABLETOP)])
def test_every_stage_has_a_name_that_leads_to_it(planner: Planner, place: Place) -> None:
    if place is Place.OUTDOORS:
        pytest.skip("the ground of all outdoor places, named by none")
    name = next(name for name, stage in PLACES.items() if stage is place)

    assert planner.plan(f"a robot in a {name}").place is place


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a castle next to a lake", Place.LAKE),
        ("a man in a castle", Place.CASTLE),
        ("a woman looking at a house", Place.VILLAGE),
        ("a horse on a forest trail", Place.FOREST),
        ("skyscrapers rising into the sky", Place.CITY),
        ("a train on a bridge over a river", Place.RIVER),
        ("a mug and a ship", Place.BEACH),
        ("a ship", Place.SEA),
        ("kids playing soccer", Place.SPORT_FIELD),
        ("a cow", Place.FARM),
        ("a penguin", Place.SNOW),
        ("a bed", Place.BEDROOM),
    ],
)
def test_places_are_told_from_things(planner: Planner, prompt: str, place: Place) -> None:
    assert planner.plan(prompt).place is place


def test_a_city_is_told_by_its_sight_behind_the_subject(planner: Planner) -> None:
    plan = planner.plan("a cat in Paris")

    assert [thing.noun for thing in plan.things] == ["cat", "eiffel tower"]
    assert plan.place is Place.CITY
    assert plan.relations[0].link is Link.BEHIND


def test_china_on_a_table_is_no_country(planner: Planner) -> None:
    assert "pagoda" not in [thing.noun for thing in planner.plan("a shelf with china").things]


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [("love", "heart"), ("time", "hourglass"), ("freedom", "dove"), ("the idea", "light bulb")],
)
def test_what_can_not_be_seen_is_shown_by_symbols_and_said(
    planner: Planner, prompt: str, noun: str
) -> None:
    plan = planner.plan(prompt)

    assert noun in [thing.noun for thing in plan.things]
    assert any(noun in note for note in plan.notes)


def test_symbols_stay_away_when_there_is_something_to_show(planner: Planner) -> None:
    assert [thing.noun for thing in planner.plan("a robot full of love").things] == ["robot"]


@pytest.mark.parametrize("prompt", ["", "watercolor", "cosy", "🙂", "in the style of Monet"])
def test_a_prompt_without_a_thing_still_shows_something(planner: Planner, prompt: str) -> None:
    plan = planner.plan(prompt)

    assert plan.things
    assert any("chosen freely" in note for note in plan.notes)


def test_another_seed_chooses_another_subject(planner: Planner) -> None:
    assert planner.plan("", seed=1).things != planner.plan("", seed=2).things


def test_style_mood_and_weather_reach_the_plan(planner: Planner) -> None:
    plan = planner.plan("a haunted house in the fog by moonlight, pencil drawing")

    assert (plan.style, plan.mood, plan.weather, plan.light) == (
        Style.PENCIL,
        Mood.SPOOKY,
        Weather.FOG,
        Light.MOONLIGHT,
    )


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a man in the rain", Place.STREET),
        ("a dog in the snow", Place.SNOW),
        ("a dog at sunset", Place.MEADOW),
        ("a wizard by candlelight", Place.ROOM),
    ],
)
def test_light_and_weather_choose_a_place_when_nothing_else_does(
    planner: Planner, prompt: str, place: Place
) -> None:
    assert planner.plan(prompt).place is place


@pytest.mark.parametrize(
    "prompt",
    [
        "a castle courtyard",
        "a dog in a castle courtyard",
        "a knight in a castle hall",
        "a throne room",
    ],
)
def test_the_courts_and_halls_of_a_castle_are_the_castle(planner: Planner, prompt: str) -> None:
    assert planner.plan(prompt).place is Place.CASTLE


def test_a_courtyard_without_a_castle_is_a_garden(planner: Planner) -> None:
    assert planner.plan("a dog in a courtyard").place is Place.GARDEN


def test_food_and_dishes_stand_on_the_table_that_there_is(planner: Planner) -> None:
    plan = planner.plan("a table. There is a plate, a bowl of soup and a bottle on the floor")
    on_table = {plan.things[r.subject].noun for r in plan.relations if r.object == 0}
    assert {"plate", "bowl"} <= on_table


def test_what_is_said_to_be_elsewhere_is_not_put_on_the_table(planner: Planner) -> None:
    plan = planner.plan("a cup under a wooden table")
    assert [relation.link for relation in plan.relations] == [Link.UNDER]


@pytest.mark.parametrize("house", ["diner", "bookshop", "hotel", "coffee shop"])
def test_what_is_in_front_of_a_house_is_outside(planner: Planner, house: str) -> None:
    plan = planner.plan(f"a red car parked in front of a {house}")
    assert plan.place is Place.STREET
    assert plan.things[1].noun == house


def test_what_a_shop_has_is_inside(planner: Planner) -> None:
    plan = planner.plan("a bakery with bread and cakes")
    assert plan.place is Place.SHOP
    assert [thing.noun for thing in plan.things] == ["bread", "cake"]


def test_light_in_the_windows_of_a_cabin_is_no_window_beside_it(planner: Planner) -> None:
    plan = planner.plan("a cabin in a forest at night, warm light in the windows")
    assert [thing.noun for thing in plan.things] == ["cabin"]
