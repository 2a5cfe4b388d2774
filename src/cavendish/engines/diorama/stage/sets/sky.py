"""Skies: clear air, lit clouds, stars, a soft sun or moon. Knows directions and radiance only."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.texture import noise, ramp, smoothstep
from cavendish.engines.diorama.stage.sets import atmosphere

Array = NDArray[np.float32]
_Floats = NDArray[np.floating[Any]]
_HEIGHT = 1024
_NIGHT_HEIGHT = 1280
"""Stars need finer rows than clouds."""
_STEEPER = 1.1
"""A long lens sees the lowest degrees only: there the sky changes 2.1 times as fast as in life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """A time of day and its air. Degrees; azimuth 0 is straight ahead, negative to the left."""

    elevation: float
    azimuth: float
    power: float
    """Radiance scale of the air: irradiance of the sun outside it."""
    haze: float
    """Dust in the air; 1 is a clear day."""
    sun: float
    """Gain on the light that reaches the ground straight from the disc."""
    disc: float
    """Diameter of the disc in degrees: larger than life, for soft miniature shadows."""
    cover: float
    """Share of the sky under cloud, 0..1."""
    tint: RGB = (1.0, 1.0, 1.0)
    """Gain on the light of disc and air."""
    floor: RGB = (0.0, 0.0, 0.0)
    """Radiance of the air when no light reaches it."""
    stars: float = 0.0
    dawn: float | None = None
    """Azimuth of the bright part of the sky where it is not the disc's: a reflector's light."""
    veil: float = 0.0
    """Share of the sky behind a closed grey deck of cloud, 0..1."""
    shade: float = 0.0
    """How dark the deck is: 0 for plain cloud, towards 1 for thunder."""
    dust: bool = False
    """Whether the deck is sand in the air."""
    seen_moon: tuple[float, float] | None = None
    """Elevation and azimuth of a moon that is looked at and lights nothing."""
    seen_sun: tuple[float, float] | None = None
    """Elevation and azimuth of a low sun that is looked at and lights little."""


def radiance(hour: Hour, *, seed: int) -> Array:
    """Return height x 2 height x 3 linear radiance, zenith first, +y in the middle column."""
    return _painted(hour, seed % 31)


def horizon(hour: Hour, *, azimuth: float = 0.0) -> RGB:
    """Return the radiance just above the horizon: the colour of distance."""
    clear = atmosphere.air(hour.elevation, hour.haze)
    turn = np.radians(np.linspace(azimuth - 25, azimuth + 25, 9) - _dawn(hour))
    light = clear.radiance(np.full(9, np.radians(4.0)), turn).mean(0)
    light = light * hour.power * np.array(hour.tint) + np.array(hour.floor)
    light = light + (_deck(clear, hour) * 0.66 - light) * hour.veil
    return float(light[0]), float(light[1]), float(light[2])


def sun_direction(hour: Hour) -> Array:
    """Return the unit vector from the ground to the sun."""
    return _direction(hour.elevation, hour.azimuth)


def dawn_direction(hour: Hour) -> Array:
    """Return the unit vector towards the bright part of the sky."""
    return _direction(max(hour.elevation, 0.0), _dawn(hour))


def _dawn(hour: Hour) -> float:
    return hour.azimuth if hour.dawn is None else hour.dawn


def _direction(elevation: float, azimuth: float) -> Array:
    up, aside = np.radians([elevation, azimuth])
    level = np.cos(up)
    return np.array([level * np.sin(aside), level * np.cos(aside), np.sin(up)], np.float32)


