"""Food in bowls, on boards and in tubs: noodles, soup, salad, steak, popcorn, waffles."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import CREAM, NAVY, RED, TEAL, WHITE, wish
from cavendish.engines.diorama.cast.props.snacks import painted
from cavendish.engines.diorama.cast.props.vessels import bowl, plate
from cavendish.engines.diorama.model.blob import leaf, scattered, waves
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, timber
from cavendish.engines.diorama.model.material import Finish, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube

Array = np.ndarray
_RICE: RGB = (0.78, 0.76, 0.70)
_NORI: RGB = (0.012, 0.02, 0.012)


def _in_bowl(
    look: Look, rng: np.random.Generator, tones: tuple[RGB, ...]
) -> tuple[Model, float, float]:
    """Return an empty bowl, the height of its filling and that filling's radius."""
    vessel = bowl(Look(colour=look.colour or tones[int(rng.integers(len(tones)))]), rng)
    low, high = vessel.bounds
    return vessel, float(high[2]) * 0.74, float(high[0] - low[0]) * 0.5 * 0.84


def noodles(look: Look, rng: np.random.Generator) -> Model:
    """Build a bowl of noodle soup: egg halves, greens, slices, chopsticks across."""
    vessel, z, r = _in_bowl(look, rng, (NAVY, CREAM, RED))
    broth = lathe([(r, z), (0, z + 0.0005)], segments=64)
    strands = _strands(rng, z, r)
    egg = stretched(
        sphere(0.021, segments=40), (1, 1.25, 0.8), by=(-0.35 * r, -0.35 * r, z + 0.006)
    )
    x, y, height = egg.vertices.T
    cut = Mesh(vertices=np.stack([x, y, np.minimum(height, z + 0.013)], 1), faces=egg.faces)
    yolk = stretched(
        sphere(0.0115, segments=32), (1, 1.1, 0.3), by=(-0.35 * r, -0.35 * r, z + 0.0125)
    )
    onion = [
        lathe([(0.005, 0.0), (0.005, 0.003), (0.003, 0.003), (0.003, 0.0)], segments=18).moved(
            by=(float(x), float(y), z + 0.008)
        )
        for x, y in rng.uniform(-0.3 * r, 0.6 * r, (16, 2))
    ]
    sheet = [
        turned(
            box((0.05, 0.0012, 0.06), bevel=0.0004), "x", -0.25, by=(0.3 * r, 0.66 * r, z + 0.022)
        )
    ]
    sticks = [
        tube(
            [(-r * 1.5, -0.2 * r + s, z + 0.05), (r * 1.6, 0.25 * r + s * 0.5, z + 0.042)],
            [0.0026, 0.0042],
        )
        for s in (0.0, 0.012)
    ]
    parts = [
        *vessel.parts,
        part(Glaze(base=(0.42, 0.18, 0.04), alpha=0.03, ior=1.34), broth),
        part(gloss((0.80, 0.60, 0.24), alpha=0.2), *strands),
        part(gloss((0.78, 0.75, 0.68), alpha=0.15), cut),
        part(gloss((0.85, 0.38, 0.02), alpha=0.1), yolk),
        part(matt((0.22, 0.42, 0.08)), *onion),
        part(matt(_NORI), *sheet),
        part(finish("wood", (0.12, 0.04, 0.02)), *sticks),
    ]
    return assemble(parts, {"inside": top(z + 0.012, 0.45 * r, 0.45 * r)})


def _strands(rng: np.random.Generator, z: float, r: float) -> list[Mesh]:
    """Return noodles that lie about in loops, on a level z and within a radius, metres."""
    strands: list[Mesh] = []
    for _ in range(46):
        a, b = rng.uniform(0, 2 * np.pi, 2)
        c = r * 0.5 * float(np.sqrt(rng.random()))
        t = np.linspace(0, 1, 26)
        loop = r * float(rng.uniform(0.2, 0.42))
        x = c * np.cos(a) + loop * np.cos(b + t * 4.6)
        y = c * np.sin(a) + loop * np.sin(b + t * 4.6) * 0.8
        pull = np.minimum(1.0, 0.94 * r / np.maximum(np.hypot(x, y), 1e-6))
        strands.append(
            tube(
                np.column_stack([x * pull, y * pull, z + 0.004 + 0.007 * np.sin(t * 9 + a)]),
                0.0026,
                segments=8,
            )
        )
    return strands


