"""What is inside of what can be cut: pictures of fruit flesh, crumb and layers over a disc.

Every picture covers a unit square, its middle the section's, its rim at half the width. Knows the
words for food; knows no geometry.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.material import Finish, Glaze, Texture
from cavendish.engines.diorama.model.texture import Field

_SIZE = 256
_CREAM: RGB = (0.78, 0.7, 0.46)


@lru_cache(maxsize=1)
def _polar() -> tuple[Field, Field]:
    """Return each texel's distance from the middle (1 is the rim) and its angle."""
    line = (np.arange(_SIZE, dtype=np.float32) + 0.5) / _SIZE * 2 - 1
    x, y = np.meshgrid(line, line)
    return np.hypot(x, y), np.arctan2(y, x)


def _painted(rings: tuple[tuple[float, RGB], ...]) -> Field:
    """Return rings of colour from the middle to the rim, mottled a little."""
    far, _ = _polar()
    wobble = texture.noise((_SIZE, _SIZE), (9, 9), seed=4) - 0.5
    grit = 0.86 + 0.28 * texture.noise((_SIZE, _SIZE), (40, 40), fall=1.6, seed=5)
    return (texture.ramp(far + 0.03 * wobble, rings) * grit[..., None]).astype(np.float32)


def _with(picture: Field, mask: Field, colour: RGB) -> Field:
    cover = mask[..., None]
    return (picture * (1 - cover) + np.array(colour, np.float32) * cover).astype(np.float32)


def _seeds(picture: Field, far: float, count: int, colour: RGB, *, size: float) -> Field:
    """Return a picture with drop-shaped seeds in a ring."""
    own, angle = _polar()
    step = 2 * np.pi / count
    aside = np.abs((angle + step / 2) % step - step / 2) * np.maximum(own, 0.05)
    along = np.abs(own - far)
    shape = (aside / (size * 0.55)) ** 2 + (along / size) ** 2
    return _with(picture, texture.smoothstep(1.15, 0.85, shape), colour)


def _citrus(flesh: RGB, peel: RGB) -> Field:
    pith: RGB = (0.85, 0.78, 0.6)
    far, angle = _polar()
    picture = _painted(
        ((0.0, pith), (0.06, flesh), (0.5, mix(flesh, (1, 1, 1), 0.12)), (0.86, flesh),
         (0.88, pith), (0.95, pith), (0.97, peel))
    )  # fmt: skip
    step = 2 * np.pi / 10
    wall = np.abs((angle + step / 2) % step - step / 2) * far
    return _with(picture, texture.smoothstep(0.028, 0.014, wall) * (far < 0.9), pith)


def _core(flesh: RGB, peel: RGB, seed: RGB, *, count: int = 5) -> Field:
    dark = mix(flesh, (0.5, 0.35, 0.1), 0.35)
    picture = _painted(((0.0, dark), (0.22, dark), (0.27, flesh), (0.95, flesh), (0.985, peel)))
    return _seeds(picture, 0.14, count, seed, size=0.07)


def _stone(flesh: RGB, peel: RGB, pit: RGB) -> Field:
    edge = mix(pit, (0, 0, 0), 0.4)
    return _painted(
        ((0.0, pit), (0.33, pit), (0.36, edge), (0.39, flesh), (0.85, flesh),
         (0.95, mix(flesh, peel, 0.5)), (0.98, peel))
    )  # fmt: skip


def _melon() -> Field:
    red: RGB = (0.6, 0.05, 0.045)
    picture = _painted(
        ((0.0, red), (0.8, red), (0.87, (0.8, 0.6, 0.45)), (0.9, (0.75, 0.8, 0.5)),
         (0.96, (0.1, 0.3, 0.05)))
    )  # fmt: skip
    picture = _seeds(picture, 0.5, 9, (0.015, 0.01, 0.008), size=0.045)
    return _seeds(picture, 0.68, 14, (0.015, 0.01, 0.008), size=0.045)


def _kiwi() -> Field:
    green: RGB = (0.24, 0.4, 0.03)
    picture = _painted(
        ((0.0, (0.75, 0.75, 0.5)), (0.18, (0.7, 0.72, 0.4)), (0.3, green), (0.95, green),
         (0.98, (0.15, 0.09, 0.03)))
    )  # fmt: skip
    return _seeds(picture, 0.36, 26, (0.01, 0.01, 0.01), size=0.035)


def _tomato() -> Field:
    red: RGB = (0.55, 0.04, 0.02)
    far, angle = _polar()
    picture = _painted(((0.0, (0.7, 0.3, 0.15)), (0.25, red), (0.97, red)))
    wet = (np.cos(angle * 5) > 0.1) & (far > 0.3) & (far < 0.78)
    picture = _with(picture, wet.astype(np.float32), (0.5, 0.13, 0.02))
    return _seeds(picture, 0.55, 25, (0.75, 0.55, 0.2), size=0.045)


