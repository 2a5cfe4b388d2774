import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.engines.diorama.plan.page import LetteringKind
from cavendish.engines.diorama.plan.planner import MAX_PARSED, MAX_THINGS, Planner
from cavendish.engines.diorama.plan.scene import Light, Link, Place, ScenePlan
from cavendish.engines.diorama.plan.vocabulary import words

JUMBLED = sorted(
    words("""
    a an the two red wooden cat dogs table lamp on in under left of and , . it with no between
    sign kitchen beach pair cup coffee is made - 's without "HI" painting right background to
    """)
)


def nouns(plan: ScenePlan) -> list[str]:
    return [thing.noun for thing in plan.things]


def relations(plan: ScenePlan) -> list[tuple[str, Link, str]]:
    return [
        (plan.things[one.subject].noun, one.link, plan.things[one.object].noun)
        for one in plan.relations
    ]


def test_words_about_the_picture_never_become_things(planner: Planner) -> None:
    plan = planner.plan("A cinematic product photo of a ceramic lamp")

    assert [(thing.noun, thing.count, thing.material) for thing in plan.things] == [
        ("lamp", 1, "ceramic")
    ]
    assert plan.place is Place.TABLETOP
    assert plan.light is Light.CINEMATIC
    assert plan.notes == ()


@pytest.mark.parametrize(
    ("prompt", "noun", "count"),
    [
        ("a lamp", "lamp", 1),
        ("three lamps", "lamp", 3),
        ("4 lamps", "lamp", 4),
        ("a dozen eggs", "egg", 12),
        ("a pair of shoes", "shoe", 2),
        ("a pair of scissors", "scissors", 1),
        ("two dozen roses", "rose", 24),
        ("several books", "book", 4),
        ("two sheep", "sheep", 2),
        ("two pairs of shoes", "shoe", 4),
        ("thirty people", "person", 30),
        ("thirty-five cats", "cat", 35),
        ("thirty five cats", "cat", 35),
        ("dozens of balloons", "balloon", 24),
        ("a crowd of people", "person", 20),
        ("a crowd", "person", 20),
    ],
)
def test_counts_are_as_the_words_say(planner: Planner, prompt: str, noun: str, count: int) -> None:
    plan = planner.plan(prompt)

    assert [(thing.noun, thing.count) for thing in plan.things] == [(noun, count)]


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("a light blue mug", "colour", "light blue"),
        ("a light-blue mug", "colour", "light blue"),
        ("the mug is red", "colour", "red"),
        ("a black and white mug", "colour", "black and white"),
        ("a wooden mug", "material", "wood"),
        ("a mug made of glass", "material", "glass"),
        ("a tiny mug", "size", "small"),
        ("a huge mug", "size", "large"),
        ("a striped mug", "attributes", ("striped",)),
        ("a heart-shaped mug", "attributes", ("heart-shaped",)),
        ("a sleek, old mug", "attributes", ("sleek", "old")),
        ("a mug of tea", "contents", "tea"),
        ("a mug filled with milk", "contents", "milk"),
    ],
)
def test_qualities_stay_with_their_thing(
    planner: Planner, prompt: str, field: str, value: object
) -> None:
    plan = planner.plan(prompt)

    assert nouns(plan) == ["mug"]
    assert getattr(plan.things[0], field) == value


@pytest.mark.parametrize(
    "noun",
    ["ice cream", "traffic light", "potted plant", "teddy bear", "hot dog", "ice cream cone"],
)
def test_compound_nouns_stay_whole(planner: Planner, noun: str) -> None:
    plan = planner.plan(f"a {noun} and a lamp")

    assert nouns(plan) == [noun, "lamp"]
    assert plan.things[0].colour is None


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("a cat on a sofa", ("cat", Link.ON, "sofa")),
        ("a cat on top of a car", ("cat", Link.ON, "car")),
        ("a cat in a box", ("cat", Link.IN, "box")),
        ("a cat inside a box", ("cat", Link.IN, "box")),
        ("a dog in the back of a truck", ("dog", Link.IN, "truck")),
        ("a dog in back of a truck", ("dog", Link.BEHIND, "truck")),
        ("a cat under a car", ("cat", Link.UNDER, "car")),
        ("a cat below a car", ("cat", Link.UNDER, "car")),
        ("a kite above a car", ("kite", Link.ABOVE, "car")),
        ("a cat to the left of a car", ("cat", Link.LEFT_OF, "car")),
        ("a cat on the right of a car", ("cat", Link.RIGHT_OF, "car")),
        ("a cat behind a car", ("cat", Link.BEHIND, "car")),
        ("a cat sitting in front of a car", ("cat", Link.IN_FRONT_OF, "car")),
        ("a cat next to a car", ("cat", Link.NEXT_TO, "car")),
        ("a cat beside a car", ("cat", Link.NEXT_TO, "car")),
        ("a cat near a car", ("cat", Link.NEXT_TO, "car")),
        ("a cat on the left and a car on the right", ("cat", Link.LEFT_OF, "car")),
        ("on the left a cat, on the right a car", ("cat", Link.LEFT_OF, "car")),
        ("a cat with a car in the background", ("car", Link.BEHIND, "cat")),
    ],
)
def test_words_between_things_become_relations(
    planner: Planner, prompt: str, relation: tuple[str, Link, str]
) -> None:
    assert relations(planner.plan(prompt)) == [relation]


