"""Things on and in other things. Knows anchors; knows no floor and no camera.

Nothing floats but what is asked to be above: everything else touches its anchor, or the top of
what carries it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Anchor, Model, Vec3
from cavendish.engines.diorama.plan.scene import Link
from cavendish.engines.diorama.stage.bouquet import bouquet, is_bouquet
from cavendish.engines.diorama.stage.unit import Unit

_FEW = 4
"""Copies that stand side by side, so that none hides another."""
_UPRIGHT = 1.3
"""Height over width from which somebody stands, and carries on the head."""
_CROWN = 0.1
"""Half of what a head carries, in heights of its owner."""
_CLEARANCE = 0.15
"""Air between a thing and what is above it, in heights of the lower."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rider:
    """Units of one kind that a carrier is to take, and how."""

    link: Link
    units: Sequence[Unit]


def rested(carrier: Unit, riders: Sequence[Rider], rng: np.random.Generator) -> Unit:
    """Return the carrier with its riders on and in it, kinds from left to right as they come.

    Riders of one anchor share its width; what is above hangs clear of all others.
    """
    base = carrier.base
    places: dict[Vec3, tuple[Anchor, list[Rider]]] = {}
    for rider in riders:
        if rider.link is not Link.ABOVE:
            anchor = _anchor(base, rider.link)
            places.setdefault(anchor.at, (anchor, []))[1].append(rider)
    for anchor, sharing in places.values():
        for rider, part in zip(sharing, _slices(anchor, sharing), strict=True):
            carrier = carrier.joined(_taken(base, rider, part, rng), carried=True)
    for rider in riders:
        if rider.link is Link.ABOVE:
            over = _over(carrier)
            carrier = carrier.joined(_on_anchor(rider.units, over, rng, inside=False), carried=True)
    return carrier


def _slices(anchor: Anchor, riders: Sequence[Rider]) -> list[Anchor]:
    """Divide an anchor's width among kinds by how wide each is."""
    if len(riders) == 1:
        return [anchor]
    wide = np.array([sum(_across(u) for u in rider.units) for rider in riders])
    share = 0.6 * wide / wide.sum() + 0.4 / len(riders)
    edges = np.concatenate([[0.0], np.cumsum(share)]) * 2 - 1
    x, half = anchor.at[0], anchor.half[0]
    return [
        Anchor(
            at=(x + half * float(a + b) / 2, anchor.at[1], anchor.at[2]),
            half=(half * float(b - a) / 2 * 0.97, anchor.half[1]),
        )
        for a, b in pairwise(edges)
    ]


def _taken(carrier: Model, rider: Rider, anchor: Anchor, rng: np.random.Generator) -> list[Unit]:
    """Set one kind on or in a carrier."""
    inside = rider.link is Link.IN
    alone = all(len(unit.items) == 1 for unit in rider.units)
    if inside and alone and is_bouquet([unit.base for unit in rider.units], carrier):
        stems = bouquet([unit.base for unit in rider.units], carrier, anchor, rng)
        return [
            Unit(items=(replace(unit.items[0], model=stem),))
            for unit, stem in zip(rider.units, stems, strict=True)
        ]
    if inside:
        anchor = _heaped(carrier, anchor, rider.units)
    return _on_anchor(rider.units, anchor, rng, inside=inside)


def on_front(carrier: Unit, units: Sequence[Unit]) -> Unit:
    """Return the carrier with units mounted on its front, no larger than its label allows."""
    label = carrier.base.anchors["label"]
    for unit in units:
        low, high = unit.bounds
        wide, _, tall = (float(v) for v in high - low)
        scale = min(1.0, 2.2 * label.half[0] / wide, 3.2 * label.half[1] / tall)
        set_down = unit.standing().moved(scale=scale)
        deep = float(set_down.bounds[1][1])
        at = (label.at[0], label.at[1] - 0.6 * deep, label.at[2] - 0.5 * scale * tall)
        carrier = carrier.joined([set_down.moved(by=at)], carried=True)
    return carrier


def _over(carrier: Unit) -> Anchor:
    """Return where things hang above a unit: clear of its top, over the back edge."""
    low, high = carrier.bounds
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    half = (float(high[0] - low[0]) * 0.36, float(high[1] - low[1]) * 0.36)
    clear = float(high[2]) + _CLEARANCE * float(high[2] - low[2])
    return Anchor(at=(x, y + half[1], clear), half=half)


def _anchor(model: Model, link: Link) -> Anchor:
    """Return where a model carries things: whoever stands, on the head; else by its anchors.

    One without anchors offers the middle of its top.
    """
    low, high = model.bounds
    wide, deep, tall = (float(v) for v in high - low)
    if link is Link.ON and "head_top" in model.anchors and tall > _UPRIGHT * max(wide, deep):
        return replace(model.anchors["head_top"], half=(_CROWN * tall, _CROWN * tall))
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    half = (wide * 0.36, deep * 0.36)
    wanted = ("inside", "seat", "top") if link is Link.IN else ("top", "seat", "inside")
    for name in wanted:
        if name in model.anchors:
            return model.anchors[name]
    return Anchor(at=(x, y, _height_at(model, x, y, half)), half=half)


