"""Noisy radiance to clean radiance by Intel Open Image Denoise, in overlapping bands.

Knows pixels and feature images; knows no scene. Bands bound the memory: a 4K picture needs no more
than a 1K one plus its own buffers.
"""

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cavendish.engines.diorama.shoot.exposure import Negative, bands
from cavendish.engines.diorama.shoot.tier import Quality

Array = NDArray[np.float32]
_BAND_PIXELS = 1 << 21
_MARGIN = 64
"""Rows of context on either side of a band: the filter's reach, so that no seam shows."""


def denoise(negative: Negative, *, quality: Quality, step: Callable[[float], None]) -> Array:
    """Return clean linear radiance, height x width x 3."""
    height, width = negative.radiance.shape[:2]
    clean = np.empty_like(negative.radiance)
    scale = _input_scale(negative.radiance)
    for tile in bands(width, height, _BAND_PIXELS):
        top, bottom = max(0, tile.top - _MARGIN), min(height, tile.top + tile.height + _MARGIN)
        rows = slice(top, bottom)
        band = _denoise_band(negative, rows, quality, scale)
        clean[tile.window] = band[tile.top - top : tile.top - top + tile.height]
        step((tile.top + tile.height) / height)
    return np.maximum(clean, 0)


def _denoise_band(negative: Negative, rows: slice, quality: Quality, scale: float) -> Array:
    oidn: Any = importlib.import_module("mitsuba_oidn")
    colour = without_fireflies(negative.radiance[rows])
    albedo = np.ascontiguousarray(np.clip(negative.albedo[rows].astype(np.float32), 0, 1))
    normal = np.ascontiguousarray(np.clip(negative.normal[rows].astype(np.float32), -1, 1))
    mode = oidn.Quality.High if quality == "high" else oidn.Quality.Fast
    result = oidn.denoise(colour, albedo, normal, hdr=True, quality=mode, input_scale=scale)
    return np.asarray(result, np.float32)


def without_fireflies(radiance: Array) -> Array:
    """Pull lone bright pixels down to three times the third brightest of their 3 x 3 neighbours."""
    luminance = radiance @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    third = ndimage.rank_filter(luminance, rank=-3, size=3, mode="nearest")
    limit = third * 3 + 0.05
    gain = np.where(luminance > limit, limit / np.maximum(luminance, 1e-6), 1)
    return np.ascontiguousarray(radiance * gain[..., None].astype(np.float32))


def _input_scale(radiance: Array) -> float:
    """One exposure for all bands: 0.18 over the log average."""
    sample = radiance[::4, ::4].mean(-1)
    return float(0.18 / np.exp(np.log(np.maximum(sample, 1e-4)).mean()))
