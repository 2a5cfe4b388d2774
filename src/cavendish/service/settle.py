"""Settle: a run's end and its money in one transaction. Whoever comes second changes nothing."""

from cavendish.domain.credits import Posting
from cavendish.domain.ports import Clock, Store, Success, Transaction
from cavendish.domain.run import Failure, FailureCode, Run, Status
from cavendish.errors import RunNotFound
from cavendish.service.notices import announce


class Settle:
    """Ends runs: captures what succeeded, releases what failed."""

    def __init__(self, *, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def start(self, run_id: str) -> Run | None:
        """Mark a run as taken by a worker; None when it is final already."""
        with self._store.write() as tx:
            now = self._clock.now()
            started = tx.runs.start(run_id, now)
            run = tx.runs.find(run_id)
            if started and run is not None:
                announce(tx, run, Status.PROCESSING, now)
        return None if run is None or run.final else run

    def succeed(self, run: Run, success: Success) -> bool:
        """Keep the pictures and capture the price; False if the run was settled before."""
        now = self._clock.now()
        with self._store.write() as tx:
            won = tx.runs.succeed(run.id, success, cost=run.price, at=now)
            if won:
                tx.credits.post(
                    Posting.CAPTURE, run.price, account_id=run.account_id, run=run, at=now
                )
                announce(tx, run, Status.SUCCEEDED, now)
        return won

    def fail(self, run: Run, failure: Failure) -> bool:
        """End without pictures and give the hold back; False if the run was settled before."""
        with self._store.write() as tx:
            return self._release(tx, run, failure)

    def cancel(self, run_id: str, account_id: str | None) -> Run:
        """End a run at its owner's wish; a final run is returned as it is. Raises RunNotFound."""
        failure = Failure(code=FailureCode.CANCELED, message="The run was cancelled.")
        with self._store.write() as tx:
            run = tx.runs.find(run_id)
            if run is None or account_id not in (None, run.account_id):
                raise RunNotFound
            if run.final or not self._release(tx, run, failure):
                return run
            return tx.runs.find(run_id) or run

    def _release(self, tx: Transaction, run: Run, failure: Failure) -> bool:
        now = self._clock.now()
        won = tx.runs.fail(run.id, failure, at=now)
        if won:
            tx.credits.post(Posting.RELEASE, run.price, account_id=run.account_id, run=run, at=now)
            tx.keys.spend(run.key_id, -run.price)
            announce(tx, run, Status.FAILED, now)
        return won
