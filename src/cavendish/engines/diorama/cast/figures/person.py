"""Person: what somebody looks like, as frozen data. Knows no words and no geometry."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from cavendish.engines.diorama.model.colour import RGB, from_hex

Age: TypeAlias = Literal["baby", "child", "teen", "adult", "elder"]
Sleeve: TypeAlias = Literal["long", "short", "none"]
Neck: TypeAlias = Literal["crew", "shirt", "turtle", "v", "suit", "hood", "bow", "ruff", "none"]
Lower: TypeAlias = Literal["trousers", "shorts", "skirt", "dress", "gown", "tail"]
Shoe: TypeAlias = Literal["shoe", "sneaker", "boot", "sandal", "bare", "hoof"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloth:
    """A colour, and a pattern over it in a second one (both linear)."""

    colour: RGB
    pattern: str | None = None
    second: RGB = (0.85, 0.82, 0.76)


def cloth(code: str, pattern: str | None = None, second: str = "#f4efe4") -> Cloth:
    """Return a cloth of sRGB hex codes."""
    return Cloth(colour=from_hex(code), pattern=pattern, second=from_hex(second))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outfit:
    """Everything worn."""

    top: Cloth
    sleeve: Sleeve = "long"
    neck: Neck = "crew"
    knit: bool = False
    trim: RGB | None = None
    """Cuffs, collar and buttons; None suits the top."""
    lower: Lower = "trousers"
    bottom: Cloth = field(default_factory=lambda: cloth("#34405a"))
    hem: float = 0.5
    """How far a skirt or a dress falls, in leg lengths."""
    shoe: Shoe = "shoe"
    leather: RGB = field(default_factory=lambda: from_hex("#5a3420"))
    """Colour of the shoes."""
    coat: Cloth | None = None
    apron: Cloth | None = None
    belt: RGB | None = None
    tie: RGB | None = None
    scarf: Cloth | None = None
    cape: Cloth | None = None
    gloves: RGB | None = None
    hat: str | None = None
    felt: Cloth = field(default_factory=lambda: cloth("#a3322c"))
    """What the hat is made of."""
    glasses: str | None = None
    """"round", "square" or "sun"."""
    extras: tuple[str, ...] = ()
    """Badges, stethoscopes, buttons, braces, wings and the like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A whole description: the same one always makes the same figure."""

    age: Age = "adult"
    fem: bool = False
    girth: float = 1.0
    skin: RGB = field(default_factory=lambda: from_hex("#e3a67c"))
    hair: str = "short"
    hair_colour: RGB = field(default_factory=lambda: from_hex("#4b2a18"))
    beard: str | None = None
    eyes: RGB | None = None
    """Colour of the iris; None is a dark bead."""
    outfit: Outfit
