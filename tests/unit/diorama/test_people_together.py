"""People do things with each other and with what is on the ground; no two of a group look alike."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.figures.acting import act
from cavendish.engines.diorama.cast.figures.duets import build_of, duets, steps
from cavendish.engines.diorama.cast.figures.grips import grip_of
from cavendish.engines.diorama.cast.figures.member import Member
from cavendish.engines.diorama.cast.figures.people import person
from cavendish.engines.diorama.cast.figures.person import Outfit, Person, cloth
from cavendish.engines.diorama.cast.figures.reading import described
from cavendish.engines.diorama.cast.figures.stances import stance
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Anchor, Model, Part
from cavendish.engines.diorama.model.primitives import box
from cavendish.engines.diorama.plan.haunts import haunt
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.scene import Link, Place, Pose, Relation, ScenePlan, Thing
from cavendish.engines.diorama.stage.attaching import given
from cavendish.engines.diorama.stage.dining import at_table
from cavendish.engines.diorama.stage.held import united
from cavendish.engines.diorama.stage.pairing import together

WHO = Person(outfit=Outfit(top=cloth("#3f7cac")))
COARSE = 0.035


def pair(pose: Pose, noun: str = "man") -> ScenePlan:
    things = (Thing(noun="man", pose=pose), Thing(noun=noun))
    return ScenePlan(things=things, relations=(Relation(subject=0, link=Link.NEXT_TO, object=1),))


def figures(plan: ScenePlan) -> list[Model]:
    made: list[Model] = []
    for index in (0, 1):
        posture = act(plan, index).of(0).posture
        assert posture is not None
        made.append(person(WHO, posture, None, voxel=COARSE))
    return made


def block(x: float, y: float, z: float, *anchors: str) -> Model:
    part = Part(mesh=box((x, y, z), at=(0, 0, z / 2)), finish=Principled(base=(0.5, 0.5, 0.5)))
    return Model(
        parts=(part,), anchors={a: Anchor(at=(0, 0, z), half=(x / 2, y / 2)) for a in anchors}
    )


def points(*parts: Part) -> np.ndarray:
    return np.concatenate([part.mesh.vertices for part in parts])


@pytest.mark.parametrize("pose", [Pose.SHAKE_HANDS, Pose.HOLD_HANDS])
def test_hands_that_are_shaken_or_held_touch(pose: Pose) -> None:
    plan = pair(pose)
    one, other = figures(plan)
    whole = together(plan, duets(plan)[0], one, other)
    count = len(one.parts)
    mine, theirs = points(*whole.parts[:count]), points(*whole.parts[count:])
    low = (mine[:, 2] > 0.4) & (mine[:, 2] < 1.1), (theirs[:, 2] > 0.4) & (theirs[:, 2] < 1.1)
    gaps = np.linalg.norm(mine[low[0], None] - theirs[None, low[1]], axis=2)
    assert gaps.min() < 0.06


@pytest.mark.parametrize("pose", [Pose.HUG, Pose.KISS, Pose.DANCE, Pose.TALK, Pose.SHAKE_HANDS])
@pytest.mark.parametrize("noun", ["woman", "child"])
def test_heads_and_chests_of_a_pair_stay_apart(pose: Pose, noun: str) -> None:
    plan = pair(pose, noun)
    builds = [build_of(plan, (index, 0)) for index in (0, 1)]
    apart = steps(pose, builds[0], builds[1]).apart
    crowns = [b.ankle + b.leg + b.torso + b.head for b in builds]
    between = np.hypot(apart, crowns[0] - crowns[1])
    assert between > 0.9 * (builds[0].head + builds[1].head)
    assert apart > 0.3 * (builds[0].bulk + builds[1].bulk) / 2


def test_two_friends_who_hug_become_one_model_and_three_leave_one_alone() -> None:
    plan = ScenePlan(things=(Thing(noun="friend", count=3, pose=Pose.HUG),))
    act_of = act(plan, 0)
    cast = [
        [person(WHO, act_of.of(n).posture or stance("hug"), None, voxel=COARSE) for n in range(3)]
    ]
    _, models = united(plan, cast)
    assert len(models[0]) == 2


def test_nobody_hugs_with_full_hands() -> None:
    plan = pair(Pose.HUG)
    cup = Relation(subject=0, link=Link.HOLDING, object=2)
    full = ScenePlan(things=(*plan.things, Thing(noun="cup")), relations=(*plan.relations, cup))
    assert duets(full) == []


def test_no_two_of_seven_people_look_alike() -> None:
    rng = np.random.default_rng(1)
    thing = Thing(noun="person", count=7)
    looks = [described(thing, "person", rng, Member(copy=n, count=7, lot=5))[0] for n in range(7)]
    assert len({who.skin for who in looks}) == 7
    assert len({who.outfit.top.colour for who in looks}) == 7
    assert len({who.age for who in looks}) > 2
    assert {who.fem for who in looks} == {True, False}


def test_a_family_has_parents_and_children() -> None:
    rng = np.random.default_rng(1)
    thing = Thing(noun="person", count=4, attributes=("family",))
    looks = [described(thing, "person", rng, Member(copy=n, count=4))[0] for n in range(4)]
    assert [who.age for who in looks] == ["adult", "adult", "child", "child"]
    assert [who.fem for who in looks] == [True, False, True, False]


def test_a_broom_that_sweeps_reaches_from_the_hands_to_the_floor() -> None:
    grip = grip_of("broom", Pose.SWEEP)
    sweeper = person(WHO, stance(grip.stance), None, voxel=COARSE)
    whole = given(sweeper, block(0.3, 0.1, 1.3), grip, None)
    broom = points(*whole.parts[len(sweeper.parts) :])
    hand = np.array(sweeper.anchors["hand_r"].at)
    assert 0 <= broom[:, 2].min() < 0.08
    assert np.linalg.norm(broom - hand, axis=1).min() < 0.12


def test_what_is_pushed_stands_before_the_hands_and_not_in_the_body() -> None:
    grip = grip_of("cart", Pose.PUSH)
    pusher = person(WHO, stance(grip.stance), None, voxel=COARSE)
    whole = given(pusher, block(0.6, 1.0, 0.9), grip, None).moved(turn=-1.15)
    cart = points(*whole.parts[len(pusher.parts) :])
    hands = (np.array(pusher.anchors["hand_r"].at) + np.array(pusher.anchors["hand_l"].at)) / 2
    assert abs(float(cart[:, 1].max()) - float(hands[1])) < 0.12
    assert float(cart[:, 2].min()) == pytest.approx(0.0, abs=1e-3)


def test_guests_sit_at_the_table_and_not_in_it() -> None:
    guests = [person(WHO, stance("table"), None, voxel=COARSE) for _ in range(4)]
    whole = at_table(guests, block(1.5, 0.85, 0.74, "top"))
    top = whole.anchors["top"].at[2]
    board = points(whole.parts[0])
    low, high = board.min(0), board.max(0)

    assert top == pytest.approx(float(high[2]))
    body = points(*whole.parts[1 : 1 + len(guests[0].parts)])
    inside = (np.abs(body[:, 1]) < 0.3 * (high[1] - low[1])) & (body[:, 0] > low[0] + 0.45)
    assert not (inside & (body[:, 2] < top - 0.02) & (body[:, 2] > top - 0.1)).any()


@pytest.mark.parametrize(
    ("noun", "pose", "place"),
    [
        ("man", Pose.COOK, Place.KITCHEN), ("farmer", None, Place.FARM),
        ("woman", Pose.FISH, Place.LAKE),
    ],
)  # fmt: skip
def test_people_are_where_they_do_things(noun: str, pose: Pose | None, place: Place) -> None:
    found = haunt([Mention(noun=noun, start=0, end=0, pose=pose)])
    assert found is not None
    assert found[0] is place


def test_a_thing_alone_is_nowhere() -> None:
    assert haunt([Mention(noun="phone", start=0, end=0)]) is None
