"""Light rigs: one for every light in every kind of place. Knows a view; knows no things.

Distances are in units of the group's size, so radiance means the same for a cup and for a house.
"""

from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.plan.scene import Light, Place, ScenePlan
from cavendish.engines.diorama.stage import weather
from cavendish.engines.diorama.stage.sets import sky
from cavendish.engines.diorama.stage.sets.room import LINTEL, SILL, SUNNY, Room
from cavendish.engines.diorama.stage.sets.scenery import Rig, Scenery, Site
from cavendish.engines.diorama.stage.shot import (
    Development,
    Fill,
    Haze,
    Lamp,
    Sky,
    SoftBox,
)
from cavendish.engines.diorama.stage.view import View

_WARM: RGB = (1.0, 0.75, 0.5)
_COOL: RGB = (0.75, 0.88, 1.0)
_SOFT_WHITE: RGB = (1.0, 0.95, 0.89)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A soft box around the group: place and size in group sizes, radiance in scene units."""

    at: tuple[float, float, float]
    size: tuple[float, float]
    colour: RGB
    power: float


_STUDIO_RIGS: dict[Light, tuple[tuple[_Box, ...], RGB, Development]] = {
    Light.STUDIO: (
        (
            _Box(at=(-2.0, -1.9, 2.6), size=(1.8, 1.8), colour=_SOFT_WHITE, power=12),
            _Box(at=(2.4, -1.0, 1.5), size=(0.9, 1.9), colour=_COOL, power=4.2),
            _Box(at=(0.3, 0.9, 2.7), size=(2.0, 0.7), colour=_SOFT_WHITE, power=7),
        ),
        (0.16, 0.165, 0.18),
        Development(exposure=0.85, bloom=0.04, vignette=0.22, contrast=1.14, saturation=1.22),
    ),
    Light.CINEMATIC: (
        (
            _Box(at=(-1.6, -0.8, 1.7), size=(0.8, 0.8), colour=_COOL, power=20),
            _Box(at=(1.7, 0.35, 0.9), size=(0.5, 1.15), colour=_WARM, power=11),
        ),
        (0.025, 0.030, 0.038),
        Development(exposure=0.4, bloom=0.10, vignette=0.38, contrast=1.06, saturation=1.16),
    ),
    Light.DAYLIGHT: (
        (
            _Box(at=(-2.9, -2.7, 2.3), size=(0.34, 0.34), colour=(1.0, 0.85, 0.66), power=520),
            _Box(at=(-2.1, -0.5, 1.7), size=(1.15, 1.3), colour=(0.86, 0.93, 1.0), power=7.5),
            _Box(at=(2.2, -1.4, 1.4), size=(1.0, 1.0), colour=(1.0, 0.82, 0.64), power=1.3),
        ),
        (0.045, 0.048, 0.055),
        Development(exposure=0.62, bloom=0.05, vignette=0.26, contrast=1.15, saturation=1.2),
    ),
    Light.SUNSET: (
        (
            _Box(at=(-3.6, -0.9, 1.15), size=(0.42, 0.42), colour=(1.0, 0.50, 0.20), power=420),
            _Box(at=(2.0, -1.6, 1.6), size=(1.4, 1.4), colour=(0.55, 0.66, 1.0), power=1.5),
        ),
        (0.05, 0.052, 0.075),
        Development(exposure=0.05, bloom=0.08, vignette=0.32, contrast=1.12, saturation=1.22),
    ),
    Light.NIGHT: (
        (
            _Box(at=(-1.9, -0.2, 1.9), size=(0.7, 0.9), colour=(0.42, 0.60, 1.0), power=7),
            _Box(at=(1.7, -0.5, 0.7), size=(0.35, 0.35), colour=(1.0, 0.6, 0.28), power=15),
        ),
        (0.010, 0.014, 0.026),
        Development(exposure=0.55, bloom=0.13, vignette=0.42, contrast=1.06, saturation=1.15),
    ),
}


_SUNNY = (Light.DAYLIGHT, Light.SUNSET)
"""Lights whose first box is the sun, shining through the bars of a window."""


def rig(site: Site, scenery: Scenery, *, neon: bool = False) -> Rig:
    """Return the rig for a plan's light and weather in its set; ``neon`` letters glow on a wall."""
    plan, view = site.plan, site.view
    light = plan.light.family
    if neon:
        light = Light.NIGHT if light is Light.STUDIO else light
        return _table(Place.TABLETOP, light, site, scenery.back)
    if plan.place.ground is Place.OUTDOORS:
        return _open_air(plan, view, scenery, site.seed)
    if scenery.room is not None:
        return _window(light, view, scenery.room)
    ground = Place.STUDIO if plan.place is Place.STUDIO else Place.TABLETOP
    return _table(ground, light, site, scenery.back)


