"""Fruit, ripe and whole. Their skins are painted, not plain."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import piece
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, leaf, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, varnished
from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glaze,
    Principled,
    Texture,
    Translucent,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Vec3
from cavendish.engines.diorama.model.pose import bent, ring, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.model.shading import unit
from cavendish.engines.diorama.model.texture import Field

STEM: RGB = (0.10, 0.055, 0.022)


LEAF: RGB = (0.075, 0.17, 0.03)


_APPLE = (
    (0.0, 0.0145), (0.006, 0.009), (0.016, 0.001), (0.026, 0.003), (0.034, 0.014),
    (0.038, 0.031), (0.0365, 0.046), (0.030, 0.058), (0.019, 0.0615), (0.0095, 0.056),
    (0.0032, 0.048), (0.0, 0.045),
)  # fmt: skip


def grown(mesh: Mesh, rng: np.random.Generator, *, by: float, scale: float) -> Mesh:
    """Return a turned body made a little uneven: ``by`` as a share, ``scale`` in metres."""

    def shape(points: Points) -> Points:
        gain = 1 + by * waves(points, rng, scale=scale, octaves=2)
        return points * np.stack([gain, gain, 1 + 0 * gain], 1)

    return bent(mesh, shape)


def skin(pixels: Field, *, alpha: float = 0.13, pores: float = 0.0) -> Finish:
    """Return a waxed fruit skin from a picture over unit uv."""
    bump = None
    if pores > 0:
        height = texture.noise((512, 512), (95, 150), fall=2.6, seed=5)
        bump = Bump(height=Texture(pixels=height), depth=pores)
    return Glaze(base=Texture(pixels=pixels), alpha=alpha, ior=1.42, bump=bump)


def streaks(colours: Sequence[tuple[float, RGB]], *, seed: int) -> Field:
    """Return fine streaks from pole to pole between the colours, with pale flecks."""
    shape = (256, 512)
    fine = texture.noise(shape, (2.5, 34), fall=1.6, seed=seed)
    broad = texture.noise(shape, (2, 2.5), fall=2.4, seed=seed + 1)
    flecks = texture.smoothstep(
        0.88, 0.94, texture.noise(shape, (90, 130), fall=1.1, seed=seed + 2)
    )
    colour = texture.ramp(np.clip(broad * 0.75 + fine * 0.42 - 0.1, 0, 1), colours)
    return (colour + flecks[..., None] * np.array((0.14, 0.11, 0.06))).clip(0, 1).astype(np.float32)


def stem(height: float, radius: float, *, z: float, lean: float = 0.3) -> Mesh:
    """Return a short woody stem that leans, thicker at its end."""
    path = [
        (0, 0, z),
        (lean * height * 0.15, 0, z + height * 0.5),
        (lean * height, 0.1 * height, z + height),
    ]
    return tube(spline(path, density=5), np.array([1.0, 1.0, 1.5]) * radius, segments=10)


def foliage(colour: RGB = LEAF, *, spread: float = 0.8) -> Finish:
    """Return a leaf lit from both sides, in one colour."""
    return Translucent(base=colour, roughness=0.55, spread=spread)


def apple(look: Look, rng: np.random.Generator) -> Model:
    """Build an apple with streaked skin, a dimple and a stem with one leaf."""
    deep = (
        look.colour
        or ((0.24, 0.010, 0.010), (0.30, 0.02, 0.012), (0.10, 0.22, 0.02))[int(rng.integers(3))]
    )
    pale = mix(deep, (0.55, 0.42, 0.07), 0.75 if look.colour is None else 0.3)
    stops = [
        (0.12, pale),
        (0.4, mix(deep, pale, 0.35)),
        (0.68, deep),
        (1.0, mix(deep, (0, 0, 0), 0.45)),
    ]
    body = grown(lathe(spline(_APPLE, density=7), segments=112, uv="unit"), rng, by=0.03, scale=0.1)
    blade = leaf(0.03, 0.016, curl=0.3)
    blade = turned(turned(blade, "x", 0.5), "z", -1.2, by=(0.002, 0, 0.062))
    parts = [
        part(skin(streaks(stops, seed=piece(rng))), body),
        part(finish("wood", STEM), stem(0.024, 0.0013, z=0.046)),
        part(foliage(), blade),
    ]
    return assemble(parts, turn=float(rng.uniform(0, 6)))


def _citrus(
    look: Look, rng: np.random.Generator, profile: Points, colour: RGB, pores: float
) -> Model:
    peel = texture.tinted(
        texture.noise((256, 256), (3, 4), fall=1.8, seed=piece(rng)),
        look.colour or colour,
        low=0.88,
        high=1.1,
    )
    body = grown(lathe(profile, segments=96, uv="unit"), rng, by=0.02, scale=0.09)
    top_z = float(profile[-1, 1])
    star = ring(turned(leaf(0.006, 0.005, curl=0.2), "x", 0.15, by=(0, 0, top_z + 0.0004)), 5)
    button = sphere(0.0022, at=(0, 0, top_z + 0.0006), segments=16)
    return assemble(
        [
            part(skin(peel, alpha=0.2, pores=pores), body),
            part(foliage((0.12, 0.2, 0.05)), star),
            part(finish("wood", STEM), button),
        ]
    )


def orange(look: Look, rng: np.random.Generator) -> Model:
    """Build an orange with pored peel and a green button."""
    angle = np.linspace(-np.pi / 2, np.pi / 2, 40)
    profile = np.stack([0.039 * np.cos(angle), 0.037 * np.sin(angle) + 0.037], 1)
    profile[:, 1] -= 0.003 * np.exp(-((profile[:, 0] / 0.006) ** 2)) * np.sign(angle)
    profile[[0, -1], 0] = 0
    return _citrus(look, rng, profile, (0.78, 0.24, 0.012), 0.0026)


_LEMON = (
    (0.0, 0.0), (0.004, 0.0012), (0.008, 0.006), (0.017, 0.014), (0.0255, 0.028), (0.0275, 0.042),
    (0.0235, 0.058), (0.013, 0.07), (0.0075, 0.076), (0.005, 0.082), (0.0, 0.0835),
)  # fmt: skip


def lemon(look: Look, rng: np.random.Generator) -> Model:
    """Build a lemon lying on its side."""
    upright = _citrus(look, rng, spline(_LEMON, density=6), (0.85, 0.60, 0.035), 0.002)
    return _laid(upright, turn=0.35)


def lime(look: Look, rng: np.random.Generator) -> Model:
    """Build a lime lying on its side."""
    upright = _citrus(
        look, rng, spline(np.array(_LEMON) * (0.95, 0.8), density=6), (0.16, 0.32, 0.03), 0.0006
    )
    return _laid(upright, turn=0.35)


def _laid(model: Model, *, turn: float) -> Model:
    """Return a model tipped over to the side."""
    return assemble(
        [part(p.finish, turned(p.mesh, "y", np.pi / 2 - 0.12)) for p in model.parts], turn=turn
    )


def peach(look: Look, rng: np.random.Generator) -> Model:
    """Build a velvety peach with its seam and a leaf."""
    base = look.colour or (0.72, 0.30, 0.10)
    stops = [
        (0.15, mix(base, (0.8, 0.5, 0.16), 0.6)),
        (0.5, base),
        (0.85, mix(base, (0.45, 0.03, 0.03), 0.65)),
    ]

    def seam(p: Points) -> Points:
        way = np.arctan2(p[:, 1], p[:, 0])
        dip = 1 - 0.07 * np.exp(-(((way + 1.2) / 0.16) ** 2))
        return p * np.stack([dip, dip, 1 + 0 * dip], 1)

    body = bent(
        lathe(spline(np.array(_APPLE) * (0.95, 0.98), density=7), segments=112, uv="unit"), seam
    )
    pixels = streaks(stops, seed=piece(rng))
    fuzz = Principled(base=Texture(pixels=pixels), roughness=0.75, sheen=0.9, specular=0.3)
    blade = turned(turned(leaf(0.045, 0.016, curl=0.35), "x", 0.35), "z", -1.0, by=(0, 0, 0.055))
    return assemble(
        [
            part(fuzz, body),
            part(foliage(), blade),
            part(finish("wood", STEM), stem(0.012, 0.0014, z=0.046)),
        ]
    )


def pear(look: Look, rng: np.random.Generator) -> Model:
    """Build a speckled pear with a long stem."""
    base = look.colour or ((0.42, 0.40, 0.06), (0.55, 0.40, 0.07))[int(rng.integers(2))]
    blush = 0.38 if look.colour is None else 0.06
    stops = [
        (0.2, mix(base, (0.45, 0.12, 0.03), blush)),
        (0.5, base),
        (0.9, mix(base, (0.3, 0.36, 0.03), blush)),
    ]
    profile = spline(
        [(0.0, 0.007), (0.008, 0.002), (0.018, 0.0), (0.03, 0.01), (0.036, 0.028), (0.031, 0.05),
         (0.020, 0.068), (0.0155, 0.083), (0.0125, 0.094), (0.006, 0.1), (0.0, 0.0985)],
        density=6,
    )  # fmt: skip
    lean = bent(
        grown(lathe(profile, segments=112, uv="unit"), rng, by=0.03, scale=0.1),
        lambda p: p + np.stack([1.6 * p[:, 2] ** 2 * 0.5, 0 * p[:, 2], 0 * p[:, 2]], 1),
    )
    twig = stem(0.03, 0.0015, z=0.097).moved(by=(0.0077, 0, 0))
    return assemble(
        [
            part(skin(streaks(stops, seed=piece(rng)), alpha=0.18), lean),
            part(finish("wood", STEM), twig),
        ]
    )


def cherry(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of cherries on joined stems with a leaf."""
    profile = spline(np.array(_APPLE) * (0.3, 0.31), density=5)
    red = look.colour or (0.22, 0.006, 0.014)
    body = lathe(profile, segments=64, uv="unit")
    feet: tuple[Vec3, Vec3] = ((-0.015, 0, 0), (0.014, -0.006, 0))
    fruit = [body.moved(by=foot) for foot in feet]
    joint = (0.006, 0.004, 0.062)
    stems = [
        tube(spline([(x, y, 0.0145), (x * 0.9, y, 0.035), joint], density=6), 0.0008, segments=8)
        for x, y, _ in feet
    ]
    blade = turned(turned(leaf(0.035, 0.017, curl=0.35), "x", 0.2), "z", -1.3, by=joint)
    green = finish("plastic", (0.16, 0.22, 0.04))
    gloss = Glaze(base=red, alpha=0.05, ior=1.5)
    del rng
    return assemble([part(gloss, *fruit), part(green, *stems), part(foliage(), blade)])


