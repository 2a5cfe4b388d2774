"""Trains and cycles: what runs on rails or on two wheels."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.cars import lacquered, lens, pane
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    FOREST,
    NAVY,
    RED,
    SAGE,
    SKY,
    TEAL,
    wish,
)
from cavendish.engines.diorama.cast.props.wheels import solid_wheels
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal, paint
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, merge, sphere, tube


def train(look: Look, rng: np.random.Generator) -> Model:
    """Build a steam engine on a length of track: boiler, dome, chimney, cab, rods."""
    coat = lacquered(look, rng, (FOREST, RED, NAVY, TEAL))
    shell = fillet([(0.0, 0.0), (0.72, 0.0), (0.72, 3.7), (0.0, 3.7)], 0.04)
    boiler = turned(lathe(shell, segments=72), "y", -np.pi / 2, by=(1.4, 0, 1.95))
    smoke = turned(
        lathe(
            fillet([(0.0, 3.68), (0.78, 3.68), (0.78, 4.5), (0.68, 4.56), (0.0, 4.62)], 0.05),
            segments=72,
        ),
        "y",
        -np.pi / 2,
        by=(1.4, 0, 1.95),
    )
    stack = spline([(0.27, 2.5), (0.23, 2.8), (0.24, 3.25), (0.38, 3.45)])
    stack = fillet([*stack.tolist(), (0.4, 3.52), (0.28, 3.52), (0.2, 3.2)], 0.02)
    dome = spline([(0.36, 2.5), (0.33, 2.75), (0.33, 2.85), (0.2, 3.02), (0.0, 3.06)])
    hoop = tube(np.c_[circle(0.725, count=72), np.zeros(72)], 0.022, closed=True, segments=8)
    bands = [turned(hoop, "y",
                    np.pi / 2, by=(x, 0, 1.95)) for x in (0.9, -0.1, -1.1, -2.1)]  # fmt: skip
    case = [(0.0, 0.0), (0.2, 0.0), (0.2, 0.24), (0.17, 0.25), (0, 0.24)]
    lamp = turned(lathe(fillet(case, 0.02),
                        segments=40), "y", -np.pi / 2, by=(-2.9, 0, 2.92))  # fmt: skip
    glass = turned(lathe(spline([(0.165, 0.25), (0.1, 0.29), (0.0, 0.3)]), segments=40), "y",
                   -np.pi / 2, by=(-2.9, 0, 2.92))  # fmt: skip
    catcher = [tube([(-3.2, y, 0.75), (-3.75 + abs(y) * 0.45, y * 1.12, 0.25)], 0.045)
               for y in np.linspace(-0.8, 0.8, 9).tolist()]  # fmt: skip
    deck = [box((6.6, 1.7, 0.12), bevel=0.03, at=(0.1, 0, 1.12)),
            box((6.2, 1.0, 0.35), bevel=0.04, at=(0.1, 0, 0.9)),
            box((0.16, 1.9, 0.3), bevel=0.04, at=(-3.2, 0, 0.92))]  # fmt: skip
    return assemble(
        [
            part(coat, boiler, *_cab()),
            part(paint((0.02, 0.021, 0.022)), smoke, lathe(stack, segments=48, at=(-2.55, 0, 0)),
                 *deck, _cab_roof()),
            part(metal("brass"), lathe(dome, segments=56, at=(-0.6, 0, 0)), *bands, lamp,
                 *_bell()),
            part(lens((0.85, 0.8, 0.6)), glass),
            part(gloss(RED), *catcher, *_drivers()),
            part(metal("steel"), *_rods()),
            *track(7.6),
        ],
        turn=0.5,
    )  # fmt: skip


def _cab() -> list[Mesh]:
    """Return the cab's walls with window openings."""
    side = rounded([(1.35, 1.15), (3.15, 1.15), (3.15, 3.35), (1.35, 3.35)], 0.04)
    hole = rounded([(1.65, 2.2), (2.6, 2.2), (2.6, 2.95), (1.65, 2.95)], 0.12)
    walls = [
        extrude(side, 0.1, holes=[hole], bevel=0.02).moved(by=(0, y, 0)) for y in (-0.85, 0.85)
    ]
    wall = rounded([(-0.85, 1.15), (0.85, 1.15), (0.85, 3.35), (-0.85, 3.35)], 0.04)
    front = turned(extrude(wall,
                           0.1, bevel=0.02), "z", np.pi / 2, by=(1.42, 0, 0))  # fmt: skip
    return [*walls, front, box((0.1, 1.7, 1.1), bevel=0.02, at=(3.1, 0, 1.7))]


