"""Light in rooms: sun and sky by the window on the left, what windows show, lamps at night.

Knows a room's measures and the plan's light; knows no furniture. Radiance is linear, in units in
which a white wall by day is about 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.sets import outlook
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Rig
from cavendish.engines.diorama.stage.sets.shell import LINTEL, SILL, SUNNY, Shell
from cavendish.engines.diorama.stage.shot import Development, Lamp, SoftBox


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hour:
    """Irradiance of the sun, radiance of the sky in the window and of the rest, and the print."""

    sun: RGB
    pane: RGB
    fill: RGB
    key: float
    slope: float = 0.0
    """Where the sunlight falls: 0 on the floor before the group, 1 at its height."""
    lamps: float = 0.0
    """How bright lamps out of the picture are."""


_HOURS: dict[Light, _Hour] = {
    Light.STUDIO: _Hour(sun=(7, 5.8, 4.2), pane=(5.4, 5.7, 6.0), fill=(0.5, 0.5, 0.51), key=0.21),
    Light.DAYLIGHT: _Hour(
        sun=(17, 12.6, 8), pane=(4.7, 5.1, 5.5), fill=(0.42, 0.43, 0.46), key=0.2
    ),
    Light.NOON: _Hour(sun=(20, 17, 13), pane=(5.6, 6.2, 6.9), fill=(0.5, 0.52, 0.55), key=0.22),
    Light.OVERCAST: _Hour(
        sun=(0.4, 0.4, 0.4), pane=(5.0, 5.3, 5.7), fill=(0.34, 0.36, 0.39), key=0.18
    ),
    Light.SUNSET: _Hour(
        sun=(19, 8.2, 2.8), pane=(1.7, 1.4, 1.6), fill=(0.17, 0.15, 0.18), key=0.14, slope=0.3,
        lamps=0.35,
    ),
    Light.CINEMATIC: _Hour(
        sun=(9, 6.6, 4.2), pane=(1.7, 2.1, 2.7), fill=(0.06, 0.068, 0.08), key=0.09, slope=0.3,
        lamps=1.0,
    ),
    Light.BACKLIT: _Hour(
        sun=(14, 10, 6.5), pane=(2.6, 2.8, 3.1), fill=(0.12, 0.125, 0.14), key=0.12, slope=0.4
    ),
    Light.BLUE_HOUR: _Hour(
        sun=(0.2, 0.3, 0.6), pane=(0.55, 0.85, 1.6), fill=(0.05, 0.06, 0.085), key=0.1, lamps=1.0
    ),
    Light.MOONLIGHT: _Hour(
        sun=(1.1, 1.6, 2.7), pane=(0.3, 0.46, 0.9), fill=(0.02, 0.026, 0.044), key=0.06, lamps=0.3
    ),
    Light.CANDLE: _Hour(
        sun=(0.1, 0.14, 0.25), pane=(0.1, 0.15, 0.3), fill=(0.022, 0.018, 0.016), key=0.07,
        lamps=1.3,
    ),
    Light.NIGHT: _Hour(
        sun=(0.35, 0.5, 0.9), pane=(0.26, 0.4, 0.8), fill=(0.028, 0.028, 0.036), key=0.1,
        lamps=1.0,
    ),
}  # fmt: skip


def rig(
    plot: Plot,
    room: Shell,
    *,
    town: bool = False,
    dim: float = 1.0,
    more: Sequence[Lamp] = (),
) -> Rig:
    """Return a room's light; ``town`` shows houses outside, ``dim`` scales the window's light.

    ``more`` are lamps of the set itself, in its metres.
    """
    light = plot.plan.light
    hour = _HOURS.get(light) or _HOURS[light.family]
    near, far = room.window
    low = room.floor + SILL
    sky_near, middle = near + SUNNY, (near + SUNNY + far) / 2
    centre = room.floor + (SILL + LINTEL) / 2
    red, green, blue = (float(v) * dim for v in hour.pane)
    pane = SoftBox(
        origin=(room.left - 0.2, middle, centre),
        target=(room.left + 3, middle, centre - 0.2),
        size=(far - sky_near, LINTEL - SILL),
        radiance=(red, green, blue),
    )
    gate = np.array([room.left, near + SUNNY / 2, low + 0.55 * (LINTEL - SILL)])
    lamps: list[Lamp] = [_sun(plot, hour, gate, dim), pane, *more]
    if hour.lamps:
        lamps += [_lamp(plot, room, hour.lamps), *_washes(plot, room, hour.lamps)]
    view = outlook.sky(light, hour.fill, town=town, seed=plot.seed)
    print_ = Development(key=hour.key, bloom=0.07, vignette=0.26, contrast=1.16, saturation=1.2)
    return Rig(lamps=(*(home(plot, lamp) for lamp in lamps), view), development=print_)


def _sun(plot: Plot, hour: _Hour, gate: np.ndarray, dim: float) -> SoftBox:
    """Return the sun, shining through the near end of the window before the group."""
    view = plot.view
    goal = np.array(
        [view.centre[0] - 0.1, float(view.low[1]) - 0.1, hour.slope * float(view.high[2])]
    )
    spot = gate + (gate - goal) / np.linalg.norm(gate - goal) * 7.0
    side = 0.4
    distance = float(np.sum((spot - goal) ** 2))
    red, green, blue = (float(c) * dim * distance / side**2 for c in hour.sun)
    return SoftBox(
        origin=(float(spot[0]), float(spot[1]), float(spot[2])),
        target=(float(goal[0]), float(goal[1]), float(goal[2])),
        size=(side, side),
        radiance=(red, green, blue),
    )


def _lamp(plot: Plot, room: Shell, power: float) -> SoftBox:
    """Return a warm lamp in the room, out of the picture before the group on the right."""
    view = plot.view
    size = max(0.5, view.size)
    eye = view.camera.origin
    at = (
        view.centre[0] + 1.1 * size,
        max(eye[1] + 0.2, float(view.low[1]) - 1.1 * size),
        min(room.floor + room.height - 0.2, eye[2] + 0.9 * size),
    )
    side = 0.5 * size
    return SoftBox(
        origin=at,
        target=(view.centre[0], float(view.low[1]), 0.5 * float(view.high[2])),
        size=(side, side),
        radiance=(9.0 * power, 5.4 * power, 2.7 * power),
    )


def _washes(plot: Plot, room: Shell, power: float) -> list[SoftBox]:
    """Return two lamps near the ceiling that pour warm light down the back wall."""
    y = room.back - 0.5
    left, right = plot.span(y)
    return [
        SoftBox(
            origin=(left + (right - left) * share, y, room.floor + min(room.height, 3.2) - 0.12),
            target=(left + (right - left) * share, room.back, room.floor + 0.4),
            size=(0.3, 0.3),
            radiance=(11.0 * power, 6.4 * power, 3.0 * power),
        )
        for share in (0.22, 0.80)
    ]


def home(plot: Plot, lamp: Lamp) -> Lamp:
    """Return a soft box in the scene's metres."""
    if not isinstance(lamp, SoftBox):
        return lamp
    origin, target = (
        tuple(float(c * plot.scale + s) for c, s in zip(point, plot.shift, strict=True))
        for point in (lamp.origin, lamp.target)
    )
    wide, tall = lamp.size
    return SoftBox(
        origin=(origin[0], origin[1], origin[2]),
        target=(target[0], target[1], target[2]),
        size=(wide * plot.scale, tall * plot.scale),
        radiance=lamp.radiance,
    )
