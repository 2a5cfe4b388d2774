"""Noun phrases to things, relations and a setting: what a sentence says the picture contains.

Knows how mentions refer to each other and to places. Knows nothing of looks, quotes or geometry.
What names something and is not shown is kept as unresolved; nothing is left out silently.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.plan import bonds, clothes
from cavendish.engines.diorama.plan.mentions import MAX_COUNT, Mention, mentions
from cavendish.engines.diorama.plan.names import gender
from cavendish.engines.diorama.plan.phrases import crosses_sentence, gap_text, joined
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap, read_gap
from cavendish.engines.diorama.plan.scene import Link
from cavendish.engines.diorama.plan.scenery import is_backdrop, is_scenery
from cavendish.engines.diorama.plan.slips import repaired
from cavendish.engines.diorama.plan.staging import bind_sides, people_place, stage_tables
from cavendish.engines.diorama.plan.symbols import SYMBOLS
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import (
    ABSTRACT_HEADS,
    COLOURS,
    COMPOUNDS,
    FRAMES,
    GARMENTS,
    HANGINGS,
    HYPERNYMS,
    LAYOUT,
    MATERIALS,
    NOT_THINGS,
    ONLY_BEFORE_NOUN,
    PARTS,
    words,
)
from cavendish.engines.diorama.plan.walk import Judge, Walk

_SOLIDS = words("sphere cube cylinder cone pyramid ball box block prism sign")
"""Plain things that are visible whatever a dictionary says."""
_OPENING = 2
"""A portrait named among the first words is the picture itself."""
_POSSESSIVES = words("its his her their")
_NAMING = words("named called nicknamed")
_GRASPING = words("mouth beak hand hands arm arms paw paws claw claws teeth fingers trunk lap")
_PRINTED = words("""
    mug card flag pillow cushion rug blanket towel curtain poster sticker stamp bag kite balloon
    quilt tapestry plate cover logo button surfboard skateboard
""")
"""What bears a printed picture rather than a thing."""
_WRITTEN_IN = words("paint ink chalk crayon pencil marker icing frosting")
_PLAYED: Mapping[str, str] = MappingProxyType(
    {
        "soccer": "soccer ball", "football": "soccer ball", "basketball": "basketball",
        "baseball": "baseball bat", "tennis": "tennis racket", "golf": "golf club",
        "volleyball": "volleyball", "cricket": "cricket bat", "rugby": "rugby ball",
        "badminton": "badminton racket", "hockey": "hockey stick", "chess": "chess board",
    }
)  # fmt: skip
_MOUNTS = words("head back shoulder shoulders nose top lap")


def parse(tokens: Sequence[Token], depictable: Judge, living: Judge) -> Reading:
    """Return what the tokens say.

    ``depictable`` tells nouns that name something visible, ``living`` those that act and wear.
    """
    reading, walk = Reading(), Walk(living=living)
    tokens = repaired(tokens, depictable)
    for mention in joined(tokens, mentions(tokens)):
        _step(reading, walk, tokens, mention, depictable)
    _finish_sentence(reading, walk, tokens, len(tokens))
    _count_off(reading)
    reading.bonds[:] = [bond for bond in reading.bonds if bond[0] != bond[2]]
    stage_tables(reading)
    bind_sides(reading, tokens)
    people_place(reading)
    return reading


def _step(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention, depictable: Judge
) -> None:
    """Understand one mention."""
    if crosses_sentence(tokens, walk.last_end + 1, mention.start):
        _new_sentence(reading, walk, tokens, mention.start)
    between = _between(walk, tokens, mention)
    gap = read_gap(between)
    bonds.act(reading, walk, gap.deeds)
    if _says_how_held(reading, walk, tokens, mention, gap):
        walk.last_end = mention.end
        return
    if reading.things and _is_one_of(tokens, mention):
        mention = _one_of(reading, mention)
    if mention.noun == "hand" and _shakes(tokens, mention.start):
        return
    if mention.pronoun:
        _pronoun(reading, walk, mention, gap)
    elif mention.negated:
        reading.refused.add(mention.noun)
        reading.trail.append(f"left out: {mention.noun}")
    elif not (
        _names_somebody(reading, walk, tokens, mention)
        or _passed_over(reading, mention, gap)
        or clothes.wear(reading, walk, mention, gap, between)
    ):
        _show(reading, walk, tokens, mention, depictable)
    else:
        _possess(reading, walk, tokens, mention, depictable)
    walk.owned_from = mention.start if mention.owner else None
    walk.possessor = mention if mention.owner and walk.living(mention.noun) else None


def _possess(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention, depictable: Judge
) -> None:
    """Show whose voice or idea is spoken of when it can't be shown itself."""
    if walk.possessor is not None and not mention.owner and _names_nothing(mention):
        possessor, between = walk.possessor, _between(walk, tokens, mention)
        if depictable(possessor.noun):
            _thing(reading, walk, possessor, read_gap(between), between)


