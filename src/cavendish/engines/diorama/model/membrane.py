"""Soap films over flat shapes: how high a shape puffs up. Knows no drawings.

The film solves Poisson's equation (laplacian u = -1, u = 0 on the edge): 2 sqrt(u) over a disc
is a half ball, over any other shape it is as round and has no creases, unlike a distance.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter, map_coordinates
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import spsolve

Grid = NDArray[np.float64]
"""rows x columns, or points 2 x n (row, column) in pixels."""


def edge_distance(coverage: NDArray[np.float32]) -> Grid:
    """Return pixels to the edge of a shape, positive inside, from its antialiased coverage."""
    inside = coverage > 0.5
    within = np.asarray(distance_transform_edt(inside), np.float64)
    without = np.asarray(distance_transform_edt(~inside), np.float64)
    distance = np.where(inside, within - 0.5, 0.5 - without)
    near = np.abs(distance) < 1.2
    return np.asarray(gaussian_filter(np.where(near, coverage - 0.5, distance), 1.1))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Film:
    """A solved film that can be read anywhere."""

    distance: Grid
    """Edge distance on fine pixels."""
    height: Grid
    """u on coarse cells, in fine pixels squared."""
    slope: Grid
    """u over distance near the edge, on coarse cells."""
    cell: float
    """Fine pixels a coarse cell."""

    def at(self, points: Grid, distance: Grid) -> Grid:
        """Return 2 sqrt(u) in pixels at points whose edge distance is given."""
        coarse = (points + 0.5) / self.cell - 0.5
        deep = _read(self.height, coarse, order=3)
        shallow = _read(self.slope, coarse, order=1) * distance
        share = np.clip((distance / self.cell - 1.5) / 2.5, 0, 1)
        share = share * share * (3 - 2 * share)
        return 2 * np.sqrt(np.clip(deep * share + shallow * (1 - share), 0, None))


def film(coverage: NDArray[np.float32], *, cells: int) -> Film:
    """Solve the film over a shape on about ``cells`` coarse cells along its longer side."""
    padded = np.pad(coverage, 4)
    distance = edge_distance(padded)
    cell = max(1.0, max(padded.shape) / cells)
    rows, columns = (max(3, int(n / cell)) for n in padded.shape)
    y, x = np.mgrid[0:rows, 0:columns]
    centres = np.stack([y, x]).reshape(2, -1).astype(np.float64)
    fine = (centres + 0.5) * cell - 0.5
    sampled = _read(distance, fine, order=1).reshape(rows, columns)
    height = _solved(sampled > 0.25 * cell) * cell * cell
    known = sampled > 1.2 * cell
    slope = np.where(known, height / np.maximum(sampled, 1e-6), 0.0)
    slope = _spread(slope, known)
    return Film(
        distance=distance[4:-4, 4:-4],
        height=height,
        slope=slope,
        cell=cell,
    )


def _solved(mask: NDArray[np.bool_]) -> Grid:
    """Solve laplacian u = -1 on the cells of a mask, u = 0 around it."""
    mask = mask.copy()
    mask[[0, -1], :] = False
    mask[:, [0, -1]] = False
    count = int(mask.sum())
    out = np.zeros(mask.shape)
    if count == 0:
        return out
    index = np.full(mask.shape, -1)
    index[mask] = np.arange(count)
    rows, columns = [np.arange(count)], [np.arange(count)]
    values = [np.full(count, 4.0)]
    for shift, axis in ((1, 0), (-1, 0), (1, 1), (-1, 1)):
        near = np.roll(index, shift, axis)[mask]
        rows.append(np.flatnonzero(near >= 0))
        columns.append(near[near >= 0])
        values.append(np.full(int((near >= 0).sum()), -1.0))
    place = (np.concatenate(rows), np.concatenate(columns))
    matrix = coo_matrix((np.concatenate(values), place), shape=(count, count)).tocsc()
    out[mask] = np.asarray(spsolve(matrix, np.ones(count)))
    return out


def _spread(values: Grid, known: NDArray[np.bool_]) -> Grid:
    """Carry known values outwards and smooth them."""
    if not known.any():
        return np.full(values.shape, 1.0)
    nearest = distance_transform_edt(~known, return_distances=False, return_indices=True)
    filled = values[tuple(np.asarray(nearest))]
    return np.asarray(gaussian_filter(filled, 1.5))


def _read(grid: Grid, points: Grid, *, order: Literal[1, 3]) -> Grid:
    return np.asarray(map_coordinates(grid, points, order=order, mode="nearest"), np.float64)
