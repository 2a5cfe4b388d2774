"""Words between two things to the link between them. Knows prepositions and what goes with verbs.

Pure functions over short strings. Knows no grammar beyond the gap it is given.
"""

import re
from dataclasses import dataclass

from cavendish.engines.diorama.plan.scene import Link, Pose
from cavendish.engines.diorama.plan.verbs import Deed, deeds
from cavendish.engines.diorama.plan.vocabulary import words

_PHRASES: tuple[tuple[Link, str], ...] = (
    (Link.ON, r"(?:hanging|hangs|hang|hung|dangling) (?:in|among|amongst|amid|between)(?: the)?"),
    (Link.LEFT_OF, r"(?:(?:to|on|at) )?(?:the |its )?left(?:[- ]hand)?(?: side)? of|left of"),
    (Link.RIGHT_OF, r"(?:(?:to|on|at) )?(?:the |its )?right(?:[- ]hand)?(?: side)? of|right of"),
    (Link.UNDER, r"(?:on|at) (?:the )?bottom of|below|underneath|beneath|under"),
    (Link.IN_FRONT_OF, r"in front of|at the front of|facing away from|before"),
    (Link.BEHIND, r"behind|in back of|hidden by|obscured by|at the back of|hidden behind"),
    (Link.ABOVE, r"above|(?:hovering|flying|floating|hanging) over|over the top of|over"),
    (
        Link.IN,
        (
            r"(?:protruding|growing|sticking|coming|emerging|bursting|rising|peeking|spilling)"
            r" (?:out )?(?:from|of)"
        ),
    ),
    (Link.BEHIND, r"reflected (?:in|on|by)"),
    (Link.ON, r"(?:hanging|dangling|suspended|hangs|swinging) (?:from|on)"),
    (Link.ON, r"on(?: the)? top of|atop(?: of)?|upon|onto|on(?: the (?:back|edge) of)?"),
    (Link.IN, r"in the back of"),
    (Link.IN, r"inside(?: of)?|within|into|in|filled into|out of"),
    (
        Link.NEXT_TO,
        (
            r"next to|beside|besides|near(?:by)?(?: to)?|close to|by(?: the side of)?|tied to"
            r"|on (?:the )?side of|at the side of|adjacent to|alongside|against|together with"
            r"|along with|flanked by|accompanied by|in the middle of|among|amongst|amidst|at|along"
            r"|outside(?: of)?|across from|opposite|attached to|connected to|past|through"
        ),
    ),
)
_ENDINGS = tuple(
    (link, re.compile(rf"\b(?:{pattern})$", re.IGNORECASE)) for link, pattern in _PHRASES
)
_CARRIED = re.compile(
    r"\b(?:topped with|(?:covered|decorated|adorned|garnished|sprinkled|laden) (?:with|in|by))$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:in )?between$", re.IGNORECASE)
