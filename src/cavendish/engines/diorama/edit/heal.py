"""Fills holes in a photo from the rest of it: removal, extension. Knows no words.

Smooth surroundings are continued as a membrane with matching grain; others are filled with whole
pieces of the photo; where no piece fits, patches are looked for (PatchMatch) at a moderate size.
"""

import importlib
from typing import Any

import numpy as np

from cavendish.engines.diorama.edit.assembly import pieced
from cavendish.engines.diorama.edit.membrane import membrane, spanned
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    cv,
    grown,
    mixed,
    pixels_of,
    resized,
    unit,
)

_SMOOTH, _TRUE = 0.007, 0.03
"""Deviation of fine detail, and error of a film, up to which surroundings are taken for smooth."""
_ROUGH = 0.026
"""Deviation of fine detail from which a film would be seen as a smear."""
_BESIDE = 0.15
"""The part of a hole's border that must not be copied, from which patches would be of it."""
_WORK = 448
"""Pixels of the longer side at which patches are looked for."""


def healed(photo: Photo, mask: Mask, *, rng: np.random.Generator, ban: Mask | None = None) -> Photo:
    """Return the photo with the masked part replaced by its surroundings.

    ``ban`` marks what must not be copied into the hole, such as the subject beside it.
    """
    hole = (grown(mask, 2.5 * unit(photo)) > 0.25).astype(np.float32)
    if hole.max() == 0 or hole.min() == 1:
        return photo
    window = _window(hole)
    part, gap = np.ascontiguousarray(photo[window]), np.ascontiguousarray(hole[window])
    not_from = None if ban is None else ban[window] * (1 - gap)
    base = spanned(part, gap, not_from)
    ring = (grown(gap, 14 * unit(photo)) - gap) > 0.5
    beside = not_from is not None and float((not_from > 0.1)[ring].mean()) > _BESIDE
    if not_from is not None and (ring & (not_from < 0.1)).sum() > 0.2 * ring.sum():
        ring &= not_from < 0.1
    rough = part - blur(part, 2.0)
    grain = float(np.median(np.abs(rough[ring]))) * 1.48
    wrong = float(np.abs(blur(part, 6) - base)[ring].mean())
    filled = None
    if float(rough[ring].std()) > _SMOOTH or wrong > _TRUE:
        filled = pieced(part, gap, base, not_from)
        if filled is None and (not beside or float(rough[ring].std()) > _ROUGH):
            filled = _joined(_patched(part, gap, base, not_from), gap)
    if filled is None:
        filled = base + rng.normal(0, grain, gap.shape).astype(np.float32)[..., None]
    soft = np.maximum(blur(gap, 1.2 * unit(photo)), 0) * (grown(gap, 2 * unit(photo)) > 0)
    out = photo.copy()
    out[window] = mixed(part, np.clip(filled, 0, 1).astype(np.float32), np.maximum(soft, gap))
    return out


def _window(hole: Mask) -> tuple[slice, slice]:
    """Return rows and columns around the hole, wide enough to copy from."""
    rows, columns = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    height, width = hole.shape
    room = round(1.1 * max(rows[-1] - rows[0], columns[-1] - columns[0])) + round(0.05 * width) + 16
    return (
        slice(max(0, int(rows[0]) - room), min(height, int(rows[-1]) + room)),
        slice(max(0, int(columns[0]) - room), min(width, int(columns[-1]) + room)),
    )


def _patched(photo: Photo, hole: Mask, base: Photo, ban: Mask | None) -> Photo:
    """Fill from patches: found small, then copied at full size by the same offsets."""
    height, width = hole.shape
    part = min(1.0, _WORK / max(height, width))
    columns, rows = max(16, round(width * part)), max(16, round(height * part))
    start = mixed(photo, base, hole)
    small, gap = resized(start, columns, rows), (resized(hole, columns, rows) > 0.02)
    patch_match: Any = importlib.import_module("patchmatch.patch_match")
    patch_match.set_random_seed(1)
    extra: dict[str, Any] = {}
    if ban is not None:
        barred = (resized(ban, columns, rows) > 0.3) & ~gap
        if float((~barred & ~gap).mean()) > 0.1:
            extra["global_mask"] = np.ascontiguousarray(barred.astype(np.uint8) * 255)
    answer = patch_match.inpaint(
        np.ascontiguousarray(pixels_of(small)), gap.astype(np.uint8) * 255, patch_size=9, **extra
    )
    filled = np.asarray(answer, np.float32) / np.float32(255)
    if part == 1.0:
        return filled
    large = resized(filled, width, height)
    return _detailed(photo, hole, large)


def _detailed(photo: Photo, hole: Mask, large: Photo) -> Photo:
    """Give an enlarged fill the fine texture that the photo has around the hole."""
    fine = photo - blur(photo, 2.0)
    known = hole < 0.5
    strength = float(fine[known].std())
    own = large - blur(large, 2.0)
    gain = np.clip(strength / max(1e-4, float(own[hole > 0.5].std())), 1.0, 2.2)
    return (large + own * (gain - 1) * 0.8).astype(np.float32)


def _joined(filled: Photo, hole: Mask) -> Photo:
    """Take away the step in tone along the hole's border, fading inwards."""
    inner = (hole - grown(hole, -4))[..., None]
    outer = (grown(hole, 4) - hole)[..., None]

    def level(ring: Photo) -> Photo:
        return blur(filled * ring, 5) / (blur(ring[..., 0], 5)[..., None] + 1e-3)

    near = (blur(inner[..., 0], 5) > 0.02) & (blur(outer[..., 0], 5) > 0.02)
    jump = np.clip(level(outer) - level(inner), -0.16, 0.16) * near[..., None]
    spread = membrane((jump * inner).astype(np.float32), 1 - inner[..., 0])
    depth = np.asarray(cv.distanceTransform((hole > 0.5).astype(np.uint8), cv.DIST_L2, 5))
    fade = np.exp(-depth / (0.05 * max(hole.shape)))[..., None] * hole[..., None]
    return (filled + 0.9 * spread * fade).astype(np.float32)
