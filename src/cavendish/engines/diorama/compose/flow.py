"""Rows of text set one under the other at the greatest size that fits. Knows no art and no ink.

One number, the body's size, sets everything; it is found by bisection, and what height is left
goes between the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cavendish.engines.diorama.compose.hierarchy import Entry, Role, Row
from cavendish.engines.diorama.compose.icons import drawing
from cavendish.engines.diorama.compose.themes import Voice, Voices
from cavendish.engines.diorama.compose.typesetting import Align, Block, block, fitted
from cavendish.engines.diorama.model.fonts import wished
from cavendish.engines.diorama.plan.wording import Plate, Shape

_GUTTER = 2.6
"""Between columns, in body sizes."""
_PAD = 1.7
"""Inside cards and buttons, in body sizes."""
_ICON = 3.4
"""The side of an icon, in body sizes."""
_LINES_OF_TITLE = 3
_SQUEEZED = 1.7
"""A menu bar so much too wide is set smaller; one wider still takes two lines."""
_ALIGNS: dict[str | None, Align] = {"left": "left", "centre": "centre", "right": "right"}
_STARRED = (Role.POINT, Role.HEADING, Role.NAVIGATION, Role.DETAIL)
"""Roles that may have an icon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle of the page, in page units."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text with its place: the top left corner of its column, and the column's width."""

    entry: Entry
    voice: Voice
    block: Block
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a column stands on."""

    area: Area
    plate: Plate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """A small drawing: what it shows, and its square."""

    words: str
    area: Area


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Placed texts."""

    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    icons: tuple[Icon, ...] = ()
    unit: float
    """The body's cap height."""
    area: Area
    """What the texts cover."""


def flow(
    rows: Sequence[Row], voices: Voices, area: Area, *, most: float, carded: bool = False
) -> Flow:
    """Set rows in an area, top down; ``most`` is the greatest body size in page units.

    Columns of texts stand one below the other where that lets them be larger.
    """
    beside = _largest(rows, voices, area, most=most, carded=carded)
    sided = any(entry.side for row in rows if len(row) > 1 for part in row for entry in part)
    if not carded or sided or all(len(_first(row)) == 1 for row in rows):
        return beside
    stacked = [part for row in rows for part in (_columned(row) if len(_first(row)) > 1 else [row])]
    below = _largest(stacked, voices, area, most=most, carded=carded)
    return below if below.unit > 1.1 * beside.unit else beside


def _columned(row: Row) -> list[Row]:
    return [(column,) for column in row if column]


def _first(row: Row) -> tuple[Entry, ...]:
    """Return the first column that has a text."""
    return next(column for column in row if column)


def _largest(rows: Sequence[Row], voices: Voices, area: Area, *, most: float, carded: bool) -> Flow:
    """Find the greatest body size at which the rows fit."""
    low, high = 0.0, most
    best = _set(rows, voices, area, most, carded=carded)
    if _fits(best, area):
        return best
    for _ in range(11):
        unit = (low + high) / 2
        trial = _set(rows, voices, area, unit, carded=carded)
        if _fits(trial, area):
            low, best = unit, trial
        else:
            high = unit
    return best


def shifted(given: Flow, *, down: float = 0.0) -> Flow:
    """Return the flow further down the page."""
    return replace(
        given,
        pieces=tuple(replace(p, y=p.y + down) for p in given.pieces),
        cards=tuple(replace(c, area=replace(c.area, y=c.area.y + down)) for c in given.cards),
        icons=tuple(replace(i, area=replace(i.area, y=i.area.y + down)) for i in given.icons),
        area=replace(given.area, y=given.area.y + down),
    )


def spread(given: Flow, height: float, *, most: float = 0.8) -> Flow:
    """Return the flow with free height put between its rows, at most ``most`` of its own."""
    slack = min(height - given.area.height, most * given.area.height)
    tops = sorted({round(p.y, 3) for p in given.pieces})
    if slack <= 0 or len(tops) < 2:
        return given
    span = max(tops[-1] - tops[0], 1e-6)

    def moved(y: float) -> float:
        return slack * (y - tops[0]) / span

    if given.cards or given.icons:
        return given
    pieces = tuple(replace(p, y=p.y + moved(p.y)) for p in given.pieces)
    return replace(given, pieces=pieces, area=replace(given.area, height=given.area.height + slack))


