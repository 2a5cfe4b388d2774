"""Meshes turned, stretched and repeated. Knows nothing of finishes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.model import Mesh, Vec3
from cavendish.engines.diorama.model.primitives import merge
from cavendish.engines.diorama.model.shading import smooth_normals, unit

Axis = Literal["x", "y", "z"]


def rotation(axis: Axis, angle: float) -> NDArray[np.float64]:
    """Return the 3 x 3 matrix turning counter-clockwise about an axis (radians)."""
    c, s = np.cos(angle), np.sin(angle)
    if axis == "x":
        return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    if axis == "y":
        return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def turned(mesh: Mesh, axis: Axis, angle: float, *, by: Vec3 = (0, 0, 0)) -> Mesh:
    """Return a copy turned about an axis through the origin, then shifted."""
    matrix = rotation(axis, angle).astype(np.float32)
    normals = None if mesh.normals is None else mesh.normals @ matrix.T
    vertices = mesh.vertices @ matrix.T + np.asarray(by, np.float32)
    return replace(mesh, vertices=vertices, normals=normals)


def stretched(mesh: Mesh, factors: Vec3, *, by: Vec3 = (0, 0, 0)) -> Mesh:
    """Return a copy scaled along the axes, then shifted; a mirror keeps its outside outside."""
    gains = np.asarray(factors, np.float32)
    normals = None if mesh.normals is None else unit(mesh.normals / gains).astype(np.float32)
    faces = mesh.faces if float(np.prod(gains)) > 0 else mesh.faces[:, ::-1].copy()
    vertices = mesh.vertices * gains + np.asarray(by, np.float32)
    return replace(mesh, vertices=vertices, faces=faces, normals=normals)


def bent(
    mesh: Mesh, shape: Callable[[NDArray[np.float64]], NDArray[np.float64]], *, smooth: bool = True
) -> Mesh:
    """Return a copy with every vertex moved by ``shape`` (n x 3 to n x 3), normals anew.

    ``smooth`` shares normals between vertices at the same place, so seams don't show.
    """
    vertices = shape(mesh.vertices.astype(np.float64))
    normals = smooth_normals(vertices, mesh.faces)
    if smooth:
        cells = np.round(vertices * 1e6).astype(np.int64)
        keys = cells @ np.array([73856093, 19349663, 83492791])
        _, group = np.unique(keys, return_inverse=True)
        total = np.stack([np.bincount(group, normals[:, i]) for i in range(3)], 1)
        normals = unit(total)[group]
    return replace(mesh, vertices=vertices.astype(np.float32), normals=normals.astype(np.float32))


def ring(mesh: Mesh, count: int, *, start: float = 0.0) -> Mesh:
    """Return ``count`` copies spread evenly about the z axis."""
    turns = start + np.arange(count) * 2 * np.pi / count
    return merge([mesh.moved(turn=float(turn)) for turn in turns])


def repeated(mesh: Mesh, places: Iterable[Vec3]) -> Mesh:
    """Return copies of a mesh at several places."""
    return merge([mesh.moved(by=place) for place in places])


def coloured(mesh: Mesh, colour: ArrayLike) -> Mesh:
    """Return a copy with vertex colours (linear RGB), one for all or one for each vertex."""
    shape = mesh.vertices.shape
    return replace(mesh, colours=np.broadcast_to(np.asarray(colour, np.float32), shape).copy())
