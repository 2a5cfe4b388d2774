"""What has happened to a thing, as words around it tell: overturned, on fire, broken, in mid-air.

Knows phrases before and behind a noun; knows nothing of how such things are shown.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.tokens import Token

AIRBORNE = "airborne"
"""The attribute of things that are in the air because words say so."""
_WORDS_BEHIND = 14
_IS = (
    r"^(?:, (?:\w+ ){1,6}, )?"
    r"(?:(?:that|which|is|are|was|were|has|have|been|being|lying|lies|lay|sits|\w+ly) )*"
)
_FLYING = r"(?:(?:flying|soaring|hurtling|sailing|floating|suspended|tumbling|thrown|up|high) )*"
_AIR = r"(?:through|in|into) (?:the )?(?:mid ?-? ?)?air\b|in (?:full |mid ?-? ?)?flight\b"
_OVER = r"(?:knocked|tipped|toppled|turned|blown|fallen) over\b"
_MISHAPS = tuple(
    (word, re.compile(_IS + said))
    for word, said in (
        ("upside-down", r"(?:turned |flipped |hanging )?upside ?-? ?down\b|(?:flipped) over\b"),
        ("overturned", rf"(?:{_OVER}|on (?:its|their) sides?\b|(?:overturned|capsized)\b)"),
        ("burning", r"(?:on fire|in flames|ablaze|engulfed in)\b"),
        ("broken", r"(?:broken (?:in|into|apart)|shattered|smashed|in pieces|broken[ .,]*$)"),
        ("spilled", r"(?:spilled|spilling|spilt)\b"),
        ("melting", r"(?:melting|melted)\b"),
        (AIRBORNE, rf"(?:{_FLYING}(?:{_AIR})|levitating\b)"),
    )
)
"""What has happened, by the words behind a thing."""
_BEFORE = re.compile(r"(?:knocked|tipped|toppled|turned)(?: - | )over $")


def befell(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Return the mention with what the words before and behind it say has happened."""
    if mention.noun.startswith("upside-down "):
        mention = replace(
            mention,
            noun=mention.noun.removeprefix("upside-down "),
            attributes=(*mention.attributes, "upside-down"),
        )
    ahead = tokens[mention.end + 1 : mention.end + 1 + _WORDS_BEHIND]
    behind = " ".join(token.lower for token in ahead)
    before = "".join(f"{one.lower} " for one in tokens[max(0, mention.start - 3) : mention.start])
    word = next((word for word, said in _MISHAPS if said.match(behind)), None)
    word = word or ("overturned" if _BEFORE.search(before) else None)
    if word is None or word in mention.attributes:
        return mention
    return replace(mention, attributes=(*mention.attributes, word))