def _between(walk: Walk, tokens: Sequence[Token], mention: Mention) -> str:
    """Return the words between the last mention and this one, a possessor left out."""
    start = max(walk.last_end + 1, walk.sentence_start)
    end = mention.start
    if walk.owned_from is not None and start <= walk.owned_from < end <= walk.owned_from + 6:
        end = walk.owned_from
    return gap_text(tokens, start, end)


def _show(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention, depictable: Judge
) -> None:
    """Take a mention that names a part, a thing, or something that can't be seen."""
    between = _between(walk, tokens, mention)
    gap = read_gap(between)
    walk.missed = False
    if walk.possessor is not None and (
        mention.head in PARTS or not depictable(mention.noun) or mention.noun in SYMBOLS
    ):
        possessor, walk.possessor = walk.possessor, None
        _thing(reading, walk, possessor, gap, between)
    if _is_part(walk, mention, gap, tokens):
        _attach_part(reading, walk, mention, tokens[mention.start].lower)
    elif mention.noun in SYMBOLS and mention.count is None:
        reading.abstract.append(mention.noun)
        reading.trail.append(f"can't be seen: {mention.noun}")
    elif (
        mention.noun in COMPOUNDS | _SOLIDS or depictable(mention.noun) or walk.living(mention.noun)
    ):
        _thing(reading, walk, _played(mention, gap), gap, between)
    else:
        walk.missed = True
        reading.miss(mention.noun)


def _shakes(tokens: Sequence[Token], start: int) -> bool:
    """Tell hands that are part of a verb: "shaking hands with"."""
    near = tokens[max(0, start - 1) : start + 1]
    return any(token.lower.startswith(("shak", "hold", "shook", "join")) for token in near)


def _passed_over(reading: Reading, mention: Mention, gap: Gap) -> bool:
    """Tell mentions that are no things: owners, backdrops, frames, the scenery."""
    return (
        mention.owner
        or is_backdrop(reading, mention)
        or is_scenery(reading, mention, gap)
        or (mention.noun not in SYMBOLS and _names_nothing(mention))
        or (gap.link is Link.IN and mention.head in _WRITTEN_IN)
    )


def _new_sentence(reading: Reading, walk: Walk, tokens: Sequence[Token], before: int) -> None:
    """End a sentence and begin the next: links don't reach across its border."""
    start = before
    while start > 0 and tokens[start - 1].text not in (".", "!", "?", ";", ":"):
        start -= 1
    _finish_sentence(reading, walk, tokens, start)
    walk.begin_sentence(start)


def _finish_sentence(reading: Reading, walk: Walk, tokens: Sequence[Token], end: int) -> None:
    """Read the verbs behind a sentence's last thing: "a dog and a cat sleeping"."""
    if walk.last is None:
        return
    rest = gap_text(tokens, max(walk.last_end + 1, walk.sentence_start), end)
    bonds.act(reading, walk, read_gap(rest).deeds)