def _cab_roof() -> Mesh:
    arch = spline([(-1.05, 3.3), (-0.6, 3.52), (0.0, 3.6), (0.6, 3.52), (1.05, 3.3)])
    lower = (arch - (0, 0.09))[::-1]
    return turned(extrude(joined(lower[::-1], arch[::-1]), 2.3, bevel=0.02), "z",
                  np.pi / 2, by=(2.3, 0, 0))  # fmt: skip


def _bell() -> list[Mesh]:
    bell = spline([(0.16, 2.72), (0.11, 2.8), (0.09, 2.92), (0.0, 2.98)])
    hoop = fillet(
        [(0.35, -0.2, 2.62), (0.35, -0.2, 3.05), (0.35, 0.2, 3.05), (0.35, 0.2, 2.62)], 0.1
    )
    return [lathe(bell, segments=36, at=(0.35, 0, 0)), tube(hoop, 0.03)]


def _drivers() -> list[Mesh]:
    """Return spoked driving wheels and small leading wheels."""
    hubs = [(x, s * 0.72, 0.72) for x in (-0.7, 0.65, 2.0) for s in (-1, 1)]
    rim = tube(np.c_[circle(0.53, count=48), np.zeros(48)], 0.055, closed=True, segments=12)
    wheel = merge([rim, ring(tube([(0.06, 0, 0), (0.53, 0, 0)], 0.032, segments=6), 10),
                   sphere(0.11, segments=24)])  # fmt: skip
    big = [turned(wheel, "x", np.pi / 2, by=hub) for hub in hubs]
    small: list[Vec3] = [(x, s * 0.72, 0.46) for x in (-2.0, -2.75) for s in (-1, 1)]
    return [*big, solid_wheels(0.3, 0.1, small)]


def _rods() -> list[Mesh]:
    out: list[Mesh] = []
    for s in (-1, 1):
        out.append(box((2.9, 0.06, 0.11), bevel=0.025, at=(0.65, s * 0.83, 0.55)))
        out.append(turned(box((1.9, 0.06, 0.09), bevel=0.02), "y", 0.1,
                          by=(-1.5, s * 0.88, 0.66)))  # fmt: skip
        case = lathe(
            fillet([(0, -0.36), (0.24, -0.36), (0.24, 0.36), (0, 0.36)], 0.04), segments=40
        )
        out.append(turned(case, "y", np.pi / 2, by=(-2.4, s * 0.85, 0.8)))
        out += [
            turned(
                lathe(fillet([(0.085, 0.0), (0.08, 0.06), (0.0, 0.06)], 0.02), segments=24),
                "x",
                s * -np.pi / 2,
                by=(x, s * 0.85, 0.55),
            )
            for x in (-0.7, 0.65, 2.0)
        ]
    return out


def track(length: float) -> list[Part]:
    """Return rails on sleepers along x, ``length`` metres."""
    rails = [box((length, 0.09, 0.14), bevel=0.02, at=(0, y, 0.1)) for y in (-0.72, 0.72)]
    count = round(length / 0.6)
    ties = [box((0.25, 2.2, 0.12), bevel=0.02, steps=1, at=(x, 0, 0.0))
            for x in np.linspace(-length / 2 + 0.2, length / 2 - 0.2, count).tolist()]  # fmt: skip
    return [part(metal("steel"), *rails), part(finish("wood", (0.16, 0.09, 0.05)), *ties)]


