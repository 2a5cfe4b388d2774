"""Later mentions of a thing named before: "the lamp is red". Knows nothing of places."""

from dataclasses import replace

from cavendish.engines.diorama.plan.living import is_person
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.vocabulary import HYPERNYMS, phrases, words
from cavendish.engines.diorama.plan.walk import Walk

_SAME = tuple(
    phrases(row)
    for row in (
        "infant, baby, newborn, toddler, child, kid, little one",
        "man, gentleman, guy, fellow, person, figure, individual",
        "woman, lady, person, figure, individual",
        "boy, child, kid, youngster, lad",
        "girl, child, kid, youngster",
        "dog, puppy, canine, pooch, pup, hound",
        "cat, kitten, feline, kitty",
        "horse, pony, steed, stallion, mare",
        "car, automobile, vehicle, sedan",
        "truck, pickup truck, vehicle, lorry",
        "rabbit, bunny, hare",
        "boat, vessel, sailboat, rowboat",
        "couch, sofa",
        "tv, television, television set",
        "refrigerator, fridge",
        "bike, bicycle",
        "phone, smartphone, cell phone, mobile phone, device",
        "laptop, computer, device",
    )
)
"""Words for the same thing, when the later mention is "the ..."."""


_KINDS = words("""
    man woman boy girl child kid baby toddler infant lady gentleman father mother son daughter
    brother sister grandfather grandmother husband wife bride groom people crowd dad mom
""")
"""Words for who somebody is: the next such word may be somebody else."""


def described_again(thing: Mention, mention: Mention) -> Mention:
    """Return the thing with what a later mention of it adds."""
    added = (one for one in mention.attributes if one not in thing.attributes)
    return replace(
        thing,
        colour=thing.colour or mention.colour,
        material=thing.material or mention.material,
        size=thing.size or mention.size,
        contents=thing.contents or mention.contents,
        attributes=(*thing.attributes, *added),
    )


def known(reading: Reading, walk: Walk, mention: Mention) -> int | None:
    """Return the thing this mention speaks of again, or None if it is new."""
    if mention.definite and mention.noun in HYPERNYMS and reading.things:
        return walk.subject if walk.subject is not None else 0
    if mention.definite and not mention.plural and walk.sentence_start and _is_role(mention.noun):
        people = [i for i, thing in enumerate(reading.things) if is_person(thing.noun)]
        if len(people) == 1 and reading.things[people[0]].number == 1:
            return people[0]
    for index, thing in enumerate(reading.things):
        same = thing.noun == mention.noun
        shorter = mention.definite and thing.head == mention.noun
        alike = mention.definite and not mention.plural and _alike(thing.noun, mention.noun)
        if not (same or shorter or alike):
            continue
        recoloured = thing.colour is not None and mention.colour not in (None, thing.colour)
        distinct = any(one.startswith("of ") for one in mention.attributes)
        apart = recoloured or distinct or mention.count not in (None, thing.count, 1)
        repeated = mention.definite or (walk.first is None and mention.count is None)
        if repeated and not apart:
            return index
    return None


def _is_role(noun: str) -> bool:
    """Tell words for what somebody does from those for who it is: a musician from a man."""
    return is_person(noun) and noun not in _KINDS


def _alike(noun: str, other: str) -> bool:
    """Tell whether two nouns are words for the same thing."""
    return any(noun in row and other in row for row in _SAME)
