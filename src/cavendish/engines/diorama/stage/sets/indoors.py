"""Light in rooms: sun and sky by the window on the left, what windows show, lamps at night.

Knows a room's measures and the plan's light; knows no furniture. Radiance is linear, in units in
which a white wall by day is about 1.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.stage.rigs import WINDOWS, WindowRig
from cavendish.engines.diorama.stage.sets import outlook
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Rig
from cavendish.engines.diorama.stage.sets.shell import LINTEL, SILL, SUNNY, Shell
from cavendish.engines.diorama.stage.shot import Development, Lamp, SoftBox

_LOW = 0.3
"""Where a low sun falls, as a share of the group's height; a high one falls on the floor."""


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
    hour = WINDOWS[light]
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
    if hour.lamp:
        lamps += [_lamp(plot, room, hour), *_washes(plot, room, hour)]
    view = outlook.sky(light, hour.fill, town=town, seed=plot.seed)
    print_ = Development(key=hour.key, bloom=0.07, vignette=0.26, contrast=1.16, saturation=1.2)
    return Rig(lamps=(*(home(plot, lamp) for lamp in lamps), view), development=print_)


def _sun(plot: Plot, hour: WindowRig, gate: np.ndarray, dim: float) -> SoftBox:
    """Return the sun, shining through the near end of the window before the group."""
    view = plot.view
    goal = np.array(
        [
            view.centre[0] - 0.1,
            float(view.low[1]) - 0.1,
            (_LOW if hour.low else 0.0) * float(view.high[2]),
        ]
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


def _lamp(plot: Plot, room: Shell, hour: WindowRig) -> SoftBox:
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
        radiance=_glow(hour, 0.22),
    )


def _glow(hour: WindowRig, share: float) -> RGB:
    """Return the radiance of a lamp of this light."""
    red, green, blue = (c * hour.lamp * share for c in hour.glow)
    return red, green, blue


def _washes(plot: Plot, room: Shell, hour: WindowRig) -> list[SoftBox]:
    """Return two lamps near the ceiling that pour warm light down the back wall."""
    y = room.back - 0.5
    left, right = plot.span(y)
    return [
        SoftBox(
            origin=(left + (right - left) * share, y, room.floor + min(room.height, 3.2) - 0.12),
            target=(left + (right - left) * share, room.back, room.floor + 0.4),
            size=(0.3, 0.3),
            radiance=_glow(hour, 0.28),
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
