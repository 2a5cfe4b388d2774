"""Which part of a found thing a new colour goes on. Knows hues and pieces; no words."""

import numpy as np

from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    grown,
    islands,
    step,
    to_lab,
    unit,
)
from cavendish.engines.diorama.edit.regions import main_colour

_MOST = 0.15
"""The part of a thing that must have one paint for that paint alone to be meant."""
_GAP = 9.0
"""Pixels, of 1024, of a rim or a crease that belongs to the paint around it."""
_SPOT = 0.08
"""A piece smaller than this part of the main one is no part of the paint."""
_DULL = 0.8
"""A piece duller than this part of the main one's chroma is of another stuff."""


def painted(photo: Photo, mask: Mask) -> Mask:
    """Return the paint on a thing: its main hue, with the rims and creases it encloses."""
    paint = _without_spots(main_colour(photo, mask, exact=True) * mask)
    if float((mask * paint).sum()) <= _MOST * float(mask.sum()):
        return mask
    reach = _GAP * unit(photo)
    closed = grown(grown((paint > 0.5).astype(np.float32), reach), -reach)
    rim = _coloured_alike(photo, paint * mask) * closed
    # A rim outside the paint, within the thing, is closed against the thing's own edge.
    outer = grown((paint * mask > 0.5).astype(np.float32), reach) * _coloured_alike(photo, paint)
    filled = np.maximum(paint, np.maximum(rim, blur(outer, 0.6)))
    return (mask * np.clip(filled, 0, 1)).astype(np.float32)


def _without_spots(paint: Mask) -> Mask:
    """Drop pieces apart from the main ones: another stuff of the same hue, as coffee in a cup."""
    labels, areas = islands(blur(paint, 1.5 * unit(paint)) > 0.4)
    if len(areas) < 3:
        return paint
    small = np.flatnonzero(areas < _SPOT * areas.max())
    spots = np.isin(labels, small[small > 0]).astype(np.float32)
    return (paint * (1 - grown(spots, 2 * unit(paint)))).astype(np.float32)


def _coloured_alike(photo: Photo, paint: Mask) -> Mask:
    """Return what shares a paint's warm or cold side, however pale."""
    lab = to_lab(blur(photo, unit(photo)))
    total = float(paint.sum()) + 1e-3
    mean = (lab[..., 1:] * paint[..., None]).sum((0, 1)) / total
    length = float(np.hypot(*mean)) + 1e-4
    along = (lab[..., 1:] @ (mean / length)).astype(np.float32)
    aside = np.abs(lab[..., 1] * mean[1] - lab[..., 2] * mean[0]) / length
    return step(0.015, 0.035, along - 0.8 * aside)


def pieces(photo: Photo, coloured: Mask, thing: Mask) -> Mask:
    """Return the biggest coloured piece, and those like it that are parts of the same thing."""
    labels, areas = islands(blur(coloured, 1.5 * unit(photo)) > 0.4)
    count = len(areas)
    if count < 3:
        return coloured
    main = int(areas.argmax())
    within = np.bincount(labels.ravel(), weights=(thing > 0.5).ravel(), minlength=count)
    lab = to_lab(photo)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    vivid = np.bincount(labels.ravel(), weights=chroma.ravel(), minlength=count)
    vivid = vivid / np.maximum(1, np.bincount(labels.ravel(), minlength=count))
    kept = areas > 0.6 * areas[main]
    if within[main] > 0.5 * areas[main]:
        kept |= (within > 0.5 * areas) & (vivid > _DULL * vivid[main]) & (areas > 0)
    kept[0] = False
    soft = blur(np.isin(labels, np.flatnonzero(kept)).astype(np.float32), 1.5 * unit(photo))
    return (coloured * step(0.02, 0.2, soft)).astype(np.float32)
