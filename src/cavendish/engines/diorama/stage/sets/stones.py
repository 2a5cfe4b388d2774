"""Rocks, corals and the like, of unit height or radius. Knows no places and no lens."""

from functools import lru_cache

import numpy as np

from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.pose import bent, coloured
from cavendish.engines.diorama.model.primitives import merge, sphere, tube
from cavendish.engines.diorama.model.shading import unit


@lru_cache(maxsize=48)
def rock(seed: int, colour: RGB = (0.17, 0.16, 0.145), *, flat: float = 0.65) -> Mesh:
    """Return a weathered stone about 1.6 wide and twice ``flat`` high, its middle at the origin."""
    rng = np.random.default_rng([seed, 40])
    ways = unit(rng.standard_normal((13, 3)))
    cuts = rng.uniform(0.62, 0.92, 13)
    points = sphere(1.0, segments=26)
    phase = np.random.default_rng([seed, 41])

    def carve(way: np.ndarray) -> np.ndarray:
        reach = np.where(way @ ways.T > 0.05, cuts / np.maximum(way @ ways.T, 0.05), 9.0)
        radius = np.minimum(-np.log(np.exp(-16 * reach).sum(1)) / 16, 1.0)
        radius = radius + 0.07 * waves(way, phase, scale=0.9)
        return way * radius[:, None] * (0.95, 0.8, flat)

    mesh = bent(points, carve)
    grain = waves(mesh.vertices.astype(np.float64), rng, scale=0.5, octaves=4)
    moss = 0.75 + 0.35 * np.clip(mesh.vertices[:, 2:] / flat, -1, 1)
    return coloured(mesh, np.clip(np.array(colour) * moss * (1 + 0.3 * grain[:, None]), 0, 1))


@lru_cache(maxsize=24)
def coral(seed: int, colour: RGB) -> Mesh:
    """Return a branching coral, lighter towards its tips, about 1 high."""
    rng = np.random.default_rng([seed, 42])
    limbs: list[Mesh] = []

    def branch(foot: np.ndarray, way: np.ndarray, length: float, radius: float, depth: int) -> None:
        end = foot + way * length
        bow = (foot + end) / 2 + rng.normal(0, 0.06, 3) * length
        limb = tube(np.array([foot, bow, end]), [radius, radius * 0.8, radius * 0.62], segments=7)
        light = 0.55 + 0.55 * np.clip(limb.vertices[:, 2:], 0, 1.1)
        limbs.append(coloured(limb, np.clip(np.array(colour) * light, 0, 1)))
        for _ in range(3 if depth > 1 else 2) if depth else ():
            turn = unit(way + rng.normal(0, 0.62, 3) + (0, 0, 0.25))
            branch(end, turn, length * rng.uniform(0.62, 0.85), radius * 0.62, depth - 1)

    for k in range(4):
        way = unit(np.array([np.cos(k * 1.7), np.sin(k * 1.7), 1.5]))
        branch(np.zeros(3), way, 0.36, 0.055, 3)
    return merge(limbs)


@lru_cache(maxsize=12)
def brain(seed: int, colour: RGB) -> Mesh:
    """Return a round, furrowed coral."""
    rng = np.random.default_rng([seed, 43])
    ball = sphere(1.0, segments=60)
    points = ball.vertices.astype(np.float64)
    furrow = np.abs(waves(points, rng, scale=0.42, octaves=2))
    mesh = bent(ball, lambda p: p * (1 + 0.10 * np.minimum(furrow, 0.5))[:, None] * (1, 1, 0.75))
    return coloured(mesh, np.clip(np.array(colour) * (0.45 + 1.5 * furrow[:, None]), 0, 1))
