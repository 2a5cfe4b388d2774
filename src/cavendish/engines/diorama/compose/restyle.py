"""Builds a shot anew from another material: clay, plush, low poly, voxels, toy blocks.

A pure function from shot to shot. Knows meshes and finishes; knows no plan and no renderer.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import surface
from cavendish.engines.diorama.compose.fur import furred
from cavendish.engines.diorama.compose.voxels import blocks
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.material import (
    Bump,
    Glass,
    Glow,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.plan.scene import Style
from cavendish.engines.diorama.stage.shot import Shot

_SMALL = 400_000
"""Vertices of a part beyond which it is scenery: left as it is built."""


def restyled(shot: Shot, style: Style) -> Shot:
    """Return the shot in the style's material; other styles leave it as it is."""
    rebuild = _BUILDERS.get(style)
    return shot if rebuild is None else replace(shot, parts=rebuild(shot))


def _clay(shot: Shot) -> tuple[Part, ...]:
    """Return every part kneaded: dented surfaces, thumb marks, no shine, colours in one piece."""
    tooth = texture.plaster((1.0, 1.0, 1.0), seed=4)
    marks = Bump(height=Texture(pixels=tooth.height, repeat=(5.0, 5.0)), depth=0.02)
    return tuple(
        part
        if isinstance(part.finish, Glow) or len(part.mesh.vertices) > _SMALL
        else Part(
            mesh=_dented(part.mesh, 0.007),
            finish=Principled(
                base=surface.painted(part.finish),
                roughness=0.62,
                specular=0.28,
                bump=marks if part.mesh.uv is not None else None,
            ),
        )
        for part in shot.parts
    )


def _dented(mesh: Mesh, depth: float) -> Mesh:
    """Push vertices in and out by slow noise of the part's size."""
    low, high = mesh.vertices.min(0), mesh.vertices.max(0)
    size = float(np.sort(high - low)[1])
    if mesh.faceted or len(mesh.vertices) < 60 or size <= 0:
        return mesh
    middle = (low + high) / 2
    places = (mesh.vertices - middle) / size
    random = np.random.default_rng(len(mesh.vertices))
    total = np.zeros(len(places), np.float32)
    for frequency, weight in ((5.0, 1.0), (11.0, 0.5)):
        turn = random.standard_normal((3, 3)) * frequency
        phase = random.uniform(0, 6.28, 3)
        total += weight * np.sin(places @ turn + phase).prod(-1).astype(np.float32)
    away = places / np.maximum(np.linalg.norm(places, axis=1, keepdims=True), 1e-6)
    direction = mesh.normals if mesh.normals is not None else away
    shifted = mesh.vertices + (direction * (total * depth * size)[:, None]).astype(np.float32)
    return replace(mesh, vertices=shifted.astype(np.float32), normals=None)


def _low_poly(shot: Shot) -> tuple[Part, ...]:
    """Return every part with few flat facets, as large on the picture near as far."""
    eye = np.array(shot.camera.origin, np.float32)
    grain = 0.036 * np.tan(np.radians(shot.camera.fov) / 2) * 2
    return tuple(_faceted(part, eye, float(grain)) for part in shot.parts)


def _faceted(part: Part, eye: NDArray[np.float32], grain: float) -> Part:
    if isinstance(part.finish, Glow | Glass) or len(part.mesh.faces) < 24:
        return part
    mesh = part.mesh
    away = np.asarray(np.linalg.norm(mesh.vertices - eye, axis=1), np.float32)
    level = np.round(2 * np.log2(np.maximum(away * grain, 1e-4)))
    cell = np.exp2(level / 2)[:, None]
    low, high = mesh.vertices.min(0), mesh.vertices.max(0)
    thin = np.maximum(np.sort(high - low)[1] / 4.5, 1e-4)
    cell = np.minimum(cell, thin)
    key = np.concatenate([np.floor(mesh.vertices / cell), level[:, None]], 1).astype(np.int64)
    _, owner = np.unique(key, axis=0, return_inverse=True)
    owner = owner.ravel()
    count = int(owner.max()) + 1
    size = np.bincount(owner, minlength=count)[:, None]
    faces = owner[mesh.faces]
    kept = (
        (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])
    )
    if kept.sum() < 4:
        return part
    faces = np.unique(faces[kept], axis=0)

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        sums = [np.bincount(owner, values[:, c], count) for c in range(values.shape[1])]
        return (np.stack(sums, -1) / size).astype(np.float32)

    colours = mean(surface.vertex_colours(part))
    flat = faces.ravel()
    built = Mesh(
        vertices=mean(mesh.vertices)[flat],
        faces=np.arange(len(flat), dtype=np.int32).reshape(-1, 3),
        colours=_per_face(colours[faces]),
        faceted=True,
    )
    return Part(mesh=built, finish=Principled(base=VertexColour(), roughness=0.75, specular=0.25))


def _per_face(corners: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return each face's mean colour for its three corners."""
    return np.repeat(corners.mean(1), 3, axis=0).astype(np.float32)


def _voxels(shot: Shot) -> tuple[Part, ...]:
    return blocks(shot, studs=False)


def _toy_blocks(shot: Shot) -> tuple[Part, ...]:
    return blocks(shot, studs=True)


_BUILDERS: Mapping[Style, Callable[[Shot], tuple[Part, ...]]] = {
    Style.CLAY: _clay,
    Style.PLUSH: furred,
    Style.LOW_POLY: _low_poly,
    Style.VOXEL: _voxels,
    Style.TOY_BLOCKS: _toy_blocks,
}
REBUILT = frozenset(_BUILDERS)
