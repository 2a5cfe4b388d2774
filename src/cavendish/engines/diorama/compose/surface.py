"""Points on a part's surface and the colours there. Knows meshes and finishes; knows no style."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import (
    Finish,
    Glass,
    Glow,
    Paint,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.shoot.stock import smooth_normals

Points = NDArray[np.float32]
_GREY = (0.75, 0.75, 0.75)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spots:
    """Points on triangles: n faces and n x 3 weights of their corners."""

    face: NDArray[np.int64]
    weights: Points

    def mixed(self, values: Points, faces: NDArray[np.int32]) -> Points:
        """Return a vertex attribute at the points."""
        return np.einsum("nk,nkc->nc", self.weights, values[faces[self.face]]).astype(np.float32)


def areas(mesh: Mesh) -> Points:
    """Return the area of every face."""
    corners = mesh.vertices[mesh.faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return (np.linalg.norm(cross, axis=1) / 2).astype(np.float32)


def scattered(wanted: Points, random: np.random.Generator) -> Spots:
    """Return about ``wanted[i]`` evenly random points on the i-th face."""
    count = np.floor(wanted + random.random(len(wanted))).astype(np.int64)
    face = np.repeat(np.arange(len(wanted)), count)
    place = random.random((len(face), 2)).astype(np.float32)
    place = np.where(place.sum(1, keepdims=True) > 1, 1 - place, place)
    weights = np.concatenate([1 - place.sum(1, keepdims=True), place], 1)
    return Spots(face=face, weights=weights.astype(np.float32))


def painted(finish: Finish) -> Paint:
    """Return what colours a finish."""
    if isinstance(finish, Glass):
        return finish.tint
    return _GREY if isinstance(finish, Glow) else finish.base


def coloured(part: Part, spots: Spots) -> Points:
    """Return the linear colours at points, n x 3."""
    base, mesh = painted(part.finish), part.mesh
    if isinstance(base, VertexColour):
        known = mesh.colours if mesh.colours is not None else np.full_like(mesh.vertices, 0.75)
        return spots.mixed(known, mesh.faces)
    if not isinstance(base, Texture):
        return np.tile(np.array(base, np.float32), (len(spots.face), 1))
    if mesh.uv is None:
        return np.tile(base.pixels.reshape(-1, 3).mean(0), (len(spots.face), 1))
    return _looked_up(base, spots.mixed(mesh.uv, mesh.faces))


def vertex_colours(part: Part) -> Points:
    """Return the linear colour of every vertex."""
    mesh = part.mesh
    face = np.zeros(len(mesh.vertices), np.int64)
    corner = np.zeros(len(mesh.vertices), np.int64)
    for k in range(3):
        face[mesh.faces[:, k]] = np.arange(len(mesh.faces))
        corner[mesh.faces[:, k]] = k
    return coloured(part, Spots(face=face, weights=np.eye(3, dtype=np.float32)[corner]))


def normals(mesh: Mesh) -> Points:
    """Return the vertex normals."""
    return mesh.normals if mesh.normals is not None else smooth_normals(mesh)


def _looked_up(texture: Texture, uv: Points) -> Points:
    rows, columns = texture.pixels.shape[:2]
    across, along = texture.repeat
    row = (uv[:, 1] * along % 1 * rows).astype(int) % rows
    column = (uv[:, 0] * across % 1 * columns).astype(int) % columns
    return texture.pixels[row, column].astype(np.float32)
