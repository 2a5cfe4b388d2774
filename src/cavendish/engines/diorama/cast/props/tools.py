"""Hand tools: saw, wrench, screwdriver, scissors, pliers, axe, shovel, broom, drill, paint."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    MUSTARD,
    ORANGE,
    RED,
    wish,
    worn,
)
from cavendish.engines.diorama.cast.props.loft import column, hull
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import arc, circle, fillet, joined, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, timber
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import extrude, lathe, sphere, tube

Array = np.ndarray
GRIPS: tuple[RGB, ...] = (RED, ORANGE, BLUE, MUSTARD)
DARK: Finish = matt((0.02, 0.02, 0.022), roughness=0.5)


def bare_steel(look: Look) -> Finish:
    """Return the steel of a blade, worn if something old was asked for."""
    return worn(
        look, metal("steel", look.colour if look.material == "metal" else None, roughness=0.2)
    )


def _lying(
    outline: Array, thick: float, *, holes: list[Array] | None = None, bevel: float = 0.0008
) -> Mesh:
    """Return an outline (x, y) as a plate on the table."""
    return turned(
        extrude(outline, thick, holes=holes or [], bevel=bevel),
        "x",
        -np.pi / 2,
        by=(0, 0, thick / 2),
    )


def saw(look: Look, rng: np.random.Generator) -> Model:
    """Build a hand saw with a wooden handle."""
    teeth = [
        (float(x), -0.035 - (0.006 if i % 2 else 0.0))
        for i, x in enumerate(np.linspace(0.0, 0.42, 85))
    ]
    blade = np.array([*teeth, (0.425, -0.005), (0.42, 0.0), (0.0, 0.07)])
    steel = _lying(blade, 0.0016, bevel=0.0003)
    grip = rounded(
        np.array(
            [
                (-0.1, -0.06),
                (-0.02, -0.055),
                (0.03, -0.03),
                (0.035, 0.075),
                (-0.02, 0.085),
                (-0.05, 0.06),
                (-0.075, 0.085),
                (-0.12, 0.07),
            ]
        ),
        0.022,
    )
    hole = rounded(
        np.array(
            [(-0.075, -0.03), (-0.03, -0.028), (-0.02, 0.03), (-0.055, 0.04), (-0.085, 0.035)]
        ),
        0.014,
    )
    wood = timber(look.colour or (0.34, 0.16, 0.06), seed=int(rng.integers(3)) * 20)
    bolts = [sphere(0.006, at=(0.012, y, 0.0225), segments=18) for y in (-0.015, 0.02, 0.055)]
    parts = [
        part(bare_steel(look), steel.moved(by=(0, 0, 0.01))),
        part(wood, _lying(grip, 0.022, holes=[hole], bevel=0.006)),
        part(metal("brass"), *bolts),
    ]
    return assemble(parts, turn=0.35)


def wrench(look: Look, rng: np.random.Generator) -> Model:
    """Build an open-ended and ring spanner."""
    del rng
    jaw = joined(
        arc((0, 0), 0.03, 0.62, 2 * np.pi - 0.62, count=30),
        [(0.012, -0.0125), (-0.004, -0.0125), (-0.008, 0.0), (-0.004, 0.0125), (0.012, 0.0125)],
    )
    jaw = np.asarray(jaw) @ np.array([(np.cos(0.26), np.sin(0.26)), (-np.sin(0.26), np.cos(0.26))])
    head = _lying(jaw, 0.011, bevel=0.002)
    shank = hull(
        [
            (-0.2, 0.0055, 0.008, 0.0035, 3),
            (-0.11, 0.0055, 0.0085, 0.0035, 3),
            (-0.025, 0.0055, 0.011, 0.0045, 3),
        ]
    )
    hexagon = 0.0125 * np.stack([np.cos(t := np.arange(6) * np.pi / 3), np.sin(t)], 1)
    ring_ = _lying(circle(0.022), 0.011, holes=[hexagon], bevel=0.002).moved(by=(-0.22, 0, 0))
    coat = finish(look.material, look.colour, default="chrome") if look.colour else bare_steel(look)
    return assemble([part(coat, turned(head, "z", np.pi), shank, ring_)], turn=0.4)


def screwdriver(look: Look, rng: np.random.Generator) -> Model:
    """Build a screwdriver with a fluted handle."""
    tone = wish(look, rng, GRIPS)
    line = spline(
        [
            (0, 0),
            (0.013, 0.002),
            (0.0155, 0.02),
            (0.0145, 0.07),
            (0.009, 0.09),
            (0.011, 0.1),
            (0, 0.104),
        ],
        density=6,
    )
    body = lathe(line, segments=96)
    grip = bent(
        body,
        lambda p: (
            p
            * np.stack(
                [1 - 0.09 * (np.cos(6 * np.arctan2(p[:, 1], p[:, 0])) > 0.3)] * 2
                + [1 + 0 * p[:, 0]],
                1,
            )
        ),
    )
    shaft = tube([(0, 0, 0.1), (0, 0, 0.2)], 0.0034, segments=16)
    tip = column(
        [
            (0.198, 0, 0.0034, 0.0034, 2),
            (0.212, 0, 0.0048, 0.0016, 3),
            (0.222, 0, 0.0044, 0.0006, 3),
        ]
    )
    lie = [turned(m, "y", np.pi / 2, by=(0, 0, 0.0155)) for m in (grip, shaft, tip)]
    return assemble(
        [part(gloss(tone, alpha=0.08), lie[0]), part(bare_steel(look), *lie[1:])], turn=0.45
    )


def scissors(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of scissors, half open."""
    tone = wish(look, rng, GRIPS)
    blade = np.array(
        [(-0.008, -0.006), (0.1, -0.001), (0.104, 0.001), (0.0, 0.0095), (-0.012, 0.006)]
    )
    steel: list[Mesh] = []
    grips: list[Mesh] = []
    for s, z in ((1, 0.0), (-1, 0.0028)):
        cut = stretched(
            _lying(rounded(blade, 0.002), 0.0026, bevel=0.0006), (1, s, 1), by=(0, 0, z + 0.003)
        )
        t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        loop = np.column_stack(
            [-0.072 + 0.024 * np.cos(t), s * -0.021 + 0.0155 * np.sin(t), 0 * t + 0.006]
        )
        arm = spline([(0.0, 0, 0.006), (-0.025, s * -0.004, 0.006), (-0.05, s * -0.014, 0.006)])
        for mesh, pile in (
            (cut, steel),
            (tube(loop, 0.0048, closed=True), grips),
            (tube(arm, [0.004, 0.0052]), grips),
        ):
            pile.append(turned(mesh, "z", s * 0.22))
    pin = lathe(fillet([(0, 0), (0.0048, 0), (0.004, 0.0105), (0, 0.011)], 0.0008), segments=28)
    return assemble(
        [part(bare_steel(look), *steel, pin), part(gloss(tone, alpha=0.1), *grips)], turn=0.3
    )


