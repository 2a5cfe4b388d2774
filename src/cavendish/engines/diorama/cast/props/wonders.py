"""Forces of nature: tornado, waterfall, volcano; and the hat for such weather."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import dress, wish
from cavendish.engines.diorama.cast.props.loft import column
from cavendish.engines.diorama.model.blob import boulder, lump, waves
from cavendish.engines.diorama.model.curve import fillet
from cavendish.engines.diorama.model.finish import finish, matt, metal, timber
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import Finish, Glow, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere
from cavendish.engines.diorama.model.texture import smoothstep

Array = np.ndarray
_WATER: Finish = Principled(base=(0.36, 0.55, 0.60), roughness=0.08, specular=0.8)


def tornado(look: Look, rng: np.random.Generator) -> Model:
    """Build a tornado: a twisting funnel from a dark cloud, dust and debris at its foot."""
    tone = wish(look, rng, ((0.28, 0.28, 0.29),))
    noise = np.random.default_rng(int(rng.integers(99)))
    s, a = np.linspace(0, 1, 110)[:, None], np.linspace(0, 2 * np.pi, 90)[None]
    radius = (0.06 + 0.75 * s**2.3) * (
        1 + 0.05 * np.sin(3 * a + 46 * s) + 0.035 * np.sin(70 * s + 2 * a)
    )
    x, y = 0.16 * np.sin(4.2 * s) + radius * np.cos(a), 0.08 * np.sin(3 * s) + radius * np.sin(a)
    grid = np.stack([x, y, 2.4 * s + 0 * a], -1).reshape(-1, 3)
    funnel = bent(
        made(grid, lattice(110, 90)[:, ::-1], None, None),
        lambda p: p + 0.02 * waves(p * (1, 1, 2), noise, scale=0.3)[:, None],
    )
    band = 0.5 + 0.5 * np.sin(60 * np.repeat(s, 90, 1) + 2 * np.repeat(a, 110, 0)).reshape(-1, 1)
    shade = coloured(funnel, np.array(tone) * (0.65 + 0.5 * band))
    cloud = [
        lump((0.75, 0.7, 0.36), rng, rough=0.14, scale=0.6).moved(
            by=(0.62 * float(np.cos(t)), 0.5 * float(np.sin(t)), 2.42)
        )
        for t in np.linspace(0, 2 * np.pi, 9)[:-1]
    ]
    dust = [
        lump((0.3, 0.26, 0.18), rng, rough=0.16, scale=0.6).moved(
            by=(0.3 * float(np.cos(t)), 0.26 * float(np.sin(t)), 0.07)
        )
        for t in np.linspace(0, 2 * np.pi, 10)[:-1]
    ]
    bits: list[Mesh] = []
    for _ in range(26):
        z, t = float(rng.uniform(0.1, 1.4)), float(rng.uniform(0, 2 * np.pi))
        r = 0.2 + 0.3 * (z / 1.4) + float(rng.uniform(0, 0.2))
        bits.append(
            turned(box((0.05, 0.02, 0.008), bevel=0.003, steps=1), "y", t).moved(
                turn=t, by=(r * np.cos(t), r * np.sin(t), z)
            )
        )
    parts = [
        part(Principled(base=VertexColour(), roughness=0.95), shade),
        part(matt((0.24, 0.24, 0.25)), *cloud),
        part(matt((0.40, 0.31, 0.21)), *dust),
        part(timber((0.3, 0.18, 0.09)), *bits),
    ]
    return assemble(parts)


def waterfall(look: Look, rng: np.random.Generator) -> Model:
    """Build a waterfall over a cliff of boulders into a foaming pool."""
    rocks: list[Mesh] = []
    for side in (-1, 1):
        for level, far in ((0.05, 0.72), (0.62, 0.66), (1.12, 0.6), (0.3, 1.05)):
            x, y = side * (far + float(rng.uniform(-0.06, 0.06))), float(rng.uniform(0.05, 0.3))
            stone_ = boulder((0.68, 0.6, 0.56), rng)
            rocks.append(stone_.moved(by=(x, y, level + float(rng.uniform(-0.08, 0.08)))))
    wall = boulder((2.0, 0.8, 2.1), rng, planes=24, rough=0.09).moved(by=(0, 0.55, 0.85))
    rocks += [
        boulder((0.4, 0.35, 0.3), rng).moved(by=(float(x), float(y), 0.06))
        for x, y in ((-0.75, -0.5), (0.8, -0.45), (0.35, -0.75), (-0.3, -0.8))
    ]
    noise = np.random.default_rng(3)
    u, v = np.meshgrid(np.linspace(-1, 1, 50), np.linspace(0, 1, 60))
    x = u * (0.3 + 0.12 * v) + 0.02 * np.sin(9 * v)
    y = np.where(v < 0.14, 0.75 - 3.9 * v, 0.2 - 0.32 * np.sqrt(np.clip(v - 0.14, 0, 1)))
    z = np.where(v < 0.14, 1.86 - 0.4 * v, 1.80 - 1.76 * np.clip((v - 0.14) / 0.86, 0, 1) ** 1.5)
    grid = np.stack([x, y + 0.03 * np.sin(17 * u + 2 * np.sin(5 * v)), z], -1).reshape(-1, 3)
    fall = bent(made(grid, lattice(60, 50)[:, ::-1], None, None), lambda p: p)
    fall = (
        fall
        if float((fall.normals if fall.normals is not None else np.zeros((1, 3)))[:, 1].mean()) < 0
        else Mesh(vertices=fall.vertices, faces=fall.faces[:, ::-1].copy())
    )
    streak = 0.5 + 0.5 * waves(grid * (1, 0.2, 0.06), noise, scale=0.05)
    foamy = np.clip(smoothstep(0.35, 0.75, streak) + smoothstep(0.75, 1.0, v.reshape(-1)), 0, 1)[
        :, None
    ]
    water = coloured(
        fall, np.array((0.30, 0.50, 0.55)) * (1 - foamy) + np.array((0.80, 0.86, 0.88)) * foamy
    )
    foam = [
        sphere(float(r), at=(float(a), float(b), 0.05), segments=8)
        for a, b, r in zip(
            rng.uniform(-0.5, 0.5, 44),
            rng.uniform(-0.38, -0.02, 44),
            rng.uniform(0.025, 0.075, 44),
            strict=True,
        )
    ]
    pool = lathe([(1.25, 0.0), (1.2, 0.05), (0.0, 0.055)], segments=80)
    moss = [
        lump((0.3, 0.25, 0.12), rng, rough=0.2).moved(by=(float(a), 0.3, float(b)))
        for a, b in zip(rng.uniform(-0.9, 0.9, 4), rng.uniform(0.6, 1.9, 4), strict=True)
    ]
    stone = finish(look.material, look.colour, default="stone", tint=(0.20, 0.18, 0.155))
    parts = [
        part(stone, wall, *rocks),
        part(Principled(base=VertexColour(), roughness=0.12, specular=0.7), water),
        part(_WATER, stretched(pool, (1, 0.75, 1), by=(0, -0.2, 0))),
        part(matt((0.84, 0.87, 0.88)), *foam),
        part(
            matt((0.10, 0.17, 0.04)),
            *[m for m in moss if abs(float(m.vertices[:, 0].mean())) > 0.4],
        ),
    ]
    return assemble(parts)


def volcano(look: Look, rng: np.random.Generator) -> Model:
    """Build a volcano: ribbed cone, glowing crater, lava streams, a column of smoke."""
    noise = np.random.default_rng(int(rng.integers(99)))
    r, a = np.linspace(0, 1, 110)[:, None], np.linspace(0, 2 * np.pi, 221)[None]
    ridge = 1 + 0.09 * np.sin(7 * a + 2 * np.sin(3 * a)) * r * (1 - r) * 2
    dist = (0.2 + 1.55 * r**1.1) * ridge
    high = np.where(r < 0.04, 1.55 - 8 * (0.04 - r), 1.75 * (1 - r) ** 1.45)
    grid = np.stack([dist * np.cos(a), dist * np.sin(a), high + 0 * a], -1).reshape(-1, 3)
    cone = bent(
        made(grid, lattice(110, 221)[:, ::-1], None, None),
        lambda p: p + 0.03 * waves(p, noise, scale=0.35)[:, None] * np.array((1, 1, 0.6)),
    )
    v = cone.vertices
    way = np.arctan2(v[:, 1], v[:, 0])
    share = np.repeat(np.linspace(0, 1, 110), 221)
    stream = np.zeros(len(v))
    for at, wide, reach in (
        (-1.5, 0.16, 0.75),
        (-0.7, 0.09, 0.5),
        (-2.4, 0.11, 0.6),
        (0.6, 0.1, 0.6),
        (2.2, 0.12, 0.7),
    ):
        away = np.abs((way - at - 0.2 * np.sin(9 * share) + np.pi) % (2 * np.pi) - np.pi)
        stream = np.maximum(
            stream,
            smoothstep(wide * 1.2, wide * 0.6, away * (0.4 + share))
            * smoothstep(reach, reach - 0.1, share),
        )
    rock = np.array(look.colour or (0.085, 0.07, 0.062)) * (
        0.75 + 0.5 * waves(v.astype(np.float64), noise, scale=0.2)[:, None]
    )
    hot = stream[cone.faces].min(1) > 0.5
    lava = Mesh(vertices=v, faces=cone.faces[hot], normals=cone.normals)
    dry = coloured(
        Mesh(vertices=v, faces=cone.faces[~hot], normals=cone.normals), np.clip(rock, 0.01, 1)
    )
    pit = lathe([(0.34, 1.5), (0, 1.48)], segments=40)
    smoke = [
        lump((s, s, s * 0.8), rng, rough=0.14, scale=0.6).moved(
            by=(
                float(rng.uniform(-0.1, 0.1)) + 0.1 * k,
                float(rng.uniform(-0.1, 0.1)),
                1.75 + 0.24 * k,
            )
        )
        for k, s in enumerate((0.4, 0.5, 0.62, 0.75, 0.85, 0.7))
    ]
    parts = [
        part(Principled(base=VertexColour(), roughness=0.95), dry),
        part(Glow(radiance=(2.6, 0.55, 0.06)), lava, pit),
        part(matt((0.30, 0.28, 0.27)), *smoke),
    ]
    return assemble(parts)


def cowboy_hat(look: Look, rng: np.random.Generator) -> Model:
    """Build a cowboy hat: pinched crown, brim rolled up at its sides, a band."""
    felt = dress(
        look,
        rng,
        material="wool" if look.material is None and rng.random() < 0.3 else "leather",
        choices=((0.30, 0.15, 0.06), (0.12, 0.06, 0.03), (0.55, 0.42, 0.26)),
    )
    t = np.linspace(0, 2 * np.pi, 121)[None]
    s = np.linspace(0, 1, 26)[:, None]
    wide, long = 0.085 + 0.1 * s, 0.105 + 0.085 * s
    x, y = wide * np.cos(t), long * np.sin(t)
    z = 0.095 * (s**1.7) * np.cos(t) ** 4 - 0.022 * s * np.sin(t) ** 2 * s
    x = x * (1 - 0.25 * s**2 * np.cos(t) ** 4)
    brim_up = np.stack([x, y, z], -1)
    rim = np.concatenate([brim_up, brim_up[::-1] - (0, 0, 0.004)])
    brim = bent(
        made(rim.reshape(-1, 3), lattice(52, 121), None, rim.reshape(-1, 3)[:, :2]), lambda p: p
    )
    crown = column(
        [
            (-0.002, 0, 0.0865, 0.1065, 2.1),
            (0.04, 0, 0.083, 0.102, 2.1),
            (0.09, 0, 0.074, 0.093, 2.2),
            (0.12, 0, 0.06, 0.08, 2.3),
            (0.128, 0, 0.03, 0.05, 2.2),
        ],
        segments=90,
    )

    def pinch(p: Array) -> Array:
        out = p.copy()
        up = np.clip((p[:, 2] - 0.05) / 0.08, 0, 1)
        out[:, 2] -= (
            0.045
            * up**2
            * np.exp(-((p[:, 0] / 0.018) ** 2))
            * np.exp(-(((p[:, 1] - 0.01) / 0.07) ** 2))
        )
        side = np.exp(-(((p[:, 1] + 0.055) / 0.035) ** 2)) * up
        out[:, 0] *= 1 - 0.32 * side
        return out

    band = lathe(
        fillet([(0.0845, 0.004), (0.088, 0.004), (0.086, 0.026), (0.0825, 0.026)], 0.002),
        segments=90,
    )
    buckle = box((0.024, 0.006, 0.02), bevel=0.002, at=(0, -0.109, 0.015))
    parts = [
        part(felt, brim, bent(crown, pinch)),
        part(finish("leather", (0.05, 0.025, 0.014)), stretched(band, (1, 1.235, 1))),
        part(metal("brass"), buckle),
    ]
    return assemble(parts, turn=0.5)


RECIPES: Mapping[str, Recipe] = {
    "tornado": tornado,
    "waterfall": waterfall,
    "volcano": volcano,
    "cowboy hat": cowboy_hat,
}
