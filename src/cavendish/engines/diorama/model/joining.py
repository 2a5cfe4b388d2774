"""Joins meshes and grids of vertices. Knows no solids and no finishes."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.shading import smooth_normals, unit

Floats: TypeAlias = NDArray[np.float64]
CREASE = float(np.cos(np.radians(35)))
"""Cosine of the angle above which a corner stays sharp."""


def lattice(rows: int, columns: int) -> NDArray[np.int32]:
    """Return the triangles of a rows x columns vertex grid (row-major), column then row first."""
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b = index[:-1, :-1].ravel(), index[:-1, 1:].ravel()
    c, d = index[1:, 1:].ravel(), index[1:, :-1].ravel()
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.int32)


def merge(meshes: Sequence[Mesh]) -> Mesh:
    """Join meshes into one; missing normals are computed, missing uv and colours are zero."""
    starts = np.cumsum([0, *(len(m.vertices) for m in meshes)])
    faces = np.concatenate([m.faces + start for m, start in zip(meshes, starts, strict=False)])
    coloured = any(m.colours is not None for m in meshes)
    return Mesh(
        vertices=np.concatenate([m.vertices for m in meshes]),
        faces=faces.astype(np.int32),
        normals=np.concatenate([normals_of(m) for m in meshes]),
        uv=np.concatenate([_blank(m, 2) if m.uv is None else m.uv for m in meshes]),
        colours=np.concatenate([_blank(m, 3) if m.colours is None else m.colours for m in meshes])
        if coloured
        else None,
        faceted=all(m.faceted for m in meshes),
    )


def normals_of(mesh: Mesh) -> NDArray[np.float32]:
    """Return a mesh's normals, or smooth ones computed from its faces."""
    if mesh.normals is not None:
        return mesh.normals
    return smooth_normals(mesh.vertices, mesh.faces).astype(np.float32)


def _blank(mesh: Mesh, width: int) -> NDArray[np.float32]:
    return np.zeros((len(mesh.vertices), width), np.float32)


def corners(line: Floats, *, closed: bool = False) -> tuple[NDArray[np.int64], Floats]:
    """Double the sharp corners of a line: return indices into it and the unit slope at each."""
    way = unit(np.diff(line, axis=0))
    before = np.concatenate([way[-1:] if closed else way[:1], way])
    after = np.concatenate([way, way[:1] if closed else way[-1:]])
    sharp = np.sum(before * after, 1) < CREASE
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


def made(
    vertices: ArrayLike,
    faces: ArrayLike,
    normals: ArrayLike | None,
    uv: ArrayLike | None,
) -> Mesh:
    """Return a mesh of arrays in the right types."""
    return Mesh(
        vertices=np.asarray(vertices, np.float32),
        faces=np.ascontiguousarray(faces, np.int32),
        normals=None if normals is None else np.asarray(normals, np.float32),
        uv=None if uv is None else np.asarray(uv, np.float32),
    )


def seamless(normals: Floats, rows: int, columns: int, *, closed: bool) -> Floats:
    """Share normals between the duplicated first and last column (and row, if closed)."""
    grid = normals.reshape(rows, columns, 3)
    edge = unit(grid[:, 0] + grid[:, -1])
    grid[:, 0] = grid[:, -1] = edge
    if closed:
        grid[0] = grid[-1] = unit(grid[0] + grid[-1])
    return grid.reshape(-1, 3)
