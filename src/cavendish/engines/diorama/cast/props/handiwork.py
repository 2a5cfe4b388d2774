"""Heavier tools and paint: axe, shovel, broom, drill, brushes, rope."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    MUSTARD,
    ORANGE,
    RED,
    TEAL,
    WHITE,
    wish,
)
from cavendish.engines.diorama.cast.props.loft import column, hull
from cavendish.engines.diorama.cast.props.tools import DARK, bare_steel
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import circle, fillet, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, timber
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube

Array = np.ndarray


def axe(look: Look, rng: np.random.Generator) -> Model:
    """Build an axe stuck in a chopping block."""
    steel = [
        (-0.05, -0.05),
        (0.045, -0.022),
        (0.065, -0.024),
        (0.065, 0.026),
        (0.045, 0.024),
        (-0.05, 0.06),
        (-0.062, 0.005),
    ]
    head = extrude(spline(np.array([*steel, steel[0]]), density=5)[:-1], 0.022, bevel=0.004)
    thin = bent(
        head,
        lambda p: (
            p
            * np.stack(
                [
                    1 + 0 * p[:, 0],
                    np.clip(0.5 + 8.5 * (p[:, 0] + 0.06), 0.06, 1.2),
                    1 + 0 * p[:, 0],
                ],
                1,
            )
        ),
    )
    shaft = hull(
        [
            (-0.02, 0, 0.011, 0.017, 2.3),
            (0.1, 0.004, 0.011, 0.016, 2.3),
            (0.4, -0.01, 0.011, 0.015, 2.3),
            (0.56, 0.012, 0.013, 0.02, 2.3),
            (0.58, 0.014, 0.008, 0.012, 2.3),
        ]
    )
    shaft = turned(shaft, "y", -np.pi / 2, by=(0.05, 0, -0.03))
    lean = [turned(m, "y", 0.5 - np.pi / 2, by=(0.03, 0, 0.272)) for m in (thin, shaft)]
    stump = lathe(
        fillet([(0, 0), (0.17, 0), (0.155, 0.05), (0.15, 0.24), (0, 0.24)], 0.008), segments=56
    )
    rings = lathe([(0.146, 0.2405), (0, 0.241)], segments=56)
    bark = bent(
        stump,
        lambda p: (
            p
            * np.stack(
                [1 + 0.03 * np.sin(13 * np.arctan2(p[:, 1], p[:, 0]))] * 2 + [1 + 0 * p[:, 0]], 1
            )
        ),
    )
    wood = timber(look.colour or (0.42, 0.22, 0.09), seed=int(rng.integers(3)) * 20)
    parts = [
        part(bare_steel(look), lean[0]),
        part(wood, lean[1]),
        part(matt((0.12, 0.075, 0.04)), bark),
        part(timber((0.5, 0.34, 0.18)), rings),
    ]
    return assemble(parts, turn=0.2)


def shovel(look: Look, rng: np.random.Generator) -> Model:
    """Build a spade standing in a heap of earth."""
    wood = timber(look.colour or (0.42, 0.22, 0.09), seed=int(rng.integers(3)) * 20)
    blade = [
        (-0.1, 0.3),
        (-0.1, 0.1),
        (-0.05, 0.02),
        (0, 0.0),
        (0.05, 0.02),
        (0.1, 0.1),
        (0.1, 0.3),
    ]
    plate = bent(
        extrude(rounded(np.array(blade), 0.02), 0.004, bevel=0.001),
        lambda p: p + np.stack([0 * p[:, 0], -2.2 * p[:, 0] ** 2, 0 * p[:, 0]], 1),
    )
    socket = tube([(0, 0, 0.2), (0, 0, 0.42)], [0.014, 0.021])
    shaft = tube([(0, 0, 0.36), (0, 0, 0.98)], 0.0165)
    grip = [
        tube([(-0.055, 0, 1.08), (0.055, 0, 1.08)], 0.016),
        *[
            tube(spline([(0, 0, 0.96), (s * 0.045, 0, 1.02), (s * 0.05, 0, 1.08)]), 0.011)
            for s in (-1, 1)
        ],
    ]
    lean = [turned(m, "x", -0.14) for m in (plate, socket)]
    hold = [turned(m, "x", -0.14) for m in (shaft, *grip)]
    noise = np.random.default_rng(int(rng.integers(99)))
    heap = bent(
        stretched(sphere(0.2, segments=48), (1.1, 0.9, 0.42)),
        lambda p: (
            p * (1 + 0.09 * np.sin(p @ noise.standard_normal((3, 3)) * 40).sum(1) / 3)[:, None]
        ),
    )
    return assemble(
        [part(bare_steel(look), *lean), part(wood, *hold), part(matt((0.10, 0.055, 0.028)), heap)]
    )


def broom(look: Look, rng: np.random.Generator) -> Model:
    """Build a broom of twigs bound to a stick, standing on its bristles."""
    straw: RGB = look.colour or (0.55, 0.36, 0.13)
    twigs: list[Mesh] = []
    for _ in range(150):
        a, r = float(rng.uniform(0, 2 * np.pi)), float(np.sqrt(rng.random()))
        x, y = r * np.cos(a), r * np.sin(a)
        foot = (x * 0.13, y * 0.06, float(rng.uniform(0, 0.03)))
        twigs.append(
            tube(
                spline([foot, (x * 0.09, y * 0.05, 0.17), (x * 0.022, y * 0.02, 0.33)], density=3),
                0.0032,
                segments=5,
            )
        )
    bands = [
        tube(np.column_stack([circle(r) * (1, 0.85), np.full(48, z)]), 0.0055, closed=True)
        for z, r in ((0.29, 0.033), (0.31, 0.029), (0.24, 0.045))
    ]
    stick = tube([(0, 0, 0.25), (0, 0, 1.2)], [0.014, 0.0125])
    return assemble([part(matt(straw), *twigs), part(matt(RED), *bands), part(timber(), stick)])


def drill(look: Look, rng: np.random.Generator) -> Model:
    """Build a cordless drill standing on its battery."""
    tone = wish(look, rng, (MUSTARD, TEAL, RED, ORANGE))
    body = hull(
        [
            (-0.03, 0.2, 0.026, 0.026, 2.2),
            (-0.02, 0.2, 0.033, 0.035, 2.4),
            (0.06, 0.2, 0.036, 0.038, 2.6),
            (0.13, 0.2, 0.032, 0.034, 2.4),
            (0.14, 0.2, 0.02, 0.022, 2.2),
        ]
    )
    grip = column(
        [(0.05, 0.0, 0.03, 0.022, 2.6), (0.12, 0, 0.024, 0.02, 2.4), (0.18, 0, 0.03, 0.022, 2.4)]
    )
    grip = grip.moved(by=(0.075, 0, 0))
    pack = cushion((0.12, 0.07, 0.055), bevel=0.012, at=(0.06, 0, 0.028))
    chuck = turned(
        lathe(
            fillet([(0, 0), (0.024, 0), (0.024, 0.02), (0.014, 0.05), (0, 0.05)], 0.004),
            segments=40,
        ),
        "y",
        -np.pi / 2,
        by=(-0.03, 0, 0.2),
    )
    bit = tube([(-0.075, 0, 0.2), (-0.16, 0, 0.2)], [0.0045, 0.004, 0.001])
    key = cushion((0.02, 0.018, 0.034), bevel=0.006, at=(0.043, 0, 0.155))
    vents = [box((0.004, 0.0745, 0.02), bevel=0.001, at=(x, 0, 0.21)) for x in (0.09, 0.1, 0.11)]
    coat = finish(look.material or "plastic", tone)
    parts = [
        part(coat, body, grip),
        part(DARK, pack, chuck, key, *vents),
        part(bare_steel(look), bit),
    ]
    return assemble(parts, turn=-0.2)


def paint_can(look: Look, rng: np.random.Generator) -> Model:
    """Build an open can of paint, runs down its side, a brush across it."""
    tone = wish(look, rng, (BLUE, RED, TEAL, MUSTARD, ORANGE))
    fill = lathe([(0.0655, 0.143), (0, 0.144)], segments=64)
    lip = tube(np.column_stack([circle(0.072), np.full(48, 0.157)]), 0.0042, closed=True)
    band = lathe([(0.0738, 0.035), (0.0738, 0.115)], segments=88)
    grip = [turned(m, "y", 0.08, by=(0.0, 0, 0.172)) for m in _brush()]
    parts = [
        part(metal("steel"), *_tin()),
        part(finish("paper", WHITE), band),
        part(gloss(tone, alpha=0.05), fill, *_runs(), lip, grip[2]),
        part(timber((0.45, 0.22, 0.08)), grip[0]),
        part(metal("brass"), grip[1]),
    ]
    return assemble(parts, {"label": label(-0.074, 0.075, 0.045, 0.035)}, turn=0.1)


def _tin() -> list[Mesh]:
    """Return an open tin and the wire it is carried by."""
    wall = [(0, 0), (0.075, 0), (0.075, 0.008), (0.073, 0.012), (0.073, 0.145)]
    rim = [(0.076, 0.15), (0.076, 0.156), (0.066, 0.156), (0.064, 0.15), (0.066, 0.14), (0, 0.14)]
    right = [(-0.076, 0, 0.12), (-0.098, 0.03, 0.07), (-0.08, 0.07, 0.02)]
    wire = spline([*right, *((-x, y, z) for x, y, z in reversed(right))])
    return [
        lathe(fillet([*wall, *rim], 0.0015), segments=88),
        tube(wire, 0.0018, segments=8),
    ]


def _runs() -> list[Mesh]:
    """Return what ran over the rim of a tin, longer here and shorter there."""
    return [
        tube(
            spline(
                [
                    (0.07 * np.cos(a), 0.07 * np.sin(a), 0.158),
                    (0.0775 * np.cos(a), 0.0775 * np.sin(a), 0.15),
                    (0.0745 * np.cos(a), 0.0745 * np.sin(a), 0.15 - d),
                ]
            ),
            [0.006, 0.0065, 0.0085],
        )
        for a, d in ((-1.9, 0.07), (-1.5, 0.035), (-1.1, 0.1), (-2.5, 0.05), (-0.6, 0.03))
    ]


def _brush() -> list[Mesh]:
    """Return handle, ferrule and bristles of a flat brush along x."""
    grip = hull(
        [
            (-0.14, 0, 0.004, 0.004, 2),
            (-0.13, 0, 0.009, 0.007, 2),
            (-0.06, 0, 0.007, 0.006, 2),
            (-0.01, 0, 0.014, 0.007, 2.4),
        ]
    )
    band = hull([(-0.012, 0, 0.021, 0.009, 4), (0.018, 0, 0.022, 0.009, 4)])
    hair = hull(
        [(0.016, 0, 0.021, 0.008, 3), (0.06, 0, 0.023, 0.007, 2.6), (0.078, 0, 0.019, 0.002, 2.4)]
    )
    return [grip, band, hair]


def paintbrush(look: Look, rng: np.random.Generator) -> Model:
    """Build a brush lying with a stroke of paint before it."""
    tone = wish(look, rng, (BLUE, RED, TEAL, MUSTARD))
    grip, band, hair = (m.moved(by=(0, 0, 0.01)) for m in _brush())
    stroke = hull(
        [
            (0.06, 0.0006, 0.02, 0.0012, 3),
            (0.2, 0.0006, 0.021, 0.0012, 3),
            (0.22, 0.0004, 0.012, 0.0006, 2),
        ]
    )
    parts = [
        part(timber((0.45, 0.22, 0.08)), grip),
        part(metal("steel"), band),
        part(gloss(tone), hair, stroke),
    ]
    return assemble(parts, turn=0.3)


def rope(look: Look, rng: np.random.Generator) -> Model:
    """Build a coil of laid rope, its end beside it."""
    del rng
    a = np.linspace(0, 2 * np.pi * 6.6, 560)
    r = 0.12 + 0.014 * np.sin(a * 0.37)
    z = 0.014 + 0.0185 * np.floor(a / (2 * np.pi) * 0.999) * 0.75 + 0.003 * np.sin(a * 1.7)
    line = np.column_stack([r * np.cos(a), r * np.sin(a), z])
    tail = spline(
        [line[0], (0.16, -0.07, 0.014), (0.24, -0.1, 0.014), (0.3, -0.04, 0.014)], density=14
    )
    core = np.concatenate([tail[::-1], line[1:]])
    way = np.gradient(core, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    side = np.cross(way, (0, 0, 1.0))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    over = np.cross(side, way)
    along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(core, axis=0), axis=1))])
    strands = [
        tube(
            core
            + 0.0062
            * (side * np.cos(along * 150 + k)[:, None] + over * np.sin(along * 150 + k)[:, None]),
            0.0075,
            segments=7,
        )
        for k in (0.0, 2.094, 4.189)
    ]
    return assemble(
        [part(matt(look.colour or (0.48, 0.34, 0.17)), *strands)], {"top": top(0.086, 0.08, 0.08)}
    )


RECIPES: Mapping[str, Recipe] = {
    "axe": axe,
    "shovel": shovel,
    "broom": broom,
    "drill": drill,
    "paint can": paint_can,
    "paintbrush": paintbrush,
    "rope": rope,
}
