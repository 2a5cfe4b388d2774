"""Gear: armour, packs, wings and masks. Knows a dress; knows no words."""

import numpy as np

from cavendish.engines.diorama.cast.figures.dressing import DARK, GOLD, RED, SILVER, WHITE, Dress
from cavendish.engines.diorama.cast.figures.rig import SIDES
from cavendish.engines.diorama.model.colour import from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord, spot
from cavendish.engines.diorama.model.frame import Floats, turning
from cavendish.engines.diorama.model.sdf import Shell, brick, ellipsoid, limb, ring


def stethoscope(d: Dress) -> None:
    """Hang a stethoscope around the neck."""
    line = [
        (-0.075, 0.47),
        (-0.085, 0.38),
        (-0.05, 0.30),
        (0.01, 0.27),
        (0.05, 0.31),
        (0.078, 0.38),
        (0.075, 0.47),
    ]
    d.line(line, 0.011, from_hex("#2b3440"), "satin")
    d.line([(0.01, 0.27), (0.015, 0.22), (0.03, 0.18)], 0.010, from_hex("#2b3440"), "satin")
    d.button(0.03, 0.165, SILVER, 0.026, "metal")


def epaulettes(d: Dress) -> None:
    """Put on epaulettes."""
    u = d.frame.unit
    for side in (0, 1):
        at = d.rig.shoulders[side] + d.frame.way(0, 0, 0.075 * u)
        turn = d.frame.axes @ turning(0, 0, SIDES[side] * 22)
        shell = Shell(0.005).add(ellipsoid(at, np.array((0.075, 0.06, 0.022)) * u, turn), GOLD)
        for k in range(7):
            a = np.pi * k / 6
            rim = at + turn @ (
                np.array((SIDES[side] * np.sin(a) * 0.07, -np.cos(a) * 0.055, -0.008)) * u
            )
            shell.add(limb(rim, rim - (0, 0, 0.04 * u), 0.011 * u), GOLD)
        d.shape(shell, "cloth")


def fur_trim(d: Dress) -> None:
    """Edge a coat with fleece, as Santa's."""
    u = d.frame.unit
    shell = Shell(0.01)
    shell.add(
        ring(
            d.frame.at(0, -0.01, 0.485),
            (0.105 * u, 0.10 * u),
            0.045 * u,
            d.frame.axes @ turning(0, 12),
        ),
        WHITE,
    )
    path: list[Floats] = [
        spot(d.trunk, d.frame, 0, z)[0] for z in np.linspace(0.43, -0.22, 8).tolist()
    ]
    shell.chain(path, np.full(8, 0.026 * u), WHITE)
    for side in (0, 1):
        elbow, hand = d.rig.elbows[side], d.rig.hands[side]
        wrist = elbow + 0.84 * (hand - elbow)
        from cavendish.engines.diorama.model.frame import along  # noqa: PLC0415

        shell.add(ring(wrist, (0.062 * u, 0.062 * u), 0.030 * u, along(hand - elbow)), WHITE)

    def fleece(points: Floats) -> Floats:
        x, y, z = points.T * 190
        return 0.005 * np.sin(x + np.sin(y)) * np.sin(y + np.sin(z)) * np.sin(z + np.sin(x))

    d.shape(shell, "knit", fleece)


def wide_belt(d: Dress) -> None:
    """Put on a wide belt."""
    g, s = d.rig.build.girth, d.rig.build.bulk
    loop = ring(
        d.rig.body.at(0, -0.012, 0.05 * s),
        (0.172 * g * s, 0.165 * g * s),
        0.016 * s,
        d.rig.body.axes,
        flat=2.0,
    )
    d.shape(Shell().add(loop, d.who.outfit.belt or DARK), "satin")
    u = d.frame.unit
    at = d.rig.body.at(0, -0.012 - 0.178 * g * s, 0.05 * s)
    half = 0.034 * u
    square = (
        at
        + np.array([(-1, 0, -1), (1, 0, -1), (1, 0, 1), (-1, 0, 1), (-1, 0, -1)])
        @ d.frame.axes.T
        * half
    )
    d.figure.add("metal", cord(square, 0.010 * u, GOLD))


