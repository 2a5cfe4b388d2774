"""Trees, bushes, flowers, potted plants, cacti, grass. Leaves are lit from both sides."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    MUSTARD,
    ORANGE,
    PINK,
    PLUM,
    RED,
    RUST,
    TEAL,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.model.blob import Points, blade, leaf, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import (
    Finish,
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, coloured, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, merge, sphere, tube
from cavendish.engines.diorama.model.shading import unit

GREEN: RGB = (0.085, 0.16, 0.028)
PINE: RGB = (0.03, 0.075, 0.03)
STALK: RGB = (0.10, 0.20, 0.04)
BARK: RGB = (0.085, 0.055, 0.036)
_PETALS: tuple[RGB, ...] = (RED, YELLOW, PINK, CREAM, ORANGE, (0.26, 0.16, 0.5))


def leafy(spread: float = 0.8) -> Finish:
    """Return foliage in the mesh's own colours, lit from both sides."""
    return Translucent(base=VertexColour(), roughness=0.6, spread=spread)


def _bark(colour: RGB = BARK) -> Finish:
    return Principled(base=colour, roughness=0.9, specular=0.2)


def _crown(
    centres: Points,
    radii: Points,
    rng: np.random.Generator,
    *,
    leaves: int,
    size: float,
    colour: RGB,
) -> Mesh:
    """Return leaves over clumps: denser outside, lighter above."""
    share = np.maximum((radii**2 / (radii**2).sum() * leaves).astype(int), 1)
    clump = np.repeat(np.arange(len(centres)), share)
    ways = unit(rng.standard_normal((len(clump), 3)))
    reach = radii[clump] * rng.random(len(clump)) ** 0.22
    places = centres[clump] + ways * reach[:, None] * (1, 1, 0.8)
    light = 0.62 + 0.5 * np.clip(0.5 + 0.5 * ways[:, 2:], 0, 1)
    tones = np.array(colour) * light * rng.uniform(0.75, 1.3, (len(clump), 1))
    tones *= rng.uniform(0.85, 1.15, (len(centres), 1))[clump]
    tips = unit(ways + 0.9 * rng.standard_normal(ways.shape) - (0, 0, 0.25))
    return scattered(
        blade(size, size * 0.55), places, tips, rng.uniform(0.7, 1.3, len(clump)), tones
    )


