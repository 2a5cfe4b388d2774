"""Nature at the water and in the air: snow, bubbles, coral, nests, lily pads, fireworks."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    ORANGE,
    PINK,
    RED,
    TEAL,
    wish,
)
from cavendish.engines.diorama.model.blob import leaf as blade_leaf
from cavendish.engines.diorama.model.blob import lump, waves
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import gloss, matt
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import (
    Finish,
    Glass,
    Glow,
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube

Array = np.ndarray
_SKIN = Principled(base=VertexColour(), roughness=0.5, clearcoat=0.3)


def snowflake(look: Look, rng: np.random.Generator) -> Model:
    """Build a snowflake of ice standing on a drift."""
    arm: list[Mesh] = [box((0.011, 0.011, 0.15), bevel=0.003, at=(0, 0, 0.075))]
    for z, length in ((0.05, 0.035), (0.082, 0.05), (0.112, 0.034)):
        for s in (-1, 1):
            side = box((0.009, 0.0095, length), bevel=0.0025, at=(0, 0, length / 2))
            arm.append(turned(side, "y", s * np.pi / 3, by=(0, 0, z)))
    arm.append(sphere(0.0085, at=(0, 0, 0.152), segments=6))
    heart = turned(
        lathe([(0.0, -0.008), (0.03, -0.008), (0.03, 0.008), (0, 0.008)], segments=6),
        "x",
        np.pi / 2,
    )
    flake = [turned(m, "y", i * np.pi / 3) for i in range(6) for m in arm]
    drift = stretched(sphere(0.1, segments=40), (1.3, 0.8, 0.3))
    tone = wish(look, rng, ((0.62, 0.78, 0.88),))
    coat: Finish = Principled(base=tone, roughness=0.18, clearcoat=1.0, specular=0.8)
    return assemble(
        [
            part(coat, *[m.moved(by=(0, 0, 0.165)) for m in (*flake, heart)]),
            part(matt((0.82, 0.84, 0.87)), drift),
        ]
    )


def bubbles(look: Look, rng: np.random.Generator) -> Model:
    """Build a cluster of soap bubbles."""
    tint = look.colour or (0.93, 0.97, 1.0)
    balls: list[Mesh] = []
    for x, y, z, r in (
        (0, 0, 0.06, 0.06),
        (0.085, 0.02, 0.036, 0.036),
        (-0.07, 0.03, 0.04, 0.04),
        (0.03, -0.02, 0.15, 0.042),
        (-0.055, 0.0, 0.125, 0.03),
        (0.085, -0.01, 0.095, 0.022),
        (-0.02, -0.06, 0.02, 0.02),
    ):
        shift = float(rng.uniform(-0.004, 0.004))
        balls += [sphere(r, at=(x + shift, y, z), segments=48)]
    return assemble([part(Glass(tint=tint, ior=1.06), *balls)])


def coral(look: Look, rng: np.random.Generator) -> Model:
    """Build a branching coral on a rock."""
    tone = wish(look, rng, ((0.80, 0.20, 0.13), PINK, ORANGE, TEAL))
    rods: list[Mesh] = []

    def grow(base: Array, way: Array, thick: float, depth: int) -> None:
        tip = base + way * thick * 9
        rods.append(
            tube(
                spline([base, (base + tip) / 2 + rng.standard_normal(3) * thick * 0.5, tip]),
                [thick, thick * 0.85, thick * 0.75],
                segments=12,
            )
        )
        rods.append(
            sphere(thick * 0.78, at=(float(tip[0]), float(tip[1]), float(tip[2])), segments=14)
        )
        for _ in range(3 if depth > 2 else 2):
            if depth:
                turn = way + rng.standard_normal(3) * (0.62, 0.42, 0.25)
                grow(tip, turn / np.linalg.norm(turn), thick * 0.74, depth - 1)

    for lean in (-0.5, 0.1, 0.6):
        grow(np.array((lean * 0.06, 0.0, 0.02)), np.array((lean, 0.05, 1.0)) / 1.15, 0.0125, 3)
    stone = lump((0.2, 0.16, 0.07), rng, rough=0.12)
    noise = np.random.default_rng(3)
    rough = [bent(m, lambda p: p + 0.0012 * waves(p, noise, scale=0.008)[:, None]) for m in rods]
    return assemble([part(matt(tone), *rough), part(matt((0.26, 0.23, 0.20)), stone)])


def nest(look: Look, rng: np.random.Generator) -> Model:
    """Build a bird's nest with three eggs."""
    twigs: list[Mesh] = []
    for _ in range(240):
        a, z = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0, 1))
        r, lift = 0.06 + 0.03 * z + float(rng.uniform(-0.008, 0.008)), 0.012 + 0.05 * z
        span = np.linspace(-0.55, 0.55, 6) * float(rng.uniform(0.6, 1.2))
        tilt = float(rng.uniform(-0.02, 0.02))
        twigs.append(
            tube(
                np.column_stack([r * np.cos(a + span), r * np.sin(a + span), lift + tilt * span]),
                0.0019,
                segments=5,
            )
        )
    bed = lathe(
        spline(
            [(0.0, 0.002), (0.065, 0.006), (0.086, 0.055), (0.078, 0.06), (0.05, 0.024), (0, 0.018)]
        ),
        segments=48,
    )
    tone = wish(look, rng, ((0.36, 0.60, 0.62), (0.78, 0.72, 0.62)))
    eggs = [
        turned(
            stretched(sphere(0.02, segments=36), (1, 1, 1.3)),
            "x",
            1.1,
            by=(0.026 * float(np.cos(a)), 0.026 * float(np.sin(a)), 0.042),
        )
        for a in (0.4, 2.5, 4.5)
    ]
    brown = coloured(part(matt(BRICK), *twigs).mesh, (0.22, 0.13, 0.06))
    return assemble(
        [
            part(Principled(base=VertexColour(), roughness=0.9), brown),
            part(matt((0.16, 0.09, 0.04)), bed),
            part(gloss(tone, alpha=0.3), *eggs),
        ],
        {"inside": top(0.03, 0.045, 0.045)},
    )


