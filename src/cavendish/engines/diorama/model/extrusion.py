"""Flat outlines with holes made solid: bevelled plates and letters. Knows no fonts."""

from collections.abc import Sequence

import mapbox_earcut
import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.curve import lengths
from cavendish.engines.diorama.model.joining import (
    CREASE,
    Floats,
    corners,
    lattice,
    made,
    merge,
    seamless,
)
from cavendish.engines.diorama.model.model import Mesh, Points, Vec3
from cavendish.engines.diorama.model.shading import smooth_normals, unit


def extrude(
    outline: Points,
    depth: float,
    *,
    holes: Sequence[Points] = (),
    bevel: float = 0.0,
    at: Vec3 = (0, 0, 0),
) -> Mesh:
    """Give an upright outline (n x 2: x, z, counter-clockwise from the front) a thickness.

    The solid is centred on y = 0 and faces -y. ``bevel`` rounds front and back edges inwards.
    Caps are triangulated by mapbox earcut.
    """
    rings = [_turned(outline, positive=True), *(_turned(h, positive=False) for h in holes)]
    bend = np.linspace(0, np.pi / 2, 4) if bevel > 0 else np.zeros(1)
    inset, back = bevel * (1 - np.sin(bend)), bevel * (1 - np.cos(bend))
    layers = [(i, -depth / 2 + b) for i, b in zip(inset, back, strict=True)]
    layers += [(i, depth / 2 - b) for i, b in zip(inset[::-1], back[::-1], strict=True)]
    walls = [_wall(ring, layers) for ring in rings]
    flat = np.concatenate([ring + _mitre(ring) * inset[0] for ring in rings])
    ends = np.cumsum([len(ring) for ring in rings]).astype(np.uint32)
    triangles = mapbox_earcut.triangulate_float64(flat, ends).reshape(-1, 3).astype(np.int64)
    area = _area(flat[triangles])
    triangles[area < 0] = triangles[area < 0][:, ::-1]
    caps = [_lid(flat, triangles, -depth / 2, -1.0), _lid(flat, triangles, depth / 2, 1.0)]
    return merge([*walls, *caps]).moved(by=at)


def _lid(flat: Floats, triangles: NDArray[np.int64], y: float, sign: float) -> Mesh:
    vertices = np.stack([flat[:, 0], np.full(len(flat), y), flat[:, 1]], 1)
    normals = np.tile((0.0, sign, 0.0), (len(flat), 1))
    return made(vertices, triangles if sign < 0 else triangles[:, ::-1], normals, flat)


def _wall(ring: Floats, layers: list[tuple[float, float]]) -> Mesh:
    """Join the inset copies of a ring, front to back; corners above 35 degrees stay sharp."""
    closed = np.concatenate([ring, ring[:1]])
    order, slopes = corners(closed, closed=True)
    base, way = closed[order], _mitre(ring)[order % len(ring)]
    around = lengths(base)
    rows: list[Floats] = []
    for inset, y in layers:
        flat = base + way * inset
        rows.append(np.stack([flat[:, 0], np.full(len(flat), y), flat[:, 1]], 1))
    vertices = np.concatenate(rows)
    faces = lattice(len(layers), len(base))[:, ::-1]
    uv = np.stack([np.tile(around, len(layers)), np.repeat([y for _, y in layers], len(base))], 1)
    normals = smooth_normals(vertices, faces)
    if float(slopes[0] @ slopes[-1]) > CREASE:
        normals = seamless(normals, len(layers), len(base), closed=False)
    return made(vertices, faces, normals, uv)


def _mitre(ring: Floats) -> Floats:
    """Return how far each corner of a ring moves when its solid side shrinks by 1."""
    way = unit(np.roll(ring, -1, 0) - ring)
    after = np.stack([-way[:, 1], way[:, 0]], 1)
    before = np.roll(after, 1, 0)
    return (before + after) / np.maximum(1 + np.sum(before * after, 1), 0.3)[:, None]


def _turned(ring: Points, *, positive: bool) -> Floats:
    """Return the ring counter-clockwise (or clockwise), without repeated points."""
    points = np.asarray(ring, np.float64)
    points = points[np.linalg.norm(points - np.roll(points, 1, 0), axis=1) > 1e-9]
    x, y = points.T
    area = float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
    return points if (area > 0) == positive else points[::-1]


def _area(triangles: Floats) -> Floats:
    first, second = triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    return first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
