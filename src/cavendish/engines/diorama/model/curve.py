"""Curves: polylines through points, with rounded corners. Knows nothing of meshes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from cavendish.engines.diorama.model.model import Points

Line = NDArray[np.float64]
"""n x 2 or n x 3 points in metres."""


def joined(*pieces: Points) -> Line:
    """Return pieces of a line, one after the other."""
    return np.concatenate([np.asarray(piece, np.float64) for piece in pieces])


def lengths(line: Points) -> NDArray[np.float64]:
    """Return the arc length from the first point to each point (n values)."""
    points = np.asarray(line, np.float64)
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(steps)])


def spline(points: Points, *, density: int = 8) -> Line:
    """Smooth the points without overshoot (Fritsch-Carlson PCHIP over arc length).

    The given points stay on the curve; about ``density`` points are put between two of them.
    """
    knots = np.asarray(points, np.float64)
    along = lengths(knots)
    even = np.linspace(0, float(along[-1]), density * len(knots))
    where = np.unique(np.concatenate([even, along]))
    where = where[np.concatenate([[True], np.diff(where) > along[-1] * 1e-5])]
    columns = [PchipInterpolator(along, knots[:, i])(where) for i in range(knots.shape[1])]
    return np.stack(columns, axis=1)


def fillet(polyline: Points, radius: float | Sequence[float], *, steps: int = 4) -> Line:
    """Replace inner corners by parabolic arcs that start ``radius`` metres before the corner.

    ``radius`` may be one value for all corners or one per inner corner.
    """
    points = np.asarray(polyline, np.float64)
    radii = np.broadcast_to(np.asarray(radius, np.float64), (len(points) - 2,))
    t = np.linspace(0, 1, steps + 1)[:, None]
    out = [points[:1]]
    for before, corner, after, r in zip(points, points[1:], points[2:], radii, strict=False):
        start = _towards(corner, before, float(r))
        end = _towards(corner, after, float(r))
        out.append((1 - t) ** 2 * start + 2 * t * (1 - t) * corner + t**2 * end)
    out.append(points[-1:])
    return np.concatenate(out)


def rounded(polygon: Points, radius: float, *, steps: int = 4) -> Line:
    """Round every corner of a closed polygon; the result is closed without a repeated point."""
    points = np.asarray(polygon, np.float64)
    ring = np.concatenate([points[-1:], points, points[:1]])
    return fillet(ring, radius, steps=steps)[1:-1]


def circle(radius: float, *, count: int = 48, start: float = 0.0) -> Line:
    """Return ``count`` points counter-clockwise on a circle, starting at ``start`` radians."""
    return arc((0.0, 0.0), radius, start, start + 2 * np.pi, count=count + 1)[:-1]


def arc(
    centre: tuple[float, float], radius: float, start: float, end: float, *, count: int = 16
) -> Line:
    """Return points on a circular arc from angle ``start`` to ``end`` (radians)."""
    angle = np.linspace(start, end, count)
    return np.asarray(centre) + radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)


def rectangle(width: float, height: float, *, radius: float = 0.0, steps: int = 5) -> Line:
    """Return a counter-clockwise rectangle around the origin with rounded corners."""
    w, h = width / 2, height / 2
    corners = [(-w, -h), (w, -h), (w, h), (-w, h)]
    return rounded(corners, radius, steps=steps) if radius > 0 else np.array(corners, np.float64)


def star(points: int, outer: float, inner: float) -> Line:
    """Return a counter-clockwise star polygon with one point up."""
    angle = np.pi / 2 + np.arange(2 * points) * np.pi / points
    radius = np.where(np.arange(2 * points) % 2 == 0, outer, inner)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def lift(line: Points, *, y: float = 0.0) -> Line:
    """Put a flat line (x, z) upright into space at depth ``y``: n x 3."""
    flat = np.asarray(line, np.float64)
    return np.stack([flat[:, 0], np.full(len(flat), y), flat[:, 1]], axis=1)


def _towards(corner: Line, other: Line, radius: float) -> Line:
    """Return the point ``radius`` from the corner towards another, never past the middle."""
    way = other - corner
    length = max(float(np.linalg.norm(way)), 1e-12)
    return corner + way / length * min(radius, length * 0.48)
