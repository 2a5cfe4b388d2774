"""Which of a page's texts is the title, which are points, which is a button. Knows no measures.

Reads order, length and shape alone: a title comes first, alike short texts in a row are points,
a short text before a sentence is its heading.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cavendish.engines.diorama.plan.scene import Lettering, Sheet


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
        """The text, exactly as quoted."""
        return self.lettering.text


Row = tuple[tuple[Entry, ...], ...]
"""Columns that stand side by side, each a stack of entries."""

_SHORT, _MEDIUM = 34, 60
"""Characters up to which a text is a label, a line."""
_SCREENS = (Sheet.WEBPAGE,)
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


def rows(letterings: Sequence[Lettering], sheet: Sheet) -> tuple[Row, ...]:
    """Return the page's rows from top to bottom; every text stands in exactly one."""
    left = list(letterings)
    out: list[Row] = []
    if not left:
        return ()
    if sheet is Sheet.INVITATION and len(left) > 1 and _is_kicker(left[0].text, left[1].text):
        out.append(_single(Role.KICKER, left.pop(0)))
    out.append(_single(Role.TITLE, left.pop(0)))
    if left and sheet not in _SCREENS and len(left[0].text) > _MEDIUM // 3 and not _pairs(left):
        out.append(_single(Role.SUBTITLE, left.pop(0)))
    while left:
        out.append(_next(left, sheet))
    return tuple(out)


def _next(left: list[Lettering], sheet: Sheet) -> Row:
    """Take the next row's texts from what is left."""
    if sheet in (Sheet.MENU, Sheet.CARD) and price(left[0].text):
        return _single(Role.ITEM, left.pop(0))
    if pairs := _pairs(left):
        del left[: 2 * len(pairs)]
        return tuple(
            (Entry(role=Role.HEADING, lettering=a), Entry(role=Role.BODY, lettering=b))
            for a, b in pairs
        )
    run = _run(left) if sheet not in (Sheet.MENU, Sheet.CARD) else []
    if len(run) >= 2:
        del left[: len(run)]
        role = Role.NAVIGATION if sheet in _SCREENS else Role.POINT
        return tuple((Entry(role=role, lettering=one),) for one in run)
    one = left.pop(0)
    return _single(_alone(one.text, sheet, last=not left), one)


def price(text: str) -> tuple[str, str] | None:
    """Return what a text offers and its price, if it ends in one: "Espresso", "2.40"."""
    found = _PRICED.match(text)
    return (found[1].rstrip(" .:-\u2013\u2014\u2026"), found[2]) if found else None


def _alone(text: str, sheet: Sheet, *, last: bool) -> Role:
    """Return the role of a text that stands by itself."""
    if sheet in _SCREENS and len(text) <= _SHORT and _CALL.match(text):
        return Role.BUTTON
    if sheet in _SCREENS and len(text) <= 1.4 * _MEDIUM:
        return Role.HEADING
    if last and sheet in (Sheet.POSTER, Sheet.INVITATION, Sheet.COVER, Sheet.MENU):
        return Role.DETAIL if _DATED.search(text) else Role.NOTE
    if _DATED.search(text):
        return Role.DETAIL
    return Role.HEADING if len(text) <= _SHORT else Role.BODY


def _run(left: Sequence[Lettering]) -> list[Lettering]:
    """Return the alike short texts that what is left begins with, at most six."""
    run: list[Lettering] = []
    for one in left[:6]:
        if len(one.text) > _MEDIUM * 0.8 or (len(run) >= 2 and len(one.text) > 2.6 * _mean(run)):
            break
        if len(run) >= 3 and _DATED.search(one.text) and not _DATED.search(run[0].text):
            break
        run.append(one)
    lone = len(run) == 2 and any(_DATED.search(one.text) for one in run)
    return [] if lone else run


def _mean(run: Sequence[Lettering]) -> float:
    return sum(len(one.text) for one in run) / len(run)


def _pairs(left: Sequence[Lettering]) -> list[tuple[Lettering, Lettering]]:
    """Return the headings with their sentences that what is left begins with, if at least two."""
    pairs: list[tuple[Lettering, Lettering]] = []
    for heading, body in zip(left[::2], left[1::2], strict=False):
        if len(heading.text) > _MEDIUM or len(body.text) < 1.25 * len(heading.text):
            break
        pairs.append((heading, body))
    return pairs if len(pairs) >= 2 else []


def _is_kicker(first: str, second: str) -> bool:
    return len(first) <= _SHORT and len(second) > len(first) and not _DATED.search(second)


def _single(role: Role, one: Lettering) -> Row:
    return ((Entry(role=role, lettering=one),),)
