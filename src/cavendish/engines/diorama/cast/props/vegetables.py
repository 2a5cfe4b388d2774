"""Vegetables, melons, mushrooms and eggs."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import piece
from cavendish.engines.diorama.cast.props.fruit import foliage, grown, skin, stem
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, leaf, lump, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import joined, spline
from cavendish.engines.diorama.model.finish import finish, varnished
from cavendish.engines.diorama.model.material import (
    Glaze,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, ring, turned
from cavendish.engines.diorama.model.primitives import lathe, lattice, merge, sphere, tube
from cavendish.engines.diorama.model.shading import unit
from cavendish.engines.diorama.model.texture import Values

_MELON = 0.028
"""Half the thickness of a slice of watermelon."""


def tomato(look: Look, rng: np.random.Generator) -> Model:
    """Build a glossy tomato with a star of sepals."""
    base = look.colour or (0.50, 0.018, 0.012)
    profile = spline(
        [
            (0.0, 0.004),
            (0.012, 0.001),
            (0.024, 0.002),
            (0.036, 0.016),
            (0.038, 0.03),
            (0.031, 0.048),
            (0.017, 0.054),
            (0.005, 0.050),
            (0.0, 0.0485),
        ],
        density=7,
    )

    def lobes(p: Points) -> Points:
        gain = 1 + 0.035 * np.cos(5 * np.arctan2(p[:, 1], p[:, 0])) * np.clip(p[:, 2] / 0.05, 0, 1)
        return p * np.stack([gain, gain, 1 + 0 * gain], 1)

    body = grown(bent(lathe(profile, segments=112), lobes), rng, by=0.02, scale=0.1)
    star = ring(turned(leaf(0.023, 0.006, curl=0.1), "x", 0.2, by=(0, 0, 0.051)), 6)
    parts = [
        part(Glaze(base=base, alpha=0.06, ior=1.45), body),
        part(foliage((0.10, 0.2, 0.03)), star),
        part(finish("plastic", (0.12, 0.2, 0.04)), stem(0.012, 0.0018, z=0.05)),
    ]
    return assemble(parts)


def carrot(look: Look, rng: np.random.Generator) -> Model:
    """Build a carrot with rings and feathery greens, lying down."""
    base = look.colour or (0.72, 0.20, 0.012)
    z = np.linspace(0, 0.18, 60)
    radius = 0.019 * (z / 0.18) ** 0.55 * np.clip((0.182 - z) / 0.008, 0, 1) ** 0.4
    radius = np.maximum(radius * (1 + 0.02 * np.sin(z * 420) * (rng.random(60) < 0.5)), 0)
    body = grown(lathe(np.stack([radius, z], 1), segments=64, uv="unit"), rng, by=0.05, scale=0.12)
    rings = texture.noise((256, 64), (60, 2), fall=1.2, seed=4)
    pixels = texture.ramp(
        rings,
        [
            (0.2, mix(base, (0.3, 0.08, 0.01), 0.45)),
            (0.5, base),
            (1, mix(base, (0.9, 0.4, 0.08), 0.3)),
        ],
    )
    greens: list[Mesh] = []
    for i in range(14):
        way = (0.045 * np.cos(i * 2.4) * (0.4 + i / 14), 0.045 * np.sin(i * 2.4) * (0.4 + i / 14))
        path = spline(
            [
                (0, 0, 0.175),
                (way[0] * 0.4, way[1] * 0.4, 0.22),
                (way[0], way[1], 0.265 - 0.001 * i),
            ],
            density=5,
        )
        greens.append(tube(path, 0.0013, segments=6))
        steps = path[4::2]
        sides = joined(steps, steps)
        ways = rng.standard_normal((len(sides), 3)) + np.array((0, 0, 1.2))
        frond = leaf(0.02, 0.006, curl=0.2, cells=3)
        greens.append(
            scattered(
                frond, sides, ways, np.ones(len(sides)), np.tile((0.1, 0.22, 0.04), (len(sides), 1))
            )
        )
    parts = [part(skin(pixels, alpha=0.28), body), part(foliage((0.11, 0.24, 0.04)), *greens)]
    return assemble(
        [part(p.finish, turned(p.mesh, "y", np.pi / 2 + 0.04)) for p in parts], turn=0.35
    )


def watermelon(look: Look, rng: np.random.Generator) -> Model:
    """Build a wedge of watermelon: rind, white, red flesh with seeds."""
    flesh = look.colour or (0.62, 0.035, 0.035)
    stops = [
        (0, flesh), (0.82, mix(flesh, (0.75, 0.25, 0.2), 0.3)), (0.88, (0.72, 0.62, 0.45)),
        (0.93, (0.45, 0.58, 0.25)), (1.0, (0.05, 0.17, 0.03)),
    ]  # fmt: skip
    share = np.linspace(0, 1, 26, dtype=np.float32)
    tones = np.repeat(texture.ramp(share, stops), 60, 0)
    angle = np.linspace(0, np.pi, 60)
    cut = [
        _melon(np.outer(share, np.cos(angle)), s, np.outer(share, -np.sin(angle)), tones)
        for s in (-1, 1)
    ]
    across = np.linspace(-1, 1, 30)
    edge = np.tile(texture.ramp(np.abs(across).astype(np.float32), stops), (2, 1))
    lid = _melon(np.tile(across, (2, 1)), np.array([[-1.0], [1.0]]), np.zeros((2, 30)), edge)
    pips: list[Mesh] = []
    seed = bent(sphere(0.0035, segments=12), lambda p: p * (0.6, 0.5, 1.0))
    for a in np.linspace(0.25, np.pi - 0.25, 11):
        for depth in (0.45, 0.66):
            r = 0.13 * (depth + float(rng.uniform(-0.05, 0.05)))
            spot = (float(r * np.cos(a + 0.12)), -_MELON, float(-r * np.sin(a + 0.06)))
            pips += [seed.moved(by=spot)] if spot[2] < -0.015 else []
    front, back = cut[0], replace(cut[1], faces=cut[1].faces[:, ::-1].copy())
    wet = varnished(0.18)
    pieces = [front, back, lid, _rind(angle)]
    return assemble([part(wet, *pieces), part(Glaze(base=(0.012, 0.008, 0.006)), *pips)])


def _melon(x: Values, side: float | Values, z: Values, tones: Values) -> Mesh:
    """Return a sheet of the slice from a grid in radii; ``side`` is -1 in front, 1 behind."""
    y = np.broadcast_to(np.asarray(side) * _MELON, x.shape)
    vertices = np.stack([0.13 * x, y, 0.13 * z], -1).reshape(-1, 3)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=lattice(*x.shape),
        colours=tones.astype(np.float32),
    )


def _rind(angle: Points) -> Mesh:
    """Return the striped rind round the slice."""
    side = np.linspace(-1, 1, 9)[:, None]
    swell = 1 + 0.02 * (1 - side**2)
    wave = 0.5 + 0.5 * np.sin(angle * 26 + 1.5 * np.sin(angle * 9))
    stripe = np.tile(texture.smoothstep(0.42, 0.6, wave), (9, 1))
    tones = texture.ramp(stripe, [(0, (0.035, 0.12, 0.025)), (1, (0.22, 0.36, 0.10))])
    rind = _melon(swell * np.cos(angle), side, -swell * np.sin(angle), tones.reshape(-1, 3))
    return replace(rind, faces=rind.faces[:, ::-1].copy())


def mushroom(look: Look, rng: np.random.Generator) -> Model:
    """Build a toadstool: red cap with white warts, ringed stalk."""
    red = look.colour or (0.46, 0.018, 0.014)
    cap = spline(
        [
            (0.018, 0.092),
            (0.045, 0.086),
            (0.062, 0.083),
            (0.066, 0.088),
            (0.058, 0.112),
            (0.036, 0.132),
            (0.0, 0.14),
        ],
        density=9,
    )
    under = [(0.066, 0.0875), (0.06, 0.084), (0.018, 0.096)]
    stalk = spline(
        [(0.0, 0.0), (0.024, 0.001), (0.026, 0.012), (0.018, 0.04), (0.016, 0.097)], density=7
    )
    skirt = spline([(0.0165, 0.078), (0.024, 0.07), (0.029, 0.062)], density=5)
    count = 30
    a = np.arange(count) * 2.39996
    outer = cap[3:]
    z = np.linspace(0.093, 0.137, count)
    order = np.argsort(outer[:, 1])
    r = np.asarray(np.interp(z, outer[order, 1], outer[order, 0]), np.float64)
    warts = [
        bent(
            sphere(float(rng.uniform(0.003, 0.0068)), segments=14), lambda p: p * (1, 1, 0.7)
        ).moved(by=(float(r[i] * np.cos(a[i])), float(r[i] * np.sin(a[i])), float(z[i])))
        for i in range(count)
    ]
    pale = finish("clay", (0.70, 0.64, 0.52))
    parts = [
        part(Glaze(base=red, alpha=0.12, ior=1.4), lathe(cap, segments=96)),
        part(
            pale,
            lathe(under[::-1], segments=96),
            lathe(stalk, segments=64),
            lathe(joined(skirt[::-1], skirt + np.array((0, 0.0012))), segments=64),
            *warts,
        ),
    ]
    return assemble(parts)


def egg(look: Look, rng: np.random.Generator) -> Model:
    """Build a hen's egg standing on its blunt end."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 60)
    profile = np.stack(
        [0.0218 * np.cos(t) * (1 - 0.13 * np.sin(t)), 0.0285 * np.sin(t) + 0.0285], 1
    )
    profile[[0, -1], 0] = 0
    shell = look.colour or ((0.62, 0.40, 0.24), (0.78, 0.72, 0.62))[int(rng.integers(2))]
    surface = texture.speckle(
        shell, mix(shell, (0.1, 0.05, 0.02), 0.35), share=0.03, seed=piece(rng)
    )
    coat = Principled(base=Texture(pixels=surface.colour), roughness=0.42, specular=0.4)
    return assemble([part(coat, lathe(profile, segments=96, uv="unit"))])


