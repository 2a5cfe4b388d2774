"""Where the camera stands. Knows boxes and picture ratios; knows no set and no light.

The frame is solved, not searched: for a fixed direction of view the distance at which every
corner lies between two slanted planes is linear, so the subject fits at any ratio exactly.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.plan.scene import Framing, Place
from cavendish.engines.diorama.stage.shot import Camera

Points = NDArray[np.float64]
Corner = NDArray[np.float32]
Box = tuple[Corner, Corner]
WIDEST = math.radians(31)
"""Half the angle across the longer side: wider bends things near the edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """What a photographer decides before stepping back far enough."""

    pitch: float
    """Degrees the camera looks down."""
    yaw: float
    """Degrees the camera stands to the right of straight ahead."""
    fov: float
    """Degrees across the shorter side."""
    fill: tuple[float, float]
    """Largest share of the width and of the height that the subject takes."""
    ground: float
    """Share of the spare height that lies above the subject; 0.5 centres it."""
    side: float
    """Share of the spare width that lies left of the subject; 0.5 centres it."""
    aperture: float
    """Lens radius as a share of the distance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Shares of the picture at its edges that the subject leaves free."""

    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    thing: int | None = None
    """Index of the thing that the picture is about, if one is; the others may be cut."""


EVERYTHING = Keep()

_PITCH = {Place.STUDIO: 10.0, Place.TABLETOP: 11.0, Place.ROOM: 7.0, Place.OUTDOORS: 4.5}
_LENS = {Place.STUDIO: 24.0, Place.TABLETOP: 25.0, Place.ROOM: 40.0, Place.OUTDOORS: 34.0}
_SHARE_OF_PICTURE = {
    Place.STUDIO: 0.73,
    Place.TABLETOP: 0.73,
    Place.ROOM: 0.74,
    Place.OUTDOORS: 0.69,
}
"""How much of the height a group takes, and 1.28 times as much of the width."""
_APERTURE = {Place.STUDIO: 0.0035, Place.TABLETOP: 0.0055, Place.ROOM: 0.0015}
_DOWN = {
    Framing.TOP_DOWN: 62.0,
    Framing.AERIAL: 34.0,
    Framing.ISOMETRIC: 28.0,
    Framing.PORTRAIT: -2.0,
}
"""Degrees that a framing looks down more than the place alone."""
_FILL = {
    Framing.MACRO: (0.97, 0.96),
    Framing.CLOSE_UP: (0.94, 0.9),
    Framing.PORTRAIT: (0.66, 0.8),
    Framing.ISOMETRIC: (0.74, 0.7),
    Framing.TOP_DOWN: (0.78, 0.61),
    Framing.WIDE: (0.42, 0.36),
    Framing.AERIAL: (0.50, 0.44),
    Framing.PANORAMA: (0.42, 0.36),
}
_SHALLOW = {Framing.MACRO: 1.8, Framing.CLOSE_UP: 1.3, Framing.PORTRAIT: 1.6}
"""How much wider a framing opens the lens."""
_CENTRED = frozenset({Framing.CLOSE_UP, Framing.MACRO, Framing.PORTRAIT, Framing.ISOMETRIC})
_LYING = 18.0
"""Degrees that the lens looks down more on what lies flat: a fork, a book, a keyboard."""
LOOKING_DOWN = frozenset({Framing.TOP_DOWN, Framing.AERIAL, Framing.ISOMETRIC})


def compose(place: Place, framing: Framing, *, aspect: float, seed: int) -> Composition:
    """Choose direction, lens and margins for a place, a framing and a ratio."""
    place = place.ground
    rng = np.random.default_rng([seed, 11])
    yaw = float(rng.uniform(-7, 7)) * (0.5 if aspect > 3 else 1.0)
    longest = max(aspect, 1 / aspect)
    lens = 14.0 if framing is Framing.ISOMETRIC else _LENS[place]
    fov = min(lens, 2 * math.degrees(math.atan(math.tan(WIDEST) / longest)))
    return Composition(
        pitch=_pitch(place, framing, aspect),
        yaw=yaw,
        fov=fov,
        fill=_FILL.get(framing) or _fill(place, aspect),
        ground=_headroom(place, framing, aspect),
        side=_third(framing, aspect, rng),
        aperture=_APERTURE.get(place, 0.001) * _SHALLOW.get(framing, 1.0),
    )


def _pitch(place: Place, framing: Framing, aspect: float) -> float:
    """Return how many degrees the camera looks down."""
    wide_open = place is Place.OUTDOORS and framing is Framing.NORMAL and aspect > 2
    if framing is Framing.PANORAMA or wide_open:
        return 1.2
    own = _PITCH[place]
    pitch = 0.15 * own if framing is Framing.LOW_ANGLE else own + _DOWN.get(framing, 0.0)
    return pitch + 5.0 * min(1.5, max(0.0, math.log2(1 / aspect)))


def _third(framing: Framing, aspect: float, rng: np.random.Generator) -> float:
    """Return how much of the spare width lies left: wide pictures set the subject on a third."""
    if framing in _CENTRED or aspect <= 0.9:
        return 0.5
    if aspect < 1.7:
        return float(rng.uniform(0.47, 0.53))
    return float(rng.choice([0.36, 0.64] if aspect < 3 else [0.3, 0.7]))


