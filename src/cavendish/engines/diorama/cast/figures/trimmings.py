"""Trimmings: buttons, belts, badges, glasses and all that is sewn on. Knows trunks as shells.

A trimming is drawn on the front of the trunk in its frame, in metres of a grown-up, or hung on the
rig's joints.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.collars import NECKS
from cavendish.engines.diorama.cast.figures.drapes import apron, cape, scarf, tie
from cavendish.engines.diorama.cast.figures.dressing import DARK, GOLD, RED, SILVER, Dress
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.gear import (
    armour,
    backpack,
    epaulettes,
    eye_patch,
    feathered_wings,
    fur_trim,
    gauzy_wings,
    pack,
    pauldrons,
    pointed_ears,
    red_nose,
    stethoscope,
    tool_belt,
    wide_belt,
)
from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.cast.figures.rig import Rig
from cavendish.engines.diorama.model.colour import from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord, facing, spot
from cavendish.engines.diorama.model.frame import Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, limb


def trim(figure: Figure, rig: Rig, who: Person, trunk: Shell, *, voxel: float) -> None:
    """Add collar, tie, belt, apron, scarf, cape and every extra."""
    dress = Dress(figure=figure, rig=rig, who=who, trunk=trunk, voxel=voxel)
    wear = who.outfit
    collar = NECKS.get(wear.neck)
    if collar is not None:
        collar(dress)
    if wear.apron is not None:
        apron(dress, wear.apron)
    if wear.tie is not None:
        tie(dress, wear.tie)
    if wear.scarf is not None:
        scarf(dress, wear.scarf)
    if wear.cape is not None:
        cape(dress, wear.cape)
    for extra in wear.extras:
        sew = EXTRAS.get(extra)
        if sew is not None:
            sew(dress)
    if wear.glasses is not None:
        draw_glasses(figure, rig.head, wear.glasses)


def draw_glasses(
    figure: Figure, frame: Frame, kind: str, *, spread: float = 0.37, level: float = -0.05
) -> None:
    """Set glasses on a nose: "round", "square" or "sun"."""
    u = frame.unit
    colour = {"round": from_hex("#8a6a3a"), "sun": DARK}.get(kind, from_hex("#2b2f3a"))
    steps = np.linspace(0, 2 * np.pi, 33)
    power = 0.55 if kind == "square" else 1.0
    for side in (-1, 1):
        c, s = np.cos(steps), np.sin(steps)
        x = side * spread + 0.235 * np.sign(c) * np.abs(c) ** power
        z = level + 0.215 * np.sign(s) * np.abs(s) ** power
        points = [
            frame.at(float(a), -1.07 + 0.11 * float(a) ** 2, float(b))
            for a, b in zip(x, z, strict=True)
        ]
        figure.add("satin", cord(points, 0.026 * u, colour))
        temple = [
            frame.at(side * (spread + 0.23), -1.03, 0),
            frame.at(side * 0.92, -0.72, 0.02),
            frame.at(side * 1.06, 0.05, 0.02),
        ]
        figure.add("satin", cord(temple, 0.022 * u, colour))
        if kind == "sun":
            turn = frame.axes @ turning(side * 14)
            lens = np.array((0.235, 0.03, 0.215)) * u
            figure.add(
                "gloss",
                bead(frame.at(side * spread, -1.055, level), lens, (0.006, 0.006, 0.008), turn),
            )
    bridge = [
        frame.at(x, -1.09, level + 0.06 - 1.6 * x * x) for x in np.linspace(-0.14, 0.14, 7).tolist()
    ]
    figure.add("satin", cord(bridge, 0.024 * u, colour))


def _buttons(d: Dress) -> None:
    for z in (0.36, 0.27, 0.18, 0.09):
        d.button(0.0, z, d.accent)


def _double_buttons(d: Dress) -> None:
    for z in (0.37, 0.28, 0.19, 0.10):
        for x in (-0.055, 0.055):
            d.button(x, z, d.accent, 0.017, "metal" if d.accent == GOLD else "satin")


def _pocket(d: Dress) -> None:
    colour = mix((0, 0, 0), (d.who.outfit.coat or d.who.outfit.top).colour, 0.9)
    d.film([(0.055, 0.34), (0.115, 0.34)], [(0.058, 0.27), (0.112, 0.27)], colour)
    d.line([(0.075, 0.36), (0.075, 0.32)], 0.007, from_hex("#2456a0"), "satin")


def _pockets(d: Dress) -> None:
    colour = mix((0, 0, 0), (d.who.outfit.coat or d.who.outfit.top).colour, 0.9)
    for side in (-1, 1):
        x = side * 0.095
        d.film(
            [(x - 0.045, 0.05), (x + 0.045, 0.05)], [(x - 0.042, -0.06), (x + 0.042, -0.06)], colour
        )


def _badge(d: Dress) -> None:
    d.button(0.085, 0.36, GOLD, 0.027, "metal")
    d.button(0.085, 0.36, mix(GOLD, (1, 1, 1), 0.3), 0.014, "metal")


def _star(d: Dress) -> None:
    hit, normal = spot(d.trunk, d.frame, 0.085, 0.35)
    axes, u = facing(normal, d.frame, share=0.1), d.frame.unit
    shell = Shell(0.006)
    for k in range(5):
        a = np.pi / 2 + 2 * np.pi * k / 5
        tip = hit + axes @ (np.array((np.cos(a), 0.12, np.sin(a))) * 0.045 * u)
        shell.add(limb(hit + normal * 0.006, tip, 0.016 * u, 0.004 * u), GOLD)
    d.shape(shell, "metal")


def _emblem(d: Dress) -> None:
    """Set a lightning sign in a shield on the chest."""
    d.film(
        [(-0.075, 0.40), (0.0, 0.415), (0.075, 0.40)],
        [(-0.03, 0.29), (0.0, 0.25), (0.03, 0.29)],
        GOLD,
        0.006,
    )
    d.line([(0.015, 0.395), (-0.015, 0.345), (0.018, 0.34), (-0.008, 0.275)], 0.011, RED)


def _braces(d: Dress) -> None:
    for side in (-1, 1):
        line = [(side * 0.09, z) for z in np.linspace(0.46, 0.06, 9).tolist()]
        d.line(line, 0.016, d.who.outfit.trim or d.who.outfit.bottom.colour)


def _bib(d: Dress) -> None:
    """Turn trousers into overalls."""
    colour = d.who.outfit.bottom.colour
    d.film(
        [(-0.085, 0.30), (0.0, 0.30), (0.085, 0.30)],
        [(-0.125, 0.02), (0.0, 0.02), (0.125, 0.02)],
        colour,
        0.010,
    )
    d.film(
        [(-0.045, 0.24), (0.045, 0.24)],
        [(-0.04, 0.165), (0.04, 0.165)],
        mix((0, 0, 0), colour, 0.8),
        0.014,
    )
    for side in (-1, 1):
        d.line(
            [(side * (0.075 + 0.02 * t), 0.30 + 0.17 * t) for t in (0.0, 0.33, 0.66, 1.0)],
            0.019,
            colour,
        )
        d.button(side * 0.075, 0.285, GOLD, 0.017, "metal")


def _vest(d: Dress) -> None:
    """Put on a safety vest's two bright bands."""
    for z in (0.12, 0.22):
        line = [(x, z) for x in np.linspace(-0.15, 0.15, 11).tolist()]
        d.line(line, 0.014, from_hex("#e6e9d0"), "satin")
    for side in (-1, 1):
        d.line(
            [(side * 0.095, z) for z in np.linspace(0.46, 0.23, 6).tolist()],
            0.014,
            from_hex("#e6e9d0"),
            "satin",
        )