def backpack(d: Dress) -> None:
    """Put on a backpack."""
    u, s = d.frame.unit, d.rig.build.bulk
    colour = d.who.outfit.trim or from_hex("#c2702d")
    shell = Shell(0.02)
    back = 0.17 * d.rig.build.girth * s + 0.07 * u
    shell.add(
        brick(
            d.frame.at(0, back, 0.26), np.array((0.145, 0.085, 0.20)) * u, 0.06 * u, d.frame.axes
        ),
        colour,
    )
    shell.add(
        brick(
            d.frame.at(0, back + 0.08 * u, 0.19),
            np.array((0.10, 0.045, 0.09)) * u,
            0.03 * u,
            d.frame.axes,
        ),
        mix((0, 0, 0), colour, 0.8),
        blend=0.01,
    )
    d.shape(shell)
    for side in (-1, 1):
        d.line(
            [(side * (0.105 - 0.01 * t), 0.47 - 0.28 * t) for t in np.linspace(0, 1, 7).tolist()],
            0.018,
            mix((0, 0, 0), colour, 0.8),
        )


def pack(d: Dress) -> None:
    """Carry an astronaut's life support and its panel on the chest."""
    backpack(d)
    d.film([(-0.07, 0.30), (0.07, 0.30)], [(-0.07, 0.19), (0.07, 0.19)], (0.35, 0.36, 0.38), 0.012)
    for x, code in ((-0.04, "#c0392b"), (0.0, "#d9a83c"), (0.04, "#2d7dba")):
        d.button(x, 0.25, from_hex(code), 0.015, "gloss")


def armour(d: Dress) -> None:
    """Buckle a breastplate and shoulder plates on."""
    u, body, build = d.frame.unit, d.rig.body, d.rig.build
    plate = Shell(0.02)
    g, s = build.girth, build.bulk
    chest = np.array((0.186 * g * s, 0.172 * g * s, 0.235 * u))
    plate.add(ellipsoid(body.at(0, -0.012, build.torso * 0.56), chest, body.axes), SILVER)
    plate.add(
        limb(d.frame.at(0, -0.165, 0.40), d.frame.at(0, -0.17, 0.16), 0.014 * u), SILVER, blend=0.04
    )
    for side in (0, 1):
        at = d.rig.shoulders[side] + d.frame.way(SIDES[side] * 0.012, 0, 0.022 * u)
        plate.add(ellipsoid(at, np.array((0.105, 0.105, 0.085)) * u), SILVER, blend=0.005)
        plate.add(ellipsoid(d.rig.elbows[side], np.full(3, 0.082) * u), SILVER, blend=0.005)
        plate.add(ellipsoid(d.rig.knees[side], np.full(3, 0.105) * s), SILVER, blend=0.005)
    d.shape(plate, "metal")


def pauldrons(d: Dress) -> None:
    """Tie a samurai's laced plates on."""
    u = d.frame.unit
    colour, lace = d.who.outfit.trim or RED, DARK
    shell = Shell(0.004)
    for side in (0, 1):
        for k in range(3):
            at = (
                d.rig.shoulders[side]
                + d.frame.way(SIDES[side] * (0.05 + 0.012 * k), 0, (0.045 - 0.05 * k)) * u
            )
            turn = d.frame.axes @ turning(0, 0, SIDES[side] * 18)
            shell.add(
                brick(at, np.array((0.05, 0.085, 0.028)) * u, 0.018 * u, turn),
                colour if k % 2 == 0 else lace,
            )
    d.shape(shell, "satin")


