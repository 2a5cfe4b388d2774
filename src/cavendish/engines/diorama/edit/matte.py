"""The subject's matte: what stands in front, to the hair. Knows no instructions.

U2-Net says roughly what the subject is; colours at its edge say how much of each pixel it covers.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np

from cavendish.engines.diorama.edit import evidence, weights
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    cv,
    grown,
    guided,
    islands,
    luma,
    pixels_of,
    resized,
    step,
    to_linear,
    unit,
)
from cavendish.engines.diorama.edit.scraps import without_scraps

_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
_SIDE = 320
_WEIGHTS = "u2net.onnx"
_LARGE = 0.5
"""Part of a picture from which a subject needs no closer look."""
_UNSURE = 0.12
"""Part of a subject in doubt from which another look is worth its time."""
_ADDED = 0.88
"""How far the look that saw more is believed, of two that saw the picture differently framed."""
_FALLS_OFF, _IN_DOUBT = 0.04, 0.75
"""Part of a side along which a network loses what runs over it, and what that then counts as."""
_RIM, _CLEANED = 4.0, 0.8
"""Pixels of 1024 in which a rim may hold what is behind, and how much of it is taken away."""
_FAINT = 0.7
"""Mean coverage below which a piece apart from the subject is none of it."""
_COLOURED = 512
"""Pixels of the longer side at which colours are carried into the edge: they vary slowly."""


@dataclass(frozen=True, eq=False, slots=True)
class _Seen:
    """A photo that is known again by its content."""

    photo: Photo
    digest: bytes

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Seen) and other.digest == self.digest


def subject(photo: Photo, *, part: bool = False) -> Mask:
    """Return how much of each pixel the subject covers; all zero when nothing stands out.

    ``part`` tells that the photo is a part of one, or painted over: what comes in over its sides
    may be what is looked for.
    """
    content = np.ascontiguousarray(photo, np.float32)
    return _subject(_Seen(content, blake2b(content.tobytes()).digest()), part).copy()


@lru_cache(maxsize=4)
def _subject(seen: _Seen, part: bool) -> Mask:  # noqa: FBT001 - lru_cache knows keys by place
    photo = seen.photo
    rough = _salient(photo)
    box = _box(rough)
    if box is None:
        return refined(photo, rough)
    top, bottom, left, right = box
    if (bottom - top) * (right - left) < _LARGE * rough.size:
        near = _doubted(np.ascontiguousarray(photo[top:bottom, left:right]))
        outer = np.minimum(rough, 0.35)
        rough = outer.copy()
        rough[top:bottom, left:right] = near
    elif _unsure(rough) > _UNSURE:
        rough = _seen_twice(photo, rough)
    rough = rough.astype(np.float32)
    rough = rough if part else without_scraps(photo, rough)
    return refined(photo, evidence.weighed(photo, rough))


def _seen_twice(photo: Photo, first: Mask) -> Mask:
    """Return what a second look adds to the first.

    Mirrored, the network errs by leaving out. From afar it errs either way, so that what it adds
    is in doubt, and so is what it takes away.
    """
    if not _runs_over(first):
        return np.maximum(first, _mirrored(photo))
    other = _from_afar(photo)
    both = _ADDED * np.maximum(first, other) + (1 - _ADDED) * np.minimum(first, other)
    return _to_the_sides(both.astype(np.float32))


def _to_the_sides(rough: Mask) -> Mask:
    """Return a mask at least in doubt where what is inside goes on to the picture's sides."""
    height, width = rough.shape
    y, x = (max(1, round(_FALLS_OFF * side)) for side in rough.shape)
    inner = rough[y : height - y, x : width - x]
    beyond = cv.copyMakeBorder(inner, y, y, x, x, cv.BORDER_REPLICATE)
    return np.maximum(rough, _IN_DOUBT * np.asarray(beyond, np.float32))


def _doubted(photo: Photo) -> Mask:
    """Return what stands out; where that is unsure, the mirrored photo is asked too."""
    first = _salient(photo)
    if _unsure(first) < _UNSURE:
        return first
    return np.maximum(first, _mirrored(photo))


def _mirrored(photo: Photo) -> Mask:
    return _salient(np.ascontiguousarray(photo[:, ::-1]))[:, ::-1]


