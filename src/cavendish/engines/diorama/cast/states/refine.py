"""Finer triangles, and uv for meshes that have none. Knows no words and no finishes."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.joining import normals_of
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.shading import face_normals, unit

MOST_FACES = 60_000
"""Triangles beyond which nothing is made finer."""
_ROUNDS = 7


def refined(mesh: Mesh, edge: float) -> Mesh:
    """Return a mesh whose edges are no longer than ``edge`` metres, as far as room allows.

    An edge is halved for both its triangles at once, so that no gaps open.
    """
    for _ in range(_ROUNDS):
        ends = mesh.faces[:, [[0, 1], [1, 2], [2, 0]]]
        apart = mesh.vertices[ends[..., 0]] - mesh.vertices[ends[..., 1]]
        long = np.linalg.norm(apart, axis=-1) > edge
        if not long.any() or len(mesh.faces) > MOST_FACES:
            break
        mesh = _halved(mesh, ends, long)
    return mesh


def _halved(mesh: Mesh, ends: NDArray[np.int32], long: NDArray[np.bool_]) -> Mesh:
    """Return a mesh with a vertex in the middle of every long edge."""
    pairs = np.sort(ends[long], axis=1)
    unique, which = np.unique(pairs, axis=0, return_inverse=True)
    middle = np.full(long.shape, -1, np.int64)
    middle[long] = len(mesh.vertices) + which.ravel()

    def split(values: NDArray[np.float32]) -> NDArray[np.float32]:
        between = (values[unique[:, 0]] + values[unique[:, 1]]) / 2
        return np.concatenate([values, between]).astype(np.float32)

    return replace(
        mesh,
        vertices=split(mesh.vertices),
        faces=_split_faces(mesh.faces.astype(np.int64), middle).astype(np.int32),
        normals=unit(split(normals_of(mesh))).astype(np.float32),
        uv=None if mesh.uv is None else split(mesh.uv),
        colours=None if mesh.colours is None else split(mesh.colours),
    )


def _split_faces(faces: NDArray[np.int64], middle: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the triangles of faces whose edges (0-1, 1-2, 2-0) got middles, or -1 for none."""
    count = (middle >= 0).sum(1)
    done = [faces[count == 0]]
    for turn in range(3):
        a, b, c = (faces[:, (turn + k) % 3] for k in range(3))
        ab, bc, ca = (middle[:, (turn + k) % 3] for k in range(3))
        one = (count == 1) & (ab >= 0)
        two = (count == 2) & (ca < 0)
        done += [np.stack(t, 1)[one] for t in ((a, ab, c), (ab, b, c))]
        done += [np.stack(t, 1)[two] for t in ((ab, b, bc), (a, ab, bc), (a, bc, c))]
    a, b, c = faces.T
    ab, bc, ca = middle.T
    all_ = count == 3
    corners = ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))
    done += [np.stack(t, 1)[all_] for t in corners]
    return np.concatenate(done)


def boxed(mesh: Mesh, *, scale: float = 1.0) -> Mesh:
    """Return a mesh with uv in metres times ``scale``, laid on from the side each face looks to."""
    across = np.abs(face_normals(mesh.vertices, mesh.faces))
    side = across.argmax(1)
    keys = mesh.faces.astype(np.int64) * 3 + side[:, None]
    used, faces = np.unique(keys.ravel(), return_inverse=True)
    old, axis = used // 3, used % 3
    vertices = mesh.vertices[old]
    first = np.where(axis == 0, vertices[:, 1], vertices[:, 0])
    second = np.where(axis == 2, vertices[:, 1], vertices[:, 2])
    return replace(
        mesh,
        vertices=vertices,
        faces=faces.reshape(-1, 3).astype(np.int32),
        normals=normals_of(mesh)[old],
        uv=(np.stack([first, second], 1) * scale).astype(np.float32),
        colours=None if mesh.colours is None else mesh.colours[old],
    )


def volume(mesh: Mesh) -> float:
    """Return the volume of a mesh's bounding box in cubic metres, never quite zero."""
    low, high = mesh.vertices.min(0), mesh.vertices.max(0)
    x, y, z = (float(v) + 1e-4 for v in high - low)
    return x * y * z
