"""What stands along a back wall, side by side, so that any ratio is filled. Knows no place.

The first kind is what tells the place: it gets the free wall beside the group. The others follow
outwards in an order of the seed, again and again in long pictures.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from cavendish.engines.diorama.stage.sets.joinery import Parts, moved
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.shell import Hole, Shell

_MOST = 40
"""More pieces than any picture shows."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """Something at a wall: x is centred, y = 0 is the wall's face, z counts from the floor."""

    width: float
    parts: Parts
    hole: Hole | None = None
    """An opening the wall must have for it, x counting from the piece's middle."""


Maker: TypeAlias = Callable[[Plot, int], Piece | None]
"""Makes a piece; the number varies it. None where the plan asks for such a thing itself."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frieze:
    """Pieces in their places."""

    parts: Parts
    holes: tuple[Hole, ...]


def along(
    plot: Plot, shell: Shell, makers: Sequence[Maker], *, gap: float = 0.25, centred: bool = False
) -> Frieze:
    """Set pieces along the back wall from the first outwards, past both ends of the picture.

    ``centred`` keeps the first piece in the picture's middle however large the group.
    """
    rng = plot.rng(5)
    others = [makers[1 + int(i)] for i in rng.permutation(len(makers) - 1)]
    first = makers[0](plot, 0)
    first = first or Piece(width=0.4, parts=())
    low, high = plot.span(shell.back)
    low, high = max(low, shell.left) - 0.2, min(high, shell.right) + 0.2
    middle = 0.0 if centred else _aside(plot, shell, first.width, (low, high))
    placed = [(middle, first)]
    edges = [middle - first.width / 2, middle + first.width / 2]
    turn = int(rng.integers(2))
    for number in range(1, _MOST):
        short = [low < edges[0], edges[1] < high]
        if not any(short):
            break
        side = turn if short[turn] else 1 - turn
        turn = 1 - side
        maker = (*others, makers[0])[(number - 1) % len(makers)]
        piece = maker(plot, number)
        if piece is None:
            continue
        space = gap * float(rng.uniform(0.7, 1.4))
        way = 1 if side else -1
        x = edges[side] + way * (space + piece.width / 2)
        edges[side] += way * (space + piece.width)
        placed.append((x, piece))
    parts = tuple(p for x, piece in placed for p in _set_up(piece, x, shell))
    holes = tuple(_cut(piece.hole, x) for x, piece in placed if piece.hole is not None)
    return Frieze(parts=parts, holes=holes)


def _aside(plot: Plot, shell: Shell, width: float, ends: tuple[float, float]) -> float:
    """Return the middle of the first piece: in the wider free part of the wall, well in sight."""
    left, right = plot.cover(shell.back)
    rooms = (left - ends[0], ends[1] - right)
    side = 0 if rooms[0] > rooms[1] * (1.25 if plot.seed % 2 else 0.8) else 1
    room = rooms[side]
    if room < 0.35 * width:
        return (0.12 if side else -0.12) * width
    inner = min(width / 2, room - 0.28 * width)
    return right + inner if side else left - inner


def _set_up(piece: Piece, x: float, shell: Shell) -> Parts:
    return moved(piece.parts, by=(x, shell.back, shell.floor))


def _cut(hole: Hole, x: float) -> Hole:
    return Hole(left=hole.left + x, right=hole.right + x, low=hole.low, high=hole.high)
