"""Where the lens goes so that a cut-out fills its place in the picture. Knows no light."""

import math
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.edit.cutout import Cutout
from cavendish.engines.diorama.edit.frame import Box
from cavendish.engines.diorama.edit.raster import Values
from cavendish.engines.diorama.stage.shot import Camera

_STEEPEST = 28.0
"""Degrees that a lens may look down into a set: from higher up only the floor would be seen."""


def bust(cutout: Cutout, aspect: float) -> Box:
    """Return where a subject without feet goes: standing in the lower edge, as large as suits.

    One that its photo's sides cut off too keeps touching the sides.
    """
    rows, columns = cutout.alpha.shape
    left, top, right, bottom = cutout.box
    tall = min(0.82, 0.78 * aspect * rows / columns)
    if left < 0.01 or right > 0.99:
        own = columns / (right - left) / (rows / (bottom - top))
        tall = min(0.95, (bottom - top) * max(1.0, aspect / own))
    wide = tall * columns / rows / aspect
    middle = 0.5
    if left < 0.01 and right <= 0.99:
        middle = wide / 2
    elif right > 0.99 and left >= 0.01:
        middle = 1 - wide / 2
    return middle - wide / 2, 1 - tall, middle + wide / 2, 1.0


def group(points: Values, aspect: float) -> Box:
    """Return where several subjects go when one has no feet: side by side in the lower edge."""
    low, high = points.min(0), points.max(0)
    shape = float(high[0] - low[0]) / max(1e-3, float(high[2] - low[2]))
    tall = min(0.84, 0.92 * aspect / shape)
    wide = tall * shape / aspect
    return 0.5 - wide / 2, 1 - tall, 0.5 + wide / 2, 1.0


def tipped(camera: Camera, points: Values, pitch: float) -> Camera:
    """Return the camera looking down at a thing's middle by so many degrees, from the same side.

    Not all the way: the place that was asked for must still be seen behind it.
    """
    middle = (points.min(0) + points.max(0)) / 2
    away = middle - np.array(camera.origin)
    level = away * (1, 1, 0) / max(1e-6, float(np.hypot(away[0], away[1])))
    steep = math.radians(min(_STEEPEST, pitch))
    ahead = level * math.cos(steep) - np.array((0.0, 0.0, math.sin(steep)))
    origin = middle - ahead * float(np.linalg.norm(away))
    return replace(
        camera,
        origin=(float(origin[0]), float(origin[1]), float(origin[2])),
        target=(float(middle[0]), float(middle[1]), float(middle[2])),
    )


def aimed(camera: Camera, points: Values, framed: Box, aspect: float, *, cut: bool) -> Camera:
    """Move the camera, without turning it, until a thing fills a box of the picture."""
    origin, goal = np.array(camera.origin), np.array(camera.target)
    ahead = (goal - origin) / np.linalg.norm(goal - origin)
    right = np.cross(ahead, (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    above = np.cross(right, ahead)
    half = math.tan(math.radians(camera.fov) / 2)
    across, up = half * max(1.0, aspect), half * max(1.0, 1 / aspect)
    low, high = points.min(0), points.max(0)
    centre = (low + high) / 2
    left, top, r, bottom = framed
    depth = float(high[1] - low[1]) * abs(float(above[1]))
    tall = float(high[2] - low[2]) * abs(float(above[2])) + depth
    distance = tall / max(0.05, 2 * (bottom - top)) / up
    x, y = (left + r) - 1, 1 - (top + bottom)
    place = centre - ahead * distance - right * x * distance * across - above * y * distance * up
    if cut:
        place[2] = max(place[2], 0.9 * float(high[2]))
    place[2] = max(place[2], 0.08 * tall + 0.03)
    wider = (1.3 if cut else 1.0) * distance / max(0.05, camera.focus)
    return replace(
        camera,
        origin=(float(place[0]), float(place[1]), float(place[2])),
        target=tuple(float(v) for v in place + ahead * distance),  # type: ignore[arg-type]
        aperture=camera.aperture * wider,
        focus=distance,
    )
