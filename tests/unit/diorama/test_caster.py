"""Every thing of a plan gets models, and nothing is replaced silently."""

from dataclasses import replace

import numpy as np
import pytest

from cavendish.engines.diorama.cast.card import name_card
from cavendish.engines.diorama.cast.caster import MOST_MODELS, Caster
from cavendish.engines.diorama.cast.figures.troupe import Troupe
from cavendish.engines.diorama.cast.library import Library, library_path
from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.recolour import recoloured
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.cast.sizes import usual_height
from cavendish.engines.diorama.model.colour import named
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.scene import Light, ScenePlan, Thing

pytestmark = pytest.mark.skipif(
    not library_path().is_file(), reason="THE LIBRARY IS NOT BUILT: run scripts/assets"
)


def block(height: float) -> Model:
    mesh = box((0.1, 0.1, height), at=(0, 0, height / 2))
    return Model(parts=(Part(mesh=mesh, finish=Principled(base=(0.5, 0.5, 0.5))),))


class Nobody(Troupe):
    """A troupe without figures."""

    def has(self, noun: str) -> bool:
        return noun == "nobody"


class Workshop:
    """A caster with one recipe and a relief maker that remember what they were asked."""

    def __init__(self) -> None:
        self.looks: list[Look] = []
        self.draws: list[float] = []
        self.drawings: list[tuple[str, float]] = []
        self.cards: list[str] = []
        self.library = Library()
        self.caster = Caster(
            library=self.library,
            recipe=self._recipe,
            inflate=self._inflate,
            stand_in=self._card,
            troupe=Nobody(),
        )

    def cast(self, *things: Thing, seed: int = 1) -> tuple[str, ...]:
        models, warnings = self.caster.cast(ScenePlan(things=things), seed=seed)
        assert [len(copies) for copies in models] == [thing.count for thing in things]
        return warnings

    def _recipe(self, noun: str) -> Recipe | None:
        return self._lamp if noun == "lamp" else None

    def _lamp(self, look: Look, rng: np.random.Generator) -> Model:
        self.looks.append(look)
        self.draws.append(rng.random())
        return block(0.4)

    def _inflate(self, svg: str, *, height: float) -> Model:
        self.drawings.append((svg, height))
        return block(height)

    def _card(self, noun: str) -> Model:
        self.cards.append(noun)
        return block(0.1)


@pytest.fixture
def workshop() -> Workshop:
    return Workshop()


def test_a_recipe_is_told_every_wish(workshop: Workshop) -> None:
    thing = Thing(
        noun="lamp", colour="red", material="ceramic", attributes=("striped",), contents="oil"
    )
    assert workshop.cast(thing) == ()
    bare = Look(colour=named("red"), contents="oil", roles=frozenset({Role.HOLDING}))
    asked = replace(bare, material="ceramic", attributes=("striped",))
    assert workshop.looks == [asked, bare], "built as asked, then bare to compare"


def test_every_copy_is_cast(workshop: Workshop) -> None:
    workshop.cast(Thing(noun="cat", count=5), Thing(noun="lamp", count=2))
    assert len(workshop.drawings) == 1


def test_copies_of_a_recipe_are_not_all_alike(workshop: Workshop) -> None:
    workshop.cast(Thing(noun="lamp", count=3))
    assert len(set(workshop.draws)) == 3


def test_a_full_scene_says_what_it_leaves_out_and_keeps_one_of_each(workshop: Workshop) -> None:
    things = (Thing(noun="cat"), Thing(noun="lamp", count=24), Thing(noun="dog", count=24))
    models, warnings = workshop.caster.cast(ScenePlan(things=things), seed=1)
    counts = [len(copies) for copies in models]
    assert sum(counts) == MOST_MODELS
    assert counts[0] == 1
    assert any(f'{counts[1]} "lamp" of 24' in sentence for sentence in warnings)
    assert any(f'{counts[2]} "dog" of 24' in sentence for sentence in warnings)


def test_the_same_seed_gives_the_same_variety_and_another_gives_another() -> None:
    draws: list[list[float]] = []
    for seed in (1, 1, 2):
        workshop = Workshop()
        workshop.cast(Thing(noun="lamp"), Thing(noun="lamp", colour="blue"), seed=seed)
        draws.append(workshop.draws)
    assert draws[0] == draws[1] != draws[2]
    assert draws[0][0] != draws[0][1]


def test_a_thing_keeps_its_variety_when_later_things_change(workshop: Workshop) -> None:
    workshop.cast(Thing(noun="lamp"), Thing(noun="cat"), seed=7)
    workshop.cast(Thing(noun="lamp"), Thing(noun="horse"), Thing(noun="dog"), seed=7)
    assert workshop.draws[0] == workshop.draws[1]


