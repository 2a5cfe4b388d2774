"""Credits: double-entry postings in micro-USD. Knows the books' rules, not where they are kept.

Every posting moves one amount from one book to another, so all books always add up to zero:

    grant    issued    → available      the operator gives credits
    hold     available → held           a run is accepted
    capture  held      → revenue        it succeeded
    release  held      → available      it failed: it costs nothing
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

MICRO = 1_000_000
"""micro-USD in a USD."""


class Book(StrEnum):
    """Where money can be, for each account."""

    ISSUED = "issued"
    AVAILABLE = "available"
    HELD = "held"
    REVENUE = "revenue"


class Posting(StrEnum):
    """Why money moves."""

    GRANT = "grant"
    HOLD = "hold"
    CAPTURE = "capture"
    RELEASE = "release"


MOVES: dict[Posting, tuple[Book, Book]] = {
    Posting.GRANT: (Book.ISSUED, Book.AVAILABLE),
    Posting.HOLD: (Book.AVAILABLE, Book.HELD),
    Posting.CAPTURE: (Book.HELD, Book.REVENUE),
    Posting.RELEASE: (Book.HELD, Book.AVAILABLE),
}
"""From which book to which each posting moves its amount."""

SETTLEMENTS = frozenset({Posting.CAPTURE, Posting.RELEASE})
"""A run has exactly one of these once it is final."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One side of a posting: ``amount`` is added to ``book``."""

    book: Book
    amount: int


def entries(posting: Posting, amount: int) -> tuple[Entry, Entry]:
    """Return both sides of a posting; ``amount`` is positive micro-USD (else ValueError)."""
    if amount <= 0:
        message = f"a posting moves a positive amount, not {amount}"
        raise ValueError(message)
    source, target = MOVES[posting]
    return Entry(book=source, amount=-amount), Entry(book=target, amount=amount)


def micro_usd(text: str) -> int:
    """Read a positive USD amount such as ``0.06`` exactly; ValueError says what is off."""
    try:
        amount = Decimal(text) * MICRO
    except InvalidOperation:
        message = f"{text!r} is not an amount of USD such as 25 or 0.50"
        raise ValueError(message) from None
    if not amount.is_finite() or amount <= 0 or amount != amount.to_integral_value():
        message = f"{text!r} must be a positive amount of USD with at most 6 decimals"
        raise ValueError(message)
    if amount > 10**15:
        message = f"{text!r} is more than a ledger should hold at once"
        raise ValueError(message)
    return int(amount)


def usd(amount: int) -> str:
    """Write micro-USD as USD with two to six decimals: 60000 is ``0.06``."""
    sign = "-" if amount < 0 else ""
    whole, rest = divmod(abs(amount), MICRO)
    digits = f"{rest:06d}".rstrip("0").ljust(2, "0")
    return f"{sign}{whole}.{digits}"
