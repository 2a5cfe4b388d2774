"""Soft bodies as signed distances: solids, and shells that melt solids together.

Knows where a surface is and what colour it has there; knows no triangles and no nouns. Distances
are metres, negative inside. One shell is one garment or one skin: inside it solids join smoothly,
between shells they overlap with a crisp seam, as the parts of a toy do.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.colour import RGB

Field: TypeAlias = NDArray[np.float32]
Floats: TypeAlias = NDArray[np.float64]
Distance: TypeAlias = Callable[[Field, Field, Field], Any]
Coat: TypeAlias = RGB | Callable[[Floats], Floats]
"""A linear colour, or colours (n x 3) as a function of points (n x 3, metres)."""

EMPTY = 9.0
"""The distance where no solid is near."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solid:
    """A distance function of x, y, z (arrays that broadcast) and the box it fills, in metres."""

    distance: Distance
    low: Floats
    high: Floats


def ball(centre: ArrayLike, radius: float) -> Solid:
    """Return a ball."""
    c = np.asarray(centre, np.float64)
    a, b, d = (np.float32(v) for v in c)

    def distance(x: Field, y: Field, z: Field) -> Field:
        return np.asarray(_norm([x - a, y - b, z - d]) - np.float32(radius), np.float32)

    return Solid(distance=distance, low=c - radius, high=c + radius)


def ellipsoid(centre: ArrayLike, radii: ArrayLike, axes: Floats | None = None) -> Solid:
    """Return an ellipsoid with three radii along ``axes`` (columns); the distance is near exact.

    Keep the radii within a factor of six of each other where it melts into something.
    """
    c = np.asarray(centre, np.float64)
    r = np.broadcast_to(np.asarray(radii, np.float64), 3)
    turn = np.eye(3) if axes is None else axes
    reach = np.sqrt(((turn * r) ** 2).sum(1))
    rows = (turn / r).T.astype(np.float32)
    steeper = (turn / r**2).T.astype(np.float32)
    shift, steep = _shifts(rows, c), _shifts(steeper, c)

    def distance(x: Field, y: Field, z: Field) -> Field:
        k = _norm([_row(rows[i], shift[i], x, y, z) for i in range(3)])
        slope = _norm([_row(steeper[i], steep[i], x, y, z) for i in range(3)])
        return _scaled(k, slope)

    return Solid(distance=distance, low=c - reach, high=c + reach)


def limb(a: ArrayLike, b: ArrayLike, start: float, end: float | None = None) -> Solid:
    """Return a limb from a to b with a round end of each radius: a capsule or a tapered one."""
    p, q = np.asarray(a, np.float64), np.asarray(b, np.float64)
    final = start if end is None else end
    length = float(np.linalg.norm(q - p))
    if length <= abs(start - final) + 1e-6:
        return ball(p if start > final else q, max(start, final))
    way = ((q - p) / length).astype(np.float32)
    slope = (start - final) / length
    side = np.sqrt(1 - slope * slope)

    def distance(x: Field, y: Field, z: Field) -> Field:
        x, y, z = x - np.float32(p[0]), y - np.float32(p[1]), z - np.float32(p[2])
        s = x * way[0] + y * way[1] + z * way[2]
        far = np.sqrt(np.maximum(x * x + y * y + z * z - s * s, 0))
        k = s * np.float32(side) - far * np.float32(slope)
        near: Field = np.clip(k, 0, np.float32(side * length)) / np.float32(side)
        # Between the ends the nearest point slides along the slanted side of the cone.
        flank: Field = far * np.float32(side) + s * np.float32(slope) - np.float32(start)
        caps: Field = np.hypot(far, s - near) - (np.float32(start) - np.float32(slope) * near)
        return np.where((k > 0) & (k < side * length), flank, caps)

    low = np.minimum(p - start, q - final)
    return Solid(distance=distance, low=low, high=np.maximum(p + start, q + final))


def brick(centre: ArrayLike, half: ArrayLike, round_: float, axes: Floats | None = None) -> Solid:
    """Return a box of half extents along ``axes`` with edges rounded by a radius."""
    c, h = np.asarray(centre, np.float64), np.asarray(half, np.float64)
    turn = np.eye(3) if axes is None else axes
    reach = np.abs(turn * h).sum(1)
    rows = turn.T.astype(np.float32)
    shift = _shifts(rows, c)

    def distance(x: Field, y: Field, z: Field) -> Field:
        d = [np.abs(_row(rows[i], shift[i], x, y, z)) - np.float32(h[i] - round_) for i in range(3)]
        outside = _norm([np.maximum(v, 0) for v in d])
        inside = np.minimum(np.maximum(np.maximum(d[0], d[1]), d[2]), 0)
        return outside + inside - np.float32(round_)

    return Solid(distance=distance, low=c - reach, high=c + reach)


