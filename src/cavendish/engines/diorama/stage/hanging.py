"""What hangs on the wall behind a group, or from the ceiling over it. Knows boxes; no anchors.

Whatever hangs on the wall touches the plane that the set builds its wall on; whatever hangs from
the ceiling does so by a cord that leaves the picture at the top.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.placing import set_at
from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.finish import matt
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Fixture, Link, ScenePlan
from cavendish.engines.diorama.stage.placed import Placed
from cavendish.engines.diorama.stage.unit import Unit

_EYE_LEVEL = 1.25
"""Metres over the floor from which things hang on a wall before which nothing stands."""
_AIR = 0.12
"""Free wall between things, in widths of the wider one; at least `_LEAST` metres."""
_LEAST = 0.04
_DROP = 0.35
"""How far over a group a pendant ends, in its own heights."""
_TILT = 13.0
"""Degrees by which something leans."""
_CORD = 8.0
"""Metres of cord: more than any picture shows."""
_CLOSE = 0.012
"""Metres between the farthest thing on the floor and the wall."""
_DARK = (0.03, 0.03, 0.035)


def is_on_wall(plan: ScenePlan, placed: Sequence[Placed]) -> bool:
    """Tell whether a picture needs a wall right behind its group."""
    return any(
        item.thing >= 0 and plan.things[item.thing].fixed in (Fixture.WALL, Fixture.LEANING)
        for item in placed
    )


def hanging(
    plan: ScenePlan, units: Mapping[int, Sequence[Unit]], placed: Sequence[Placed]
) -> list[Unit]:
    """Return the units of things that hang, in their places over what is ``placed``."""
    kinds = {where: _in_order(plan, units, where) for where in Fixture}
    done: list[Unit] = []
    shared: dict[int | None, list[Unit]] = {}
    for thing in kinds[Fixture.WALL]:
        shared.setdefault(_below(plan, thing, placed), []).extend(units[thing])
    wall = max((float(item.box[1][1]) for item in placed), default=0.0) + _CLOSE
    for below, row in shared.items():
        done += _on_wall(row, _over(below, placed), wall)
    leaning = [unit for thing in kinds[Fixture.LEANING] for unit in units[thing]]
    done += _leaning(leaning, _over(None, placed), wall)
    for thing in kinds[Fixture.CEILING]:
        done += _from_ceiling(units[thing], _over(_below(plan, thing, placed), placed))
    return done


def _in_order(plan: ScenePlan, units: Mapping[int, Sequence[Unit]], where: Fixture) -> list[int]:
    """Return what hangs on one fixture, from left to right as the plan says."""
    order = [thing for thing in units if plan.things[thing].fixed is where]
    for relation in plan.relations:
        pair = (relation.subject, relation.object)
        if relation.link not in (Link.LEFT_OF, Link.RIGHT_OF) or not {*pair} <= {*order}:
            continue
        left, right = pair if relation.link is Link.LEFT_OF else pair[::-1]
        if order.index(left) > order.index(right):
            order.remove(left)
            order.insert(order.index(right), left)
    return order


def _below(plan: ScenePlan, thing: int, placed: Sequence[Placed]) -> int | None:
    """Return what a thing hangs over, if the plan says so and it stands there."""
    there = {item.thing for item in placed}
    return next(
        (
            r.object
            for r in plan.relations
            if r.subject == thing and r.link is Link.ABOVE and r.object in there
        ),
        None,
    )


def _over(below: int | None, placed: Sequence[Placed]) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the box of what things hang over: one thing, or everything."""
    boxes = [item.box for item in placed if below is None or item.thing == below]
    if not boxes:
        return None
    return np.min([low for low, _ in boxes], 0), np.max([high for _, high in boxes], 0)


def _on_wall(
    row: Sequence[Unit], under: tuple[np.ndarray, np.ndarray] | None, wall: float
) -> list[Unit]:
    """Hang units side by side, their middles level, over a box or at the height of the eyes."""
    up = [unit.standing() for unit in row]
    sizes = np.array([unit.bounds[1] - unit.bounds[0] for unit in up])
    gap = max(_LEAST, _AIR * float(sizes[:, 0].max()))
    tallest = float(sizes[:, 2].max())
    middle = 0.0 if under is None else float(under[0][0] + under[1][0]) / 2
    low = _EYE_LEVEL if under is None else float(under[1][2]) + max(_LEAST, 0.1 * tallest)
    edge = middle - (float(sizes[:, 0].sum()) + gap * (len(up) - 1)) / 2
    done: list[Unit] = []
    for unit, size in zip(up, sizes, strict=True):
        z = low + (tallest - float(size[2])) / 2
        x = edge + float(size[0]) / 2
        done.append(unit.moved(by=(x, wall - float(unit.bounds[1][1]), z)))
        edge += float(size[0]) + gap
    return done


def _leaning(
    row: Sequence[Unit], group: tuple[np.ndarray, np.ndarray] | None, wall: float
) -> list[Unit]:
    """Stand units beside a group, tilted back until their tops touch the wall."""
    edge = 0.0 if group is None else float(group[1][0])
    done: list[Unit] = []
    for unit in row:
        tilted = [
            replace(item, model=set_at(item.model, (0, 0, 0), axes=turning(0, -_TILT)))
            for item in unit.items
        ]
        back = Unit(items=tuple(tilted)).standing()
        wide = float(back.bounds[1][0] - back.bounds[0][0])
        x = edge + (0.0 if group is None and not done else 0.7 * wide + _LEAST)
        done.append(back.moved(by=(x, wall - float(back.bounds[1][1]), 0.0)))
        edge = x + wide / 2
    return done


def _from_ceiling(row: Sequence[Unit], under: tuple[np.ndarray, np.ndarray] | None) -> list[Unit]:
    """Hang units side by side by their cords."""
    up = [unit.standing() for unit in row]
    wide = max(float(unit.bounds[1][0] - unit.bounds[0][0]) for unit in up) * 1.25
    tall = max(float(unit.bounds[1][2]) for unit in up)
    x, y = (0.0, 0.0) if under is None else ((under[0] + under[1]) / 2)[:2].astype(float)
    low = _EYE_LEVEL if under is None else float(under[1][2]) + _DROP * tall
    done: list[Unit] = []
    for number, unit in enumerate(up):
        at = float(x) + wide * (number - (len(up) - 1) / 2)
        hung = unit.moved(by=(at, float(y), low + tall - float(unit.bounds[1][2])))
        done.append(Unit(items=(*hung.items, _cord(hung))))
    return done


def _cord(unit: Unit) -> Placed:
    """Return the cord from a unit's highest point upwards, out of the picture."""
    points = np.concatenate([part.mesh.vertices for part in unit.base.parts])
    high = float(points[:, 2].max())
    x, y = points[points[:, 2] > high - 0.02 * float(np.ptp(points[:, 2]))][:, :2].mean(0)
    thick = 0.012 * float(np.ptp(points[:, 2]))
    way = [(float(x), float(y), high - thick), (float(x), float(y), high + _CORD)]
    mesh = primitives.tube(np.array(way), thick, segments=10)
    cord = Model(parts=(Part(mesh=mesh, finish=matt(_DARK)),))
    return Placed(thing=-1, copy=0, model=cord, carrier=0, beyond=True)
