"""Things about the house: paper roll, padlock, bell, yarn, hay, coffee machine, filter."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CHARCOAL,
    PINK,
    ROSE,
    TEAL,
    WHITE,
    dress,
    wish,
)
from cavendish.engines.diorama.model.curve import circle, fillet, lift, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, paint
from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube


def toilet_paper(look: Look, rng: np.random.Generator) -> Model:
    """Build a roll of toilet paper, its last sheet hanging down in front."""
    coat = dress(look, rng, material="paper", choices=(WHITE,))
    roll = lathe(
        fillet([(0.021, 0), (0.055, 0), (0.055, 0.1), (0.021, 0.1), (0.021, 0)], 0.003), segments=96
    )
    core = lathe(
        [(0.0195, 0.001), (0.0212, 0.001), (0.0212, 0.101), (0.0195, 0.101), (0.0195, 0.001)],
        segments=48,
    )
    path = [
        (0.03, -0.0465),
        (0.05, -0.05),
        (0.085, -0.052),
        (0.115, -0.058),
        (0.118, -0.0588),
        (0.085, -0.0535),
        (0.05, -0.0515),
        (0.03, -0.048),
    ]
    sheet = turned(extrude(np.array(path), 0.1), "x", -np.pi / 2, by=(0, 0, 0.05))
    hollow_ = lathe([(0.0, 0.098), (0.0195, 0.098)], segments=32)
    return assemble(
        [
            part(coat, roll, sheet),
            part(finish("cardboard", None), core),
            part(matt((0.05, 0.035, 0.02)), hollow_),
        ],
        turn=0.2,
    )


def padlock(look: Look, rng: np.random.Generator) -> Model:
    """Build a brass padlock with a steel shackle and a keyhole; open if asked."""
    case = cushion((0.06, 0.024, 0.05), bevel=0.008, at=(0, 0, 0.025))
    up = 0.02 if {"open", "unlocked", "opened"}.intersection(look.attributes) else 0.0
    bow = [
        (-0.02, 0, 0.04),
        (-0.02, 0, 0.068),
        (-0.014, 0, 0.084),
        (0, 0, 0.09),
        (0.014, 0, 0.084),
        (0.02, 0, 0.068),
        (0.02, 0, 0.052 if up else 0.04),
    ]
    shackle = tube(spline(bow, density=10), 0.0048, segments=20).moved(by=(0, 0, up))
    hole = [
        turned(
            lathe([(0, 0), (0.005, 0), (0, 0.0015)], segments=32),
            "x",
            np.pi / 2,
            by=(0, -0.0118, 0.028),
        ),
        box((0.004, 0.002, 0.014), bevel=0.0008, at=(0, -0.012, 0.02)),
    ]
    plate = turned(
        lathe(fillet([(0, 0), (0.012, 0), (0.011, 0.0012), (0, 0.0012)], 0.0004)),
        "x",
        np.pi / 2,
        by=(0, -0.0112, 0.025),
    )
    body = dress(look, rng, material="brass", choices=None)
    return assemble(
        [
            part(body, case),
            part(metal("steel"), shackle, plate),
            part(matt((0.01, 0.01, 0.01)), *hole),
        ],
        turn=0.3,
    )


def bell(look: Look, rng: np.random.Generator) -> Model:
    """Build a hand bell: a flaring brass bell with rings, a clapper, a turned wooden handle."""
    metal_ = dress(look, rng, material="brass", choices=None)
    outer = spline(
        [
            (0.056, 0.0),
            (0.055, 0.006),
            (0.043, 0.02),
            (0.034, 0.05),
            (0.03, 0.078),
            (0.02, 0.092),
            (0.0, 0.096),
        ]
    )
    inner = spline([(0.0, 0.09), (0.026, 0.074), (0.03, 0.05), (0.039, 0.02), (0.052, 0.0)])
    shell = lathe(np.concatenate([inner, outer]), segments=96)
    hoops = [
        tube(np.c_[circle(r, count=64), np.full(64, z)], 0.0012, closed=True, segments=8)
        for r, z in ((0.0395, 0.03), (0.0365, 0.04))
    ]
    grip = lathe(
        spline(
            [
                (0.0, 0.094),
                (0.009, 0.096),
                (0.007, 0.11),
                (0.012, 0.14),
                (0.009, 0.165),
                (0.012, 0.178),
                (0.0, 0.186),
            ]
        ),
        segments=40,
    )
    clapper = [
        tube([(0, 0, 0.08), (0, 0, 0.02)], 0.002),
        sphere(0.009, at=(0, 0, 0.014), segments=24),
    ]
    return assemble(
        [
            part(metal_, shell, *hoops),
            part(metal("steel"), *clapper),
            part(finish("wood", None), grip),
        ]
    )


def yarn(look: Look, rng: np.random.Generator) -> Model:
    """Build a ball of yarn: wound in many directions, its end trailing away."""
    tone = wish(look, rng, (ROSE, TEAL, PINK, (0.55, 0.16, 0.05)))
    radius, strands = 0.048, list[Mesh]()
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    for k in range(64):
        axis = rng.standard_normal(3)
        axis /= np.linalg.norm(axis)
        side = np.cross(axis, (0.3, 0.5, 0.8))
        side /= np.linalg.norm(side)
        over, off = np.cross(axis, side), float(rng.uniform(-0.5, 0.5))
        r = radius * (1 + 0.03 * (k % 3))
        way = np.outer(np.cos(turn), side) + np.outer(np.sin(turn), over)
        ring_ = r * (np.sqrt(1 - off**2) * way + off * axis) + (0, 0, radius * 1.06)
        strands.append(tube(ring_, 0.0032, segments=6, closed=True))
    t = np.linspace(0, 1, 40)
    tail = np.column_stack([0.035 + 0.12 * t, -0.03 + 0.025 * np.sin(7 * t), 0.0032 + 0 * t])
    wool = dress(Look(colour=tone, material=look.material), rng, material="wool", period=0.01)
    return assemble(
        [
            part(
                wool,
                sphere(radius, at=(0, 0, radius * 1.06)),
                *strands,
                tube(tail, 0.003, segments=8),
            )
        ]
    )


def hay_bale(look: Look, rng: np.random.Generator) -> Model:
    """Build a round bale of hay lying on its side, straws standing off it."""
    tone = np.array(look.colour or (0.52, 0.36, 0.10))
    drum = lathe(fillet([(0, -0.6), (0.62, -0.6), (0.62, 0.6), (0, 0.6)], 0.06), segments=72)
    coil = [
        tube(np.c_[circle(r, count=60), np.full(60, s * 0.605)], 0.03, closed=True, segments=6)
        for r in np.arange(0.08, 0.62, 0.075)
        for s in (-1, 1)
    ]
    straws: list[Mesh] = []
    for a, z in zip(rng.uniform(0, 2 * np.pi, 420), rng.uniform(-0.6, 0.6, 420), strict=True):
        at = np.array((0.62 * np.cos(a), 0.62 * np.sin(a), z))
        way = np.array((-np.sin(a), np.cos(a), 0)) + 0.5 * rng.standard_normal(3) + 0.3 * at
        straws.append(tube([tuple(at), tuple(at + 0.13 * way)], 0.006, segments=4))
    bands = [
        tube(np.c_[circle(0.628, count=72), np.full(72, z)], 0.008, closed=True, segments=6)
        for z in (-0.3, 0.0, 0.3)
    ]
    light, dark = tuple(tone * 1.15), tuple(tone * 0.8)
    pieces = [
        part(matt((dark[0], dark[1], dark[2])), drum),
        part(matt((light[0], light[1], light[2])), *coil, *straws),
        part(matt((0.1, 0.07, 0.03)), *bands),
    ]
    return assemble(
        [part(p.finish, turned(p.mesh, "x", np.pi / 2)) for p in pieces],
        {"top": top(1.25, 0.2, 0.3)},
        turn=0.6,
    )


def espresso_machine(look: Look, rng: np.random.Generator) -> Model:
    """Build an espresso machine: steel body, two groups with handles, gauge, steam wand, cups."""
    coat = dress(look, rng, material="steel", choices=None)
    bright = metal("chrome")
    body = [
        cushion((0.5, 0.3, 0.14), bevel=0.03, at=(0, 0.04, 0.38)),
        cushion((0.48, 0.16, 0.3), bevel=0.02, at=(0, 0.12, 0.2)),
        cushion((0.5, 0.36, 0.07), bevel=0.02, at=(0, 0.01, 0.045)),
    ]
    tray = box((0.42, 0.16, 0.012), bevel=0.003, at=(0, -0.08, 0.084))
    slots = [
        box((0.4, 0.006, 0.004), bevel=0.001, at=(0, -0.14 + 0.02 * k, 0.091)) for k in range(7)
    ]
    heads: list[Mesh] = []
    grips: list[Mesh] = []
    for x in (-0.12, 0.12):
        heads += [
            lathe(
                fillet([(0, 0.25), (0.038, 0.25), (0.04, 0.32), (0, 0.32)], 0.006), at=(x, -0.06, 0)
            ),
            tube([(x, -0.06, 0.26), (x, -0.07, 0.225)], 0.01),
        ]
        grips.append(
            tube([(x, -0.1, 0.272), (x, -0.16, 0.268), (x, -0.23, 0.26)], [0.012, 0.016, 0.015])
        )
    wand = tube(spline([(0.22, -0.09, 0.34), (0.245, -0.15, 0.3), (0.25, -0.15, 0.14)]), 0.006)
    gauge = turned(
        lathe(fillet([(0, 0), (0.034, 0), (0.034, 0.012), (0, 0.014)], 0.003)),
        "x",
        np.pi / 2,
        by=(0, -0.108, 0.385),
    )
    needle = box((0.003, 0.003, 0.024), bevel=0.001, at=(0.004, -0.123, 0.39))
    knobs = [
        turned(
            lathe(fillet([(0, 0), (0.02, 0), (0.018, 0.02), (0, 0.02)], 0.004)),
            "x",
            np.pi / 2,
            by=(x, -0.108, 0.385),
        )
        for x in (-0.17, 0.17)
    ]
    cup = lathe(
        fillet(
            [(0, 0), (0.018, 0), (0.028, 0.045), (0.025, 0.045), (0.016, 0.004), (0, 0.004)], 0.002
        )
    )
    cups = [cup.moved(by=(x, y, 0.45)) for x in (-0.16, -0.09, -0.02) for y in (0.0, 0.08)]
    cups += [cup.moved(by=(-0.12, -0.07, 0.09))]
    lamp = sphere(0.007, at=(0.09, -0.112, 0.385), segments=16)
    return assemble(
        [
            part(coat, *body),
            part(bright, *heads, wand, tray),
            part(paint((0.02, 0.02, 0.02)), *slots, *grips, *knobs, needle),
            part(gloss(WHITE), gauge, *cups),
            part(Glow(radiance=(2.0, 0.3, 0.1)), lamp),
        ],
        {"top": top(0.45, 0.1, 0.08, x=0.14)},
        turn=0.25,
    )


def aquarium_filter(look: Look, rng: np.random.Generator) -> Model:
    """Build an aquarium filter: a canister with a slotted cage, a pump head, hose and spout."""
    coat = dress(look, rng, material="plastic", choices=(CHARCOAL,))
    head = lathe(
        fillet([(0, 0.2), (0.055, 0.2), (0.055, 0.27), (0.04, 0.29), (0, 0.29)], 0.008), segments=64
    )
    base = lathe(fillet([(0, 0), (0.055, 0), (0.055, 0.03), (0, 0.03)], 0.006), segments=64)
    bars = [
        box(
            (0.006, 0.012, 0.18),
            bevel=0.002,
            at=(0.051 * float(np.cos(a)), 0.051 * float(np.sin(a)), 0.115),
        )
        for a in np.linspace(0, 2 * np.pi, 25)[:-1]
    ]
    sponge = lathe(
        fillet([(0, 0.025), (0.043, 0.025), (0.043, 0.205), (0, 0.205)], 0.004), segments=48
    )
    hose = tube(spline([(0.05, 0, 0.25), (0.09, 0, 0.26), (0.1, 0, 0.34), (0.06, 0, 0.39)]), 0.011)
    spout = tube([(0.06, 0, 0.39), (-0.05, 0, 0.4)], [0.013, 0.015])
    hoop = tube(lift(circle(0.0135, count=32)), 0.003, closed=True)
    clip = turned(hoop, "z", np.pi / 2, by=(0.052, 0, 0.39))
    sticker = box((0.05, 0.01, 0.03), bevel=0.003, at=(0, -0.053, 0.24))
    return assemble(
        [
            part(coat, head, base, *bars, spout),
            part(finish("wool", (0.04, 0.16, 0.32)), sponge),
            part(gloss((0.35, 0.55, 0.35), alpha=0.2), hose, clip),
            part(gloss(WHITE), sticker),
        ],
        turn=0.3,
    )


RECIPES: Mapping[str, Recipe] = {
    "toilet paper": toilet_paper,
    "padlock": padlock,
    "bell": bell,
    "yarn": yarn,
    "hay bale": hay_bale,
    "espresso machine": espresso_machine,
    "filter": aquarium_filter,
}
