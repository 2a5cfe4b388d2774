"""Light paths through a scene, pass by pass, tile by tile. Knows Mitsuba; knows no shot.

Rays are made here instead of by a film: position and size enter the kernel as data, so one
compiled kernel serves every tile, pass and picture size, and memory stays that of one tile.
"""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
LANES = 1 << 20
"""Light paths in flight in one pass: about half a second on two cores."""
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
    """What was traced: height x width x channels, linear."""

    radiance: Array
    albedo: NDArray[np.float16]
    normal: NDArray[np.float16]
    depth: NDArray[np.float16]
    """Metres along the ray; 0 where nothing was hit."""


def bands(width: int, height: int, pixels: int = LANES) -> Iterator[Tile]:
    """Cut a picture into full-width bands of at most ``pixels`` pixels (at least one row)."""
    rows = max(1, min(height, pixels // width))
    for top in range(0, height, rows):
        yield Tile(left=0, top=top, width=width, height=min(rows, height - top))


class Tracer:
    """Traces one scene at one size."""

    def __init__(self, mi: Any, scene: Any, *, width: int, height: int) -> None:
        self._mi = mi
        self._dr = importlib.import_module("drjit")
        self._scene = scene
        self._sensor = scene.sensors()[0]
        self._path = scene.integrator()
        self._features = mi.load_dict(
            {"type": "aov", "aovs": "albedo:albedo,normal:sh_normal,depth:depth"}
        )
        self._width, self._height = width, height

    def expose(self, *, samples: int, seed: int, step: Callable[[float], None]) -> Negative:
        """Trace every pixel ``samples`` times; ``step`` gets the fraction done after each pass."""
        shape = (self._height, self._width)
        radiance = np.zeros((*shape, 3), np.float32)
        features = np.zeros((*shape, 7), np.float16)
        tiles = list(bands(self._width, self._height))
        done, total = 0, len(tiles) * (samples + 1)
        for index, tile in enumerate(tiles):
            start = (seed * 7919 + index * 104729) % 2**31
            passes = _passes(samples, tile.width * tile.height)
            features[tile.window] = self._feature_pass(tile, min(samples, passes[0]), start)
            done += 1
            step(done / total)
            for number, count in enumerate(passes):
                light = self._light_pass(tile, count, start + 1 + number)
                radiance[tile.window] += light * np.float32(count / samples)
                done += count
                step(done / total)
        return Negative(
            radiance=radiance,
            albedo=features[..., 0:3],
            normal=features[..., 3:6],
            depth=features[..., 6],
        )

    def _light_pass(self, tile: Tile, count: int, seed: int) -> Array:
        sampler, ray, weight = self._rays(tile, count, seed)
        light, _, _ = self._path.sample(self._scene, sampler, ray)
        clean = np.nan_to_num(np.array(light * weight), nan=0.0, posinf=CEILING, neginf=0.0)
        return _mean(np.clip(clean, 0, CEILING), tile, count)

    def _feature_pass(self, tile: Tile, count: int, seed: int) -> Array:
        sampler, ray, _ = self._rays(tile, count, seed)
        _, _, values = self._features.sample(self._scene, sampler, ray)
        stacked = np.stack([np.array(value) for value in values])
        finite = np.nan_to_num(stacked, nan=0.0, posinf=0.0, neginf=0.0)
        return _mean(np.clip(finite, -1e4, 6e4), tile, count)

    def _rays(self, tile: Tile, count: int, seed: int) -> tuple[Any, Any, Any]:
        """Return the sampler, the rays of a tile (``count`` a pixel, row by row), their weight."""
        mi, dr = self._mi, self._dr

        def opaque(value: float) -> Any:
            return dr.opaque(mi.Float, float(value))

        lanes = tile.width * tile.height * count
        sampler = mi.load_dict({"type": "independent"})
        sampler.seed(dr.opaque(mi.UInt32, seed), lanes)
        pixel = dr.arange(mi.UInt32, lanes) // dr.opaque(mi.UInt32, count)
        across = dr.opaque(mi.UInt32, tile.width)
        row = pixel // across
        column = pixel - row * across
        jitter = sampler.next_2d()
        place = mi.Point2f(
            (mi.Float(column) + opaque(tile.left) + jitter.x) / opaque(self._width),
            (mi.Float(row) + opaque(tile.top) + jitter.y) / opaque(self._height),
        )
        ray, weight = self._sensor.sample_ray(mi.Float(0.0), mi.Float(0.5), place, sampler.next_2d())
        return sampler, ray, weight


def _passes(samples: int, pixels: int) -> list[int]:
    """Split samples into passes of at most LANES light paths."""
    most = max(1, LANES // pixels)
    whole, rest = divmod(samples, most)
    return [most] * whole + ([rest] if rest else [])


def _mean(values: Array, tile: Tile, count: int) -> Array:
    """Average channels x lanes over the samples of a pixel: height x width x channels."""
    shaped = values.reshape(len(values), tile.height, tile.width, count).mean(3)
    return np.moveaxis(shaped, 0, 2).astype(np.float32)
