"""Attaching: a thing put into a figure's hands, a figure put on a seat or a mount.

Knows models and their anchors; knows no plan. Figures face -y here and are not turned yet.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.grips import Grip, Way
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.cast.figures.tools import TOOLS, grasp
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Floats, along, turning
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.stage.deeds import DEEDS
from cavendish.engines.diorama.stage.extents import share_point, sides

_SIDEWAYS = 1.15
"""Radians that a player turns from the camera, so that the instrument doesn't hide him."""


def is_rigged(model: Model) -> bool:
    """Tell whether a model has a body with a lap: it can sit and hold."""
    return "lap" in model.anchors and "seat" in model.anchors


def given(figure: Model, thing: Model, grip: Grip, colour: RGB | None) -> Model:
    """Return a figure with a thing in its hands, scaled to fit them."""
    if not is_rigged(figure):
        return _in_jaws(figure, thing) if "mouth" in figure.anchors else figure
    if grip.way in DEEDS:
        return DEEDS[grip.way](figure, thing)
    if grip.tool in TOOLS and "label" not in thing.anchors:
        return grasp(figure, grip.tool or "", colour)
    held = _HOLDS[grip.way](figure, thing, grip.size * unit_of(figure))
    label = {"label": held.anchors["label"]} if "label" in held.anchors else {}
    if grip.way is Way.BEFORE:
        whole = joined(on_stool(figure), held, keep=label)
        return whole.moved(turn=_SIDEWAYS)
    return joined(figure, held, keep=label)


def _upright(model: Model) -> Model:
    """Return a model with its longest side upwards."""
    longest = int(np.argmax(sides(model)))
    if longest == 2 or "label" in model.anchors:
        return model
    turn = turning(0, 0, -90) if longest == 0 else turning(0, 90)
    return set_at(model, (0, 0, 0), axes=turn)


def _palm(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(sides(thing).max())
    deep = float(sides(thing)[1]) * scale
    u = unit_of(figure)
    place = at(figure, "hand_r") + np.array((0.0, -0.28 * deep - 0.015 * u, 0.015 * u))
    return set_at(thing, place, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.42))


def _fist(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(sides(upright).max())
    roll = 0.0 if "label" in thing.anchors else -8.0
    low = share_point(upright, 0.5, 0.5, 0.13)
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
    box = sides(thing)
    turn = turning(90) if box[0] > 1.15 * box[1] else np.eye(3)
    scale = size / float(box.max())
    place = at(figure, "hand_r") + np.array((-0.02 * unit_of(figure), 0, 0.01))
    return set_at(thing, place, axes=turn, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.97))


def _arms(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(sides(thing).max())
    deep, u = float(sides(thing)[1]) * scale, unit_of(figure)
    clear = max(0.0, deep / 2 - 0.12 * u)
    place = at(figure, "hold") + np.array((0.0, -clear, 0.005 * u))
    return set_at(thing, place, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.0))


def _chest(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(sides(thing).max())
    deep, u = float(sides(thing)[1]) * scale, unit_of(figure)
    hold = at(figure, "hold")
    y = min(hold[1] + 0.5 * deep, at(figure, "back")[1] - 0.26 * u - 0.42 * deep)
    place = np.array((hold[0], y, hold[2] + 0.03 * u))
    axes = turning(0, -4, 5)
    return set_at(thing, place, axes=axes, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.46))


def _cradle(figure: Model, thing: Model, size: float) -> Model:
    """Set a baby on the left arm, turned half to who holds it and half to the camera."""
    scale = size * 1.0 / unit_of(thing) / 1.8 if "seat" in thing.anchors else 1.0
    u = unit_of(figure)
    scale = max(scale, 0.5 * u / float(sides(thing).max()))
    pivot = at(thing, "seat") if "seat" in thing.anchors else share_point(thing, 0.5, 0.5, 0.2)
    place = at(figure, "hold") + np.array((0.17, -0.05, -0.17)) * u
    return set_at(thing, place, axes=turning(-36, -6, 6), scale=scale, pivot=pivot)


def _book(figure: Model, thing: Model, size: float) -> Model:
    flat = (
        set_at(thing, (0, 0, 0), axes=turning(0, 90))
        if sides(thing)[2] < 0.4 * sides(thing)[1]
        else thing
    )
    scale = size / float(sides(flat).max())
    axes = turning(0, -22) @ turning(180)
    return set_at(
        flat, at(figure, "hold"), axes=axes, scale=scale, pivot=share_point(flat, 0.5, 0.5, 0.45)
    )


def _show(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(sides(thing).max())
    deep = float(sides(thing)[1]) * scale
    place = at(figure, "hold") - np.array((0.0, 0.5 * deep + 0.02 * unit_of(figure), 0.0))
    return set_at(thing, place, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.22))