def _table(place: Place, light: Light, site: Site, back: float) -> Rig:
    """Light a sweep or a table with soft boxes."""
    boxes, fill, development = _STUDIO_RIGS[light]
    flip = 1.0 if site.seed % 2 == 0 else -1.0
    lamps = [_placed(box, site.view, back, flip) for box in boxes]
    parts = _bars(site.view, lamps[0]) if light in _SUNNY and place is not Place.STUDIO else ()
    if place is Place.STUDIO and light is not Light.STUDIO:
        fill = (fill[0] * 1.5, fill[1] * 1.5, fill[2] * 1.5)
    return Rig(lamps=(*lamps, Fill(radiance=fill)), development=development, parts=parts)


def _placed(box: _Box, view: View, back: float, flip: float) -> SoftBox:
    """Hang a box around the group, above the picture if it would stand in it."""
    wide, _, tall = (float(v) for v in view.high - view.low)
    unit = max(tall, 0.62 * wide, 0.12)
    x, y, _ = view.centre
    floor = float(view.low[2])
    dx, dy, dz = box.at
    place = np.array(
        [x + flip * dx * unit, min(y + dy * unit, back - 0.15 * unit), floor + dz * unit]
    )
    reach = max(box.size) * unit * 0.55
    for _ in range(16):
        if not view.sees(place - reach, place + reach):
            break
        place[2] += 0.35 * unit
    red, green, blue = (c * box.power for c in box.colour)
    return SoftBox(
        origin=(float(place[0]), float(place[1]), float(place[2])),
        target=(x, y, floor + 0.45 * tall),
        size=(box.size[0] * unit, box.size[1] * unit),
        radiance=(red, green, blue),
    )


def _bars(view: View, sun: SoftBox) -> tuple[Part, ...]:
    """Return a window's bars between the low sun and the group, if they stay out of sight."""
    source, target = np.array(sun.origin), np.array(sun.target)
    ahead = target - source
    away = float(np.linalg.norm(ahead))
    middle = source + ahead * 0.55
    wide = 0.34 * away
    black = finish.matt((0.02, 0.02, 0.02))
    parts: list[Part] = []
    for share in (-0.44, 0.24, 0.9):
        at = (float(middle[0]), float(middle[1]) + share * wide, float(middle[2]))
        parts.append(Part(mesh=primitives.box((0.02, wide * 0.035, wide * 2), at=at), finish=black))
    for share in (-0.36, 0.27):
        at = (float(middle[0]), float(middle[1]), float(middle[2]) + share * wide)
        parts.append(Part(mesh=primitives.box((0.02, wide * 2, wide * 0.04), at=at), finish=black))
    bounds = [(p.mesh.vertices.min(0), p.mesh.vertices.max(0)) for p in parts]
    seen = any(view.sees(low.astype(float), high.astype(float)) for low, high in bounds)
    return () if seen else tuple(parts)


_WINDOWS: dict[Light, tuple[RGB, RGB, RGB, Development]] = {
    Light.STUDIO: ((6, 5, 3.8), (5.2, 5.6, 6.0), (0.55, 0.56, 0.58), Development(exposure=0.2)),
    Light.DAYLIGHT: (
        (17, 12.5, 7.8),
        (4.7, 5.1, 5.5),
        (0.42, 0.44, 0.47),
        Development(exposure=0.6),
    ),
    Light.SUNSET: ((19, 8.0, 2.6), (1.6, 1.5, 2.0), (0.15, 0.14, 0.18), Development(exposure=0.55)),
    Light.CINEMATIC: (
        (9, 6.6, 4.2),
        (1.7, 2.1, 2.7),
        (0.05, 0.058, 0.07),
        Development(exposure=0.35),
    ),
    Light.NIGHT: (
        (0.35, 0.5, 0.9),
        (0.24, 0.36, 0.7),
        (0.020, 0.024, 0.036),
        Development(exposure=0.9),
    ),
}
"""Irradiance of the sun, radiance of the sky in the window, light from everywhere, print."""


