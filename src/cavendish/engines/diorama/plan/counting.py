"""Groups that are described one by one: "two mugs, one red and one blue"; and groups in a stack.

Knows numbers, colours and the words for heaps. Knows no other relations.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cavendish.engines.diorama.plan.faces import FACES
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.nouns import singular
from cavendish.engines.diorama.plan.phrases import gap_text
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.scene import Expression, Link, Place
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import COLOURS, SHADES, words

STACK = "stack"
"""The attribute of a group whose members stand on top of each other."""
_STACKED = re.compile(
    r"^(?:that |which )?(?:is |are )?(?:\w+ly )?(?:(?:piled|stacked|balanced|placed)(?: up)? )?"
    r"(?:on top of|atop|upon) (?:each other|one another)\b|^(?:are )?stacked(?: up)?\b",
    re.IGNORECASE,
)
_BESIDE_COLOURS = words("""
    , and or the a an one another other is are in of with painted coloured colored dyed hue hues
    shade shades tone tones color colors colour colours top bottom middle left right first second
    third last faded dusty dirty solid glossy matte vibrant respectively both each distinctly : (
""")
"""What may stand between the colours of a list, or before it."""
_LOOKS = words("face expression emotion feeling look mood")
_LIST = 3
"""Feelings in a row that are a list and not one mixed feeling."""
_LONGEST_LIST = 24
"""Tokens behind a group in which its members' colours are looked for."""


def is_one_of(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell "one", "one red" and "the other one" from nouns of their own."""
    if mention.noun == "one":
        return bool(mention.colour or mention.size or mention.material)
    opening = [token.lower for token in tokens[mention.start : mention.start + 2]]
    return mention.noun in COLOURS and ("other" in opening or opening[0] in ("one", "another"))


def one_of(reading: Reading, mention: Mention) -> Mention:
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


def count_off(reading: Reading) -> None:
    """Take what was described one by one off its group; an emptied group goes."""
    for index in sorted(reading.counted_off, reverse=True):
        thing, taken = reading.things[index], reading.counted_off[index]
        if thing.number == 1:
            continue
        if thing.number > taken:
            reading.things[index] = replace(thing, count=thing.number - taken)
        else:
            reading.remove(index)


def pile_up(reading: Reading, tokens: Sequence[Token]) -> None:
    """Read "piled on top of each other" behind a group."""
    for index, thing in enumerate(reading.things):
        after = gap_text(tokens, thing.end + 1, min(len(tokens), thing.end + 9))
        if thing.number > 1 and thing.end >= 0 and _STACKED.match(after):
            attributes = tuple(dict.fromkeys((*thing.attributes, STACK)))
            reading.things[index] = replace(thing, attributes=attributes)


def deal_out(reading: Reading, tokens: Sequence[Token]) -> None:
    """Give each member of a group its colour: "three balls, coloured red, yellow and blue"."""
    for index, thing in enumerate(list(reading.things)):
        if thing.number < 2 or thing.end < 0 or index in reading.counted_off:
            continue
        colours = _listed(tokens, thing.end + 1)
        if len(colours) != thing.number or thing.colour not in (None, colours[0]):
            continue
        first = replace(thing, count=1, colour=colours[0])
        reading.things[index] = first
        column = [index]
        for colour in colours[1:]:
            copy = len(reading.things)
            reading.things.append(replace(first, colour=colour))
            reading.bonds += [(copy, link, b) for a, link, b in reading.bonds if a == index]
            column.append(copy)
        if STACK in thing.attributes:
            upwards = column[::-1] if _from_top(tokens, thing.end + 1) else column
            reading.bonds += [(b, Link.ON, a) for a, b in pairwise(upwards)]


def show_feelings(reading: Reading, tokens: Sequence[Token]) -> None:
    """Give each of several the face of a list: "icons with happy, angry and sobbing faces"."""
    felt = _feelings(tokens)
    kinds = [thing for thing in reading.things if thing.head not in _LOOKS]
    if len(felt) < 2 or len(kinds) != 1 or kinds[0].count not in (None, 1, len(felt)):
        return
    whole = kinds[0]
    reading.bonds.clear()
    reading.things[:] = [replace(whole, count=1, expression=face) for face in felt]
    reading.unresolved[:] = [noun for noun in reading.unresolved if noun not in _LOOKS]
    reading.settle(Place.STUDIO, "faces side by side")


def _feelings(tokens: Sequence[Token]) -> list[Expression]:
    """Return the expressions of the first list of at least three, or of two and "faces"."""
    found: list[Expression] = []
    for token in tokens:
        if token.lower in FACES:
            found.append(FACES[token.lower])
        elif found and token.lower not in (",", "and", "or"):
            if len(found) >= _LIST or (len(found) > 1 and singular(token.lower) in _LOOKS):
                return found
            found = []
    return found if len(found) >= _LIST else []


def _from_top(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a stack is described from its top down."""
    said = [token.lower for token in tokens[start : start + _LONGEST_LIST]]
    ends = [word for word in said if word in ("top", "upper", "uppermost", "bottom", "lower")]
    return bool(ends) and ends[0] in ("top", "upper", "uppermost")


def _listed(tokens: Sequence[Token], start: int) -> list[str]:
    """Return the colours of a list that begins at a token; nothing else may be named in it."""
    colours: list[str] = []
    for token in tokens[start : start + _LONGEST_LIST]:
        word = token.lower
        if word in COLOURS:
            colours.append(word)
        elif word not in _BESIDE_COLOURS and word not in SHADES:
            break
    return colours
