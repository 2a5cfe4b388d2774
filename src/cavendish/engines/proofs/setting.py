"""Sets a text by hand into a picture: in place of what was misspelt, or where there is room.

Knows the typographer and how letters are taken off a surface. Knows no prompts.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.edit import lettered, matte
from cavendish.engines.diorama.edit.heal import healed
from cavendish.engines.diorama.edit.raster import Photo, Values, cv
from cavendish.engines.diorama.edit.writing import rewritten, written
from cavendish.engines.proofs.reader import Line

_CONTRAST = 0.25
"""difference of a channel, 0..1, below which letters don't stand out from their ground."""


def set_right(photo: Photo, text: str, instead: Sequence[Line]) -> Photo:
    """Return the photo with the text in the place, tilt and colour of the lines it replaces."""
    if not instead:
        return written(photo, text, "", subject=matte.subject(photo))
    boxes = [line.box for line in instead]
    mask = lettered.strokes(photo, boxes)
    clean = healed(photo, mask, rng=np.random.default_rng(7))
    right = rewritten(photo, clean, _around(boxes), text)
    legible = float(np.abs(right - clean).max()) > _CONTRAST
    return right if legible else written(clean, text, "", subject=matte.subject(clean))


def _around(boxes: Sequence[Values]) -> Values:
    """Return the smallest rectangle around lines, as four corners."""
    if len(boxes) == 1:
        return boxes[0]
    points = np.concatenate(list(boxes)).astype(np.float32)
    return np.asarray(cv.boxPoints(cv.minAreaRect(points)), np.float32)
