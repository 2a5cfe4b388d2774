"""Which of a page's texts is the title, which are points, which is a button. Knows no measures.

What the prompt calls a text decides; else order, length and shape: a title comes first, alike
short texts in a row are points, a short text before a sentence is its heading.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cavendish.engines.diorama.plan.page import Lettering, Sheet
from cavendish.engines.diorama.plan.wording import Plate, Shape, TextRole, spot


class Role(StrEnum):
    """What a text does on its page."""

    KICKER = "kicker"
    """A short line above the title."""
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    BODY = "body"
    POINT = "point"
    DETAIL = "detail"
    NOTE = "note"
    BUTTON = "button"
    NAVIGATION = "navigation"
    ITEM = "item"
    """A dish with its price."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text with its role."""

    role: Role
    lettering: Lettering

    @property
    def text(self) -> str:
        """The text as it is set: as quoted, in capitals where those are asked for."""
        text = self.lettering.text
        capitals = {"uppercase", "caps"} & set((self.lettering.typeface or "").split())
        return text.upper() if capitals else text

    @property
    def side(self) -> str | None:
        """Where it is asked to stand: "left", "centre", "right"."""
        return spot(self.lettering.where)[1]

    @property
    def plate(self) -> Plate | None:
        """What it is asked to stand on."""
        return self.lettering.wording.plate

    @property
    def icon(self) -> str | None:
        """What is drawn beside it."""
        return self.lettering.wording.icon


Row = tuple[tuple[Entry, ...], ...]
"""Columns that stand side by side, each a stack of entries; an empty one leaves its room free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """A page's rows by height, and the texts along its edges."""

    top: tuple[Row, ...] = ()
    middle: tuple[Row, ...] = ()
    bottom: tuple[Row, ...] = ()
    edges: tuple[Entry, ...] = ()


_SHORT, _MEDIUM = 34, 60
"""Characters up to which a text is a label, a line."""
_SCREENS = (Sheet.WEBPAGE, Sheet.APP)
_LISTS = (Sheet.MENU, Sheet.CARD)
_DATED = re.compile(r"\d")
_MONEY = "[$\u20ac\u00a3\u00a5]"
_PRICED = re.compile(
    rf"^(.*\D)[\s.:\u2013\u2014\u2026-]+"
    rf"({_MONEY}\s?\d+(?:[.,]\d{{1,2}})?|\d+[.,]\d{{2}}(?:\s?{_MONEY})?|\d+\s?{_MONEY})$"
)
_CALL = re.compile(
    r"^(?:shop|view|get|start|join|sign|buy|book|read|learn|update|explore|order|try|subscribe"
    r"|download|contact|reserve|register|discover|see|add|continue|enroll|begin)\b",
    re.IGNORECASE,
)
_COLUMNS = ("left", "centre", "right")


def rows(letterings: Sequence[Lettering], sheet: Sheet) -> tuple[Row, ...]:
    """Return the page's rows from top to bottom; every text stands in exactly one."""
    page = bands(letterings, sheet)
    edges = tuple(((entry,),) for entry in page.edges)
    return (*page.top, *page.middle, *page.bottom, *edges)


def bands(letterings: Sequence[Lettering], sheet: Sheet) -> Bands:
    """Return the page's rows by height: as told, else where the text before stands."""
    edges = [one for one in letterings if (one.where or "").endswith("edge")]
    texts = [one for one in letterings if one not in edges]
    title = _title(texts)
    heights: dict[str, list[Lettering]] = {"top": [], "middle": [], "bottom": []}
    last, order = "top", tuple(heights)
    crowned = any(spot(one.where)[0] == "top" for one in texts)
    for index, one in enumerate(texts):
        told = spot(one.where)[0]
        moved = title is not None and index == texts.index(title) and index > 0 and told is None
        last = told or ("middle" if moved and last == "top" else last)
        if told == "middle" and index == 0 and not crowned:
            last = "top"
        heights[last].append(one)
    if sheet not in (Sheet.POSTER, Sheet.COVER):
        heights = {"top": [o for h in order for o in heights[h]], "middle": [], "bottom": []}
    made = {height: _rows(part, sheet, title) for height, part in heights.items()}
    return Bands(
        top=made["top"],
        middle=made["middle"],
        bottom=made["bottom"],
        edges=tuple(Entry(role=Role.NOTE, lettering=one) for one in edges),
    )


