"""Fittings of a house: hangers, door knockers, vents, dispensers, mattresses, amplifiers, leads."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    CALM,
    CREAM,
    RED,
    SAGE,
    TEAL,
    WHITE,
    dress,
)
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.curve import arc, fillet, joined, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint, timber
from cavendish.engines.diorama.model.material import Finish, Glass
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube

_DARK: Finish = matt((0.02, 0.02, 0.022), roughness=0.6)


def hanger(look: Look, rng: np.random.Generator) -> Model:
    """Build a clothes hanger that hangs from a hook on its own stand."""
    body = dress(look, rng, material="wood", choices=((0.42, 0.24, 0.11),))
    shoulders = spline(
        [(-0.215, 0, 0.30), (-0.13, 0, 0.348), (0, 0, 0.385), (0.13, 0, 0.348), (0.215, 0, 0.30)],
        density=9,
    )
    bar = tube([(-0.205, 0, 0.298), (0.205, 0, 0.298)], 0.006)
    hook = [
        (0, 0, 0.385),
        (0, 0, 0.425),
        *((0.024 * np.sin(a), 0, 0.449 - 0.024 * np.cos(a)) for a in np.linspace(0.25, 4.4, 16)),
    ]
    post = [(0, 0.07, 0.01), (0, 0.07, 0.44), (0, 0.055, 0.474), (0, 0.0, 0.474)]
    foot = lathe(fillet([(0, 0), (0.12, 0), (0.12, 0.01), (0.02, 0.02), (0, 0.02)], 0.004))
    return assemble(
        [
            part(body, tube(shoulders, 0.0115, flat=1.5), bar),
            part(metal("chrome"), tube(hook, 0.003, segments=12)),
            part(metal("brass"), tube(fillet(post, 0.02), 0.006), foot.moved(by=(0, 0.07, 0))),
        ]
    )


def doorknocker(look: Look, rng: np.random.Generator) -> Model:
    """Build a ring knocker on its rose, mounted on a panel of a door."""
    del rng
    bright = metal(
        look.material if look.material in ("brass", "iron", "bronze") else "brass", look.colour
    )
    panel = box((0.22, 0.03, 0.30), bevel=0.006, at=(0, 0, 0.15))
    frame = extrude(
        rectangle(0.19, 0.27, radius=0.006),
        0.012,
        bevel=0.004,
        at=(0, -0.018, 0.15),
        holes=[rectangle(0.165, 0.245, radius=0.006)],
    )
    rose = turned(
        lathe(fillet([(0, 0), (0.036, 0), (0.032, 0.01), (0.016, 0.018), (0, 0.022)], 0.003)),
        "x",
        np.pi / 2,
        by=(0, -0.015, 0.205),
    )
    loop = tube(
        [
            (0.052 * np.sin(a), -0.042 - 0.012 * np.cos(a), 0.155 + 0.052 * np.cos(a))
            for a in np.linspace(0, 2 * np.pi, 48, endpoint=False)
        ],
        [0.0065, 0.0065, 0.0095, 0.0065, 0.0065],
        closed=True,
    )
    knob = sphere(0.014, at=(0, -0.044, 0.205), segments=28)
    stud = sphere(0.012, at=(0, -0.018, 0.103), segments=24)
    wood = timber((0.20, 0.075, 0.035))
    return assemble([part(wood, panel, frame), part(bright, rose, loop, knob, stud)])


def lead(look: Look, rng: np.random.Generator) -> Model:
    """Build a dog's lead lying in a loop, with its clip."""
    strap = dress(look, rng, material="leather", choices=(RED, TEAL, CALM[1]))
    turns = np.linspace(0, 4.4 * np.pi, 90)
    path = [
        (0.12 * np.cos(t) * (1 - 0.03 * t / 3), 0.09 * np.sin(t), 0.012 + 0.0022 * t) for t in turns
    ]
    grip = [
        (0.12 + 0.05 * np.sin(a), 0.05 - 0.05 * np.cos(a), 0.012) for a in np.linspace(0, 6, 30)
    ]
    clip = tube([(0.07, -0.05, 0.045), (0.10, -0.09, 0.03), (0.125, -0.12, 0.016)], 0.006)
    return assemble(
        [
            part(strap, tube(path, 0.008, flat=0.45), tube(grip, 0.008, flat=0.45)),
            part(metal("brass"), clip, sphere(0.011, at=(0.128, -0.124, 0.014), segments=20)),
        ]
    )


