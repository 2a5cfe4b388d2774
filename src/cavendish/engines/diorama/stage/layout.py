"""Where every thing stands. Knows relations, footprints and anchors; knows no light and no lens.

Blocks (all copies of one thing) are laid on the floor by their relations, pushed apart until no
footprints meet, and then carry what stands on or in them. Nothing floats: every model's lowest
point touches the floor, an anchor, or the top of what carries it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Anchor, Model
from cavendish.engines.diorama.plan.scene import Link, Place, Relation, ScenePlan
from cavendish.engines.diorama.stage.sizes import scales
from cavendish.engines.diorama.stage.stands import stand_over

_RESTING = (Link.ON, Link.IN, Link.ABOVE)
_GAP = 0.08
"""Free space between neighbours, as a share of the larger one's width."""
_TRIES = 200


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placed:
    """A model in its final place. ``thing`` is its index in the plan, -1 for props of the set."""

    thing: int
    copy: int
    model: Model
    carrier: int | None = None
    """Index in the layout of what it stands on or in; None is the floor."""

    @property
    def box(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Smallest and largest corner in metres."""
        return self.model.bounds


@dataclass(slots=True, kw_only=True, eq=False)
class _Block:
    """All copies of one thing that stand on the floor, around their own origin."""

    thing: int
    models: list[Model]
    half: tuple[float, float]
    x: float = 0.0
    y: float = 0.0

    def at(self) -> list[Model]:
        return [model.moved(by=(self.x, self.y, 0.0)) for model in self.models]


def layout(
    plan: ScenePlan, cast: Sequence[Sequence[Model]], *, aspect: float, seed: int
) -> list[Placed]:
    """Place every model of the cast; ``aspect`` is the picture's width over its height."""
    rng = np.random.default_rng([seed, 77])
    sized = [
        [_standing(model.moved(scale=scale)) for model in models]
        for models, scale in zip(cast, scales(plan, cast), strict=True)
    ]
    carried = _carried(plan, sized)
    under = {
        r.subject: r.object
        for r in plan.relations
        if r.link is Link.UNDER and _valid(r, sized) and r.subject not in carried
    }
    floor = [i for i, models in enumerate(sized) if models and i not in carried and i not in under]
    blocks = [_block(i, sized[i], aspect, rng, plan) for i in floor]
    _spread(plan, blocks, aspect, rng)
    placed = [
        Placed(thing=block.thing, copy=n, model=model)
        for block in blocks
        for n, model in enumerate(block.at())
    ]
    for subject, carrier in under.items():
        _slide_under(placed, subject, sized[subject], carrier)
    for subject, relation in _by_depth(carried):
        _rest(placed, subject, sized[subject], relation, rng)
    return placed


def _standing(model: Model) -> Model:
    """Return the model centred over the origin with its lowest point on z = 0."""
    low, high = model.bounds
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    return model.moved(by=(-x, -y, -float(low[2])))


def _valid(relation: Relation, sized: Sequence[Sequence[Model]]) -> bool:
    count = len(sized)
    inside = 0 <= relation.subject < count and 0 <= relation.object < count
    return inside and relation.subject != relation.object and bool(sized[relation.object])


def _carried(plan: ScenePlan, sized: Sequence[Sequence[Model]]) -> dict[int, Relation]:
    """Return for each thing the relation that puts it on or in another, without circles."""
    carried: dict[int, Relation] = {}
    for relation in plan.relations:
        if relation.link not in _RESTING or not _valid(relation, sized):
            continue
        carrier: int | None = relation.object
        while carrier is not None and carrier != relation.subject:
            carrier = carried[carrier].object if carrier in carried else None
        if carrier is None and relation.subject not in carried:
            carried[relation.subject] = relation
    return carried


def _by_depth(carried: dict[int, Relation]) -> list[tuple[int, Relation]]:
    """Order carried things so that a carrier always comes before what it carries."""

    def depth(thing: int) -> int:
        return 1 + depth(carried[thing].object) if thing in carried else 0

    return sorted(carried.items(), key=lambda item: depth(item[0]))


def _block(
    thing: int,
    models: Sequence[Model],
    aspect: float,
    rng: np.random.Generator,
    plan: ScenePlan,
) -> _Block:
    """Group the copies of one thing: alone, in an arc, or in staggered rows."""
    lone = len(models) == 1
    calm = plan.place is Place.ROOM and lone
    swing = 0.08 if calm else 0.22 if lone else 0.35
    if plan.things[thing].noun == "sign" or any(t.bearer == thing for t in plan.letterings):
        swing = 0.0
    turned = [_standing(m.moved(turn=float(rng.uniform(-swing, swing)))) for m in models]
    sides = np.array([high - low for low, high in (m.bounds for m in turned)])
    width, depth = float(sides[:, 0].max()), float(sides[:, 1].max())
    tall = float(sides[:, 2].max()) / width
    spots = _spots(len(models), aspect * tall, rng) * np.array([width * 1.14, depth * 1.14])
    spots = spots - (spots.max(0) + spots.min(0)) / 2
    standing = [
        m.moved(by=(float(x), float(y), 0.0)) for m, (x, y) in zip(turned, spots, strict=True)
    ]
    reach = np.abs(spots).max(0) + np.array([width, depth]) / 2
    return _Block(thing=thing, models=standing, half=(float(reach[0]), float(reach[1])))


def _spots(count: int, shape: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return count x 2 places in units of one copy's footprint, at least 1 apart on an axis.

    ``shape`` is the picture's aspect times a copy's height over its width: tall things stand in
    one row, since a second would be hidden.
    """
    columns = _columns(count, shape)
    rows = int(np.ceil(count / columns))
    spots: list[tuple[float, float]] = []
    for index in range(count):
        row, column = divmod(index, columns)
        in_row = min(columns, count - row * columns)
        middle = (in_row - 1) / 2
        stagger = 0.25 * (-1) ** row if rows > 1 and in_row == columns else 0.0
        across = column - middle + stagger + rng.uniform(-0.02, 0.02)
        bow = 0.30 * abs(column - middle) / max(1.0, in_row / 2) if rows == 1 else 0.0
        spots.append((across * 1.06, row * 1.35 - bow + rng.uniform(-0.08, 0.08)))
    return np.array(spots, float).reshape(-1, 2)


def _columns(count: int, shape: float) -> int:
    """Return how many copies stand side by side: few in tall pictures, all in very wide ones."""
    if count == 4 and 0.6 <= shape <= 1.3:
        return 2
    wanted = int(np.ceil(np.sqrt(count * 1.3 * min(max(shape, 0.3), 12.0))))
    return max(1, min(count, wanted))


def _spread(plan: ScenePlan, blocks: list[_Block], aspect: float, rng: np.random.Generator) -> None:
    """Give blocks their first places, by relation or by composition, then push them apart."""
    order = {block.thing: block for block in blocks}
    related = [
        r
        for r in plan.relations
        if r.subject in order and r.object in order and r.subject != r.object
    ]
    _compose(blocks, aspect, rng)
    sides = {r: _side(r, rng) for r in related}
    for _ in range(_TRIES):
        moved = False
        for relation in related:
            moved |= _obey(order[relation.subject], order[relation.object], sides[relation])
        for index, first in enumerate(blocks):
            for second in blocks[index + 1 :]:
                moved |= _part(first, second)
        if not moved:
            break
    else:
        _line_up(blocks)
    middle = sum(b.x for b in blocks) / max(1, len(blocks))
    for block in blocks:
        block.x -= middle


def _compose(blocks: list[_Block], aspect: float, rng: np.random.Generator) -> None:
    """Stand blocks in rows, tall ones behind, each row from its middle outwards in turn."""
    if not blocks:
        return
    tall = sorted(blocks, key=lambda b: -_tallness(b))
    widths = sum(2.3 * b.half[0] for b in blocks)
    shape = widths / (1.35 * _tallness(tall[0]) * min(max(aspect, 0.35), 9.0))
    rows = int(np.clip(round(np.sqrt(max(1.5 * shape, 0.2))), 1, min(3, len(blocks))))
    if aspect < 0.7:
        rows = min(3, len(blocks))
    air = 0.14 + 0.25 * max(0.0, min(aspect, 6.0) - 1.8)
    front = 0.0
    for number, share in enumerate(np.array_split(np.arange(len(tall)), rows)):
        row = [tall[int(i)] for i in share]
        deep = max(b.half[1] for b in row)
        front -= deep if number else 0.0
        _row_out(row, air, front, rng)
        shift = float(rng.choice([-1.0, 1.0])) * 0.35 * row[0].half[0] if rows > 1 else 0.0
        for block in row:
            block.x += shift if number else -0.4 * shift
        front -= deep * 1.12


def _row_out(row: list[_Block], air: float, y: float, rng: np.random.Generator) -> None:
    """Set the first block in the middle, the next beside it, left and right in turn."""
    side = float(rng.choice([-1.0, 1.0]))
    edges = {side: 0.0, -side: 0.0}
    for index, block in enumerate(row):
        gap = air * block.half[0] * rng.uniform(0.8, 1.6)
        block.y = y + block.half[1] * float(rng.uniform(-0.25, 0.25))
        if index == 0:
            edges = {1.0: block.half[0], -1.0: block.half[0]}
            continue
        here = side if edges[side] <= edges[-side] else -side
        block.x = here * (edges[here] + gap + block.half[0])
        edges[here] += gap + 2 * block.half[0]


def _tallness(block: _Block) -> float:
    return max(float(m.bounds[1][2]) for m in block.models)


def _side(relation: Relation, rng: np.random.Generator) -> tuple[float, float]:
    """Return the direction (x, y) in which the subject stands from the object."""
    beside = 1.0 if rng.random() < 0.5 else -1.0
    return {
        Link.LEFT_OF: (-1.0, 0.0),
        Link.RIGHT_OF: (1.0, 0.0),
        Link.BEHIND: (0.0, 1.0),
        Link.IN_FRONT_OF: (0.0, -1.0),
    }.get(relation.link, (beside, 0.0))


def _obey(subject: _Block, other: _Block, side: tuple[float, float]) -> bool:
    """Move a pair until the relation holds; return whether anything moved."""
    across, along = side
    axis = 0 if across else 1
    sign = across or along
    here, there = (subject.x, other.x) if axis == 0 else (subject.y, other.y)
    need = (subject.half[axis] + other.half[axis]) * (1 + _GAP)
    lack = need - sign * (here - there)
    moved = lack > 1e-4
    if moved:
        if axis == 0:
            subject.x += sign * lack * 0.5
            other.x -= sign * lack * 0.5
        else:
            subject.y += sign * lack * 0.5
            other.y -= sign * lack * 0.5
    if axis == 0:
        level = other.y - subject.y
        subject.y += level * 0.3
    else:
        moved |= _peek(subject, other)
    return moved


def _peek(subject: _Block, other: _Block) -> bool:
    """Shift what stands before or behind sideways, so that neither hides the other."""
    offset = subject.x - other.x
    want = 0.55 * max(subject.half[0], other.half[0])
    if abs(offset) >= want - 1e-4 and abs(offset) <= want * 2.5:
        return False
    sign = 1.0 if offset >= 0 else -1.0
    subject.x = other.x + sign * want * 1.05
    return True


def _part(first: _Block, second: _Block) -> bool:
    """Push two overlapping blocks apart along x, or along y where that is much shorter."""
    gap = _GAP * max(min(first.half), min(second.half))
    over = [
        first.half[axis] + second.half[axis] + gap - abs(distance)
        for axis, distance in enumerate((first.x - second.x, first.y - second.y))
    ]
    if min(over) <= 1e-4:
        return False
    if over[1] < over[0] * 0.6:
        sign = 1.0 if first.y >= second.y else -1.0
        first.y += sign * over[1] * 0.51
        second.y -= sign * over[1] * 0.51
    else:
        sign = 1.0 if first.x > second.x else -1.0
        first.x += sign * over[0] * 0.51
        second.x -= sign * over[0] * 0.51
    return True


def _line_up(blocks: list[_Block]) -> None:
    """Relations that contradict each other end in one row, in their present order."""
    edge = 0.0
    for block in sorted(blocks, key=lambda b: b.x):
        block.x = edge + block.half[0]
        block.y = 0.0
        edge += block.half[0] * (2 + _GAP)


def _slide_under(placed: list[Placed], subject: int, models: Sequence[Model], carrier: int) -> None:
    """Stand a thing below another: under its top if that is raised, else under a stand for it."""
    index = next((i for i, p in enumerate(placed) if p.thing == carrier), None)
    if index is None:
        return
    above = placed[index]
    low, high = above.box
    top = above.model.anchors.get("top")
    middle = (low + high) / 2
    if top is not None and top.at[2] - low[2] > 0.45 * float((high - low).max()):
        room = (float(high[0] - low[0]) * 0.6, float(high[1] - low[1]) * 0.6, top.at[2] * 0.72)
        shelf = Anchor(
            at=(float(middle[0]), float(middle[1]), 0.0), half=(room[0] / 2, room[1] / 2)
        )
        for n, model in enumerate(_fitted(models, shelf, room[2])):
            placed.append(Placed(thing=subject, copy=n, model=model))
        return
    at = (float(middle[0]), float(middle[1]), 0.0)
    row = _row(models, at)
    beneath = [Placed(thing=subject, copy=n, model=model) for n, model in enumerate(row)]
    bounds = [p.box for p in beneath]
    size = np.max([b[1] for b in bounds], 0) - np.min([b[0] for b in bounds], 0)
    stand = stand_over(at, size, (float(high[0] - low[0]), float(high[1] - low[1])))
    lift = stand.anchors["top"].at[2]
    placed[index] = replace(above, model=above.model.moved(by=(0, 0, lift)), carrier=len(placed))
    placed.append(Placed(thing=-1, copy=0, model=stand))
    placed.extend(beneath)


def _rest(
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
        anchor = _anchor(placed[index].model, relation.link)
        if relation.link is Link.IN:
            anchor = _heaped(placed[index].model, anchor, [models[int(n)] for n in share])
        busy = [p for p in placed if p.carrier == index]
        chosen = [models[int(n)] for n in share]
        spread = _on_anchor(chosen, anchor, busy, rng, inside=relation.link is Link.IN)
        for n, model in zip(share, spread, strict=True):
            placed.append(Placed(thing=subject, copy=int(n), model=model, carrier=index))


def _anchor(model: Model, link: Link) -> Anchor:
    """Return where a model carries things; one without anchors offers the middle of its top."""
    wanted = ("inside", "seat", "top") if link is Link.IN else ("top", "seat", "inside")
    if link is not Link.ABOVE:
        for name in wanted:
            if name in model.anchors:
                return model.anchors[name]
    low, high = model.bounds
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    half = (float(high[0] - low[0]) * 0.36, float(high[1] - low[1]) * 0.36)
    return Anchor(at=(x, y, _height_at(model, x, y, half)), half=half)


def _heaped(carrier: Model, anchor: Anchor, models: Sequence[Model]) -> Anchor:
    """Raise small things in a wide, opaque vessel until they show over its rim, as if heaped."""
    low, high = carrier.bounds
    wide = float(min(high[0] - low[0], high[1] - low[1])) / 2
    clear = any(isinstance(part.finish, Glass) for part in carrier.parts)
    if clear or float(high[2] - low[2]) > 1.8 * wide or anchor.at[2] >= float(high[2]) - 1e-3:
        return anchor
    half = (max(anchor.half[0], 0.66 * wide), max(anchor.half[1], 0.6 * wide))
    rough = min(float(m.bounds[1][2]) * min(1.0, 2 * half[0] / _across(m)) for m in models)
    rise = max(anchor.at[2], float(high[2]) - 0.5 * rough)
    return Anchor(at=(anchor.at[0], anchor.at[1], rise), half=half)


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
    turned = [_standing(m.moved(turn=float(rng.uniform(-0.3, 0.3)))) for m in models]
    fitted = _fitted(turned, anchor, float("inf"), by_foot=inside)
    if inside or busy or len(models) > 1:
        return fitted
    low, high = fitted[0].bounds
    slack = [max(0.0, anchor.half[i] * 0.9 - float(high[i] - low[i]) / 2) for i in (0, 1)]
    shift = (float(rng.uniform(-0.5, 0.5)) * slack[0], float(rng.uniform(-0.4, 0.2)) * slack[1], 0)
    return [fitted[0].moved(by=shift)]


def _free_part(anchor: Anchor, busy: Sequence[Placed]) -> Anchor:
    """Return the larger part of an anchor left or right of what stands on it."""
    left = min(float(p.box[0][0]) for p in busy)
    right = max(float(p.box[1][0]) for p in busy)
    x, half = anchor.at[0], anchor.half[0]
    before, after = left - (x - half), (x + half) - right
    room = max(before, after, half * 0.2) * 0.96
    centre = x - half + room / 2 if before >= after else x + half - room / 2
    return Anchor(at=(centre, anchor.at[1], anchor.at[2]), half=(room / 2, anchor.half[1]))


def _fitted(
    models: Sequence[Model], anchor: Anchor, height: float, *, by_foot: bool = False
) -> list[Model]:
    """Set models side by side on an anchor, all shrunk alike if they would hang over."""
    across = 1 if len(models) == 1 else int(np.ceil(np.sqrt(len(models))))
    if len(models) > 1 and anchor.half[0] > 1.8 * anchor.half[1]:
        across = len(models)
    feet = [_foot(m) if by_foot else m.bounds[1] - m.bounds[0] for m in models]
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


def _foot(model: Model) -> NDArray[np.float32]:
    """Return the extents of the lowest fifth of a model: what has to pass an opening."""
    vertices = np.concatenate([part.mesh.vertices for part in model.parts])
    low, high = vertices[:, 2].min(), vertices[:, 2].max()
    base = vertices[vertices[:, 2] < low + 0.2 * (high - low)]
    return base.max(0) - base.min(0)


def _row(models: Sequence[Model], at: tuple[float, float, float]) -> list[Model]:
    """Stand models side by side around a place on the floor."""
    widths = [float(m.bounds[1][0] - m.bounds[0][0]) * 1.1 for m in models]
    edge = at[0] - sum(widths) / 2
    done: list[Model] = []
    for model, width in zip(models, widths, strict=True):
        done.append(model.moved(by=(edge + width / 2, at[1], at[2])))
        edge += width
    return done
