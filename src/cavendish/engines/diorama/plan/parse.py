"""Noun phrases to things, relations and a setting: what a sentence says the picture contains.

Knows how mentions refer to each other and to places. Knows nothing of looks, quotes or geometry.
What names something and is not shown is kept as unresolved; nothing is left out silently.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.plan import (
    belongings,
    bonds,
    clothes,
    counting,
    naming,
    repeats,
    supports,
)
from cavendish.engines.diorama.plan.mention import MAX_COUNT, Mention
from cavendish.engines.diorama.plan.mentions import mentions
from cavendish.engines.diorama.plan.names import gender
from cavendish.engines.diorama.plan.phrases import crosses_sentence, gap_text, joined
from cavendish.engines.diorama.plan.places import named_place
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap, read_gap
from cavendish.engines.diorama.plan.scene import Link
from cavendish.engines.diorama.plan.scenery import is_backdrop, is_scenery
from cavendish.engines.diorama.plan.slips import repaired
from cavendish.engines.diorama.plan.staging import (
    bind_sides,
    go_inside,
    people_place,
    stage_tables,
)
from cavendish.engines.diorama.plan.symbols import SYMBOLS
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import (
    ABSTRACT_HEADS,
    COLOURS,
    COMPOUNDS,
    FRAMES,
    HANGINGS,
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
_STUFF_AND_THING = words("glass paper crystal brick stone bamboo straw")
"""Materials that a bare noun names as things."""
_OUTLINES = words("silhouette pattern print motif shape logo symbol image face head")
"""Compounds that are about looks: a "turtle silhouette" is no turtle."""
_ADDRESSED = words("reader viewer user onlooker beholder spectator observer")
"""Who a picture is meant for, unless it is somebody in it: "a reader"."""
_WRITTEN_IN = words("paint ink chalk crayon pencil marker icing frosting")
_PLAYED: Mapping[str, str] = MappingProxyType(
    {
        "soccer": "soccer ball", "football": "soccer ball", "basketball": "basketball",
        "baseball": "baseball bat", "tennis": "tennis racket", "golf": "golf club",
        "volleyball": "volleyball", "checkers": "chess board", "cricket": "cricket bat",
        "rugby": "rugby ball",
        "badminton": "badminton racket", "hockey": "hockey stick", "chess": "chess board",
    }
)  # fmt: skip


def parse(tokens: Sequence[Token], depictable: Judge, living: Judge) -> Reading:
    """Return what the tokens say.

    ``depictable`` tells nouns that name something visible, ``living`` those that act and wear.
    """
    reading, walk = Reading(), Walk(living=living)
    tokens = repaired(tokens, depictable)
    for mention in joined(tokens, mentions(tokens)):
        _step(reading, walk, tokens, naming.titled(tokens, mention), depictable)
    _finish_sentence(reading, walk, tokens, len(tokens))
    counting.pile_up(reading, tokens)
    counting.deal_out(reading, tokens)
    counting.show_feelings(reading, tokens)
    counting.count_off(reading)
    reading.bonds[:] = [bond for bond in reading.bonds if bond[0] != bond[2]]
    belongings.absorb_parts(reading)
    go_inside(reading)
    stage_tables(reading)
    bind_sides(reading, tokens)
    supports.fix(reading, tokens)
    people_place(reading)
    return reading


def _step(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention, depictable: Judge
) -> None:
    """Understand one mention."""
    if crosses_sentence(tokens, walk.last_end + 1, mention.start):
        _new_sentence(reading, walk, tokens, mention.start)
    if mention.noun == "hand" and belongings.shakes(tokens, mention.start):
        return
    between = _between(walk, tokens, mention)
    gap = read_gap(between)
    bonds.act(reading, walk, gap.deeds)
    if belongings.says_how_held(reading, walk, tokens, mention, gap):
        walk.last_end = mention.end
        return
    if reading.things and counting.is_one_of(tokens, mention):
        mention = counting.one_of(reading, mention)
    if mention.pronoun:
        belongings.resolve(reading, walk, mention, gap)
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


def _shows_who(reading: Reading, walk: Walk, mention: Mention, gap: Gap, between: str) -> bool:
    """Show whoever a compound without a picture speaks of: a bear's birthday party."""
    *words_before, head = mention.noun.split(" ")
    depicted = head in _OUTLINES or gap.owning
    who = next((word for word in words_before if walk.living(word) and not depicted), None)
    if head in SYMBOLS:
        reading.abstract.append(head)
    if who is not None:
        _thing(reading, walk, replace(mention, noun=who), gap, between)
    return who is not None or head in SYMBOLS


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
    if belongings.is_part(reading, walk, mention, gap, tokens):
        belongings.attach_part(reading, walk, mention, tokens[mention.start].lower)
    elif mention.noun in SYMBOLS and mention.count is None:
        reading.abstract.append(mention.noun)
        reading.trail.append(f"can't be seen: {mention.noun}")
    elif (
        mention.noun in COMPOUNDS | _SOLIDS or depictable(mention.noun) or walk.living(mention.noun)
    ):
        _thing(reading, walk, _played(mention, gap), gap, between)
    elif not _shows_who(reading, walk, mention, gap, between):
        place = named_place(mention.noun)
        if place is not None:
            reading.settle(place, mention.noun)
            return
        walk.missed = True
        reading.miss(mention.noun)


def _passed_over(reading: Reading, mention: Mention, gap: Gap) -> bool:
    """Tell mentions that are no things: owners, backdrops, frames, the scenery."""
    return (
        mention.owner
        or (mention.head in _ADDRESSED and (mention.definite or mention.plural))
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


def _names_somebody(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention
) -> bool:
    """Take a name: "a girl named Mia"; later, the name alone is the same girl."""
    if naming.takes_name(reading, walk, tokens, mention):
        return True
    if naming.describes_named(reading, walk, tokens, mention):
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
    if bare_quality and mention.noun not in _STUFF_AND_THING:
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


def _played(mention: Mention, gap: Gap) -> Mention:
    """Return what a game is played with: soccer's ball."""
    game = _PLAYED.get(mention.noun)
    plays = any(deed.verb == "play" for deed in gap.deeds)
    return replace(mention, noun=game) if game and plays else mention


def _thing(reading: Reading, walk: Walk, mention: Mention, gap: Gap, between: str) -> None:
    """Add or find the thing a mention names, and link it to what came before."""
    index = repeats.known(reading, walk, mention)
    if index is None:
        index = len(reading.things)
        reading.things.append(mention)
        if mention.count is not None and mention.count > MAX_COUNT:
            reading.note(f"{mention.count} {mention.noun}s are too many: {MAX_COUNT} are shown")
    else:
        reading.things[index] = repeats.described_again(reading.things[index], mention)
    bonds.link(reading, walk, index, gap, between)
    if walk.first is None:
        walk.first = index
    if walk.living(mention.noun):
        walk.alive = index
    walk.last, walk.last_end, walk.dressed, walk.parted = index, mention.end, None, False
