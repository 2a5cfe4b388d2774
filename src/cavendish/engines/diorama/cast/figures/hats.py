"""Hats and what else goes on a head. Knows heads as frames, of people and animals; no faces.

Lengths are head radii: z 0 is the middle of the head, 1 its crown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.block import (
    GOLD,
    WHITE,
    Block,
    brim,
    dome,
    fleece,
    ribbon,
)
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.headgear import (
    crown,
    hard_hat,
    headphones,
    helmet,
    kabuto,
    knight,
    mortarboard,
    nurse,
    police,
    space,
    tiara,
    tricorne,
    viking,
)
from cavendish.engines.diorama.cast.figures.person import Cloth
from cavendish.engines.diorama.cast.figures.wraps import (
    bandana,
    bow,
    conical,
    ears,
    flowers,
    halo,
    hood,
    jester,
    ninja,
    party,
    turban,
    veil,
)
from cavendish.engines.diorama.model.colour import from_hex
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import (
    ellipsoid,
    limb,
)


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


def _chef(b: Block) -> None:
    b.shell.add(b.cone(0.50, 1.26, (0.95, 0.88)), b.coat, blend=0.01)
    for i in range(9):
        a = np.radians(i * 40)
        at = (0.58 * float(np.sin(a)), 0.05 - 0.56 * float(np.cos(a)), 1.50)
        b.shell.add(b.blob(at, (0.46, 0.46, 0.40)), b.coat, blend=0.035)
    b.shell.add(b.blob((0, 0.05, 1.66), (0.72, 0.72, 0.40)), b.coat, blend=0.05)
    b.done()


def _beanie(b: Block) -> None:
    dome(b, 1.13, 0.40)
    b.shell.add(b.hoop(0.44, 1.05, 0.145, flat=1.2, tilt=-6), b.shade(0.75), blend=0.02)
    frame = b.frame

    def ribs(points: Floats) -> Floats:
        x, y, _ = frame.local(points).T
        return 0.007 * np.cos(30 * np.arctan2(x, -y))

    b.figure.add("knit", mesh(b.shell, voxel=b.voxel, relief=ribs))
    b.figure.add("knit", bead(frame.at(0, 0.1, 1.34), 0.23 * frame.unit, WHITE))


def _cap(b: Block) -> None:
    dome(b, 1.11)
    b.shell.add(b.blob((0, -0.98, 0.46), (0.70, 0.62, 0.075), 10), b.shade(0.75), blend=0.015)
    b.shell.add(b.blob((0, 0.05, 1.21), (0.09, 0.09, 0.06)), b.shade(0.75), blend=0.01)
    b.done()


def _bowler(b: Block) -> None:
    brim(b, 1.38)
    b.shell.add(b.blob((0, 0.06, 0.58), (1.0, 0.96, 0.92)), b.coat, blend=0.05)
    ribbon(b, 0.60, b.shade(0.4))
    b.done()


def _top(b: Block) -> None:
    brim(b, 1.38)
    b.shell.add(b.cone(0.52, 1.66, (0.93, 1.0)), b.coat, blend=0.03)
    ribbon(b, 0.62, from_hex("#8c2f2b"))
    b.done("satin")


def _straw(b: Block) -> None:
    brim(b, 1.72, thick=0.06)
    b.shell.add(b.blob((0, 0.06, 0.56), (1.0, 0.96, 0.66)), b.coat, blend=0.06)
    ribbon(b, 0.60, from_hex("#a83a32"))
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
    brim(b, 1.25, at=0.50)
    b.shell.add(b.blob((0, 0.06, 0.60), (0.98, 0.98, 0.78)), b.coat, blend=0.06)
    b.shell.cut(b.blob((0, -0.1, 1.48), (0.22, 0.9, 0.26), 6), blend=0.10 * b.frame.unit)
    ribbon(b, 0.62, b.shade(0.35))
    b.done()


def _sombrero(b: Block) -> None:
    brim(b, 2.0, thick=0.09)
    b.shell.add(b.hoop(0.62, 1.9, 0.11), b.shade(0.7), blend=0.05)
    b.shell.add(b.cone(0.52, 1.7, (0.95, 0.42)), b.coat, blend=0.12)
    ribbon(b, 0.62, from_hex("#b8342c"))
    b.done()


def _wizard(b: Block) -> None:
    brim(b, 1.6, thick=0.07)
    f, u = b.frame, b.frame.unit
    path = [f.at(0, 0.05, 0.60), f.at(0, 0.08, 1.25), f.at(0.10, 0.2, 1.85), f.at(0.34, 0.34, 2.28)]
    b.shell.chain(path, np.array((0.90, 0.52, 0.25, 0.05)) * u, b.coat, blend=0.05)
    ribbon(b, 0.66, b.shade(0.35), 1.05)
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


def _santa(b: Block) -> None:
    f, u = b.frame, b.frame.unit
    dome(b, 1.10)
    path = [f.at(0, 0.1, 0.9), f.at(0.20, 0.2, 1.35), f.at(0.72, 0.3, 1.42), f.at(1.16, 0.3, 0.98)]
    b.shell.chain(path, np.array((0.72, 0.46, 0.26, 0.16)) * u, b.coat, blend=0.08 * u)
    b.done("knit")
    b.shell.add(b.hoop(0.48, 1.07, 0.17, tilt=-6), WHITE)
    b.shell.add(b.blob((1.22, 0.3, 0.82), (0.23, 0.23, 0.23)), WHITE, blend=0.0)
    b.figure.add("knit", mesh(b.shell, voxel=b.voxel, relief=fleece))


def _beret(b: Block) -> None:
    b.shell.add(b.blob((0.14, 0.08, 0.74), (1.28, 1.22, 0.34), -8), b.coat)
    b.shell.add(b.hoop(0.52, 1.02, 0.09, tilt=-5), b.shade(0.7), blend=0.04)
    b.shell.add(
        limb(b.frame.at(0.14, 0.08, 1.0), b.frame.at(0.18, 0.1, 1.2), 0.05 * b.frame.unit),
        b.coat,
        blend=0.03,
    )
    b.done("knit")


HATS: Mapping[str, Hat] = MappingProxyType(
    {
        "chef": Hat(make=_chef, felt="#f4f1ea"),
        "beanie": Hat(make=_beanie, felt="#2d7d6a"),
        "cap": Hat(make=_cap, felt="#c0392b"),
        "police": Hat(make=police, felt="#22304f", covers=0.46),
        "captain": Hat(make=police, felt="#f1ede4", covers=0.46),
        "bowler": Hat(make=_bowler, felt="#3a302b"),
        "top": Hat(make=_top, felt="#24211f"),
        "straw": Hat(make=_straw, felt="#d9b56a"),
        "fedora": Hat(make=_bowler, felt="#6b4a35"),
        "cowboy": Hat(make=_cowboy, felt="#8a5a33"),
        "sombrero": Hat(make=_sombrero, felt="#d9b05a"),
        "wizard": Hat(make=_wizard, felt="#3d3a8c"),
        "witch": Hat(make=_wizard, felt="#2a2333"),
        "party": Hat(make=party, felt="#d9568a", covers=None),
        "santa": Hat(make=_santa, felt="#b3261f"),
        "crown": Hat(make=crown, felt="#d9a83c", covers=None),
        "tiara": Hat(make=tiara, felt="#dcb75a", covers=None),
        "helmet": Hat(make=hard_hat, felt="#c9352b"),
        "fire": Hat(make=helmet, felt="#b3261f"),
        "hard": Hat(make=hard_hat, felt="#eab52c"),
        "space": Hat(make=space, felt="#ebe8e2", covers=-9.0),
        "knight": Hat(make=knight, felt="#b9bcc0", covers=-0.2),
        "viking": Hat(make=viking, felt="#8d8f92"),
        "tricorne": Hat(make=tricorne, felt="#2a2422"),
        "beret": Hat(make=_beret, felt="#8c2f3b"),
        "nurse": Hat(make=nurse, felt="#f4f1ea", covers=None),
        "mortarboard": Hat(make=mortarboard, felt="#24232b"),
        "hood": Hat(make=hood, felt="#5a4632", covers=-9.0),
        "ninja": Hat(make=ninja, felt="#24242b", covers=-9.0),
        "headscarf": Hat(make=veil, felt="#7a4f8c", covers=-9.0),
        "turban": Hat(make=turban, felt="#c96f2d", covers=0.4),
        "bandana": Hat(make=bandana, felt="#b3322c"),
        "headphones": Hat(make=headphones, felt="#2f3a4a", covers=None),
        "flowers": Hat(make=flowers, felt="#5d8a4a", covers=None),
        "conical": Hat(make=conical, felt="#d4b878"),
        "jester": Hat(make=jester, felt="#b3322c"),
        "kabuto": Hat(make=kabuto, felt="#7d2326"),
        "ears": Hat(make=ears, felt="#f1ede4", covers=None),
        "halo": Hat(make=halo, felt="#d9a83c", covers=None),
        "bow": Hat(make=bow, felt="#c9486a", covers=None),
    }
)
"""Hats by kind."""