def test_between_puts_a_thing_amid_two(planner: Planner) -> None:
    plan = planner.plan("a vase between a book and a lamp")

    assert {(subject, other) for subject, _, other in relations(plan)} == {
        ("vase", "book"),
        ("vase", "lamp"),
    }


def test_the_same_noun_with_the_is_the_same_thing(planner: Planner) -> None:
    plan = planner.plan("A lamp stands on a shelf. The lamp is red. A cat sits next to the lamp.")

    assert nouns(plan) == ["lamp", "shelf", "cat"]
    assert plan.things[0].colour == "red"


def test_a_broad_word_with_the_is_the_thing_named_before(planner: Planner) -> None:
    plan = planner.plan("Two onions lie on a plate. The vegetables are red.")

    assert nouns(plan) == ["onion", "plate"]
    assert plan.things[0].colour == "red"


def test_parts_stay_with_their_owner(planner: Planner) -> None:
    plan = planner.plan("a giraffe next to a pond, its long neck stretched, with red ears")

    assert nouns(plan)[0] == "giraffe"
    assert "long neck" in plan.things[0].attributes


def test_actions_are_not_taken_for_things(planner: Planner) -> None:
    assert nouns(planner.plan("a girl diving into a box"))[0] == "girl"


def test_what_fills_a_thing_is_in_it(planner: Planner) -> None:
    assert relations(planner.plan("a truck full of pumpkins")) == [("pumpkin", Link.IN, "truck")]


def test_what_is_held_is_not_inside(planner: Planner) -> None:
    plan = planner.plan("a woman is holding a cup of coffee")

    assert relations(plan) == [("woman", Link.HOLDING, "cup")]


def test_and_goes_on_about_the_first_thing(planner: Planner) -> None:
    plan = planner.plan("A sloth stands in front of a van and is holding a book.")

    assert ("sloth", Link.HOLDING, "book") in relations(plan)


def test_with_behind_a_place_does_not_put_a_thing_on_the_furniture(planner: Planner) -> None:
    plan = planner.plan("a cat on a sofa in a living room with a lamp")

    assert relations(plan) == [("cat", Link.ON, "sofa")]


@pytest.mark.parametrize("prompt", ["a cake without candles", "a cake, no candles"])
def test_what_is_refused_is_not_shown(planner: Planner, prompt: str) -> None:
    assert nouns(planner.plan(prompt)) == ["cake"]


def test_the_negative_prompt_takes_things_out_with_their_relations(planner: Planner) -> None:
    plan = planner.plan("a dog next to a cat on a sofa", negative_prompt="cats, people")

    assert nouns(plan) == ["dog", "sofa"]
    assert all("cat" not in relation for relation in relations(plan))


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a cat in a kitchen", Place.KITCHEN),
        ("a lamp in a living room", Place.LIVING_ROOM),
        ("a chair on the beach", Place.BEACH),
        ("a cat in the park", Place.PARK),
        ("a blue sofa", Place.LIVING_ROOM),
        ("a red car", Place.STREET),
        ("a horse and a tree", Place.MEADOW),
        ("an office desk at the bottom of the sea", Place.UNDERWATER),
        ("a fish swimming in the ocean", Place.UNDERWATER),
        ("a castle on a hill", Place.MEADOW),
        ("two astronauts in space", Place.SPACE),
        ("a man in the rain", Place.STREET),
        ("a toaster and a horse", Place.STUDIO),
        ("a mug on a table", Place.TABLETOP),
        ("still life of a jug and a cup", Place.TABLETOP),
        ("a plate of pancakes", Place.TABLETOP),
        ("a robot", Place.STUDIO),
        ("a photo of a woman", Place.STUDIO),
        ("a car on a white background", Place.STUDIO),
        ("a cactus in a clay pot", Place.TABLETOP),
    ],
)
def test_the_place_is_named_or_suits_the_things(
    planner: Planner, prompt: str, place: Place
) -> None:
    assert planner.plan(prompt).place is place


