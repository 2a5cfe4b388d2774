"""Arrays over a picture: resizing, blurring, noise, paper. Knows numbers only.

Lengths are given for a picture of a million pixels and multiplied by ``unit(shape)``, so that a
picture looks alike at every size.
"""

import math
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Field: TypeAlias = NDArray[np.floating[Any]]
"""height x width, or height x width x channels."""


def unit(shape: tuple[int, ...]) -> float:
    """Return how many pixels one unit is: 1 at a megapixel, 4 at sixteen."""
    return math.sqrt(shape[0] * shape[1] / 1e6)


def resized(field: Field, height: int, width: int, *, smooth: bool = True) -> Field:
    """Resample a field: bicubic or nearest."""
    if field.shape[:2] == (height, width):
        return field
    how = Image.Resampling.BICUBIC if smooth else Image.Resampling.NEAREST
    if field.ndim == 2:
        plane = Image.fromarray(np.ascontiguousarray(field, np.float32))
        return np.asarray(plane.resize((width, height), how))
    planes = [resized(field[..., c], height, width, smooth=smooth) for c in range(field.shape[2])]
    return np.stack(planes, -1)


def blurred(field: Field, radius: float) -> Field:
    """Blur by a Gaussian; a wide one runs on a smaller copy."""
    if radius <= 0.3:
        return field
    step = int(radius / 3)
    if step < 2:
        sigma = (radius, radius) + (0.0,) * (field.ndim - 2)
        return np.asarray(ndimage.gaussian_filter(field, sigma, mode="nearest"), np.float32)
    height, width = field.shape[:2]
    small = _boxed(field, max(4, height // step), max(4, width // step))
    return resized(blurred(small, radius / step), height, width)


def _boxed(field: Field, height: int, width: int) -> Field:
    if field.ndim == 2:
        plane = Image.fromarray(np.ascontiguousarray(field, np.float32))
        return np.asarray(plane.resize((width, height), Image.Resampling.BOX))
    return np.stack([_boxed(field[..., c], height, width) for c in range(field.shape[2])], -1)


def smoothstep(low: float, high: float, values: Field) -> Field:
    """Ease from 0 at ``low`` to 1 at ``high``."""
    t = np.clip((values - np.float32(low)) / np.float32(high - low), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)


def noise(shape: tuple[int, int], scale: float, seed: int, *, octaves: int = 3) -> Field:
    """Return noise of mean 0 and deviation 1 whose largest blobs are ``scale`` pixels wide."""
    random = np.random.default_rng(seed)
    total = np.zeros(shape, np.float32)
    for octave in range(octaves):
        size = scale / 2**octave
        if size < 1.4:
            total += random.standard_normal(shape, np.float32) * np.float32(0.55**octave)
            break
        rows, columns = math.ceil(shape[0] / size) + 2, math.ceil(shape[1] / size) + 2
        coarse = random.standard_normal((rows, columns)).astype(np.float32)
        box = (0.5, 0.5, 0.5 + shape[1] / size, 0.5 + shape[0] / size)
        fine = Image.fromarray(coarse).resize(
            (shape[1], shape[0]), Image.Resampling.BICUBIC, box=box
        )
        total += np.asarray(fine) * np.float32(0.55**octave)
    return (total - total.mean()) / (total.std() + np.float32(1e-6))


def paper(shape: tuple[int, int], seed: int, *, rough: float = 1.0) -> Field:
    """Return the light on paper: about 1, darker in the valleys of its tooth."""
    scale = unit(shape)
    tooth = 0.6 * noise(shape, 7 * scale, seed) + 0.6 * noise(shape, 2.4 * scale, seed + 1)
    slope = np.roll(tooth, 1, 1) - tooth + np.roll(tooth, 1, 0) - tooth
    return np.clip(1 + 0.022 * rough * blurred(slope, 0.5 * scale), 0.8, 1.1)


def shifted(field: Field, down: int, right: int) -> Field:
    """Return a height x width field moved by whole pixels; its edges are drawn out."""
    height, width = field.shape
    rows = np.array([max(row - down, 0) for row in range(height)])
    columns = np.array([max(column - right, 0) for column in range(width)])
    return field[rows[:, None], columns]


def guided(field: Field, guide: Field, radius: int, edge: float) -> Field:
    """Smooth a field but not across edges of the guide (He, Sun, Tang 2013); both one channel."""

    def mean(values: Field) -> Field:
        return ndimage.uniform_filter(values, 2 * radius + 1, mode="nearest")

    middle, level = mean(guide), mean(field)
    slope = (mean(guide * field) - middle * level) / (mean(guide * guide) - middle**2 + edge**2)
    return mean(slope) * guide + mean(level - slope * middle)


def encoded(picture: Field) -> NDArray[np.uint8]:
    """Return 0..1 as bytes."""
    return (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)
