"""Regions of a photo by colour, place and smoothness: sky, leaves, ground, red things. No words.

Colours are compared in OKLab, where equal steps look equal.
"""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    cv,
    grown,
    guided,
    luma,
    pixels_of,
    resized,
    step,
    to_lab,
    unit,
)
from cavendish.engines.diorama.edit.swatch import swatch

_VIVID = 0.06
"""Chroma from which a ground is told by its hue alone."""
_GAP = 0.22
"""The part of a hue's commonness below which another begins."""
_WORK = 384
"""Pixels of the longer side when regions are cut."""


def side(photo: Photo, name: str | None) -> Mask:
    """Return a picture's half or corner: 1 inside."""
    height, width = photo.shape[:2]
    mask = np.ones((height, width), np.float32)
    words = (name or "").split()
    if "left" in words:
        mask[:, round(0.52 * width) :] = 0
    if "right" in words:
        mask[:, : round(0.48 * width)] = 0
    if "top" in words:
        mask[round(0.5 * height) :] = 0
    if "bottom" in words:
        mask[: round(0.5 * height)] = 0
    if "centre" in words:
        mask[:] = 0
        mask[height // 5 : -height // 5, width // 5 : -width // 5] = 1
    return mask


def sky(photo: Photo) -> Mask:
    """Return the sky: smooth, not leaf-coloured, coming down from the upper edge."""
    height, width = photo.shape[:2]
    small = _small(photo)
    lab = to_lab(blur(small, 1.0))
    rough = _unevenness(lab)
    level = lab[..., 0]
    blue = lab[..., 2] < -0.015
    like_sky = (rough < 0.02) & ((level > 0.5) | (blue & (level > 0.16))) & (lab[..., 1] < 0.08)
    like_sky &= (lab[..., 2] < 0.035) | (level > 0.93)
    like_sky &= ~((lab[..., 1] < -0.03) & (lab[..., 2] > 0.03))
    _, labels = cv.connectedComponents(like_sky.astype(np.uint8))
    labels = np.asarray(labels)
    top = labels[: max(3, len(labels) // 40)]
    names, counts = np.unique(top[top > 0], return_counts=True)
    joined = np.isin(labels, names[counts > 0.02 * top.size])
    if joined.mean() < 0.03:
        return np.zeros((height, width), np.float32)
    mask = _open_above(_settled(lab, rough, joined))
    mask = guided(resized(mask, width, height), luma(photo), 5 * unit(photo), 4e-4)
    return step(0.15, 0.85, mask)


def _settled(lab: Photo, rough: Mask, joined: NDArray[np.bool_]) -> Mask:
    """Add what has the colours that the sky has at that height, between branches and beyond."""
    rows = np.arange(len(lab)).astype(np.float32)
    counts = joined.sum(1)
    known = counts > 0.02 * lab.shape[1]
    sums = (lab * joined[..., None]).sum(1) / np.maximum(counts, 1)[:, None]
    usual = np.zeros((len(lab), 3), np.float32)
    for axis in range(3):
        usual[:, axis] = np.interp(rows, rows[known], sums[known, axis])
    mask = joined.astype(np.float32)
    weight = blur(mask, 20)
    near = blur(lab * mask[..., None], 20) / (weight[..., None] + 1e-3)
    expected = np.where(weight[..., None] > 0.05, near, usual[:, None])
    away = np.linalg.norm((lab - expected) * np.array([0.8, 1.5, 1.5], np.float32), axis=2)
    lowest = float(rows[known].max()) if known.any() else 0.0
    reach = (rows <= lowest + 2)[:, None]
    like = (1 - step(0.045, 0.11, away.astype(np.float32))) * reach
    return np.where(joined & (rough < 0.012), 1.0, like).astype(np.float32)


def _open_above(mask: Mask) -> Mask:
    """Drop what lies below something that closes the sky off: a shore, a roof, a hill."""
    height = len(mask)
    closed = np.zeros(mask.shape[1], np.float32)
    out = mask.copy()
    gap = np.zeros(mask.shape[1], np.float32)
    for row in range(height):
        gap = np.where(mask[row] < 0.35, gap + 1, 0)
        closed = np.maximum(closed, (gap > 0.10 * height).astype(np.float32))
        out[row] = mask[row] * (1 - closed)
    return out


def _unevenness(lab: Photo) -> Mask:
    level = lab[..., 0]
    across = np.asarray(cv.Sobel(level, cv.CV_32F, 1, 0), np.float32) / 4
    down = np.asarray(cv.Sobel(level, cv.CV_32F, 0, 1), np.float32) / 4
    return blur(np.hypot(across, down).astype(np.float32), 1.5)


def foliage(photo: Photo) -> Mask:
    """Return green leaves and grass."""
    lab = to_lab(blur(photo, 0.8 * unit(photo)))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    green = step(0.018, 0.045, chroma) * np.exp(-(((hue - 2.02) / 0.5) ** 4))
    soft = np.clip(blur(green.astype(np.float32), 2.5 * unit(photo)) * 1.3, 0, 1)
    return guided(soft.astype(np.float32), luma(photo), 6 * unit(photo), 2e-3)


def water(photo: Photo) -> Mask:
    """Return water: smooth or blue and below the sky."""
    above = sky(photo)
    lab = to_lab(blur(photo, unit(photo)))
    blue = step(0.0, 0.03, -lab[..., 2] - 0.5 * np.maximum(lab[..., 1], 0))
    rows = np.linspace(0, 1, len(photo), dtype=np.float32)[:, None]
    mask = blue * (1 - above) * step(0.15, 0.4, rows)
    return guided(mask.astype(np.float32), luma(photo), 6 * unit(photo), 1e-3)


def ground(photo: Photo, subject: Mask) -> Mask:
    """Return what the picture's lower edge is made of: a table, a floor, a road."""
    return _edge_region(photo, subject, lower=True)


def wall(photo: Photo, subject: Mask) -> Mask:
    """Return what the picture's upper edge is made of."""
    return _edge_region(photo, subject, lower=False)


def _edge_region(photo: Photo, subject: Mask, *, lower: bool) -> Mask:
    height, width = photo.shape[:2]
    small = _small(photo)
    rows, columns = small.shape[:2]
    block = resized(subject, columns, rows)
    depth = max(2, rows // 10)
    seed = np.zeros((rows, columns), np.float32)
    seed[-depth:] = 1 if lower else 0
    seed[:depth] = 0 if lower else 1
    seed *= block < 0.2
    far = _far_edge(rows, columns, lower=lower) * (alike(small, seed) < 0.3)
    like = _cut(small, seed, np.maximum(block, far.astype(np.float32)))
    like = np.maximum(like, _of_its_hue(small, seed) * (block < 0.2))
    mask = guided(resized(like, width, height), luma(photo), 5 * unit(photo), 1e-3)
    mask = step(0.2, 0.8, mask) * (1 - subject)
    # Between a region and what lies on it is only the seam of both, which belongs to the region.
    seam = 7 * unit(photo)
    both = grown(grown(np.maximum(mask, subject).astype(np.float32), seam), -seam)
    return np.maximum(mask, both * (1 - subject)).astype(np.float32)


def _of_its_hue(small: Photo, seed: Mask) -> Mask:
    """Return what has a seed's vivid hue, in light and in shade, and hangs together with it."""
    lab = to_lab(small)[seed > 0.5]
    if len(lab) == 0 or float(np.hypot(lab[:, 1], lab[:, 2]).mean()) < _VIVID:
        return np.zeros_like(seed)
    alike_in_hue = main_colour(small, seed) > 0.5
    _, labels = cv.connectedComponents(alike_in_hue.astype(np.uint8))
    touching = np.unique(np.asarray(labels)[(seed > 0.5) & alike_in_hue])
    return np.isin(np.asarray(labels), touching[touching > 0]).astype(np.float32)


def _far_edge(rows: int, columns: int, *, lower: bool) -> Mask:
    edge = np.zeros((rows, columns), np.float32)
    depth = max(2, rows // 14)
    edge[:depth] = 1 if lower else 0
    edge[-depth:] = 0 if lower else 1
    return edge


def _cut(small: Photo, yes: Mask, no: Mask) -> Mask:
    """Cut a region from seeds by colour and edges (GrabCut)."""
    marks = np.where(no > 0.5, 0, np.where(yes > 0.5, 1, 2)).astype(np.uint8)
    if not (marks == 1).any() or not (marks != 1).any():
        return (marks == 1).astype(np.float32)
    cv.setRNGSeed(1)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv.grabCut(
        np.ascontiguousarray(pixels_of(small)), marks, None, *models, 3, cv.GC_INIT_WITH_MASK
    )
    return ((marks == 1) | (marks == 3)).astype(np.float32)


def coloured(photo: Photo, words: str) -> Mask:
    """Return everything of a colour, its shades and lights included."""
    wanted = swatch(words)
    lab = to_lab(blur(photo, 1.2 * unit(photo)))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    strength = float(np.hypot(wanted[1], wanted[2]))
    if strength < 0.03:
        near = np.exp(-(((lab[..., 0] - wanted[0]) / 0.2) ** 2)) * np.exp(-((chroma / 0.05) ** 2))
        return _neat(photo, near.astype(np.float32))
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    off = np.angle(np.exp(1j * (hue - np.arctan2(wanted[2], wanted[1])))).astype(np.float32)
    peak, width = _peak(off, chroma)
    vivid = chroma / (lab[..., 0] + 0.08)
    near = np.exp(-(((off - peak) / width) ** 4)) * step(0.06, 0.13, vivid)
    return _neat(photo, (near * step(0.02, 0.05, chroma)).astype(np.float32))


def _peak(off: Mask, chroma: Mask) -> tuple[float, float]:
    """Return where hues near the colour's word gather, and how widely."""
    inside = (np.abs(off) < 0.6) & (chroma > 0.05)
    if not inside.any():
        return 0.0, 0.3
    weight = chroma[inside] ** 2 * np.exp(-((off[inside] / 0.5) ** 2))
    counts, edges = np.histogram(off[inside], 48, (-0.6, 0.6), weights=weight)
    smooth = np.convolve(counts, np.ones(5) / 5, "same")
    spread = float((smooth > 0.25 * smooth.max()).sum()) * 0.025 * 0.75
    return float(edges[int(np.argmax(smooth))]) + 0.0125, float(np.clip(spread, 0.22, 0.5))


def _neat(photo: Photo, near: Mask) -> Mask:
    """Settle a rough colour mask on the photo's edges."""
    height, width = photo.shape[:2]
    small = _small(photo)
    rough = resized(near, small.shape[1], small.shape[0])
    mask = _cut(
        small, (rough > 0.6).astype(np.float32), (grown(rough, 4) < 0.25).astype(np.float32)
    )
    soft = guided(resized(mask, width, height), luma(photo), 4 * unit(photo), 1e-3)
    return step(0.15, 0.75, soft * (0.35 + 0.65 * np.sqrt(np.clip(near, 0, 1))))


def main_colour(photo: Photo, mask: Mask, *, exact: bool = False) -> Mask:
    """Return the paint of what a mask covers: its strongest common hue, in light and in shade.

    Exactly: only hues that gather round the strongest one without a gap.
    """
    lab = to_lab(blur(photo, 1.0 * unit(photo)))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    vivid = chroma / (lab[..., 0] + 0.06)
    inside = mask > 0.6
    strong = inside & (chroma > 0.05) & (vivid > 0.1)
    if strong.sum() < 0.08 * max(1, inside.sum()):
        return alike(photo, mask, share=0.42)
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    counts, edges = np.histogram(hue[strong], 72, (-np.pi, np.pi), weights=chroma[strong] ** 1.5)
    smooth = np.convolve(np.r_[counts[-3:], counts, counts[:3]], np.hanning(7), "same")[3:-3]
    peak = float(edges[int(np.argmax(smooth))]) + np.pi / 72
    away = np.abs(np.angle(np.exp(1j * (hue - peak)))).astype(np.float32)
    usual = float(np.percentile(vivid[strong & (away < 0.4)], 30))
    if exact:
        away = away * (0.4 / _gathered(smooth, hue, peak))
    near = (1 - step(0.34, 0.62, away)) * step(0.28 * usual, 0.55 * usual, vivid)
    soft = guided(near.astype(np.float32), luma(photo), 2.5 * unit(photo), 6e-4)
    return step(0.12, 0.7, soft)


def _gathered(counts: Values, hue: Mask, peak: float) -> Values:
    """Return for each pixel's side of the peak how far hues reach, in radians, without a gap."""
    top, size = int(np.argmax(counts)), len(counts)
    reach: list[float] = []
    for way in (1, -1):
        far = next(
            (n for n in range(1, size // 4) if counts[(top + way * n) % size] < _GAP * counts[top]),
            size // 4,
        )
        reach.append(float(np.clip((far - 0.5) * 2 * np.pi / size, 0.17, 0.9)))
    above = np.angle(np.exp(1j * (hue - peak))) > 0
    return np.where(above, reach[0], reach[1]).astype(np.float32)


def alike(photo: Photo, seed: Mask, share: float = 0.6) -> Mask:
    """Return how far each pixel is of the colours most common under ``seed``."""
    lab = to_lab(blur(photo, 1.5 * unit(photo)))
    scaled = lab * np.array([0.7, 2.0, 2.0], np.float32)
    points = scaled[seed > 0.6]
    if len(points) < 30:
        return np.zeros(seed.shape, np.float32)
    points = np.ascontiguousarray(points[:: max(1, len(points) // 6000)])
    cv.setRNGSeed(3)
    stop = (3, 20, 1e-4)
    _, labels, centres = cv.kmeans(points, 5, None, stop, 2, cv.KMEANS_PP_CENTERS)
    centres = np.asarray(centres, np.float32)
    parts = np.bincount(np.asarray(labels).ravel(), minlength=5) / len(points)
    vivid = 1 + 6 * np.hypot(centres[:, 1], centres[:, 2])
    first = int(np.argmax(parts * vivid))
    kin = np.linalg.norm((centres - centres[first])[:, 1:], axis=1) < 0.11
    kept = np.flatnonzero(kin | (parts > share))
    away = np.stack([np.linalg.norm(scaled - c, axis=2) for c in centres])
    nearest = np.isin(away.argmin(0), kept)
    soft = nearest * (1 - step(0.14, 0.26, away[kept].min(0)))
    return guided(soft.astype(np.float32), luma(photo), 3 * unit(photo), 1e-3)


def _small(photo: Photo) -> Photo:
    height, width = photo.shape[:2]
    part = min(1.0, _WORK / max(height, width))
    return resized(photo, max(8, round(width * part)), max(8, round(height * part)))
