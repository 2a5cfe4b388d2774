"""A classroom: a chalkboard, a teacher's desk, rows of pupils' desks, maps and drawings.

Knows a plot.
"""

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.primitives import plane
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell, surfaces
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import OAK
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    MATT,
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

_WALLS: tuple[RGB, ...] = tuple(from_hex(code) for code in ("#d6cdb4", "#b9cbc4", "#d8c3a5"))
_GREEN: RGB = (0.022, 0.062, 0.042)
_STEEL: RGB = (0.16, 0.2, 0.22)


def build(plot: Plot) -> Interior:
    """Return a classroom."""
    room = shell.measure(plot, depth=interior.depth(plot, 3.2), height=3.0)
    made = frieze.along(plot, room, (_chalkboard, _map, _drawings, _books), centred=True)
    parts = shell.build(
        room,
        wall=plastered(_WALLS[plot.seed % len(_WALLS)], seed=plot.seed % 9),
        ground=interior.ground(plot),
        holes=made.holes,
    )
    rows = _desks(plot, room)
    return Interior(parts=(*parts, *made.parts, *rows), room=room)


def on_board(width: float, tall: float, at: tuple[float, float, float]) -> Mesh:
    """Return an upright sheet whose uv starts at its lower left corner, in metres."""
    return plane((width, 0, 0), (0, 0, tall), at=at)


def _chalkboard(plot: Plot, salt: int) -> Piece | None:
    """Return a long green board in an oak frame, a clock, and the teacher's desk with a globe."""
    wide, tall, z = 3.0, 1.15, 1.62
    chalk = surfaces.chalked(_GREEN, "lesson", width=wide, tall=tall, seed=plot.seed % 5)
    sheet = Part(mesh=on_board(wide, tall, (0, -0.035, z)), finish=chalk)
    bars = [
        slab((-wide / 2 - 0.07, -0.05, z + s * tall / 2), (wide / 2 + 0.07, 0,
             z + s * (tall / 2 + 0.07)), OAK) for s in (-1, 1)
    ] + [
        slab((s * wide / 2, -0.05, z - tall / 2), (s * (wide / 2 + 0.07), 0, z + tall / 2), OAK)
        for s in (-1, 1)
    ]  # fmt: skip
    ledge = slab((-wide / 2, -0.12, z - tall / 2 - 0.09), (wide / 2, 0, z - tall / 2 - 0.06), OAK)
    chalks = boxes((0.06, 0.014, 0.014), [(x, -0.09, z - tall / 2 - 0.05) for x in
                                          (-0.9, -0.8, 0.5, 0.62)])  # fmt: skip
    parts = [sheet, *bars, ledge, painted((0.78, 0.76, 0.72), chalks, finish=MATT)]
    clock = plot.prop("clock", salt=salt, tall=0.4)
    if clock is not None:
        parts += stood(clock, (0.0, -0.06, z + tall / 2 + 0.14))
    desk = plot.prop("desk", salt=salt)
    if desk is not None:
        parts += stood(desk, (-0.75, -0.9, 0), turn=3.1416)
        parts += furnishing.books(plot.rng(salt), width=0.3, at=(-1.1, -0.85, 0.75), tallest=0.25)
    return Piece(width=wide + 0.3, parts=tuple(parts))


def _map(plot: Plot, salt: int) -> Piece | None:
    """Return a pull-down map between two rods."""
    rng = plot.rng(salt + 30)
    parts = furnishing.framed(rng, width=1.2, tall=0.95, at=(0, 0, 1.65), frame=OAK)
    return Piece(width=1.35, parts=tuple(parts))


def _drawings(plot: Plot, salt: int) -> Piece | None:
    """Return children's drawings pinned in two rows over a low shelf of books."""
    rng = plot.rng(salt + 31)
    parts: list[Part] = []
    for x in (-0.55, 0.0, 0.55):
        for z in (1.4, 1.9):
            parts += furnishing.framed(rng, width=0.42, tall=0.36, at=(x, 0, z), frame=OAK)
    case = furnishing.bookcase(rng, width=1.6, tall=0.82, wood=OAK)
    return Piece(width=1.7, parts=(*parts, *case.parts))


def _books(plot: Plot, salt: int) -> Piece | None:
    """Return a window over radiators: air for the class."""
    del plot, salt
    return furnishing.window(width=1.5, low=0.95, high=2.4, cloth=None, columns=3, rows=3)


def _desks(plot: Plot, room: shell.Shell) -> Parts:
    """Return pupils' desks and chairs in rows, facing the board, none before the group."""
    parts: list[Part] = []
    y = float(plot.view.high[1]) + 0.7
    while y < room.back - 1.5:
        left, right = plot.span(y)
        hidden = plot.cover(y)
        x = 0.62
        while x < max(-left, right) + 0.6:
            for side in (-1, 1):
                spot = side * (x + max(abs(hidden[0]), abs(hidden[1])))
                parts += moved(_desk(), by=(spot, y, room.floor))
            x += 1.25
        y += 1.15
    return tuple(parts)


def _desk() -> Parts:
    """Return a pupil's desk with its chair, seen from behind."""
    top = block((-0.32, -0.02, 0.68), (0.32, 0.46, 0.71), bevel=0.012)
    tray = block((-0.3, 0.02, 0.58), (0.3, 0.44, 0.66), bevel=0.008)
    seat = block((-0.19, -0.42, 0.41), (0.19, -0.06, 0.435), bevel=0.012)
    rest = block((-0.19, -0.44, 0.6), (0.19, -0.42, 0.78), bevel=0.01)
    legs = boxes(
        [(0.028, 0.028, 0.66)] * 4 + [(0.024, 0.024, 0.42)] * 2 + [(0.024, 0.024, 0.78)] * 2,
        [(x, y, 0.33) for x in (-0.28, 0.28) for y in (0.03, 0.41)]
        + [(x, -0.09, 0.21) for x in (-0.16, 0.16)]
        + [(x, -0.41, 0.39) for x in (-0.16, 0.16)],
    )
    wood: RGB = (0.46, 0.27, 0.12)
    return (painted(wood, top, seat, rest), painted(_STEEL, tray, legs))
