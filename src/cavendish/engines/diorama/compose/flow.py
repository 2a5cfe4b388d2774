"""Rows of text set one under the other at the greatest size that fits. Knows no art and no ground.

One number, the body's size, sets everything; it is found by bisection, and what height is left
goes between the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cavendish.engines.diorama.compose.canvas import Canvas, Colour, circle
from cavendish.engines.diorama.compose.hierarchy import Entry, Role, Row, price
from cavendish.engines.diorama.compose.palette import READABLE, readable, spoken
from cavendish.engines.diorama.compose.themes import Scheme, Voice, Voices
from cavendish.engines.diorama.compose.typesetting import (
    Block,
    Manner,
    block,
    fitted,
    line_path,
    measure,
)
from cavendish.engines.diorama.model.fonts import wished

_GUTTER = 2.6
"""Between columns, in body sizes."""
_PAD = 1.7
"""Inside cards and buttons, in body sizes."""
_LINES_OF_TITLE = 3


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
class Flow:
    """Placed texts."""

    pieces: tuple[Piece, ...]
    cards: tuple[Area, ...]
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
    if not carded or all(len(row[0]) == 1 for row in rows):
        return beside
    stacked = [part for row in rows for part in (_columned(row) if len(row[0]) > 1 else [row])]
    below = _largest(stacked, voices, area, most=most, carded=carded)
    return below if below.unit > 1.1 * beside.unit else beside


def _columned(row: Row) -> list[Row]:
    return [(column,) for column in row]


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
        cards=tuple(replace(c, y=c.y + down) for c in given.cards),
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

    pieces = tuple(replace(p, y=p.y + moved(p.y)) for p in given.pieces)
    if given.cards:
        return given
    return replace(given, pieces=pieces, area=replace(given.area, height=given.area.height + slack))


def draw(canvas: Canvas, given: Flow, scheme: Scheme) -> None:
    """Draw the cards and texts of a flow; every ink can be read on its ground."""
    for card in given.cards:
        canvas.box(card.x, card.y, card.width, card.height, scheme.panel, radius=1.1 * given.unit)
    for piece in given.pieces:
        ground = scheme.panel if _in_card(piece, given.cards) else scheme.ground
        colour = _ink(piece, scheme, ground)
        if piece.entry.role is Role.BUTTON:
            colour = _button(canvas, piece, scheme, given.unit)
        if piece.entry.role is Role.ITEM:
            _item(canvas, piece, colour)
        else:
            canvas.path(piece.block.path(piece.x, piece.y, piece.width), colour)


def _item(canvas: Canvas, piece: Piece, colour: Colour) -> None:
    """Draw a dish at the left, its price at the right, dots between them."""
    parts = price(piece.entry.text)
    if parts is None or len(piece.block.lines) > 1:
        canvas.path(piece.block.path(piece.x, piece.y, piece.width), colour)
        return
    cap, manner = piece.block.cap, piece.block.manner
    span = min(piece.width, 26 * cap)
    left, base = piece.x + (piece.width - span) / 2, piece.y + cap
    cost = measure(parts[1], manner) * cap
    canvas.path(line_path(parts[0], manner, left, base, cap), colour)
    canvas.path(line_path(parts[1], manner, left + span - cost, base, cap), colour)
    start, end = left + (measure(parts[0], manner) + 0.7) * cap, left + span - cost - 0.7 * cap
    dots = int(max(0.0, end - start) / (0.75 * cap))
    for number in range(dots):
        canvas.path(circle(end - number * 0.75 * cap, base - 0.09 * cap, 0.08 * cap), colour)


def _ink(piece: Piece, scheme: Scheme, ground: Colour) -> Colour:
    own = spoken(piece.entry.lettering.colour)
    colour = own or (scheme.accent if piece.voice.accent else scheme.ink)
    large = piece.block.cap > 3 * 8
    return readable(colour, ground, least=3.0 if large and own else READABLE)


def _button(canvas: Canvas, piece: Piece, scheme: Scheme, unit: float) -> Colour:
    """Draw a button's face and return the ink on it."""
    wide, tall = piece.block.width, piece.block.height
    left = piece.x + (piece.width - wide) / 2 if _centred(piece.block.manner) else piece.x
    pad = _PAD * unit
    canvas.box(
        left - pad, piece.y - 0.62 * pad, wide + 2 * pad, tall + 0.9 * pad, scheme.accent,
        radius=0.8 * unit,
    )  # fmt: skip
    return readable((1.0, 1.0, 1.0), scheme.accent, least=READABLE)


