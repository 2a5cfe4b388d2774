"""Things of feasts and pockets: Christmas tree, banknotes, lipstick, bricks."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import BLUE, RED, dress, wish
from cavendish.engines.diorama.model.blob import blade, scattered
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import circle, fillet, star
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, timber
from cavendish.engines.diorama.model.material import Finish, Glow, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube


def christmas_tree(look: Look, rng: np.random.Generator) -> Model:
    """Build a decorated fir: needles in tiers, baubles, lights, a garland, a star, a tub."""
    green: RGB = look.colour or (0.045, 0.15, 0.05)
    count = 9500
    level = rng.uniform(0, 1, count) ** 0.8
    tier = (level * 9) % 1
    radius = (
        0.62
        * (1 - level) ** 0.95
        * (0.72 + 0.28 * (1 - tier))
        * np.sqrt(rng.uniform(0.35, 1, count))
        + 0.02
    )
    angle = rng.uniform(0, 2 * np.pi, count)
    out = np.stack([np.cos(angle), np.sin(angle), 0 * angle], 1)
    spots = out * radius[:, None] + np.stack([0 * level, 0 * level, 0.24 + 1.46 * level], 1)
    ways = out + rng.standard_normal((count, 3)) * 0.35 + (0, 0, -0.25)
    tones = np.array(green) * rng.uniform(0.55, 1.5, (count, 1))
    needles = scattered(blade(0.085, 0.016), spots, ways, rng.uniform(0.7, 1.2, count), tones)
    baubles: list[list[Mesh]] = [[], [], []]
    lights: list[Mesh] = []
    for i, t in enumerate(np.linspace(0.03, 0.93, 46).tolist()):
        a, r = 2.399 * i, 0.64 * (1 - t) ** 0.95 + 0.03
        baubles[i % 3].append(
            sphere(0.034, at=(r * np.cos(a), r * np.sin(a), 0.23 + 1.46 * t), segments=18)
        )
        b = a + 1.2
        lights.append(sphere(0.011, at=(r * np.cos(b), r * np.sin(b), 0.26 + 1.46 * t), segments=8))
    s = np.linspace(0, 1, 300)
    w = 2 * np.pi * 6.5 * s
    r = 0.66 * (1 - 0.94 * s) ** 0.95 + 0.02
    garland = tube(
        np.column_stack([r * np.cos(w), r * np.sin(w), 0.26 + 1.36 * s + 0.03 * np.sin(7 * w)]),
        0.009,
        segments=6,
    )
    tip = extrude(star(5, 0.1, 0.042), 0.03, bevel=0.008, at=(0, 0, 1.8))
    tub = lathe(
        fillet([(0, 0), (0.15, 0), (0.19, 0.22), (0.17, 0.22), (0, 0.2)], 0.01), segments=48
    )
    parts = [
        part(Principled(base=VertexColour(), roughness=0.7), needles),
        *[
            part(metal("metal", tone), *mesh)
            for tone, mesh in zip((RED, (0.9, 0.62, 0.2), BLUE), baubles, strict=True)
        ],
        part(Glow(radiance=(3.0, 1.9, 0.8)), *lights),
        part(metal("gold"), garland, tip),
        part(timber(), tube([(0, 0, 0.1), (0, 0, 1.6)], [0.04, 0.008]), tub),
    ]
    return assemble(parts)


def banknotes(look: Look, rng: np.random.Generator) -> Model:
    """Build a banded bundle of banknotes and a few loose ones."""
    tone = wish(look, rng, ((0.36, 0.46, 0.33),))
    dark = mix(tone, (0.02, 0.06, 0.03), 0.7)
    notes = [
        box(
            (0.156, 0.066, 0.0013),
            bevel=0.0004,
            at=(
                float(rng.uniform(-0.0015, 0.0015)),
                float(rng.uniform(-0.0015, 0.0015)),
                0.001 + i * 0.0014,
            ),
            steps=1,
        )
        for i in range(16)
    ]
    loose = [
        box((0.156, 0.066, 0.0008), bevel=0.0003, at=(0, 0, 0.0006 + k * 0.001), steps=1).moved(
            turn=t, by=(x, y, 0)
        )
        for k, (x, y, t) in enumerate(((0.06, -0.06, 0.5), (-0.07, -0.05, -0.35)))
    ]
    print_: list[Mesh] = []
    for place, turn, z in (
        ((0.0, 0.0), 0.0, 0.0231),
        ((0.06, -0.06), 0.5, 0.0012),
        ((-0.07, -0.05), -0.35, 0.0021),
    ):
        oval = tube(
            np.column_stack([circle(0.019) * (0.8, 1), np.full(48, z)]),
            0.0009,
            segments=6,
            closed=True,
        )
        frame = tube(
            np.array(
                [(-0.072, -0.027, z), (0.072, -0.027, z), (0.072, 0.027, z), (-0.072, 0.027, z)]
            ),
            0.0007,
            segments=5,
            closed=True,
        )
        head = sphere(0.0085, at=(0, 0, z - 0.0075), segments=20)
        print_ += [m.moved(turn=turn, by=(*place, 0.0)) for m in (oval, frame, head)]
    band = box((0.026, 0.0685, 0.0245), bevel=0.001, at=(0.045, 0, 0.0118))
    return assemble(
        [
            part(finish("paper", tone), *notes, *loose),
            part(matt(dark), *print_),
            part(finish("paper", (0.75, 0.7, 0.58)), band),
        ],
        turn=0.2,
    )


def lipstick(look: Look, rng: np.random.Generator) -> Model:
    """Build a lipstick, its cap beside it."""
    tone = wish(look, rng, ((0.55, 0.02, 0.05), (0.62, 0.12, 0.16), (0.35, 0.02, 0.06)))
    base = lathe(fillet([(0, 0), (0.0105, 0), (0.0105, 0.032), (0, 0.032)], 0.001), segments=56)
    ring_ = lathe(
        fillet([(0, 0.03), (0.0092, 0.03), (0.0092, 0.044), (0, 0.044)], 0.0008), segments=56
    )
    stick = lathe(
        fillet([(0, 0.04), (0.0076, 0.04), (0.0076, 0.072), (0.004, 0.079), (0, 0.079)], 0.003),
        segments=48,
    )
    v = stick.vertices.copy()
    v[:, 2] = np.minimum(v[:, 2], 0.07 + 0.9 * v[:, 0])
    cut = Mesh(vertices=v, faces=stick.faces)
    cap = turned(
        lathe(fillet([(0, 0), (0.0112, 0), (0.0112, 0.042), (0, 0.042)], 0.001), segments=56),
        "x",
        np.pi / 2,
        by=(0.036, 0.014, 0.0112),
    )
    shell: Finish = gloss((0.012, 0.012, 0.013), alpha=0.04)
    return assemble(
        [part(shell, base, cap), part(metal("gold"), ring_), part(gloss(tone, alpha=0.2), cut)]
    )


def brick(look: Look, rng: np.random.Generator) -> Model:
    """Build three bricks, one across two."""
    clay = dress(look, rng, material="clay", choices=((0.36, 0.11, 0.06),))
    one = box((0.21, 0.1, 0.065), bevel=0.004)
    laid = [
        one.moved(by=(-0.0, -0.06, 0.0325)),
        one.moved(turn=0.05, by=(0.01, 0.065, 0.0325)),
        one.moved(turn=0.5, by=(0.0, 0.0, 0.0975)),
    ]
    return assemble([part(clay, *laid)], {"top": top(0.13, 0.08, 0.04)})


RECIPES: Mapping[str, Recipe] = {
    "christmas tree": christmas_tree,
    "banknotes": banknotes,
    "lipstick": lipstick,
    "brick": brick,
}
