"""Frame: a place, a direction and a unit of length; joints and heads are laid out in one.

Knows no shapes. In a frame x is the figure's left (the picture's right), -y its front, z up.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.model import Vec3
from cavendish.engines.diorama.model.pose import rotation

Floats = NDArray[np.float64]


def turning(yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> Floats:
    """Return a 3 x 3 matrix from degrees: roll about y, then pitch (nod down), then yaw about z.

    A positive yaw looks to the figure's left (the picture's right).
    """
    z, x, y = (float(v) for v in np.radians((yaw, pitch, roll)))
    return rotation("z", z) @ rotation("x", x) @ rotation("y", y)


def along(way: ArrayLike) -> Floats:
    """Return a 3 x 3 matrix whose third column, the local z axis, is ``way``."""
    z = np.asarray(way, np.float64)
    z = z / max(float(np.linalg.norm(z)), 1e-9)
    lead = np.array((0.0, 1.0, 0.0)) if abs(float(z[1])) < 0.9 else np.array((1.0, 0.0, 0.0))
    x = np.cross(lead, z)
    x /= np.linalg.norm(x)
    return np.stack([x, np.cross(z, x), z], 1)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """``origin`` in metres, ``axes`` as columns, ``unit`` metres a local unit."""

    origin: Floats = field(default_factory=lambda: np.zeros(3))
    axes: Floats = field(default_factory=lambda: np.eye(3))
    unit: float = 1.0

    def at(self, x: float, y: float, z: float) -> Floats:
        """Return the point with these local coordinates, in metres."""
        return self.origin + self.axes @ (np.array((x, y, z)) * self.unit)

    def way(self, x: float, y: float, z: float) -> Floats:
        """Return a local direction in the world, its length kept."""
        return self.axes @ np.array((x, y, z))

    def local(self, points: Floats) -> Floats:
        """Return the local coordinates of points (n x 3), in units."""
        return (points - self.origin) @ self.axes / self.unit

    def turned(
        self,
        yaw: float = 0.0,
        pitch: float = 0.0,
        roll: float = 0.0,
        *,
        at: Vec3 = (0, 0, 0),
        unit: float | None = None,
    ) -> "Frame":
        """Return a frame at a local point, turned by degrees; the unit stays unless given."""
        axes = self.axes @ turning(yaw, pitch, roll)
        return Frame(self.at(*at), axes, self.unit if unit is None else unit)
