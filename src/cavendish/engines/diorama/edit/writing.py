"""Text set on a photo, in place of other text or in free space. Knows type and colours."""

import re

import numpy as np

from cavendish.engines.diorama.compose.canvas import Canvas
from cavendish.engines.diorama.compose.typesetting import Align, Manner, fitted
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    cv,
    luma,
    mixed,
    unit,
)
from cavendish.engines.diorama.edit.swatch import rgb
from cavendish.engines.diorama.model.fonts import Face

_ROOM = 0.06
"""Margin, as a part of the picture's shorter side."""
_COLOUR = re.compile(
    r"\b(?:in|with)\b ((?:[\w#-]+ ){1,3}?)"
    r"(?:letters?|text|font|type|ink|writing|(?:at|on|in|across|near|over|under|along|above|below)\b|$)"
)
_LARGE = re.compile(r"\b(?:big|large|huge|bold|giant)\b")
_SMALL = re.compile(r"\b(?:small|little|tiny|discreet)\b")


def written(photo: Photo, text: str, wish: str, *, subject: Mask) -> Photo:
    """Set a text where the wish says, or where it covers the least of the subject."""
    height, width = photo.shape[:2]
    room = _ROOM * min(height, width)
    tall = 0.34 if _LARGE.search(wish) else 0.09 if _SMALL.search(wish) else 0.2
    cap = (0.16 if _LARGE.search(wish) else 0.035 if _SMALL.search(wish) else 0.085) * height
    manner = Manner(face=Face.SANS_HEAVY, align=_align(wish), leading=1.55)
    set_text = fitted(text, manner, width=width - 2 * room, height=tall * height, cap=cap)
    top = _top(wish, subject, set_text.height, room)
    drawn = Canvas(width, height)
    path = set_text.path(room, top, width - 2 * room)
    drawn.path(path, (1.0, 1.0, 1.0))
    ink_mask = drawn.raster(width, height)[..., 3].astype(np.float32) / 255
    ink = _ink(photo, ink_mask, wish)
    halo = blur(ink_mask, 2 * unit(photo)) * 0.4 + blur(ink_mask, 7 * unit(photo)) * 0.6
    shade = (0.0, 0.0, 0.0) if sum(ink) > 1.5 else (1.0, 1.0, 1.0)
    if not _plain_behind(photo, ink_mask, ink):
        photo = mixed(
            photo, np.broadcast_to(np.array(shade, np.float32), photo.shape), np.clip(halo, 0, 1)
        )
    return mixed(photo, np.broadcast_to(np.array(ink, np.float32), photo.shape), ink_mask)


def rewritten(photo: Photo, clean: Photo, box: Values, text: str) -> Photo:
    """Set a text in the place, tilt, size and colour of a line of writing that was taken away."""
    corners = _upright(box)
    wide = float(np.linalg.norm(corners[1] - corners[0]))
    tall = float(np.linalg.norm(corners[3] - corners[0]))
    page = Canvas(wide, tall)
    manner = Manner(face=Face.SANS_HEAVY, align="centre")
    line = fitted(text.replace("\n", " "), manner, width=wide * 0.96, height=tall, cap=tall * 0.56)
    page.path(line.path(wide * 0.02, (tall - line.cap) / 2, wide * 0.96), (1.0, 1.0, 1.0))
    columns, rows = max(8, round(wide * 2)), max(8, round(tall * 2))
    ink_mask = page.raster(columns, rows)[..., 3].astype(np.float32) / 255
    source = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    matrix = cv.getPerspectiveTransform(source, corners.astype(np.float32))
    size = (photo.shape[1], photo.shape[0])
    placed = np.asarray(cv.warpPerspective(ink_mask, matrix, size, flags=cv.INTER_AREA), np.float32)
    ink = _old_ink(photo, clean, box)
    return mixed(clean, np.broadcast_to(ink, photo.shape).astype(np.float32), np.clip(placed, 0, 1))


def _upright(box: Values) -> Values:
    """Return a line's corners from its top left clockwise, reading to the right."""
    order = box[np.argsort(box[:, 0])]
    left = order[:2][np.argsort(order[:2, 1])]
    right = order[2:][np.argsort(order[2:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)


def _old_ink(photo: Photo, clean: Photo, box: Values) -> Values:
    """Return the colour of the old letters: what differs most from the cleaned ground."""
    mask = np.zeros(photo.shape[:2], np.uint8)
    cv.fillPoly(mask, [box.astype(np.int32)], 1)
    inside = mask > 0
    away = np.linalg.norm(photo - clean, axis=2)[inside]
    most = away >= np.percentile(away, 88)
    return np.median(photo[inside][most], axis=0).astype(np.float32)


def _align(wish: str) -> Align:
    if "left" in wish:
        return "left"
    return "right" if "right" in wish else "centre"


def _top(wish: str, subject: Mask, tall: float, room: float) -> float:
    """Return the y of a text: as wished, else the freer of the upper and lower edge."""
    height = len(subject)
    places = {"top": room, "centre": (height - tall) / 2, "bottom": height - room - tall}
    if re.search(r"\b(?:top|above|upper|header|headline)\b", wish):
        return places["top"]
    if re.search(r"\b(?:middle|cent(?:er|re)|across)\b", wish):
        return places["centre"]
    if re.search(r"\b(?:bottom|below|lower|under|footer|caption)\b", wish):
        return places["bottom"]
    taken = [
        float(subject[round(y) : round(y + tall)].mean()) for y in (places["bottom"], places["top"])
    ]
    return places["bottom"] if taken[0] <= taken[1] + 0.05 else places["top"]


def _ink(photo: Photo, ink_mask: Mask, wish: str) -> tuple[float, float, float]:
    """Return the colour asked for, or white or near-black, whichever reads better."""
    asked = (rgb(words.strip()) for words in _COLOUR.findall(f"{wish.strip()} "))
    named = next((colour for colour in asked if colour is not None), None)
    if named is not None:
        return named
    near = blur(ink_mask, 6 * unit(photo)) > 0.1
    behind = float(luma(photo)[near].mean()) if near.any() else 0.0
    return (0.99, 0.985, 0.97) if behind < 0.62 else (0.07, 0.07, 0.08)


def _plain_behind(photo: Photo, ink_mask: Mask, ink: tuple[float, float, float]) -> bool:
    """Tell whether letters of a colour read well without help."""
    near = blur(ink_mask, 6 * unit(photo)) > 0.1
    if not near.any():
        return True
    behind = luma(photo)[near]
    own = float(np.dot(ink, (0.299, 0.587, 0.114)))
    return float(np.percentile(np.abs(behind - own), 8)) > 0.3
