"""Noun phrases to things, relations and a setting: what a sentence says the picture contains.

Knows how mentions refer to each other and to places. Knows nothing of looks, quotes or geometry.
Verbs it can't show become notes; nothing is left out without one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.mentions import MAX_COUNT, Mention, mentions
from cavendish.engines.diorama.plan.phrases import crosses_sentence, gap_text, joined
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap, read_gap
from cavendish.engines.diorama.plan.scene import Link
from cavendish.engines.diorama.plan.scenery import is_backdrop, is_scenery
from cavendish.engines.diorama.plan.staging import bind_sides, people_place, stage_tables
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import (
    ABSTRACT_HEADS,
    COLOURS,
    COMPOUNDS,
    FRAMES,
    GARMENTS,
    HANGINGS,
    HYPERNYMS,
    MATERIALS,
    NOT_THINGS,
    ONLY_BEFORE_NOUN,
    PARTS,
    POSTURES,
    SUPPORTS,
    VESSELS,
    words,
)

_HEADWEAR = words("hat cap helmet crown beanie beret fedora sombrero turban headphone bonnet")
_SOLIDS = words("sphere cube cylinder cone pyramid ball box block prism sign")
"""Plain things that are visible whatever a dictionary says."""
_POSSESSIVES = words("its his her their")
_SHARED = (Link.ON, Link.IN)
"""Links that hold for every member of a list: "a cat and a dog on a sofa"."""

_PLAIN_VERBS = words("""
    is are was were be has have had having made features featuring includes including contains
    containing shown seen served topped covered filled surrounded hidden based reading says attached
    decorated painted written labeled adorned visible facing consists consisting used using
""")
_TOUCHING = words("""
    banging knocking hitting kicking painting writing drawing typing playing working focusing bangs
    knocks
""")

Depictable = Callable[[str], bool]


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Where the walk through the mentions stands."""

    last: int | None = None
    """The thing mentioned last."""
    last_end: int = -1
    sentence_start: int = 0
    subject: int | None = None
    """The first thing of the previous sentence: what "it" means."""
    first: int | None = None
    """The first thing of this sentence."""
    owner: dict[int, int] = field(default_factory=dict[int, int])
    """Who wears, holds or has a thing."""
    listed: dict[int, int] = field(default_factory=dict[int, int])
    """The thing before in the same list."""
    leading: tuple[Link, int] | None = None
    """"On the table ..." waits for what stands there."""
    between: int | None = None


def parse(tokens: Sequence[Token], depictable: Depictable) -> Reading:
    """Return what the tokens say; ``depictable`` tells nouns that name something visible."""
    reading, walk = Reading(), _Walk()
    for mention in joined(tokens, mentions(tokens)):
        _step(reading, walk, tokens, mention, depictable)
    reading.bonds[:] = [bond for bond in reading.bonds if bond[0] != bond[2]]
    stage_tables(reading)
    bind_sides(reading, tokens)
    people_place(reading)
    return reading


def _step(
    reading: Reading,
    walk: _Walk,
    tokens: Sequence[Token],
    mention: Mention,
    depictable: Depictable,
) -> None:
    """Understand one mention."""
    if crosses_sentence(tokens, walk.last_end + 1, mention.start):
        _new_sentence(walk, tokens, mention.start)
    if mention.noun == "one" and reading.things and (mention.colour or mention.size):
        mention = replace(mention, noun=reading.things[-1].noun, definite=False)
    words_between = gap_text(tokens, max(walk.last_end + 1, walk.sentence_start), mention.start)
    gap = read_gap(words_between)
    if gap.action is None and not gap.riding and not gap.wearing:
        verb = _verb(tokens[max(walk.last_end + 1, walk.sentence_start) : mention.start])
        gap = replace(gap, action=verb, link=_contact(verb, gap.link))
    if mention.pronoun:
        _pronoun(reading, walk, mention, gap)
    elif mention.negated:
        reading.refused.add(mention.noun)
        reading.trail.append(f"left out: {mention.noun}")
    elif (
        mention.owner
        or is_backdrop(reading, mention)
        or _names_nothing(mention)
        or is_scenery(reading, mention, gap, waiting=walk.leading is not None)
    ):
        return
    elif _is_part(walk, mention, gap, tokens):
        _attach_part(reading, walk, mention, tokens[mention.start].lower)
    elif mention.noun in COMPOUNDS | _SOLIDS or depictable(mention.noun):
        _thing(reading, walk, mention, gap, words_between)
    else:
        reading.trail.append(f"not a thing to show: {mention.noun}")


def _contact(verb: str | None, link: Link | None) -> Link | None:
    """Return the link as a verb means it: one bangs on a door beside it, not on top of it."""
    return Link.NEXT_TO if verb in _TOUCHING and link is Link.ON else link


def _new_sentence(walk: _Walk, tokens: Sequence[Token], before: int) -> None:
    """Begin a sentence: links don't reach across its border."""
    start = before
    while start > 0 and tokens[start - 1].text not in (".", "!", "?", ";", ":"):
        start -= 1
    walk.sentence_start = start
    walk.subject, walk.first = walk.first if walk.first is not None else walk.subject, None
    walk.last, walk.leading, walk.between = None, None, None


