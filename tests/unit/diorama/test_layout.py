"""What the layout promises: nothing meets, nothing floats, relations hold, seeds differ."""

import numpy as np
import pytest

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.model import Anchor, Model, Part, Vec3
from cavendish.engines.diorama.plan.scene import Fixture, Link, Place, Relation, ScenePlan, Thing
from cavendish.engines.diorama.stage.layout import layout
from cavendish.engines.diorama.stage.placed import Placed

ASPECTS = (0.125, 0.5625, 1.0, 1.778, 8.0)


def block(size: Vec3) -> Model:
    mesh = primitives.box(size, at=(0, 0, size[2] / 2))
    return Model(parts=(Part(mesh=mesh, finish=finish.matt((0.5, 0.5, 0.5))),))


def table() -> Model:
    top = primitives.box((1.2, 0.7, 0.04), at=(0, 0, 0.7))
    leg = primitives.box((0.1, 0.1, 0.68), at=(0, 0, 0.34))
    parts = (Part(mesh=primitives.merge([top, leg]), finish=finish.timber()),)
    return Model(parts=parts, anchors={"top": Anchor(at=(0, 0, 0.72), half=(0.6, 0.35))})


def bowl() -> Model:
    model = block((0.3, 0.3, 0.1))
    return Model(parts=model.parts, anchors={"inside": Anchor(at=(0, 0, 0.03), half=(0.1, 0.1))})


def tree() -> Model:
    trunk, crown = block((0.3, 0.3, 1.2)), block((2.0, 2.0, 1.5)).moved(by=(0, 0, 1.2))
    return Model(parts=(*trunk.parts, *crown.parts))


CAST = {
    "tree": tree(),
    "mug": block((0.12, 0.09, 0.1)),
    "car": block((1.8, 4.2, 1.5)),
    "lamp": block((0.35, 0.35, 0.5)),
    "apple": block((0.08, 0.08, 0.08)),
    "table": table(),
    "bowl": bowl(),
}


def staged(
    *things: tuple[str, int],
    relations: tuple[Relation, ...] = (),
    place: Place = Place.STUDIO,
    aspect: float = 1.0,
    seed: int = 1,
) -> list[Placed]:
    plan = ScenePlan(
        things=tuple(Thing(noun=noun, count=count) for noun, count in things),
        relations=relations,
        place=place,
    )
    cast = [[CAST[noun]] * count for noun, count in things]
    return layout(plan, cast, aspect=aspect, seed=seed)


def related(subject: int, link: Link, to: int) -> tuple[Relation, ...]:
    return (Relation(subject=subject, link=link, object=to),)


def meets(first: Placed, second: Placed) -> bool:
    (low, high), (other_low, other_high) = first.box, second.box
    return bool(((low < other_high - 1e-4) & (other_low < high - 1e-4)).all())


def centre(item: Placed) -> np.ndarray:
    low, high = item.box
    return (low + high) / 2


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_nothing_on_the_floor_meets_anything_else(aspect: float, seed: int) -> None:
    placed = staged(("mug", 3), ("car", 1), ("lamp", 2), ("apple", 7), aspect=aspect, seed=seed)
    assert len(placed) == 13
    for index, item in enumerate(placed):
        assert not any(meets(item, other) for other in placed[index + 1 :])


@pytest.mark.parametrize("count", range(1, 13))
def test_every_copy_is_there_and_stands_on_the_floor(count: int) -> None:
    placed = staged(("apple", count))
    assert len(placed) == count
    assert all(abs(float(item.box[0][2])) < 1e-4 for item in placed)


def test_what_is_on_a_table_rests_on_its_top_and_within_its_edge() -> None:
    placed = staged(("table", 1), ("mug", 3), relations=related(1, Link.ON, 0), place=Place.ROOM)
    top = placed[0].model.anchors["top"]
    low, high = placed[0].box
    for mug in placed[1:]:
        assert float(mug.box[0][2]) == pytest.approx(top.at[2], abs=1e-4)
        assert (mug.box[0][:2] >= low[:2] - 1e-4).all()
        assert (mug.box[1][:2] <= high[:2] + 1e-4).all()


def test_two_kinds_on_one_table_stand_side_by_side() -> None:
    relations = related(1, Link.ON, 0) + related(2, Link.ON, 0)
    placed = staged(("table", 1), ("lamp", 1), ("mug", 2), relations=relations)
    on_top = placed[1:]
    for index, item in enumerate(on_top):
        assert not any(meets(item, other) for other in on_top[index + 1 :])


def test_what_is_in_a_bowl_shows_over_its_rim_and_stays_within_it() -> None:
    bowl, *apples = staged(("bowl", 1), ("apple", 3), relations=related(1, Link.IN, 0))
    for apple in apples:
        assert float(apple.box[0][2]) < float(bowl.box[1][2]) < float(apple.box[1][2])
        assert (apple.box[0][:2] >= bowl.box[0][:2]).all()
        assert (apple.box[1][:2] <= bowl.box[1][:2]).all()


def test_what_is_above_stands_on_something_over_it() -> None:
    placed = staged(("car", 1), ("mug", 1), relations=related(1, Link.ABOVE, 0))
    mug, car = (next(p for p in placed if p.thing == thing) for thing in (1, 0))
    stand = placed[mug.carrier if mug.carrier is not None else -1]
    assert stand.thing == -1
    assert abs(float(stand.box[1][2]) - float(mug.box[0][2])) < 1e-4
    assert float(car.box[1][2]) < float(mug.box[0][2])


