"""Things under and around others. Knows where there is room; knows no anchors but "top"."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.figures.placing import set_at
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model
from cavendish.engines.diorama.stage.resting import fitted, foot
from cavendish.engines.diorama.stage.stands import stand_over
from cavendish.engines.diorama.stage.unit import Unit, middle

_OPEN = np.radians(60.0)
"""Half the gap that a ring leaves towards the camera, so that its middle is seen."""
_FLAT, _PROPPED = 0.45, 62.0
"""Height over depth below which a thing lies flat, and degrees that it is propped up then."""
_READS = 0.5
"""Size of what is on one floor of a stand, in sizes of what is on the other, at least."""
_TOWERING = 1.6
"""Heights of what is under it that something spreading needs to have, to be a canopy."""
_SAMPLES = 1500
"""Points on each part: a table's apron of a tenth of its surface is met with certainty."""


def beneath(carrier: Unit, units: Sequence[Unit], *, rooted: bool) -> Unit:
    """Return the carrier with units below it: under its top, by its trunk, or under a stand."""
    if _hollow(carrier.base):
        return carrier.joined(_under_top(carrier.base, units), carried=False)
    tallest = max(float(unit.bounds[1][2]) for unit in units)
    towers = float(carrier.bounds[1][2]) > _TOWERING * tallest
    if rooted or (towers and _is_canopy(carrier.base)):
        return carrier.joined(_by_trunk(carrier.base, units), carried=False)
    carrier, units = _matched(_shown(carrier), [_shown(unit) for unit in units])
    row = _row(units, middle(carrier.bounds))
    low, high = carrier.bounds
    bounds = [unit.bounds for unit in row]
    size = np.max([b[1] for b in bounds], 0) - np.min([b[0] for b in bounds], 0)
    top = (float(high[0] - low[0]), float(high[1] - low[1]))
    stand = stand_over(middle(carrier.bounds), size, top)
    return carrier.lifted(stand, stand.anchors["top"].at[2]).joined(row, carried=False)


def _shown(unit: Unit) -> Unit:
    """Return what lies flat propped up towards the camera: from the side it would be a line."""
    low, high = unit.bounds
    _, deep, tall = (float(v) for v in high - low)
    alive = "head_top" in unit.base.anchors
    if tall > _FLAT * deep or len(unit.items) > 1 or alive:
        return unit
    propped = [
        replace(item, model=set_at(item.model, (0, 0, 0), axes=turning(0, _PROPPED)))
        for item in unit.items
    ]
    return Unit(items=tuple(propped)).standing()


def _matched(carrier: Unit, units: Sequence[Unit]) -> tuple[Unit, list[Unit]]:
    """Return both floors of a stand with the smaller one grown until it reads beside the larger."""
    both = (carrier, *units)
    sizes = [float((unit.bounds[1] - unit.bounds[0]).max()) for unit in both]
    scales = [max(1.0, _READS * max(sizes) / size) for size in sizes]
    grown = [unit.moved(scale=scale) for unit, scale in zip(both, scales, strict=True)]
    x, y, _ = middle(carrier.bounds)
    return grown[0].standing().moved(by=(x, y, 0.0)), [unit.standing() for unit in grown[1:]]


def around(carrier: Unit, units: Sequence[Unit]) -> Unit:
    """Return the carrier with units in a ring about it, facing it, open towards the camera."""
    low, high = carrier.bounds
    x, y, _ = middle(carrier.bounds)
    wide = max(float(np.hypot(*(unit.bounds[1] - unit.bounds[0])[:2])) for unit in units)
    arc = 2 * np.pi - 2 * _OPEN
    gaps = max(1, len(units) - 1)
    chord = wide / (2 * np.sin(min(arc / gaps, np.pi) / 2))
    radius = max(0.5 * float(np.hypot(*(high - low)[:2])) + 0.55 * wide, 1.02 * chord)
    angles = -np.pi / 2 + _OPEN + arc * (np.arange(len(units)) + 0.5 * (len(units) == 1)) / gaps
    ring = [
        unit.standing()
        .moved(turn=float(np.arctan2(-np.cos(angle), np.sin(angle))))
        .moved(by=(x + radius * float(np.cos(angle)), y + radius * float(np.sin(angle)), 0.0))
        for unit, angle in zip(units, angles, strict=True)
    ]
    return carrier.joined(ring, carried=False)


def _hollow(model: Model) -> bool:
    """Tell whether there is a raised top with free room below its middle, as in a table."""
    low, high = model.bounds
    top = model.anchors.get("top")
    if top is None or top.at[2] - float(low[2]) < 0.45 * float((high - low).max()):
        return False
    points = np.concatenate([_surface(part.mesh) for part in model.parts])
    centre, reach = np.array(middle(model.bounds))[:2], (high - low)[:2] * 0.25
    central = (np.abs(points[:, :2] - centre) < reach).all(1)
    return not bool((central & (points[:, 2] < 0.6 * top.at[2])).any())


def _surface(mesh: Mesh) -> NDArray[np.float64]:
    """Return points all over a mesh, more on larger triangles: its corners alone say little."""
    lot = np.random.default_rng(0)
    a, b, c = (mesh.vertices[mesh.faces[:, i]].astype(float) for i in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    chosen = lot.choice(len(area), _SAMPLES, p=area / area.sum())
    shares = lot.dirichlet((1.0, 1.0, 1.0), _SAMPLES)[:, :, None]
    corners = np.stack([a[chosen], b[chosen], c[chosen]], 1)
    return (corners * shares).sum(1)


def _is_canopy(model: Model) -> bool:
    """Tell whether a model is much wider above than where it stands, as a tree is."""
    low, high = model.bounds
    return float(foot(model, 0.08)[0]) < 0.6 * float(high[0] - low[0])


def _under_top(above: Model, units: Sequence[Unit]) -> list[Unit]:
    low, high = above.bounds
    half = ((high - low)[:2] * 0.3).tolist()
    shelf = Anchor(at=middle(above.bounds), half=(half[0], half[1]))
    return fitted(units, shelf, above.anchors["top"].at[2] * 0.72)


def _by_trunk(above: Model, units: Sequence[Unit]) -> list[Unit]:
    """Stand units right and left of a trunk in turn, a little before it."""
    x, _, _ = middle(above.bounds)
    y = float(above.bounds[0][1])
    edges = {1: float(foot(above, 0.08)[0]) * 0.6, -1: float(foot(above, 0.08)[0]) * 0.6}
    done: list[Unit] = []
    for index, unit in enumerate(units):
        side = -1 if index % 2 else 1
        low, high = unit.bounds
        wide, deep = float(high[0] - low[0]), float(high[1] - low[1])
        at = x + side * (edges[side] + 0.55 * wide)
        edges[side] += 1.12 * wide
        done.append(unit.moved(by=(at, y - 0.1 * deep, 0.0)))
    return done


def _row(units: Sequence[Unit], at: tuple[float, float, float]) -> list[Unit]:
    """Stand units side by side around a place on the floor."""
    widths = [float(u.bounds[1][0] - u.bounds[0][0]) * 1.1 for u in units]
    edge = at[0] - sum(widths) / 2
    done: list[Unit] = []
    for unit, width in zip(units, widths, strict=True):
        done.append(unit.standing().moved(by=(edge + width / 2, at[1], at[2])))
        edge += width
    return done
