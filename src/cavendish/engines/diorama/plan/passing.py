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
_SOIL = words("rich bare dry wet damp soft dark fertile fresh parched cracked scorched moist red")


def in_passing(before: Sequence[Token], phrase: Sequence[Token], head: Token) -> bool:
    """Tell whether the noun ``head``, its modifiers and the words before make no thing.

    ``phrase`` is what stands before the head in its noun phrase, ``before`` what precedes that.
    """
    said = {token.lower for token in phrase}
    if head.lower == "sun":
        return bool(said & _HOURS)
    if head.text == "earth":
        return bool(said & (_SOIL | COLOURS))
    if head.lower in COLOURS and len(before) > 1:
        return before[-1].lower == "of" and before[-2].lower in _TINGES
    return False
