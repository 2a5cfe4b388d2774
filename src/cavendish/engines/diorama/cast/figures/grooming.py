"""Grooming: what words for hair and beards change about a person. Knows words; no geometry."""

from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.model.colour import RGB, from_hex, named
from cavendish.engines.diorama.plan.scene import Garment


def groomed(who: Person, words: str, garment: Garment) -> Person | None:
    """Return somebody with other hair or a beard, or None when the word is for neither."""
    colour = hair_named(garment.colour) if garment.colour else None
    if words == "skin":
        return replace(who, skin=colour or who.skin)
    if words in ("hair", "haircut", "hairstyle"):
        style = next((HAIR_WORDS[a] for a in garment.attributes if a in HAIR_WORDS), who.hair)
        return replace(who, hair=style, hair_colour=colour or who.hair_colour)
    if words in HAIR_WORDS:
        return replace(who, hair=HAIR_WORDS[words], hair_colour=colour or who.hair_colour)
    if words in ("beard", "moustache", "mustache", "goatee", "stubble"):
        kind = "long" if words == "beard" and "long" in garment.attributes else BEARDS[words]
        return replace(who, beard=kind, hair_colour=colour or who.hair_colour)
    return None


BEARDS = MappingProxyType(
    {
        "beard": "full", "moustache": "moustache", "mustache": "moustache", "goatee": "goatee",
        "stubble": "stubble",
    }
)  # fmt: skip


HAIR_WORDS = MappingProxyType(
    {
        "ponytail": "ponytail", "pigtails": "pigtails", "pigtail": "pigtails", "braids": "braids",
        "braid": "braids", "braided": "braids", "bun": "bun", "afro": "afro", "mohawk": "mohawk",
        "dreadlocks": "dreadlocks", "curly": "curly", "curls": "curly", "wavy": "wavy",
        "long": "long", "short": "short", "spiky": "spiky", "bob": "bob", "straight": "long",
        "messy": "wild", "bald": "bald", "bangs": "fringe", "fringe": "fringe",
        "buzz cut": "crop", "crew cut": "crop",
    }
)  # fmt: skip


_HAIR = MappingProxyType(
    {
        "blonde": "#e0b256", "blond": "#e0b256", "red": "#b4501c", "ginger": "#b4501c",
        "brown": "#4b2a18", "brunette": "#4b2a18", "auburn": "#7a3418", "black": "#1d1715",
        "gray": "#9c9a98", "grey": "#9c9a98", "white": "#e6e2dc", "silver": "#c9c6c2",
        "golden": "#e0b256", "yellow": "#e3bb50", "orange": "#c8621f",
    }
)  # fmt: skip


def hair_named(words: str) -> RGB | None:
    """Return the linear colour that words mean on hair."""
    code = _HAIR.get(words.rpartition(" ")[2])
    return from_hex(code) if code else named(words)