def _window(light: Light, view: View, room: Room) -> Rig:
    """Light a room through its window: sun by the near end, sky by the rest; a lamp at night."""
    sun, pane, fill, development = _WINDOWS[light]
    near, far = room.window
    gate = np.array([room.left, near + SUNNY / 2, 0.45 * SILL + 0.55 * LINTEL])
    reach = 0.30 if light in (Light.SUNSET, Light.CINEMATIC) else 0.0
    goal = np.array([view.centre[0] - 0.1, float(view.low[1]) - 0.1, reach * float(view.high[2])])
    spot = gate + (gate - goal) / np.linalg.norm(gate - goal) * 7.0
    side = 0.4
    distance = float(np.sum((spot - goal) ** 2))
    red, green, blue = (c * distance / side**2 for c in sun)
    sky_near, height = near + SUNNY, (SILL + LINTEL) / 2
    middle = (sky_near + far) / 2
    lamps: list[Lamp] = [
        SoftBox(
            origin=(float(spot[0]), float(spot[1]), float(spot[2])),
            target=(float(goal[0]), float(goal[1]), float(goal[2])),
            size=(side, side),
            radiance=(red, green, blue),
        ),
        SoftBox(
            origin=(room.left - 0.2, middle, height),
            target=(room.left + 3, middle, height - 0.2),
            size=(far - sky_near, LINTEL - SILL),
            radiance=pane,
        ),
        Fill(radiance=fill),
    ]
    if light in (Light.NIGHT, Light.CINEMATIC):
        lamps.append(_corner_lamp(view))
    how = replace(development, bloom=0.06, vignette=0.28, contrast=1.18, saturation=1.2)
    return Rig(lamps=tuple(lamps), development=how)


def _corner_lamp(view: View) -> SoftBox:
    """Return a warm lamp just outside the picture on the right."""
    box = _Box(at=(1.5, -0.6, 1.1), size=(0.25, 0.25), colour=(1.0, 0.58, 0.26), power=34)
    return _placed(box, view, float(view.high[1]), 1.0)


_PRINTS: dict[Light, Development] = {
    Light.STUDIO: Development(key=0.22, contrast=1.18, saturation=1.2, vignette=0.2),
    Light.DAYLIGHT: Development(key=0.20, contrast=1.2, saturation=1.22, vignette=0.22),
    Light.CINEMATIC: Development(key=0.13, contrast=1.22, saturation=1.15, vignette=0.34),
    Light.SUNSET: Development(key=0.16, contrast=1.22, saturation=1.32, vignette=0.28, bloom=0.08),
    Light.NIGHT: Development(key=0.045, contrast=1.12, saturation=1.15, vignette=0.36, bloom=0.12),
}


def _open_air(plan: ScenePlan, view: View, scenery: Scenery, seed: int) -> Rig:
    """Light the country by its sky alone."""
    air = scenery.air
    hour = weather.hour(plan.light, plan.weather)
    flip = 1.0 if seed % 2 == 0 else -1.0
    dawn = None if hour.dawn is None else hour.dawn * flip
    hour = replace(hour, azimuth=hour.azimuth * flip, dawn=dawn)
    size = max(0.25, float((view.high - view.low).max()))
    red, green, blue = sky.horizon(hour)
    tint: RGB = (red * 0.58 * air.tone[0], green * 0.66 * air.tone[1], blue * 0.98 * air.tone[2])
    lamps: tuple[Lamp, ...] = (Sky(radiance=sky.radiance(hour, seed=seed)),)
    if plan.light is Light.NIGHT:
        lamps = (*lamps, _lantern(view, flip))
    return Rig(
        lamps=lamps,
        development=replace(_PRINTS[plan.light.family], exposure=scenery.exposure),
        haze=Haze(
            reach=size * air.reach,
            colour=tint,
            start=size * air.start,
            height=size * air.height,
            over_sky=air.over_sky,
        ),
    )


def _lantern(view: View, flip: float) -> SoftBox:
    """Return a warm light out of sight, as from a window across the way, opposite the moon."""
    box = _Box(at=(1.7 * flip, -1.5, 0.8), size=(0.3, 0.3), colour=(1.0, 0.56, 0.24), power=15)
    return _placed(box, view, float("inf"), 1.0)