def pliers(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of pliers with dipped handles."""
    tone = wish(look, rng, GRIPS)
    jaw = rounded(
        np.array(
            [
                (-0.012, -0.003),
                (0.02, -0.0006),
                (0.056, -0.0006),
                (0.056, 0.005),
                (0.02, 0.012),
                (-0.01, 0.012),
            ]
        ),
        0.004,
    )
    jaws: list[Mesh] = []
    grips: list[Mesh] = []
    for s in (1, -1):
        half = stretched(_lying(jaw, 0.011, bevel=0.0025), (1, s, 1), by=(0, 0, 0.002))
        handle = tube(
            spline(
                [
                    (-0.006, s * -0.005, 0.0075),
                    (-0.04, s * -0.017, 0.0075),
                    (-0.09, s * -0.02, 0.0075),
                    (-0.135, s * -0.015, 0.0075),
                ]
            ),
            [0.005, 0.0065, 0.0072, 0.006],
        )
        jaws.append(turned(half, "z", s * 0.14))
        grips.append(turned(handle, "z", -s * 0.1))
    pin = lathe(
        fillet([(0, 0), (0.011, 0), (0.011, 0.014), (0.008, 0.0155), (0, 0.0155)], 0.001),
        segments=40,
    )
    return assemble(
        [part(bare_steel(look), *jaws, pin), part(gloss(tone, alpha=0.15), *grips)], turn=0.4
    )


RECIPES: Mapping[str, Recipe] = {
    "saw": saw,
    "wrench": wrench,
    "screwdriver": screwdriver,
    "scissors": scissors,
    "pliers": pliers,
}
