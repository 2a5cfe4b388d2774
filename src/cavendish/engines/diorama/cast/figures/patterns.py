"""Patterns of cloth as coats: colour by position, in metres. Knows no garments."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.person import Cloth
from cavendish.engines.diorama.model.sdf import Coat, Floats


def coat_of(cloth: Cloth) -> Coat:
    """Return the cloth's coat; a pattern that is not known is left out."""
    pattern = PATTERNS.get(cloth.pattern or "")
    if pattern is None:
        return cloth.colour
    first, second = np.array(cloth.colour), np.array(cloth.second)

    def coat(points: Floats) -> Floats:
        share = pattern(points)[:, None]
        return first + (second - first) * share

    return coat


def edge(value: Floats, width: float = 0.15) -> Floats:
    """Return 0 below zero and 1 above, with a soft step."""
    t = np.clip(value / (2 * width) + 0.5, 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float64)


def _stripes(points: Floats) -> Floats:
    return edge(np.sin(points[:, 2] * 2 * np.pi / 0.105))


def _pinstripes(points: Floats) -> Floats:
    return 0.6 * edge(np.cos(points[:, 0] * 2 * np.pi / 0.052) - 0.8)


def _bars(points: Floats) -> Floats:
    return edge(np.sin(points[:, 0] * 2 * np.pi / 0.062 + 0.8), 0.3)


def _plaid(points: Floats) -> Floats:
    return 0.5 * (edge(np.sin(points[:, 2] * 52)) + edge(np.sin(points[:, 0] * 52)))


def _check(points: Floats) -> Floats:
    wave = np.sin(points[:, 2] * 48) * np.sin(points[:, 0] * 48)
    return edge(wave, 0.12)


def _dots(points: Floats) -> Floats:
    pitch = 0.088
    row = np.floor(points[:, 2] / pitch)
    u = (np.arctan2(points[:, 0], -points[:, 1]) * 0.17 / pitch + 0.5 * (row % 2)) % 1 - 0.5
    v = points[:, 2] / pitch % 1 - 0.5
    return edge(0.27 - np.hypot(u, v), 0.06)


def _camouflage(points: Floats) -> Floats:
    x, y, z = points.T * 17
    blot = np.sin(x + 1.7 * np.sin(0.8 * z + y)) + np.sin(1.3 * z + 1.2 * np.sin(0.9 * x - y))
    return edge(blot, 0.12)


def _chevrons(points: Floats) -> Floats:
    zig = np.abs((points[:, 0] / 0.09) % 2 - 1) * 0.045
    return edge(np.sin((points[:, 2] + zig) * 2 * np.pi / 0.10))


def _knit(points: Floats) -> Floats:
    """Draw a Nordic band across the chest."""
    band = np.abs((points[:, 2] % 0.9) - 0.62) < 0.14
    return np.where(band, _chevrons(points), 0.0)


PATTERNS: Mapping[str, Callable[[Floats], Floats]] = MappingProxyType(
    {
        "striped": _stripes,
        "pinstriped": _pinstripes,
        "barred": _bars,
        "plaid": _plaid,
        "tartan": _plaid,
        "checked": _check,
        "checkered": _check,
        "dotted": _dots,
        "polka": _dots,
        "camouflage": _camouflage,
        "chevron": _chevrons,
        "nordic": _knit,
    }
)
