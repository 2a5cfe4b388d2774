"""What is pushed over grass and floor: wheelbarrows, lawn mowers, vacuum cleaners."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    GREEN,
    ORANGE,
    RED,
    TEAL,
    WHITE,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.wheels import hoop, wire_wheel
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint, timber
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, lattice, tube


def tray(size: tuple[float, float], floor: tuple[float, float], high: float, shift: float) -> Mesh:
    """Return an open tray with flared sides.

    Metres: its rim and its floor (x, y), its height, and how far ahead its floor lies.
    """
    rows = list[np.ndarray]()
    inner = 0.012
    for (a, b), z, x in (
        (floor, 0.0, shift),
        (size, high, 0.0),
        ((size[0] - 2 * inner, size[1] - 2 * inner), high, 0.0),
        ((floor[0] - 2 * inner, floor[1] - 2 * inner), inner, shift),
    ):
        way = np.linspace(0, 2 * np.pi, 64, endpoint=False)
        c, s = np.cos(way), np.sin(way)
        k = (np.abs(c) ** 5 + np.abs(s) ** 5) ** -0.2
        rows.append(np.stack([x + a / 2 * k * c, b / 2 * k * s, 0 * c + z], 1))
    rows = [
        np.array(rows[0]) * (0, 0, 0) + (shift, 0, 0),
        *rows,
        rows[-1] * (0, 0, 0) + (shift, 0, inner),
    ]
    points = np.concatenate([np.concatenate([r, r[:1]]) for r in rows])
    return Mesh(vertices=points.astype(np.float32), faces=lattice(len(rows), 65), faceted=False)


def wheelbarrow(look: Look, rng: np.random.Generator) -> Model:
    """Build a wheelbarrow: a flared tray, one wheel ahead, two handles, two legs."""
    coat = (
        dress(look, rng, material="metal", choices=(GREEN, RED, BLUE))
        if look.material
        else paint(wish(look, rng, (GREEN, RED, BLUE)))
    )
    pan = turned(tray((0.95, 0.66), (0.5, 0.4), 0.28, -0.05), "y", 0.08, by=(0, 0, 0.34))
    tyre = hoop(0.155, 0.045, (-0.62, 0, 0.2))
    hub = wire_wheel(0.13, (-0.62, 0, 0.2), 8, 0.008)
    poles = [
        tube(
            fillet(
                [
                    (-0.62, s * 0.07, 0.2),
                    (-0.2, s * 0.16, 0.32),
                    (0.35, s * 0.24, 0.4),
                    (0.85, s * 0.29, 0.62),
                ],
                0.1,
            ),
            0.019,
        )
        for s in (-1, 1)
    ]
    legs = [
        tube(
            fillet(
                [
                    (0.12, s * 0.2, 0.37),
                    (0.3, s * 0.22, 0.02),
                    (0.42, s * 0.22, 0.02),
                    (0.4, s * 0.24, 0.41),
                ],
                0.05,
            ),
            0.014,
        )
        for s in (-1, 1)
    ]
    grips = [tube([(0.72, s * 0.275, 0.563), (0.88, s * 0.293, 0.632)], 0.025) for s in (-1, 1)]
    place = top(0.37, 0.24, 0.17, x=-0.05)
    return assemble(
        [
            part(coat, pan),
            part(finish("rubber", None), tyre, *grips),
            part(metal("steel"), *hub, *legs),
            part(timber(), *poles),
        ],
        {"inside": place, "top": place},
        turn=0.45,
    )


def lawn_mower(look: Look, rng: np.random.Generator) -> Model:
    """Build a lawn mower: a deck on four wheels, an engine, a long handle, a grass bag."""
    coat = paint(wish(look, rng, (RED, GREEN, ORANGE)), roughness=0.3)
    deck = cushion((0.62, 0.46, 0.15), bevel=0.06, puff=(0, 0, 0.02), at=(0, 0, 0.17))
    skirt = box((0.66, 0.44, 0.07), bevel=0.03, at=(0, 0, 0.12))
    engine = lathe(
        fillet([(0, 0), (0.14, 0), (0.14, 0.09), (0.11, 0.14), (0.05, 0.16), (0, 0.16)], 0.02),
        at=(-0.05, 0, 0.25),
    )
    cap = lathe(fillet([(0, 0), (0.045, 0), (0.045, 0.03), (0, 0.03)], 0.006), at=(-0.05, 0, 0.41))
    fins = [box((0.1, 0.2, 0.008), bevel=0.003, at=(-0.18, 0, 0.28 + 0.02 * k)) for k in range(4)]
    tyres = [
        turned(
            lathe(fillet([(0, -0.03), (0.1, -0.03), (0.1, 0.03), (0, 0.03)], 0.014)),
            "x",
            np.pi / 2,
            by=(x, y, 0.1),
        )
        for x in (-0.26, 0.26)
        for y in (-0.26, 0.26)
    ]
    caps = [
        turned(
            lathe(fillet([(0, -0.034), (0.06, -0.034), (0.06, 0.034), (0, 0.034)], 0.01)),
            "x",
            np.pi / 2,
            by=(x, y, 0.1),
        )
        for x in (-0.26, 0.26)
        for y in (-0.26, 0.26)
    ]
    handle = tube(
        fillet(
            [
                (0.28, -0.19, 0.2),
                (0.75, -0.2, 0.78),
                (0.95, -0.2, 0.98),
                (0.95, 0.2, 0.98),
                (0.75, 0.2, 0.78),
                (0.28, 0.19, 0.2),
            ],
            0.07,
        ),
        0.013,
    )
    bar = tube([(0.7, -0.2, 0.715), (0.7, 0.2, 0.715)], 0.009)
    grip = tube([(0.95, -0.13, 0.98), (0.95, 0.13, 0.98)], 0.018)
    bag = cushion((0.42, 0.38, 0.28), bevel=0.1, puff=(0.03, 0.03, 0.02), at=(0.46, 0, 0.3))
    return assemble(
        [
            part(coat, deck, skirt),
            part(matt((0.03, 0.03, 0.033)), engine, *fins, grip),
            part(finish("rubber", None), *tyres),
            part(paint(WHITE), *caps, cap),
            part(metal("steel"), handle, bar),
            part(finish("fabric", (0.05, 0.055, 0.06)), bag),
        ],
        turn=0.5,
    )


def vacuum_cleaner(look: Look, rng: np.random.Generator) -> Model:
    """Build a canister vacuum cleaner: body on wheels, hose, wand, floor nozzle."""
    coat = dress(look, rng, material="plastic", choices=(RED, BLUE, TEAL))
    body = cushion((0.42, 0.27, 0.21), bevel=0.09, puff=(0.03, 0.02, 0.02), at=(0.1, 0, 0.17))
    lid = cushion((0.3, 0.2, 0.05), bevel=0.024, puff=(0, 0, 0.02), at=(0.12, 0, 0.275))
    tyres = [
        turned(
            lathe(fillet([(0, -0.025), (0.1, -0.025), (0.1, 0.025), (0, 0.025)], 0.014)),
            "x",
            np.pi / 2,
            by=(0.22, y, 0.1),
        )
        for y in (-0.155, 0.155)
    ]
    front = turned(
        lathe(fillet([(0, -0.02), (0.035, -0.02), (0.035, 0.02), (0, 0.02)], 0.01)),
        "x",
        np.pi / 2,
        by=(-0.06, 0, 0.035),
    )
    handle = tube(
        fillet([(0.02, 0, 0.28), (0.04, 0, 0.36), (0.2, 0, 0.36), (0.22, 0, 0.28)], 0.03), 0.015
    )
    hose_line = spline(
        [
            (-0.12, 0, 0.2),
            (-0.3, -0.05, 0.34),
            (-0.42, -0.02, 0.62),
            (-0.36, 0.0, 0.86),
            (-0.46, 0, 0.95),
            (-0.56, 0, 0.9),
        ],
        density=30,
    )
    ripple = 0.019 + 0.002 * np.sin(np.arange(len(hose_line)) * 1.6)
    hose = tube(hose_line, ripple.tolist(), segments=12)
    grip = tube([(-0.53, 0, 0.93), (-0.6, 0, 0.82)], 0.022)
    wand = tube([(-0.58, 0, 0.86), (-0.86, 0, 0.07)], 0.016)
    nozzle = cushion((0.12, 0.32, 0.05), bevel=0.02, at=(-0.9, 0, 0.03))
    dark = matt((0.025, 0.025, 0.028), roughness=0.5)
    return assemble(
        [
            part(coat, body, nozzle),
            part(dark, lid, hose, grip, handle, *tyres, front),
            part(metal("chrome"), wand),
        ],
        turn=0.5,
    )


RECIPES: Mapping[str, Recipe] = {
    "wheelbarrow": wheelbarrow,
    "lawn mower": lawn_mower,
    "vacuum cleaner": vacuum_cleaner,
}
