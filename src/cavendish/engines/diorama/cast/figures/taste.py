"""Taste: what somebody looks like when nothing is said. Knows no words; draws from a generator.

Colours come from palettes of three that suit each other: one strong, one quiet, one accent.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np

from cavendish.engines.diorama.cast.figures.member import ALONE, Member
from cavendish.engines.diorama.cast.figures.person import Age, Cloth, Outfit, Shoe
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix

T = TypeVar("T")
SKINS = ("#f3cdb2", "#ecb892", "#dca077", "#c78a5c", "#a8703f", "#855433", "#643c27")
"""Skin tones from porcelain to deep."""
_DARK_HAIR = ("#1d1715", "#2c1d15", "#3f2819")
_LIGHT_HAIR = ("#4b2a18", "#7a4a25", "#b4501c", "#d9a94e", "#2c1d15", "#5d3a22")
_GREY = ("#e6e2dc", "#c9c6c2", "#9c9a98")
_PALETTES = (
    ("#2f7a7d", "#e8dcc4", "#d9683c"),
    ("#c9503c", "#33425f", "#f0e4cc"),
    ("#e0a63a", "#4a5a78", "#f3ece0"),
    ("#5c7f5a", "#d8c6a0", "#a8452d"),
    ("#7a4f8c", "#d9cfc0", "#e0b050"),
    ("#3f6fa8", "#c9b592", "#d9493f"),
    ("#d98a8f", "#5a6478", "#f4ead9"),
    ("#2b4a6f", "#b98a58", "#f0e6d2"),
    ("#a83a4c", "#8a8f98", "#f2e2c8"),
    ("#6fa8a0", "#6b5444", "#f1d9a8"),
    ("#e07a4a", "#3d5a5c", "#f4e8d4"),
    ("#8fa3c4", "#5f4a3c", "#e9c46a"),
)
_LEATHERS = ("#5a3420", "#2d211c", "#7a4a28", "#8c8378")
_STYLES: dict[tuple[bool, bool], tuple[str, ...]] = {
    (False, False): ("short", "short", "quiff", "crop", "curly", "fringe", "spiky"),
    (False, True): ("short", "fringe", "spiky", "curly", "quiff", "crop"),
    (True, False): ("long", "wavy", "bob", "bun", "ponytail", "curly", "afro", "braids"),
    (True, True): ("pigtails", "ponytail", "bob", "braids", "wavy", "puffs", "fringe"),
}
"""By (fem, young)."""


def one(rng: np.random.Generator, choices: Sequence[T]) -> T:
    """Draw one of several."""
    return choices[int(rng.integers(len(choices)))]


def skin(rng: np.random.Generator, member: Member = ALONE) -> RGB:
    """Draw a skin tone; all are as likely."""
    return from_hex(member.dealt(SKINS, rng))


def hair_colour(age: Age, tone: RGB, rng: np.random.Generator, member: Member = ALONE) -> RGB:
    """Draw a hair colour that suits an age and a skin tone."""
    if age == "elder":
        return from_hex(member.dealt(_GREY, rng))
    return from_hex(member.dealt(_DARK_HAIR if sum(tone) < 0.75 else _LIGHT_HAIR, rng))


def hair(
    age: Age, tone: RGB, rng: np.random.Generator, member: Member = ALONE, *, fem: bool
) -> str:
    """Draw a hair style."""
    if age == "baby":
        return "tuft"
    if age == "elder":
        grey = ("bun", "curly", "bob") if fem else ("balding", "short", "balding", "crop")
        return member.dealt(grey, rng)
    styles = _STYLES[fem, age == "child"]
    if sum(tone) > 0.75:
        styles = tuple(style for style in styles if style not in ("afro", "puffs"))
    elif not fem:
        styles = ("afro", "crop", "curly", "short", "dreadlocks")
    return member.dealt(tuple(dict.fromkeys(styles)) if member.count > 1 else styles, rng)


def beard(age: Age, rng: np.random.Generator) -> str | None:
    """Draw a beard or none."""
    kinds = ("full", "moustache", "full", None) if age == "elder" else (
        None, None, None, None, "full", "moustache", "stubble", "goatee"
    )  # fmt: skip
    return one(rng, kinds)


def outfit(age: Age, rng: np.random.Generator, member: Member = ALONE, *, fem: bool) -> Outfit:
    """Draw ordinary clothes in colours that suit each other."""
    strong, quiet, accent = (from_hex(code) for code in member.dealt(_PALETTES, rng))
    patterns = {"baby": (None, "striped"), "child": (None, "striped", "dotted", None)}
    pattern = one(rng, patterns.get(age, (None, None, None, "striped", "plaid")))
    second = accent if pattern != "plaid" else from_hex("#2b2826")
    base = Outfit(
        top=Cloth(colour=strong, pattern=pattern, second=second),
        bottom=Cloth(colour=quiet),
        felt=Cloth(colour=mix(quiet, (0.0, 0.0, 0.0), 0.35)),
        leather=from_hex(one(rng, _LEATHERS)),
    )
    if age == "baby":
        return replace(base, bottom=Cloth(colour=from_hex("#f1ede4")), lower="shorts", shoe="bare")
    cuts = _YOUNG if age == "child" else _ELDER if age == "elder" else _GROWN
    changed = member.dealt(cuts[fem], rng)
    plain = base if not changed.get("plain") else replace(base, top=Cloth(colour=strong))
    keep = {key: value for key, value in changed.items() if key != "plain"}
    shoe: Shoe = one(rng, ("shoe", "sneaker")) if "shoe" not in keep else keep.pop("shoe")
    light = accent if shoe == "sneaker" else base.leather
    return replace(plain, shoe=shoe, leather=light, **keep)


_GROWN: dict[bool, tuple[dict[str, Any], ...]] = {
    False: (
        {"neck": "crew", "knit": True},
        {"neck": "shirt", "shoe": "shoe"},
        {"neck": "hood", "plain": True},
        {"neck": "crew", "sleeve": "short"},
        {"neck": "turtle", "knit": True, "plain": True, "shoe": "shoe"},
        {"neck": "shirt", "extras": ("braces",)},
    ),
    True: (
        {"neck": "v", "lower": "dress", "hem": 0.52, "sleeve": "short", "shoe": "shoe"},
        {"neck": "crew", "knit": True, "plain": True},
        {"neck": "shirt", "lower": "skirt", "hem": 0.52, "plain": True, "shoe": "shoe"},
        {"neck": "turtle", "knit": True, "lower": "skirt", "hem": 0.46, "plain": True},
        {"neck": "crew", "sleeve": "short"},
        {"neck": "shirt", "lower": "dress", "hem": 0.58, "shoe": "shoe"},
    ),
}
_YOUNG: dict[bool, tuple[dict[str, Any], ...]] = {
    False: (
        {"neck": "crew", "sleeve": "short", "lower": "shorts", "shoe": "sneaker"},
        {"neck": "crew", "extras": ("bib",), "shoe": "sneaker"},
        {"neck": "hood", "plain": True, "lower": "shorts", "shoe": "sneaker"},
    ),
    True: (
        {"neck": "crew", "lower": "dress", "hem": 0.44, "sleeve": "short"},
        {"neck": "crew", "lower": "skirt", "hem": 0.42, "shoe": "sneaker"},
        {"neck": "crew", "extras": ("bib",), "shoe": "sneaker"},
    ),
}
_ELDER: dict[bool, tuple[dict[str, Any], ...]] = {
    False: (
        {"neck": "shirt", "extras": ("braces",), "shoe": "shoe"},
        {"neck": "v", "knit": True, "plain": True, "shoe": "shoe", "glasses": "round"},
        {"neck": "shirt", "hat": "bowler", "shoe": "shoe"},
    ),
    True: (
        {"neck": "shirt", "knit": True, "lower": "skirt", "hem": 0.62, "glasses": "round",
         "plain": True, "shoe": "shoe"},
        {"neck": "crew", "lower": "dress", "hem": 0.66, "extras": ("beads",), "shoe": "shoe"},
    ),
}  # fmt: skip
