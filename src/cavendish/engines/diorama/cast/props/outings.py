"""What is met on outings: ferris wheels, hoops, steering wheels, bamboo, tubas."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import BLACK, BOLD, WHITE, dress
from cavendish.engines.diorama.model.curve import fillet, joined, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube


def _ring(radius: float, y: float, z: float, thick: float, count: int = 72) -> Mesh:
    """Return an upright ring around (0, y, z)."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    path = [(radius * np.cos(a), y, z + radius * np.sin(a)) for a in angles]
    return tube(path, thick, closed=True, segments=8)


def ferris_wheel(look: Look, rng: np.random.Generator) -> Model:
    """Build a giant wheel: two rims, spokes, sixteen cabins, legs to a base."""
    del rng
    steel = paint(look.colour or WHITE, roughness=0.35)
    hub, radius, count = 9.2, 7.6, 16
    rims = [_ring(r, y, hub, 0.11) for r in (radius, 0.82 * radius) for y in (-0.6, 0.6)]
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    spokes, cabins = list[Mesh](), list[Mesh]()
    for angle in angles.tolist():
        x, z = radius * float(np.cos(angle)), hub + radius * float(np.sin(angle))
        spokes += [tube([(0, 0.7 * s, hub), (x, 0.6 * s, z)], 0.05, segments=6) for s in (-1, 1)]
        spokes.append(tube([(x, -0.6, z), (x, 0.6, z)], 0.07, segments=6))
        cabins.append(cushion((1.15, 0.95, 1.05), bevel=0.3, at=(x, 0, z - 0.75), cells=5))
    axle = tube([(0, -1.5, hub), (0, 1.5, hub)], 0.38, segments=24)
    legs = [
        tube([(x, 2.3 * s, 0.2), (0, 1.3 * s, hub)], 0.19, segments=10)
        for x in (-4.2, 4.2)
        for s in (-1, 1)
    ]
    base = box((10.6, 5.4, 0.4), bevel=0.08, at=(0, 0, 0.2))
    tones = [BOLD[k] for k in (0, 1, 2, 4)]
    coloured = [part(paint(tone), *cabins[k :: len(tones)]) for k, tone in enumerate(tones)]
    return assemble(
        [
            part(steel, *rims, *spokes, *legs),
            part(metal("steel"), axle),
            *coloured,
            part(finish("concrete", None), base),
        ]
    )


def hoop(look: Look, rng: np.random.Generator) -> Model:
    """Build a basketball hoop: pole, board with its square, ring and net."""
    del rng
    board = box((1.5, 0.05, 0.95), bevel=0.01, at=(0, 0, 3.3))
    edge = extrude(
        rectangle(1.5, 0.95, radius=0.02),
        0.07,
        at=(0, 0, 3.3),
        bevel=0.01,
        holes=[rectangle(1.42, 0.87, radius=0.02)],
    )
    square = extrude(
        rectangle(0.56, 0.42), 0.012, at=(0, -0.03, 3.2), holes=[rectangle(0.47, 0.33)]
    )
    around = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    rim = tube(
        [(0.25 * np.cos(a), -0.33 + 0.25 * np.sin(a), 3.02) for a in around],
        0.016,
        closed=True,
        segments=10,
    )
    arm = box((0.12, 0.08, 0.06), bevel=0.01, at=(0, -0.05, 3.01))
    cords: list[Mesh] = []
    for k in range(12):
        for twist in (0.55, -0.55):
            a = 2 * np.pi * k / 12
            cords.append(
                tube(
                    [
                        (
                            r * np.cos(a + twist * t),
                            -0.33 + r * np.sin(a + twist * t),
                            3.02 - 0.42 * t,
                        )
                        for t, r in ((0, 0.25), (0.35, 0.21), (0.7, 0.16), (1, 0.15))
                    ],
                    0.006,
                    segments=5,
                )
            )
    pole = tube(fillet([(0, 0.95, 0), (0, 0.95, 3.0), (0, 0.1, 3.35)], 0.4), 0.075)
    foot = box((0.9, 0.8, 0.12), bevel=0.03, at=(0, 0.95, 0.06))
    red = paint(look.colour or (0.72, 0.16, 0.04))
    return assemble(
        [
            part(paint(WHITE), board),
            part(red, edge, square, rim, arm),
            part(finish("fabric", WHITE), *cords),
            part(paint((0.06, 0.09, 0.16)), pole, foot),
        ]
    )