def _runs_over(rough: Mask) -> bool:
    """Tell whether the subject runs over a side of the picture that is not the lower one."""
    solid = rough > 0.5
    return any(float(side.mean()) > 0.2 for side in (solid[0], solid[:, 0], solid[:, -1]))


def _unsure(rough: Mask) -> float:
    """Return which part of what may be the subject is neither clearly in nor out."""
    maybe = rough > 0.1
    return float((rough[maybe] < 0.85).mean()) if maybe.any() else 0.0


def _from_afar(photo: Photo) -> Mask:
    """Return what stands out with room put round the photo: a face alone hides what it is part of.

    Edges are drawn outwards, so that what runs over them is seen as one thing.
    """
    room = min(photo.shape[:2]) // 3
    wide = np.asarray(cv.copyMakeBorder(photo, *[room] * 4, cv.BORDER_REPLICATE), np.float32)
    return _salient(wide)[room:-room, room:-room]


def refined(photo: Photo, rough: Mask) -> Mask:
    """Return a rough mask drawn along the photo's edges, with soft edges where colours mix."""
    u = unit(photo)
    sharp = guided(rough, luma(photo), 5 * u, 2e-4)
    sharp = step(0.12, 0.88, 0.5 * sharp + 0.5 * guided(rough, luma(photo), 14 * u, 1e-3))
    band = _band(sharp, u)
    alpha, told = _by_colour(photo, sharp, band, u)
    calm = step(0.3, 0.7, blur((rough > 0.5).astype(np.float32), 3 * u))
    sharp = (sharp * told + calm * (1 - told)).astype(np.float32)
    alpha = alpha * told + sharp * (1 - told)
    alpha = np.where(band > 0, 0.72 * alpha + 0.28 * sharp, (sharp > 0.5).astype(np.float32))
    alpha = _without_crumbs(alpha.astype(np.float32))
    return step(0.05, 0.95, alpha)


def foreground(photo: Photo, matte: Mask) -> Photo:
    """Return the subject's own colours, free of the old background's at its soft edge."""
    colours = photo
    for sigma in (20.0, 4.0):
        width = sigma * unit(photo)
        alpha = matte[..., None]
        front = blur(colours * alpha, width) / (blur(matte, width)[..., None] + 1e-4)
        behind = blur(photo * (1 - alpha), width) / (blur(1 - matte, width)[..., None] + 1e-4)
        colours = np.clip(front + alpha * (photo - alpha * front - (1 - alpha) * behind), 0, 1)
    solid = (matte > 0.995)[..., None]
    return _rimless(np.where(solid, photo, colours).astype(np.float32), photo, matte)


def _rimless(colours: Photo, photo: Photo, matte: Mask) -> Photo:
    """Return a subject's colours without what shines through its rim from behind."""
    u = unit(photo)
    inside = grown((matte > 0.98).astype(np.float32), -_RIM * u)
    outside = (matte < 0.02).astype(np.float32)
    front, behind = (_carried(photo, known, 3 * u) for known in (inside, outside))
    way = behind - front
    length = (way**2).sum(2) + 1e-4
    part = np.clip(((colours - front) * way).sum(2) / length, 0, 1)
    part = part * step(0.02, 0.12, length) * (1 - blur(inside, 1.5 * u)) * _CLEANED
    return np.clip(colours - part[..., None] * way, 0, 1).astype(np.float32)


def _carried(photo: Photo, known: Mask, sigma: float) -> Photo:
    """Return colours where they are known, carried to where they aren't."""
    layers = np.dstack([photo * known[..., None], known]).astype(np.float32)
    total = blur(layers, sigma) + 0.03 * blur(layers, 5 * sigma) + 1e-4 * blur(layers, 25 * sigma)
    return (total[..., :3] / (total[..., 3:] + 1e-7)).astype(np.float32)


def _salient(photo: Photo) -> Mask:
    """Return U2-Net's opinion, or without its weights what differs from the picture's border."""
    height, width = photo.shape[:2]
    session = weights.onnx(_WEIGHTS)
    if session is None:
        return _unlike_border(photo)
    small = resized(photo, _SIDE, _SIDE)
    ready = (small / max(1e-3, float(small.max())) - _MEAN) / _DEVIATION
    name = session.get_inputs()[0].name
    feed = {name: np.ascontiguousarray(ready.transpose(2, 0, 1)[None], np.float32)}
    answer = np.asarray(session.run([session.get_outputs()[0].name], feed)[0][0, 0], np.float32)
    return np.clip(resized(answer, width, height), 0, 1).astype(np.float32)


