"""Joins noun phrases that say one thing: "a pair of shoes", "a cup of coffee", "made of oak".

Knows "of", "full of", "made of" and colours that follow their noun. Knows no relations in space.
"""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.mishaps import befell
from cavendish.engines.diorama.plan.pieces import (
    PICTURES,
    motif,
    parted,
    surface_words,
    texture,
)
from cavendish.engines.diorama.plan.relations import read_gap
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import (
    COLLECTIVES,
    COLOURS,
    DEPICTIONS,
    FRAMES,
    GROUPS,
    MATERIALS,
    NUMBERLESS_PLURALS,
    NUMBERS,
    ONLY_BEFORE_NOUN,
    PARTS,
    PORTIONS,
    REPLICAS,
    SHADES,
    SIZES,
    VESSELS,
    words,
)

_NAMED = frozenset(
    {"statue of liberty", "arc of triumph", "leaning tower of pisa", "arch of titus"}
)
"""Names with "of" in them."""
_HOUSEHOLDS = words("family couple")
"""Words for several people that say who they are."""
_BE = words("is are was were looks appears")
_SENTENCE_ENDS = (".", "!", "?", ";", ":")
_DRAWN = words("line row series")
"""Groups that, before "of the", are about looks: "the lines of the skyscraper"."""
_COUNTED_KINDS = words(
    "kind type sort variety species breed style form piece number lot display exhibit spread array"
)


