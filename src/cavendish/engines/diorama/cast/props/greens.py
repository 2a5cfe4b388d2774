"""Leafy and bulbous vegetables: lettuce, cabbage, sprouts, onion, garlic, aubergine, cucumber."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import piece
from cavendish.engines.diorama.cast.props.fruit import foliage, grown, skin, stem, streaks
from cavendish.engines.diorama.model.blob import Points, leaf, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, matt, varnished
from cavendish.engines.diorama.model.joining import lattice
from cavendish.engines.diorama.model.material import Glaze, Translucent, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube

_LEAF = Translucent(base=VertexColour(), roughness=0.45, spread=0.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Growth:
    """How a leaf grows: lengths as shares of its size."""

    shut: float
    """How far it bends back over the heart, 0 to 1."""
    lean: float
    """How far it opens outwards."""
    frill: float
    """How high its edge waves."""
    tall: float = 1.5


def _frond(size: float, growth: _Growth, green: RGB, rng: np.random.Generator) -> Mesh:
    """Return one cupped leaf growing up from the origin, its back towards -y."""
    shut, lean, frill = growth.shut, growth.lean, growth.frill
    u, v = np.meshgrid(np.linspace(-1, 1, 33), np.linspace(0, 1, 20))
    turn = u * (0.5 + 0.5 * np.sin(np.pi * v**0.7))
    reach = size * (0.14 + 0.44 * np.sin(np.pi * v**0.75 * (0.55 + 0.38 * shut)))
    edge = np.maximum(np.abs(u), v) ** 3
    wave = np.sin(u * 11 + float(rng.uniform(0, 6))) + 0.6 * np.sin(v * 17 + u * 5)
    reach = reach + size * (lean * v**1.7 + frill * edge * wave)
    high = (
        growth.tall
        * size
        * (v**0.85 - 0.16 * u**2 * v - 0.25 * lean * v**2 + 0.4 * frill * edge * wave)
    )
    points = np.stack([reach * np.sin(turn), -reach * np.cos(turn), high], -1).reshape(-1, 3)
    rib = np.exp(-((u / (0.13 - 0.09 * v)) ** 2)) * (1 - 0.4 * v)
    vein = 0.35 * np.clip(np.sin(v * 30 - np.abs(u) * 9) - 0.6, 0, 1) * (1 - v * 0.5)
    pale = np.clip(rib + vein + 0.75 * (1 - v) ** 2.5, 0, 1).reshape(-1, 1)
    tones = np.array(green) * (0.75 + 0.5 * v.reshape(-1, 1))
    tones = tones * (1 - pale) + np.array((0.66, 0.72, 0.42)) * pale
    return Mesh(
        vertices=points.astype(np.float32), faces=lattice(20, 33), colours=tones.astype(np.float32)
    )


def lettuce(look: Look, rng: np.random.Generator) -> Model:
    """Build a head of lettuce: whorls of crisp, frilled leaves round a pale heart."""
    green = look.colour or (0.17, 0.36, 0.04)
    heart = mix(green, (0.55, 0.62, 0.22), 0.6)
    rows = ((5, 0.1, 0.0, heart), (6, 0.108, 0.02, mix(green, heart, 0.5)), (7, 0.105, 0.09, green))
    leaves = [
        turned(
            _frond(
                size * float(rng.uniform(0.92, 1.08)),
                _Growth(shut=0.9 - 2 * lean, lean=lean, frill=0.06),
                tone,
                rng,
            ),
            "z",
            5 * lean + k * 2 * np.pi / count,
        )
        for count, size, lean, tone in rows
        for k in range(count)
    ]
    return assemble([part(_LEAF, *leaves)])


def cabbage(look: Look, rng: np.random.Generator) -> Model:
    """Build a cabbage: a tight veined ball in a few broad leaves that open around it."""
    green = look.colour or (0.22, 0.38, 0.10)
    pale = mix(green, (0.62, 0.7, 0.4), 0.55)
    ball = stretched(sphere(0.085, segments=72), (1, 1, 0.94), by=(0, 0, 0.088))
    at = ball.vertices.astype(np.float64)
    vein = np.clip(1 - 9 * np.abs(waves(at, rng, scale=0.11, octaves=2)), 0, 1)[:, None]
    heart = coloured(
        ball, np.array(pale) * (1 - 0.6 * vein) + np.array((0.7, 0.76, 0.52)) * 0.6 * vein
    )
    fronds = [
        turned(
            _frond(
                0.15,
                _Growth(shut=0.5 - lean, lean=lean, frill=0.018, tall=high),
                mix(green, pale, share),
                rng,
            ),
            "z",
            lean + k * 2 * np.pi / count,
        )
        for count, lean, share, high in ((5, 0.0, 0.5, 0.95), (6, 0.12, 0.1, 0.72))
        for k in range(count)
    ]
    return assemble([part(varnished(0.6), heart), part(_LEAF, *fronds)])


def bean_sprouts(look: Look, rng: np.random.Generator) -> Model:
    """Build a heap of bean sprouts: white curving stalks, each with a yellow bean."""
    stalks: list[Mesh] = []
    beans: list[Mesh] = []
    half = stretched(sphere(0.0042, segments=14), (1.0, 0.62, 1.5))
    for _ in range(46):
        turn, lift = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.004, 0.03))
        at = rng.normal(0, 0.015, 2)
        t = np.linspace(-1, 1, 14)
        bow = float(rng.uniform(-0.018, 0.018))
        x, y = 0.034 * t, bow * (1 - t**2)
        z = lift + 0.008 * t * float(rng.uniform(-1, 1)) + 0.004 * np.sin(3 * t)
        path = np.stack(
            [
                x * np.cos(turn) - y * np.sin(turn) + at[0],
                x * np.sin(turn) + y * np.cos(turn) + at[1],
                np.maximum(z, 0.003),
            ],
            1,
        )
        stalks.append(tube(path, [0.0007, 0.0021, 0.0024, 0.0022], segments=8))
        tip = path[-1]
        beans += [
            turned(
                half,
                "z",
                turn + s * 0.4,
                by=(float(tip[0]), float(tip[1]), float(tip[2]) + s * 0.002),
            )
            for s in (-1, 1)
        ]
    return assemble([
        part(Glaze(base=look.colour or (0.78, 0.77, 0.68), alpha=0.12), *stalks),
        part(Glaze(base=(0.66, 0.60, 0.16), alpha=0.15), *beans),
    ])  # fmt: skip


def onion(look: Look, rng: np.random.Generator) -> Model:
    """Build an onion in its papery skin, roots below, a dry neck above."""
    base = look.colour or (0.46, 0.20, 0.045)
    profile = spline([(0.0, 0.0), (0.012, 0.002), (0.034, 0.018), (0.041, 0.038), (0.033, 0.058),
                      (0.013, 0.074), (0.0065, 0.088), (0.007, 0.104), (0.0, 0.106)])  # fmt: skip
    body = grown(lathe(profile, segments=96, uv="unit"), rng, by=0.02, scale=0.05)
    stops = [(0.1, mix(base, (0.8, 0.6, 0.3), 0.35)), (0.5, base),
             (0.9, mix(base, (0.15, 0.04, 0.01), 0.45))]  # fmt: skip
    roots = [tube([(0, 0, 0.003), (0.006 * np.cos(a), 0.006 * np.sin(a), -0.002),
                   (0.012 * np.cos(a * 1.3), 0.012 * np.sin(a * 1.3), -0.006)], 0.0007, segments=6)
             for a in np.linspace(0, 6.2, 14)]  # fmt: skip
    return assemble([part(skin(streaks(stops, seed=piece(rng)), alpha=0.16), body),
                     part(matt((0.62, 0.52, 0.36)), *roots)])  # fmt: skip


def garlic(look: Look, rng: np.random.Generator) -> Model:
    """Build a bulb of garlic: swelling cloves under white skin."""
    base = look.colour or (0.74, 0.70, 0.64)
    profile = spline([(0.0, 0.002), (0.02, 0.0), (0.029, 0.014), (0.024, 0.03), (0.008, 0.044),
                      (0.0045, 0.06), (0.0, 0.064)])  # fmt: skip

    def cloves(p: Points) -> Points:
        gain = 1 - 0.16 * (1 - np.abs(np.sin(4 * np.arctan2(p[:, 1], p[:, 0]))) ** 0.6)
        return p * np.stack([gain, gain, 1 + 0 * gain], 1)

    body = bent(lathe(profile, segments=128, uv="unit"), cloves)
    stops = [(0.2, base), (0.7, mix(base, (0.5, 0.35, 0.4), 0.25)), (1.0, base)]
    return assemble([part(skin(streaks(stops, seed=piece(rng)), alpha=0.25), body)])


def aubergine(look: Look, rng: np.random.Generator) -> Model:
    """Build an aubergine lying on its side: glossy purple, a green cap with points."""
    base = look.colour or (0.045, 0.012, 0.055)
    profile = spline([(0.0, 0.0), (0.02, 0.002), (0.041, 0.025), (0.044, 0.055), (0.034, 0.1),
                      (0.024, 0.145), (0.017, 0.168), (0.0, 0.172)])  # fmt: skip
    sepal = turned(leaf(0.05, 0.02, curl=0.1, fold=0.3), "x", -1.1, by=(0, 0.012, 0.172))
    cap = lathe(spline([(0.021, 0.156), (0.019, 0.17), (0.007, 0.178), (0.0, 0.18)]), segments=40)
    bow = 0.9

    def swung(p: Points) -> Points:
        return p + np.outer(bow * np.maximum(p[:, 2] - 0.05, 0) ** 2, (1.2, 0, 0))

    pieces = [
        part(Glaze(base=base, alpha=0.04, ior=1.5), bent(lathe(profile, segments=80), swung)),
        part(foliage((0.12, 0.2, 0.05)), bent(ring(sepal, 6), swung)),
        part(finish("plastic", (0.13, 0.2, 0.05)),
             bent(cap, swung), bent(stem(0.03, 0.006, z=0.176), swung)),
    ]  # fmt: skip
    del rng
    return assemble([part(p.finish, turned(p.mesh, "y", 1.35)) for p in pieces], turn=0.4)


def _gourd(base: RGB, *, bumps: float, pale: RGB) -> Recipe:
    """Return the recipe of a long green fruit: ``bumps`` is the height of its warts in metres."""

    def gourd(look: Look, rng: np.random.Generator) -> Model:
        """Build a whole fruit lying down, slightly bent, striped from end to end."""
        tone = look.colour or base
        t = np.linspace(-1, 1, 90)
        path = np.stack([0.105 * t, 0.018 * t**2, 0 * t], 1)
        wide = 0.0225 * np.clip(1 - np.abs(t) ** 7, 0, 1) ** 0.45 + 1e-4
        body = tube(path, wide, segments=56)
        way = np.arctan2(
            body.vertices[:, 2], body.vertices[:, 1] - 0.018 * (body.vertices[:, 0] / 0.105) ** 2
        )
        wart = np.clip(waves(body.vertices.astype(np.float64), rng, scale=0.011) - 0.55, 0, 1)
        swell = bent(
            body,
            lambda p: (
                p + bumps * wart[:, None] * np.stack([0 * p[:, 0], np.cos(way), np.sin(way)], 1)
            ),
        )
        streak = np.clip(
            np.sin(9 * way) * 0.5 + 0.2 * waves(swell.vertices.astype(np.float64), rng, scale=0.05),
            0,
            1,
        )
        tones = (
            np.array(tone) * (1 - 0.4 * streak[:, None]) + np.array(pale) * 0.4 * streak[:, None]
        )
        stub = tube([(0.1, 0.017, 0), (0.117, 0.021, 0.003)], [0.005, 0.004], segments=10)
        return assemble([part(varnished(0.25), coloured(swell, tones)),
                         part(matt(mix(tone, pale, 0.5)), stub)], turn=0.35)  # fmt: skip

    return gourd


RECIPES: Mapping[str, Recipe] = {
    "lettuce": lettuce,
    "cabbage": cabbage,
    "bean sprouts": bean_sprouts,
    "onion": onion,
    "garlic": garlic,
    "eggplant": aubergine,
    "cucumber": _gourd((0.035, 0.11, 0.02), bumps=0.0022, pale=(0.3, 0.42, 0.12)),
    "zucchini": _gourd((0.05, 0.13, 0.025), bumps=0.0, pale=(0.34, 0.42, 0.1)),
}
