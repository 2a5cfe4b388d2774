"""Where every thing stands. Knows the order: floor, then under, then on and in.

Knows no light and no lens. Every model's lowest point touches the floor, an anchor, or the top of
what carries it; nothing meets anything else on its level.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.model.model import Anchor, Model, Vec3
from cavendish.engines.diorama.plan.scene import Link, Relation, ScenePlan
from cavendish.engines.diorama.stage.blocks import block, spread
from cavendish.engines.diorama.stage.placed import Placed, standing
from cavendish.engines.diorama.stage.resting import fitted, foot, rest
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
        rooted = plan.things[carrier].noun.endswith("tree")
        _slide_under(placed, subject, sized[subject], carrier, rooted=rooted)
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


def _slide_under(
    placed: list[Placed], subject: int, models: Sequence[Model], carrier: int, *, rooted: bool
) -> None:
    """Stand a thing below another: beneath its top, beside its trunk, or under a stand for it."""
    index = next((i for i, p in enumerate(placed) if p.thing == carrier), None)
    if index is None:
        return
    above = placed[index].model
    if _hollow(above):
        models = _beneath_top(above, models)
    elif rooted or _is_canopy(above):
        models = _beside_trunk(above, models)
    else:
        _raise(placed, index, models := _row(models, _middle(above)))
    placed.extend(Placed(thing=subject, copy=n, model=m) for n, m in enumerate(models))


def _hollow(model: Model) -> bool:
    """Tell whether there is a raised top with free room below its middle, as in a table."""
    low, high = model.bounds
    top = model.anchors.get("top")
    if top is None or top.at[2] - float(low[2]) < 0.45 * float((high - low).max()):
        return False
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    middle, reach = np.array(_middle(model))[:2], (high - low)[:2] * 0.25
    central = (np.abs(points[:, :2] - middle) < reach).all(1)
    return not bool((central & (points[:, 2] < 0.6 * top.at[2])).any())


def _is_canopy(model: Model) -> bool:
    """Tell whether a model is much wider above than where it stands, as a tree is."""
    low, high = model.bounds
    return float(foot(model, 0.08)[0]) < 0.6 * float(high[0] - low[0])


def _beneath_top(above: Model, models: Sequence[Model]) -> list[Model]:
    low, high = above.bounds
    half = ((high - low)[:2] * 0.3).tolist()
    shelf = Anchor(at=_middle(above), half=(half[0], half[1]))
    return fitted(models, shelf, above.anchors["top"].at[2] * 0.72)


def _beside_trunk(above: Model, models: Sequence[Model]) -> list[Model]:
    """Stand models right and left of a trunk in turn, a little before it."""
    x, _, _ = _middle(above)
    y = float(above.bounds[0][1])
    edges = {1: float(foot(above, 0.08)[0]) * 0.6, -1: float(foot(above, 0.08)[0]) * 0.6}
    done: list[Model] = []
    for index, model in enumerate(models):
        side = -1 if index % 2 else 1
        low, high = model.bounds
        wide, deep = float(high[0] - low[0]), float(high[1] - low[1])
        at = x + side * (edges[side] + 0.55 * wide)
        edges[side] += 1.12 * wide
        done.append(model.moved(by=(at, y - 0.1 * deep, 0.0)))
    return done


def _raise(placed: list[Placed], index: int, beneath: Sequence[Model]) -> None:
    """Lift what is placed onto a stand that has room for models beneath it."""
    above = placed[index]
    low, high = above.box
    bounds = [model.bounds for model in beneath]
    size = np.max([b[1] for b in bounds], 0) - np.min([b[0] for b in bounds], 0)
    stand = stand_over(
        _middle(above.model), size, (float(high[0] - low[0]), float(high[1] - low[1]))
    )
    lift = stand.anchors["top"].at[2]
    placed[index] = replace(above, model=above.model.moved(by=(0, 0, lift)), carrier=len(placed))
    placed.append(Placed(thing=-1, copy=0, model=stand))


def _middle(model: Model) -> Vec3:
    """Return the point on the floor below the middle of a model."""
    low, high = model.bounds
    return float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, 0.0


def _row(models: Sequence[Model], at: tuple[float, float, float]) -> list[Model]:
    """Stand models side by side around a place on the floor."""
    widths = [float(m.bounds[1][0] - m.bounds[0][0]) * 1.1 for m in models]
    edge = at[0] - sum(widths) / 2
    done: list[Model] = []
    for model, width in zip(models, widths, strict=True):
        done.append(model.moved(by=(edge + width / 2, at[1], at[2])))
        edge += width
    return done
