"""A prompt to a scene plan: quotes, look, things, setting, in that order.

Knows the order of the steps and how their findings meet in one record. Deterministic: the same
prompt gives the same plan. English is read; other languages and abstract prompts give a plan
without things and a note, never an error.
"""

import re
import unicodedata

from cavendish.engines.diorama.plan import setting, tokens
from cavendish.engines.diorama.plan.look import LookWords, read_look
from cavendish.engines.diorama.plan.mentions import Mention, mentions
from cavendish.engines.diorama.plan.parse import Depictable, holds, parse
from cavendish.engines.diorama.plan.portions import unpacked
from cavendish.engines.diorama.plan.quotes import Quote, Quoted, take_quotes
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.scene import (
    Lettering,
    LetteringKind,
    Light,
    Link,
    Place,
    Relation,
    ScenePlan,
    Thing,
)
from cavendish.engines.diorama.plan.vocabulary import words

MAX_PARSED = 2000
"""Characters that are read for things."""
MAX_QUOTED = 8000
"""Characters that are searched for quoted text."""
MAX_THINGS = 12
"""Kinds of things in one picture; more would be too small to see."""

_SIGNS = words("sign neon poster billboard banner signboard placard plaque marquee signpost letter")


def _anything(noun: str) -> bool:
    return bool(noun)


class Planner:
    """Reads prompts. ``depictable`` tells nouns that name something visible (the casting knows)."""

    def __init__(self, depictable: Depictable = _anything) -> None:
        self._depictable = depictable

    def warm_up(self) -> None:
        """Load the language model."""
        tokens.load()

    def plan(self, prompt: str, *, negative_prompt: str = "", seed: int = 0) -> ScenePlan:
        """Return what the picture will show. ``seed`` is part of the contract, not used yet."""
        del seed
        quoted = take_quotes(prompt[:MAX_QUOTED])
        look = read_look(_clean(quoted.rest[:MAX_PARSED]))
        reading = parse(tokens.tag(look.rest), self._depictable)
        _refuse(reading, negative_prompt)
        letterings = _letter(reading, quoted)
        _limit(reading)
        _note_look(reading, look, quoted)
        place, light = _set(reading, look)
        things, relations = unpacked(
            [_as_thing(mention) for mention in reading.things],
            [
                Relation(subject=a, link=link, object=b)
                for a, link, b in dict.fromkeys(reading.bonds)
            ],
        )
        return ScenePlan(
            things=things,
            relations=relations,
            letterings=tuple(
                letter
                if letter.bearer is None or letter.bearer < len(reading.things)
                else Lettering(text=letter.text, kind=letter.kind, colour=letter.colour)
                for letter in letterings
            ),
            place=place,
            light=light,
            framing=look.framing,
            backdrop=reading.backdrop,
            surface=reading.surface,
            notes=tuple(reading.notes),
            trail=tuple(reading.trail),
        )


def _clean(text: str) -> str:
    """Return text without control characters, pictographs and runs of marks."""
    spoken = "".join(c if unicodedata.category(c)[0] in "LMNPZ" else " " for c in text)
    spoken = re.sub(r"([^\w\s])\1{3,}", r"\1", spoken)
    return re.sub(r"\s+", " ", spoken).strip()


def _as_thing(mention: Mention) -> Thing:
    return Thing(
        noun=mention.noun,
        count=mention.number,
        colour=mention.colour,
        material=mention.material,
        size=mention.size,
        attributes=tuple(dict.fromkeys(mention.attributes)),
        contents=mention.contents,
    )


def _refuse(reading: Reading, negative_prompt: str) -> None:
    """Take out the things that the negative prompt or "without" names."""
    negative = tokens.tag(_clean(negative_prompt)[:MAX_PARSED])
    refused = reading.refused | {mention.noun for mention in mentions(negative)}
    for index in reversed(range(len(reading.things))):
        if reading.things[index].noun in refused:
            reading.trail.append(f"left out on request: {reading.things[index].noun}")
            reading.remove(index)


def _letter(reading: Reading, quoted: Quoted) -> list[Lettering]:
    """Give each quoted text its bearer; a sign that does nothing else is the lettering itself."""
    letterings = [_one_letter(reading, quote) for quote in quoted.quotes]
    for index in reversed(range(len(reading.things))):
        thing = reading.things[index]
        busy = any(index in (a, b) for a, _, b in reading.bonds)
        own = [one for one in letterings if one.bearer == index]
        if thing.head in _SIGNS and letterings and (thing.head == "letter" or own) and not busy:
            reading.remove(index)
            letterings = [_shifted(one, index) for one in letterings]
    return letterings


def _one_letter(reading: Reading, quote: Quote) -> Lettering:
    bearer = None
    carrier = quote.bearer or ""
    signed = carrier.rpartition(" ")[2].removesuffix("s") in _SIGNS
    for index, thing in enumerate(reading.things):
        named = re.search(rf"\b{re.escape(thing.head)}s?$", carrier)
        if named or (thing.noun in carrier and not signed):
            bearer = index
    kind = quote.kind
    if kind is LetteringKind.LABEL and bearer is None:
        kind = LetteringKind.SIGN
    return Lettering(text=quote.text, kind=kind, bearer=bearer, colour=quote.colour)


def _shifted(lettering: Lettering, removed: int) -> Lettering:
    """Return the lettering after a thing was taken out of the plan."""
    bearer = lettering.bearer
    if bearer is not None and bearer >= removed:
        bearer = None if bearer == removed else bearer - 1
    return Lettering(
        text=lettering.text, kind=lettering.kind, bearer=bearer, colour=lettering.colour
    )


def _limit(reading: Reading) -> None:
    """Keep the first things when there are too many for one picture."""
    surplus = [thing.noun for thing in reading.things[MAX_THINGS:]]
    for index in reversed(range(MAX_THINGS, len(reading.things))):
        reading.remove(index)
    if surplus:
        reading.note(f"too many things for one picture; left out: {', '.join(surplus[:8])}")


def _note_look(reading: Reading, look: LookWords, quoted: Quoted) -> None:
    """Say which words of the prompt the picture won't show."""
    for style in look.styles[:2]:
        reading.note(f'style "{style}" is not drawn yet: the picture is a photograph')
    for weather in look.weather[:2]:
        reading.note(f'weather "{weather}" is not shown yet')
    if look.moods:
        reading.note(f'the mood "{look.moods[0]}" is left to the light: nothing acts it out')
    if quoted.dropped:
        reading.note(f"{quoted.dropped} more quoted texts are not lettered")
    if len(quoted.rest) > MAX_PARSED:
        reading.note(f"only the first {MAX_PARSED} characters were read for things")
    if not reading.things and not quoted.quotes:
        reading.note("no thing that can be shown was found in the prompt: name an object")


def _set(reading: Reading, look: LookWords) -> tuple[Place, Light]:
    """Return the place and its light: as named, or as the things suggest."""
    if reading.place is None:
        inner = {a for a, link, b in reading.bonds if link is Link.IN and holds(reading.things[b])}
        outer = [thing.noun for index, thing in enumerate(reading.things) if index not in inner]
        contained = [reading.things[index].noun for index in inner]
        contained += [thing.contents for thing in reading.things if thing.contents]
        reading.place, why = setting.suggested_place(outer, contained, photo=look.photo)
        reading.trail.append(f"place {reading.place}: {why}")
    return reading.place, look.light or setting.usual_light(reading.place)
