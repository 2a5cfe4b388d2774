"""Food one holds in the hand: hot dog, sandwich, croissant, pretzel, taco, sweets."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.bakery import CRUST, baked, crumb
from cavendish.engines.diorama.cast.props.dress import WHITE
from cavendish.engines.diorama.model.blob import scattered, waves
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt
from cavendish.engines.diorama.model.material import Finish, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.texture import smoothstep

Array = np.ndarray
_BUN: RGB = (0.46, 0.21, 0.06)
_PALE: RGB = (0.74, 0.54, 0.27)
_GREEN: RGB = (0.16, 0.34, 0.05)


def painted(roughness: float = 0.55) -> Finish:
    """Return the finish of food that carries its own colours."""
    return Principled(base=VertexColour(), roughness=roughness, specular=0.4, clearcoat=0.15)


def _shaded(mesh: Mesh, low: RGB, high: RGB, amount: Array) -> Mesh:
    """Return a mesh coloured from ``low`` to ``high`` by values for its vertices."""
    share = np.clip(amount, 0, 1)[:, None]
    return coloured(mesh, np.array(low) * (1 - share) + np.array(high) * share)


def _frill(path: Array, wide: float, rng: np.random.Generator) -> Mesh:
    """Return a crinkled lettuce edge along a path."""
    strip = tube(path, wide, segments=10, flat=0.25)
    noise = np.random.default_rng(int(rng.integers(1000)))
    lift = np.array((0.2, 0.5, 1.0))
    return bent(strip, lambda p: p + wide * 0.6 * waves(p, noise, scale=wide * 2.4)[:, None] * lift)


def hot_dog(look: Look, rng: np.random.Generator) -> Model:
    """Build a hot dog: split bun, browned sausage, a zigzag of mustard."""
    bun: list[Mesh] = []
    for s in (-1, 1):
        half = stretched(sphere(1.0, segments=64), (0.085, 0.024, 0.026), by=(0, s * 0.021, 0.027))
        half = bent(
            half, lambda p: p * (1 + 0.03 * waves(p, np.random.default_rng(3), scale=0.1))[:, None]
        )
        way = np.abs(half.vertices[:, 1] - s * 0.004) / 0.04 + (half.vertices[:, 2] - 0.03) * 8
        bun.append(_shaded(half, _PALE, _BUN, smoothstep(0.0, 0.75, way)))
    t = np.linspace(-1, 1, 40)
    line = np.column_stack([0.092 * t, 0 * t, 0.045 + 0.006 * t**2])
    sausage = tube(line, 0.0165 * np.clip(1 - t**12, 0.2, 1) ** 0.5, segments=28)
    v = sausage.vertices.astype(np.float64)
    tone = 0.5 + 0.5 * waves(v, np.random.default_rng(8), scale=0.05)
    sausage = _shaded(sausage, (0.40, 0.10, 0.045), (0.22, 0.045, 0.02), tone)
    u = np.linspace(-1, 1, 120)
    squirt = np.column_stack([0.078 * u, 0.009 * np.sin(u * 22), 0.0625 + 0.005 * u**2])
    mustard = tube(squirt, 0.0032, segments=10)
    leaf = [
        _frill(np.column_stack([0.082 * t, s * 0.016 + 0 * t, 0.047 + 0 * t]), 0.009, rng)
        for s in (-1, 1)
    ]
    parts = [
        part(painted(), *bun),
        part(painted(0.3), sausage),
        part(gloss(look.colour or (0.72, 0.42, 0.02), alpha=0.1), mustard),
        part(matt(_GREEN, roughness=0.6), *leaf),
    ]
    return assemble(parts, turn=0.3)


def sandwich(look: Look, rng: np.random.Generator) -> Model:
    """Build a stacked sandwich cut in triangles: toast, ham, cheese, salad, tomato, a stick."""
    corner = np.array([(-0.065, -0.04), (0.065, -0.04), (0.0, 0.065)])

    def slab(
        grow: float, thick: float, z: float, *, soft: float = 0.006, bevel: float = 0.002
    ) -> Mesh:
        flat = extrude(rounded(corner * grow, soft), thick, bevel=bevel)
        return turned(flat, "x", -np.pi / 2, by=(0, 0, z))

    def wavy(mesh: Mesh, high: float) -> Mesh:
        noise = np.random.default_rng(int(rng.integers(99)))
        return bent(mesh, lambda p: p + high * waves(p, noise, scale=0.04)[:, None] * (0.5, 0.5, 1))

    sheet = [slab(1.1, 0.003, z, bevel=0.001) for z in (0.024, 0.052)]
    edge = np.concatenate([rounded(corner * 1.08, 0.01, steps=10)] * 1)
    loop = np.column_stack([edge[:, 0], edge[:, 1], 0 * edge[:, 0]])
    green = [_frill(_around(loop, 160, z), 0.011, rng) for z in (0.021, 0.047)]
    discs = [
        lathe(fillet([(0, 0), (0.021, 0), (0.021, 0.006), (0, 0.006)], 0.001)).moved(by=(x, y, z))
        for z in (0.026, 0.055)
        for x, y in ((-0.035, -0.022), (0.0, -0.03), (0.034, -0.022), (0, 0.012))
    ]
    bread = [slab(1.0, 0.014, z) for z in (0.009, 0.039, 0.071)]
    crust = [slab(1.035, 0.0125, z, soft=0.008) for z in (0.009, 0.039, 0.071)]
    stick = tube([(0, -0.005, 0.05), (0, -0.005, 0.125)], 0.0014, segments=8)
    olive = sphere(0.008, at=(0, -0.005, 0.112), segments=24)
    parts = [
        part(crumb(look.colour or (0.78, 0.62, 0.38)), *bread),
        part(matt((0.36, 0.16, 0.05)), *crust),
        part(matt(_GREEN, roughness=0.5), *green),
        part(gloss((0.52, 0.045, 0.02), alpha=0.1), *discs),
        part(gloss((0.85, 0.52, 0.05), alpha=0.25), wavy(sheet[0], 0.0015)),
        part(gloss((0.68, 0.30, 0.26), alpha=0.3), wavy(sheet[1], 0.002)),
        part(finish("wood", (0.5, 0.33, 0.16)), stick),
        part(gloss((0.10, 0.16, 0.02)), olive),
    ]
    return assemble(parts, turn=0.15)


def _around(loop: Array, count: int, z: float) -> Array:
    """Return evenly spaced points around a closed line, at height z."""
    closed = np.concatenate([loop, loop[:1]])
    steps = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    marks = np.linspace(0, float(steps[-1]), count)
    x, y = (np.interp(marks, steps, closed[:, i]) for i in (0, 1))
    return np.column_stack([x, y, np.full(count, z)])


def toast(look: Look, rng: np.random.Generator) -> Model:
    """Build two slices of toast, one leaning, butter melting on the other."""
    half = [(0.42, -0.5), (0.45, 0.1), (0.53, 0.24), (0.47, 0.4), (0.3, 0.48), (0, 0.5)]
    line = spline(np.array(half) * (0.11, 0.11), density=6)
    outline = np.concatenate([line, line[::-1][1:] * (-1, 1)])

    def slice_() -> tuple[Mesh, Mesh]:
        rim = extrude(outline, 0.013, bevel=0.002)
        grid = cushion((0.094, 0.004, 0.098), bevel=0.0018, cells=40, at=(0, 0, -0.001))
        face = bent(
            grid,
            lambda p: (
                p
                * np.stack(
                    [1 + 0.1 * np.clip(p[:, 2] / 0.05, 0, 1), 1 + 0 * p[:, 0], 1 + 0 * p[:, 0]], 1
                )
            ),
        )
        v = face.vertices.astype(np.float64)
        rough = np.random.default_rng(int(rng.integers(99)))
        dark = 0.5 + 0.4 * waves(v, rough, scale=0.05) + 0.35 * waves(v, rough, scale=0.012)
        dark = dark * smoothstep(0.06, 0.03, np.hypot(v[:, 0], v[:, 2])) + 0.12
        return rim, _shaded(face, (0.66, 0.40, 0.14), (0.34, 0.14, 0.035), dark)

    rim, face = slice_()
    flat = [turned(rim, "x", -np.pi / 2, by=(0, 0, 0.0066)),
            turned(face.moved(by=(0, -0.0055, 0)), "x", -np.pi / 2, by=(0, 0, 0.0066))]  # fmt: skip
    rim2, face2 = slice_()
    lean = -np.pi / 2 - 0.12
    tilt = [
        turned(turned(mesh, "x", lean), "z", 0.25, by=(0.02, 0.085, 0.0137))
        for mesh in (rim2, face2.moved(by=(0, -0.0055, 0)))
    ]
    butter = cushion((0.024, 0.024, 0.01), bevel=0.003, at=(-0.012, -0.022, 0.019))
    melt = stretched(sphere(0.02, segments=32), (1.1, 0.8, 0.08), by=(-0.012, -0.024, 0.0145))
    crust = matt(look.colour or (0.30, 0.13, 0.04))
    parts = [
        part(crust, flat[0], tilt[0]),
        part(painted(0.8), flat[1], tilt[1]),
        part(gloss((0.86, 0.66, 0.18), alpha=0.15), butter, melt),
    ]
    return assemble(parts, turn=0.2)


def bagel(look: Look, rng: np.random.Generator) -> Model:
    """Build a bagel with seeds, and one leaning behind it."""
    t = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    dough = tube(
        np.column_stack([0.032 * np.cos(t), 0.032 * np.sin(t), 0 * t]),
        0.0215,
        segments=40,
        closed=True,
    )
    dough = stretched(dough, (1, 1, 0.92))
    golden = baked(
        dough, rng, pale=(0.62, 0.36, 0.13), dark=look.colour or (0.36, 0.15, 0.035), scale=0.06
    )
    count = 130
    spin, lift = rng.uniform(0, 2 * np.pi, count), rng.uniform(0.5, np.pi - 0.5, count)
    ways = np.stack([np.cos(lift) * np.cos(spin), np.cos(lift) * np.sin(spin), np.sin(lift)], 1)
    spots = np.stack(
        [
            (0.032 + 0.0213 * np.cos(lift)) * np.cos(spin),
            (0.032 + 0.0213 * np.cos(lift)) * np.sin(spin),
            0.0197 * np.sin(lift),
        ],
        1,
    )
    seed = stretched(sphere(0.0014, segments=8), (0.55, 1, 0.5))
    across = np.cross(ways, rng.standard_normal(ways.shape))
    seeds = scattered(seed, spots, across, np.ones(count), np.tile((0.75, 0.62, 0.4), (count, 1)))
    poses = [(0.0, (0.0, 0.0, 0.0197)), (1.0, (0.03, 0.055, 0.047))]
    put = [[turned(m, "x", a, by=by) for m in (golden, seeds)] for a, by in poses]
    return assemble([part(painted(), *[p[0] for p in put]), part(painted(), *[p[1] for p in put])])


def croissant(look: Look, rng: np.random.Generator) -> Model:
    """Build a croissant: seven rolled folds on a crescent, browned on the ridges."""
    t = np.linspace(0, 1, 240)
    a = np.pi * (1.12 - 1.24 * t)
    path = np.column_stack([0.062 * np.cos(a), -0.05 * np.sin(a), 0 * a])
    swell = np.sin(np.pi * np.clip(t, 0.03, 0.97)) ** 0.72
    folds = 9
    step = (t * folds) % 1.0
    middle = np.abs(np.floor(t * folds) - (folds - 1) / 2) / folds
    step = np.where(t > 0.5, 1 - step, step)
    radius = 0.034 * swell * (0.82 + 0.2 * step**0.6) * (1 - 0.15 * middle) + 0.003
    dough = tube(path, radius, segments=64)
    noise = np.random.default_rng(int(rng.integers(99)))
    dough = bent(dough, lambda p: p * (1 + 0.025 * waves(p, noise, scale=0.05))[:, None])
    ridge = np.repeat(step, 65)
    ridge = np.concatenate([ridge, np.zeros(len(dough.vertices) - len(ridge))])
    v = dough.vertices.astype(np.float64)
    fine = 0.5 + 0.5 * waves(v * (1, 1, 2), noise, scale=0.02)
    brown = 0.15 + 0.55 * ridge + 0.25 * fine + 0.25 * np.clip(v[:, 2] / 0.03, -1, 1)
    golden = _shaded(dough, (0.74, 0.46, 0.15), look.colour or CRUST, brown)
    golden = bent(
        golden, lambda p: np.stack([p[:, 0], p[:, 1], np.maximum(p[:, 2], -0.022) * 0.95], 1)
    )
    coat = Principled(base=VertexColour(), roughness=0.45, clearcoat=0.5, clearcoat_gloss=0.8)
    return assemble([part(coat, golden)], turn=0.3)


def pretzel(look: Look, rng: np.random.Generator) -> Model:
    """Build a pretzel with coarse salt, propped up."""
    half = [
        (0.03, -0.034, 0.016),
        (0.014, -0.01, 0.008),
        (-0.004, 0.008, 0.009),
        (-0.026, 0.036, 0.0),
        (-0.05, 0.034, 0.0),
        (-0.062, 0.004, 0.0),
        (-0.046, -0.034, 0.0),
        (0.0, -0.05, 0.0),
    ]
    other = [(-x, y, z - 0.013 * (z == 0.009) - 0.008 * (z == 0.008)) for x, y, z in half[::-1][1:]]
    line = spline(np.array(half + other), density=14)
    t = np.linspace(-1, 1, len(line))
    radius = 0.0125 * (1 - 0.42 * np.abs(t) ** 1.6)
    rope = tube(line, radius, segments=28)
    golden = baked(
        rope, rng, pale=(0.42, 0.16, 0.035), dark=look.colour or (0.2, 0.06, 0.012), scale=0.05
    )
    picks = rng.choice(np.flatnonzero(np.asarray(rope.normals)[:, 2] > 0.4), 60, replace=False)
    salt = [
        box((0.003, 0.0026, 0.0024), bevel=0.0005, at=tuple(rope.vertices[i].tolist()), steps=1)
        for i in picks
    ]
    coat = Principled(base=VertexColour(), roughness=0.35, clearcoat=0.6)
    return assemble(
        [
            part(coat, turned(golden, "x", 1.1)),
            part(gloss(WHITE), *[turned(m, "x", 1.1) for m in salt]),
        ]
    )


def taco(look: Look, rng: np.random.Generator) -> Model:
    """Build two tacos: folded shells over meat, salad, tomato and cheese."""
    pieces: list[tuple[Finish, Mesh]] = []
    for x, turn in ((-0.035, 0.1), (0.04, -0.15)):
        arch = np.linspace(0.06, np.pi - 0.06, 34)
        outline = circle(0.072, count=70)
        half = outline[outline[:, 1] > -0.001]
        side = extrude(rounded(joined(half, [(-0.072, 0), (0.072, 0)]), 0.002), 0.0035, bevel=0.001)
        noise = np.random.default_rng(int(rng.integers(99)))
        shells = [
            turned(
                bent(
                    side, lambda p, noise=noise: p + 0.0022 * waves(p, noise, scale=0.03)[:, None]
                ),
                "x",
                s * 0.28,
                by=(0, s * 0.012, 0.0),
            )
            for s in (-1, 1)
        ]
        fold = tube([(-0.066, 0, 0.002), (0.066, 0, 0.002)], 0.0125, segments=20)
        spots = np.stack(
            [rng.uniform(-0.055, 0.055, 60), rng.uniform(-0.018, 0.018, 60), 0 * np.ones(60)], 1
        )
        rise = np.sqrt(np.clip(0.07**2 - spots[:, 0] ** 2, 0, None)) * 0.98
        meat = [sphere(0.0085, at=(float(p[0]), float(p[1]) * 0.6, float(h) - 0.008), segments=10)
                for p, h in zip(spots[:34], rise[:34], strict=True)]  # fmt: skip
        red = [
            box(
                (0.009, 0.009, 0.008),
                bevel=0.002,
                at=(float(p[0]), float(p[1]), float(h) + 0.002),
                steps=1,
            )
            for p, h in zip(spots[34:50], rise[34:50], strict=True)
        ]
        cheese = [
            tube(
                [
                    (float(p[0]) - 0.008, float(p[1]), float(h) + 0.004),
                    (float(p[0]) + 0.008, -float(p[1]), float(h) + 0.005),
                ],
                0.0016,
                segments=6,
            )
            for p, h in zip(spots[40:], rise[40:], strict=True)
        ]
        arc = np.column_stack([0.068 * np.cos(arch), 0 * arch + 0.006, 0.07 * np.sin(arch) - 0.001])
        green = [_frill(arc, 0.012, rng), _frill(arc * (1, -1.4, 1), 0.011, rng)]
        for mesh, coat in (
            (shells, matt(look.colour or (0.72, 0.42, 0.12))),
            ([fold], matt(look.colour or (0.72, 0.42, 0.12))),
            (meat, matt((0.16, 0.06, 0.025))),
            (red, gloss((0.55, 0.03, 0.015))),
            (cheese, gloss((0.85, 0.48, 0.04))),
            (green, matt(_GREEN, roughness=0.5)),
        ):
            pieces += [(coat, m.moved(turn=turn, by=(0, x, 0.011))) for m in mesh]
    return assemble([part(coat, m) for coat, m in pieces], turn=0.35)


RECIPES: Mapping[str, Recipe] = {
    "hot dog": hot_dog,
    "sandwich": sandwich,
    "toast": toast,
    "bagel": bagel,
    "croissant": croissant,
    "pretzel": pretzel,
    "taco": taco,
}
