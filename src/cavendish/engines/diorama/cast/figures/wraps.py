"""Wraps: scarves, hoods, turbans, wreaths, bows. Knows a hat block; knows no words."""

import numpy as np

from cavendish.engines.diorama.cast.figures.block import GOLD, Block, dome
from cavendish.engines.diorama.model.colour import from_hex
from cavendish.engines.diorama.model.decal import bead
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.sdf import (
    beyond,
    ellipsoid,
    limb,
    ring,
)


def party(b: Block) -> None:
    """Wrap a party."""
    f, u = b.frame, b.frame.unit
    b.shell.add(limb(f.at(0, 0.06, 0.95), f.at(0.05, 0.15, 1.80), 0.46 * u, 0.05 * u), b.coat)
    b.below(0.86)
    b.done("satin")
    b.figure.add("knit", bead(f.at(0.05, 0.15, 1.84), 0.16 * u, GOLD))


def hood(b: Block, *, mask: bool = False) -> None:
    """Wrap a hood."""
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


def ninja(b: Block) -> None:
    """Wrap a ninja."""
    hood(b, mask=True)
    f, u = b.frame, b.frame.unit
    b.shell.add(b.hoop(0.40, 1.10, 0.11, flat=1.5, tilt=-4), from_hex("#9c2b27"))
    for k in (-1, 1):
        b.shell.chain(
            [f.at(0.1 * k, 1.12, 0.42), f.at(0.3 * k, 1.35, 0.24), f.at(0.34 * k, 1.5, -0.16)],
            np.array((0.10, 0.10, 0.05)) * u,
            from_hex("#9c2b27"),
        )
    b.done()


def veil(b: Block) -> None:
    """Wrap a headscarf around head and neck."""
    hood_low(b)


def hood_low(b: Block) -> None:
    """Wrap a hood low."""
    f = b.frame
    b.shell.add(b.blob((0, 0.06, 0.05), (1.13, 1.10, 1.13)), b.coat)
    b.shell.add(b.blob((0, 0.02, -0.88), (0.86, 0.72, 0.55)), b.coat, blend=0.2 * f.unit)
    b.shell.cut(b.blob((0, -1.02, -0.14), (0.72, 0.80, 0.72)), blend=0.05)
    b.shell.cut(beyond(f.at(0, 0, -1.34), f.way(0, 0, 1)), blend=0.03)
    b.done()


def turban(b: Block) -> None:
    """Wrap a turban."""
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


def bandana(b: Block) -> None:
    """Wrap a bandana."""
    f, u = b.frame, b.frame.unit
    dome(b, 1.11, 0.40)
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


def flowers(b: Block) -> None:
    """Wrap flowers."""
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


def conical(b: Block) -> None:
    """Wrap a conical."""
    b.shell.add(b.cone(0.42, 1.26, (1.62, 0.05)), b.coat, blend=0.02)
    b.done()


def jester(b: Block) -> None:
    """Wrap a jester."""
    f, u = b.frame, b.frame.unit
    dome(b, 1.10)
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


def ears(b: Block) -> None:
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


def halo(b: Block) -> None:
    """Wrap a halo."""
    b.shell.add(b.hoop(1.52, 0.62, 0.06, tilt=8), GOLD)
    b.done("metal")


def bow(b: Block) -> None:
    """Wrap a bow."""
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
