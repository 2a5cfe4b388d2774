"""The sky's things as models: moon, sun, star, cloud; hearts and snowmen."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import CHARCOAL, ORANGE, RED, YELLOW, wish
from cavendish.engines.diorama.cast.props.stones import settled
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, boulder, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, joined, rounded, spline, star
from cavendish.engines.diorama.model.finish import finish, timber
from cavendish.engines.diorama.model.material import Finish, Glaze, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, turned
from cavendish.engines.diorama.model.primitives import (
    cushion,
    extrude,
    lathe,
    lattice,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.shading import unit


def snowman(look: Look, rng: np.random.Generator) -> Model:
    """Build a snowman: three balls, coal, carrot, twig arms, scarf and hat."""
    snow = Principled(base=(0.80, 0.82, 0.85), roughness=0.7, sheen=0.4, flatness=0.5)
    tone = wish(look, rng, (RED, (0.05, 0.22, 0.30), (0.45, 0.20, 0.03)))

    def packed(p: Points) -> Points:
        return p * (1 + 0.018 * waves(p, rng, scale=0.22, octaves=3))[:, None]

    balls = [
        bent(sphere(r, segments=56), packed).moved(by=(0, 0, z))
        for r, z in ((0.4, 0.36), (0.29, 0.9), (0.21, 1.32))
    ]
    carrot = spline([(0.0, -0.01), (0.026, 0.0), (0.02, 0.06), (0.009, 0.14), (0.0, 0.17)])
    nose = turned(lathe(carrot, segments=32), "x", np.pi / 2, by=(0, -0.19, 1.32))
    hat = [(0, 1.48), (0.24, 1.48), (0.24, 1.5), (0.152, 1.505), (0.145, 1.74), (0, 1.745)]
    band = lathe([(0.154, 1.51), (0.151, 1.56)], segments=80)
    parts = [
        part(snow, *balls),
        part(finish("rubber", CHARCOAL), *_coals(rng)),
        part(Principled(base=(0.72, 0.22, 0.02), roughness=0.5), nose),
        part(timber((0.16, 0.1, 0.06)), *_twigs()),
        part(finish("wool", tone), *_scarf()),
        part(finish("fabric", (0.022, 0.022, 0.025)), lathe(fillet(hat, 0.012), segments=80)),
        part(Principled(base=tone, roughness=0.6), band),
    ]
    return assemble(parts)


def _coals(rng: np.random.Generator) -> list[Mesh]:
    """Return eyes, three buttons and a smile."""
    large = [(-0.07, 1.38, 0.2), (0.07, 1.38, 0.2), (0.0, 1.0, 0.275), (0.0, 0.88, 0.29)]
    large.append((0.0, 0.76, 0.26))
    bend = np.linspace(-0.9, 0.9, 5)
    small = [(float(0.11 * np.sin(a)), float(1.285 - 0.04 * np.cos(a)), 0.195) for a in bend]
    coal = [boulder((0.04, 0.03, 0.04), rng, planes=9, rough=0.02) for _ in large]
    bits = [boulder((0.024, 0.02, 0.024), rng, planes=9, rough=0.02) for _ in small]
    places = [*large, *small]
    return [m.moved(by=(x, -y, z)) for m, (x, z, y) in zip([*coal, *bits], places, strict=True)]


def _twigs() -> list[Mesh]:
    """Return two forked arms."""
    twigs: list[Mesh] = []
    for s in (-1, 1):
        way = spline([(s * 0.24, 0, 0.98), (s * 0.45, -0.03, 1.08), (s * 0.62, -0.05, 1.22)])
        fork = [(s * 0.53, -0.04, 1.14), (s * 0.62, -0.08, 1.14)]
        twigs += [tube(way, [0.016, 0.01], segments=8), tube(fork, [0.01, 0.006], segments=6)]
    return twigs


def _scarf() -> list[Mesh]:
    """Return a scarf round the neck with one end hanging down."""
    t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    way = np.column_stack([0.205 * np.cos(t), 0.205 * np.sin(t), 1.135 + 0.012 * np.sin(3 * t)])
    end = cushion((0.085, 0.035, 0.3), bevel=0.015)
    wrap = tube(way, 0.042, segments=16, closed=True)
    return [wrap, turned(end, "y", 0.12, by=(0.1, -0.265, 0.98))]


def _cut(size: float, outline: Points, colour: RGB, look: Look, *, depth: float = 0.3) -> Model:
    """Return a puffed solid of an outline: enamel, or the wished material."""
    solid = extrude(outline, size * depth, bevel=size * depth * 0.42)
    coat: Finish = (
        finish(look.material, look.colour) if look.material else Glaze(base=colour, alpha=0.1)
    )
    return assemble([part(coat, solid)])


def star_shape(look: Look, rng: np.random.Generator) -> Model:
    """Build a rounded five-pointed star that stands on two points, ridged like a brooch."""
    tone = look.colour or (0.80, 0.47, 0.03)
    outline = rounded(star(5, 0.15, 0.068), 0.018, steps=5)
    count = len(outline)
    rows = np.array((1.0, 0.985, 0.93, 0.8, 0.6, 0.4, 0.2, 0.0))
    rise = np.array((0.0, 0.014, 0.024, 0.033, 0.042, 0.05, 0.056, 0.06)) * 0.9
    meshes: list[Mesh] = []
    for sign in (-1.0, 1.0):
        points = np.concatenate(
            [
                np.column_stack([outline[:, 0] * r, np.full(count, sign * z), outline[:, 1] * r])
                for r, z in zip(rows, rise, strict=True)
            ]
        )
        grid = np.concatenate(
            [points.reshape(len(rows), count, 3), points.reshape(len(rows), count, 3)[:, :1]], 1
        )
        faces = lattice(len(rows), count + 1)
        meshes.append(
            Mesh(
                vertices=grid.reshape(-1, 3).astype(np.float32),
                faces=faces if sign < 0 else faces[:, ::-1].copy(),
            )
        )
    coat: Finish = (
        finish(look.material, look.colour) if look.material else Glaze(base=tone, alpha=0.1)
    )
    del rng
    return assemble([part(coat, *[bent(m, lambda p: p) for m in meshes])])


def heart(look: Look, rng: np.random.Generator) -> Model:
    """Build a plump heart."""
    t = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    outline = np.stack(
        [
            0.16 * np.sin(t) ** 3,
            0.13 * np.cos(t) - 0.05 * np.cos(2 * t) - 0.02 * np.cos(3 * t) - 0.01 * np.cos(4 * t),
        ],
        1,
    )
    middle = np.array((0.0, -0.005))
    turns = np.linspace(0, np.pi / 2, 14)
    meshes: list[Mesh] = []
    for sign in (-1.0, 1.0):
        rings = [
            np.column_stack(
                [
                    (outline - middle)[:, 0] * np.cos(a) + middle[0],
                    np.full(120, sign * 0.075 * np.sin(a)),
                    (outline - middle)[:, 1] * np.cos(a) + middle[1],
                ]
            )
            for a in turns
        ]
        grid = np.stack([joined(r, r[:1]) for r in rings])
        faces = lattice(14, 121)
        meshes.append(
            Mesh(
                vertices=grid.reshape(-1, 3).astype(np.float32),
                faces=faces[:, ::-1].copy() if sign < 0 else faces,
            )
        )
    coat: Finish = (
        finish(look.material, look.colour)
        if look.material
        else Glaze(base=look.colour or (0.46, 0.012, 0.022), alpha=0.06)
    )
    del rng
    return assemble([part(coat, *[bent(m, lambda p: p) for m in meshes])])


def moon(look: Look, rng: np.random.Generator) -> Model:
    """Build a cratered moon; a crescent if one is asked."""
    tone = look.colour or (0.52, 0.50, 0.46)
    if "crescent" in look.attributes:
        return _crescent(tone, look)
    ways = unit(rng.standard_normal((46, 3)))
    sizes = rng.pareto(2.4, 46) * 0.07 + 0.09

    def relief(way: Points) -> Points:
        gone = np.arccos(np.clip(way @ ways.T, -1, 1)) / np.minimum(sizes, 0.42)
        bowl = np.where(gone < 1, gone**2 - 1, 0) * 0.2
        wall = 0.09 * np.exp(-(((gone - 1) / 0.2) ** 2))
        return ((bowl + wall) * np.minimum(sizes, 0.42)).sum(1)

    def cratered(p: Points) -> Points:
        way = unit(p)
        rough = 0.005 * waves(way, rng, scale=0.3, octaves=4)
        return way * (0.3 * (1 + 1.3 * relief(way) + rough))[:, None]

    body = bent(sphere(0.3, segments=140), cratered)
    way = unit(body.vertices)
    seas = texture.smoothstep(0.1, 0.5, waves(way, rng, scale=1.6))
    shade = (1 - 0.4 * seas) * (1 + 0.1 * waves(way, rng, scale=0.15) + 4 * relief(way))
    painted = coloured(body, (np.array(tone) * shade[:, None]).clip(0, 1).astype(np.float32))
    coat = Principled(base=VertexColour(), roughness=0.95, specular=0.1)
    return assemble([part(coat, painted)])


def _crescent(tone: RGB, look: Look) -> Model:
    outer = [(0.3 * np.cos(a), 0.3 * np.sin(a)) for a in np.linspace(0.75, 2 * np.pi - 0.75, 60)]
    inner = [
        (0.13 + 0.245 * np.cos(a), 0.245 * np.sin(a))
        for a in np.linspace(2 * np.pi - 1.05, 1.05, 50)
    ]
    return _cut(0.3, np.array(outer + inner), tone, look, depth=0.34)


def sun(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden toy sun: a round face and wavy rays."""
    tone = look.colour or YELLOW
    disc = lathe(
        spline([(0.0, -0.05), (0.12, -0.045), (0.15, 0.0), (0.12, 0.045), (0.0, 0.052)]),
        segments=96,
    )
    ray = extrude(
        rounded([(-0.032, 0.0), (0.032, 0.0), (0.0, 0.105)], 0.012),
        0.04,
        bevel=0.012,
        at=(0, 0, 0.158),
    )
    rays = [turned(ray, "y", float(a)) for a in np.arange(14) * 2 * np.pi / 14]
    del rng
    return assemble(
        [
            part(Glaze(base=tone, alpha=0.12), turned(disc, "x", np.pi / 2)),
            part(Glaze(base=look.colour or ORANGE, alpha=0.12), *rays),
        ]
    )


