"""A bedroom: a made bed, night tables with lamps, a wardrobe, a curtained window. Knows a plot."""

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.stage.sets import frieze, furnishing, interior, shell
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.furnishing import OAK, WALNUT
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import (
    CLOTH,
    Parts,
    block,
    boxes,
    painted,
    slab,
    stood,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_SCHEMES: tuple[tuple[RGB, RGB, RGB], ...] = tuple(
    (from_hex(wall), from_hex(cover), from_hex(cushion))
    for wall, cover, cushion in (
        ("#b9c2b8", "#c9775a", "#e9dfca"),
        ("#c5b5a8", "#5d7a83", "#e6d2a8"),
        ("#a8b4c0", "#e1d3b8", "#b5613f"),
        ("#c9c2b0", "#77825f", "#ead9bd"),
    )
)
"""Colours of wall, bedspread and cushions."""


def build(plot: Plot) -> Interior:
    """Return a bedroom."""
    room = shell.measure(plot, depth=interior.depth(plot, 2.7), height=2.7)
    wall, cover, cushion = _scheme(plot)
    made = frieze.along(plot, room, (_bed, _view, _wardrobe, _corner))
    parts = shell.build(
        room,
        wall=plastered(wall, seed=plot.seed % 9),
        ground=interior.ground(plot),
        holes=made.holes,
    )
    rug = furnishing.rug(plot, (cushion, cover)) if not plot.names("rug") else ()
    return Interior(parts=(*parts, *made.parts, *rug), room=room)


def _scheme(plot: Plot) -> tuple[RGB, RGB, RGB]:
    return _SCHEMES[plot.seed % len(_SCHEMES)]


def _bed(plot: Plot, salt: int) -> Piece | None:
    """Return a double bed, its head to the wall, between night tables under a picture."""
    rng = plot.rng(salt + 60)
    parts: list[Part] = []
    if not plot.names("bed"):
        parts += _bedstead(plot)
    for side in (-1, 1):
        parts += _night_table(plot, side * 1.14, salt)
    if not plot.names("picture frame"):
        parts += furnishing.framed(rng, width=1.05, tall=0.6, at=(0, 0, 1.72), frame=OAK)
    return Piece(width=2.9, parts=tuple(parts))


def _bedstead(plot: Plot) -> Parts:
    """Return bed, quilt, spread and pillows: puffed, never flat."""
    _, cover, cushion = _scheme(plot)
    white: RGB = (0.74, 0.72, 0.68)
    head = block((-0.86, -0.09, 0.0), (0.86, 0.0, 1.12), bevel=0.035, steps=4)
    panels = [
        block((x, -0.12, 0.45), (x + 0.4, -0.06, 1.04), bevel=0.03, steps=4)
        for x in (-0.82, -0.41, 0.01, 0.42)
    ]
    rails = block((-0.82, -2.02, 0.16), (0.82, -0.05, 0.34), bevel=0.02)
    legs = boxes((0.07, 0.07, 0.18), [(x, y, 0.09) for x in (-0.74, 0.74) for y in (-1.95, -0.1)])
    mattress = block((-0.8, -2.0, 0.3), (0.8, -0.08, 0.56), bevel=0.08, steps=6)
    quilt = block((-0.86, -2.06, 0.34), (0.86, -0.72, 0.63), bevel=0.1, steps=6)
    fold = block((-0.865, -0.86, 0.36), (0.865, -0.62, 0.655), bevel=0.08, steps=6)
    throw = block((-0.88, -2.075, 0.32), (0.88, -1.4, 0.65), bevel=0.11, steps=6)
    pillows = [
        block((x, -0.52, 0.54), (x + 0.66, -0.12, 0.74), bevel=0.095, steps=6)
        for x in (-0.72, 0.06)
    ]
    small = [
        block((x, -0.62, 0.56), (x + 0.4, -0.44, 0.9), bevel=0.085, steps=6) for x in (-0.55, 0.15)
    ]
    return (
        Part(mesh=head, finish=WALNUT),
        painted(cover, *panels, finish=CLOTH),
        *(Part(mesh=mesh, finish=WALNUT) for mesh in (rails, legs)),
        painted(white, mattress, quilt, *pillows, finish=CLOTH),
        painted(cushion, fold, *small, finish=CLOTH),
        painted(cover, throw, finish=CLOTH),
    )


def _night_table(plot: Plot, x: float, salt: int) -> list[Part]:
    body = slab((x - 0.22, -0.42, 0.22), (x + 0.22, -0.03, 0.55), WALNUT, bevel=0.012)
    front = slab((x - 0.19, -0.432, 0.26), (x + 0.19, -0.42, 0.51), OAK, bevel=0.005)
    legs = boxes((0.035, 0.035, 0.24),
                 [(x + i * 0.18, y, 0.12) for i in (-1, 1) for y in (-0.38, -0.07)])  # fmt: skip
    parts = [body, front, Part(mesh=legs, finish=WALNUT)]
    lamp = plot.prop("lamp", salt=3, tall=0.46)
    if lamp is not None:
        parts += stood(lamp, (x, -0.22, 0.55))
    del salt
    return parts


def _view(plot: Plot, salt: int) -> Piece | None:
    del salt
    return furnishing.window(width=1.5, low=0.7, high=2.2, cloth=_scheme(plot)[2])


def _wardrobe(plot: Plot, salt: int) -> Piece | None:
    """Return a painted wardrobe with two panelled doors."""
    if salt > 5 or plot.names("wardrobe"):
        return None
    colour: RGB = (0.62, 0.58, 0.5)
    body = block((-0.55, -0.55, 0.08), (0.55, 0, 2.05), bevel=0.012)
    crown = block((-0.6, -0.6, 2.03), (0.6, 0, 2.12), bevel=0.02)
    doors = boxes((0.51, 0.024, 1.84), [(s * 0.27, -0.56, 1.06) for s in (-1, 1)], bevel=0.006)
    panels = boxes(
        (0.36, 0.014, 0.78),
        [(s * 0.27, -0.573, z) for s in (-1, 1) for z in (0.62, 1.52)],
        bevel=0.006,
    )
    knobs = boxes((0.028, 0.03, 0.028), [(s * 0.05, -0.585, 1.08) for s in (-1, 1)], bevel=0.012)
    brass = painted(furnishing.BRASS, knobs)
    return Piece(width=1.2, parts=(painted(colour, body, crown, doors, panels), brass))


def _corner(plot: Plot, salt: int) -> Piece | None:
    """Return a plant, or a chair where plants are asked for."""
    plant = furnishing.houseplant(plot, salt=salt, tall=1.1)
    look = Look(colour=_scheme(plot)[1])
    return plant or furnishing.standing(plot, "armchair", salt=salt, look=look, turn=-0.4)
