"""Light rigs: one for every light in every kind of place. Knows a view; knows no things.

Distances are in units of the group's size, so radiance means the same for a cup and for a house.
"""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.plan.scene import Light, Place, Weather
from cavendish.engines.diorama.stage import weather
from cavendish.engines.diorama.stage.rigs import BOXES, LANTERNS, PRINTS, Box
from cavendish.engines.diorama.stage.sets import bolt, glows, sky
from cavendish.engines.diorama.stage.sets.scenery import Air, Rig, Scenery, Site
from cavendish.engines.diorama.stage.sets.sky import Hour
from cavendish.engines.diorama.stage.shot import (
    Fall,
    Fill,
    Haze,
    Lamp,
    Sky,
    SoftBox,
)
from cavendish.engines.diorama.stage.view import View


def rig(site: Site, scenery: Scenery, *, neon: bool = False) -> Rig:
    """Return the rig for a plan's light and weather in its set; ``neon`` letters glow on a wall."""
    light = site.plan.light
    if neon:
        own = light.family is Light.STUDIO
        return _table(Light.NIGHT if own else light, site, scenery.back)
    if site.plan.place.ground is Place.OUTDOORS:
        return _open_air(site, scenery)
    return _table(light, site, scenery.back)


def _table(light: Light, site: Site, back: float) -> Rig:
    """Light a sweep or a table with soft boxes."""
    how = BOXES[light]
    flip = 1.0 if site.seed % 2 == 0 else -1.0
    lamps = [_placed(box, site.view, back, flip) for box in how.boxes]
    swept = site.plan.place is Place.STUDIO
    parts = _bars(site.view, lamps[0]) if how.barred and not swept else ()
    gain = 1.5 if swept and light is not Light.STUDIO else 1.0
    red, green, blue = (v * gain for v in how.fill)
    fill = Fill(radiance=(red, green, blue))
    return Rig(lamps=(*lamps, fill), development=how.development, parts=parts)


def _placed(box: Box, view: View, back: float, flip: float) -> SoftBox:
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


def _open_air(site: Site, scenery: Scenery) -> Rig:
    """Light the country by its sky, and at night by lamps out of sight."""
    plan, view = site.plan, site.view
    hour = _faced(weather.hour(plan.light, plan.weather), site.seed)
    air = sky.radiance(hour, seed=site.seed)
    air = glows.added(air, site.heavens, bright=sum(sky.horizon(hour)) / 3)
    lamps: list[Lamp] = [Sky(radiance=air)]
    flip = 1.0 if site.seed % 2 == 0 else -1.0
    lamps += [_placed(box, view, float("inf"), flip) for box in LANTERNS.get(plan.light, ())]
    printed = PRINTS[plan.light]
    stops = scenery.exposure + printed.exposure + weather.STOPS.get(plan.weather, 0.0)
    return Rig(
        lamps=tuple(lamps),
        development=replace(printed, exposure=stops),
        parts=bolt.lightning(site) if plan.weather is Weather.STORM else (),
        haze=_haze(hour, scenery.air, site),
        fall=_fall(hour, plan.weather, site.seed),
    )


def _fall(hour: Hour, falls: Weather, seed: int) -> Fall | None:
    """Return the rain or snow of a weather, lit by the sky."""
    kind = weather.FALLING.get(falls)
    if kind is None:
        return None
    streaked, density, slant, gain = kind
    red, green, blue = (v * gain for v in sky.horizon(hour))
    slant = slant if seed % 2 else -slant
    return Fall(colour=(red, green, blue), streaked=streaked, density=density, slant=slant)


def _faced(hour: Hour, seed: int) -> Hour:
    """Return the hour with its sun on the left or on the right."""
    flip = 1.0 if seed % 2 == 0 else -1.0
    dawn = None if hour.dawn is None else hour.dawn * flip
    low = None if hour.seen_sun is None else (hour.seen_sun[0], hour.seen_sun[1] * flip)
    return replace(hour, azimuth=hour.azimuth * flip, dawn=dawn, seen_sun=low)


def _haze(hour: Hour, air: Air, site: Site) -> Haze:
    """Return the air of a place at an hour: the weather thickens it, a low sun shines in it."""
    size, falls = site.size, site.plan.weather
    red, green, blue = sky.horizon(hour)
    thick = weather.THICKNESS.get(falls)
    tone = air.tone if thick is None else (1.0, 1.0, 1.0)
    gain = (0.58, 0.66, 0.98) if thick is None else (0.92, 0.94, 1.0)
    colour: RGB = (red * gain[0] * tone[0], green * gain[1] * tone[1], blue * gain[2] * tone[2])
    way = sky.dawn_direction(hour)
    low = max(0.0, 1.0 - abs(hour.elevation) / 18) * (1 - hour.veil)
    return Haze(
        reach=size * min(air.reach, thick or air.reach),
        colour=colour,
        start=site.approach + size * (air.start if thick is None else max(air.start, 2.4)),
        height=size * air.height,
        over_sky=air.over_sky or falls in weather.CLOSING,
        glow=(colour[0] * 1.5 * low, colour[1] * 1.1 * low, colour[2] * 0.6 * low),
        towards=(float(way[0]), float(way[1]), float(way[2])),
    )
