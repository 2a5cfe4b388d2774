"""Blocks on the floor: all copies of one thing, set by relation or by composition.

Knows footprints, relations and the picture's ratio; knows no anchors and no camera. Blocks are
pushed apart until none meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.plan.scene import Link, Place, Relation, ScenePlan
from cavendish.engines.diorama.stage.unit import Unit

_GAP = 0.08
"""Free space between neighbours, as a share of the larger one's width."""
_TRIES = 200
_WAYS = 8
"""Arrangements that are tried: the one that hides least and shows the group largest is taken."""
_BEARABLE = 0.22
"""Share of a thing that may be hidden."""
_LOOK_DOWN = 0.16
"""Metres that the lens sees more over a thing's top for each metre behind it."""
_SINK, _LEVEL = 0.84, 0.6
"""Heights from one layer to the next where tops aren't level; the width of a level top."""
_HEAPED = frozenset({"pile", "heap"})
""""A pile of" lies in layers; what is "stacked" stands in one column."""
_TOWERING = 1.6
"""Times the height of what stands before it from which a thing is seen over it."""
_SEEN = 0.35
"""How far the middle of what is behind lies beyond the edge before it, in its half widths."""


@dataclass(slots=True, kw_only=True, eq=False)
class Block:
    """All copies of one thing that stand on the floor, around their own origin."""

    thing: int
    units: list[Unit]
    half: tuple[float, float]
    x: float = 0.0
    y: float = 0.0

    def at(self) -> list[Unit]:
        """Return the units in their place on the floor."""
        return [unit.moved(by=(self.x, self.y, 0.0)) for unit in self.units]


def block(
    thing: int,
    units: Sequence[Unit],
    aspect: float,
    rng: np.random.Generator,
    plan: ScenePlan,
    *,
    turn: float = 0.0,
) -> Block:
    """Group the copies of one thing, turned by ``turn`` and a little: alone or in rows."""
    lone = len(units) == 1
    calm = plan.place.ground is Place.ROOM and lone
    swing = 0.08 if calm else 0.22 if lone else 0.35
    if plan.things[thing].noun == "sign" or any(t.bearer == thing for t in plan.letterings):
        swing = 0.0
    turned = [u.moved(turn=turn + float(rng.uniform(-swing, swing))).standing() for u in units]
    words = frozenset(plan.things[thing].attributes)
    if not lone and words & (_HEAPED | {"stack"}):
        turned = [_heaped(turned, 3 if words & _HEAPED else 1, rng)]
    sides = np.array([high - low for low, high in (u.bounds for u in turned)])
    width, depth = float(sides[:, 0].max()), float(sides[:, 1].max())
    tall = float(sides[:, 2].max()) / width
    spots = _spots(len(turned), aspect * tall, rng) * np.array([width * 1.14, depth * 1.14])
    spots = spots - (spots.max(0) + spots.min(0)) / 2
    apart = [u.moved(by=(float(x), float(y), 0.0)) for u, (x, y) in zip(turned, spots, strict=True)]
    reach = np.abs(spots).max(0) + np.array([width, depth]) / 2
    return Block(thing=thing, units=apart, half=(float(reach[0]), float(reach[1])))


def _heaped(units: Sequence[Unit], wide: int, rng: np.random.Generator) -> Unit:
    """Return units on top of each other, ``wide`` in the lowest layer, fewer in each above."""
    low, high = np.min([u.bounds[0] for u in units], 0), np.max([u.bounds[1] for u in units], 0)
    across, deep, tall = (float(v) for v in high - low)
    sink = 1.0 if wide == 1 and _is_level(units[0]) else _SINK
    whole, left, layer = units[0], list(units), 0
    while left:
        row = [left.pop(0) for _ in range(min(max(1, wide - layer), len(left)))]
        for number, unit in enumerate(row):
            off = 0.94 * (number - (len(row) - 1) / 2)
            x = across * (off + float(rng.uniform(-0.04, 0.04)))
            y = deep * float(rng.uniform(-0.05, 0.05))
            placed = unit.moved(by=(x, y, layer * tall * sink))
            whole = placed if unit is units[0] else whole.joined([placed], carried=True)
        layer += 1
    return whole.standing()


def _is_level(unit: Unit) -> bool:
    """Tell whether a unit's top is as wide as the unit: a box, not a truck or an apple."""
    points = np.concatenate([part.mesh.vertices for part in unit.base.parts])
    low, high = unit.bounds
    top = points[points[:, 2] > high[2] - 0.1 * (high[2] - low[2])]
    return bool(np.ptp(top[:, 0]) > _LEVEL * (high[0] - low[0]))


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


def spread(
    plan: ScenePlan,
    blocks: list[Block],
    relations: Sequence[Relation],
    aspect: float,
    rng: np.random.Generator,
) -> None:
    """Place the blocks by relation and by composition, in the best of a few ways."""
    if not blocks:
        return
    order = {block.thing: block for block in blocks}
    related = [
        r for r in relations if r.subject in order and r.object in order and r.subject != r.object
    ]
    related += _beside_signs(plan, blocks) if aspect > 0.7 else []
    ways: list[tuple[float, list[tuple[float, float]]]] = []
    for _ in range(_WAYS if len(blocks) > 1 else 1):
        _arrange(blocks, related, aspect, rng)
        worth = _size(blocks, aspect) - _hidden(blocks)
        ways.append((worth, [(block.x, block.y) for block in blocks]))
    _, places = max(ways, key=lambda way: way[0])
    for each, (x, y) in zip(blocks, places, strict=True):
        each.x, each.y = x, y


