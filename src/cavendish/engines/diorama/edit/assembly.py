"""Puts a hole's chosen pieces together at full size: aligned, blended, toned to the border."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.membrane import levelled
from cavendish.engines.diorama.edit.montage import Source, chosen
from cavendish.engines.diorama.edit.raster import Mask, Photo, Values, blur, cv, grown, resized

_AREA = 9000
"""Pixels of the box round the hole in which pieces are chosen: the work grows with it."""
_SIDE = 288
"""Pixels of the longer side at which pieces are chosen."""
_MOST_BARRED = 0.2
"""The part of a hole that may show a second time what should not appear twice."""
_MOST_APART = 0.14
"""A difference at the border beyond which it is no matter of tone."""
_WITNESSES = 1500
"""Pixels of the border that say how a piece is aligned."""


def pieced(photo: Photo, hole: Mask, base: Photo, ban: Mask | None) -> Photo | None:
    """Return the photo with its hole made of pieces of the rest; None where none fit.

    ``base`` is the smooth continuation; ``ban`` marks what must not be copied.
    """
    height, width = hole.shape
    rows, columns = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    box = (int(rows[-1]) - int(rows[0]) + 1) * (int(columns[-1]) - int(columns[0]) + 1)
    part = min(1.0, _SIDE / max(height, width), (_AREA / box) ** 0.5)
    wide, tall = max(24, round(width * part)), max(24, round(height * part))
    small = resized((photo * (1 - hole)[..., None] + base * hole[..., None]), wide, tall)
    gap = resized(hole, wide, tall) > 0.02
    barred = np.zeros_like(gap) if ban is None else ~gap & (resized(ban, wide, tall) > 0.3)
    if gap.mean() > 0.9:
        return None
    got = chosen(small, gap, barred, resized(base, wide, tall))
    if got is None:
        return None
    moves, labels = got
    if _from_barred(moves, labels, gap, barred) > _MOST_BARRED:
        return None
    labels = _spread(labels, gap)
    filled, ring = _assembled(photo, hole, moves, labels, width / wide)
    steps = _steps(small, moves, labels, gap)
    return (filled + _toning(photo - filled, ring, gap, steps)).astype(np.float32)


def _from_barred(
    moves: tuple[Source, ...],
    labels: NDArray[np.intp],
    gap: NDArray[np.bool_],
    barred: NDArray[np.bool_],
) -> float:
    """Return the part of a hole that would be copied from what should not appear twice."""
    taken = [
        source.gives(barred) & (labels == n)
        for n, source in enumerate(moves)
        if (labels == n).any()
    ]
    return float(np.any(taken, axis=0)[gap].mean()) if taken else 0.0


def _spread(labels: NDArray[np.intp], gap: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Carry labels a little beyond the hole, so that the border is judged by its own piece."""
    out, known = labels.copy(), gap.copy()
    for _ in range(4):
        for shift, axis in ((1, 0), (-1, 0), (1, 1), (-1, 1)):
            moved, there = np.roll(out, shift, axis), np.roll(known, shift, axis)
            fresh = there & ~known
            out[fresh] = moved[fresh]
            known |= fresh
    return out


def _assembled(
    photo: Photo, hole: Mask, moves: tuple[Source, ...], labels: NDArray[np.intp], scale: float
) -> tuple[Photo, NDArray[np.bool_]]:
    """Return the pieces blended, and the border of the hole where they can be judged."""
    height, width = hole.shape
    ring = (grown(hole, max(2.0, 1.6 * scale)) - hole) > 0.5
    total, detail = np.zeros_like(photo), np.zeros_like(photo)
    soft_sum, hard_sum = np.zeros_like(hole), np.zeros_like(hole)
    for label in map(
        int, np.unique(labels[resized(hole, labels.shape[1], labels.shape[0]) > 0.02])
    ):
        where = resized((labels == label).astype(np.float32), width, height)
        piece = _aligned(photo, moves[label], scale, ring & (where > 0.5))
        low = blur(piece, scale)
        hard = blur(where, 0.7) ** 3 + 1e-6
        total += low * (where[..., None] + 1e-5)
        detail += (piece - low) * hard[..., None]
        soft_sum, hard_sum = soft_sum + where + 1e-5, hard_sum + hard
    filled = total / soft_sum[..., None] + detail / hard_sum[..., None]
    return filled.astype(np.float32), ring


