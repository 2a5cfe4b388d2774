"""Hobbies of old: bird cages and houses, typewriters, record players."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    CREAM,
    RED,
    SAGE,
    SKY,
    TEAL,
    WHITE,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rectangle
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, paint, timber
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube


def birdcage(look: Look, rng: np.random.Generator) -> Model:
    """Build a domed cage of wires with a perch, a swing and a ring to hang it by."""
    del rng
    wire = finish(look.material or "brass", look.colour, default="brass")
    rises = list[Mesh]()
    for a in np.linspace(0, 2 * np.pi, 29)[:-1]:
        side = joined(
            [(0.19, 0.04), (0.19, 0.3)],
            [(0.19 * np.cos(t), 0.3 + 0.19 * np.sin(t)) for t in np.linspace(0.15, np.pi / 2, 9)],
        )
        rises.append(tube([(r * np.cos(a), r * np.sin(a), z) for r, z in side], 0.0022, segments=6))
    hoops = [
        tube(
            [(0.19 * np.cos(a), 0.19 * np.sin(a), z) for a in np.linspace(0, 6.2832, 72)[:-1]],
            0.0035,
            closed=True,
            segments=8,
        )
        for z in (0.05, 0.17, 0.3)
    ]
    loop = tube(
        [
            (0.028 * np.cos(a), 0, 0.522 + 0.028 * np.sin(a))
            for a in np.linspace(0, 6.2832, 32)[:-1]
        ],
        0.0035,
        closed=True,
        segments=8,
    )
    tray = lathe(
        fillet(
            [(0, 0), (0.2, 0), (0.205, 0.045), (0.195, 0.045), (0.19, 0.012), (0, 0.012)], 0.004
        ),
        segments=72,
    )
    swing = [
        tube(
            fillet([(-0.05, 0, 0.48), (-0.055, 0, 0.26), (0.055, 0, 0.26), (0.05, 0, 0.48)], 0.008),
            0.003,
            segments=8,
        )
    ]
    perch = tube([(-0.18, 0, 0.15), (0.18, 0, 0.15)], 0.007, segments=10)
    place = top(0.012, 0.1, 0.1)
    return assemble(
        [part(wire, *rises, *hoops, loop, tray, *swing), part(timber(), perch)], {"inside": place}
    )


def birdhouse(look: Look, rng: np.random.Generator) -> Model:
    """Build a nesting box with a round hole and a perch, on a post."""
    coat = (
        paint(wish(look, rng, (RED, SKY, TEAL, YELLOW)))
        if look.material is None
        else dress(look, rng, material="wood", choices=None)
    )
    front = extrude(
        [(-0.1, 0), (0.1, 0), (0.1, 0.2), (0, 0.3), (-0.1, 0.2)], 0.18, bevel=0.004, at=(0, 0, 1.1)
    )
    roof = [
        turned(box((0.17, 0.26, 0.014), bevel=0.004), "y", s * 0.785, by=(s * 0.052, 0, 1.36))
        for s in (-1, 1)
    ]
    hole = extrude(circle(0.032), 0.004, at=(0, -0.0915, 1.24))
    rim = extrude(circle(0.04), 0.006, holes=[circle(0.032)], at=(0, -0.092, 1.24))
    perch = tube([(0, -0.08, 1.175), (0, -0.14, 1.175)], 0.006, segments=10)
    base = box((0.26, 0.24, 0.014), bevel=0.004, at=(0, 0, 1.095))
    post = box((0.05, 0.05, 1.1), bevel=0.008, at=(0, 0, 0.55))
    return assemble(
        [
            part(coat, front),
            part(timber((0.14, 0.06, 0.03)), *roof, base, perch, post),
            part(matt((0.005, 0.005, 0.005)), hole),
            part(paint(WHITE), rim),
        ],
        {"top": top(1.4, 0.02, 0.1)},
        turn=0.3,
    )


def typewriter(look: Look, rng: np.random.Generator) -> Model:
    """Build an old typewriter: four rows of round keys, a carriage with a sheet of paper."""
    coat = (
        dress(look, rng, material="metal", choices=(BLACK,))
        if look.material
        else gloss(wish(look, rng, (BLACK, TEAL, RED, SAGE)), alpha=0.12)
    )
    side = [(-0.17, 0), (0.17, 0), (0.17, 0.15), (0.07, 0.16), (-0.02, 0.09), (-0.17, 0.045)]
    body = turned(extrude(fillet([*side, side[0]], 0.015)[:-1], 0.34, bevel=0.012), "z", np.pi / 2)
    keys, rims = list[Mesh](), list[Mesh]()
    for row in range(4):
        for k in range(10):
            at = (-0.135 + 0.029 * k + 0.006 * row, -0.15 + 0.036 * row, 0.058 + 0.017 * row)
            keys.append(
                lathe(
                    fillet([(0, 0), (0.0095, 0), (0.0095, 0.006), (0, 0.006)], 0.0015),
                    segments=20,
                    at=at,
                )
            )
            rims.append(
                tube(
                    [
                        (at[0] + 0.01 * np.cos(a), at[1] + 0.01 * np.sin(a), at[2] + 0.004)
                        for a in np.linspace(0, 6.2832, 18)[:-1]
                    ],
                    0.0013,
                    closed=True,
                    segments=5,
                )
            )
    bar = box((0.2, 0.016, 0.008), bevel=0.003, at=(0, -0.172, 0.048))
    roll = turned(
        lathe(fillet([(0, -0.19), (0.022, -0.19), (0.022, 0.19), (0, 0.19)], 0.004)),
        "y",
        np.pi / 2,
        by=(0, 0.1, 0.19),
    )
    ends = [
        turned(
            lathe(fillet([(0, -0.014), (0.016, -0.014), (0.016, 0.014), (0, 0.014)], 0.003)),
            "y",
            np.pi / 2,
            by=(s * 0.21, 0.1, 0.19),
        )
        for s in (-1, 1)
    ]
    lever = tube(
        [(-0.19, 0.09, 0.19), (-0.2, 0.03, 0.215), (-0.225, -0.02, 0.22)], 0.005, segments=8
    )
    rail = box((0.42, 0.03, 0.022), bevel=0.006, at=(0, 0.13, 0.165))
    sheet = extrude(rectangle(0.21, 0.2), 0.001)
    paper = turned(sheet, "x", -0.22, by=(0, 0.145, 0.29))
    lines = [
        turned(
            box(
                (0.15 - 0.03 * (k == 2), 0.0006, 0.003),
                bevel=0.0002,
                at=(-0.015 * (k == 2), -0.0008, 0.05 - 0.02 * k),
            ),
            "x",
            -0.22,
            by=(0, 0.145, 0.29),
        )
        for k in range(4)
    ]
    steel = metal("chrome")
    return assemble(
        [
            part(coat, body),
            part(steel, *rims, bar, lever, rail),
            part(matt((0.012, 0.012, 0.013)), *keys, roll, *ends),
            part(finish("paper", None), paper),
            part(matt((0.05, 0.05, 0.06)), *lines),
        ],
        turn=0.25,
    )


def record_player(look: Look, rng: np.random.Generator) -> Model:
    """Build a turntable: a wooden plinth, a black record with its label, an arm, two knobs."""
    wood = (
        dress(look, rng, material="wood", choices=None)
        if look.colour is None
        else paint(look.colour)
    )
    plinth = box((0.46, 0.36, 0.09), bevel=0.012, at=(0, 0, 0.065))
    deck = box((0.44, 0.34, 0.006), bevel=0.002, at=(0, 0, 0.112))
    feet = [
        lathe(fillet([(0, 0), (0.025, 0), (0.025, 0.022), (0, 0.022)], 0.004), at=(x, y, 0))
        for x in (-0.19, 0.19)
        for y in (-0.14, 0.14)
    ]
    plate = lathe(
        fillet([(0, 0.115), (0.153, 0.115), (0.153, 0.125), (0, 0.125)], 0.002),
        at=(-0.055, 0, 0),
        segments=96,
    )
    steps = np.linspace(0.052, 0.147, 40)
    grooves = [
        (0.0, 0.126),
        *((float(r), 0.1285 + 0.0004 * (k % 2)) for k, r in enumerate(steps)),
        (0.15, 0.127),
        (0.15, 0.125),
        (0.0, 0.125),
    ]
    disc = lathe(grooves[::-1], at=(-0.055, 0, 0), segments=96)
    tag = lathe(
        fillet([(0, 0.1285), (0.05, 0.1285), (0.05, 0.1298), (0, 0.1298)], 0.0003),
        at=(-0.055, 0, 0),
    )
    pin = lathe(
        fillet([(0, 0.128), (0.0035, 0.128), (0.003, 0.142), (0, 0.143)], 0.001), at=(-0.055, 0, 0)
    )
    pivot = lathe(
        fillet([(0, 0.11), (0.03, 0.11), (0.026, 0.15), (0, 0.152)], 0.004), at=(0.165, 0.11, 0)
    )
    arm = tube(
        fillet([(0.165, 0.15, 0.155), (0.165, -0.02, 0.15), (0.085, -0.1, 0.142)], 0.04),
        0.0045,
        segments=12,
    )
    head = turned(box((0.02, 0.04, 0.012), bevel=0.003), "z", -0.8, by=(0.077, -0.108, 0.138))
    weight = turned(
        lathe(fillet([(0, -0.018), (0.016, -0.018), (0.016, 0.018), (0, 0.018)], 0.003)),
        "x",
        np.pi / 2,
        by=(0.165, 0.155, 0.155),
    )
    knobs = [
        lathe(
            fillet([(0, 0.112), (0.016, 0.112), (0.015, 0.128), (0, 0.128)], 0.003),
            at=(0.165, y, 0),
        )
        for y in (-0.09, -0.135)
    ]
    return assemble(
        [
            part(wood, plinth),
            part(matt((0.03, 0.03, 0.032)), deck, *feet, head),
            part(metal("aluminium"), plate, pin, pivot, arm, weight, *knobs),
            part(gloss((0.008, 0.008, 0.009), alpha=0.12), disc),
            part(paint(look.second or (RED if look.colour != RED else CREAM)), tag),
        ],
        turn=0.25,
    )


RECIPES: Mapping[str, Recipe] = {
    "birdcage": birdcage,
    "birdhouse": birdhouse,
    "typewriter": typewriter,
    "record player": record_player,
}
