"""Clear air lit by one sun. Knows physics only: no clouds, no pictures.

Single scattering by Rayleigh and Mie particles with ozone absorption (Nishita et al. 1993, "Display
of the Earth taking into account atmospheric scattering"), plus a rough share of light scattered
more than once. Radiance is in units of the sun's irradiance outside the air.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.floating[Any]]
_GROUND, _TOP = 6360e3, 6420e3
_RAYLEIGH_HEIGHT, _MIE_HEIGHT = 7994.0, 1200.0
_RAYLEIGH = np.array([5.8, 13.5, 33.1]) * 1e-6
_OZONE = np.array([0.65, 1.88, 0.085]) * 1e-6
_MIE = 5e-6
_FORWARD = 0.76
"""How strongly haze scatters forwards (Henyey-Greenstein's g)."""
_STEPS, _SUN_STEPS = 20, 6
_RISE, _TURN = 72, 48
"""Size of the table: elevations above the horizon, angles away from the sun's azimuth."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Air:
    """The sky's radiance over elevation x angle from the sun, and what is left of the sun."""

    table: NDArray[np.float32]
    """_RISE x _TURN x 3; rows are evenly spaced in the square root of the elevation."""
    sun: NDArray[np.float32]
    """3 transmittances along the sun's ray."""
    ambient: NDArray[np.float32]
    """3 values: mean radiance of the dome, weighted by the cosine."""

    def radiance(self, elevation: Floats, turn: Floats) -> NDArray[np.float32]:
        """Return radiance (... x 3) at elevations and angles from the sun's azimuth (radians)."""
        row = np.sqrt(np.clip(elevation / (np.pi / 2), 0, 1)) * (_RISE - 1)
        column = np.abs((turn + np.pi) % (2 * np.pi) - np.pi) / np.pi * (_TURN - 1)
        places = np.broadcast_arrays(row, column)
        bands = [
            ndimage.map_coordinates(self.table[..., c], places, order=1, mode="nearest")
            for c in range(3)
        ]
        return np.stack(bands, -1).astype(np.float32)


@lru_cache(maxsize=8)
def air(elevation: float, haze: float) -> Air:
    """Return the air under a sun ``elevation`` degrees high; ``haze`` multiplies the dust."""
    up = np.radians(elevation)
    sun = np.array([np.cos(up), 0.0, np.sin(up)])
    rise = np.maximum(np.linspace(0, 1, _RISE)[:, None] ** 2 * np.pi / 2, 0.008)
    turn = np.linspace(0, np.pi, _TURN)[None]
    ways = (np.cos(rise) * np.cos(turn), np.cos(rise) * np.sin(turn), np.sin(rise) + 0 * turn)
    light, again = _scattered(np.stack(ways, -1), sun, haze)
    weight = (np.cos(rise) * np.sin(rise) * np.gradient(rise[:, 0])[:, None])[..., None]
    ambient = (light * weight).sum((0, 1)) / (weight.sum() * _TURN)
    table = light + again * ambient * 0.55
    return Air(
        table=table.astype(np.float32),
        sun=_left(elevation, haze).astype(np.float32),
        ambient=(table * weight).sum((0, 1)).astype(np.float32) / np.float32(weight.sum() * _TURN),
    )


def _left(elevation: float, haze: float) -> Floats:
    """Return the sun's transmittance through the air mass of Kasten and Young (1989)."""
    degrees = max(elevation, -2.0)
    mass = 1 / (max(np.sin(np.radians(degrees)), 0.0) + 0.50572 * (degrees + 6.07995) ** -1.6364)
    depth = _RAYLEIGH * _RAYLEIGH_HEIGHT + 1.1 * _MIE * haze * _MIE_HEIGHT + _OZONE * 15e3
    return np.exp(-depth * mass)


def _scattered(ways: Floats, sun: Floats, haze: float) -> tuple[Floats, Floats]:
    """Return light scattered once towards the eye, and the share that scatters again."""
    eye = np.array([0.0, 0.0, _GROUND + 200.0])
    reach = _to_top(eye, ways)
    towards = ways @ sun
    rayleigh, mie, again = (np.zeros(ways.shape) for _ in range(3))
    passed = np.zeros((3, *ways.shape[:-1]))
    for step in range(_STEPS):
        near, far = reach * (step / _STEPS) ** 2, reach * ((step + 1) / _STEPS) ** 2
        point = eye + ways * ((near + far) / 2)[..., None]
        here = _densities(np.linalg.norm(point, axis=-1) - _GROUND) * (far - near)
        passed = passed + here
        beyond, lit = _towards_sun(point, sun)
        through = np.exp(-_depth(passed + beyond, haze)) * lit[..., None]
        rayleigh += through * here[0][..., None]
        mie += through * here[1][..., None]
        fade = np.exp(-_depth(passed * np.array([1.0, 0.0, 1.0])[:, None, None], haze))
        again += (here[0][..., None] * _RAYLEIGH + here[1][..., None] * _MIE * haze) * fade
    g = _FORWARD
    round_ = 3 / (16 * np.pi) * (1 + towards**2)
    ahead = 3 / (8 * np.pi) * (1 - g * g) * (1 + towards**2)
    ahead = ahead / ((2 + g * g) * (1 + g * g - 2 * g * towards) ** 1.5)
    light = rayleigh * _RAYLEIGH * round_[..., None] + mie * (_MIE * haze) * ahead[..., None]
    return light, again


def _towards_sun(point: Floats, sun: Floats) -> tuple[Floats, Floats]:
    """Return the air between points and the sun, and whether the ground lets the sun through."""
    way = np.broadcast_to(sun, point.shape)
    reach = _to_top(point, way)
    beyond = np.zeros((3, *point.shape[:-1]))
    lit = np.ones(point.shape[:-1], bool)
    for step in range(_SUN_STEPS):
        at = point + way * (reach * (step + 0.5) / _SUN_STEPS)[..., None]
        height = np.linalg.norm(at, axis=-1) - _GROUND
        lit &= height > -3000
        beyond = beyond + _densities(np.maximum(height, -500)) * (reach / _SUN_STEPS)
    return beyond, lit


def _densities(height: Floats) -> Floats:
    """Return relative densities of air, dust and ozone (3 x ...) at heights in metres."""
    ozone = np.maximum(0, 1 - np.abs(height - 25e3) / 15e3)
    return np.stack([np.exp(-height / _RAYLEIGH_HEIGHT), np.exp(-height / _MIE_HEIGHT), ozone])


def _depth(passed: Floats, haze: float) -> Floats:
    """Return optical depth (... x 3) of what light passed (3 x ..., metres)."""
    air_, dust, ozone = passed[..., None]
    return air_ * _RAYLEIGH + dust * (1.1 * _MIE * haze) + ozone * _OZONE


def _to_top(point: Floats, way: Floats) -> Floats:
    """Return the metres along a ray to the top of the air."""
    along = (point * way).sum(-1)
    rest = (point * point).sum(-1) - _TOP * _TOP
    return -along + np.sqrt(np.maximum(along * along - rest, 0))
