"""What is held, ridden and sat on becomes one with who does it."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.figures.grips import GRIPS, MOUNTS, Way, grip_of
from cavendish.engines.diorama.cast.figures.people import person
from cavendish.engines.diorama.cast.figures.person import Outfit, Person, cloth
from cavendish.engines.diorama.cast.figures.placing import set_at, unit_of
from cavendish.engines.diorama.cast.figures.stances import STANCES, stance
from cavendish.engines.diorama.cast.figures.tools import TOOLS
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Anchor, Model, Part
from cavendish.engines.diorama.model.primitives import box
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.scene import Link, Pose, Relation, ScenePlan, Thing
from cavendish.engines.diorama.stage.held import united

WHO = Person(outfit=Outfit(top=cloth("#3f7cac")))


def man(pose: str = "hold") -> Model:
    return person(WHO, stance(pose), None, voxel=0.035)


def block(x: float, y: float, z: float, *anchors: str) -> Model:
    mesh = box((x, y, z), at=(0, 0, z / 2))
    part = Part(mesh=mesh, finish=Principled(base=(0.5, 0.5, 0.5)))
    return Model(
        parts=(part,), anchors={a: Anchor(at=(0, 0, z), half=(x / 2, y / 2)) for a in anchors}
    )


def plan(*things: Thing, link: Link, letterings: tuple[Lettering, ...] = ()) -> ScenePlan:
    relation = Relation(subject=0, link=link, object=1)
    return ScenePlan(things=things, relations=(relation,), letterings=letterings)


def points(model: Model, first: int = 0) -> np.ndarray:
    return np.concatenate([part.mesh.vertices for part in model.parts[first:]])


def test_a_held_cup_leaves_the_plan_and_is_in_the_hand() -> None:
    holder = man()
    scene = plan(Thing(noun="man"), Thing(noun="cup"), link=Link.HOLDING)
    after, cast = united(scene, [[holder], [block(0.08, 0.08, 0.1)]])
    assert [thing.noun for thing in after.things] == ["man"]
    assert after.relations == ()
    held = points(cast[0][0], len(holder.parts))
    gap = np.linalg.norm(held - np.array(holder.anchors["hand_r"].at), axis=1)
    assert gap.min() < 0.15
    assert float((held.max(0) - held.min(0)).max()) == pytest.approx(
        GRIPS["cup"].size * unit_of(holder), rel=0.05
    )


def test_a_held_thing_takes_its_text_along() -> None:
    text = Lettering(text="HELLO", kind=LetteringKind.SIGN, bearer=1)
    scene = plan(Thing(noun="man"), Thing(noun="sign"), link=Link.HOLDING, letterings=(text,))
    after, cast = united(scene, [[man("raised")], [block(0.5, 0.02, 0.9, "label")]])
    assert after.letterings[0].bearer == 0
    assert "label" in cast[0][0].anchors


def test_indices_follow_what_is_gone() -> None:
    scene = ScenePlan(
        things=(Thing(noun="cup"), Thing(noun="man"), Thing(noun="tree")),
        relations=(
            Relation(subject=1, link=Link.HOLDING, object=0),
            Relation(subject=1, link=Link.UNDER, object=2),
        ),
    )
    after, cast = united(scene, [[block(0.1, 0.1, 0.1)], [man()], [block(1, 1, 3)]])
    assert [thing.noun for thing in after.things] == ["man", "tree"]
    assert after.relations == (Relation(subject=0, link=Link.UNDER, object=1),)
    assert len(cast) == 2


def test_every_one_of_three_gets_a_cup_and_the_fourth_cup_stays() -> None:
    scene = plan(Thing(noun="man", count=3), Thing(noun="cup", count=4), link=Link.HOLDING)
    after, cast = united(scene, [[man()] * 3, [block(0.1, 0.1, 0.1)] * 4])
    assert len(cast[0]) == 3
    assert len(cast[1]) == 1
    assert len(after.things) == 2


def test_a_player_without_an_instrument_still_sits_on_something() -> None:
    scene = plan(Thing(noun="man", count=2, pose=Pose.PLAY), Thing(noun="piano"), link=Link.HOLDING)
    _, cast = united(scene, [[man("keys")] * 2, [block(1.4, 0.6, 1.2)]])
    assert float(cast[0][1].bounds[0][2]) == pytest.approx(0, abs=0.01)
    assert len(cast[0][1].parts) > len(man("keys").parts)


def test_who_sits_is_on_the_seat_and_not_in_the_air() -> None:
    sitter, chair = man("sit"), block(0.45, 0.45, 0.45, "seat")
    scene = plan(Thing(noun="man", pose=Pose.SIT), Thing(noun="chair"), link=Link.ON)
    after, cast = united(scene, [[sitter], [chair]])
    assert [thing.noun for thing in after.things] == ["man"]
    whole = cast[0][0]
    seat = points(whole, len(whole.parts) - 1)
    assert whole.anchors["seat"].at[2] == pytest.approx(float(seat[:, 2].max()), abs=0.06)


def test_two_on_a_bench_sit_side_by_side() -> None:
    scene = plan(Thing(noun="man", count=2, pose=Pose.SIT), Thing(noun="bench"), link=Link.ON)
    _, cast = united(scene, [[man("sit")] * 2, [block(1.4, 0.5, 0.45, "seat")]])
    assert len(cast[0]) == 1
    low, high = cast[0][0].bounds
    assert float(high[0] - low[0]) > 1.2


def test_a_rider_sits_on_the_horse_and_looks_where_it_goes() -> None:
    horse = block(0.5, 1.8, 1.4, "seat")
    horse = Model(
        parts=horse.parts,
        anchors={**horse.anchors, "head_top": Anchor(at=(0, -0.9, 1.9), half=(0.1, 0.1))},
    )
    scene = plan(Thing(noun="man", pose=Pose.RIDE), Thing(noun="horse"), link=Link.RIDING)
    _, cast = united(scene, [[man("saddle")], [horse]])
    whole = cast[0][0]
    seat, mouth = (np.array(whole.anchors[name].at) for name in ("seat", "mouth"))
    mount = points(whole, len(whole.parts) - 1)
    assert seat[2] == pytest.approx(float(mount[:, 2].max()), abs=0.06)
    ahead = (mouth - seat)[:2] / np.linalg.norm((mouth - seat)[:2])
    spread = np.linalg.svd(mount[:, :2] - mount[:, :2].mean(0), full_matrices=False)[2][0]
    assert abs(float(ahead @ spread)) > 0.9


def test_a_cat_on_a_mat_is_left_to_the_layout() -> None:
    scene = plan(Thing(noun="cat"), Thing(noun="mat"), link=Link.ON)
    after, _ = united(scene, [[block(0.3, 0.3, 0.3)], [block(1, 1, 0.02)]])
    assert after == scene


def test_an_animal_carries_things_in_its_mouth() -> None:
    dog = block(0.3, 0.6, 0.5)
    dog = Model(parts=dog.parts, anchors={"mouth": Anchor(at=(0, -0.3, 0.4), half=(0.1, 0.1))})
    scene = plan(Thing(noun="dog"), Thing(noun="bone"), link=Link.HOLDING)
    _, cast = united(scene, [[dog], [block(0.05, 0.05, 0.3)]])
    bone = points(cast[0][0], 1)
    size = bone.max(0) - bone.min(0)
    assert size[0] == size.max()
    assert np.abs(bone.mean(0) - (0, -0.3, 0.4)).max() < 0.05


@pytest.mark.parametrize("noun", sorted(GRIPS))
def test_every_grip_has_its_stance_and_its_tool(noun: str) -> None:
    grip = GRIPS[noun]
    assert grip.stance in STANCES
    assert grip.tool is None or grip.tool in TOOLS


def test_every_mount_has_its_stance() -> None:
    assert all(mount.stance in STANCES for mount in MOUNTS.values())


def test_what_is_done_decides_when_the_thing_is_not_known() -> None:
    assert grip_of("grimoire", Pose.READ).way is Way.BOOK
    assert grip_of("fluffy cat", None).way is Way.CHEST
    assert grip_of("electric guitar", Pose.PLAY).way is Way.STRAP


def test_a_model_turned_about_a_point_keeps_that_point() -> None:
    turned = set_at(block(1, 1, 1), (5, 5, 5), axes=turning(30, 20, 10), pivot=(0.5, 0.5, 1))
    assert np.linalg.norm(points(turned) - (5, 5, 5), axis=1).min() < 0.01
