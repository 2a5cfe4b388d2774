"""Arithmetic of photographs: encodings, filters, resampling, noise. Knows no edits.

A Photo is height x width x 3, display-encoded sRGB; a Mask is height x width; both 0..1, stored as
float32 (arithmetic on the way may widen it).
"""

import importlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

cv: Any = importlib.import_module("cv2")
"""OpenCV, whose own types say less than ours."""

Values = NDArray[np.floating[Any]]
Photo = Values
Mask = Values
Pixels = NDArray[np.uint8]

_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)
_FROM_LAB = np.linalg.inv(_TO_LAB).astype(np.float32)
_FROM_LMS = np.linalg.inv(_TO_LMS).astype(np.float32)


def photo_of(pixels: Pixels) -> Photo:
    """Decode 8-bit RGB or RGBA; transparent parts are seen on white."""
    rgb = pixels[..., :3].astype(np.float32) / np.float32(255)
    if pixels.shape[2] == 4:
        alpha = pixels[..., 3:].astype(np.float32) / np.float32(255)
        rgb = rgb * alpha + (1 - alpha)
    return rgb.astype(np.float32)


def pixels_of(photo: Values) -> Pixels:
    """Encode to 8 bit: the inverse of photo_of, exactly."""
    return (np.clip(photo, 0, 1) * 255 + 0.5).astype(np.uint8)


def to_linear(photo: Values) -> Values:
    """Decode sRGB to linear light."""
    high = ((np.maximum(photo, 0) + 0.055) / 1.055) ** 2.4
    return np.where(photo <= 0.04045, photo / 12.92, high).astype(np.float32)


def from_linear(light: Values) -> Values:
    """Encode linear light (0..1, clipped) as sRGB."""
    light = np.clip(light, 0, 1)
    high = 1.055 * light ** (1 / 2.4) - 0.055
    return np.where(light <= 0.0031308, light * 12.92, high).astype(np.float32)


def to_lab(photo: Photo) -> Values:
    """Return OKLab: lightness 0..1, a and b about -0.4..0.4."""
    return (np.cbrt(to_linear(photo) @ _TO_LMS.T) @ _TO_LAB.T).astype(np.float32)


def from_lab(lab: Values) -> Photo:
    """Return the photo of OKLab values; what sRGB can't show is clipped."""
    return from_linear(((lab @ _FROM_LAB.T) ** 3) @ _FROM_LMS.T)


def luma(photo: Photo) -> Mask:
    """Return display-encoded brightness."""
    return (photo @ np.array([0.299, 0.587, 0.114], np.float32)).astype(np.float32)


def blur(values: Values, sigma: float) -> Values:
    """Blur by a Gaussian; wide ones are done on a smaller picture."""
    if sigma < 0.2:
        return values
    if sigma > 12:
        height, width = values.shape[:2]
        part = 6 / sigma
        small = resized(values, max(2, round(width * part)), max(2, round(height * part)))
        return resized(blur(small, 6), width, height)
    out = cv.GaussianBlur(values, (0, 0), sigma, borderType=cv.BORDER_REPLICATE)
    return np.asarray(out, np.float32)


def resized(values: Values, width: int, height: int) -> Values:
    """Resample: by area when smaller, cubic when larger; values keep their range."""
    if values.shape[:2] == (height, width):
        return values
    smaller = width < values.shape[1]
    how = cv.INTER_AREA if smaller else cv.INTER_CUBIC
    out = np.asarray(cv.resize(values, (width, height), interpolation=how), np.float32)
    return np.clip(out, values.min(), values.max()).astype(np.float32)


def guided(mask: Mask, guide: Mask, radius: float, epsilon: float) -> Mask:
    """Smooth a mask along the guide's edges (He et al. 2010); radius in pixels."""
    size = (2 * max(1, round(radius)) + 1,) * 2

    def mean(values: Values) -> Values:
        return np.asarray(cv.boxFilter(values, -1, size, borderType=cv.BORDER_REFLECT), np.float32)

    middle, level = mean(guide), mean(mask)
    slope = (mean(guide * mask) - middle * level) / (mean(guide * guide) - middle**2 + epsilon)
    offset = level - slope * middle
    return np.clip(mean(slope) * guide + mean(offset), 0, 1).astype(np.float32)


def step(low: float, high: float, values: Values) -> Values:
    """Rise smoothly from 0 at ``low`` to 1 at ``high``."""
    part = np.clip((values - low) / (high - low), 0, 1)
    return (part * part * (3 - 2 * part)).astype(np.float32)


def grown(mask: Mask, pixels: float) -> Mask:
    """Widen (or, negative, narrow) a mask by pixels."""
    size = 2 * round(abs(pixels)) + 1
    kernel = np.asarray(cv.getStructuringElement(cv.MORPH_ELLIPSE, (size, size)))
    change = cv.dilate if pixels > 0 else cv.erode
    return np.asarray(change(mask, kernel), np.float32)


def islands(solid: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the connected pieces of a height x width mask: a label a pixel, an area a label.

    Label 0 is what is outside the mask; its area counts as 0, and areas are in pixels.
    """
    _, labels, stats, _ = cv.connectedComponentsWithStats(solid.astype(np.uint8))
    areas = np.asarray(stats)[:, cv.CC_STAT_AREA].astype(np.float64)
    areas[0] = 0
    return np.asarray(labels, np.intp), areas


def clouds(
    shape: tuple[int, ...], scale: float, rng: np.random.Generator, octaves: int = 4
) -> Values:
    """Return smooth noise about 0 with deviation 1; ``scale`` is its largest wave in pixels."""
    height, width = shape[:2]
    total = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        wave = max(1.5, scale / 2**octave)
        rows, columns = int(height / wave) + 4, int(width / wave) + 4
        grid = rng.standard_normal((rows, columns)).astype(np.float32)
        large = cv.resize(
            grid, (int(columns * wave), int(rows * wave)), interpolation=cv.INTER_CUBIC
        )
        y, x = int(wave), int(wave)
        total += np.asarray(large, np.float32)[y : y + height, x : x + width] * 0.55**octave
    return (total / max(1e-6, float(total.std()))).astype(np.float32)


def unit(photo: Values) -> float:
    """Return the pixels that stand for one pixel of a 1024-pixel picture."""
    return max(photo.shape[:2]) / 1024


def mixed(ground: Photo, top: Photo, mask: Mask) -> Photo:
    """Lay ``top`` over ``ground`` where the mask says; elsewhere the ground is kept exactly."""
    alpha = mask[..., None]
    return (ground + (top - ground) * alpha).astype(np.float32)
