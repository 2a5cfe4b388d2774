"""Bodies through cross-sections: shoes, fuselages, garments. Knows no nouns."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.curve import lengths, spline
from cavendish.engines.diorama.model.joining import lattice, made, merge, seamless
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.shading import signed_volume, smooth_normals

Rings = NDArray[np.float64]
"""n sections x m points x 3; the first point of a section follows its last."""
_POWER = 0.01
"""Keeps a section's squareness from counting as length."""


def loft(rings: Rings, *, capped: bool = True) -> Mesh:
    """Join closed sections to a body, ends closed flat unless ``capped`` is false; uv in metres."""
    count, around = rings.shape[:2]
    closed = np.concatenate([rings, rings[:, :1]], axis=1)
    vertices = closed.reshape(-1, 3)
    spans = np.stack([lengths(ring) for ring in closed])
    along = lengths(rings.mean(1))
    uv = np.stack([spans, np.repeat(along[:, None], around + 1, 1)], -1).reshape(-1, 2)
    faces = lattice(count, around + 1)
    if signed_volume(vertices, faces) < 0:
        faces = faces[:, ::-1]
    normals = seamless(smooth_normals(vertices, faces), count, around + 1, closed=False)
    body = made(vertices, faces, normals, uv)
    if not capped:
        return body
    first, last = _lid(rings[0], rings[1]), _lid(rings[-1], rings[-2])
    return merge([body, first, last])


def _lid(ring: NDArray[np.float64], inner: NDArray[np.float64]) -> Mesh:
    """Close a section with a flat fan that faces away from its neighbour."""
    count = len(ring)
    vertices = np.concatenate([ring, ring.mean(0, keepdims=True)])
    index = np.arange(count)
    faces = np.stack([index, (index + 1) % count, np.full(count, count)], 1)
    across = np.cross(ring - ring.mean(0), np.roll(ring, -1, 0) - ring.mean(0)).sum(0)
    if float(across @ (ring.mean(0) - inner.mean(0))) < 0:
        faces = faces[:, ::-1]
    return made(vertices, faces, smooth_normals(vertices, faces), vertices[:, :2])


def hull(
    stations: Sequence[Sequence[float]],
    *,
    segments: int = 44,
    density: int = 6,
    capped: bool = True,
) -> Mesh:
    """Return a body along x through superellipses.

    A station is (x, z of the middle, half width in y, half height in z, power): power 2 is an
    ellipse, 4 a rounded box. The body is smooth between stations.
    """
    return loft(_sections(stations, segments, density), capped=capped)


def column(
    stations: Sequence[Sequence[float]],
    *,
    segments: int = 44,
    density: int = 6,
    capped: bool = True,
) -> Mesh:
    """Return an upright body through superellipses.

    A station is (z, y of the middle, half width in x, half depth in y, power).
    """
    rings = _sections(stations, segments, density)
    return loft(rings[..., [1, 2, 0]], capped=capped)


def _sections(stations: Sequence[Sequence[float]], segments: int, density: int) -> Rings:
    rows = np.asarray(stations, np.float64) * (1, 1, 1, 1, _POWER)
    rows = spline(rows, density=density) if density > 1 else rows
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False) + np.pi / 2
    cos, sin = np.cos(angle), np.sin(angle)
    bend = (2 * _POWER / rows[:, 4])[:, None]
    y = rows[:, 2:3] * np.sign(cos) * np.abs(cos) ** bend
    z = rows[:, 1:2] + rows[:, 3:4] * np.sign(sin) * np.abs(sin) ** bend
    return np.stack([np.broadcast_to(rows[:, :1], y.shape), y, z], -1)
