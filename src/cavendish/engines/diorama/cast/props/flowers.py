"""Flowers on their stalks, and bunches of them."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    MUSTARD,
    ORANGE,
    PINK,
    PLUM,
    RED,
    YELLOW,
    wish,
)
from cavendish.engines.diorama.model.blob import Points, leaf, scattered
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import (
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, merge, sphere, tube

STALK: RGB = (0.10, 0.20, 0.04)


_PETALS: tuple[RGB, ...] = (RED, YELLOW, PINK, CREAM, ORANGE, (0.26, 0.16, 0.5))


def _stalk(path: Points, radius: float, colour: RGB = STALK) -> Part:
    return part(
        Principled(base=colour, roughness=0.55), tube(spline(path, density=6), radius, segments=10)
    )


def _blades(rng: np.random.Generator, count: int, length: float, width: float, rise: float) -> Part:
    """Return leaves springing from the foot of a flower."""
    turns = np.arange(count) * 2.4 + rng.uniform(0, 6)
    sheet = leaf(length, width, curl=0.28, fold=0.4)
    meshes = [turned(turned(sheet, "x", rise), "z", float(t), by=(0, 0, 0.005)) for t in turns]
    return part(Translucent(base=(0.085, 0.19, 0.04), roughness=0.5, spread=0.7), *meshes)


def petal(length: float, width: float, *, cup: float, tip: float = 0.75) -> Mesh:
    """Return a broad rounded petal along +y, its face up, cupped."""
    sheet = leaf(length, width, curl=0.0, fold=0.0, cells=10)

    def shape(p: Points) -> Points:
        v = np.clip(p[:, 1] / length, 0, 1)
        half = width / 2 * np.sin(np.pi * np.clip(v**tip, 0, 0.97)) ** 0.6
        across = np.asarray(sheet.uv)[:, 0] * 2 - 1
        z = cup * length * (0.5 * across**2 * np.sin(np.pi * v) + 0.6 * v**2)
        return np.column_stack([across * half, p[:, 1], z])

    return bent(sheet, shape, smooth=False)


def flower(look: Look, rng: np.random.Generator) -> Model:
    """Build a daisy-like flower facing the viewer, with leaves on its stalk."""
    tone = wish(look, rng, _PETALS)
    head: list[Part] = []
    outer = ring(turned(petal(0.058, 0.028, cup=0.22), "x", 0.12, by=(0, 0.012, 0)), 13)
    inner = ring(
        turned(petal(0.046, 0.025, cup=0.3), "x", 0.32, by=(0, 0.011, 0.004)), 11, start=0.2
    )
    silk = Translucent(base=tone, roughness=0.6, spread=0.7)
    disc = lathe(
        spline([(0.0, -0.008), (0.014, -0.006), (0.019, 0.004), (0.013, 0.0125), (0.0, 0.015)]),
        segments=48,
    )
    count = 130
    k = np.arange(count)
    r, a = 0.0165 * np.sqrt(k / count), k * 2.39996
    spots = np.column_stack([r * np.cos(a), r * np.sin(a), 0.0145 - 16 * r**2])
    seeds = scattered(
        sphere(0.0014, segments=8),
        spots,
        np.tile((0, 0, 1.0), (count, 1)),
        np.ones(count),
        np.array(MUSTARD) * rng.uniform(0.6, 1.2, (count, 1)),
    )
    heart = (0.16, 0.075, 0.01) if look.colour == YELLOW else (0.50, 0.26, 0.02)
    head = [
        part(silk, outer, inner),
        part(Principled(base=heart, roughness=0.8), disc),
        part(Principled(base=VertexColour(), roughness=0.8), seeds),
    ]
    tilt = 0.95
    top_ = (0.0, -0.02, 0.33)
    parts = [part(p.finish, turned(p.mesh.moved(scale=1.4), "x", tilt, by=top_)) for p in head]
    parts.append(
        _stalk(
            np.array([(0.0, 0.0, 0.0), (0.008, 0.01, 0.14), (0.0, 0.0, 0.27), (0, -0.016, 0.328)]),
            0.0042,
        )
    )
    side = [
        turned(turned(leaf(0.1, 0.036, curl=0.3), "x", 0.75), "z", t, by=(0.006, 0.008, z))
        for t, z in ((1.2, 0.1), (-1.5, 0.15))
    ]
    parts.append(part(Translucent(base=(0.085, 0.19, 0.04), roughness=0.5, spread=0.7), *side))
    return assemble(parts)


def sunflower(look: Look, rng: np.random.Generator) -> Model:
    """Build a tall sunflower: two rings of petals round a spiral of seeds."""
    nod = float(rng.uniform(1.05, 1.25))
    tone = look.colour or (0.85, 0.48, 0.012)
    petals = [
        ring(
            turned(petal(0.085, 0.03, cup=0.15), "x", 0.1 + 0.16 * i, by=(0, 0.06, 0.004 * i)),
            19,
            start=0.16 * i,
        )
        for i in range(2)
    ]
    count = 420
    k = np.arange(count)
    r, a = 0.066 * np.sqrt(k / count), k * 2.39996
    spots = np.column_stack([r * np.cos(a), r * np.sin(a), 0.012 * (1 - (r / 0.066) ** 2)])
    shade = 0.6 + 0.9 * np.abs(r / 0.066 - 0.45)[:, None]
    seeds = scattered(
        stretched(sphere(0.0026, segments=7), (0.8, 1.2, 1.0)),
        spots,
        np.tile((0, 0, 1.0), (count, 1)),
        np.ones(count),
        np.array((0.09, 0.042, 0.014)) * shade,
    )
    back = lathe(
        spline([(0.0, -0.03), (0.03, -0.026), (0.068, -0.004), (0.062, 0.004), (0.0, 0.01)]),
        segments=48,
    )
    head = [
        part(Translucent(base=tone, roughness=0.6, spread=0.7), *petals),
        part(Principled(base=VertexColour(), roughness=0.8), seeds),
        part(Principled(base=(0.1, 0.16, 0.035), roughness=0.7), back),
    ]
    place = (0.0, -0.05, 0.92)
    parts = [part(p.finish, turned(p.mesh.moved(scale=1.3), "x", nod, by=place)) for p in head]
    parts.append(
        _stalk(
            np.array([(0, 0.02, 0), (0.02, 0.03, 0.4), (0, 0.03, 0.8), (0, -0.03, 0.912)]), 0.013
        )
    )
    big = [
        turned(turned(leaf(0.26, 0.17, curl=0.35), "x", 0.5), "z", t, by=(0.015, 0.03, z))
        for t, z in ((1.1, 0.3), (-1.4, 0.42), (2.4, 0.55), (-2.0, 0.62))
    ]
    parts.append(part(Translucent(base=(0.075, 0.17, 0.03), roughness=0.6, spread=0.7), *big))
    return assemble(parts)


def tulip(look: Look, rng: np.random.Generator) -> Model:
    """Build a tulip: six petals closed to a cup, long leaves."""
    tone = wish(look, rng, (RED, YELLOW, PINK, ORANGE, PLUM))

    def cup(offset: float, start: float) -> Mesh:
        def shape(p: Points) -> Points:
            v = np.clip(p[:, 1] / 0.07, 0, 1)
            radius = 0.026 * np.sin(np.pi * (0.1 + 0.62 * v)) ** 0.8 + offset
            way = p[:, 0] / 0.031
            return np.column_stack(
                [radius * np.sin(way), radius * np.cos(way), 0.068 * v - 0.0015 * way**2]
            )

        sheet = petal(0.07, 0.052, cup=0.0, tip=0.62)
        return ring(bent(sheet, shape, smooth=False), 3, start=start)

    silk = Translucent(base=tone, roughness=0.45, spread=0.6)
    head = merge([cup(0.0, 0.0), cup(0.0022, np.pi / 3)]).moved(by=(0.004, 0, 0.25))
    parts = [
        part(silk, head),
        _stalk(np.array([(0, 0, 0), (-0.006, 0, 0.12), (0.004, 0, 0.256)]), 0.0046),
        _blades(rng, 3, 0.24, 0.036, 1.2),
    ]
    return assemble(parts)


def rose(look: Look, rng: np.random.Generator) -> Model:
    """Build a rose: petals in a spiral that opens outwards, thorned stalk."""
    tone = wish(look, rng, (RED, PINK, CREAM, (0.30, 0.008, 0.02)))
    petals: list[Mesh] = []
    tones: list[RGB] = []
    for i in range(26):
        t = i / 25
        radius, lean = 0.004 + 0.026 * t**0.9, -0.16 + 0.85 * t**2.0
        tall = 0.036 + 0.008 * np.sin(np.pi * t) - 0.004 * t

        def shape(
            p: Points, radius: float = radius, lean: float = lean, tall: float = tall, t: float = t
        ) -> Points:
            v = np.clip(p[:, 1] / 0.05, 0, 1)
            way = p[:, 0] / 0.025 * (1.25 - 0.25 * t)
            out = radius * (0.55 + 0.45 * v) + np.sin(lean) * tall * v**1.6 + 0.005 * t * v**6
            z = tall * v * np.cos(lean * 0.6) - 0.004 * v**6 * t - 0.0025 * way**2 * v
            return np.column_stack([out * np.sin(way), out * np.cos(way), z])

        sheet = bent(petal(0.05, 0.062, cup=0.0, tip=0.58), shape, smooth=False)
        petals.append(sheet.moved(turn=i * 2.39996))
        tones.append(mix(tone, (0.0, 0.0, 0.0), 0.4 * (1 - t)))
    head = merge([coloured(p, c) for p, c in zip(petals, tones, strict=True)])
    calyx = ring(turned(leaf(0.03, 0.01, curl=0.7), "x", 0.1), 5).moved(by=(0, 0, 0.298))
    stalk = np.array([(0.0, 0.0, 0.0), (0.012, 0, 0.12), (0.0, 0.0, 0.3)])
    side = [
        turned(turned(leaf(0.07, 0.04, curl=0.25), "x", 0.5), "z", t, by=(0.01, 0, z))
        for t, z in ((1.0, 0.12), (-1.3, 0.16), (2.6, 0.2))
    ]
    parts = [
        part(
            Translucent(base=VertexColour(), roughness=0.55, spread=0.45),
            turned(head, "x", 0.5, by=(0, 0, 0.3)),
        ),
        part(Translucent(base=(0.06, 0.14, 0.03), roughness=0.5, spread=0.6), calyx, *side),
        _stalk(stalk, 0.0045, (0.07, 0.13, 0.03)),
    ]
    return assemble(parts)


def bouquet(look: Look, rng: np.random.Generator) -> Model:
    """Build a bunch of mixed flowers in a paper wrap."""
    parts: list[Part] = []
    for i in range(9):
        kind = (flower, rose)[i % 2]
        bloom = kind(look, rng)
        a, out = i * 2.4, 0.16 * np.sqrt(i / 9)
        for p in bloom.parts:
            leaned = turned(p.mesh, "y", float(1.9 * out * np.cos(a)))
            parts.append(part(p.finish, turned(leaned, "x", float(-1.9 * out * np.sin(a)))))
    wrap = lathe([(0.028, 0.0), (0.03, 0.05), (0.1, 0.24), (0.097, 0.24)], segments=48)

    def ruffle(p: Points) -> Points:
        wave = np.sin(9 * np.arctan2(p[:, 1], p[:, 0])) * np.clip(p[:, 2] * 5, 0, 1)
        return p * (1 + 0.05 * wave)[:, None]

    ruffled = bent(wrap, ruffle)
    parts.append(part(finish("paper", (0.62, 0.46, 0.30)), ruffled))
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "flower": flower,
    "sunflower": sunflower,
    "tulip": tulip,
    "rose": rose,
    "bouquet": bouquet,
}
