"""Sports gear: rackets, bats, balls, discs, paddles, weights, goals."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    ORANGE,
    RED,
    SKY,
    TEAL,
    WHITE,
    YELLOW,
    companion,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, paint
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube


def frisbee(look: Look, rng: np.random.Generator) -> Model:
    """Build a flying disc leaning as if just caught: rim, rings, a stripe."""
    tone = wish(look, rng, (ORANGE, RED, SKY, YELLOW, TEAL))
    profile = [
        (0.125, 0.0),
        (0.135, 0.004),
        (0.136, 0.016),
        (0.125, 0.026),
        (0.1, 0.029),
        (0.0, 0.03),
    ]
    inner = [(0.0, 0.026), (0.12, 0.023), (0.128, 0.012), (0.125, 0.0)]
    disc = lathe(spline(profile, density=6), segments=120)
    under = lathe(inner, segments=96)
    rings = [
        tube(
            [
                (r * np.cos(t), r * np.sin(t), 0.0292 + (0.1 - r) * 0.01)
                for t in np.linspace(0, 2 * np.pi, 80, endpoint=False)
            ],
            0.0016,
            segments=6,
            closed=True,
        )
        for r in (0.06, 0.085, 0.09)
    ]
    coat = finish(look.material or "plastic", tone)
    flat = [part(coat, disc, under), part(matt(companion(tone), roughness=0.4), *rings)]
    return assemble([part(p.finish, turned(p.mesh, "x", 0.5)) for p in flat])


def baseball_bat(look: Look, rng: np.random.Generator) -> Model:
    """Build a bat of ash with a wrapped grip, lying by a ball."""
    wood = dress(look, rng, material="wood", choices=((0.50, 0.31, 0.14),))
    line = spline(
        [
            (0, 0),
            (0.024, 0.004),
            (0.025, 0.016),
            (0.0145, 0.03),
            (0.0135, 0.2),
            (0.02, 0.38),
            (0.031, 0.58),
            (0.033, 0.76),
            (0.03, 0.82),
            (0, 0.835),
        ],
        density=8,
    )
    bat = turned(lathe(line, segments=56), "y", np.pi / 2, by=(-0.42, 0, 0.033))
    wrap = [tube([(0.0142 * np.cos(t), 0.0142 * np.sin(t), 0.03 + 0.16 * t / (16 * np.pi)) for t in
                  np.linspace(0, 16 * np.pi, 260)], 0.0028, segments=6)]  # fmt: skip
    grip = [turned(m, "y", np.pi / 2, by=(-0.42, 0, 0.033)) for m in wrap]
    ball = baseball(Look(), rng).moved(by=(0.1, -0.14, 0))
    return assemble(
        [part(wood, bat), part(matt((0.03, 0.026, 0.024)), *grip), *ball.parts], turn=0.5
    )


def baseball(look: Look, rng: np.random.Generator) -> Model:
    """Build a baseball: white leather, the red double seam."""
    coat = dress(look, rng, material="plastic", choices=((0.74, 0.70, 0.62),))
    t = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    a, b, r = 0.78, 0.22, 0.0368
    seam = np.stack([a * np.cos(t) + b * np.cos(3 * t), a * np.sin(t) - b * np.sin(3 * t),
                     2 * np.sqrt(a * b) * np.sin(2 * t)], 1)  # fmt: skip
    seam = seam / np.linalg.norm(seam, axis=1, keepdims=True) * r
    way = np.gradient(seam, axis=0)
    side = np.cross(seam, way)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    stitches = [
        tube(
            [seam[i] + side[i] * s * 0.0045 + way[i] * 0.7, seam[i] * 1.006, seam[i] - side[i] * 0],
            0.0006,
            segments=5,
        )
        for i in range(0, 180, 2)
        for s in (-1, 1)
    ]
    line = tube(seam * 0.998, 0.0005, segments=5, closed=True)
    parts = [part(coat, sphere(0.0365, segments=64)), part(matt(RED), *stitches, line)]
    return assemble(parts)


def tennis_racket(look: Look, rng: np.random.Generator) -> Model:
    """Build a tennis racket leaning on its rim, strung, by a ball."""
    tone = wish(look, rng, (RED, BLUE, BLACK, ORANGE))
    t = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    head = tube(
        np.column_stack([0.125 * np.cos(t), 0 * t, 0.52 + 0.165 * np.sin(t)]), 0.0105, closed=True
    )
    strings: list[Mesh] = []
    for k in np.linspace(-0.86, 0.86, 15).tolist():
        c = float(np.sqrt(1 - k * k))
        strings += [
            tube(
                [(0.125 * k, 0, 0.52 - 0.165 * c), (0.125 * k, 0, 0.52 + 0.165 * c)],
                0.0011,
                segments=5,
            ),
            tube(
                [(-0.125 * c, 0, 0.52 + 0.165 * k), (0.125 * c, 0, 0.52 + 0.165 * k)],
                0.0011,
                segments=5,
            ),
        ]
    throat = [
        tube(
            spline(
                [
                    (s * 0.085, 0, 0.4),
                    (s * 0.04, 0, 0.32),
                    (s * 0.011, 0, 0.25),
                    (s * 0.009, 0, 0.2),
                ]
            ),
            0.009,
        )
        for s in (-1, 1)
    ]
    grip = tube(
        [(0, 0, 0.0), (0, 0, 0.01), (0, 0, 0.2), (0, 0, 0.22)],
        [0.019, 0.0165, 0.0155, 0.012],
        segments=8,
    )
    lean = [turned(turned(m, "y", -0.25), "x", -0.35) for m in (head, *throat)]
    web = [turned(turned(m, "y", -0.25), "x", -0.35) for m in strings]
    parts = [
        part(finish(look.material or "plastic", tone), *lean),
        part(matt((0.75, 0.74, 0.66)), *web),
        part(matt((0.03, 0.03, 0.03)), turned(turned(grip, "y", -0.25), "x", -0.35)),
        part(matt((0.55, 0.62, 0.06)), sphere(0.033, at=(0.06, -0.1, 0.034), segments=40)),
    ]
    return assemble(parts)


def paddle(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden canoe paddle, its blade up, leaning."""
    wood = dress(look, rng, material="wood", choices=((0.42, 0.22, 0.09),))
    blade = hull(
        [
            (0.86, 0, 0.014, 0.014, 2),
            (0.95, 0, 0.06, 0.011, 2),
            (1.15, 0, 0.085, 0.008, 2.2),
            (1.32, 0, 0.08, 0.006, 2.2),
            (1.38, 0, 0.03, 0.004, 2),
        ]
    )
    shaft = tube([(0.05, 0, 0), (0.9, 0, 0)], 0.0145)
    hold = tube(spline([(0.03, -0.055, 0), (0.02, 0, 0), (0.03, 0.055, 0)]), [0.012, 0.018, 0.012])
    whole = [turned(turned(m, "y", -np.pi / 2), "z", np.pi / 2) for m in (blade, shaft, hold)]
    lean = [turned(m, "x", -0.16) for m in whole]
    tip = hull(
        [
            (1.28, 0, 0.0825, 0.0075, 2.2),
            (1.325, 0, 0.0815, 0.0068, 2.2),
            (1.385, 0, 0.032, 0.0045, 2),
        ]
    )
    tip = turned(turned(turned(tip, "y", -np.pi / 2), "z", np.pi / 2), "x", -0.16)
    return assemble([part(wood, *lean), part(paint(RED), tip)])


