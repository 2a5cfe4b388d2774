"""Page: what is written in a picture, and the page or pattern that the picture is.

Knows the words for carriers of text, kinds of page and mere patterns. Knows nothing of how they
were read (``plan.lettering``, ``plan.sheets``, ``plan.patterns``) or are set (``compose``).
"""

from dataclasses import dataclass, field
from enum import StrEnum

from cavendish.engines.diorama.plan.wording import Wording


class LetteringKind(StrEnum):
    """What carries quoted text in the scene."""

    SIGN = "sign"
    NEON = "neon"
    LABEL = "label"
    """On a face of its bearer: mug, bottle, box, T-shirt, book cover, cake, screen, wall."""
    CHALK = "chalk"
    STOREFRONT = "storefront"
    ENGRAVED = "engraved"
    PRINT = "print"
    """Set in the picture plane: a poster's title, a caption, a menu, a logo's name."""
    BUBBLE = "bubble"
    """What somebody in the picture says."""


class Sheet(StrEnum):
    """What kind of page the picture is, when its text is set in the picture plane."""

    POSTER = "poster"
    COVER = "cover"
    MENU = "menu"
    INVITATION = "invitation"
    CARD = "card"
    """Receipt, ticket, letter, note: paper that lies in the scene."""
    SLIDE = "slide"
    INFOGRAPHIC = "infographic"
    WEBPAGE = "web page"
    CAPTION = "caption"
    """A frame of film or television with its lower third."""
    COMIC = "comic"
    LOGO = "logo"
    APP = "app"
    """The screen of a telephone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """Text that must appear exactly as quoted, and what carries it."""

    text: str
    kind: LetteringKind
    bearer: int | None = None
    """Index of the thing it is written on or that says it; None makes it a sign of its own."""
    colour: str | None = None
    typeface: str | None = None
    """Words for the letters: "serif", "handwritten", "bold"."""
    wording: Wording = field(default_factory=Wording)
    """Where and how it is asked to stand."""

    @property
    def where(self) -> str | None:
        """Its place in the picture: "top", "bottom left", "right edge", "centre"."""
        return self.wording.where


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A picture of a mere pattern: rings, stripes, a board."""

    kind: str
    """A name that compose/pattern.py draws."""
    colours: tuple[str, ...] = ()
    """Colour words in the order written; none leaves them open."""