def strawberry(look: Look, rng: np.random.Generator) -> Model:
    """Build a strawberry with seeds in dimples and a green cap, lying a little."""
    profile = spline(
        [
            (0.0, 0.0),
            (0.005, 0.0015),
            (0.013, 0.012),
            (0.019, 0.026),
            (0.0175, 0.037),
            (0.009, 0.0415),
            (0.0, 0.041),
        ],
        density=8,
    )
    count = 110
    golden = np.arange(count) * 2.39996
    z = 0.003 + 0.036 * (np.arange(count) / count) ** 0.75
    outside = profile[: int(np.argmax(profile[:, 1]))]
    radius = np.interp(z, outside[:, 1], outside[:, 0])
    spots = np.stack([radius * np.cos(golden), radius * np.sin(golden), z], 1)

    def dimple(p: Points) -> Points:
        near = ((p[:, None] - spots[None]) ** 2).sum(-1).min(1)
        way = unit(p * (1, 1, 0.2) - (0, 0, 0.004))
        return p - way * (0.0009 * np.exp(-near / 0.0015**2))[:, None]

    body = bent(lathe(profile, segments=120), dimple)
    ways = unit(spots * (1, 1, 0) + (0, 0, 1e-4))
    seed_shape = sphere(0.0008, segments=8)
    seeds = scattered(
        seed_shape,
        spots - ways * 0.0004,
        ways,
        np.ones(count),
        np.tile((0.75, 0.5, 0.12), (count, 1)),
    )
    cap = ring(turned(leaf(0.017, 0.0105, curl=0.55), "x", 0.1, by=(0, 0, 0.0425)), 9)
    red = look.colour or (0.52, 0.016, 0.018)
    parts = [
        part(Glaze(base=red, alpha=0.12, ior=1.42), body),
        part(varnished(0.2), seeds),
        part(foliage((0.10, 0.24, 0.035)), cap),
        part(finish("plastic", (0.16, 0.25, 0.05)), stem(0.012, 0.001, z=0.04)),
    ]
    tilt = float(rng.uniform(1.0, 1.2))
    return assemble([part(p.finish, turned(p.mesh, "y", tilt)) for p in parts], turn=0.35)


RECIPES: Mapping[str, Recipe] = {
    "apple": apple,
    "orange": orange,
    "lemon": lemon,
    "lime": lime,
    "peach": peach,
    "pear": pear,
    "cherry": cherry,
    "strawberry": strawberry,
}
