"""An office: a desk with a screen, a swivel chair, shelves of files, a view of the town.

Knows a plot.
"""

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import IRON, OAK, WHITE
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    MATT,
    SATIN,
    block,
    boxes,
    painted,
    slab,
    stood,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_SCHEMES: tuple[tuple[RGB, RGB], ...] = tuple(
    (from_hex(wall), from_hex(accent))
    for wall, accent in (("#b8c0c2", "#c9772f"), ("#c6c0b4", "#2f6f73"), ("#8e9ca3", "#d0a343"),
                         ("#b4b9a8", "#a8492a"))
)  # fmt: skip
_SCREEN = Glow(radiance=(0.75, 1.0, 1.25))


def build(plot: Plot) -> Interior:
    """Return an office."""
    room = shell.measure(plot, depth=interior.depth(plot, 2.2), height=2.75)
    wall, _ = _SCHEMES[plot.seed % len(_SCHEMES)]
    made = frieze.along(plot, room, (_desk, _view, _files, _board, _corner), gap=0.2)
    parts = shell.build(
        room,
        wall=plastered(wall, seed=plot.seed % 9),
        ground=interior.ground(plot),
        holes=made.holes,
    )
    return Interior(parts=(*parts, *made.parts, *_panels(plot, room)), room=room, town=True)


def _accent(plot: Plot) -> RGB:
    return _SCHEMES[plot.seed % len(_SCHEMES)][1]


def _desk(plot: Plot, salt: int) -> Piece | None:
    """Return a desk along the wall with screen, keyboard, lamp, papers and a chair before it."""
    rng = plot.rng(salt + 70)
    top = slab((-0.8, -0.72, 0.71), (0.8, 0, 0.745), OAK, bevel=0.008)
    legs = boxes((0.045, 0.6, 0.71), [(s * 0.74, -0.36, 0.355) for s in (-1, 1)], bevel=0.006)
    parts = [top, painted(IRON, legs)]
    if not plot.names("computer"):
        frame = block((-0.34, -0.3, 0.86), (0.34, -0.26, 1.28), bevel=0.012)
        foot = boxes(
            [(0.05, 0.04, 0.2), (0.26, 0.18, 0.014)], [(0, -0.25, 0.84), (0, -0.26, 0.752)]
        )
        keys = block((-0.22, -0.6, 0.745), (0.22, -0.46, 0.765), bevel=0.006)
        pane = block((-0.32, -0.305, 0.88), (0.32, -0.3, 1.26), bevel=0.001)
        parts += [painted((0.03, 0.03, 0.032), frame, foot), painted(WHITE, keys),
                  Part(mesh=pane, finish=_SCREEN)]  # fmt: skip
    lamp = plot.prop("desk lamp", salt=salt)
    if lamp is not None:
        parts += stood(lamp, (0.58, -0.3, 0.745), turn=0.5)
    parts += furnishing.books(rng, width=0.34, at=(-0.58, -0.16, 0.745), tallest=0.27)
    chair = plot.prop("office chair", salt=salt)
    if chair is not None:
        parts += stood(chair, (0.12, -0.98, 0), turn=2.7)
    if not plot.names("picture frame"):
        parts += furnishing.framed(rng, width=0.6, tall=0.42, at=(-0.2, 0, 1.78), frame=OAK)
    return Piece(width=1.7, parts=tuple(parts))


def _files(plot: Plot, salt: int) -> Piece | None:
    """Return open shelves with binders, boxes and plants."""
    rng = plot.rng(salt + 80)
    width, rows = 1.1, (0.06, 0.45, 0.84, 1.23, 1.62)
    posts = boxes((0.03, 0.32, 1.98), [(s * width / 2, -0.16, 0.99) for s in (-1, 1)])
    parts = [painted(IRON, posts)]
    for z in rows:
        parts.append(slab((-width / 2, -0.33, z - 0.025), (width / 2, 0, z), OAK))
        if rng.random() < 0.3:
            parts += furnishing.pots(rng, width=0.9, at=(0, -0.16, z), tall=0.24)
            continue
        parts += _binders(rng, width=width - 0.1, z=z, accent=_accent(plot))
    return Piece(width=1.2, parts=tuple(parts))


