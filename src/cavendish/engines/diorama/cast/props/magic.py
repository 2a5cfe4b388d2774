"""Magic things: crystal ball, potion, wand, shield."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import BLUE, PLUM, RED, WHITE, wish
from cavendish.engines.diorama.cast.props.loft import loft
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import circle, fillet, joined, spline, star
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, timber
from cavendish.engines.diorama.model.material import Glass, Glaze, Glow
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, ring, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube


def crystal_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a crystal ball on a carved, gilded foot, a swirl of light inside."""
    tint: RGB = (0.93, 0.96, 0.98) if look.colour is None else look.colour
    ball = sphere(0.07, at=(0, 0, 0.125), segments=80)
    foot = lathe(
        spline(
            [
                (0, 0),
                (0.06, 0.0),
                (0.062, 0.012),
                (0.038, 0.03),
                (0.04, 0.045),
                (0.058, 0.062),
                (0.05, 0.066),
                (0, 0.058),
            ]
        ),
        segments=72,
    )
    claws = ring(
        tube(
            spline([(0.05, 0, 0.05), (0.068, 0, 0.075), (0.071, 0, 0.11), (0.066, 0, 0.125)]),
            [0.007, 0.006, 0.002],
        ),
        5,
    )
    t = np.linspace(0, 1, 90)
    coil = np.column_stack([0.035 * t * np.cos(9 * t), 0.035 * t * np.sin(9 * t), 0.115 + 0.03 * t])
    glow = tube(coil, [0.002, 0.005, 0.001], segments=10)
    light: RGB = (1.2, 0.5, 2.4) if rng.random() < 0.5 else (0.3, 1.2, 2.2)
    parts = [
        part(Glass(tint=tint, ior=1.45), ball),
        part(metal("gold", roughness=0.3), foot, claws),
        part(Glow(radiance=light), glow),
    ]
    return assemble(parts)


def potion(look: Look, rng: np.random.Generator) -> Model:
    """Build a potion: round flask, bright liquid with bubbles, cork, a tag on a string."""
    tone = wish(
        look, rng, ((0.40, 0.03, 0.55), (0.03, 0.50, 0.12), (0.05, 0.30, 0.62), (0.65, 0.04, 0.06))
    )
    belly = spline(
        [(0, 0.0), (0.03, 0.001), (0.05, 0.025), (0.052, 0.045), (0.04, 0.075), (0.018, 0.092)],
        density=8,
    )
    fluid = lathe(joined(belly[belly[:, 1] < 0.068] + (0.0004, 0), [(0.0, 0.067)]), segments=80)
    glass = lathe(
        joined(
            belly[belly[:, 1] >= 0.06],
            [
                (0.0165, 0.13),
                (0.0205, 0.133),
                (0.0205, 0.14),
                (0.0145, 0.14),
                (0.0145, 0.092),
                (0.036, 0.072),
                (0.046, 0.0605),
            ],
        ),
        segments=80,
    )
    cork = lathe(
        fillet([(0, 0.12), (0.014, 0.12), (0.0165, 0.158), (0, 0.158)], 0.003), segments=40
    )
    bubbles = [
        sphere(float(r), at=(float(x), float(y), 0.068), segments=14)
        for x, y, r in zip(
            rng.uniform(-0.025, 0.025, 9),
            rng.uniform(-0.025, 0.025, 9),
            rng.uniform(0.003, 0.008, 9),
            strict=True,
        )
    ]
    cord = tube(np.column_stack([circle(0.0175), np.full(48, 0.108)]), 0.0018, closed=True)
    tag = extrude([(-0.011, 0), (0.011, 0), (0.011, 0.024), (0, 0.032), (-0.011, 0.024)], 0.001)
    parts = [
        part(Glaze(base=tone, alpha=0.02, ior=1.6), fluid),
        part(Glass(tint=(0.97, 0.985, 0.98)), glass),
        part(matt((0.42, 0.26, 0.12)), cork),
        part(
            gloss((min(tone[0] * 1.5, 0.9), min(tone[1] * 1.5, 0.9), min(tone[2] * 1.5, 0.9))),
            *bubbles,
        ),
        part(matt((0.5, 0.36, 0.2)), cord),
        part(finish("paper", (0.7, 0.6, 0.42)), turned(tag, "x", 0.45, by=(0.006, -0.038, 0.072))),
    ]
    return assemble(parts)


