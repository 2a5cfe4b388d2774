"""Where every thing stands. Knows the order: what carries what, then places on the floor.

Knows no light and no lens. Every model's lowest point touches the floor, an anchor, or the top of
what carries it; nothing meets anything else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.habitats import flies, swims
from cavendish.engines.diorama.plan.scene import Link, Place, Relation, ScenePlan
from cavendish.engines.diorama.plan.supports import is_airborne, is_lifted
from cavendish.engines.diorama.stage.beneath import around, beneath
from cavendish.engines.diorama.stage.blocks import block, spread
from cavendish.engines.diorama.stage.hanging import hanging
from cavendish.engines.diorama.stage.perching import Way, perched, way_of
from cavendish.engines.diorama.stage.placed import Placed, standing
from cavendish.engines.diorama.stage.resting import Rider, on_front, rested
from cavendish.engines.diorama.stage.sizes import scales
from cavendish.engines.diorama.stage.unit import Unit, unit

_RESTING = (Link.ON, Link.IN, Link.ABOVE, Link.RIDING, Link.HOLDING)
_LOADED = MappingProxyType({Link.RIDING: Link.ON, Link.HOLDING: Link.ON})
_CARRIED = (*_RESTING, Link.UNDER, Link.AROUND)
_MOUNTED = frozenset(
    {"doorknocker", "knocker", "wreath", "poster", "note", "magnet", "sticker", "sign", "clock"}
)
_UPRIGHT = frozenset({"door", "gate", "refrigerator", "fridge", "wall"})
"""What is mounted, not laid, on what: only together."""
_DRIFT, _HEIGHTS, _LIFTED = (0.35, 0.85), (0.0, 1.3), (0.9, 2.2)
"""How high swimmers hang over the ground and flyers in the sky, in their own heights."""
_RING = 3
"""Copies from which things stand around another in a ring; fewer stand beside it."""
_TOWARDS = np.radians(60)
_ALONG = np.radians(62)
"""radians from the camera by which things turn to each other, or run after each other."""


def layout(
    plan: ScenePlan, cast: Sequence[Sequence[Model]], *, aspect: float, seed: int
) -> list[Placed]:
    """Place every model of the cast; ``aspect`` is the picture's width over its height."""
    rng = np.random.default_rng([seed, 77])
    sized = [
        [standing(model.moved(scale=scale)) for model in models]
        for models, scale in zip(cast, scales(plan, cast), strict=True)
    ]
    parents = _parents(plan, sized)
    loading = _Loading(plan=plan, sized=sized, parents=parents, rng=rng)
    hung = [i for i, models in enumerate(sized) if models and plan.things[i].fixed]
    roots = [i for i, models in enumerate(sized) if models and i not in parents and i not in hung]
    beside, turns = _beside(plan, parents, sized, rng)
    blocks = [block(i, loading.units(i), aspect, rng, plan, turn=turns.get(i, 0.0)) for i in roots]
    spread(plan, blocks, beside, aspect, rng)
    placed: list[Placed] = []
    for each in blocks:
        for grounded in each.at():
            placed.extend(_numbered(_adrift(grounded, plan, each.thing, rng), len(placed)))
    for whole in hanging(plan, {i: loading.units(i) for i in hung}, placed):
        placed.extend(_numbered(whole, len(placed)))
    return placed


def _numbered(whole: Unit, first: int) -> list[Placed]:
    """Return the items of a unit as they are numbered in the layout."""
    return [
        item if item.carrier is None else replace(item, carrier=item.carrier + first)
        for item in whole.items
    ]


def _adrift(whole: Unit, plan: ScenePlan, thing: int, rng: np.random.Generator) -> Unit:
    """Return a unit that swims or flies hanging in its element, others where they stand."""
    noun = plan.things[thing].noun
    if plan.place is Place.UNDERWATER and swims(noun):
        reach = _DRIFT
    elif is_lifted(plan.things[thing]) and not plan.things[thing].fixed:
        reach = _LIFTED
    elif plan.place is Place.SKY and flies(noun):
        reach = _HEIGHTS
    else:
        return whole
    low, high = whole.bounds
    return whole.moved(by=(0.0, 0.0, float(rng.uniform(*reach)) * float(high[2] - low[2])))


def _parents(plan: ScenePlan, sized: Sequence[Sequence[Model]]) -> dict[int, Relation]:
    """Return for each thing that another one carries the relation that says so; no circles."""
    parents: dict[int, Relation] = {}
    for relation in plan.relations:
        subject, carrier = relation.subject, relation.object
        grounded = relation.link is Link.ABOVE and not is_airborne(plan.things[subject])
        if relation.link is Link.HOLDING or grounded:
            subject, carrier = carrier, subject
        if relation.link not in _CARRIED or not _valid(subject, carrier, sized):
            continue
        if plan.things[subject].fixed or (grounded and plan.things[carrier].fixed):
            continue
        if relation.link is Link.AROUND and len(sized[subject]) < _RING:
            continue
        above: int | None = carrier
        while above is not None and above != subject:
            above = parents[above].object if above in parents else None
        if above is None and subject not in parents:
            link = _LOADED.get(relation.link, Link.UNDER if grounded else relation.link)
            parents[subject] = Relation(subject=subject, link=link, object=carrier)
    hung = {subject for subject, relation in parents.items() if relation.link is Link.ABOVE}
    floor = (Link.UNDER, Link.AROUND)
    return {s: r for s, r in parents.items() if r.link not in floor or r.object not in hung}


