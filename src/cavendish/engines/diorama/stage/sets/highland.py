"""Mountain, snow and desert: bare country with a great horizon. Knows land, growth and ranges."""

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.pose import coloured, stretched
from cavendish.engines.diorama.model.primitives import lathe
from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.stage.sets import herbs, stones, trees
from cavendish.engines.diorama.stage.sets.foliage import kinds
from cavendish.engines.diorama.stage.sets.growth import FLESHY, PLAIN, Growth, grown, stood
from cavendish.engines.diorama.stage.sets.horizon import Range, ranges
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.lawn import Lawn, drifts, grass
from cavendish.engines.diorama.stage.sets.meadow import rolling
from cavendish.engines.diorama.stage.sets.scenery import Air, Scenery, Site

_FIR: RGB = (0.022, 0.040, 0.024)
_ROCK: tuple[RGB, RGB] = ((0.050, 0.048, 0.050), (0.19, 0.175, 0.165))
_PASTURE: list[tuple[float, RGB]] = [
    (0.25, (0.045, 0.062, 0.02)), (0.6, (0.10, 0.12, 0.04)), (0.85, (0.20, 0.185, 0.12)),
]  # fmt: skip
_ALPINE: tuple[RGB, ...] = ((0.30, 0.20, 0.62), (0.80, 0.78, 0.74), (0.74, 0.24, 0.42))
_SAND: list[tuple[float, RGB]] = [
    (0.25, (0.38, 0.19, 0.075)), (0.5, (0.52, 0.28, 0.12)), (0.8, (0.62, 0.38, 0.18)),
]  # fmt: skip
_MESAS = ((-0.62, 120, 21, 18), (0.12, 190, 20, 20), (0.74, 150, 26, 20))
"""Across the picture, sizes away, radius and height in sizes."""
_CLIFF: list[tuple[float, float]] = [
    (1.75, 0.0), (1.35, 0.20), (1.12, 0.36), (0.98, 0.44), (0.92, 0.60), (0.90, 0.74),
          (0.86, 0.92), (0.80, 0.975), (0.6, 1.0), (0.0, 1.0)]  # fmt: skip
ALPS = (
    Range(away=46, height=4.2, low=(0.03, 0.05, 0.022), high=(0.07, 0.10, 0.035), rough=0.25,
          foot=_FIR),
    Range(away=95, height=22, low=_ROCK[0], high=_ROCK[1], rough=0.95, snow=0.52, foot=_FIR,
          gap=0.35),
    Range(away=190, height=48, low=_ROCK[0], high=_ROCK[1], rough=1.0, snow=0.36),
)  # fmt: skip
_ICE = (
    Range(away=40, height=3.4, low=(0.30, 0.32, 0.35), high=(0.62, 0.65, 0.70), rough=0.4,
          snow=0.1),
    Range(away=90, height=21, low=_ROCK[0], high=_ROCK[1], rough=0.9, snow=0.10, gap=0.3),
    Range(away=180, height=44, low=_ROCK[0], high=_ROCK[1], rough=1.0, snow=0.05),
)  # fmt: skip


def mountain(site: Site) -> Scenery:
    """Build an alpine pasture: boulders, spruces, a wall of peaks with snow."""
    land, rng = Land.of(site, rolling(site, 1.2)), np.random.default_rng([site.seed, 27])
    side = 1.0 if site.seed % 2 else -1.0
    rocks = kinds(stones.rock, (0.20, 0.19, 0.175))
    firs = kinds(trees.conifer)
    layers = (
        Growth(kinds=rocks, count=120, far=16, tall=(0.06, 0.42), spread=1.3, sink=0.25,
               where=lambda x, y: ease(0.5, 0.6, swell(x, y, 5 * site.size, seed=19))),
        Growth(kinds=kinds(trees.conifer, 0.0, trees.FIR, 12),
               count=260, near=9, far=46, tall=(1.7, 3.4), aside=0.22,
               where=lambda x, y: ease(0.46, 0.58, swell(x, y, 30 * site.size, seed=15))),
    )  # fmt: skip
    spots = ((0.90 * side, 4.0, 3.4), (0.76 * side, 6.0, 2.9), (-0.92 * side, 8.0, 3.2),
             (1.02 * side, 5.0, 2.6), (-0.78 * side, 11.0, 3.0))  # fmt: skip
    crags = ((-0.84 * side, 1.6, 0.60), (-0.66 * side, 2.4, 0.34))

    def colour(x: Floats, y: Floats) -> Floats:
        broad = swell(x, y, 9 * site.size, fall=1.6, seed=site.seed % 13)
        fine = swell(x, y, 1.5 * site.size, fall=1.1, seed=3, blobs=12)
        stops = [
            (0.25, (0.045, 0.062, 0.02)),
            (0.6, (0.10, 0.12, 0.04)),
            (0.85, (0.20, 0.185, 0.12)),
        ]
        return ramp(0.5 * broad + 0.5 * fine, stops)

    lawn = Lawn(tall=0.034, blades=80_000, far=20)
    return Scenery(
        parts=(
            land.ground(colour),
            grass(land, lawn, rng),
            *drifts(
                land, rng, ((0.30, 0.20, 0.62), (0.80, 0.78, 0.74), (0.74, 0.24, 0.42)), many=0.6
            ),
            *grown(land, layers, rng),
            *stood(land, firs, spots, rng),
            *stood(land, rocks, crags, rng),
            *ranges(site.view, site.size, ALPS, rng),
        ),
        air=Air(reach=400),
    )


