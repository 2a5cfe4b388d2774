"""Seating: a figure put on a seat, a bed, a board or a mount.

Knows models and their anchors; knows no plan. Figures face -y here and are not turned yet.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.cast.figures.grips import Mount
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.model.frame import Floats, turning
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.stage.extents import share_point, sides

_SHOWN = (-0.86, -0.51)
"""The level direction in which mounts go: to the left and a little towards the camera."""


_ASIDE = 0.42


_ABED = 1.13
"""Radians that a seat, and a bed, are turned so that it shows beside who is on it."""


_ROW, _ABREAST = 0.5, 0.2
"""How far riders sit behind, and to either side of, each other, in their units."""


_SINK = 0.02
"""Metres that a seat gives way."""


def seated(figures: Sequence[Model], carrier: Model) -> Model:
    """Return a seat with figures side by side on it; chairs shrink a little to fit short legs."""
    anchor = carrier.anchors.get("seat") or carrier.anchors.get("top")
    low, high = carrier.bounds
    if anchor is None:
        x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
        place, half = np.array((x, y, float(high[2]))), float(high[0] - low[0]) * 0.4
    else:
        place, half = np.array(anchor.at), anchor.half[0]
    u = float(np.mean([unit_of(figure) for figure in figures]))
    hips = float(np.mean([at(figure, "seat")[2] for figure in figures]))
    tall = float(place[2] - low[2])
    need = 0.44 * u * len(figures) / max(2 * half, 0.05)
    scale = float(np.clip((hips / max(tall, 0.05)) ** 0.4, 0.7, 1.25)) if tall < 1.1 * u else 1.0
    scale = max(scale, min(need, 1.7)) if len(figures) > 1 or half < 0.2 else scale
    carrier = set_at(carrier, (0, 0, 0), scale=scale)
    place, half = place * scale, half * scale
    front = _front_edge(carrier, place)
    spread = (
        np.linspace(-1, 1, len(figures)) * max(0.0, half - 0.22 * u) if len(figures) > 1 else [0.0]
    )
    placed = [
        set_at(
            figure,
            (float(place[0] + x), front + 0.17 * u, float(place[2]) - _SINK * u),
            pivot=at(figure, "seat"),
        )
        for figure, x in zip(figures, spread, strict=True)
    ]
    whole = joined(placed[0], *placed[1:], carrier)
    return whole.moved(turn=_ASIDE if len(placed) == 1 else 0.15)


def _front_edge(carrier: Model, place: Floats) -> float:
    """Return the y of a seat's front edge, at most a little before its middle."""
    points = np.concatenate([part.mesh.vertices for part in carrier.parts])
    near = np.abs(points[:, 2] - place[2]) < 0.06
    near &= np.abs(points[:, 0] - place[0]) < 0.2
    edge = float(points[near, 1].min()) if near.any() else float(place[1])
    return float(np.clip(edge, place[1] - 0.45, place[1]))


def asleep(figure: Model, carrier: Model) -> Model:
    """Return a bed with a lying figure along its longer side."""
    anchor = carrier.anchors.get("top") or carrier.anchors.get("seat")
    low, high = carrier.bounds
    box = (high - low).astype(float)
    place = np.array(anchor.at) if anchor else np.array((*((low + high)[:2] / 2), high[2]))
    lengthwise = box[1] > box[0]
    lying = figure.moved(turn=-np.pi / 2) if lengthwise else figure
    size = sides(lying)
    room = box[1] * 0.86 if lengthwise else box[0] * 0.8
    scale = max(0.6, min(1.6, float(size[1] if lengthwise else size[0]) / room))
    bed = set_at(carrier, (0, 0, 0), scale=scale)
    middle = (bed.bounds[0] + bed.bounds[1])[:2] / 2
    y = float(middle[1]) if lengthwise else float(place[1]) * scale
    spot = np.array((float(middle[0]), y, float(place[2]) * scale - 0.03))
    whole = joined(set_at(lying, spot, pivot=share_point(lying, 0.5, 0.5, 0.0)), bed)
    return whole.moved(turn=_ABED) if lengthwise else whole


