"""What sets are knocked together from: painted boxes, cloth, props, parts merged by finish.

Knows shapes and paint; knows no place and no light. Lengths are metres.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Finish, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import coloured
from cavendish.engines.diorama.model.primitives import box, lattice, merge

Parts: TypeAlias = tuple[Part, ...]
MATT = Principled(base=VertexColour(), roughness=0.85, specular=0.2)
SATIN = Principled(base=VertexColour(), roughness=0.42, clearcoat=0.2, clearcoat_gloss=0.85)
GLOSS = Principled(base=VertexColour(), roughness=0.3, clearcoat=1.0, clearcoat_gloss=0.93)
METAL = Principled(base=VertexColour(), roughness=0.3, metallic=1.0)
CLOTH = Principled(base=VertexColour(), roughness=1.0, specular=0.1, sheen=0.4)
"""Finishes over vertex colours: all that is painted alike is one part, however many colours."""

_SIDES = np.repeat(
    np.array([(1, 2), (1, 2), (0, 2), (0, 2), (0, 1), (0, 1)]), 16, axis=0
)  # the axes of the uv on each face of a box with one step of bevel


def painted(colour: RGB, *meshes: Mesh, finish: Finish = SATIN) -> Part:
    """Return meshes in one colour (linear RGB) under a finish over vertex colours."""
    return Part(mesh=coloured(merge(meshes), colour), finish=finish)


def slab(low: Vec3, high: Vec3, finish: Finish, *, bevel: float = 0.003) -> Part:
    """Return a box between two corners."""
    return Part(mesh=block(low, high, bevel=bevel), finish=finish)


def block(low: Vec3, high: Vec3, *, bevel: float = 0.003, steps: int = 2) -> Mesh:
    """Return the mesh of a box between two corners."""
    first, second = np.minimum(low, high), np.maximum(low, high)
    size, middle = (second - first).tolist(), ((first + second) / 2).tolist()
    return box(
        (size[0], size[1], size[2]), bevel=bevel, at=(middle[0], middle[1], middle[2]), steps=steps
    )


def boxes(
    sizes: ArrayLike, places: ArrayLike, *, bevel: float = 0.003, colours: ArrayLike | None = None
) -> Mesh:
    """Return n boxes: sizes and centres n x 3, colours n x 3 linear RGB or none."""
    size = np.atleast_2d(np.asarray(sizes, np.float64))
    place = np.atleast_2d(np.asarray(places, np.float64))
    size = np.broadcast_to(size, place.shape)
    unit = box((2, 2, 2), bevel=0.5, steps=1)
    normals = np.asarray(unit.normals, np.float64)
    signs = np.sign(unit.vertices - 0.5 * normals)
    half = size / 2
    radius = np.clip(half.min(1) * 0.98, 0, bevel)[:, None, None]
    points = signs * (half[:, None] - radius) + radius * normals
    count, each = len(place), len(unit.vertices)
    across = np.broadcast_to(_SIDES, (count, each, 2))
    faces = unit.faces + (np.arange(count) * each)[:, None, None]
    paint = None
    if colours is not None:
        tones = np.broadcast_to(np.asarray(colours, np.float32), (count, 3))
        paint = np.repeat(tones, each, axis=0)
    solid = points + place[:, None]
    return Mesh(
        vertices=solid.reshape(-1, 3).astype(np.float32),
        faces=faces.reshape(-1, 3).astype(np.int32),
        normals=np.tile(normals, (count, 1)).astype(np.float32),
        uv=np.take_along_axis(solid, across, axis=2).reshape(-1, 2).astype(np.float32),
        colours=paint,
    )


def sheets(corners: ArrayLike, *, colours: ArrayLike | None = None) -> Mesh:
    """Return n flat quads: corners n x 4 x 3, counter-clockwise seen from the front."""
    quads = np.asarray(corners, np.float64).reshape(-1, 4, 3)
    count = len(quads)
    across = np.cross(quads[:, 1] - quads[:, 0], quads[:, 3] - quads[:, 0])
    across = across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
    faces = np.array([(0, 1, 2), (0, 2, 3)]) + 4 * np.arange(count)[:, None, None]
    paint = None if colours is None else np.broadcast_to(np.asarray(colours), (count, 3))
    return Mesh(
        vertices=quads.reshape(-1, 3).astype(np.float32),
        faces=faces.reshape(-1, 3).astype(np.int32),
        normals=np.repeat(across, 4, axis=0).astype(np.float32),
        uv=np.tile([(0, 0), (1, 0), (1, 1), (0, 1)], (count, 1)).astype(np.float32),
        colours=None if paint is None else np.repeat(paint, 4, axis=0).astype(np.float32),
    )


def drape(
    left: float, right: float, low: float, high: float, *, folds: float = 0.14, deep: float = 0.05
) -> Mesh:
    """Return cloth hanging in folds about y = 0, fuller below; ``folds`` is metres a fold."""
    columns = max(8, round((right - left) / folds * 10))
    x = np.linspace(left, right, columns)
    z = np.linspace(low, high, 9)[:, None]
    fall = 1 - (z - low) / (high - low)
    phase = 2 * np.pi * x / folds
    wave = np.sin(phase + 0.8 * np.sin(1.7 * x / folds)) * (0.75 + 0.5 * fall)
    sway = 0.25 * np.sin(phase * 0.37 + 1.3) * fall
    points = np.stack(np.broadcast_arrays(x[None], deep * (wave + sway), z), -1)
    side = np.stack(np.broadcast_arrays(x[None], z), -1)
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=lattice(9, columns),
        uv=side.reshape(-1, 2).astype(np.float32),
    )


def moved(
    parts: Iterable[Part], *, by: Vec3 = (0, 0, 0), turn: float = 0.0, scale: float = 1.0
) -> Parts:
    """Return parts scaled, turned about z (radians), then shifted."""
    return tuple(
        replace(part, mesh=part.mesh.moved(scale=scale, turn=turn, by=by)) for part in parts
    )


def stood(model: Model, at: Vec3, *, turn: float = 0.0, scale: float = 1.0) -> Parts:
    """Return a model's parts standing at a place."""
    return moved(model.parts, by=at, turn=turn, scale=scale)


def merged(parts: Sequence[Part]) -> Parts:
    """Join all parts that share a finish: fewer shapes render faster."""
    groups: dict[int, list[Part]] = {}
    for part in parts:
        groups.setdefault(id(part.finish), []).append(part)
    return tuple(
        Part(mesh=merge([part.mesh for part in group]), finish=group[0].finish)
        for group in groups.values()
    )