def soup(look: Look, rng: np.random.Generator) -> Model:
    """Build a bowl of soup with a swirl of cream and herbs, a spoon in it."""
    vessel, z, r = _in_bowl(look, rng, (CREAM, TEAL, WHITE))
    words = set((look.contents or "").split())
    tone: RGB = (0.14, 0.26, 0.05) if words & {"pea", "broccoli", "green"} else (0.62, 0.16, 0.02)
    t = np.linspace(0, 1, 90)
    a = t * 2 * np.pi * 2.3
    swirl = tube(
        np.column_stack([r * 0.55 * t * np.cos(a), r * 0.55 * t * np.sin(a), 0 * t + z + 0.0005]),
        [0.002, 0.0045, 0.001],
        segments=10,
        flat=0.5,
    )
    herb = leaf(0.014, 0.008, curl=0.1)
    count = 14
    spots = np.column_stack(
        [rng.uniform(-0.6, 0.6, (count, 2)) * r * 0.8, np.full(count, z + 0.002)]
    )
    ways = np.column_stack([rng.standard_normal((count, 2)), 0.2 * np.ones(count)])
    greens = scattered(herb, spots, ways, np.ones(count), np.tile((0.10, 0.26, 0.03), (count, 1)))
    stem = tube(
        spline(
            [
                (0.3 * r, 0.1 * r, z + 0.004),
                (0.9 * r, 0.2 * r, z + 0.03),
                (1.55 * r, 0.32 * r, z + 0.045),
            ]
        ),
        [0.004, 0.0026, 0.0045],
    )
    parts = [
        *vessel.parts,
        part(Glaze(base=tone, alpha=0.06, ior=1.36), lathe([(r, z), (0, z + 0.001)], segments=72)),
        part(gloss((0.82, 0.78, 0.68)), swirl),
        part(painted(), greens),
        part(finish("silver", None), stem),
    ]
    return assemble(parts)


def salad(look: Look, rng: np.random.Generator) -> Model:
    """Build a bowl of salad: leaves, tomato, cucumber, egg."""
    vessel, z, r = _in_bowl(look, rng, (CREAM, WHITE))
    count = 130
    a, d = rng.uniform(0, 2 * np.pi, count), r * np.sqrt(rng.random(count)) * 0.86
    dome = z + 0.03 * (1 - (d / r) ** 2)
    spots = np.column_stack([d * np.cos(a), d * np.sin(a), dome - 0.008])
    ways = np.column_stack([rng.standard_normal((count, 2)), rng.uniform(0.0, 0.9, count)])
    tones = np.array(
        [(0.14, 0.32, 0.04), (0.28, 0.45, 0.08), (0.08, 0.2, 0.03), (0.22, 0.05, 0.09)]
    )
    green = scattered(
        leaf(0.05, 0.036, curl=0.3, fold=0.4),
        spots,
        ways,
        rng.uniform(0.7, 1.2, count),
        tones[rng.integers(4, size=count)],
    )
    put = rng.uniform(-0.6, 0.6, (16, 2)) * r
    red = [sphere(0.011, at=(float(x), float(y), z + 0.03), segments=24) for x, y in put[:6]]
    discs = [
        turned(
            lathe(fillet([(0, 0), (0.016, 0), (0.016, 0.004), (0, 0.004)], 0.001)),
            "x",
            float(t),
            by=(float(x), float(y), z + 0.028),
        )
        for (x, y), t in zip(put[6:], rng.uniform(-0.5, 0.5, 10), strict=True)
    ]
    parts = [
        *vessel.parts,
        part(painted(0.5), green),
        part(gloss((0.58, 0.03, 0.015)), *red),
        part(gloss((0.50, 0.62, 0.30), alpha=0.2), *discs),
    ]
    return assemble(parts)


def steak(look: Look, rng: np.random.Generator) -> Model:
    """Build a grilled steak on a board with a sprig and a pat of butter."""
    del rng
    outline = spline(
        [
            (-0.07, 0.0),
            (-0.06, 0.035),
            (-0.01, 0.042),
            (0.05, 0.05),
            (0.085, 0.02),
            (0.075, -0.03),
            (0.02, -0.04),
            (-0.04, -0.042),
            (-0.07, 0.0),
        ],
        density=8,
    )[:-1]
    meat = turned(extrude(outline, 0.022, bevel=0.007), "x", -np.pi / 2, by=(0, 0, 0.031))
    fat = turned(extrude(outline * 1.03, 0.015, bevel=0.006), "x", -np.pi / 2, by=(0, 0.002, 0.03))
    marks = [
        turned(
            box((0.1, 0.006, 0.002), bevel=0.0008, at=(0, 0, 0.0425)), "z", 0.7, by=(x, 0.003, 0)
        )
        for x in (-0.04, -0.012, 0.016, 0.044)
    ]
    marks = [stretched(m, (0.62, 0.62, 1)) for m in marks]
    board = cushion((0.24, 0.15, 0.02), bevel=0.006, at=(0, 0, 0.01))
    butter = cushion((0.02, 0.02, 0.008), bevel=0.002, at=(0.01, 0.005, 0.046))
    count = 18
    t = np.linspace(0, 1, count)
    spots = np.column_stack([-0.09 + 0.0 * t, -0.05 + 0.09 * t, 0.024 + 0 * t])
    ways = np.column_stack([np.where(np.arange(count) % 2, 1.0, -1.0), 0.8 + 0 * t, 0.5 + 0 * t])
    herb = scattered(
        leaf(0.016, 0.003, curl=0.1),
        spots,
        ways,
        np.ones(count),
        np.tile((0.08, 0.17, 0.05), (count, 1)),
    )
    sear: Finish = Glaze(base=look.colour or (0.13, 0.045, 0.018), alpha=0.3)
    parts = [
        part(timber((0.3, 0.16, 0.07)), board),
        part(sear, meat),
        part(gloss((0.62, 0.38, 0.2), alpha=0.3), fat),
        part(matt((0.02, 0.01, 0.006)), *marks),
        part(gloss((0.85, 0.68, 0.22), alpha=0.2), butter),
        part(painted(), herb),
    ]
    return assemble(parts, {"top": top(0.045, 0.05, 0.03)}, turn=0.2)


