"""What carries quoted text, where it stands, in which letters, and who says it."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import LetteringKind, Sheet


@pytest.mark.parametrize(
    ("prompt", "kind", "bearer"),
    [
        ('a sign that says "GO"', LetteringKind.SIGN, None),
        ('a neon sign that says "GO"', LetteringKind.NEON, None),
        ('a chalkboard with "GO" written on it', LetteringKind.CHALK, None),
        ('a storefront with "GO" written on it', LetteringKind.STOREFRONT, None),
        ('a bakery called "GO"', LetteringKind.STOREFRONT, "bakery"),
        ('a mug that says "GO"', LetteringKind.LABEL, "mug"),
        ('a t-shirt with "GO" printed on it', LetteringKind.LABEL, "t-shirt"),
        ('a cake with "GO" written in icing', LetteringKind.LABEL, "cake"),
        ('a book titled "GO"', LetteringKind.LABEL, "book"),
        ('a stone with "GO" carved into it', LetteringKind.ENGRAVED, "stone"),
        ('a poster with the title "GO"', LetteringKind.PRINT, None),
        ('a wedding invitation that reads "GO"', LetteringKind.PRINT, None),
        ('a menu with the heading "GO"', LetteringKind.PRINT, None),
        ('a logo for a shop called "GO"', LetteringKind.PRINT, None),
        ('a man saying "GO" to a dog', LetteringKind.BUBBLE, "man"),
        ('a cat with a speech bubble that says "GO"', LetteringKind.BUBBLE, "cat"),
    ],
)
def test_the_carrier_decides_how_text_is_set(
    planner: Planner, prompt: str, kind: LetteringKind, bearer: str | None
) -> None:
    plan = planner.plan(prompt)
    one = plan.letterings[0]

    assert (one.text, one.kind) == ("GO", kind)
    assert (None if one.bearer is None else plan.things[one.bearer].noun) == bearer


def test_speakers_take_turns(planner: Planner) -> None:
    plan = planner.plan(
        'a fox and an owl talking, speech bubbles reading "Hello", "Hi" and "Good night"'
    )

    assert [plan.things[one.bearer or 0].noun for one in plan.letterings] == ["fox", "owl", "fox"]


def test_each_text_of_a_page_has_its_place(planner: Planner) -> None:
    plan = planner.plan('a poster with "Blue Notes" at the top and "June 12" at the bottom')

    assert [(one.text, one.where) for one in plan.letterings] == [
        ("Blue Notes", "top"),
        ("June 12", "bottom"),
    ]


@pytest.mark.parametrize(
    ("prompt", "typeface"),
    [
        ('a sign reading "GO" in bold serif letters', "bold serif"),
        ('a sign reading "GO" in a handwritten font', "handwritten"),
        ('a sign reading "GO"', None),
    ],
)
def test_words_for_letters_are_kept(planner: Planner, prompt: str, typeface: str | None) -> None:
    assert planner.plan(prompt).letterings[0].typeface == typeface


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("a mug that says World's Best Dad", "World's Best Dad"),
        ("the letter A made of wood", "A"),
        ("a t-shirt with the words CODE MORE", "CODE MORE"),
    ],
)
def test_clear_capitals_need_no_marks(planner: Planner, prompt: str, text: str) -> None:
    assert [one.text for one in planner.plan(prompt).letterings] == [text]


def test_a_quoted_name_is_not_written_anywhere(planner: Planner) -> None:
    plan = planner.plan('a dog named "Rex" on a sofa')

    assert plan.letterings == ()
    assert plan.things[0].name == "Rex"


def test_a_long_text_comes_whole(planner: Planner) -> None:
    text = " ".join(f"word{index}" for index in range(200))

    assert planner.plan(f'a letter that reads "{text}"').letterings[0].text == text


def test_a_page_is_known_as_one_and_a_newspaper_in_the_scene_is_not(planner: Planner) -> None:
    assert planner.plan('a menu with the heading "Today"').sheet is Sheet.MENU
    assert planner.plan("an owl reading a newspaper").sheet is None
