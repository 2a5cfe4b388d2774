"""Every call of one run's life fails once: the state stays legal, the money adds up, all recovers.

The life is played as the queue plays it: what was cut off is done again from its first step.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from cavendish.domain.geometry import Resolution
from cavendish.domain.ports import Page, Store, Transaction
from cavendish.domain.run import Resolved, Run, Status
from cavendish.store.database import migrate, open_engine
from cavendish.work.gather import Gathered
from cavendish.work.production import File, Product, Task
from cavendish.work.workflow import Workflow
from house import House, MemoryBlobs

START = 25_000_000
PRICE = 120_000


class Outage(Exception):
    """Something outside did not work."""


@dataclass
class Fate:
    """Counts calls; the n-th and the ``length`` - 1 after it fail."""

    first: int
    length: int
    calls: int = 0

    def __call__(self, what: str) -> None:
        """Let a call through or not."""
        self.calls += 1
        if self.first <= self.calls < self.first + self.length:
            raise Outage(what)


@dataclass
class FaultyStore:
    """A store whose transactions fail to begin, or at their commit."""

    store: Store
    fate: Fate

    def scrub(self) -> None:
        """Pass it on."""
        self.store.scrub()

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Open a view."""
        self.fate("read")
        with self.store.read() as tx:
            yield tx

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Open a transaction."""
        self.fate("begin")
        with self.store.write() as tx:
            yield tx
            self.fate("commit")


@dataclass
class FaultyBlobs(MemoryBlobs):
    """A blob store that fails."""

    fate: Fate = field(default_factory=lambda: Fate(0, 0))

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes."""
        self.fate("put")
        super().put(name, data)


@dataclass
class FaultyProducer:
    """An engine that fails."""

    fate: Fate

    def produce(self, model: str, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Make two files."""
        del model
        self.fate("produce")
        wanted(0.5)
        files = tuple(File(data=bytes([task.seed % 256, n]), width=1, height=1) for n in range(2))
        resolved = Resolved(aspect_ratio="1:1", width=1, height=1)
        return Product(files=files, engine="x/1", resolved=resolved, warnings=(), plan={})


def house() -> House:
    engine = open_engine("sqlite://")
    migrate(engine)
    made = House(engine)
    made.accounts.welcome()
    return made


def lived(first: int, length: int) -> tuple[House, Run | None, Fate]:
    """Submit a run and carry it out while calls from the ``first`` on fail."""
    fate = Fate(first, length)
    home = house()
    key = home.key()
    home.submit._store = FaultyStore(home.store, fate)  # type: ignore[attr-defined]
    home.settle._store = FaultyStore(home.store, fate)  # type: ignore[attr-defined]
    home.blobs = FaultyBlobs(fate=fate)
    try:
        run = home.ask(key, num_images=2, resolution=Resolution.ONE)
    except Outage:
        return home, None, fate
    workflow = Workflow(
        store=FaultyStore(home.store, fate),
        blobs=home.blobs,
        settle=home.settle,
        gather=lambda _run: Gathered(),
        producer=FaultyProducer(fate),
        clock=home.clock,
        sleep=lambda _seconds: None,
    )
    for _ in range(5):
        try:
            if workflow.start(run.id):
                workflow.work(run.id)
            break
        except Outage:
            continue
    return home, run, fate


def settled(home: House, run: Run | None) -> tuple[Any, ...]:
    assert home.accounts.drift() == []
    if run is None:
        assert home.balance() == (START, 0)
        assert not home.runs.page(None, Page(limit=9))
        return ("refused",)
    found = home.runs.read(run.id, None)
    assert found.final
    assert home.balance() == (START - found.cost, 0)
    assert len(home.blobs.kept) == len(found.pictures) == (2 if found.cost else 0)
    return (found.status, found.cost)


def test_a_life_without_faults_succeeds() -> None:
    home, run, fate = lived(0, 0)
    assert settled(home, run) == (Status.SUCCEEDED, PRICE)
    assert fate.calls >= 10


@pytest.mark.promise(3)
@pytest.mark.parametrize("length", [1, 3])
def test_any_call_may_fail_and_the_run_ends_legally_with_the_money_right(
    length: int, record_property: Callable[[str, object], None]
) -> None:
    _, _, untouched = lived(0, 0)
    ends: dict[tuple[Any, ...], int] = {}
    for first in range(1, untouched.calls + 1):
        home, run, _ = lived(first, length)
        end = settled(home, run)
        ends[end] = ends.get(end, 0) + 1
    assert set(ends) <= {("refused",), (Status.SUCCEEDED, PRICE), (Status.FAILED, 0)}
    assert ends[Status.SUCCEEDED, PRICE] > untouched.calls // 2
    record_property("figure", f"{untouched.calls} calls, {length} failing from each one on")