def _names_nothing(mention: Mention) -> bool:
    """Tell nouns that are about the picture or its words from nouns of things."""
    if mention.noun in COLOURS and mention.noun not in ONLY_BEFORE_NOUN:
        return True
    bare_quality = mention.noun in MATERIALS and mention.count is None
    if bare_quality and mention.noun not in ("glass", "paper", "crystal", "brick", "stone"):
        return True
    if mention.head in ABSTRACT_HEADS:
        return True
    if mention.noun in HANGINGS and not mention.definite:
        return False
    return mention.noun in NOT_THINGS or (mention.noun in FRAMES and not mention.material)


def _pronoun(reading: Reading, walk: _Walk, mention: Mention, gap: Gap) -> None:
    """Resolve "it": after a preposition the owner, at the start of a sentence its subject."""
    if gap.link is not None and walk.last is not None:
        target = walk.owner.get(walk.last, walk.last - 1 if walk.last > 0 else None)
        if target is not None and target != walk.last:
            pair = {walk.last, target}
            reading.bonds[:] = [bond for bond in reading.bonds if {bond[0], bond[2]} != pair]
            reading.bonds.append((walk.last, gap.link, target))
    elif walk.last is None and mention.noun in ("it", "they", "he", "she"):
        walk.last = walk.first = walk.subject
        walk.last_end = mention.end


def _is_part(walk: _Walk, mention: Mention, gap: Gap, tokens: Sequence[Token]) -> bool:
    """Tell whether the mention is a part of the thing before: "with a red roof", "its tail"."""
    if mention.head not in PARTS or mention.noun == "top hat":
        return False
    if walk.last is None and walk.subject is None:
        return False
    possessed = tokens[mention.start].lower in _POSSESSIVES
    before = tokens[mention.start - 1].tag if mention.start else ""
    known = mention.definite and mention.noun == mention.head
    return gap.owning or gap.listing or gap.wearing or possessed or known or before == "POS"


def _attach_part(reading: Reading, walk: _Walk, mention: Mention, opening: str) -> None:
    """Keep a part as an attribute of its owner."""
    owner = walk.last if walk.last is not None else walk.subject
    if opening in _POSSESSIVES and walk.first is not None:
        owner = walk.first
    if owner is None:
        return
    looks = (mention.colour, mention.material, *mention.attributes)
    told = " ".join((*filter(None, looks), mention.noun))
    thing = reading.things[owner]
    walk.last_end = mention.end
    if told == mention.noun:
        reading.trail.append(f"part of the {thing.noun}: {told}")
        return
    reading.things[owner] = replace(thing, attributes=(*thing.attributes, told))
    reading.note(f'"{told}" is a detail of the {thing.noun} that is not modelled by itself')


def _thing(reading: Reading, walk: _Walk, mention: Mention, gap: Gap, words_between: str) -> None:
    """Add or find the thing a mention names, and link it to what came before."""
    index = _known(reading, walk, mention)
    if index is None:
        index = len(reading.things)
        reading.things.append(mention)
        if mention.count is not None and mention.count > MAX_COUNT:
            reading.note(f"{mention.count} {mention.noun}s are too many: {MAX_COUNT} are shown")
    else:
        reading.things[index] = _described_again(reading.things[index], mention)
    _link(reading, walk, index, gap, words_between)
    if walk.first is None:
        walk.first = index
    walk.last, walk.last_end = index, mention.end


def _described_again(thing: Mention, mention: Mention) -> Mention:
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


def _known(reading: Reading, walk: _Walk, mention: Mention) -> int | None:
    """Return the thing this mention speaks of again, or None if it is new."""
    if mention.definite and mention.noun in HYPERNYMS and reading.things:
        return walk.subject if walk.subject is not None else 0
    for index, thing in enumerate(reading.things):
        same = thing.noun == mention.noun
        shorter = mention.definite and thing.head == mention.noun
        if not (same or shorter):
            continue
        recoloured = thing.colour is not None and mention.colour not in (None, thing.colour)
        apart = recoloured or mention.count not in (
            None, thing.count, 1,
        )  # fmt: skip
        repeated = mention.definite or (walk.first is None and mention.count is None)
        if repeated and not apart:
            return index
    return None


def _link(reading: Reading, walk: _Walk, index: int, gap: Gap, words_between: str) -> None:
    """Add the relations that the words before a thing express."""
    last = walk.last
    if last is None or last == index:
        if gap.link is not None and last is None:
            walk.leading = (gap.link, index)
        return
    if _follows_leading(reading, walk, index, gap):
        return
    if gap.listing:
        _continue_list(reading, walk, last, index)
        return
    verb = any(word in POSTURES for word in words_between.lower().split())
    worn = gap.wearing and reading.things[last].head in GARMENTS | _HEADWEAR
    acts = verb or gap.action is not None or gap.riding or worn
    subject = walk.owner.get(last, last) if acts else last
    goes_on = words_between.lower().startswith(("and ", ", and "))
    if walk.first is not None and goes_on and (gap.wearing or gap.riding or gap.action):
        subject = walk.first
    if subject == index:
        return
    _note_action(reading, gap, subject, index)
    _bind(reading, walk, subject, index, gap)


