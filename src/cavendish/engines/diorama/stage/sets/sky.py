"""Skies as equirectangular pictures. Knows times of day; knows no ground and no renderer.

A painted gradient in the manner of the measured clear sky (Hosek and Wilkie 2012: bright horizon,
deep zenith, glow round the sun) with clouds on a plane overhead. The sun is a soft disc inside the
picture, so one emitter gives both, with the soft shadows of a miniature.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.texture import noise, ramp, smoothstep

Array = NDArray[np.float32]
_HEIGHT = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """A time of day. Angles in degrees; azimuth 0 is straight ahead, negative to the left."""

    elevation: float
    azimuth: float
    stops: tuple[tuple[float, RGB], ...]
    """Radiance from the horizon (0) to the zenith (1), by the sine of elevation."""
    glow: RGB
    """Radiance added round the sun."""
    sun: RGB
    """Irradiance of the sun's disc on a surface facing it."""
    disc: float
    """Diameter of the disc in degrees."""
    cloud_light: RGB
    cloud_shade: RGB
    cover: float
    """Share of the sky under cloud, 0..1."""
    stars: float = 0.0


def radiance(weather: Weather, *, seed: int) -> Array:
    """Return height x 2 height x 3 linear radiance, zenith first, +y in the middle column."""
    direction = _directions(_HEIGHT)
    sun = sun_direction(weather)
    towards = direction @ sun
    height = np.clip(direction[..., 2], 0, 1)
    sky = ramp(height, list(weather.stops))
    near = np.clip(towards, 0, 1)
    halo = near**12 * 0.35 + near**120 * 1.0 + near**1500 * 5.0
    sky = sky + halo[..., None] * np.array(weather.glow, np.float32)
    if weather.stars:
        sky = sky + _stars(weather.stars, seed)
    sky = _clouded(sky, direction, sun, weather, seed)
    below = direction[..., 2:] < -0.003
    sky = np.where(below, ramp(np.zeros(1, np.float32), list(weather.stops))[0] * 0.35, sky)
    return (sky + _disc(towards, weather)).astype(np.float32)


def sun_direction(weather: Weather) -> Array:
    """Return the unit vector from the ground to the sun."""
    up, aside = np.radians([weather.elevation, weather.azimuth])
    level = np.cos(up)
    return np.array([level * np.sin(aside), level * np.cos(aside), np.sin(up)], np.float32)


def _directions(height: int) -> Array:
    up = (0.5 - (np.arange(height) + 0.5) / height)[:, None] * np.pi
    aside = ((np.arange(2 * height) + 0.5) / (2 * height) - 0.5)[None] * 2 * np.pi
    flat = np.cos(up)
    parts = (flat * np.sin(aside), flat * np.cos(aside), np.sin(up) + 0 * aside)
    return np.stack(parts, -1).astype(np.float32)


def _disc(towards: Array, weather: Weather) -> Array:
    """Return the disc with the radiance that adds up to the sun's irradiance."""
    radius = np.radians(weather.disc / 2)
    shape = smoothstep(radius * 1.2, radius * 0.8, np.arccos(np.clip(towards, -1, 1)))
    up = (0.5 - (np.arange(_HEIGHT) + 0.5) / _HEIGHT)[:, None] * np.pi
    solid = float((shape * np.cos(up)).sum()) * (np.pi / _HEIGHT) ** 2
    return shape[..., None] * np.array(weather.sun, np.float32) / max(solid, 1e-6)


def _clouded(sky: Array, direction: Array, sun: Array, weather: Weather, seed: int) -> Array:
    """Lay lit clouds on a plane overhead; they thin out towards the horizon's haze."""
    if weather.cover <= 0:
        return sky
    far = 1 / (np.maximum(direction[..., 2], 0.0) + 0.09)
    x, y = direction[..., 0] * far * 0.13, direction[..., 1] * far * 0.17
    field = _cloud_field(x, y, seed)
    towards_sun = _cloud_field(x + sun[0] * 0.03, y + sun[1] * 0.03, seed)
    edge = 0.74 - 0.5 * weather.cover
    dense = smoothstep(edge, edge + 0.22, field)
    lit = np.clip(0.6 + 3.6 * (field - towards_sun), 0, 1.5)[..., None]
    body = np.array(weather.cloud_light, np.float32) * lit
    body = body + np.array(weather.cloud_shade, np.float32) * (1.2 - 0.5 * dense[..., None])
    veil = (dense * smoothstep(0.02, 0.13, direction[..., 2]) * 0.94)[..., None]
    return sky * (1 - veil) + body * veil


def _cloud_field(x: Array, y: Array, seed: int) -> Array:
    broad = noise((512, 512), (3, 3), fall=2.1, seed=seed % 97 + 300)
    fine = noise((1024, 1024), (14, 14), fall=1.9, seed=seed % 97 + 400)
    return 0.72 * _sampled(broad, x, y) + 0.28 * _sampled(fine, x * 1.3 + 0.2, y * 1.3)


def _sampled(tile: Array, x: Array, y: Array) -> Array:
    size = tile.shape[0]
    places = [np.mod(y, 1) * size, np.mod(x, 1) * size]
    return ndimage.map_coordinates(tile, places, order=1, mode="grid-wrap").astype(np.float32)


def _stars(strength: float, seed: int) -> Array:
    rng = np.random.default_rng([seed, 5])
    sky = np.zeros((_HEIGHT, 2 * _HEIGHT, 3), np.float32)
    count = 2600
    rows = (np.arccos(rng.random(count)) / np.pi * _HEIGHT).astype(int).clip(0, _HEIGHT // 2 - 3)
    columns = rng.integers(0, 2 * _HEIGHT, count)
    bright = (rng.pareto(2.2, count).clip(0, 6) + 0.25) * strength
    tint = ramp(rng.random(count).astype(np.float32), [(0, (1, 0.8, 0.6)), (1, (0.75, 0.86, 1))])
    sky[rows, columns] = tint * bright[:, None]
    return sky
