"""Casts a plan: every thing gets its models, and the user is told about stand-ins.

Knows the order figure, recipe, drawing, name card; the same plan and seed give the same models.
Knows nothing of where the models will stand. Models have their usual size: the stage scales the
small and the large.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol
from zlib import crc32

import numpy as np

from cavendish.engines.diorama.cast.card import name_card
from cavendish.engines.diorama.cast.figures.acting import Act, act
from cavendish.engines.diorama.cast.figures.mascot import faced, mascot
from cavendish.engines.diorama.cast.figures.member import Member
from cavendish.engines.diorama.cast.figures.troupe import Cue, Troupe, stance_of
from cavendish.engines.diorama.cast.lexicon import Found, Kind, Lexicon
from cavendish.engines.diorama.cast.library import Library
from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.contents import liquid
from cavendish.engines.diorama.cast.recolour import recoloured
from cavendish.engines.diorama.cast.roles import roles
from cavendish.engines.diorama.cast.sizes import usual_height
from cavendish.engines.diorama.cast.states.changes import changed, once
from cavendish.engines.diorama.cast.states.decal import printed
from cavendish.engines.diorama.cast.states.mishap import befallen
from cavendish.engines.diorama.cast.states.monument import image_of, monument
from cavendish.engines.diorama.cast.states.motif import print_names, shown_colour
from cavendish.engines.diorama.model.colour import named, timber_of, tones
from cavendish.engines.diorama.model.front import patch
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.mascots import FACE, LIMBS, has_limbs
from cavendish.engines.diorama.plan.scene import Light, ScenePlan, Thing

Cast = tuple[tuple[Model, ...], ...]
"""Models by thing, one for each copy."""


MOST_MODELS = 40
"""Models in a scene, unless the plan has more kinds of things: one of each is always cast."""
_VARIETY = 6
"""Different models of one thing; more copies repeat them."""
_REPEATED = "pattern of "
"""Begins what is printed all over a thing."""
_LIT = frozenset({"candle", "fire", "torch", "campfire", "bonfire", "fireplace", "match", "lamp",
                  "lantern", "sun", "log", "stove"})  # fmt: skip
_USUAL = {
    "burning": _LIT, "flaming": _LIT, "blazing": _LIT, "fallen": frozenset({"leaf", "log", "snow"}),
    "cracked": frozenset({"window", "egg", "bell", "nut", "earth"}),
    "broken": frozenset({"window"}), "shattered": frozenset({"window"}),
    "melted": frozenset({"cheese", "butter", "chocolate", "wax"}),
}  # fmt: skip
"""What words of mishap leave as it is, since it is so by nature or its recipe knows."""
_FACES = 10
"""The same of figures: a guest who is there twice is seen at once."""


_AFTER_SUNSET = frozenset({Light.SUNSET, Light.BLUE_HOUR, Light.NIGHT, Light.MOONLIGHT, Light.NEON})
"""Lights in which somebody has lit the lamps at home."""
_METALS = {"silver": "silver", "gold": "gold", "golden": "gold", "bronze": "bronze",
           "copper": "copper"}  # fmt: skip
"""Names of colours that are metals."""
_MANY_COLOURS = frozenset({"colorful", "colourful", "multicolored", "multicoloured", "rainbow"})
"""Colour words that leave the choice open: recipes vary theirs from copy to copy."""


class Inflate(Protocol):
    """Turns a flat drawing into a toy ``height`` metres tall."""

    def __call__(self, svg: str, *, height: float) -> Model:
        """Return the model, standing on z = 0."""
        ...


class Caster:
    """Finds and builds models for nouns. Without arguments: the built library and all recipes."""

    def __init__(
        self,
        *,
        library: Library | None = None,
        recipe: Callable[[str], Recipe | None] | None = None,
        inflate: Inflate | None = None,
        stand_in: Callable[[str], Model] = name_card,
        troupe: Troupe | None = None,
    ) -> None:
        self._library = library or Library()
        self._recipe = recipe or _catalogue()
        self._inflate = inflate or _relief()
        self._stand_in = stand_in
        self._troupe = troupe or Troupe()
        self._lexicon = Lexicon(self._library, self._is_built)

    def _is_built(self, noun: str) -> bool:
        return self._troupe.has(noun) or self._recipe(noun) is not None

    def depictable(self, noun: str) -> bool:
        """Tell whether a noun names something that can be seen."""
        return self._lexicon.depictable(noun)

    def knows(self, thing: Thing) -> bool:
        """Tell whether a thing has a model of its own, so that no card stands in for it."""
        return self._found(thing) is not None

    def _found(self, thing: Thing) -> Found | None:
        """Return what shows a thing: a mug of beer, if it is as usual, comes with its foam."""
        usual = thing.colour is None and thing.material in (None, "glass")
        served = self._lexicon.served(thing.noun, thing.contents) if thing.contents else None
        many = thing.colour if thing.colour in _MANY_COLOURS else None
        words = tuple(filter(None, (*thing.attributes, thing.material, many)))
        return (served if usual else None) or self._lexicon.resolve(thing.noun, words)

    def cast(self, plan: ScenePlan, *, seed: int) -> tuple[Cast, tuple[str, ...]]:
        """Return the models of every thing and the sentences the user should read."""
        models: list[tuple[Model, ...]] = []
        warnings: dict[str, None] = {}
        for index, (thing, count) in enumerate(zip(plan.things, _allotted(plan), strict=True)):
            part = act(plan, index)
            lettered = any(text.bearer == index for text in plan.letterings)
            look = _look(thing, dark=plan.light in _AFTER_SUNSET, lettered=lettered)
            look = replace(look, roles=roles(plan, index))
            own = _seed(seed, index, thing)
            copies, said = self._models(thing, look, count, own, part)
            copies, more = self._changed(thing, look, copies, _seed(seed, index, thing))
            copies, missing = self._enlivened(thing, copies, part)
            models.append(copies)
            said = [*said, *more, *missing]
            warnings |= dict.fromkeys(said)
            if count < thing.count:
                warnings[
                    f'the scene is full: {count} "{thing.noun}" of {thing.count} are shown'
                ] = None
        return tuple(models), tuple(warnings)

    def _models(
        self, thing: Thing, look: Look, count: int, seed: np.random.SeedSequence, part: Act
    ) -> tuple[tuple[Model, ...], list[str]]:
        """Return ``count`` models of one thing, and what to say about it."""
        image = image_of(thing)
        if image is not None and self._troupe_has(image.subject):
            plain = replace(look, material=None, colour=None)
            made, said = self._models(image.subject, plain, 1, seed, part)
            return (monument(made[0], image),) * count, said
        found = self._found(thing)
        if found is None:
            said = [f'nothing known for "{thing.noun}": a card with its name stands in for it']
            return (self._stand_in(thing.noun),) * count, said
        said = [found.stand_in] if found.stand_in else []
        if thing.colour and named(thing.colour) is None and thing.colour not in _MANY_COLOURS:
            said.append(f'the colour "{thing.colour}" is not known: the usual one is used')
        if self._troupe.has(found.key):
            cue = Cue(thing=thing, noun=found.key, act=part, look=look, crowd=count)
            built = self._figures(cue, seed, said)
        elif found.kind is Kind.RECIPE:
            seeds, look = seed.spawn(min(count, _VARIETY)), _metallic(thing, look)
            built = [_labelled(self._from_recipe(look, found, each), look) for each in seeds]
        else:
            built = [_labelled(self._from_drawing(thing, found, said), look)]
        return tuple(built[copy % len(built)] for copy in range(count)), said

    def _figures(self, cue: Cue, seed: np.random.SeedSequence, said: list[str]) -> list[Model]:
        """Build the copies of a figure, each a member of its own; add what there is to say."""
        lot, count = int(seed.generate_state(1)[0]), cue.crowd
        built: list[Model] = []
        for copy, each in enumerate(seed.spawn(min(count, _FACES))):
            cast = replace(
                cue, act=cue.act.of(copy), member=Member(copy=copy, count=count, lot=lot)
            )
            model, more = self._troupe.make(cast, np.random.default_rng(each))
            built.append(model)
            said += [sentence for sentence in more if sentence not in said]
        return built

    def _troupe_has(self, thing: Thing) -> bool:
        """Tell whether a thing is shown as a figure."""
        found = self._found(thing)
        return found is not None and self._troupe.has(found.key)

    def _changed(
        self, thing: Thing, look: Look, copies: tuple[Model, ...], seed: np.random.SeedSequence
    ) -> tuple[tuple[Model, ...], list[str]]:
        """Return a thing's models in the state that its words ask for."""
        found = self._found(thing)
        if image_of(thing) is not None:
            return copies, []
        if found is None or not (thing.material or thing.attributes):
            return copies, []
        said: dict[str, None] = {}

        def bare() -> Model:
            plain = replace(look, material=None, attributes=())
            if found.kind is Kind.RECIPE:
                return self._from_recipe(plain, found, seed.spawn(1)[0])
            return copies[0]

        def change(model: Model) -> Model:
            alive = self._troupe.has(found.key)
            model, more = changed(thing, found.key, model, bare, alive=alive)
            model = self._printed(thing, model, alive=alive)
            if not alive and not _is_usual(found.key, thing):
                wet = liquid(thing.contents) if thing.contents else None
                model = befallen(model, thing.attributes, wet)
            said.update(dict.fromkeys(more))
            return model

        return once(copies, change), list(said)

    def _enlivened(
        self, thing: Thing, copies: tuple[Model, ...], part: Act
    ) -> tuple[tuple[Model, ...], list[str]]:
        """Return a thing's models with the face and the limbs that its words give it."""
        if not (has_limbs(thing) or FACE in thing.attributes) or self._troupe_has(thing):
            return copies, []
        built: list[Model] = []
        said: dict[str, None] = {}
        for copy, model in enumerate(copies):
            if has_limbs(thing):
                made, missing = mascot(
                    model, stance_of(part.of(copy)), thing.expression, thing.wears
                )
            else:
                made, missing = faced(model, thing.expression, thing.wears)
            built.append(made)
            said |= dict.fromkeys(f"the {thing.noun} is shown without {one}" for one in missing)
        return tuple(built), list(said)

    def _printed(self, thing: Thing, model: Model, *, alive: bool) -> Model:
        """Return a model with the picture that its words put on it: "with red star"."""
        for one in thing.attributes:
            if not one.startswith("with ") or (alive and one in (LIMBS, FACE)):
                continue
            told = one.removeprefix("with ")
            many = told.startswith(_REPEATED)
            colour, noun = shown_colour(told.removeprefix(_REPEATED))
            name = next((name for name in print_names(noun) if name in self._library), None)
            if name is None:
                continue
            svg = self._library.svg(name)
            svg = svg if colour is None else recoloured(svg, colour, person=False)
            return printed(model, self._inflate(svg, height=0.2), many=many) or model
        return model

    def _from_recipe(self, look: Look, found: Found, seed: np.random.SeedSequence) -> Model:
        """Build the recipe the noun was found to mean."""
        build = self._recipe(found.key)
        if build is None:
            raise LookupError(found.key)
        return build(look, np.random.default_rng(seed))

    def _from_drawing(self, thing: Thing, found: Found, said: list[str]) -> Model:
        """Inflate the drawing, recoloured as asked, as tall as the thing is in the world."""
        svg = self._library.svg(found.key)
        colour = named(thing.colour) if thing.colour else None
        if colour is not None:
            person = self._library.subject(found.key) == "person"
            svg = recoloured(svg, colour, person=person)
        if thing.material and thing.material != "fluffy":
            said.append(f"the {thing.noun} is a toy of its usual material, not {thing.material}")
        plain = [word for word in thing.attributes if " " not in word]
        if plain:
            said.append(f"the {thing.noun} is not shown as {', '.join(plain)}")
        if thing.contents:
            said.append(f"the {thing.noun} is shown without {thing.contents}")
        return self._inflate(svg, height=usual_height(self._library, found.key))