def amplifier(look: Look, rng: np.random.Generator) -> Model:
    """Build a guitar amplifier: leather cabinet, cloth grille, a row of knobs, a handle."""
    shell = dress(look, rng, material="leather", choices=(BLACK, (0.20, 0.09, 0.04)))
    body = box((0.56, 0.25, 0.46), bevel=0.016, at=(0, 0, 0.23))
    grille = box((0.49, 0.01, 0.29), bevel=0.003, at=(0, -0.125, 0.185))
    plate = box((0.49, 0.012, 0.055), bevel=0.003, at=(0, -0.125, 0.385))
    knobs = [
        turned(
            lathe(fillet([(0, 0), (0.014, 0), (0.011, 0.018), (0, 0.018)], 0.002), segments=28),
            "x",
            np.pi / 2,
            by=(float(x), -0.13, 0.385),
        )
        for x in np.linspace(-0.19, 0.13, 6)
    ]
    lamp = sphere(0.009, at=(0.20, -0.132, 0.385), segments=16)
    handle = tube(
        fillet([(-0.1, 0, 0.455), (-0.09, 0, 0.495), (0.09, 0, 0.495), (0.1, 0, 0.455)], 0.02),
        0.010,
        flat=1.6,
    )
    return assemble(
        [
            part(shell, body, handle),
            part(finish("fabric", (0.34, 0.27, 0.17)), grille),
            part(metal("brass"), plate),
            part(_DARK, *knobs),
            part(paint(RED), lamp),
        ],
        {"top": top(0.46, 0.2, 0.1)},
    )


def mattress(look: Look, rng: np.random.Generator) -> Model:
    """Build a soft mattress with piping, tufts and a pillow."""
    cloth = dress(look, rng, material="fabric", choices=(CREAM, WHITE, SAGE), period=0.12)
    pad = cushion((1.9, 0.95, 0.2), bevel=0.05, puff=(0.01, 0.01, 0.02), at=(0, 0, 0.10))
    ring = rectangle(1.9, 0.95, radius=0.06)
    piping = [
        tube([(float(x), float(y), z) for x, y in ring], 0.009, closed=True, segments=10)
        for z in (0.03, 0.17)
    ]
    pillow = cushion((0.42, 0.66, 0.11), bevel=0.045, puff=(0.02, 0.02, 0.04), at=(-0.66, 0, 0.25))
    return assemble(
        [
            part(cloth, pad),
            part(finish("fabric", TEAL), *piping),
            part(finish("fabric", WHITE), pillow),
        ],
        {"top": top(0.225, 0.6, 0.36, x=0.2), "seat": top(0.225, 0.5, 0.3, x=0.2)},
    )


def dispenser(look: Look, rng: np.random.Generator) -> Model:
    """Build a soap dispenser with its pump."""
    body = dress(look, rng, material="ceramic", choices=(WHITE, SAGE, TEAL))
    jar = lathe(
        fillet(
            [(0, 0), (0.037, 0), (0.037, 0.11), (0.016, 0.125), (0.016, 0.132), (0, 0.132)], 0.006
        )
    )
    collar = lathe(
        fillet([(0, 0.13), (0.018, 0.13), (0.018, 0.146), (0.006, 0.15), (0, 0.15)], 0.002)
    )
    spout = tube(
        fillet([(0, 0, 0.145), (0, 0, 0.178), (0, -0.045, 0.178), (0, -0.048, 0.168)], 0.006),
        0.0055,
    )
    head = lathe(fillet([(0, 0.172), (0.013, 0.172), (0.013, 0.186), (0, 0.188)], 0.003))
    return assemble([part(body, jar), part(metal("chrome"), collar, spout, head)])


