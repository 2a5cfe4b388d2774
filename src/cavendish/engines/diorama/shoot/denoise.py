"""Noisy radiance to clean radiance by Intel Open Image Denoise, in overlapping tiles.

Knows pixels and feature images; knows no scene. Tiles bound the memory: a 4K picture needs no more
than a 1K one plus its own buffers. Nothing touches the noise before the filter does: limiting
bright pixels by their neighbours makes noise that hangs together, and the filter draws it as worms.
"""

import importlib
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot.exposure import Negative
from cavendish.engines.diorama.shoot.tier import Quality

Array = NDArray[np.float32]
_TILE = (1024, 2048)
"""Rows and columns denoised at once: about 0.7 GB, and 3 s between two steps."""
_MARGIN = 96
"""Pixels of context around a tile: the filter's reach, so that no seam shows."""


def denoise(negative: Negative, *, quality: Quality, step: Callable[[float], None]) -> Array:
    """Return clean linear radiance, height x width x 3; ``step`` gets the fraction done."""
    height, width = negative.radiance.shape[:2]
    clean = np.empty_like(negative.radiance)
    denoiser = _filter(quality, _input_scale(negative.radiance))
    tiles = [(y, x) for y in _spans(height, _TILE[0]) for x in _spans(width, _TILE[1])]
    for index, (rows, columns) in enumerate(tiles):
        top, left = max(0, rows.start - _MARGIN), max(0, columns.start - _MARGIN)
        window = slice(top, rows.stop + _MARGIN), slice(left, columns.stop + _MARGIN)
        tile = _denoise_tile(denoiser, negative, window)
        inside = slice(rows.start - top, rows.stop - top)
        clean[rows, columns] = tile[inside, columns.start - left : columns.stop - left]
        step((index + 1) / len(tiles))
    return np.maximum(clean, 0, out=clean)


def _spans(length: int, most: int) -> list[slice]:
    """Cut a length into as few equal spans of about ``most`` (a quarter more if alone).

    Cuts lie at multiples of 32: the filter halves pictures five times, and tiles in step with the
    whole come out alike.
    """
    count = 1 if length <= most * 1.25 else -(-length // most)
    edges = [*(length * i // count // 32 * 32 for i in range(count)), length]
    return [slice(a, b) for a, b in pairwise(edges)]


def _filter(quality: Quality, scale: float) -> Any:
    """Return a filter for one picture; a kept one would hold half a gigabyte until the next."""
    oidn: Any = importlib.import_module("mitsuba_oidn")
    device = oidn.Device(oidn.DeviceType.Default)
    device.commit()
    denoiser = device.new_filter("RT")
    denoiser.hdr = True
    denoiser.quality = oidn.Quality.High if quality == "high" else oidn.Quality.Fast
    denoiser.input_scale = scale
    return denoiser


def _denoise_tile(denoiser: Any, negative: Negative, window: tuple[slice, slice]) -> Array:
    colour = np.ascontiguousarray(negative.radiance[window])
    albedo = np.ascontiguousarray(negative.albedo[window], np.float32)
    normal = np.ascontiguousarray(negative.normal[window], np.float32)
    clean = np.empty_like(colour)
    denoiser.set_image("color", colour)
    denoiser.set_image("albedo", np.clip(albedo, 0, 1, out=albedo))
    denoiser.set_image("normal", normal)
    denoiser.set_image("output", clean)
    denoiser.execute()
    return clean


def _input_scale(radiance: Array) -> float:
    """One exposure for all bands: 0.18 over the log average."""
    sample = radiance[::4, ::4].mean(-1)
    return float(0.18 / np.exp(np.log(np.maximum(sample, 1e-4)).mean()))
