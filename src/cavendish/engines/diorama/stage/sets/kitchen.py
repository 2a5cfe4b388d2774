"""A kitchen: painted units, tiles, a shelf of crockery, a hob under its hood, a window.

Knows a plot. A small group stands on the worktop itself, before the tiles.
"""

from itertools import pairwise

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.finish import finish, timber
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import lathe
from cavendish.engines.diorama.stage.sets import frieze, furnishing, shell, surfaces, worktop
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import OAK, WHITE
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import METAL, block, boxes, moved, painted, slab
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_SCHEMES: tuple[tuple[RGB, RGB, RGB], ...] = tuple(
    (from_hex(tiles), from_hex(units), from_hex(wall))
    for tiles, units, wall in (("#8fb3b5", "#e3dccb", "#ddd6c8"), ("#e6e0d2", "#5f7466", "#d8d3c4"),
                               ("#d9b08c", "#43586b", "#e2d8c6"), ("#a9bda0", "#d9cdb6", "#e0dacb"))
)  # fmt: skip
"""Colours of tiles, units and wall."""
_TILED = 1.52
"""Metres from the floor to the tiles' upper edge."""


def build(plot: Plot) -> Interior:
    """Return a kitchen."""
    close = plot.floor < 0
    room = shell.measure(plot, depth=0.4 if close else 1.5, height=2.7)
    tiles, _, wall = _scheme(plot)
    makers = (_shelf, _sink, _shelf, _hob) if close else (_hob, _sink, _shelf, _fridge)
    made = frieze.along(plot, room, makers, gap=0.0)
    look = surfaces.tiles(tiles, seed=plot.seed % 5)
    floor = surfaces.checked((0.62, 0.58, 0.5), (0.16, 0.19, 0.19), side=0.3)
    parts = shell.build(room, wall=plastered(wall, seed=plot.seed % 9), ground=floor,
                        holes=made.holes)  # fmt: skip
    band = _band(room, made.holes, look)
    along = worktop.top(plot, room, _top(plot))
    return Interior(
        parts=(*parts, *band, along, *made.parts, *_lamps(plot, room)), room=room, table=False
    )


def _scheme(plot: Plot) -> tuple[RGB, RGB, RGB]:
    return _SCHEMES[plot.seed % len(_SCHEMES)]


def _top(plot: Plot) -> Finish:
    if plot.plan.surface is not None:
        return finish(plot.plan.surface, None, seed=plot.seed % 7)
    return finish("marble", None, seed=plot.seed % 3) if plot.seed % 3 == 0 else timber(seed=2)


def _band(room: shell.Shell, holes: tuple[shell.Hole, ...], look: Finish) -> list[Part]:
    """Return the tiles over the worktop, cut out where windows are."""
    edges = [room.left, *(x for hole in holes for x in (hole.left, hole.right)), room.right + 2]
    low, high = room.floor + worktop.HIGH, room.floor + _TILED
    parts: list[Part] = []
    for index, (left, right) in enumerate(pairwise(sorted(edges))):
        top = high if index % 2 == 0 else room.floor + holes[0].low - 0.05
        parts.append(slab((left, room.back - 0.012, low), (right, room.back, top), look))
    return parts


def _sink(plot: Plot, salt: int) -> Piece | None:
    """Return a sink with a tap under a window with a plant on its sill."""
    view = furnishing.window(width=1.2, low=1.12, high=2.2, cloth=None, rows=1)
    units = worktop.unit(1.3, _scheme(plot)[1])
    basin = block(
        (-0.34, -0.56, worktop.HIGH - 0.2), (0.34, -0.12, worktop.HIGH + 0.012), bevel=0.03
    )
    parts = [*view.parts, *units, painted(WHITE, basin), worktop.tap((0, -0.1, worktop.HIGH))]
    herbs = plot.prop("potted plant", salt=salt, tall=0.34)
    if herbs is not None:
        parts += moved(herbs.parts, by=(0.36, -0.02, 1.12))
    parts += worktop.bottles(plot.rng(salt), width=0.3, at=(-0.4, -0.2, worktop.HIGH), tall=0.24,
                             colours=furnishing.SPINES[:4])  # fmt: skip
    return Piece(width=1.3, parts=tuple(parts), hole=view.hole)


