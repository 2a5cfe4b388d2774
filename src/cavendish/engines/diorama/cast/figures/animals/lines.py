"""Smooth lines through a few points, with a fixed number of steps. Knows no bodies."""

import numpy as np
from numpy.typing import ArrayLike

from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.model import Points


def curve(points: Points, count: int) -> Floats:
    """Return ``count`` points (count x 3) along a line through ``points`` (Catmull-Rom)."""
    knots = np.asarray(points, np.float64)
    ends = 2 * knots[:1] - knots[1:2], 2 * knots[-1:] - knots[-2:-1]
    padded = np.concatenate([ends[0], knots, ends[1]])
    t = np.linspace(0, len(knots) - 1, count)
    i = np.minimum(t.astype(int), len(knots) - 2)
    u = (t - i)[:, None]
    a, b, c, d = (padded[i + k] for k in range(4))
    square, cube = u**2, u**3
    return 0.5 * (
        2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * square + (3 * b - a - 3 * c + d) * cube
    )


def along_line(values: ArrayLike, count: int) -> Floats:
    """Return ``count`` values interpolated evenly through ``values``."""
    known = np.asarray(values, np.float64)
    return np.interp(np.linspace(0, 1, count), np.linspace(0, 1, len(known)), known)
