"""A subject cut out of a photo, and the plate that stands for it in a set. Knows no light."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit import faces, matte
from cavendish.engines.diorama.edit.frame import Box, box_of
from cavendish.engines.diorama.edit.raster import Mask, Photo, Values, cv, resized
from cavendish.engines.diorama.model.extrusion import extrude
from cavendish.engines.diorama.model.joining import merge
from cavendish.engines.diorama.model.material import Diffuse
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import lathe

_HEAD = 0.225
"""Metres of a face's box: what people are measured by."""
_ROUND = 0.9
"""How much of an outline must be an ellipse."""
_FLATTEST, _BALL = 0.35, 0.95
"""Height over width of ellipses that tell how far from above a round thing is seen."""
_MARGIN, _BLANK, _STRAIGHT = 0.06, 0.05, 0.4
"""A photo's blank margin: its part of the height, its deviation, and how much of a subject's width
ends in it."""
_LEVEL = 25.0
"""Degrees an ellipse's long axis may lean."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cutout:
    """A subject's colours and coverage, cropped to it."""

    colours: Photo
    alpha: Mask
    box: Box
    """Where it was in its photo: left, top, right, bottom in parts of width and height."""
    cut: bool
    """Whether the photo's lower edge cuts it off, so that it has no feet to stand on."""
    metres: float | None
    """Its height in the world where a face tells it."""
    pitch: float | None = None
    """Degrees its photo looks down at it, where a round outline on the level tells it."""


def cut_out(photo: Photo, mask: Mask) -> Cutout:
    """Return what a mask covers, free of its old background."""
    colours = matte.foreground(photo, mask)
    height, width = mask.shape
    left, top, right, bottom = (round(v) for v in box_of((mask > 0.25).astype(np.float32)))
    part = np.s_[top:bottom, left:right]
    base = mask[-max(1, height // 60) :].max(0)
    ended = _ended(photo, mask, bottom)
    found = faces.faces(photo)
    face = next((f for f in found if mask[_row(f.y, height), _row(f.x, width)] > 0.5), None)
    metres = None if face is None else _HEAD * (bottom - top) / (2 * face.tall)
    return Cutout(
        colours=colours[part],
        alpha=mask[part],
        box=(left / width, (top + ended) / height, right / width, (bottom + ended) / height),
        cut=ended > 0
        or bool(
            bottom >= height - 2 and float((base > 0.5).mean()) > 0.04 * (right - left) / width
        ),
        metres=metres,
        pitch=None if found or metres is not None else _pitch(mask),
    )


def _ended(photo: Photo, mask: Mask, bottom: int) -> int:
    """Return the rows of blank margin under a subject that ends in a straight cut above it."""
    height = len(mask)
    margin = photo[min(height - 1, bottom + 2) :]
    if not 2 < height - bottom < _MARGIN * height or float(margin.std((0, 1)).max()) > _BLANK:
        return 0
    solid = mask > 0.5
    wide = int(solid.any(0).sum())
    last = int(solid[bottom - max(2, height // 100) : bottom].any(0).sum())
    return height - bottom if last > _STRAIGHT * wide else 0


def _pitch(mask: Mask) -> float | None:
    """Return the pitch at which a round thing shows the ellipse that the outline is, if it is one.

    A circle says nothing: it may be a ball.
    """
    part = 256 / max(mask.shape)
    small = resized(mask, max(8, round(mask.shape[1] * part)), max(8, round(mask.shape[0] * part)))
    solid = (small > 0.5).astype(np.uint8)
    rings, _ = cv.findContours(solid, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_NONE)
    ring = max(rings, key=cv.contourArea, default=None)
    hull = None if ring is None or len(ring) < 40 else cv.convexHull(ring)
    if hull is None or len(hull) < 5:  # a plain rectangle's has four
        return None
    middle, (one, two), turn = cv.fitEllipse(hull)
    flat, level = one / max(1e-3, two), abs(turn - 90) < _LEVEL
    filled = np.zeros_like(solid)
    cv.ellipse(filled, (middle, (one, two), turn), 1, -1)
    alike = float((filled & solid).sum()) / max(1.0, float((filled | solid).sum()))
    if not level or alike < _ROUND or not _FLATTEST < flat < _BALL:
        return None
    return float(np.degrees(np.arcsin(flat)))


def _row(value: float, limit: int) -> int:
    return min(limit - 1, max(0, round(value)))


def plate(cutout: Cutout, metres: float, grey: float = 0.5) -> Model:
    """Return an upright grey silhouette of a height in metres, standing on z = 0."""
    rows, columns = cutout.alpha.shape
    scale = metres / rows
    part = 240 / max(rows, columns)
    small = resized(cutout.alpha, max(8, round(columns * part)), max(8, round(rows * part)))
    rings, _ = cv.findContours(
        (small > 0.5).astype(np.uint8), cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE
    )
    depth = 0.16 * min(metres, columns * scale)
    meshes = [
        extrude(outline, depth)
        for ring in rings
        if len(outline := _outline(np.asarray(ring), small.shape, scale / part)) > 3
    ]
    if not meshes:
        half = columns * scale / 2
        square = np.array([[-half, 0], [half, 0], [half, metres], [-half, metres]])
        meshes = [extrude(square, depth)]
    finish = Diffuse(base=(grey, grey, grey))
    return Model(parts=(Part(mesh=merge(meshes), finish=finish),))


def disc(metres: float, grey: float = 0.5) -> Model:
    """Return a low grey disc of a diameter in metres, lying on z = 0: a round thing's stand-in."""
    half, tall = metres / 2, 0.12 * metres
    profile = np.array([(0.6 * half, 0.0), (half, tall), (0.0, tall)])
    mesh = lathe(profile, segments=48)
    return Model(parts=(Part(mesh=mesh, finish=Diffuse(base=(grey, grey, grey))),))


def _outline(ring: NDArray[np.int32], shape: tuple[int, ...], scale: float) -> Values:
    """Return a contour in metres: x from the middle, z up from the lowest row."""
    simple = np.asarray(cv.approxPolyDP(ring, 0.7, closed=True)).reshape(-1, 2).astype(np.float64)
    if cv.contourArea(ring) < 0.002 * shape[0] * shape[1]:
        return np.zeros((0, 2))
    x = (simple[:, 0] + 0.5 - shape[1] / 2) * scale
    z = (shape[0] - 1 - simple[:, 1]) * scale
    return np.stack([x, z], 1)
