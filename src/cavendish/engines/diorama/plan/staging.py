"""Second look at a reading: tables that become the stage, sides of the picture.

Knows what only the whole reading tells. Knows nothing of single phrases.
"""

import re
from collections.abc import Sequence

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.habitats import HOMES
from cavendish.engines.diorama.plan.look import LookWords
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.phrases import gap_text
from cavendish.engines.diorama.plan.places import named_place
from cavendish.engines.diorama.plan.reading import Bond, Reading
from cavendish.engines.diorama.plan.scene import Link, Place
from cavendish.engines.diorama.plan.symbols import own_choice, symbols
from cavendish.engines.diorama.plan.tokens import Token

_SIDE_AFTER = re.compile(
    r"^(?:,? ?(?:is|are|stands?|sits?|lies|placed|positioned) )?(?:on|to|at|in) the"
    r" (?:far )?(left|right|background|foreground|distance)\b(?:[ -]hand)?(?: side)?"
    r"(?! of (?!the (?:image|picture|photo|frame|scene)))",
    re.IGNORECASE,
)
_SIDE_BEFORE = re.compile(
    r"\b(?:on|to|at|in) the (?:far )?(left|right|background|foreground|distance)(?: side)?"
    r"(?: of the (?:image|picture|photo|frame|scene))? ?,?(?: (?:there )?(?:is|are|stands?))?$",
    re.IGNORECASE,
)
_OWN_SIDE = re.compile(r"^(?:on|to|at) (?:its|his|her) (left|right)\b", re.IGNORECASE)
_BEHIND = re.compile(r"^ ?behind ?(?:[.,;]|$)", re.IGNORECASE)
_RANGES = frozenset({None, Place.LAKE, Place.MOUNTAIN, Place.SNOW})
"""Places whose sets end in mountains; none named yet may become one."""
_WORDS_LOOKED_AT = 7
_ENTERED = (Place.CAFE, Place.SHOP, Place.LIBRARY)
"""Houses of which a prompt may show the inside as well as the front."""


def stage_tables(reading: Reading) -> None:
    """Turn a table that only bears things into the stage, unless other furniture is about.

    A coloured table stays a thing: the stage has materials, not colours.
    """
    tables = [
        index
        for index, thing in enumerate(reading.things)
        if setting.is_table(thing.noun) and thing.number == 1 and _only_bears(reading, index)
    ]
    others = [thing for index, thing in enumerate(reading.things) if index not in tables]
    crowded = any(setting.is_furniture(thing.noun) for thing in others)
    if len(tables) != 1 or reading.place is not None or crowded or not others:
        return
    table = reading.things[tables[0]]
    if table.colour is None:
        reading.surface = table.material or reading.surface
        reading.settle(Place.TABLETOP, f"things stand on a {table.noun}")
        reading.remove(tables[0])


def _only_bears(reading: Reading, index: int) -> bool:
    """Tell whether the thing occurs in bonds, and only as what others stand on."""
    bonds = [bond for bond in reading.bonds if index in (bond[0], bond[2])]
    return bool(bonds) and all(bond[2] == index and bond[1] is Link.ON for bond in bonds)


def go_inside(reading: Reading) -> None:
    """Enter a café or a shop that is named first, for what it has: "a bakery with bread"."""
    house = reading.things[0] if reading.things else None
    place = named_place(house.noun) if house and house.number == 1 else None
    if place is None or place not in _ENTERED or reading.place is not None:
        return
    bonds = [bond for bond in reading.bonds if 0 in (bond[0], bond[2])]
    inside = [reading.things[b].head for a, link, b in bonds if a == 0 and link is Link.NEXT_TO]
    if bonds and len(inside) == len(bonds) and not any(map(_stands_outside, inside)):
        reading.settle(place, f"what a {reading.things[0].noun} has is inside")
        reading.remove(0)


def _stands_outside(noun: str) -> bool:
    home = HOMES.get(noun)
    return home is not None and home.ground is Place.OUTDOORS


def people_place(reading: Reading) -> None:
    """Give a place that is named without any thing what is usually seen there."""
    if reading.things or reading.abstract or reading.sights:
        return
    for noun, count in setting.usual_things(reading.place_name):
        _add(reading, noun, count)
        reading.trail.append(f"{noun}: usually seen in a {reading.place_name}")


def show_sights(reading: Reading) -> None:
    """Add what a named city is known by, behind the subject."""
    for name, noun in reading.sights[:1]:
        if any(thing.noun == noun for thing in reading.things):
            continue
        _add(reading, noun, 1)
        if len(reading.things) > 1:
            reading.bonds.append((len(reading.things) - 1, Link.BEHIND, 0))
        reading.note(f"{name.title()} is suggested by a {reading.place} and: {noun}")


