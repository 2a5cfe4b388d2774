"""A bathroom: tiles, a bath, a basin under a mirror, towels, a checked floor.

Knows a plot. A small group stands on the washstand's marble, before the tiles.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.curve import rectangle
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import Finish, Principled
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.primitives import lathe, lattice, tube
from cavendish.engines.diorama.stage.sets import frieze, furnishing, shell, surfaces, worktop
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import BRASS, IRON, OAK
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    CLOTH,
    GLOSS,
    METAL,
    block,
    boxes,
    moved,
    painted,
    slab,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_SCHEMES: tuple[tuple[RGB, RGB, RGB], ...] = tuple(
    (from_hex(tiles), from_hex(wall), from_hex(towel))
    for tiles, wall, towel in (("#e3e5df", "#9fb8b8", "#d9967a"), ("#a8c9c4", "#e6e0d4", "#e3b866"),
                               ("#dfd8cb", "#b8a9a0", "#6f8f86"), ("#9db4c4", "#e4e0d6", "#e9dfca"))
)  # fmt: skip
_CERAMIC: RGB = (0.78, 0.77, 0.74)
_MIRROR = Principled(base=(0.88, 0.89, 0.89), roughness=0.02, metallic=1.0)


def build(plot: Plot) -> Interior:
    """Return a bathroom."""
    close = plot.floor < 0
    room = shell.measure(plot, depth=0.4 if close else 1.6, height=2.6)
    tiles, wall, _ = _SCHEMES[plot.seed % len(_SCHEMES)]
    makers = (_towels, _basin, _shelf, _view) if close else (_bath, _basin, _view, _towels, _shelf)
    made = frieze.along(plot, room, makers, gap=0.12)
    floor = surfaces.checked((0.7, 0.68, 0.64), (0.10, 0.12, 0.13), side=0.2)
    parts = shell.build(room, wall=plastered(wall, seed=plot.seed % 9), ground=floor,
                        holes=made.holes, skirting=False)  # fmt: skip
    look = surfaces.tiles(tiles, side=(0.15, 0.15), bond=False, seed=plot.seed % 5)
    band = _band(room, made.holes, look)
    stand = (worktop.top(plot, room, _marble(plot)),) if close else ()
    return Interior(parts=(*parts, *band, *stand, *made.parts), room=room, table=False)


def _towel(plot: Plot) -> RGB:
    return _SCHEMES[plot.seed % len(_SCHEMES)][2]


def _marble(plot: Plot) -> Finish:
    return finish(plot.plan.surface or "marble", None, seed=plot.seed % 3)


def _band(room: shell.Shell, holes: tuple[shell.Hole, ...], look: Finish) -> list[Part]:
    """Return tiles up to shoulder height, with a border, cut out where windows are."""
    edges = sorted([room.left, *(x for h in holes for x in (h.left, h.right)), room.right + 2])
    parts: list[Part] = []
    for index, (left, right) in enumerate(pairwise(edges)):
        high = 1.65 if index % 2 == 0 else holes[0].low - 0.05
        low: Vec3 = (left, room.back - 0.012, room.floor)
        parts.append(slab(low, (right, room.back, room.floor + high), look))
    return parts


def _bath(plot: Plot, salt: int) -> Piece | None:
    """Return a free-standing bath on feet, full of foam, with a tall tap."""
    if plot.names("bathtub") or plot.names("bath"):
        return None
    rings = ((0.62, 0.26, 0.16), (0.74, 0.33, 0.3), (0.8, 0.37, 0.52), (0.84, 0.4, 0.6),
             (0.86, 0.42, 0.615), (0.84, 0.4, 0.62), (0.78, 0.34, 0.59),
             (0.72, 0.3, 0.42))  # fmt: skip
    shell_ = _hull(rings)
    foam_rng = plot.rng(salt + 21)
    blobs = [
        lathe(_ball(r), segments=14, at=(float(x), float(y), 0.5))
        for x, y, r in zip(foam_rng.uniform(-0.6, 0.6, 46), foam_rng.uniform(-0.24, 0.24, 46),
                           foam_rng.uniform(0.05, 0.12, 46), strict=True)
    ]  # fmt: skip
    feet = boxes((0.09, 0.09, 0.16), [(x, y, 0.08) for x in (-0.5, 0.5) for y in (-0.2, 0.2)],
                 bevel=0.03)  # fmt: skip
    pipe = tube([(0.6, 0.34, 0.0), (0.6, 0.34, 0.9), (0.6, 0.2, 0.95), (0.6, 0.12, 0.82)], 0.016)
    parts = [
        painted(_CERAMIC, shell_, finish=GLOSS),
        painted((0.8, 0.8, 0.8), *blobs, finish=CLOTH),
        painted(BRASS, feet, pipe, finish=METAL),
    ]
    return Piece(width=1.9, parts=moved(parts, by=(0, -0.58, 0)))


def _ball(radius: float) -> list[tuple[float, float]]:
    angle = np.linspace(-np.pi / 2, np.pi / 2, 9)
    return [(max(0.0, float(radius * np.cos(a))), float(radius * np.sin(a))) for a in angle]


def _hull(rings: tuple[tuple[float, float, float], ...]) -> Mesh:
    """Return a skin over rounded rectangles of half sizes x, y at heights z."""
    rows: list[NDArray[np.float64]] = []
    for x, y, z in rings:
        ring = rectangle(2 * x, 2 * y, radius=min(x, y) * 0.9, steps=8)
        closed = np.concatenate([ring, ring[:1]])
        rows.append(np.c_[closed, np.full(len(closed), z)])
    grid = np.stack(rows)
    return Mesh(
        vertices=grid.reshape(-1, 3).astype(np.float32), faces=lattice(len(grid), grid.shape[1])
    )


def _basin(plot: Plot, salt: int) -> Piece | None:
    """Return a washstand with a bowl, a tap, bottles, and a round mirror above."""
    rng = plot.rng(salt + 22)
    high = 0.86
    parts = [
        slab((-0.5, -0.48, high - 0.05), (0.5, 0, high), _marble(plot)),
        slab((-0.46, -0.44, 0.3), (0.46, 0, high - 0.05), OAK),
        painted(BRASS, boxes((0.12, 0.02, 0.012), [(x, -0.45, 0.62) for x in (-0.23, 0.23)]),
                finish=METAL),
        painted(IRON, boxes((0.05, 0.05, 0.3), [(x, -0.38, 0.15) for x in (-0.4, 0.4)])),
        painted(_CERAMIC, lathe([(0.0, 0.0), (0.1, 0.0), (0.2, 0.11), (0.185, 0.11), (0.0, 0.03)],
                                segments=40, at=(0, -0.25, high)), finish=GLOSS),
        worktop.tap((0.0, -0.05, high)),
    ]  # fmt: skip
    if not plot.names("mirror"):
        angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        hoop = np.c_[0.31 * np.cos(angle), np.full(48, -0.03), 1.55 + 0.31 * np.sin(angle)]
        parts.append(painted(BRASS, tube(hoop, 0.016, closed=True), finish=METAL))
        fan = np.concatenate([[(0, -0.025, 1.55)], hoop]).astype(np.float32)
        index = np.arange(48)
        faces = np.stack([np.zeros(48, int), index + 1, (index + 1) % 48 + 1], 1)
        disc = Mesh(vertices=fan, faces=faces.astype(np.int32), faceted=True)
        parts.append(Part(mesh=disc, finish=_MIRROR))
    parts += worktop.bottles(rng, width=0.24, at=(0.3, -0.14, high), tall=0.2,
                             colours=furnishing.SPINES)  # fmt: skip
    return Piece(width=1.1, parts=tuple(parts))


def _towels(plot: Plot, salt: int) -> Piece | None:
    """Return two towels over a brass rail."""
    del salt
    rail = tube([(-0.5, -0.09, 1.34), (0.5, -0.09, 1.34)], 0.012)
    ends = boxes((0.02, 0.09, 0.02), [(s * 0.5, -0.045, 1.34) for s in (-1, 1)])
    first = block((-0.42, -0.125, 0.72), (-0.04, -0.06, 1.37), bevel=0.025, steps=4)
    second = block((0.04, -0.125, 0.86), (0.38, -0.06, 1.37), bevel=0.025, steps=4)
    return Piece(width=1.1, parts=(
        painted(BRASS, rail, ends, finish=METAL), painted(_towel(plot), first, finish=CLOTH),
        painted((0.72, 0.7, 0.65), second, finish=CLOTH)))  # fmt: skip


def _shelf(plot: Plot, salt: int) -> Piece | None:
    """Return a shelf of bottles, rolled towels and a plant."""
    rng = plot.rng(salt + 23)
    parts = furnishing.shelf(0.95, 1.5, OAK)
    parts += worktop.bottles(rng, width=0.4, at=(-0.2, -0.12, 1.5), tall=0.22,
                             colours=furnishing.SPINES)  # fmt: skip
    rolls = [tube([(x, -0.2, z), (x, -0.02, z)], 0.055) for x, z in ((0.24, 1.555), (0.36, 1.555),
                                                                    (0.3, 1.65))]  # fmt: skip
    return Piece(width=1.1, parts=(*parts, painted(_towel(plot), *rolls, finish=CLOTH)))


def _view(plot: Plot, salt: int) -> Piece | None:
    del plot, salt
    return furnishing.window(width=0.85, low=1.25, high=2.15, cloth=None, rows=1)
