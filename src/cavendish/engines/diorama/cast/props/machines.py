"""Heavy machines: helicopter, tractor, tank."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.cars import lacquered, lens, pane
from cavendish.engines.diorama.cast.props.dress import (
    FOREST,
    RED,
    SKY,
    TEAL,
    YELLOW,
)
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.cast.props.motors import headlamp
from cavendish.engines.diorama.cast.props.wheels import wheels
from cavendish.engines.diorama.model.curve import (
    circle,
    fillet,
    lengths,
    lift,
    rounded,
    spline,
)
from cavendish.engines.diorama.model.finish import gloss, matt, metal
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, tube

_VIEW = 0.55
_DARK: Finish = matt((0.02, 0.02, 0.021), roughness=0.6)


def helicopter(look: Look, rng: np.random.Generator) -> Model:
    """Build a helicopter: glass nose, tail boom, rotors, skids."""
    coat = lacquered(look, rng, (RED, YELLOW, TEAL, SKY))
    cabin = hull(
        [
            (-1.5, 1.25, 0.1, 0.1, 2),
            (-1.38, 1.25, 0.42, 0.42, 2.1),
            (-0.9, 1.3, 0.74, 0.68, 2.3),
            (-0.1, 1.35, 0.84, 0.8, 2.5),
            (0.7, 1.5, 0.66, 0.62, 2.3),
            (1.3, 1.7, 0.24, 0.26, 2.1),
            (3.6, 1.86, 0.11, 0.12, 2),
            (3.75, 1.86, 0.05, 0.05, 2),
        ],
        segments=72,
    )
    nose = hull(
        [
            (-1.52, 1.27, 0.1, 0.1, 2),
            (-1.39, 1.27, 0.43, 0.43, 2.1),
            (-0.92, 1.32, 0.75, 0.69, 2.3),
            (-0.62, 1.335, 0.79, 0.735, 2.4),
        ],
        segments=72,
    )
    v = nose.vertices
    keep = v[:, 2] > 1.12 - 0.1 * (v[:, 0] + 1)
    glass = Mesh(vertices=v, faces=nose.faces[keep[nose.faces].all(1)], normals=nose.normals)
    doors = [
        extrude(
            rounded([(-0.5, 1.15), (0.2, 1.15), (0.2, 1.75), (-0.5, 1.82)], 0.1), 0.03, bevel=0.01
        ).moved(by=(0, s * 0.8, 0))
        for s in (-1, 1)
    ]
    fin = extrude(
        rounded([(3.3, 1.8), (3.7, 1.8), (4.05, 2.7), (3.7, 2.7)], 0.08), 0.07, bevel=0.02
    )
    wing = box((0.34, 1.3, 0.05), bevel=0.02, at=(3.0, 0, 1.85))
    hood = hull(
        [
            (-0.5, 2.12, 0.1, 0.08, 2.4),
            (-0.35, 2.14, 0.34, 0.18, 2.4),
            (0.4, 2.1, 0.36, 0.2, 2.4),
            (0.95, 1.92, 0.2, 0.14, 2.4),
        ]
    )
    parts = [
        part(coat, cabin, fin, wing, hood),
        part(pane(), glass, *doors),
        part(_DARK, *_rotors()),
        part(metal("aluminium"), *_skids()),
    ]
    return assemble(parts, turn=_VIEW)


def _rotors() -> list[Mesh]:
    """Return a helicopter's mast, main rotor and tail rotor."""
    mast = tube([(0, 0, 2.2), (0, 0, 2.55)], 0.06)
    blade = box((3.1, 0.2, 0.03), bevel=0.012, at=(1.6, 0, 2.52))
    blades = ring(blade, 4, start=0.35)
    hub = lathe(fillet([(0, 2.46), (0.16, 2.46), (0.12, 2.6), (0, 2.62)], 0.03))
    tail = [
        turned(box((0.06, 0.02, 1.0), bevel=0.008), "y", a, by=(3.78, -0.1, 2.35))
        for a in (0.5, 2.07)
    ]
    return [mast, blades, hub, *tail]