def _size(blocks: Sequence[Block], aspect: float) -> float:
    """Return how large the group can be shown in the picture: the logarithm of its scale."""
    wide = max(b.x + b.half[0] for b in blocks) - min(b.x - b.half[0] for b in blocks)
    deep = max(b.y + b.half[1] for b in blocks) - min(b.y - b.half[1] for b in blocks)
    tall = max(_tallness(b) for b in blocks) + _LOOK_DOWN * deep
    return float(np.log(min(aspect / wide, 1 / tall)))


def _arrange(
    blocks: list[Block], related: Sequence[Relation], aspect: float, rng: np.random.Generator
) -> None:
    """Give blocks their first places, by relation or by composition, then push them apart."""
    order = {block.thing: block for block in blocks}
    for each in blocks:
        each.x = each.y = 0.0
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


def _hidden(blocks: Sequence[Block]) -> float:
    """Return how much of the blocks is hidden: twice the sum of shares beyond what is bearable."""
    return 2 * sum(max(0.0, _covered(far, blocks) - _BEARABLE) for far in blocks)


def _covered(far: Block, blocks: Sequence[Block]) -> float:
    """Return the share of a block's front that those before it cover, seen a little from above."""
    tall, share = _tallness(far), 0.0
    for near in blocks:
        behind = (far.y - near.y) - (far.half[1] + near.half[1]) * 0.5
        if near is far or behind <= 0:
            continue
        left = max(far.x - far.half[0], near.x - near.half[0])
        across = (min(far.x + far.half[0], near.x + near.half[0]) - left) / (2 * far.half[0])
        over = (_tallness(near) - (far.y - near.y) * _LOOK_DOWN) / tall
        share += max(0.0, across) * min(1.0, max(0.0, over))
    return min(1.0, share)


def _beside_signs(plan: ScenePlan, blocks: Sequence[Block]) -> list[Relation]:
    """Keep everything beside a sign, never before it: it is there to be read."""
    signs = {block.thing for block in blocks if plan.things[block.thing].noun == "sign"}
    return [
        Relation(subject=block.thing, link=Link.NEXT_TO, object=sign)
        for sign in sorted(signs)
        for block in blocks
        if block.thing not in signs
    ]


def _compose(blocks: list[Block], aspect: float, rng: np.random.Generator) -> None:
    """Stand blocks in rows, tall ones behind, each row from its middle outwards in turn."""
    if not blocks:
        return
    tall = sorted(blocks, key=lambda b: -_tallness(b))
    widths = sum(2.3 * b.half[0] for b in blocks)
    shape = widths / (1.35 * _tallness(tall[0]) * min(max(aspect, 0.35), 9.0))
    rows = int(np.clip(round(np.sqrt(max(1.5 * shape, 0.2))), 1, min(3, (len(blocks) + 1) // 2)))
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


def _row_out(row: list[Block], air: float, y: float, rng: np.random.Generator) -> None:
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


def _tallness(block: Block) -> float:
    return max(float(unit.bounds[1][2]) for unit in block.units)


def _side(relation: Relation, rng: np.random.Generator) -> tuple[float, float]:
    """Return the direction (x, y) in which the subject stands from the object."""
    beside = 1.0 if rng.random() < 0.5 else -1.0
    return {
        Link.LEFT_OF: (-1.0, 0.0),
        Link.RIGHT_OF: (1.0, 0.0),
        Link.BEHIND: (0.0, 1.0),
        Link.IN_FRONT_OF: (0.0, -1.0),
    }.get(relation.link, (beside, 0.0))


def _obey(subject: Block, other: Block, side: tuple[float, float]) -> bool:
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
        moved |= _peek(subject, other, behind=sign > 0)
    return moved


def _peek(subject: Block, other: Block, *, behind: bool) -> bool:
    """Shift what stands before or behind sideways, so that neither hides the other.

    What is behind shows most of its width, unless it is much the taller of the two.
    """
    far, near = (subject, other) if behind else (other, subject)
    offset = subject.x - other.x
    towers = _tallness(far) > _TOWERING * _tallness(near)
    aside = near.half[0] + _SEEN * far.half[0]
    want = 0.55 * max(near.half[0], far.half[0]) if towers else aside
    if want - 1e-4 <= abs(offset) <= want * 1.6:
        return False
    sign = 1.0 if offset >= 0 else -1.0
    subject.x = other.x + sign * want * 1.05
    return True


def _part(first: Block, second: Block) -> bool:
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


def _line_up(blocks: list[Block]) -> None:
    """Relations that contradict each other end in one row, in their present order."""
    edge = 0.0
    for block in sorted(blocks, key=lambda b: b.x):
        block.x = edge + block.half[0]
        block.y = 0.0
        edge += block.half[0] * (2 + _GAP)
