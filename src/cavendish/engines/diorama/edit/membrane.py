"""Spans holes as smoothly as can be. Knows no texture."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, diags
from scipy.sparse.linalg import spsolve

from cavendish.engines.diorama.edit.raster import Mask, Photo, blur, cv, resized

_AREA = 9000
"""Pixels of the box round a hole in which a film is solved exactly."""


_FASTENED = 0.1
"""Pixels round a hole, over the photo's side, that a film must be fastened to."""


def membrane(photo: Photo, hole: Mask) -> Photo:
    """Return the photo with its hole spanned as smoothly as can be (pull-push pyramid)."""
    weight = (1 - hole)[..., None].astype(np.float32)
    levels: list[tuple[Photo, Photo]] = [((photo * weight).astype(np.float32), weight)]
    while min(levels[-1][0].shape[:2]) > 2:
        values, known = levels[-1]
        half = np.asarray(cv.pyrDown(known), np.float32)
        levels.append(
            (np.asarray(cv.pyrDown(values), np.float32), half.reshape(*half.shape[:2], 1))
        )
    out = levels[-1][0] / (levels[-1][1] + 1e-6)
    for values, known in reversed(levels[:-1]):
        out = np.asarray(cv.pyrUp(out, dstsize=values.shape[1::-1]), np.float32)
        part = np.clip(known, 0, 1)
        out = out * (1 - part) + values / np.maximum(known, 1e-4) * part
    return out.astype(np.float32)


def spanned(photo: Photo, hole: Mask, ban: Mask | None = None) -> Photo:
    """Return the photo with its hole spanned by a soap film, also where it runs over the edge.

    The film isn't fastened to what ``ban`` marks, such as a subject before the hole.
    """
    seen = (1 - hole) if ban is None else (1 - hole) * (ban < 0.1)
    if float((seen * (blur(hole, 3.0) > 0.02)).sum()) < _FASTENED * float((1 - hole).sum() ** 0.5):
        seen = 1 - hole
    height, width = hole.shape
    rows, columns = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    box = (int(rows[-1]) - int(rows[0]) + 1) * (int(columns[-1]) - int(columns[0]) + 1)
    part = min(1.0, (_AREA / box) ** 0.5)
    wide, tall = max(8, round(width * part)), max(8, round(height * part))
    seen = seen.astype(np.float32)
    known = resized(seen, wide, tall)[..., None]
    small = resized((photo * seen[..., None]).astype(np.float32), wide, tall)
    small = small / np.maximum(known, 1e-3)
    free = resized(hole, wide, tall) > 0.5
    fixed = ~free & (known[..., 0] > 0.3)
    still = np.zeros((tall, wide - 1, 3), np.float32), np.zeros((tall - 1, wide, 3), np.float32)
    film = np.where(free[..., None], levelled(still, small, fixed, free), small)
    large = resized(film.astype(np.float32), width, height)
    near = blur(seen, 1.5 / part)[..., None]
    apart = blur(((photo - large) * seen[..., None]).astype(np.float32), 1.5 / part)
    out = large + apart / (near + 0.02)
    return np.where(hole[..., None] > 0.5, out, photo).astype(np.float32)


def levelled(
    steps: tuple[Photo, Photo], values: Photo, fixed: NDArray[np.bool_], free: NDArray[np.bool_]
) -> Photo:
    """Return what ``free`` pixels must be given so that steps vanish and ``fixed`` ones keep.

    ``steps`` are the changes wanted from each pixel to the next (rows x columns - 1) and to the
    lower one (rows - 1 x columns); where they are zero the result is smooth (Poisson's equation).
    Everything neither fixed nor free is a wall. 0.2 s at 10 000 free pixels: for small pictures.
    """
    count = int(free.sum())
    number = np.full(free.shape, -1, np.int64)
    number[free] = np.arange(count)
    out = np.where(fixed[..., None], values, 0).astype(np.float32)
    degree, right = np.full(count, 1e-6), np.zeros((count, values.shape[2]))
    ones: list[NDArray[np.int64]] = []
    twos: list[NDArray[np.int64]] = []
    for pair, step in zip((_ACROSS, _DOWN), steps, strict=True):
        for here, there, sign in ((*pair, -1.0), (*pair[::-1], 1.0)):
            one, two = number[here], number[there]
            both, held = (one >= 0) & (two >= 0), (one >= 0) & fixed[there]
            ones.append(one[both])
            twos.append(two[both])
            np.add.at(degree, one[both | held], 1)
            np.add.at(right, one[both | held], sign * step[both | held])
            np.add.at(right, one[held], out[there][held])
    i, j = np.concatenate(ones), np.concatenate(twos)
    matrix = diags(degree) - coo_matrix((np.ones(len(i)), (i, j)), (count, count))
    out[free] = np.asarray(spsolve(matrix.tocsc(), right)).reshape(count, -1)
    return out


_ACROSS = (np.s_[:, :-1], np.s_[:, 1:])
_DOWN = (np.s_[:-1], np.s_[1:])
