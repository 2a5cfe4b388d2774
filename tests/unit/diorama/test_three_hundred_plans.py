"""Three hundred plans drawn by lot: nothing meets, nothing floats, everything is in the picture."""

import numpy as np
import pytest
from scipy.spatial import ConvexHull

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.model import Anchor, Model, Part
from cavendish.engines.diorama.plan.scene import (
    Framing,
    Link,
    Place,
    Relation,
    ScenePlan,
    Thing,
)
from cavendish.engines.diorama.stage.camera import compose, corners, frame, project
from cavendish.engines.diorama.stage.layout import layout
from cavendish.engines.diorama.stage.placed import Placed

PLANS = 300
BATCH = 20
ASPECTS = (0.125, 0.5625, 0.75, 1.0, 1.5, 1.778, 8.0)
SIZES = {
    "apple": (0.08, 0.08, 0.08),
    "mug": (0.12, 0.09, 0.10),
    "book": (0.16, 0.22, 0.03),
    "lamp": (0.35, 0.35, 0.50),
    "dog": (0.30, 0.80, 0.60),
    "person": (0.55, 0.40, 1.75),
    "sofa": (1.90, 0.90, 0.85),
    "car": (1.80, 4.20, 1.50),
    "tree": (3.00, 3.00, 5.00),
    "tower": (8.00, 8.00, 60.0),
    "ladder": (0.40, 0.10, 3.00),
    "rug": (2.00, 1.40, 0.02),
}


def solid(noun: str) -> Model:
    """Return a box of a noun's size, its top an anchor; seats and bowls have theirs."""
    x, y, z = SIZES[noun]
    mesh = primitives.box((x, y, z), at=(0, 0, z / 2))
    anchors = {"top": Anchor(at=(0, 0, z), half=(x * 0.45, y * 0.45))}
    if noun == "tree":
        trunk = primitives.box((0.3, 0.3, 2.0), at=(0, 0, 1.0))
        crown = primitives.box((x, y, 3.0), at=(0, 0, 3.5))
        wood = finish.matt((0.3, 0.2, 0.1))
        return Model(parts=(Part(mesh=trunk, finish=wood), Part(mesh=crown, finish=wood)))
    if noun == "sofa":
        anchors = {"seat": Anchor(at=(0, -0.1, 0.42), half=(0.75, 0.3))}
    return Model(parts=(Part(mesh=mesh, finish=finish.matt((0.5, 0.5, 0.5))),), anchors=anchors)


def drawn(number: int) -> tuple[ScenePlan, list[list[Model]], float, int]:
    """Draw a plan by lot: one to five kinds, one to six of each, any relations, any ratio."""
    lot = np.random.default_rng([number, 300])
    nouns = [str(n) for n in lot.choice(list(SIZES), size=int(lot.integers(1, 6)), replace=False)]
    counts = [int(lot.choice([1, 1, 1, 2, 3, 6])) for _ in nouns]
    relations: list[Relation] = []
    for subject in range(1, len(nouns)):
        if lot.random() < 0.7:
            link = list(Link)[int(lot.integers(len(Link)))]
            other = int(lot.integers(subject))
            relations.append(Relation(subject=subject, link=link, object=other))
    plan = ScenePlan(
        things=tuple(
            Thing(noun=n, count=c, size=[None, None, "small", "large"][int(lot.integers(4))])
            for n, c in zip(nouns, counts, strict=True)
        ),
        relations=tuple(relations),
        place=list(Place)[int(lot.integers(len(Place)))],
        framing=[Framing.NORMAL, Framing.WIDE, Framing.CLOSE_UP][int(lot.integers(3))],
    )
    cast = [[solid(n)] * c for n, c in zip(nouns, counts, strict=True)]
    return plan, cast, float(lot.choice(ASPECTS)), number


def carries(placed: list[Placed], above: int, below: int) -> bool:
    """Tell whether one thing stands on another, over any number of others."""
    at: int | None = placed[above].carrier
    while at is not None and at != below:
        at = placed[at].carrier
    return at == below


