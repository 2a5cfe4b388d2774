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


def compose(place: Place, framing: Framing, *, aspect: float, seed: int) -> Composition:
    """Choose direction, lens and margins for a place, a framing and a ratio."""
    rng = np.random.default_rng([seed, 11])
    pitch = {Place.STUDIO: 10.0, Place.TABLETOP: 11.0, Place.ROOM: 7.0, Place.OUTDOORS: 4.5}[place]
    pitch += {Framing.TOP_DOWN: 62.0, Framing.LOW_ANGLE: -0.85 * pitch}.get(framing, 0.0)
    pitch += 5.0 * min(1.5, max(0.0, math.log2(1 / aspect)))
    if place is Place.OUTDOORS and framing is Framing.NORMAL and aspect > 2:
        pitch = 1.2
    yaw = float(rng.uniform(-7, 7)) * (0.5 if aspect > 3 else 1.0)
    fill = _fill(place, framing, aspect)
    lens = {Place.STUDIO: 24.0, Place.TABLETOP: 25.0, Place.ROOM: 40.0, Place.OUTDOORS: 34.0}[place]
    longest = max(aspect, 1 / aspect)
    fov = min(lens, 2 * math.degrees(math.atan(math.tan(WIDEST) / longest)))
    aperture = {Place.STUDIO: 0.0035, Place.TABLETOP: 0.0055, Place.ROOM: 0.0015}.get(place, 0.001)
    third = 0.5
    if aspect >= 1.7:
        third = float(rng.choice([0.36, 0.64])) if aspect < 3 else float(rng.choice([0.3, 0.7]))
    elif aspect > 0.9:
        third = float(rng.uniform(0.44, 0.56))
    if framing is Framing.CLOSE_UP:
        third = 0.5
    return Composition(
        pitch=pitch,
        yaw=yaw,
        fov=fov,
        fill=fill,
        ground=_headroom(place, framing, aspect),
        side=third,
        aperture=aperture,
    )


def _headroom(place: Place, framing: Framing, aspect: float) -> float:
    """Return the share of spare height above the subject: more where there is a sky to see."""
    if framing is Framing.TOP_DOWN:
        return 0.5
    if place is Place.OUTDOORS:
        return 0.66 if aspect > 0.5 else 0.74
    return 0.56 if aspect > 0.5 else 0.72


def _fill(place: Place, framing: Framing, aspect: float) -> tuple[float, float]:
    """Return how much of the width and of the height the subject may take."""
    if framing is Framing.CLOSE_UP:
        return 0.94, 0.9
    if framing is Framing.WIDE:
        return 0.42, 0.36
    base = {Place.STUDIO: 0.62, Place.TABLETOP: 0.62, Place.ROOM: 0.60, Place.OUTDOORS: 0.56}[place]
    stretch = 1.0 + 0.10 * max(0.0, math.log2(max(aspect, 1 / aspect)) - 0.5)
    return min(0.86, 1.28 * base * stretch), min(0.8, base * stretch)


def raised(how: Composition, corners: Points) -> Composition:
    """Look down a little more on a group that is wide and low, so that its depth shows."""
    wide, _, tall = (float(v) for v in np.ptp(corners, axis=0))
    flat = min(1.0, max(0.0, 0.75 - tall / max(wide, 1e-6)) / 0.5)
    return replace(how, pitch=how.pitch + 7.0 * flat) if 0 < how.pitch < 30 else how


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


def corners(boxes: Sequence[tuple[NDArray[np.float32], NDArray[np.float32]]]) -> Points:
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
