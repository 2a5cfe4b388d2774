"""What is seen of a model from the front, and the largest patch of it that letters could go on.

Knows meshes; knows no letters and no camera. The front is looked at along +y, cell by cell.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.model import Anchor, Model

_CELLS = 72
"""Cells along the longer side of the front."""
_SAMPLES = 9
"""Points a cell that is wholly covered gets."""
_MOST_SAMPLES = 400_000
_STEEP = 1.3
"""Metres of depth a metre sideways that letters can still be read on."""
_SHARES = (1.0, 0.85, 0.7, 0.55, 0.42, 0.3, 0.2)
"""Widths and heights of patches that are tried, as shares of the front's."""
_LEAST = 5
"""Cells a patch measures at least each way."""
_FLAWED = 0.05
"""Share of a patch that may be a seam or a gap."""
_OBLONG = 2.4
"""A patch's height counts up to its width divided by this: words are wide."""

Floats = NDArray[np.float64]


def front(model: Model) -> Floats:
    """Return the foremost point in every cell: rows upward x columns x (x, y, z), NaN: nothing."""
    points = _sampled(model)
    low, high = (corner.astype(float) for corner in model.bounds)
    cell = max(high[0] - low[0], high[2] - low[2]) / _CELLS
    columns, rows = (max(1, int(np.ceil((high - low)[axis] / cell))) for axis in (0, 2))
    column = np.clip(((points[:, 0] - low[0]) / cell).astype(int), 0, columns - 1)
    row = np.clip(((points[:, 2] - low[2]) / cell).astype(int), 0, rows - 1)
    order = np.argsort(points[:, 1], kind="stable")
    places, first = np.unique((row * columns + column)[order], return_index=True)
    seen = np.full((rows * columns, 3), np.nan)
    seen[places] = points[order][first]
    return seen.reshape(rows, columns, 3)


def patch(model: Model) -> Anchor | None:
    """Return the best place for words on a model's front, if it has one at all."""
    seen = front(model)
    broken = np.isnan(seen[..., 1])
    for axis in (0, 1):
        step = np.abs(np.diff(seen[..., 1], axis=axis))
        along = np.abs(np.diff(seen[..., 2 - 2 * axis], axis=axis))
        edge = ~(step < _STEEP * np.maximum(along, 1e-9))
        broken |= np.insert(edge, 0, values=False, axis=axis)
    best, found = 0.0, None
    for height, width, row, column in _whole(broken):
        off = abs(column + width / 2 - broken.shape[1] / 2) / broken.shape[1]
        score = width * min(height, width / _OBLONG) * (1 - off)
        if score > best:
            best, found = score, (row, column, height, width)
    return None if found is None else _anchor(seen, *found)


def _anchor(seen: Floats, row: int, column: int, height: int, width: int) -> Anchor:
    region = seen[row : row + height, column : column + width]
    low, high = np.nanmin(region, (0, 1)), np.nanmax(region, (0, 1))
    middle = np.nanmedian(region[height // 3 : -height // 3, width // 3 : -width // 3, 1])
    at = (float(low[0] + high[0]) / 2, float(middle), float(low[2] + high[2]) / 2)
    return Anchor(at=at, half=(float(high[0] - low[0]) / 2, float(high[2] - low[2]) / 2))


def _whole(broken: NDArray[np.bool_]) -> Iterator[tuple[int, int, int, int]]:
    """Yield (height, width, row, column) of the most central patch of every size."""
    rows, columns = broken.shape
    total = np.zeros((rows + 1, columns + 1), int)
    total[1:, 1:] = broken.cumsum(0).cumsum(1)
    for height in sorted({max(_LEAST, round(rows * share)) for share in _SHARES}):
        for width in sorted({max(_LEAST, round(columns * share)) for share in _SHARES}):
            if height > rows or width > columns:
                continue
            count = total[height:, width:] - total[:-height, width:]
            count = count - total[height:, :-width] + total[:-height, :-width]
            free = np.argwhere(count <= _FLAWED * height * width)
            if len(free):
                off = np.abs(free - np.array([rows - height, columns - width]) / 2).sum(1)
                row, column = free[int(off.argmin())]
                yield height, width, int(row), int(column)


def _sampled(model: Model) -> Floats:
    """Return points on all triangles not seen edge-on, denser than the cells."""
    triangles = np.concatenate([part.mesh.vertices[part.mesh.faces] for part in model.parts])
    corners = triangles.astype(float)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    facing = np.abs(normal[:, 1]) > 0.05 * np.linalg.norm(normal, axis=1)
    corners, area = corners[facing], np.abs(normal[facing, 1]) / 2
    low, high = (corner.astype(float) for corner in model.bounds)
    cell = max(high[0] - low[0], high[2] - low[2]) / _CELLS
    wished = _SAMPLES * area / cell**2
    wished *= min(1.0, _MOST_SAMPLES / max(wished.sum(), 1.0))
    counts = np.ceil(wished).astype(int)
    rng = np.random.default_rng(0)
    root, share = np.sqrt(rng.random((counts.sum(), 1))), rng.random((counts.sum(), 1))
    a, b, c = (np.repeat(corners[:, k], counts, axis=0) for k in range(3))
    return a * (1 - root) + b * (root * (1 - share)) + c * (root * share)
