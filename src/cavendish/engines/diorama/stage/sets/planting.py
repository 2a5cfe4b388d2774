"""Many copies of a few meshes as one mesh: what renders fast. Knows no nouns and no places."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.shading import smooth_normals

Bed: TypeAlias = NDArray[np.float64]
"""Places, n x 3 metres."""


def planted(
    kinds: Sequence[Mesh],
    places: ArrayLike,
    sizes: ArrayLike,
    rng: np.random.Generator,
    *,
    lean: float = 0.0,
    uneven: float = 0.18,
) -> Mesh | None:
    """Return copies of meshes of unit height at places (n x 3), each of its own tone.

    ``lean`` is radians of tilt, ``uneven`` the spread of brightness. None where there are no
    places. Meshes need vertex colours; smooth ones keep smooth normals.
    """
    spots = np.asarray(places, np.float64).reshape(-1, 3)
    if len(spots) == 0:
        return None
    scale = np.broadcast_to(np.asarray(sizes, np.float64), len(spots))
    turn = rng.uniform(0, 2 * np.pi, len(spots))
    matrix = _turns(turn, *(rng.normal(0, 1, (2, len(spots))) * lean)) * scale[:, None, None]
    tone = (
        1
        + rng.uniform(-uneven, uneven, (len(spots), 1))
        + rng.normal(0, 0.12 * uneven, (len(spots), 3))
    )
    kind = rng.integers(len(kinds), size=len(spots))
    beds = [
        _copies(mesh, matrix[kind == i], spots[kind == i], tone[kind == i])
        for i, mesh in enumerate(kinds)
        if (kind == i).any()
    ]
    return joined(beds)


def snowed(mesh: Mesh, share: float = 0.75) -> Mesh:
    """Return a coloured mesh with snow on what faces up (or down: leaves have two sides)."""
    a, b, c = (mesh.vertices[mesh.faces[:, i]] for i in range(3))
    across = np.cross(b - a, c - a)
    level = np.abs(across[:, 2]) / np.maximum(np.linalg.norm(across, axis=1), 1e-12)
    lies = np.zeros(len(mesh.vertices))
    np.maximum.at(lies, mesh.faces.ravel(), np.repeat(level, 3))
    white = (share * np.clip((lies - 0.25) / 0.35, 0, 1))[:, None]
    colours = _colours(mesh) * (1 - white) + np.array((0.82, 0.85, 0.90)) * white
    return replace(mesh, colours=colours.astype(np.float32))


def joined(meshes: Sequence[Mesh]) -> Mesh:
    """Join coloured meshes of one kind (all smooth or all faceted)."""
    starts = np.cumsum([0, *(len(m.vertices) for m in meshes)])
    smooth = not meshes[0].faceted
    return Mesh(
        vertices=np.concatenate([m.vertices for m in meshes]),
        faces=np.concatenate([m.faces + s for m, s in zip(meshes, starts, strict=False)]).astype(
            np.int32
        ),
        normals=np.concatenate([normals_of(m) for m in meshes]) if smooth else None,
        colours=np.concatenate([_colours(m) for m in meshes]),
        faceted=not smooth,
    )


def normals_of(mesh: Mesh) -> NDArray[np.float32]:
    """Return a mesh's own normals, or smooth ones."""
    if mesh.normals is not None:
        return mesh.normals
    return smooth_normals(mesh.vertices, mesh.faces).astype(np.float32)


def _colours(mesh: Mesh) -> NDArray[np.float32]:
    return np.ones_like(mesh.vertices) if mesh.colours is None else mesh.colours


def _copies(mesh: Mesh, matrix: Bed, places: Bed, tone: Bed) -> Mesh:
    count, own = len(places), len(mesh.vertices)
    vertices = np.einsum("nij,vj->nvi", matrix, mesh.vertices, optimize=True) + places[:, None]
    normals = None
    if not mesh.faceted:
        scale = np.linalg.norm(matrix[:, :, 2], axis=1)[:, None, None]
        normals = np.einsum("nij,vj->nvi", matrix / scale, normals_of(mesh), optimize=True)
        normals = normals.reshape(-1, 3).astype(np.float32)
    starts = np.arange(count, dtype=np.int32)[:, None, None] * own
    colours = np.clip(_colours(mesh)[None] * tone[:, None], 0, 1)
    return Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=(mesh.faces[None] + starts).reshape(-1, 3).astype(np.int32),
        normals=normals,
        colours=colours.reshape(-1, 3).astype(np.float32),
        faceted=mesh.faceted,
    )


def _turns(turn: Bed, forwards: Bed, sideways: Bed) -> Bed:
    """Return rotations: about z, then tilted a little about x and y (n x 3 x 3)."""
    c, s = np.cos(turn), np.sin(turn)
    zero, one = np.zeros_like(c), np.ones_like(c)
    about = np.array([[c, -s, zero], [s, c, zero], [zero, zero, one]])
    tilt = np.array([[one, zero, sideways], [zero, one, -forwards], [-sideways, forwards, one]])
    return np.einsum("ikn,kjn->nij", tilt, about)
