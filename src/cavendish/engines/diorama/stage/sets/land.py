"""Ground before a lens: its heights, its surface, and where things may grow on it.

Knows a view and where the group touches the ground; knows no plants and no place by name.
Everything is laid out on a fan round the camera's foot, so that the picture is served evenly from
the near edge to the horizon.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Bump, Diffuse, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.texture import noise
from cavendish.engines.diorama.plan.scene import Weather
from cavendish.engines.diorama.stage.sets.scenery import Foot, Site
from cavendish.engines.diorama.stage.view import View

Floats: TypeAlias = NDArray[np.floating[Any]]
Field: TypeAlias = Callable[[Floats, Floats], NDArray[Any]]
"""A value, or a colour in a last axis of 3, for every x and y in metres."""
WET = frozenset({Weather.RAIN, Weather.STORM})
SNOW: RGB = (0.82, 0.85, 0.90)
_ROWS, _COLUMNS = 300, 220
_TEXELS = (720, 880)
_FARTHEST = 60.0
"""Times the group's own size to which land reaches at least: to its horizon."""


def swell(
    x: Floats, y: Floats, period: float, *, fall: float = 2.2, seed: int = 0, blobs: int = 3
) -> Floats:
    """Return noise (0..1) over the ground; its largest blobs are ``period / blobs`` metres.

    Two turned tiles whose periods have no common measure hide that they repeat.
    """
    tile = noise((512, 512), (blobs, blobs), fall=fall, seed=seed % 40)
    turned = sampled(tile, (0.8 * x + 0.6 * y) / 0.618, (0.8 * y - 0.6 * x) / 0.618, period)
    return np.asarray(0.62 * sampled(tile, x, y, period) + 0.38 * turned, np.float64)


def sampled(tile: Floats, x: Floats, y: Floats, period: float) -> Floats:
    """Return a square tile's values over the ground, repeated every ``period`` metres.

    Blended of four, in single precision and in place: this is most of what painting land costs.
    """
    wide = tile.shape[0] + 1
    flat = np.pad(np.asarray(tile, np.float32), ((0, 1), (0, 1)), mode="wrap").ravel()
    (index, down), (column, across) = (_cells(v, period, wide - 1) for v in (y, x))
    index *= wide
    index += column
    upper, right, lower, corner = (flat[index + step] for step in (0, 1, wide, wide + 1))
    upper += (right - upper) * across
    lower += (corner - lower) * across
    upper += (lower - upper) * down
    return upper


