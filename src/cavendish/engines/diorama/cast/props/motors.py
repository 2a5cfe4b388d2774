"""Motor vehicles beyond the car: motorcycle, van, pickup, helicopter, tractor, tank."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.cars import arches, lacquered, lens, pane
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    FOREST,
    MUSTARD,
    RED,
    SKY,
    TEAL,
)
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.cast.props.wheels import wheels
from cavendish.engines.diorama.model.curve import (
    circle,
    fillet,
    joined,
    lift,
    rectangle,
    rounded,
    spline,
)
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube

_VIEW = 0.55
_DARK: Finish = matt((0.02, 0.02, 0.021), roughness=0.6)


def headlamp(x: float, y: float, z: float, radius: float) -> Mesh:
    """Return a round headlamp looking along -x."""
    bulb = lathe(
        fillet([(radius, 0), (radius * 0.8, radius * 0.4), (0, radius * 0.5)], radius * 0.2)
    )
    return turned(bulb, "y", -np.pi / 2, by=(x, y, z))


def _spoked(hub: Vec3, radius: float, thick: float) -> list[Part]:
    """Return a motorcycle's wheel: fat tyre, rim, spokes, disc."""
    tyre = tube(lift(circle(radius - thick, count=72)), thick, segments=24, closed=True).moved(
        by=hub
    )
    rim = tube(
        lift(circle(radius - 2 * thick, count=64)), thick * 0.42, segments=12, closed=True, flat=2.0
    )
    rods = [
        tube(
            [
                (0.03 * np.cos(a), s * 0.03, 0.03 * np.sin(a)),
                (
                    (radius - 2 * thick) * np.cos(a + 0.25),
                    0,
                    (radius - 2 * thick) * np.sin(a + 0.25),
                ),
            ],
            0.004,
            segments=5,
        )
        for a in np.linspace(0, 2 * np.pi, 18, endpoint=False)
        for s in (-1, 1)
    ]
    drum = turned(
        lathe(fillet([(0, -0.05), (0.05, -0.05), (0.05, 0.05), (0, 0.05)], 0.01)), "x", np.pi / 2
    )
    disc = turned(lathe([(0.12, 0.0), (0.12, 0.006), (0.04, 0.006)], segments=48), "x", np.pi / 2,
                  by=(0, -0.06, 0))  # fmt: skip
    return [
        part(finish("rubber", None), tyre),
        part(
            metal("chrome"),
            rim.moved(by=hub),
            *[r.moved(by=hub) for r in rods],
            drum.moved(by=hub),
            disc.moved(by=hub),
        ),
    ]


def motorcycle(look: Look, rng: np.random.Generator) -> Model:
    """Build a classic motorcycle: tank, ribbed twin engine, chrome exhausts, spoked wheels."""
    coat = lacquered(look, rng, (RED, TEAL, CREAM, (0.02, 0.02, 0.022)))
    tank = hull([(-0.36, 0.82, 0.03, 0.03, 2.2), (-0.34, 0.825, 0.09, 0.075, 2.3),
                 (-0.2, 0.84, 0.135, 0.11, 2.4), (0.0, 0.81, 0.11, 0.085, 2.3),
                 (0.08, 0.79, 0.06, 0.05, 2.2)])  # fmt: skip
    saddle = hull([(0.02, 0.78, 0.07, 0.04, 2.6), (0.12, 0.765, 0.12, 0.05, 2.6),
                   (0.34, 0.77, 0.13, 0.05, 2.6), (0.62, 0.81, 0.1, 0.04, 2.6),
                   (0.68, 0.82, 0.05, 0.02, 2.4)])  # fmt: skip
    guards = [tube(spline([(x + 0.37 * np.cos(a), 0, 0.33 + 0.37 * np.sin(a)) for a in
                           np.linspace(*span, 16)]), 0.075, segments=16, flat=1.0) for x, span in
              ((-0.72, (0.5, 2.5)), (0.62, (0.7, 2.5)))]  # fmt: skip
    guards = [_flattened(g, hub) for g, hub in zip(guards, (-0.72, 0.62), strict=True)]
    frame = [
        tube(p, 0.022, segments=12)
        for p in (
            [(-0.42, 0, 0.86), (-0.3, 0, 0.3), (0.18, 0, 0.26), (0.3, 0, 0.72), (-0.42, 0, 0.84)],
            [(0.2, 0.08, 0.34), (0.62, 0.08, 0.33)],
            [(0.2, -0.08, 0.34), (0.62, -0.08, 0.33)],
        )
    ]
    bright, dark = _fittings()
    lamp = [
        headlamp(-0.6, 0, 0.88, 0.1),
        turned(
            lathe(spline([(0, -0.12), (0.07, -0.09), (0.105, 0.0)])),
            "y",
            -np.pi / 2,
            by=(-0.6, 0, 0.88),
        ),
    ]
    parts = [
        *_spoked((-0.72, 0, 0.33), 0.33, 0.055),
        *_spoked((0.62, 0, 0.33), 0.33, 0.065),
        part(coat, tank, *guards),
        part(finish("leather", (0.03, 0.02, 0.016)), saddle),
        part(_DARK, *frame, *dark),
        part(metal("chrome", roughness=0.14), *bright, lamp[1]),
        part(lens((0.85, 0.83, 0.75)), lamp[0]),
        part(metal("aluminium"), *_engine()),
        part(lens((0.5, 0.01, 0.01)), sphere(0.04, at=(0.93, 0, 0.7), segments=20)),
    ]
    return assemble(parts, {"seat": top(0.8, 0.24, 0.1, x=0.3)}, turn=_VIEW)


