"""People are whole figurines: described by words, posed, dressed, and the same whenever asked."""

from dataclasses import replace

import numpy as np
import pytest

from cavendish.engines.diorama.cast.figures.acting import act
from cavendish.engines.diorama.cast.figures.figure import FINISHES
from cavendish.engines.diorama.cast.figures.hair import STYLES
from cavendish.engines.diorama.cast.figures.hats import HATS
from cavendish.engines.diorama.cast.figures.kin import KIN
from cavendish.engines.diorama.cast.figures.people import person
from cavendish.engines.diorama.cast.figures.person import Outfit, Person, cloth
from cavendish.engines.diorama.cast.figures.reading import described, is_folk
from cavendish.engines.diorama.cast.figures.rig import BUILDS, rig
from cavendish.engines.diorama.cast.figures.roles import ROLE_OF, ROLES
from cavendish.engines.diorama.cast.figures.stance import Base
from cavendish.engines.diorama.cast.figures.stances import STANCES, stance
from cavendish.engines.diorama.cast.figures.tools import TOOLS, grasp
from cavendish.engines.diorama.cast.figures.trimmings import EXTRAS
from cavendish.engines.diorama.cast.figures.troupe import Cue, Troupe
from cavendish.engines.diorama.cast.figures.wardrobe import HAT_WORDS, dressed
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex, named
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import (
    Expression,
    Garment,
    Link,
    Pose,
    Relation,
    ScenePlan,
    Thing,
)

COARSE = 0.03
PLAIN = Person(outfit=Outfit(top=cloth("#3f7cac")))


def who(thing: Thing, seed: int = 1) -> Person:
    return described(thing, thing.noun, np.random.default_rng(seed))[0]


def built(someone: Person, pose: str = "stand", feeling: Expression | None = None) -> Model:
    return person(someone, stance(pose), feeling, voxel=COARSE)


def height(model: Model) -> float:
    return float(model.bounds[1][2] - model.bounds[0][2])


def has_colour(model: Model, colour: RGB, *, within: float = 0.02) -> bool:
    return any(
        part.mesh.colours is not None
        and bool((np.abs(part.mesh.colours - np.array(colour)) < within).all(1).any())
        for part in model.parts
    )


def test_a_grown_up_is_three_heads_tall_and_a_child_is_smaller() -> None:
    adult, child = built(PLAIN), built(replace(PLAIN, age="child"))
    assert 1.7 < height(adult) < 2.0
    assert height(child) < 0.8 * height(adult)


@pytest.mark.parametrize("pose", [n for n, s in STANCES.items() if s.base is not Base.AIR])
def test_every_pose_touches_the_ground(pose: str) -> None:
    model = built(replace(PLAIN, hair="crop"), pose)
    assert float(model.bounds[0][2]) == pytest.approx(0, abs=1e-4)
    if STANCES[pose].base is Base.FEET:
        joints = rig(BUILDS["adult"], stance(pose))
        lowest = min(float(ankle[2]) for ankle in joints.ankles)
        lift = STANCES[pose].lift * BUILDS["adult"].leg
        assert lowest == pytest.approx(BUILDS["adult"].ankle + lift, abs=0.02)


def test_who_jumps_is_in_the_air_on_a_clear_stand() -> None:
    model = built(PLAIN, "jump")
    solid = [p for p in model.parts if p.finish in FINISHES.values()]
    assert min(float(p.mesh.vertices[:, 2].min()) for p in solid) > 0.1
    assert float(model.bounds[0][2]) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("pose", sorted(STANCES))
def test_bones_keep_their_length_in_every_pose(pose: str) -> None:
    build = BUILDS["adult"]
    joints = rig(build, stance(pose))
    for side in (0, 1):
        upper = np.linalg.norm(joints.elbows[side] - joints.shoulders[side])
        shin = np.linalg.norm(joints.ankles[side] - joints.knees[side])
        assert upper == pytest.approx(build.arm * 0.52, rel=0.02)
        assert shin == pytest.approx(build.leg * 0.5, rel=0.02)