def _skids() -> list[Mesh]:
    """Return a helicopter's skids on their legs."""
    skids = [
        tube(spline([(-1.35, s * 0.8, 0.2), (-1.15, s * 0.8, 0.05), (0.9, s * 0.8, 0.05)]), 0.05)
        for s in (-1, 1)
    ]
    legs = [
        tube(spline([(x, s * 0.45, 0.75), (x, s * 0.75, 0.4), (x, s * 0.8, 0.06)]), 0.035)
        for x in (-0.7, 0.5)
        for s in (-1, 1)
    ]
    return [*skids, *legs]


def tractor(look: Look, rng: np.random.Generator) -> Model:
    """Build a farm tractor: ribbed rear wheels, bonnet, stack, seat under a roof."""
    coat = lacquered(look, rng, (RED, FOREST, TEAL))
    bonnet = hull(
        [
            (-1.5, 1.15, 0.28, 0.3, 4),
            (-1.46, 1.16, 0.33, 0.34, 4),
            (-0.2, 1.22, 0.36, 0.36, 4),
            (0.0, 1.22, 0.36, 0.36, 4),
        ]
    )
    guards = [
        tube(
            spline(
                [
                    (0.75 + 0.82 * np.cos(a), s * 0.7, 0.75 + 0.82 * np.sin(a))
                    for a in np.linspace(0.5, 2.5, 14)
                ]
            ),
            0.03,
            flat=6.0,
        )
        for s in (-1, 1)
    ]
    posts = [
        tube([(x, y, 1.2), (x + 0.04, y * 0.95, 2.3)], 0.03)
        for x in (0.1, 1.1)
        for y in (-0.55, 0.55)
    ]
    roof = cushion((1.5, 1.4, 0.1), bevel=0.045, puff=(0, 0, 0.04), at=(0.62, 0, 2.34))
    seat = [cushion((0.4, 0.45, 0.12), bevel=0.05, at=(0.85, 0, 1.3)),
            cushion((0.1, 0.45, 0.4), bevel=0.045, at=(1.05, 0, 1.52))]  # fmt: skip
    wheel = turned(turned(tube(lift(circle(0.2)), 0.02, closed=True), "x", np.pi / 2), "y", 0.6,
                   by=(0.3, 0, 1.68))  # fmt: skip
    stack = [
        tube([(-0.6, 0.14, 1.5), (-0.6, 0.14, 2.1)], 0.045),
        tube([(0.12, 0, 1.3), (0.3, 0, 1.66)], 0.02),
    ]
    grille = [
        box((0.03, 0.5, 0.03), bevel=0.01, at=(-1.5, 0, z)) for z in np.linspace(0.98, 1.36, 7)
    ]
    lamps = [headlamp(-1.5, s * 0.2, 1.34, 0.075) for s in (-1, 1)]
    gear = [
        box((1.9, 0.4, 0.3), bevel=0.05, at=(-0.1, 0, 0.75)),
        box((0.7, 0.7, 0.5), bevel=0.06, at=(0.75, 0, 0.95)),
        box((0.1, 1.1, 0.1), bevel=0.02, at=(-1.15, 0, 0.42)),
    ]
    lug = box((0.05, 0.34, 0.1), bevel=0.012, steps=1)
    lugs = [turned(lug, "y", -a, by=(0.75 + 0.76 * np.cos(a), s * 0.72, 0.75 + 0.76 * np.sin(a)))
            for a in np.linspace(0, 2 * np.pi, 26, endpoint=False) for s in (-1, 1)]  # fmt: skip
    parts = [
        part(coat, bonnet, roof, *guards),
        part(_DARK, *gear, *seat, wheel, *grille, *lugs),
        part(metal("steel"), *posts, *stack),
        part(lens((0.85, 0.83, 0.75)), *lamps),
        *_yellow(wheels(0.75, 0.36, [(0.75, -0.72, 0.75), (0.75, 0.72, 0.75)])),
        *_yellow(wheels(0.42, 0.24, [(-1.15, -0.55, 0.42), (-1.15, 0.55, 0.42)])),
    ]
    return assemble(parts, turn=_VIEW)


