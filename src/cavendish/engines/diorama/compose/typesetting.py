"""Text set in lines like a careful printer's: balanced breaks, no widows, tracking, alignment.

Knows faces, measures and outlines; knows no page. Lengths are in the units of the page; a size is
the height of a capital letter, so that different faces set at one size look alike.
"""

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from cavendish.engines.diorama.model.direction import leftwards
from cavendish.engines.diorama.model.fonts import Face, face
from cavendish.engines.diorama.model.letters import words
from cavendish.engines.diorama.model.typeface import Line, curves, shape

Align = Literal["left", "centre", "right"]
_WIDOW = 0.35
"""How much of the measure the last line should fill at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a text is set."""

    face: Face
    leading: float = 1.9
    """From baseline to baseline, in cap heights."""
    track: float = 0.0
    """Space added between letters, in cap heights; scripts that join ignore it."""
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines of one text at one size."""

    lines: tuple[str, ...]
    manner: Manner
    cap: float
    width: float
    """Of the widest line."""

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to below the last line's descenders."""
        return self.cap * (1 + 0.36 + self.manner.leading * (len(self.lines) - 1))

    def path(self, x: float, y: float, width: float) -> str:
        """Return SVG path data of the block in a column whose top left corner is (x, y)."""
        pieces: list[str] = []
        for row, line in enumerate(self.lines):
            slack = width - measure(line, self.manner) * self.cap
            share = {"left": 0.0, "centre": 0.5, "right": 1.0}[self.manner.align]
            start = x + slack * (1 - share if leftwards(line) else share)
            base = y + self.cap * (1 + self.manner.leading * row)
            pieces.append(line_path(line, self.manner, start, base, self.cap))
        return "".join(pieces)


def measure(text: str, manner: Manner) -> float:
    """Return the width of one line in cap heights."""
    line = _shaped(text, manner.face)
    gaps = max(0, len(line.glyphs) - 1) if _spaced(text) else 0
    return line.width + manner.track * gaps


def line_path(text: str, manner: Manner, x: float, y: float, cap: float) -> str:
    """Return SVG path data of one line that begins at x on the baseline y."""
    track = manner.track if _spaced(text) else 0.0
    out: list[str] = []
    for number, glyph in enumerate(_shaped(text, manner.face).glyphs):
        left, rise = glyph.at[0] + track * number, glyph.at[1]
        for command, values in curves(glyph.font, glyph.index):
            places = [
                (x + cap * (left + values[i]), y - cap * (rise + values[i + 1]))
                for i in range(0, len(values), 2)
            ]
            out.append(command + " ".join(f"{a:.2f} {b:.2f}" for a, b in places))
    return "".join(out)


def fitted(
    text: str, manner: Manner, *, width: float, height: float = math.inf, cap: float = math.inf
) -> Block:
    """Return the text at the greatest size, up to ``cap``, that fits a box."""
    longest = max((measure(word, manner) for word, _ in words(text)), default=1.0)
    high = min(cap, width / max(longest, 1e-6))
    low = 0.0
    best = block(text, manner, cap=high, width=width)
    if best.height <= height and best.width <= width * 1.001:
        return best
    for _ in range(12):
        middle = (low + high) / 2
        trial = block(text, manner, cap=middle, width=width)
        if trial.height <= height and trial.width <= width * 1.001:
            low, best = middle, trial
        else:
            high = middle
    return best if low else block(text, manner, cap=high, width=width)


def block(text: str, manner: Manner, *, cap: float, width: float) -> Block:
    """Return the text at one size, broken into balanced lines no wider than ``width``."""
    lines = tuple(
        line
        for paragraph in text.split("\n")
        for line in _broken(paragraph, manner, width / max(cap, 1e-6))
    )
    widest = max((measure(line, manner) for line in lines), default=0.0)
    return Block(lines=lines, manner=manner, cap=cap, width=widest * cap)


def narrowed(given: Block, width: float) -> Block:
    """Return the block with the lines it has, but as even as they can be."""
    text, count = " ".join(given.lines), len(given.lines)
    low, high, best = given.width * 0.5, width, given
    for _ in range(8):
        middle = (low + high) / 2
        trial = block(text, given.manner, cap=given.cap, width=middle)
        if len(trial.lines) <= count and trial.width <= width:
            high, best = middle, trial
        else:
            low = middle
    return replace(best, manner=given.manner)


def _broken(text: str, manner: Manner, limit: float) -> Iterator[str]:
    """Yield the lines of the least ragged setting (dynamic programme over word breaks)."""
    pieces = words(text)
    if not pieces:
        yield ""
        return
    count = len(pieces)
    cost, last = [0.0] + [math.inf] * count, [0] * (count + 1)
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            wide = measure(_joined(pieces[start:end]), manner)
            if wide > limit * 1.0005 and start < end - 1:
                break
            total = cost[start] + _badness(wide / limit, last=end == count, lone=start > 0)
            if total < cost[end]:
                cost[end], last[end] = total, start
    cuts = [count]
    while cuts[-1]:
        cuts.append(last[cuts[-1]])
    edges = cuts[::-1]
    for start, end in pairwise(edges):
        yield _joined(pieces[start:end])


def _badness(fill: float, *, last: bool, lone: bool) -> float:
    """Return what is wrong with a line that fills so much of the measure."""
    if last:
        return 0.3 + (2.0 * (_WIDOW - fill) if lone and fill < _WIDOW else 0.0)
    return 0.3 + abs(1 - fill) ** 2.5 + (5.0 if fill > 1.001 else 0.0)


def _joined(pieces: list[tuple[str, str]]) -> str:
    return "".join((glue if index else "") + word for index, (word, glue) in enumerate(pieces))


def _spaced(text: str) -> bool:
    """Tell whether letters of the text may be spaced: not Arabic, not Indic."""
    return all(unicodedata.category(c) != "Mn" and not "\u0590" <= c <= "\u0dff" for c in text)


@lru_cache(maxsize=4096)
def _shaped(text: str, role: Face) -> Line:
    return shape(text, face(role))
