"""Locks: strands of hair while a head is dressed, their sheen and the strokes of a comb.

Knows heads as frames; knows no styles.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Coat, Shell, ball, beyond, ellipsoid, ring
from cavendish.engines.diorama.model.shading import unit

Way: TypeAlias = tuple[float, float]
"""Azimuth and elevation in degrees."""


class Locks:
    """Hair on one head while it is being dressed; ``tie`` colours ribbons and bands."""

    def __init__(self, frame: Frame, colour: RGB, tie: RGB) -> None:
        self.frame = frame
        self.coat = shining(frame, colour)
        self.tie = tie
        self.shell = Shell(0.028)

    def on(self, azimuth: float, elevation: float, reach: float = 1.0) -> Floats:
        """Return a point ``reach`` head radii from the middle of the head."""
        a, e = np.radians((azimuth, elevation))
        x, y, z = np.sin(a) * np.cos(e), -0.95 * np.cos(a) * np.cos(e), np.sin(e)
        return self.frame.at(*(reach * np.array((x, y, z))).tolist())

    def cap(
        self, size: float = 1.08, *, brow: float = 0.34, wide: float = 0.80, nape: float = -0.42
    ) -> None:
        """Cover the skull but for the face, which ends ``brow`` above the middle of the head."""
        f, u = self.frame, self.frame.unit
        radii = np.array((size, size * 0.97, size)) * u
        self.shell.add(ellipsoid(f.at(0, 0.07, 0.07), radii), self.coat)
        face = ellipsoid(f.at(0, -1.02, brow - 0.70), np.array((wide, 0.92, 0.72)) * u, f.axes)
        self.shell.cut(face, blend=0.04)
        self.shell.cut(beyond(f.at(0, 0, nape), f.way(0, -0.55, 1)), blend=0.03)

    def lock(
        self,
        start: Way,
        end: Way,
        thick: tuple[float, float],
        reach: tuple[float, float] = (1.04, 1.05),
    ) -> None:
        """Comb one lock over the head from one direction to another; fullest in the middle."""
        root, tip = self.on(*start), self.on(*end)
        share = np.linspace(0, 1, 6)[:, None]
        way = unit((1 - share) * (root - self.frame.origin) + share * (tip - self.frame.origin))
        far = (1 - share) * reach[0] + share * reach[1]
        points = self.frame.origin + way * far * self.frame.unit
        radii = np.interp(share[:, 0], [0, 0.45, 1], [thick[0] * 0.8, thick[0], thick[1]])
        self.shell.chain(list(points), radii * self.frame.unit, self.coat, blend=0.02)

    def fall(self, points: Sequence[Sequence[float]], radii: Sequence[float]) -> None:
        """Hang a tail along points in the head's frame."""
        path = [self.frame.at(*p) for p in points]
        self.shell.chain(path, np.array(radii) * self.frame.unit, self.coat, blend=0.03)

    def bead(self, at: Sequence[float], radius: float) -> None:
        """Add a round tuft."""
        x, y, z = at
        self.shell.add(
            ball(self.frame.at(x, y, z), radius * self.frame.unit), self.coat, blend=0.02
        )

    def band(self, at: Sequence[float], radius: float, *, tilt: float = 0.0) -> None:
        """Tie a ribbon round a tail."""
        x, y, z = at
        u = self.frame.unit
        turn = self.frame.axes @ turning(0, tilt)
        loop = ring(self.frame.at(x, y, z), (radius * u, radius * u), 0.07 * u, turn)
        self.shell.add(loop, self.tie, blend=0.004)


def shining(frame: Frame, colour: RGB) -> Coat:
    """Return hair's coat: strands around the crown and a soft band of light."""
    base = np.array(colour)
    glow = base * 1.25 + 0.006

    def coat(points: Floats) -> Floats:
        x, y, z = frame.local(points).T
        turn = np.arctan2(x, 0.3 - y)
        rise = np.arctan2(z, np.hypot(x, y))
        strand = 0.5 + 0.5 * np.sin(34 * turn + 2.2 * np.sin(5 * rise))
        fine = 0.5 + 0.5 * np.sin(91 * turn + 3 * np.sin(7 * rise + 1))
        band = np.exp(-(((rise - 0.80 - 0.07 * np.sin(9 * turn)) / 0.16) ** 2))
        share = np.clip(0.75 * band, 0, 1)[:, None]
        tone = (0.80 + 0.16 * strand + 0.10 * fine)[:, None]
        return (base * (1 - share) + glow * share) * tone

    return coat


def combed(frame: Frame, depth: float = 0.0105) -> Callable[[Floats], Floats]:
    """Return how far hair rises between the strokes of a comb, in metres.

    ``depth`` is that of a stroke in head radii.
    """

    def relief(points: Floats) -> Floats:
        x, y, z = frame.local(points).T
        turn = np.arctan2(x, 0.3 - y)
        away = np.clip(np.hypot(x, y) * 1.6 - 0.25, 0, 1)
        wave = np.sin(34 * turn + 2.2 * np.sin(5 * np.arctan2(z, np.hypot(x, y))))
        return depth * frame.unit * wave * away

    return relief
