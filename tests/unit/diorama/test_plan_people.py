"""What people and animals do, wear, hold and are called reaches the plan."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Expression, Garment, Link, Pose, ScenePlan
from cavendish.engines.diorama.plan.verbs import DEEDS


def nouns(plan: ScenePlan) -> list[str]:
    return [thing.noun for thing in plan.things]


def relations(plan: ScenePlan) -> list[tuple[str, Link, str]]:
    return [
        (plan.things[one.subject].noun, one.link, plan.things[one.object].noun)
        for one in plan.relations
    ]


@pytest.mark.parametrize(
    ("prompt", "pose", "relation"),
    [
        ("a girl holding a balloon", Pose.HOLD, ("girl", Link.HOLDING, "balloon")),
        ("a girl reads a book", Pose.READ, ("girl", Link.HOLDING, "book")),
        ("a bear drinking tea", Pose.DRINK, ("bear", Link.HOLDING, "tea")),
        ("a fox eats an apple", Pose.EAT, ("fox", Link.HOLDING, "apple")),
        ("a man carrying a suitcase", Pose.CARRY, ("man", Link.HOLDING, "suitcase")),
        ("a dog playing a violin", Pose.PLAY, ("dog", Link.HOLDING, "violin")),
        ("a woman riding a horse", Pose.RIDE, ("woman", Link.RIDING, "horse")),
        ("a mouse driving a car", Pose.RIDE, ("mouse", Link.RIDING, "car")),
        ("a cat chasing a mouse", Pose.RUN, ("cat", Link.CHASING, "mouse")),
        ("a boy looking at a cake", None, ("boy", Link.FACING, "cake")),
        ("a woman pointing at a map", Pose.POINT, ("woman", Link.FACING, "map")),
        ("a boy waving at a robot", Pose.WAVE, ("boy", Link.FACING, "robot")),
        ("a father hugging a child", Pose.HUG, ("father", Link.NEXT_TO, "child")),
        ("a chef cooking pasta", Pose.COOK, ("chef", Link.NEXT_TO, "pasta")),
        ("a cat sitting on a sofa", Pose.SIT, ("cat", Link.ON, "sofa")),
        ("a cat sleeping on a bed", Pose.SLEEP, ("cat", Link.ON, "bed")),
        ("a dog jumping over a fence", Pose.JUMP, ("dog", Link.ABOVE, "fence")),
        ("a bird flying over a house", Pose.FLY, ("bird", Link.ABOVE, "house")),
        ("a monkey climbing a ladder", Pose.CLIMB, ("monkey", Link.NEXT_TO, "ladder")),
        ("a man feeding a duck", Pose.POINT, ("man", Link.NEXT_TO, "duck")),
        ("a horse pulling a cart", Pose.PUSH, ("horse", Link.NEXT_TO, "cart")),
        ("a girl dancing beside a piano", Pose.DANCE, ("girl", Link.NEXT_TO, "piano")),
    ],
)
def test_verbs_give_a_pose_and_a_relation(
    planner: Planner, prompt: str, pose: Pose | None, relation: tuple[str, Link, str]
) -> None:
    plan = planner.plan(prompt)

    assert plan.things[0].pose is pose
    assert relations(plan) == [relation]


def test_more_than_a_hundred_verbs_are_known() -> None:
    assert len({verb.partition(" ")[0] for verb in DEEDS}) > 100


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("a sleeping cat", Pose.SLEEP),
        ("a dog running in the park", Pose.RUN),
        ("A man is swimming.", Pose.SWIM),
        ("children dance on the beach", Pose.DANCE),
    ],
)
def test_verbs_without_an_object_are_poses(planner: Planner, prompt: str, pose: Pose) -> None:
    assert planner.plan(prompt).things[0].pose is pose


def test_the_passive_turns_doer_and_object_round(planner: Planner) -> None:
    plan = planner.plan("a dog being chased by a cat")

    assert relations(plan) == [("cat", Link.CHASING, "dog")]
    assert plan.things[0].pose is None


def test_who_walks_a_dog_lets_it_walk(planner: Planner) -> None:
    plan = planner.plan("a woman walking her dog")

    assert [thing.pose for thing in plan.things] == [Pose.WALK, Pose.WALK]


def test_a_list_of_doers_does_the_same(planner: Planner) -> None:
    plan = planner.plan("a bear and a fox sitting around a campfire")

    assert relations(plan) == [
        ("bear", Link.AROUND, "campfire"),
        ("fox", Link.AROUND, "campfire"),
    ]
    assert [thing.pose for thing in plan.things] == [Pose.SIT, Pose.SIT, None]


def test_the_reader_sits_on_the_bench_and_not_the_book(planner: Planner) -> None:
    plan = planner.plan("a girl reading a book on a bench")

    assert ("girl", Link.ON, "bench") in relations(plan)


def test_things_without_life_hold_nothing_and_have_no_pose(planner: Planner) -> None:
    plan = planner.plan("a plate holding an egg next to a sleeping cat")

    assert ("egg", Link.ON, "plate") in relations(plan)
    assert [thing.pose for thing in plan.things] == [None, None, Pose.SLEEP]


@pytest.mark.parametrize(
    ("prompt", "expression"),
    [
        ("a happy dog", Expression.HAPPY),
        ("a smiling chef", Expression.HAPPY),
        ("a man laughing", Expression.LAUGHING),
        ("a sad clown", Expression.SAD),
        ("an angry owl", Expression.ANGRY),
        ("a surprised cat", Expression.SURPRISED),
        ("a frightened knight", Expression.SCARED),
        ("a tired nurse", Expression.SLEEPY),
        ("a girl", None),
    ],
)
def test_feelings_are_on_faces(
    planner: Planner, prompt: str, expression: Expression | None
) -> None:
    thing = planner.plan(prompt).things[0]

    assert thing.expression is expression
    assert thing.attributes == ()


@pytest.mark.parametrize(
    "prompt",
    [
        "a cat wearing a red scarf",
        "a cat in a red scarf",
        "a cat with a red scarf",
        "a cat dressed in a red scarf",
        "a cat with a red scarf on its head",
    ],
)
def test_clothes_are_worn_and_are_no_things(planner: Planner, prompt: str) -> None:
    plan = planner.plan(prompt)

    assert nouns(plan) == ["cat"]
    assert plan.things[0].wears == (Garment(noun="scarf", colour="red"),)


def test_a_list_of_clothes_is_worn_as_a_whole(planner: Planner) -> None:
    plan = planner.plan("a sloth wearing a leather jacket, a cowboy hat, a kilt and a bowtie")

    assert [one.noun for one in plan.things[0].wears] == ["jacket", "cowboy hat", "kilt", "bowtie"]
    assert plan.things[0].wears[0].material == "leather"


def test_clothes_without_a_wearer_are_things(planner: Planner) -> None:
    assert nouns(planner.plan("a red dress and a hat")) == ["dress", "hat"]


def test_what_is_printed_on_cloth_is_a_pattern(planner: Planner) -> None:
    plan = planner.plan("a pair of socks with cats on them")

    assert nouns(plan) == ["sock"]
    assert plan.things[0].attributes == ("with cat",)


def test_names_stay_with_their_bearer(planner: Planner) -> None:
    plan = planner.plan("a girl named Mia reads a book. Mia wears a green hat.")

    assert nouns(plan) == ["girl", "book"]
    assert plan.things[0].name == "Mia"
    assert plan.things[0].wears == (Garment(noun="hat", colour="green"),)


def test_given_names_are_people(planner: Planner) -> None:
    plan = planner.plan("Mia and Tom are building a sandcastle")

    assert [(thing.noun, thing.name) for thing in plan.things[:2]] == [
        ("woman", "Mia"),
        ("man", "Tom"),
    ]


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("a hedgehog with an apple on its back", ("apple", Link.ON, "hedgehog")),
        ("a dog with a ball in its mouth", ("dog", Link.HOLDING, "ball")),
        ("a bottle with a candle stuck in its spout", ("candle", Link.IN, "bottle")),
    ],
)
def test_its_parts_say_where_a_thing_is(
    planner: Planner, prompt: str, relation: tuple[str, Link, str]
) -> None:
    assert relations(planner.plan(prompt)) == [relation]


def test_one_by_one_descriptions_are_taken_off_the_group(planner: Planner) -> None:
    plan = planner.plan("three mugs, one red and one blue")

    assert [(thing.noun, thing.count, thing.colour) for thing in plan.things] == [
        ("mug", 1, None),
        ("mug", 1, "red"),
        ("mug", 1, "blue"),
    ]


def test_years_are_no_counts(planner: Planner) -> None:
    assert planner.plan("a yellow 1967 car").things[0].count == 1
