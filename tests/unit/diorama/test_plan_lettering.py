"""What carries quoted text, where it stands, in which letters, and who says it."""

import pytest

from cavendish.engines.diorama.plan.page import LetteringKind, Sheet
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.wording import Shape, TextRole, Wording


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


def wording(planner: Planner, prompt: str, text: str) -> Wording:
    plan = planner.plan(prompt)
    return next(one.wording for one in plan.letterings if one.text == text)


def test_a_text_below_another_stands_in_its_place(planner: Planner) -> None:
    prompt = (
        'A poster. At the top left stands the title "Blue Notes". Just below it is the tagline '
        '"Jazz all night". In the lower right corner a handwritten note says "Come early".'
    )

    assert wording(planner, prompt, "Blue Notes").where == "top left"
    assert wording(planner, prompt, "Jazz all night").where == "top left"
    assert wording(planner, prompt, "Come early").where == "bottom right"
    assert wording(planner, prompt, "Come early").role is TextRole.NOTE


def test_a_button_has_the_colour_asked_for(planner: Planner) -> None:
    prompt = (
        'A website with the title "Hive". Below it a button labeled "Shop now" in white letters '
        "over a green background."
    )
    plate = wording(planner, prompt, "Shop now").plate

    assert plate is not None
    assert (plate.shape, plate.colour) == (Shape.BUTTON, "green")


def test_icons_go_to_the_texts_they_are_named_for(planner: Planner) -> None:
    prompt = (
        'A poster with "Forest Walks" and "Tea Tasting", each with an icon (tree icon for walks, '
        "teapot icon for tea)."
    )

    assert wording(planner, prompt, "Forest Walks").icon == "tree"
    assert wording(planner, prompt, "Tea Tasting").icon == "teapot"


def test_each_of_several_labels_has_the_thing_it_names(planner: Planner) -> None:
    plan = planner.plan('A museum with labels reading "Giant Octopus" and "Lion\'s Mane Jellyfish"')
    borne = {one.text: plan.things[one.bearer or 0].noun for one in plan.letterings}

    assert "octopus" in borne["Giant Octopus"]
    assert "jellyfish" in borne["Lion's Mane Jellyfish"]