def meets(first: Placed, second: Placed) -> bool:
    """Tell whether any part of one is inside the box of a part of the other."""
    return any(
        inside(one.mesh.vertices, other.mesh.vertices)
        for one in first.model.parts
        for other in second.model.parts
    )


def inside(one: np.ndarray, other: np.ndarray) -> bool:
    """Tell whether two upright convex bodies share room (separating axes; a hair doesn't count)."""
    air = 2e-3 * float(min(np.ptp(one, axis=0).max(), np.ptp(other, axis=0).max()))
    if one[:, 2].min() >= other[:, 2].max() - air or other[:, 2].min() >= one[:, 2].max() - air:
        return False
    for axis in np.concatenate([normals(one), normals(other)]):
        here, there = one[:, :2] @ axis, other[:, :2] @ axis
        if here.min() >= there.max() - air or there.min() >= here.max() - air:
            return False
    return True


def normals(points: np.ndarray) -> np.ndarray:
    """Return unit vectors across the sides of a body seen from above."""
    outline = points[ConvexHull(points[:, :2]).vertices, :2].astype(float)
    sides = np.roll(outline, -1, 0) - outline
    return np.stack([-sides[:, 1], sides[:, 0]], 1) / np.linalg.norm(sides, axis=1)[:, None]


def stems(plan: ScenePlan, first: Placed, second: Placed) -> bool:
    """Tell whether two copies are put into the same vessel: stems of one bouquet may cross."""
    together = first.thing == second.thing and first.carrier == second.carrier is not None
    return together and any(r.subject == first.thing and r.link is Link.IN for r in plan.relations)


def said(plan: ScenePlan) -> str:
    things = [f"{t.count} {t.noun}" for t in plan.things]
    links = [
        f"{plan.things[r.subject].noun} {r.link.value} {plan.things[r.object].noun}"
        for r in plan.relations
    ]
    return f"{things} {links} {plan.place}"


@pytest.mark.parametrize("start", range(0, PLANS, BATCH))
def test_nothing_meets_anything_else(start: int) -> None:
    for number in range(start, start + BATCH):
        plan, cast, aspect, seed = drawn(number)
        placed = layout(plan, cast, aspect=aspect, seed=seed)
        for i, first in enumerate(placed):
            for j, second in enumerate(placed[:i]):
                related = carries(placed, i, j) or carries(placed, j, i)
                related = related or stems(plan, first, second)
                assert related or not meets(first, second), (
                    number,
                    said(plan),
                    first.thing,
                    second.thing,
                )


@pytest.mark.parametrize("start", range(0, PLANS, BATCH))
def test_everything_is_there_and_nothing_floats(start: int) -> None:
    for number in range(start, start + BATCH):
        plan, cast, aspect, seed = drawn(number)
        placed = layout(plan, cast, aspect=aspect, seed=seed)
        hung = {r.subject for r in plan.relations if r.link is Link.ABOVE}
        assert len([p for p in placed if p.thing >= 0]) == sum(len(c) for c in cast)
        for item in placed:
            bottom = float(item.box[0][2])
            if item.carrier is None:
                assert abs(bottom) < 1e-4, (number, said(plan))
            elif item.thing not in hung:
                below = placed[item.carrier]
                low, high = float(below.box[0][2]), float(below.box[1][2])
                rests = [a.at[2] for a in below.model.anchors.values()] + [high]
                near = min(abs(bottom - rest) for rest in rests)
                assert near < 0.02 * max(high - low, 1e-3) or low <= bottom <= high, (
                    number,
                    said(plan),
                )


@pytest.mark.parametrize("start", range(0, PLANS, BATCH))
def test_everything_is_in_the_picture(start: int) -> None:
    for number in range(start, start + BATCH):
        plan, cast, aspect, seed = drawn(number)
        placed = layout(plan, cast, aspect=aspect, seed=seed)
        points = corners([item.box for item in placed])
        how = compose(plan.place.ground, plan.framing, aspect=aspect, seed=seed)
        seen = project(points, frame(points, how, aspect=aspect), aspect=aspect)
        assert np.abs(seen).max() < 1.0, (number, said(plan))