def _headroom(place: Place, framing: Framing, aspect: float) -> float:
    """Return the share of spare height above the subject: more where there is a sky to see."""
    if framing in LOOKING_DOWN or framing is Framing.MACRO:
        return 0.5
    if place is Place.OUTDOORS:
        return 0.67 if aspect > 0.5 else 0.74
    return 0.57 if aspect > 1.2 else 0.61 if aspect > 0.5 else 0.72


def _fill(place: Place, aspect: float) -> tuple[float, float]:
    """Return how much of the width and of the height the subject may take."""
    base = _SHARE_OF_PICTURE[place]
    stretch = 1.0 + 0.10 * max(0.0, math.log2(max(aspect, 1 / aspect)) - 0.5)
    return min(0.86, 1.28 * base * stretch), min(0.8, base * stretch)


def bust(low: Corner, high: Corner, head: float) -> Box:
    """Return the box of head and chest of something upright whose head's top is ``head`` high."""
    low, high = low.copy(), high.copy()
    low[2] = low[2] + 0.46 * (head - low[2])
    high[2] = max(head, float(low[2]) + 1e-3)
    return low, high


def raised(how: Composition, points: Points) -> Composition:
    """Look down a little more on a group that is wide and low, so that its depth shows.

    What lies as flat as a fork, a book or a keyboard is looked down on steeply.
    """
    if not 0 < how.pitch < 30:
        return how
    wide, _, tall = (float(v) for v in np.ptp(points, axis=0))
    flat = min(1.0, max(0.0, 0.75 - tall / max(wide, 1e-6)) / 0.5)
    return replace(how, pitch=how.pitch + 7.0 * flat + _LYING * lying(points))


def lying(points: Points) -> float:
    """Return how flat a group lies: 0 for a hot dog and all that is higher, 1 for a knife."""
    wide, deep, tall = (float(v) for v in np.ptp(points, axis=0))
    return min(1.0, max(0.0, 0.34 - tall / max(wide, deep, 1e-6)) / 0.22)


def within(how: Composition, keep: Keep) -> Composition:
    """Return the composition with the subject inside a part of the picture."""
    wide, tall = 1 - keep.left - keep.right, 1 - keep.top - keep.bottom
    fill = how.fill if keep.thing is None else (0.80, 0.72)
    across, up = fill[0] * wide, fill[1] * tall
    side = (keep.left + (wide - across) * how.side) / (1 - across)
    ground = (keep.top + (tall - up) * how.ground) / (1 - up)
    return replace(how, fill=(across, up), side=side, ground=ground)


def frame(corners: Points, how: Composition, *, aspect: float) -> Camera:
    """Return the camera that shows all corners (n x 3, metres) as the composition wants."""
    right, up, ahead = axes(how.pitch, how.yaw)
    x, y, z = corners @ right, corners @ up, corners @ ahead
    half = math.tan(math.radians(how.fov) / 2)
    tall, wide = half * max(1.0, 1 / aspect), half * max(1.0, aspect)
    distance = max(_needed(x, z, wide * how.fill[0]), _needed(y, z, tall * how.fill[1]))
    distance = max(distance, float(-z.min()) + 1e-3)
    across = _slide(x, z, wide, distance, how.side)
    height = _slide(y, z, tall, distance, 1 - how.ground)
    origin = right * across + up * height - ahead * distance
    depth = distance + float(np.quantile(z, 0.3))
    return Camera(
        origin=_vec(origin),
        target=_vec(origin + ahead * depth),
        fov=how.fov,
        aperture=how.aperture * depth,
        focus=depth,
    )


def axes(pitch: float, yaw: float) -> tuple[Points, Points, Points]:
    """Return the camera's right, up and ahead as unit vectors."""
    p, t = math.radians(pitch), math.radians(yaw)
    ahead = np.array([-math.sin(t) * math.cos(p), math.cos(t) * math.cos(p), -math.sin(p)])
    right = np.array([math.cos(t), math.sin(t), 0.0])
    return right, np.cross(right, ahead), ahead


def project(points: Points, camera: Camera, *, aspect: float) -> Points:
    """Return n x 2 picture coordinates, -1..1 from left to right and bottom to top."""
    origin, target = np.array(camera.origin), np.array(camera.target)
    ahead = (target - origin) / np.linalg.norm(target - origin)
    right = np.cross(ahead, np.array([0.0, 0.0, 1.0]))
    right = right / np.linalg.norm(right)
    up = np.cross(right, ahead)
    half = math.tan(math.radians(camera.fov) / 2)
    away = points - origin
    depth = away @ ahead
    x = away @ right / depth / (half * max(1.0, aspect))
    y = away @ up / depth / (half * max(1.0, 1 / aspect))
    return np.stack([x, y], 1)


def corners(boxes: Sequence[Box]) -> Points:
    """Return the eight corners of each box, n x 3."""
    pick = np.array([[i >> axis & 1 for axis in range(3)] for i in range(8)])
    return np.concatenate([np.where(pick == 0, low, high) for low, high in boxes]).astype(float)


def _needed(side: Points, depth: Points, slope: float) -> float:
    """Return the distance at which all points fit between two planes of this slope."""
    return float(((side - slope * depth).max() - (side + slope * depth).min()) / (2 * slope))


def _slide(side: Points, depth: Points, slope: float, distance: float, share: float) -> float:
    """Return the camera's shift: ``share`` of the spare room lies on the low side."""
    least = float((side - slope * (distance + depth)).max())
    most = float((side + slope * (distance + depth)).min())
    return most + (least - most) * share


def _vec(values: Points) -> tuple[float, float, float]:
    return float(values[0]), float(values[1]), float(values[2])