def snow(site: Site) -> Scenery:
    """Build a winter's day: drifts, snowy spruces, white mountains."""
    land, rng = Land.of(site, _drifted(site)), np.random.default_rng([site.seed, 28])
    side = 1.0 if site.seed % 2 else -1.0
    size = site.size
    firs = kinds(trees.conifer, 0.62)
    capped = tuple(_capped(rock) for rock in kinds(stones.rock, (0.13, 0.13, 0.135)))
    layers = (
        Growth(kinds=kinds(trees.conifer, 0.62, trees.FIR, 12),
               count=280, near=7, far=44, tall=(1.5, 3.4), aside=0.20,
               where=lambda x, y: ease(0.44, 0.56, swell(x, y, 26 * size, seed=15))),
        Growth(kinds=capped, count=26, far=12, near=-2, tall=(0.06, 0.34), spread=1.4, sink=0.3),
        Growth(kinds=kinds(herbs.tuft, (0.38, 0.30, 0.17), (0.20, 0.15, 0.09)), count=26, near=-2,
               far=8, tall=(0.14, 0.30), spread=1.0),
    )  # fmt: skip
    spots = ((0.88 * side, 3.4, 3.2), (0.72 * side, 5.6, 2.6), (-0.92 * side, 5.4, 3.0),
             (-0.74 * side, 9.0, 2.8), (1.04 * side, 2.4, 2.4))  # fmt: skip

    def colour(x: Floats, y: Floats) -> Floats:
        tone = swell(x, y, 6 * size, fall=1.4, seed=6)[..., None]
        return np.array((0.80, 0.83, 0.87)) * (0.94 + 0.08 * tone)

    def bump(x: Floats, y: Floats) -> Floats:
        soft = 0.040 * swell(x, y, 1.8 * size, fall=1.9, seed=9)
        return size * (soft + 0.006 * swell(x, y, 0.35 * size, fall=1.0, seed=10, blobs=9))

    return Scenery(
        parts=(
            land.ground(colour, bump=bump),
            *grown(land, layers, rng),
            *stood(land, firs, spots, rng),
            *ranges(site.view, size, _ICE, rng),
        ),
        air=Air(reach=380),
        exposure=0.85,
    )


def desert(site: Site) -> Scenery:
    """Build a desert: rippled dunes, cactus, dry grass, table mountains."""
    land, rng = Land.of(site, _dunes(site)), np.random.default_rng([site.seed, 29])
    side = 1.0 if site.seed % 2 else -1.0
    size = site.size
    cactus = kinds(herbs.cactus)
    layers = (
        Growth(kinds=kinds(stones.rock, (0.34, 0.19, 0.11)), count=170, far=14, low=True,
               tall=(0.015, 0.20), spread=1.2, sink=0.05),
        Growth(kinds=kinds(herbs.tuft, (0.46, 0.36, 0.18), (0.17, 0.12, 0.05)), count=90, near=-2,
               far=14, tall=(0.12, 0.34), spread=0.9),
        Growth(kinds=cactus, count=26, near=5, far=34, tall=(0.9, 2.0), spread=1.6, finish=FLESHY),
    )  # fmt: skip
    spots = ((0.84 * side, 2.6, 1.9), (-0.80 * side, 5.0, 1.7), (0.60 * side, 9.0, 1.7))

    def colour(x: Floats, y: Floats) -> Floats:
        tone = 0.5 * swell(x, y, 9 * size, seed=5) + 0.5 * swell(
            x, y, 0.5 * size, fall=1.1, seed=6, blobs=9
        )
        return ramp(
            tone,
            [(0.25, (0.38, 0.19, 0.075)), (0.5, (0.52, 0.28, 0.12)), (0.8, (0.62, 0.38, 0.18))],
        )

    def bump(x: Floats, y: Floats) -> Floats:
        line = (y + 0.3 * x) / size + 0.7 * swell(x, y, 7 * size, seed=11)
        fade = ease(34, 8, land.away(x, y))
        ripple = (0.5 + 0.5 * np.sin(line * 17)) ** 1.4
        return size * (0.020 * ripple * fade + 0.004 * swell(x, y, 0.6 * size, fall=1.2, seed=12))

    return Scenery(
        parts=(
            land.ground(colour, bump=bump),
            *grown(land, layers, rng),
            *stood(land, cactus, spots, rng, finish=FLESHY),
            *_mesas(site, rng),
        ),
        air=Air(reach=260, tone=(1.15, 1.0, 0.85)),
    )