def _heaped(carrier: Model, anchor: Anchor, units: Sequence[Unit]) -> Anchor:
    """Raise small things in a wide, opaque vessel until they show over its rim, as if heaped."""
    low, high = carrier.bounds
    wide = float(min(high[0] - low[0], high[1] - low[1])) / 2
    clear = any(isinstance(part.finish, Glass) for part in carrier.parts)
    rim = _rim(carrier, wide)
    if clear or rim - float(low[2]) > 1.8 * wide or anchor.at[2] >= rim - 1e-3:
        return anchor
    half = (max(anchor.half[0], 0.72 * wide), max(anchor.half[1], 0.70 * wide))
    laid = fitted([unit.standing() for unit in units], replace(anchor, half=half), float("inf"))
    least = min(float(np.ptp([bound[2] for bound in unit.bounds])) for unit in laid)
    rise = max(anchor.at[2], rim - 0.5 * least)
    return Anchor(at=(anchor.at[0], anchor.at[1], rise), half=half)


def _rim(model: Model, wide: float) -> float:
    """Return how high the wall of a vessel goes, its handle not counted."""
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = model.bounds
    off = np.hypot(*(points[:, :2] - (low + high)[:2] / 2).T)
    wall = points[off > 0.8 * wide, 2]
    return float(np.quantile(wall, 0.9)) if len(wall) else float(high[2])


def _across(model: Model | Unit) -> float:
    low, high = model.bounds
    return max(1e-6, float((high - low)[:2].max()))


def _height_at(model: Model, x: float, y: float, half: tuple[float, float]) -> float:
    """Return the highest point of a model over the middle of an area."""
    vertices = np.concatenate([part.mesh.vertices for part in model.parts])
    near = (np.abs(vertices[:, 0] - x) < half[0]) & (np.abs(vertices[:, 1] - y) < half[1])
    return float(vertices[near, 2].max()) if near.any() else float(model.bounds[1][2])


def _on_anchor(
    units: Sequence[Unit], anchor: Anchor, rng: np.random.Generator, *, inside: bool
) -> list[Unit]:
    """Fit units onto an anchor; one alone stands a little off its middle."""
    turned = [unit.moved(turn=float(rng.uniform(-0.3, 0.3))).standing() for unit in units]
    laid = fitted(turned, anchor, float("inf"), by_foot=inside)
    if inside or len(units) > 1:
        return laid
    low, high = laid[0].bounds
    slack = [max(0.0, anchor.half[i] * 0.9 - float(high[i] - low[i]) / 2) for i in (0, 1)]
    shift = (float(rng.uniform(-0.5, 0.5)) * slack[0], float(rng.uniform(-0.4, 0.2)) * slack[1], 0)
    return [laid[0].moved(by=shift)]


def fitted(
    units: Sequence[Unit], anchor: Anchor, height: float, *, by_foot: bool = False
) -> list[Unit]:
    """Set units side by side on an anchor, all shrunk alike if they would hang over.

    ``by_foot``: only what stands must fit (stems pass a mouth that blossoms don't).
    """
    across = 1 if len(units) == 1 else int(np.ceil(np.sqrt(len(units))))
    few = not by_foot and len(units) <= _FEW and anchor.half[0] > 0.7 * anchor.half[1]
    if len(units) > 1 and (few or anchor.half[0] > 1.8 * anchor.half[1]):
        across = len(units)
    rows = int(np.ceil(len(units) / across))
    sizes = [(unit.bounds[1] - unit.bounds[0])[:2] for unit in units]
    feet = [foot(unit.base)[:2] for unit in units] if by_foot else sizes
    step = np.max(sizes, axis=0) * 1.06
    need = step * np.array([across - 1, rows - 1]) + np.max(feet, axis=0) * 1.06
    tallest = max(float(unit.bounds[1][2]) for unit in units)
    room = np.array(anchor.half) * 2 * 0.94
    scale = float(min(1.0, (room / need).min(), height / tallest))
    done: list[Unit] = []
    for index, unit in enumerate(units):
        row, column = divmod(index, across)
        in_row = min(across, len(units) - row * across)
        x = (column - (in_row - 1) / 2) * float(step[0]) * scale + anchor.at[0]
        y = (row - (rows - 1) / 2) * float(step[1]) * scale + anchor.at[1]
        done.append(unit.moved(scale=scale, by=(x, y, anchor.at[2])))
    return done


def foot(model: Model, share: float = 0.2) -> NDArray[np.float32]:
    """Return the extents of the lowest ``share`` of a model: what has to pass an opening."""
    vertices = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = vertices[:, 2].min(), vertices[:, 2].max()
    base = vertices[vertices[:, 2] < low + share * (high - low)]
    return base.max(0) - base.min(0)