def _follows_leading(reading: Reading, walk: _Walk, index: int, gap: Gap) -> bool:
    """Bind a thing to the "on the shelf ..." that the sentence began with, if it did."""
    if walk.leading is None:
        return False
    link, ground = walk.leading
    walk.leading = None
    if ground == index or gap.link is not None:
        return False
    reading.bonds.append((index, link, ground))
    return True


def _bind(reading: Reading, walk: _Walk, subject: int, index: int, gap: Gap) -> None:
    """Add the bond that the gap between two things means."""
    if gap.between:
        _place_amid(reading, walk, subject, index)
    elif gap.riding:
        reading.bonds.append((subject, Link.ON, index))
    elif gap.wearing or (gap.link is Link.IN and reading.things[index].head in GARMENTS):
        _wear(reading, walk, subject, index)
    elif gap.link is not None:
        for one in _subjects(walk, subject, gap.link):
            reading.bonds.append((one, gap.link, index))
    elif gap.full:
        reading.bonds.append((index, Link.IN, subject))
    elif gap.owning:
        if not gap.elsewhere:
            _own(reading, walk, subject, index)
    elif gap.action:
        walk.owner[index] = subject
        reading.bonds.append((subject, Link.NEXT_TO, index))


def _place_amid(reading: Reading, walk: _Walk, subject: int, index: int) -> None:
    """Read "between": right of the first and left of what the list goes on with."""
    if reading.things[index].number > 1:
        reading.bonds.append((subject, Link.NEXT_TO, index))
    else:
        walk.between = subject
        reading.bonds.append((subject, Link.RIGHT_OF, index))


def _subjects(walk: _Walk, subject: int, link: Link) -> list[int]:
    """Return the subject and, for links a list shares, the list's other members."""
    found = [subject]
    while link in _SHARED and found[-1] in walk.listed:
        found.append(walk.listed[found[-1]])
    return found[::-1]


def _continue_list(reading: Reading, walk: _Walk, last: int, index: int) -> None:
    """Give the next member of a list the place of the one before."""
    if walk.between is not None:
        subject, walk.between = walk.between, None
        reading.bonds.append((subject, Link.LEFT_OF, index))
        return
    owner = walk.owner.get(last)
    if owner is None or owner == index:
        walk.listed[index] = last
        return
    walk.owner[index] = owner
    bond = next((bond for bond in reading.bonds if last in (bond[0], bond[2])), None)
    if bond is not None:
        pair = (index, bond[1], owner) if bond[0] == last else (owner, bond[1], index)
        reading.bonds.append(pair)


def _wear(reading: Reading, walk: _Walk, wearer: int, index: int) -> None:
    """Put headwear on its wearer; other clothes lie beside, and a note says so."""
    walk.owner[index] = wearer
    worn, owner = reading.things[index], reading.things[wearer]
    if worn.head in _HEADWEAR:
        reading.bonds.append((index, Link.ON, wearer))
        return
    reading.bonds.append((index, Link.NEXT_TO, wearer))
    reading.note(f"clothes are not worn yet: the {owner.noun} has the {worn.noun} at its side")


def holds(thing: Mention) -> bool:
    """Tell whether the thing is a vessel."""
    return thing.head in VESSELS


_CLOSED = words("box crate barrel suitcase carton tank jar bottle flask kettle teapot bag")
"""Vessels that "with" says nothing about the inside of."""


def _own(reading: Reading, walk: _Walk, owner: int, index: int) -> None:
    """Read "with": on supports, in vessels, otherwise beside."""
    holder, held = reading.things[owner], reading.things[index]
    walk.owner[index] = owner
    if holder.head in SUPPORTS and not setting.is_furniture(held.noun):
        reading.bonds.append((index, Link.ON, owner))
    elif holder.head in VESSELS - _CLOSED:
        reading.bonds.append((index, Link.IN, owner))
    elif held.head in _HEADWEAR:
        reading.bonds.append((index, Link.ON, owner))
    else:
        reading.bonds.append((owner, Link.NEXT_TO, index))


def _note_action(reading: Reading, gap: Gap, subject: int, index: int) -> None:
    """Say that a verb is not acted out."""
    one, other = reading.things[subject].noun, reading.things[index].noun
    if gap.riding:
        reading.note(f"riding is shown simply: the {one} stands on the {other}")
    elif gap.action:
        reading.note(f'"{gap.action}" is not acted out: {one} and {other} are placed together')


def _verb(tokens: Sequence[Token]) -> str | None:
    """Return the first verb that is more than a posture, if the words have one."""
    for token in tokens:
        plain = token.lower in POSTURES or token.lower in _PLAIN_VERBS
        if token.pos == "VERB" and not plain and token.text.isalpha():
            return token.lower
    return None
