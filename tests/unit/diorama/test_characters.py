"""Characters: the same name and description, the same looks, whatever they do."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.caster import Caster
from cavendish.engines.diorama.plan.characters import described, introduced, with_characters
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Garment, Pose, ScenePlan, Thing

MIA = Thing(
    noun="girl",
    name="Mia",
    attributes=("red hair",),
    wears=(Garment(noun="dress", colour="green"),),
)


@pytest.fixture(scope="module")
def caster() -> Caster:
    """Return a caster with everything."""
    return Caster()


@pytest.fixture(scope="module")
def planner(caster: Caster) -> Planner:
    """Return a planner."""
    return Planner(caster.depictable)


def test_an_at_sign_becomes_an_introduction_once() -> None:
    said = introduced("@Mia sees @mia and @Miami", {"Mia": MIA})
    assert said == "a girl named Mia sees Mia and @Miami"


def test_a_name_is_a_name_however_it_is_spelt() -> None:
    assert introduced("@eva waves", {"eva": MIA}) == "a girl named Eva waves"


def test_a_character_acts_as_the_prompt_says_and_looks_as_described() -> None:
    acting = Thing(noun="girl", name="Mia", pose=Pose.READ, attributes=("wet",))
    (shown,) = with_characters(ScenePlan(things=(acting,)), {"Mia": MIA}).things
    assert (shown.pose, shown.wears) == (Pose.READ, MIA.wears)
    assert shown.attributes == ("red hair", "wet")


def test_a_character_whom_the_plan_lost_is_still_there() -> None:
    plan = with_characters(ScenePlan(things=(Thing(noun="lamp"),)), {"Mia": MIA})
    assert [thing.noun for thing in plan.things] == ["lamp", "girl"]


def test_a_description_is_read_and_an_empty_one_is_a_person(planner: Planner) -> None:
    found = described("Tom", "an old man with a white beard", planner.plan)
    assert (found.noun, found.name) == ("man", "Tom")
    assert described("Zed", "", planner.plan).noun == "person"


SCENES = (
    "@Mia standing in a garden",
    "@Mia and a dog in a street at night",
    "three lamps beside @Mia",
    "@Mia in a library, cinematic",
)


def test_the_same_character_has_the_same_colours_in_every_scene(
    planner: Planner, caster: Caster
) -> None:
    palettes: list[np.ndarray] = []
    for seed, scene in enumerate(SCENES):
        plan = with_characters(planner.plan(introduced(scene, {"Mia": MIA})), {"Mia": MIA})
        index = next(i for i, thing in enumerate(plan.things) if thing.name == "Mia")
        cast, _ = caster.cast(plan, seed=seed)
        colours = [p.mesh.colours for p in cast[index][0].parts if p.mesh.colours is not None]
        palettes.append(np.concatenate(colours).mean(0))
    for palette in palettes[1:]:
        assert np.abs(palette - palettes[0]).max() < 0.02
