"""Role: what a profession or a character of stories fixes about somebody. Knows no nouns.

A role lists what differs from an ordinary outfit; colours are sRGB hex codes.
"""

from dataclasses import dataclass
from typing import Any

from cavendish.engines.diorama.cast.figures.person import Age, Cloth, Outfit, cloth
from cavendish.engines.diorama.model.colour import from_hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a word for a person fixes; None leaves it to the generator."""

    outfit: Outfit
    age: Age | None = None
    fem: bool | None = None
    girth: float | None = None
    skin: str | None = None
    hair: str | None = None
    hair_colour: str | None = None
    beard: str | None = None
    tool: str | None = None
    """A prop from the hand kit that is held when nothing else is."""
    words: tuple[str, ...] = ()
    """Other nouns for it."""


def wear(top: str | Cloth, **more: Any) -> Outfit:
    """Return an outfit; hex codes stand for plain cloth or a colour as the field needs."""
    for name in ("bottom", "coat", "apron", "scarf", "cape", "felt"):
        if isinstance(more.get(name), str):
            more[name] = cloth(more[name])
    for name in ("trim", "leather", "belt", "tie", "gloves"):
        if isinstance(more.get(name), str):
            more[name] = from_hex(more[name])
    return Outfit(top=cloth(top) if isinstance(top, str) else top, **more)
