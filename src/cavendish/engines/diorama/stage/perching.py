"""Things on lines, in crowns of trees, in spouts and on their like. Knows boxes and surfaces.

Whoever has a head sits on a line, everything else hangs from it; what is stacked comes down until
it touches.
"""

from collections.abc import Sequence
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.model import Anchor, Model
from cavendish.engines.diorama.stage.unit import Unit

_FULL, _WIDEST = 0.86, 0.42
"""Shares of a line that all it bears, and that one of them, take at most."""
_GROWN = 3.0
"""How much larger than by itself something is shown on a line, at most."""
_STUCK = 0.1
"""Share of its height that something is stuck into a spout."""
_BACKS = ("seat", "back", "top")
_BACK, _UPRIGHT, _SETTLED = 0.8, 1.3, 0.02
"""Share of an animal's length that is taken on its back; height over length of one that stands on
two legs; how deep what sits on a back sinks into its coat."""
_CELLS = 56
"""Squares across in which two surfaces are compared."""
_SMALL, _SLENDER = 0.4, 1.5
"""Heights of a tree below which things are in its crown; widths over which things are slender."""
_FRUIT = 0.16
"""Largest side of what hangs in a crown, in widths of the crown."""


class Way(Enum):
    """How something takes another without an anchor of its own to set it on."""

    RAIL = auto()
    CROWN = auto()
    SPOUT = auto()
    BACK = auto()
    STACK = auto()


def way_of(carrier: Model, unit: Unit, *, inside: bool, tree: bool) -> Way | None:
    """Return how a carrier takes a unit that is on it, or ``inside`` it; None is by an anchor."""
    low, high = carrier.bounds
    own_low, own_high = unit.bounds
    if "rail" in carrier.anchors:
        return Way.RAIL
    if tree and float(own_high[2] - own_low[2]) < _SMALL * float(high[2] - low[2]):
        return Way.CROWN
    slender = float(own_high[2] - own_low[2]) > _SLENDER * float((own_high - own_low)[:2].max())
    alive = "mouth" in carrier.anchors and "mouth" in unit.base.anchors
    lengthy = float(high[2] - low[2]) < _UPRIGHT * float((high - low)[:2].max())
    if alive and lengthy and not inside and any(name in carrier.anchors for name in _BACKS):
        return Way.BACK
    return Way.SPOUT if inside and slender and "spout" in carrier.anchors else None


def perched(carrier: Unit, units: Sequence[Unit], way: Way) -> Unit:
    """Return the carrier with units as the way says."""
    if way is Way.RAIL:
        return on_rail(carrier, units)
    if way is Way.CROWN:
        return in_crown(carrier, units)
    if way is Way.BACK:
        return on_back(carrier, units)
    for unit in units:
        carrier = in_spout(carrier, unit) if way is Way.SPOUT else stacked(carrier, unit)
    return carrier


def on_back(carrier: Unit, units: Sequence[Unit]) -> Unit:
    """Return an animal with others on its back, one behind the other, as large as they may be."""
    base = carrier.base
    spot = next(base.anchors[name] for name in _BACKS if name in base.anchors)
    whole = float((base.bounds[1] - base.bounds[0])[:2].max())
    sizes = [float((unit.bounds[1] - unit.bounds[0])[:2].max()) for unit in units]
    scale = min(1.0, _BACK * whole / sum(sizes))
    edge = -sum(sizes) * scale / 2
    for unit, size in zip(units, sizes, strict=True):
        up, long = unit.moved(scale=scale).standing(), size * scale
        at = (spot.at[0], spot.at[1] + edge + long / 2, spot.at[2] - _SETTLED * long)
        carrier = carrier.joined([up.moved(by=at)], carried=True)
        edge += long
    return carrier


def on_rail(carrier: Unit, units: Sequence[Unit]) -> Unit:
    """Return the carrier with units along its line: sitting on it, or hanging from it."""
    rail = carrier.base.anchors["rail"]
    wide = np.array([float(np.ptp([b[0] for b in unit.bounds])) for unit in units])
    span = 2 * rail.half[0]
    scale = min(_FULL * span / (1.1 * wide.sum()), _WIDEST * span / wide.max(), _GROWN)
    step = wide * scale + (_FULL * span - wide.sum() * scale) / max(len(units), 2)
    edge = rail.at[0] - float(step.sum()) / 2
    for unit, room in zip(units, step, strict=True):
        set_up = unit.moved(scale=float(scale)).standing()
        sits = "mouth" in unit.base.anchors or "head_top" in unit.base.anchors
        under, over = (float(b[2]) for b in set_up.bounds)
        y = -_middle_of_foot(set_up.base) if sits else 0.0
        at = (edge + float(room) / 2, rail.at[1] + y, rail.at[2] - (under if sits else over))
        carrier = carrier.joined([set_up.moved(by=at)], carried=True)
        edge += float(room)
    return carrier


