"""A prompt to a scene plan: quotes, look, things, setting, in that order.

Knows the order of the steps and how their findings meet in one record. Deterministic: the same
prompt and seed give the same plan. Whatever the prompt, there is a plan and never an error; what
the plan leaves out it says.
"""

import re
import unicodedata
from dataclasses import replace

from cavendish.engines.diorama.plan import faces, mascots, setting, skies, supports, tokens
from cavendish.engines.diorama.plan.bonds import holds
from cavendish.engines.diorama.plan.carriers import is_page
from cavendish.engines.diorama.plan.cradling import cradled
from cavendish.engines.diorama.plan.habitats import flies
from cavendish.engines.diorama.plan.haunts import haunt
from cavendish.engines.diorama.plan.labels import exhibited
from cavendish.engines.diorama.plan.lettering import letter
from cavendish.engines.diorama.plan.living import is_lifeless, is_living
from cavendish.engines.diorama.plan.look import LookWords, read_look
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.mentions import mentions
from cavendish.engines.diorama.plan.mishaps import AIRBORNE
from cavendish.engines.diorama.plan.page import LetteringKind, Sheet
from cavendish.engines.diorama.plan.parse import parse
from cavendish.engines.diorama.plan.patterns import read_pattern
from cavendish.engines.diorama.plan.portions import boarded, laid, unpacked
from cavendish.engines.diorama.plan.quotes import Quoted, take_quotes
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.scene import (
    Framing,
    Light,
    Link,
    Place,
    Pose,
    Relation,
    ScenePlan,
    Style,
    Thing,
)
from cavendish.engines.diorama.plan.sheets import read_sheet
from cavendish.engines.diorama.plan.staging import choose_subject, show_sights
from cavendish.engines.diorama.plan.tongues import Dictionary, translated
from cavendish.engines.diorama.plan.typography import ornament
from cavendish.engines.diorama.plan.walk import Judge

MAX_PARSED = 2000
"""Characters that are read for things."""
MAX_QUOTED = 8000
"""Characters that are searched for quoted text."""
MAX_THINGS = 12
"""Kinds of things in one picture; more would be too small to see."""
_SET_OUT = (LetteringKind.PRINT, LetteringKind.BUBBLE)
_FLAT = frozenset(Sheet) - {Sheet.COMIC}
_MAX_NAMED = 6
"""Unresolved words that a note names."""


def _anything(noun: str) -> bool:
    return bool(noun)


class Planner:
    """Reads prompts.

    ``depictable`` tells nouns that name something visible, ``living`` nouns of people and animals
    (the casting knows); ``dictionary`` has the nouns of other languages.
    """

    def __init__(
        self,
        depictable: Judge = _anything,
        living: Judge = is_living,
        dictionary: Dictionary | None = None,
    ) -> None:
        self._depictable: Judge = lambda noun: bool(skies.phenomenon(noun)) or depictable(noun)
        self._living: Judge = living
        if dictionary is not None:
            self._living = lambda noun: (
                living(noun)
                or (
                    dictionary.lives(noun.rpartition(" ")[2])
                    and not (setting.is_food(noun) or is_lifeless(noun))
                )
            )
        self._dictionary = dictionary

    def warm_up(self) -> None:
        """Load the language model."""
        tokens.load()

    def plan(self, prompt: str, *, negative_prompt: str = "", seed: int = 0) -> ScenePlan:
        """Return what the picture will show; ``seed`` chooses where the prompt leaves all open."""
        quoted = take_quotes(prompt[:MAX_QUOTED])
        told = quoted.pictured if _is_flat(quoted) else quoted.rest
        spoken = _clean(told[:MAX_PARSED])
        foreign = translated(spoken, self._dictionary)
        pattern = None if quoted.quotes else read_pattern(spoken)
        if pattern is not None:
            return ScenePlan(things=(), pattern=pattern, trail=(f"pattern {pattern.kind}",))
        look = read_look(foreign.text if foreign else spoken)
        reading = parse(tokens.tag(skies.plainly(look.rest)), self._depictable, self._living)
        if foreign:
            reading.note(f'the prompt was read as {foreign.language}: "{foreign.text}"')
        _refuse(reading, negative_prompt)
        mascots.enliven(reading, self._living)
        letterings = exhibited(reading, letter(reading, quoted), quoted, self._depictable)
        _limit(reading)
        show_sights(reading)
        if not reading.things and not letterings:
            choose_subject(reading, look, seed)
        _note(reading, look, quoted)
        if not reading.things and any(one.kind is LetteringKind.STOREFRONT for one in letterings):
            reading.settle(Place.STREET, "a shop front")
        place, light = _set(reading, look)
        bonds = dict.fromkeys(reading.bonds)
        things, relations = unpacked(
            [self._as_thing(mention) for mention in reading.things],
            [Relation(subject=a, link=link, object=b) for a, link, b in bonds],
        )
        things, relations = cradled(things, relations)
        relations = laid(things, relations, setting.is_food)
        things = boarded(things, relations, setting.is_food)
        things, place = supports.hung(things, relations, place)
        kept = len(reading.things)
        return ScenePlan(
            things=things,
            relations=relations,
            letterings=tuple(
                one if (one.bearer or 0) < kept else replace(one, bearer=None) for one in letterings
            ),
            place=place,
            light=light,
            weather=look.weather,
            framing=look.framing,
            style=look.style,
            sheet=_sheet(prompt, quoted),
            ornament=ornament(quoted.rest) if quoted.quotes else None,
            mood=look.mood,
            backdrop=reading.backdrop,
            surface=reading.surface,
            unresolved=tuple(reading.unresolved),
            notes=tuple(reading.notes),
            trail=tuple(reading.trail),
        )

    def _as_thing(self, mention: Mention) -> Thing:
        """Return the thing of a mention; only what lives, or acts so, has a pose and a face."""
        attributes = tuple(dict.fromkeys(mention.attributes))
        pose, face = mention.pose, mention.expression
        acts = {mascots.LIMBS, mascots.FACE} & set(attributes)
        if self._living(mention.noun) or mention.wears or acts:
            pose = pose or faces.pose(attributes)
            face = face or faces.expression(attributes)
            attributes = tuple(one for one in attributes if not faces.says_body(one))
        else:
            pose = face = None
        return Thing(
            noun=mention.noun,
            count=mention.number,
            colour=mention.colour,
            material=mention.material,
            size=mention.size,
            attributes=attributes,
            contents=mention.contents,
            pose=pose,
            expression=face,
            wears=mention.wears,
            name=mention.name,
            fixed=mention.fixed,
        )


