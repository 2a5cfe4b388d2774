"""A library: walls of books to the ceiling, a ladder, green lamps, an arched window.

Knows a plot. Bookcases also stand across the room on either side, so that it goes deep.
"""

from functools import partial

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.finish import timber
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import merge, tube
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import WALNUT
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import boxes, moved, painted
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_TALL = 3.0
_WALLS: tuple[RGB, ...] = (from_hex("#3f4d43"), from_hex("#54413a"), from_hex("#3c4656"))


def build(plot: Plot) -> Interior:
    """Return a library."""
    room = shell.measure(plot, depth=interior.depth(plot, 2.4), height=3.3)
    tall = float(np.clip(room.height - 0.3, _TALL, 5.6))
    case = partial(_case, tall=tall)
    makers = (case, case, _ladder_case, _view, case)
    made = frieze.along(plot, room, makers, gap=0.0)
    wall = _WALLS[plot.seed % len(_WALLS)]
    parts = shell.build(
        room,
        wall=plastered(wall, seed=plot.seed % 9),
        ground=interior.ground(plot),
        holes=made.holes,
    )
    rug = furnishing.rug(plot, (from_hex("#7c3a2c"), from_hex("#c9a86a")))
    rug = () if plot.names("rug") else rug
    wings = _wings(plot, room)
    return Interior(parts=(*parts, *made.parts, *rug, *wings, *_lamps(plot, room)), room=room)


def _case(plot: Plot, salt: int, *, tall: float) -> Piece | None:
    return furnishing.bookcase(plot.rng(salt), width=1.15, tall=tall, wood=WALNUT)


def _ladder_case(plot: Plot, salt: int) -> Piece | None:
    """Return a bookcase with a ladder leaning on it."""
    case = furnishing.bookcase(plot.rng(salt), width=1.15, tall=_TALL, wood=WALNUT)
    rails = [tube([(s * 0.2, -0.95, 0), (s * 0.2, -0.36, 2.7)], 0.026, segments=8) for s in (-1, 1)]
    rungs = [
        tube([(-0.2, -0.95 + 0.59 * t, 2.7 * t), (0.2, -0.95 + 0.59 * t, 2.7 * t)], 0.018)
        for t in np.linspace(0.09, 0.95, 9)
    ]
    ladder = Part(mesh=merge([*rails, *rungs]), finish=timber(seed=3))
    return Piece(width=1.15, parts=(*case.parts, ladder))


def _view(plot: Plot, salt: int) -> Piece | None:
    """Return a tall window over a bench with cushions."""
    del plot, salt
    view = furnishing.window(width=1.1, low=0.6, high=2.75, cloth=None, columns=3, rows=5)
    bench = boxes([(1.3, 0.45, 0.06), (1.26, 0.4, 0.4)], [(0, -0.22, 0.43), (0, -0.2, 0.2)])
    pads = boxes([(1.2, 0.42, 0.09)], [(0, -0.22, 0.5)], bevel=0.04)
    cushion = painted(from_hex("#7c3a2c"), pads)
    return Piece(
        width=1.35, parts=(*view.parts, Part(mesh=bench, finish=WALNUT), cushion), hole=view.hole
    )


def _wings(plot: Plot, room: shell.Shell) -> list[Part]:
    """Return bookcases across the room, left and right behind the group."""
    parts: list[Part] = []
    y = float(plot.view.high[1]) + 0.45
    while y < room.back - 1.3:
        left, right = plot.span(y + 0.9)
        hidden = plot.cover(y)
        for side, edge in ((-1, left), (1, right)):
            inner = max(abs(hidden[0]), abs(hidden[1])) + 0.75
            x = side * max(abs(edge) * 0.8, inner)
            rng = plot.rng(round(10 * y) + side)
            case = furnishing.bookcase(rng, width=1.15, tall=2.3, wood=WALNUT)
            turn = side * np.pi / 2 * -1
            parts += moved(case.parts, turn=turn, by=(x + side * 0.0, y + 0.6, room.floor))
        y += 1.5
    return parts


def _lamps(plot: Plot, room: shell.Shell) -> list[Part]:
    """Return brass lamps with green shades hanging in a row."""
    low, high = plot.span(room.back - 0.8)
    z = min(room.floor + 2.15, plot.under(room.back - 0.9, 0.6))
    green: RGB = (0.03, 0.16, 0.09)
    return [
        part
        for share in (0.16, 0.84)
        for part in furnishing.pendant(
            plot,
            (low + (high - low) * share, room.back - 0.9, z),
            shade=green,
            radius=0.17,
        )
    ]
