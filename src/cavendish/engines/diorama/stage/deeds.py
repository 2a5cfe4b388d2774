"""Deeds with things on the ground: sweeping, pushing, kicking, leading, looking through.

Knows models and their anchors; knows no plan. Figures face -y here; what results is turned so
that a side view shows both.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.grips import Way
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.cast.figures.tools import TOOLS
from cavendish.engines.diorama.model.colour import from_hex
from cavendish.engines.diorama.model.decal import cord
from cavendish.engines.diorama.model.frame import Floats, along, turning
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.stage.extents import share_point, sides

_SIDEWAYS = 1.15
"""Radians from the camera, so that neither hides the other."""
_LEAST, _MOST = 0.5, 2.4
"""Metres of what is pushed, next to a grown-up."""
_TALL = 2.6
"""Metres that what is climbed is at least high, next to a grown-up."""
_BEHIND = 2.0
"""Radians from the camera by which somebody who climbs shows face and hands."""
_BALL = 0.3
_LEASH = from_hex("#8c2f2a")


def _swept(figure: Model, thing: Model) -> Model:
    """Put a broom's shaft into both hands, its end on the floor beyond the lower one."""
    made = Figure()
    TOOLS["broom"].make(made, None)
    broom = made.model() if sides(thing)[2] > 1.2 * sides(thing)[0] else thing
    high, low = at(figure, "hand_r"), at(figure, "hand_l")
    way = (low - high) / max(float(high[2] - low[2]), 0.05)
    end = high + way * float(high[2])
    long = float(np.linalg.norm(high - end)) + 0.12 * unit_of(figure)
    scale = long / float(sides(broom)[2])
    held = set_at(
        broom, end, axes=along(high - end), scale=scale, pivot=share_point(broom, 0.5, 0.5, 0.0)
    )
    return joined(figure, held.moved(by=(0.0, 0.0, -min(0.0, float(held.bounds[0][2])))))


def _pushed(figure: Model, thing: Model) -> Model:
    """Stand a thing before both hands, along the way that the figure goes."""
    u = unit_of(figure)
    size = float(np.clip(sides(thing).max(), _LEAST * u, _MOST * u))
    turned = thing if sides(thing)[1] > 1.1 * sides(thing)[0] else thing.moved(turn=np.pi / 2)
    load = set_at(
        turned,
        (0, 0, 0),
        scale=size / float(sides(thing).max()),
        pivot=share_point(turned, 0.5, 0.5, 0.0),
    )
    hands = at(figure, "hold")
    points = np.concatenate([part.mesh.vertices for part in load.parts])
    reach = min(float(hands[2]), 0.92 * float(load.bounds[1][2]))
    near = points[np.abs(points[:, 2] - reach) < 0.1 * float(load.bounds[1][2])]
    back = float(near[:, 1].max()) if len(near) else float(load.bounds[1][1])
    y = float(hands[1]) - 0.02 * u - back
    clear = float(figure.bounds[0][1]) + 0.25 * u - float(load.bounds[1][1])
    return _aside(joined(figure, load.moved(by=(0.0, min(y, clear), 0.0))))


def _climbed(figure: Model, thing: Model) -> Model:
    """Hang somebody on a tall thing, a little above the ground, seen from the side and behind."""
    u = unit_of(figure)
    scale = max(1.0, _TALL * u / float(sides(thing)[2]))
    tall = set_at(thing, (0, 0, 0), scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.0))
    rise = 0.14 * float(sides(tall)[2])
    hands = at(figure, "hold")
    points = np.concatenate([part.mesh.vertices for part in tall.parts])
    near = np.abs(points[:, 2] - float(hands[2]) - rise) < 0.25 * u
    near &= np.abs(points[:, 0]) < 0.15 * u
    back = float(np.quantile(points[near, 1], 0.95)) if near.any() else 0.0
    shift = (0.0, float(hands[1]) - back, -rise)
    return joined(figure, tall.moved(by=shift)).moved(turn=_BEHIND, by=(0.0, 0.0, rise))


