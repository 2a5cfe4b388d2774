"""Fur: locks that run along a surface, as relief and as shade. Knows no bodies.

A lock is noise drawn out along the way the hair lies (line integral convolution).
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, map_coordinates

from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.model import Mesh

Flow: TypeAlias = Callable[[Floats], Floats]
"""The way hair lies at points (n x 3): n x 3, each as long (0..1) as the hair is high."""
Relief: TypeAlias = Callable[[Floats], Floats]
"""How far points (n x 3) are moved outwards, in body units."""

_GRAINS = 40
"""Edge of the block of random grains, repeated through space."""


def straight(x: float, y: float, z: float) -> Flow:
    """Return hair that lies one way everywhere."""
    way = np.array((x, y, z), np.float64)
    return lambda points: np.broadcast_to(way, points.shape)


def away_from(centre: Floats, bare: float = 0.0, full: float = 0.0) -> Flow:
    """Return hair that lies away from a point: none within ``bare``, all of it from ``full``."""

    def flow(points: Floats) -> Floats:
        way = points - centre
        far = np.linalg.norm(way, axis=1)
        height = np.clip((far - bare) / max(full - bare, 1e-6), 0.12, 1)
        return way * (height / np.maximum(far, 1e-9))[:, None]

    return flow


def combed(flow: Flow, length: float, seed: int) -> Relief:
    """Return the relief of hair; ``length`` 0.3 is short and fine, 1 long and tousled."""
    wide = 0.0125 + 0.009 * length
    high = 0.0016 + 0.0105 * length**1.5
    block = _block(seed)

    def relief(points: Floats) -> Floats:
        way = flow(points)
        tall = np.linalg.norm(way, axis=1)
        way = way / np.maximum(tall, 1e-9)[:, None]
        reach = wide * (2.2 + 3.2 * length)
        steps = np.linspace(-1, 1, 9)
        lock = np.mean([_grain(block, points + way * reach * s, wide) for s in steps], axis=0)
        broad = _grain(block, points + way * reach, 2.6 * wide)
        return high * (2.1 * lock + 0.22 * broad) * np.minimum(tall, 1.0)

    return relief


def shaded(made: Mesh, relief: Relief, length: float) -> NDArray[np.float32]:
    """Return a mesh's colours, dark between the locks and light on them (linear)."""
    colours = np.asarray(made.colours, np.float32)
    height = relief(made.vertices.astype(np.float64)) / (0.0016 + 0.0105 * length**1.5)
    gain = 1 + (0.07 + 0.10 * length) * np.clip(height, -1.6, 1.6)
    return np.clip(colours * gain[:, None], 0, 0.93).astype(np.float32)


def _block(seed: int) -> NDArray[np.float32]:
    """Return random grains, zero mean and unit spread, that tile."""
    white = np.random.default_rng(seed).standard_normal((_GRAINS,) * 3)
    soft = gaussian_filter(white, 0.6, mode="wrap")
    return (soft / soft.std()).astype(np.float32)


def _grain(block: NDArray[np.float32], points: Floats, wide: float) -> Floats:
    where = (points / wide).T
    found = map_coordinates(block, where, order=1, mode="grid-wrap")
    return np.asarray(found, np.float64)
