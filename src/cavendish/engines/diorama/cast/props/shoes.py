"""Footwear by the pair: trainers, leather shoes, boots, high heels, slippers; socks."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    CREAM,
    MUSTARD,
    NAVY,
    RED,
    SAGE,
    TEAL,
    WHITE,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.loft import column, hull
from cavendish.engines.diorama.model.curve import rounded, spline
from cavendish.engines.diorama.model.finish import finish, matt
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import extrude, tube

_DARK: Finish = matt((0.02, 0.018, 0.016))


def _sole(
    length: float, wide: float, thick: float, *, z: float = 0.0, bevel: float = 0.004
) -> Mesh:
    """Return a foot-shaped plate along x, toe towards +x."""
    half = length / 2
    outline = spline(
        np.array([(-1, 0.0), (-0.9, 0.62), (-0.55, 0.78), (-0.1, 0.72), (0.35, 0.98), (0.7, 0.86),
                  (0.93, 0.45), (1, 0.0), (0.93, -0.42), (0.7, -0.78), (0.35, -0.9), (-0.1, -0.7),
                  (-0.55, -0.76), (-0.9, -0.6), (-1, 0.0)]) * (half, wide / 2), density=4
    )[:-1]  # fmt: skip
    return turned(extrude(outline, thick, bevel=bevel), "x", -np.pi / 2, by=(0, 0, z + thick / 2))


def _pair(parts: Sequence[Part], gap: float) -> Model:
    """Set two mirrored shoes side by side, one a little ahead, toes to the front left."""
    both = [
        part(
            p.finish,
            p.mesh.moved(by=(0.03, gap, 0)),
            stretched(p.mesh, (1, -1, 1), by=(0, -gap, 0)),
        )
        for p in parts
    ]
    return assemble(both, turn=-2.55)


def _upper(rise: float, *, wide: float = 0.046) -> Mesh:
    """Return the body of a low shoe above its sole, instep sloping to the toe."""
    return hull(
        [
            (-0.137, 0.055, wide * 0.4, 0.03, 2.4),
            (-0.128, 0.06, wide * 0.72, 0.05, 2.6),
            (-0.08, 0.065, wide * 0.86, 0.058 + rise, 2.2),
            (-0.03, 0.062, wide * 0.9, 0.054 + rise, 2.2),
            (0.03, 0.052, wide, 0.036, 2.7),
            (0.085, 0.045, wide, 0.026, 2.7),
            (0.122, 0.04, wide * 0.78, 0.02, 2.4),
            (0.137, 0.037, wide * 0.35, 0.01, 2.2),
        ],
        segments=56,
    )


def _opening(x: float, z: float, long: float, wide: float, tilt: float) -> tuple[Mesh, Mesh]:
    """Return the padded rim of a shoe and the dark hole inside it."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    ring = np.column_stack([x + long * np.cos(t), wide * np.sin(t), z + tilt * np.cos(t)])
    hole = np.column_stack([ring[:, 0], ring[:, 1]])
    plate = turned(extrude(hole, 0.004), "x", -np.pi / 2)
    slope = plate.vertices.copy()
    slope[:, 2] += z + 0.004 + tilt * (slope[:, 0] - x) / long
    disc = Mesh(vertices=slope, faces=plate.faces)
    return tube(ring, 0.0075, segments=12, closed=True), disc


def _laces(count: int) -> Mesh:
    """Return laces that cross the instep, tied in a bow."""
    rows: list[Mesh] = []
    for x in (-0.012 + 0.07 * i / (count - 1) for i in range(count)):
        top = float(np.interp(x, [-0.03, 0.03, 0.085], [0.126, 0.092, 0.074]))
        line = [
            (x - 0.004, -0.026, top - 0.014),
            (x, 0.0, top + 0.002),
            (x + 0.004, 0.026, top - 0.014),
        ]
        rows.append(tube(spline(line), 0.0028, segments=8))
    top = (-0.016, 0.0, 0.128)
    loops = [
        tube(
            spline(
                [
                    top,
                    (-0.014, s * 0.02, 0.138),
                    (-0.008, s * 0.036, 0.118),
                    (-0.012, s * 0.014, 0.124),
                    top,
                ]
            ),
            0.0025,
            segments=8,
        )
        for s in (-1, 1)
    ]
    return part(_DARK, *rows, *loops).mesh


