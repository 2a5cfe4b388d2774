"""Plants in pots."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    RUST,
    TEAL,
    dress,
)
from cavendish.engines.diorama.cast.props.flowers import STALK, petal
from cavendish.engines.diorama.model.blob import Points, leaf, scattered, waves
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.curve import fillet, joined, spline
from cavendish.engines.diorama.model.material import (
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, coloured, ring, turned
from cavendish.engines.diorama.model.primitives import lathe, tube
from cavendish.engines.diorama.model.shading import unit


def _pot(look: Look, rng: np.random.Generator, radius: float) -> list[Part]:
    """Return a rimmed clay pot with earth."""
    r = radius
    wall = fillet(
        [
            (0.0, 0.0),
            (r * 0.68, 0.0),
            (r * 0.94, r * 1.3),
            (r * 1.08, r * 1.32),
            (r * 1.1, r * 1.72),
            (r * 0.98, r * 1.72),
            (r * 0.9, r * 1.5),
            (0.0, r * 1.5),
        ],
        r * 0.06,
    )
    split = len(wall) - 1
    coat = dress(look, rng, material="clay", choices=((0.42, 0.165, 0.085), TEAL, CREAM, RUST))
    earth = bent(
        lathe([(r * 0.93, r * 1.56), (0.0, r * 1.6)], segments=64),
        lambda p: (
            p + np.column_stack([0 * p[:, 0], 0 * p[:, 0], 0.04 * r * waves(p, rng, scale=r * 0.3)])
        ),
    )
    return [
        part(coat, lathe(wall[:split], segments=96)),
        part(Principled(base=(0.035, 0.022, 0.014), roughness=1.0), earth),
    ]


def potted_plant(look: Look, rng: np.random.Generator) -> Model:
    """Build a leafy house plant in a pot: a rubber plant, fern or monstera-like."""
    r, base = 0.085, 0.135
    parts = _pot(look, rng, r)
    kind = int(rng.integers(2))
    leaves: list[Mesh] = []
    stems: list[Mesh] = []
    for i in range(20 if kind else 26):
        a = i * 2.39996
        t = i / 25
        if kind:
            high = base + 0.06 + 0.34 * (1 - t)
            size, rise = 0.13 + 0.04 * t, 0.75 - 1.0 * t + 0.2
            stems.append(tube([(0, 0, base), (0, 0, base + 0.4)], [0.007, 0.004], segments=8))
            spot: Vec3 = (0.0, 0.0, high)
            sheet = leaf(size, size * 0.5, curl=0.3, fold=0.2)
        else:
            out = 0.05 + 0.13 * t
            spot = (
                float(out * np.cos(a)),
                float(out * np.sin(a)),
                base + 0.2 + 0.15 * (1 - t) + 0.04 * float(rng.random()),
            )
            stems.append(
                tube(
                    spline(
                        [(0, 0, base), (spot[0] * 0.4, spot[1] * 0.4, base + 0.1), spot], density=4
                    ),
                    0.0028,
                    segments=6,
                )
            )
            size, rise = 0.13, 0.35 - 0.5 * t
            sheet = leaf(size, size * 0.72, curl=0.45, fold=0.25)
        leaves.append(turned(turned(sheet, "x", rise), "z", float(a - np.pi / 2), by=spot))
    green = (0.045, 0.125, 0.03) if kind else (0.07, 0.17, 0.035)
    tones = [mix(green, (0.25, 0.35, 0.08), float(rng.uniform(0, 0.25))) for _ in leaves]
    parts.append(
        part(
            Translucent(base=VertexColour(), roughness=0.35, spread=0.5),
            *[coloured(m, c) for m, c in zip(leaves, tones, strict=True)],
        )
    )
    parts.append(part(Principled(base=STALK, roughness=0.6), *stems))
    return assemble(parts, {"label": top(0.07, 0.04, 0.02, y=-r)})


def cactus(look: Look, rng: np.random.Generator) -> Model:
    """Build a ribbed cactus with two arms and a flower, in a pot."""
    green = look.colour or (0.075, 0.17, 0.055)
    trunk = ((0, 0, 0.085), (0, 0, 0.2), (0, 0, 0.33))
    right = ((0.02, 0, 0.19), (0.075, 0, 0.195), (0.095, 0, 0.235), (0.095, 0, 0.29))
    left = ((-0.02, 0, 0.15), (-0.07, 0, 0.155), (-0.086, 0, 0.19), (-0.086, 0, 0.23))
    limbs = [
        _ribbed(spline(way, density=11), r)
        for way, r in ((trunk, 0.04), (right, 0.022), (left, 0.021))
    ]
    spots = np.repeat(np.concatenate([spots for _, spots, _ in limbs]), 3, 0)
    ways = np.repeat(np.concatenate([ways for _, _, ways in limbs]), 3, 0)
    needle = tube([(0, 0, 0), (0, 0.009, 0)], [0.0005, 0.0001], segments=4)
    fan = unit(ways) + 0.5 * rng.standard_normal(ways.shape)
    tones = np.tile((0.8, 0.74, 0.55), (len(spots), 1))
    thorns = scattered(needle, spots, fan, np.ones(len(spots)), tones)
    bloom = ring(turned(petal(0.022, 0.014, cup=0.4), "x", 0.7), 8).moved(by=(0, 0, 0.327))
    parts = [
        *_pot(Look(material=look.material), rng, 0.06),
        part(Principled(base=green, roughness=0.5), *[body for body, _, _ in limbs]),
        part(Principled(base=VertexColour(), roughness=0.6), thorns),
        part(Translucent(base=(0.62, 0.09, 0.22), spread=0.6), bloom),
    ]
    return assemble(parts)


def _ribbed(path: Points, radius: float) -> tuple[Mesh, Points, Points]:
    """Return a round-ended limb with ten ribs, points along their crests, and the ways out."""
    count = len(path)
    t = np.linspace(0, 1, count)
    ending = np.clip((t - 0.86) / 0.14, 0, 0.999)
    body = tube(path, radius * np.sqrt(1 - ending**2), segments=60)
    rows = body.vertices[: count * 61].reshape(count, 61, 3).astype(np.float64)
    rib = 1 + 0.1 * np.cos(10 * np.linspace(0, 2 * np.pi, 61))[None, :, None]
    shaped = path[:, None] + (rows - path[:, None]) * rib
    vertices = joined(shaped.reshape(-1, 3), body.vertices[count * 61 :])
    crest = shaped[::3, ::6].reshape(-1, 3)
    outward = crest - np.repeat(path[::3], 11, 0) + 1e-6
    return bent(body, lambda _: vertices.astype(np.float64)), crest, outward


RECIPES: Mapping[str, Recipe] = {
    "potted plant": potted_plant,
    "cactus": cactus,
}
