"""Windows, doors, ladders, stairs: parts of houses that stand by themselves."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    CREAM,
    FOREST,
    NAVY,
    SKY,
    TEAL,
    WHITE,
    dress,
    wish,
    worn,
)
from cavendish.engines.diorama.model.curve import arc, fillet, joined, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, metal, paint, surfaced
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, plane, sphere, tube
from cavendish.engines.diorama.model.texture import bricks

_PANE: Finish = Glaze(base=(0.26, 0.42, 0.52), alpha=0.02)


def _painted(look: Look, rng: np.random.Generator) -> Finish:
    if look.material:
        return dress(look, rng, material="wood", choices=None)
    return worn(look, paint(wish(look, rng, (BRICK, TEAL, NAVY, FOREST, SKY))))


def window(look: Look, rng: np.random.Generator) -> Model:
    """Build a sash window in a piece of wall: sill, bars, flower box, panes that mirror the sky."""
    frame = _painted(look, rng) if look.colour or look.material else worn(look, paint(WHITE))
    broken = bool({"broken", "cracked", "shattered"} & set(look.attributes))
    wall = extrude(
        rectangle(1.2, 1.44, radius=0.004),
        0.14,
        holes=[rectangle(0.72, 0.98, radius=0.004)],
        at=(0, 0, 0.72),
    )
    rim = extrude(
        rectangle(0.8, 1.06, radius=0.02),
        0.06,
        holes=[rectangle(0.66, 0.92, radius=0.02)],
        bevel=0.006,
        at=(0, -0.06, 0.72),
    )
    bars = [
        box((0.026, 0.03, 0.94), bevel=0.005, at=(0, -0.045, 0.72)),
        box((0.7, 0.044, 0.04), bevel=0.006, at=(0, -0.045, 0.72)),
        *[box((0.7, 0.026, 0.022), bevel=0.005, at=(0, -0.045, z)) for z in (0.49, 0.95)],
    ]
    sill = box((0.98, 0.34, 0.045), bevel=0.008, at=(0, -0.19, 0.2))
    panes = [
        plane((0.33, 0, 0), (0, 0, 0.23), at=(x, -0.03, z))
        for x in (-0.165, 0.165) for z in (0.375, 0.605, 0.835, 1.065)
    ]  # fmt: skip
    hole = [
        extrude([(0.08, 0.86), (0.2, 0.8), (0.27, 0.9), (0.16, 0.93)], 0.002, at=(0, -0.034, 0))
    ]
    lit = {"glowing", "lit", "bright", "illuminated"} & set(look.attributes)
    glass: Finish = Glow(radiance=(1.6, 1.0, 0.45)) if lit else _PANE
    stone = surfaced(bricks(rows=8), tile=(0.6, 0.6), depth=0.01, roughness=0.9)
    parts = [part(stone, wall), part(frame, rim, *bars, sill), part(glass, *panes)]
    if broken:
        parts.append(part(Glaze(base=(0.004, 0.004, 0.005)), *hole))
    return assemble(parts, {"top": top(0.2225, 0.44, 0.24, y=-0.24)})


def door(look: Look, rng: np.random.Generator) -> Model:
    """Build a panelled door in its frame with a step, knob and letter slot."""
    coat = _painted(look, rng)
    frame = finish("wood", None, default="wood") if look.material == "wood" else paint(CREAM)
    ajar = -0.6 if {"open", "ajar", "opened"} & set(look.attributes) else 0.0
    sides = [box((0.09, 0.16, 2.06), bevel=0.008, at=(x, 0, 1.09)) for x in (-0.5, 0.5)]
    lintel = box((1.16, 0.18, 0.12), bevel=0.01, at=(0, 0, 2.14))
    step = box((1.3, 0.5, 0.06), bevel=0.012, at=(0, -0.1, 0.03))
    leaf = box((0.91, 0.05, 2.02), bevel=0.005, at=(0.455, 0, 1.07))
    panels: list[Mesh] = []
    for x in (0.24, 0.67):
        for z, high in ((0.42, 0.5), (1.02, 0.44), (1.68, 0.56)):
            panels.append(
                extrude(
                    rectangle(0.34, high, radius=0.016),
                    0.02,
                    at=(x, -0.026, z),
                    holes=[rectangle(0.29, high - 0.05, radius=0.016)],
                    bevel=0.006,
                )
            )
            panels.append(box((0.25, 0.02, high - 0.09), bevel=0.009, at=(x, -0.024, z)))
    slot = box((0.2, 0.012, 0.05), bevel=0.004, at=(0.455, -0.03, 1.3))
    knob = [
        sphere(0.032, at=(0.84, -0.07, 1.02), segments=32),
        tube([(0.84, 0, 1.02), (0.84, -0.06, 1.02)], 0.012),
        turned(
            lathe(fillet([(0, 0), (0.04, 0), (0.036, 0.008), (0, 0.01)], 0.003)),
            "x",
            np.pi / 2,
            by=(0.84, -0.025, 1.02),
        ),
    ]
    hung = [turned(m, "z", ajar, by=(-0.455, 0, 0)) for m in (leaf, *panels)]
    brass = [turned(m, "z", ajar, by=(-0.455, 0, 0)) for m in (slot, *knob)]
    dark = plane((0.92, 0, 0), (0, 0, 2.04), at=(0, 0.07, 1.08))
    parts = [
        part(frame, *sides, lintel),
        part(finish("stone", None), step),
        part(coat, *hung),
        part(metal("brass"), *brass),
        part(Glaze(base=(0.02, 0.016, 0.012)), dark),
    ]
    return assemble(parts, {"label": label(-0.06, 1.6, 0.3, 0.2)})


def gate(look: Look, rng: np.random.Generator) -> Model:
    """Build a wrought-iron double gate between stone pillars."""
    del rng
    iron = finish(look.material or "iron", look.colour, default="iron")
    rods: list[Mesh] = []
    for x in np.linspace(-0.72, 0.72, 19).tolist():
        high = 1.25 + 0.4 * (1 - abs(x) / 0.72) ** 2
        rods += [
            tube([(x, 0, 0.08), (x, 0, high)], 0.011, segments=8),
            lathe(spline([(0.0, 0), (0.024, 0.03), (0.012, 0.07), (0, 0.12)]), segments=14).moved(
                by=(x, 0, high)
            ),
        ]
    rails = [box((1.5, 0.03, 0.03), bevel=0.006, at=(0, 0, z)) for z in (0.12, 0.62, 1.1)]
    pillars = [box((0.24, 0.24, 1.6), bevel=0.012, at=(x, 0, 0.8)) for x in (-0.88, 0.88)]
    caps = [box((0.3, 0.3, 0.06), bevel=0.012, at=(x, 0, 1.62)) for x in (-0.88, 0.88)]
    balls = [sphere(0.1, at=(x, 0, 1.74), segments=36) for x in (-0.88, 0.88)]
    stone = finish("stone", (0.36, 0.33, 0.28))
    return assemble([part(iron, *rods, *rails), part(stone, *pillars, *caps, *balls)])


def ladder(look: Look, rng: np.random.Generator) -> Model:
    """Build a stepladder, open."""
    wood = dress(look, rng, material="wood", choices=((0.42, 0.23, 0.1),))
    front = [box((0.05, 0.025, 1.62), bevel=0.005, at=(0, 0, 0.8)) for _ in range(2)]
    rails = [turned(turned(m, "y", s * 0.07), "x", -0.2, by=(s * 0.24, -0.16, 0.01))
             for m, s in zip(front, (-1, 1), strict=True)]  # fmt: skip
    rails = [turned(turned(m, "y", -s * 0.06), "x", -0.2, by=(s * 0.26, -0.34, 0.02))
             for m, s in zip(front, (-1, 1), strict=True)]  # fmt: skip
    back = [turned(turned(m, "y", -s * 0.06), "x", 0.2, by=(s * 0.26, 0.34, 0.02))
            for m, s in zip(front, (-1, 1), strict=True)]  # fmt: skip
    treads = [box((0.5 - 0.16 * z / 1.6, 0.11, 0.024), bevel=0.005, at=(0, -0.33 + 0.2 * z, z))
              for z in (0.28, 0.56, 0.84, 1.12, 1.4)]  # fmt: skip
    shelf = box((0.4, 0.2, 0.03), bevel=0.006, at=(0, -0.01, 1.6))
    stays = [
        box((0.42 - 0.1 * z, 0.02, 0.04), bevel=0.005, at=(0, 0.33 - 0.2 * z, z))
        for z in (0.5, 1.1)
    ]
    return assemble(
        [part(wood, *rails, *back, *treads, shelf, *stays)], {"top": top(1.615, 0.16, 0.08)}
    )


def stairs(look: Look, rng: np.random.Generator) -> Model:
    """Build a flight of steps with a railing."""
    wood = dress(look, rng, material="wood", choices=((0.36, 0.19, 0.085),))
    steps = [box((0.9, 0.3, 0.04), bevel=0.008, at=(0, i * 0.26, (i + 1) * 0.17)) for i in range(8)]
    risers = [
        box((0.88, 0.02, (i + 1) * 0.17), bevel=0.002, at=(0, i * 0.26 - 0.12, (i + 1) * 0.085))
        for i in range(8)
    ]
    posts = [
        tube(
            [(x, i * 0.26, (i + 1) * 0.17), (x, i * 0.26, (i + 1) * 0.17 + 0.7)], 0.012, segments=10
        )
        for i in range(8)
        for x in (-0.4, 0.4)
    ]
    hand = [
        tube([(x, -0.1, 0.8), (x, 7 * 0.26 + 0.1, 8 * 0.17 + 0.77)], 0.026) for x in (-0.4, 0.4)
    ]
    return assemble([part(wood, *steps, *hand), part(paint(WHITE), *risers, *posts)])


def arch(look: Look, rng: np.random.Generator) -> Model:
    """Build a stone archway."""
    stone = dress(look, rng, material="stone", choices=((0.42, 0.36, 0.27),))
    line = joined([(-0.9, 0), (-0.62, 0)], [(-0.62, 1.3)], arc((0, 1.3), 0.62, np.pi, 0)[1:-1],
                  [(0.62, 1.3), (0.62, 0), (0.9, 0), (0.9, 2.2), (-0.9, 2.2)])  # fmt: skip
    body = extrude(line, 0.5, bevel=0.02)
    top_ = box((2.0, 0.6, 0.12), bevel=0.02, at=(0, 0, 2.24))
    keys = [
        turned(box((0.15, 0.56, 0.24), bevel=0.012, at=(0, 0, 0.72)), "y", float(a), by=(0, 0, 1.3))
        for a in np.linspace(-np.pi / 2 + 0.13, np.pi / 2 - 0.13, 11)
    ]
    return assemble([part(stone, body, top_), part(finish("stone", (0.5, 0.44, 0.33)), *keys)])


RECIPES: Mapping[str, Recipe] = {
    "window": window,
    "door": door,
    "gate": gate,
    "ladder": ladder,
    "stairs": stairs,
    "arch": arch,
}