def cloud(look: Look, rng: np.random.Generator) -> Model:
    """Build a billowing cloud like cotton wool."""
    centres = [
        (0.0, 0.0, 0.16, 0.2),
        (-0.24, 0.0, 0.1, 0.14),
        (0.26, 0.02, 0.11, 0.15),
        (-0.1, -0.06, 0.23, 0.13),
        (0.13, -0.05, 0.25, 0.14),
        (-0.36, 0.0, 0.06, 0.09),
        (0.4, 0.0, 0.07, 0.09),
        (0.02, -0.1, 0.08, 0.14),
        (-0.16, -0.09, 0.06, 0.11),
        (0.2, -0.09, 0.07, 0.11),
    ]
    balls: list[Mesh] = []
    for x, y, z, r in centres:
        body = bent(
            sphere(r, segments=64),
            lambda p: p * (1 + 0.05 * waves(p, rng, scale=0.12, octaves=3))[:, None],
        )
        balls.append(bent(body.moved(by=(x, y, z)), settled(0.0)))
    wool = Principled(
        base=look.colour or (0.82, 0.82, 0.82), roughness=1.0, sheen=1.0, flatness=1.0, specular=0.1
    )
    return assemble([part(wool, *balls)])


def planet(look: Look, rng: np.random.Generator) -> Model:
    """Build a banded planet with a ring."""
    tone = look.colour or (0.60, 0.40, 0.20)
    body = sphere(0.3, segments=96)
    lat = body.vertices[:, 2:] / 0.3
    band = (
        1
        + 0.3
        * waves(
            np.concatenate([0 * lat, 0 * lat, lat], 1).astype(np.float64), rng, scale=0.5, octaves=4
        )[:, None]
    )
    painted = coloured(body, (np.array(tone) * band).clip(0, 1).astype(np.float32))
    halo = [
        lathe([(a, 0.001), (b, 0.001), (b, -0.001), (a, -0.001), (a, 0.001)][::-1], segments=128)
        for a, b in ((0.38, 0.45), (0.46, 0.55))
    ]
    pieces: list[tuple[Finish, Mesh]] = [
        (Principled(base=VertexColour(), roughness=0.6), painted),
        *((Principled(base=mix(tone, (0.7, 0.65, 0.55), 0.5), roughness=0.7), h) for h in halo),
    ]
    return assemble([part(f, turned(turned(m, "x", -0.3), "y", 0.35)) for f, m in pieces])


RECIPES: Mapping[str, Recipe] = {
    "snowman": snowman,
    "star": star_shape,
    "heart": heart,
    "moon": moon,
    "sun": sun,
    "cloud": cloud,
    "planet": planet,
}
