"""Nouns said in passing: light, colours and ground that are named but are no things of their own.

Knows the words before a noun; knows nothing of scenes. "The late afternoon sun" is light, "hints of
orange" a colour, "the rich, brown earth" the ground.
"""

from collections.abc import Sequence

from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import COLOURS, words

_HOURS = words("""
    afternoon morning evening midday noon setting rising summer winter late early warm hot bright
    golden low midmorning
""")
_TINGES = words("""
    hint hints shade shades tone tones touch touches tint tints hue hues splash splashes streak
    streaks color colors colour colours
""")
_FIGURES = words("""
    picture vision beacon symbol testament portrait image model epitome embodiment sight study
    reminder burst riot sea blur symphony wall feast tapestry mirror
""")
"""What something "is a ... of" without one being there."""
_SHARDS = words("piece pieces half halves two shards fragments bits slices")
"""What something is broken "into"."""
_BEING = words("is was are were be becomes became")
_GIVING = words(
    "provide provides provided provide offer offers make makes made give gives find finds"
)
_SOIL = words("rich bare dry wet damp soft dark fertile fresh parched cracked scorched moist red")


def in_passing(before: Sequence[Token], phrase: Sequence[Token], head: Token) -> bool:
    """Tell whether the noun ``head``, its modifiers and the words before make no thing.

    ``phrase`` is what stands before the head in its noun phrase, ``before`` what precedes that.
    """
    said = {token.lower for token in phrase}
    if head.lower in _FIGURES and before and before[-1].lower in _BEING:
        return "a" in said or "the" in said
    if _in_pieces_or_given(before, head):
        return True
    if head.lower == "sun":
        return bool(said & _HOURS)
    if head.text == "earth":
        return bool(said & (_SOIL | COLOURS))
    if head.lower in COLOURS and len(before) > 1:
        return before[-1].lower == "of" and before[-2].lower in _TINGES
    return False


def _in_pieces_or_given(before: Sequence[Token], head: Token) -> bool:
    """Tell the pieces that something is in, and the home that something gives to others."""
    if head.lower in _SHARDS and before:
        return before[-1].lower in ("in", "into")
    return head.lower == "home" and any(token.lower in _GIVING for token in before)
