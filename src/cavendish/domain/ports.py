"""What the use cases need from outside, as protocols and plain records. Knows no implementation.

A Store opens transactions; everything done through one transaction is committed together or not
at all, the queue row included.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from cavendish.domain.credits import Posting
from cavendish.domain.holdings import Characters, Notices, Uploads
from cavendish.domain.keys import Key
from cavendish.domain.run import Failure, Picture, Resolved, Run, Status


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """Return the time now, UTC, aware."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who has credits. Balances are micro-USD."""

    id: str
    name: str
    available: int
    held: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What one day, key and model came to."""

    day: str
    key_id: str
    model: str
    runs: int
    spent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """What an Idempotency-Key was used for."""

    body_hash: str
    run_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which runs a listing shows, newest first."""

    limit: int
    before: str | None = None
    """A run id; the page holds the runs created before it."""
    status: Status | None = None
    created_after: datetime | None = None
    created_before: datetime | None = None
    metadata: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Success:
    """What a finished production leaves on its run."""

    pictures: tuple[Picture, ...]
    engine: str
    """Who made them: "diorama/1.0"."""
    resolved: Resolved
    warnings: tuple[str, ...]
    plan: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What is unfinished at a moment."""

    waiting: int
    """Pending runs of everybody."""
    mine: int
    """Pending and processing runs of one key."""
    last_turn: int | None
    """The turn of that key's last unfinished run."""
    present_turn: int
    """The turn that is being served: what is processing, else the first that waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Where a run is."""

    run_id: str
    status: Status
    progress: float


class Runs(Protocol):
    """The runs table: the truth for the API."""

    def insert(self, run: Run) -> None:
        """Record a new run."""
        ...

    def find(self, run_id: str) -> Run | None:
        """Return a run of any account."""
        ...

    def page(self, account_id: str | None, page: Page) -> Sequence[Run]:
        """Return an account's runs (or everybody's), newest first."""
        ...

    def start(self, run_id: str, at: datetime) -> bool:
        """Move pending to processing; False if the table of transitions forbids it."""
        ...

    def advance(self, run_id: str, progress: float) -> bool:
        """Raise the progress of a processing run; False when it isn't processing any more."""
        ...

    def succeed(self, run_id: str, success: Success, *, cost: int, at: datetime) -> bool:
        """Move processing to succeeded; False if somebody settled it before."""
        ...

    def fail(self, run_id: str, failure: Failure, *, at: datetime) -> bool:
        """Move pending or processing to failed; False if somebody settled it before."""
        ...

    def forget(self, run_id: str) -> None:
        """Remove prompt, inputs and outputs of a final run; what it cost stays known."""
        ...

    def expired(self, at: datetime, limit: int) -> Sequence[Run]:
        """Return final runs with outputs whose time to live has passed."""
        ...

    def load(self, key_id: str) -> Load:
        """Return what is unfinished, as one key finds it."""
        ...

    def changes(self, since: datetime) -> Sequence[Change]:
        """Return where every processing run is, and every run that ended since then."""
        ...

    def overdue(self, now: datetime) -> Sequence[Run]:
        """Return unfinished runs past their deadline."""
        ...

    def processing(self) -> Sequence[Run]:
        """Return the runs that are in work."""
        ...


class Credits(Protocol):
    """The ledger: append-only entries and the balances that follow from them."""

    def post(
        self, posting: Posting, amount: int, *, account_id: str, run: Run | None, at: datetime
    ) -> bool:
        """Write both sides and move the balances; False when ``available`` can't cover a hold."""
        ...

    def usage(self, account_id: str, since: datetime) -> Sequence[Usage]:
        """Return what was captured, by day, key and model."""
        ...

    def drift(self) -> Sequence[str]:
        """Re-add all history; return a sentence for every balance that doesn't match."""
        ...


class Keys(Protocol):
    """API keys by fingerprint."""

    def insert(self, key: Key, fingerprint: str) -> None:
        """Record a new key."""
        ...

    def find(self, fingerprint: str) -> Key | None:
        """Return the key with this fingerprint."""
        ...

    def all(self, account_id: str | None) -> Sequence[Key]:
        """Return the keys of an account, or everybody's."""
        ...

    def change(self, key: Key) -> None:
        """Write what can change of a key: name, limit, allowed, expiry, disabled, last use."""
        ...

    def get(self, key_id: str) -> Key | None:
        """Return a key by its id."""
        ...

    def spend(self, key_id: str, amount: int) -> bool:
        """Count ``amount`` (negative gives back); False when the key's limit would be passed."""
        ...


class Accounts(Protocol):
    """Accounts by id and name."""

    def insert(self, account: Account) -> None:
        """Record a new account with empty books."""
        ...

    def find(self, account_id: str) -> Account | None:
        """Return an account."""
        ...

    def named(self, name: str) -> Account | None:
        """Return the account of this name."""
        ...

    def all(self) -> Sequence[Account]:
        """Return every account, oldest first."""
        ...


class Replays(Protocol):
    """Idempotency keys, each within one API key."""

    def find(self, key_id: str, token: str, since: datetime) -> Replay | None:
        """Return what the token was used for since then."""
        ...

    def insert(self, key_id: str, token: str, replay: Replay, at: datetime) -> None:
        """Remember a token."""
        ...

    def prune(self, before: datetime) -> None:
        """Forget tokens older than that."""
        ...


class Queue(Protocol):
    """The durable queue, inside the same transaction."""

    def enqueue(self, run: Run) -> None:
        """Hand a run to the workers once the transaction commits."""
        ...


class Transaction(Protocol):
    """One unit of work."""

    @property
    def runs(self) -> Runs:
        """The runs."""
        ...

    @property
    def credits(self) -> Credits:
        """The ledger."""
        ...

    @property
    def keys(self) -> Keys:
        """The API keys."""
        ...

    @property
    def accounts(self) -> Accounts:
        """The accounts."""
        ...

    @property
    def replays(self) -> Replays:
        """The idempotency keys."""
        ...

    @property
    def uploads(self) -> Uploads:
        """The files sent ahead."""
        ...

    @property
    def characters(self) -> Characters:
        """The saved characters."""
        ...

    @property
    def notices(self) -> Notices:
        """The notices."""
        ...

    @property
    def queue(self) -> Queue:
        """The queue."""
        ...


class Store(Protocol):
    """Opens transactions."""

    def read(self) -> AbstractContextManager[Transaction]:
        """Open a consistent view for reading."""
        ...

    def write(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that commits at the end, or rolls back when something is raised."""
        ...

    def scrub(self) -> None:
        """Make what was removed unreadable."""
        ...


class Blobs(Protocol):
    """Stored bytes by name."""

    def put(self, name: str, data: bytes) -> None:
        """Store bytes under a name, replacing what was there."""
        ...

    def keep(self, name: str, data: bytes) -> bytes:
        """Store bytes under a name that has none; return the bytes that are there now."""
        ...

    def get(self, name: str) -> bytes | None:
        """Return the bytes, or None."""
        ...

    def size(self, name: str) -> int | None:
        """Return how many bytes there are, or None."""
        ...

    def get_range(self, name: str, start: int, length: int) -> bytes:
        """Return a part of the bytes."""
        ...

    def delete(self, name: str) -> None:
        """Remove the bytes if they are there."""
        ...
