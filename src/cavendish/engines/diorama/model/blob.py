"""Grown and weathered bodies: stones, loaves, clumps, leaves. Knows no nouns."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.model import Mesh, Vec3
from cavendish.engines.diorama.model.pose import bent
from cavendish.engines.diorama.model.primitives import lattice, sphere
from cavendish.engines.diorama.model.shading import unit

Points = NDArray[np.float64]


def waves(points: Points, rng: np.random.Generator, *, scale: float, octaves: int = 3) -> Points:
    """Return smooth noise (n values, about -1..1) at points; ``scale`` is metres a wave.

    A sum of plane waves in random directions (spectral synthesis in three dimensions).
    """
    total, weight = np.zeros(len(points)), 0.0
    for octave in range(octaves):
        ways = unit(rng.standard_normal((7, 3))) * (2 * np.pi * 2**octave / scale)
        phase = rng.uniform(0, 2 * np.pi, 7)
        total += np.sin(points @ ways.T + phase).sum(1) / 3.2 * 0.5**octave
        weight += 0.5**octave
    return total / weight


def boulder(size: Vec3, rng: np.random.Generator, *, planes: int = 16, rough: float = 0.05) -> Mesh:
    """Return a stone that fills about ``size``: a ball cut by planes, then weathered."""
    ways = unit(rng.standard_normal((planes, 3)))
    cuts = rng.uniform(0.68, 0.95, planes)

    def carve(points: Points) -> Points:
        way = unit(points)
        reach = np.where(way @ ways.T > 0.05, cuts / np.maximum(way @ ways.T, 0.05), 9.0)
        radius = np.minimum(_soft_least(reach), 1.0)
        radius = radius + rough * waves(way, rng, scale=1.1, octaves=4)
        return way * radius[:, None] * np.asarray(size) / 2

    return bent(sphere(1.0, segments=72), carve)


def _soft_least(values: Points) -> Points:
    """Return the least value of each row with rounded transitions."""
    sharp = 22.0
    return -np.log(np.exp(-sharp * values).sum(1)) / sharp


def lump(size: Vec3, rng: np.random.Generator, *, rough: float = 0.06, scale: float = 0.9) -> Mesh:
    """Return a soft, uneven ball that fills about ``size``."""
    return bent(
        sphere(1.0, segments=56),
        lambda p: p * (1 + rough * waves(p, rng, scale=scale))[:, None] * np.asarray(size) / 2,
    )


def leaf(
    length: float, width: float, *, curl: float = 0.2, fold: float = 0.15, cells: int = 8
) -> Mesh:
    """Return a pointed leaf lying along +y from the origin, face up, drooping by ``curl``.

    A single sheet: give it a finish that is lit from both sides. uv is unit, v along.
    """
    along = np.linspace(0, 1, cells + 1)[:, None]
    across = np.linspace(-1, 1, 5)[None]
    half = width / 2 * np.sin(np.pi * along**0.8) ** 0.9
    x = across * half
    y = np.broadcast_to(along * length, x.shape)
    z = fold * np.abs(x) - curl * length * along**2
    u, v = np.broadcast_arrays(across / 2 + 0.5, along)
    return Mesh(
        vertices=np.stack([x, y, z], -1).reshape(-1, 3).astype(np.float32),
        faces=lattice(cells + 1, 5),
        uv=np.stack([u, v], -1).reshape(-1, 2).astype(np.float32),
    )


def blade(length: float, width: float, *, curl: float = 0.2) -> Mesh:
    """Return the plainest leaf, four triangles: for foliage by the thousand."""
    x = width / 2
    vertices = [
        (0, 0, 0), (-x, 0.45 * length, 0.1 * x), (0, 0.5 * length, -0.2 * x),
        (x, 0.45 * length, 0.1 * x), (0, length, -curl * length),
    ]  # fmt: skip
    faces = [(0, 2, 1), (0, 3, 2), (1, 2, 4), (2, 3, 4)]
    return Mesh(vertices=np.array(vertices, np.float32), faces=np.array(faces, np.int32))


def scattered(
    mesh: Mesh, places: ArrayLike, ways: ArrayLike, sizes: ArrayLike, colours: ArrayLike
) -> Mesh:
    """Return copies of one mesh (axis +y, up +z) along directions; one colour a copy.

    places and ways are n x 3, sizes n, colours n x 3 linear RGB.
    """
    forward = unit(np.asarray(ways, np.float64))
    count = len(forward)
    up = np.tile((0.0, 0.0, 1.0), (count, 1))
    up[np.abs(forward[:, 2]) > 0.95] = (0.3, 0.9, 0.1)
    side = unit(np.cross(forward, up))
    matrix = np.stack([side, forward, np.cross(side, forward)], 2)
    matrix = matrix * np.asarray(sizes, np.float64)[:, None, None]
    local = mesh.vertices.astype(np.float64)
    vertices = np.einsum("nij,vj->nvi", matrix, local) + np.asarray(places)[:, None]
    starts = np.arange(count)[:, None, None] * len(local)
    uv = None if mesh.uv is None else np.tile(mesh.uv, (count, 1))
    return Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=(mesh.faces[None] + starts).reshape(-1, 3).astype(np.int32),
        uv=uv,
        colours=np.repeat(np.asarray(colours, np.float32), len(local), 0),
    )
