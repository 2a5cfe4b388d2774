"""Several pictures on one sheet: rows of equal height, hardly anything cut off. Knows no steps."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np

from cavendish.engines.diorama.edit.backdrop import covering
from cavendish.engines.diorama.edit.raster import Photo

_JOINT = 0.012
"""White between pictures, as a part of the sheet's shorter side."""
_MOST_CUT = 1.25
"""How many times wider or taller than it is a picture's cell may be; past it, white is left."""
MOST = 14
"""Pictures on a sheet: as many as a run may bring."""


def board(photos: Sequence[Photo], width: int, height: int) -> Photo:
    """Return the photos in reading order on a white sheet of a size in pixels."""
    photos = photos[:MOST]
    joint = max(2, round(_JOINT * min(width, height)))
    shapes = [photo.shape[1] / photo.shape[0] for photo in photos]
    lines = _lines(shapes, width / height)
    wide = width - joint
    natural = [wide / sum(shapes[n] for n in line) for line in lines]
    stretch = (height - joint) / sum(natural)
    kept = float(np.clip(stretch, 1 / _MOST_CUT, _MOST_CUT))
    narrow = min(1.0, stretch / kept)
    out = np.ones((height, width, 3), np.float32)
    y = joint + max(0.0, (height - joint - kept * narrow * sum(natural)) / 2)
    for line, tall in zip(lines, natural, strict=True):
        x = joint + (1 - narrow) * wide / 2
        for n in line:
            right = x + narrow * shapes[n] * tall
            left, top = round(x), round(y)
            cell = round(right) - left - joint, round(y + kept * narrow * tall) - top - joint
            picture = covering(photos[n], max(1, cell[0]), max(1, cell[1]))
            seen = out[top : top + picture.shape[0], left : left + picture.shape[1]]
            seen[:] = picture[: seen.shape[0], : seen.shape[1]]
            x = right
        y += kept * narrow * tall
    return out


def _lines(shapes: Sequence[float], ratio: float) -> list[list[int]]:
    """Break pictures into rows so that the sheet fills the ratio with the least cut off."""
    count = len(shapes)
    best: tuple[float, list[list[int]]] | None = None
    for rows in range(1, count + 1):
        for breaks in combinations(range(1, count), rows - 1):
            ends = (0, *breaks, count)
            lines = [list(range(a, b)) for a, b in pairwise(ends)]
            tall = [1 / sum(shapes[n] for n in line) for line in lines]
            cost = abs(float(np.log(sum(tall) * ratio)))
            cost += 0.1 * float(np.log(max(tall) / min(tall)))
            if best is None or cost < best[0]:
                best = cost, lines
    return [[0]] if best is None else best[1]
