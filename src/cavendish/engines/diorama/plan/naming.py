"""Who bears a name: "a girl named Mia", "Mia, a girl with red hair", "princess Mia".

Knows how names and their bearers stand in a sentence. Knows no names itself.
"""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.living import is_person
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.names import gender, may_be_called
from cavendish.engines.diorama.plan.phrases import gap_text
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import words
from cavendish.engines.diorama.plan.walk import Walk

_NAMING = words("named called nicknamed")
_ARTICLES = words("a an the")


def takes_name(reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention) -> bool:
    """Give a thing the name that stands behind it: "named Mia", ", Mia,"."""
    if walk.last is None:
        return False
    before = tokens[mention.start - 1].lower if mention.start else ""
    if before in _NAMING:
        bearer = _bearer(reading, walk, walk.last, mention.noun)
    elif _names(reading.things[walk.last], tokens, mention, walk.last_end):
        bearer = walk.last
    else:
        return False
    name = gap_text(tokens, mention.start, mention.end + 1)
    reading.things[bearer] = replace(reading.things[bearer], name=name)
    walk.last, walk.last_end = bearer, mention.end
    return True


def describes_named(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention
) -> bool:
    """Take "a girl with red hair" behind "Mia," as what Mia is."""
    named = reading.things[walk.last] if walk.last is not None else None
    if walk.last is None or named is None or named.name is None or named.end != walk.last_end:
        return False
    opened = tokens[mention.start].lower in _ARTICLES and mention.count in (None, 1)
    apposed = gap_text(tokens, walk.last_end + 1, mention.start) == "," and opened
    if not apposed or mention.plural or not _is(mention.noun, named.name):
        return False
    described = replace(mention, name=named.name, pose=named.pose, expression=named.expression)
    reading.things[walk.last] = described
    walk.last_end = mention.end
    reading.trail.append(f"{named.name} is the {mention.noun}")
    return True


def titled(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Return "princess Mia" as a princess with a name."""
    title, _, name = mention.noun.rpartition(" ")
    capital = tokens[mention.end].text[0].isupper()
    if not capital or gender(name) is None or not is_person(title):
        return mention
    return replace(mention, noun=title, name=tokens[mention.end].text, plural=False, count=1)


def _bearer(reading: Reading, walk: Walk, last: int, name: str) -> int:
    """Return whose name it is: a given name is nearest somebody's, not a book's."""
    if gender(name) is None or walk.living(reading.things[last].noun):
        return last
    return next((one for one in (walk.owner.get(last), walk.alive) if one is not None), last)


def _names(thing: Mention, tokens: Sequence[Token], name: Mention, last_end: int) -> bool:
    """Tell a name behind its bearer, "a girl, Mia, reads", from the next of a list."""
    given = gender(name.noun) is not None and tokens[name.start].text[0].isupper()
    after = tokens[name.end + 1].text if name.end + 1 < len(tokens) else ""
    alone = gap_text(tokens, last_end + 1, name.start) == "," and after == ","
    single = thing.number == 1 and thing.name is None and thing.end == last_end
    return given and alone and single and _is(thing.noun, name.noun)


def _is(noun: str, name: str) -> bool:
    return is_person(noun) and may_be_called(noun, name.lower())