def _hollow(wall: RGB) -> Field:
    """Return a pepper: a juicy wall, ribs, a dark hollow and a heart of pale seeds."""
    far, angle = _polar()
    pale = mix(wall, (0.85, 0.85, 0.6), 0.55)
    dark = mix(wall, (0.02, 0.03, 0.0), 0.6)
    picture = _painted(
        ((0.0, dark), (0.76, dark), (0.79, pale), (0.9, mix(pale, wall, 0.5)), (0.97, wall))
    )
    rib = np.abs((angle + np.pi / 3) % (2 * np.pi / 3) - np.pi / 3) * far
    picture = _with(picture, texture.smoothstep(0.05, 0.03, rib), pale)
    heart = texture.smoothstep(0.3, 0.26, far)
    picture = _with(picture, heart, (0.8, 0.78, 0.55))
    for ring, count in ((0.12, 8), (0.24, 16), (0.34, 18)):
        picture = _seeds(picture, ring, count, (0.82, 0.7, 0.38), size=0.05)
    return picture


def _onion(skin: RGB) -> Field:
    far, _ = _polar()
    ring = 0.5 + 0.5 * np.cos(far * 50)
    return _with(
        _painted(((0.0, _CREAM), (0.96, (0.8, 0.78, 0.7)), (0.98, skin))), (ring > 0.86) * 0.6, skin
    )


def _plain(flesh: RGB, rim: RGB) -> Field:
    return _painted(((0.0, flesh), (0.93, flesh), (0.98, rim)))


_GREEN: RGB = (0.06, 0.2, 0.02)
_FLESH: Mapping[str, Callable[[], Field]] = {
    "orange": lambda: _citrus((0.8, 0.28, 0.02), (0.75, 0.25, 0.02)),
    "tangerine": lambda: _citrus((0.8, 0.24, 0.02), (0.75, 0.2, 0.02)),
    "lemon": lambda: _citrus((0.82, 0.66, 0.12), (0.85, 0.6, 0.03)),
    "lime": lambda: _citrus((0.5, 0.62, 0.14), (0.16, 0.32, 0.03)),
    "grapefruit": lambda: _citrus((0.75, 0.16, 0.12), (0.8, 0.45, 0.08)),
    "apple": lambda: _core(_CREAM, (0.35, 0.03, 0.02), (0.05, 0.02, 0.01)),
    "pear": lambda: _core(_CREAM, (0.42, 0.4, 0.06), (0.05, 0.02, 0.01)),
    "peach": lambda: _stone((0.82, 0.45, 0.1), (0.6, 0.15, 0.06), (0.2, 0.07, 0.03)),
    "mango": lambda: _stone((0.85, 0.45, 0.03), (0.75, 0.4, 0.05), (0.7, 0.5, 0.2)),
    "plum": lambda: _stone((0.7, 0.35, 0.06), (0.12, 0.02, 0.08), (0.25, 0.12, 0.05)),
    "avocado": lambda: _stone((0.62, 0.62, 0.2), (0.04, 0.09, 0.015), (0.16, 0.07, 0.025)),
    "watermelon": _melon, "kiwi": _kiwi, "kiwi fruit": _kiwi, "tomato": _tomato,
    "pepper": lambda: _hollow((0.1, 0.3, 0.02)), "bell pepper": lambda: _hollow((0.1, 0.3, 0.02)),
    "cucumber": lambda: _core((0.6, 0.7, 0.35), _GREEN, (0.75, 0.75, 0.5), count=9),
    "onion": lambda: _onion((0.45, 0.2, 0.08)),
    "potato": lambda: _plain((0.8, 0.66, 0.3), (0.4, 0.24, 0.1)),
    "carrot": lambda: _stone((0.75, 0.25, 0.02), (0.7, 0.2, 0.02), (0.8, 0.4, 0.08)),
    "bread": lambda: _plain((0.78, 0.6, 0.34), (0.38, 0.17, 0.05)),
    "egg": lambda: _stone((0.85, 0.83, 0.78), (0.85, 0.83, 0.78), (0.85, 0.45, 0.03)),
    "pumpkin": lambda: _hollow((0.75, 0.3, 0.03)),
    "strawberry": lambda: _stone((0.75, 0.18, 0.12), (0.5, 0.015, 0.02), (0.82, 0.6, 0.5)),
    "cheese": lambda: _plain((0.8, 0.55, 0.12), (0.8, 0.5, 0.08)),
    "coconut": lambda: _stone((0.85, 0.83, 0.78), (0.1, 0.05, 0.02), (0.6, 0.6, 0.55)),
    "banana": lambda: _stone((0.85, 0.75, 0.42), (0.8, 0.55, 0.05), (0.75, 0.62, 0.3)),
    "donut": lambda: _plain((0.72, 0.5, 0.22), (0.4, 0.18, 0.05)),
    "cake": lambda: _plain((0.72, 0.5, 0.22), (0.7, 0.62, 0.5)),
}  # fmt: skip
FLESHY = frozenset(_FLESH)
"""What has an inside to show."""
HOLLOW = frozenset({"pepper", "bell pepper", "pumpkin"})
"""What is dented where it is cut."""


@lru_cache(maxsize=16)
def flesh(noun: str) -> Finish | None:
    """Return the moist inside of a food, or None when there is nothing to see in a thing."""
    paint = _FLESH.get(noun)
    if paint is None:
        return None
    return Glaze(
        base=Texture(pixels=paint().clip(0.003, 0.88).astype(np.float32)), alpha=0.22, ior=1.38
    )


def flesh_colour(noun: str) -> RGB:
    """Return the mean colour of a food's flesh between its core and its rim; cream for others."""
    paint = _FLESH.get(noun)
    if paint is None:
        return _CREAM
    far, _ = _polar()
    red, green, blue = (float(v) for v in paint()[(far > 0.5) & (far < 0.8)].mean(0))
    return red, green, blue