def dumbbell(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of dumbbells."""
    coat = dress(look, rng, material="iron", choices=None if look.colour is None else (RED,))
    disc = fillet([(0, -0.016), (0.05, -0.016), (0.055, 0.0), (0.05, 0.016), (0, 0.016)], 0.006)
    heads = [turned(lathe(disc, segments=6 * 8), "y", np.pi / 2, by=(x, 0, 0.055)) for x in
             (-0.095, -0.062, 0.062, 0.095)]  # fmt: skip
    bar = tube([(-0.11, 0, 0.055), (0.11, 0, 0.055)], 0.0125)
    both: list[Mesh] = []
    for turn, by in ((0.3, (0.0, 0.07, 0.0)), (-0.5, (0.03, -0.09, 0.0))):
        both += [m.moved(turn=turn, by=by) for m in heads]
    bars = [bar.moved(turn=0.3, by=(0, 0.07, 0)), bar.moved(turn=-0.5, by=(0.03, -0.09, 0))]
    return assemble([part(coat, *both), part(metal("chrome"), *bars)])


def american_football(look: Look, rng: np.random.Generator) -> Model:
    """Build an American football on a kicking tee."""
    hide = dress(look, rng, material="leather", choices=((0.22, 0.075, 0.028),))
    t = np.linspace(-1, 1, 40)
    body = lathe(np.column_stack([0.085 * (1 - t**2) ** 0.72 + 1e-4, 0.14 * t]), segments=72)
    bands = [lathe([(0.064, z), (0.062, z + s * 0.018)][:: s], segments=64) for z, s in
             ((0.083, 1), (-0.083, -1))]  # fmt: skip
    laces = [
        box((0.02, 0.004, 0.005), bevel=0.0015, at=(0, -0.0855, z))
        for z in np.linspace(-0.035, 0.035, 8)
    ]
    line = box((0.004, 0.004, 0.09), bevel=0.0015, at=(0, -0.085, 0))
    tee = lathe(
        fillet([(0, 0), (0.05, 0), (0.03, 0.02), (0.036, 0.045), (0.02, 0.03), (0, 0.03)], 0.006)
    )
    up = [turned(m, "x", -0.25, by=(0, 0, 0.17)) for m in (body, *bands, *laces, line)]
    return assemble([part(hide, up[0]), part(matt(WHITE), *up[1:]), part(gloss(ORANGE), tee)])


def goal(look: Look, rng: np.random.Generator) -> Model:
    """Build a goal with its net."""
    del rng
    coat = finish(look.material or "plastic", look.colour or WHITE)
    posts = [tube(p, 0.04) for p in ([(-1.2, 0, 0), (-1.2, 0, 1.34)], [(1.2, 0, 0), (1.2, 0, 1.34)],
             [(-1.24, 0, 1.3), (1.24, 0, 1.3)])]  # fmt: skip
    stays = [tube([(x, 0, 1.3), (x, 0.35, 1.25), (x, 0.9, 0.02)], 0.016) for x in (-1.2, 1.2)]
    base = tube([(-1.2, 0.9, 0.02), (1.2, 0.9, 0.02)], 0.016)
    net = [
        tube([(x, 0, 1.3), (x, 0.34, 1.22), (x, 0.88, 0.02)], 0.004, segments=5)
        for x in np.linspace(-1.2, 1.2, 25).tolist()
    ]
    net += [
        tube([(-1.2, y, z), (1.2, y, z)], 0.004, segments=5)
        for y, z in np.linspace((0.37, 1.16), (0.85, 0.08), 14).tolist()
    ]
    return assemble(
        [part(coat, *posts), part(metal("steel"), *stays, base), part(matt(WHITE), *net)]
    )


RECIPES: Mapping[str, Recipe] = {
    "frisbee": frisbee,
    "baseball bat": baseball_bat,
    "baseball": baseball,
    "tennis racket": tennis_racket,
    "paddle": paddle,
    "dumbbell": dumbbell,
    "american football": american_football,
    "goal": goal,
}
