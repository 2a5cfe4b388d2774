"""Block: a hat while it is made, and the shapes that many hats share. Knows no kinds of hat.

Lengths are head radii: z 0 is the middle of the head, 1 its crown.
"""

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.person import Cloth
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import (
    Coat,
    Shell,
    Solid,
    beyond,
    ellipsoid,
    ring,
    skirt,
)

GOLD = from_hex("#d9a83c")


WHITE = from_hex("#f1ede4")


DARK = from_hex("#22201f")


class Block:
    """A hat on its block while it is made."""

    def __init__(self, figure: Figure, frame: Frame, cloth: Cloth, voxel: float) -> None:
        self.figure, self.frame, self.cloth, self.voxel = figure, frame, cloth, voxel
        self.coat: Coat = coat_of(cloth)
        self.shell = Shell(0.06 * frame.unit)

    def shade(self, share: float) -> RGB:
        """Return the cloth's colour, darker by a share or lighter above 1."""
        if share <= 1:
            return mix((0.0, 0.0, 0.0), self.cloth.colour, share)
        return mix(self.cloth.colour, (0.9, 0.9, 0.9), share - 1)

    def blob(
        self, at: tuple[float, float, float], radii: tuple[float, float, float], tilt: float = 0.0
    ) -> Solid:
        """Return an ellipsoid in radii, tilted forward by degrees."""
        turn = self.frame.axes @ turning(0, tilt)
        return ellipsoid(self.frame.at(*at), np.array(radii) * self.frame.unit, turn)

    def cone(
        self, low: float, high: float, radii: tuple[float, float], *, back: float = 0.0
    ) -> Solid:
        """Return an upright cone or drum between two heights; radii below and above."""
        u = self.frame.unit
        top, foot = self.frame.at(0, 0.05 + back, high), self.frame.at(0, 0.05, low)
        return skirt(top, foot, (radii[1] * u, radii[0] * u), depth=0.97, curve=1.0)

    def hoop(
        self, height: float, radius: float, thick: float, *, flat: float = 1.0, tilt: float = 0.0
    ) -> Solid:
        """Return a level ring around the head."""
        u = self.frame.unit
        turn = self.frame.axes @ turning(0, tilt)
        return ring(
            self.frame.at(0, 0.05, height),
            (radius * u, radius * 0.97 * u),
            thick * u,
            turn,
            flat=flat,
        )

    def below(self, height: float, *, tilt: float = 0.10, blend: float = 0.02) -> None:
        """Cut everything below a height off."""
        self.shell.cut(beyond(self.frame.at(0, 0, height), self.frame.way(0, tilt, 1)), blend=blend)

    def done(self, stuff: Stuff = "cloth") -> None:
        """Add what is made so far to the figure and begin afresh."""
        self.figure.add(stuff, mesh(self.shell, voxel=self.voxel))
        self.shell = Shell(0.06 * self.frame.unit)


def dome(b: Block, size: float = 1.12, low: float = 0.42) -> None:
    """Add a round crown over the skull."""
    b.shell.add(b.blob((0, 0.05, 0.16), (size, size * 0.97, size - 0.07)), b.coat)
    b.below(low)


def brim(
    b: Block,
    wide: float,
    *,
    at: float = 0.52,
    thick: float = 0.075,
    tilt: float = -5,
    coat: Coat | None = None,
) -> None:
    """Add a brim, flat and slightly tilted."""
    b.shell.add(b.blob((0, 0.06, at), (wide, wide * 0.95, thick), tilt), coat or b.coat, blend=0.03)


def ribbon(b: Block, low: float, colour: RGB, wide: float = 1.25) -> None:
    """Paint a ribbon around the crown."""
    b.shell.paint(b.cone(low, low + 0.2, (wide, wide)), colour, soft=0.006)


def fleece(points: Floats) -> Floats:
    """Return the rise of tufted fleece, in metres."""
    x, y, z = points.T * 190
    return 0.006 * np.sin(x + np.sin(y)) * np.sin(y + np.sin(z)) * np.sin(z + np.sin(x))
