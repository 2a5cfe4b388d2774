"""A large picture worked on in overlapping tiles that melt into each other. Pure."""

from collections.abc import Callable
from math import ceil

import numpy as np

from cavendish.engines.engine import Pixels

SIDE, OVERLAP = 1024, 128
"""pixels: what models paint best in one go, and how wide two neighbours melt into each other."""


def corners(width: int, height: int) -> list[tuple[int, int]]:
    """Return where the tiles of a picture begin, left and top, row by row."""
    return [(left, top) for top in _starts(height) for left in _starts(width)]


def tiled(pixels: Pixels, work: Callable[[Pixels], Pixels]) -> Pixels:
    """Return the picture with every tile worked on; tiles keep their size, at most SIDE."""
    height, width = pixels.shape[:2]
    total = np.zeros((height, width, 3), np.float32)
    weights = np.zeros((height, width, 1), np.float32)
    for left, top in corners(width, height):
        tile = np.ascontiguousarray(pixels[top : top + SIDE, left : left + SIDE])
        rows, columns = tile.shape[:2]
        weight = (_ramp(rows)[:, None] * _ramp(columns)[None, :])[..., None]
        total[top : top + rows, left : left + columns] += work(tile) * weight
        weights[top : top + rows, left : left + columns] += weight
    return (total / weights + 0.5).astype(np.uint8)


def _starts(length: int) -> list[int]:
    """Return even steps whose tiles overlap by OVERLAP or more and end where the picture ends."""
    if length <= SIDE:
        return [0]
    count = ceil((length - OVERLAP) / (SIDE - OVERLAP))
    return [round(index * (length - SIDE) / (count - 1)) for index in range(count)]


def _ramp(length: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Return weights that rise from one end and fall to the other over the overlap."""
    edge = np.minimum(np.arange(length), np.arange(length)[::-1])
    return (np.minimum(edge + 1, OVERLAP) / OVERLAP).astype(np.float32)