def _yellow(pair: list[Part]) -> list[Part]:
    """Paint the rims of a pair of wheels like a farmer would."""
    return [pair[0], part(gloss(YELLOW, alpha=0.1), pair[1].mesh)]


def tank(look: Look, rng: np.random.Generator) -> Model:
    """Build an armoured tank: tracks round their wheels, hull, turret, gun."""
    coat = lacquered(look, rng, ((0.14, 0.17, 0.07),))
    coat = matt(look.colour or (0.14, 0.17, 0.07), roughness=0.7) if look.material is None else coat
    side = rounded(
        [(-2.3, 0.75), (-1.7, 0.1), (1.7, 0.1), (2.3, 0.7), (2.0, 1.0), (-2.1, 1.0)], 0.22, steps=7
    )
    tracks = [extrude(side, 0.5, bevel=0.03, at=(0, s * 0.95, 0)) for s in (-1, 1)]
    line = np.concatenate([side, side[:1]])
    steps = lengths(line)
    marks = np.linspace(0, float(steps[-1]), 64, endpoint=False)
    spots = np.stack([np.interp(marks, steps, line[:, i]) for i in (0, 1)], 1)
    ways = np.roll(spots, -1, 0) - np.roll(spots, 1, 0)
    pads = [
        turned(
            box((0.08, 0.54, 0.05), bevel=0.01, steps=1),
            "y",
            -float(np.arctan2(w[1], w[0])),
            by=(float(p[0]), s * 0.95, float(p[1])),
        )
        for p, w in zip(spots, ways, strict=True)
        for s in (-1, 1)
    ]
    body = extrude(
        rounded(
            [(-2.2, 0.7), (-1.9, 0.4), (2.0, 0.4), (2.2, 0.9), (1.7, 1.25), (-1.3, 1.25)], 0.05
        ),
        1.7,
        bevel=0.03,
    )
    turret = hull([(-1.0, 1.5, 0.5, 0.14, 3), (-0.9, 1.5, 0.62, 0.22, 3), (0.5, 1.52, 0.75, 0.3, 3),
                   (1.1, 1.5, 0.6, 0.24, 3), (1.15, 1.5, 0.5, 0.2, 3)])  # fmt: skip
    gun = [
        tube([(-0.9, 0, 1.52), (-3.0, 0, 1.6)], [0.1, 0.08]),
        tube([(-2.8, 0, 1.592), (-3.05, 0, 1.602)], 0.115),
    ]
    hatch = [
        lathe(fillet([(0, 1.78), (0.26, 1.78), (0.24, 1.88), (0, 1.9)], 0.03)).moved(
            by=(0.3, 0.2, 0)
        )
    ]
    hubs: list[Vec3] = [
        (x, s * 1.06, 0.42) for x in np.linspace(-1.4, 1.4, 5).tolist() for s in (-1, 1)
    ]
    discs = [
        turned(
            lathe(
                fillet([(0, 0), (0.26, 0), (0.24, 0.16), (0.1, 0.17), (0.08, 0.2), (0, 0.2)], 0.02)
            ),
            "x",
            np.pi / 2 if h[1] < 0 else -np.pi / 2,
            by=h,
        )
        for h in hubs
    ]
    return assemble(
        [part(coat, body, turret, *gun, *hatch, *discs), part(_DARK, *tracks, *pads)], turn=_VIEW
    )


RECIPES: Mapping[str, Recipe] = {
    "helicopter": helicopter,
    "tractor": tractor,
    "tank": tank,
}
