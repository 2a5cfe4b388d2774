"""Basic solids: turned, boxed, swept, extruded. Knows nothing of finishes or nouns.

All sizes are metres; faces wind counter-clockwise from outside; uv is in metres unless a
function says otherwise, so one texture scale serves every part of a model.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import mapbox_earcut
import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.curve import fillet, lengths, spline
from cavendish.engines.diorama.model.model import Mesh, Vec3
from cavendish.engines.diorama.model.shading import smooth_normals, unit

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

_Floats = NDArray[np.float64]
_CREASE = np.cos(np.radians(35))


def lattice(rows: int, columns: int) -> NDArray[np.int32]:
    """Return the triangles of a rows x columns vertex grid (row-major), column then row first."""
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b = index[:-1, :-1].ravel(), index[:-1, 1:].ravel()
    c, d = index[1:, 1:].ravel(), index[1:, :-1].ravel()
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.int32)


def lathe(
    profile: ArrayLike,
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
    order, slopes = _corners(line)
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
    return _mesh(
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
    corners, normals, faces, across = _rounded_cube(steps)
    vertices = corners * (half - radius) + radius * normals
    uv = np.take_along_axis(vertices, across, axis=1)
    return _mesh(vertices + np.asarray(at), faces, normals, uv)


@lru_cache(maxsize=8)
def _rounded_cube(
    steps: int,
) -> tuple[_Floats, _Floats, NDArray[np.int32], NDArray[np.int64]]:
    """Return what all boxes share: corner signs, normals, faces, and the axes of their uv."""
    half = np.full(3, 2.0)
    curl = 1 - np.cos(np.linspace(0, np.pi / 2, steps + 1))
    line = np.concatenate([curl - 2, (2 - curl)[::-1]])
    sides = [
        _side(half, 1.0, axis, sign, [line, line]) for axis in range(3) for sign in (-1.0, 1.0)
    ]
    solid = merge(sides)
    normals = unit(_normals(solid))
    corners = np.sign(solid.vertices - normals)
    axes = [(0, 1) if axis == 2 else (0, 2) if axis == 1 else (1, 2) for axis in range(3)]
    across = np.repeat(np.repeat(axes, 2, 0), len(solid.vertices) // 6, 0)
    return corners, normals, solid.faces, across


def _side(half: _Floats, radius: float, axis: int, sign: float, lines: list[_Floats]) -> Mesh:
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
    return _mesh(
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
    return _mesh(vertices + np.asarray(at), solid.faces, normals, solid.uv)


def _cells(half: float, radius: float, cells: int) -> _Floats:
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
    return _mesh(vertices, np.array([(0, 1, 3), (0, 3, 2)]), normals, uv)


def tube(
    path: ArrayLike,
    radius: float | ArrayLike,
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
    body = _mesh(vertices, lattice(count, segments + 1), None, np.stack([u, v], -1).reshape(-1, 2))
    normals = _seamless(smooth_normals(vertices, body.faces), count, segments + 1, closed=closed)
    body = _mesh(vertices, body.faces, normals, body.uv)
    if closed:
        return body.moved(by=at)
    ends = [_cap(vertices.reshape(count, -1, 3)[i, :-1], flip=i == 0) for i in (0, -1)]
    return merge([body, *ends]).moved(by=at)


def _spread(radius: float | ArrayLike, points: _Floats, *, closed: bool) -> _Floats:
    """Return a radius for each point; fewer values are spread evenly along the path."""
    size = np.atleast_1d(np.asarray(radius, np.float64))
    size = np.append(size, size[0]) if closed and len(size) > 1 else size
    if len(size) == len(points):
        return size
    along = lengths(points)
    share = along / float(along[-1])
    return np.asarray(np.interp(share, np.linspace(0, 1, len(size)), size), np.float64)


def _cap(ring: _Floats, *, flip: bool) -> Mesh:
    """Close a ring of points with a flat fan."""
    count = len(ring)
    vertices = np.concatenate([ring, ring.mean(0, keepdims=True)])
    index = np.arange(count)
    faces = np.stack([index, (index + 1) % count, np.full(count, count)], 1)
    faces = faces[:, ::-1] if flip else faces
    return _mesh(vertices, faces, smooth_normals(vertices, faces), vertices[:, :2])


def _seamless(normals: _Floats, rows: int, columns: int, *, closed: bool) -> _Floats:
    """Share normals between the duplicated first and last column (and row, if closed)."""
    grid = normals.reshape(rows, columns, 3)
    edge = unit(grid[:, 0] + grid[:, -1])
    grid[:, 0] = grid[:, -1] = edge
    if closed:
        grid[0] = grid[-1] = unit(grid[0] + grid[-1])
    return grid.reshape(-1, 3)


def _frames(points: _Floats, *, closed: bool) -> tuple[_Floats, _Floats]:
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


def _untwisted(side: _Floats, tangent: _Floats) -> _Floats:
    """Spread the angle by which a closed frame misses its start evenly over the path."""
    over = np.cross(tangent, side)
    miss = float(np.arctan2(side[0] @ over[-1], side[0] @ side[-1]))
    angle = np.linspace(0, miss, len(side))[:, None]
    return side * np.cos(angle) + over * np.sin(angle)


def extrude(
    outline: ArrayLike,
    depth: float,
    *,
    holes: Sequence[ArrayLike] = (),
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


def _lid(flat: _Floats, triangles: NDArray[np.int64], y: float, sign: float) -> Mesh:
    vertices = np.stack([flat[:, 0], np.full(len(flat), y), flat[:, 1]], 1)
    normals = np.tile((0.0, sign, 0.0), (len(flat), 1))
    return _mesh(vertices, triangles if sign < 0 else triangles[:, ::-1], normals, flat)


def _wall(ring: _Floats, layers: list[tuple[float, float]]) -> Mesh:
    """Join the inset copies of a ring, front to back; corners above 35 degrees stay sharp."""
    closed = np.concatenate([ring, ring[:1]])
    order, slopes = _corners(closed, closed=True)
    base, way = closed[order], _mitre(ring)[order % len(ring)]
    around = lengths(base)
    rows: list[_Floats] = []
    for inset, y in layers:
        flat = base + way * inset
        rows.append(np.stack([flat[:, 0], np.full(len(flat), y), flat[:, 1]], 1))
    vertices = np.concatenate(rows)
    faces = lattice(len(layers), len(base))[:, ::-1]
    uv = np.stack([np.tile(around, len(layers)), np.repeat([y for _, y in layers], len(base))], 1)
    normals = smooth_normals(vertices, faces)
    if float(slopes[0] @ slopes[-1]) > _CREASE:
        normals = _seamless(normals, len(layers), len(base), closed=False)
    return _mesh(vertices, faces, normals, uv)


def _mitre(ring: _Floats) -> _Floats:
    """Return how far each corner of a ring moves when its solid side shrinks by 1."""
    way = unit(np.roll(ring, -1, 0) - ring)
    after = np.stack([-way[:, 1], way[:, 0]], 1)
    before = np.roll(after, 1, 0)
    return (before + after) / np.maximum(1 + np.sum(before * after, 1), 0.3)[:, None]


def _turned(ring: ArrayLike, *, positive: bool) -> _Floats:
    """Return the ring counter-clockwise (or clockwise), without repeated points."""
    points = np.asarray(ring, np.float64)
    points = points[np.linalg.norm(points - np.roll(points, 1, 0), axis=1) > 1e-9]
    x, y = points.T
    area = float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
    return points if (area > 0) == positive else points[::-1]


def _area(triangles: _Floats) -> _Floats:
    first, second = triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    return first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]


def merge(meshes: Sequence[Mesh]) -> Mesh:
    """Join meshes into one; missing normals are computed, missing uv and colours are zero."""
    starts = np.cumsum([0, *(len(m.vertices) for m in meshes)])
    faces = np.concatenate([m.faces + start for m, start in zip(meshes, starts, strict=False)])
    coloured = any(m.colours is not None for m in meshes)
    return Mesh(
        vertices=np.concatenate([m.vertices for m in meshes]),
        faces=faces.astype(np.int32),
        normals=np.concatenate([_normals(m) for m in meshes]),
        uv=np.concatenate([_blank(m, 2) if m.uv is None else m.uv for m in meshes]),
        colours=np.concatenate([_blank(m, 3) if m.colours is None else m.colours for m in meshes])
        if coloured
        else None,
        faceted=all(m.faceted for m in meshes),
    )


def _normals(mesh: Mesh) -> NDArray[np.float32]:
    if mesh.normals is not None:
        return mesh.normals
    return smooth_normals(mesh.vertices, mesh.faces).astype(np.float32)


def _blank(mesh: Mesh, width: int) -> NDArray[np.float32]:
    return np.zeros((len(mesh.vertices), width), np.float32)


def _corners(line: _Floats, *, closed: bool = False) -> tuple[NDArray[np.int64], _Floats]:
    """Double the sharp corners of a line: return indices into it and the unit slope at each."""
    way = unit(np.diff(line, axis=0))
    before = np.concatenate([way[-1:] if closed else way[:1], way])
    after = np.concatenate([way, way[:1] if closed else way[-1:]])
    sharp = np.sum(before * after, 1) < _CREASE
    blend = unit(before + after)
    if sharp[0]:
        blend[0], blend[-1] = after[0], before[-1]
    sharp[[0, -1]] = False
    order = np.repeat(np.arange(len(line)), np.where(sharp, 2, 1))
    slopes = blend[order]
    second = np.flatnonzero(np.diff(order) == 0) + 1
    slopes[second] = after[order[second]]
    slopes[second - 1] = before[order[second]]
    return order, slopes


def _without_slivers(vertices: _Floats, faces: NDArray[np.int32]) -> NDArray[np.int32]:
    """Drop triangles without area: at the poles and between doubled rows."""
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    return faces[np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-14]


def _mesh(
    vertices: ArrayLike,
    faces: ArrayLike,
    normals: ArrayLike | None,
    uv: ArrayLike | None,
) -> Mesh:
    return Mesh(
        vertices=np.asarray(vertices, np.float32),
        faces=np.ascontiguousarray(faces, np.int32),
        normals=None if normals is None else np.asarray(normals, np.float32),
        uv=None if uv is None else np.asarray(uv, np.float32),
    )
