"""Sets a text by hand into a picture: in place of what was misspelt, or where there is room.

Knows the typographer and how letters are taken off a surface. Knows no prompts and reads nothing:
it offers several ways, the likeliest to look right first, the surest to be read last.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, pairwise

import numpy as np

from cavendish.engines.diorama.edit import lettered, matte
from cavendish.engines.diorama.edit.heal import healed
from cavendish.engines.diorama.edit.raster import Mask, Photo, Values, cv, grown, luma, mixed, unit
from cavendish.engines.diorama.edit.writing import rewritten, written
from cavendish.engines.proofs.reader import Line

_CONTRAST = 0.25
"""difference of a channel, 0..1, below which letters don't stand out from their ground."""
_WORDS = 12
"""words up to which the best break into lines is looked for."""


def ways(photo: Photo, text: str, instead: Sequence[Line]) -> Iterator[Photo]:
    """Yield the photo with the text in the place, tilt and colour of the lines it replaces.

    First the old letters alone are taken off their ground, then all of their lines; last they are
    covered by a plate. Without lines to replace, the text goes where it covers the least.
    """
    if not instead:
        yield written(photo, text, "", subject=matte.subject(photo))
        return
    boxes = [line.box for line in instead]
    parts = _parted(text, instead)
    for mask in (lettered.strokes(photo, boxes), _covering(photo, boxes)):
        yield _set(photo, healed(photo, mask, rng=np.random.default_rng(7)), parts)
    yield _set(photo, _plated(photo, boxes), parts)


def _set(photo: Photo, clean: Photo, parts: Sequence[tuple[str, Values]]) -> Photo:
    for text, box in parts:
        clean = rewritten(_inked(photo, clean, box), clean, box, text)
    return clean


def _parted(text: str, lines: Sequence[Line]) -> list[tuple[str, Values]]:
    """Break a text over the lines that it replaces, as they were broken."""
    words = text.split()
    count = min(len(lines), len(words)) or 1
    if count == 1 or len(words) > _WORDS:
        return [(text, _around([line.box for line in lines]))]
    broken = max(
        (_pieces(words, cuts) for cuts in combinations(range(1, len(words)), count - 1)),
        key=lambda pieces: sum(
            SequenceMatcher(None, piece.casefold(), line.text.casefold()).ratio()
            for piece, line in zip(pieces, lines, strict=False)
        ),
    )
    return [(piece, line.box) for piece, line in zip(broken, lines, strict=False)]


def _pieces(words: Sequence[str], cuts: Sequence[int]) -> list[str]:
    edges = [0, *cuts, len(words)]
    return [" ".join(words[a:b]) for a, b in pairwise(edges)]


def _inked(photo: Photo, clean: Photo, box: Values) -> Photo:
    """Return the photo whose letters give the new ones their colour; a plain one if they don't."""
    inside = _covering(photo, [box]) > 0.5
    away = np.abs(photo - clean).max(axis=2)[inside]
    if away.size and float(np.percentile(away, 88)) > _CONTRAST:
        return photo
    dark = float(luma(clean)[inside].mean()) > 0.5 if inside.any() else True
    ink = np.full_like(photo, 0.06 if dark else 0.97)
    return mixed(clean, ink, inside.astype(np.float32))


def _plated(photo: Photo, boxes: Sequence[Values]) -> Photo:
    """Return the photo with its lines covered by the colour around them."""
    cover = grown(_covering(photo, boxes), 3 * unit(photo))
    ring = (grown(cover, 8 * unit(photo)) > 0.5) & (cover < 0.5)
    colour = np.median(photo[ring], axis=0) if ring.any() else photo.mean((0, 1))
    plate = np.broadcast_to(colour.astype(np.float32), photo.shape)
    return mixed(photo, plate.astype(np.float32), np.clip(cover, 0, 1))


def _covering(photo: Photo, boxes: Sequence[Values]) -> Mask:
    mask = np.zeros(photo.shape[:2], np.uint8)
    for box in boxes:
        cv.fillPoly(mask, [box.astype(np.int32)], 1)
    return mask.astype(np.float32)


def _around(boxes: Sequence[Values]) -> Values:
    """Return the smallest rectangle around lines, as four corners."""
    if len(boxes) == 1:
        return boxes[0]
    points = np.concatenate(list(boxes)).astype(np.float32)
    return np.asarray(cv.boxPoints(cv.minAreaRect(points)), np.float32)
