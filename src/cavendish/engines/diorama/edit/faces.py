"""Finds faces with MediaPipe's detector. Knows boxes and ovals, no people."""

import importlib
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from cavendish.engines.diorama.edit import weights
from cavendish.engines.diorama.edit.raster import Mask, Photo, Values, blur, resized, unit

_SIDE = 192
_FILE = "face_detection_full_range_sparse.tflite"
_STRIDE = 4
_FLOOR = 0.6


@dataclass(frozen=True, slots=True)
class Face:
    """A face's centre and half size in pixels."""

    x: float
    y: float
    wide: float
    tall: float
    eyes: tuple[tuple[float, float], tuple[float, float]] | None = None
    """Both pupils in pixels, the person's right one first."""


@cache
def _detector() -> Any:
    if not weights.path(_FILE).exists():
        return None
    litert: Any = importlib.import_module("ai_edge_litert.interpreter")
    detector = litert.Interpreter(model_path=str(weights.path(_FILE)), num_threads=2)
    detector.allocate_tensors()
    return detector


def faces(photo: Photo) -> tuple[Face, ...]:
    """Return faces, the largest first; the picture is searched whole and in overlapping parts."""
    if _detector() is None:
        return ()
    height, width = photo.shape[:2]
    found = _search(photo, 0, 0)
    part = round(0.62 * min(height, width))
    if not found and min(height, width) > 240:
        for top in range(0, height - part + 1, max(1, (height - part) // 2)):
            for left in range(0, width - part + 1, max(1, (width - part) // 2)):
                found += _search(photo[top : top + part, left : left + part], left, top)
    return _apart(sorted(found, key=lambda scored: -scored[0]))


def _search(photo: Photo, left: int, top: int) -> list[tuple[float, Face]]:
    detector = _detector()
    height, width = photo.shape[:2]
    side = max(height, width)
    square = np.zeros((side, side, 3), np.float32)
    dy, dx = (side - height) // 2, (side - width) // 2
    square[dy : dy + height, dx : dx + width] = photo
    detector.set_tensor(
        detector.get_input_details()[0]["index"], resized(square, _SIDE, _SIDE)[None] * 2 - 1
    )
    detector.invoke()
    outputs = [np.asarray(detector.get_tensor(o["index"])) for o in detector.get_output_details()]
    boxes, scores = sorted(outputs, key=lambda values: -values.shape[-1])
    chance = 1 / (1 + np.exp(-np.clip(scores.reshape(-1), -50, 50)))
    best = np.flatnonzero(chance > _FLOOR)
    return [
        (float(chance[i]), _face(boxes[0, i], int(i), side, (left - dx, top - dy))) for i in best
    ]


def _face(box: Values, index: int, side: int, shift: tuple[int, int]) -> Face:
    """Decode a box: anchors sit in the middle of each cell of a 48 x 48 grid."""
    cells = _SIDE // _STRIDE
    x = (index % cells + 0.5) / cells + float(box[0]) / _SIDE
    y = (index // cells + 0.5) / cells + float(box[1]) / _SIDE
    wide, tall = float(box[2]) / _SIDE, float(box[3]) / _SIDE
    cell = np.array([index % cells + 0.5, index // cells + 0.5]) / cells
    points = (cell + np.asarray(box[4:8], float).reshape(2, 2) / _SIDE) * side + shift
    right, left = ((float(point[0]), float(point[1])) for point in points)
    return Face(
        x * side + shift[0], y * side + shift[1], wide * side / 2, tall * side / 2, (right, left)
    )


def _apart(scored: list[tuple[float, Face]]) -> tuple[Face, ...]:
    kept: list[Face] = []
    for _, face in scored:
        if all(abs(face.x - o.x) + abs(face.y - o.y) > o.wide for o in kept):
            kept.append(face)
    return tuple(sorted(kept, key=lambda face: -face.wide))


def ovals(photo: Photo, found: tuple[Face, ...], *, part: float, lift: float = 0.12) -> Mask:
    """Return ovals over faces, ``part`` of the box's size, raised by ``lift`` of its height."""
    rows, columns = np.mgrid[0 : photo.shape[0], 0 : photo.shape[1]].astype(np.float32)
    mask = np.zeros(photo.shape[:2], np.float32)
    for face in found:
        away = ((columns - face.x) / (face.wide * part)) ** 2
        away += ((rows - face.y + lift * face.tall) / (1.25 * face.tall * part)) ** 2
        mask = np.maximum(mask, (away < 1).astype(np.float32))
    return blur(mask, 2.5 * unit(photo))


def crowns(photo: Photo, found: tuple[Face, ...]) -> Mask:
    """Return arcs above faces, where hair is."""
    outer, inner = ovals(photo, found, part=1.6, lift=0.35), ovals(photo, found, part=1.25)
    rows = np.arange(photo.shape[0], dtype=np.float32)[:, None]
    above = np.zeros(photo.shape[:2], bool)
    for face in found:
        above |= rows < face.y - 0.4 * face.tall
    return (outer * (1 - inner) * above).astype(np.float32)


def below(photo: Photo, found: tuple[Face, ...]) -> Mask:
    """Return what lies below chins: bodies."""
    rows, columns = np.mgrid[0 : photo.shape[0], 0 : photo.shape[1]].astype(np.float32)
    mask = np.zeros(photo.shape[:2], np.float32)
    for face in found:
        near = np.abs(columns - face.x) < 6 * face.wide
        mask = np.maximum(mask, (near & (rows > face.y + 1.1 * face.tall)).astype(np.float32))
    return mask
