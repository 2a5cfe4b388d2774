"""More music: harp, saxophone, a musical note."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import BOLD, dress
from cavendish.engines.diorama.model.curve import circle, fillet, spline
from cavendish.engines.diorama.model.finish import finish, metal
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube


def harp(look: Look, rng: np.random.Generator) -> Model:
    """Build a concert harp: fluted pillar with a gilded crown, curved neck, strings."""
    wood = dress(look, rng, material="wood", choices=((0.34, 0.15, 0.055),))
    foot = box((0.5, 0.3, 0.09), bevel=0.02, at=(0.0, 0, 0.045))
    pillar = tube([(-0.34, 0, 0.08), (-0.36, 0, 0.9), (-0.36, 0, 1.62)], [0.036, 0.03, 0.03])
    rows = [(0.16, 0, 0.08), (0.24, 0, 0.5), (0.34, 0, 1.0), (0.4, 0, 1.3)]
    chest = stretched(tube(spline(rows), [0.13, 0.11, 0.07, 0.045], segments=28), (1, 1.1, 1))
    neck_line = spline(
        [
            (0.4, 0, 1.3),
            (0.3, 0, 1.42),
            (0.1, 0, 1.36),
            (-0.1, 0, 1.46),
            (-0.26, 0, 1.64),
            (-0.36, 0, 1.6),
        ]
    )
    neck = tube(neck_line, [0.045, 0.04, 0.036, 0.04, 0.045, 0.035], segments=20)
    scroll = [
        turned(
            tube(
                [
                    (0.05 * s * np.cos(a), 0, 0.05 * s * np.sin(a))
                    for a, s in zip(np.linspace(0, 9, 50), np.linspace(1, 0.2, 50), strict=True)
                ],
                0.014,
            ),
            "x",
            0.0,
            by=(-0.36, 0, 1.68),
        )
    ]
    bands = [
        lathe(fillet([(0, 0), (0.05, 0), (0.056, 0.03), (0.04, 0.06), (0, 0.06)], 0.008)).moved(
            by=(x, 0, z)
        )
        for x, z in ((-0.345, 0.09), (-0.36, 1.5))
    ]
    strings: list[Mesh] = []
    for step in range(30):
        t = 0.06 + 0.88 * step / 29
        low = (0.11 + 0.22 * t, 0.0, 0.14 + 1.06 * t)
        x = -0.3 + 0.63 * t
        z = float(np.interp(x, neck_line[::-1, 0], neck_line[::-1, 2]))
        strings.append(tube(np.array([low, (x, 0.0, z)]), 0.0016, segments=5))
    gold = metal("gold")
    return assemble(
        [
            part(wood, foot, chest, neck, pillar),
            part(gold, *scroll, *bands),
            part(finish("silver", None), *strings),
        ],
        turn=0.3,
    )


def saxophone(look: Look, rng: np.random.Generator) -> Model:
    """Build a saxophone on its stand: bent body, flared bell, keys."""
    del rng
    brass = finish(look.material or "brass", look.colour, default="brass")
    body = [
        (-0.1, 0, 0.88),
        (-0.06, 0, 0.905),
        (-0.02, 0, 0.88),
        (0, 0, 0.8),
        (0.0, 0, 0.3),
        (0.02, 0, 0.16),
        (0.1, 0, 0.11),
        (0.17, 0, 0.16),
        (0.19, 0, 0.3),
        (0.215, 0, 0.44),
    ]
    horn = tube(
        spline(body, density=10),
        [0.009, 0.011, 0.013, 0.017, 0.026, 0.036, 0.042, 0.044, 0.05, 0.066],
        segments=36,
    )
    bell = turned(
        lathe(
            spline(
                [
                    (0.062, 0.0),
                    (0.075, 0.05),
                    (0.105, 0.08),
                    (0.103, 0.082),
                    (0.07, 0.05),
                    (0.05, 0.0),
                ]
            ),
            segments=64,
        ),
        "y",
        0.16,
        by=(0.212, 0, 0.43),
    )
    mouth = tube([(-0.1, 0, 0.88), (-0.155, 0, 0.855)], [0.012, 0.008])
    stand = [
        tube([(0.06, 0.05, 0.14), (x, y, 0.0)], 0.008)
        for x, y in ((-0.14, -0.1), (0.28, -0.12), (0.07, 0.24))
    ] + [tube([(0.06, 0.05, 0.12), (0.0, 0.055, 0.5)], 0.008)]
    dark = finish("plastic", (0.015, 0.015, 0.015))
    return assemble(
        [part(brass, horn, bell), part(metal("gold"), *_keywork()), part(dark, mouth, *stand)],
        turn=-0.3,
    )


def _keywork() -> list[Mesh]:
    """Return the keys, rods and rings on the front of a saxophone."""
    keys = [
        turned(
            lathe(fillet([(0, 0), (0.017, 0), (0.016, 0.006), (0, 0.008)], 0.002)),
            "x",
            np.pi / 2,
            by=(0.004, -0.022 - 0.02 * (0.8 - z), z),
        )
        for z in np.linspace(0.3, 0.74, 8)
    ]
    rods = [
        tube([(x, -0.028, 0.26), (x * 0.8, -0.022, 0.78)], 0.0032, segments=8)
        for x in (-0.012, 0.022)
    ]
    rods += [
        tube(
            np.column_stack([0.012 * np.cos(a), -0.03 + 0.012 * np.sin(a), np.full(20, z)]),
            0.002,
            segments=6,
            closed=True,
        )
        for z in (0.35, 0.55, 0.7)
        for a in [np.linspace(0, 6, 20)]
    ]
    return [*keys, *rods]


def note(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of joined quavers, cut thick and lacquered."""
    coat = dress(look, rng, material="plastic", choices=((0.015, 0.015, 0.016), *BOLD))
    head = circle(0.05) @ np.array([(1.15, 0.25), (-0.1, 0.82)])
    heads = [
        extrude(head + np.array((x, 0.045 + z)), 0.045, bevel=0.012)
        for x, z in ((-0.1, 0.0), (0.1, 0.03))
    ]
    stems = [
        box((0.018, 0.035, 0.26), bevel=0.005, at=(x, 0, 0.18 + z))
        for x, z in ((-0.05, 0.0), (0.15, 0.03))
    ]
    beam = extrude(
        [(-0.059, 0.26), (0.159, 0.29), (0.159, 0.345), (-0.059, 0.315)], 0.042, bevel=0.008
    )
    return assemble([part(coat, *heads, *stems, beam)])


RECIPES: Mapping[str, Recipe] = {
    "harp": harp,
    "saxophone": saxophone,
    "musical note": note,
}