def _clean(text: str) -> str:
    """Return text without control characters, pictographs and runs of marks."""
    spoken = "".join(c if unicodedata.category(c)[0] in "LMNPZ" else " " for c in text)
    spoken = re.sub(r"([^\w\s])[^\w\s]{3,}", r"\1 ", spoken)
    return re.sub(r"\s+", " ", spoken).strip()


def _is_flat(quoted: Quoted) -> bool:
    """Tell whether most of what the prompt says is about type, not about things."""
    return bool(quoted.quotes) and read_sheet(quoted.rest) in _FLAT


def _sheet(prompt: str, quoted: Quoted) -> Sheet | None:
    """Return the kind of page the picture is; a page that lies in the scene is a thing."""
    set_out = any(quote.kind in _SET_OUT for quote in quoted.quotes)
    return read_sheet(quoted.rest) if set_out or is_page(prompt) else None


def _refuse(reading: Reading, negative_prompt: str) -> None:
    """Take out the things that the negative prompt or "without" names."""
    negative = tokens.tag(_clean(negative_prompt)[:MAX_PARSED])
    refused = reading.refused | {mention.noun for mention in mentions(negative)}
    for index in reversed(range(len(reading.things))):
        if reading.things[index].noun in refused:
            reading.trail.append(f"left out on request: {reading.things[index].noun}")
            reading.remove(index)


def _limit(reading: Reading) -> None:
    """Keep the first things when there are too many for one picture."""
    surplus = [thing.noun for thing in reading.things[MAX_THINGS:]]
    for index in reversed(range(MAX_THINGS, len(reading.things))):
        reading.remove(index)
    if surplus:
        reading.note(f"too many things for one picture; left out: {', '.join(surplus[:8])}")


def _note(reading: Reading, look: LookWords, quoted: Quoted) -> None:
    """Say which words of the prompt the picture shows otherwise or not at all."""
    if look.style_asked:
        reading.note(f'the style "{look.style_asked}" is drawn as its nearest: {look.style}')
    if look.style is not Style.PHOTO:
        reading.trail.append(f"style {look.style}")
    if look.light is not None:
        reading.trail.append(f"light {look.light}: as the prompt says")
    if reading.unresolved:
        named = ", ".join(f'"{noun}"' for noun in reading.unresolved[:_MAX_NAMED])
        reading.note(f"not shown, since no picture of it is known: {named}")
    if quoted.dropped:
        reading.note(f"{quoted.dropped} more quoted texts are not lettered")
    if len(quoted.rest) > MAX_PARSED:
        reading.note(f"only the first {MAX_PARSED} characters were read for things")


def _set(reading: Reading, look: LookWords) -> tuple[Place, Light]:
    """Return the place and its light: as named, or as the things suggest."""
    nouns = [thing.noun for thing in reading.things]
    light = look.light or skies.light_of(nouns) or (Light.MOONLIGHT if reading.night else None)
    if reading.place in (None, Place.SKY):
        reading.place = skies.watched_from(nouns) or reading.place
    if reading.place is None:
        inner = {a for a, link, b in reading.bonds if link is Link.IN and holds(reading.things[b])}
        held = {b for _, link, b in reading.bonds if link is Link.HOLDING}
        outer = [
            thing.noun
            for index, thing in enumerate(reading.things)
            if index not in inner and index not in held
        ]
        contained = [reading.things[index].noun for index in inner]
        contained += [thing.contents for thing in reading.things if thing.contents]
        reading.place, why = setting.suggested_place(outer, contained, photo=look.photo)
        reading.place = setting.under_the_sky(reading.place, light, look.weather)
        plain = look.framing in (Framing.PORTRAIT, Framing.CLOSE_UP) or reading.backdrop
        if reading.place is Place.STUDIO and not plain:
            reading.place, why = haunt(reading.things) or (reading.place, why)
        reading.trail.append(f"place {reading.place}: {why}")
    thrown = [one for one in reading.things if AIRBORNE in one.attributes and not flies(one.noun)]
    if reading.place is Place.SKY and thrown:
        reading.place = Place.MEADOW
    if reading.place is Place.SKY and not any(t.pose is Pose.FLY for t in reading.things):
        reading.place = setting.below_the_sky([thing.noun for thing in reading.things])
    swims = any(thing.pose is Pose.SWIM for thing in reading.things)
    if swims and reading.place in (Place.LAKE, Place.SEA, Place.RIVER):
        reading.place = setting.below_the_surface(
            reading.place, [thing.noun for thing in reading.things]
        )
    return reading.place, light or setting.usual_light(reading.place)