def popcorn(look: Look, rng: np.random.Generator) -> Model:
    """Build popcorn heaped in a striped tub."""
    tone = wish(look, rng, (RED,))
    strips = 20
    walls: list[list[Mesh]] = [[], []]
    body = lathe(
        fillet(
            [(0, 0), (0.055, 0), (0.075, 0.16), (0.072, 0.16), (0.053, 0.006), (0, 0.006)], 0.002
        ),
        segments=120,
    )
    v, f = body.vertices, body.faces
    way = np.arctan2(v[:, 1], v[:, 0])
    band = (np.floor((way + np.pi) / (2 * np.pi) * strips).astype(int) % 2)[f].max(1)
    for k in (0, 1):
        walls[k].append(Mesh(vertices=v, faces=f[band == k], normals=body.normals))
    grain = [
        bent(
            sphere(0.0105, segments=16),
            lambda p, n=n: (
                p * (1 + 0.34 * waves(p / 0.0105, np.random.default_rng(n), scale=0.8))[:, None]
            ),
        )
        for n in range(6)
    ]
    heap: list[Mesh] = []
    for _ in range(95):
        a, d = float(rng.uniform(0, 2 * np.pi)), 0.066 * float(np.sqrt(rng.random()))
        h = 0.15 + 0.045 * (1 - (d / 0.07) ** 2) * float(rng.uniform(0.5, 1.0))
        heap.append(
            grain[int(rng.integers(6))].moved(turn=a * 3, by=(d * np.cos(a), d * np.sin(a), h))
        )
    bed = stretched(sphere(0.071, segments=40), (1, 1, 0.35), by=(0, 0, 0.148))
    parts = [
        part(gloss(tone, alpha=0.2), *walls[0]),
        part(gloss(WHITE, alpha=0.2), *walls[1]),
        part(matt((0.82, 0.72, 0.46)), bed, *heap),
    ]
    return assemble(parts, {"label": label(-0.068, 0.08, 0.04, 0.03)})


def waffle(look: Look, rng: np.random.Generator) -> Model:
    """Build a waffle with butter and syrup on a plate."""
    dish = plate(Look(), rng)
    z = 0.014
    base = cushion((0.12, 0.12, 0.012), bevel=0.004, at=(0, 0, z + 0.006))
    ribs = [
        box((0.12, 0.006, 0.012), bevel=0.0025, at=(0, y, z + 0.015), steps=2)
        for y in np.linspace(-0.056, 0.056, 7)
    ]
    ribs += [
        box((0.006, 0.12, 0.012), bevel=0.0025, at=(x, 0, z + 0.015), steps=2)
        for x in np.linspace(-0.056, 0.056, 7)
    ]
    butter = cushion((0.024, 0.024, 0.01), bevel=0.003, at=(0.004, 0.0, z + 0.027))
    pools = [
        cushion(
            (0.012, 0.012, 0.005),
            bevel=0.0015,
            at=(-0.0465 + 0.0187 * i, -0.0465 + 0.0187 * j, z + 0.0155),
        )
        for i, j in rng.integers(0, 6, (14, 2)).tolist()
    ]
    parts = [
        *dish.parts,
        part(matt(look.colour or (0.60, 0.31, 0.08)), base, *ribs),
        part(gloss((0.86, 0.68, 0.2)), butter),
        part(Glaze(base=(0.20, 0.06, 0.01), alpha=0.02), *pools),
    ]
    return assemble(parts, turn=0.3)


RECIPES: Mapping[str, Recipe] = {
    "noodles": noodles,
    "soup": soup,
    "salad": salad,
    "steak": steak,
    "popcorn": popcorn,
    "waffle": waffle,
}