def _drifted(site: Site) -> Field:
    """Return snow blown into soft drifts."""
    base = rolling(site, 1.1)
    cx, cy, _ = site.view.centre

    def relief(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x - cx, y - cy) / site.size
        drift = 0.22 * (swell(x, y, 7 * site.size, fall=2.6, seed=3) - 0.5)
        return base(x, y) + drift * site.size * ease(0.8, 2.6, away)

    return relief


def _dunes(site: Site) -> Field:
    """Return dunes with a gentle windward and a steep lee side."""
    cx, cy, _ = site.view.centre
    size = site.size

    def relief(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x - cx, y - cy) / size
        bent = x + 4 * size * swell(x, y, 40 * size, seed=1)
        t = np.mod((bent * 0.55 + y) / (13 * size) + 0.6 * swell(x, y, 50 * size, seed=2), 1)
        dune = np.where(t < 0.72, t / 0.72, (1 - t) / 0.28)
        dune = dune * dune * (3 - 2 * dune)
        return size * 1.5 * dune * (0.4 + swell(x, y, 50 * size, seed=3)) * ease(2.4, 11, away)

    return relief


def _capped(rock: Mesh) -> Mesh:
    """Return a stone with snow lying on it."""
    normals = rock.normals
    up = np.zeros((len(rock.vertices), 1)) if normals is None else normals[:, 2:]
    white = ease(0.35, 0.62, up)
    colours = np.asarray(rock.colours) * (1 - white) + np.array((0.82, 0.85, 0.90)) * white
    return coloured(rock, colours)


def _mesas(site: Site, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return table mountains with layered cliffs along the horizon."""
    size, side = site.size, 1 if site.seed % 2 else -1
    parts: list[Part] = []
    for across, away, wide, tall in _MESAS:
        y = float(site.view.high[1]) + away * size
        left, right = site.view.span_at(y)
        x = (left + right) / 2 + side * across * (right - left) / 2
        mesa = stretched(_mesa(int(rng.integers(1000))), (wide * size, wide * size, tall * size))
        place = (x, y, -0.5 * size)
        parts.append(Part(mesh=mesa.moved(turn=float(rng.uniform(0, 6)), by=place), finish=PLAIN))
    return tuple(parts)


def _mesa(seed: int) -> Mesh:
    """Return one table mountain of unit radius and height."""
    t, knots = np.linspace(0, 1, 70), np.linspace(0, 1, len(_CLIFF))
    radii, heights = (np.array(v) for v in zip(*_CLIFF, strict=True))
    line = np.column_stack([np.interp(t, knots, radii), np.interp(t, knots, heights)])
    mesh = lathe(line, segments=120)
    x, y, z = (mesh.vertices[:, i].astype(float) for i in range(3))
    turn = np.arctan2(y, x)
    around = (3 * np.cos(turn) + seed, 3 * np.sin(turn) + 0.25 * z)
    crag = 0.72 + 0.55 * swell(*around, 6.0, fall=1.7, seed=20)
    strata = 0.5 + 0.5 * np.sin(z * 34 + 2.5 * swell(x * 2, y * 2 + z, 4.0, seed=3))
    tone = ramp(strata, [(0, (0.26, 0.10, 0.05)), (1, (0.45, 0.22, 0.11))])
    flat = np.where(np.hypot(x, y) > 0.05, crag, 1.0)
    vertices = np.stack([x * flat, y * flat, z], 1).astype(np.float32)
    return Mesh(vertices=vertices, faces=mesh.faces, colours=tone.astype(np.float32))
