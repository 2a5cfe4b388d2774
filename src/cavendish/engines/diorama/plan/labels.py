"""Labels name their exhibits: what stands behind each of several labels. Knows words only."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.quotes import Quoted
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.wording import Plate, Shape

_LABELS = re.compile(r"\b(?:labels|tags|labell?ed|similar(?:ly)? labels)\b", re.IGNORECASE)
_NAME_ENDS = re.compile(r"[(,:$]| [-\u2013\u2014] | by | with ", re.IGNORECASE)
_LONGEST = 3
"""Words of a name."""
_KINDS = (LetteringKind.SIGN, LetteringKind.LABEL)
_NO_NOUNS = frozenset({"pro", "ultra", "series", "plus", "max", "mini", "charger", "gen"})
"""Words of trade names that mean something else alone."""
_LEAST = 2
"""Labels that make an exhibition."""


def exhibited(
    reading: Reading,
    letterings: Sequence[Lettering],
    quoted: Quoted,
    depictable: Callable[[str], bool],
) -> list[Lettering]:
    """Give every label the thing it names, added to the reading; smaller texts go with it."""
    loose = [one for one in letterings if one.kind in _KINDS]
    if not _LABELS.search(quoted.rest) or len(loose) < _LEAST:
        return list(letterings)
    named = [_named(one.text, depictable) if one in loose else None for one in letterings]
    if sum(noun is not None for noun in named) < _LEAST:
        return list(letterings)
    out: list[Lettering] = []
    bearer: int | None = None
    for one, noun in zip(letterings, named, strict=True):
        small = bearer is not None and one.wording.rank < 0
        if noun is not None and not small:
            bearer = _thing(reading, noun)
        elif one in loose and one.bearer is not None and not small:
            bearer = one.bearer
        if one not in loose or bearer is None:
            out.append(one)
            continue
        wording = replace(one.wording, plate=Plate(shape=Shape.LABEL), where=None)
        out.append(replace(one, kind=LetteringKind.LABEL, bearer=bearer, wording=wording))
    return out


def _thing(reading: Reading, noun: str) -> int:
    """Return the index of the thing that a label names, added if it isn't there."""
    for index, thing in enumerate(reading.things):
        if thing.head in noun.split() or noun.rpartition(" ")[2] in thing.noun.split():
            return index
    reading.things.append(Mention(noun=noun, start=-1, end=-1, count=1))
    reading.trail.append(f"on show, since a label names it: {noun}")
    return len(reading.things) - 1


def _named(text: str, depictable: Callable[[str], bool]) -> str | None:
    """Return the last noun of a label's name that can be shown, with the words it is called by."""
    words = re.findall(r"[a-z'-]+", _NAME_ENDS.split(text)[0].lower())
    for end in range(len(words), 0, -1):
        for size in range(_LONGEST, 0, -1):
            phrase = " ".join(words[max(0, end - size) : end])
            for form in (phrase, phrase.removesuffix("s"), phrase.removesuffix("es")):
                if len(form) > 2 and form not in _NO_NOUNS and depictable(form):
                    return form
    return None
