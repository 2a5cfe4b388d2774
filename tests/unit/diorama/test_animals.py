from pathlib import Path

import numpy as np
import pytest

from cavendish.engines.diorama.cast.figures.animals import animal, species
from cavendish.engines.diorama.cast.figures.animals.coat import palette
from cavendish.engines.diorama.cast.figures.animals.species import Species
from cavendish.engines.diorama.cast.figures.animals.zoology import EVERY
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import named
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Expression, Pose

COARSE = 0.026
"""Body units: enough to measure, quick to mesh."""
COMMON = """
cat dog bird horse cow sheep bear elephant giraffe zebra rabbit fox lion tiger panda owl
duck penguin fish turtle frog butterfly bee mouse squirrel deer pig goat monkey wolf koala
kangaroo llama camel rhino hippo crocodile lizard snake snail spider whale shark dolphin
octopus crab jellyfish lobster parrot eagle chicken rooster hen chick swan goose flamingo
peacock ostrich raccoon hedgehog otter beaver sloth bat dinosaur dragon unicorn phoenix
gecko wombat capybara corgi puppy kitten bunny bull ladybug rhinoceros t-rex platypus
pangolin
"""


def made(
    noun: str,
    *,
    pose: Pose | None = None,
    expression: Expression | None = None,
    seed: int = 7,
    look: Look | None = None,
) -> Model:
    kind = species(noun)
    assert kind is not None, noun
    return animal(
        kind,
        look=look or Look(),
        pose=pose,
        expression=expression,
        rng=np.random.default_rng(seed),
        voxel=COARSE,
    )


def colours(model: Model) -> np.ndarray:
    return np.concatenate(
        [p.mesh.colours for p in model.parts if p.mesh.colours is not None], axis=0
    )


def tall(model: Model) -> float:
    low, high = model.bounds
    return float(high[2] - low[2])


def test_well_over_a_hundred_species_are_known() -> None:
    assert len({row.name for row in EVERY}) == len(EVERY)
    assert len(EVERY) > 150


@pytest.mark.parametrize("row", EVERY, ids=lambda row: row.name)
def test_every_species_stands_on_the_ground_facing_us(row: Species) -> None:
    model = animal(
        row, look=Look(), pose=None, expression=None, rng=np.random.default_rng(1), voxel=0.034
    )
    low, high = model.bounds
    assert abs(float(low[2])) < 1e-4
    assert (high - low > 0.01).all()
    assert {"head_top", "back", "seat"} <= set(model.anchors)
    assert all(np.isfinite(part.mesh.vertices).all() for part in model.parts)
    assert model.anchors["head_top"].at[1] <= model.anchors["seat"].at[1] + 0.15 * row.size


@pytest.mark.parametrize(
    "noun",
    COMMON.split(),
)
def test_a_common_animal_is_known(noun: str) -> None:
    assert species(noun) is not None


@pytest.mark.parametrize("noun", ["table", "car", "woman", "", "hot dog", "catalogue", "cactus"])
def test_what_is_no_animal_is_no_species(noun: str) -> None:
    assert species(noun) is None


def test_a_puppy_is_a_small_young_dog() -> None:
    dog, puppy = species("dog"), species("puppy")
    assert dog
    assert puppy
    assert puppy.young
    assert puppy.size < 0.7 * dog.size
    assert tall(made("puppy")) < 0.75 * tall(made("dog"))


def test_baby_before_a_noun_makes_it_young() -> None:
    cub = species("baby elephant")
    grown = species("elephant")
    assert cub
    assert grown
    assert made("elephant", look=Look(attributes=("baby",))).bounds[1][2] < tall(made("elephant"))


def test_sizes_are_those_of_the_world() -> None:
    heights = {noun: tall(made(noun)) for noun in ("mouse", "cat", "dog", "horse", "giraffe")}
    assert sorted(heights, key=lambda noun: heights[noun]) == list(heights)
    assert 0.05 < heights["mouse"] < 0.2
    assert 3.5 < heights["giraffe"] < 6


def test_a_lion_has_a_mane_and_a_lioness_has_none() -> None:
    lion, lioness = made("lion"), made("lioness")
    assert lion.parts[0].mesh.vertices.shape[0] > 1.3 * lioness.parts[0].mesh.vertices.shape[0]


def test_a_zebra_is_black_and_white() -> None:
    shade = colours(made("zebra")).mean(1)
    assert (shade < 0.06).mean() > 0.15
    assert (shade > 0.5).mean() > 0.25


