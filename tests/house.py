"""The use cases on a database in memory, with a clock that stands still."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np
import sqlalchemy as sa

from cavendish.blobs.links import Links
from cavendish.domain.catalog import priced, standard
from cavendish.domain.keys import Key
from cavendish.domain.ports import Success
from cavendish.domain.run import Order, Picture, Resolved, Run
from cavendish.engines.engine import Pixels
from cavendish.images.decode import Examined, UnreadableImage
from cavendish.images.fetch import REFUSAL, FetchRefused
from cavendish.service.accounts import Accounts, KeyTerms
from cavendish.service.characters import Characters
from cavendish.service.inputs import Inputs
from cavendish.service.offers import Offer
from cavendish.service.references import References
from cavendish.service.runs import Runs
from cavendish.service.settle import Settle
from cavendish.service.submit import Caps, Submission, Submit
from cavendish.service.sweep import Sweep
from cavendish.service.uploads import Uploads
from cavendish.store.database import SqlStore
from plain import PlainEngine


class HandClock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)
        self.passed = 0.0

    def now(self) -> datetime:
        """Return the time that was set."""
        return self.time

    def pass_(self, seconds: float) -> None:
        """Let time pass."""
        self.time += timedelta(seconds=seconds)
        self.passed += seconds

    def jump(self, seconds: float) -> None:
        """Set the clock forward or back; no time passes."""
        self.time += timedelta(seconds=seconds)

    def monotonic(self) -> float:
        """Return the seconds that really passed."""
        return self.passed


@dataclass
class MemoryBlobs:
    """Blobs in a dict."""

    kept: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes."""
        self.kept[name] = data

    def keep(self, name: str, data: bytes) -> bytes:
        """Keep bytes unless there are some."""
        if name not in self.kept:
            self.put(name, data)
        return self.kept[name]

    def get(self, name: str) -> bytes | None:
        """Return bytes."""
        return self.kept.get(name)

    def size(self, name: str) -> int | None:
        """Return how many."""
        return len(self.kept[name]) if name in self.kept else None

    def get_range(self, name: str, start: int, length: int) -> bytes:
        """Return some."""
        return self.kept[name][start : start + length]

    def delete(self, name: str) -> None:
        """Remove."""
        self.kept.pop(name, None)


class TrustingWall:
    """Takes every byte for a picture, but an empty one."""

    def examine(self, picture: bytes) -> Examined:
        """Return what it never looked at."""
        if picture == b"broken":
            message = "it is damaged"
            raise UnreadableImage(message)
        return Examined(mime_type="image/png", width=9, height=9)

    def decode(self, pictures: Sequence[bytes]) -> list[Pixels | UnreadableImage]:
        """Return black pictures, as wide as there are bytes."""
        return [
            np.zeros((1, len(data), 3), np.uint8)
            if data not in (b"", b"broken")
            else UnreadableImage("it is damaged")
            for data in pictures
        ]


class Web:
    """Two pages."""

    def fetch(self, reference: str) -> bytes:
        """Return three bytes, or none, or refuse."""
        if reference == "https://web/closed":
            raise FetchRefused(REFUSAL)
        return b"" if reference == "https://web/empty" else b"web"


class House:
    """Everything a test of the use cases touches."""

    def __init__(self, engine: sa.Engine) -> None:
        self.queued: list[str] = []
        self.clock = HandClock()
        self.blobs = MemoryBlobs()
        self.store = SqlStore(engine, lambda _connection, run: self.queued.append(run.id))
        self.accounts = Accounts(store=self.store, clock=self.clock)
        inputs = Inputs(self.blobs)
        self.runs = Runs(store=self.store, blobs=self.blobs, inputs=inputs)
        self.uploads = Uploads(
            store=self.store, blobs=self.blobs, clock=self.clock, wall=TrustingWall()
        )
        self.references = References(
            blobs=self.blobs,
            links=Links(b"secret"),
            fetcher=Web(),
            wall=TrustingWall(),
            clock=self.clock,
        )
        self.characters = Characters(
            store=self.store, blobs=self.blobs, clock=self.clock, references=self.references
        )
        self.settle = Settle(store=self.store, clock=self.clock)
        self.sweep = Sweep(
            store=self.store,
            runs=self.runs,
            uploads=self.uploads,
            settle=self.settle,
            clock=self.clock,
            forget=lambda _before: None,
            monotonic=self.clock.monotonic,
        )
        self.submit = Submit(
            store=self.store,
            catalog=priced(standard(["diorama"])),
            offers={"diorama": Offer(label="diorama/1.0", capabilities=PlainEngine.capabilities)},
            clock=self.clock,
            caps=Caps(runs_a_key=20, runs_waiting=1000),
            inputs=inputs,
        )

    def key(self, terms: KeyTerms | None = None, account: str = "default") -> Key:
        """Return a fresh key of an account."""
        secret = self.accounts.create_key(account, terms or KeyTerms(name="test"))
        return self.accounts.authenticate(secret)

    def ask(self, key: Key, prompt: str = "a lamp", **wishes: object) -> Run:
        """Submit a run."""
        order_fields = {k: v for k, v in wishes.items() if k in Order.__slots__}
        rest = {k: v for k, v in wishes.items() if k not in Order.__slots__}
        order = Order(prompt=prompt, **order_fields)  # pyright: ignore[reportArgumentType]
        submission = Submission(
            model="google/nano-banana-2",
            order=order,
            **{"metadata": {}, **rest},  # pyright: ignore[reportArgumentType]
        )
        return self.submit(key, submission)

    def finish(self, run: Run) -> bool:
        """Carry a run to success, as a worker would."""
        self.settle.start(run.id)
        self.blobs.put(f"{run.id}/0.png", b"png")
        return self.settle.succeed(run, success(run))

    def balance(self, name: str = "default") -> tuple[int, int]:
        """Return what is available and held."""
        with self.store.read() as tx:
            account = tx.accounts.named(name)
        assert account is not None
        return account.available, account.held

    def entries(self) -> int:
        """Return how many ledger entries there are."""
        with self.store.engine.connect() as connection:
            return connection.execute(sa.text("SELECT count(*) FROM entries")).scalar_one()


def success(run: Run) -> Success:
    """Return what a worker would leave on a run."""
    picture = Picture(
        blob=f"{run.id}/0.png", width=1024, height=1024, mime_type="image/png", bytes=3, sha256="0"
    )
    return Success(
        pictures=(picture,),
        engine="diorama/1.0",
        resolved=Resolved(aspect_ratio="1:1", width=1024, height=1024),
        warnings=(),
        plan={},
    )