def holder(look: Look, rng: np.random.Generator) -> Model:
    """Build a cup for pencils or toothbrushes, three of them in it."""
    body = dress(look, rng, material="ceramic", choices=CALM)
    wall = joined(
        fillet([(0, 0), (0.037, 0), (0.041, 0.098)], 0.004),
        [(0.038, 0.098), (0.034, 0.008), (0, 0.008)],
    )
    sticks = [
        turned(tube([(0, 0, 0.012), (0, 0, 0.17)], 0.0045, segments=8), "y", lean, by=(x, y, 0))
        for lean, x, y in ((0.12, 0.008, 0.0), (-0.16, -0.008, 0.012), (0.02, 0.0, -0.014))
    ]
    inks = [
        part(paint(tone), stick) for tone, stick in zip((RED, TEAL, CALM[2]), sticks, strict=True)
    ]
    return assemble([part(body, lathe(wall)), *inks])


def cooler(look: Look, rng: np.random.Generator) -> Model:
    """Build an outdoor air-conditioning unit: slatted case, fan behind a grille, brackets."""
    shell = dress(
        look, rng, material="metal" if look.material == "metal" else "plastic", choices=(WHITE,)
    )
    case = box((0.82, 0.30, 0.58), bevel=0.018, at=(0, 0, 0.37))
    rings = [
        tube(
            [
                (-0.12 + r * np.cos(a), -0.156, 0.37 + r * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 56, endpoint=False)
            ],
            0.005,
            closed=True,
            segments=8,
        )
        for r in (0.05, 0.10, 0.15, 0.20, 0.235)
    ]
    well = turned(
        lathe(fillet([(0, 0), (0.24, 0), (0.24, 0.004), (0, 0.004)], 0.001), segments=64),
        "x",
        np.pi / 2,
        by=(-0.12, -0.1495, 0.37),
    )
    blades = [
        turned(
            box((0.055, 0.004, 0.2), bevel=0.001, at=(0, -0.154, 0.11)),
            "y",
            float(a),
            by=(-0.12, 0, 0.37),
        )
        for a in np.linspace(0, 2 * np.pi, 5, endpoint=False)
    ]
    slats = [
        box((0.19, 0.012, 0.012), bevel=0.003, at=(0.28, -0.152, z))
        for z in np.linspace(0.16, 0.6, 12).tolist()
    ]
    feet = [box((0.05, 0.34, 0.08), bevel=0.006, at=(x, 0, 0.04)) for x in (-0.3, 0.3)]
    return assemble(
        [
            part(shell, case, *slats),
            part(_DARK, well),
            part(metal("steel"), *rings),
            part(matt((0.12, 0.12, 0.13)), *blades, *feet),
        ]
    )


def vent(look: Look, rng: np.random.Generator) -> Model:
    """Build a louvred vent in its frame."""
    coat = dress(look, rng, material="metal", choices=None)
    frame = extrude(
        rectangle(0.4, 0.28, radius=0.01),
        0.04,
        bevel=0.006,
        at=(0, 0, 0.14),
        holes=[rectangle(0.34, 0.22, radius=0.006)],
    )
    slats = [
        turned(box((0.345, 0.03, 0.006), bevel=0.001), "x", 0.6, by=(0, 0, z))
        for z in np.linspace(0.05, 0.23, 8).tolist()
    ]
    back = box((0.35, 0.004, 0.23), bevel=0.001, at=(0, 0.016, 0.14))
    return assemble([part(coat, frame, *slats), part(_DARK, back)])


def bookends(look: Look, rng: np.random.Generator) -> Model:
    """Build a bookend: an upright with a quarter disc on its foot."""
    stuff = dress(look, rng, material="stone", choices=None)
    foot = box((0.11, 0.10, 0.012), bevel=0.002, at=(0, 0, 0.006))
    wall = box((0.016, 0.10, 0.15), bevel=0.003, at=(-0.05, 0, 0.085))
    line = joined([(-0.042, 0.012)], [(0.05, 0.012)], arc((-0.042, 0.012), 0.105, 0.15, np.pi / 2))
    return assemble([part(stuff, foot, wall, extrude(line, 0.05, bevel=0.004))])


