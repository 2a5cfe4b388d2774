"""A clause told anew: what it says of the things in a plan, and what it brings along.

"The fox sleeps", "she reads a book", "two more cats", "a ball next to the fox". Knows plans only.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.edit.rewording import Reread, place_named, same
from cavendish.engines.diorama.plan.living import is_living, is_person
from cavendish.engines.diorama.plan.planner import MAX_THINGS
from cavendish.engines.diorama.plan.scene import Link, Relation, ScenePlan, Thing

_LEAD = re.compile(
    r"^(?:(?:make|let|have|get|move|put|place|set|show|bring|add|draw|insert|include|give|create)\b"
    r"(?: in| it)?(?: to)?|there (?:is|are)) ?"
)
_PRONOUN = re.compile(r"\b(?:she|he|they|him|them|her(?! \w+$))\b")
_MORE = re.compile(r"\b(?:more|another|extra|additional)\b")
_DOUBLED = frozenset({"run", "sit", "swim", "hug", "hop", "jog", "grin", "nap", "clap", "chat"})
_TOUCHING = frozenset({Link.HOLDING, Link.RIDING})


def told(plan: ScenePlan, words: str, reread: Reread, *, adding: bool) -> ScenePlan | None:
    """Return the plan after words about its things; None when they are about none of them.

    ``adding`` takes words that bring something new, too.
    """
    spoken = _spoken(plan, _LEAD.sub("", words))
    order = range(len(plan.things))
    called = sorted(order, key=lambda index: not _called(plan.things[index], words))
    if not adding:
        for wording in _wordings(plan, spoken):
            done = _told(plan, wording, reread, called, adding=False)
            if done is not None and _acts(done) != _acts(plan):
                return done
    return _told(plan, spoken, reread, called, adding=adding)


def _called(thing: Thing, words: str) -> bool:
    """Tell whether words call a thing by its name."""
    return bool(thing.name and re.search(rf"\b{re.escape(thing.name.lower())}\b", words))


def _acts(plan: ScenePlan) -> list[tuple[object, ...]]:
    return [(thing.pose, thing.expression, thing.attributes) for thing in plan.things]


def _wordings(plan: ScenePlan, spoken: str) -> list[str]:
    """Return "the fox sleep" as what is done, "the fox is sleeping", and as a look."""
    found = re.match(r"the ([\w ]+?) (\w+)$", spoken)
    if found is None or all(thing.noun != found[1] for thing in plan.things):
        return []
    noun, verb = found[1], found[2].removesuffix("s")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = stem + stem[-1] if verb in _DOUBLED else stem
    return [f"the {noun} is {doubled}ing", f"a {found[2]} {noun}"]


def _told(
    plan: ScenePlan, spoken: str, reread: Reread, called: Sequence[int], *, adding: bool
) -> ScenePlan | None:
    """Return the plan after words; things in the order in which they are thought of first."""
    said = reread(spoken)
    fresh = [i for i, thing in enumerate(said.things) if not _usual(said, thing)]
    place = place_named(said, spoken)
    meant = _meant(plan, said, fresh, called)
    if not meant and not (adding and fresh) and (place is None or fresh):
        return None
    more = adding and bool(_MORE.search(spoken))
    things = list(plan.things)
    where = dict(meant)
    for index in fresh:
        thing = said.things[index]
        if index in meant:
            things[meant[index]] = _acting(things[meant[index]], thing, spoken, more=more)
        elif len(things) < MAX_THINGS:
            where[index] = len(things)
            things.append(replace(thing, drawn=_next_number(things)))
    relations = _related(plan, said, where)
    if place is not None:
        plan = replace(plan, place=place, light=said.light, backdrop=None, surface=None)
    return replace(plan, things=tuple(things), relations=relations, notes=said.notes)


def _spoken(plan: ScenePlan, words: str) -> str:
    """Say names and pronouns as the plan's own nouns."""
    for thing in plan.things:
        if thing.name:
            called = re.compile(rf"@?\b{re.escape(thing.name.lower())}\b")
            words = called.sub(f"the {thing.noun}", words)
    alive = [thing for thing in plan.things if is_living(thing.noun)]
    alive.sort(key=lambda thing: not is_person(thing.noun))
    return _PRONOUN.sub(f"the {alive[0].noun}", words) if alive else words


def _usual(said: ScenePlan, thing: Thing) -> bool:
    """Tell what nobody named: what is usually seen at a place, or stands for a word."""
    lead = f"{thing.noun}: "
    chosen = "place tabletop: chosen freely"
    return any(line.startswith(lead) or line == chosen for line in said.trail)


def _meant(
    plan: ScenePlan, said: ScenePlan, fresh: Sequence[int], order: Sequence[int]
) -> dict[int, int]:
    """Return which things of the plan the words speak of."""
    meant: dict[int, int] = {}
    for index in fresh:
        thing = said.things[index]
        found = next(
            (i for i in order if i not in meant.values() and same(plan.things[i], thing.noun)),
            None,
        )
        if found is not None:
            meant[index] = found
    return meant


def _acting(known: Thing, said: Thing, words: str, *, more: bool) -> Thing:
    """Return a known thing doing and wearing what is said of it now."""
    count = known.count
    if more:
        count += said.count
    elif said.count > 1 or re.search(r"\b(?:one|a single)\b", words):
        count = said.count
    nouns = {garment.noun for garment in said.wears}
    return replace(
        known,
        count=count,
        pose=said.pose or known.pose,
        expression=said.expression or known.expression,
        colour=said.colour or known.colour,
        material=said.material or known.material,
        size=said.size or known.size,
        contents=said.contents or known.contents,
        wears=(*(g for g in known.wears if g.noun not in nouns), *said.wears),
        attributes=tuple(dict.fromkeys((*known.attributes, *said.attributes))),
    )


def _next_number(things: Sequence[Thing]) -> int:
    return 1 + max((thing.drawn or 0 for thing in things), default=-1)


def _related(plan: ScenePlan, said: ScenePlan, where: dict[int, int]) -> tuple[Relation, ...]:
    """Return the relations: who is placed anew leaves the old place, a hand its old grip."""
    new = [
        Relation(subject=where[one.subject], link=one.link, object=where[one.object])
        for one in said.relations
        if one.subject in where and one.object in where
    ]
    moved = {(one.subject, one.link in _TOUCHING) for one in new}
    posed = {where[i] for i, thing in enumerate(said.things) if i in where and thing.pose}
    kept = [
        one
        for one in plan.relations
        if (one.subject, one.link in _TOUCHING) not in moved
        and not (one.link in _TOUCHING and one.subject in posed)
    ]
    return tuple(dict.fromkeys((*kept, *new)))