def _centred(manner: Manner) -> bool:
    return manner.align == "centre"


def _in_card(piece: Piece, cards: Sequence[Area]) -> bool:
    return any(c.x <= piece.x <= c.x + c.width and c.y <= piece.y <= c.y + c.height for c in cards)


def _fits(given: Flow, area: Area) -> bool:
    wide = all(p.block.width <= p.width * 1.002 for p in given.pieces)
    return wide and given.area.height <= area.height


def _set(rows: Sequence[Row], voices: Voices, area: Area, unit: float, *, carded: bool) -> Flow:
    """Set rows at one body size, whatever height that takes."""
    pieces: list[Piece] = []
    cards: list[Area] = []
    y = area.y
    for number, row in enumerate(rows):
        before = max(voices[column[0].role].before for column in row)
        y += before * unit if number else 0.0
        if row[0][0].role is Role.NAVIGATION:
            y = _inline(row, voices, replace(area, y=y), unit, pieces)
            continue
        per_line = _columns(row, area.width, unit)
        for start in range(0, len(row), per_line):
            y += unit * _GUTTER * 0.6 if start else 0.0
            part = row[start : start + per_line]
            line = replace(area, y=y)
            y = _line(part, per_line, voices, line, unit, pieces, cards if carded else None)
    used = replace(area, height=y - area.y)
    return Flow(pieces=tuple(pieces), cards=tuple(cards), unit=unit, area=used)


def _inline(row: Row, voices: Voices, area: Area, unit: float, pieces: list[Piece]) -> float:
    """Set short texts one after the other, like a menu bar, and return the y below them."""
    gap = 2.4 * unit
    made = [_block(c[0], voices[c[0].role], area.width, unit) for c in row]
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
        x, tall = area.x, 0.0
        for index in line:
            entry, one = row[index][0], made[index]
            voice = voices[entry.role]
            pieces.append(Piece(entry=entry, voice=voice, block=one, x=x, y=y, width=one.width))
            x, tall = x + one.width + gap, max(tall, one.height)
        y += tall + 0.9 * unit
    return y - 0.9 * unit


def _columns(row: Row, width: float, unit: float) -> int:
    """Return how many columns stand side by side: as many as leave each a fair measure."""
    least = 11.5 if len(row[0]) > 1 else 8.2
    room = max(1, int((width + _GUTTER * unit) / (least * unit + _GUTTER * unit)))
    if len(row) == 3 and room == 2:
        return 1
    if len(row) <= room:
        return len(row)
    lines = -(-len(row) // room)
    return -(-len(row) // lines)


def _line(  # noqa: PLR0913, PLR0917 - one pass over a row, by columns
    row: Row,
    count: int,
    voices: Voices,
    area: Area,
    unit: float,
    pieces: list[Piece],
    cards: list[Area] | None,
) -> float:
    """Set columns side by side and return the y below the tallest."""
    gutter = _GUTTER * unit
    column = (area.width - gutter * (count - 1)) / count
    boxed = cards is not None and len(row[0]) > 1
    pad = _PAD * unit if boxed else 0.0
    bottom = area.y
    for place, stack in enumerate(row):
        x, y = area.x + place * (column + gutter) + pad, area.y + pad
        for index, entry in enumerate(stack):
            voice = voices[entry.role]
            y += voice.before * unit * 0.62 if index else 0.0
            made = _block(entry, voice, column - 2 * pad, unit)
            pieces.append(
                Piece(entry=entry, voice=voice, block=made, x=x, y=y, width=column - 2 * pad)
            )
            y += made.height
        bottom = max(bottom, y + pad)
    if boxed and cards is not None:
        cards += [
            Area(x=area.x + i * (column + gutter), y=area.y, width=column, height=bottom - area.y)
            for i in range(len(row))
        ]
    return bottom


def _block(entry: Entry, voice: Voice, width: float, unit: float) -> Block:
    """Set one text; a title may shrink to stay within a few lines."""
    manner = voice.manner
    asked = wished(entry.lettering.typeface)
    if asked is not None:
        manner = replace(manner, face=asked, track=max(0.0, manner.track) if asked else 0.0)
    cap = voice.size * unit
    made = block(entry.text, manner, cap=cap, width=width)
    if entry.role is not Role.TITLE:
        return made
    tall = cap * (1.4 + manner.leading * (_LINES_OF_TITLE - 1))
    return fitted(entry.text, manner, width=width, height=tall, cap=cap)
