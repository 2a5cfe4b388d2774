"""What a group promises: little hides, stacks stand, swimmers hang, small things are seen."""

import numpy as np
import pytest

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import timber_of, tones
from cavendish.engines.diorama.model.material import Glaze, Principled, Texture
from cavendish.engines.diorama.model.model import Model, Part, Vec3
from cavendish.engines.diorama.plan.scene import Link, Place, Relation, ScenePlan, Thing
from cavendish.engines.diorama.stage.layout import layout
from cavendish.engines.diorama.stage.placed import Placed


def block(size: Vec3) -> Model:
    mesh = primitives.box(size, at=(0, 0, size[2] / 2))
    return Model(parts=(Part(mesh=mesh, finish=finish.matt((0.5, 0.5, 0.5))),))


def placed(plan: ScenePlan, *sizes: Vec3, seed: int = 1) -> list[Placed]:
    cast = [[block(size)] * thing.count for thing, size in zip(plan.things, sizes, strict=True)]
    return layout(plan, cast, aspect=1.0, seed=seed)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_behind_something_large_shows_beside_it(seed: int) -> None:
    plan = ScenePlan(
        things=(Thing(noun="sheep"), Thing(noun="frog")),
        relations=(Relation(subject=0, link=Link.IN_FRONT_OF, object=1),),
        place=Place.FARM,
    )
    sheep, frog = placed(plan, (0.6, 1.2, 1.0), (0.1, 0.1, 0.08), seed=seed)
    assert sheep.box[0][1] < frog.box[0][1]
    wide = frog.box[1][0] - frog.box[0][0]
    beyond = max(frog.box[1][0] - sheep.box[1][0], sheep.box[0][0] - frog.box[0][0])
    assert beyond > 0.55 * wide


def test_a_small_thing_beside_a_huge_one_can_still_be_seen() -> None:
    plan = ScenePlan(things=(Thing(noun="mouse"), Thing(noun="airplane")), place=Place.MEADOW)
    mouse, airplane = placed(plan, (0.1, 0.1, 0.06), (30.0, 30.0, 9.0))
    sizes = [float((item.box[1] - item.box[0]).max()) for item in (mouse, airplane)]
    assert sizes[0] > 0.22 * sizes[1]


def test_a_stack_stands_in_one_column() -> None:
    plan = ScenePlan(things=(Thing(noun="box", count=3, attributes=("stack",)),))
    items = placed(plan, (0.3, 0.3, 0.2))
    heights = sorted(float(item.box[0][2]) for item in items)
    tall = float(items[0].box[1][2] - items[0].box[0][2])
    assert np.allclose(np.diff(heights), tall, atol=0.02)
    middles = [float(item.box[0][0] + item.box[1][0]) / 2 for item in items]
    assert np.ptp(middles) < 0.3 * float(items[0].box[1][0] - items[0].box[0][0])


def test_fish_hang_in_the_water_and_stones_lie_on_its_ground() -> None:
    plan = ScenePlan(things=(Thing(noun="fish"), Thing(noun="stone")), place=Place.UNDERWATER)
    fish, stone = placed(plan, (0.3, 0.5, 0.3), (0.3, 0.3, 0.2))
    assert fish.box[0][2] > 0.05
    assert abs(float(stone.box[0][2])) < 1e-4


def test_two_colours_of_a_thing_are_both_painted() -> None:
    first, second = tones("black and white")
    assert first is not None
    assert second is not None
    build = recipe("mug")
    assert build is not None
    rng = np.random.default_rng(1)
    two = build(Look(colour=first, second=second), rng)
    bases = [one.finish.base for one in two.parts if isinstance(one.finish, Glaze | Principled)]
    assert any(isinstance(base, Texture) for base in bases)


def test_woods_have_their_own_colours() -> None:
    assert timber_of(("old", "mahogany")) != timber_of(("pine",))
    assert timber_of(("old",)) is None
