# ruff: noqa: E501 - a pattern is read as one line
"""What stands behind a subject instead: a colour, a gradient, a set, another photo. Knows words."""

import re

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.cutout import Cutout
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    from_linear,
    resized,
    to_lab,
    to_linear,
    unit,
)
from cavendish.engines.diorama.edit.swatch import rgb

_PLAIN = re.compile(
    r"^(?:an? |the )?(?:(?:solid|plain|flat|pure|simple|clean|uniform|neutral|bright|light|dark|pale|pastel|deep"
    r"|soft|royal|sky|navy|forest|hot|baby|vivid|neon|warm|cool|off)[ -])*(?:[\w#]+)(?: (?:colou?r|background|backdrop|screen))*$"
)
_BEFORE = re.compile(r"^(?:on|onto|against|in front of|before|over|with)(?: top of)? ")
_GREY, _ENOUGH = 0.06, 0.03
"""Chroma below which a colour tells the light's own, and the part of pixels that must be so."""
_BLEND = re.compile(r"gradient|ombre|fade|blend")


def plain(words: str) -> tuple[float, float, float] | None:
    """Return the colour when the words name nothing but a colour."""
    words = _BEFORE.sub("", words.strip().lower())
    pure = {"white": (1.0, 1.0, 1.0), "black": (0.0, 0.0, 0.0)}.get(words.rpartition(" ")[2])
    if pure is not None and _PLAIN.match(words) and not words.startswith("off"):
        return pure
    return rgb(words) if _PLAIN.match(words) else None


def gradient(words: str, shape: tuple[int, int]) -> Photo | None:
    """Return a gradient between the colours named, from above to below or as words say."""
    if not _BLEND.search(words):
        return None
    found = [colour for word in re.findall(r"#?[\w]+", words) if (colour := rgb(word)) is not None]
    if not found:
        return None
    first = np.array(found[0], np.float32)
    last = np.array(found[1] if len(found) > 1 else 0.35 * first + 0.65, np.float32)
    height, width = shape
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    columns = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    part = columns if re.search(r"horizontal|left to right|sideways", words) else rows
    if "diagonal" in words:
        part = (rows + columns) / 2
    part = part + np.zeros((height, width, 1), np.float32)
    light = to_linear(np.array(first)) * (1 - part) + to_linear(np.array(last)) * part
    return from_linear(light.astype(np.float32))


def on_colour(colours: Photo, alpha: Mask, ground: Photo, *, cut: bool) -> Photo:
    """Lay a subject on a plain ground with the soft shadow a studio sweep shows."""
    u = unit(colours)
    if not cut:
        ground = (ground * (1 - _pool(alpha, u)[..., None])).astype(np.float32)
    return (ground * (1 - alpha[..., None]) + colours * alpha[..., None]).astype(np.float32)


def _pool(alpha: Mask, u: float) -> Mask:
    """Return the shadow under a subject, column by column where it is near the ground."""
    solid = alpha > 0.5
    rows = np.flatnonzero(solid.any(1))
    if len(rows) == 0:
        return np.zeros_like(alpha)
    tall = len(rows)
    under = foot(solid, 0.2)
    seam, pool = blur(under, 2 * u + 0.006 * tall), blur(under, 4 * u + 0.03 * tall)
    seam, pool = (np.clip(one / max(1e-3, float(one.max())), 0, 1) for one in (seam, pool))
    return np.clip(0.3 * seam + 0.32 * pool, 0, 0.6).astype(np.float32)


def foot(solid: NDArray[np.bool_], part: float) -> Mask:
    """Return a thing's lower outline, column by column, up to a part of its height."""
    rows = np.flatnonzero(solid.any(1))
    base, tall, height = int(rows[-1]), len(rows), len(solid)
    lowest = np.where(solid.any(0), height - 1 - solid[::-1].argmax(0), -1)
    out = np.zeros(solid.shape, np.float32)
    for column in np.flatnonzero(lowest > base - part * tall):
        row = int(lowest[column])
        near = 1 - (base - row) / (part * tall)
        out[max(0, row - max(1, tall // 50)) : row + max(2, tall // 60), column] = near
    return out


def covering(photo: Photo, width: int, height: int) -> Photo:
    """Return a photo cut and scaled to fill a size."""
    rows, columns = photo.shape[:2]
    part = max(width / columns, height / rows)
    large = resized(photo, max(width, round(columns * part)), max(height, round(rows * part)))
    y, x = (large.shape[0] - height) // 2, (large.shape[1] - width) // 2
    return large[y : y + height, x : x + width]


def matched(colours: Photo, alpha: Mask, ground: Photo) -> Photo:
    """Bring a subject's light some way towards another photo's: its level, and the tint of greys.

    A subject's own colour, an orange suit's, says nothing of its light: that is taken to be white.
    """
    inside = alpha > 0.6
    if not inside.any():
        return colours
    light = to_linear(colours)
    level = float(to_linear(ground).mean()) / max(1e-3, float(light[inside].mean()))
    gain = float(np.clip(level, 0.3, 2.0)) ** 0.42
    tint = np.clip(_greys(ground.reshape(-1, 3)), 0.6, 1.5) ** 0.5
    return from_linear((light * gain * tint).astype(np.float32))


def _greys(pixels: Photo) -> Values:
    """Return the linear colour of what is nearly grey, its mean 1.

    Where too little is, what is near lends some of its own colour.
    ``pixels`` is count x 3.
    """
    lab = to_lab(pixels)
    grey = (np.hypot(lab[:, 1], lab[:, 2]) < _GREY) & (lab[:, 0] > 0.3) & (lab[:, 0] < 0.97)
    told = float(grey.mean()) > _ENOUGH
    mean = to_linear(pixels[grey] if told else pixels).mean(0)
    tint = mean / max(1e-4, float(mean.mean()))
    return (tint if told else np.sqrt(tint)).astype(np.float32)


def centred(cutout: Cutout) -> tuple[float, float]:
    """Return the middle of a cut-out's box in parts of its photo."""
    left, top, right, bottom = cutout.box
    return (left + right) / 2, (top + bottom) / 2
