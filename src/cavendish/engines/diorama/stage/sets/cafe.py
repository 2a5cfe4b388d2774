"""A café: a counter with machine and cakes, a menu board, hanging lamps, tables by the window.

Knows a plot. A small group stands on a table in the foreground.
"""

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import lathe, plane
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell, surfaces
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import BRASS, OAK, WALNUT, WHITE
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    GLOSS,
    METAL,
    Parts,
    block,
    boxes,
    moved,
    painted,
    slab,
    stood,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_SCHEMES: tuple[tuple[RGB, RGB, RGB], ...] = tuple(
    (from_hex(wall), from_hex(front), from_hex(shade))
    for wall, front, shade in (("#cbb89a", "#2f5a55", "#c9973b"), ("#8fa39a", "#7a4a30", "#2b2b2d"),
                               ("#d8c7ab", "#24395c", "#b5613f"), ("#b98f74", "#3c4a44", "#e2d8c6"))
)  # fmt: skip
"""Colours of wall, counter and lamps."""
_SLATE: RGB = (0.020, 0.022, 0.024)
_CRUSTS: tuple[RGB, ...] = ((0.50, 0.25, 0.08), (0.62, 0.40, 0.2), (0.16, 0.06, 0.03),
                            (0.7, 0.35, 0.36), (0.72, 0.66, 0.5))  # fmt: skip


def build(plot: Plot) -> Interior:
    """Return a café."""
    room = shell.measure(plot, depth=interior.depth(plot, 2.7), height=2.9)
    wall, _, _ = _scheme(plot)
    made = frieze.along(plot, room, (_counter, _front, _bench, _corner), gap=0.3)
    parts = shell.build(
        room,
        wall=plastered(wall, seed=plot.seed % 9),
        ground=interior.ground(plot),
        holes=made.holes,
    )
    return Interior(
        parts=(*parts, *made.parts, *_tables(plot, room), *_lamps(plot, room)),
        room=room,
        town=True,
    )


def _scheme(plot: Plot) -> tuple[RGB, RGB, RGB]:
    return _SCHEMES[plot.seed % len(_SCHEMES)]


def _counter(plot: Plot, salt: int) -> Piece | None:
    """Return the bar: counter with machine and cakes, shelves of cups and a menu behind."""
    rng = plot.rng(salt + 10)
    wide, high, y = 3.0, 1.05, -1.5
    front = block((-wide / 2, y - 0.28, 0.06), (wide / 2, y + 0.28, high - 0.05), bevel=0.006)
    ribs = boxes(
        (0.035, 0.03, high - 0.14),
        [(-wide / 2 + 0.08 + 0.09 * i, y - 0.285, high / 2) for i in range(32)],
        bevel=0.012,
    )
    parts: list[Part] = [
        painted(_scheme(plot)[1], front, ribs),
        slab((-wide / 2 - 0.06, y - 0.36, high - 0.05), (wide / 2 + 0.06, y + 0.36, high), OAK),
    ]  # fmt: skip
    parts += moved(_machine(), by=(0.78, y + 0.06, high))
    parts += moved(_cakes(rng), by=(-0.62, y - 0.02, high))
    parts += _cups(plot, (1.28, y - 0.1, high), 5)
    board = surfaces.chalked(_SLATE, "menu", width=1.5, tall=0.85, seed=plot.seed % 5)
    sheet = plane((1.5, 0, 0), (0, 0, 0.85), at=(-0.55, -0.04, 2.22))
    frame = block((-1.35, -0.035, 1.75), (0.25, 0.0, 2.69), bevel=0.008)
    parts += [Part(mesh=frame, finish=WALNUT), Part(mesh=sheet, finish=board)]
    for z in (1.35, 1.72, 2.09):
        short = z > 1.7
        parts += moved(furnishing.shelf(1.0 if short else 2.7, z, WALNUT),
                       by=(0.85 if short else 0.0, 0, 0))  # fmt: skip
        parts += _cups(plot, (0.85 if short else 0.0, -0.12, z), 7 if short else 12)
    return Piece(width=wide + 0.2, parts=tuple(parts))


def _machine() -> Parts:
    """Return an espresso machine: a rounded body, its groups, cups warming on top."""
    body = block((-0.36, -0.2, 0.16), (0.36, 0.24, 0.46), bevel=0.06, steps=5)
    base = block((-0.36, -0.26, 0.0), (0.36, 0.24, 0.07), bevel=0.02)
    back = block((-0.34, 0.02, 0.05), (0.34, 0.22, 0.3), bevel=0.02)
    rail = boxes([(0.72, 0.012, 0.05)] * 2, [(0, -0.18, 0.49), (0, 0.22, 0.49)], bevel=0.005)
    groups = [
        lathe(
            [(0.0, 0), (0.045, 0.0), (0.045, 0.07), (0.0, 0.07)], segments=20, at=(x, -0.16, 0.11)
        )
        for x in (-0.18, 0.18)
    ]
    grips = boxes((0.03, 0.16, 0.03), [(x, -0.28, 0.13) for x in (-0.18, 0.18)], bevel=0.012)
    cups = [
        lathe([(0.0, 0), (0.025, 0), (0.04, 0.06), (0.036, 0.06), (0.0, 0.01)], segments=16,
              at=(x, yy, 0.46))
        for x in (-0.26, -0.15, -0.04, 0.07, 0.18, 0.28) for yy in (-0.08, 0.06)
    ]  # fmt: skip
    return (
        painted((0.62, 0.60, 0.57), body, base, back, rail, *groups, finish=METAL),
        painted((0.05, 0.03, 0.02), grips),
        painted(WHITE, *cups, finish=GLOSS),
    )


