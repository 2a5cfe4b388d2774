"""Rain and snow between the lens and the scene. Knows pixels only.

Drawn over clean radiance, since single drops are finer than light paths: what falls has no noise,
and no shadow worth tracing.
"""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.stage.shot import Fall

Array = NDArray[np.float32]
_RAIN = ((1900, 0.026, 0.0008, 0.10), (560, 0.060, 0.0013, 0.12), (80, 0.150, 0.0024, 0.10))
"""Streaks a square picture, and their length, half width (short sides) and opacity, far to near."""
_SNOW = ((2300, 0.0013, 0.55), (800, 0.0026, 0.75), (170, 0.0055, 0.75), (26, 0.0150, 0.34))
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
        steps = max(2, int(long))
        slant = fall.slant + rng.normal(0, 0.02, count)
        x, y = rng.uniform(-0.1, 1.1, count) * width, rng.uniform(-0.2, 1.0, count) * height
        along = np.linspace(0, 1, steps)
        weight = opacity * rng.uniform(0.35, 1.0, count)[:, None] * np.sin(np.pi * along)[None]
        reach = long * rng.uniform(0.6, 1.2, count)[:, None] * along
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
        down, across = np.mgrid[-most : most + 1, -most : most + 1]
        for dy, dx in zip(down.ravel(), across.ravel(), strict=True):
            gap = np.hypot(np.floor(x) + dx + 0.5 - x, np.floor(y) + dy + 0.5 - y)
            share = np.clip((size * 1.15 - gap) / (0.5 * size) + 0.1, 0, 1) * opacity
            _splat(cover, x + dx, y + dy, share, (height, width), sharp=True)
    return np.clip(cover, 0, 0.95).reshape(height, width).astype(np.float32)


def _splat(
    cover: NDArray[np.float64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    weight: NDArray[np.float64],
    shape: tuple[int, int],
    *,
    sharp: bool = False,
) -> None:
    """Add weights to the pixels at places, shared between neighbours unless ``sharp``."""
    height, width = shape
    left, top = np.floor(x if sharp else x - 0.5), np.floor(y)
    part = np.zeros_like(x) if sharp else x - 0.5 - left
    for step, share in ((0, 1 - part), (1, part)):
        if sharp and step:
            break
        column, row = (left + step).astype(int), top.astype(int)
        inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
        index = row[inside] * width + column[inside]
        value = np.broadcast_to(weight, column.shape) * share
        cover += np.bincount(index, value[inside], height * width)
