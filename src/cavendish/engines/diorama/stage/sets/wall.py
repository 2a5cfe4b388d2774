"""A room's plain wall right behind the group, for what hangs on it. Knows a plot."""

from cavendish.engines.diorama.stage import palette
from cavendish.engines.diorama.stage.sets import furnishing, interior, shell
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import Parts, moved
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.shell import Shell
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_TOUCHING = 0.002
"""Metres from the farthest thing to the wall: no two faces in one plane."""
_FREE = 0.2
"""Metres of free wall beside the group."""


def build(plot: Plot) -> Interior:
    """Return a room whose back wall touches the farthest thing, a plant at the freer side."""
    room = shell.measure(plot, depth=_TOUCHING, height=2.75)
    tone = palette.room_wall(plot.plan, seed=plot.seed)
    parts = shell.build(
        room, wall=plastered(tone, seed=plot.seed % 9), ground=interior.ground(plot)
    )
    return Interior(parts=(*parts, *_beside(plot, room)), room=room)


def _beside(plot: Plot, room: Shell) -> Parts:
    """Return what stands at the wall where it hides nothing."""
    left, right = plot.cover(room.back)
    low, high = plot.span(room.back)
    on_right = high - right >= left - low
    piece = furnishing.houseplant(plot, salt=3, tall=1.15)
    if piece is None or max(high - right, left - low) < 0.9 * piece.width:
        return ()
    out = _FREE + piece.width / 2
    x = right + out if on_right else left - out
    return moved(piece.parts, by=(x, room.back, room.floor))
