"""Wardrobe: what words for garments and hair change about a person. Knows words; no geometry."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from cavendish.engines.diorama.cast.figures.grooming import groomed
from cavendish.engines.diorama.cast.figures.hats import HATS
from cavendish.engines.diorama.cast.figures.patterns import PATTERNS
from cavendish.engines.diorama.cast.figures.person import Cloth, Outfit, Person
from cavendish.engines.diorama.cast.figures.roles import ROLE_OF, ROLES
from cavendish.engines.diorama.model.colour import RGB, from_hex, named, tones
from cavendish.engines.diorama.plan.scene import Garment

HAT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "chef hat": "chef", "chefs hat": "chef", "toque": "chef", "beanie": "beanie",
        "winter hat": "beanie", "knit hat": "beanie", "woolly hat": "beanie", "cap": "cap",
        "baseball cap": "cap", "police hat": "police", "police cap": "police",
        "captain hat": "captain", "sailor hat": "captain", "bowler": "bowler",
        "bowler hat": "bowler", "top hat": "top", "straw hat": "straw", "sun hat": "straw",
        "sunhat": "straw", "hat": "fedora", "fedora": "fedora", "cowboy hat": "cowboy",
        "stetson": "cowboy", "sombrero": "sombrero", "wizard hat": "wizard", "witch hat": "witch",
        "pointed hat": "wizard", "pointy hat": "wizard", "party hat": "party",
        "birthday hat": "party", "santa hat": "santa", "christmas hat": "santa", "crown": "crown",
        "tiara": "tiara", "helmet": "helmet", "hard hat": "hard", "hardhat": "hard",
        "fire helmet": "fire", "space helmet": "space", "astronaut helmet": "space",
        "knight helmet": "knight", "viking helmet": "viking", "pirate hat": "tricorne",
        "tricorne": "tricorne", "beret": "beret", "nurse cap": "nurse",
        "graduation cap": "mortarboard", "mortarboard": "mortarboard", "hood": "hood",
        "headscarf": "headscarf", "hijab": "headscarf", "turban": "turban", "bandana": "bandana",
        "headphones": "headphones", "headphone": "headphones", "headset": "headphones",
        "flower crown": "flowers", "wreath": "flowers", "garland": "flowers",
        "conical hat": "conical", "rice hat": "conical", "jester hat": "jester",
        "bunny ears": "ears", "rabbit ears": "ears", "halo": "halo", "bow": "bow",
        "ribbon": "bow", "headband": "bandana",
    }
)  # fmt: skip
"""Kinds of hat by their words."""

_TOPS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "shirt": {"neck": "shirt"}, "blouse": {"neck": "shirt"}, "polo": {"neck": "shirt"},
        "polo shirt": {"neck": "shirt", "sleeve": "short"},
        "t-shirt": {"neck": "crew", "sleeve": "short"},
        "tshirt": {"neck": "crew", "sleeve": "short"},
        "t shirt": {"neck": "crew", "sleeve": "short"}, "tee": {"neck": "crew", "sleeve": "short"},
        "tank top": {"neck": "crew", "sleeve": "none"}, "top": {"neck": "crew"},
        "jersey": {"neck": "v", "sleeve": "short"}, "sweater": {"neck": "crew", "knit": True},
        "jumper": {"neck": "crew", "knit": True}, "pullover": {"neck": "crew", "knit": True},
        "sweatshirt": {"neck": "crew"}, "hoodie": {"neck": "hood"},
        "turtleneck": {"neck": "turtle", "knit": True},
        "cardigan": {"neck": "v", "knit": True, "extras": ("buttons",)},
        "vest": {"neck": "v", "sleeve": "short"}, "waistcoat": {"neck": "suit"},
    }
)  # fmt: skip
_COATS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "coat": {"neck": "suit", "extras": ("buttons",)}, "overcoat": {"neck": "suit"},
        "trench coat": {"neck": "suit", "extras": ("double buttons", "wide belt")},
        "raincoat": {"neck": "hood", "extras": ("buttons",)},
        "parka": {"neck": "hood", "extras": ("zip",)},
        "lab coat": {"neck": "suit", "extras": ("pocket", "pockets")},
    }
)  # fmt: skip
_JACKETS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "jacket": {"neck": "shirt", "extras": ("zip", "pockets")},
        "leather jacket": {"neck": "shirt", "extras": ("zip", "pockets")},
        "blazer": {"neck": "suit"}, "puffer jacket": {"neck": "hood", "extras": ("zip",)},
        "suit jacket": {"neck": "suit"},
    }
)  # fmt: skip
_WHOLE: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "dress": {"lower": "dress", "neck": "v", "hem": 0.56},
        "sundress": {"lower": "dress", "neck": "v", "sleeve": "short"},
        "gown": {"lower": "gown", "neck": "v"}, "ball gown": {"lower": "gown", "neck": "v"},
        "wedding dress": {"lower": "gown", "neck": "v"},
        "evening gown": {"lower": "gown", "neck": "v"},
        "robe": {"lower": "gown", "neck": "v", "extras": ("wide belt",)},
        "kimono": {"lower": "gown", "neck": "v", "extras": ("sash",)},
        "suit": {"neck": "suit", "lower": "trousers"},
        "tuxedo": {"neck": "bow", "lower": "trousers"},
        "business suit": {"neck": "suit", "lower": "trousers"},
        "uniform": {"neck": "shirt", "lower": "trousers", "extras": ("badge",)},
        "overalls": {"lower": "trousers", "extras": ("bib",)},
        "overall": {"lower": "trousers", "extras": ("bib",)},
        "dungarees": {"lower": "trousers", "extras": ("bib",)},
        "jumpsuit": {"neck": "turtle", "lower": "trousers", "extras": ("zip",)},
        "tracksuit": {"neck": "turtle", "lower": "trousers", "extras": ("zip",)},
        "pajamas": {"neck": "shirt", "lower": "trousers"},
        "pyjamas": {"neck": "shirt", "lower": "trousers"},
        "pajama": {"neck": "shirt", "lower": "trousers"},
        "swimsuit": {"sleeve": "none", "lower": "shorts", "neck": "v", "shoe": "bare"},
        "bikini": {"sleeve": "none", "lower": "shorts", "neck": "v", "shoe": "bare"},
    }
)  # fmt: skip
_BOTTOMS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "trousers": {"lower": "trousers"},
        "pants": {"lower": "trousers"},
        "pant": {"lower": "trousers"},
        "jeans": {"lower": "trousers"},
        "jean": {"lower": "trousers"},
        "leggings": {"lower": "trousers"},
        "shorts": {"lower": "shorts"}, "short": {"lower": "shorts"}, "skirt": {"lower": "skirt"},
        "miniskirt": {"lower": "skirt", "hem": 0.36},
        "long skirt": {"lower": "skirt", "hem": 0.8},
        "kilt": {"lower": "skirt", "hem": 0.42},
        "tutu": {"lower": "skirt", "hem": 0.26},
        "swim trunks": {"lower": "shorts"},
    }
)  # fmt: skip
_SHOES = MappingProxyType(
    {
        "shoe": "shoe", "shoes": "shoe", "heels": "shoe", "slippers": "shoe", "boot": "boot",
        "boots": "boot", "wellies": "boot", "sneaker": "sneaker", "sneakers": "sneaker",
        "trainers": "sneaker", "sandal": "sandal", "sandals": "sandal", "flip flops": "sandal",
    }
)  # fmt: skip
_EXTRAS = MappingProxyType(
    {
        "backpack": "backpack", "rucksack": "backpack", "necklace": "beads", "pearls": "beads",
        "medal": "medal", "badge": "badge", "wings": "wings", "wing": "wings",
        "eye patch": "eye patch", "eyepatch": "eye patch", "mask": "mask", "sash": "sash",
        "stethoscope": "stethoscope", "armor": "armour", "armour": "armour",
        "suspenders": "braces", "braces": "braces", "tool belt": "tool belt",
    }
)  # fmt: skip
_GLASSES = MappingProxyType(
    {
        "glasses": "round", "spectacles": "round", "eyeglasses": "square", "goggles": "sun",
        "sunglasses": "sun", "shades": "sun", "glass": "round",
    }
)  # fmt: skip
_COSTUMES = MappingProxyType(
    {"spacesuit": "astronaut", "space suit": "astronaut", "astronaut suit": "astronaut"}
)
_BLUE_JEANS = from_hex("#3d5f8f")


def dressed(who: Person, garment: Garment) -> Person | None:
    """Return somebody in a garment too, or None when its word is not known."""
    noun = garment.noun.lower().replace("'s", "").replace("\u2019s", "")
    for words in _readings(noun, garment.attributes):
        changed = _changed(who, words, garment)
        if changed is not None:
            return changed
    return None


def _readings(noun: str, attributes: tuple[str, ...]) -> list[str]:
    """Return what to look up: with adjectives first, then ever shorter ends."""
    parts = noun.split()
    ends = [" ".join(parts[i:]) for i in range(len(parts))]
    return [*(f"{word} {noun}" for word in attributes), *ends]


def _changed(who: Person, words: str, garment: Garment) -> Person | None:
    for wear in (_topped, _tailored, _accented):
        outfit = wear(who.outfit, words, garment)
        if outfit is not None:
            return replace(who, outfit=outfit)
    return groomed(who, words, garment)


def _topped(wear: Outfit, words: str, garment: Garment) -> Outfit | None:
    """Put on what goes on the head or the feet, or hangs on the body."""
    if words in HAT_WORDS:
        kind = HAT_WORDS[words]
        return replace(wear, hat=kind, felt=_cloth(garment, from_hex(HATS[kind].felt)))
    if words in _GLASSES:
        return replace(wear, glasses=_GLASSES[words])
    if words in _SHOES:
        return replace(wear, shoe=_SHOES[words], leather=_colour(garment) or wear.leather)
    if words in _EXTRAS:
        return replace(wear, extras=(*wear.extras, _EXTRAS[words]))
    return None


def _tailored(wear: Outfit, words: str, garment: Garment) -> Outfit | None:
    """Put on what is cut from cloth, or a whole costume."""
    cuts = ((_TOPS, "top"), (_JACKETS, "top"), (_BOTTOMS, "bottom"), (_COATS, "coat"))
    for table, field in cuts:
        if words in table:
            return _cut(wear, table[words], field, garment)
    if words in _WHOLE:
        return _whole(wear, words, garment)
    played, _, kind = words.rpartition(" ")
    role = _COSTUMES.get(words) or (ROLE_OF.get(played) if kind in _GUISES else None)
    return ROLES[role].outfit if role else None


_GUISES = frozenset({"costume", "outfit", "uniform", "suit", "robe"})


def _accented(wear: Outfit, words: str, garment: Garment) -> Outfit | None:
    """Put on a tie, a scarf, a cape, an apron, gloves or a belt."""
    field = _ACCENTS.get(words)
    if field is None:
        return None
    usual = from_hex(_USUAL[field])
    if field in ("scarf", "cape", "apron"):
        return replace(wear, **{field: _cloth(garment, usual)})
    worn: dict[str, Any] = {field: _colour(garment) or usual}
    if field == "tie":
        plain = wear.neck if wear.neck in ("suit", "shirt") else "shirt"
        worn["neck"] = "bow" if words.startswith("bow") else plain
    return replace(wear, **worn)


_ACCENTS: Mapping[str, str] = MappingProxyType(
    {
        "tie": "tie", "necktie": "tie", "bow tie": "tie", "bowtie": "tie", "scarf": "scarf",
        "shawl": "scarf", "cape": "cape", "cloak": "cape", "apron": "apron", "gloves": "gloves",
        "glove": "gloves", "mittens": "gloves", "mitten": "gloves", "belt": "belt",
    }
)  # fmt: skip
_USUAL: Mapping[str, str] = MappingProxyType(
    {
        "tie": "#a8323a", "scarf": "#b3322c", "cape": "#9c2b27", "apron": "#e8dfcc",
        "gloves": "#7a4a3a", "belt": "#4a2f1e",
    }
)  # fmt: skip


def _colour(garment: Garment) -> RGB | None:
    if garment.colour is None:
        return from_hex("#4a2f20") if garment.material == "leather" else None
    return named(garment.colour)


def _cloth(garment: Garment, usual: RGB, second: RGB = (0.85, 0.82, 0.76)) -> Cloth:
    pattern = next((word for word in garment.attributes if word in PATTERNS), None)
    first, other = tones(garment.colour) if garment.colour else (None, None)
    if first is not None and other is not None:
        return Cloth(colour=first, pattern=pattern or "striped", second=other)
    colour = _colour(garment) or usual
    if pattern and sum(colour) > 1.6:
        second = from_hex("#34507f")
    return Cloth(colour=colour, pattern=pattern, second=second)


def _cut(wear: Outfit, cut: Mapping[str, Any], field: str, garment: Garment) -> Outfit:
    """Return an outfit with one garment of another cut and cloth, the rest kept."""
    usual = wear.bottom.colour if field == "bottom" else (wear.coat or wear.top).colour
    if "jean" in garment.noun:
        usual = _BLUE_JEANS
    if field == "coat" and "lab" in " ".join((*garment.attributes, garment.noun)):
        usual = from_hex("#f3f1ec")
    changes = dict(cut)
    extras = (*wear.extras, *changes.pop("extras", ()))
    if field == "bottom" and wear.lower in ("dress", "gown"):
        changes.setdefault("hem", 0.5)
    if field != "bottom" and wear.lower in ("dress", "gown"):
        changes["lower"] = "trousers" if field == "top" else wear.lower
    new = {field: _cloth(garment, usual), "extras": extras, **changes}
    if field in ("top", "coat"):
        new["trim"] = None
    return replace(wear, **new)


def _whole(wear: Outfit, words: str, garment: Garment) -> Outfit:
    changes = dict(_WHOLE[words])
    extras = (*wear.extras, *changes.pop("extras", ()))
    if "bib" in extras:
        bottom = _cloth(garment, from_hex("#3f5f8c"))
        return replace(wear, bottom=bottom, extras=extras, **changes)
    usual = {
        "suit": "#3a4258",
        "tuxedo": "#242329",
        "business suit": "#3a4258",
        "wedding dress": "#f3efe6",
    }.get(words)
    cloth = _cloth(garment, from_hex(usual) if usual else wear.top.colour)
    if words in ("suit", "business suit") and wear.tie is None:
        changes["tie"] = from_hex("#a8323a") if cloth.colour[0] < 0.35 else from_hex("#22304f")
    return replace(
        wear,
        top=cloth,
        bottom=replace(cloth),
        coat=None,
        knit=False,
        trim=None,
        extras=extras,
        **changes,
    )