def bicycle(look: Look, rng: np.random.Generator) -> Model:
    """Build a town bicycle: spoked wheels, diamond frame, saddle, chain guard, bell."""
    colour = wish(look, rng, (TEAL, RED, SKY, SAGE, CREAM))
    coat = (gloss(colour, alpha=0.05) if look.material is None
            else finish(look.material, colour))  # fmt: skip
    rear, front = (0.5, 0.0, 0.345), (-0.54, 0.0, 0.345)
    crank, seat, head = (0.09, 0.0, 0.29), (0.22, 0.0, 0.78), (-0.36, 0.0, 0.83)
    low_head = (-0.395, 0.0, 0.7)
    frame = [tube([crank, seat], 0.017), tube([crank, low_head], 0.019),
             tube([(0.205, 0, 0.72), (-0.365, 0, 0.81)], 0.016),
             tube([(-0.345, 0, 0.87), (-0.405, 0, 0.66)], 0.024)]  # fmt: skip
    for y in (-0.05, 0.05):
        frame += [tube([crank, (0.16, y * 0.7, 0.3), (0.5, y, 0.345)], 0.009),
                  tube([(0.215, 0, 0.76), (0.24, y, 0.7), (0.5, y, 0.345)], 0.008)]  # fmt: skip
        fork = spline([(-0.403, y * 0.7, 0.665), (-0.45, y, 0.52), (-0.54, y, 0.345)])
        frame.append(tube(fork, 0.0105))
    frame += [_mudguard(rear, 0.2, 2.6), _mudguard(front, 0.75, 2.25)]
    tyres = [_hoop(hub, 0.33, 0.0175) for hub in (rear, front)]
    bright = [_hoop(hub, 0.31, 0.0095) for hub in (rear, front)]
    for hub in (rear, front):
        bright += _spokes(hub)
    half = ((-0.2, 0.27, 0.98), (-0.3, 0.25, 1.0), (-0.37, 0.12, 0.99))
    left = [(x, -y, z) for x, y, z in half]
    bars = spline([*left, (-0.355, 0, 0.96), *half[::-1]])
    bright += [
        tube(bars, 0.011),
        tube([head, (-0.35, 0, 0.97)], 0.013),
        tube([seat, (0.245, 0, 0.885)], 0.013),
        sphere(0.026, at=(-0.34, -0.15, 1.01)),
    ]
    bright += _cranks(crank)
    saddle = _saddle().moved(by=(0.25, 0, 0.9))
    grips = [tube([(-0.19, s * 0.272, 0.978), (-0.3, s * 0.252, 1.0)], 0.016) for s in (-1, 1)]
    lamp = turned(lathe(fillet([(0.0, 0.0), (0.03, 0.0), (0.042, 0.07), (0.0, 0.08)], 0.01),
                        segments=32), "y", -np.pi / 2, by=(-0.39, 0, 0.9))  # fmt: skip
    stand = tube([(0.16, 0.03, 0.28), (0.24, 0.19, 0.004)], 0.008)
    leather = finish("leather", (0.17, 0.065, 0.025))
    return assemble(
        [
            part(coat, *frame),
            part(finish("rubber", None), *tyres),
            part(metal("chrome"), *bright, lamp, stand),
            part(leather, saddle, *grips),
        ],
        turn=0.3,
    )


def _hoop(hub: Vec3, radius: float, thick: float) -> Mesh:
    a = np.linspace(0, 2 * np.pi, 97)[:-1]
    path = np.stack([hub[0] + radius * np.cos(a), 0 * a, hub[2] + radius * np.sin(a)], 1)
    return tube(path, thick, closed=True, segments=12)


def _spokes(hub: Vec3) -> list[Mesh]:
    out = [tube([(hub[0], -0.05, hub[2]), (hub[0], 0.05, hub[2])], 0.016)]
    for k in range(28):
        a = k * 2 * np.pi / 28
        side = 0.025 if k % 2 else -0.025
        start = (hub[0] + 0.015 * np.cos(a + 1.2), side, hub[2] + 0.015 * np.sin(a + 1.2))
        out.append(tube([start, (hub[0] + 0.31 * np.cos(a), 0, hub[2] + 0.31 * np.sin(a))], 0.0016,
                        segments=5))  # fmt: skip
    return out


def _mudguard(hub: Vec3, start: float, end: float) -> Mesh:
    a = np.linspace(start, end, 40)
    path = np.stack([hub[0] + 0.37 * np.cos(a), 0 * a, hub[2] + 0.37 * np.sin(a)], 1)
    return tube(path, 0.006, flat=4.2, segments=16)


def _cranks(at: Vec3) -> list[Mesh]:
    x, _, z = at
    out = [_hoop((x, 0, z), 0.085, 0.006).moved(by=(0, -0.045, 0))]
    out += [tube([(x, -0.045, z), (x + 0.085 * np.cos(a), -0.045, z + 0.085 * np.sin(a))], 0.005)
            for a in np.arange(5) * 1.2566]  # fmt: skip
    for s, a in ((-1, 0.6), (1, 0.6 + np.pi)):
        end = (x + 0.16 * np.cos(a), s * 0.07, z + 0.16 * np.sin(a))
        out.append(tube([(x, s * 0.06, z), end], 0.009))
        out.append(box((0.075, 0.09, 0.018), bevel=0.006, at=(end[0], s * 0.12, end[2])))
    out.append(tube([(x, -0.045, z + 0.085), (0.5, -0.045, 0.385)], 0.004, segments=6))
    out.append(tube([(x, -0.045, z - 0.085), (0.5, -0.045, 0.305)], 0.004, segments=6))
    return out


def _saddle() -> Mesh:
    """Return a sprung saddle, nose forward."""
    half = spline([(-0.14, 0.012), (-0.05, 0.025), (0.03, 0.055), (0.09, 0.085), (0.125, 0.06),
                   (0.13, 0.001)])  # fmt: skip
    outline = joined(half * (1, -1), half[::-1])
    pad = turned(extrude(outline, 0.04, bevel=0.016), "x", -np.pi / 2)
    springs = [lathe([(0.0, -0.06), (0.014, -0.06), (0.014, -0.01)], segments=20,
                     at=(0.09, y, 0)) for y in (-0.04, 0.04)]  # fmt: skip
    return merge([pad, *springs])


