"""States: what a thing's words do to its model after it is built."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.caster import Caster
from cavendish.engines.diorama.cast.states.cut import clipped
from cavendish.engines.diorama.cast.states.monument import image_of
from cavendish.engines.diorama.cast.states.refine import refined
from cavendish.engines.diorama.cast.states.shape import shaped
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box, sphere
from cavendish.engines.diorama.model.shading import signed_volume
from cavendish.engines.diorama.plan.scene import ScenePlan, Thing


@pytest.fixture(scope="module")
def caster() -> Caster:
    return Caster()


def _one(caster: Caster, thing: Thing) -> Model:
    return caster.cast(ScenePlan(things=(thing,)), seed=7)[0][0][0]


def _block() -> Model:
    return Model(
        parts=(Part(mesh=box((0.4, 0.4, 0.4), at=(0, 0, 0.2)), finish=finish("wood", None)),)
    )


def test_halving_edges_leaves_the_solid_as_it_was() -> None:
    block = box((0.4, 0.4, 0.4))
    fine = refined(block, 0.05)
    ends = fine.vertices[fine.faces]
    assert np.linalg.norm(ends - np.roll(ends, 1, axis=1), axis=-1).max() <= 0.0501
    assert signed_volume(fine.vertices, fine.faces) == pytest.approx(
        signed_volume(block.vertices, block.faces), rel=1e-3
    )


def test_a_cubic_ball_fills_its_box_and_a_conical_block_ends_in_a_point() -> None:
    ball = Model(parts=(Part(mesh=sphere(0.2, at=(0, 0, 0.2)), finish=finish("wood", None)),))
    cube = shaped(ball, "cubic").parts[0].mesh
    full = float(np.prod(np.ptp(cube.vertices, axis=0)))
    assert signed_volume(cube.vertices, cube.faces) > 0.8 * full
    cone = shaped(_block(), "conical").parts[0].mesh.vertices
    tip = cone[cone[:, 2] > 0.97 * cone[:, 2].max()]
    assert np.ptp(tip[:, 0]) < 0.12 * np.ptp(cone[:, 0])


def test_what_is_cut_lies_on_one_side_of_the_plane() -> None:
    half, places = clipped(sphere(1.0), np.array((0.0, 0.0, 1.0)), 0.25)
    assert half is not None
    assert half.vertices[:, 2].max() <= 0.25 + 1e-5
    assert np.abs(places[:, 2] - 0.25).max() < 1e-5


def test_half_a_melon_shows_its_flesh_and_a_bitten_apple_weighs_less(caster: Caster) -> None:
    whole = _one(caster, Thing(noun="watermelon"))
    half = _one(caster, Thing(noun="watermelon", attributes=("half",)))
    assert signed_volume(
        half.parts[0].mesh.vertices, half.parts[0].mesh.faces
    ) < 0.75 * signed_volume(whole.parts[0].mesh.vertices, whole.parts[0].mesh.faces)
    apple = _one(caster, Thing(noun="apple"))
    bitten = _one(caster, Thing(noun="apple", attributes=("half-eaten",)))
    assert len(bitten.parts) == len(apple.parts) + 1


def test_a_car_of_cheese_is_cheese_all_over_and_a_rusty_one_has_no_paint(caster: Caster) -> None:
    plain = _one(caster, Thing(noun="car"))
    cheese = _one(caster, Thing(noun="car", material="cheese"))
    assert len({id(type(one.finish)) for one in cheese.parts}) == 1
    assert len({type(one.finish) for one in plain.parts}) > 1


def test_a_fluffy_towel_has_fur_and_a_plain_one_has_none(caster: Caster) -> None:
    plain = _one(caster, Thing(noun="towel"))
    fluffy = _one(caster, Thing(noun="towel", material="fluffy"))
    assert sum(len(p.mesh.faces) for p in fluffy.parts) > 20_000 + sum(
        len(p.mesh.faces) for p in plain.parts
    )


def test_a_mug_with_a_cat_has_a_picture_on_its_front(caster: Caster) -> None:
    bare = _one(caster, Thing(noun="mug", attributes=("with nothing",)))
    shown = _one(caster, Thing(noun="mug", attributes=("with cat",)))
    assert len(shown.parts) == len(bare.parts) + 1
    assert (shown.parts[-1].mesh.vertices[:, 1] < 0).all()


def test_a_statue_of_a_lion_is_a_lion_in_stone_on_a_plinth(caster: Caster) -> None:
    lion = Thing(noun="statue", colour="bronze", attributes=("of lion",))
    image = image_of(lion)
    assert image is not None
    assert (image.subject.noun, image.stuff) == ("lion", "bronze")
    made = _one(caster, lion)
    metal = [p for p in made.parts if isinstance(p.finish, Principled) and p.finish.metallic]
    assert metal
    assert min(float(p.mesh.vertices[:, 2].min()) for p in metal) > 0.01


def test_what_has_no_surface_is_said(caster: Caster) -> None:
    _, said = caster.cast(ScenePlan(things=(Thing(noun="car", material="harp"),)), seed=7)
    assert any("harp" in sentence for sentence in said)
