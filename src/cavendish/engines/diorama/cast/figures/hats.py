"""Hats and what else goes on a head. Knows heads as frames, of people and animals; no faces.

Lengths are head radii: z 0 is the middle of the head, 1 its crown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.person import Cloth
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import (
    Coat,
    Shell,
    Solid,
    beyond,
    brick,
    ellipsoid,
    limb,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Hat:
    """How a hat is made, what it is usually made of, and the height below which hair shows."""

    make: Callable[[Block], None]
    felt: str = "#a3322c"
    covers: float | None = 0.50


def draw_hat(figure: Figure, frame: Frame, kind: str, cloth: Cloth, *, voxel: float) -> None:
    """Add a hat to a figure; an unknown kind is a cap."""
    hat = HATS.get(kind) or HATS["cap"]
    hat.make(Block(figure, frame, cloth, voxel))


def _dome(b: Block, size: float = 1.12, low: float = 0.42) -> None:
    b.shell.add(b.blob((0, 0.05, 0.16), (size, size * 0.97, size - 0.07)), b.coat)
    b.below(low)


def _brim(
    b: Block,
    wide: float,
    *,
    at: float = 0.52,
    thick: float = 0.075,
    tilt: float = -5,
    coat: Coat | None = None,
) -> None:
    b.shell.add(b.blob((0, 0.06, at), (wide, wide * 0.95, thick), tilt), coat or b.coat, blend=0.03)


def _ribbon(b: Block, low: float, colour: RGB, wide: float = 1.25) -> None:
    b.shell.paint(b.cone(low, low + 0.2, (wide, wide)), colour, soft=0.006)


def _chef(b: Block) -> None:
    b.shell.add(b.cone(0.50, 1.26, (0.95, 0.88)), b.coat, blend=0.01)
    for i in range(9):
        a = np.radians(i * 40)
        at = (0.58 * float(np.sin(a)), 0.05 - 0.56 * float(np.cos(a)), 1.50)
        b.shell.add(b.blob(at, (0.46, 0.46, 0.40)), b.coat, blend=0.035)
    b.shell.add(b.blob((0, 0.05, 1.66), (0.72, 0.72, 0.40)), b.coat, blend=0.05)
    b.done()


def _beanie(b: Block) -> None:
    _dome(b, 1.13, 0.40)
    b.shell.add(b.hoop(0.44, 1.05, 0.145, flat=1.2, tilt=-6), b.shade(0.75), blend=0.02)
    frame = b.frame

    def ribs(points: Floats) -> Floats:
        x, y, _ = frame.local(points).T
        return 0.007 * np.cos(30 * np.arctan2(x, -y))

    b.figure.add("knit", mesh(b.shell, voxel=b.voxel, relief=ribs))
    b.figure.add("knit", bead(frame.at(0, 0.1, 1.34), 0.23 * frame.unit, WHITE))


def _cap(b: Block) -> None:
    _dome(b, 1.11)
    b.shell.add(b.blob((0, -0.98, 0.46), (0.70, 0.62, 0.075), 10), b.shade(0.75), blend=0.015)
    b.shell.add(b.blob((0, 0.05, 1.21), (0.09, 0.09, 0.06)), b.shade(0.75), blend=0.01)
    b.done()


def _police(b: Block) -> None:
    b.shell.add(b.cone(0.44, 0.80, (1.06, 1.08)), b.shade(0.7), blend=0.01)
    b.shell.add(b.blob((0, 0.02, 0.94), (1.34, 1.30, 0.26), -7), b.coat, blend=0.05)
    b.shell.add(b.blob((0, -0.92, 0.42), (0.68, 0.46, 0.07), 16), DARK, blend=0.01)
    b.done("satin")
    f = b.frame
    b.figure.add(
        "metal", bead(f.at(0, -1.10, 0.68), np.array((0.15, 0.06, 0.17)) * f.unit, GOLD, f.axes)
    )
    arc = [
        f.at(1.07 * float(np.sin(a)), 0.05 - 1.05 * float(np.cos(a)), 0.50)
        for a in np.linspace(-1.2, 1.2, 15)
    ]
    b.figure.add("metal", cord(arc, 0.045 * f.unit, GOLD))


def _bowler(b: Block) -> None:
    _brim(b, 1.38)
    b.shell.add(b.blob((0, 0.06, 0.58), (1.0, 0.96, 0.92)), b.coat, blend=0.05)
    _ribbon(b, 0.60, b.shade(0.4))
    b.done()


def _top(b: Block) -> None:
    _brim(b, 1.38)
    b.shell.add(b.cone(0.52, 1.66, (0.93, 1.0)), b.coat, blend=0.03)
    _ribbon(b, 0.62, from_hex("#8c2f2b"))
    b.done("satin")


def _straw(b: Block) -> None:
    _brim(b, 1.72, thick=0.06)
    b.shell.add(b.blob((0, 0.06, 0.56), (1.0, 0.96, 0.66)), b.coat, blend=0.06)
    _ribbon(b, 0.60, from_hex("#a83a32"))
    frame = b.frame

    def weave(points: Floats) -> Floats:
        x, y, z = frame.local(points).T
        return 0.004 * np.sin(34 * np.hypot(x, y) + 20 * z)

    b.figure.add("cloth", mesh(b.shell, voxel=b.voxel, relief=weave))


def _cowboy(b: Block) -> None:
    for side in (-1, 1):
        turn = b.frame.axes @ turning(0, -3, side * -24)
        wing = ellipsoid(
            b.frame.at(side * 0.86, 0.05, 0.66), np.array((0.86, 1.22, 0.075)) * b.frame.unit, turn
        )
        b.shell.add(wing, b.coat, blend=0.10 * b.frame.unit)
    _brim(b, 1.25, at=0.50)
    b.shell.add(b.blob((0, 0.06, 0.60), (0.98, 0.98, 0.78)), b.coat, blend=0.06)
    b.shell.cut(b.blob((0, -0.1, 1.48), (0.22, 0.9, 0.26), 6), blend=0.10 * b.frame.unit)
    _ribbon(b, 0.62, b.shade(0.35))
    b.done()


def _sombrero(b: Block) -> None:
    _brim(b, 2.0, thick=0.09)
    b.shell.add(b.hoop(0.62, 1.9, 0.11), b.shade(0.7), blend=0.05)
    b.shell.add(b.cone(0.52, 1.7, (0.95, 0.42)), b.coat, blend=0.12)
    _ribbon(b, 0.62, from_hex("#b8342c"))
    b.done()


def _wizard(b: Block) -> None:
    _brim(b, 1.6, thick=0.07)
    f, u = b.frame, b.frame.unit
    path = [f.at(0, 0.05, 0.60), f.at(0, 0.08, 1.25), f.at(0.10, 0.2, 1.85), f.at(0.34, 0.34, 2.28)]
    b.shell.chain(path, np.array((0.90, 0.52, 0.25, 0.05)) * u, b.coat, blend=0.05)
    _ribbon(b, 0.66, b.shade(0.35), 1.05)
    b.below(0.42)
    for i in range(9):
        a, z = np.radians(i * 137.5), 0.95 + 0.11 * i
        r = 0.95 - 0.42 * (z - 0.6)
        at = f.at(r * float(np.sin(a)) * 0.86, 0.06 - r * float(np.cos(a)) * 0.86, z)
        b.figure.add("satin", bead(at, 0.055 * u, GOLD))
    b.done()
    b.figure.add("metal", cord(_square(f.at(0, -0.92, 0.75), 0.14 * u), 0.03 * u, GOLD))


def _square(at: Floats, half: float) -> Floats:
    steps = np.array([(-1, 0, -1), (1, 0, -1), (1, 0, 1), (-1, 0, 1), (-1, 0, -1)], float)
    return at + steps * half


def _party(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    b.shell.add(limb(f.at(0, 0.06, 0.95), f.at(0.05, 0.15, 1.80), 0.46 * u, 0.05 * u), b.coat)
    b.below(0.86)
    b.done("satin")
    b.figure.add("knit", bead(f.at(0.05, 0.15, 1.84), 0.16 * u, GOLD))


def _santa(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    _dome(b, 1.10)
    path = [f.at(0, 0.1, 0.9), f.at(0.20, 0.2, 1.35), f.at(0.72, 0.3, 1.42), f.at(1.16, 0.3, 0.98)]
    b.shell.chain(path, np.array((0.72, 0.46, 0.26, 0.16)) * u, b.coat, blend=0.08 * u)
    b.done("knit")
    b.shell.add(b.hoop(0.48, 1.07, 0.17, tilt=-6), WHITE)
    b.shell.add(b.blob((1.22, 0.3, 0.82), (0.23, 0.23, 0.23)), WHITE, blend=0.0)
    b.figure.add("knit", mesh(b.shell, voxel=b.voxel, relief=_fleece))


def _fleece(points: Floats) -> Floats:
    """Return the rise of tufted fleece, in metres."""
    x, y, z = points.T * 190
    return 0.006 * np.sin(x + np.sin(y)) * np.sin(y + np.sin(z)) * np.sin(z + np.sin(x))


def _crown(
    b: Block, size: float = 0.86, points: int = 8, tall: float = 0.40, base: float = 1.0
) -> None:
    f, u = b.frame, b.frame.unit
    b.shell.add(b.hoop(base, size, 0.06, flat=2.4), b.coat)
    for i in range(points):
        a = 2 * np.pi * i / points
        x, y = float(np.sin(a)), -float(np.cos(a))
        low = f.at(size * x, 0.05 + size * 0.97 * y, base + 0.08)
        high = f.at(size * 1.1 * x, 0.05 + size * 1.08 * y, base + tall)
        b.shell.add(limb(low, high, 0.12 * u, 0.035 * u), b.coat, blend=0.03)
        b.figure.add("metal", bead(high, 0.065 * u, b.cloth.colour))
        gem = from_hex("#b3232b") if i % 2 else from_hex("#2457a5")
        b.figure.add(
            "gloss", bead(f.at(size * 1.06 * x, 0.05 + size * 1.03 * y, base), 0.065 * u, gem)
        )
    b.done("metal")


def _tiara(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    for a in np.linspace(-1.25, 1.25, 15):
        x, y = float(np.sin(a)), -float(np.cos(a))
        rise = 0.10 + 0.34 * float(np.cos(a * 1.2)) ** 2
        foot = f.at(1.13 * x, 0.1 + 1.10 * y, 0.74)
        b.shell.add(
            limb(foot, f.at(1.13 * x, 0.1 + 1.08 * y, 0.74 + rise), 0.05 * u, 0.025 * u),
            b.coat,
            blend=0.03,
        )
    b.figure.add(
        "gloss", bead(f.at(0, -1.04, 0.96), np.array((0.08, 0.06, 0.11)) * u, from_hex("#b13a78"))
    )
    b.done("metal")


def _helmet(b: Block) -> None:
    """Make a firefighter's helmet: long behind, a ridge and a shield."""
    _dome(b, 1.16, 0.44)
    b.shell.add(b.blob((0, 0.22, 0.46), (1.32, 1.52, 0.085), -9), b.coat, blend=0.04)
    for a in (-0.5, 0.0, 0.5):
        turn = b.frame.axes @ turning(0, 0, np.degrees(a))
        b.shell.add(
            ring(
                b.frame.at(0, 0.05, 0.22),
                (1.13 * b.frame.unit, 1.13 * b.frame.unit),
                0.05 * b.frame.unit,
                turn @ turning(90, 90),
            ),
            b.shade(0.8),
            blend=0.02,
        )
    b.below(0.38)
    b.done("satin")
    shield = brick(
        b.frame.at(0, -1.08, 0.84),
        np.array((0.24, 0.05, 0.28)) * b.frame.unit,
        0.05 * b.frame.unit,
        b.frame.axes @ turning(0, -18),
    )
    b.figure.add("metal", mesh(Shell().add(shield, GOLD), voxel=b.voxel))


