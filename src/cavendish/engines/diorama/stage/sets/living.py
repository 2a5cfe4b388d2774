"""A living room: sofa, books, prints, plants, lamps, a window with a view. Knows a plot."""

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.stage import palette
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import OAK, WALNUT
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import stood
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_CLOTHS: tuple[tuple[RGB, RGB], ...] = tuple(
    (from_hex(first), from_hex(second))
    for first, second in (("#8a5a44", "#d8c4a4"), ("#4d6468", "#d2c7b0"), ("#7d8466", "#e0d3b8"),
                          ("#3d4a5c", "#c9a86a"))
)  # fmt: skip
"""A room's main cloth and what goes with it."""


def build(plot: Plot) -> Interior:
    """Return a living room."""
    room = shell.measure(plot, depth=interior.depth(plot, 1.9), height=2.75)
    wall = palette.room_wall(plot.plan, seed=plot.seed)
    first, second = cloths(plot)
    made = frieze.along(plot, room, (_lounge, _library, _view, _sideboard, _corner))
    parts = shell.build(
        room,
        wall=plastered(wall, seed=plot.seed % 9),
        ground=interior.ground(plot),
        holes=made.holes,
    )
    rug = furnishing.rug(plot, (first, second)) if not plot.names("rug") else ()
    return Interior(parts=(*parts, *made.parts, *rug), room=room)


def cloths(plot: Plot) -> tuple[RGB, RGB]:
    """Return the room's main cloth and its companion."""
    return _CLOTHS[plot.seed % len(_CLOTHS)]


def _lounge(plot: Plot, salt: int) -> Piece | None:
    """Return a sofa under two prints, with a floor lamp beside it."""
    first, _ = cloths(plot)
    sofa = plot.prop("sofa", salt=salt, look=Look(colour=first))
    rng = plot.rng(salt + 40)
    parts: list[Part] = []
    if sofa is not None:
        parts += stood(sofa, (0, -0.55, 0))
    if not plot.names("picture frame"):
        parts += furnishing.framed(rng, width=0.62, tall=0.8, at=(-0.42, 0, 1.62), frame=OAK)
        parts += furnishing.framed(rng, width=0.5, tall=0.5, at=(0.36, 0, 1.72), frame=WALNUT)
    lamp = plot.prop("floor lamp", salt=salt)
    if lamp is not None:
        parts += stood(lamp, (1.2, -0.4, 0))
    return Piece(width=2.7, parts=tuple(parts))


def _library(plot: Plot, salt: int) -> Piece | None:
    if plot.names("bookshelf"):
        return None
    return furnishing.bookcase(plot.rng(salt), width=1.0, tall=2.05, wood=WALNUT)


def _view(plot: Plot, salt: int) -> Piece | None:
    del salt
    return furnishing.window(width=1.4, low=0.75, high=2.25, cloth=cloths(plot)[1])


def _sideboard(plot: Plot, salt: int) -> Piece | None:
    """Return a sideboard with a lamp, a vase and a picture above."""
    board = furnishing.standing(plot, "cabinet", salt=salt)
    if board is None:
        return None
    rng = plot.rng(salt + 50)
    parts = [*board.parts, furnishing.vessel(rng, (-0.3, -0.24, 0.81), tall=0.26)]
    lamp = plot.prop("lamp", salt=salt, tall=0.5)
    if lamp is not None:
        parts += stood(lamp, (0.32, -0.24, 0.81))
    if not plot.names("picture frame"):
        parts += furnishing.framed(rng, width=0.7, tall=0.55, at=(-0.05, 0, 1.65), frame=OAK)
    return Piece(width=1.2, parts=tuple(parts))


def _corner(plot: Plot, salt: int) -> Piece | None:
    return furnishing.houseplant(plot, salt=salt)