def test_nobody_stands_like_a_mirror_image() -> None:
    for pose in ("stand", "hip", "clasped", "walk", "wave"):
        joints = rig(BUILDS["adult"], stance(pose))
        right, left = joints.ankles[0] * (-1, 1, 1), joints.ankles[1]
        assert np.linalg.norm(right - left) > 0.01


def test_the_same_words_and_seed_give_the_same_figure() -> None:
    thing = Thing(noun="woman", attributes=("old",))
    assert who(thing) == who(thing)
    first, second = built(who(thing)), built(who(thing))
    assert all(
        np.array_equal(a.mesh.vertices, b.mesh.vertices)
        for a, b in zip(first.parts, second.parts, strict=True)
    )


def test_a_name_keeps_its_looks_in_every_picture() -> None:
    mia = Thing(noun="girl", name="Mia")
    assert who(mia, seed=1) == who(mia, seed=99)
    assert who(mia) != who(Thing(noun="girl", name="Zoe"))
    assert who(Thing(noun="girl"), seed=1) != who(Thing(noun="girl"), seed=2)


def test_an_old_man_with_a_white_beard_is_one() -> None:
    man = who(Thing(noun="man", attributes=("old", "long white beard")))
    assert (man.age, man.fem, man.beard) == ("elder", False, "long")
    assert min(man.hair_colour) > 0.6


def test_a_girl_with_red_hair_has_it() -> None:
    girl = who(Thing(noun="girl", attributes=("red hair",)))
    assert (girl.age, girl.fem) == ("child", True)
    assert girl.hair_colour == from_hex("#b4501c")


def test_a_woman_in_a_blue_dress_wears_it() -> None:
    worn = (Garment(noun="dress", colour="blue"),)
    woman = who(Thing(noun="woman", wears=worn))
    assert woman.outfit.lower == "dress"
    assert woman.outfit.top.colour == named("blue")
    assert has_colour(built(woman), woman.outfit.top.colour)


def test_a_striped_shirt_has_stripes() -> None:
    shirt = Garment(noun="shirt", colour="red", attributes=("striped",))
    someone = dressed(PLAIN, shirt)
    assert someone is not None
    assert someone.outfit.top.pattern == "striped"
    model = built(someone)
    assert has_colour(model, someone.outfit.top.colour)
    assert has_colour(model, someone.outfit.top.second, within=0.05)


def test_what_cannot_be_worn_is_told() -> None:
    thing = Thing(noun="man", wears=(Garment(noun="theodolite"),))
    assert described(thing, "man", np.random.default_rng(1))[1] == ("theodolite",)


def test_there_are_many_professions_and_all_are_known_words() -> None:
    assert len(ROLES) >= 40
    assert all(is_folk(word) for word in ROLE_OF)


@pytest.mark.parametrize("noun", sorted(ROLES))
def test_every_role_names_things_that_exist(noun: str) -> None:
    role = ROLES[noun]
    wear = role.outfit
    assert wear.hat is None or wear.hat in HATS
    assert role.hair is None or role.hair == "bald" or role.hair in STYLES
    assert role.tool is None or role.tool in TOOLS
    assert set(wear.extras) <= {*EXTRAS, "tights", "mask"}


def test_hats_have_words_and_words_have_hats() -> None:
    assert set(HAT_WORDS.values()) <= set(HATS)


def test_a_chef_is_taller_for_the_hat() -> None:
    chef = who(Thing(noun="chef"))
    bare = replace(chef, outfit=replace(chef.outfit, hat=None))
    assert height(built(chef)) > height(built(bare)) + 0.15


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_hair_style_covers_the_head_but_not_the_eyes(style: str) -> None:
    model = built(replace(PLAIN, hair=style, hair_colour=(0.0, 0.6, 0.0)))
    hair = np.concatenate(
        [
            part.mesh.vertices[(part.mesh.colours[:, 1] > 0.1) & (part.mesh.colours[:, 0] < 0.05)]
            for part in model.parts
            if part.mesh.colours is not None
        ]
    )
    frame = rig(BUILDS["adult"], stance("stand")).head
    x, y, z = frame.local(hair.astype(np.float64)).T
    assert len(hair) > 50
    before_eyes = (np.abs(np.abs(x) - 0.36) < 0.1) & (np.abs(z + 0.06) < 0.1) & (y < -0.8)
    assert not before_eyes.any()


