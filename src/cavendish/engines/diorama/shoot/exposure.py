"""A scene on a negative: light paths pass by pass, tile by tile. Knows tiles, haze and deadlines.

Place and size of a tile enter the kernel as data: one compiled kernel serves every tile, pass and
picture size, memory stays that of one tile, and a pixel's luck doesn't hang on its tile.
"""

import importlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot import air
from cavendish.engines.diorama.shoot.paths import traced
from cavendish.engines.diorama.shoot.rays import lens, through_lens
from cavendish.engines.diorama.shoot.surface import Tables
from cavendish.engines.diorama.shoot.tier import Tier
from cavendish.engines.diorama.stage.shot import Shot

Array = NDArray[np.float32]
LANES = 5 << 18
"""Light paths in flight in one pass: about a second on two cores; a 1K picture in one tile."""
CEILING = 60.0
"""Radiance above this says nothing more to the eye and drowns the denoiser in fireflies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A rectangle of the picture, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def window(self) -> tuple[slice, slice]:
        """The rows and columns of the picture this tile covers."""
        rows = slice(self.top, self.top + self.height)
        return rows, slice(self.left, self.left + self.width)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Negative:
    """What was traced: height x width x 3, linear sRGB primaries."""

    radiance: Array
    albedo: NDArray[np.float16]
    normal: NDArray[np.float16]


def bands(width: int, height: int) -> Iterator[Tile]:
    """Cut a picture into full-width bands of at most LANES pixels (at least one row)."""
    most = max(1, LANES // width)
    rows = -(-height // -(-height // most))
    for top in range(0, height, rows):
        yield Tile(left=0, top=top, width=width, height=min(rows, height - top))


class Exposure:
    """Traces one scene at one size."""

    def __init__(self, mi: Any, tables: Tables, shot: Shot, *, width: int, height: int) -> None:
        self._mi = mi
        self._dr = importlib.import_module("drjit")
        self._tables = tables
        self._lens = lens(mi, shot.camera, width=width, height=height)
        self._haze = shot.haze
        self._width, self._height = width, height

    def take(
        self, effort: Tier, *, seed: int, step: Callable[[float], None], deadline: float | None
    ) -> Negative:
        """Trace every pixel as often as the tier says; ``step`` gets the fraction done.

        Light comes in sweeps over the whole picture; one that would end after ``deadline``
        (monotonic seconds) isn't begun, except the first.
        """
        tiles = list(bands(self._width, self._height))
        total = np.zeros((self._height, self._width, 3), np.float32)
        seen = np.zeros((self._height, self._width, 6), np.float16)
        taken = 0
        for count in _sweeps(effort.samples, tiles[0].width * tiles[0].height):
            began = time.monotonic()
            for index, tile in enumerate(tiles):
                light, features = self._pass(tile, taken, count, seed)
                total[tile.window] += light * np.float32(count)
                seen[tile.window] += features * np.float32(count / effort.samples)
                step((taken + count * (index + 1) / len(tiles)) / effort.samples)
            taken += count
            now = time.monotonic()
            if deadline is not None and now + (now - began) > deadline:
                break
        seen *= np.float16(effort.samples / taken)
        total /= np.float32(taken)
        return Negative(radiance=total, albedo=seen[..., 0:3], normal=seen[..., 3:6])

    def _pass(self, tile: Tile, first: int, count: int, seed: int) -> tuple[Array, Array]:
        """Trace ``count`` paths a pixel; return their mean light, and mean albedo and normal."""
        mi, dr = self._mi, self._dr
        lane = dr.arange(mi.UInt32, tile.width * tile.height * count)
        many = dr.opaque(mi.UInt32, count)
        inside = lane // many
        sample = lane - inside * many + dr.opaque(mi.UInt32, first)
        pixel = inside + dr.opaque(mi.UInt32, tile.top * self._width)
        luck = dr.opaque(mi.UInt32, seed * 1_000_003 % 2**32)
        ray = through_lens(mi, self._lens, pixel, sample, luck)
        found = traced(mi, self._tables, ray, pixel, sample, luck)
        light = found.light
        if self._haze is not None:
            light = air.hazed(mi, self._haze, ray, found.distance, light)
        dr.eval(light, found.albedo, found.normal)
        clean = np.nan_to_num(np.array(light), nan=0.0, posinf=CEILING, neginf=0.0)
        clean = np.maximum(clean, 0)
        clean *= np.float32(CEILING) / np.maximum(clean.max(0), np.float32(CEILING))
        features = np.concatenate([np.array(found.albedo), np.array(found.normal)])
        features = np.clip(np.nan_to_num(features, nan=0.0), -1, 1)
        return _mean(clean, tile, count), _mean(features, tile, count)


def _sweeps(samples: int, pixels: int) -> list[int]:
    """Split samples a pixel into sweeps of at most LANES light paths a tile."""
    most = max(1, LANES // pixels)
    whole, rest = divmod(samples, most)
    return [most] * whole + ([rest] if rest else [])


def _mean(values: Array, tile: Tile, count: int) -> Array:
    """Average channels x lanes over the samples of a pixel: height x width x channels."""
    shaped = values.reshape(len(values), tile.height, tile.width, count).mean(3)
    return np.moveaxis(shaped, 0, 2).astype(np.float32)
