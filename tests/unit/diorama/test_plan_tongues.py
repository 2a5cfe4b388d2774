"""Prompts in other languages: nouns, colours, numbers and links come through, and it is said."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Link, Place
from cavendish.engines.diorama.plan.tongues import translated


class Names:
    """A dictionary of one foreign word and one English one."""

    def noun(self, word: str, language: str) -> str | None:
        return "mushroom" if (word, language) == ("sieni", "fi") else None

    def languages(self, word: str) -> tuple[str, ...]:
        return ("fi",) if word == "sieni" else ()

    def is_english(self, word: str) -> bool:
        return word == "chat"

    def lives(self, word: str) -> bool:
        return word == "axolotl"


@pytest.mark.parametrize(
    ("prompt", "things", "place"),
    [
        ("ein roter Apfel auf einem Tisch", [("apple", 1, "red")], Place.TABLETOP),
        (
            "drei schwarze Katzen am Strand",
            [("cat", 3, "black")],
            Place.BEACH,
        ),
        (
            "une pomme rouge et deux tasses bleues sur une table en bois",
            [("apple", 1, "red"), ("cup", 2, "blue")],
            Place.TABLETOP,
        ),
        ("tres gatos negros en la playa", [("cat", 3, "black")], Place.BEACH),
        (
            "un cane marrone e due gatti bianchi in giardino",
            [("dog", 1, "brown"), ("cat", 2, "white")],
            Place.GARDEN,
        ),
        ("duas maçãs vermelhas em uma mesa", [("apple", 2, "red")], Place.TABLETOP),
        ("赤いリンゴと青いカップ", [("apple", 1, "red"), ("cup", 1, "blue")], Place.TABLETOP),
        ("三匹の黒い猫", [("cat", 3, "black")], Place.STUDIO),
        ("一只黑猫在海滩上", [("cat", 1, "black")], Place.BEACH),
        ("三个红苹果", [("apple", 3, "red")], Place.TABLETOP),
    ],
)
def test_nouns_colours_counts_and_places_come_through(
    planner: Planner, prompt: str, things: list[tuple[str, int, str]], place: Place
) -> None:
    plan = planner.plan(prompt)

    assert [(one.noun, one.count, one.colour) for one in plan.things] == things
    assert plan.place is place
    assert any("was read as" in note for note in plan.notes)


def test_links_come_through(planner: Planner) -> None:
    plan = planner.plan("una casa roja al lado de un árbol verde")

    assert [one.link for one in plan.relations] == [Link.NEXT_TO]
    assert plan.things[0].colour == "red"


def test_love_in_any_tongue_is_a_heart(planner: Planner) -> None:
    assert planner.plan("Liebe").things[0].noun == "heart"


@pytest.mark.parametrize(
    "prompt",
    ["a rose table", "a red cat on a sofa", "a chat about robots", "", "…", "lion, train, robot"],
)
def test_english_stays_as_it_is(prompt: str) -> None:
    assert translated(prompt, Names()) is None


def test_a_dictionary_knows_further_languages() -> None:
    found = translated("sieni", Names())

    assert found is not None
    assert (found.text, found.language) == ("mushroom", "Finnish")


def test_a_dictionary_knows_what_lives() -> None:
    plan = Planner(dictionary=Names()).plan("a sleeping axolotl")

    assert plan.things[0].pose is not None
