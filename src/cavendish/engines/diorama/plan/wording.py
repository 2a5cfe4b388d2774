"""How a text of a page is asked to look and where: records only. Knows neither words nor measures.

A place is written as words: a height ("top", "middle", "bottom"), a side ("left", "centre",
"right"), or both ("top left"); "centre" alone is the middle of the page, "right edge" a text that
runs along that edge.
"""

from dataclasses import dataclass
from enum import StrEnum


class TextRole(StrEnum):
    """What a prompt calls a text of its page."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    BODY = "body"
    POINT = "point"
    DETAIL = "detail"
    NOTE = "note"
    BUTTON = "button"
    NAVIGATION = "navigation"


class Shape(StrEnum):
    """What a text stands on."""

    BOX = "box"
    BANNER = "banner"
    """A bar across the picture."""
    BUTTON = "button"
    ROUND = "round"
    CIRCLE = "circle"
    HEXAGON = "hexagon"
    NOTE = "note"
    """A sticky note."""
    LABEL = "label"
    """A card at the foot of what it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """What a text stands on."""

    shape: Shape
    colour: str | None = None
    """Colour words as written."""
    sheer: str | None = None
    """"translucent", "gradient" (fading upwards) or "none" (the text alone); None is opaque."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What the words around a quote ask for, beyond its carrier, colour and typeface."""

    where: str | None = None
    role: TextRole | None = None
    plate: Plate | None = None
    icon: str | None = None
    """What the small drawing beside the text shows; its own words when the choice is open."""
    rank: int = 0
    """1 for what is called large or prominent, -1 for what is called small."""


def spot(where: str | None) -> tuple[str | None, str | None]:
    """Return height ("top", "middle", "bottom") and side ("left", "centre", "right") of a place."""
    words = (where or "").split()
    height = next((one for one in words if one in ("top", "middle", "bottom")), None)
    side = next((one for one in words if one in ("left", "centre", "right")), None)
    return ("middle", "centre") if words == ["centre"] else (height, side)