def test_what_flies_above_hangs_clear_of_the_top() -> None:
    plan = ScenePlan(
        things=(Thing(noun="car"), Thing(noun="kite")), relations=related(1, Link.ABOVE, 0)
    )
    placed = layout(plan, [[CAST["car"]], [CAST["mug"]]], aspect=1.0, seed=1)
    top, bottom = float(placed[0].box[1][2]), float(placed[1].box[0][2])
    assert top < bottom < top * 1.3


def test_what_hangs_on_a_wall_touches_it_over_what_stands_before_it() -> None:
    plan = ScenePlan(
        things=(Thing(noun="car"), Thing(noun="clock", fixed=Fixture.WALL)),
        relations=related(1, Link.ABOVE, 0),
        place=Place.ROOM,
    )
    car, clock = layout(plan, [[CAST["car"]], [CAST["mug"]]], aspect=1.0, seed=1)
    assert 0 < float(clock.box[1][1] - car.box[1][1]) < 0.02
    assert float(clock.box[0][2]) > float(car.box[1][2])


def test_what_is_stacked_keeps_its_size_and_touches() -> None:
    plan = ScenePlan(
        things=(Thing(noun="car", colour="red"), Thing(noun="car", colour="blue")),
        relations=related(1, Link.ON, 0),
    )
    below, above = layout(plan, [[CAST["car"]], [CAST["car"]]], aspect=1.0, seed=1)
    assert np.allclose(np.ptp(above.box, axis=0)[2], np.ptp(below.box, axis=0)[2])
    assert abs(float(above.box[0][2] - below.box[1][2])) < 1e-3


@pytest.mark.parametrize(
    ("link", "axis", "sign"),
    [
        (Link.LEFT_OF, 0, -1),
        (Link.RIGHT_OF, 0, 1),
        (Link.BEHIND, 1, 1),
        (Link.IN_FRONT_OF, 1, -1),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_a_relation_holds_by_more_than_half_of_both(
    link: Link, axis: int, sign: int, seed: int
) -> None:
    placed = staged(("mug", 1), ("lamp", 1), relations=related(0, link, 1), seed=seed)
    mug, lamp = placed
    gap = sign * (centre(mug)[axis] - centre(lamp)[axis])
    halves = sum(float((p.box[1] - p.box[0])[axis]) / 2 for p in placed)
    assert gap >= halves


def test_what_is_behind_is_not_hidden() -> None:
    mug, lamp = staged(("mug", 1), ("lamp", 1), relations=related(0, Link.BEHIND, 1))
    assert (
        abs(float(centre(mug)[0] - centre(lamp)[0]))
        > 0.4 * float(lamp.box[1][0] - lamp.box[0][0]) / 2
    )


def test_what_is_under_a_tree_stands_beside_its_trunk() -> None:
    placed = staged(("mug", 1), ("tree", 1), relations=related(0, Link.UNDER, 1))
    mug, tree = (next(p for p in placed if p.thing == i) for i in (0, 1))
    trunk = 0.15 * float(tree.box[1][2])
    assert abs(float(tree.box[0][2])) < 1e-4
    assert abs(float(mug.box[0][2])) < 1e-4
    assert float(mug.box[0][0] - centre(tree)[0]) > 0.2 * trunk


@pytest.mark.parametrize("other", ["table", "lamp"])
def test_what_is_under_fits_beneath(other: str) -> None:
    placed = staged(("apple", 1), (other, 1), relations=related(0, Link.UNDER, 1))
    apple = next(p for p in placed if p.thing == 0)
    above = next(p for p in placed if p.thing == 1)
    assert abs(float(apple.box[0][2])) < 1e-4
    roof = above.model.anchors["top"].at[2] if other == "table" else float(above.box[0][2])
    assert float(apple.box[1][2]) < roof


def test_contradicting_relations_still_end_apart() -> None:
    relations = related(0, Link.LEFT_OF, 1) + related(1, Link.LEFT_OF, 0)
    first, second = staged(("mug", 1), ("lamp", 1), relations=relations)
    assert not meets(first, second)


def test_things_in_a_circle_of_carriers_are_not_lost() -> None:
    relations = related(0, Link.ON, 1) + related(1, Link.ON, 0)
    assert len(staged(("mug", 1), ("lamp", 1), relations=relations)) == 2


def test_a_car_and_a_mug_both_read() -> None:
    mug, car = staged(("mug", 1), ("car", 1))
    sizes = [float((p.box[1] - p.box[0]).max()) for p in (mug, car)]
    assert 2 < sizes[1] / sizes[0] < 12


def test_the_same_seed_gives_the_same_places_and_another_seed_others() -> None:
    first, again, other = (staged(("mug", 2), ("lamp", 1), seed=seed) for seed in (5, 5, 6))
    places = [np.array([centre(item) for item in scene]) for scene in (first, again, other)]
    assert np.array_equal(places[0], places[1])
    assert np.abs(places[0] - places[2]).max() > 0.01


def somebody() -> Model:
    """Return a standing figure with a lap and a crown of the head."""
    anchors = {
        "seat": Anchor(at=(0, -0.05, 0.5), half=(0.1, 0.1)),
        "head_top": Anchor(at=(0, 0, 1.2), half=(0.05, 0.05)),
    }
    return Model(parts=block((0.5, 0.3, 1.2)).parts, anchors=anchors)


def test_what_is_on_top_of_somebody_stands_on_the_head() -> None:
    plan = ScenePlan(
        things=(Thing(noun="bee"), Thing(noun="boy")),
        relations=(Relation(subject=0, link=Link.ON, object=1),),
        place=Place.STUDIO,
    )
    placed = layout(plan, [[block((0.2, 0.2, 0.1))], [somebody()]], aspect=1.0, seed=2)
    bee, boy = (next(item for item in placed if item.thing == i) for i in (0, 1))
    assert bee.box[0][2] == pytest.approx(float(boy.box[1][2]), abs=0.02)