def _hard_hat(b: Block) -> None:
    _dome(b, 1.14, 0.44)
    b.shell.add(b.blob((0, -0.12, 0.46), (1.20, 1.32, 0.07), 4), b.coat, blend=0.03)
    b.shell.add(b.blob((0, 0.05, 0.62), (0.20, 1.12, 0.68)), b.coat, blend=0.03)
    b.done("satin")


def _space(b: Block) -> None:
    """Make a space helmet with an open visor."""
    f, u = b.frame, b.frame.unit
    b.shell.add(b.blob((0, 0.06, 0.04), (1.30, 1.28, 1.26)), b.coat)
    b.shell.cut(b.blob((0, -1.15, -0.04), (0.92, 0.85, 0.80)), blend=0.03)
    b.shell.cut(b.blob((0, 0.0, -0.05), (1.02, 1.0, 1.0)), blend=0.02)
    b.shell.add(b.hoop(-0.98, 0.74, 0.17), b.shade(0.75))
    for side in (-1, 1):
        b.shell.add(
            b.blob((side * 1.28, 0.02, -0.05), (0.16, 0.30, 0.30)), b.shade(0.7), blend=0.02
        )
    b.done("satin")
    visor = Shell().add(b.blob((0, -0.30, 0.70), (0.98, 1.06, 0.30), 24), from_hex("#d59a2c"))
    b.figure.add("metal", mesh(visor, voxel=b.voxel))
    b.figure.add("satin", cord([f.at(1.28, 0, 0.2), f.at(1.34, 0, 0.9)], 0.04 * u, DARK))


