"""Colours of the page: OKLab, contrast by WCAG 2, inks that can be read. Knows no shapes."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose.canvas import Colour
from cavendish.engines.diorama.model.colour import linear, named

Array: TypeAlias = NDArray[np.floating[Any]]
READABLE = 4.5
"""The least contrast of text (WCAG 2.2, level AA)."""
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)
_FROM_LAB = np.linalg.inv(_TO_LAB).astype(np.float32)
_FROM_CONES = np.linalg.inv(_TO_CONES).astype(np.float32)


def encoded(light: Array) -> Array:
    """Encode linear light (0..1, any shape) as sRGB (IEC 61966-2-1)."""
    light = np.clip(light, 0, 1)
    high = 1.055 * light ** np.float32(1 / 2.4) - 0.055
    return np.where(light <= 0.0031308, light * 12.92, high).astype(np.float32)


def oklab(picture: Array) -> Array:
    """Return lightness and two hue axes (OKLab, Ottosson 2020) of encoded sRGB."""
    return np.cbrt(linear(picture.astype(np.float32)) @ _TO_CONES.T) @ _TO_LAB.T


def from_oklab(lab: Array) -> Array:
    """Return encoded sRGB of OKLab, clipped to what a screen shows."""
    cones = lab @ _FROM_LAB.T
    return encoded(cones * cones * cones @ _FROM_CONES.T)


def hexes(*codes: str) -> tuple[Colour, ...]:
    """Return colours of hex codes such as "#24539b"."""
    return tuple(
        (int(c[1:3], 16) / 255, int(c[3:5], 16) / 255, int(c[5:7], 16) / 255) for c in codes
    )


def spoken(words: str | None) -> Colour | None:
    """Return the display colour of words such as "forest green", or None."""
    colour = named(words) if words else None
    if colour is None:
        return None
    red, green, blue = (float(v) for v in encoded(np.array(colour, np.float32)))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Return relative luminance, 0..1."""
    light = linear(np.array(colour, np.float32))
    return float(light @ np.array([0.2126, 0.7152, 0.0722], np.float32))


def contrast(first: Colour, second: Colour) -> float:
    """Return the contrast ratio of two colours, 1..21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Colour, ground: Colour, *, least: float = READABLE) -> Colour:
    """Move a colour's lightness away from the ground until it can be read; its hue stays."""
    if contrast(colour, ground) >= least:
        return colour
    lab = oklab(np.array(colour, np.float32))
    step = 0.02 if luminance(ground) < 0.2 else -0.02
    for _ in range(50):
        lab[0] = min(1.0, max(0.0, float(lab[0]) + step))
        red, green, blue = (float(v) for v in from_oklab(lab))
        if contrast((red, green, blue), ground) >= least:
            return red, green, blue
    return (1.0, 1.0, 1.0) if step > 0 else (0.0, 0.0, 0.0)


def mixed(first: Colour, second: Colour, amount: float) -> Colour:
    """Blend two colours in OKLab; ``amount`` 0 is the first, 1 the second."""
    labs = oklab(np.array([first, second], np.float32))
    red, green, blue = (float(v) for v in from_oklab(labs[0] + (labs[1] - labs[0]) * amount))
    return red, green, blue


def dominant(picture: NDArray[np.uint8], count: int = 5) -> tuple[Colour, ...]:
    """Return the main colours of a picture, the commonest first (k-means in OKLab)."""
    step = max(1, min(picture.shape[:2]) // 48)
    lab = oklab((picture[::step, ::step, :3] / np.float32(255)).astype(np.float32)).reshape(-1, 3)
    order = np.argsort(lab[:, 0])
    centres = lab[order[np.linspace(0, len(lab) - 1, count + 2).astype(int)[1:-1]]]
    nearest = np.zeros(len(lab), int)
    for _ in range(10):
        nearest = ((lab[:, None] - centres[None]) ** 2).sum(-1).argmin(1)
        centres = np.stack(
            [
                lab[nearest == i].mean(0) if (nearest == i).any() else c
                for i, c in enumerate(centres)
            ]
        )
    sizes = np.bincount(nearest, minlength=count)
    shades = from_oklab(centres[np.argsort(-sizes)].astype(np.float32))
    return tuple((float(r), float(g), float(b)) for r, g, b in shades)
