"""Plush: every part covered with a short pile of hairs. Knows meshes; knows no plan.

A hair is one thin triangle that leans at random and hangs a little; its normals are the skin's, so
the pile takes light as softly as the cloth below it.
"""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import surface
from cavendish.engines.diorama.model.material import Glow, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.stage.shot import Shot

_HAIRS = 260_000
"""Hairs in a shot."""
_LENGTH = 0.024
"""Length of a hair as a share of what the picture shows across."""
_SCENERY = 150_000
"""Faces of a part beyond which it is leaves or blades already."""


def furred(shot: Shot) -> tuple[Part, ...]:
    """Return the shot's parts as plush; lamps, leaves and far backdrops stay as they are."""
    eye, goal = np.array(shot.camera.origin), np.array(shot.camera.target)
    reach = float(np.linalg.norm(goal - eye))
    across = 2 * reach * float(np.tan(np.radians(shot.camera.fov) / 2))
    pelts = [p for p in shot.parts if not isinstance(p.finish, Glow) and _is_pelt(p, eye, reach)]
    wanted = [_wanted(p, eye, reach) for p in pelts]
    scale = _HAIRS / max(1.0, float(sum(w.sum() for w in wanted)))
    parts = [p for p in shot.parts if not any(p is pelt for pelt in pelts)]
    for pelt, want in zip(pelts, wanted, strict=True):
        cloth = Principled(
            base=surface.painted(pelt.finish), roughness=0.98, specular=0.05, sheen=0.8
        )
        parts.append(Part(mesh=pelt.mesh, finish=cloth))
        hairs = _pile(pelt, (want * scale).astype(np.float32), across * _LENGTH)
        if len(hairs.faces):
            soft = Principled(base=VertexColour(), roughness=0.95, specular=0.06, sheen=0.5)
            parts.append(Part(mesh=hairs, finish=soft))
    return tuple(parts)


def _is_pelt(part: Part, eye: NDArray[np.float64], reach: float) -> bool:
    low, high = part.mesh.vertices.min(0), part.mesh.vertices.max(0)
    near = float(np.linalg.norm((low + high) / 2 - eye)) < 2.5 * reach
    small = float((high - low).max()) < 1.6 * reach
    return near and small and len(part.mesh.faces) < _SCENERY


def _wanted(part: Part, eye: NDArray[np.float64], reach: float) -> NDArray[np.float32]:
    """Return how many hairs faces want: by area, fewer where they are farther."""
    middle = part.mesh.vertices[part.mesh.faces].mean(1)
    away = np.maximum(np.linalg.norm(middle - eye, axis=1) / reach, 0.3)
    return (surface.areas(part.mesh) / away**2).astype(np.float32)


def _pile(part: Part, wanted: NDArray[np.float32], length: float) -> Mesh:
    """Return hairs on a part."""
    mesh = part.mesh
    random = np.random.default_rng(len(mesh.vertices))
    spots = surface.scattered(wanted, random)
    count = len(spots.face)
    root = spots.mixed(mesh.vertices, mesh.faces)
    up = spots.mixed(surface.normals(mesh), mesh.faces)
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-6)
    low, high = mesh.vertices.min(0), mesh.vertices.max(0)
    long = min(length, 0.16 * float(np.sort(high - low)[1]))
    lean = random.standard_normal((count, 3)) * 0.42 + np.array([0.0, 0.0, -0.22])
    grow = up + lean
    grow /= np.linalg.norm(grow, axis=1, keepdims=True)
    side = np.cross(grow, random.standard_normal((count, 3)))
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-6)
    reach = long * random.uniform(0.6, 1.25, (count, 1))
    half = side * long * 0.045
    corners = np.stack([root - half, root + half, root + grow * reach], 1)
    tint = surface.coloured(part, spots) * random.uniform(0.80, 1.22, (count, 1))
    shade = np.stack([tint * 0.72, tint * 0.72, tint * 1.12], 1)
    return Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=np.arange(3 * count, dtype=np.int32).reshape(-1, 3),
        normals=np.repeat(up, 3, axis=0).astype(np.float32),
        colours=np.clip(shade, 0, 1).reshape(-1, 3).astype(np.float32),
    )