def _is_usual(noun: str, thing: Thing) -> bool:
    """Tell things to which a mishap is no news, or whose recipe shows it: a burning candle."""
    head = noun.rpartition(" ")[2]
    return any(head in usual for word, usual in _USUAL.items() if word in thing.attributes)


def _look(thing: Thing, *, dark: bool, lettered: bool) -> Look:
    first, second = tones(thing.colour) if thing.colour else (None, None)
    wooden = thing.material == "wood" and first is None
    return Look(
        colour=timber_of(thing.attributes) if wooden else first,
        second=second,
        material=thing.material,
        attributes=thing.attributes,
        contents=thing.contents,
        dark=dark,
        lettered=lettered,
    )


def _metallic(thing: Thing, look: Look) -> Look:
    """Return the look in the metal that the colour's name means: a silver table is no white one."""
    metal = _METALS.get(thing.colour or "")
    return replace(look, material=metal, colour=None) if metal and not thing.material else look


def _labelled(model: Model, look: Look) -> Model:
    """Return the model with a place for words, if words go on it and its front has room."""
    place = patch(model) if look.lettered and "label" not in model.anchors else None
    return replace(model, anchors={**model.anchors, "label": place}) if place else model


def _allotted(plan: ScenePlan) -> list[int]:
    """Return how many of each thing are cast: the most numerous give way in a full scene."""
    counts = [thing.count for thing in plan.things]
    while sum(counts) > max(MOST_MODELS, len(counts)):
        counts[counts.index(max(counts))] -= 1
    return counts


def _seed(seed: int, index: int, thing: Thing) -> np.random.SeedSequence:
    """Return a thing's own seed: other things in the plan don't change it.

    What has a name looks the same in every picture.
    """
    noun = crc32(thing.noun.encode())
    if thing.name:
        return np.random.SeedSequence([crc32(thing.name.lower().encode()), noun])
    number = index if thing.drawn is None else thing.drawn
    return np.random.SeedSequence([seed & 0xFFFFFFFF, number, noun])


def _catalogue() -> Callable[[str], Recipe | None]:
    from cavendish.engines.diorama.cast.props.catalogue import (  # noqa: PLC0415 - heavy geometry
        recipe,
    )

    return recipe


def _relief() -> Inflate:
    from cavendish.engines.diorama.cast.relief import inflate  # noqa: PLC0415 - heavy geometry

    return inflate
