"""Stones, mountains, and the sky's things as models: moon, sun, star, cloud; snowmen, hearts."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import CHARCOAL, ORANGE, RED, YELLOW, wish
from cavendish.engines.diorama.cast.props.lamps import FLAME
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, boulder, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import circle, fillet, rounded, spline, star
from cavendish.engines.diorama.model.finish import finish, timber
from cavendish.engines.diorama.model.material import Finish, Glass, Glaze, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    cushion,
    extrude,
    lathe,
    lattice,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.shading import unit

STONE: RGB = (0.20, 0.19, 0.175)


def stony(mesh: Mesh, rng: np.random.Generator, colour: RGB, *, scale: float) -> Part:
    """Return a weathered stone part: mottled, darker in hollows, lighter on top."""
    points = mesh.vertices.astype(np.float64)
    tone = 1 + 0.22 * waves(points, rng, scale=scale, octaves=4)
    up = np.asarray(mesh.normals)[:, 2] if mesh.normals is not None else 0 * tone
    shade = tone * (0.92 + 0.16 * up)
    painted = coloured(mesh, (np.array(colour) * shade[:, None]).clip(0, 1).astype(np.float32))
    return part(Principled(base=VertexColour(), roughness=0.85, specular=0.3), painted)


def rock(look: Look, rng: np.random.Generator) -> Model:
    """Build a broken boulder with a smaller stone leaning on it."""
    tone = look.colour or STONE
    large = bent(boulder((0.62, 0.5, 0.42), rng, planes=18, rough=0.045), _settled(0.14))
    small = bent(boulder((0.24, 0.2, 0.17), rng, planes=14, rough=0.05), _settled(0.05))
    low = [
        m.moved(by=(x, y, -float(m.vertices[:, 2].min())))
        for m, x, y in ((large, 0, 0), (small, 0.32, -0.14))
    ]
    if look.material is not None:
        return assemble([part(finish(look.material, look.colour), *low)])
    return assemble([stony(m, rng, tone, scale=0.12) for m in low], {"top": top(0.33, 0.14, 0.1)})


def _settled(depth: float) -> Callable[[Points], Points]:
    """Return a shape that cuts a body flat ``depth`` below its middle."""

    def cut(p: Points) -> Points:
        out = p.copy()
        out[:, 2] = np.maximum(out[:, 2], -depth)
        return out

    return cut


def pebbles(look: Look, rng: np.random.Generator) -> Model:
    """Build three flat stones balanced on each other."""
    parts: list[Part] = []
    z = 0.0
    for size in (0.16, 0.115, 0.075):
        tall = size * float(rng.uniform(0.34, 0.45))
        body = bent(
            sphere(0.5, segments=48), lambda p: p * (1 + 0.05 * waves(p, rng, scale=0.9))[:, None]
        )
        stone = stretched(
            body, (size, size * 0.8, tall), by=(float(rng.uniform(-0.006, 0.006)), 0, z + tall / 2)
        )
        parts.append(
            stony(
                stone,
                rng,
                look.colour or mix(STONE, (0.3, 0.27, 0.22), float(rng.random())),
                scale=0.03,
            )
        )
        z += tall * 0.965
    return assemble(parts)


def mountain(look: Look, rng: np.random.Generator) -> Model:
    """Build a ridged mountain with snow on its shoulders."""
    n = 190
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    flat = np.stack([u, v, 0 * u], -1).reshape(-1, 3)
    warp = flat + 0.12 * np.stack(
        [waves(flat, rng, scale=0.9), waves(flat, rng, scale=0.9), 0 * flat[:, 0]], 1
    )
    ridge = np.zeros(len(flat))
    gain = np.ones(len(flat))
    for octave in range(5):
        fold = 1 - np.abs(waves(warp, rng, scale=1.1 / 1.9**octave, octaves=1))
        ridge += fold**2 * gain * 0.5**octave
        gain = np.clip(fold * 1.2, 0, 1)
    away = np.hypot(flat[:, 0] * 0.95, flat[:, 1])
    height = np.clip(1 - away, 0, 1) ** 0.95 * (0.75 + 0.45 * ridge)
    height = np.minimum(height / np.quantile(height, 0.998), 1.06) * 1.1
    points = np.stack([flat[:, 0] * 1.2, flat[:, 1] * 0.9, height], 1)
    keep = away < 0.995
    faces = lattice(n, n)
    faces = faces[keep[faces].all(1)]
    base = Mesh(vertices=points.astype(np.float32), faces=faces)
    ground = bent(base, lambda p: p)
    steep = np.asarray(ground.normals)[:, 2]
    snow = texture.smoothstep(
        0.4, 0.52, height + 0.1 * waves(flat, rng, scale=0.25)
    ) * texture.smoothstep(0.25, 0.45, steep)
    grass = texture.smoothstep(0.32, 0.12, height) * texture.smoothstep(0.4, 0.7, steep)
    bands = 0.8 + 0.25 * waves(np.stack([0 * height, 0 * height, height], 1), rng, scale=0.12)
    stone = np.array(look.colour or (0.15, 0.135, 0.125)) * bands[:, None]
    colours = stone * (1 - grass[:, None]) + np.array((0.07, 0.11, 0.03)) * grass[:, None]
    colours = colours * (1 - snow[:, None]) + np.array((0.78, 0.8, 0.84)) * snow[:, None]
    painted = coloured(ground, colours.clip(0, 1).astype(np.float32)).moved(scale=300.0)
    return assemble([part(Principled(base=VertexColour(), roughness=0.9, specular=0.2), painted)])


def snowman(look: Look, rng: np.random.Generator) -> Model:
    """Build a snowman: three balls, coal, carrot, twig arms, scarf and hat."""
    snow = Principled(base=(0.80, 0.82, 0.85), roughness=0.7, sheen=0.4, flatness=0.5)
    scarf_tone = wish(look, rng, (RED, (0.05, 0.22, 0.30), (0.45, 0.20, 0.03)))

    def packed(p: Points) -> Points:
        return p * (1 + 0.018 * waves(p, rng, scale=0.22, octaves=3))[:, None]

    balls = [
        bent(sphere(r, segments=56), packed).moved(by=(0, 0, z))
        for r, z in ((0.4, 0.36), (0.29, 0.9), (0.21, 1.32))
    ]
    coals: list[Mesh] = []
    spots = [
        (-0.07, 1.38, 0.2),
        (0.07, 1.38, 0.2),
        (0.0, 1.0, 0.275),
        (0.0, 0.88, 0.29),
        (0.0, 0.76, 0.26),
    ]
    spots += [
        (0.11 * np.sin(a), 1.275 - 0.05 * np.cos(a) * 0.8 + 0.01, 0.195)
        for a in np.linspace(-0.9, 0.9, 5)
    ]
    for i, (x, z, y) in enumerate(spots):
        coals.append(
            boulder(
                (0.04, 0.03, 0.04) if i < 5 else (0.024, 0.02, 0.024), rng, planes=9, rough=0.02
            ).moved(by=(float(x), -float(y), float(z)))
        )
    nose = turned(
        lathe(
            spline([(0.0, -0.01), (0.026, 0.0), (0.02, 0.06), (0.009, 0.14), (0.0, 0.17)]),
            segments=32,
        ),
        "x",
        np.pi / 2,
        by=(0, -0.19, 1.32),
    )
    arms = [
        tube(
            spline([(s * 0.24, 0, 0.98), (s * 0.45, -0.03, 1.08), (s * 0.62, -0.05, 1.22)]),
            [0.016, 0.01],
            segments=8,
        )
        for s in (-1, 1)
    ]
    arms += [
        tube([(s * 0.53, -0.04, 1.14), (s * 0.62, -0.08, 1.14)], [0.01, 0.006], segments=6)
        for s in (-1, 1)
    ]
    t = circle(1.0, count=60)
    wrap = stretched(
        tube(
            np.stack(
                [
                    0.205 * t[:, 0],
                    0.205 * t[:, 1],
                    1.135 + 0.012 * np.sin(3 * np.arctan2(t[:, 1], t[:, 0])),
                ],
                1,
            ),
            0.042,
            segments=16,
            closed=True,
        ),
        (1, 1, 1),
    )
    tail = turned(cushion((0.085, 0.035, 0.3), bevel=0.015), "y", 0.12, by=(0.1, -0.265, 0.98))
    hat = lathe(
        fillet(
            [(0.0, 1.48), (0.24, 1.48), (0.24, 1.5), (0.152, 1.505), (0.145, 1.74), (0.0, 1.745)],
            0.012,
        ),
        segments=80,
    )
    band = lathe([(0.154, 1.51), (0.151, 1.56)], segments=80)
    wool = finish("wool", scarf_tone)
    parts = [
        part(snow, *balls),
        part(finish("rubber", CHARCOAL), *coals),
        part(Principled(base=(0.72, 0.22, 0.02), roughness=0.5), nose),
        part(timber((0.16, 0.1, 0.06)), *arms),
        part(wool, wrap, tail),
        part(finish("fabric", (0.022, 0.022, 0.025)), hat),
        part(Principled(base=scarf_tone, roughness=0.6), band),
    ]
    return assemble(parts)


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
        grid = np.stack([np.concatenate([r, r[:1]]) for r in rings])
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

    body = bent(sphere(0.3, segments=190), cratered)
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
    balls = []
    for x, y, z, r in centres:
        body = bent(
            sphere(r, segments=64),
            lambda p: p * (1 + 0.05 * waves(p, rng, scale=0.12, octaves=3))[:, None],
        )
        balls.append(bent(body.moved(by=(x, y, z)), _settled(0.0)))
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


def crystal(look: Look, rng: np.random.Generator) -> Model:
    """Build a cluster of six-sided crystals."""
    tone = look.colour or (0.36, 0.16, 0.55)
    lift_ = max(tone)
    tint = tuple(float((c / lift_) ** 0.5 * 0.9) for c in tone)
    shards: list[Mesh] = []
    for i in range(9):
        tall, wide = (
            float(rng.uniform(0.08, 0.2)) * (1 - 0.04 * i),
            float(rng.uniform(0.014, 0.028)),
        )
        body = lathe(
            [(0.0, -0.03), (wide, -0.03), (wide, tall), (0.0, tall + wide * 1.5)], segments=6
        )
        sharp = Mesh(vertices=body.vertices, faces=body.faces, faceted=True)
        out = 0.14 * i
        shards.append(
            turned(
                turned(sharp, "x", out * 0.6),
                "z",
                i * 2.4,
                by=(0.01 * i * np.cos(i * 2.4), 0.01 * i * np.sin(i * 2.4), 0.0),
            )
        )
    base = bent(boulder((0.22, 0.18, 0.09), rng, planes=14), _settled(0.03))
    coat: Finish = Glass(tint=(tint[0], tint[1], tint[2]), ior=1.55)
    return assemble(
        [Part(mesh=m, finish=coat) for m in shards] + [stony(base, rng, STONE, scale=0.05)]
    )


def iceberg(look: Look, rng: np.random.Generator) -> Model:
    """Build a block of ice."""
    tone = look.colour or (0.62, 0.78, 0.86)
    body = bent(boulder((1.4, 1.0, 1.1), rng, planes=12, rough=0.03), _settled(0.2))
    return assemble([part(Glaze(base=tone, alpha=0.2, ior=1.31), body)])


def campfire(look: Look, rng: np.random.Generator) -> Model:
    """Build a ring of stones with crossed logs and flames."""
    stones = [
        boulder((0.13, 0.11, 0.09), rng, planes=12).moved(
            by=(0.3 * np.cos(a), 0.3 * np.sin(a), 0.035)
        )
        for a in np.arange(11) * 2 * np.pi / 11
    ]
    logs = [
        turned(
            tube([(-0.2, 0, 0), (0.2, 0, 0)], [0.035, 0.03], segments=14), "y", -0.6, by=(0, 0, 0.0)
        )
        for _ in range(4)
    ]
    logs = [turned(m, "z", i * 1.57 + 0.3, by=(0, 0, 0.13)) for i, m in enumerate(logs)]
    drop = spline(
        [(0.0, 0.0), (0.05, 0.05), (0.06, 0.1), (0.032, 0.22), (0.008, 0.33), (0.0, 0.36)]
    )
    tongues = [
        stretched(
            bent(
                lathe(drop, segments=28),
                lambda p: (
                    p + np.column_stack([0.03 * np.sin(14 * p[:, 2] + 1), 0 * p[:, 0], 0 * p[:, 0]])
                ),
            ),
            (s, s, s),
            by=(x, y, 0.06),
        )
        for s, x, y in ((1.0, 0, 0), (0.65, 0.07, 0.02), (0.6, -0.07, -0.02), (0.5, 0.02, -0.08))
    ]
    del look
    parts = [stony(m, rng, STONE, scale=0.06) for m in stones]
    return assemble([*parts, part(timber((0.12, 0.07, 0.04)), *logs), part(FLAME, *tongues)])


RECIPES: Mapping[str, Recipe] = {
    "rock": rock,
    "pebbles": pebbles,
    "mountain": mountain,
    "snowman": snowman,
    "star": star_shape,
    "heart": heart,
    "moon": moon,
    "sun": sun,
    "cloud": cloud,
    "planet": planet,
    "crystal": crystal,
    "iceberg": iceberg,
    "campfire": campfire,
}
