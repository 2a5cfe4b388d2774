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
    sides = np.array([high - low for low, high in (u.bounds for u in turned)])
    width, depth = float(sides[:, 0].max()), float(sides[:, 1].max())
    tall = float(sides[:, 2].max()) / width
    spots = _spots(len(units), aspect * tall, rng) * np.array([width * 1.14, depth * 1.14])
    spots = spots - (spots.max(0) + spots.min(0)) / 2
    apart = [u.moved(by=(float(x), float(y), 0.0)) for u, (x, y) in zip(turned, spots, strict=True)]
    reach = np.abs(spots).max(0) + np.array([width, depth]) / 2
    return Block(thing=thing, units=apart, half=(float(reach[0]), float(reach[1])))


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
    """Give blocks their first places, by relation or by composition, then push them apart."""
    order = {block.thing: block for block in blocks}
    related = [
        r for r in relations if r.subject in order and r.object in order and r.subject != r.object
    ]
    related += _beside_signs(plan, blocks) if aspect > 0.7 else []
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
        moved |= _peek(subject, other)
    return moved


def _peek(subject: Block, other: Block) -> bool:
    """Shift what stands before or behind sideways, so that neither hides the other."""
    offset = subject.x - other.x
    want = 0.55 * max(subject.half[0], other.half[0])
    if abs(offset) >= want - 1e-4 and abs(offset) <= want * 2.5:
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
