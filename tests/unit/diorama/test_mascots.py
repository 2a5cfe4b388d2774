"""Things that act as somebody get limbs and a face; things that only hold or play do not."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.figures import stances
from cavendish.engines.diorama.cast.figures.mascot import faced, mascot
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box, sphere
from cavendish.engines.diorama.plan.mascots import FACE, LIMBS
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Expression, Pose


def _thing(size: tuple[float, float, float]) -> Model:
    made = Part(mesh=box(size, at=(0, 0, size[2] / 2)), finish=finish("plastic", None))
    return Model(parts=(made,))


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("an avocado playing the guitar", Pose.PLAY),
        ("a carrot holding an umbrella", Pose.HOLD),
        ("a strawberry reading a book", Pose.READ),
        ("a radish walking a dog", Pose.WALK),
    ],
)
def test_what_does_what_people_do_gets_limbs(planner: Planner, prompt: str, pose: Pose) -> None:
    thing = planner.plan(prompt).things[0]

    assert (thing.pose, LIMBS in thing.attributes) == (pose, True)


def test_both_who_shake_hands_have_hands(planner: Planner) -> None:
    plan = planner.plan("a toaster shaking hands with a microwave")

    assert all(LIMBS in thing.attributes for thing in plan.things)


@pytest.mark.parametrize(
    "prompt",
    ["a shelf holding books", "a truck carrying logs", "a radio playing music", "a calm lake",
     "a kite dancing in the wind", "a lamp standing on a table", "a lonely house"],
)  # fmt: skip
def test_what_only_holds_or_stands_stays_a_thing(planner: Planner, prompt: str) -> None:
    plan = planner.plan(prompt)

    assert not any({LIMBS, FACE} & set(thing.attributes) for thing in plan.things)


def test_a_happy_thing_has_a_happy_face(planner: Planner) -> None:
    (thing,) = planner.plan("a happy toaster").things

    assert (thing.expression, FACE in thing.attributes) == (Expression.HAPPY, True)


@pytest.mark.parametrize("size", [(0.1, 0.1, 0.1), (0.3, 0.1, 0.02), (0.02, 0.02, 0.4)])
def test_a_mascot_stands_on_its_feet_whatever_its_shape(size: tuple[float, float, float]) -> None:
    made, missing = mascot(_thing(size), stances.stance("stand"), None, voxel=0.03)
    low, high = made.bounds

    assert not missing
    assert abs(float(low[2])) < 0.01
    assert 0.7 < float(high[2]) < 1.7
    assert {"hand_r", "hand_l", "seat", "lap", "mouth", "head_top"} <= set(made.anchors)


def test_a_face_lies_on_the_front_of_what_has_it() -> None:
    ball = Part(mesh=sphere(0.5, at=(0, 0, 0.5)), finish=finish("plastic", None))
    made, _ = faced(Model(parts=(ball,)), Expression.SAD)
    drawn = np.concatenate([part.mesh.vertices for part in made.parts[1:]])

    far = np.linalg.norm(drawn - (0, 0, 0.5), axis=1)
    assert float(drawn[:, 1].max()) < 0.0
    assert 0.4 < float(far.min()) < float(far.max()) < 0.65