def steering_wheel(look: Look, rng: np.random.Generator) -> Model:
    """Build a car's steering wheel on a short column."""
    grip = dress(look, rng, material="leather", choices=(BLACK,))
    rim = turned(_ring(0.185, 0, 0, 0.016), "x", 0.35, by=(0, -0.02, 0.24))
    spokes = [
        turned(
            turned(box((0.035, 0.014, 0.17), bevel=0.005, at=(0, 0, 0.095)), "y", a),
            "x",
            0.35,
            by=(0, -0.02, 0.24),
        )
        for a in (np.pi, 1.75, -1.75)
    ]
    hub = turned(
        lathe(fillet([(0, 0), (0.055, 0), (0.05, 0.03), (0, 0.036)], 0.006)),
        "x",
        np.pi / 2 + 0.35,
        by=(0, -0.012, 0.24),
    )
    column = tube([(0, 0.0, 0.24), (0, 0.16, 0.03)], 0.024)
    foot = box((0.2, 0.2, 0.03), bevel=0.008, at=(0, 0.15, 0.015))
    return assemble(
        [
            part(grip, rim),
            part(metal("steel"), *spokes),
            part(matt((0.02, 0.02, 0.02)), hub, column, foot),
        ]
    )


def bamboo(look: Look, rng: np.random.Generator) -> Model:
    """Build a handful of bamboo canes with their leaves."""
    cane = Principled(base=look.colour or (0.20, 0.34, 0.06), roughness=0.35, clearcoat=0.4)
    stalks, leaves = list[Mesh](), list[Mesh]()
    for k, (x, y) in enumerate(((0, 0), (0.035, 0.015), (-0.03, 0.02))):
        high = 0.62 - 0.09 * k
        levels = np.arange(0, high, 0.085)
        line = [(0.0, 0.0)]
        for z in levels.tolist():
            line += [(0.013, z), (0.0115, z + 0.012), (0.0115, z + 0.07), (0.0135, z + 0.084)]
        line.append((0.0, high + 0.02))
        stalks.append(turned(lathe(line, segments=20), "y", 0.05 * (k - 1), by=(x, y, 0)))
        for z in levels[3:].tolist():
            way = float(rng.uniform(0, 2 * np.pi))
            leaf = extrude([(0, 0), (0.05, 0.011), (0.14, 0), (0.05, -0.011)], 0.0016)
            leaves.append(turned(turned(leaf, "y", 0.45), "z", way, by=(x, y, z)))
    return assemble([part(cane, *stalks), part(matt((0.07, 0.24, 0.035)), *leaves)])


def tuba(look: Look, rng: np.random.Generator) -> Model:
    """Build a tuba: a great bell upwards, two coils, three valves, a mouthpiece."""
    del rng
    brass = metal("brass", look.colour, roughness=0.14)
    bell = spline([(0.03, 0.30), (0.05, 0.5), (0.085, 0.68), (0.13, 0.80), (0.20, 0.88)])
    horn = lathe(joined(bell, (bell - (0.005, 0.0))[::-1]), segments=64, at=(0.10, 0, 0))
    mouth = sphere(0.024, at=(-0.2, -0.125, 0.585), segments=24)
    return assemble(
        [part(brass, horn, *_coils(), *_valves(), mouth)],
        {"inside": top(0.8, 0.1, 0.1, x=0.10)},
    )


def _coils() -> list[Mesh]:
    """Return the great coil under a tuba's bell and the small one to its mouthpiece."""
    big = [
        (0.10, 0, 0.34),
        (0.10, 0, 0.03),
        (-0.16, 0, 0.03),
        (-0.16, 0, 0.56),
        (-0.03, 0, 0.56),
        (-0.03, 0, 0.14),
    ]
    small = [
        (0.03, -0.05, 0.52),
        (0.03, -0.05, 0.16),
        (-0.1, -0.05, 0.16),
        (-0.1, -0.05, 0.5),
        (-0.2, -0.12, 0.58),
    ]
    return [
        tube(fillet(big, 0.075, steps=9), [0.046, 0.04, 0.034, 0.028], segments=24),
        tube(fillet(small, 0.045, steps=8), 0.015),
    ]


def _valves() -> list[Mesh]:
    """Return a tuba's three valves with their buttons."""
    case = [(0, 0.2), (0.02, 0.2), (0.02, 0.46), (0.007, 0.47)]
    line = fillet([*case, (0.007, 0.5), (0.014, 0.5), (0, 0.508)], 0.003)
    return [lathe(line, segments=28, at=(x, -0.07, 0)) for x in (-0.06, -0.015, 0.03)]


RECIPES: Mapping[str, Recipe] = {
    "ferris wheel": ferris_wheel,
    "basketball hoop": hoop,
    "steering wheel": steering_wheel,
    "bamboo": bamboo,
    "tuba": tuba,
}
