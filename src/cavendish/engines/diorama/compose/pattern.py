"""Patterns as pictures: rings, squares, stripes, boards, spirals, dots, shapes, fractals.

Knows colours and a canvas; knows no things. Drawn large and taken down, so that edges are smooth.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.model.colour import RGB, from_hex, named
from cavendish.engines.diorama.model.texture import noise
from cavendish.engines.diorama.plan.page import Pattern

Floats = NDArray[np.float64]
Field = Callable[[Floats, Floats, int, int], NDArray[np.int64]]
_PALETTE = ("#17324d", "#e8b04a", "#c8452f", "#f3ead8", "#2f7f79", "#e58d6b")
_FINER = 2
_FEW = 4
"""Colours from which a composition of shapes has its own ground."""
_INK, _PAPER = (0.11, 0.11, 0.13), (0.95, 0.92, 0.85)


def painted(pattern: Pattern, width: int, height: int, seed: int) -> NDArray[np.uint8]:
    """Return height x width x 3 display values of a pattern in its colours."""
    wide, tall = width * _FINER, height * _FINER
    y, x = np.mgrid[0:tall, 0:wide].astype(np.float64)
    unit = min(wide, tall) / 2
    x, y = (x - wide / 2) / unit, (y - tall / 2) / unit
    asked = [tone for one in pattern.colours if (tone := named(one)) is not None]
    tones = np.power(np.array(asked or _own(seed), np.float64), 1 / 2.2)
    tones = tones if len(tones) > 1 else np.vstack([tones, _ground(tones[0])])
    if pattern.kind == "shapes" and len(tones) < _FEW:
        tones = np.vstack([tones, _INK, _PAPER])
    index = _FIELDS[pattern.kind](x, y, len(tones), seed)
    flat = Image.fromarray(np.uint8(np.clip(tones[index], 0, 1) * 255))
    small = np.asarray(flat.resize((width, height), Image.Resampling.BOX), np.float64)
    grain = noise((512, 512), (90, 90), fall=1.1, seed=seed % 40)
    rows, columns = np.arange(height) * 512 // height, np.arange(width) * 512 // width
    return np.asarray(
        np.clip(small * (0.955 + 0.09 * grain[rows][:, columns])[..., None], 0, 255), np.uint8
    )


def _own(seed: int) -> list[RGB]:
    turn = seed % len(_PALETTE)
    return [from_hex(one) for one in (*_PALETTE[turn:], *_PALETTE[:turn])]


def _ground(tone: Floats) -> Floats:
    return np.full(3, 0.95 if float(tone.mean()) < 0.6 else 0.12)


def _circles(x: Floats, y: Floats, count: int, _seed: int) -> NDArray[np.int64]:
    return (np.hypot(x, y) * 7.5 + 0.5).astype(int) % count


def _squares(x: Floats, y: Floats, count: int, _seed: int) -> NDArray[np.int64]:
    return (np.maximum(np.abs(x), np.abs(y)) * 6.5 + 0.5).astype(int) % count


def _checkers(x: Floats, y: Floats, count: int, _seed: int) -> NDArray[np.int64]:
    return (np.floor(x * 4) + np.floor(y * 4)).astype(int) % count


def _spiral(x: Floats, y: Floats, count: int, _seed: int) -> NDArray[np.int64]:
    reach, turn = np.log(np.hypot(x, y) + 0.02), np.arctan2(y, x) / (2 * np.pi)
    return np.floor(reach * 1.6 * count + turn * 2 * count).astype(int) % count


def _dots(x: Floats, y: Floats, count: int, _seed: int) -> NDArray[np.int64]:
    row = np.floor(y * 4)
    u, v = x * 4 + 0.5 * (row % 2), y * 4
    inside = np.hypot(u - np.floor(u) - 0.5, v - row - 0.5) < 0.3
    which = (np.floor(u) + 2 * row).astype(int) % max(1, count - 1)
    return np.where(inside, which, count - 1)


def _fractal(x: Floats, y: Floats, count: int, seed: int) -> NDArray[np.int64]:
    """Return how fast points leave a Julia set, in bands."""
    point = (x + 1j * y) * 1.25
    start = (-0.8 + 0.156j, -0.4 + 0.6j, 0.285 + 0.01j)[seed % 3]
    steps = np.zeros(x.shape, int)
    for _ in range(48):
        inside = np.abs(point) < 4
        point = np.where(inside, point * point + start, point)
        steps += inside
    return steps % count


def _shapes(x: Floats, y: Floats, count: int, seed: int) -> NDArray[np.int64]:
    """Return discs, bars, rings and triangles laid over each other, large ones first."""
    rng = np.random.default_rng([seed, 91])
    index = np.full(x.shape, count - 1)
    for number, size in enumerate(np.geomspace(0.75, 0.10, 13)):
        across, up, turn = rng.uniform(-1.15, 1.15), rng.uniform(-0.85, 0.85), rng.uniform(0, 3.1)
        u, v = x - across, y - up
        s, t = u * np.cos(turn) + v * np.sin(turn), v * np.cos(turn) - u * np.sin(turn)
        away = np.hypot(u, v)
        masks = (
            away < size,
            (np.abs(s) < size * 1.5) & (np.abs(t) < size * 0.16),
            (away < size) & (away > size * 0.72),
            (t > -size * 0.6) & (t < size - 1.8 * np.abs(s)),
        )
        index = np.where(masks[number % len(masks)], number % max(1, count - 1), index)
    return index


def _stripes(way: tuple[float, float]) -> Field:
    def field(x: Floats, y: Floats, count: int, _seed: int) -> NDArray[np.int64]:
        return np.floor((x * way[0] + y * way[1]) * 5 + 50 * count).astype(int) % count

    return field


_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "circles": _circles,
        "squares": _squares,
        "checkerboard": _checkers,
        "spiral": _spiral,
        "dots": _dots,
        "fractal": _fractal,
        "shapes": _shapes,
        "vertical stripes": _stripes((1.0, 0.0)),
        "horizontal stripes": _stripes((0.0, 1.0)),
        "diagonal stripes": _stripes((0.7, 0.7)),
    }
)
