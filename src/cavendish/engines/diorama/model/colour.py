"""Colours: names and hex codes to linear RGB. Knows nothing of materials or pictures."""

import re
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RGB: TypeAlias = tuple[float, float, float]
"""Linear-light RGB with sRGB primaries, each 0..1 for reflectances."""

NAMES: dict[str, str] = {
    "red": "#b3201c",
    "orange": "#d9681d",
    "yellow": "#e3b322",
    "green": "#3d7f3f",
    "blue": "#24539b",
    "purple": "#6a3a8c",
    "violet": "#6a3a8c",
    "pink": "#d9829b",
    "brown": "#6b4127",
    "black": "#1d1b1c",
    "white": "#e6e2da",
    "gray": "#86868a",
    "grey": "#86868a",
    "gold": "#c99b3b",
    "golden": "#c99b3b",
    "silver": "#b9bbbe",
    "turquoise": "#2f9d98",
    "teal": "#1f6f72",
    "cyan": "#3aa9bd",
    "magenta": "#ab2b78",
    "indigo": "#3a3180",
    "beige": "#cfbb99",
    "tan": "#b98f63",
    "cream": "#e9dcc0",
    "maroon": "#5f1a20",
    "navy": "#1d2b50",
    "crimson": "#9c1630",
    "scarlet": "#b8261a",
    "lavender": "#a897c6",
    "lilac": "#ab8fbd",
    "olive": "#6d6b2c",
    "mint": "#9ccdb0",
    "peach": "#e4ab83",
    "coral": "#da6a55",
    "amber": "#c9831f",
    "ivory": "#e8dfc8",
    "charcoal": "#36373b",
    "emerald": "#1f7a52",
    "bronze": "#8a6234",
    "copper": "#b06a3f",
    "rust": "#9a4a26",
    "mustard": "#c39a2c",
    "burgundy": "#581b2b",
    "aqua": "#57b6b4",
    "lime": "#8fb52f",
    "khaki": "#a39a6b",
    "rose": "#c8788a",
    "sage": "#8b9c78",
    "terracotta": "#b5613f",
}
"""Colour words to display-encoded sRGB, muted to what painted miniatures look like."""

_WOODS: dict[str, str] = {
    "mahogany": "#6b2e1c",
    "mahoghany": "#6b2e1c",
    "walnut": "#5b3a24",
    "oak": "#b08550",
    "pine": "#d3ad74",
    "birch": "#dcc49a",
    "maple": "#cf9f68",
    "cherry": "#8f4426",
    "teak": "#9c6a38",
    "cedar": "#a5603a",
    "ebony": "#2b211d",
    "rosewood": "#592a22",
}
"""Kinds of wood and their usual stain."""

_SHADES: dict[str, float] = {
    "light": 1.9,
    "pale": 2.2,
    "pastel": 2.0,
    "bright": 1.35,
    "vivid": 1.25,
    "neon": 1.6,
    "deep": 0.55,
    "dark": 0.35,
}
"""Shade words to a gain on linear RGB; gains above 1 lift towards white."""


def linear(encoded: NDArray[np.float32]) -> NDArray[np.float32]:
    """Decode sRGB values (0..1, any shape) to linear light (IEC 61966-2-1)."""
    low = encoded / 12.92
    high = ((encoded + 0.055) / 1.055) ** 2.4
    return np.where(encoded <= 0.04045, low, high).astype(np.float32)


def from_hex(code: str) -> RGB:
    """Return the linear RGB of an sRGB hex code such as ``#24539b``."""
    encoded = np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)
    red, green, blue = (float(v) for v in linear(encoded))
    return red, green, blue


def mix(first: RGB, second: RGB, amount: float) -> RGB:
    """Blend two linear colours; ``amount`` 0 is the first, 1 the second."""
    red, green, blue = (a + (b - a) * amount for a, b in zip(first, second, strict=True))
    return red, green, blue


def timber_of(words: Iterable[str]) -> RGB | None:
    """Return the colour of the kind of wood that is among some words, or None."""
    return next((from_hex(_WOODS[word]) for word in words if word in _WOODS), None)


def tones(words: str) -> tuple[RGB | None, RGB | None]:
    """Return one or two colours of colour words: "light blue", "black and white"."""
    first, _, second = words.partition(" and ")
    both = named(first), named(second) if second else None
    return both if None not in both else (named(words), None)


def named(words: str) -> RGB | None:
    """Return the linear RGB of words ("red", "light blue") or of a code ("#24539b"), or None."""
    if re.fullmatch(r"#[0-9a-f]{6}", words.lower()):
        return from_hex(words)
    tokens = re.findall(r"[a-z]+", words.lower())
    base = next((NAMES[token] for token in reversed(tokens) if token in NAMES), None)
    if base is None:
        return None
    colour = from_hex(base)
    for token in tokens:
        gain = _SHADES.get(token, 1.0)
        if gain > 1:
            colour = mix(colour, (0.86, 0.86, 0.86), 1 - 1 / gain)
        else:
            colour = mix((0.0, 0.0, 0.0), colour, gain)
    return colour