def _cakes(rng: np.random.Generator) -> Parts:
    """Return a case of glass with pastries on two shelves."""
    ends = boxes([(0.02, 0.42, 0.42)] * 2, [(-0.48, 0, 0.21), (0.48, 0, 0.21)], bevel=0.004)
    decks = boxes([(0.96, 0.4, 0.015)] * 3, [(0, 0, 0.01), (0, 0, 0.2), (0, 0, 0.42)], bevel=0.004)
    buns: list[Part] = []
    for z in (0.018, 0.208):
        for x in (-0.36, -0.18, 0.0, 0.18, 0.36):
            tone = _CRUSTS[int(rng.integers(len(_CRUSTS)))]
            size = float(rng.uniform(0.9, 1.15))
            bun = [(0.0, 0.0), (0.055, 0.0), (0.07, 0.03), (0.055, 0.07), (0.0, 0.085)]
            mesh = lathe([(r * size, h * size) for r, h in bun], segments=20)
            spots = [(x, yy, z) for yy in (-0.1, 0.08)]
            buns += [painted(tone, mesh.moved(by=spot)) for spot in spots]
    return (painted(BRASS, ends, decks, finish=METAL), *buns)


def _cups(plot: Plot, at: tuple[float, float, float], count: int) -> list[Part]:
    """Return cups in a row, some stacked; none where cups are counted."""
    if plot.names("mug") or plot.names("teacup"):
        return furnishing.pots(plot.rng(count), width=count * 0.11, at=at, tall=0.18)
    cup = lathe(
        [(0.0, 0.0), (0.026, 0.0), (0.043, 0.065), (0.039, 0.065), (0.0, 0.01)], segments=18
    )
    spots = [
        (at[0] + (i - (count - 1) / 2) * 0.105, at[1], at[2] + level * 0.045)
        for i in range(count)
        for level in range(1 + (i * 7 + count) % 3)
    ]
    return [painted(WHITE, *(cup.moved(by=spot) for spot in spots), finish=GLOSS)]


def _front(plot: Plot, salt: int) -> Piece | None:
    """Return a shop window to the street."""
    del plot, salt
    return furnishing.window(width=2.2, low=0.5, high=2.5, cloth=None, columns=3, rows=1)


def _bench(plot: Plot, salt: int) -> Piece | None:
    """Return an upholstered bench under pictures."""
    rng = plot.rng(salt + 12)
    tone = _scheme(plot)[1]
    seat = block((-0.95, -0.55, 0.3), (0.95, -0.04, 0.48), bevel=0.06, steps=5)
    pads = [
        block((x - 0.3, -0.2, 0.46), (x + 0.3, -0.03, 0.98), bevel=0.06, steps=5)
        for x in (-0.63, 0.0, 0.63)
    ]
    foot = block((-0.92, -0.5, 0.0), (0.92, -0.05, 0.32))
    parts = [painted(tone, seat, *pads), Part(mesh=foot, finish=WALNUT)]
    for x, wide, tall in ((-0.55, 0.5, 0.62), (0.05, 0.42, 0.42), (0.6, 0.46, 0.58)):
        parts += furnishing.framed(rng, width=wide, tall=tall, at=(x, 0, 1.7), frame=WALNUT)
    return Piece(width=2.0, parts=tuple(parts))


def _corner(plot: Plot, salt: int) -> Piece | None:
    return furnishing.houseplant(plot, salt=salt, tall=1.5)


def _tables(plot: Plot, room: shell.Shell) -> Parts:
    """Return small round tables with chairs, left and right behind the group."""
    y = float(plot.view.high[1]) + (1.1 if plot.floor < 0 else 0.75)
    left, right = plot.span(y)
    hidden = plot.cover(y)
    parts: list[Part] = []
    for number, (side, edge, inner) in enumerate(((-1, -left, -hidden[0]), (1, right, hidden[1]))):
        x = side * max(edge * 0.72, inner + 0.7)
        parts += moved(_bistro(), by=(x, y + 0.25 * number, room.floor))
        chair = plot.prop("chair", salt=7, look=Look(colour=None, material="wood"))
        if chair is None:
            continue
        for way in (-1, 1):
            at = (x + way * 0.52, y + 0.25 * number + 0.08, room.floor)
            parts += stood(chair, at, turn=-way * 1.35 + 3.1416)
    return tuple(parts)


def _bistro() -> Parts:
    """Return a round marble table on an iron foot."""
    top = lathe(
        [(0.0, 0.0), (0.36, 0.0), (0.37, 0.015), (0.36, 0.03), (0.0, 0.03)], at=(0, 0, 0.72)
    )
    foot = lathe([(0.0, 0.0), (0.24, 0.0), (0.22, 0.03), (0.03, 0.07), (0.03, 0.72), (0.0, 0.72)],
                 segments=28)  # fmt: skip
    vase = lathe([(0.0, 0.0), (0.035, 0.0), (0.045, 0.06), (0.02, 0.13), (0.0, 0.13)], segments=20,
                 at=(0, 0, 0.75))  # fmt: skip
    return (painted((0.62, 0.6, 0.57), top, finish=GLOSS), painted(furnishing.IRON, foot),
            painted((0.12, 0.26, 0.27), vase, finish=GLOSS))  # fmt: skip


def _lamps(plot: Plot, room: shell.Shell) -> list[Part]:
    """Return a row of lamps over the counter."""
    y = room.back - 1.6
    low, high = plot.span(y)
    z = max(room.floor + 1.32, min(room.floor + 1.95, plot.under(y, 0.62)))
    shade = _scheme(plot)[2]
    count = max(3, min(9, round((high - low) / 1.1)))
    return [
        part
        for i in range(count)
        for part in furnishing.pendant(
            plot,
            (low + (high - low) * (i + 0.5) / count, y, z),
            shade=shade,
            radius=0.19,
        )
    ]
