"""What something leaves round itself when it is taken away: soft edges, thin parts. No words."""

import numpy as np

from cavendish.engines.diorama.edit.membrane import spanned
from cavendish.engines.diorama.edit.raster import Mask, Photo, blur, cv, grown, unit

_REACH = 36.0
"""Pixels, of 1024, round a thing in which its traces are looked for."""
_MOST = 0.035
"""Error of a smooth continuation beyond which surroundings are too busy to tell a trace."""
_FAINT = 0.018
"""The least difference from the surroundings that is seen."""


def traced(photo: Photo, mask: Mask, spared: Mask) -> Mask:
    """Return a hole for what a mask covers, with its traces: 1 inside, 0 outside.

    A trace differs from a smooth continuation of what is further out, touches the thing and ends
    near it; what goes on beyond is another thing. ``spared`` is never part of it.
    """
    u = unit(photo)
    hole = grown((mask > 0.06).astype(np.float32), 3.5 * u)
    reach = grown(hole, _REACH * u)
    if reach.mean() > 0.8:
        return hole
    calm = blur(photo, 1.5 * u)
    error = np.abs(calm - spanned(calm, reach, spared)).max(2)
    ring = (grown(reach, 8 * u) > 0.5) & (reach < 0.5) & (spared < 0.1)
    smooth = spanned(calm, np.maximum(reach, ring.astype(np.float32)), spared)
    usual = float(np.percentile(np.abs(calm - smooth)[ring], 75)) if ring.any() else 1.0
    if usual > _MOST:
        return hole
    seen = (error > max(_FAINT, 1.6 * usual)) & (reach > 0.5) & (hole < 0.5) & (spared < 0.1)
    return np.maximum(hole, _ending(seen, hole, reach, u))


def _ending(seen: Mask, hole: Mask, reach: Mask, u: float) -> Mask:
    """Return of what is seen the pieces that touch the hole and end within reach."""
    _, labels = cv.connectedComponents(np.asarray(seen, np.uint8))
    labels = np.asarray(labels)
    near = np.unique(labels[(grown(hole, 2 * u + 1) > 0.5) & (labels > 0)])
    last = (reach > 0.5) & (grown(reach, -2 * u - 1) < 0.5)
    beyond = np.unique(labels[last & (labels > 0)])
    kept = np.isin(labels, np.setdiff1d(near, beyond)).astype(np.float32)
    return grown(kept, 3 * u)
