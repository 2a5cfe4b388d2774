"""A proof: which of the wanted texts stand in a picture as wanted, and what stands in their place.

Pure: lines that were read and texts that were asked for. A text counts when its letters stand there
in one go, whole words only; capitals, marks and breaks of lines are left aside, since a reader of
pixels is no judge of them.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cavendish.engines.proofs.reader import Line

_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "ß": "ss"})
"""Letters that readers of pixels take for each other."""
_GROUP = 4
"""lines that one text may be broken into."""
_MEANT = 0.45
"""likeness from which lines are taken for a misspelt text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a reading comes to."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    instead: tuple[tuple[Line, ...], ...]
    """For each wrong text the lines that stand where it should; none where it was left out."""

    @property
    def good(self) -> bool:
        """Whether every text is as it was wanted."""
        return not self.wrong


def proof(wanted: Sequence[str], lines: Sequence[Line]) -> Proof:
    """Compare the texts that a picture should show with the lines that it shows."""
    taken = {text: _stands(text, lines) for text in wanted}
    right = tuple(text for text, places in taken.items() if places is not None)
    used = {index for places in taken.values() for index in places or ()}
    wrong = tuple(text for text in taken if text not in right)
    instead: list[tuple[Line, ...]] = []
    for text in wrong:
        group = _nearest(text, lines, used)
        used |= set(group)
        instead.append(tuple(lines[index] for index in group))
    return Proof(right=right, wrong=wrong, instead=tuple(instead))


def plain(text: str) -> str:
    """Return a text's letters and digits, those that look alike made one."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]", "", folded).translate(_ALIKE)


def _stands(text: str, lines: Sequence[Line]) -> set[int] | None:
    """Return the lines a text stands in, in one go or word by word; None when it doesn't."""
    whole = _found(plain(text), lines)
    if whole is not None:
        return whole
    places: set[int] = set()
    for word in filter(None, map(plain, text.split())):
        found = _found(word, lines)
        if found is None:
            return None
        places |= found
    return places or None


def _found(letters: str, lines: Sequence[Line]) -> set[int] | None:
    """Return the lines in which whole words that follow each other make up these letters."""
    words = [(plain(word), index) for index, line in enumerate(lines) for word in line.text.split()]
    for start in range(len(words)):
        run = ""
        for end in range(start, len(words)):
            run += words[end][0]
            if run == letters:
                return {index for _, index in words[start : end + 1]}
            if not letters.startswith(run):
                break
    return None


def _nearest(text: str, lines: Sequence[Line], used: set[int]) -> tuple[int, ...]:
    """Return the free lines that are likest to a text, if they are like it at all."""
    letters = plain(text)
    likeness = {
        group: SequenceMatcher(None, letters, "".join(plain(lines[i].text) for i in group)).ratio()
        for group in _groups(len(lines), used)
    }
    best = max(likeness, key=lambda group: likeness[group], default=())
    return best if likeness.get(best, 0) >= _MEANT else ()


def _groups(count: int, used: set[int]) -> Iterator[tuple[int, ...]]:
    for start in range(count):
        for size in range(1, _GROUP + 1):
            group = tuple(range(start, start + size))
            if group[-1] < count and not used & set(group):
                yield group
