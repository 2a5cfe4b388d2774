"""Quoted texts to letterings: who bears each text. A sign that does nothing else is the text.

Knows things and quotes; knows nothing of fonts.
"""

import re
from dataclasses import replace

from cavendish.engines.diorama.plan.living import is_living
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.quotes import Quote, Quoted
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.vocabulary import words

_SIGNS = words("""
    sign neon poster billboard banner signboard placard plaque marquee signpost letter chalkboard
    blackboard whiteboard board menu invitation flyer card storefront front caption title bubble
    infographic logo page
""")
"""What is nothing but the carrier of its text."""


def letter(reading: Reading, quoted: Quoted) -> list[Lettering]:
    """Give each quoted text its bearer and take out signs that are the lettering itself."""
    letterings = _in_turn(reading, [_one(reading, quote) for quote in quoted.quotes])
    for index in reversed(range(len(reading.things))):
        thing = reading.things[index]
        busy = any(index in (a, b) for a, _, b in reading.bonds)
        own = [one for one in letterings if one.bearer == index]
        carried = thing.head in _SIGNS and letterings and (thing.head == "letter" or own)
        balloon = thing.head in ("bubble", "balloon") and "speech" in thing.noun and letterings
        if balloon or (
            carried and (not busy or (thing.number == 1 and thing.head in ("bubble", "letter")))
        ):
            reading.remove(index)
            letterings = [_shifted(one, index) for one in letterings]
    return letterings


def _in_turn(reading: Reading, letterings: list[Lettering]) -> list[Lettering]:
    """Give speech without a named speaker to those present, one after the other."""
    present = [i for i, thing in enumerate(reading.things) if is_living(thing.noun)]
    result: list[Lettering] = []
    for one in letterings:
        speaks = one.kind is LetteringKind.BUBBLE
        mute = one.bearer is None or reading.things[one.bearer].head in _SIGNS
        turn = sum(other.kind is LetteringKind.BUBBLE for other in result)
        bearer = None if one.kind is LetteringKind.PRINT else one.bearer
        if speaks and mute:
            bearer = present[turn % len(present)] if present else None
        result.append(replace(one, bearer=bearer))
    return result


def _one(reading: Reading, quote: Quote) -> Lettering:
    bearer = _bearer(reading, quote)
    kind = quote.kind
    if kind is LetteringKind.LABEL and bearer is None:
        kind = LetteringKind.SIGN
    return Lettering(
        text=quote.text,
        kind=kind,
        bearer=bearer,
        colour=quote.colour,
        typeface=quote.typeface,
        wording=quote.wording,
    )


def _bearer(reading: Reading, quote: Quote) -> int | None:
    """Return the thing that the words beside the quote name as its carrier or its speaker."""
    carrier = quote.bearer or ""
    signed = carrier.rpartition(" ")[2].removesuffix("s") in _SIGNS
    found = None
    for index, thing in enumerate(reading.things):
        named = re.search(rf"\b{re.escape(thing.head)}s?$", carrier)
        worn = any(re.search(rf"\b{re.escape(one.noun)}s?$", carrier) for one in thing.wears)
        if named or worn or (thing.noun in carrier and not signed):
            found = index
    return found


def _shifted(lettering: Lettering, removed: int) -> Lettering:
    """Return the lettering after a thing was taken out of the plan."""
    bearer = lettering.bearer
    if bearer is not None and bearer >= removed:
        bearer = None if bearer == removed else bearer - 1
    return replace(lettering, bearer=bearer)
