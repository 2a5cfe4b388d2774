"""The service against a model of it: whatever happens in whatever order, both agree.

The model is plain dicts and sums; the service is the real one on a database in memory. A crash is
a worker that forgets what it was doing; what it does afterwards, late, must change nothing.
"""

import os
from dataclasses import dataclass

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    precondition,
    rule,
)

from cavendish.domain.geometry import Resolution
from cavendish.domain.keys import Key
from cavendish.domain.run import Failure, FailureCode, Run, Status
from cavendish.errors import (
    IdempotencyKeyReused,
    InsufficientBalance,
    SpendLimitExceeded,
    UsageExceeded,
)
from cavendish.service.accounts import KeyTerms
from cavendish.store.database import migrate, open_engine
from house import House, success

PRICE = {Resolution.HALF: 45_000, Resolution.ONE: 60_000, Resolution.FOUR: 130_000}
LIMIT = 300_000
CAP = 20
FAILURE = Failure(code=FailureCode.ENGINE_ERROR, message="It broke.")


@dataclass
class Model:
    """What a run should look like."""

    status: Status
    price: int
    key: str
    deadline: float | None
    seen: float | None = None
    """When a sweep first saw it in work."""


class Machine(RuleBasedStateMachine):
    """Submits, works, crashes, cancels, grants and lets time pass, at random."""

    runs = Bundle("runs")

    @initialize()
    def open(self) -> None:
        """Start with one account of 1 USD and two keys, one of them limited."""
        self.engine = open_engine("sqlite://")
        migrate(self.engine)
        self.house = House(self.engine)
        self.house.accounts.create("a", 1_000_000)
        terms = (KeyTerms(name="free"), KeyTerms(name="small", spend_limit=LIMIT))
        self.keys: list[Key] = [self.house.key(t, account="a") for t in terms]
        self.granted = 1_000_000
        self.model: dict[str, Model] = {}
        self.tokens: dict[tuple[str, str], tuple[str, str, float]] = {}
        self.now = 0.0

    def teardown(self) -> None:
        """Close the database."""
        if hasattr(self, "engine"):
            self.engine.dispose()

    def spent(self, key: str) -> int:
        """Sum what a key has held and captured."""
        return sum(m.price for m in self.model.values() if m.key == key and m.status is not FAILED)

    def available(self) -> int:
        """Sum what is left to spend."""
        return self.granted - sum(self.spent(key.id) for key in self.keys)

    @rule(
        target=runs,
        which=st.integers(0, 1),
        size=st.sampled_from(list(PRICE)),
        deadline=st.sampled_from([None, 30, 5000]),
        token=st.sampled_from([None, None, "x", "y"]),
        prompt=st.sampled_from(["a", "b"]),
    )
    def submit(
        self, which: int, size: Resolution, deadline: int | None, token: str | None, prompt: str
    ) -> str:
        """Submit a run; the model says what must come of it."""
        key = self.keys[which]
        body = f"{prompt}{size}{deadline}"
        known = self.tokens.get((key.id, token)) if token else None
        if known and self.now - known[2] > 86_400:
            known = None
        unfinished = [m for m in self.model.values() if m.key == key.id and m.status in OPEN]
        wishes = {"resolution": size, "deadline": deadline, "idempotency_key": token}
        try:
            run = self.house.ask(key, prompt, **wishes)
        except IdempotencyKeyReused:
            assert known
            assert known[0] != body
            return ""
        except UsageExceeded:
            assert not known
            assert len(unfinished) >= CAP
            return ""
        except SpendLimitExceeded:
            assert which == 1
            assert self.spent(key.id) + PRICE[size] > LIMIT
            return ""
        except InsufficientBalance:
            assert self.available() < PRICE[size]
            return ""
        if known:
            assert (run.id, body) == (known[1], known[0])
            return run.id
        assert run.id not in self.model
        end = self.now + deadline if deadline else None
        self.model[run.id] = Model(Status.PENDING, PRICE[size], key.id, end)
        if token:
            self.tokens[key.id, token] = (body, run.id, self.now)
        return run.id

    def stored(self, run_id: str) -> Run:
        """Return a run as the service has it."""
        return self.house.runs.read(run_id, None)

    @rule(run_id=runs)
    def start(self, run_id: str) -> None:
        """Let a worker take a run, maybe again after a crash."""
        if run_id:
            taken = self.house.settle.start(run_id)
            entry = self.model[run_id]
            assert (taken is not None) is (entry.status in OPEN)
            if entry.status is Status.PENDING:
                entry.status = Status.PROCESSING

    @rule(run_id=runs)
    def succeed(self, run_id: str) -> None:
        """Let a worker, maybe a late one, finish a run."""
        if run_id:
            won = self.house.settle.succeed(self.stored(run_id), success(self.stored(run_id)))
            assert won is (self.model[run_id].status is Status.PROCESSING)
            if won:
                self.model[run_id].status = Status.SUCCEEDED

    @rule(run_id=runs)
    def fail(self, run_id: str) -> None:
        """Let a run fail, maybe a second time."""
        if run_id:
            won = self.house.settle.fail(self.stored(run_id), FAILURE)
            assert won is (self.model[run_id].status in OPEN)
            if won:
                self.model[run_id].status = FAILED

    @rule(run_id=consumes(runs))
    def cancel(self, run_id: str) -> None:
        """Cancel a run whatever its state."""
        if run_id:
            self.house.settle.cancel(run_id, self.keys[0].account_id)
            if self.model[run_id].status in OPEN:
                self.model[run_id].status = FAILED

    @rule(run_id=runs, progress=st.floats(0, 1))
    def advance(self, run_id: str, progress: float) -> None:
        """Report progress, maybe of a run that has ended."""
        if run_id:
            with self.house.store.write() as tx:
                going = tx.runs.advance(run_id, progress)
            assert going is (self.model[run_id].status is Status.PROCESSING)

    @precondition(lambda self: self.granted < 3_000_000)
    @rule(amount=st.integers(1, 500_000))
    def grant(self, amount: int) -> None:
        """Give credits."""
        self.house.accounts.grant("a", amount)
        self.granted += amount

    @rule(seconds=st.sampled_from([1, 40, 700, 1300, 90_000]))
    def time_passes(self, seconds: int) -> None:
        """Jump ahead and sweep."""
        self.house.clock.pass_(seconds)
        self.now += seconds
        self.house.sweep()
        for entry in self.model.values():
            late = entry.deadline is not None and entry.deadline < self.now
            if entry.status is Status.PROCESSING and entry.seen is None:
                entry.seen = self.now
            stuck = entry.seen is not None and self.now - entry.seen > 1200
            if entry.status in OPEN and (late or stuck):
                entry.status = FAILED

    @invariant()
    def agrees(self) -> None:
        """Compare balances, statuses and costs; re-add the ledger."""
        if not hasattr(self, "engine"):
            return
        held = sum(m.price for m in self.model.values() if m.status in OPEN)
        assert self.house.balance("a") == (self.available(), held)
        assert self.house.accounts.drift() == []
        for run_id, entry in self.model.items():
            run = self.stored(run_id)
            cost = 0 if entry.status is FAILED else entry.price
            assert (run.status, run.cost) == (entry.status, cost)


OPEN = (Status.PENDING, Status.PROCESSING)
FAILED = Status.FAILED
STEPS = int(os.environ.get("CAVENDISH_TEST_STEPS", "2000"))

TestMachine = pytest.mark.promise(5, 14, 17, figure=f"{STEPS} random steps")(Machine.TestCase)
TestMachine.settings = settings(
    max_examples=max(1, STEPS // 40), stateful_step_count=40, deadline=None
)
