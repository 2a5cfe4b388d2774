"""What has happened to a thing is read wherever it is said, and shows on any model."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.states.mishap import MISHAPS, befallen
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Expression, Pose


def _block(size: tuple[float, float, float]) -> Model:
    made = Part(mesh=box(size, at=(0, 0, size[2] / 2)), finish=finish("plastic", None))
    return Model(parts=(made,))


@pytest.mark.parametrize(
    ("prompt", "noun", "word"),
    [
        ("a car flipped upside down", "car", "upside-down"),
        ("a knocked over chair", "chair", "overturned"),
        ("The bus was lying on its side.", "bus", "overturned"),
        ("a house on fire", "house", "burning"),
        ("a vase broken into pieces", "vase", "broken"),
        ("two basketballs flying through the air", "basketball", "airborne"),
        ("The balls, all in red, flying in the air", "ball", "airborne"),
    ],
)
def test_what_happened_is_read(planner: Planner, prompt: str, noun: str, word: str) -> None:
    (thing,) = planner.plan(prompt).things

    assert (thing.noun, word in thing.attributes) == (noun, True)


@pytest.mark.parametrize("word", sorted(MISHAPS))
@pytest.mark.parametrize("size", [(0.1, 0.1, 0.3), (0.5, 0.1, 0.1)])
def test_after_any_mishap_a_thing_stands_on_the_ground(
    word: str, size: tuple[float, float, float]
) -> None:
    low, high = befallen(_block(size), (word,)).bounds

    assert abs(float(low[2])) < 0.01
    assert float((high - low).max()) < 4 * max(size)


def test_what_is_overturned_lies_whichever_way_it_was_turned() -> None:
    bus = _block((2.0, 0.5, 0.8)).moved(turn=0.6)
    low, high = befallen(bus, ("overturned",)).bounds

    assert float(high[2] - low[2]) == pytest.approx(0.5, abs=0.02)


def test_flames_glow_above_what_burns() -> None:
    house = _block((1.0, 1.0, 1.0))
    burning = befallen(house, ("burning",))
    flames = [part for part in burning.parts if isinstance(part.finish, Glow)]

    assert flames
    assert float(np.max([part.mesh.vertices[:, 2].max() for part in flames])) > 1.1


def test_a_list_of_feelings_is_a_face_each(planner: Planner) -> None:
    plan = planner.plan(
        "A set of 2x2 icons with happy, angry and sobbing faces. They look like pandas."
    )

    assert [thing.noun for thing in plan.things] == ["panda"] * 3
    assert [thing.expression for thing in plan.things] == [
        Expression.HAPPY, Expression.ANGRY, Expression.SAD
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "noun", "attribute"),
    [
        ("a t-shirt with a pattern of pineapples", "t-shirt", "with pattern of pineapple"),
        ("a white mug with a picture of a fox on it", "mug", "with fox"),
        ("a pony with a shooting star on its flank", "pony", "with meteor"),
        ("a book with a dragon on the cover", "book", "with dragon"),
        ("a blue dress with white polka dots", "dress", "dotted"),
    ],
)
def test_pictures_on_things_are_no_things(
    planner: Planner, prompt: str, noun: str, attribute: str
) -> None:
    plan = planner.plan(prompt)
    (thing,) = plan.things

    assert (thing.noun, attribute in thing.attributes) == (noun, True)
    assert not plan.unresolved


@pytest.mark.parametrize(
    ("prompt", "figure"),
    [
        ("The greyhound was a picture of grace.", "picture"),
        ("The pond provides a home for frogs.", "home"),
        ("a plate broken into pieces", "piece"),
    ],
)
def test_figures_of_speech_show_nothing(planner: Planner, prompt: str, figure: str) -> None:
    assert figure not in [thing.noun for thing in planner.plan(prompt).things]


def test_who_is_painted_does_not_paint(planner: Planner) -> None:
    assert planner.plan("a girl painted as a tiger").things[0].pose is None
    assert planner.plan("a girl painting a house").things[0].pose is Pose.WRITE