def feathered_wings(d: Dress) -> None:
    """Put on feathered wings."""
    u = d.frame.unit
    shell = Shell(0.02)
    for side in (-1, 1):
        for k in range(9):
            a = np.radians(72 - 17 * k)
            long = (0.50 - 0.035 * k) * u
            root = d.frame.at(side * (0.05 + 0.012 * k), 0.15, 0.36 - 0.012 * k)
            bow = d.frame.at(side * 0.22, 0.20, 0.52)
            mid = (root + bow) / 2 if k < 5 else root
            tip = mid + d.frame.way(side * np.cos(a) * long, 0.06 * u, np.sin(a) * long)
            shell.add(limb(mid, tip, 0.055 * u, 0.022 * u), WHITE, blend=0.008)
        shell.chain(
            [
                d.frame.at(side * 0.05, 0.13, 0.34),
                d.frame.at(side * 0.2, 0.19, 0.5),
                d.frame.at(side * 0.36, 0.2, 0.66),
            ],
            np.array((0.05, 0.06, 0.04)) * u,
            WHITE,
        )
    d.shape(shell, "fur")


def gauzy_wings(d: Dress) -> None:
    """Put on gauzy wings."""
    u = d.frame.unit
    colour = from_hex("#bfe0ea")
    for side in (-1, 1):
        for rise, wide, tall, z in ((34, 0.20, 0.36, 0.44), (-38, 0.15, 0.26, 0.24)):
            turn = d.frame.axes @ turning(side * -18, 0, side * (90 - rise))
            middle = d.frame.at(side * 0.05, 0.16, z) + turn @ np.array((0, 0, tall * u))
            shell = Shell().add(ellipsoid(middle, np.array((wide, 0.014, tall)) * u, turn), colour)
            shell.paint(
                ellipsoid(middle, np.array((wide * 0.62, 0.03, tall * 0.66)) * u, turn),
                from_hex("#e9c4dc"),
                soft=0.05,
            )
            d.shape(shell, "satin")


def tool_belt(d: Dress) -> None:
    """Put on a tool belt."""
    wide_belt(d)
    u, g, s = d.frame.unit, d.rig.build.girth, d.rig.build.bulk
    for side in (-1, 1):
        at = d.rig.body.at(side * 0.165 * g * s, -0.05, -0.01)
        pouch = Shell().add(
            brick(at, np.array((0.045, 0.06, 0.06)) * u, 0.02 * u, d.frame.axes),
            from_hex("#8a5a33"),
        )
        d.shape(pouch, "satin")
        tool = at + d.frame.way(0, 0, 0.05 * u)
        d.figure.add(
            "satin",
            cord([tool, tool + d.frame.way(0, 0, 0.07 * u)], 0.014 * u, RED if side < 0 else GOLD),
        )


def eye_patch(d: Dress) -> None:
    """Put on an eye patch."""
    f, u = d.rig.head, d.rig.head.unit
    turn = f.axes @ turning(-16)
    d.figure.add(
        "satin", bead(f.at(-0.37, -0.97, -0.05), np.array((0.21, 0.06, 0.20)) * u, DARK, turn)
    )
    arc = [
        f.at(1.03 * float(np.sin(a)), -1.0 * float(np.cos(a)), 0.10 + 0.25 * float(np.sin(a)))
        for a in np.linspace(-1.5, 1.5, 21)
    ]
    d.figure.add("satin", cord(arc, 0.028 * u, DARK))


def red_nose(d: Dress) -> None:
    """Put a clown's nose on."""
    f = d.rig.head
    d.figure.add("satin", bead(f.at(0, -1.10, -0.20), 0.20 * f.unit, RED))


def pointed_ears(d: Dress) -> None:
    """Put on pointed ears."""
    f, u, skin = d.rig.head, d.rig.head.unit, d.who.skin
    shell = Shell(0.05 * u)
    for side in (-1, 1):
        path = [f.at(side * 0.98, 0.02, -0.12), f.at(side * 1.28, 0.06, 0.10)]
        path.append(f.at(side * 1.62, 0.14, 0.42))
        shell.chain(path, np.array((0.19, 0.15, 0.02)) * u, skin)
    d.shape(shell, "skin")