def _valid(subject: int, carrier: int, sized: Sequence[Sequence[Model]]) -> bool:
    known = 0 <= subject < len(sized) and 0 <= carrier < len(sized)
    return known and subject != carrier and bool(sized[subject]) and bool(sized[carrier])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Loading:
    """Loads carriers with what they carry, from the leaves of the tree to its roots."""

    plan: ScenePlan
    sized: Sequence[Sequence[Model]]
    parents: Mapping[int, Relation]
    rng: np.random.Generator

    def units(self, thing: int) -> list[Unit]:
        """Return the copies of a thing, each with its share of everything it carries."""
        bare = [unit(thing, n, model) for n, model in enumerate(self.sized[thing])]
        children = [r for r in self.parents.values() if r.object == thing]
        riders = self._shared(children, len(bare))
        return [self._loaded(each, load) for each, load in zip(bare, riders, strict=True)]

    def _shared(self, children: Sequence[Relation], copies: int) -> list[list[Rider]]:
        """Deal the units of every child out to the copies of their carrier."""
        loads: list[list[Rider]] = [[] for _ in range(copies)]
        for relation in _left_to_right(children, self.plan):
            units = self.units(relation.subject)
            for load, share in zip(
                loads, np.array_split(np.arange(len(units)), min(copies, len(units))), strict=False
            ):
                load.append(Rider(link=relation.link, units=[units[int(n)] for n in share]))
        return loads

    def _loaded(self, carrier: Unit, load: Sequence[Rider]) -> Unit:
        rooted = self.plan.things[carrier.items[0].thing].noun.endswith("tree")
        hung = [r for r in load if r.link is Link.ON and self._hangs(carrier, r)]
        apart = [r for r in load if r not in hung and self._way(carrier, r, rooted=rooted)]
        resting = [r for r in load if r.link in _RESTING and r not in (*hung, *apart)]
        carrier = rested(carrier, resting, self.rng)
        for way in Way:
            taken = [r for r in apart if self._way(carrier, r, rooted=rooted) is way]
            if taken:
                carrier = perched(carrier, [unit for r in taken for unit in r.units], way)
        for rider in hung:
            carrier = on_front(carrier, rider.units)
        for rider in load:
            if rider.link is Link.UNDER:
                carrier = beneath(carrier, rider.units, rooted=rooted)
        for rider in load:
            if rider.link is Link.AROUND:
                carrier = around(carrier, rider.units)
        return carrier

    def _way(self, carrier: Unit, rider: Rider, *, rooted: bool) -> Way | None:
        """Return how a line, a tree, a spout or its like takes a rider; None is by an anchor."""
        things = self.plan.things
        subject, other = (u.items[0].thing for u in (rider.units[0], carrier))
        if rider.link not in (Link.ON, Link.IN):
            return None
        alike = rider.link is Link.ON and things[subject].noun == things[other].noun
        return way_of(carrier.base, rider.units[0], inside=rider.link is Link.IN, tree=rooted) or (
            Way.STACK if alike else None
        )

    def _hangs(self, carrier: Unit, rider: Rider) -> bool:
        """Tell whether something is mounted on its carrier's front: a knocker on a door."""
        name, bears = (
            self.plan.things[unit.items[0].thing].noun.rpartition(" ")[2]
            for unit in (rider.units[0], carrier)
        )
        return name in _MOUNTED and bears in _UPRIGHT and "label" in carrier.base.anchors


def _left_to_right(children: Sequence[Relation], plan: ScenePlan) -> list[Relation]:
    """Order what one thing carries as relations between the carried say."""
    order = list(children)
    for relation in plan.relations:
        if relation.link not in (Link.LEFT_OF, Link.RIGHT_OF):
            continue
        pair = (relation.subject, relation.object)
        left, right = pair if relation.link is Link.LEFT_OF else pair[::-1]
        at = {child.subject: index for index, child in enumerate(order)}
        if left in at and right in at and at[left] > at[right]:
            order.insert(at[right], order.pop(at[left]))
    return order


def _beside(
    plan: ScenePlan,
    parents: Mapping[int, Relation],
    sized: Sequence[Sequence[Model]],
    rng: np.random.Generator,
) -> tuple[list[Relation], dict[int, float]]:
    """Return relations between what stands on the floor, and how far things turn for them.

    What looks at or runs after something stands beside it, turned: a side view shows both.
    """
    relations: list[Relation] = []
    turns: dict[int, float] = {}
    for relation in plan.relations:
        pair = [_root(relation.subject, parents), _root(relation.object, parents)]
        if pair[0] == pair[1] or not all(0 <= thing < len(sized) for thing in pair):
            continue
        if any(plan.things[thing].fixed for thing in pair):
            continue
        if relation.link in _CARRIED and relation.subject in parents:
            continue
        link = relation.link
        if link in (Link.FACING, Link.CHASING):
            left = bool(rng.random() < 0.5)
            link = Link.LEFT_OF if left else Link.RIGHT_OF
            turns |= _turns(relation.link, pair, sized, sign=1.0 if left else -1.0)
        relations.append(Relation(subject=pair[0], link=link, object=pair[1]))
    return relations, turns


def _turns(
    link: Link, pair: Sequence[int], sized: Sequence[Sequence[Model]], *, sign: float
) -> dict[int, float]:
    """Return the turns of two things, the first on the left for ``sign`` 1."""
    subject, other = pair
    if link is Link.CHASING:
        return {subject: sign * _ALONG, other: sign * _ALONG}
    alive = any("head_top" in model.anchors for model in sized[other])
    return {subject: sign * _TOWARDS} | ({other: -sign * _TOWARDS} if alive else {})


def _root(thing: int, parents: Mapping[int, Relation]) -> int:
    while thing in parents:
        thing = parents[thing].object
    return thing