def _fits(given: Flow, area: Area) -> bool:
    wide = all(p.block.width <= p.width * 1.002 for p in given.pieces)
    return wide and given.area.height <= area.height


def _set(rows: Sequence[Row], voices: Voices, area: Area, unit: float, *, carded: bool) -> Flow:
    """Set rows at one body size, whatever height that takes."""
    given = _Setting(voices=voices, unit=unit, carded=carded)
    y = area.y
    for number, row in enumerate(rows):
        before = max(voices[column[0].role].before for column in row if column)
        y += before * unit if number else 0.0
        if _first(row)[0].role is Role.NAVIGATION:
            y = given.inline(row, replace(area, y=y))
            continue
        per_line = _columns(row, area.width, unit)
        for start in range(0, len(row), per_line):
            y += unit * _GUTTER * 0.6 if start else 0.0
            y = given.line(row[start : start + per_line], per_line, replace(area, y=y))
    return Flow(
        pieces=tuple(given.pieces),
        cards=tuple(given.cards),
        icons=tuple(given.icons),
        unit=unit,
        area=replace(area, height=y - area.y),
    )


class _Setting:
    """Rows being set at one body size."""

    def __init__(self, *, voices: Voices, unit: float, carded: bool) -> None:
        self._voices, self._unit, self._carded = voices, unit, carded
        self.pieces: list[Piece] = []
        self.cards: list[Card] = []
        self.icons: list[Icon] = []

    def inline(self, row: Row, area: Area) -> float:
        """Set short texts one after the other, like a menu bar, and return the y below them."""
        unit, gap = self._unit, 2.4 * self._unit
        made = [_block(c[0], self._voices[c[0].role], area.width, unit) for c in row]
        over = (sum(one.width for one in made) + gap * (len(made) - 1)) / area.width
        if 1 < over < _SQUEEZED:
            unit, gap = unit / over * 0.999, gap / over * 0.999
            made = [_block(c[0], self._voices[c[0].role], area.width, unit) for c in row]
        lines: list[list[int]] = [[]]
        used = 0.0
        for index, one in enumerate(made):
            if lines[-1] and used + one.width > area.width:
                lines.append([])
                used = 0.0
            lines[-1].append(index)
            used += one.width + gap
        y = area.y
        for line in lines:
            total = sum(made[i].width for i in line) + gap * (len(line) - 1)
            voice = self._voices[Role.NAVIGATION]
            centred = voice.manner.align == "centre"
            x, tall = area.x + ((area.width - total) / 2 if centred else 0.0), 0.0
            drawn = max(self._icon(row[i][0], x, y, 0.0, probe=True) for i in line)
            for index in line:
                entry, one = row[index][0], made[index]
                voice = self._voices[entry.role]
                self._icon(entry, x, y, one.width)
                self.pieces.append(
                    Piece(entry=entry, voice=voice, block=one, x=x, y=y + drawn, width=one.width)
                )
                x, tall = x + one.width + gap, max(tall, one.height)
            y += tall + drawn + 0.9 * unit
        return y - 0.9 * unit

    def line(self, row: Row, count: int, area: Area) -> float:
        """Set columns side by side and return the y below the tallest."""
        gutter = _GUTTER * self._unit
        width = (area.width - gutter * (count - 1)) / count
        boxed = [bool(c) and self._is_carded(c) for c in row]
        bottom = area.y
        for place, stack in enumerate(row):
            if stack:
                column = Area(
                    x=area.x + place * (width + gutter), y=area.y, width=width, height=0.0
                )
                bottom = max(bottom, self._stack(stack, column, boxed=boxed[place]))
        for place, stack in enumerate(row):
            if boxed[place]:
                box = Area(
                    x=area.x + place * (width + gutter), y=area.y, width=width,
                    height=bottom - area.y,
                )  # fmt: skip
                self.cards.append(Card(area=box, plate=stack[0].plate))
        return bottom

    def _is_carded(self, stack: tuple[Entry, ...]) -> bool:
        plate = stack[0].plate
        told = plate is not None and plate.shape is not Shape.BUTTON
        return self._carded and (len(stack) > 1 or told)

    def _stack(self, stack: tuple[Entry, ...], column: Area, *, boxed: bool) -> float:
        """Set one column and return the y below it."""
        unit, plate = self._unit, stack[0].plate
        deep = plate is not None and plate.shape in (Shape.CIRCLE, Shape.HEXAGON)
        pad = (_PAD * (1.6 if deep else 1.0)) * unit if boxed else 0.0
        x, y, width = column.x + pad, column.y + pad * (1.0 if not deep else 0.8), column.width
        for index, entry in enumerate(stack):
            voice = self._voices[entry.role]
            y += voice.before * unit * 0.62 if index else 0.0
            y += self._icon(entry, x, y, width - 2 * pad, align=_align(entry, voice))
            made = _block(entry, voice, width - 2 * pad, unit)
            inset = _PAD * unit if entry.role is Role.BUTTON else 0.0
            inset = inset if made.manner.align == "left" else 0.0
            self.pieces.append(
                Piece(entry=entry, voice=voice, block=made, x=x + inset, y=y, width=width - 2 * pad)
            )
            y += made.height
        return y + pad * (1.0 if not deep else 0.8)

    def _icon(
        self,
        entry: Entry,
        x: float,
        y: float,
        width: float,
        *,
        align: Align = "centre",
        probe: bool = False,
    ) -> float:
        """Place a text's icon above it and return the height it takes."""
        if entry.icon is None or entry.role not in _STARRED or drawing(entry.icon) is None:
            return 0.0
        side = _ICON * self._unit * (0.66 if entry.role is Role.NAVIGATION else 1.0)
        if not probe:
            share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
            square = Area(x=x + (width - side) * share, y=y, width=side, height=side)
            self.icons.append(Icon(words=entry.icon, area=square))
        return side + 0.8 * self._unit