def _fittings() -> tuple[list[Mesh], list[Mesh]]:
    """Return a motorcycle's chrome (forks, bars, pipes) and rubber (shocks, grips)."""
    forks = [
        tube([(-0.4, s * 0.09, 0.95), (-0.72, s * 0.09, 0.33)], [0.026, 0.022]) for s in (-1, 1)
    ]
    shocks = [tube([(0.62, s * 0.1, 0.36), (0.42, s * 0.11, 0.72)], 0.026) for s in (-1, 1)]
    bars = tube(
        spline(
            [
                (-0.2, -0.38, 1.02),
                (-0.32, -0.3, 1.06),
                (-0.4, -0.08, 0.98),
                (-0.4, 0.08, 0.98),
                (-0.32, 0.3, 1.06),
                (-0.2, 0.38, 1.02),
            ]
        ),
        0.014,
    )
    grips = [tube([(-0.2, s * 0.38, 1.02), (-0.29, s * 0.325, 1.05)], 0.022) for s in (-1, 1)]
    pipes = [
        tube(
            spline(
                [
                    (-0.12, s * 0.09, 0.5),
                    (-0.22, s * 0.15, 0.36),
                    (-0.1, s * 0.18, 0.24),
                    (0.3, s * 0.18, 0.24),
                    (0.85, s * 0.18, 0.28),
                ]
            ),
            [0.024, 0.026, 0.03, 0.045, 0.045],
        )
        for s in (-1, 1)
    ]
    return [*forks, bars, *pipes], [*shocks, *grips]


def _flattened(guard: Mesh, hub: float) -> Mesh:
    """Press a mudguard's tube thin towards its wheel."""
    v = guard.vertices.astype(np.float64) - (hub, 0, 0.33)
    radius = np.hypot(v[:, 0], v[:, 2])
    pressed = 0.36 + (radius - 0.37) * 0.22
    v[:, [0, 2]] *= (pressed / radius)[:, None]
    return Mesh(vertices=(v + np.array((hub, 0, 0.33))).astype(np.float32), faces=guard.faces)


def _engine() -> list[Mesh]:
    """Return a ribbed twin with its crank case."""
    case = cushion((0.4, 0.2, 0.2), bevel=0.06, at=(0.02, 0, 0.36))
    lids = [turned(lathe(fillet([(0.09, 0), (0.08, 0.04), (0, 0.045)], 0.015)), "x", s * np.pi / 2,
                   by=(x, -s * 0.1, 0.36)) for s in (-1, 1) for x in (-0.08, 0.12)]  # fmt: skip
    fin = box((0.16, 0.2, 0.014), bevel=0.005, steps=2)
    ribs = [turned(fin.moved(by=(0, 0, 0.1 + i * 0.026)), "y", lean, by=(x, 0, 0.4))
            for x, lean in ((-0.06, -0.3), (0.1, 0.3)) for i in range(9)]  # fmt: skip
    return [case, *lids, *ribs]