def trainers(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of trainers: rubber sole, laces, padded rim, a swoosh-less stripe."""
    coat = dress(look, rng, material="fabric", choices=(RED, TEAL, NAVY, WHITE, MUSTARD))
    rim, hole = _opening(-0.078, 0.124, 0.052, 0.034, 0.004)
    tongue = hull([(-0.045, 0.128, 0.018, 0.004, 2.6), (-0.02, 0.122, 0.022, 0.006, 2.6),
                   (0.04, 0.088, 0.02, 0.006, 2.6)])  # fmt: skip
    cap = hull([(0.088, 0.04, 0.0465, 0.022, 2.3), (0.12, 0.037, 0.039, 0.02, 2.4),
                (0.139, 0.034, 0.018, 0.012, 2.2)])  # fmt: skip
    stripes = [
        tube(
            spline(
                [(x, s * 0.036, 0.03), (x - 0.012, s * 0.0445, 0.055), (x - 0.03, s * 0.036, 0.09)]
            ),
            0.004,
            segments=8,
            flat=0.5,
        )
        for x in (0.0, 0.022)
        for s in (-1, 1)
    ]
    white = matt(CREAM, roughness=0.5)
    parts = [
        part(coat, _upper(0.0), rim),
        part(white, _sole(0.29, 0.104, 0.026, bevel=0.008), cap, _laces(5), *stripes),
        part(coat, tongue),
        part(_DARK, hole),
    ]
    return _pair(parts, 0.075)


def leather_shoes(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of polished lace-up shoes."""
    coat = dress(look, rng, material="leather", choices=((0.16, 0.05, 0.02), (0.02, 0.016, 0.014)))
    rim, hole = _opening(-0.08, 0.112, 0.05, 0.032, 0.002)
    seam = tube(
        spline(
            [
                (0.06, -0.044, 0.045),
                (0.082, -0.02, 0.0705),
                (0.086, 0, 0.0735),
                (0.082, 0.02, 0.0705),
                (0.06, 0.044, 0.045),
            ]
        ),
        0.0022,
        segments=8,
    )
    heel = _sole(0.075, 0.074, 0.02).moved(by=(-0.1, 0, 0))
    parts = [
        part(coat, _upper(-0.014).moved(by=(0, 0, 0.008)), rim, seam),
        part(matt((0.02, 0.014, 0.01), roughness=0.5), _sole(0.288, 0.1, 0.01, z=0.016), heel),
        part(_DARK, hole, _laces(4).moved(by=(0, 0, -0.004))),
    ]
    return _pair(parts, 0.07)


def _shaft(high: float, wide: float) -> Mesh:
    return column([(0.06, -0.0, 0.052, 0.04, 2.2), (0.12, 0, 0.05, 0.042, 2.1),
                   (0.2, 0, wide * 1.08, wide * 0.92, 2.0), (high, 0, wide * 1.18, wide, 2.0)],
                  segments=56).moved(by=(-0.08, 0, 0))  # fmt: skip


def boots(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of leather boots with laces and pull tabs."""
    coat = dress(look, rng, material="leather", choices=((0.20, 0.075, 0.03), (0.03, 0.02, 0.015)))
    rim, hole = _opening(-0.08, 0.262, 0.062, 0.054, 0.004)
    laces = [
        tube(
            spline(
                [
                    (-0.026 - i * 0.0006, -0.02, 0.11 + i * 0.022),
                    (-0.013, 0, 0.114 + i * 0.022),
                    (-0.026, 0.02, 0.11 + i * 0.022),
                ]
            ),
            0.003,
            segments=8,
        )
        for i in range(6)
    ]
    tab = tube(
        spline([(-0.142, 0, 0.25), (-0.152, 0, 0.285), (-0.14, 0, 0.265)]), 0.006, segments=10
    )
    parts = [
        part(coat, _upper(0.0).moved(by=(0, 0, 0.012)), _shaft(0.262, 0.052), rim, tab),
        part(matt((0.05, 0.03, 0.016)), _sole(0.284, 0.1, 0.02), _sole(0.084, 0.076, 0.02).moved(
            by=(-0.1, 0, 0))),
        part(matt((0.55, 0.36, 0.12)), *laces),
        part(_DARK, hole),
    ]  # fmt: skip
    return _pair(parts, 0.085)


def rubber_boots(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of shiny rubber boots."""
    tone = wish(look, rng, (YELLOW, RED, SAGE, NAVY))
    coat = finish(look.material or "plastic", tone)
    rim, hole = _opening(-0.08, 0.3, 0.068, 0.06, 0.0)
    band = tube(
        [(-0.08 + 0.07 * np.cos(t), 0.061 * np.sin(t), 0.27) for t in np.linspace(0, 6.2, 48)],
        0.005,
        segments=8,
        closed=True,
    )
    dark = matt((tone[0] * 0.25, tone[1] * 0.25, tone[2] * 0.25), roughness=0.6)
    parts = [
        part(coat, _upper(0.0).moved(by=(0, 0, 0.01)), _shaft(0.3, 0.056), rim),
        part(dark, _sole(0.284, 0.1, 0.022), band),
        part(_DARK, hole),
    ]
    return _pair(parts, 0.085)


def high_heels(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of high-heeled pumps."""
    coat = dress(look, rng, material="plastic", choices=(RED, (0.02, 0.018, 0.018), BRICK))
    t = np.linspace(0, 1, 26)
    x, z = -0.1 + 0.2 * t, 0.008 + 0.08 * (0.5 + 0.5 * np.cos(np.pi * np.clip(t / 0.68, 0, 1)))
    wide = np.interp(t, [0, 0.1, 0.3, 0.72, 0.9, 1], [0.012, 0.026, 0.021, 0.036, 0.024, 0.003])
    bed = np.column_stack([x, z, wide, 0 * t + 0.005, 0 * t + 3])
    lining = bed[1:22] * (1, 1, 0.9, 0.4, 1) + (0, 0.005, 0, 0, 0)
    tall = np.interp(t, [0.6, 0.66, 0.8, 0.95, 1], [0.021, 0.022, 0.017, 0.009, 0.003])
    toe = np.column_stack([x, z + tall * 0.6, wide * 1.06, tall, 0 * t + 2.2])[16:]
    bend = np.linspace(-2.0, 2.0, 30)
    wall = np.column_stack(
        [-0.07 - 0.03 * np.cos(bend), 0.026 * np.sin(bend), 0.106 - 0.009 * (1 - np.cos(bend))]
    )
    counter = tube(wall, 0.0026, flat=8.0, segments=20)
    heel = tube(
        spline([(-0.086, 0, 0.086), (-0.09, 0, 0.045), (-0.092, 0, 0.0)]), [0.018, 0.008, 0.005]
    )
    rows = [hull([tuple(row) for row in part_.tolist()], density=1) for part_ in (bed, toe, lining)]
    parts = [
        part(coat, rows[0], rows[1], counter, heel),
        part(matt((0.38, 0.22, 0.13)), rows[2]),
    ]
    return _pair(parts, 0.055)


def slippers(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of felt slippers."""
    coat = dress(look, rng, material="wool", choices=(SAGE, BRICK, MUSTARD, TEAL))
    cover = hull([(0.0, 0.03, 0.048, 0.034, 2.4), (0.04, 0.034, 0.05, 0.034, 2.3),
                  (0.1, 0.028, 0.044, 0.024, 2.3), (0.135, 0.022, 0.02, 0.012, 2.2)])  # fmt: skip
    lip = tube(
        [(0.0, 0.046 * np.cos(t), 0.03 + 0.033 * np.sin(t)) for t in np.linspace(0, np.pi, 24)],
        0.007,
        segments=12,
    )
    bed = _sole(0.27, 0.1, 0.02, z=0.012, bevel=0.008)
    parts = [
        part(coat, cover, lip),
        part(finish("wool", CREAM), bed),
        part(finish("rubber", (0.12, 0.07, 0.04)), _sole(0.28, 0.106, 0.014)),
        part(
            _DARK,
            turned(
                extrude(
                    rounded([(-0.03, 0), (0.03, 0), (0.025, 0.02), (-0.025, 0.02)], 0.008), 0.002
                ),
                "z",
                np.pi / 2,
                by=(-0.002, 0, 0.034),
            ),
        ),
    ]
    return _pair(parts, 0.065)


def socks(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of knitted socks, standing as if worn."""
    coat = dress(look, rng, material="wool", choices=(RED, MUSTARD, TEAL, CREAM), period=0.05)
    ends = finish("wool", CREAM if look.colour != CREAM else RED)
    foot = hull([(-0.1, 0.04, 0.02, 0.025, 2.2), (-0.09, 0.04, 0.034, 0.036, 2.2),
                 (-0.04, 0.042, 0.038, 0.042, 2.1), (0.06, 0.034, 0.04, 0.033, 2.1),
                 (0.1, 0.03, 0.034, 0.028, 2.1), (0.118, 0.027, 0.015, 0.016, 2.1)])  # fmt: skip
    toe = hull([(0.075, 0.034, 0.041, 0.034, 2.1), (0.1, 0.03, 0.036, 0.0295, 2.1),
                (0.12, 0.027, 0.016, 0.017, 2.1)])  # fmt: skip
    leg = column([(0.03, 0, 0.034, 0.03, 2), (0.09, 0, 0.036, 0.034, 2), (0.2, 0, 0.044, 0.042, 2)],
                 segments=52).moved(by=(-0.06, 0, 0))  # fmt: skip
    cuff = column(
        [(0.175, 0, 0.0445, 0.0435, 2), (0.18, 0, 0.048, 0.047, 2), (0.215, 0, 0.048, 0.047, 2)],
        segments=52,
    ).moved(by=(-0.06, 0, 0))
    return _pair([part(coat, foot, leg), part(ends, toe, cuff)], 0.06)


RECIPES: Mapping[str, Recipe] = {
    "sneaker": trainers,
    "shoe": leather_shoes,
    "boot": boots,
    "rubber boot": rubber_boots,
    "high heel": high_heels,
    "slipper": slippers,
    "sock": socks,
}
