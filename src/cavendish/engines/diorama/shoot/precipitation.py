"""Rain and snow between the lens and the scene. Knows pixels only.

Drawn over clean radiance, since single drops are finer than light paths: what falls has no noise,
and no shadow worth tracing.
"""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.stage.shot import Fall

Array = NDArray[np.float32]
_RAIN = ((2400, 0.026, 0.0008, 0.15), (700, 0.060, 0.0013, 0.18), (90, 0.150, 0.0024, 0.15))
"""Streaks a square picture, and their length, half width (short sides) and opacity, far to near."""
_SNOW = ((1800, 0.0012, 0.55), (560, 0.0024, 0.70), (110, 0.0050, 0.70), (18, 0.0140, 0.30))
"""Flakes a square picture, and their radius (short sides) and opacity, far to near."""


def fallen(radiance: Array, fall: Fall, *, seed: int) -> Array:
    """Return linear radiance (height x width x 3) seen through what falls."""
    rng = np.random.default_rng([seed, 83])
    draw = _streaks if fall.streaked else _flakes
    cover = draw(radiance.shape[0], radiance.shape[1], fall, rng)[..., None]
    return (radiance * (1 - cover) + np.array(fall.colour, np.float32) * cover).astype(np.float32)


def _streaks(height: int, width: int, fall: Fall, rng: np.random.Generator) -> Array:
    """Return how much of each pixel is rain, 0..1."""
    short, cover = min(height, width), np.zeros(height * width)
    for many, length, half, opacity in _RAIN:
        count = int(many * fall.density * height * width / short**2)
        long, thick = length * short, max(half * short, 0.45)
        faint = min(1.0, 0.35 + 0.65 * half * short / 0.45)
        steps = max(4, int(2.2 * long))
        slant = fall.slant + rng.normal(0, 0.02, count)
        x, y = rng.uniform(-0.1, 1.1, count) * width, rng.uniform(-0.2, 1.0, count) * height
        along = np.linspace(0, 1, steps)
        weight = (
            faint * opacity * rng.uniform(0.35, 1.0, count)[:, None] * np.sin(np.pi * along)[None]
        )
        whole = long * rng.uniform(0.6, 1.2, count)[:, None]
        reach, weight = whole * along, weight * whole / steps
        wide = np.arange(-int(np.ceil(2 * thick)), int(np.ceil(2 * thick)) + 1)
        for offset in wide:
            share = np.exp(-((offset / (1.2 * thick)) ** 2))
            across = x[:, None] + slant[:, None] * reach + offset
            _splat(cover, across, y[:, None] + reach, weight * share, (height, width))
    return np.clip(cover, 0, 0.85).reshape(height, width).astype(np.float32)


def _flakes(height: int, width: int, fall: Fall, rng: np.random.Generator) -> Array:
    """Return how much of each pixel is snow, 0..1."""
    short, cover = min(height, width), np.zeros(height * width)
    for many, radius, opacity in _SNOW:
        count = int(many * fall.density * height * width / short**2)
        x, y = rng.uniform(0, width, count), rng.uniform(0, height, count)
        size = np.maximum(radius * short, 0.55) * rng.uniform(0.6, 1.35, count)
        most = int(np.ceil(size.max() * 1.3)) + 1
        down, across = (v.reshape(1, -1) for v in np.mgrid[-most : most + 1, -most : most + 1])
        column, row = np.floor(x)[:, None] + across, np.floor(y)[:, None] + down
        gap = np.hypot(row + 0.5 - y[:, None], column + 0.5 - x[:, None])
        share = np.clip((size[:, None] * 1.15 - gap) / (0.5 * size[:, None]) + 0.1, 0, 1)
        _splat(cover, column, row, share * opacity, (height, width))
    return np.clip(cover, 0, 0.95).reshape(height, width).astype(np.float32)


def _splat(
    cover: NDArray[np.float64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    weight: NDArray[np.float64],
    shape: tuple[int, int],
) -> None:
    """Add weights to the pixels at places, shared between left and right neighbours."""
    height, width = shape
    left, row = np.floor(x), np.floor(y).astype(int)
    part = x - left
    for step, share in ((0, 1 - part), (1, part)):
        column = left.astype(int) + step
        inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
        index = row[inside] * width + column[inside]
        cover += np.bincount(index, (weight * share)[inside], height * width)
