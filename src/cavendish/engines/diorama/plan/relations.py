"""Words between two things to the link between them. Knows prepositions and verbs of posture.

Pure functions over short strings. Knows no grammar beyond the gap it is given.
"""

import re
from dataclasses import dataclass

from cavendish.engines.diorama.plan.scene import Link

_PHRASES: tuple[tuple[Link, str], ...] = (
    (Link.LEFT_OF, r"(?:(?:to|on|at) )?(?:the |its )?left(?:[- ]hand)?(?: side)? of|left of"),
    (Link.RIGHT_OF, r"(?:(?:to|on|at) )?(?:the |its )?right(?:[- ]hand)?(?: side)? of|right of"),
    (Link.UNDER, r"(?:on|at) (?:the )?bottom of|below|underneath|beneath|under"),
    (
        Link.ABOVE,
        r"above|hovering over|flying over|floating over|hanging over|over the top of|over",
    ),
    (Link.IN_FRONT_OF, r"in front of|at the front of"),
    (Link.BEHIND, r"behind|in back of|hidden by|obscured by|at the back of"),
    (
        Link.NEXT_TO,
        (
            r"next to|beside|besides|near(?: to)?|close to|by(?: the side of)?|on (?:the )?side of"
            r"|at the side of|adjacent to|alongside|against|around|surrounding|surrounded by"
            r"|flanked by|along with|together with|accompanied by|in the middle of|among|amidst"
            r"|facing|at|along|outside(?: of)?"
        ),
    ),
    (Link.ON, r"on(?: the)? top of|atop(?: of)?|upon|onto|on|topped with|covered (?:with|in)"),
    (Link.IN, r"inside(?: of)?|within|into|in|filled into"),
)
_ENDINGS = tuple(
    (link, re.compile(rf"\b(?:{pattern})$", re.IGNORECASE)) for link, pattern in _PHRASES
)
_BETWEEN = re.compile(r"\bbetween$", re.IGNORECASE)
_OWNING = re.compile(
    r"(?:^|\b)(?:with|has|have|had|having|featuring|features|including|(?<!out )of|contains?)$",
    re.IGNORECASE,
)
_FILLED = re.compile(
    r"^(?:(?:is|are|was|were|that is|half|completely|entirely) ){0,2}(?:full of|filled with"
    r"|filled to the brim with|containing|contains|brimming with|overflowing with|of|holding"
    r"|stuffed with|loaded with)(?: the)?$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:^|\b)(?:made|crafted|built|carved|constructed|woven|sculpted)(?: entirely)?"
    r"(?: out)? (?:of|from|in|with)$|^out of$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"^(?:,|and|, and|or|&|\+|plus|as well as|,? along with|,? followed by)?$", re.IGNORECASE
)
_WEARING = re.compile(r"\b(?:wearing|wears|dressed in|clad in|sporting)$", re.IGNORECASE)
_RIDING = re.compile(r"\b(?:riding|rides|driving|drives|mounted on)(?: on| in)?$", re.IGNORECASE)
_ACTING = re.compile(
    r"\b(holding|holds?|carrying|carries|eating|eats?|playing|plays?|chasing|chases?|reading|reads?"
    r"|drinking|drinks?|cooking|throwing|throws?|catching|kicking|kicks?|hugging|pulling|pushing"
    r"|using|cutting|looking|looks?|watching|pouring|taking|writing|painting|jumping|running|flying"
    r"|walking|dancing|swimming|climbing|fighting|jumps?|teaching|talking)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"^(?:in|on|at|inside|into)\b.* with$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What the words between two mentions say."""

    link: Link | None = None
    between: bool = False
    owning: bool = False
    filled: bool = False
    made: bool = False
    listing: bool = False
    wearing: bool = False
    riding: bool = False
    action: str | None = None
    full: bool = False
    """The second thing fills the first."""
    elsewhere: bool = False
    """The words name a place before "with": "in a room with a lamp"."""
    at: bool = False
    """The words end with "at", which names a place sooner than a neighbour."""


def read_gap(text: str) -> Gap:
    """Return what ``text``, the words between two mentions, says about them."""
    words = text.strip(" ,").lower()
    bare = text.strip().lower()
    link = next((link for link, pattern in _ENDINGS if pattern.search(words)), None)
    acting = _ACTING.search(words)
    return Gap(
        link=link,
        between=bool(_BETWEEN.search(words)),
        owning=bool(_OWNING.search(words)),
        filled=bool(_FILLED.search(words)),
        made=bool(_MADE.search(words)),
        listing=bool(_LISTING.match(bare)),
        wearing=bool(_WEARING.search(words)),
        riding=bool(_RIDING.search(words)),
        action=acting[1] if acting else None,
        full=(bool(_FILLED.search(words)) and not words.endswith(("of", "holding")))
        or words.endswith("full of"),
        elsewhere=bool(_ELSEWHERE.match(words)),
        at=words.endswith("at"),
    )
