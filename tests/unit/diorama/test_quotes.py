import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.engines.diorama.plan.page import LetteringKind
from cavendish.engines.diorama.plan.quotes import MAX_QUOTES, take_quotes

MARKS = ["“{}”", '"{}"', "«{}»", "「{}」", "‘{}’", "'{}'"]  # noqa: RUF001 - marks are the subject
QUOTABLE = st.text(
    st.characters(exclude_categories=("C",), exclude_characters="“”„\"«»「」『』‘’'"),  # noqa: RUF001
    min_size=2,
    max_size=40,
).filter(lambda text: text.strip() == text)


@pytest.mark.parametrize("marks", MARKS)
@given(text=QUOTABLE)
def test_quoted_text_survives_exactly(marks: str, text: str) -> None:
    quoted = take_quotes(f"a red mug with {marks.format(text)} on it")

    assert [quote.text for quote in quoted.quotes] == [text]


@pytest.mark.parametrize("marks", MARKS)
def test_quoted_words_never_reach_the_parser(marks: str) -> None:
    quoted = take_quotes(f"a poster with the title {marks.format('Golden Horse')} and a lamp")

    assert "Horse" not in quoted.rest
    assert "lamp" in quoted.rest


def test_apostrophes_are_not_quotation_marks() -> None:
    assert take_quotes("a dog's bowl and the cats' toys aren't here").quotes == ()


def test_an_apostrophe_inside_a_quote_does_not_end_it() -> None:
    assert take_quotes("a sign with 'Don't Panic' on it").quotes[0].text == "Don't Panic"


@pytest.mark.parametrize("says", ["that says", "that reads", "saying", "with the text"])
def test_capitals_after_says_need_no_marks(says: str) -> None:
    quoted = take_quotes(f"a neon sign {says} HELLO WORLD")

    assert quoted.quotes[0].text == "HELLO WORLD"
    assert quoted.quotes[0].kind is LetteringKind.NEON


def test_small_letters_after_says_are_not_lettering() -> None:
    assert take_quotes("a proverb that says patience is gold").quotes == ()


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ('a neon sign with "Open"', LetteringKind.NEON),
        ('"Open" in glowing neon letters', LetteringKind.NEON),
        ('a wooden sign that says "Open"', LetteringKind.SIGN),
        ('a storefront with "Open" written on it', LetteringKind.STOREFRONT),
        ('a mug with "Open" on it', LetteringKind.LABEL),
        ('the word "Open" printed on a green bottle', LetteringKind.LABEL),
        ('"Open"', LetteringKind.SIGN),
    ],
)
def test_context_decides_what_carries_the_text(prompt: str, kind: LetteringKind) -> None:
    assert take_quotes(prompt).quotes[0].kind is kind


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [
        ('a mug with "Best" in red letters', "red"),
        ('a sign with the light blue text "Best"', "light blue"),
        ('"Best" in yellow, on a bottle', "yellow"),
        ('a red mug with "Best" on it', None),
    ],
)
def test_the_colour_of_the_text_is_not_the_colour_of_its_bearer(
    prompt: str, colour: str | None
) -> None:
    assert take_quotes(prompt).quotes[0].colour == colour


def test_many_quotes_are_bounded_and_counted() -> None:
    quoted = take_quotes(" ".join(f'"line {number}"' for number in range(MAX_QUOTES + 3)))

    assert len(quoted.quotes) == MAX_QUOTES
    assert quoted.dropped == 3


@given(st.text(max_size=300))
def test_no_text_makes_quotes_raise(text: str) -> None:
    take_quotes(text)