def _binders(rng: np.random.Generator, *, width: float, z: float, accent: RGB) -> list[Part]:
    """Return upright binders with white labels."""
    tones: tuple[RGB, ...] = (accent, (0.05, 0.055, 0.06), (0.5, 0.48, 0.44), (0.10, 0.18, 0.24))
    count = int(width / 0.075)
    run = int(rng.integers(4))
    colours: list[RGB] = []
    for _ in range(count):
        run = int(rng.integers(4)) if rng.random() < 0.35 else run
        colours.append(tones[run])
    xs = [-width / 2 + 0.0375 + 0.075 * i for i in range(count)]
    keep = [x for x in xs if rng.random() > 0.08]
    spots = [(x, -0.17, z + 0.16) for x in keep]
    spines = boxes((0.068, 0.26, 0.32), spots, bevel=0.006, colours=colours[: len(spots)])
    cards = boxes((0.045, 0.003, 0.09), [(x, -0.301, z + 0.22) for x in keep], bevel=0.001)
    return [Part(mesh=spines, finish=SATIN), painted(WHITE, cards)]


def _view(plot: Plot, salt: int) -> Piece | None:
    """Return a wide window with half-drawn blinds."""
    del plot, salt
    view = furnishing.window(width=2.0, low=0.85, high=2.35, cloth=None, columns=3, rows=1)
    slats = boxes((1.94, 0.035, 0.004), [(0, -0.02, 2.32 - 0.045 * i) for i in range(10)])
    return Piece(width=2.2, parts=(*view.parts, painted(WHITE, slats)), hole=view.hole)


def _board(plot: Plot, salt: int) -> Piece | None:
    """Return a pin board with coloured notes over a low cupboard."""
    rng = plot.rng(salt + 90)
    frame = slab((-0.6, -0.03, 1.1), (0.6, 0, 1.95), OAK, bevel=0.006)
    cork = slab((-0.57, -0.034, 1.13), (0.57, -0.03, 1.92), furnishing.WALNUT)
    tones = ((0.75, 0.6, 0.2), (0.62, 0.3, 0.25), (0.3, 0.5, 0.5), (0.7, 0.68, 0.62))
    spots = [(x, -0.037, z) for x in (-0.4, -0.2, 0.02, 0.22, 0.42) for z in (1.3, 1.52, 1.74)
             if rng.random() < 0.75]  # fmt: skip
    notes = boxes((0.13, 0.003, 0.13), spots, bevel=0.001,
                  colours=[tones[int(rng.integers(4))] for _ in spots])  # fmt: skip
    body = block((-0.6, -0.42, 0.05), (0.6, 0, 0.72), bevel=0.008)
    doors = boxes((0.58, 0.02, 0.6), [(s * 0.3, -0.425, 0.39) for s in (-1, 1)], bevel=0.004)
    parts = [frame, cork, Part(mesh=notes, finish=MATT), painted(WHITE, body, doors)]
    parts += furnishing.pots(rng, width=0.8, at=(0, -0.2, 0.72), tall=0.24)
    return Piece(width=1.3, parts=tuple(parts))


def _corner(plot: Plot, salt: int) -> Piece | None:
    return furnishing.houseplant(plot, salt=salt, tall=1.4)


def _panels(plot: Plot, room: shell.Shell) -> list[Part]:
    """Return two long lamps under the ceiling."""
    low, high = plot.span(room.back - 1.0)
    tubes = boxes(
        (1.2, 0.12, 0.05),
        [(low + (high - low) * t, room.back - 1.0, room.floor + 2.45) for t in (0.27, 0.73)],
        bevel=0.02,
    )
    return [Part(mesh=tubes, finish=furnishing.bulb(plot))]