def _knight(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    b.shell.add(b.blob((0, 0.03, 0.02), (1.15, 1.13, 1.16)), b.coat)
    b.shell.cut(b.blob((0, -1.1, -0.16), (0.72, 0.72, 0.46)), blend=0.03)
    b.shell.cut(beyond(f.at(0, 0, -0.80), f.way(0, 0, 1)), blend=0.03)
    b.shell.add(b.blob((0, 0.02, 0.30), (0.10, 1.18, 1.0)), b.shade(0.85), blend=0.02)
    b.shell.add(b.blob((0, -0.92, 0.48), (0.84, 0.42, 0.16), 24), b.shade(1.1), blend=0.02)
    b.done("metal")
    path = [f.at(0, 0.1, 1.16), f.at(0, 0.3, 1.66), f.at(0, 0.85, 1.72), f.at(0, 1.28, 1.15)]
    plume = Shell().chain(
        path, np.array((0.12, 0.24, 0.26, 0.06)) * u, from_hex("#b3261f"), blend=0.05
    )
    b.figure.add("fur", mesh(plume, voxel=b.voxel, relief=_fleece))


def _viking(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    _dome(b, 1.14, 0.40)
    b.shell.add(b.hoop(0.44, 1.08, 0.10, flat=1.3, tilt=-6), GOLD, blend=0.01)
    b.shell.add(b.blob((0, 0.05, 0.60), (0.12, 1.12, 0.64)), GOLD, blend=0.01)
    b.done("metal")
    for side in (-1, 1):
        path = [
            f.at(side * 1.0, 0.05, 0.66),
            f.at(side * 1.42, 0.02, 0.78),
            f.at(side * 1.62, -0.02, 1.16),
            f.at(side * 1.52, -0.05, 1.52),
        ]
        horn = Shell().chain(
            path, np.array((0.21, 0.18, 0.12, 0.03)) * u, from_hex("#e9dcbc"), blend=0.03
        )
        b.figure.add("satin", mesh(horn, voxel=b.voxel))


def _tricorne(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    b.shell.add(b.blob((0, 0.06, 0.58), (1.0, 0.98, 0.66)), b.coat, blend=0.05)
    for a in (60, 180, 300):
        turn = f.axes @ turning(a) @ turning(0, -28)
        at = f.at(
            0.92 * float(np.sin(np.radians(-a))) * -1,
            0.06 - 0.92 * float(np.cos(np.radians(a))),
            0.80,
        )
        flap = ellipsoid(at, np.array((1.24, 0.075, 0.42)) * u, turn)
        b.shell.add(flap, b.coat, blend=0.05)
    b.below(0.42)
    b.done()


def _beret(b: Block) -> None:
    b.shell.add(b.blob((0.14, 0.08, 0.74), (1.28, 1.22, 0.34), -8), b.coat)
    b.shell.add(b.hoop(0.52, 1.02, 0.09, tilt=-5), b.shade(0.7), blend=0.04)
    b.shell.add(
        limb(b.frame.at(0.14, 0.08, 1.0), b.frame.at(0.18, 0.1, 1.2), 0.05 * b.frame.unit),
        b.coat,
        blend=0.03,
    )
    b.done("knit")


def _nurse(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    band = brick(
        f.at(0, -0.56, 1.14), np.array((0.62, 0.10, 0.24)) * u, 0.08 * u, f.axes @ turning(0, -28)
    )
    b.shell.add(band, b.coat)
    for half in ((0.16, 0.05, 0.05), (0.05, 0.05, 0.16)):
        b.shell.paint(
            brick(
                f.at(0, -0.66, 1.16),
                np.array(half) * u + (0, 0.15 * u, 0),
                0.01,
                f.axes @ turning(0, -28),
            ),
            from_hex("#c3272b"),
            soft=0.004,
        )
    b.done()


def _mortarboard(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    _dome(b, 1.10, 0.46)
    b.shell.add(
        brick(
            f.at(0, 0.05, 1.12), np.array((0.98, 0.98, 0.055)) * u, 0.03 * u, f.axes @ turning(45)
        ),
        b.coat,
        blend=0.02,
    )
    b.done()
    path = [
        f.at(0, 0.05, 1.20),
        f.at(0.62, -0.35, 1.19),
        f.at(0.98, -0.62, 1.12),
        f.at(1.02, -0.66, 0.66),
    ]
    b.figure.add(
        "satin", cord(path, 0.035 * u, GOLD), bead(path[-1], np.array((0.08, 0.08, 0.15)) * u, GOLD)
    )


def _hood(b: Block, *, mask: bool = False) -> None:
    f = b.frame
    b.shell.add(b.blob((0, 0.05, 0.02), (1.14, 1.10, 1.14)), b.coat)
    face = (
        b.blob((0, -1.05, -0.06), (0.70, 0.66, 0.26))
        if mask
        else b.blob((0, -1.05, -0.22), (0.76, 0.85, 0.82))
    )
    b.shell.cut(face, blend=0.04)
    b.shell.cut(beyond(f.at(0, 0, -0.95), f.way(0, -0.2, 1)), blend=0.03)
    b.done()


def _ninja(b: Block) -> None:
    _hood(b, mask=True)
    f, u = b.frame, b.frame.unit
    b.shell.add(b.hoop(0.40, 1.10, 0.11, flat=1.5, tilt=-4), from_hex("#9c2b27"))
    for k in (-1, 1):
        b.shell.chain(
            [f.at(0.1 * k, 1.12, 0.42), f.at(0.3 * k, 1.35, 0.24), f.at(0.34 * k, 1.5, -0.16)],
            np.array((0.10, 0.10, 0.05)) * u,
            from_hex("#9c2b27"),
        )
    b.done()


def _veil(b: Block) -> None:
    """Wrap a headscarf around head and neck."""
    _hood_low(b)


def _hood_low(b: Block) -> None:
    f = b.frame
    b.shell.add(b.blob((0, 0.06, 0.05), (1.13, 1.10, 1.13)), b.coat)
    b.shell.add(b.blob((0, 0.02, -0.88), (0.86, 0.72, 0.55)), b.coat, blend=0.2 * f.unit)
    b.shell.cut(b.blob((0, -1.02, -0.14), (0.72, 0.80, 0.72)), blend=0.05)
    b.shell.cut(beyond(f.at(0, 0, -1.34), f.way(0, 0, 1)), blend=0.03)
    b.done()


def _turban(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    b.shell.add(b.blob((0, 0.08, 0.62), (1.05, 1.02, 0.72)), b.coat)
    for i, tilt in enumerate((-24, -8, 8, 22)):
        turn = f.axes @ turning(0, -8, tilt)
        b.shell.add(
            ring(f.at(0, 0.08, 0.52 + 0.12 * i), (1.06 * u, 1.02 * u), 0.19 * u, turn),
            b.shade(1 - 0.06 * i),
            blend=0.02,
        )
    b.below(0.34)
    b.done()
    b.figure.add("gloss", bead(f.at(0, -1.18, 0.66), 0.10 * u, from_hex("#2d8f5a")))


def _bandana(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    _dome(b, 1.11, 0.40)
    for k in (-1, 1):
        b.shell.chain(
            [
                f.at(0.9, 0.66, 0.36),
                f.at(1.1, 0.85, 0.30 + 0.16 * k),
                f.at(1.24, 0.95, 0.10 + 0.2 * k),
            ],
            np.array((0.12, 0.12, 0.05)) * u,
            b.coat,
        )
    b.done()


def _headphones(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    arc = [
        f.at(1.28 * float(np.cos(a)), 0.06, 0.04 + 1.30 * float(np.sin(a)))
        for a in np.linspace(0, np.pi, 21)
    ]
    b.shell.chain(arc, np.full(21, 0.08) * u, b.coat)
    for side in (-1, 1):
        b.shell.add(
            b.blob((side * 1.22, 0.05, -0.08), (0.19, 0.34, 0.38)), b.shade(0.6), blend=0.02
        )
    b.done("satin")


def _flowers(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    hues = ("#d9628a", "#f2c94c", "#f4efe6", "#8a6fc4", "#e8804c")
    for i in range(15):
        a = 2 * np.pi * i / 15
        at = f.at(1.05 * float(np.sin(a)), 0.08 - 1.02 * float(np.cos(a)), 0.58 + 0.03 * (i % 2))
        for k in range(5):
            c = 2 * np.pi * k / 5
            petal = at + f.axes @ (np.array((np.cos(c), -0.3, np.sin(c))) * 0.085 * u)
            b.figure.add("cloth", bead(petal, 0.075 * u, from_hex(hues[i % 5])))
        b.figure.add("cloth", bead(at + f.way(0, -0.09 * u, 0), 0.06 * u, GOLD))
    b.shell.add(b.hoop(0.56, 1.02, 0.07), from_hex("#5d8a4a"))
    b.done()


def _conical(b: Block) -> None:
    b.shell.add(b.cone(0.42, 1.26, (1.62, 0.05)), b.coat, blend=0.02)
    b.done()


def _jester(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    _dome(b, 1.10)
    for i, side in enumerate((-1, 1)):
        tint = b.coat if i else from_hex("#2d7d6a")
        path = [
            f.at(side * 0.3, 0.1, 0.8),
            f.at(side * 0.95, 0.1, 1.35),
            f.at(side * 1.5, 0.05, 0.95),
        ]
        b.shell.chain(path, np.array((0.62, 0.36, 0.08)) * u, tint, blend=0.08 * u)
        b.figure.add("metal", bead(path[-1] - f.way(0, 0, 0.1 * u), 0.13 * u, GOLD))
    b.done()


def _kabuto(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    _dome(b, 1.15, 0.42)
    for k in range(3):
        low = 0.34 - 0.26 * k
        b.shell.add(
            skirt(
                f.at(0, 0.1, low + 0.26),
                f.at(0, 0.12, low),
                ((1.10 + 0.10 * k) * u, (1.28 + 0.10 * k) * u),
                depth=0.98,
            ),
            b.shade(0.8),
            blend=0.01,
        )
    b.shell.cut(b.blob((0, -1.2, -0.25), (1.3, 1.2, 0.68)), blend=0.02)
    b.done("satin")
    for side in (-1, 1):
        path = [
            f.at(side * 0.08, -1.02, 0.72),
            f.at(side * 0.55, -1.12, 1.05),
            f.at(side * 0.80, -1.1, 1.62),
        ]
        crest = Shell().chain(path, np.array((0.10, 0.10, 0.025)) * u, GOLD)
        b.figure.add("metal", mesh(crest, voxel=b.voxel))


def _ears(b: Block) -> None:
    """Make rabbit's ears on a band."""
    f, u = b.frame, b.frame.unit
    b.shell.add(
        ring(f.at(0, 0.05, 0.0), (1.12 * u, 1.12 * u), 0.05 * u, f.axes @ turning(0, 90)), b.coat
    )
    b.shell.cut(beyond(f.origin, f.way(0, 0, 1)))
    for side in (-1, 1):
        turn = f.axes @ turning(0, 0, side * 12)
        b.shell.add(
            ellipsoid(f.at(side * 0.46, 0.05, 1.66), np.array((0.22, 0.10, 0.66)) * u, turn),
            b.coat,
            blend=0.05,
        )
        b.shell.paint(
            ellipsoid(f.at(side * 0.46, -0.06, 1.66), np.array((0.13, 0.10, 0.5)) * u, turn),
            from_hex("#e3a0a6"),
        )
    b.done("fur")


def _halo(b: Block) -> None:
    b.shell.add(b.hoop(1.52, 0.62, 0.06, tilt=8), GOLD)
    b.done("metal")


def _bow(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    at = (0.78, -0.25, 1.06)
    for side in (-1, 1):
        turn = f.axes @ turning(0, 0, 38) @ turning(0, 0, side * 14)
        b.shell.add(
            ellipsoid(
                f.at(at[0] + side * 0.22, at[1] - 0.05, at[2] - side * 0.16),
                np.array((0.27, 0.12, 0.20)) * u,
                turn,
            ),
            b.coat,
            blend=0.02,
        )
    b.shell.add(ellipsoid(f.at(*at), np.full(3, 0.11) * u), b.shade(0.8), blend=0.005)
    b.done("satin")


HATS: Mapping[str, Hat] = MappingProxyType(
    {
        "chef": Hat(make=_chef, felt="#f4f1ea"),
        "beanie": Hat(make=_beanie, felt="#2d7d6a"),
        "cap": Hat(make=_cap, felt="#c0392b"),
        "police": Hat(make=_police, felt="#22304f", covers=0.46),
        "captain": Hat(make=_police, felt="#f1ede4", covers=0.46),
        "bowler": Hat(make=_bowler, felt="#3a302b"),
        "top": Hat(make=_top, felt="#24211f"),
        "straw": Hat(make=_straw, felt="#d9b56a"),
        "fedora": Hat(make=_bowler, felt="#6b4a35"),
        "cowboy": Hat(make=_cowboy, felt="#8a5a33"),
        "sombrero": Hat(make=_sombrero, felt="#d9b05a"),
        "wizard": Hat(make=_wizard, felt="#3d3a8c"),
        "witch": Hat(make=_wizard, felt="#2a2333"),
        "party": Hat(make=_party, felt="#d9568a", covers=None),
        "santa": Hat(make=_santa, felt="#b3261f"),
        "crown": Hat(make=_crown, felt="#d9a83c", covers=None),
        "tiara": Hat(make=_tiara, felt="#dcb75a", covers=None),
        "helmet": Hat(make=_hard_hat, felt="#c9352b"),
        "fire": Hat(make=_helmet, felt="#b3261f"),
        "hard": Hat(make=_hard_hat, felt="#eab52c"),
        "space": Hat(make=_space, felt="#ebe8e2", covers=-9.0),
        "knight": Hat(make=_knight, felt="#b9bcc0", covers=-0.2),
        "viking": Hat(make=_viking, felt="#8d8f92"),
        "tricorne": Hat(make=_tricorne, felt="#2a2422"),
        "beret": Hat(make=_beret, felt="#8c2f3b"),
        "nurse": Hat(make=_nurse, felt="#f4f1ea", covers=None),
        "mortarboard": Hat(make=_mortarboard, felt="#24232b"),
        "hood": Hat(make=_hood, felt="#5a4632", covers=-9.0),
        "ninja": Hat(make=_ninja, felt="#24242b", covers=-9.0),
        "headscarf": Hat(make=_veil, felt="#7a4f8c", covers=-9.0),
        "turban": Hat(make=_turban, felt="#c96f2d", covers=0.4),
        "bandana": Hat(make=_bandana, felt="#b3322c"),
        "headphones": Hat(make=_headphones, felt="#2f3a4a", covers=None),
        "flowers": Hat(make=_flowers, felt="#5d8a4a", covers=None),
        "conical": Hat(make=_conical, felt="#d4b878"),
        "jester": Hat(make=_jester, felt="#b3322c"),
        "kabuto": Hat(make=_kabuto, felt="#7d2326"),
        "ears": Hat(make=_ears, felt="#f1ede4", covers=None),
        "halo": Hat(make=_halo, felt="#d9a83c", covers=None),
        "bow": Hat(make=_bow, felt="#c9486a", covers=None),
    }
)
"""Hats by kind."""