def _coat_bands(d: Dress) -> None:
    """Sew a firefighter's yellow and silver bands on."""
    for z in (0.05, 0.28):
        for shift, colour in ((0.012, from_hex("#d8dc3c")), (-0.012, (0.7, 0.7, 0.68))):
            d.line(
                [(x, z + shift) for x in np.linspace(-0.16, 0.16, 11).tolist()],
                0.011,
                colour,
                "satin",
            )
    d.line(
        [(0.0, z) for z in np.linspace(0.43, -0.10, 9).tolist()], 0.009, (0.6, 0.6, 0.58), "metal"
    )


def _zip(d: Dress) -> None:
    d.line([(0.0, z) for z in np.linspace(0.44, 0.02, 8).tolist()], 0.007, SILVER, "metal")


def _medal(d: Dress) -> None:
    d.line([(-0.06, 0.46), (-0.02, 0.36), (0.0, 0.32)], 0.010, RED)
    d.line([(0.06, 0.46), (0.02, 0.36), (0.0, 0.32)], 0.010, RED)
    d.button(0.0, 0.30, GOLD, 0.032, "metal")


def _beads(d: Dress) -> None:
    for t in np.linspace(-1, 1, 13).tolist():
        d.button(0.085 * t, 0.385 + 0.075 * t * t, d.accent, 0.014, "gloss")


def _sash(d: Dress) -> None:
    colour = d.who.outfit.trim or RED
    line = [(-0.12 + 0.24 * t, 0.44 - 0.38 * t) for t in np.linspace(0, 1, 11).tolist()]
    d.line(line, 0.022, colour, "satin")


EXTRAS: Mapping[str, Callable[[Dress], None]] = MappingProxyType(
    {
        "buttons": _buttons, "double buttons": _double_buttons, "pocket": _pocket,
        "pockets": _pockets, "stethoscope": stethoscope, "badge": _badge, "star": _star,
        "emblem": _emblem, "epaulettes": epaulettes, "braces": _braces, "bib": _bib,
        "vest": _vest, "bands": _coat_bands, "zip": _zip, "fur trim": fur_trim,
        "wide belt": wide_belt, "backpack": backpack, "pack": pack, "medal": _medal,
        "beads": _beads, "sash": _sash, "armour": armour, "pauldrons": pauldrons,
        "wings": feathered_wings, "gauzy wings": gauzy_wings, "tool belt": tool_belt,
        "eye patch": eye_patch, "red nose": red_nose,         "pointed ears": pointed_ears,
    }
)  # fmt: skip
"""What can be sewn on, by name."""