def van(look: Look, rng: np.random.Generator) -> Model:
    """Build a round little camper van in two colours."""
    coat = lacquered(look, rng, (TEAL, RED, MUSTARD, SKY))
    under = arches((-1.25, 1.25), 0.33, 0.41, 0.26)
    over = fillet([(2.0, 0.26), (2.12, 0.3), (2.1, 1.0), (-2.16, 1.0), (-2.14, 0.3), (-2.0, 0.26)],
                  (0.08, 0.14, 0.14, 0.08))  # fmt: skip
    lower = extrude(joined(under, over), 1.72, bevel=0.1)
    upper = rounded([(-2.1, 1.0), (2.06, 1.0), (1.98, 1.92), (-1.86, 1.92)], 0.26, steps=8)
    roof = extrude(upper, 1.68, bevel=0.2)
    glass = [
        extrude(rectangle(0.7, 0.48, radius=0.07), 1.7, bevel=0.01, at=(x, 0, 1.42))
        for x in (-1.3, -0.32, 0.66, 1.5)
    ]
    shield = [box((0.05, 0.66, 0.5), bevel=0.02, at=(-1.985, s * 0.37, 1.42)) for s in (-1, 1)]
    shield = [turned(m.moved(by=(1.985, 0, -1.42)), "y", 0.22, by=(-2.01, 0, 1.42)) for m in shield]
    badge = turned(tube(lift(circle(0.2)), 0.02, closed=True), "z", np.pi / 2, by=(-2.15, 0, 0.82))
    bars = [box((0.1, 1.7, 0.14), bevel=0.04, at=(x, 0, 0.36)) for x in (-2.16, 2.13)]
    strip = [box((4.2, 0.03, 0.03), bevel=0.01, at=(0, s * 0.865, 1.0)) for s in (-1, 1)]
    lamps = [headlamp(-2.13, s * 0.58, 0.74, 0.15) for s in (-1, 1)]
    rims = [
        turned(
            tube(lift(circle(0.15)), 0.022, closed=True), "z", np.pi / 2, by=(-2.14, s * 0.58, 0.74)
        )
        for s in (-1, 1)
    ]
    seams = [box((0.012, 1.725, 0.7), bevel=0.002, at=(x, 0, 0.62)) for x in (-0.82, 0.17)]
    hubs: list[Vec3] = [(x, y, 0.33) for x in (-1.25, 1.25) for y in (-0.74, 0.74)]
    parts = [
        part(coat, lower),
        part(gloss(CREAM, alpha=0.05), roof),
        part(pane(), *glass, *shield),
        part(metal("chrome"), badge, *bars, *strip, *rims),
        part(lens((0.85, 0.83, 0.75)), *lamps),
        part(_DARK, *seams, box((3.9, 1.3, 0.3), bevel=0.03, at=(0, 0, 0.42))),
        *wheels(0.33, 0.2, hubs),
    ]
    return assemble(
        parts, {"label": label(-0.87, 0.62, 0.7, 0.2), "top": top(1.92, 1.4, 0.5)}, turn=_VIEW
    )


def pickup(look: Look, rng: np.random.Generator) -> Model:
    """Build an old pickup truck with an open wooden bed."""
    coat = lacquered(look, rng, (RED, TEAL, SKY, FOREST))
    under = arches((-1.45, 1.3), 0.38, 0.47, 0.34)
    over = fillet([(2.2, 0.34), (2.25, 0.36), (2.25, 1.0), (0.42, 1.0), (0.36, 1.72), (-0.62, 1.74),
                   (-0.98, 1.12), (-2.1, 1.02), (-2.28, 0.8), (-2.28, 0.36), (-2.2, 0.34)],
                  (0.03, 0.05, 0.05, 0.16, 0.18, 0.14, 0.2, 0.14, 0.08))  # fmt: skip
    body = extrude(joined(under, over), 1.66, bevel=0.08)
    bed = box((1.72, 1.4, 0.42), bevel=0.02, at=(1.32, 0, 0.86))
    side = rounded([(-0.8, 1.16), (0.2, 1.16), (0.18, 1.6), (-0.52, 1.6)], 0.06)
    screen = turned(box((0.03, 1.3, 0.5), bevel=0.01), "y", 0.5, by=(-0.84, 0, 1.43))
    rear = box((0.03, 1.1, 0.36), bevel=0.01, at=(0.385, 0, 1.42))
    planks = [
        box((1.66, 0.2, 0.03), bevel=0.006, at=(1.32, y, 1.075))
        for y in np.linspace(-0.56, 0.56, 6)
    ]
    rails = [box((1.78, 0.07, 0.14), bevel=0.02, at=(1.34, s * 0.79, 1.05)) for s in (-1, 1)]
    gate = box((0.07, 1.62, 0.2), bevel=0.02, at=(2.23, 0, 1.04))
    grille = [
        box((0.05, 0.9, 0.03), bevel=0.01, at=(-2.28, 0, z)) for z in np.linspace(0.56, 0.86, 6)
    ]
    bars = [box((0.12, 1.74, 0.14), bevel=0.04, at=(x, 0, 0.42)) for x in (-2.34, 2.3)]
    lamps = [headlamp(-2.26, s * 0.62, 0.76, 0.13) for s in (-1, 1)]
    hubs: list[Vec3] = [(x, y, 0.38) for x in (-1.45, 1.3) for y in (-0.7, 0.7)]
    parts = [
        part(coat, body, *rails, gate),
        part(finish("wood", None), bed, *planks),
        part(pane(), extrude(side, 1.68, bevel=0.01), screen, rear),
        part(metal("chrome"), *grille, *bars),
        part(lens((0.85, 0.83, 0.75)), *lamps),
        part(_DARK, box((4.0, 1.2, 0.3), bevel=0.03, at=(0, 0, 0.5))),
        *wheels(0.38, 0.24, hubs),
    ]
    return assemble(parts, {"top": top(1.1, 0.75, 0.6, x=1.3)}, turn=_VIEW)


RECIPES: Mapping[str, Recipe] = {
    "motorcycle": motorcycle,
    "van": van,
    "pickup truck": pickup,
}