def _cells(
    places: Floats, period: float, count: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Return the cells that places lie in, of ``count`` a period, and how far along."""
    turns = np.asarray(places, np.float64) / period
    share = (turns - np.floor(turns)).astype(np.float32) * np.float32(count)
    cells = np.minimum(share.astype(np.int32), count - 1)
    return cells, share - cells


def ease(low: Floats | float, high: Floats | float, values: Floats | float) -> Floats:
    """Ease from 0 at ``low`` to 1 at ``high``; ``low`` may be the larger."""
    t = np.clip((np.asarray(values, np.float64) - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def whitened(colour: Field, size: float) -> Field:
    """Return ground under fresh snow: a little of it still shows."""

    def field(x: Floats, y: Floats) -> Floats:
        cover = ease(0.10, 0.34, swell(x, y, 2.4 * size, fall=1.5, seed=63))[..., None]
        return np.asarray(colour(x, y)) * (1 - cover) + np.array(SNOW) * cover

    return field


@dataclass(frozen=True, kw_only=True, eq=False)
class Land:
    """A piece of country. Lengths are metres; ``size`` is the group's, the unit of all dressing."""

    view: View
    size: float
    feet: tuple[Foot, ...]
    relief: Field
    weather: Weather = Weather.CLEAR

    @classmethod
    def of(cls, site: Site, relief: Field) -> "Land":
        """Return the land of a site with these heights."""
        return cls(
            view=site.view,
            size=site.size,
            feet=site.feet,
            relief=relief,
            weather=site.plan.weather,
        )

    @cached_property
    def eye(self) -> tuple[float, float]:
        """The point on the ground below the lens."""
        return float(self.view.camera.origin[0]), float(self.view.camera.origin[1])

    @cached_property
    def sides(self) -> tuple[float, float]:
        """The angles (radians, from straight ahead) of the picture's left and right edge."""
        left, right = self.view.span_at(self.eye[1] + 1.0)
        return float(np.arctan(left - self.eye[0])), float(np.arctan(right - self.eye[0]))

    @cached_property
    def near(self) -> float:
        """Metres from below the lens to the nearest ground in the picture."""
        edge = self.view.floor_at(-1.0)
        return max(0.02 * self.size, (self.size if edge is None else edge - self.eye[1]))

    @cached_property
    def subject(self) -> float:
        """Metres from below the lens to the middle of the group."""
        return float(np.hypot(self.view.centre[0] - self.eye[0], self.view.centre[1] - self.eye[1]))

    def at(self, angle: Floats, radius: Floats) -> tuple[Floats, Floats]:
        """Return x and y of places on the fan."""
        return self.eye[0] + radius * np.sin(angle), self.eye[1] + radius * np.cos(angle)

    def ceiling(self, radius: Floats) -> Floats:
        """Return the height of the picture's upper edge over ground ``radius`` metres off."""
        way = self.view.ray(0.0, 1.0)
        slope = float(way[2]) / max(1e-3, float(np.hypot(way[0], way[1])))
        return np.maximum(float(self.view.camera.origin[2]) + slope * radius, 0.0)

    def away(self, x: Floats, y: Floats) -> Floats:
        """Return distances from the middle of the group, in sizes."""
        return np.hypot(x - self.view.centre[0], y - self.view.centre[1]) / self.size

    def fan(
        self, *, far: float, rows: int = _ROWS, columns: int = _COLUMNS
    ) -> tuple[Floats, Floats]:
        """Return x and y (rows x columns) from before the picture's edge to ``far`` sizes off."""
        start = 0.6 * self.near
        stop = max(far * self.size, _FARTHEST * self.view.size)
        radius = start * (stop / start) ** np.linspace(0, 1, rows)[:, None]
        left, right = self.sides
        margin = 0.12 * (right - left) + 0.05
        angle = np.linspace(left - margin, right + margin, columns)[None]
        return self.at(angle, radius)

    def surface(self, *, far: float, heights: Field | None = None) -> Mesh:
        """Return the ground as one mesh; uv runs across the fan and outwards."""
        x, y = self.fan(far=far)
        z = (heights or self.relief)(x, y)
        u, v = np.meshgrid(np.linspace(0, 1, _COLUMNS), np.linspace(0, 1, _ROWS))
        x, y, z = np.broadcast_arrays(x, y, z)
        return Mesh(
            vertices=np.stack([x, y, z], -1).reshape(-1, 3).astype(np.float32),
            faces=primitives.lattice(_ROWS, _COLUMNS),
            uv=np.stack([u, v], -1).reshape(-1, 2).astype(np.float32),
        )

    def painted(self, field: Field, *, far: float) -> Texture:
        """Return a field over the ground as a texture for ``surface`` of the same ``far``."""
        x, y = self.fan(far=far, rows=_TEXELS[0], columns=_TEXELS[1])
        return Texture(pixels=np.asarray(field(x, y), np.float32))

    def ground(self, colour: Field, *, bump: Field | None = None, far: float = 140.0) -> Part:
        """Return the ground in a colour; ``bump`` is in metres. Rain wets it, snow covers it."""
        if self.weather in WET:
            return self._wet(colour, bump, far)
        field = whitened(colour, self.size) if self.weather is Weather.SNOW else colour
        raised = None if bump is None else Bump(height=self.painted(bump, far=far), depth=1.0)
        finish = Diffuse(base=self.painted(field, far=far), bump=raised)
        return Part(mesh=self.surface(far=far), finish=finish)

    def _wet(self, colour: Field, bump: Field | None, far: float) -> Part:
        """Return dark, shining ground with puddles in its hollows."""

        def pool(x: Floats, y: Floats) -> Floats:
            return ease(0.56, 0.64, swell(x, y, 5.5 * self.size, fall=1.9, seed=61))

        def soaked(x: Floats, y: Floats) -> Floats:
            return np.asarray(colour(x, y)) * (0.55 - 0.30 * pool(x, y))[..., None]

        def gloss(x: Floats, y: Floats) -> Floats:
            return 0.50 - 0.44 * pool(x, y)

        def rough(x: Floats, y: Floats) -> Floats:
            drops = 0.004 * self.size * swell(x, y, 0.8 * self.size, fall=1.4, seed=62, blobs=9)
            dry = 0.0 if bump is None else bump(x, y) * (1 - pool(x, y))
            return dry + drops

        finish = Principled(
            base=self.painted(soaked, far=far),
            roughness=self.painted(gloss, far=far),
            specular=0.6,
            bump=Bump(height=self.painted(rough, far=far), depth=1.0),
        )
        return Part(mesh=self.surface(far=far), finish=finish)

    def strewn(
        self,
        rng: np.random.Generator,
        count: int,
        *,
        near: float | None = None,
        far: float,
        bulk: float = 0.0,
        low: bool = False,
    ) -> tuple[Floats, Floats]:
        """Return at most ``count`` places, even over the picture, clear of the group.

        ``near`` and ``far`` are sizes behind the group's middle (near None is the picture's near
        edge); ``bulk`` is a plant's radius in metres. Only ``low`` things may stand before it.
        """
        above = self._from_above(rng, count)
        if above is not None:
            x, y = above
        else:
            start = 0.9 * self.near if near is None else self.subject + near * self.size
            start = max(start, 0.05 * self.size)
            stop = max(self.subject + far * self.size, start * 1.05)
            radius = start * (stop / start) ** (rng.random(count) ** 0.85)
            left, right = self.sides
            wide = 0.06 * (right - left)
            x, y = self.at(rng.uniform(left - wide, right + wide, count), radius)
        free = self.free(x, y, bulk=bulk, low=low)
        return x[free], y[free]

    def free(self, x: Floats, y: Floats, *, bulk: float, low: bool = False) -> NDArray[np.bool_]:
        """Tell which places are off the group's feet and, but for low things, out of its way."""
        free = np.ones(np.shape(x), bool)
        for x0, x1, y0, y1 in self.feet:
            across = (x - (x0 + x1) / 2) / (max(1e-4, (x1 - x0) / 2) + bulk)
            along = (y - (y0 + y1) / 2) / (max(1e-4, (y1 - y0) / 2) + bulk)
            free &= across**4 + along**4 > 1
        if low:
            return free
        slack = bulk + 0.15 * self.size
        before = y < float(self.view.high[1]) + slack + 0.4 * self.size
        ahead = np.maximum(y - self.eye[1], 1e-3)
        reach = max(float(self.view.low[1]) - self.eye[1], 1e-3)
        left = (float(self.view.low[0]) - self.eye[0]) / reach
        right = (float(self.view.high[0]) - self.eye[0]) / reach
        side = (x - self.eye[0]) / ahead
        return free & ~(before & (side > left - slack / ahead) & (side < right + slack / ahead))

    def _from_above(self, rng: np.random.Generator, count: int) -> tuple[Floats, Floats] | None:
        """Return places all over the ground in the picture, or None where there is a horizon."""
        rays = np.array([self.view.ray(across, up) for across in (-1.0, 1) for up in (-1.0, 1)])
        if rays[:, 2].max() > -0.25:
            return None
        lens = np.array(self.view.camera.origin)
        hits = lens[:2] - rays[:, :2] / rays[:, 2:] * lens[2]
        low, high = hits.min(0), hits.max(0)
        places = low + rng.random((count, 2)) * (high - low)
        return places[:, 0], places[:, 1]
