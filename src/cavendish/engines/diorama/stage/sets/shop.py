"""A shop: shelves of goods, a counter with a till, baskets, a row of pennants. Knows a plot."""

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.model import Part, Vec3
from cavendish.engines.diorama.model.primitives import lathe, tube
from cavendish.engines.diorama.stage.sets import (
    frieze,
    furnishing,
    interior,
    shell,
    surfaces,
    worktop,
)
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import OAK, WALNUT, WHITE
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    CLOTH,
    GLOSS,
    METAL,
    SATIN,
    Parts,
    block,
    boxes,
    moved,
    painted,
    sheets,
    slab,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_SCHEMES: tuple[tuple[RGB, RGB], ...] = tuple(
    (from_hex(wall), from_hex(front))
    for wall, front in (("#cfd8cc", "#2f6f73"), ("#e0cfae", "#9d3327"), ("#b9c7cf", "#c98a2b"),
                        ("#d8bfae", "#35543f"))
)  # fmt: skip
_GOODS: tuple[RGB, ...] = tuple(
    from_hex(code)
    for code in ("#c8452f", "#e0a92e", "#2f7d80", "#35568a", "#6f9a4b", "#d97b8e", "#e9dcc3",
                 "#7a4a86", "#dd7a2b", "#3f8f6a")
)  # fmt: skip


def build(plot: Plot) -> Interior:
    """Return a shop."""
    room = shell.measure(plot, depth=interior.depth(plot, 2.3), height=2.8)
    wall, _ = _SCHEMES[plot.seed % len(_SCHEMES)]
    made = frieze.along(plot, room, (_shelves, _shelves, _counter, _shelves, _front), gap=0.08)
    floor = surfaces.checked((0.60, 0.55, 0.46), (0.34, 0.28, 0.22), side=0.35)
    parts = shell.build(
        room, wall=plastered(wall, seed=plot.seed % 9), ground=floor, holes=made.holes
    )
    more = (*_islands(plot, room), *_lamps(plot, room), *_pennants(plot, room))
    return Interior(parts=(*parts, *made.parts, *more), room=room, town=True)


def _shelves(plot: Plot, salt: int) -> Piece | None:
    """Return a tall rack: boxes, tins, jars, bottles, each shelf of one kind."""
    rng = plot.rng(salt + 15)
    wide, deep = 1.5, 0.36
    front = _SCHEMES[plot.seed % len(_SCHEMES)][1]
    posts = boxes((0.05, deep, 2.2), [(s * wide / 2, -deep / 2, 1.1) for s in (-1, 1)], bevel=0.008)
    crown = block((-wide / 2 - 0.06, -deep - 0.05, 2.18), (wide / 2 + 0.06, 0, 2.4), bevel=0.012)
    back = slab((-wide / 2, -0.02, 0), (wide / 2, 0, 2.2), OAK)
    parts = [painted(front, posts, crown), back]
    for z in (0.16, 0.66, 1.08, 1.48, 1.86):
        parts.append(slab((-wide / 2, -deep, z - 0.03), (wide / 2, 0, z), OAK, bevel=0.006))
        parts += _goods(rng, width=wide - 0.14, z=z, deep=deep)
    return Piece(width=wide + 0.1, parts=tuple(parts))


