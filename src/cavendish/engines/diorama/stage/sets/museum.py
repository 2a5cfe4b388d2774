"""A gallery: deep walls, large gilt pictures under their lamps, a plinth, ropes, a skylight.

Knows a plot. A small group stands on a white plinth.
"""

from itertools import pairwise

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.finish import finish, metal
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import lathe, tube
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import BRASS, WALNUT, WHITE
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    CLOTH,
    MATT,
    METAL,
    Parts,
    block,
    boxes,
    painted,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered
from cavendish.engines.diorama.stage.shot import SoftBox

_WALLS: tuple[RGB, ...] = tuple(from_hex(c) for c in ("#6b3434", "#2f4f4f", "#8d8778", "#34435c"))
_VELVET: RGB = (0.28, 0.02, 0.03)
_TALL = 3.6


def build(plot: Plot) -> Interior:
    """Return a gallery."""
    room = shell.measure(plot, depth=interior.depth(plot, 2.6), height=_TALL)
    made = frieze.along(plot, room, (_great, _pair, _vase, _great, _upright), gap=0.55)
    wall = plastered(_WALLS[plot.seed % len(_WALLS)], seed=plot.seed % 9)
    parts = shell.build(room, wall=wall, ground=interior.ground(plot), holes=made.holes)
    moulding = boxes(
        [(room.right - room.left + 4, 0.06, 0.16), (room.right - room.left + 4, 0.04, 0.05)],
        [((room.left + room.right) / 2, room.back - 0.03, room.floor + z) for z in (0.08, 0.98)],
        bevel=0.015,
    )
    more = (painted(WHITE, moulding), *_ropes(plot, room), *_stand(plot))
    return Interior(
        parts=(*parts, *made.parts, *more),
        room=room,
        lamps=(_skylight(plot, room),),
        dim=0.55,
        table=False,
    )


def _picture(rng: np.random.Generator, width: float, tall: float, x: float, z: float) -> list[Part]:
    """Return a picture in a broad gilt frame under a brass lamp."""
    gilt = metal("gold", roughness=0.34)
    bars = boxes(
        [(width + 0.2, 0.07, 0.1)] * 2 + [(0.1, 0.07, tall)] * 2,
        [(x, -0.035, z + s * (tall / 2 + 0.05)) for s in (-1, 1)]
        + [(x + s * (width / 2 + 0.05), -0.035, z) for s in (-1, 1)],
        bevel=0.025,
    )
    sheet = furnishing.framed(
        rng, width=width * 1.04, tall=tall * 1.04, at=(x, -0.004, z), frame=gilt
    )
    arm = tube([(x, 0, z + tall / 2 + 0.2), (x, -0.22, z + tall / 2 + 0.24)], 0.01, segments=8)
    hood = tube(
        [(x - 0.2, -0.22, z + tall / 2 + 0.24), (x + 0.2, -0.22, z + tall / 2 + 0.24)], 0.03
    )
    return [*sheet, Part(mesh=bars, finish=gilt), painted(BRASS, arm, hood, finish=METAL)]


def _great(plot: Plot, salt: int) -> Piece | None:
    parts = _picture(plot.rng(salt + 5), 1.7, 1.15, 0.0, 1.95)
    bench = block((-0.6, -1.25, 0.36), (0.6, -0.85, 0.46), bevel=0.03, steps=4)
    legs = boxes((0.05, 0.34, 0.36), [(x, -1.05, 0.18) for x in (-0.5, 0.5)])
    parts += [painted(_VELVET, bench, finish=CLOTH), Part(mesh=legs, finish=WALNUT)]
    return Piece(width=2.0, parts=tuple(parts))


def _pair(plot: Plot, salt: int) -> Piece | None:
    rng = plot.rng(salt + 6)
    parts = _picture(rng, 0.6, 0.8, -0.55, 1.85) + _picture(rng, 0.6, 0.8, 0.55, 1.85)
    return Piece(width=2.0, parts=tuple(parts))


def _upright(plot: Plot, salt: int) -> Piece | None:
    return Piece(width=1.2, parts=tuple(_picture(plot.rng(salt + 8), 0.95, 1.4, 0.0, 2.0)))


def _vase(plot: Plot, salt: int) -> Piece | None:
    """Return an antique vase on a plinth."""
    del salt
    if plot.names("vase"):
        return None
    plinth = block((-0.2, -0.6, 0.0), (0.2, -0.2, 1.05), bevel=0.008)
    shape = [(0.0, 0.0), (0.08, 0.0), (0.06, 0.03), (0.15, 0.2), (0.18, 0.34), (0.1, 0.47),
             (0.07, 0.52), (0.11, 0.6), (0.1, 0.6), (0.0, 0.5)]  # fmt: skip
    urn = lathe(shape, segments=48, at=(0, -0.4, 1.05))
    rings = [lathe([(r + 0.002, z), (r + 0.002, z + h)], segments=48, at=(0, -0.4, 1.05))
             for r, z, h in ((0.148, 0.19, 0.03), (0.178, 0.33, 0.02))]  # fmt: skip
    return Piece(width=0.7, parts=(
        painted(WHITE, plinth, finish=MATT), painted((0.42, 0.16, 0.07), urn),
        painted((0.02, 0.018, 0.016), *rings)))  # fmt: skip


def _ropes(plot: Plot, room: shell.Shell) -> Parts:
    """Return brass posts with velvet ropes before the wall."""
    y = room.back - 0.75
    low, high = plot.span(y)
    hidden = plot.cover(y)
    posts: list[Part] = []
    foot = [(0.0, 0), (0.14, 0), (0.13, 0.02), (0.02, 0.04)]
    post = lathe([*foot, (0.02, 0.88), (0.035, 0.9), (0.0, 0.94)], segments=24)
    for edge, stop in ((low, hidden[0] - 0.2), (high, hidden[1] + 0.2)):
        step = 1.0 if edge < stop else -1.0
        xs = [stop - step * 1.05 * i for i in range(min(6, 2 + int(abs(edge - stop) / 1.05)))]
        posts += [painted(BRASS, post.moved(by=(x, y, room.floor)), finish=METAL) for x in xs]
        for first, second in pairwise(xs):
            sag = [(first + (second - first) * t, y, room.floor + 0.84 - 0.22 * 4 * t * (1 - t))
                   for t in (0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1)]  # fmt: skip
            posts.append(painted(_VELVET, tube(sag, 0.022, segments=10), finish=CLOTH))
    return tuple(posts)


def _stand(plot: Plot) -> Parts:
    """Return the plinth under a small group."""
    if plot.floor == 0:
        return ()
    view = plot.view
    reach = 0.09
    low = (float(view.low[0]) - reach, float(view.low[1]) - reach, plot.floor)
    high = (float(view.high[0]) + reach, float(view.high[1]) + reach, 0.0)
    look = finish(plot.plan.surface, None) if plot.plan.surface else None
    mesh = block(low, high, bevel=0.006)
    return (Part(mesh=mesh, finish=look) if look else painted(WHITE, mesh, finish=MATT),)


def _skylight(plot: Plot, room: shell.Shell) -> SoftBox:
    """Return the light of a glass roof over the middle of the room."""
    y = (float(plot.view.low[1]) + room.back) / 2
    wide = min(8.0, room.right - room.left)
    power = 0.5 if plot.dark else 1.0
    return SoftBox(
        origin=(0.0, y - 0.4, room.floor + room.height - 0.05),
        target=(0.0, y, room.floor),
        size=(wide, max(2.0, room.back - float(plot.view.low[1]))),
        radiance=(1.5 * power, 1.5 * power, 1.5 * power),
    )
