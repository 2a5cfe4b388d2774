"""Photos in drawn styles: a photo is read as the painters' sketch. Knows which style words name."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose.painting import PAINTERS
from cavendish.engines.diorama.compose.sketch import Sketch
from cavendish.engines.diorama.edit import matte, regions
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    cv,
    luma,
    resized,
    to_lab,
    unit,
)
from cavendish.engines.diorama.plan.look import read_look
from cavendish.engines.diorama.plan.scene import Style
from cavendish.engines.diorama.shoot.features import NOTHING

_TONES = 9


def restyle(photo: Photo, words: str, seed: int) -> Photo | None:
    """Return the photo in the style that words name; None where it can't be drawn."""
    styles = (read_look(text).style for text in (words, f"{words} style", f"{words} painting"))
    painter = next((PAINTERS[style] for style in styles if style in PAINTERS), None)
    if painter is None and "cartoon" in words:
        painter = PAINTERS.get(Style.CARTOON)
    if painter is None:
        return None
    height, width = photo.shape[:2]
    drawn = np.asarray(painter(seen(photo), width, height, seed), np.float32)
    if drawn.max() > 1.5:
        drawn = drawn / np.float32(255)
    return np.clip(resized(drawn[..., :3], width, height), 0, 1).astype(np.float32)


def seen(photo: Photo) -> Sketch:
    """Return a photo as a painter sees it: flat colours, light, near and far, shapes."""
    height, width = photo.shape[:2]
    part = min(1.0, (1.6e6 / (height * width)) ** 0.5)
    photo = resized(photo, round(width * part), round(height * part))
    subject = matte.subject(photo)
    sky = regions.sky(photo) > 0.6
    flat = _flat(photo)
    level = luma(photo)
    broad = blur(level, 40 * unit(photo))
    shade = np.clip(0.5 + 0.9 * (blur(level, 2 * unit(photo)) - broad) + 0.35 * (broad - 0.5), 0, 1)
    rows = np.linspace(1, 0, len(photo), dtype=np.float32)[:, None]
    depth = np.where(subject > 0.5, 2.0, 4.0 + 8.0 * rows).astype(np.float32)
    return Sketch(
        colour=photo,
        albedo=flat,
        shade=shade.astype(np.float32),
        normal=_normals(blur(level, 3 * unit(photo))),
        depth=depth,
        part=_shapes(flat, subject, sky),
    )


def _flat(photo: Photo) -> Photo:
    """Return the photo with texture smoothed away and edges kept."""
    out = photo
    for _ in range(3):
        out = np.asarray(cv.bilateralFilter(out, -1, 0.09, 4 * unit(photo)), np.float32)
    return np.clip(out, 0, 1).astype(np.float32)


def _normals(level: Mask) -> Values:
    """Guess which way surfaces face from how light changes; flat ones face the camera."""
    across = np.asarray(cv.Sobel(level, cv.CV_32F, 1, 0), np.float32)
    down = np.asarray(cv.Sobel(level, cv.CV_32F, 0, 1), np.float32)
    way = np.stack([-2.0 * across, -np.ones_like(level), 2.0 * down], 2)
    return (way / np.linalg.norm(way, axis=2, keepdims=True)).astype(np.float32)


def _shapes(flat: Photo, subject: Mask, sky: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Return a number for every patch of one tone; the sky is nothing."""
    lab = np.ascontiguousarray(to_lab(flat).reshape(-1, 3) * np.array([1, 1.8, 1.8], np.float32))
    cv.setRNGSeed(5)
    stop = (3, 12, 1e-3)
    sample = np.ascontiguousarray(lab[:: max(1, len(lab) // 20000)])
    centres = np.asarray(cv.kmeans(sample, _TONES, None, stop, 1, cv.KMEANS_PP_CENTERS)[2])
    nearest = np.stack([((lab - c) ** 2).sum(1) for c in centres]).argmin(0)
    tones = np.asarray(cv.medianBlur(nearest.reshape(flat.shape[:2]).astype(np.uint8), 7), np.int32)
    marks = tones + _TONES * (subject > 0.5)
    out = np.zeros(marks.shape, np.int32)
    last = 0
    for mark in np.unique(marks):
        count, labels = cv.connectedComponents((marks == mark).astype(np.uint8))
        found = np.asarray(labels, np.int32)
        out = np.where(found > 0, found + last, out)
        last += int(count)
    return np.where(sky, NOTHING, out).astype(np.int32)