def joined(tokens: Sequence[Token], found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with phrases that say one thing joined into one mention each."""
    result: list[Mention] = []
    pending = list(found)
    while pending:
        mention = pending.pop(0)
        if result:
            qualified = _qualified(tokens, result[-1], mention)
            if qualified is not None:
                result[-1] = qualified
                pending = [one for one in pending if one.start > qualified.end]
                continue
        if pending:
            merged = _of_phrase(tokens, mention, pending[0], opening=not result)
            if merged is not None:
                pending[0] = merged
                continue
        result.append(mention)
    told = (befell(tokens, parted(tokens, _predicated(tokens, one))) for one in result)
    return [_counted(one, tokens) for one in told]


def gap_text(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the words from token ``start`` up to, not including, ``end``."""
    return " ".join(token.text for token in tokens[start:end])


def crosses_sentence(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a sentence ends between two tokens."""
    return any(token.text in _SENTENCE_ENDS for token in tokens[start:end])


def _of_phrase(
    tokens: Sequence[Token], first: Mention, second: Mention, *, opening: bool
) -> Mention | None:
    """Join "X of Y" where X is a frame, a group, a portion or a vessel; Y may be replaced."""
    between = gap_text(tokens, first.end + 1, second.start).lower()
    gap = read_gap(between)
    if second.pronoun or first.pronoun or gap.link is not None or not gap.filled:
        return None
    of = between in ("of", "of the")
    if of and f"{first.noun} of {second.noun}" in _NAMED:
        return replace(second, start=first.start, noun=f"{first.noun} of {second.noun}")
    if of and first.head not in VESSELS:
        return _of(first, second, opening=opening)
    if first.head in VESSELS:
        material = MATERIALS.get(second.noun) if of and not second.plural else None
        if material and second.noun not in ("glass", "paper", "wood", "tin"):
            return replace(first, end=second.end, material=material)
        return replace(first, end=second.end, contents=second.noun)
    return None


def _of(first: Mention, second: Mention, *, opening: bool) -> Mention | None:
    """Join "X of Y" where X is no vessel."""
    count = first.count if first.count is not None else (3 if first.plural else 1)
    alone = first.noun == first.head
    if first.noun in REPLICAS:
        return replace(
            second, start=first.start, count=count, attributes=("toy", *second.attributes)
        )
    shows = first.head in DEPICTIONS and not (opening and first.head in FRAMES)
    if shows or (first.head in PICTURES and not opening and not first.plural):
        return replace(first, end=second.end, attributes=(*first.attributes, f"of {second.noun}"))
    part = first.head in PARTS and first.count is None and not second.negated
    part = part or (first.head in _DRAWN and second.definite)
    if part or first.noun in FRAMES or first.head in _COUNTED_KINDS:
        return replace(second, start=first.start)
    if first.head in GROUPS and alone:
        return _grouped(first, second)
    if first.noun in PORTIONS:
        extra = (first.noun, *first.attributes, *second.attributes)
        return replace(second, start=first.start, count=count, attributes=extra)
    return None


def _counted(mention: Mention, tokens: Sequence[Token]) -> Mention:
    """Return people for a word that means several of them: "a family", "a group of four"."""
    people = COLLECTIVES.get(mention.noun)
    if people is None:
        return mention
    if mention.noun in _HOUSEHOLDS:
        mention = replace(mention, attributes=(*mention.attributes, mention.noun))
    said = [token.lower for token in tokens[mention.end + 1 : mention.end + 3]]
    if len(said) == 2 and said[0] == "of" and said[1] in NUMBERS:
        return replace(mention, noun="person", count=NUMBERS[said[1]], end=mention.end + 2)
    return replace(mention, noun="person", count=people * (mention.count or 1))


def _grouped(group: Mention, members: Mention) -> Mention:
    """Return the members of "a pair of shoes", counted; "dozens" are two dozen."""
    many = 2 if group.plural and group.head in NUMBERS else 1
    number = GROUPS[group.head] * (group.count or many)
    if {members.noun, members.noun + "s"} & NUMBERLESS_PLURALS:
        number = group.count or 1
    if members.count not in (None, 1):
        number = members.count
    arranged = (group.head,) if group.head in ("pile", "stack", "row", "line", "heap") else ()
    return replace(
        members,
        start=group.start,
        count=number,
        definite=group.definite,
        size=members.size,
        attributes=(*arranged, *members.attributes),
    )


def _qualified(tokens: Sequence[Token], thing: Mention, quality: Mention) -> Mention | None:
    """Return the thing with the material or colour that the next mention turns out to be."""
    between = gap_text(tokens, thing.end + 1, quality.start).lower().strip(" ,")
    if thing.pronoun or quality.pronoun or crosses_sentence(tokens, thing.end, quality.start):
        return None
    if read_gap(between).made:
        material = quality.material or MATERIALS.get(quality.head)
        told = material or quality.noun
        return replace(thing, material=told, colour=thing.colour or quality.colour)
    shown = _decorated(tokens, thing, between, quality)
    if shown is not None:
        return shown
    is_colour = quality.noun in COLOURS and not quality.count
    if is_colour and between.split(" ")[-1] in ("in", *_BE, "coloured", "colored", "painted"):
        return replace(thing, colour=thing.colour or _colour_words(quality))
    return None


def _decorated(
    tokens: Sequence[Token], thing: Mention, between: str, quality: Mention
) -> Mention | None:
    """Return the thing with the flames, the pattern or the picture that is on it, or None."""
    if between in ("on", "in", "engulfed in") and quality.noun in ("fire", "flame"):
        return replace(thing, end=quality.end, attributes=(*thing.attributes, "burning"))
    cloth = texture(thing, between, quality)
    if cloth is not None:
        both = thing.colour and quality.colour and " " not in thing.colour
        colour = f"{thing.colour} and {quality.colour}" if both else thing.colour
        attributes = (*thing.attributes, cloth)
        return replace(thing, end=quality.end, attributes=attributes, colour=colour)
    after = gap_text(tokens, quality.end + 1, min(len(tokens), quality.end + 6)).lower()
    picture = motif(thing, between, quality, after)
    if picture is not None:
        end = quality.end + surface_words(after)
        return replace(thing, end=end, attributes=(*thing.attributes, picture))
    return None


def _colour_words(quality: Mention) -> str:
    """Return "light blue" of a mention whose noun is a colour."""
    shade = next((word for word in quality.attributes if word in SHADES), None)
    return f"{shade} {quality.noun}" if shade else quality.noun


def _two_colours(tokens: Sequence[Token], index: int) -> str:
    """Return the colour at ``index``, with the one that "and" adds: "is black and white"."""
    first, *more = [token.lower for token in tokens[index : index + 3]]
    both = len(more) == 2 and more[0] == "and" and more[1] in COLOURS
    return f"{first} and {more[1]}" if both else first


def _predicated(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Return the mention with what "is red" or "are wooden" behind it says."""
    after = mention.end + 1
    if after < len(tokens) and tokens[after].lower in ("that", "which", "who"):
        after += 1
    if after + 1 >= len(tokens) or tokens[after].lower not in _BE:
        return mention
    for index, token in enumerate(tokens[after + 1 : after + 4], after + 1):
        if token.pos in ("ADP", "PUNCT", "VERB", "DET") and token.lower not in COLOURS:
            break
        if token.lower in COLOURS and token.lower not in ONLY_BEFORE_NOUN:
            return replace(mention, colour=mention.colour or _two_colours(tokens, index))
        if token.lower in MATERIALS:
            return replace(mention, material=mention.material or MATERIALS[token.lower])
        if token.lower in SIZES:
            return replace(mention, size=mention.size or SIZES[token.lower])
    return mention