def _strap(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(sides(upright).max())
    u = unit_of(figure)
    place = at(figure, "hand_r") + np.array((0.03 * u, 0.035 * u, 0.0))
    way = at(figure, "hand_l") - place
    roll = float(np.degrees(np.arctan2(way[0], way[2])))
    pitch = float(np.degrees(np.arctan2(-way[1], np.hypot(way[0], way[2])))) * 0.5
    axes = turning(-pitch) @ turning(0, 0, roll)
    return set_at(
        upright, place, axes=axes, scale=scale, pivot=share_point(upright, 0.5, 0.55, 0.24)
    )


def _chin(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(sides(upright).max())
    u = unit_of(figure)
    place = at(figure, "mouth") + np.array((0.10, 0.16, -0.10)) * u
    axes = along(at(figure, "hand_l") - place) @ turning(90)
    return set_at(
        upright, place, axes=axes, scale=scale, pivot=share_point(upright, 0.5, 0.6, 0.05)
    )


def _lips(figure: Model, thing: Model, size: float) -> Model:
    upright = _upright(thing)
    scale = size / float(sides(upright).max())
    way = (at(figure, "hold") - at(figure, "mouth")) * (0.6, 1.0, 0.4) + np.array((0, -0.2, 0))
    return set_at(
        upright,
        at(figure, "mouth"),
        axes=along(way),
        scale=scale,
        pivot=share_point(upright, 0.5, 0.5, 0.02),
    )


def _before(figure: Model, thing: Model, size: float) -> Model:
    """Stand a thing on the floor before the player, its front towards him."""
    scale = size * 1.0 / float(sides(thing)[:2].max())
    hands = at(figure, "hold")
    box = sides(thing) * scale
    gap = 0.16 * unit_of(figure)
    place = np.array((hands[0], hands[1] + 0.02 - box[1] / 2 + gap * 0.4, 0.0))
    lift = max(0.0, float(hands[2]) - 0.05 - box[2]) if box[2] < 0.8 * hands[2] else 0.0
    stand = set_at(
        thing,
        place + np.array((0, 0, lift)),
        axes=turning(180),
        scale=scale,
        pivot=share_point(thing, 0.5, 0.5, 0.0),
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


def on_stool(figure: Model) -> Model:
    """Put a round stool under a figure that sits at something."""
    x, y, z = (float(v) for v in at(figure, "seat"))
    stands = at(figure, "lap")[2] - z < 0.15 * unit_of(figure)
    if stands or z < 0.15:
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
    scale = size / float(sides(thing).max())
    u = unit_of(figure)
    place = at(figure, "mouth") + np.array((0.0, -0.09, 0.13)) * u
    return set_at(thing, place, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.5))


def _bite(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(sides(thing).max())
    place = at(figure, "hand_r") + np.array((0.03, -0.03, 0.06)) * unit_of(figure)
    return set_at(
        thing, place, axes=turning(0, 12, 6), scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.4)
    )


def _above(figure: Model, thing: Model, size: float) -> Model:
    scale = size / float(sides(thing).max())
    return set_at(
        thing,
        at(figure, "hold") + np.array((0, 0, 0.01)),
        scale=scale,
        pivot=share_point(thing, 0.5, 0.5, 0.0),
    )


def _jaws(figure: Model, thing: Model, _size: float) -> Model:
    return _in_jaws(figure, thing)


def _in_jaws(figure: Model, thing: Model) -> Model:
    """Put a thing crosswise into an animal's mouth."""
    size = float((figure.bounds[1] - figure.bounds[0]).max())
    box = sides(thing)
    turn = (
        turning(90)
        if int(np.argmax(box)) == 1
        else turning(0, 0, 90)
        if int(np.argmax(box)) == 2
        else np.eye(3)
    )
    scale = min(0.30 * size / float(box.max()), 0.2 * size / float(np.sort(box)[1]))
    place = at(figure, "mouth") + np.array((0, -0.25 * float(np.sort(box)[0]) * scale, 0))
    held = set_at(thing, place, axes=turn, scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.5))
    return joined(figure, held)


_HOLDS: Mapping[Way, Callable[[Model, Model, float], Model]] = MappingProxyType(
    {
        Way.PALM: _palm, Way.FIST: _fist, Way.HANG: _hang, Way.ARMS: _arms, Way.CHEST: _chest,
        Way.CRADLE: _cradle,
        Way.BOOK: _book,
        Way.SHOW: _show, Way.STRAP: _strap, Way.CHIN: _chin, Way.LIPS: _lips, Way.BEFORE: _before,
        Way.EYES: _eyes, Way.BITE: _bite, Way.ABOVE: _above,
        Way.JAWS: _jaws,
    }
)  # fmt: skip