def scooter(look: Look, rng: np.random.Generator) -> Model:
    """Build a rounded motor scooter: shield, floorboard, saddle, headlamp."""
    coat = lacquered(look, rng, (SAGE, SKY, RED, CREAM))
    rear, front = (0.6, 0.0, 0.24), (-0.62, 0.0, 0.24)
    tail = rounded([(0.12, 0.25), (0.35, 0.2), (0.98, 0.3), (1.0, 0.5), (0.85, 0.7), (0.3, 0.72),
                    (0.12, 0.55)], 0.14, steps=8)  # fmt: skip
    shield = rounded([(-0.5, 0.3), (-0.38, 0.24), (0.2, 0.24), (0.2, 0.3), (-0.3, 0.31),
                      (-0.38, 0.42), (-0.45, 0.98), (-0.53, 0.98)], 0.03, steps=5)  # fmt: skip
    fender = rounded([(-0.9, 0.27), (-0.85, 0.45), (-0.66, 0.53), (-0.46, 0.48), (-0.36, 0.3),
                      (-0.46, 0.27), (-0.53, 0.38), (-0.66, 0.42), (-0.78, 0.37), (-0.83, 0.26)],
                     0.03, steps=5)  # fmt: skip
    seat = rounded([(0.08, 0.73), (0.95, 0.72), (0.99, 0.8), (0.5, 0.85), (0.1, 0.83)], 0.05)
    body = [extrude(tail, 0.44, bevel=0.15), extrude(shield, 0.46, bevel=0.018),
            extrude(fender, 0.2, bevel=0.05)]  # fmt: skip
    column = tube([(-0.62, 0, 0.45), (-0.45, 0, 1.02)], 0.04)
    bars = spline([(-0.3, -0.34, 1.08), (-0.42, -0.2, 1.09), (-0.45, 0, 1.05), (-0.42, 0.2, 1.09),
                   (-0.3, 0.34, 1.08)])  # fmt: skip
    lamp = turned(lathe(spline([(0.0, -0.1), (0.07, -0.07), (0.1, 0.0), (0.1, 0.05)]), segments=40),
                  "y", -np.pi / 2, by=(-0.5, 0, 1.06))  # fmt: skip
    glass = turned(lathe(spline([(0.095, 0.05), (0.06, 0.07), (0.0, 0.08)]), segments=40), "y",
                   -np.pi / 2, by=(-0.5, 0, 1.06))  # fmt: skip
    tyre = lathe(fillet([(0, -0.05), (0.21, -0.055), (0.24, 0), (0.21, 0.055), (0, 0.05)], 0.03),
                 segments=56)  # fmt: skip
    tyres = [turned(tyre, "x", np.pi / 2, by=hub) for hub in (rear, front)]
    rim = lathe(fillet([(0, -0.06), (0.13, -0.06), (0.13, 0.06), (0, 0.06)], 0.015), segments=40)
    grips = [tube([(-0.28, s * 0.36, 1.078), (-0.36, s * 0.27, 1.088)], 0.024) for s in (-1, 1)]
    mirror = [turned(lathe(fillet([(0.055, 0), (0.05, 0.015), (0, 0.018)], 0.005), segments=32),
                     "y", -np.pi / 2, by=(-0.4, s * 0.3, 1.26)) for s in (-1, 1)]  # fmt: skip
    stalks = [tube([(-0.4, s * 0.22, 1.09), (-0.4, s * 0.3, 1.26)], 0.008) for s in (-1, 1)]
    return assemble(
        [
            part(coat, *body, column, lamp),
            part(finish("leather", (0.13, 0.05, 0.02)), extrude(seat, 0.3, bevel=0.05)),
            part(finish("rubber", None), *tyres, *grips),
            part(metal("chrome"), *(turned(rim, "x", np.pi / 2, by=h) for h in (rear, front)),
                 tube(bars, 0.018), *mirror, *stalks,
                 tube([(0.3, 0.16, 0.16), (0.95, 0.17, 0.2)], (0.03, 0.045))),
            part(lens((0.85, 0.83, 0.75)), glass),
            part(pane(), box((0.03, 0.1, 0.06), bevel=0.012, at=(0.99, 0, 0.58))),
        ],
        turn=0.4,
    )  # fmt: skip


RECIPES: Mapping[str, Recipe] = {
    "train": train,
    "bicycle": bicycle,
    "scooter": scooter,
}
