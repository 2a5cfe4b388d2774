"""Later mentions of a thing named before: "the lamp is red". Knows nothing of places."""

from dataclasses import replace

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.vocabulary import HYPERNYMS
from cavendish.engines.diorama.plan.walk import Walk


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
    for index, thing in enumerate(reading.things):
        same = thing.noun == mention.noun
        shorter = mention.definite and thing.head == mention.noun
        if not (same or shorter):
            continue
        recoloured = thing.colour is not None and mention.colour not in (None, thing.colour)
        distinct = any(one.startswith("of ") for one in mention.attributes)
        apart = recoloured or distinct or mention.count not in (None, thing.count, 1)
        repeated = mention.definite or (walk.first is None and mention.count is None)
        if repeated and not apart:
            return index
    return None
