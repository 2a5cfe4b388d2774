"""Basic solids: turned, boxed, swept; with extruded ones at hand. Knows no finishes, no nouns.

All sizes are metres; faces wind counter-clockwise from outside; uv is in metres unless a
function says otherwise, so one texture scale serves every part of a model.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.curve import fillet, lengths, spline
from cavendish.engines.diorama.model.extrusion import extrude
from cavendish.engines.diorama.model.joining import Floats, corners, lattice, made, merge, seamless
from cavendish.engines.diorama.model.model import Mesh, Points, Vec3
from cavendish.engines.diorama.model.shading import smooth_normals, unit

Radii: TypeAlias = Sequence[float] | NDArray[Any]
"""One radius for each point, or fewer that are spread evenly."""

__all__ = [
    "box",
    "cushion",
    "extrude",
    "fillet",
    "lathe",
    "lattice",
    "merge",
    "plane",
    "sphere",
    "spline",
    "tube",
]


def lathe(
    profile: Points,
    *,
    segments: int = 96,
    uv: Literal["metres", "unit"] = "metres",
    at: Vec3 = (0, 0, 0),
) -> Mesh:
    """Turn a profile (n x 2: radius, z) about the z axis.

    The profile runs with the outside on its right: up the outside, then down the inside.
    Corners above 35 degrees stay sharp. ``unit`` uv goes once around and once along; the seam
    is at the back.
    """
    line = np.asarray(profile, np.float64)
    line = line[np.concatenate([[True], np.linalg.norm(np.diff(line, axis=0), axis=1) > 1e-9])]
    order, slopes = corners(line)
    points = line[order]
    angle = np.linspace(0, 2 * np.pi, segments + 1) + np.pi / 2
    cos, sin = np.cos(angle), np.sin(angle)
    radius, height = points[:, :1], np.repeat(points[:, 1:], segments + 1, 1)
    vertices = np.stack([radius * cos, radius * sin, height], -1).reshape(-1, 3)
    outward, upward = slopes[:, 1:], np.repeat(-slopes[:, :1], segments + 1, 1)
    normals = np.stack([outward * cos, outward * sin, upward], -1).reshape(-1, 3)
    along, around = lengths(points), np.linspace(0, 1, segments + 1)
    if uv == "unit":
        along = along / along[-1]
    else:
        around = around * 2 * np.pi * line[:, 0].max()
    u, v = np.meshgrid(around, along)
    return made(
        vertices + np.asarray(at),
        _without_slivers(vertices, lattice(len(points), segments + 1)),
        normals,
        np.stack([u, v], -1).reshape(-1, 2),
    )


def sphere(radius: float, *, at: Vec3 = (0, 0, 0), segments: int = 48) -> Mesh:
    """Return a ball around ``at``; uv is unit (longitude, latitude from the bottom)."""
    angle = np.linspace(-np.pi / 2, np.pi / 2, segments // 2 + 1)
    profile = radius * np.stack([np.cos(angle), np.sin(angle)], 1)
    profile[[0, -1], 0] = 0.0
    return lathe(profile, segments=segments, uv="unit", at=at)


def box(size: Vec3, *, bevel: float = 0.002, at: Vec3 = (0, 0, 0), steps: int = 3) -> Mesh:
    """Return a box centred on ``at`` with rounded edges of radius ``bevel``."""
    half = np.asarray(size, np.float64) / 2
    radius = float(np.clip(bevel, 1e-5, half.min() * 0.999))
    signs, normals, faces, across = _rounded_cube(steps)
    vertices = signs * (half - radius) + radius * normals
    uv = np.take_along_axis(vertices, across, axis=1)
    return made(vertices + np.asarray(at), faces, normals, uv)


@lru_cache(maxsize=8)
def _rounded_cube(
    steps: int,
) -> tuple[Floats, Floats, NDArray[np.int32], NDArray[np.int64]]:
    """Return what all boxes share: corner signs, normals, faces, and the axes of their uv."""
    half = np.full(3, 2.0)
    curl = 1 - np.cos(np.linspace(0, np.pi / 2, steps + 1))
    line = np.concatenate([curl - 2, (2 - curl)[::-1]])
    sides = [
        _side(half, 1.0, axis, sign, [line, line]) for axis in range(3) for sign in (-1.0, 1.0)
    ]
    solid = merge(sides)
    normals = unit(np.asarray(solid.normals))
    signs = np.sign(solid.vertices - normals)
    axes = np.array([(1, 2), (1, 2), (0, 2), (0, 2), (0, 1), (0, 1)])
    across = np.repeat(axes, len(solid.vertices) // 6, 0)
    return signs, normals, solid.faces, across


def _side(half: Floats, radius: float, axis: int, sign: float, lines: list[Floats]) -> Mesh:
    """Return one face of a rounded box with its share of the rounded edges."""
    u, w = (axis + 1) % 3, (axis + 2) % 3
    first, second = np.meshgrid(lines[0], lines[1], indexing="ij")
    points = np.zeros((*first.shape, 3))
    points[..., u], points[..., w], points[..., axis] = first, second, sign * half[axis]
    core = np.clip(points, -(half - radius), half - radius)
    normals = unit(points - core)
    points = core + radius * normals
    faces = lattice(*first.shape)
    across, along = ((0, 1), (0, 2), (1, 2))[2 - axis]
    return made(
        points.reshape(-1, 3),
        faces if sign < 0 else faces[:, ::-1],
        normals.reshape(-1, 3),
        points[..., [across, along]].reshape(-1, 2),
    )


def cushion(
    size: Vec3, *, bevel: float, puff: Vec3 = (0, 0, 0), at: Vec3 = (0, 0, 0), cells: int = 10
) -> Mesh:
    """Return a box with rounded edges whose faces swell by ``puff`` metres along each axis."""
    half = np.asarray(size, np.float64) / 2
    radius = float(np.clip(bevel, 1e-5, half.min() * 0.999))
    sides: list[Mesh] = []
    for axis in range(3):
        u, w = (axis + 1) % 3, (axis + 2) % 3
        lines = [_cells(float(h), radius, cells) for h in (half[u], half[w])]
        sides += [_side(half, radius, axis, sign, lines) for sign in (-1.0, 1.0)]
    solid = merge(sides)
    vertices = solid.vertices.astype(np.float64)
    share = 1 - np.clip(np.abs(vertices) / half, 0, 1) ** 2
    for axis, swell in enumerate(puff):
        u, w = (axis + 1) % 3, (axis + 2) % 3
        vertices[:, axis] += np.sign(vertices[:, axis]) * swell * share[:, u] * share[:, w]
    normals = smooth_normals(vertices, solid.faces)
    return made(vertices + np.asarray(at), solid.faces, normals, solid.uv)


def _cells(half: float, radius: float, cells: int) -> Floats:
    """Return grid lines over one side: dense in the rounded edges, even between them."""
    curl = radius * (1 - np.cos(np.linspace(0, np.pi / 2, 5)))
    flat = np.linspace(-half + radius, half - radius, cells + 1)[1:-1]
    return np.concatenate([curl - half, flat, (half - curl)[::-1]])


def plane(right: Vec3, up: Vec3, *, at: Vec3 = (0, 0, 0)) -> Mesh:
    """Return a rectangle centred on ``at`` spanned by two full side vectors.

    It faces right x up: ``plane((1, 0, 0), (0, 1, 0))`` looks up.
    """
    x, y, centre = (np.asarray(v, np.float64) for v in (right, up, at))
    vertices = np.stack([centre + i * x / 2 + j * y / 2 for j in (-1, 1) for i in (-1, 1)])
    w, h = np.linalg.norm(x), np.linalg.norm(y)
    uv = np.array([(0, 0), (w, 0), (0, h), (w, h)])
    normals = np.repeat(unit(np.cross(x, y))[None], 4, 0)
    return made(vertices, np.array([(0, 1, 3), (0, 3, 2)]), normals, uv)


def tube(
    path: Points,
    radius: float | Radii,
    *,
    segments: int = 16,
    closed: bool = False,
    flat: float = 1.0,
    at: Vec3 = (0, 0, 0),
) -> Mesh:
    """Sweep a circle along a path (n x 3); ends are capped, a closed path joins itself.

    ``radius`` is one value, one a point, or a few spread
    evenly along the path. ``flat`` scales the section across the curve's own
    plane's normal, for straps and handles. Frames keep to a fixed direction where
    they can, else they do not twist (Wang et al. 2008, double reflection).
    """
    points = np.asarray(path, np.float64)
    if closed:
        points = np.concatenate([points, points[:1]])
    side, over = _frames(points, closed=closed)
    count = len(points)
    size = _spread(radius, points, closed=closed)
    angle = np.linspace(0, 2 * np.pi, segments + 1)
    ring = side[:, None] * np.cos(angle)[:, None] + over[:, None] * (flat * np.sin(angle))[:, None]
    vertices = (points[:, None] + size[:, None, None] * ring).reshape(-1, 3)
    u, v = np.meshgrid(angle * float(size.max()), lengths(points))
    body = made(vertices, lattice(count, segments + 1), None, np.stack([u, v], -1).reshape(-1, 2))
    normals = seamless(smooth_normals(vertices, body.faces), count, segments + 1, closed=closed)
    body = made(vertices, body.faces, normals, body.uv)
    if closed:
        return body.moved(by=at)
    ends = [_cap(vertices.reshape(count, -1, 3)[i, :-1], flip=i == 0) for i in (0, -1)]
    return merge([body, *ends]).moved(by=at)


def _spread(radius: float | Radii, points: Floats, *, closed: bool) -> Floats:
    """Return a radius for each point; fewer values are spread evenly along the path."""
    size = np.atleast_1d(np.asarray(radius, np.float64))
    size = np.append(size, size[0]) if closed and len(size) > 1 else size
    if len(size) == len(points):
        return size
    along = lengths(points)
    share = along / float(along[-1])
    return np.asarray(np.interp(share, np.linspace(0, 1, len(size)), size), np.float64)


def _cap(ring: Floats, *, flip: bool) -> Mesh:
    """Close a ring of points with a flat fan."""
    count = len(ring)
    vertices = np.concatenate([ring, ring.mean(0, keepdims=True)])
    index = np.arange(count)
    faces = np.stack([index, (index + 1) % count, np.full(count, count)], 1)
    faces = faces[:, ::-1] if flip else faces
    return made(vertices, faces, smooth_normals(vertices, faces), vertices[:, :2])


def _frames(points: Floats, *, closed: bool) -> tuple[Floats, Floats]:
    """Return two unit vectors across the path at every point, turning as little as possible."""
    tangent = np.gradient(points, axis=0)
    if closed:
        tangent[0] = tangent[-1] = points[1] - points[-2]
    tangent = unit(tangent)
    lead = np.eye(3)[int(np.argmin(np.abs(tangent).max(0)))]
    if float(np.abs(tangent @ lead).max()) < 0.9:
        side = unit(np.cross(lead, tangent))
        return side, np.cross(tangent, side)
    side = np.empty_like(points)
    side[0] = unit(np.cross(tangent[0], np.cross(lead, tangent[0])))
    for i in range(len(points) - 1):
        step = points[i + 1] - points[i]
        scale = max(float(step @ step), 1e-18)
        carried = side[i] - 2 / scale * (step @ side[i]) * step
        aim = tangent[i] - 2 / scale * (step @ tangent[i]) * step
        turn = tangent[i + 1] - aim
        side[i + 1] = carried - 2 / max(float(turn @ turn), 1e-18) * (turn @ carried) * turn
    if closed:
        side = _untwisted(side, tangent)
    return side, np.cross(tangent, side)


def _untwisted(side: Floats, tangent: Floats) -> Floats:
    """Spread the angle by which a closed frame misses its start evenly over the path."""
    over = np.cross(tangent, side)
    miss = float(np.arctan2(side[0] @ over[-1], side[0] @ side[-1]))
    angle = np.linspace(0, miss, len(side))[:, None]
    return side * np.cos(angle) + over * np.sin(angle)


def _without_slivers(vertices: Floats, faces: NDArray[np.int32]) -> NDArray[np.int32]:
    """Drop triangles without area: at the poles and between doubled rows."""
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    return faces[np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-14]