def _goods(rng: np.random.Generator, *, width: float, z: float, deep: float) -> list[Part]:
    kind = int(rng.integers(3))
    if kind == 0:
        return worktop.bottles(rng, width=width, at=(0, -deep * 0.55, z), tall=0.3, colours=_GOODS)
    sizes: list[Vec3] = []
    places: list[Vec3] = []
    tones: list[RGB] = []
    cans: list[Part] = []
    x = -width / 2
    while x < width / 2 - 0.1:
        wide, tall = float(rng.uniform(0.09, 0.19)), float(rng.uniform(0.14, 0.3))
        tone = _GOODS[int(rng.integers(len(_GOODS)))]
        for _ in range(int(rng.integers(1, 3))):
            if x > width / 2 - 0.08:
                break
            if kind == 1:
                sizes.append((wide * 0.94, deep * 0.6, tall))
                places.append((x + wide / 2, -deep * 0.55, z + tall / 2))
                tones.append(tone)
            else:
                cans += _tin((x + 0.055, -deep * 0.6, z), tone, 0.05, 0.13)
                cans += _tin((x + 0.055, -deep * 0.6, z + 0.13), tone, 0.05, 0.13)
            x += wide if kind == 1 else 0.112
        x += 0.012
    if not sizes:
        return cans
    bands = boxes([(s[0] * 0.7, 0.002, s[2] * 0.36) for s in sizes],
                  [(p[0], p[1] - deep * 0.3 - 0.001, p[2] + 0.1 * s[2])
                   for s, p in zip(sizes, places, strict=True)], bevel=0.0005)  # fmt: skip
    packs = Part(mesh=boxes(sizes, places, bevel=0.004, colours=tones), finish=SATIN)
    return [packs, painted((0.74, 0.7, 0.6), bands)]


def _tin(at: Vec3, tone: RGB, radius: float, tall: float) -> list[Part]:
    profile = [(0.0, 0.0), (radius, 0.0), (radius, tall), (0.0, tall)]
    label = [(radius + 0.001, tall * 0.16), (radius + 0.001, tall * 0.84)]
    x, y, z = at
    return [
        painted((0.6, 0.58, 0.54), lathe(profile, segments=20, at=(x, y, z)), finish=METAL),
        painted(tone, lathe(label, segments=20, at=(x, y, z))),
    ]


def _counter(plot: Plot, salt: int) -> Piece | None:
    """Return the counter with a brass till, jars of sweets and a paper roll."""
    rng = plot.rng(salt + 16)
    tone = _SCHEMES[plot.seed % len(_SCHEMES)][1]
    body = block((-0.9, -1.3, 0.06), (0.9, -0.75, 0.94), bevel=0.008)
    panels = boxes((0.5, 0.02, 0.62), [(x, -1.305, 0.5) for x in (-0.58, 0.0, 0.58)], bevel=0.008)
    parts = [painted(tone, body, panels),
             slab((-0.96, -1.36, 0.94), (0.96, -0.7, 0.99), WALNUT, bevel=0.01)]  # fmt: skip
    till = [
        block((0.18, -1.2, 0.99), (0.6, -0.82, 1.13), bevel=0.015),
        block((0.2, -1.02, 1.12), (0.58, -0.82, 1.34), bevel=0.05, steps=4),
    ]
    keys = boxes((0.03, 0.03, 0.02), [(0.27 + 0.06 * i, -1.14 + 0.05 * j, 1.14) for i in range(5)
                                      for j in range(2)], bevel=0.006)  # fmt: skip
    parts += [painted(furnishing.BRASS, *till, finish=METAL), painted(WHITE, keys)]
    for x in (-0.72, -0.5, -0.28):
        tone = _GOODS[int(rng.integers(len(_GOODS)))]
        jar = lathe([(0.0, 0), (0.08, 0), (0.085, 0.16), (0.05, 0.2), (0.0, 0.2)], segments=24,
                    at=(x, -1.0, 0.99))  # fmt: skip
        lid = lathe([(0.055, 0.2), (0.055, 0.235), (0.0, 0.24)], segments=24, at=(x, -1.0, 0.99))
        parts += [painted(tone, jar, finish=GLOSS), painted(furnishing.BRASS, lid, finish=METAL)]
    rack = moved(_shelves(plot, salt + 1).parts, by=(0, 0, 0))  # type: ignore[union-attr]
    return Piece(width=1.95, parts=(*rack, *parts))


def _front(plot: Plot, salt: int) -> Piece | None:
    del plot, salt
    return furnishing.window(width=1.7, low=0.45, high=2.4, cloth=None, columns=2, rows=1)