def ring(
    centre: ArrayLike,
    radii: tuple[float, float],
    thickness: float,
    axes: Floats | None = None,
    *,
    flat: float = 1.0,
) -> Solid:
    """Return an oval ring in the local x-y plane; ``flat`` stretches its section along z."""
    c = np.asarray(centre, np.float64)
    turn = np.eye(3) if axes is None else axes
    reach = np.abs(turn * (np.array((*radii, 0.0)) + thickness * max(1.0, flat))).sum(1)
    rows = turn.T.astype(np.float32)
    shift = _shifts(rows, c)
    mean = np.float32(sum(radii) / 2)
    gains = [np.float32(mean / radius) for radius in radii]
    least = np.float32(min(radii) / mean)

    def distance(x: Field, y: Field, z: Field) -> Field:
        u, v, w = (_row(rows[i], shift[i], x, y, z) for i in range(3))
        off = (np.hypot(u * gains[0], v * gains[1]) - mean) * least
        return np.sqrt(off**2 + (w / np.float32(flat)) ** 2) - np.float32(thickness)

    return Solid(distance=distance, low=c - reach, high=c + reach)


def skirt(
    top: ArrayLike,
    hem: ArrayLike,
    radii: tuple[float, float],
    *,
    depth: float = 0.85,
    folds: tuple[int, float] = (0, 0.0),
    curve: float = 0.8,
) -> Solid:
    """Return a cone about the line from top to hem, ``depth`` times as deep as wide.

    ``folds`` are how many waves grow towards the hem, and how high in metres; ``curve`` below 1
    flares early.
    Serves skirts, coat tails, flower pots and hat crowns.
    """
    a, b = np.asarray(top, np.float64), np.asarray(hem, np.float64)
    length = float(np.linalg.norm(b - a))
    way = ((b - a) / length).astype(np.float32)
    waves, high = folds
    reach = max(radii) + high

    def distance(x: Field, y: Field, z: Field) -> Field:
        x, y, z = x - np.float32(a[0]), y - np.float32(a[1]), z - np.float32(a[2])
        s = x * way[0] + y * way[1] + z * way[2]
        u, v = x - s * way[0], (y - s * way[1]) / np.float32(depth)
        share = np.clip(s / np.float32(length), 0, 1)
        wide = np.float32(radii[0]) + np.float32(radii[1] - radii[0]) * share ** np.float32(curve)
        if waves:
            wide = wide + np.float32(high) * share * np.cos(waves * np.arctan2(v, u))
        flank = (np.hypot(u, v) - wide) * np.float32(0.8)
        return np.maximum(flank, np.maximum(-s, s - np.float32(length)))

    return Solid(distance=distance, low=np.minimum(a, b) - reach, high=np.maximum(a, b) + reach)


def beyond(point: ArrayLike, way: ArrayLike) -> Solid:
    """Return the half of space behind a plane, away from ``way``: for cutting."""
    p = np.asarray(point, np.float64)
    n = np.asarray(way, np.float64)
    n = (n / max(float(np.linalg.norm(n)), 1e-9)).astype(np.float32)
    offset = np.float32(p @ n)

    def distance(x: Field, y: Field, z: Field) -> Field:
        return x * n[0] + y * n[1] + z * n[2] - offset

    return Solid(distance=distance, low=np.full(3, -1e3), high=np.full(3, 1e3))


def within(first: Solid, second: Solid) -> Solid:
    """Return what two solids share."""
    return Solid(
        distance=lambda x, y, z: np.maximum(first.distance(x, y, z), second.distance(x, y, z)),
        low=np.maximum(first.low, second.low),
        high=np.minimum(first.high, second.high),
    )


def hollow(solid: Solid, thickness: float) -> Solid:
    """Return the skin of a solid, ``thickness`` metres deep, inside its surface."""
    half = np.float32(thickness / 2)
    return Solid(
        distance=lambda x, y, z: np.abs(solid.distance(x, y, z) + half) - half,
        low=solid.low,
        high=solid.high,
    )


class Deed(Enum):
    """What a stroke does to a shell."""

    JOIN = "join"
    CUT = "cut"
    PAINT = "paint"
    """Changes the colour, not the form."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stroke:
    """One solid's share in a shell; ``blend`` is the radius of the seam in metres."""

    solid: Solid
    deed: Deed
    coat: Coat
    blend: float


