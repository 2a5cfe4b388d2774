"""Coats: colours and markings as functions of position. Knows no bodies and no heads.

Positions are body units in a figure's own axes: y runs from the chest (-) to the rump (+).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from cavendish.engines.diorama.cast.figures.animals.species import Coat, Pattern
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import Floats

Share: TypeAlias = Callable[[Floats], Floats]
"""How much of the dark colour (0..1, n values) points (n x 3) have."""
_TWO_TONED = frozenset({Pattern.PATCHES, Pattern.SPOTS, Pattern.BANDS, Pattern.STRIPES})
"""Patterns that show two colours in much the same amount."""
_PATCH = 0.12
_EVEN, _NEAR = 1 / 2.2, 0.42
"""Exponent to an even scale of brightness, and the distance there of colours that are alike."""
Paint: TypeAlias = Callable[[Floats], Floats]
"""Linear colours (n x 3) of points (n x 3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """A coat's colours, linear RGB, after the user's wish."""

    main: RGB
    light: RGB
    dark: RGB
    socks: RGB | None = None
    limbs: RGB | None = None
    head: RGB | None = None


def palette(coat: Coat, wish: RGB | None) -> Palette:
    """Return a coat's colours; a wished colour takes the main one's place, markings stay."""
    rest = {
        name: None if code is None else from_hex(code)
        for name, code in (("socks", coat.socks), ("limbs", coat.limbs), ("head", coat.head))
    }
    main, dark = from_hex(coat.main), from_hex(coat.dark)
    own = Palette(main=main, light=from_hex(coat.light) if coat.light else main, dark=dark, **rest)
    if wish is None:
        return own
    if max(wish) < 0.05:
        marked = coat.pattern in {Pattern.PATCHES, Pattern.SPOTS, Pattern.BANDS, Pattern.DORSAL}
        dark = (0.70, 0.68, 0.64) if marked else mix(wish, (0.0, 0.0, 0.0), 0.3)
        return replace(own, main=wish, light=mix(wish, own.light, 0.10), dark=dark)
    light = mix(wish, own.light, 0.75) if coat.light else wish
    near = sum(abs(a - b) for a, b in zip(wish, dark, strict=True)) < 0.12
    return replace(
        own, main=wish, light=light, dark=mix(wish, (0.0, 0.0, 0.0), 0.75) if near else dark
    )


def two_toned(coat: Coat, first: RGB, second: RGB) -> tuple[Coat, Palette]:
    """Return a coat in two colours: its own if it has both anyway, else the darker in patches."""
    own = palette(coat, None)
    has = [one for one in (own.main, own.light, own.dark, own.socks, own.limbs, own.head) if one]
    plain = any(_alike(wish, own.main) for wish in (first, second))
    if plain and all(any(_alike(wish, one) for one in has) for wish in (first, second)):
        return coat, own
    main, dark = sorted((first, second), key=sum, reverse=True)
    if coat.pattern not in _TWO_TONED:
        coat = replace(coat, pattern=Pattern.PATCHES, scale=_PATCH)
    return coat, replace(palette(coat, main), light=main, dark=dark)


def _alike(one: RGB, other: RGB) -> bool:
    """Tell whether two linear colours look much the same."""
    away = (abs(a**_EVEN - b**_EVEN) for a, b in zip(one, other, strict=True))
    return sum(away) < _NEAR


def eased(low: ArrayLike, high: ArrayLike, values: NDArray[np.float64]) -> Floats:
    """Ease from 0 at ``low`` to 1 at ``high``; ``low`` may be the larger."""
    start, end = np.asarray(low, np.float64), np.asarray(high, np.float64)
    t = np.clip((values - start) / (end - start), 0, 1)
    return t * t * (3 - 2 * t)


def mixed(first: RGB, second: RGB, share: Floats) -> Floats:
    """Return colours (n x 3) between two by ``share`` (n values)."""
    a, b = np.array(first), np.array(second)
    return a + (b - a) * share[:, None]


def painted(
    coat: Coat, colours: Palette, rng: np.random.Generator, *, ground: float, top: float
) -> Paint:
    """Return the colours of a body: markings, and an airbrushed shade towards the back.

    ``ground`` and ``top`` are the heights of the belly and the back.
    """
    seed = int(rng.integers(2**31))
    share = MARKINGS[coat.pattern](coat.scale, seed, ground, top)

    def paint(points: Floats) -> Floats:
        colour = mixed(colours.main, colours.dark, share(points))
        height = eased(ground - 0.1, top + 0.05, points[:, 2])
        cloud = waves(points, np.random.default_rng(seed), scale=0.45, octaves=2)
        return colour * (1.10 - 0.20 * height + 0.05 * cloud)[:, None]

    return paint


def _noise(points: Floats, seed: int, scale: float, octaves: int = 2) -> Floats:
    return waves(points, np.random.default_rng(seed), scale=scale, octaves=octaves)


def _plain(_scale: float, _seed: int, _ground: float, _top: float) -> Share:
    return lambda points: np.zeros(len(points))


def _stripes(scale: float, seed: int, ground: float, top: float) -> Share:
    def share(points: Floats) -> Floats:
        x, y, z = points.T
        low = eased(ground - 0.02, ground - 0.14, z)
        along = y * (1 - low) + z * low * 1.1 + 0.05 * np.abs(x)
        bend = 0.35 * scale * _noise(points, seed, 5 * scale)
        wave = np.sin(2 * np.pi * (along + bend) / scale)
        fork = 0.35 * _noise(points + 7, seed, 2.2 * scale)
        edge = 0.25 + 0.75 * eased(top, ground - 0.05, z) * (1 - 0.6 * low) + fork
        return eased(edge - 0.12, edge + 0.12, wave)

    return share


def _bands(scale: float, seed: int, ground: float, _top: float) -> Share:
    def share(points: Floats) -> Floats:
        _, y, z = points.T
        low = eased(ground + 0.05, ground - 0.12, z)
        along = (y - 0.5 * np.maximum(y - 0.1, 0) * (z - ground)) * (1 - low) + z * low
        bend = 0.28 * scale * _noise(points, seed, 6 * scale)
        wave = np.sin(2 * np.pi * (along + bend) / scale)
        return eased(-0.12, 0.12, wave)

    return share


def _lattice(
    scale: float, seed: int, jitter: float = 0.34
) -> Callable[[Floats], tuple[Floats, Floats, Floats]]:
    """Return the two nearest distances (in scales) and a random number of the nearest seed."""

    def find(points: Floats) -> tuple[Floats, Floats, Floats]:
        rng = np.random.default_rng(seed)
        axes = [
            np.arange(low - scale, high + 2 * scale, scale) for low, high in _boxes(points, scale)
        ]
        grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
        grid = grid + rng.uniform(-jitter, jitter, grid.shape) * scale
        found = cKDTree(grid).query(points, 2)
        distance = np.asarray(found[0], np.float64) / scale
        return distance[:, 0], distance[:, 1], rng.random(len(grid))[np.asarray(found[1])[:, 0]]

    return find


def _boxes(points: Floats, scale: float) -> list[tuple[float, float]]:
    low = np.floor(points.min(0) / scale) * scale
    return [(float(a), float(b)) for a, b in zip(low, points.max(0), strict=True)]


def _spots(scale: float, seed: int, _ground: float, _top: float) -> Share:
    find = _lattice(scale, seed)

    def share(points: Floats) -> Floats:
        near, _, luck = find(points + 0.12 * scale * _noise(points, seed, scale)[:, None])
        radius = 0.20 + 0.16 * luck
        return eased(0.06, -0.06, near - radius)

    return share


def _rosettes(scale: float, seed: int, ground: float, _top: float) -> Share:
    find = _lattice(scale, seed, 0.28)

    def share(points: Floats) -> Floats:
        near, _, luck = find(points + 0.16 * scale * _noise(points, seed, scale)[:, None])
        solid = eased(ground + 0.04, ground - 0.06, points[:, 2])
        ring = np.abs(near - 0.30) - 0.10 - 0.05 * luck
        gap = 0.10 * _noise(points + 3, seed, 0.8 * scale)
        spot = near - 0.30
        line = ring + np.maximum(gap, 0)
        dark = eased(0.05, -0.05, line * (1 - solid) + spot * solid)
        return np.maximum(dark, 0.22 * eased(0.05, -0.05, near - 0.30))

    return share


def _cells(scale: float, seed: int, ground: float, _top: float) -> Share:
    find = _lattice(scale, seed, 0.40)

    def share(points: Floats) -> Floats:
        wavy = points + 0.06 * scale * _noise(points, seed, 0.9 * scale)[:, None]
        near, second, luck = find(wavy)
        fade = eased(ground - 0.30, ground - 0.05, points[:, 2])
        return eased(0.10, 0.20, second - near) * (0.75 + 0.25 * luck) * fade

    return share


def _patches(scale: float, seed: int, _ground: float, _top: float) -> Share:
    def share(points: Floats) -> Floats:
        broad = _noise(points * (1.0, 0.9, 1.0), seed, 5.2 * scale, 1)
        edge = 0.16 * _noise(points + 5, seed + 1, 1.5 * scale)
        return eased(0.17, 0.23, broad + edge)

    return share


def _saddle(scale: float, seed: int, ground: float, top: float) -> Share:
    middle = ground + (top - ground) * 0.52

    def share(points: Floats) -> Floats:
        ragged = 0.06 * _noise(points, seed, 2 * scale, 3)
        return eased(middle - 0.03, middle + 0.05, points[:, 2] + ragged)

    return share


def _scales(scale: float, _seed: int, _ground: float, _top: float) -> Share:
    def share(points: Floats) -> Floats:
        x, y, z = points.T
        row = z / scale * 1.15
        odd = np.floor(row) % 2 * 0.5
        across = (y + 0.5 * np.abs(x)) / scale + odd
        u, v = across % 1 - 0.5, row % 1
        return 0.55 * eased(0.40, 0.55, np.hypot(u, 0.62 * (v - 0.25)) + 0.0 * v)

    return share


def _bars(scale: float, _seed: int, _ground: float, _top: float) -> Share:
    def share(points: Floats) -> Floats:
        x, y, z = points.T
        side = np.arctan2(x, -y) * 0.30 / scale
        row = z / scale + 0.28 * np.cos(2 * np.pi * side)
        return 0.8 * eased(0.30, 0.42, np.abs(row % 1 - 0.5))

    return share


def _dorsal(scale: float, _seed: int, ground: float, top: float) -> Share:
    middle = ground + (top - ground) * 0.62

    def share(points: Floats) -> Floats:
        line = np.cos(2 * np.pi * points[:, 0] / scale)
        above = eased(middle - 0.03, middle + 0.03, points[:, 2])
        return eased(-0.15, 0.15, line) * above

    return share


MARKINGS: Mapping[Pattern, Callable[[float, int, float, float], Share]] = {
    Pattern.PLAIN: _plain,
    Pattern.STRIPES: _stripes,
    Pattern.BANDS: _bands,
    Pattern.SPOTS: _spots,
    Pattern.ROSETTES: _rosettes,
    Pattern.CELLS: _cells,
    Pattern.PATCHES: _patches,
    Pattern.SADDLE: _saddle,
    Pattern.SCALES: _scales,
    Pattern.BARS: _bars,
    Pattern.DORSAL: _dorsal,
}
"""By pattern: (feature size, seed, height of belly, height of back) to the share of dark."""