def _islands(plot: Plot, room: shell.Shell) -> Parts:
    """Return crates of goods on low tables, left and right behind the group."""
    y = float(plot.view.high[1]) + (0.95 if plot.floor < 0 else 0.65)
    left, right = plot.span(y)
    hidden = plot.cover(y)
    parts: list[Part] = []
    for side, edge, inner in ((-1, -left, -hidden[0]), (1, right, hidden[1])):
        x = side * max(edge * 0.78, inner + 0.75)
        rng = plot.rng(60 + side)
        parts += moved(_stall(rng), by=(x, y + 0.2, room.floor))
    return tuple(parts)


def _stall(rng: np.random.Generator) -> Parts:
    top = block((-0.55, -0.35, 0.6), (0.55, 0.35, 0.64), bevel=0.008)
    legs = boxes((0.06, 0.06, 0.6), [(x, y, 0.3) for x in (-0.48, 0.48) for y in (-0.28, 0.28)])
    parts = [Part(mesh=top, finish=OAK), Part(mesh=legs, finish=OAK)]
    for x in (-0.36, 0.0, 0.36):
        tone = _GOODS[int(rng.integers(len(_GOODS)))]
        sides = boxes(
            [(0.33, 0.02, 0.14)] * 2 + [(0.02, 0.5, 0.14)] * 2,
            [(x, -0.26, 0.71), (x, 0.26, 0.71), (x - 0.16, 0, 0.71), (x + 0.16, 0, 0.71)],
        )
        ball = lathe([(0.0, -0.05), (0.035, -0.036), (0.05, 0.0), (0.035, 0.036), (0.0, 0.05)],
                     segments=14)  # fmt: skip
        heap = [ball.moved(by=(x + i * 0.095, j * 0.095, 0.72 + 0.05 * ((i + j) % 2)))
                for i in (-1, 0, 1) for j in (-2, -1, 0, 1, 2)]  # fmt: skip
        parts += [Part(mesh=sides, finish=WALNUT), painted(tone, *heap)]
    return tuple(parts)


def _lamps(plot: Plot, room: shell.Shell) -> list[Part]:
    y = room.back - 1.1
    low, high = plot.span(y)
    z = max(room.floor + 1.32, min(room.floor + 2.05, plot.under(y, 0.6)))
    shade = _SCHEMES[plot.seed % len(_SCHEMES)][1]
    return [part for t in (0.2, 0.8) for part in furnishing.pendant(
        plot, (low + (high - low) * t, y, z), shade=shade, radius=0.24)]  # fmt: skip


def _pennants(plot: Plot, room: shell.Shell) -> list[Part]:
    """Return a line of paper pennants under the ceiling."""
    y = room.back - 0.75
    low, high = plot.span(y)
    x = np.arange(low - 0.2, high + 0.2, 0.2)
    sag = 0.1 * np.abs(np.sin(1.35 * x))
    z = min(room.floor + 2.5, plot.under(y, 0.93)) - sag
    flags = np.stack(
        [
            np.stack([x[:-1], 0 * x[:-1] + y, z[:-1]], 1),
            np.stack([(x[:-1] + x[1:]) / 2 - 0.004, 0 * x[:-1] + y - 0.01, z[:-1] - 0.2], 1),
            np.stack([(x[:-1] + x[1:]) / 2 + 0.004, 0 * x[:-1] + y - 0.01, z[:-1] - 0.2], 1),
            np.stack([x[1:] - 0.02, 0 * x[:-1] + y, z[1:]], 1),
        ],
        axis=1,
    )
    tones = np.array(_GOODS)[np.arange(len(flags)) % len(_GOODS)]
    cord = tube(np.c_[x, 0 * x + y, z], 0.006, segments=5)
    return [Part(mesh=sheets(flags, colours=tones), finish=CLOTH), painted(WHITE, cord)]