def _title(texts: Sequence[Lettering]) -> Lettering | None:
    """Return the text that is the title: as it is called, else the first."""
    called = [one for one in texts if one.wording.role is TextRole.TITLE]
    plain = [one for one in texts if one.wording.role is not TextRole.NAVIGATION]
    first = next(iter(plain or texts), None)
    return called[0] if called else first


def _rows(texts: Sequence[Lettering], sheet: Sheet, title: Lettering | None) -> tuple[Row, ...]:
    """Return the rows of one band."""
    left = list(texts)
    out: list[Row] = []
    if sheet is Sheet.INVITATION and len(left) > 1 and _is_kicker(left[0].text, left[1].text):
        out.append(_single(Role.KICKER, left.pop(0)))
        title = left[0]
    while left:
        if left[0] is title:
            out.append(_single(Role.TITLE, left.pop(0)))
            if left and _is_subtitle(left, sheet):
                out.append(_single(Role.SUBTITLE, left.pop(0)))
        elif title in left and sheet in (Sheet.POSTER, Sheet.COVER, Sheet.SLIDE):
            before = Role.KICKER if len(left[0].text) <= _SHORT else Role.SUBTITLE
            out.append(_single(before, left.pop(0)))
        else:
            out += _next(left, sheet)
    return tuple(out)


def _is_subtitle(left: Sequence[Lettering], sheet: Sheet) -> bool:
    """Tell whether the text after the title goes on with it."""
    role = left[0].wording.role
    if role is not None and role is not TextRole.BODY:
        return role is TextRole.SUBTITLE
    return sheet not in _SCREENS and len(left[0].text) > _MEDIUM // 3 and not _pairs(left)


def _next(left: list[Lettering], sheet: Sheet) -> list[Row]:
    """Take the next rows' texts from what is left."""
    if sheet in _LISTS and price(left[0].text):
        return [_single(Role.ITEM, left.pop(0))]
    if sections := _sections(left, sheet):
        del left[: sum(len(one) for one in sections)]
        return _grid(sections) if any(one[0].side for one in sections) else [tuple(sections)]
    run = _run(left) if sheet not in _LISTS else []
    if len(run) >= 2:
        del left[: len(run)]
        listed = all(one.wording.role is TextRole.NAVIGATION for one in run)
        role = Role.NAVIGATION if sheet in _SCREENS or listed else Role.POINT
        return [tuple((Entry(role=role, lettering=one),) for one in run)]
    one = left.pop(0)
    return [_single(_alone(one, sheet, last=not left), one)]


def price(text: str) -> tuple[str, str] | None:
    """Return what a text offers and its price, if it ends in one: "Espresso", "2.40"."""
    found = _PRICED.match(text)
    return (found[1].rstrip(" .:-\u2013\u2014\u2026"), found[2]) if found else None


def _alone(one: Lettering, sheet: Sheet, *, last: bool) -> Role:
    """Return the role of a text that stands by itself: as it is called, else as it looks."""
    text, role, plate = one.text, one.wording.role, one.wording.plate
    pressed = sheet in _SCREENS and len(text) <= _SHORT and _CALL.match(text) and role is None
    if pressed or role is TextRole.BUTTON or (plate is not None and plate.shape is Shape.BUTTON):
        return Role.BUTTON
    if role is not None and role not in (TextRole.TITLE, TextRole.HEADING):
        return Role(role.value)
    if sheet in _SCREENS and (len(text) <= 1.4 * _MEDIUM or role is TextRole.TITLE):
        return Role.HEADING
    if _DATED.search(text):
        return Role.DETAIL
    if last and sheet in (Sheet.POSTER, Sheet.INVITATION, Sheet.COVER, Sheet.MENU):
        return Role.NOTE
    return Role.HEADING if len(text) <= _SHORT or role is TextRole.HEADING else Role.BODY