def test_a_red_dog_is_red_and_keeps_its_markings() -> None:
    red = named("red")
    dog = species("dog")
    assert red
    assert dog
    tones = colours(made("dog", look=Look(colour=red)))
    reddish = (tones[:, 0] > 0.15) & (tones[:, 1] < 0.5 * tones[:, 0])
    assert reddish.mean() > 0.35
    assert (tones.min(1) > 0.5).any()
    assert palette(dog.coat, red).main == red


def test_a_spotted_horse_has_spots() -> None:
    plain = colours(made("white horse")).mean(1)
    spotted = colours(made("white horse", look=Look(attributes=("spotted",)))).mean(1)
    assert (spotted < 0.1).mean() > (plain < 0.1).mean() + 0.03


def test_a_fat_cat_is_wider_than_a_thin_one() -> None:
    def hips(word: str) -> float:
        body = made("cat", look=Look(attributes=(word,))).parts[0].mesh.vertices
        return float(np.ptp(body[body[:, 1] > 0, 0]))

    assert hips("fat") > 1.2 * hips("thin")


def test_a_golden_elephant_is_a_statuette_of_gold() -> None:
    model = made("elephant", look=Look(material="gold"))
    finishes = {id(part.finish) for part in model.parts}
    assert len(finishes) == 1
    finish = model.parts[0].finish
    assert isinstance(finish, Principled)
    assert finish.metallic == 1.0


def test_a_sleeping_fox_lies_low() -> None:
    assert tall(made("fox", pose=Pose.SLEEP)) < 0.75 * tall(made("fox", pose=Pose.STAND))


def test_a_sitting_dog_is_shorter_than_it_is_standing() -> None:
    sitting, standing = made("dog", pose=Pose.SIT), made("dog", pose=Pose.STAND)
    assert np.ptp(sitting.parts[0].mesh.vertices[:, 1]) < np.ptp(
        standing.parts[0].mesh.vertices[:, 1]
    )


def test_a_flying_bird_spreads_its_wings() -> None:
    flying, standing = made("eagle", pose=Pose.FLY), made("eagle", pose=Pose.STAND)
    span = [float(m.bounds[1][0] - m.bounds[0][0]) for m in (flying, standing)]
    assert span[0] > 1.8 * span[1]


@pytest.mark.parametrize("pose", list(Pose))
@pytest.mark.parametrize("noun", ["dog", "horse"])
def test_no_pose_leaves_the_ground_or_sinks(noun: str, pose: Pose) -> None:
    model = made(noun, pose=pose)
    assert abs(float(model.bounds[0][2])) < 1e-4


@pytest.mark.parametrize("expression", list(Expression))
def test_every_expression_has_a_face(expression: Expression) -> None:
    calm, shown = made("cat"), made("cat", expression=expression)
    assert sum(len(p.mesh.faces) for p in shown.parts) > 0
    if expression is not Expression.CALM:
        assert any(
            a.mesh.vertices.shape != b.mesh.vertices.shape
            for a, b in zip(calm.parts, shown.parts, strict=False)
        ) or len(calm.parts) != len(shown.parts)


def test_the_same_seed_gives_the_same_animal() -> None:
    first, second = made("cow"), made("cow")
    for a, b in zip(first.parts, second.parts, strict=True):
        assert np.array_equal(a.mesh.vertices, b.mesh.vertices)
    assert np.array_equal(colours(first), colours(second))


def test_another_seed_gives_other_patches() -> None:
    first, second = (colours(made("cow", seed=s)).mean() for s in (1, 2))
    assert abs(first - second) > 1e-4


def test_the_seat_is_on_the_back() -> None:
    horse = made("horse")
    seat = horse.anchors["seat"].at
    body = np.concatenate([p.mesh.vertices for p in horse.parts])
    near = body[(np.abs(body[:, 0]) < 0.12) & (np.abs(body[:, 1] - seat[1]) < 0.12)]
    assert abs(float(near[:, 2].max()) - seat[2]) < 0.12


def test_no_two_rows_claim_one_name() -> None:
    text = Path(str(species.__code__.co_filename)).read_text(encoding="utf-8")
    names = [
        name.strip()
        for line in text.split('_SAME = """')[1].split('"""')[0].splitlines()
        if ":" in line
        for name in line.partition(":")[2].split(",")
    ]
    assert len(names) == len(set(names))
