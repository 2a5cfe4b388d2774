"""Meals and treats: pizza, burgers, pancakes, ice cream, cheese."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.bakery import CHOCOLATE, baked, crumb, dripping
from cavendish.engines.diorama.cast.props.dress import (
    PINK,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, leaf, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, matt, surfaced, varnished
from cavendish.engines.diorama.model.material import Glaze, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    cushion,
    extrude,
    lathe,
    lattice,
    merge,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.texture import smoothstep


def pizza(look: Look, rng: np.random.Generator) -> Model:
    """Build a whole pizza: blistered rim, cheese, salami, basil, on a board."""
    t = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    path = np.column_stack([0.15 * np.cos(t), 0.15 * np.sin(t), np.full(120, 0.034)])
    crust = bent(
        tube(path, 0.0145, segments=18, closed=True),
        lambda p: p + np.outer(waves(p, rng, scale=0.05), (0, 0, 0.006)),
    )
    rim = baked(crust, rng, pale=(0.66, 0.42, 0.16), dark=(0.30, 0.12, 0.035), scale=0.03)
    board = fillet([(0.0, 0.0), (0.185, 0.0), (0.185, 0.02), (0.0, 0.02)], 0.005)
    salami, basil = _toppings(rng)
    parts = [
        part(finish("wood", None), lathe(board, segments=120)),
        part(Principled(base=VertexColour(), roughness=0.75), rim),
        part(varnished(0.3), _melted(look, rng)),
        part(Glaze(base=(0.40, 0.04, 0.02), alpha=0.22), salami),
        part(Principled(base=(0.06, 0.16, 0.025), roughness=0.5), basil),
    ]
    return assemble(parts)


def _melted(look: Look, rng: np.random.Generator) -> Mesh:
    """Return tomato and molten cheese over a disc of dough, in vertex colours."""
    rings = [(float(r), 0.035) for r in np.linspace(0.145, 0.0, 40)]
    disc = lathe([(0.0, 0.022), (0.15, 0.022), (0.15, 0.034), *rings], segments=110)
    melt = waves(disc.vertices.astype(np.float64), rng, scale=0.05, octaves=3)
    stops = [(0, (0.46, 0.065, 0.015)), (0.4, (0.70, 0.36, 0.08)), (1, (0.80, 0.60, 0.26))]
    colours = texture.ramp(smoothstep(-0.6, 0.7, melt), stops)
    lifted = bent(disc, lambda p: p + np.outer(melt, (0, 0, 0.0022)))
    return coloured(lifted, look.colour if look.colour is not None else colours)


def _toppings(rng: np.random.Generator) -> tuple[Mesh, Mesh]:
    """Return slices of salami and leaves of basil."""
    profile = [(0.0, 0.0), (0.021, 0.0), (0.0215, 0.003), (0.018, 0.0025), (0.0, 0.0022)]
    disc = lathe(fillet(profile, 0.001), segments=40)
    turns = [(0.0, 0.0), *((0.062, a) for a in np.arange(5) * 1.257 + 0.3)]
    turns += [(0.115, a) for a in np.arange(8) * 0.785]
    salami: list[Mesh] = []
    for r, a in turns:
        shift, tip = float(rng.uniform(-0.008, 0.008)), float(rng.uniform(-0.08, 0.08))
        at = (float(r * np.cos(a)) + shift, float(r * np.sin(a)), 0.036)
        salami.append(turned(disc, "x", tip, by=at))
    sheet = leaf(0.034, 0.02, curl=0.15)
    basil = [
        turned(
            sheet, "z", float(7 * a), by=(float(0.09 * np.cos(a)), float(0.09 * np.sin(a)), 0.0405)
        )
        for a in rng.uniform(0, 6.3, 6)
    ]
    return merge(salami), merge(basil)


def ice_cream(look: Look, rng: np.random.Generator) -> Model:
    """Build a waffle cone with scoops, upright."""
    tones: Sequence[RGB] = (PINK, (0.78, 0.66, 0.40), CHOCOLATE, (0.42, 0.62, 0.46))

    def scoop(p: Points) -> Points:
        frill = 0.14 + 0.06 * np.sin(9 * np.arctan2(p[:, 1], p[:, 0]))
        skirt = np.exp(-(((p[:, 2] + 0.02) / 0.008) ** 2)) * frill
        gain = 1 + skirt + 0.02 * waves(p, rng, scale=0.018)
        out = p * np.column_stack([gain, gain, np.ones(len(p))])
        out[:, 2] = np.maximum(out[:, 2], -0.022)
        return out

    parts = [_waffle_cone()]
    first = int(rng.integers(len(tones)))
    for i in range(2):
        wished = look.colour is not None and i == 0
        tone = look.colour if wished and look.colour else tones[(first + i) % len(tones)]
        ball = bent(sphere(0.0335 - 0.003 * i, segments=72), scoop)
        cream = Principled(base=tone, roughness=0.55, specular=0.4, flatness=0.4)
        parts.append(part(cream, ball.moved(by=(0.002 * i, 0, 0.132 + 0.044 * i))))
    return assemble(parts)


def _waffle_cone() -> Part:
    """Return a cone with raised lines that cross."""
    profile = [(0.0, 0.0), (0.003, 0.0), (0.031, 0.118), (0.0285, 0.118), (0.0, 0.02)]
    cone = lathe(profile, segments=96, uv="unit")
    edge = np.abs(np.linspace(-1, 1, 64)) > 0.8
    lines = edge[None] | edge[:, None]
    tones = np.where(lines[..., None], (0.66, 0.38, 0.13), (0.42, 0.19, 0.05))
    waffle = texture.Surface(colour=tones.astype(np.float32), height=lines.astype(np.float32))
    coat = surfaced(waffle, tile=(1 / 12, 1 / 12), depth=0.0012, roughness=0.7)
    u, v = np.asarray(cone.uv).T
    return part(coat, replace(cone, uv=np.column_stack([u + 0.6 * v, u - 0.6 * v])))


def cheese(look: Look, rng: np.random.Generator) -> Model:
    """Build a wedge of holey cheese."""
    base = look.colour or (0.78, 0.48, 0.06)
    wedge = [
        (0.0, 0.0),
        *[(0.15 * np.cos(t), 0.15 * np.sin(t)) for t in np.linspace(-0.38, 0.38, 16)],
    ]
    solid = turned(turned(extrude(wedge, 0.07, bevel=0.004), "x", -np.pi / 2), "z", -2.25)
    holes: list[Mesh] = []
    for _ in range(26):
        t, share, z = (
            float(rng.uniform(-0.36, 0.36)),
            float(rng.uniform(0.2, 0.95)),
            float(rng.uniform(-0.03, 0.03)),
        )
        side = float(np.sign(t)) * 0.38
        spot = np.array([0.15 * share * np.cos(side), 0.15 * share * np.sin(side), z])
        size = float(rng.uniform(0.004, 0.011))
        out = np.array([-np.sin(side), np.cos(side), 0.0]) * np.sign(side)
        spot = spot - out * size * 0.0
        flat = bent(sphere(size, segments=22), lambda p: p)
        hole = stretched(flat, (1.0, 0.16, 1.0))
        turn = side
        holes.append(
            turned(
                turned(hole, "z", turn, by=(float(spot[0]), float(spot[1]), float(spot[2]))),
                "z",
                -2.25,
            )
        )
    rind = texture.grain(base, low=0.94, high=1.04, seed=2)
    parts = [
        part(surfaced(rind, tile=(0.2, 0.2), depth=0.0003, roughness=0.5, clearcoat=0.2), solid),
        part(Principled(base=mix(base, (0.25, 0.1, 0.0), 0.5), roughness=0.6), *holes),
    ]
    return assemble(parts)


def burger(look: Look, rng: np.random.Generator) -> Model:
    """Build a hamburger: seeded bun, lettuce, tomato, cheese, patty."""
    crown = spline(
        [(0, 0.058), (0.05, 0.058), (0.055, 0.066), (0.05, 0.082), (0.032, 0.097), (0, 0.103)]
    )
    heel = fillet([(0.0, 0.0), (0.05, 0.0), (0.054, 0.012), (0.052, 0.02), (0.0, 0.02)], 0.006)
    dark = look.colour or (0.44, 0.19, 0.05)
    buns = [
        baked(lathe(line, segments=96), rng, pale=(0.68, 0.42, 0.16), dark=dark, scale=0.08)
        for line in (crown, heel)
    ]
    beef = fillet([(0.0, 0.02), (0.055, 0.02), (0.056, 0.034), (0.0, 0.036)], 0.006)
    patty = bent(
        lathe(beef, segments=96), lambda p: p * (1 + 0.022 * waves(p, rng, scale=0.014))[:, None]
    )

    def sag(p: Points) -> Points:
        reach = np.clip(np.abs(p[:, :2]).max(1) - 0.036, 0, 1)
        return p - np.outer(6.5 * reach**1.6, (0, 0, 1))

    slab = bent(cushion((0.096, 0.096, 0.003), bevel=0.0012, at=(0, 0, 0.038), cells=16), sag)
    slice_ = fillet([(0.0, 0.041), (0.05, 0.041), (0.05, 0.0475), (0.0, 0.0475)], 0.002)
    parts = [
        part(varnished(0.45), *buns),
        part(crumb((0.14, 0.055, 0.025)), patty),
        part(Glaze(base=(0.80, 0.42, 0.03), alpha=0.22), turned(slab, "z", 0.5)),
        part(Principled(base=(0.20, 0.42, 0.05), roughness=0.5), _lettuce()),
        part(Glaze(base=(0.52, 0.04, 0.025), alpha=0.1), lathe(slice_, segments=80)),
        part(matt((0.80, 0.68, 0.44)), *_sesame(rng)),
    ]
    return assemble(parts)


def _lettuce() -> Mesh:
    """Return a frilled ring of leaf."""
    t = np.linspace(0, 2 * np.pi, 221)
    rings = [
        np.column_stack([r * np.cos(t), r * np.sin(t), z + amp * np.sin(17 * t + r * 90)])
        for r, z, amp in ((0.045, 0.051, 0.002), (0.056, 0.052, 0.0042), (0.0615, 0.0495, 0.006))
    ]
    return Mesh(vertices=np.concatenate(rings).astype(np.float32), faces=lattice(3, 221))


def _sesame(rng: np.random.Generator) -> list[Mesh]:
    """Return seeds lying on the crown of a bun."""
    seed = stretched(sphere(0.0016, segments=10), (1.6, 0.9, 0.6))
    angles, radii = rng.uniform(0, 2 * np.pi, 70), 0.042 * np.sqrt(rng.random(70))
    return [
        seed.moved(
            turn=7 * float(a),
            by=(float(r * np.cos(a)), float(r * np.sin(a)), 0.1039 - 12.5 * float(r) ** 2),
        )
        for a, r in zip(angles, radii, strict=True)
    ]


def pancakes(look: Look, rng: np.random.Generator) -> Model:
    """Build a pile of pancakes with butter and syrup on a plate."""
    del look
    pile: list[Mesh] = []
    for i in range(5):
        disc = lathe(
            fillet([(0.0, 0.0), (0.066, 0.0), (0.07, 0.006), (0.066, 0.012), (0.0, 0.0125)], 0.005),
            segments=80,
        )
        brown = baked(disc, rng, pale=(0.72, 0.46, 0.17), dark=(0.46, 0.21, 0.055), scale=0.06)
        pile.append(
            brown.moved(
                by=(
                    float(rng.uniform(-0.004, 0.004)),
                    float(rng.uniform(-0.004, 0.004)),
                    0.012 + i * 0.0122,
                )
            )
        )
    high = 0.012 + 5 * 0.0122
    dish = fillet(
        [(0.0, 0.0), (0.07, 0.0), (0.11, 0.012), (0.108, 0.015), (0.068, 0.006), (0.0, 0.006)],
        0.004,
    )
    syrup = dripping(0.052, high - 0.002, 0.04, rng)
    parts = [
        part(finish("porcelain", None), lathe(dish, segments=128)),
        part(Principled(base=VertexColour(), roughness=0.75), *pile),
        part(Glaze(base=(0.24, 0.07, 0.008), alpha=0.03), stretched(syrup, (1.3, 1.3, 1.0))),
        part(
            Glaze(base=(0.85, 0.70, 0.28), alpha=0.2),
            cushion((0.026, 0.026, 0.014), bevel=0.004, at=(0.004, 0, high + 0.012)),
        ),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "pizza": pizza,
    "ice cream": ice_cream,
    "cheese": cheese,
    "burger": burger,
    "pancakes": pancakes,
}