def potato(look: Look, rng: np.random.Generator) -> Model:
    """Build a potato with eyes."""
    base = look.colour or (0.36, 0.22, 0.10)
    body = lump((0.1, 0.065, 0.055), rng, rough=0.1, scale=1.6)
    tone = waves(body.vertices.astype(np.float64), rng, scale=0.02)[:, None]
    painted = coloured(body, (np.array(base) * (1 + 0.18 * tone)).astype(np.float32))
    return assemble([part(Principled(base=VertexColour(), roughness=0.75), painted)])


def corn(look: Look, rng: np.random.Generator) -> Model:
    """Build an ear of corn in its opened husk, lying down."""
    base = look.colour or (0.80, 0.50, 0.04)
    kernel = bent(sphere(0.0052, segments=12), lambda p: p * (1.0, 0.8, 0.9))
    rows: list[Mesh] = []
    for i in range(26):
        z = 0.018 + i * 0.0062
        radius = 0.0225 * (1 - 0.55 * (i / 26) ** 2.4)
        rows.append(ring(kernel.moved(by=(0, radius, z)), 16, start=0.0))
    tones = [mix(base, (0.9, 0.75, 0.3), float(rng.uniform(0, 0.35))) for _ in rows]
    cob = merge([coloured(m, c) for m, c in zip(rows, tones, strict=True)])
    core = lathe(
        spline([(0.0, 0.0), (0.02, 0.01), (0.021, 0.1), (0.01, 0.17), (0.0, 0.182)]), segments=32
    )
    husk = [
        turned(
            turned(leaf(0.13, 0.06, curl=0.1, fold=0.6), "x", np.pi / 2 - 0.22 - 0.1 * i),
            "z",
            turn,
            by=(0.022 * np.sin(-turn) * 0.9, 0.022 * np.cos(turn) * 0.9, -0.012),
        )
        for i, turn in enumerate((0.1, 1.2, -1.1, 2.1, -2.0))
    ]
    parts = [
        part(varnished(0.15), cob),
        part(finish("plastic", base), core),
        part(foliage((0.28, 0.36, 0.10)), *husk),
    ]
    return assemble([part(p.finish, turned(p.mesh, "y", np.pi / 2 - 0.1)) for p in parts], turn=0.3)


