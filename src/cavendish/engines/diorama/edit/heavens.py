"""New skies over photos: the engine's own skies, seen from the photo's ground. Knows no words."""

import math
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.edit.raster import Mask, Photo, blur, cv, from_linear, grown, unit
from cavendish.engines.diorama.stage.sets.sky import Hour, radiance

_UP = 46.0
"""Degrees of sky that a photo's whole height shows."""
_CLEAR = 0.97
"""Coverage from which a pixel is sky and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A sky: its hour, where the camera looks, and how bright its middle is printed."""

    hour: Hour
    turn: float = 0.0
    """Degrees the camera is turned to the right of the panorama's middle."""
    key: float = 0.5


def painted(look: Look, shape: tuple[int, int], horizon: int, seed: int) -> Photo:
    """Return a picture full of sky, its horizon at a row; below it the horizon's colour."""
    height, width = shape
    panorama = radiance(look.hour, seed=seed)
    rows, columns = panorama.shape[:2]
    focus = 0.5 * height / math.tan(math.radians(_UP / 2))
    up = np.maximum(horizon - np.arange(height, dtype=np.float32), 0.02 * height)[:, None]
    across = (np.arange(width, dtype=np.float32) - width / 2)[None]
    rise = np.degrees(np.arctan2(up, np.hypot(focus, across)))
    aside = np.degrees(np.arctan2(across, focus)) + look.turn + np.zeros_like(up)
    place_x = ((aside / 360 + 0.5) % 1.0) * (columns - 1)
    place_y = (90 - rise) / 180 * (rows - 1)
    seen = cv.remap(
        panorama, place_x.astype(np.float32), place_y.astype(np.float32), cv.INTER_CUBIC
    )
    light = np.maximum(np.asarray(seen, np.float32), 0)
    bright = light[: max(4, horizon)].mean(2)
    middle = float(np.median(bright)) + 0.12 * float(np.percentile(bright, 95)) + 1e-6
    gain = -math.log(1 - min(0.9, look.key**2.2)) / middle
    printed = 1 - np.exp(-gain * light)
    return from_linear(printed.astype(np.float32))


def horizon_of(sky: Mask) -> int:
    """Return the row where a sky ends for most of the picture."""
    rows = np.flatnonzero(sky.mean(1) > 0.12)
    return int(rows.max()) + 1 if len(rows) else round(0.45 * len(sky))


def under(photo: Photo, sky: Mask, picture: Photo, haze: float) -> Photo:
    """Lay a sky picture behind a photo: edges freed of the old sky, distance tinted by the new."""
    own, old = photo, _behind_edges(photo, sky)
    cover = _covered(photo, sky, old)
    row = max(2, horizon_of(sky))
    low = picture[max(0, row - row // 6 - 2) : row].mean((0, 1))
    veil = haze * farness(photo, sky)[..., None]
    own = own * (1 - veil) + low * veil
    spill = blur((picture * sky[..., None]).astype(np.float32), 0.008 * max(sky.shape))
    own = 1 - (1 - own) * (1 - 0.10 * spill * (1 - sky[..., None]))
    # What shows of the old sky is changed for the new; what covers it stays as it is.
    out = np.clip(own + cover[..., None] * (picture - old), 0, 1)
    return np.where(sky[..., None] > _CLEAR, picture, out).astype(np.float32)


def _behind_edges(photo: Photo, sky: Mask) -> Photo:
    """Return the old sky carried to where things cover it."""
    clear = (sky > _CLEAR).astype(np.float32)
    width = 8 * unit(photo)
    near, far = (blur(np.dstack([photo * clear[..., None], clear]), w) for w in (width, 8 * width))
    total = near + 0.01 * far
    return (total[..., :3] / (total[..., 3:] + 1e-6)).astype(np.float32)


def _covered(photo: Photo, sky: Mask, old: Photo) -> Mask:
    """Return how much of the old sky each pixel shows: by its colour at edges and thin things."""
    u = unit(photo)
    solid = (sky < 0.03).astype(np.float32)
    weight = blur(solid, 3 * u)[..., None]
    inner = blur(photo * solid[..., None], 3 * u) / (weight + 1e-3)
    size = 2 * max(1, round(3 * u)) + 1
    darkest = np.asarray(cv.erode(photo, np.ones((size, size), np.uint8)), np.float32)
    front = np.where(weight > 0.25, inner, darkest)
    way = old - front
    length = (way**2).sum(2)
    shown = np.clip(((photo - front) * way).sum(2) / (length + 1e-4), 0, 1)
    shown = np.where(length > 0.01, shown, sky)
    edge = grown((sky > 0.03).astype(np.float32), 2 * u) > 0.5
    return np.where(sky > _CLEAR, 1, np.where(edge, np.minimum(shown, 1), 0)).astype(np.float32)


def farness(photo: Photo, sky: Mask) -> Mask:
    """Guess how far things are, 0 near to 1: by their height and by how faded they look."""
    height = len(sky)
    line = max(horizon_of(sky) / height, 0.3)
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    by_row = np.clip(1 - (rows - line * 0.75) / (1 - line * 0.75), 0, 1)
    grey = photo.mean(2)
    detail = blur(np.abs(grey - blur(grey, 6)).astype(np.float32), 0.015 * max(sky.shape))
    faded = np.clip(1 - detail / 0.05, 0, 1) * np.clip((blur(grey, 8) - 0.35) / 0.4, 0, 1)
    far = (0.35 * by_row + 0.65 * faded * by_row) * (1 - sky) + sky
    return blur(far.astype(np.float32), 0.004 * max(sky.shape))
