"""Submit: admit, price, hold, record, enqueue — in one transaction, or not at all."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from cavendish import limits
from cavendish.domain.catalog import Catalog
from cavendish.domain.credits import Posting
from cavendish.domain.keys import Key
from cavendish.domain.ports import Clock, Load, Replay, Store, Transaction
from cavendish.domain.run import Order, Run, Status, Webhook
from cavendish.domain.turns import next_turn
from cavendish.errors import (
    IdempotencyKeyReused,
    InsufficientBalance,
    Overloaded,
    SpendLimitExceeded,
    UsageExceeded,
)
from cavendish.service.inputs import Inputs, named
from cavendish.service.offers import Offers, check
from cavendish.service.recall import recalled
from cavendish.service.uploads import check_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What a client asks for, validated."""

    model: str
    order: Order
    metadata: Mapping[str, str]
    expires_in: int | None = None
    """Seconds the outputs are kept."""
    deadline: int | None = None
    """Seconds until the run is given up."""
    idempotency_key: str | None = None
    webhook: Webhook | None = None

    @property
    def body_hash(self) -> str:
        """Equal for equal requests, whatever their JSON looked like."""
        body = {key: value for key, value in asdict(self).items() if key != "idempotency_key"}
        if self.webhook is None:
            del body["webhook"]
        return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """How much may be unfinished."""

    runs_a_key: int
    runs_waiting: int


class Submit:
    """Accepts runs that the engine of their model can carry out."""

    def __init__(
        self,
        *,
        store: Store,
        catalog: Catalog,
        offers: Offers,
        clock: Clock,
        caps: Caps,
        inputs: Inputs,
    ) -> None:
        self._inputs = inputs
        self._caps = caps
        self._store = store
        self._catalog = catalog
        self._offers = offers
        self._clock = clock

    def __call__(self, key: Key, submission: Submission) -> Run:
        """Return the new run, or the one that the same Idempotency-Key made before.

        Raises ModelNotFound, InvalidInput, InsufficientBalance, SpendLimitExceeded,
        IdempotencyKeyReused, UsageExceeded, Overloaded; then nothing is stored or held.
        """
        run = self._inputs.kept(self._draft(key, submission))
        try:
            accepted = self._accept(key, submission, run)
        except BaseException:
            self._inputs.dropped(run)
            raise
        if accepted.id != run.id:
            self._inputs.dropped(run)
        return accepted

    def _accept(self, key: Key, submission: Submission, run: Run) -> Run:
        """Admit, hold, record and enqueue in one transaction."""
        with self._store.write() as tx:
            earlier = self._replayed(tx, key, submission)
            if earlier is not None:
                return earlier
            run = recalled(tx, run)
            check(self._offers[self._catalog.find(run.model).engine], run.order)
            for field, url in named(run.order):
                check_file(tx, field, url, run.account_id, run.created_at)
            run = replace(run, turn=next_turn(self._admit(tx, run), key.priority))
            _hold(tx, run)
            tx.runs.insert(run)
            if submission.idempotency_key is not None:
                replay = Replay(body_hash=submission.body_hash, run_id=run.id)
                tx.replays.insert(key.id, submission.idempotency_key, replay, run.created_at)
            tx.queue.enqueue(run)
        return run

    def _draft(self, key: Key, submission: Submission) -> Run:
        model = self._catalog.find(submission.model)
        order, now = submission.order, self._clock.now()
        price = model.price(order.resolution, order.num_images)
        return Run(
            id=f"run_{secrets.token_hex(16)}",
            account_id=key.account_id,
            key_id=key.id,
            model=model.id,
            engine=self._offers[model.engine].label,
            status=Status.PENDING,
            order=order,
            price=price,
            cost=price,
            seed=secrets.randbelow(2**31) if order.seed is None else order.seed,
            turn=0,
            created_at=now,
            deadline_at=_later(now, submission.deadline),
            expires_at=_later(now, submission.expires_in),
            metadata=submission.metadata,
            webhook=submission.webhook,
        )

    def _admit(self, tx: Transaction, run: Run) -> Load:
        load = tx.runs.load(run.key_id)
        if load.mine >= self._caps.runs_a_key:
            raise UsageExceeded(self._caps.runs_a_key)
        if load.waiting >= self._caps.runs_waiting:
            raise Overloaded
        return load

    def _replayed(self, tx: Transaction, key: Key, submission: Submission) -> Run | None:
        if submission.idempotency_key is None:
            return None
        since = self._clock.now() - timedelta(seconds=limits.IDEMPOTENCY_SECONDS)
        replay = tx.replays.find(key.id, submission.idempotency_key, since)
        if replay is None:
            return None
        if replay.body_hash != submission.body_hash:
            raise IdempotencyKeyReused
        return tx.runs.find(replay.run_id)


def _later(now: datetime, seconds: int | None) -> datetime | None:
    return None if seconds is None else now + timedelta(seconds=seconds)


def _hold(tx: Transaction, run: Run) -> None:
    if not tx.keys.spend(run.key_id, run.price):
        raise SpendLimitExceeded
    held = tx.credits.post(
        Posting.HOLD, run.price, account_id=run.account_id, run=run, at=run.created_at
    )
    if not held:
        account = tx.accounts.find(run.account_id)
        raise InsufficientBalance(needed=run.price, available=account.available if account else 0)
