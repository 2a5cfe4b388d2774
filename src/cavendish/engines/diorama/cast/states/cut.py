"""Cuts models with planes and covers the sections. Knows no words."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.joining import lattice, normals_of
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.shading import unit

Floats = NDArray[np.float64]
_AROUND, _RINGS = 96, 14
_NOTHING = 1e-9


def clipped(mesh: Mesh, normal: Floats, offset: float) -> tuple[Mesh | None, Floats]:
    """Return what lies where ``normal`` · p <= ``offset``, and the places on the cut (n x 3)."""
    far = mesh.vertices.astype(np.float64) @ normal - offset
    beyond = far > 0
    corners = beyond[mesh.faces]
    kept = mesh.faces[~corners.any(1)].astype(np.int64)
    crossing = mesh.faces[corners.any(1) & ~corners.all(1)].astype(np.int64)
    if not len(crossing):
        whole = tidied(replace(mesh, faces=kept.astype(np.int32))) if len(kept) else None
        return whole, np.zeros((0, 3))
    odd = beyond[crossing].sum(1) == 1
    alone = np.where(odd[:, None], beyond[crossing], ~beyond[crossing]).argmax(1)
    a, b, c = (crossing[np.arange(len(crossing)), (alone + k) % 3] for k in range(3))
    ends = np.concatenate([np.stack([a, b], 1), np.stack([a, c], 1)])
    share = (far[ends[:, 0]] / (far[ends[:, 0]] - far[ends[:, 1]] + _NOTHING))[:, None]
    ab = len(mesh.vertices) + np.arange(len(crossing))
    ac = ab + len(crossing)

    def mixed(values: NDArray[np.float32]) -> NDArray[np.float32]:
        new = values[ends[:, 0]] * (1 - share) + values[ends[:, 1]] * share
        return np.concatenate([values, new]).astype(np.float32)

    one, two = ~odd, odd
    faces = np.concatenate(
        [
            kept,
            np.stack([a, ab, ac], 1)[one],
            np.stack([ab, b, c], 1)[two],
            np.stack([ab, c, ac], 1)[two],
        ]
    )
    vertices = mixed(mesh.vertices)
    made = replace(
        mesh,
        vertices=vertices,
        faces=faces.astype(np.int32),
        normals=unit(mixed(normals_of(mesh))).astype(np.float32),
        uv=None if mesh.uv is None else mixed(mesh.uv),
        colours=None if mesh.colours is None else mixed(mesh.colours),
    )
    return tidied(made), vertices[len(mesh.vertices) :].astype(np.float64)


def tidied(mesh: Mesh) -> Mesh:
    """Return a mesh without vertices that no face uses."""
    used, faces = np.unique(mesh.faces, return_inverse=True)
    return replace(
        mesh,
        vertices=mesh.vertices[used],
        faces=faces.reshape(-1, 3).astype(np.int32),
        normals=None if mesh.normals is None else mesh.normals[used],
        uv=None if mesh.uv is None else mesh.uv[used],
        colours=None if mesh.colours is None else mesh.colours[used],
    )


def cut(
    model: Model, normal: Floats, offset: float, inside: Finish | None, *, depth: float = 0.0
) -> Model:
    """Return the part of a model where ``normal`` · p <= ``offset``, its section covered.

    ``inside`` is painted over a unit square whose middle is the section's; ``depth`` metres dent
    the section inwards. None leaves the section open. Anchors are lost.
    """
    way = np.asarray(normal, np.float64)
    parts: list[Part] = []
    places: list[Floats] = []
    for one in model.parts:
        mesh, edge = clipped(one.mesh, way, offset)
        places.append(edge)
        if mesh is not None and len(mesh.faces):
            parts.append(Part(mesh=mesh, finish=one.finish))
    largest = max(places, key=lambda edge: float(np.ptp(edge, axis=0).max()) if len(edge) else 0.0)
    if inside is not None and len(largest) > 8:
        parts.append(Part(mesh=section(largest, way, depth=depth), finish=inside))
    return Model(parts=tuple(parts)) if parts else model


def section(places: Floats, normal: Floats, *, depth: float = 0.0) -> Mesh:
    """Return a sheet over the outline of places on a plane, facing along ``normal``."""
    side, up = basis(normal)
    flat = np.stack([places @ side, places @ up], 1)
    middle = (flat.min(0) + flat.max(0)) / 2
    level = float((places @ normal).mean())
    angles = np.linspace(-np.pi, np.pi, _AROUND + 1)
    outline = _outline(flat - middle)
    out = np.linspace(0, 1, _RINGS)[:, None]
    radius = out * np.concatenate([outline, outline[:1]])[None]
    x, y = radius * np.cos(angles), radius * np.sin(angles)
    dent = level + 2e-4 - depth * (1 - out**4) * np.ones_like(x)
    grid = (x + middle[0])[..., None] * side + (y + middle[1])[..., None] * up
    vertices = (grid + dent[..., None] * normal).reshape(-1, 3)
    u, v = 0.5 + 0.5 * out * np.cos(angles), 0.5 + 0.5 * out * np.sin(angles)
    count = len(vertices)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=lattice(_RINGS, _AROUND + 1),
        normals=np.tile(normal, (count, 1)).astype(np.float32),
        uv=np.stack([u.ravel(), v.ravel()], 1).astype(np.float32),
    )


def _outline(flat: Floats) -> Floats:
    """Return the farthest place by angle, gaps filled."""
    angle, far = np.arctan2(flat[:, 1], flat[:, 0]), np.hypot(*flat.T)
    which = ((angle + np.pi) / (2 * np.pi) * _AROUND).astype(int) % _AROUND
    own = np.zeros(_AROUND)
    np.maximum.at(own, which, far)
    known = np.flatnonzero(own)
    return np.interp(np.arange(_AROUND), known, own[known], period=_AROUND)


def basis(normal: Floats) -> tuple[Floats, Floats]:
    """Return two unit vectors that make a right-handed frame with a normal: side and up."""
    helper = np.array((0.0, 0.0, 1.0)) if abs(normal[2]) < 0.9 else np.array((0.0, 1.0, 0.0))
    side = unit(np.cross(helper, normal))
    return side, np.cross(normal, side)


def turned_to(model: Model, old: Floats, new: Floats) -> Model:
    """Return a model turned so that direction ``old`` points along ``new``, set on z = 0."""
    a, b = basis(np.asarray(old, np.float64)), basis(np.asarray(new, np.float64))
    matrix = (
        np.stack([*b, np.asarray(new, np.float64)], 1) @ np.stack([*a, np.asarray(old, np.float64)])
    ).astype(np.float32)
    parts = tuple(
        replace(
            one,
            mesh=replace(
                one.mesh,
                vertices=one.mesh.vertices @ matrix.T,
                normals=normals_of(one.mesh) @ matrix.T,
            ),
        )
        for one in model.parts
    )
    return grounded(Model(parts=parts))


def grounded(model: Model) -> Model:
    """Return a model centred on x = y = 0, standing on z = 0."""
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    middle = (low + high) / 2
    return model.moved(by=(-float(middle[0]), -float(middle[1]), -float(low[2])))
