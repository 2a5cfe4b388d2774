"""Things on and in other things. Knows anchors; knows no floor and no camera.

Nothing floats but what is asked to be above: everything else touches its anchor, or the top of
what carries it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Anchor, Model
from cavendish.engines.diorama.plan.scene import Link, Relation
from cavendish.engines.diorama.stage.bouquet import bouquet, is_bouquet
from cavendish.engines.diorama.stage.placed import Placed, standing

_CLEARANCE = 0.15
"""Air between a thing and what is above it, in heights of the lower."""


def rest(
    placed: list[Placed],
    subject: int,
    models: Sequence[Model],
    relation: Relation,
    rng: np.random.Generator,
) -> None:
    """Put a thing on or in another that is already placed, one share for each copy of that."""
    carriers = [i for i, p in enumerate(placed) if p.thing == relation.object]
    if not carriers:
        return
    shares = np.array_split(np.arange(len(models)), min(len(carriers), len(models)))
    for index, share in zip(carriers, shares, strict=False):
        carrier, chosen = placed[index].model, [models[int(n)] for n in share]
        anchor = _anchor(carrier, relation.link)
        if relation.link is Link.IN and is_bouquet(chosen, carrier):
            spread = bouquet(chosen, carrier, anchor, rng)
        else:
            if relation.link is Link.IN:
                anchor = _heaped(carrier, anchor, chosen)
            busy = [p for p in placed if p.carrier == index]
            spread = _on_anchor(chosen, anchor, busy, rng, inside=relation.link is Link.IN)
        for n, model in zip(share, spread, strict=True):
            placed.append(Placed(thing=subject, copy=int(n), model=model, carrier=index))


def _anchor(model: Model, link: Link) -> Anchor:
    """Return where a model carries things; one without anchors offers the middle of its top."""
    low, high = model.bounds
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    half = (float(high[0] - low[0]) * 0.36, float(high[1] - low[1]) * 0.36)
    if link is Link.ABOVE:  # where it would hang: clear of the top, over the back edge
        clear = float(high[2]) + _CLEARANCE * float(high[2] - low[2])
        return Anchor(at=(x, float(high[1]) - 0.1 * half[1], clear), half=half)
    wanted = ("inside", "seat", "top") if link is Link.IN else ("top", "seat", "inside")
    for name in wanted:
        if name in model.anchors:
            return model.anchors[name]
    return Anchor(at=(x, y, _height_at(model, x, y, half)), half=half)


def _heaped(carrier: Model, anchor: Anchor, models: Sequence[Model]) -> Anchor:
    """Raise small things in a wide, opaque vessel until they show over its rim, as if heaped."""
    low, high = carrier.bounds
    wide = float(min(high[0] - low[0], high[1] - low[1])) / 2
    clear = any(isinstance(part.finish, Glass) for part in carrier.parts)
    rim = _rim(carrier, wide)
    if clear or rim - float(low[2]) > 1.8 * wide or anchor.at[2] >= rim - 1e-3:
        return anchor
    half = (max(anchor.half[0], 0.72 * wide), max(anchor.half[1], 0.70 * wide))
    rough = min(float(m.bounds[1][2]) * min(1.0, 2 * half[0] / _across(m)) for m in models)
    rise = max(anchor.at[2], rim - 0.5 * rough)
    return Anchor(at=(anchor.at[0], anchor.at[1], rise), half=half)


def _rim(model: Model, wide: float) -> float:
    """Return how high the wall of a vessel goes, its handle not counted."""
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = model.bounds
    off = np.hypot(*(points[:, :2] - (low + high)[:2] / 2).T)
    wall = points[off > 0.8 * wide, 2]
    return float(np.quantile(wall, 0.9)) if len(wall) else float(high[2])


def _across(model: Model) -> float:
    low, high = model.bounds
    return max(1e-6, float((high - low)[:2].max()))


def _height_at(model: Model, x: float, y: float, half: tuple[float, float]) -> float:
    """Return the highest point of a model over the middle of an area."""
    vertices = np.concatenate([part.mesh.vertices for part in model.parts])
    near = (np.abs(vertices[:, 0] - x) < half[0]) & (np.abs(vertices[:, 1] - y) < half[1])
    return float(vertices[near, 2].max()) if near.any() else float(model.bounds[1][2])


def _on_anchor(
    models: Sequence[Model],
    anchor: Anchor,
    busy: Sequence[Placed],
    rng: np.random.Generator,
    *,
    inside: bool,
) -> list[Model]:
    """Fit models onto an anchor beside what is there already."""
    if busy:
        anchor = _free_part(anchor, busy)
    turned = [standing(m.moved(turn=float(rng.uniform(-0.3, 0.3)))) for m in models]
    laid = fitted(turned, anchor, float("inf"), by_foot=inside)
    if inside or busy or len(models) > 1:
        return laid
    low, high = laid[0].bounds
    slack = [max(0.0, anchor.half[i] * 0.9 - float(high[i] - low[i]) / 2) for i in (0, 1)]
    shift = (float(rng.uniform(-0.5, 0.5)) * slack[0], float(rng.uniform(-0.4, 0.2)) * slack[1], 0)
    return [laid[0].moved(by=shift)]


def _free_part(anchor: Anchor, busy: Sequence[Placed]) -> Anchor:
    """Return the larger part of an anchor left or right of what stands on it."""
    left = min(float(p.box[0][0]) for p in busy)
    right = max(float(p.box[1][0]) for p in busy)
    x, half = anchor.at[0], anchor.half[0]
    before, after = left - (x - half), (x + half) - right
    room = max(before, after, half * 0.2) * 0.96
    centre = x - half + room / 2 if before >= after else x + half - room / 2
    return Anchor(at=(centre, anchor.at[1], anchor.at[2]), half=(room / 2, anchor.half[1]))


def fitted(
    models: Sequence[Model], anchor: Anchor, height: float, *, by_foot: bool = False
) -> list[Model]:
    """Set models side by side on an anchor, all shrunk alike if they would hang over."""
    across = 1 if len(models) == 1 else int(np.ceil(np.sqrt(len(models))))
    if len(models) > 1 and anchor.half[0] > 1.8 * anchor.half[1]:
        across = len(models)
    feet = [foot(m) if by_foot else m.bounds[1] - m.bounds[0] for m in models]
    step = np.max([foot[:2] for foot in feet], axis=0) * 1.06
    rows = int(np.ceil(len(models) / across))
    need = step * np.array([across, rows])
    tallest = max(float(m.bounds[1][2]) for m in models)
    room = np.array(anchor.half) * 2 * 0.94
    scale = float(min(1.0, (room / need).min(), height / tallest))
    done: list[Model] = []
    for index, model in enumerate(models):
        row, column = divmod(index, across)
        in_row = min(across, len(models) - row * across)
        x = (column - (in_row - 1) / 2) * float(step[0]) * scale + anchor.at[0]
        y = (row - (rows - 1) / 2) * float(step[1]) * scale + anchor.at[1]
        done.append(model.moved(scale=scale, by=(x, y, anchor.at[2])))
    return done


def foot(model: Model, share: float = 0.2) -> NDArray[np.float32]:
    """Return the extents of the lowest ``share`` of a model: what has to pass an opening."""
    vertices = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = vertices[:, 2].min(), vertices[:, 2].max()
    base = vertices[vertices[:, 2] < low + share * (high - low)]
    return base.max(0) - base.min(0)
