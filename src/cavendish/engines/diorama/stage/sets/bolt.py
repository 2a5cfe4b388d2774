"""Lightning: a jagged, branching flash far behind the group. Knows a view only."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.primitives import merge, tube
from cavendish.engines.diorama.stage.sets.scenery import Site

_AWAY = 70.0
"""Group sizes behind the group."""
_GLOW = Glow(radiance=(26.0, 28.0, 40.0))


def lightning(site: Site) -> tuple[Part, ...]:
    """Return one flash from the clouds to the horizon, off to one side."""
    rng = np.random.default_rng([site.seed, 71])
    side = 1.0 if site.seed % 2 else -1.0
    away = _AWAY * site.size
    y = float(site.view.high[1]) + away
    left, right = site.view.span_at(y)
    top = site.view.ray(0.0, 1.0)
    eye = site.view.camera.origin
    lift = float(eye[2] + top[2] * (y - eye[1]) / max(float(top[1]), 1e-3))
    x = (left + right) / 2 + side * float(rng.uniform(0.30, 0.62)) * (right - left) / 2
    height = max(lift * 1.05, 4 * site.size)
    thick = 0.0034 * height
    trunk = _jagged(np.array([x, y, height]), np.array([x - side * 0.10 * height, y, 0.0]), rng)
    meshes = [tube(trunk, [thick, thick * 0.6], segments=5)]
    for start in (6, 11, 17, 22):
        foot = trunk[start] + height * np.array(
            [rng.uniform(-0.30, 0.30), 0.0, -rng.uniform(0.16, 0.34)]
        )
        meshes.append(
            tube(_jagged(trunk[start], foot, rng)[::2], [thick * 0.4, 0.1 * thick], segments=4)
        )
    mesh: Mesh = merge(meshes)
    return (Part(mesh=mesh, finish=_GLOW),)


def _jagged(
    start: NDArray[np.float64], end: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float64]:
    """Return a line broken again and again at its middles (n x 3)."""
    points = np.stack([start, end])
    for depth in range(5):
        spread = 0.13 * np.linalg.norm(end - start) * 0.56**depth
        middles = (points[1:] + points[:-1]) / 2
        middles[:, 0] += rng.normal(0, spread, len(middles))
        middles[:, 2] += rng.normal(0, 0.3 * spread, len(middles))
        mixed = np.empty((2 * len(points) - 1, 3))
        mixed[::2], mixed[1::2] = points, middles
        points = mixed
    return points