def test_negative_and_huge_seeds_are_seeds_too(workshop: Workshop) -> None:
    workshop.cast(Thing(noun="lamp"), seed=-1)
    workshop.cast(Thing(noun="lamp"), seed=2**63)


def test_what_is_unknown_gets_a_card_with_its_name_and_a_warning(workshop: Workshop) -> None:
    warnings = workshop.cast(Thing(noun="gundam"))
    assert workshop.cards == ["gundam"]
    assert any('"gundam"' in sentence for sentence in warnings)


def test_a_stand_in_is_said_once(workshop: Workshop) -> None:
    warnings = workshop.cast(Thing(noun="toucan"), Thing(noun="toucan", colour="red"))
    assert warnings == ('no drawing of "toucan": shown as "bird"',)


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (Thing(noun="cat", material="marble"), "marble"),
        (Thing(noun="cat", attributes=("striped",)), "striped"),
        (Thing(noun="cat", colour="octarine"), "octarine"),
        (Thing(noun="basket", contents="apple"), "apple"),
    ],
)
def test_wishes_a_drawing_cannot_meet_are_named(
    workshop: Workshop, thing: Thing, said: str
) -> None:
    assert any(said in sentence for sentence in workshop.cast(thing))


def test_a_colour_repaints_the_largest_layer_and_leaves_the_eyes(workshop: Workshop) -> None:
    workshop.cast(Thing(noun="red apple"), Thing(noun="red apple", colour="blue"))
    (plain, _), (blue, _) = workshop.drawings
    assert "#f8312f" in plain
    assert "#f8312f" not in blue
    assert "#00d26a" in blue, "the leaf stays green"


def test_shades_stay_lighter_and_darker() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        '<path fill="#cc2222" d="M0 0h32v32H0z"/><path fill="#661111" d="M2 2h4v4H2z"/></svg>'
    )
    colour = named("blue")
    assert colour is not None
    painted = recoloured(svg, colour)
    fills = [painted[i + 6 : i + 13] for i in range(len(painted)) if painted[i : i + 6] == 'fill="']
    light, dark = (int(fill[5:7], 16) for fill in fills)
    assert dark < light


def test_a_person_takes_the_colour_on_the_clothes(workshop: Workshop) -> None:
    plain = workshop.library.svg("person standing").lower()
    skin = "#ffc83d"
    colour = named("blue")
    assert colour is not None
    painted = recoloured(plain, colour, person=True)
    assert painted != plain
    assert painted.count(skin) == plain.count(skin) > 0


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [("mouse", "cat"), ("cat", "horse"), ("horse", "elephant"), ("cookie", "chair")],
)
def test_things_are_as_tall_as_in_the_world(workshop: Workshop, smaller: str, larger: str) -> None:
    library = workshop.library
    assert usual_height(library, smaller) < usual_height(library, larger)


def test_every_drawing_has_a_believable_height(workshop: Workshop) -> None:
    for name in workshop.library.keywords:
        assert 0.02 <= usual_height(workshop.library, name) <= 6, name


def test_a_name_card_stands_whatever_the_name() -> None:
    for noun in ("gundam", "ein sehr langes zusammengesetztes Hauptwort", "猫", ""):
        low, high = name_card(noun).bounds
        assert low[2] == pytest.approx(0, abs=1e-4)
        assert high[2] > 0.1


@pytest.mark.parametrize(("vessel", "contents"), [("mug", "beer"), ("glass", "milk")])
def test_a_usual_drink_comes_with_its_vessel(vessel: str, contents: str) -> None:
    served = Caster().cast(ScenePlan(things=(Thing(noun=vessel, contents=contents),)), seed=1)
    alone = Caster().cast(ScenePlan(things=(Thing(noun=contents),)), seed=1)

    assert len(served[0][0][0].parts) == len(alone[0][0][0].parts)
    assert served[1] == ()


@pytest.mark.parametrize("noun", ["hanger", "ottoman", "stick", "chip"])
def test_ordinary_things_are_not_refused_for_their_other_meanings(noun: str) -> None:
    assert Caster().depictable(noun)


@pytest.mark.parametrize(("light", "dark"), [(Light.NIGHT, True), (Light.NOON, False)])
def test_a_recipe_is_told_that_it_is_night(
    workshop: Workshop,
    light: Light,
    dark: bool,  # noqa: FBT001 -- a table's column
) -> None:
    workshop.caster.cast(ScenePlan(things=(Thing(noun="lamp"),), light=light), seed=1)
    assert [look.dark for look in workshop.looks] == [dark]


def test_a_recipe_is_told_that_words_go_on_it(workshop: Workshop) -> None:
    words = Lettering(text="Blue Moon", kind=LetteringKind.LABEL, bearer=1)
    plan = ScenePlan(things=(Thing(noun="lamp"), Thing(noun="lamp")), letterings=(words,))
    workshop.caster.cast(plan, seed=1)
    assert [look.lettered for look in workshop.looks] == [False, True]
