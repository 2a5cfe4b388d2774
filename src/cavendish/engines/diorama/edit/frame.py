"""The picture's frame: crops, turns, ratios, continuation beyond the edge. Knows no words.

Sizes are (width, height) in pixels; a box is left, top, right, bottom.
"""

import math

import numpy as np

from cavendish.engines.diorama.edit.heal import healed
from cavendish.engines.diorama.edit.raster import Mask, Photo, blur, cv, grown, luma, resized, step

_SAME = 0.015
"""Ratios that differ by less are the same: the picture is only resampled."""
_KEPT = 0.8
"""A crop that keeps this much of a picture needs no continuation."""
_STRIP = 0.4
"""The part of a picture that is added at once: more would have to come from nowhere."""
_RUNS_ON = 0.55
"""The part of a side from which the subject is taken to run on beyond it."""

Box = tuple[float, float, float, float]


def same_ratio(photo: Photo, width: int, height: int) -> bool:
    """Tell whether a photo only needs resampling to fit."""
    ratio = photo.shape[1] / photo.shape[0]
    return abs(ratio / (width / height) - 1) < _SAME


def kept_by_crop(photo: Photo, width: int, height: int) -> float:
    """Return how much of a photo a crop to a ratio would keep."""
    change = (photo.shape[1] / photo.shape[0]) / (width / height)
    return min(change, 1 / change)


def crops_well(photo: Photo, width: int, height: int) -> bool:
    """Tell whether cropping to a ratio loses little."""
    return kept_by_crop(photo, width, height) >= _KEPT


def cropped_around(photo: Photo, where: Mask, width: int, height: int, *, tight: float) -> Photo:
    """Crop to a ratio around a mask. ``tight`` 0 keeps all that fits, 1 closes in on the mask."""
    rows, columns = photo.shape[:2]
    left, top, right, bottom = box_of(where)
    ratio = width / height
    largest = min(columns, rows * ratio)
    room = 1.22
    least = min(largest, max((right - left) * room, (bottom - top) * room * ratio))
    wide = largest + (least - largest) * tight
    tall = wide / ratio
    x = float(np.clip((left + right) / 2 - wide / 2, 0, columns - wide))
    y = float(np.clip((top + bottom) / 2 - tall / 2, 0, rows - tall))
    return photo[round(y) : round(y + tall), round(x) : round(x + wide)]


def box_of(mask: Mask) -> Box:
    """Return the box around a mask; the whole picture for an empty one."""
    rows, columns = np.flatnonzero((mask > 0.5).any(1)), np.flatnonzero((mask > 0.5).any(0))
    if len(rows) == 0:
        return 0.0, 0.0, float(mask.shape[1]), float(mask.shape[0])
    return float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)


def turned(photo: Photo, degrees: float) -> Photo:
    """Turn clockwise; odd angles are cropped to the largest upright picture inside."""
    quarters = round(degrees / 90)
    if abs(degrees - 90 * quarters) < 0.01:
        return np.ascontiguousarray(np.rot90(photo, -quarters))
    rows, columns = photo.shape[:2]
    angle = abs(math.radians(degrees))
    matrix = cv.getRotationMatrix2D((columns / 2, rows / 2), -degrees, 1.0)
    how = {"flags": cv.INTER_CUBIC, "borderMode": cv.BORDER_REPLICATE}
    out = np.asarray(cv.warpAffine(photo, matrix, (columns, rows), **how), np.float32)
    short, ratio = min(rows, columns), max(rows, columns) / min(rows, columns)
    scale = 1 / (math.cos(angle) + ratio * math.sin(angle))
    del short
    wide, tall = round(columns * scale), round(rows * scale)
    x, y = (columns - wide) // 2, (rows - tall) // 2
    return np.clip(out[y : y + tall, x : x + wide], 0, 1).astype(np.float32)


