"""The tagger's usual slips: nouns it takes for verbs or adjectives, and actions for nouns.

Knows which words can end a noun phrase although they are tagged otherwise. Knows no meaning.
"""

from collections.abc import Sequence

from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import (
    ACTING,
    COLOURS,
    DETERMINERS,
    MATERIALS,
    NUMBERS,
    SHADES,
    SIZES,
    words,
)

_ADJECTIVE_ENDINGS = ("ful", "ous", "ive", "less", "able", "ible", "est", "ish", "ed", "ing", "ly")
_ING_NOUNS = tuple(
    sorted(
        words("""
    ling building painting ring king string wing clothing thing pudding wedding evening morning
    frosting icing stuffing topping dressing awning drawing carving lightning paving crossing
    parking
    """)
    )
)
"""Ends of nouns that are no actions."""


def adjective_heads(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a phrase without a noun names something after all.

    Colours and materials do ("in red"); other adjectives only where no adjective could end a
    phrase, so that the tagger must have slipped: "a stone croissant and a cup".
    """
    if end == start:
        return False
    last, following = tokens[end - 1], tokens[end] if end < len(tokens) else None
    if last.lower in COLOURS or last.lower in MATERIALS:
        return True
    if last.pos != "ADJ" or last.common or last.lower.endswith(_ADJECTIVE_ENDINGS):
        return False
    if last.lower in SIZES or last.lower in SHADES or not last.text.isalpha():
        return False
    opened = end - start > 1 and tokens[start].lower in (DETERMINERS | NUMBERS.keys()) - {"the"}
    return (
        opened
        and (following is None or following.pos in ("ADP", "CCONJ", "PUNCT"))
        and (following is None or following.text != "," or end - start > 2)
    )


def slipped_gerund(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the tagger took an action for a noun: "a girl diving into a pool"."""
    token = tokens[index]
    if token.tag != "NN" or not token.lower.endswith("ing") or token.lower.endswith(_ING_NOUNS):
        return False
    return index + 1 < len(tokens) and tokens[index + 1].pos in ("ADP", "DET", "PRON")


def slipped_head(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell whether the tagger took a head noun for a verb: "seven spotted chairs"."""
    if index >= len(tokens) or index == start:
        return False
    token = tokens[index]
    if token.common or not token.text.isalpha() or token.lower in ACTING:
        return False
    if token.lower.endswith("ly" if token.pos == "ADV" else "ed"):
        return False
    if token.pos not in ("VERB", "X", "INTJ", "ADP", "ADV", "AUX", "PRON"):
        return False
    first, last = tokens[start].lower, tokens[index - 1].lower
    opened = first in DETERMINERS or first in NUMBERS or first in COLOURS or first.isdigit()
    return opened and last not in ("that", "this", "both", "all", "each")