def _hob(plot: Plot, salt: int) -> Piece | None:
    """Return a cooker with pots under a hood."""
    steel = (0.5, 0.5, 0.5)
    high = worktop.HIGH
    front = block((-0.3, -worktop.DEEP, 0.1), (0.3, 0, high + 0.005), bevel=0.008)
    glass = block((-0.24, -worktop.DEEP - 0.006, 0.22), (0.24, -0.5, 0.62), bevel=0.01)
    rail = block(
        (-0.24, -worktop.DEEP - 0.04, 0.7), (0.24, -worktop.DEEP - 0.02, 0.72), bevel=0.008
    )
    knobs = boxes(
        (0.035, 0.03, 0.035),
        [(x, -worktop.DEEP - 0.01, 0.81) for x in (-0.2, -0.07, 0.07, 0.2)],
        bevel=0.012,
    )
    rings = [lathe([(0.09, 0), (0.09, 0.012), (0.07, 0.014)], segments=24, at=(x, y, high + 0.005))
             for x in (-0.14, 0.14) for y in (-0.42, -0.18)]  # fmt: skip
    hood = boxes(
        [(0.62, 0.46, 0.07), (0.5, 0.36, 0.16), (0.26, 0.24, 0.9)],
        [(0, -0.24, 1.68), (0, -0.2, 1.78), (0, -0.14, 2.25)],
        bevel=0.01,
    )
    parts = [painted(steel, front, rail, knobs, finish=METAL),
             painted((0.01, 0.01, 0.012), glass, *rings),
             painted(_scheme(plot)[1], hood)]  # fmt: skip
    pot = plot.prop("pot", salt=salt, look=None)
    if pot is not None:
        parts += moved(pot.parts, by=(-0.14, -0.42, high + 0.018))
    pieces = moved(worktop.unit(0.5, _scheme(plot)[1], drawers=True), by=(0.56, 0, 0))
    pieces += moved(worktop.unit(0.5, _scheme(plot)[1], drawers=True), by=(-0.56, 0, 0))
    parts += [*pieces, *worktop.utensils(plot.rng(salt), (0.46, -0.2, high)),
              worktop.board((-0.56, -0.03, high))]  # fmt: skip
    return Piece(width=1.62, parts=tuple(parts))


def _shelf(plot: Plot, salt: int) -> Piece | None:
    """Return units under two shelves of crockery and jars."""
    rng = plot.rng(salt)
    parts = [*worktop.unit(1.2, _scheme(plot)[1])]
    for z in (1.58, 1.96):
        parts += moved(furnishing.shelf(1.15, z, OAK), by=(0, 0, 0))
    parts += furnishing.pots(rng, width=1.1, at=(0, -0.13, 1.58), tall=0.24)
    parts += worktop.bottles(rng, width=1.0, at=(0, -0.13, 1.96), tall=0.26,
                             colours=furnishing.SPINES)  # fmt: skip
    parts += [worktop.board((-0.34, -0.03, worktop.HIGH)),
              worktop.board((-0.22, -0.05, worktop.HIGH), width=0.2, tall=0.3)]  # fmt: skip
    parts += worktop.utensils(rng, (0.1, -0.16, worktop.HIGH))
    parts += furnishing.pots(rng, width=0.5, at=(0.4, -0.18, worktop.HIGH), tall=0.2)
    return Piece(width=1.2, parts=tuple(parts))


def _fridge(plot: Plot, salt: int) -> Piece | None:
    """Return a rounded refrigerator."""
    if salt > 3 or plot.names("refrigerator") or plot.names("fridge"):
        return None
    colour = furnishing.SPINES[plot.seed % 5]
    body = block((-0.34, -0.68, 0.06), (0.34, 0, 1.85), bevel=0.07, steps=6)
    seam = boxes((0.69, 0.62, 0.012), [(0, -0.375, 1.25)], bevel=0.002)
    grips = boxes((0.022, 0.03, 0.2), [(-0.26, -0.7, 1.42), (-0.26, -0.7, 1.05)], bevel=0.009)
    return Piece(width=0.76, parts=(painted(colour, body), painted((0.05, 0.05, 0.05), seam),
                                    painted((0.7, 0.7, 0.7), grips, finish=METAL)))  # fmt: skip


def _lamps(plot: Plot, room: shell.Shell) -> list[Part]:
    """Return pendant lamps over the worktop, unless the group stands on it."""
    if plot.floor < 0:
        return []
    low, high = plot.span(room.back - 0.5)
    z = min(room.floor + 1.92, plot.under(room.back - 0.55, 0.6))
    brass = furnishing.BRASS
    spots = [low + (high - low) * share for share in ((0.2, 0.8) if high - low < 6 else
                                                      (0.1, 0.3, 0.5, 0.7, 0.9))]  # fmt: skip
    return [part for x in spots for part in furnishing.pendant(
        plot, (x, room.back - 0.55, z), shade=brass, radius=0.15)]  # fmt: skip
