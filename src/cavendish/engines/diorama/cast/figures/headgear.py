"""Headgear: helmets, crowns, caps of uniforms. Knows a hat block; knows no words."""

import numpy as np

from cavendish.engines.diorama.cast.figures.block import DARK, GOLD, Block, dome, fleece
from cavendish.engines.diorama.model.colour import from_hex
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import (
    Shell,
    beyond,
    brick,
    ellipsoid,
    limb,
    ring,
    skirt,
)


def police(b: Block) -> None:
    """Make a police."""
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


def crown(
    b: Block, size: float = 0.86, points: int = 8, tall: float = 0.40, base: float = 1.0
) -> None:
    """Make a crown."""
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


def tiara(b: Block) -> None:
    """Make a tiara."""
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


def helmet(b: Block) -> None:
    """Make a firefighter's helmet: long behind, a ridge and a shield."""
    dome(b, 1.16, 0.44)
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


def hard_hat(b: Block) -> None:
    """Make a hard hat."""
    dome(b, 1.14, 0.44)
    b.shell.add(b.blob((0, -0.12, 0.46), (1.20, 1.32, 0.07), 4), b.coat, blend=0.03)
    b.shell.add(b.blob((0, 0.05, 0.62), (0.20, 1.12, 0.68)), b.coat, blend=0.03)
    b.done("satin")


def space(b: Block) -> None:
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


def knight(b: Block) -> None:
    """Make a knight."""
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
    b.figure.add("fur", mesh(plume, voxel=b.voxel, relief=fleece))


def viking(b: Block) -> None:
    """Make a viking."""
    f, u = b.frame, b.frame.unit
    dome(b, 1.14, 0.40)
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


def tricorne(b: Block) -> None:
    """Make a tricorne."""
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


def nurse(b: Block) -> None:
    """Make a nurse."""
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


def mortarboard(b: Block) -> None:
    """Make a mortarboard."""
    f, u = b.frame, b.frame.unit
    dome(b, 1.10, 0.46)
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


def headphones(b: Block) -> None:
    """Make headphones."""
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


def kabuto(b: Block) -> None:
    """Make a kabuto."""
    f, u = b.frame, b.frame.unit
    dome(b, 1.15, 0.42)
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
