"""Where every thing stands. Knows the order: floor, then under, then on and in.

Knows no light and no lens. Every model's lowest point touches the floor, an anchor, or the top of
what carries it; nothing meets anything else on its level.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.model.model import Anchor, Model
from cavendish.engines.diorama.plan.scene import Link, Relation, ScenePlan
from cavendish.engines.diorama.stage.blocks import block, spread
from cavendish.engines.diorama.stage.placed import Placed, standing
from cavendish.engines.diorama.stage.resting import fitted, rest
from cavendish.engines.diorama.stage.sizes import scales
from cavendish.engines.diorama.stage.stands import stand_over

_RESTING = (Link.ON, Link.IN, Link.ABOVE)


def layout(
    plan: ScenePlan, cast: Sequence[Sequence[Model]], *, aspect: float, seed: int
) -> list[Placed]:
    """Place every model of the cast; ``aspect`` is the picture's width over its height."""
    rng = np.random.default_rng([seed, 77])
    sized = [
        [standing(model.moved(scale=scale)) for model in models]
        for models, scale in zip(cast, scales(plan, cast), strict=True)
    ]
    carried = _carried(plan, sized)
    under = {
        r.subject: r.object
        for r in plan.relations
        if r.link is Link.UNDER and _valid(r, sized) and r.subject not in carried
    }
    floor = [i for i, models in enumerate(sized) if models and i not in carried and i not in under]
    blocks = [block(i, sized[i], aspect, rng, plan) for i in floor]
    spread(plan, blocks, aspect, rng)
    placed = [
        Placed(thing=block.thing, copy=n, model=model)
        for block in blocks
        for n, model in enumerate(block.at())
    ]
    for subject, carrier in under.items():
        _slide_under(placed, subject, sized[subject], carrier)
    for subject, relation in _by_depth(carried):
        rest(placed, subject, sized[subject], relation, rng)
    return placed


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
        for n, model in enumerate(fitted(models, shelf, room[2])):
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


def _row(models: Sequence[Model], at: tuple[float, float, float]) -> list[Model]:
    """Stand models side by side around a place on the floor."""
    widths = [float(m.bounds[1][0] - m.bounds[0][0]) * 1.1 for m in models]
    edge = at[0] - sum(widths) / 2
    done: list[Model] = []
    for model, width in zip(models, widths, strict=True):
        done.append(model.moved(by=(edge + width / 2, at[1], at[2])))
        edge += width
    return done
