"""Attaching: a thing put into a figure's hands, a figure put on a seat or a mount.

Knows models and their anchors; knows no plan. Figures face -y here and are not turned yet.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.figures.grips import Grip, Mount, Way
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.cast.figures.tools import TOOLS, grasp
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Floats, along, turning
from cavendish.engines.diorama.model.model import Model, Part

_SIDEWAYS = 1.15
"""Radians that a player turns from the camera, so that the instrument doesn't hide him."""
_SHOWN = (-0.86, -0.51)
"""The level direction in which mounts go: to the left and a little towards the camera."""
_ASIDE = 0.42
_ABED = 1.13
"""Radians that a seat, and a bed, are turned so that it shows beside who is on it."""
_SINK = 0.02
"""Metres that a seat gives way."""


def is_rigged(model: Model) -> bool:
    """Tell whether a model has a body with a lap: it can sit and hold."""
    return "lap" in model.anchors and "seat" in model.anchors


def given(figure: Model, thing: Model, grip: Grip, colour: RGB | None) -> Model:
    """Return a figure with a thing in its hands, scaled to fit them."""
    if not is_rigged(figure):
        return _in_jaws(figure, thing) if "mouth" in figure.anchors else figure
    if grip.tool in TOOLS and "label" not in thing.anchors:
        return grasp(figure, grip.tool or "", colour)
    held = _HOLDS[grip.way](figure, thing, grip.size * unit_of(figure))
    label = {"label": held.anchors["label"]} if "label" in held.anchors else {}
    if grip.way is Way.BEFORE:
        whole = joined(_on_stool(figure, thing=held), held, keep=label)
        return whole.moved(turn=_SIDEWAYS)
    return joined(figure, held, keep=label)


def _size(model: Model) -> NDArray[np.float64]:
    low, high = model.bounds
    return (high - low).astype(np.float64)


def _pivot(model: Model, x: float, y: float, z: float) -> Floats:
    """Return the point at shares of a model's box."""
    low, high = model.bounds
    return low + (high - low) * np.array((x, y, z))


def _upright(model: Model) -> Model:
    """Return a model with its longest side upwards."""
    longest = int(np.argmax(_size(model)))
    if longest == 2 or "label" in model.anchors:
        return model
    turn = turning(0, 0, -90) if longest == 0 else turning(0, 90)
    return set_at(model, (0, 0, 0), axes=turn)


def _palm(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(_size(thing).max())
    deep = float(_size(thing)[1]) * scale
    u = unit_of(figure)
    place = at(figure, "hand_r") + (0.0, -0.28 * deep - 0.015 * u, 0.015 * u)
    return set_at(thing, place, scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.42))


def _fist(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(_size(upright).max())
    roll = 0.0 if "label" in thing.anchors else -8.0
    low = _pivot(upright, 0.5, 0.5, 0.13)
    foot = _shaft(upright, 0.13)
    pivot = np.array((foot[0], foot[1], low[2]))
    return set_at(
        upright,
        at(figure, "hand_r"),
        axes=turning(0, 6.0 if roll else 0.0, roll),
        scale=scale,
        pivot=pivot,
    )


def _shaft(model: Model, share: float) -> Floats:
    """Return the middle of what a model has at a share of its height: where its shaft is."""
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = model.bounds
    level = low[2] + share * (high[2] - low[2])
    near = points[np.abs(points[:, 2] - level) < 0.06 * (high[2] - low[2])]
    middle = near if len(near) else points
    return np.asarray((middle.min(0) + middle.max(0)) / 2, np.float64)


def _hang(figure: Model, thing: Model, size: float) -> Model:
    box = _size(thing)
    turn = turning(90) if box[0] > 1.15 * box[1] else np.eye(3)
    scale = size / float(box.max())
    place = at(figure, "hand_r") + (-0.02 * unit_of(figure), 0, 0.01)
    return set_at(thing, place, axes=turn, scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.97))


def _arms(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(_size(thing).max())
    deep, u = float(_size(thing)[1]) * scale, unit_of(figure)
    clear = max(0.0, deep / 2 - 0.12 * u)
    place = at(figure, "hold") + (0.0, -clear, 0.005 * u)
    return set_at(thing, place, scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.0))


def _chest(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(_size(thing).max())
    deep, u = float(_size(thing)[1]) * scale, unit_of(figure)
    hold = at(figure, "hold")
    y = min(hold[1] + 0.5 * deep, at(figure, "back")[1] - 0.26 * u - 0.42 * deep)
    place = np.array((hold[0], y, hold[2] + 0.03 * u))
    axes = turning(0, -4, 5)
    return set_at(thing, place, axes=axes, scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.46))


