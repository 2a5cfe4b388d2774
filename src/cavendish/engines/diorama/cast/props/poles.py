"""What stands on poles or flies on rotors: bare poles, power poles, ski poles, drones."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import BLUE, ORANGE, RED, WHITE, YELLOW, dress, wish
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint, timber
from cavendish.engines.diorama.model.material import Glaze
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, sphere, tube


def pole(look: Look, rng: np.random.Generator) -> Model:
    """Build a round pole with a knob, on a foot."""
    coat = dress(look, rng, material="metal", choices=None)
    shaft = tube([(0, 0, 0.03), (0, 0, 2.5)], 0.035, segments=24)
    knob = sphere(0.05, at=(0, 0, 2.52), segments=24)
    foot = lathe(fillet([(0, 0), (0.2, 0), (0.19, 0.04), (0.045, 0.07), (0, 0.07)], 0.01))
    return assemble([part(coat, shaft, knob, foot)])


def power_pole(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden telephone pole: two crossarms, glass insulators, short wires."""
    wood = (
        dress(look, rng, material="wood", choices=None)
        if look.colour
        else timber((0.17, 0.09, 0.045))
    )
    mast = tube([(0, 0, 0), (0, 0, 7.6)], [0.16, 0.11], segments=20)
    arms = [box((2.2, 0.12, 0.14), bevel=0.015, at=(0, -0.14, z)) for z in (7.1, 6.4)]
    braces = [
        tube([(0.7 * s, -0.14, z - 0.05), (0, -0.12, z - 0.55)], 0.02, segments=8)
        for s in (-1, 1)
        for z in (7.1, 6.4)
    ]
    cups, wires = list[Mesh](), list[Mesh]()
    for z in (7.17, 6.47):
        for x in (-0.95, -0.5, 0.5, 0.95):
            cups.append(
                lathe(
                    fillet(
                        [(0, 0), (0.03, 0), (0.055, 0.05), (0.03, 0.09), (0.045, 0.13), (0, 0.16)],
                        0.01,
                    ),
                    segments=20,
                    at=(x, -0.14, z),
                )
            )
            for s in (-1, 1):
                wires.append(
                    tube(
                        spline(
                            [
                                (x, -0.14, z + 0.09),
                                (x + 0.05 * s, 0.6 * s, z + 0.02),
                                (x + 0.1 * s, 1.4 * s, z - 0.02),
                            ]
                        ),
                        0.009,
                        segments=6,
                    )
                )
    steps = [
        tube([(-0.2 * (-1) ** k, 0, 1.2 + 0.45 * k), (0, 0, 1.2 + 0.45 * k)], 0.014, segments=8)
        for k in range(10)
    ]
    return assemble(
        [
            part(wood, mast, *arms),
            part(metal("iron"), *braces, *steps),
            part(matt((0.015, 0.015, 0.016)), *wires),
            part(Glaze(base=(0.05, 0.25, 0.22), alpha=0.03), *cups),
        ],
        turn=0.35,
    )


def ski_pole(look: Look, rng: np.random.Generator) -> Model:
    """Build a ski pole, point down: a basket, a grip, a wrist strap."""
    coat = paint(wish(look, rng, (RED, BLUE, YELLOW)), roughness=0.3)
    coat = finish(look.material, look.colour) if look.material else coat
    shaft = tube([(0, 0, 0), (0, 0, 1.12)], [0.006, 0.011], segments=12)
    grip = tube([(0, 0, 1.08), (0, 0, 1.2)], [0.016, 0.02], segments=14)
    basket = lathe(fillet([(0, 0.06), (0.06, 0.055), (0.06, 0.063), (0, 0.072)], 0.002))
    hang = [(0, 0, 1.2), (0.06, 0.02, 1.12), (0.03, 0.02, 1.0), (0, 0, 1.19)]
    strap = tube(spline(hang), 0.005, segments=6)
    return assemble([part(coat, shaft), part(matt((0.02, 0.02, 0.022)), grip, basket, strap)])


def drone(look: Look, rng: np.random.Generator) -> Model:
    """Build a quadcopter: a small body, four arms with rotors, a camera, landing skids."""
    coat = dress(look, rng, material="plastic", choices=(WHITE, (0.05, 0.055, 0.06), ORANGE))
    body = cushion((0.2, 0.13, 0.07), bevel=0.028, puff=(0.01, 0.008, 0.012), at=(0, 0, 0.13))
    arms, motors, blades = list[Mesh](), list[Mesh](), list[Mesh]()
    for sx in (-1, 1):
        for sy in (-1, 1):
            x, y = 0.2 * sx, 0.17 * sy
            arms.append(
                tube([(0.06 * sx, 0.04 * sy, 0.135), (x, y, 0.15)], [0.016, 0.011], segments=14)
            )
            motors.append(
                lathe(
                    fillet(
                        [(0, 0.13), (0.02, 0.13), (0.02, 0.168), (0.006, 0.175), (0, 0.18)], 0.003
                    ),
                    segments=24,
                    at=(x, y, 0),
                )
            )
            spin = float(rng.uniform(0, np.pi))
            for s in (0, np.pi):
                blade = turned(box((0.115, 0.02, 0.0022), bevel=0.001, at=(0.06, 0, 0)), "x", 0.2)
                blades.append(turned(blade, "z", spin + s, by=(x, y, 0.177)))
    skids = [
        tube(
            fillet(
                [
                    (-0.05, 0.075 * s, 0.1),
                    (-0.07, 0.1 * s, 0.006),
                    (0.09, 0.1 * s, 0.006),
                    (0.07, 0.075 * s, 0.1),
                ],
                0.02,
            ),
            0.006,
            segments=10,
        )
        for s in (-1, 1)
    ]
    eye = [
        cushion((0.045, 0.05, 0.045), bevel=0.015, at=(-0.085, 0, 0.078)),
        turned(
            lathe(fillet([(0, 0), (0.016, 0), (0.016, 0.012), (0, 0.012)], 0.003)),
            "y",
            -np.pi / 2,
            by=(-0.105, 0, 0.078),
        ),
    ]
    lens = turned(sphere(0.011, segments=20), "y", 0.0, by=(-0.116, 0, 0.078))
    lamps = [sphere(0.006, at=(-0.102, y, 0.14), segments=12) for y in (-0.04, 0.04)]
    dark = matt((0.02, 0.02, 0.022), roughness=0.5)
    return assemble(
        [
            part(coat, body, *arms),
            part(dark, *motors, *blades, *skids, *eye),
            part(Glaze(base=(0.01, 0.015, 0.03), alpha=0.02, ior=1.7), lens),
            part(Glaze(base=(0.7, 0.02, 0.02), alpha=0.05), *lamps),
        ],
        turn=0.75,
    )


RECIPES: Mapping[str, Recipe] = {
    "pole": pole,
    "power pole": power_pole,
    "ski pole": ski_pole,
    "drone": drone,
}