def choose_subject(reading: Reading, look: LookWords, seed: int) -> None:
    """Show symbols for what can't be seen, or a subject of our own when nothing is named."""
    for word, noun, count in symbols(reading.abstract):
        if any(thing.noun == noun for thing in reading.things):
            continue
        _add(reading, noun, count)
        reading.trail.append(f"{noun}: stands for {word}")
    if reading.things:
        reading.settle(Place.STUDIO, "symbols")
        meant = " and ".join(f'"{word}"' for word in dict.fromkeys(reading.abstract[:2]))
        shown = ", ".join(thing.noun for thing in reading.things)
        reading.note(f"{meant} can't be photographed: {shown} stand for it")
        return
    if reading.place is not None:
        return
    if look.picture:
        _add(reading, "painting", 1)
        reading.trail.append("painting: the prompt names no other thing")
        return
    subject, place = own_choice(look.style, look.mood, seed)
    for noun, count in subject:
        _add(reading, noun, count)
    reading.settle(place, "chosen freely")
    shown = ", ".join(noun for noun, _ in subject)
    reading.note(f"the prompt names no thing that can be shown: {shown} were chosen freely")


def _add(reading: Reading, noun: str, count: int) -> None:
    reading.things.append(Mention(noun=noun, start=0, end=-1, count=count))


def bind_sides(reading: Reading, tokens: Sequence[Token]) -> None:
    """Bind things that are said to be on a side of the picture, or in its background."""
    _recede(reading, tokens)
    sides = {index: _side(tokens, thing) for index, thing in enumerate(reading.things)}
    left = [index for index, side in sides.items() if side == "left"]
    right = [index for index, side in sides.items() if side == "right"]
    if not right:
        right = [index for index, side in sides.items() if left and side is None][:1]
    elif not left:
        left = [index for index, side in sides.items() if side is None][:1]
    _bind_own_sides(reading, tokens)
    bonds: list[Bond] = [(a, Link.LEFT_OF, b) for a in left[:1] for b in right[:1]]
    near = next((i for i, side in sides.items() if side not in ("background", "distance")), None)
    if near is not None:
        bonds += [
            (index, Link.BEHIND, near)
            for index, side in sides.items()
            if side in ("background", "distance")
        ]
    for bond in bonds:
        pair = {bond[0], bond[2]}
        vague = [b for b in reading.bonds if {b[0], b[2]} == pair and b[1] is Link.NEXT_TO]
        reading.bonds[:] = [b for b in reading.bonds if b not in vague]
        if not any({a, b} == pair for a, _, b in reading.bonds):
            reading.bonds.append(bond)


def _recede(reading: Reading, tokens: Sequence[Token]) -> None:
    """Leave mountains behind everything to the sets that have them."""
    for index in reversed(range(len(reading.things))):
        thing = reading.things[index]
        if thing.head != "mountain" or len(reading.things) < 2 or reading.place not in _RANGES:
            continue
        after = gap_text(tokens, thing.end + 1, min(len(tokens), thing.end + 3))
        if _BEHIND.match(after) or _side(tokens, thing) in ("background", "distance"):
            reading.remove(index)
            reading.settle(Place.MOUNTAIN, "mountains behind")


def _bind_own_sides(reading: Reading, tokens: Sequence[Token]) -> None:
    """Bind "with a lamp on its left": the side is that of the thing named first."""
    for index, thing in enumerate(reading.things[1:], start=1):
        end = thing.end + 1
        after = gap_text(tokens, end, min(len(tokens), end + 4))
        found = _OWN_SIDE.match(after)
        if found:
            link = Link.LEFT_OF if found[1].lower() == "left" else Link.RIGHT_OF
            reading.bonds[:] = [b for b in reading.bonds if {b[0], b[2]} != {0, index}]
            reading.bonds.append((index, link, 0))


def _side(tokens: Sequence[Token], thing: Mention) -> str | None:
    """Return the side that the words around a thing name: "left", "background"."""
    end = thing.end + 1
    after = _SIDE_AFTER.match(gap_text(tokens, end, min(len(tokens), end + _WORDS_LOOKED_AT)))
    if after:
        return after[1].lower()
    start = max(0, thing.start - _WORDS_LOOKED_AT)
    before = _SIDE_BEFORE.search(gap_text(tokens, start, thing.start))
    return before[1].lower() if before else None
