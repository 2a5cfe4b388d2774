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

_HEAD = 0.225
"""Metres of a face's box: what people are measured by."""


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


def cut_out(photo: Photo, mask: Mask) -> Cutout:
    """Return what a mask covers, free of its old background."""
    colours = matte.foreground(photo, mask)
    height, width = mask.shape
    left, top, right, bottom = (round(v) for v in box_of((mask > 0.25).astype(np.float32)))
    part = np.s_[top:bottom, left:right]
    base = mask[-max(1, height // 60) :].max(0)
    found = faces.faces(photo)
    face = next((f for f in found if mask[_row(f.y, height), _row(f.x, width)] > 0.5), None)
    metres = None if face is None else _HEAD * (bottom - top) / (2 * face.tall)
    return Cutout(
        colours=colours[part],
        alpha=mask[part],
        box=(left / width, top / height, right / width, bottom / height),
        cut=bool(
            bottom >= height - 2 and float((base > 0.5).mean()) > 0.04 * (right - left) / width
        ),
        metres=metres,
    )


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


def _outline(ring: NDArray[np.int32], shape: tuple[int, ...], scale: float) -> Values:
    """Return a contour in metres: x from the middle, z up from the lowest row."""
    simple = np.asarray(cv.approxPolyDP(ring, 0.7, closed=True)).reshape(-1, 2).astype(np.float64)
    if cv.contourArea(ring) < 0.002 * shape[0] * shape[1]:
        return np.zeros((0, 2))
    x = (simple[:, 0] + 0.5 - shape[1] / 2) * scale
    z = (shape[0] - 1 - simple[:, 1]) * scale
    return np.stack([x, z], 1)