def test_a_table_that_only_bears_things_is_the_stage(planner: Planner) -> None:
    plan = planner.plan("two red mugs on a wooden table")

    assert nouns(plan) == ["mug"]
    assert plan.surface == "wood"


def test_a_table_among_furniture_is_a_thing(planner: Planner) -> None:
    assert nouns(planner.plan("a vase on a table next to a sofa")) == ["vase", "table", "sofa"]


def test_a_coloured_background_is_the_backdrop(planner: Planner) -> None:
    plan = planner.plan("an apple on a light blue background")

    assert nouns(plan) == ["apple"]
    assert plan.backdrop == "light blue"


@pytest.mark.parametrize(
    ("prompt", "light"),
    [("a robot", Light.STUDIO), ("a red car", Light.DAYLIGHT), ("a car at night", Light.NIGHT)],
)
def test_each_place_has_its_usual_light(planner: Planner, prompt: str, light: Light) -> None:
    assert planner.plan(prompt).light is light


def test_quoted_text_is_lettered_on_its_bearer(planner: Planner) -> None:
    plan = planner.plan('a lamp next to a white mug with "Best  Dad!" written on it in red letters')

    assert nouns(plan) == ["lamp", "mug"]
    assert [(one.text, one.kind, one.bearer, one.colour) for one in plan.letterings] == [
        ("Best  Dad!", LetteringKind.LABEL, 1, "red")
    ]


def test_a_neon_sign_is_lettering_and_not_a_thing(planner: Planner) -> None:
    plan = planner.plan('a neon sign that says "OPEN"')

    assert plan.things == ()
    assert plan.letterings[0].kind is LetteringKind.NEON


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("a cubist guitar", "nearest"),
        ("love", "heart"),
        ("🙂", "chosen freely"),
        ("a cat in Paris", "eiffel tower"),
    ],
)
def test_what_is_shown_otherwise_is_said_in_a_sentence(
    planner: Planner, prompt: str, told: str
) -> None:
    notes = [note for note in planner.plan(prompt).notes if told in note]

    assert len(notes) == 1
    assert notes[0].endswith(".")


def test_what_names_nothing_visible_is_unresolved_and_noted() -> None:
    plan = Planner(depictable=lambda noun: noun != "sincerity").plan("a lamp with sincerity")

    assert nouns(plan) == ["lamp"]
    assert plan.unresolved == ("sincerity",)
    assert any("sincerity" in note for note in plan.notes)


def test_every_plan_says_why(planner: Planner) -> None:
    assert planner.plan("a red car").trail


def test_the_same_prompt_gives_the_same_plan(planner: Planner) -> None:
    prompt = "a dog, two cats and a red lamp on a desk at night"

    assert planner.plan(prompt, seed=7) == Planner().plan(prompt, seed=7)


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        " ",
        "🙂🎉",
        "ein roter Apfel",
        "赤いリンゴ",
        "x" * 20_000,
        "a a a",
        "\x00\ud800",
        "。" * 999,
    ],
)
def test_odd_text_gives_a_plan(planner: Planner, prompt: str) -> None:
    assert isinstance(planner.plan(prompt), ScenePlan)


def test_long_text_is_bounded_and_the_plan_says_so(planner: Planner) -> None:
    plan = planner.plan("a red cat and a green dog. " * (20_000 // 27))

    assert len(plan.things) <= MAX_THINGS
    assert any(str(MAX_PARSED) in note for note in plan.notes)


@settings(deadline=None, max_examples=60)
@given(prompt=st.text(max_size=400), negative=st.text(max_size=60))
def test_no_text_makes_the_planner_raise(planner: Planner, prompt: str, negative: str) -> None:
    check(planner.plan(prompt, negative_prompt=negative))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(JUMBLED),
        max_size=40,
    )
)
def test_no_jumble_of_known_words_makes_a_plan_inconsistent(
    planner: Planner, jumble: list[str]
) -> None:
    check(planner.plan(" ".join(jumble)))


def check(plan: ScenePlan) -> None:
    indices = range(len(plan.things))
    for relation in plan.relations:
        assert relation.subject in indices
        assert relation.object in indices
        assert relation.subject != relation.object
    assert all(one.bearer is None or one.bearer in indices for one in plan.letterings)
    assert all(thing.count >= 1 and thing.noun for thing in plan.things)
