"""The order in which a line's characters are drawn when scripts run both ways.

Knows the heart of the Unicode Bidirectional Algorithm (UAX 9) for one line without embeddings:
strong letters, numbers, marks and neutrals. Knows no fonts.
"""

import unicodedata
from itertools import groupby

_STRONG = {"L": 0, "R": 1, "AL": 1}
_NUMBERS = frozenset({"EN", "AN"})
_WITHIN_NUMBERS = frozenset({"ES", "CS"})


def runs(text: str) -> list[tuple[str, bool]]:
    """Return the line's runs from left to right, each in reading order, with "runs leftwards"."""
    if not text:
        return []
    base = _base(text)
    levels = _levels(text, base)
    found = [
        ("".join(char for char, _ in group), level)
        for level, group in groupby(zip(text, levels, strict=True), key=lambda pair: pair[1])
    ]
    for level in range(max(levels), 0, -1):
        found = _reversed_from(found, level)
    return [(part, level % 2 == 1) for part, level in found]


def leftwards(text: str) -> bool:
    """Tell whether a line as a whole runs from right to left."""
    return _base(text) == 1


def _base(text: str) -> int:
    """Return the line's own direction: that of its first strong letter (rule P2)."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), 0)


def _levels(text: str, base: int) -> list[int]:
    """Return every character's embedding level (rules W1 to I2, simplified)."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    for i, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[i] = kinds[i - 1] if i else "ON"
        between = 0 < i < len(kinds) - 1 and kinds[i - 1] in _NUMBERS
        if kind in _WITHIN_NUMBERS and between and kinds[i + 1] in _NUMBERS:
            kinds[i] = kinds[i - 1]
    sides: list[int | None] = [_STRONG.get(kind) for kind in kinds]
    last = base
    for i, kind in enumerate(kinds):
        if sides[i] is not None:
            last = sides[i] or 0
        elif kind in _NUMBERS:
            sides[i] = last
    levels: list[int] = []
    for i, kind in enumerate(kinds):
        side = sides[i] if sides[i] is not None else _neutral(sides, i, base)
        number = kind in _NUMBERS and side == 1
        levels.append(2 if number else 1 if side == 1 else 2 * base)
    return levels


def _neutral(sides: list[int | None], at: int, base: int) -> int:
    """Return the side of spaces and marks: their neighbours' where both agree, else the line's."""
    before = next((side for side in reversed(sides[:at]) if side is not None), base)
    after = next((side for side in sides[at + 1 :] if side is not None), base)
    return before if before == after else base


def _reversed_from(found: list[tuple[str, int]], least: int) -> list[tuple[str, int]]:
    """Reverse every stretch of runs whose level is at least ``least`` (rule L2)."""
    out: list[tuple[str, int]] = []
    for high, group in groupby(found, key=lambda run: run[1] >= least):
        stretch = list(group)
        out += stretch[::-1] if high else stretch
    return out