def lily_pad(look: Look, rng: np.random.Generator) -> Model:
    """Build lily pads on a disc of water with a flower open between them."""
    green = look.colour or (0.10, 0.28, 0.07)
    pads: list[Mesh] = []
    for x, y, r, a in ((0.0, 0.0, 0.15, 0.6), (0.2, 0.1, 0.1, 2.6), (-0.17, 0.13, 0.11, -0.8)):
        t, s = np.linspace(0.16, 2 * np.pi - 0.16, 70), np.linspace(0, 1, 10)[:, None]
        lift = 0.012 * s**6 + 0.0022 * np.abs(np.cos(t * 9)) * s
        grid = np.stack([s * r * np.cos(t), s * r * np.sin(t), 0.012 + lift], -1).reshape(-1, 3)
        sheet = bent(made(grid, lattice(10, 70)[:, ::-1], None, grid[:, :2]), lambda p: p)
        pads.append(sheet.moved(turn=a, by=(x, y, 0)))
    petal = blade_leaf(0.06, 0.026, curl=-0.35, fold=0.35)
    rows = [
        ring(turned(petal, "x", lift), count, start=shift)
        for lift, count, shift in ((0.35, 9, 0.0), (0.8, 8, 0.3), (1.15, 6, 0.1))
    ]
    bloom = [m.moved(by=(0.06, -0.11, 0.02)) for m in rows]
    heart = lump((0.022, 0.022, 0.018), rng, rough=0.2).moved(by=(0.06, -0.11, 0.032))
    water = lathe([(0.36, 0.0), (0.355, 0.008), (0.0, 0.009)], segments=80)
    parts = [
        part(Principled(base=(0.03, 0.09, 0.09), roughness=0.06, specular=0.7), water),
        part(matt(green, roughness=0.45), *pads),
        part(Translucent(base=(0.80, 0.48, 0.56), roughness=0.8), *bloom),
        part(matt((0.80, 0.52, 0.04)), heart),
    ]
    return assemble(parts, {"top": top(0.02, 0.1, 0.1)})


def firework(look: Look, rng: np.random.Generator) -> Model:
    """Build a burst of fireworks above the rocket's stick."""
    tones = [look.colour] * 3 if look.colour else [RED, (0.9, 0.6, 0.1), (0.1, 0.4, 0.9)]
    rays: list[list[Mesh]] = [[], [], []]
    for i in range(130):
        way = rng.standard_normal(3)
        way /= np.linalg.norm(way)
        k = i % 3
        far = (0.5, 0.4, 0.27)[k] * float(rng.uniform(0.9, 1.05))
        fall = np.linspace(0.25, 1, 7)[:, None]
        path = way * far * fall - np.array((0, 0, 0.1 * far)) * fall**2 + np.array((0, 0, 1.1))
        rays[k].append(tube(path, [0.002, 0.004, 0.0065], segments=6))
        tip = path[-1]
        rays[k].append(sphere(0.011, at=(float(tip[0]), float(tip[1]), float(tip[2])), segments=8))
    trail = tube(spline([(0, 0, 0.0), (0.02, 0, 0.5), (0, 0, 1.05)]), [0.003, 0.006, 0.004])
    parts = [
        part(Glow(radiance=(3.2 * t[0] + 0.1, 3.2 * t[1] + 0.1, 3.2 * t[2] + 0.1)), *mesh)
        for t, mesh in zip(tones, rays, strict=True)
    ]
    return assemble([*parts, part(Glow(radiance=(1.2, 0.7, 0.3)), trail)])


RECIPES: Mapping[str, Recipe] = {
    "snowflake": snowflake,
    "bubbles": bubbles,
    "coral": coral,
    "nest": nest,
    "lily pad": lily_pad,
    "firework": firework,
}
