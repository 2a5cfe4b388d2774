"""Who somebody is: looks, clothes and a name go to one person, however the sentence runs."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Link, Pose


def test_glasses_behind_hair_are_worn_and_the_name_is_the_girls(planner: Planner) -> None:
    plan = planner.plan("a girl with red hair and glasses named Mia riding a horse")

    girl, horse = plan.things
    assert (girl.noun, girl.name, girl.attributes) == ("girl", "Mia", ("red hair",))
    assert [one.noun for one in girl.wears] == ["glasses"]
    assert girl.pose is Pose.RIDE
    assert horse.noun == "horse"
    assert [(r.subject, r.link, r.object) for r in plan.relations] == [(0, Link.RIDING, 1)]


@pytest.mark.parametrize(
    ("prompt", "clothes"),
    [
        ("a man with a beard, glasses and a hat", ["glasses", "hat"]),
        ("a man with glasses and a beard", ["glasses"]),
        ("a man with a beard and round black glasses", ["glasses"]),
    ],
)
def test_a_list_of_looks_and_clothes_is_one_persons(
    planner: Planner, prompt: str, clothes: list[str]
) -> None:
    (man,) = planner.plan(prompt).things

    assert man.attributes == ("beard",)
    assert [one.noun for one in man.wears] == clothes


@pytest.mark.parametrize(
    "prompt",
    [
        "a man with two glasses",
        "a man with a bottle and glasses",
        "A man with hair. Glasses, cups.",
    ],
)
def test_glasses_to_drink_from_are_not_worn(planner: Planner, prompt: str) -> None:
    plan = planner.plan(prompt)

    assert plan.things[0].wears == ()
    assert "glass" in [thing.noun for thing in plan.things]


def test_what_stands_behind_a_name_says_who_it_is(planner: Planner) -> None:
    plan = planner.plan(
        "Mia, a girl with red hair and a green dress, and Tom, an old man with a white beard, are"
        " eating ice cream"
    )

    mia, tom, *ices = plan.things
    assert [ice.noun for ice in ices] == ["ice cream", "ice cream"]
    assert (mia.noun, mia.name, mia.attributes) == ("girl", "Mia", ("red hair",))
    assert [(one.noun, one.colour) for one in mia.wears] == [("dress", "green")]
    assert (tom.noun, tom.name, tom.attributes) == ("man", "Tom", ("old", "white beard"))
    assert (mia.pose, tom.pose) == (Pose.EAT, Pose.EAT)


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("a girl, Mia, is reading", [("girl", "Mia")]),
        ("the girl Mia dances", [("girl", "Mia")]),
        ("Mia, a dog and a cat", [("woman", "Mia"), ("dog", None), ("cat", None)]),
        ("Tom, a girl and a cat", [("man", "Tom"), ("girl", None), ("cat", None)]),
        ("a girl with a dog named Rex", [("girl", None), ("dog", "Rex")]),
        ("a girl with a book named Mia", [("girl", "Mia"), ("book", None)]),
    ],
)
def test_a_name_goes_to_whom_it_fits(
    planner: Planner, prompt: str, things: list[tuple[str, str | None]]
) -> None:
    assert [(one.noun, one.name) for one in planner.plan(prompt).things] == things


@pytest.mark.parametrize("noun", ["ottoman", "talisman", "hot dog"])
def test_things_whose_names_end_like_somebodys_do_not_act(planner: Planner, noun: str) -> None:
    (thing,) = planner.plan(f"a walking {noun}").things

    assert (thing.noun, thing.pose) == (noun, None)
