"""Prints in the manner of film, black and white, vintage, noir, cinema. Knows pixels only.

Each look works on bands of rows of the finished print, so that a 4K picture needs no more memory.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.plan.scene import Style

Pixels = NDArray[np.uint8]
_LUMA = np.array([0.30, 0.55, 0.15], np.float32)
_BAND = 512
_DARK = frozenset({Style.NOIR, Style.BLACK_AND_WHITE})
_MIDDLE = 0.30
"""Where a black-and-white print puts its middle tone at least."""


def look(picture: Pixels, style: Style, *, seed: int) -> Pixels:
    """Return the print in the style's look; other styles leave it as it is."""
    tone = _TONES.get(style)
    if tone is None:
        return picture
    height, width = picture.shape[:2]
    random = np.random.default_rng([seed, 21])
    scale = fields.unit((height, width))
    halo = _halation(picture)
    gamma = _opened(picture) if style in _DARK else np.float32(1)
    out = np.empty_like(picture)
    grain, corner = _STRENGTHS[style]
    for top in range(0, height, _BAND):
        rows = slice(top, min(height, top + _BAND))
        band = (picture[rows].astype(np.float32) / np.float32(255)) ** gamma
        glow = fields.resized(halo[_rows(rows, height, len(halo))], len(band), width)
        band = tone(band, np.maximum(glow, 0))
        band *= 1 - corner * _edge(width, height, rows)[..., None]
        band += grain * _grain(band, random, scale)
        out[rows] = fields.encoded(band)
    return out


def _opened(picture: Pixels) -> np.float32:
    """Return the power that lifts a dark picture's middle tone to where a print can show it."""
    step = max(1, min(picture.shape[:2]) // 256)
    grey = (picture[::step, ::step] / np.float32(255)) @ _LUMA
    middle = max(float(np.quantile(grey, 0.6)), 0.01)
    return (
        np.float32(min(1.0, max(0.38, np.log(_MIDDLE) / np.log(middle))))
        if middle < 1
        else np.float32(1)
    )


def _rows(rows: slice, height: int, count: int) -> slice:
    start, stop = rows.start * count // height, -(-rows.stop * count // height)
    return slice(start, max(start + 1, stop))


def _halation(picture: Pixels) -> Field:
    """Return the light that bright places bleed around them, on a small copy."""
    height, width = picture.shape[:2]
    step = max(1, min(height, width) // 256)
    small = picture[::step, ::step].astype(np.float32) / np.float32(255)
    bright = np.clip(small.min(-1) - 0.62, 0, 1)
    return fields.blurred(bright, 5.0)


def _grain(band: Field, random: np.random.Generator, scale: float) -> Field:
    """Return film grain: clumps of about a pixel and a half, strongest in the middle tones."""
    rows, columns = band.shape[:2]
    size = max(1.0, 1.3 * scale)
    coarse = random.standard_normal((int(rows / size) + 2, int(columns / size) + 2))
    clumps = fields.resized(coarse.astype(np.float32), rows, columns)
    middle = 1 - (2 * (band @ _LUMA) - 1) ** 2
    return (clumps * (0.35 + 0.65 * middle))[..., None]


def _edge(width: int, height: int, rows: slice) -> Field:
    """Return 0 in the middle and 1 in the corners."""
    y = (np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] * 2 - height) / height
    x = (np.arange(width, dtype=np.float32)[None] * 2 - width) / width
    return fields.smoothstep(0.45, 2.1, (x * x + y * y).astype(np.float32))


def _grey(band: Field) -> Field:
    return band @ _LUMA


def _curve(values: Field, amount: float) -> Field:
    """Add contrast around the middle."""
    return values + np.float32(amount) * (values * values * (3 - 2 * values) - values)


def _film(band: Field, glow: Field) -> Field:
    grey = _grey(band)[..., None]
    band = grey + (band - grey) * 0.92
    band = 0.045 + 0.915 * _curve(band, 0.30)
    band = band * np.array([1.035, 1.0, 0.945], np.float32)
    band = band + (1 - grey) ** 2 * np.array([-0.012, 0.008, 0.022], np.float32)
    return band + glow[..., None] * np.array([0.34, 0.12, 0.04], np.float32)


def _black_and_white(band: Field, glow: Field) -> Field:
    grey = _curve(_grey(band), 0.55) + 0.06 * glow
    return grey[..., None] * np.array([1.0, 0.995, 0.98], np.float32)


def _vintage(band: Field, glow: Field) -> Field:
    grey = _grey(band)[..., None]
    band = grey + (band - grey) * 0.62
    band = 0.10 + 0.90 * _curve(band, 0.05)
    band = band * np.array([1.07, 0.985, 0.80], np.float32)
    band = band + (1 - grey) * np.array([0.030, 0.012, 0.030], np.float32)
    return band + glow[..., None] * np.array([0.38, 0.18, 0.06], np.float32)


def _noir(band: Field, glow: Field) -> Field:
    grey = fields.smoothstep(0.10, 0.90, _grey(band))
    grey = grey**1.25 + 0.40 * glow
    return grey[..., None] * np.array([0.975, 1.0, 1.02], np.float32)


def _cinematic(band: Field, glow: Field) -> Field:
    grey = _grey(band)[..., None]
    band = _curve(band, 0.40)
    cool = np.array([-0.045, 0.008, 0.050], np.float32) * (1 - grey) ** 1.6
    warm = np.array([0.050, 0.014, -0.045], np.float32) * grey**1.2
    return band + cool + warm + glow[..., None] * np.array([0.22, 0.15, 0.10], np.float32)


_TONES: Mapping[Style, Callable[[Field, Field], Field]] = {
    Style.FILM: _film,
    Style.BLACK_AND_WHITE: _black_and_white,
    Style.VINTAGE: _vintage,
    Style.NOIR: _noir,
    Style.CINEMATIC: _cinematic,
}
_STRENGTHS: Mapping[Style, tuple[float, float]] = {
    Style.FILM: (0.026, 0.16),
    Style.BLACK_AND_WHITE: (0.022, 0.14),
    Style.VINTAGE: (0.034, 0.32),
    Style.NOIR: (0.034, 0.55),
    Style.CINEMATIC: (0.010, 0.22),
}
"""Grain and darkening of the corners."""
LOOKS = frozenset(_TONES)