def _align(entry: Entry, voice: Voice) -> Align:
    """Return how a text stands in its column: as asked, else as its voice does."""
    if entry.role in (Role.HEADING, Role.BODY, Role.POINT, Role.NAVIGATION, Role.BUTTON):
        return voice.manner.align
    return _ALIGNS.get(entry.side, voice.manner.align)


def _columns(row: Row, width: float, unit: float) -> int:
    """Return how many columns stand side by side: as many as leave each a fair measure."""
    if any(not column for column in row):
        return len(row)
    least = 11.5 if len(row[0]) > 1 else 8.2
    room = max(1, int((width + _GUTTER * unit) / (least * unit + _GUTTER * unit)))
    sided = any(column[0].side in ("left", "right") for column in row)
    if sided or len(row) <= room:
        return len(row)
    if len(row) == 3 and room == 2:
        return 1
    lines = -(-len(row) // room)
    return -(-len(row) // lines)


def _block(entry: Entry, voice: Voice, width: float, unit: float) -> Block:
    """Set one text; a title may shrink to stay within a few lines."""
    manner = replace(voice.manner, align=_align(entry, voice))
    asked = wished(entry.lettering.typeface)
    if asked is not None:
        manner = replace(manner, face=asked, track=max(0.0, manner.track) if asked else 0.0)
    small = entry.lettering.wording.rank < 0 and entry.role in (Role.KICKER, Role.DETAIL, Role.NOTE)
    cap = voice.size * unit * (0.8 if small else 1.0)
    made = block(entry.text, manner, cap=cap, width=width)
    if entry.role is not Role.TITLE:
        return made
    tall = cap * (1.4 + manner.leading * (_LINES_OF_TITLE - 1))
    return fitted(entry.text, manner, width=width, height=tall, cap=cap)