def _run(left: Sequence[Lettering]) -> list[Lettering]:
    """Return the alike short texts that what is left begins with, at most six."""
    run: list[Lettering] = []
    for one in left[:6]:
        if len(one.text) > _MEDIUM * 0.8 or (len(run) >= 2 and len(one.text) > 2.6 * _mean(run)):
            break
        if len(run) >= 3 and _DATED.search(one.text) and not _DATED.search(run[0].text):
            break
        if one.wording.role in (TextRole.BUTTON, TextRole.NOTE) or _is_button(one):
            break
        if run and (one.where != run[0].where or _called(one) is not _called(run[0])):
            break
        run.append(one)
    lone = len(run) == 2 and any(_DATED.search(one.text) for one in run)
    told = all(one.wording.role is TextRole.DETAIL for one in run)
    return [] if lone and not told else run


def _called(one: Lettering) -> bool:
    return one.wording.role is TextRole.NAVIGATION


def _is_button(one: Lettering) -> bool:
    plate = one.wording.plate
    return plate is not None and plate.shape is Shape.BUTTON


def _mean(run: Sequence[Lettering]) -> float:
    return sum(len(one.text) for one in run) / len(run)


def _sections(left: Sequence[Lettering], sheet: Sheet) -> list[tuple[Entry, ...]]:
    """Return the headings with their sentences that what is left begins with, if at least two.

    Among headings with places of their own, one may stand without a sentence.
    """
    out: list[tuple[Entry, ...]] = []
    index = 0
    while index < len(left) and sheet not in _LISTS:
        heading = left[index]
        if len(heading.text) > _MEDIUM or _is_button(heading) or _called(heading):
            break
        body = left[index + 1] if index + 1 < len(left) else None
        if body is not None and _goes_on(heading, body):
            out.append(
                (Entry(role=Role.HEADING, lettering=heading), Entry(role=Role.BODY, lettering=body))
            )
            index += 2
        elif out and heading.wording.role is TextRole.HEADING:
            out.append((Entry(role=Role.HEADING, lettering=heading),))
            index += 1
        else:
            break
    return out if len(out) >= 2 or (out and out[0][0].plate) else []


def _goes_on(heading: Lettering, body: Lettering) -> bool:
    """Tell whether a text is the sentence of the heading before it."""
    told = body.wording.role is TextRole.BODY
    return len(body.text) >= 1.25 * len(heading.text) and (told or len(body.text) >= _SHORT - 10)


def _pairs(left: Sequence[Lettering]) -> bool:
    return len(_sections(left, Sheet.SLIDE)) >= 2


def _grid(sections: Sequence[tuple[Entry, ...]]) -> list[Row]:
    """Return sections in the columns that they are asked to stand in, row by row."""
    used = [side for side in _COLUMNS if any((one[0].side or "left") == side for one in sections)]
    if len(used) == 1:
        return [(one,) for one in sections] if len(sections) < 3 else [tuple(sections)]
    lines: list[dict[str, tuple[Entry, ...]]] = []
    first: dict[str, int] = {}
    for one in sections:
        side = one[0].side or "left"
        side = side if side in used else used[0]
        low = spot(one[0].lettering.where)[0] == "bottom"
        start = first.setdefault("bottom", len(lines)) if low else 0
        line = next((line for line in lines[start:] if side not in line), None)
        if line is None:
            lines.append({})
            line = lines[-1]
        line[side] = one
    return [tuple(line.get(side, ()) for side in used) for line in lines]


def _is_kicker(first: str, second: str) -> bool:
    return len(first) <= _SHORT and len(second) > len(first) and not _DATED.search(second)


def _single(role: Role, one: Lettering) -> Row:
    return ((Entry(role=role, lettering=one),),)