class Shell:
    """Solids in the order they were added. Every method returns the shell, so calls chain."""

    def __init__(self, blend: float = 0.03) -> None:
        self.blend = blend
        self.strokes: list[Stroke] = []

    def add(self, solid: Solid, coat: Coat, *, blend: float | None = None) -> "Shell":
        """Melt a solid in; ``blend`` metres of rounding where it meets the others."""
        return self._do(Deed.JOIN, solid, coat, self.blend if blend is None else blend)

    def cut(self, solid: Solid, *, blend: float = 0.01) -> "Shell":
        """Take a solid away from what is there so far."""
        return self._do(Deed.CUT, solid, (0.0, 0.0, 0.0), blend)

    def paint(self, solid: Solid, coat: Coat, *, soft: float = 0.012) -> "Shell":
        """Colour the surface inside a solid, with an edge ``soft`` metres wide either way."""
        return self._do(Deed.PAINT, solid, coat, soft)

    def chain(
        self,
        points: Sequence[ArrayLike],
        radii: Sequence[float] | Floats,
        coat: Coat,
        *,
        blend: float | None = None,
    ) -> "Shell":
        """Add limbs from point to point: an arm, a tail, a clump of hair along an arc."""
        for i in range(len(points) - 1):
            bone = limb(points[i], points[i + 1], float(radii[i]), float(radii[i + 1]))
            self.add(bone, coat, blend=blend)
        return self

    def distance(self, points: ArrayLike) -> Floats:
        """Return the distance of points (n x 3) from the surface, in metres."""
        x, y, z = _columns(np.atleast_2d(np.asarray(points, np.float64)))
        field = np.full(len(x), EMPTY, np.float32)
        for stroke in self.strokes:
            if stroke.deed is not Deed.PAINT:
                field = melted(field, stroke.solid.distance(x, y, z), stroke)
        return field.astype(np.float64)

    def colours(self, points: Floats, *, soft: float = 0.008) -> Field:
        """Return linear colours (n x 3) of points on the surface.

        Neighbours blend over about ``soft`` metres; paint comes last, in its order.
        """
        colour = self._grounds(points, soft)
        for stroke in self.strokes:
            near = _inside(points, stroke, stroke.blend)
            if stroke.deed is Deed.PAINT and len(near):
                d = stroke.solid.distance(*_columns(points[near])) / max(stroke.blend, 1e-6)
                t = np.clip((1 - d) / 2, 0, 1)
                share = (t * t * (3 - 2 * t))[:, None]
                painted = _coloured(stroke.coat, points[near])
                colour[near] = colour[near] * (1 - share) + painted * share
        return np.clip(colour, 0.0, 0.93).astype(np.float32)

    def _grounds(self, points: Floats, soft: float) -> Floats:
        """Return the colours of the solids themselves, before paint."""
        joined = [stroke for stroke in self.strokes if stroke.deed is Deed.JOIN]
        if len({id(stroke.coat) for stroke in joined}) == 1:
            return np.broadcast_to(_coloured(joined[0].coat, points), points.shape).copy()
        total = np.full((len(points), 3), 0.5e-30)
        weight = np.full(len(points), 1e-30)
        for stroke in joined:
            near = _inside(points, stroke, 0.06)
            if not len(near):
                continue
            d = stroke.solid.distance(*_columns(points[near]))
            share = np.exp(-np.clip(d / soft, -40, 60))
            total[near] += share[:, None] * _coloured(stroke.coat, points[near])
            weight[near] += share
        return total / weight[:, None]

    def _do(self, deed: Deed, solid: Solid, coat: Coat, blend: float) -> "Shell":
        self.strokes.append(Stroke(solid=solid, deed=deed, coat=coat, blend=blend))
        return self


def melted(field: Field, distance: Field, stroke: Stroke) -> Field:
    """Return a field with one stroke's distances joined or cut, rounded over its blend."""
    if stroke.deed is Deed.CUT:
        return -_least(-field, distance, stroke.blend)
    return _least(field, distance, stroke.blend)


def _least(a: Field, b: Field, blend: float) -> Field:
    """Return the smaller of two distances, rounded by a parabola where they are alike."""
    if blend <= 1e-5:
        return np.minimum(a, b)
    k = np.float32(blend)
    h = np.maximum(k - np.abs(a - b), 0) / k
    return np.asarray(np.minimum(a, b) - h * h * (k / 4), np.float32)


def _inside(points: Floats, stroke: Stroke, margin: float) -> NDArray[np.int64]:
    """Return the indices of the points in a stroke's box, grown by ``margin`` metres."""
    low, high = stroke.solid.low - margin, stroke.solid.high + margin
    near = np.flatnonzero((points[:, 0] > low[0]) & (points[:, 0] < high[0]))
    for axis in (1, 2):
        line = points[near, axis]
        near = near[(line > low[axis]) & (line < high[axis])]
    return near


def _coloured(coat: Coat, points: Floats) -> Floats:
    return coat(points) if callable(coat) else np.asarray(coat, np.float64)


def _columns(points: Floats) -> tuple[Field, Field, Field]:
    x, y, z = np.ascontiguousarray(points.T, np.float32)
    return x, y, z


def _shifts(rows: Field, centre: Floats) -> Field:
    return (rows @ centre).astype(np.float32)


def _norm(parts: Sequence[Field]) -> Field:
    x, y, z = parts
    return np.asarray(np.sqrt(x * x + y * y + z * z), np.float32)


def _scaled(k: Field, slope: Field) -> Field:
    return np.asarray(k * (k - np.float32(1)) / np.maximum(slope, np.float32(1e-6)), np.float32)


def _row(row: Field, shift: np.float32, x: Field, y: Field, z: Field) -> Field:
    return x * row[0] + y * row[1] + z * row[2] - shift