def _book(figure: Model, thing: Model, size: float) -> Model:
    flat = (
        set_at(thing, (0, 0, 0), axes=turning(0, 90))
        if _size(thing)[2] < 0.4 * _size(thing)[1]
        else thing
    )
    scale = size / float(_size(flat).max())
    axes = turning(0, -22) @ turning(180)
    return set_at(
        flat, at(figure, "hold"), axes=axes, scale=scale, pivot=_pivot(flat, 0.5, 0.5, 0.45)
    )


def _strap(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(_size(upright).max())
    u = unit_of(figure)
    place = at(figure, "hand_r") + (0.03 * u, 0.035 * u, 0.0)
    way = at(figure, "hand_l") - place
    roll = float(np.degrees(np.arctan2(way[0], way[2])))
    pitch = float(np.degrees(np.arctan2(-way[1], np.hypot(way[0], way[2])))) * 0.5
    axes = turning(-pitch) @ turning(0, 0, roll)
    return set_at(upright, place, axes=axes, scale=scale, pivot=_pivot(upright, 0.5, 0.55, 0.24))


def _chin(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(_size(upright).max())
    u = unit_of(figure)
    place = at(figure, "mouth") + np.array((0.10, 0.16, -0.10)) * u
    axes = along(at(figure, "hand_l") - place) @ turning(90)
    return set_at(upright, place, axes=axes, scale=scale, pivot=_pivot(upright, 0.5, 0.6, 0.05))


def _lips(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(_size(upright).max())
    way = (at(figure, "hold") - at(figure, "mouth")) * (0.6, 1.0, 0.4) + (0, -0.2, 0)
    return set_at(
        upright,
        at(figure, "mouth"),
        axes=along(way),
        scale=scale,
        pivot=_pivot(upright, 0.5, 0.5, 0.02),
    )


def _before(figure: Model, thing: Model, size: float) -> Model:
    """Stand a thing on the floor before the player, its front towards him."""
    scale = size * 1.0 / float(_size(thing)[:2].max())
    hands = at(figure, "hold")
    box = _size(thing) * scale
    gap = 0.16 * unit_of(figure)
    place = np.array((hands[0], hands[1] + 0.02 - box[1] / 2 + gap * 0.4, 0.0))
    lift = max(0.0, float(hands[2]) - 0.05 - box[2]) if box[2] < 0.8 * hands[2] else 0.0
    stand = set_at(
        thing,
        place + (0, 0, lift),
        axes=turning(180),
        scale=scale,
        pivot=_pivot(thing, 0.5, 0.5, 0.0),
    )
    return joined(stand, _table(stand, lift)) if lift > 0.08 else stand


def _table(above: Model, high: float) -> Model:
    """Return a plain table under a thing."""
    low, top = above.bounds
    x, y = (float(v) for v in (low[:2] + top[:2]) / 2)
    wide, deep = (float(v) * 1.15 for v in (top - low)[:2])
    wood, thick = finish.timber(seed=3), 0.03
    boards = [primitives.box((wide, deep, thick), bevel=0.008, at=(x, y, high - thick / 2))]
    for i in (-1, 1):
        for j in (-1, 1):
            leg = (x + i * (wide / 2 - 0.03), y + j * (deep / 2 - 0.03), (high - thick) / 2)
            boards.append(primitives.box((0.03, 0.03, high - thick), bevel=0.006, at=leg))
    return Model(parts=(Part(mesh=primitives.merge(boards), finish=wood),))


def _on_stool(figure: Model, *, thing: Model) -> Model:
    """Put a round stool under a figure that sits at something."""
    x, y, z = (float(v) for v in at(figure, "seat"))
    if z < 0.15 or float(thing.bounds[0][2]) > z:
        return figure
    r = 0.17 * unit_of(figure)
    top = primitives.lathe(
        [(0, z - 0.05), (r, z - 0.05), (r * 1.05, z - 0.02), (r, z + 0.01), (0, z + 0.02)],
        at=(x, y, 0),
    )
    post = primitives.lathe(
        [(0, 0), (r * 0.8, 0), (r * 0.7, 0.02), (0.025, 0.04), (0.02, z - 0.05), (0, z - 0.05)],
        at=(x, y, 0),
    )
    stool = Model(
        parts=(
            Part(mesh=top, finish=finish.finish("leather", None)),
            Part(mesh=post, finish=finish.metal("steel")),
        )
    )
    return joined(figure, stool)


def _eyes(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(_size(thing).max())
    u = unit_of(figure)
    place = at(figure, "mouth") + np.array((0.0, -0.09, 0.13)) * u
    return set_at(thing, place, scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.5))


def _bite(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(_size(thing).max())
    place = at(figure, "hand_r") + np.array((0.03, -0.03, 0.06)) * unit_of(figure)
    return set_at(
        thing, place, axes=turning(0, 12, 6), scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.4)
    )


def _above(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(_size(thing).max())
    return set_at(
        thing, at(figure, "hold") + (0, 0, 0.01), scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.0)
    )


def _in_jaws(figure: Model, thing: Model) -> Model:
    """Put a thing crosswise into an animal's mouth."""
    size = float((figure.bounds[1] - figure.bounds[0]).max())
    box = _size(thing)
    turn = (
        turning(90)
        if int(np.argmax(box)) == 1
        else turning(0, 0, 90)
        if int(np.argmax(box)) == 2
        else np.eye(3)
    )
    scale = min(0.30 * size / float(box.max()), 0.2 * size / float(np.sort(box)[1]))
    place = at(figure, "mouth") + (0, -0.25 * float(np.sort(box)[0]) * scale, 0)
    held = set_at(thing, place, axes=turn, scale=scale, pivot=_pivot(thing, 0.5, 0.5, 0.5))
    return joined(figure, held)


_HOLDS: Mapping[Way, Callable[[Model, Model, float], Model]] = MappingProxyType(
    {
        Way.PALM: _palm, Way.FIST: _fist, Way.HANG: _hang, Way.ARMS: _arms, Way.CHEST: _chest,
        Way.BOOK: _book, Way.STRAP: _strap, Way.CHIN: _chin, Way.LIPS: _lips, Way.BEFORE: _before,
        Way.EYES: _eyes, Way.BITE: _bite, Way.ABOVE: _above,
        Way.JAWS: lambda figure, thing, _size: _in_jaws(figure, thing),
    }
)  # fmt: skip


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
    scale = float(np.clip((hips / max(tall, 0.05)) ** 0.6, 0.62, 1.25)) if tall < 1.1 * u else 1.0
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
    size = _size(lying)
    room = box[1] * 0.86 if lengthwise else box[0] * 0.8
    scale = max(0.6, min(1.6, float(size[1] if lengthwise else size[0]) / room))
    bed = set_at(carrier, (0, 0, 0), scale=scale)
    middle = (bed.bounds[0] + bed.bounds[1])[:2] / 2
    y = float(middle[1]) if lengthwise else float(place[1]) * scale
    spot = np.array((float(middle[0]), y, float(place[2]) * scale - 0.03))
    whole = joined(set_at(lying, spot, pivot=_pivot(lying, 0.5, 0.5, 0.0)), bed)
    return whole.moved(turn=_ABED) if lengthwise else whole


def mounted(figure: Model, mount: Model, how: Mount) -> Model:
    """Return a rider on a mount, facing the way it goes."""
    u = unit_of(figure)
    if how.stance == "board":
        return _on_board(figure, mount, how.length * u)
    scale = how.length * u / float(_size(mount).max())
    mount = set_at(mount, (0, 0, 0), scale=scale)
    way = _heading(mount)
    turn = float(np.arctan2(way[0], -way[1]))
    place = _saddle(mount, way, how)
    rider = set_at(figure, (0, 0, 0), axes=turning(np.degrees(turn)))
    sat = set_at(
        rider,
        place - (0, 0, _SINK * u),
        pivot=at(rider, "seat") if "seat" in rider.anchors else _pivot(rider, 0.5, 0.5, 0),
    )
    seen = float(np.arctan2(*_SHOWN)) - float(np.arctan2(way[0], way[1]))
    return joined(sat, mount).moved(turn=-seen)


def _on_board(figure: Model, board: Model, length: float) -> Model:
    flat = (
        set_at(board, (0, 0, 0), axes=turning(0, 0, 90))
        if int(np.argmax(_size(board))) == 2
        else board
    )
    flat = set_at(flat, (0, 0, 0), scale=length / float(_size(flat).max()))
    flat = set_at(flat, (0, 0, 0), pivot=_pivot(flat, 0.5, 0.5, 0))
    wide = int(np.argmax(_size(flat)[:2]))
    flat = flat if wide == 0 else flat.moved(turn=np.pi / 2)
    top = _height_at_middle(flat)
    return joined(figure.moved(by=(0, 0, top - 0.004)), flat)


def _height_at_middle(model: Model) -> float:
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    near = (np.abs(points[:, 0]) < 0.12 * _size(model)[0]) & (np.abs(points[:, 1]) < 0.06)
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
