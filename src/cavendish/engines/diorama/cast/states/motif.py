"""Words for what is printed on things, to the names of drawings. Knows no library."""

from collections.abc import Iterator, Mapping

from cavendish.engines.diorama.model.colour import RGB, named

_DRAWN: Mapping[str, tuple[str, ...]] = {
    "heart": ("red heart",), "flower": ("hibiscus", "blossom", "tulip"), "leaf": ("maple leaf",),
    "sun": ("sun", "sun with face"), "smile": ("grinning face",), "smiley": ("grinning face",),
    "smiley face": ("grinning face",), "face": ("grinning face",), "lightning": ("high voltage",),
    "lightning bolt": ("high voltage",), "eiffel tower": ("tokyo tower",),
    "space shuttle": ("rocket",), "bear": ("bear",), "tree": ("evergreen tree",),
    "meteor": ("glowing star", "star"), "shooting star": ("glowing star", "star"),
    "mammoth": ("mammoth",), "wooly mammoth": ("mammoth",), "snowflake": ("snowflake",),
}  # fmt: skip
"""Drawings that a word means, where no drawing has its name."""


def print_names(noun: str) -> Iterator[str]:
    """Yield names that a drawing of a noun may have, the likeliest first."""
    yield from _DRAWN.get(noun, ())
    yield noun
    yield f"{noun} face"
    head = noun.rpartition(" ")[2]
    if head != noun:
        yield from print_names(head)


def shown_colour(words: str) -> tuple[RGB | None, str]:
    """Return the colour before a motif, if words name one, and the motif."""
    first, _, rest = words.strip().partition(" ")
    colour = named(first) if rest else None
    return (colour, rest.strip()) if colour is not None else (None, words.strip())
