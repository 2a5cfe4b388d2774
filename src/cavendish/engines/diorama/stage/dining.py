"""Dining: guests on chairs around a table that is laid for them.

Knows models and recipes; knows no plan. The table's length lies across the picture; the side
towards the camera stays free, so that faces and dishes are seen.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Anchor, Model, Part, Vec3

_PLACE = 0.66
"""Metres of table for a grown-up."""
_HIGH, _DEEP = 0.70, 0.80
"""Height and depth of the table next to a grown-up."""
_ENDS = 3
"""Guests from which two sit at the table's ends."""
_SIDELONG = 62.0
"""Degrees that guests at the ends are turned from the camera to the table."""
_SERVED = ("steak", "bread", "pizza", "salad")


def at_table(guests: Sequence[Model], table: Model) -> Model:
    """Return a table with guests on chairs behind it and at its ends, a place laid for each."""
    u = float(np.max([unit_of(guest) for guest in guests]))
    ends = 2 if len(guests) >= _ENDS else 0
    behind = len(guests) - ends
    wide = max(_PLACE * u * behind + 0.24 * u, 1.1 * u)
    board = _sized(table, wide, _DEEP * u, _HIGH * u)
    top = float(board.anchors["top"].at[2]) if "top" in board.anchors else _HIGH * u
    spots = [((i - (behind - 1) / 2) * _PLACE * u, 0.5 * _DEEP * u, 0.0) for i in range(behind)]
    if ends:
        x = wide / 2
        spots = [(-x, 0.04, _SIDELONG), *spots, (x, 0.04, -_SIDELONG)]
    seated = [_seated(g, spot, u, top) for g, spot in zip(guests, spots, strict=True)]
    laid = [_place(spot, u, top, n) for n, spot in enumerate(spots)]
    middle = Anchor(at=(0.0, -0.12 * u, top), half=(0.36 * wide, 0.16 * u))
    return joined(board, *seated, *laid, keep={"top": middle})


def _sized(table: Model, wide: float, deep: float, high: float) -> Model:
    """Return a table stretched to a size in metres, its middle over the origin."""
    low, top = (np.asarray(b, np.float64) for b in table.bounds)
    longer = table if top[0] - low[0] >= top[1] - low[1] else table.moved(turn=np.pi / 2)
    low, top = (np.asarray(b, np.float64) for b in longer.bounds)
    gain = np.array((wide, deep, high)) / (top - low)
    middle = np.array((*((low + top) / 2)[:2], low[2]))

    def stretched(part: Part) -> Part:
        vertices = ((part.mesh.vertices - middle) * gain).astype(np.float32)
        return replace(part, mesh=replace(part.mesh, vertices=vertices))

    return Model(
        parts=tuple(stretched(part) for part in longer.parts),
        anchors={"top": Anchor(at=(0.0, 0.0, high), half=(wide * 0.45, deep * 0.45))},
    )


def _seated(guest: Model, spot: Vec3, u: float, top: float) -> Model:
    """Return a guest on a chair whose seat has the height that the table asks for."""
    x, y, turn = spot
    size = unit_of(guest)
    out = np.array((np.sign(x) if turn else 0.0, 0.0 if turn else 1.0)) * 0.26 * size
    seat = (x + float(out[0]), y + float(out[1]), top - 0.26 * size)
    axes = turning(turn)
    figure = set_at(guest, seat, axes=axes, pivot=at(guest, "seat"))
    build = recipe("chair")
    if build is None:
        return figure
    chair = build(Look(material="wood"), np.random.default_rng(5))
    scale = seat[2] / float(chair.anchors["seat"].at[2])
    back = turning(turn) @ np.array((0.0, 0.06 * u, 0.0))
    place = (seat[0] + float(back[0]), seat[1] + float(back[1]), seat[2])
    return joined(figure, set_at(chair, place, axes=axes, scale=scale, pivot=at(chair, "seat")))


def _place(spot: Vec3, u: float, top: float, number: int) -> Model:
    """Return a plate with food and a glass before a guest."""
    x, y, turn = spot
    inward = 0.24 * u
    px = x - float(np.sign(x)) * inward if turn else x
    py = y - (0.0 if turn else inward)
    r = 0.12 * u
    plate = primitives.lathe(
        [(0, 0), (0.6 * r, 0), (r, 0.012), (r, 0.016), (0.6 * r, 0.006), (0, 0.006)],
        at=(px, py, top),
    )
    gx, gy = px + 0.19 * u * (0.0 if turn else 1.0), py - (0.2 * u if turn else 0.02 * u)
    g, tall = 0.032 * u, 0.13 * u
    cup = primitives.lathe(
        [(0, 0), (g, 0), (1.2 * g, tall), (1.1 * g, tall), (0.85 * g, 0.01), (0, 0.01)],
        at=(gx, gy, top),
    )
    parts = [
        Part(mesh=plate, finish=finish.finish("ceramic", (0.85, 0.84, 0.8))),
        Part(mesh=cup, finish=Glass(tint=(0.92, 0.95, 0.96))),
    ]
    build = recipe(_SERVED[number % len(_SERVED)])
    if build is not None:
        food = build(Look(), np.random.default_rng(number))
        low, high = food.bounds
        scale = 1.35 * r / float((high - low)[:2].max())
        middle = (*((low + high) / 2)[:2].tolist(), float(low[2]))
        parts += set_at(food, (px, py, top + 0.006), scale=scale, pivot=middle).parts
    return Model(parts=tuple(parts))