def tilt(photo: Photo) -> float:
    """Return by how many degrees clockwise to turn so that most long lines stand straight."""
    grey = (luma(photo) * 255).astype(np.uint8)
    edges = cv.Canny(grey, 60, 160)
    least = max(30, min(grey.shape) // 6)
    found = cv.HoughLinesP(edges, 1, math.pi / 720, 60, minLineLength=least, maxLineGap=6)
    if found is None:
        return 0.0
    counts = np.zeros(241)
    for x0, y0, x1, y1 in np.asarray(found).reshape(-1, 4):
        angle = math.degrees(math.atan2(float(y1 - y0), float(x1 - x0)))
        off = (angle + 45) % 90 - 45
        if abs(off) < 12:
            counts[round(off * 10) + 120] += math.hypot(float(x1 - x0), float(y1 - y0))
    smooth = np.convolve(counts, np.hanning(13), "same")
    return 0.0 if smooth.max() <= 0 else -(float(np.argmax(smooth)) - 120) / 10


def extended(
    photo: Photo,
    width: int,
    height: int,
    *,
    rng: np.random.Generator,
    lean: tuple[float, float],
    ban: Mask | None = None,
) -> Photo:
    """Continue a photo to a ratio.

    ``lean`` is the share of the new space that goes to the left and to the top, 0..1 each.
    """
    rows, columns = photo.shape[:2]
    ratio = width / height
    wide, tall = max(columns, round(rows * ratio)), max(rows, round(columns / ratio))
    left, top = round((wide - columns) * lean[0]), round((tall - rows) * lean[1])
    return widened(photo, (left, top, wide - columns - left, tall - rows - top), rng=rng, ban=ban)


def widened(
    photo: Photo, room: tuple[int, ...], *, rng: np.random.Generator, ban: Mask | None = None
) -> Photo:
    """Add room (left, top, right, bottom) around a photo, one side after the other.

    ``ban`` marks what must not appear again in it, such as the subject.
    """
    out = photo
    barred = np.zeros(photo.shape[:2], np.float32) if ban is None else ban
    for side in (0, 2, 1, 3):
        left = room[side]
        while left > 0:
            strip = min(left, max(16, round(_STRIP * out.shape[1 if side in (0, 2) else 0])))
            sides = tuple(strip if n == side else 0 for n in range(4))
            out, barred = _grown(out, barred, sides, rng)
            left -= strip
    return out


def _grown(
    photo: Photo, barred: Mask, strip: tuple[int, ...], rng: np.random.Generator
) -> tuple[Photo, Mask]:
    left, top, right, bottom = strip
    room = (top, bottom, left, right)
    canvas = np.asarray(cv.copyMakeBorder(photo, *room, cv.BORDER_REFLECT_101), np.float32)
    ban = np.asarray(cv.copyMakeBorder(barred, *room, cv.BORDER_CONSTANT, value=0), np.float32)
    rows, columns = photo.shape[:2]
    hole = np.ones(canvas.shape[:2], np.float32)
    hole[top : top + rows, left : left + columns] = 0
    edge = hole * grown(1 - hole, 2)
    runs_on = float((grown(ban, 4) * edge).sum()) > _RUNS_ON * float(edge.sum())
    filled = healed(canvas, hole, rng=rng, ban=None if runs_on else ban)
    filled[top : top + rows, left : left + columns] = photo
    return filled, ban


def set_on_blur(photo: Photo, width: int, height: int) -> Photo:
    """Fit a whole photo into a ratio over an out-of-focus enlargement of itself."""
    rows, columns = photo.shape[:2]
    part = min(width / columns, height / rows)
    inner = resized(photo, round(columns * part), round(rows * part))
    cover = max(width / columns, height / rows)
    ground = resized(photo, math.ceil(columns * cover), math.ceil(rows * cover))
    y, x = (ground.shape[0] - height) // 2, (ground.shape[1] - width) // 2
    ground = blur(ground[y : y + height, x : x + width], 0.05 * max(width, height)) * 0.8
    y, x = (height - inner.shape[0]) // 2, (width - inner.shape[1]) // 2
    edge = np.zeros((height, width), np.float32)
    edge[y : y + inner.shape[0], x : x + inner.shape[1]] = 1
    shade = step(0.0, 1.0, blur(edge, 0.02 * max(width, height)))[..., None]
    ground = ground * (1 - 0.45 * shade)
    ground[y : y + inner.shape[0], x : x + inner.shape[1]] = inner
    return ground.astype(np.float32)