def broccoli(look: Look, rng: np.random.Generator) -> Model:
    """Build a floret of broccoli: branching stalk and knobbly heads."""
    base = look.colour or (0.065, 0.16, 0.03)
    heads: list[Mesh] = []
    stalks = [tube([(0, 0, 0), (0, 0, 0.05)], [0.016, 0.013], segments=16)]
    for i in range(9):
        a, out = i * 2.4, 0.036 * np.sqrt(i / 8)
        at = (float(out * np.cos(a)), float(out * np.sin(a)), 0.088 - 6.5 * out**2)
        stalks.append(tube([(0, 0, 0.04), at], [0.009, 0.006], segments=10))
        ways = unit(rng.standard_normal((70, 3)) + np.array((0, 0, 0.4)))
        spots = np.array(at) + ways * 0.019
        tones = (
            np.array(base)
            * (0.65 + 0.6 * np.clip(ways[:, 2:], 0, 1))
            * rng.uniform(0.8, 1.2, (70, 1))
        )
        heads.append(scattered(sphere(0.0046, segments=8), spots, ways, np.ones(70), tones))
    parts = [
        part(Principled(base=VertexColour(), roughness=0.8), *heads),
        part(finish("plastic", (0.26, 0.36, 0.12)), *stalks),
    ]
    return assemble(parts)


def pepper(look: Look, rng: np.random.Generator) -> Model:
    """Build a bell pepper with four lobes."""
    colours: tuple[RGB, ...] = ((0.46, 0.016, 0.012), (0.78, 0.42, 0.02), (0.09, 0.24, 0.03))
    base = look.colour or colours[int(rng.integers(3))]
    profile = spline(
        [
            (0.0, 0.012),
            (0.012, 0.003),
            (0.026, 0.0),
            (0.035, 0.02),
            (0.041, 0.055),
            (0.036, 0.078),
            (0.018, 0.083),
            (0.006, 0.074),
            (0.0, 0.072),
        ],
        density=7,
    )

    def lobes(p: Points) -> Points:
        gain = 1 + 0.1 * np.cos(4 * np.arctan2(p[:, 1], p[:, 0])) * np.clip(
            np.hypot(p[:, 0], p[:, 1]) / 0.02, 0, 1
        )
        return p * np.stack([gain, gain, 1 + 0 * gain], 1)

    body = grown(bent(lathe(profile, segments=128), lobes), rng, by=0.05, scale=0.1)
    green = finish("plastic", (0.14, 0.26, 0.05))
    return assemble(
        [part(Glaze(base=base, alpha=0.07), body), part(green, stem(0.026, 0.004, z=0.072))]
    )


RECIPES: Mapping[str, Recipe] = {
    "tomato": tomato,
    "carrot": carrot,
    "watermelon": watermelon,
    "mushroom": mushroom,
    "egg": egg,
    "potato": potato,
    "corn": corn,
    "broccoli": broccoli,
    "pepper": pepper,
}