def _is_one_of(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell "one", "one red" and "the other one" from nouns of their own."""
    if mention.noun == "one":
        return bool(mention.colour or mention.size or mention.material)
    opening = [token.lower for token in tokens[mention.start : mention.start + 2]]
    return mention.noun in COLOURS and ("other" in opening or opening[0] in ("one", "another"))


def _one_of(reading: Reading, mention: Mention) -> Mention:
    """Read "one red and one blue": each takes one off the number named before."""
    whole = len(reading.things) - 1
    for index in reversed(range(len(reading.things))):
        if reading.things[index].number > 1 and reading.things[index].colour is None:
            whole = index
            break
    thing = reading.things[whole]
    reading.counted_off[whole] = reading.counted_off.get(whole, 0) + 1
    colour = mention.colour or (mention.noun if mention.noun in COLOURS else None)
    material = mention.material or thing.material
    return replace(
        mention, noun=thing.noun, definite=False, colour=colour, material=material, count=1
    )


def _count_off(reading: Reading) -> None:
    """Take what was described one by one off its group; an emptied group goes."""
    for index in sorted(reading.counted_off, reverse=True):
        thing, taken = reading.things[index], reading.counted_off[index]
        if thing.number == 1:
            continue
        if thing.number > taken:
            reading.things[index] = replace(thing, count=thing.number - taken)
        else:
            reading.remove(index)


def _names_somebody(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention
) -> bool:
    """Take a name: "a girl named Mia"; later, the name alone is the same girl."""
    before = tokens[mention.start - 1].lower if mention.start else ""
    if before in _NAMING and walk.last is not None:
        thing = reading.things[walk.last]
        name = " ".join(token.text for token in tokens[mention.start : mention.end + 1])
        reading.things[walk.last] = replace(thing, name=name)
        walk.last_end = mention.end
        return True
    person = gender(mention.noun) if tokens[mention.start].text[0].isupper() else None
    if person is not None and not any(
        thing.name == mention.noun.title() for thing in reading.things
    ):
        named = replace(mention, noun=person, name=mention.noun.title(), count=1)
        _thing(reading, walk, named, read_gap(_between(walk, tokens, mention)), "")
        return True
    for index, thing in enumerate(reading.things):
        if thing.name and thing.name.lower() == mention.noun:
            walk.last, walk.last_end = index, mention.end
            walk.first = index if walk.first is None else walk.first
            return True
    return False


def _names_nothing(mention: Mention) -> bool:
    """Tell nouns that are about the picture or its words from nouns of things."""
    if mention.noun in COLOURS and mention.noun not in ONLY_BEFORE_NOUN:
        return True
    bare_quality = mention.noun in MATERIALS and mention.count is None
    if bare_quality and mention.noun not in ("glass", "paper", "crystal", "brick", "stone"):
        return True
    if mention.head in ABSTRACT_HEADS:
        return True
    opens = mention.head == "portrait" and mention.start <= _OPENING
    if mention.noun in HANGINGS and not mention.definite and not opens:
        return False
    laid_out = mention.head in LAYOUT and mention.material is None
    return (
        opens
        or laid_out
        or mention.noun in NOT_THINGS
        or (mention.noun in FRAMES and not mention.material)
    )


def _pronoun(reading: Reading, walk: Walk, mention: Mention, gap: Gap) -> None:
    """Resolve "it": after a preposition the owner, at the start of a sentence its subject."""
    if walk.missed:
        return
    if gap.link is not None and walk.last is not None:
        target = _meant(reading, walk, walk.last, gap)
        if target is not None and gap.link is Link.ON and _printed(reading, walk, target):
            return
        if target is not None and target != walk.last:
            pair = {walk.last, target}
            reading.bonds[:] = [bond for bond in reading.bonds if {bond[0], bond[2]} != pair]
            reading.bonds.append((walk.last, gap.link, target))
    elif walk.last is None and mention.noun in ("it", "they", "he", "she"):
        walk.last = walk.first = walk.subject
        walk.last_end = mention.end


def _meant(reading: Reading, walk: Walk, last: int, gap: Gap) -> int | None:
    """Return the thing that a pronoun behind a verb or a preposition speaks of."""
    if gap.deed is not None:
        others = (index for index in range(len(reading.things)) if index != last)
        return next((one for one in others if walk.living(reading.things[one].noun)), None)
    return walk.owner.get(last, last - 1 if last > 0 else None)


def _printed(reading: Reading, walk: Walk, target: int) -> bool:
    """Turn what is on cloth or paper into its pattern: "socks with cats on them"."""
    bearer, shown = reading.things[target], walk.last
    if bearer.head not in GARMENTS | _PRINTED or shown is None or shown != len(reading.things) - 1:
        return False
    picture = reading.things[shown]
    looks = f"with {picture.colour or ''} {picture.noun}".replace("  ", " ")
    reading.things[target] = replace(bearer, attributes=(*bearer.attributes, looks))
    reading.remove(shown)
    walk.forget(shown)
    walk.last = target
    return True


def _is_part(walk: Walk, mention: Mention, gap: Gap, tokens: Sequence[Token]) -> bool:
    """Tell whether the mention is a part of the thing before: "with a red roof", "its tail"."""
    if mention.head not in PARTS or mention.noun == "top hat":
        return False
    if walk.last is None and walk.subject is None:
        return False
    possessed = tokens[mention.start].lower in _POSSESSIVES
    before = tokens[mention.start - 1].tag if mention.start else ""
    known = mention.definite and mention.noun == mention.head and gap.link is None
    worn = gap.wearing or (walk.dressed is not None and gap.link is not None)
    return (
        gap.owning or (gap.listing and walk.parted) or worn or possessed or known or before == "POS"
    )


def _attach_part(reading: Reading, walk: Walk, mention: Mention, opening: str) -> None:
    """Keep a part as an attribute of its owner."""
    owner = walk.last if walk.last is not None else walk.subject
    if opening in _POSSESSIVES and walk.first is not None:
        owner = walk.first
    if owner is None:
        return
    looks = (mention.size, mention.colour, mention.material, *mention.attributes)
    told = " ".join((*filter(None, looks), mention.noun))
    thing = reading.things[owner]
    walk.last_end, walk.parted = mention.end, True
    reading.trail.append(f"part of the {thing.noun}: {told}")
    if told != mention.noun:
        reading.things[owner] = replace(thing, attributes=(*thing.attributes, told))


def _says_how_held(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention, gap: Gap
) -> bool:
    """Take "in its beak" and "on her head" behind a thing that somebody has."""
    possessed = tokens[mention.start].lower in _POSSESSIVES
    return possessed and gap.link is not None and _held_by(reading, walk, mention, gap.link)


def _held_by(reading: Reading, walk: Walk, mention: Mention, how: Link) -> bool:
    """Read "on its head" and "in its beak" behind a thing that somebody has."""
    held = walk.last
    owner = walk.owner.get(held) if held is not None else None
    if held is None or owner is None:
        return False
    pair = {held, owner}
    if how is Link.IN and mention.head in _GRASPING:
        bond = (owner, Link.HOLDING, held)
    elif how is Link.ON and mention.head in _MOUNTS:
        if clothes.put_on(reading, held, owner):
            walk.forget(held)
            walk.last = owner
            return True
        bond = (held, Link.ON, owner)
    else:
        return False
    reading.bonds[:] = [old for old in reading.bonds if {old[0], old[2]} != pair]
    reading.bonds.append(bond)
    return True


def _played(mention: Mention, gap: Gap) -> Mention:
    """Return what a game is played with: soccer's ball."""
    game = _PLAYED.get(mention.noun)
    plays = any(deed.verb == "play" for deed in gap.deeds)
    return replace(mention, noun=game) if game and plays else mention


def _thing(reading: Reading, walk: Walk, mention: Mention, gap: Gap, between: str) -> None:
    """Add or find the thing a mention names, and link it to what came before."""
    index = _known(reading, walk, mention)
    if index is None:
        index = len(reading.things)
        reading.things.append(mention)
        if mention.count is not None and mention.count > MAX_COUNT:
            reading.note(f"{mention.count} {mention.noun}s are too many: {MAX_COUNT} are shown")
    else:
        reading.things[index] = _described_again(reading.things[index], mention)
    bonds.link(reading, walk, index, gap, between)
    if walk.first is None:
        walk.first = index
    if walk.living(mention.noun):
        walk.alive = index
    walk.last, walk.last_end, walk.dressed, walk.parted = index, mention.end, None, False


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


def _known(reading: Reading, walk: Walk, mention: Mention) -> int | None:
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