def _steps(
    small: Photo, moves: tuple[Source, ...], labels: NDArray[np.intp], gap: NDArray[np.bool_]
) -> tuple[Photo, Photo]:
    """Return the steps in tone at the seams between pieces, to be taken away."""
    across = np.zeros((*labels[:, 1:].shape, 3), np.float32)
    down = np.zeros((*labels[1:].shape, 3), np.float32)
    used = [int(n) for n in np.unique(labels[gap])]
    taken = {n: blur(moves[n].taken(small), 1.0) for n in used}
    for steps, one, two in (
        (across, np.s_[:, :-1], np.s_[:, 1:]),
        (down, np.s_[:-1], np.s_[1:]),
    ):
        a, b = labels[one], labels[two]
        for first, second in {*zip(a[a != b].tolist(), b[a != b].tolist(), strict=True)}:
            if first in taken and second in taken:
                where = (a == first) & (b == second)
                apart = taken[second] - taken[first]
                jump = -(apart[one] + apart[two]) / 2
                steps[where] = np.clip(jump, -_MOST_APART, _MOST_APART)[where]
    return across, down


def _toning(
    apart: Photo,
    ring: NDArray[np.bool_],
    gap: NDArray[np.bool_],
    steps: tuple[Photo, Photo],
) -> Photo:
    """Return what makes pieces meet the tones round the hole and each other's.

    Where they differ by far, the border runs through a thing: it is not followed there.
    """
    rows, columns = gap.shape
    level = ring.astype(np.float32)
    weight = resized(level, columns, rows)
    mean = resized((apart * level[..., None]).astype(np.float32), columns, rows)
    mean = mean / (weight[..., None] + 1e-4)
    trusted = (weight > 0.1) & ~gap & (np.abs(mean).max(2) < _MOST_APART)
    if not trusted.any():
        return np.zeros_like(apart)
    known = trusted | gap
    spread = levelled(steps, mean, trusted, gap)
    beyond = blur(np.where(known[..., None], spread, 0), 1.0)
    cover = blur(known.astype(np.float32), 1.0)[..., None]
    spread = np.where(known[..., None], spread, beyond / (cover + 1e-3))
    return resized(spread.astype(np.float32), apart.shape[1], apart.shape[0])


def _aligned(photo: Photo, move: Source, scale: float, border: NDArray[np.bool_]) -> Photo:
    """Return the piece at full size, moved by a few pixels to where it meets the border best."""
    columns, rows = (np.asarray(m) for m in move.maps(photo.shape, scale))
    reach = int(np.ceil(0.8 * scale)) if scale > 1 else 0
    ys, xs = np.nonzero(border)
    if reach and len(ys) > 20:
        pick = np.linspace(0, len(ys) - 1, min(len(ys), _WITNESSES)).astype(int)
        ys, xs = ys[pick], xs[pick]
        best = min(
            ((dy, dx) for dy in range(-reach, reach + 1) for dx in range(-reach, reach + 1)),
            key=lambda by: (_apart(photo, columns, rows, (ys, xs), by), abs(by[0]) + abs(by[1])),
        )
        rows, columns = rows + best[0], columns + best[1]
    moved = cv.remap(
        photo,
        columns.astype(np.float32),
        rows.astype(np.float32),
        cv.INTER_NEAREST,
        borderMode=cv.BORDER_REFLECT_101,
    )
    return np.asarray(moved, np.float32)


def _apart(
    photo: Photo,
    columns: Values,
    rows: Values,
    points: tuple[NDArray[np.intp], NDArray[np.intp]],
    by: tuple[int, int],
) -> float:
    height, width = photo.shape[:2]
    y = np.clip(rows[points] + by[0], 0, height - 1).astype(int)
    x = np.clip(columns[points] + by[1], 0, width - 1).astype(int)
    return float(np.abs(photo[y, x] - photo[points]).mean())
