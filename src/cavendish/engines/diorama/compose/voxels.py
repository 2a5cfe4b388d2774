"""A shot built from cubes or studded toy blocks. Knows meshes; knows no plan.

Surfaces are sampled more densely than the grid, every cell that is hit becomes a block, and only
faces between full and empty cells are built. Far things get cells twice, four times as large.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import surface
from cavendish.engines.diorama.model.material import Glow, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.stage.shot import Shot

Points = NDArray[np.float32]
_ACROSS = 62
"""Cells along the picture's shorter side where the camera looks."""
_LEVELS = 5
_MOST = 900_000
"""Samples a part."""
_SIDES = (
    ((1, 0, 0), ((1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1))),
    ((-1, 0, 0), ((0, 1, 0), (0, 0, 0), (0, 0, 1), (0, 1, 1))),
    ((0, 1, 0), ((1, 1, 0), (0, 1, 0), (0, 1, 1), (1, 1, 1))),
    ((0, -1, 0), ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1))),
    ((0, 0, 1), ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1))),
    ((0, 0, -1), ((0, 1, 0), (1, 1, 0), (1, 0, 0), (0, 0, 0))),
)


def blocks(shot: Shot, *, studs: bool) -> tuple[Part, ...]:
    """Return the shot's parts as blocks; lamps that glow stay as they are."""
    camera = shot.camera
    eye, goal = np.array(camera.origin, np.float32), np.array(camera.target, np.float32)
    reach = float(np.linalg.norm(goal - eye))
    cell = 2 * reach * float(np.tan(np.radians(camera.fov) / 2)) / _ACROSS
    shape = np.array([1, 1, 1.2 if studs else 1], np.float32) * cell
    kept = [p for p in shot.parts if isinstance(p.finish, Glow) or _plain(p, reach)]
    kept_ids = {id(part) for part in kept}
    samples = [
        s for p in shot.parts if id(p) not in kept_ids for s in _sampled(p, eye, reach, cell)
    ]
    parts = list(kept)
    finish = Principled(
        base=VertexColour(), roughness=0.28 if studs else 0.55, specular=0.5, clearcoat=0.3 * studs
    )
    for level in range(_LEVELS):
        chosen = [s for s in samples if s.level == level]
        if not chosen:
            continue
        at = np.concatenate([s.places for s in chosen])
        tint = np.concatenate([s.colours for s in chosen])
        keys, colours = _cells(at, tint, shape * 2**level)
        mesh = _cubes(keys, colours, shape * 2**level, studs=studs and level < 2)
        parts.append(Part(mesh=mesh, finish=finish))
    return tuple(parts)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Samples:
    level: int
    places: Points
    colours: Points


def _plain(part: Part, reach: float) -> bool:
    """Tell whether a part is a backdrop: few large faces, far beyond what the camera looks at."""
    low, high = part.mesh.vertices.min(0), part.mesh.vertices.max(0)
    return len(part.mesh.faces) < 600 and float((high - low).max()) > 2.2 * reach


def _sampled(part: Part, eye: Points, reach: float, cell: float) -> Iterator[_Samples]:
    """Yield points on a part's triangles with their colours, by how large their cells are."""
    mesh = part.mesh
    corners = mesh.vertices[mesh.faces]
    area = surface.areas(mesh)
    away = np.linalg.norm(corners.mean(1) - eye, axis=1)
    level = np.clip(np.ceil(np.log2(np.maximum(away / (1.6 * reach), 0.5))), 0, _LEVELS - 1)
    random = np.random.default_rng(len(mesh.vertices))
    for value in np.unique(level).astype(int):
        wanted = np.where(level == value, area * 7.0 / (cell * 2**value) ** 2, 0)
        wanted *= min(1.0, _MOST / max(float(wanted.sum()), 1.0))
        spots = surface.scattered(wanted.astype(np.float32), random)
        if len(spots.face):
            yield _Samples(
                level=int(value),
                places=spots.mixed(mesh.vertices, mesh.faces),
                colours=surface.coloured(part, spots),
            )


def _cells(places: Points, colours: Points, shape: Points) -> tuple[NDArray[np.int64], Points]:
    """Return the cells that were hit and the mean colour in each."""
    keys, owner = np.unique(np.floor(places / shape).astype(np.int64), axis=0, return_inverse=True)
    owner = owner.ravel()
    size = np.bincount(owner, minlength=len(keys))[:, None]
    mean = np.stack([np.bincount(owner, colours[:, c], len(keys)) for c in range(3)], -1) / size
    steps = np.round(np.sqrt(np.clip(mean, 0, 1)) * 9) / 9
    return keys, (0.35 * mean + 0.65 * steps**2).astype(np.float32)


def _cubes(keys: NDArray[np.int64], colours: Points, shape: Points, *, studs: bool) -> Mesh:
    """Return the faces between full and empty cells, slightly apart, with studs on top."""
    full = {(int(x), int(y), int(z)) for x, y, z in keys}
    inset = 0.035
    quads: list[Points] = []
    tints: list[Points] = []
    for direction, square in _SIDES:
        beside = keys + np.array(direction)
        open_ = np.array([tuple(int(v) for v in k) not in full for k in beside])
        at, tint = keys[open_], colours[open_]
        corner = np.array(square, np.float32) * (1 - 2 * inset) + inset
        quads.append((at[:, None, :] + corner[None]).astype(np.float32))
        tints.append(tint)
        if studs and direction == (0, 0, 1):
            for quad, shade in _studs(at, tint):
                quads.append(quad)
                tints.append(shade)
    vertices = (np.concatenate(quads) * shape).reshape(-1, 3)
    count = len(vertices) // 4
    first = 4 * np.arange(count)[:, None]
    faces = np.concatenate([first + np.array([[0, 1, 2]]), first + np.array([[0, 2, 3]])]).astype(
        np.int32
    )
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=faces,
        colours=np.repeat(np.concatenate(tints), 4, axis=0).astype(np.float32),
        faceted=True,
    )


def _studs(at: NDArray[np.int64], tint: Points) -> Iterator[tuple[Points, Points]]:
    """Yield the sides and caps of round studs on top of cells."""
    sides = 10
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    ring = np.stack([0.5 + 0.30 * np.cos(angle), 0.5 + 0.30 * np.sin(angle)], -1)
    low, high = 0.96, 1.17
    for i in range(sides):
        (ax, ay), (bx, by) = ring[i], ring[i + 1]
        side = np.array([[ax, ay, low], [bx, by, low], [bx, by, high], [ax, ay, high]], np.float32)
        cap = np.array(
            [[0.5, 0.5, high], [ax, ay, high], [bx, by, high], [0.5, 0.5, high]], np.float32
        )
        for quad in (side, cap):
            yield (at[:, None, :] + quad[None]).astype(np.float32), tint
