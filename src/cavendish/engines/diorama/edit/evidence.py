"""What colours say about a rough mask's doubtful places. Knows neither networks nor words."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    grown,
    resized,
    to_lab,
)

_SIDE = 256
"""Pixels of the longer side at which colours are compared."""
_SAMPLES = 6000
"""Known pixels of each kind that doubtful ones are compared with."""
_PLACE = 0.45
"""How much the picture's whole length counts beside colour: 0.5 is from black to mid grey."""
_TRUST = 1.3
"""What colours weigh against the mask, both as odds."""
_LEAST = 60
"""Known pixels that must be on either side before anything can be compared."""

Bools = NDArray[np.bool_]


def weighed(photo: Photo, rough: Mask, reach: int = 4) -> Mask:
    """Return a rough mask whose doubtful pixels side with the known ones they look like.

    Known is what the mask is sure of, well away from its edge; a pixel's colour and place are
    compared with the nearest known ones inside and outside. ``reach`` is how far beyond the mask
    pixels are doubted, of 256 of the longer side.
    """
    height, width = rough.shape
    part = min(1.0, _SIDE / max(height, width))
    wide, tall = max(16, round(width * part)), max(16, round(height * part))
    small, mask = resized(photo, wide, tall), resized(rough, wide, tall)
    solid = (mask > 0.5).astype(np.float32)
    inside = grown(((mask > 0.9) & (solid > 0)).astype(np.float32), -3) > 0.5
    outside = grown((mask > 0.06).astype(np.float32), reach) < 0.5
    doubt = ~inside & ~outside
    if min(int(inside.sum()), int(outside.sum()), int(doubt.sum())) < _LEAST:
        return rough
    features = _features(small)
    asked = features[doubt]
    near = _nearest(features[inside], asked)
    far = _nearest(features[outside], asked)
    odds = np.zeros_like(mask)
    odds[doubt] = np.log((far + 0.02) / (near + 0.02))
    odds = blur(odds, 0.7)
    odds = resized(odds, width, height)
    sure = np.clip(rough, 0.02, 0.98)
    told = 1 / (1 + np.exp(-(np.log(sure / (1 - sure)) + _TRUST * odds)))
    within = resized(doubt.astype(np.float32), width, height) > 0.5
    return np.where(within, told, rough).astype(np.float32)


def _features(photo: Photo) -> Values:
    """Return colour, a little of its surroundings' colour, and place."""
    lab = to_lab(photo) * np.array([1.0, 2.2, 2.2], np.float32)
    rows, columns = np.mgrid[0 : photo.shape[0], 0 : photo.shape[1]].astype(np.float32)
    place = np.dstack([rows, columns]) * np.float32(_PLACE / max(photo.shape[:2]))
    return np.dstack([lab, 0.6 * blur(lab, 2.0), place]).astype(np.float32)


def _nearest(known: Values, asked: Values) -> Values:
    """Return the mean distance to the four nearest known pixels."""
    known = known[:: max(1, len(known) // _SAMPLES)]
    away, _ = cKDTree(known).query(asked, k=4, eps=0.5, workers=1)
    return np.asarray(away, np.float32).mean(1)
