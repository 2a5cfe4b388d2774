"""Light paths through a scene, pass by pass, tile by tile. Knows Mitsuba, lamps' glass and haze.

Rays are made here instead of by a film: position and size enter the kernel as data, so one
compiled kernel serves every tile, pass and picture size, and memory stays that of one tile.
"""

import importlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot import air
from cavendish.engines.diorama.shoot.scene import SOFTBOX
from cavendish.engines.diorama.shoot.tier import Tier
from cavendish.engines.diorama.stage.shot import Shot

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
    """What was traced: height x width x 3, linear sRGB primaries."""

    radiance: Array
    albedo: NDArray[np.float16]
    normal: NDArray[np.float16]


def bands(width: int, height: int) -> Iterator[Tile]:
    """Cut a picture into full-width bands of at most LANES pixels (at least one row)."""
    rows = max(1, min(height, LANES // width))
    for top in range(0, height, rows):
        yield Tile(left=0, top=top, width=width, height=min(rows, height - top))


class Exposure:
    """Traces one scene at one size."""

    def __init__(self, mi: Any, scene: Any, shot: Shot, *, width: int, height: int) -> None:
        self._mi = mi
        self._dr = importlib.import_module("drjit")
        self._scene = scene
        self._sensor = scene.sensors()[0]
        self._path = scene.integrator()
        self._features = mi.load_dict({"type": "aov", "aovs": "albedo:albedo,normal:sh_normal"})
        self._haze = shot.haze
        self._lamps = [s for s in scene.shapes() if s.id().startswith(SOFTBOX)]
        self._width, self._height = width, height

    def take(
        self, effort: Tier, *, seed: int, step: Callable[[float], None], deadline: float | None
    ) -> Negative:
        """Trace every pixel as often as the tier says; ``step`` gets the fraction done.

        Light comes in sweeps over the whole picture; one that would end after ``deadline``
        (monotonic seconds) isn't begun, except the first.
        """
        tiles = list(bands(self._width, self._height))
        sweeps = _sweeps(effort.samples, tiles[0].width * tiles[0].height)
        start = (seed * 1_000_003) % 2**31
        looked = effort.features / (effort.features + 2 * effort.samples)
        features = self._look(effort.features, start, lambda done: step(looked * done))
        radiance = np.zeros((self._height, self._width, 3), np.float32)
        taken = 0
        for number, count in enumerate(sweeps, 1):
            began = time.monotonic()
            for index, tile in enumerate(tiles):
                light = self._light_pass(tile, count, start + number * len(tiles) + index)
                radiance[tile.window] += light * np.float32(count)
                done = (taken + count * (index + 1) / len(tiles)) / effort.samples
                step(looked + (1 - looked) * done)
            taken += count
            now = time.monotonic()
            if deadline is not None and now + (now - began) > deadline:
                break
        radiance /= np.float32(taken)
        return Negative(radiance=radiance, albedo=features[..., 0:3], normal=features[..., 3:6])

    def _look(self, samples: int, start: int, step: Callable[[float], None]) -> NDArray[np.float16]:
        """Return albedo and normal, height x width x 6."""
        features = np.zeros((self._height, self._width, 6), np.float16)
        tiles = list(bands(self._width, self._height))
        sweeps = _sweeps(samples, tiles[0].width * tiles[0].height)
        for index, tile in enumerate(tiles):
            total = np.zeros((tile.height, tile.width, 6), np.float32)
            for number, count in enumerate(sweeps):
                seed = 2**31 + start + number * len(tiles) + index
                total += self._feature_pass(tile, count, seed) * np.float32(count / samples)
                step((index + (number + 1) / len(sweeps)) / len(tiles))
            features[tile.window] = total
        return features

    def _light_pass(self, tile: Tile, count: int, seed: int) -> Array:
        sampler, ray, weight = self._rays(tile, count, seed)
        light, _, _ = self._path.sample(self._scene, sampler, ray)
        light = self._hazed(ray, light) * weight
        clean = np.nan_to_num(np.array(light), nan=0.0, posinf=CEILING, neginf=0.0)
        clean = np.maximum(clean, 0)
        brightest = np.maximum(clean.max(0), CEILING)
        return _mean(clean * (np.float32(CEILING) / brightest), tile, count)

    def _feature_pass(self, tile: Tile, count: int, seed: int) -> Array:
        sampler, ray, _ = self._rays(tile, count, seed)
        _, _, values = self._features.sample(self._scene, sampler, ray)
        stacked = np.stack([np.array(value) for value in values])
        finite = np.nan_to_num(stacked, nan=0.0, posinf=0.0, neginf=0.0)
        return _mean(np.clip(finite, -1, 1), tile, count)

    def _rays(self, tile: Tile, count: int, seed: int) -> tuple[Any, Any, Any]:
        """Return the sampler, the rays of a tile (``count`` a pixel, row by row), their weight."""
        mi, dr = self._mi, self._dr

        def opaque(value: float) -> Any:
            return dr.opaque(mi.Float, float(value))

        lanes = tile.width * tile.height * count
        sampler = mi.load_dict({"type": "independent"})
        sampler.seed(dr.opaque(mi.UInt32, seed % 2**32), lanes)
        pixel = dr.arange(mi.UInt32, lanes) // dr.opaque(mi.UInt32, count)
        across = dr.opaque(mi.UInt32, tile.width)
        row = pixel // across
        column = pixel - row * across
        jitter = sampler.next_2d()
        place = mi.Point2f(
            (mi.Float(column) + opaque(tile.left) + jitter.x) / opaque(self._width),
            (mi.Float(row) + opaque(tile.top) + jitter.y) / opaque(self._height),
        )
        lens = sampler.next_2d()
        ray, weight = self._sensor.sample_ray(mi.Float(0.0), mi.Float(0.5), place, lens)
        return sampler, self._past_lamps(ray), weight

    def _past_lamps(self, ray: Any) -> Any:
        """Let rays from the lens start behind the soft boxes they would hit first."""
        mi, dr = self._mi, self._dr
        for _ in self._lamps:
            hit = self._scene.ray_intersect_preliminary(ray, coherent=True)
            lamp = mi.Bool(False)  # noqa: FBT003 - a lane mask
            for shape in self._lamps:
                lamp |= hit.shape == mi.ShapePtr(shape)
            lamp &= hit.is_valid()
            ray.o = dr.select(lamp, ray(hit.t * 1.0001 + 1e-4), ray.o)
        return ray

    def _hazed(self, ray: Any, light: Any) -> Any:
        """Lay the shot's air over what rays brought home."""
        if self._haze is None:
            return light
        hit = self._scene.ray_intersect_preliminary(ray, coherent=True)
        return air.hazed(self._mi, self._haze, ray, hit, light)


def _sweeps(samples: int, pixels: int) -> list[int]:
    """Split samples a pixel into sweeps of at most LANES light paths a tile."""
    most = max(1, LANES // pixels)
    whole, rest = divmod(samples, most)
    return [most] * whole + ([rest] if rest else [])


def _mean(values: Array, tile: Tile, count: int) -> Array:
    """Average channels x lanes over the samples of a pixel: height x width x channels."""
    shaped = values.reshape(len(values), tile.height, tile.width, count).mean(3)
    return np.moveaxis(shaped, 0, 2).astype(np.float32)