@lru_cache(maxsize=3)
def _painted(hour: Hour, seed: int) -> Array:
    height = _NIGHT_HEIGHT if hour.stars else _HEIGHT
    up = ((0.5 - (np.arange(height // 2) + 0.5) / height) * np.pi)[:, None].astype(np.float32)
    aside = (((np.arange(2 * height) + 0.5) / (2 * height) - 0.5) * 2 * np.pi)[None].astype(
        np.float32
    )
    clear = atmosphere.air(hour.elevation, hour.haze)
    sky = _air(clear, hour, up, aside)
    if hour.stars:
        sky += starfield(hour.stars, height, seed)
    if hour.seen_moon is not None:
        sky += _moon(up, aside, *hour.seen_moon)
    if hour.seen_sun is not None and not hour.veil:
        sky += _low_sun(up, aside, *hour.seen_sun) * np.float32(hour.power / 14)
    sky = _clouded(sky, clear, hour, (up, aside), seed)
    if hour.veil:
        sky = _veiled(sky, clear, hour, up, aside, seed)
    sky += _disc(clear, hour, up, aside)
    ground = np.array(horizon(hour), np.float32) * np.array((0.30, 0.32, 0.22), np.float32)
    return np.concatenate([sky, np.broadcast_to(ground, sky.shape)]).astype(np.float32)


def _air(clear: atmosphere.Air, hour: Hour, up: _Floats, aside: _Floats) -> Array:
    """Return the clear sky over upper half directions, computed coarsely and enlarged."""
    rows, columns = up[::8], aside[:, ::16]
    steep = rows * (1 + _STEEPER * np.exp(-rows / np.radians(14)))
    light = clear.radiance(steep, columns - np.radians(_dawn(hour)))
    light = light * np.float32(hour.power) * np.array(hour.tint, np.float32)
    light = light + np.array(hour.floor, np.float32) * (
        0.45 + 0.55 * np.exp(-rows / np.radians(16))[..., None]
    )
    down = (np.arange(len(up)) - 3.5)[:, None] / 8
    across = np.asarray((np.arange(aside.size) - 7.5) / 16, np.float64).reshape(1, -1)
    places = np.broadcast_arrays(down, across)
    bands = [
        ndimage.map_coordinates(light[..., c], places, order=1, mode="nearest") for c in range(3)
    ]
    return np.stack(bands, -1).astype(np.float32)


def _disc(clear: atmosphere.Air, hour: Hour, up: _Floats, aside: _Floats) -> Array:
    """Return the disc with the radiance that adds up to the sun's irradiance."""
    radius = np.radians(hour.disc / 2)
    angle = np.arccos(np.clip(_towards(up, aside, sun_direction(hour)), -1, 1))
    shape = smoothstep(radius * 1.2, radius * 0.8, angle)
    cell = np.pi / (2 * len(up))
    solid = float((shape * np.cos(up)).sum()) * cell**2
    light = clear.sun * np.float32(hour.power * hour.sun) * np.array(hour.tint)
    return (shape[..., None] * light / max(solid, 1e-6)).astype(np.float32)


def _moon(up: _Floats, aside: _Floats, elevation: float, azimuth: float) -> Array:
    """Return a full moon with its seas and a halo, as bright as white paper."""
    angle = np.degrees(
        np.arccos(np.clip(_towards(up, aside, _direction(elevation, azimuth)), -1, 1))
    )
    seas = noise((256, 256), (5, 5), fall=1.7, seed=12)
    rows = ((np.degrees(up) - elevation) / 1.7 * 60).astype(int) % 256
    columns = ((np.degrees(aside) - azimuth) / 1.7 * 60).astype(int) % 256
    face = smoothstep(1.02, 0.80, angle) * (0.62 + 0.38 * seas[rows, columns])
    halo = 0.05 * np.exp(-angle / 1.6) + 0.016 * np.exp(-angle / 6)
    return (
        face[..., None] * np.array((0.85, 0.86, 0.80)) + halo[..., None] * np.array((0.5, 0.62, 1))
    ).astype(np.float32)


def _low_sun(up: _Floats, aside: _Floats, elevation: float, azimuth: float) -> Array:
    """Return a low sun's disc in its glow."""
    way = _direction(elevation, azimuth)
    angle = np.degrees(np.arccos(np.clip(_towards(up, aside, way), -1, 1)))
    disc = smoothstep(1.75, 1.45, angle)[..., None] * np.array((11.0, 6.4, 2.3))
    glow = (np.exp(-angle / 2.6) * 1.3 + np.exp(-angle / 9) * 0.42)[..., None]
    return (disc + glow * np.array((1.0, 0.46, 0.13))).astype(np.float32)


def _towards(up: _Floats, aside: _Floats, way: _Floats) -> _Floats:
    """Return the cosine between every direction and one."""
    flat = np.cos(up)
    return flat * np.sin(aside) * way[0] + flat * np.cos(aside) * way[1] + np.sin(up) * way[2]


def _clouded(
    sky: Array, clear: atmosphere.Air, hour: Hour, grid: tuple[Array, Array], seed: int
) -> Array:
    """Lay heaped clouds over the sky, lit from the sun's side, flat and shaded below."""
    if hour.cover <= 0:
        return sky
    up, aside = grid
    dawn = np.radians(_dawn(hour))
    height = max(float(np.sin(np.radians(hour.elevation))), 0.25)
    field = _heaps(up, aside, seed)
    cell = 2 * len(up) / np.pi
    beyond = _shifted(field, round(0.012 * height * cell), round(0.016 * np.sin(dawn) * cell))
    above = _shifted(field, round(0.035 * cell), 0)
    edge = 0.72 - 0.42 * hour.cover
    dense = smoothstep(edge, edge + 0.24, field)
    lit = np.clip(0.62 + 4.5 * (field - beyond) + 1.6 * (edge + 0.1 - above), 0.05, 1.35)
    bright = _direction(hour.elevation, _dawn(hour))
    near = np.clip(_towards(up, aside, bright), 0, 1) ** 6
    light = clear.sun * hour.power * np.array(hour.tint) * 0.115
    light = light * (1 + 1.1 * near[..., None]) * lit[..., None]
    shade = clear.ambient * hour.power * np.array(hour.tint) * 2.3
    body = (light + shade + np.array(hour.floor)).astype(np.float32)
    veil = dense * smoothstep(0.012, 0.11, up) * (0.5 + 0.45 * smoothstep(0.0, 0.22, field - edge))
    return (sky + (body - sky) * veil[..., None]).astype(np.float32)


def _veiled(
    sky: Array, clear: atmosphere.Air, hour: Hour, up: _Floats, aside: _Floats, seed: int
) -> Array:
    """Lay a deck of cloud over the sky: grey, heavier here and there, lightest overhead."""
    base = _deck(clear, hour)
    rise = 0.62 + 0.38 * np.sin(up)
    field = _heaps(up, aside, seed + 60)
    swell = (0.60 if hour.shade else 0.34) * smoothstep(0.004, 0.10, up)
    deck = rise * (1 + swell * 3.2 * (field - 0.52)) * (1 - hour.shade * smoothstep(0.02, 0.2, up))
    body = np.maximum(deck, 0.06)[..., None] * base
    return (sky + (body - sky) * hour.veil).astype(np.float32)


def _deck(clear: atmosphere.Air, hour: Hour) -> _Floats:
    """Return the light of closed cloud overhead (3 values)."""
    light = float((clear.ambient * 2.2 + clear.sun * 0.12).mean()) * hour.power
    grey = (0.92, 0.72, 0.48) if hour.dust else (0.96, 0.99, 1.04)
    return light * np.array(grey) * np.array(hour.tint) + np.array(hour.floor) * 2.0


def _heaps(up: _Floats, aside: _Floats, seed: int) -> Array:
    """Return cloud thickness, about 0..1: broad masses whose edges boil in ever finer lumps."""
    far = np.log(up + 0.10)
    across, rise = aside / (2 * np.pi), far * 0.30
    broad = _sampled(noise((512, 512), (3, 3), fall=2.4, seed=300 + seed), across * 4, rise * 1.9)
    lumps = _sampled(noise((512, 512), (6, 6), fall=2.2, seed=350 + seed), across * 10, rise * 3.3)
    fine = _sampled(noise((512, 512), (12, 12), fall=1.9, seed=390 + seed), across * 15, rise * 4.4)
    boiling = 1 - np.abs(2 * lumps - 1)
    return (0.77 * broad + 0.16 * boiling + 0.08 * fine).astype(np.float32)


def _shifted(field: Array, rise: int, across: int) -> Array:
    """Return what the field is ``rise`` rows higher and ``across`` columns to the right."""
    rows = np.maximum(np.arange(len(field)) - rise, 0)
    return np.roll(field[rows], -across, axis=1)


def _sampled(tile: _Floats, x: _Floats, y: _Floats) -> Array:
    size = tile.shape[0]
    places = np.broadcast_arrays(np.mod(y, 1) * size, np.mod(x, 1) * size)
    return ndimage.map_coordinates(tile, places, order=1, mode="grid-wrap").astype(np.float32)


def starfield(strength: float, height: int, seed: int, *, whole: bool = False) -> Array:
    """Return stars as small round lights: many faint, few bright.

    On the upper half (height / 2 x 2 height), or all round (height x 2 height).
    """
    rng = np.random.default_rng([seed, 5])
    rows_seen = height if whole else height // 2
    sky = np.zeros((rows_seen, 2 * height, 3), np.float32)
    count = 5200 * (2 if whole else 1)
    rise = rng.uniform(-1.0 if whole else 0.0, 1.0, count)
    rows = (np.arccos(rise) / np.pi * height).clip(1, rows_seen - 2)
    columns = rng.uniform(1, 2 * height - 2, count)
    bright = (rng.pareto(2.0, count).clip(0, 9) + 0.12) * strength
    tint = ramp(rng.random(count).astype(np.float32), [(0, (1, 0.8, 0.6)), (1, (0.75, 0.86, 1))])
    row, column = rows.astype(int), columns.astype(int)
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            away = (row + down + 0.5 - rows) ** 2 + (column + across + 0.5 - columns) ** 2
            share = np.exp(-away / (2 * 0.30**2))
            np.add.at(sky, (row + down, column + across), tint * (bright * share)[:, None])
    return sky