def mounted(figures: Sequence[Model], mount: Model, how: Mount) -> Model:
    """Return riders on a mount, facing the way it goes: two abreast in it, one behind the other on.

    A board takes the first alone.
    """
    u = unit_of(figures[0])
    if how.stance == "board":
        return _on_board(figures[0], mount, how.length * u)
    scale = how.length * u / float(sides(mount).max())
    mount = set_at(mount, (0, 0, 0), scale=scale)
    way = _heading(mount)
    turn = float(np.arctan2(way[0], -way[1]))
    place = _saddle(mount, way, how)
    across = np.array((-way[1], way[0], 0.0))
    sat: list[Model] = []
    for number, figure in enumerate(figures):
        row, side = divmod(number, 2) if how.stance == "sit" and len(figures) > 1 else (number, 0.5)
        spot = place - way * _ROW * u * row + across * _ABREAST * u * (2 * side - 1)
        rider = set_at(figure, (0, 0, 0), axes=turning(np.degrees(turn)))
        pivot = at(rider, "seat") if "seat" in rider.anchors else share_point(rider, 0.5, 0.5, 0)
        sat.append(set_at(rider, spot - (0, 0, _SINK * u), pivot=pivot))
    seen = float(np.arctan2(*_SHOWN)) - float(np.arctan2(way[0], way[1]))
    return joined(*sat, mount).moved(turn=-seen)


def _on_board(figure: Model, board: Model, length: float) -> Model:
    flat = (
        set_at(board, (0, 0, 0), axes=turning(0, 0, 90))
        if int(np.argmax(sides(board))) == 2
        else board
    )
    flat = set_at(flat, (0, 0, 0), scale=length / float(sides(flat).max()))
    flat = set_at(flat, (0, 0, 0), pivot=share_point(flat, 0.5, 0.5, 0))
    wide = int(np.argmax(sides(flat)[:2]))
    flat = flat if wide == 0 else flat.moved(turn=np.pi / 2)
    top = _height_at_middle(flat)
    return joined(figure.moved(by=(0, 0, top - 0.004)), flat)


def _height_at_middle(model: Model) -> float:
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    near = (np.abs(points[:, 0]) < 0.12 * sides(model)[0]) & (np.abs(points[:, 1]) < 0.06)
    return float(points[near, 2].max()) if near.any() else float(model.bounds[1][2])


def _heading(mount: Model) -> Floats:
    """Return the level direction that a mount goes: to its head, else along it, to the left."""
    points = np.concatenate([part.mesh.vertices[::7] for part in mount.parts])[:, :2]
    middle = (mount.bounds[0] + mount.bounds[1])[:2] / 2
    if "head_top" in mount.anchors:
        way = np.array(mount.anchors["head_top"].at)[:2] - middle
    else:
        _, axes = np.linalg.eigh(np.cov((points - points.mean(0)).T))
        way = axes[:, 1]
        way = -way if (way[0] > 0.35 or (abs(way[0]) <= 0.35 and way[1] > 0)) else way
    return np.array((*(way / max(float(np.linalg.norm(way)), 1e-6)), 0.0))


def _saddle(mount: Model, way: Floats, how: Mount) -> Floats:
    """Return where the rider sits."""
    for name in ("seat", "back", "inside", "top"):
        if name in mount.anchors and how.rise is None:
            return np.array(mount.anchors[name].at)
    low, high = mount.bounds
    middle = ((low + high) / 2).astype(float)
    long = float(np.linalg.norm((high - low)[:2]))
    spot = middle - way * how.back * long
    spot[2] = float(low[2]) + float(high[2] - low[2]) * (how.rise or 0.8)
    return spot
