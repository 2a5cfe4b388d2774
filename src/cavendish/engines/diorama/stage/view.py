"""What the lens takes in: how wide and high the picture is at some place. Knows a camera only."""

import math
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.stage.camera import Points, corners, project
from cavendish.engines.diorama.stage.shot import Camera

_LEVEL = 0.15
"""Least share of a ray that goes ahead: one straight down would meet a wall miles away."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class View:
    """A camera, its ratio, and the box around everything it was pointed at."""

    camera: Camera
    aspect: float
    low: Points
    high: Points

    @property
    def size(self) -> float:
        """The larger of the group's width (up to twice its height) and height, in metres."""
        wide, _, tall = (float(v) for v in self.high - self.low)
        return max(tall, min(wide, 2.0 * tall))

    @property
    def centre(self) -> tuple[float, float, float]:
        """The middle of the group."""
        x, y, z = (float(v) for v in (self.low + self.high) / 2)
        return x, y, z

    def ray(self, across: float, up: float) -> Points:
        """Return the unit direction through a picture place, each -1..1."""
        origin, target = np.array(self.camera.origin), np.array(self.camera.target)
        ahead = (target - origin) / np.linalg.norm(target - origin)
        right = np.cross(ahead, np.array([0.0, 0.0, 1.0]))
        right = right / np.linalg.norm(right)
        above = np.cross(right, ahead)
        half = math.tan(math.radians(self.camera.fov) / 2)
        x = across * half * max(1.0, self.aspect)
        y = up * half * max(1.0, 1 / self.aspect)
        direction = ahead + right * x + above * y
        return direction / np.linalg.norm(direction)

    def floor_at(self, up: float, *, height: float = 0.0) -> float | None:
        """Return the y where the picture's middle column meets a horizontal plane, if it does."""
        direction = self.ray(0.0, up)
        if direction[2] >= -1e-4:
            return None
        return float(self.camera.origin[1] + direction[1] * self.drop(direction, height))

    def drop(self, direction: Points, height: float) -> float:
        """Return the distance along a falling ray to a horizontal plane."""
        return float((height - self.camera.origin[2]) / direction[2])

    def span_at(self, y: float) -> tuple[float, float]:
        """Return the smallest and largest x seen on the vertical plane at ``y``."""
        xs: list[float] = []
        for across in (-1.0, 1.0):
            for up in (-1.0, 1.0):
                direction = self.ray(across, up)
                away = (y - self.camera.origin[1]) / max(_LEVEL, float(direction[1]))
                xs.append(float(self.camera.origin[0] + direction[0] * away))
        return min(xs), max(xs)

    def sees(self, low: Points, high: Points) -> bool:
        """Tell whether any part of a box before the lens may be in the picture."""
        origin, target = np.array(self.camera.origin), np.array(self.camera.target)
        points = corners([(low.astype(np.float32), high.astype(np.float32))])
        before = (points - origin) @ (target - origin) > 0
        if not before.all():
            return False
        places = project(points, self.camera, aspect=self.aspect)
        least, most = places.min(0), places.max(0)
        return bool((least < 1.02).all() and (most > -1.02).all())

    def holds(self, low: Points, high: Points) -> bool:
        """Tell whether a box before the lens is in the picture with a margin around it."""
        points = corners([(low.astype(np.float32), high.astype(np.float32))])
        return bool(np.abs(project(points, self.camera, aspect=self.aspect)).max() < 0.94)