def tree(look: Look, rng: np.random.Generator) -> Model:
    """Build a broad-leaved tree: forked trunk, clumps of leaves."""
    green = look.colour or (GREEN, (0.11, 0.17, 0.02), (0.06, 0.13, 0.03))[int(rng.integers(3))]
    if "autumn" in look.attributes or "fall" in look.attributes:
        green = (0.42, 0.13, 0.015)
    sway = rng.normal(0, 0.06, (7, 2))
    sway[0] = 0
    heights = np.linspace(0, 2.3, 7)
    trunk = spline(np.column_stack([sway.cumsum(0) * 0.6, heights]), density=4)
    wood = [tube(trunk, [0.24, 0.15, 0.12, 0.09, 0.05], segments=14)]
    count = 13
    turns = np.arange(count) * 2.4 + rng.uniform(0, 1, count)
    out = 1.15 * np.sqrt(rng.uniform(0.12, 1, count))
    lift = 2.15 + 1.35 * np.sqrt(np.clip(1 - (out / 1.3) ** 2, 0, 1)) * rng.uniform(0.35, 1, count)
    centres = np.column_stack([out * np.cos(turns), out * np.sin(turns), lift])
    for centre in centres:
        root = trunk[int(rng.integers(len(trunk) // 2, len(trunk)))]
        knee = (root + centre) / 2 + (0, 0, -0.12)
        wood.append(tube(spline([root, knee, centre], density=4), [0.06, 0.035, 0.014], segments=7))
    radii = rng.uniform(0.5, 0.78, count)
    crown = _crown(centres, radii, rng, leaves=13000, size=0.15, colour=green)
    return assemble([part(_bark(), *wood), part(leafy(), crown)])


def pine(look: Look, rng: np.random.Generator) -> Model:
    """Build a conifer of drooping whorls; snow on it if snowy."""
    green = look.colour or PINE
    snow = 0.6 if {"snowy", "snow-covered", "frosty"}.intersection(look.attributes) else 0.0
    height, wide, whorls = 3.4, 0.95, 19
    places: list[Points] = []
    ways: list[Points] = []
    tones: list[Points] = []
    sizes: list[Points] = []
    for j in range(whorls):
        t = j / whorls
        reach = wide * (1 - t) ** 0.85 * float(rng.uniform(0.85, 1.12))
        for b in range(max(6, int(13 * (1 - 0.5 * t)))):
            a = (
                b * 2 * np.pi / max(6, int(13 * (1 - 0.5 * t)))
                + j * 1.7
                + float(rng.uniform(-0.2, 0.2))
            )
            s = np.linspace(0.15, 1, 9)
            length = reach * float(rng.uniform(0.8, 1.15))
            out = np.array([np.cos(a), np.sin(a), 0.0])
            drop = -0.42 * length * s**1.3 + 0.2 * length * s**3
            spots = (
                out * (s * length)[:, None]
                + np.array((0, 0, 1.0)) * (height * (0.1 + 0.88 * t) + drop)[:, None]
            )
            for side in (-1, 0, 1):
                aside = np.cross((0, 0, 1.0), out) * side * 0.85
                places.append(spots)
                ways.append(np.tile(out * 0.9 + aside - np.array((0, 0, 0.35)), (9, 1)))
                sizes.append((0.10 + 0.32 * length * (1 - 0.72 * s)) * 1.1)
                tone = np.array(green) * (0.5 + 0.8 * s[:, None]) * rng.uniform(0.75, 1.25, (9, 1))
                white = rng.random((9, 1)) < snow * (0.45 + 0.55 * s[:, None])
                tones.append(np.where(white, (0.74, 0.77, 0.82), tone))
    sprig = blade(1.0, 0.34)
    needles = scattered(
        sprig,
        np.concatenate(places),
        np.concatenate(ways),
        np.concatenate(sizes),
        np.concatenate(tones),
    )
    trunk = tube(
        [(0, 0, 0), (0, 0, height * 0.5), (0, 0, height * 0.98)], [0.1, 0.06, 0.012], segments=12
    )
    return assemble([part(_bark(), trunk), part(leafy(0.5), needles)])


def palm(look: Look, rng: np.random.Generator) -> Model:
    """Build a leaning palm with feathered fronds and coconuts."""
    green = look.colour or (0.09, 0.19, 0.04)
    lean = float(rng.uniform(0.3, 0.6))
    path = spline(
        [(0, 0, 0), (lean * 0.2, 0, 1.0), (lean * 0.6, 0, 2.0), (lean, 0, 2.9)], density=14
    )
    wave = 1 + 0.1 * np.abs(np.sin(np.linspace(0, 22 * np.pi, len(path))))
    trunk = tube(path, np.linspace(0.14, 0.085, len(path)) * wave, segments=16)
    tip = path[-1]
    fronds: list[Mesh] = []
    for i in range(15):
        a, rise = i * 2.4, float(rng.uniform(0.15, 0.95))
        out = np.array([np.cos(a), np.sin(a), 0.0])
        s = np.linspace(0, 1, 18)[:, None]
        mid = tip + out * 1.25 * s + np.array((0, 0, 1.0)) * (0.9 * rise * s - 1.05 * s**2.2)
        fronds.append(
            coloured(tube(mid, [0.016, 0.004], segments=5), mix(green, (0.3, 0.3, 0.05), 0.3))
        )
        side = np.cross((0, 0, 1.0), out)
        long = 0.42 * np.sin(np.pi * np.clip(0.1 + 0.88 * s[2:, 0], 0, 1)) ** 0.7 + 0.05
        for sign in (-1, 1):
            ways = out * 0.7 + side * sign - np.array((0, 0, 0.45))
            tones = np.array(green) * rng.uniform(0.7, 1.25, (16, 1))
            frond = blade(1.0, 0.13)
            fronds.append(scattered(frond, mid[2:], np.tile(ways, (16, 1)), long, tones))
    nuts = [
        sphere(
            0.075,
            at=(float(tip[0] + 0.11 * np.cos(a)), float(0.11 * np.sin(a)), float(tip[2] - 0.07)),
            segments=20,
        )
        for a in (0.4, 2.3, 4.4)
    ]
    parts = [
        part(_bark((0.17, 0.12, 0.075)), trunk),
        part(leafy(), *fronds),
        part(finish("wood", (0.10, 0.05, 0.02)), *nuts),
    ]
    return assemble(parts)


def bush(look: Look, rng: np.random.Generator) -> Model:
    """Build a round bush."""
    count = 9
    a = np.arange(count) * 2.4
    out = 0.3 * np.sqrt(np.arange(count) / count)
    centres = np.column_stack([out * np.cos(a), out * np.sin(a), 0.27 + 0.12 * rng.random(count)])
    crown = _crown(
        centres,
        rng.uniform(0.2, 0.28, count),
        rng,
        leaves=7000,
        size=0.07,
        colour=look.colour or GREEN,
    )
    keep = crown.vertices[:, 2] > 0.0
    trimmed = Mesh(
        vertices=crown.vertices, faces=crown.faces[keep[crown.faces].all(1)], colours=crown.colours
    )
    stems = [tube([(0, 0, 0), tuple(c)], [0.018, 0.008], segments=6) for c in centres]
    return assemble([part(_bark(), *stems), part(leafy(), trimmed)])


def grass(look: Look, rng: np.random.Generator) -> Model:
    """Build a tuft of grass."""
    count = 150
    a, r = rng.uniform(0, 2 * np.pi, count), 0.06 * np.sqrt(rng.random(count))
    places = np.column_stack([r * np.cos(a), r * np.sin(a), 0 * a])
    ways = np.column_stack(
        [0.55 * np.cos(a) * r / 0.06, 0.55 * np.sin(a) * r / 0.06, 1 + 0 * a]
    ) + 0.15 * rng.standard_normal((count, 3))
    tones = np.array(look.colour or GREEN) * rng.uniform(0.6, 1.6, (count, 1))
    sheet = leaf(0.2, 0.008, curl=0.35, fold=0.6, cells=6)
    return assemble(
        [part(leafy(), scattered(sheet, places, ways, rng.uniform(0.5, 1.15, count), tones))]
    )


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


def _petal(length: float, width: float, *, cup: float, tip: float = 0.75) -> Mesh:
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
    outer = ring(turned(_petal(0.058, 0.028, cup=0.22), "x", 0.12, by=(0, 0.012, 0)), 13)
    inner = ring(
        turned(_petal(0.046, 0.025, cup=0.3), "x", 0.32, by=(0, 0.011, 0.004)), 11, start=0.2
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
            turned(_petal(0.085, 0.03, cup=0.15), "x", 0.1 + 0.16 * i, by=(0, 0.06, 0.004 * i)),
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

        sheet = _petal(0.07, 0.052, cup=0.0, tip=0.62)
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

        sheet = bent(_petal(0.05, 0.062, cup=0.0, tip=0.58), shape, smooth=False)
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
    pot = _pot(Look(material=look.material), rng, 0.06)
    green = look.colour or (0.075, 0.17, 0.055)
    lines = [
        (spline([(0, 0, 0.085), (0, 0, 0.2), (0, 0, 0.33)], density=12), 0.04),
        (
            spline(
                [(0.02, 0, 0.19), (0.075, 0, 0.195), (0.095, 0, 0.235), (0.095, 0, 0.29)],
                density=10,
            ),
            0.022,
        ),
        (
            spline(
                [(-0.02, 0, 0.15), (-0.07, 0, 0.155), (-0.086, 0, 0.19), (-0.086, 0, 0.23)],
                density=10,
            ),
            0.021,
        ),
    ]
    bodies: list[Mesh] = []
    spines: list[Points] = []
    ways: list[Points] = []
    for path, radius in lines:
        t = np.linspace(0, 1, len(path))
        round_ = radius * np.sqrt(np.clip(1 - np.clip((t - 0.86) / 0.14, 0, 0.999) ** 2, 0, 1))
        body = tube(path, round_, segments=60)
        rows = body.vertices[: len(path) * 61].reshape(len(path), 61, 3).astype(np.float64)
        rib = 1 + 0.1 * np.cos(10 * np.linspace(0, 2 * np.pi, 61))[None, :, None]
        shaped = path[:, None] + (rows - path[:, None]) * rib
        vertices = body.vertices.astype(np.float64)
        vertices[: len(path) * 61] = shaped.reshape(-1, 3)
        bodies.append(
            bent(Mesh(vertices=vertices.astype(np.float32), faces=body.faces), lambda p: p)
        )
        crest = shaped[::3, ::6].reshape(-1, 3)
        spines.append(crest)
        ways.append(crest - np.repeat(path[::3], 11, 0) + 1e-6)
    needle = tube([(0, 0, 0), (0, 0.009, 0)], [0.0005, 0.0001], segments=4)
    spots, out = np.concatenate(spines), np.concatenate(ways)
    thorns = scattered(
        needle,
        np.repeat(spots, 3, 0),
        np.repeat(unit(out), 3, 0) + 0.5 * rng.standard_normal((len(spots) * 3, 3)),
        np.ones(len(spots) * 3),
        np.tile((0.8, 0.74, 0.55), (len(spots) * 3, 1)),
    )
    bloom = ring(turned(_petal(0.022, 0.014, cup=0.4), "x", 0.7), 8).moved(by=(0, 0, 0.327))
    parts = [
        *pot,
        part(Principled(base=green, roughness=0.5), *bodies),
        part(Principled(base=VertexColour(), roughness=0.6), thorns),
        part(Translucent(base=(0.62, 0.09, 0.22), spread=0.6), bloom),
    ]
    return assemble(parts)


def log(look: Look, rng: np.random.Generator) -> Model:
    """Build a cut log with rings on its ends."""
    del look
    bark = bent(
        tube(
            np.column_stack([np.linspace(-0.3, 0.3, 40), np.zeros(40), np.zeros(40)]),
            0.09,
            segments=48,
        ),
        lambda p: (
            p
            * np.column_stack(
                [np.ones(len(p)), *[1 + 0.05 * waves(p * (0.3, 1, 1), rng, scale=0.04)] * 2]
            )
        ),
    )
    rings = [
        turned(
            lathe([(r, 0.301) for r in np.linspace(0.084, 0.0, 24)], segments=48),
            "y",
            s * np.pi / 2,
        )
        for s in (-1, 1)
    ]
    tones = [
        coloured(
            m,
            np.array((0.46, 0.28, 0.13))
            * (0.85 + 0.2 * np.sin(np.hypot(m.vertices[:, 1:2], m.vertices[:, 2:]) * 700)),
        )
        for m in rings
    ]
    return assemble(
        [part(_bark(), bark), part(Principled(base=VertexColour(), roughness=0.8), *tones)],
        turn=0.4,
    )


RECIPES: Mapping[str, Recipe] = {
    "tree": tree,
    "pine tree": pine,
    "palm tree": palm,
    "bush": bush,
    "grass": grass,
    "flower": flower,
    "sunflower": sunflower,
    "tulip": tulip,
    "rose": rose,
    "bouquet": bouquet,
    "potted plant": potted_plant,
    "cactus": cactus,
    "log": log,
}