def _middle_of_foot(model: Model) -> float:
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = float(points[:, 2].min()), float(points[:, 2].max())
    near = points[points[:, 2] < low + 0.08 * (high - low), 1]
    return float(near.min() + near.max()) / 2


def in_crown(tree: Unit, units: Sequence[Unit]) -> Unit:
    """Return a tree with units spread over the front of its crown."""
    points = np.concatenate([part.mesh.vertices for part in tree.base.parts])
    low, high = points.min(0), points.max(0)
    crown = points[points[:, 2] > low[2] + 0.42 * (high[2] - low[2])]
    bottom, top = crown.min(0), crown.max(0)
    middle, reach = (bottom + top) / 2, (top - bottom) / 2 * 0.66
    spots = _scattered(len(units)) * (float(reach[0]), float(reach[2]))
    apart = _apart(spots) if len(units) > 1 else float(2 * reach[0])
    for unit, (x, z) in zip(units, spots, strict=True):
        size = float((unit.bounds[1] - unit.bounds[0]).max())
        most = min(_FRUIT * float(top[0] - bottom[0]), 0.6 * apart)
        fruit = unit.standing().moved(scale=most / size)
        box = fruit.bounds[1] - fruit.bounds[0]
        at = np.array([middle[0] + x, middle[2] + z])
        near = np.abs(crown[:, [0, 2]] - at).max(1) < 0.6 * most + 0.04 * float(reach[0])
        front = float(crown[near, 1].min()) if near.any() else float(middle[1])
        by = (float(at[0]), front + 0.1 * float(box[1]), float(at[1]) - 0.5 * float(box[2]))
        tree = tree.joined([fruit.moved(by=by)], carried=True)
    return tree


def _scattered(count: int) -> NDArray[np.float64]:
    """Return count x 2 places in the unit circle, evenly as seeds of a sunflower."""
    number = np.arange(count) + 0.6
    radius, angle = np.sqrt(number / (count + 0.6)), number * np.pi * (3 - np.sqrt(5)) + 2.4
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1)


def _apart(spots: NDArray[np.float64]) -> float:
    far = np.linalg.norm(spots[:, None] - spots[None], axis=2)
    return float(far[~np.eye(len(spots), dtype=bool)].min())


def in_spout(carrier: Unit, unit: Unit) -> Unit:
    """Return a bottle with something slender stuck upright into its mouth."""
    spout: Anchor = carrier.base.anchors["spout"]
    low, high = unit.bounds
    scale = 1.96 * spout.half[0] / float((high - low)[:2].min())
    stuck = unit.standing().moved(scale=scale)
    depth = _STUCK * float(stuck.bounds[1][2])
    at = (spout.at[0], spout.at[1], spout.at[2] - depth)
    return carrier.joined([stuck.moved(by=at)], carried=True)


def stacked(carrier: Unit, unit: Unit) -> Unit:
    """Return the carrier with a unit of its own size on top, come down until they touch."""
    low, high = carrier.bounds
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    above = unit.standing().moved(by=(x, y, float(high[2])))
    ends = np.array([np.minimum(low, above.bounds[0]), np.maximum(high, above.bounds[1])])
    roof = _relief(carrier, ends, upper=True)
    floor = _relief(above, ends, upper=False)
    gap = float((floor - roof).min())
    down = gap if np.isfinite(gap) else 0.0
    return carrier.joined([above.moved(by=(0.0, 0.0, -max(0.0, down)))], carried=True)


def _relief(unit: Unit, ends: NDArray[np.float32], *, upper: bool) -> NDArray[np.float64]:
    """Return the height of a unit's highest (else lowest) surface over each square of a box."""
    blank, keep = (-np.inf, np.maximum) if upper else (np.inf, np.minimum)
    heights = np.full((_CELLS, _CELLS), blank)
    size = np.maximum(ends[1] - ends[0], 1e-6)[:2]
    for item in unit.items:
        for part in item.model.parts:
            corners = part.mesh.vertices[part.mesh.faces].astype(float)
            points = np.concatenate([corners.reshape(-1, 3), corners.mean(1)])
            cell = ((points[:, :2] - ends[0][:2]) / size * (_CELLS - 1)).round().astype(int)
            keep.at(heights, (cell[:, 0], cell[:, 1]), points[:, 2])
    return heights
