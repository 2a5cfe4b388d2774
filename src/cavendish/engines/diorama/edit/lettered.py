"""Finds writing in a photo with PP-OCR's detector. Knows boxes of text, not what it says."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit import weights
from cavendish.engines.diorama.edit.raster import Mask, Photo, Values, cv, grown, resized, unit

_FILE = "text_detection.onnx"
_LONG = 960
_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)


def text(photo: Photo) -> Mask:
    """Return the lines of writing as a mask, a little wider than the strokes."""
    mask = np.zeros(photo.shape[:2], np.uint8)
    for box in boxes(photo):
        cv.fillPoly(mask, [box.astype(np.int32)], 1)
    return mask.astype(np.float32)


def strokes(photo: Photo, lines: list[Values]) -> Mask:
    """Return the letters of lines of writing: what differs from each line's ground."""
    mask = np.zeros(photo.shape[:2], np.float32)
    for line in lines:
        inside = np.zeros(photo.shape[:2], np.uint8)
        cv.fillPoly(inside, [line.astype(np.int32)], 1)
        edge = (grown(inside.astype(np.float32), 2) > 0.5) & (inside == 0)
        ground = np.median(photo[edge], axis=0) if edge.any() else photo[inside > 0].mean(0)
        away = np.linalg.norm(photo - ground, axis=2)
        usual = float(np.percentile(away[edge], 80)) if edge.any() else 0.05
        ink = ((away > max(0.07, 1.3 * usual)) & (inside > 0)).astype(np.float32)
        share = float(ink.sum()) / max(1.0, float(inside.sum()))
        mask = np.maximum(mask, grown(ink, 2 * unit(photo)) if share < 0.75 else inside)
    return mask.astype(np.float32)


def block(line: Values, lines: list[Values]) -> list[Values]:
    """Return a line of writing with those right above and below it that belong to it."""
    kept = [line]
    for _ in lines:
        near = [one for one in lines if any(_joined(one, other) for other in kept)]
        if len(near) == len(kept):
            break
        kept = near
    return kept


def _joined(one: Values, other: Values) -> bool:
    """Tell whether two lines share columns and are less than a line's height apart."""
    (left, top), (right, bottom) = one.min(0), one.max(0)
    (l2, t2), (r2, b2) = other.min(0), other.max(0)
    shared = min(right, r2) - max(left, l2)
    apart = max(top, t2) - min(bottom, b2)
    tall = min(bottom - top, b2 - t2)
    return bool(shared > 0.3 * min(right - left, r2 - l2) and apart < 0.6 * tall)


def boxes(photo: Photo, long: int = _LONG) -> list[Values]:
    """Return lines of writing, each four corners (x, y) in pixels, in reading order.

    They are looked for at ``long`` pixels of the longer side.
    """
    session = weights.onnx(_FILE)
    if session is None:
        return []
    height, width = photo.shape[:2]
    part = long / max(height, width)
    columns, rows = (max(32, round(v * part / 32) * 32) for v in (width, height))
    ready = (resized(photo, columns, rows)[..., ::-1] - _MEAN) / _DEVIATION
    feed = {session.get_inputs()[0].name: np.ascontiguousarray(ready.transpose(2, 0, 1)[None])}
    chance = np.asarray(session.run(None, feed)[0][0, 0], np.float32)
    lines, _ = cv.findContours(
        (chance > 0.3).astype(np.uint8), cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE
    )
    scale = np.array([width / columns, height / rows], np.float32)
    found = [_box(np.asarray(line), chance) for line in lines]
    return sorted((box * scale for box in found if box is not None), key=_reading)


def _box(line: NDArray[np.int32], chance: Mask) -> Values | None:
    """Return a line's rectangle, widened by what the detector shrinks it."""
    middle, (wide, tall), angle = cv.minAreaRect(line)
    if min(wide, tall) < 3:
        return None
    x, y, w, h = cv.boundingRect(line)
    if chance[y : y + h, x : x + w].max() < 0.55:
        return None
    room = 1.7 * wide * tall / (wide + tall)
    grown = (middle, (wide + room, tall + room), angle)
    return np.asarray(cv.boxPoints(grown), np.float32)


def _reading(box: Values) -> tuple[float, float]:
    return float(box[:, 1].min()), float(box[:, 0].min())