def aquarium(look: Look, rng: np.random.Generator) -> Model:
    """Build a fish tank: glass, gravel, weeds, and three little fish unless it holds others."""
    wide, deep, tall, thick = 0.6, 0.3, 0.36, 0.006
    clear = Glass(tint=look.colour or (0.93, 0.98, 0.98))
    walls = [box((wide, thick, tall), bevel=0.001, at=(0, s * deep / 2, tall / 2)) for s in (-1, 1)]
    walls += [
        box((thick, deep, tall), bevel=0.001, at=(s * wide / 2, 0, tall / 2)) for s in (-1, 1)
    ]
    rim = [
        tube(
            [(x, y, z) for x, y in ((-0.3, -0.15), (0.3, -0.15), (0.3, 0.15), (-0.3, 0.15))],
            0.009,
            closed=True,
            segments=8,
        )
        for z in (0.006, tall)
    ]
    gravel = box((wide - 0.02, deep - 0.02, 0.035), bevel=0.01, at=(0, 0, 0.022))
    weeds: list[Mesh] = []
    for x, y, high in (
        (-0.22, 0.06, 0.26),
        (-0.16, 0.09, 0.2),
        (0.21, 0.07, 0.24),
        (0.24, 0.02, 0.17),
    ):
        sway = float(rng.uniform(-0.03, 0.03))
        weeds.append(
            tube(
                spline([(x, y, 0.03), (x + sway, y, high * 0.6), (x - sway, y, high)]),
                [0.009, 0.011, 0.003],
                flat=0.35,
            )
        )
    fishes = [
        part(paint(tone), *_fish(x, z, s))
        for tone, x, z, s in (
            ((0.80, 0.23, 0.02), -0.05, 0.22, 1.0),
            ((0.82, 0.60, 0.05), 0.12, 0.15, -0.85),
            ((0.10, 0.30, 0.62), 0.06, 0.29, 0.7),
        )
    ]
    return assemble(
        [
            part(clear, *walls),
            part(_DARK, *rim),
            part(finish("stone", (0.52, 0.44, 0.32)), gravel),
            part(matt((0.06, 0.22, 0.05)), *weeds),
            *([] if Role.HOLDING in look.roles else fishes),
        ],
        {"inside": top(0.07, wide * 0.42, deep * 0.4)},
    )


def fish_bowl(look: Look, rng: np.random.Generator) -> Model:
    """Build a round bowl of clear glass with gravel in it."""
    del rng
    clear = Glass(tint=look.colour or (0.93, 0.98, 0.98))
    turn = np.linspace(-1.15, 0.85, 40)
    outer = np.stack([0.16 * np.cos(turn), 0.146 + 0.16 * np.sin(turn)], 1)
    inner = np.stack([0.154 * np.cos(turn), 0.146 + 0.154 * np.sin(turn)], 1)[::-1]
    shell = np.concatenate([[(0.0, 0.0)], outer, inner, [(0.0, 0.006)]])
    bed = [(0.0, 0.008), (0.07, 0.008), (0.1, 0.028), (0.0, 0.034)]
    return assemble(
        [
            part(clear, lathe(shell, segments=112)),
            part(finish("stone", (0.52, 0.44, 0.32)), lathe(bed, segments=48)),
        ],
        {"inside": top(0.06, 0.1, 0.1)},
    )


def _fish(x: float, z: float, size: float) -> list[Mesh]:
    """Return a small fish swimming towards -x, or +x for a negative size."""
    body = lathe(
        spline([(0, 0), (0.022, 0.03), (0.026, 0.055), (0.008, 0.10), (0, 0.102)]), segments=28
    )
    tail = extrude([(0, 0), (0.035, -0.028), (0.028, 0), (0.035, 0.028)], 0.004)
    meshes = [turned(body, "y", np.pi / 2), tail.moved(by=(0.092, 0, 0))]
    way = np.pi if size < 0 else 0.0
    return [turned(mesh.moved(scale=abs(size)), "z", way, by=(x, -0.03, z)) for mesh in meshes]


RECIPES: Mapping[str, Recipe] = {
    "hanger": hanger,
    "doorknocker": doorknocker,
    "leash": lead,
    "amplifier": amplifier,
    "mattress": mattress,
    "soap dispenser": dispenser,
    "pencil holder": holder,
    "air conditioner": cooler,
    "vent": vent,
    "bookend": bookends,
    "aquarium": aquarium,
    "fish bowl": fish_bowl,
}