def wand(look: Look, rng: np.random.Generator) -> Model:
    """Build a magic wand on a stand, a glowing star at its tip, sparks in the air."""
    line = tube(
        spline([(-0.13, 0, 0.05), (-0.05, 0, 0.075), (0.05, 0, 0.11), (0.15, 0, 0.15)]),
        [0.0075, 0.0062, 0.005, 0.0035],
    )
    knobs = [
        sphere(r, at=(x, 0, z), segments=24)
        for x, z, r in ((-0.13, 0.05, 0.0105), (-0.062, 0.072, 0.0085))
    ]
    forks = [
        tube(spline([(x, 0.0, 0.01), (x, -0.012, z - 0.016), (x, -0.014, z + 0.004)]), 0.0032)
        for x, z in ((-0.09, 0.062), (0.05, 0.108))
    ]
    forks += [
        tube(spline([(x, 0.0, 0.01), (x, 0.012, z - 0.016), (x, 0.014, z + 0.004)]), 0.0032)
        for x, z in ((-0.09, 0.062), (0.05, 0.108))
    ]
    foot = box((0.2, 0.05, 0.014), bevel=0.004, at=(-0.02, 0, 0.007))
    shine = extrude(star(5, 0.026, 0.011), 0.01, bevel=0.003, at=(0.165, 0, 0.165))
    gold: RGB = wish(look, rng, ((1.0, 0.62, 0.15),))
    sparks = [
        sphere(0.0018, at=(float(x), float(y), float(z)), segments=8)
        for x, y, z in zip(
            rng.uniform(0.12, 0.22, 14),
            rng.uniform(-0.03, 0.03, 14),
            rng.uniform(0.12, 0.22, 14),
            strict=True,
        )
    ]
    parts = [
        part(timber((0.12, 0.05, 0.03)), line),
        part(metal("brass"), *knobs, *forks),
        part(timber((0.3, 0.16, 0.07)), foot),
        part(Glow(radiance=(3.0 * gold[0], 3.0 * gold[1], 3.0 * gold[2])), shine, *sparks),
    ]
    return assemble(parts)


def shield(look: Look, rng: np.random.Generator) -> Model:
    """Build a knight's shield leaning back: quartered colours, iron rim, boss."""
    tone = wish(look, rng, (RED, BLUE, PLUM, (0.06, 0.25, 0.1)))
    half = spline(
        [(0.0, -0.36), (0.14, -0.24), (0.24, -0.06), (0.26, 0.12), (0.26, 0.3)], density=7
    )
    outline = joined(half, (half * (-1, 1))[::-1][:-1])

    def bow(p: np.ndarray) -> np.ndarray:
        return p + np.stack([0 * p[:, 0], 1.1 * p[:, 0] ** 2, 0 * p[:, 0]], 1)

    body = bent(_gridded(outline, 0.03), bow)
    rim = bent(
        tube(
            np.column_stack([outline[:, 0], 0 * outline[:, 0] - 0.008, outline[:, 1]]),
            0.016,
            closed=True,
        ),
        bow,
    )
    quarters = [
        bent(_gridded(np.clip(outline, lo, hi), 0.034), bow)
        for lo, hi in (((0, 0.02), (9, 0.285)), ((-9, -9), (0, 0.02)))
    ]
    boss = [
        turned(
            lathe(spline([(0.06, 0), (0.05, 0.02), (0.02, 0.036), (0, 0.04)])),
            "x",
            np.pi / 2,
            by=(0, -0.014, 0.02),
        ),
        *[
            sphere(0.01, at=(float(x), 1.1 * float(x) ** 2 - 0.024, float(z)), segments=14)
            for x, z in outline[::5]
        ],
    ]
    parts = [
        part(gloss(tone, alpha=0.15), body),
        part(gloss(WHITE, alpha=0.2), *quarters),
        part(metal("iron"), rim, *boss),
    ]
    lean = [part(p.finish, turned(p.mesh, "x", -0.25)) for p in parts]
    prop = turned(box((0.03, 0.02, 0.55), bevel=0.004), "x", 0.5, by=(0, 0.24, -0.12))
    return assemble([*lean, part(timber(), prop)])


def _gridded(outline: np.ndarray, thick: float) -> Mesh:
    """Return a plate whose face can be bent: strips across an upright outline."""
    z = np.linspace(float(outline[:, 1].min()) + 0.002, float(outline[:, 1].max()) - 0.002, 44)
    closed = np.concatenate([outline, outline[:1]])
    rows: list[np.ndarray] = []
    for level in z:
        a, b = closed[:-1], closed[1:]
        hit = (a[:, 1] > level) != (b[:, 1] > level)
        x = a[hit, 0] + (level - a[hit, 1]) / (b[hit, 1] - a[hit, 1]) * (b[hit, 0] - a[hit, 0])
        u = np.linspace(float(x.min()), float(x.max()), 14)
        front = np.stack([u, 0 * u - thick / 2, 0 * u + level], 1)
        back = np.stack([u[::-1], 0 * u + thick / 2, 0 * u + level], 1)
        rows.append(np.concatenate([front, back]))
    return loft(np.stack(rows))


RECIPES: Mapping[str, Recipe] = {
    "crystal ball": crystal_ball,
    "potion": potion,
    "magic wand": wand,
    "shield": shield,
}
