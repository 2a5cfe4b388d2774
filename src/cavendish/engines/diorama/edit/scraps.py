"""Scraps of background that a rough mask took along at the picture's sides. Knows no networks."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.raster import Mask, Photo, grown, islands, resized, to_lab

_SIDE = 256
"""Pixels of the longer side at which scraps are looked for."""
_HALF, _SURE = 0.3, 0.96
"""Between these a mask is in doubt."""
_LARGEST = 0.06
"""Part of the subject beyond which a piece is no scrap."""
_APART = 0.09
"""The least difference in colour, where 1 is black to white, from what a scrap lies against."""
_REACH = 3
"""Pixels from a border at which its two sides are compared."""


def without_scraps(photo: Photo, rough: Mask) -> Mask:
    """Return a rough mask without small doubted pieces that come in over the picture's sides.

    A network doubts all of a piece of background that looks out from behind the subject; an edge
    of the picture parts it from the subject. What runs over the lower side is left alone: there
    subjects are cut off.
    """
    height, width = rough.shape
    part = min(1.0, _SIDE / max(height, width))
    wide, tall = max(16, round(width * part)), max(16, round(height * part))
    lab, mask = to_lab(resized(photo, wide, tall)), resized(rough, wide, tall)
    doubt = ((mask > _HALF) & (mask < _SURE)).astype(np.float32)
    labels, areas = islands(grown(grown(doubt, -2), 3) > 0.5)
    solid = mask > 0.5
    gone = np.zeros_like(mask)
    for label in range(1, len(areas)):
        piece = (labels == label).astype(np.float32)
        beside = piece[:, :2].any() or piece[:, -2:].any()
        if beside and areas[label] < _LARGEST * solid.sum() and _parted(lab, piece, solid):
            gone = np.maximum(gone, piece)
    if not gone.any():
        return rough
    labels, areas = islands(solid & (gone < 0.5))
    bits = np.flatnonzero(areas < _LARGEST * areas[1:].max(initial=0.0))
    gone = np.maximum(gone, grown(np.isin(labels, bits[bits > 0]).astype(np.float32), 1))
    return (rough * (1 - resized(gone, width, height))).astype(np.float32)


def _parted(lab: Photo, piece: Mask, solid: NDArray[np.bool_]) -> bool:
    """Tell whether colours change where a piece lies against the rest of the subject."""
    rest = solid & (piece < 0.5)
    near = (grown(piece, _REACH) > 0.5) & rest
    own = (grown(np.asarray(rest, np.float32), _REACH) > 0.5) & (piece > 0.5)
    if not near.any() or not own.any():
        return False
    return float(np.linalg.norm(np.median(lab[near], 0) - np.median(lab[own], 0))) > _APART
