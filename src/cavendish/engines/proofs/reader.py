"""Reads the writing in a picture: where lines are (PP-OCR's detector), what they say (recogniser).

Knows pixels and letters, not what ought to be written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from cavendish.engines.diorama.edit import lettered, weights
from cavendish.engines.diorama.edit.raster import Photo, Values, cv

_FILE = "text_recognition.onnx"
_TALL = 48
"""pixels of a line's height as the recogniser wants it."""
_SHORT, _LEAST, _MOST = 900, 960, 2_048
"""pixels of a picture's sides when lines are looked for: short, and bounds of the long one."""
_WIDEST = 2_400
"""pixels of a line's width beyond which it is narrowed: a hundred letters."""
_SURE = 0.5
"""mean chance of a line's letters below which it is taken for texture."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """One line of writing: what it says and its corners (x, y) in pixels."""

    text: str
    box: Values


def able() -> bool:
    """Tell whether what reading needs is installed."""
    return weights.path(_FILE).exists() and weights.path("text_detection.onnx").exists()


def knows(text: str) -> bool:
    """Tell whether every letter of a text is one that can be read."""
    return able() and set("".join(text.split())) <= _alphabet()


def read(photo: Photo) -> list[Line]:
    """Return the lines of writing in reading order."""
    found = lettered.boxes(photo, _searched(photo))
    lines = ((_recognised(_levelled(photo, box)), box) for box in found)
    return _in_order([Line(text=text, box=box) for (text, sure), box in lines if sure > _SURE])


def _searched(photo: Photo) -> int:
    """Return how many pixels long a picture is when lines are looked for: longer if it is slim."""
    height, width = photo.shape[:2]
    long, short = max(height, width), min(height, width)
    return int(np.clip(_SHORT * long / short, _LEAST, min(_MOST, max(long, _LEAST))))


@cache
def _letters() -> tuple[str, ...]:
    """Return what each output of the recogniser stands for; the first is no letter."""
    known = weights.onnx(_FILE).get_modelmeta().custom_metadata_map["character"]
    return ("", *known.split("\n"), " ")


@cache
def _alphabet() -> frozenset[str]:
    return frozenset(_letters())


def _levelled(photo: Photo, box: Values) -> Photo:
    """Return a line cut out, level, reading to the right, as tall as the recogniser wants it."""
    centre = box.mean(0)
    order = np.argsort(np.arctan2(*(box - centre).T[::-1]))
    corners = box[order].astype(np.float32)
    corners = np.roll(corners, -int(np.argmin(corners.sum(1))), axis=0)
    wide = float(np.linalg.norm(corners[1] - corners[0]))
    tall = float(np.linalg.norm(corners[3] - corners[0]))
    if tall > 1.5 * wide:
        corners, wide, tall = np.roll(corners, -1, axis=0), tall, wide
    width = int(np.clip(round(_TALL * wide / max(tall, 1.0)), 16, _WIDEST))
    page = np.array([[0, 0], [width, 0], [width, _TALL], [0, _TALL]], np.float32)
    matrix = cv.getPerspectiveTransform(corners, page)
    flat = cv.warpPerspective(photo, matrix, (width, _TALL), flags=cv.INTER_CUBIC)
    return np.clip(np.asarray(flat, np.float32), 0, 1)


def _recognised(line: Photo) -> tuple[str, float]:
    """Return what a line says and the mean chance of its letters (greedy CTC)."""
    session: Any = weights.onnx(_FILE)
    if session is None:
        return "", 0.0
    ready = (line[..., ::-1].transpose(2, 0, 1)[None] - 0.5) / 0.5
    feed = {session.get_inputs()[0].name: np.ascontiguousarray(ready, np.float32)}
    chances = np.asarray(session.run(None, feed)[0][0])
    best: list[int] = chances.argmax(1).tolist()
    kept = [t for t, one in enumerate(best) if one and (t == 0 or one != best[t - 1])]
    text = "".join(_letters()[best[t]] for t in kept)
    return text, float(chances.max(1)[kept].mean()) if kept else 0.0


def _in_order(lines: Sequence[Line]) -> list[Line]:
    """Return lines row by row, each row from left to right."""
    left = sorted(lines, key=lambda line: float(line.box[:, 1].mean()))
    ordered: list[Line] = []
    while left:
        first = left[0]
        low, high = float(first.box[:, 1].min()), float(first.box[:, 1].max())
        row = [
            one for one in left if low + 0.2 * (high - low) <= float(one.box[:, 1].mean()) <= high
        ]
        row = row or [first]
        ordered += sorted(row, key=lambda line: float(line.box[:, 0].min()))
        left = [one for one in left if not any(one is taken for taken in row)]
    return ordered