def _kicked(figure: Model, thing: Model) -> Model:
    """Lay a ball on the ground just before the foot that kicks."""
    u = unit_of(figure)
    scale = _BALL * u / float(sides(thing).max())
    y = float(figure.bounds[0][1]) - 0.5 * _BALL * u
    x = float(at(figure, "seat")[0]) - 0.09 * u
    ball = set_at(thing, (x, y, 0.0), scale=scale, pivot=share_point(thing, 0.5, 0.5, 0.0))
    return _aside(joined(figure, ball))


def _led(figure: Model, animal: Model) -> Model:
    """Let an animal walk ahead, at its own size, on a leash from the hand to its neck."""
    u = unit_of(figure)
    ahead = animal.moved(turn=_heading(animal))
    low, high = ahead.bounds
    y = float(figure.bounds[0][1]) - 0.1 * u - float(high[1])
    x = float(at(figure, "hand_l")[0]) - float(low[0] + high[0]) / 2
    ahead = ahead.moved(by=(x, y, -float(low[2])))
    hand, neck = at(figure, "hand_l"), _neck(ahead)
    sag = (hand + neck) / 2 - np.array((0.0, 0.0, 0.08 * u))
    line = [tuple(float(v) for v in point) for point in (hand, sag, neck)]
    leash = Figure()
    leash.add("satin", cord(line, 0.013 * u, _LEASH))
    return _aside(joined(figure, ahead, leash.model()))


def _heading(animal: Model) -> float:
    """Return the turn that brings an animal's head towards -y."""
    if "head_top" not in animal.anchors:
        return 0.0
    middle = (animal.bounds[0] + animal.bounds[1])[:2] / 2
    x, y = (at(animal, "head_top")[:2] - middle).tolist()
    return float(-np.pi / 2 - np.arctan2(y, x))


def _neck(animal: Model) -> Floats:
    """Return where a collar sits: between the crown and the middle of the body."""
    middle = np.array((animal.bounds[0] + animal.bounds[1]) / 2, np.float64)
    top = at(animal, "head_top") if "head_top" in animal.anchors else middle
    return np.array((*(0.62 * top + 0.38 * middle)[:2], (0.45 * top + 0.55 * middle)[2]))


def _looked_through(figure: Model, thing: Model) -> Model:
    """Stand an instrument before the eye, its lower end at it, the other away."""
    eye = at(figure, "mouth") + np.array((0.0, -0.02, 0.14)) * unit_of(figure)
    ends = _ends(thing)
    scale = float(np.clip(eye[2] / max(float(ends[0][2]), 1e-3), 0.5, 8.0))
    way = ends[0] - ends[1]
    turn = float(np.pi / 2 - np.arctan2(way[1], way[0]))
    tall = set_at(thing, (0, 0, 0), axes=turning(np.degrees(turn)), scale=scale)
    near = turning(np.degrees(turn)) @ ends[0] * scale
    shift = (float(eye[0] - near[0]), float(eye[1] - near[1]), -float(tall.bounds[0][2]))
    return _aside(joined(figure, tall.moved(by=shift)))


def _ends(thing: Model) -> tuple[Floats, Floats]:
    """Return the two ends of a tube that lies along x, the lower one first."""
    points = np.concatenate([part.mesh.vertices for part in thing.parts]).astype(float)
    upper = points[points[:, 2] > thing.bounds[0][2] + 0.45 * sides(thing)[2]]
    low, high = upper[:, 0].min(), upper[:, 0].max()
    band = 0.06 * (high - low)
    ends = [upper[upper[:, 0] < low + band].mean(0), upper[upper[:, 0] > high - band].mean(0)]
    ends.sort(key=lambda end: float(end[2]))
    return ends[0], ends[1]


def _aside(model: Model) -> Model:
    return model.moved(turn=_SIDEWAYS)


DEEDS: Mapping[Way, Callable[[Model, Model], Model]] = MappingProxyType(
    {
        Way.FLOOR: _swept, Way.PUSHED: _pushed, Way.FOOT: _kicked, Way.LED: _led,
        Way.CLIMBED: _climbed,
        Way.EYEPIECE: _looked_through,
    }
)  # fmt: skip
"""How a figure and a thing become one, by the way that it is used."""