_OWNING = re.compile(
    r"(?:^|\b)(?:with|has|have|had|having|featuring|features|including|(?<!out )of|contains?"
    r"|next to his|next to her)$",
    re.IGNORECASE,
)
_FILLED = re.compile(
    r"^(?:(?:is|are|was|were|that is|half|completely|entirely) ){0,2}(?:full of|filled with"
    r"|filled to the brim with|containing|contains|brimming with|overflowing with|of|holding"
    r"|stuffed with|loaded with|packed with)(?: the)?$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:^|\b)(?:made|crafted|built|carved|constructed|woven|sculpted|formed|cast|hewn)"
    r"(?: entirely)?(?: up)?(?: out)? (?:of|from|in|with)$|^out of$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"^(?:,|and|, and|or|&|\+|plus|as well as|,? along with|,? followed by)?$", re.IGNORECASE
)
_WEARING = re.compile(
    r"\b(?:wearing|wears|wore|dressed (?:up )?(?:in|as|like)|clad in|sporting|dons|donning)$",
    re.IGNORECASE,
)
_AROUND = re.compile(r"\b(?:around|surrounding|encircling|circling|all around)$", re.IGNORECASE)
_SURROUNDED = re.compile(r"\b(?:surrounded by|encircled by|ringed by|framed by)$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^(?:in|on|at|inside|into)\b.* with$", re.IGNORECASE)
_OF_MAKING = words("as with in like on onto upon from into over")
"""Words behind "painted" that tell how something looks, not what somebody paints."""
_LOOSE = words("a the up down out after some away at to of his her its their")
"""Words that may stand between a verb and what it is done to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What the words between two mentions say."""

    link: Link | None = None
    turned: bool = False
    """The second thing stands so to the first: "surrounded by", "pulled by"."""
    between: bool = False
    owning: bool = False
    filled: bool = False
    made: bool = False
    listing: bool = False
    wearing: bool = False
    full: bool = False
    """The second thing fills the first."""
    elsewhere: bool = False
    """The words name a place before "with": "in a room with a lamp"."""
    at: bool = False
    """The words end with "at", which names a place sooner than a neighbour."""
    deeds: tuple[Deed, ...] = ()
    """What somebody does here, in order."""
    deed: Deed | None = None
    """What is done to the second thing."""


def read_gap(text: str) -> Gap:
    """Return what ``text``, the words between two mentions, says about them."""
    said = text.strip(" ,").lower()
    link = next((link for link, pattern in _ENDINGS if pattern.search(said)), None)
    turned = bool(_SURROUNDED.search(said) or _CARRIED.search(said))
    if _AROUND.search(said) or _SURROUNDED.search(said):
        link = Link.AROUND
    elif _CARRIED.search(said):
        link = Link.ON
    done, deed, passive = _done(said.split(), link)
    return Gap(
        link=deed.link if deed else link,
        turned=turned or passive,
        between=bool(_BETWEEN.search(said)),
        owning=bool(_OWNING.search(said)),
        filled=bool(_FILLED.search(said)),
        made=bool(_MADE.search(said)),
        listing=bool(_LISTING.match(text.strip().lower())),
        wearing=bool(_WEARING.search(said)),
        deeds=done,
        deed=deed,
        full=(bool(_FILLED.search(said)) and not said.endswith(("of", "holding")))
        or said.endswith("full of"),
        elsewhere=bool(_ELSEWHERE.match(said)),
        at=said.endswith(("at", "through", "along")) and deed is None,
    )


def _done(words: list[str], link: Link | None) -> tuple[tuple[Deed, ...], Deed | None, bool]:
    """Return the verbs, the one that is done to what follows, and whether it is passive."""
    found = [
        one for one in deeds(words) if _is_verb(words, one[0]) and not _is_suffered(words, *one)
    ]
    if not found:
        return (), None, False
    _, end, last = found[-1]
    rest = words[end:]
    done = tuple(deed for _, _, deed in found)
    if rest == ["by"] and last.link is not None:
        return done[:-1], last, True
    reaches = not rest or (link is None and all(w in _LOOSE or w.endswith("ly") for w in rest))
    overrides = not rest and (link is None or " " in last.verb)
    if last.link is None or not (overrides or (reaches and link is None)):
        return done, None, False
    return done, last, False


def _is_suffered(words: list[str], index: int, end: int, deed: Deed) -> bool:
    """Tell what was done to somebody from what they do: "painted as a tiger", "drawn on it"."""
    if deed.pose is not Pose.WRITE or (index and words[index - 1] in ("has", "have", "had")):
        return False
    following = words[index + 1 : end + 1][:1]
    made = words[index].endswith("ed") and following and following[0] in _OF_MAKING
    return following != ["by"] and (words[index] in ("drawn", "written", "sewn") or bool(made))


def _is_verb(words: list[str], index: int) -> bool:
    """Tell a verb from a noun of the same spelling: "on a ride", "the play"."""
    return not (index and words[index - 1] in ("a", "an", "the", "his", "her", "its", "on", "of"))