def test_eight_feelings_make_eight_faces() -> None:
    faces = {
        feeling: tuple(len(p.mesh.vertices) for p in built(PLAIN, feeling=feeling).parts)
        for feeling in Expression
    }
    assert len(set(faces.values())) >= 6
    angry, sad = (built(PLAIN, feeling=f) for f in (Expression.ANGRY, Expression.SAD))
    assert any(
        not np.array_equal(a.mesh.vertices, b.mesh.vertices)
        for a, b in zip(angry.parts, sad.parts, strict=True)
    )


def test_a_figure_names_its_hands_mouth_seat_and_lap() -> None:
    anchors = built(PLAIN).anchors
    assert {"hand_r", "hand_l", "hold", "mouth", "head_top", "seat", "back", "lap"} <= set(anchors)
    assert anchors["hand_r"].at[0] < 0 < anchors["hand_l"].at[0]
    assert anchors["mouth"].at[2] < anchors["head_top"].at[2]


@pytest.mark.parametrize("tool", sorted(TOOLS))
def test_tools_are_in_the_hand_and_above_the_ground(tool: str) -> None:
    holder = built(PLAIN, TOOLS[tool].stance)
    held = grasp(holder, tool)
    points = np.concatenate([part.mesh.vertices for part in held.parts[len(holder.parts) :]])
    reach = np.linalg.norm(points - np.array(holder.anchors[TOOLS[tool].hand].at), axis=1)
    assert reach.min() < 0.12
    assert points[:, 2].min() > -0.02


@pytest.mark.parametrize("noun", sorted(KIN))
def test_aliens_ghosts_skeletons_and_robots_take_poses(noun: str) -> None:
    still = KIN[noun](Look(), stance("stand"), np.random.default_rng(1), COARSE)
    cheering = KIN[noun](Look(), stance("cheer"), np.random.default_rng(1), COARSE)
    assert cheering.anchors["hand_r"].at[2] > still.anchors["hand_r"].at[2] + 0.2


def test_a_fox_that_reads_stands_upright_and_one_that_sleeps_does_not() -> None:
    troupe, rng = Troupe(), np.random.default_rng(1)
    fox, book = Thing(noun="fox", pose=Pose.READ), Thing(noun="book")
    plan = ScenePlan(
        things=(fox, book), relations=(Relation(subject=0, link=Link.HOLDING, object=1),)
    )
    reading, _ = troupe.make(Cue(thing=fox, noun="fox", act=act(plan, 0), look=Look()), rng)
    assert "lap" in reading.anchors
    asleep = Thing(noun="fox", pose=Pose.SLEEP)
    part = act(ScenePlan(things=(asleep,)), 0)
    sleeping, _ = troupe.make(Cue(thing=asleep, noun="fox", act=part, look=Look()), rng)
    assert "lap" not in sleeping.anchors


def test_a_crowd_is_made_of_coarser_figures() -> None:
    thing = Thing(noun="man", count=30)
    cue = Cue(thing=thing, noun="man", act=act(ScenePlan(things=(thing,)), 0), look=Look())

    def faces(crowd: int) -> int:
        model, _ = Troupe().make(replace(cue, crowd=crowd), np.random.default_rng(1))
        return sum(len(part.mesh.faces) for part in model.parts)

    assert faces(30) < 0.7 * faces(1)


def test_a_bronze_man_is_a_statue() -> None:
    thing = Thing(noun="man", material="bronze")
    part = act(ScenePlan(things=(thing,)), 0)
    cue = Cue(thing=thing, noun="man", act=part, look=Look(material="bronze"), crowd=9)
    model, _ = Troupe().make(cue, np.random.default_rng(1))
    finishes = {id(piece.finish) for piece in model.parts}
    assert len(finishes) == 1
    assert getattr(model.parts[0].finish, "metallic", 0.0) == 1.0