def _unlike_border(photo: Photo) -> Mask:
    """GrabCut started from a central rectangle: an honest second best."""
    height, width = photo.shape[:2]
    part = 320 / max(height, width)
    small = pixels_of(resized(photo, round(width * part), round(height * part)))
    rows, columns = small.shape[:2]
    found = np.zeros((rows, columns), np.uint8)
    inner = (columns // 10, rows // 12, columns * 8 // 10, rows * 11 // 12)
    cv.setRNGSeed(1)
    cv.grabCut(small, found, inner, np.zeros((1, 65)), np.zeros((1, 65)), 5, cv.GC_INIT_WITH_RECT)
    return resized(np.isin(found, (1, 3)).astype(np.float32), width, height)


def _box(mask: Mask) -> tuple[int, int, int, int] | None:
    """Return rows and columns around the mask with room, or nothing for an empty mask."""
    solid = mask > 0.4
    if solid.mean() < 0.002:
        return None
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    room = round(0.16 * max(rows[-1] - rows[0], columns[-1] - columns[0])) + 8
    height, width = mask.shape
    return (
        max(0, int(rows[0]) - room),
        min(height, int(rows[-1]) + room),
        max(0, int(columns[0]) - room),
        min(width, int(columns[-1]) + room),
    )


def _band(sharp: Mask, u: float) -> Mask:
    """Return where the edge may be: wide where the mask is unsure, as in hair."""
    unsure = ((sharp > 0.04) & (sharp < 0.96)).astype(np.float32)
    edge = grown(unsure, max(1.0, 2.5 * u))
    border = grown((sharp > 0.5).astype(np.float32), 2 * u) - grown(
        (sharp > 0.5).astype(np.float32), -2 * u
    )
    return np.maximum(edge, border)


def _by_colour(photo: Photo, sharp: Mask, band: Mask, u: float) -> tuple[Mask, Mask]:
    """Return coverage in the band, and how far to trust it.

    Coverage is where a colour lies between those before and behind it; they may be too alike.
    """
    light = to_linear(photo)
    inside = (sharp > 0.9) & (band < 0.5)
    outside = (sharp < 0.1) & (band < 0.5)
    front, behind = (_spread(light, known.astype(np.float32), u) for known in (inside, outside))
    way = front - behind
    length = (way**2).sum(2) + 1e-4
    alpha = np.clip(((light - behind) * way).sum(2) / length, 0, 1)
    trust = blur(step(0.01, 0.09, length), 3 * u)
    return alpha.astype(np.float32), trust


def _spread(light: Photo, known: Mask, u: float) -> Photo:
    """Return known colours carried into the band, the nearest counting most."""
    height, width = known.shape
    part = min(1.0, _COLOURED / max(height, width))
    size = max(2, round(width * part)), max(2, round(height * part))
    weighed = np.dstack([light * known[..., None], known]).astype(np.float32)
    small = np.asarray(cv.resize(weighed, size, interpolation=cv.INTER_AREA), np.float32)
    total = np.zeros_like(small)
    for sigma, trust in ((5.0, 1.0), (14.0, 0.05), (60.0, 0.001)):
        total += blur(small, sigma * u * part) * trust
    total = resized(total, width, height)
    return (total[..., :3] / (total[..., 3:] + 1e-6)).astype(np.float32)


def _without_crumbs(alpha: Mask) -> Mask:
    """Drop bits that hang on nothing and are far smaller than the subject, or hardly there."""
    labels, areas = islands(alpha > 0.3)
    if len(areas) < 3:
        return alpha
    sums = np.bincount(labels.ravel(), weights=alpha.ravel(), minlength=len(areas))
    faint = sums < _FAINT * areas
    small = np.flatnonzero((areas < 0.02 * areas.max()) | (faint & (areas < areas.max())))
    crumbs = grown(np.isin(labels, small[small > 0]).astype(np.float32), 2)
    kept = ((labels > 0) & (crumbs < 0.5)).astype(np.float32)
    return (alpha * (1 - crumbs) * grown(kept, 8 * unit(alpha))).astype(np.float32)
