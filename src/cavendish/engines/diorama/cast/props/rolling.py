"""What people sit in and are pushed or pedal: wheelchairs, prams, tricycles."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    CREAM,
    NAVY,
    RED,
    TEAL,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.wheels import hoop, wire_wheel
from cavendish.engines.diorama.cast.props.yard import tray
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, metal, paint
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, lattice, tube


def wheelchair(look: Look, rng: np.random.Generator) -> Model:
    """Build a wheelchair: two big wheels with push rims, castors, a sling seat, foot rests."""
    cloth = dress(look, rng, material="fabric", choices=(NAVY, BLACK, TEAL))
    big = [(0.08, s * 0.29, 0.305) for s in (-1, 1)]
    small = [(-0.32, s * 0.22, 0.095) for s in (-1, 1)]
    rubber = [hoop(0.288, 0.017, at) for at in big] + [hoop(0.075, 0.02, at) for at in small]
    steel = [hoop(0.255, 0.009, (x, y + 0.035 * np.sign(y), z)) for x, y, z in big]
    for at in (*big, *small):
        steel += wire_wheel(0.27 if at in big else 0.06, at, 16 if at in big else 6)
    frame = list[Mesh]()
    for s in (-1, 1):
        y = 0.235 * s
        frame.append(
            tube(
                fillet(
                    [
                        (0.3, y, 0.99),
                        (0.2, y, 0.95),
                        (0.18, y, 0.5),
                        (-0.24, y, 0.5),
                        (-0.4, y, 0.12),
                        (-0.5, y, 0.1),
                    ],
                    0.05,
                ),
                0.0125,
            )
        )
        frame.append(
            tube(fillet([(0.18, y, 0.72), (-0.18, y, 0.72), (-0.22, y, 0.5)], 0.04), 0.0115)
        )
        frame += [
            tube([(0.18, y, 0.52), (0.16, y, 0.2), (-0.28, y, 0.2), (-0.3, y, 0.48)], 0.0115),
            tube([(-0.32, 0.22 * s, 0.095), (-0.3, y, 0.24)], 0.011),
        ]
        frame.append(tube([(0.08, y, 0.305), (0.08, 0.29 * s, 0.305)], 0.014))
    frame += [
        tube([(0.0, -0.235, 0.22), (0.0, 0.235, 0.48)], 0.009),
        tube([(0.0, 0.235, 0.22), (0.0, -0.235, 0.48)], 0.009),
    ]
    seat = cushion((0.44, 0.45, 0.06), bevel=0.025, puff=(0, 0, 0.01), at=(-0.03, 0, 0.53))
    back = turned(
        cushion((0.04, 0.45, 0.42), bevel=0.015, puff=(0.008, 0, 0)), "y", 0.05, by=(0.195, 0, 0.74)
    )
    arms = [cushion((0.28, 0.05, 0.035), bevel=0.012, at=(0.02, s * 0.235, 0.74)) for s in (-1, 1)]
    grips = [tube([(0.25, 0.235 * s, 0.972), (0.36, 0.235 * s, 1.0)], 0.018) for s in (-1, 1)]
    plates = [
        turned(box((0.16, 0.15, 0.014), bevel=0.005), "y", 0.15, by=(-0.5, s * 0.15, 0.1))
        for s in (-1, 1)
    ]
    place = top(0.56, 0.2, 0.2, x=-0.03)
    return assemble(
        [
            part(cloth, seat, back),
            part(finish("rubber", None), *rubber, *grips, *arms),
            part(metal("chrome"), *steel),
            part(paint((0.05, 0.055, 0.06)), *frame, *plates),
        ],
        {"seat": place, "top": place},
        turn=0.6,
    )


def pram(look: Look, rng: np.random.Generator) -> Model:
    """Build a carriage for a baby: a boat-shaped body, a folding hood, four spoked wheels."""
    cloth = dress(look, rng, material="fabric", choices=(NAVY, TEAL, (0.25, 0.03, 0.06)))
    body = turned(tray((0.82, 0.42), (0.5, 0.3), 0.26, 0.0), "y", 0.0, by=(0, 0, 0.46))
    way = np.linspace(0.0, 1.75, 15)
    hoops = list[np.ndarray]()
    for a in way:
        t = np.linspace(0, np.pi, 25)
        reach = np.stack([0 * t, 0.21 * np.cos(t), 0.4 * np.sin(t) ** 0.7], 1)
        wave = 1 + 0.025 * np.cos(8 * a)
        hoops.append(
            np.stack(
                [
                    0.06 + reach[:, 2] * np.sin(a - 0.25) * wave,
                    reach[:, 1],
                    0.71 + reach[:, 2] * np.cos(a - 0.25) * wave,
                ],
                1,
            )
        )
    hood = Mesh(
        vertices=np.concatenate(hoops).astype(np.float32), faces=lattice(15, 25)[:, ::-1].copy()
    )
    hubs = [(x, s * 0.2, z) for s in (-1, 1) for x, z in ((-0.27, 0.17), (0.27, 0.17))]
    tyres = [hoop(0.16, 0.012, at) for at in hubs]
    bright = [m for at in hubs for m in wire_wheel(0.15, at, 12)] + [
        tube([(x, -0.2, 0.17), (x, 0.2, 0.17)], 0.008) for x in (-0.27, 0.27)
    ]
    springs = [
        tube(
            spline(
                [
                    (-0.27, s * 0.18, 0.17),
                    (-0.1, s * 0.17, 0.3),
                    (0, s * 0.16, 0.45),
                    (0.1, s * 0.17, 0.3),
                    (0.27, s * 0.18, 0.17),
                ]
            ),
            0.009,
        )
        for s in (-1, 1)
    ]
    bar = tube(
        fillet(
            [(-0.38, -0.17, 0.7), (-0.72, -0.17, 0.95), (-0.72, 0.17, 0.95), (-0.38, 0.17, 0.7)],
            0.06,
        ),
        0.011,
    )
    mattress = cushion((0.6, 0.3, 0.08), bevel=0.035, puff=(0, 0, 0.015), at=(0, 0, 0.6))
    place = top(0.65, 0.22, 0.12)
    return assemble(
        [
            part(cloth, body, hood),
            part(finish("rubber", None), *tyres),
            part(metal("chrome"), *bright, *springs, bar),
            part(finish("cotton", CREAM), mattress),
        ],
        {"inside": place, "seat": place},
        turn=0.5,
    )


def tricycle(look: Look, rng: np.random.Generator) -> Model:
    """Build a child's tricycle: a big wheel with pedals ahead, two small ones behind, streamers."""
    coat = (
        paint(wish(look, rng, (RED, BLUE, YELLOW)))
        if look.material is None
        else finish(look.material, look.colour)
    )
    hubs = [(-0.3, 0.0, 0.2), (0.3, -0.22, 0.125), (0.3, 0.22, 0.125)]
    sizes = (0.18, 0.105, 0.105)
    tyres = [hoop(r, 0.022, at) for r, at in zip(sizes, hubs, strict=True)]
    bright = [m for r, at in zip(sizes, hubs, strict=True) for m in wire_wheel(r, at, 10, 0.0045)]
    frame = [
        tube(fillet([(-0.22, 0, 0.47), (-0.1, 0, 0.3), (0.3, 0, 0.16)], 0.08), 0.022),
        tube([(0.3, -0.22, 0.125), (0.3, 0.22, 0.125)], 0.014),
    ]
    frame += [
        tube(
            fillet([(-0.3, s * 0.05, 0.2), (-0.25, s * 0.05, 0.42), (-0.22, 0, 0.46)], 0.02), 0.013
        )
        for s in (-1, 1)
    ]
    frame += [
        box((0.26, 0.42, 0.02), bevel=0.008, at=(0.3, 0, 0.26)),
        tube([(0.3, 0, 0.15), (0.3, 0, 0.26)], 0.02),
    ]
    bars = tube(
        spline(
            [
                (-0.05, -0.22, 0.66),
                (-0.16, -0.16, 0.68),
                (-0.2, 0, 0.62),
                (-0.16, 0.16, 0.68),
                (-0.05, 0.22, 0.66),
            ]
        ),
        0.011,
    )
    stem = tube([(-0.225, 0, 0.44), (-0.2, 0, 0.62)], 0.014)
    grips = [tube([(-0.01, s * 0.235, 0.655), (-0.09, s * 0.2, 0.668)], 0.018) for s in (-1, 1)]
    crank = tube(
        [(-0.24, -0.1, 0.2), (-0.3, -0.06, 0.2), (-0.3, 0.06, 0.2), (-0.36, 0.1, 0.2)], 0.008
    )
    pedals = [
        box((0.07, 0.08, 0.025), bevel=0.008, at=(x, y, 0.2))
        for x, y in ((-0.24, -0.13), (-0.36, 0.13))
    ]
    seat = cushion((0.24, 0.2, 0.06), bevel=0.028, puff=(0, 0, 0.01), at=(0.1, 0, 0.4))
    post = tube([(0.1, 0, 0.24), (0.1, 0, 0.39)], 0.016)
    return assemble(
        [
            part(coat, *frame),
            part(finish("rubber", None), *tyres, *grips, *pedals),
            part(metal("chrome"), *bright, bars, stem, crank, post),
            part(finish("leather", (0.03, 0.03, 0.032)), seat),
        ],
        {"seat": top(0.43, 0.1, 0.1, x=0.1)},
        turn=0.5,
    )


RECIPES: Mapping[str, Recipe] = {
    "wheelchair": wheelchair,
    "pram": pram,
    "tricycle": tricycle,
}
