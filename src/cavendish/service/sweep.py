"""Sweep: what time alone brings. Knows no clock of its own and no schedule.

Runs past their deadline or left by a dead worker end and cost nothing; outputs and files past their
time to live are erased; idempotency keys age out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cavendish import limits
from cavendish.domain.ports import Clock, Store
from cavendish.domain.run import Failure, FailureCode, Run
from cavendish.service.runs import Runs
from cavendish.service.settle import Settle
from cavendish.service.uploads import Uploads

OVERDUE = Failure(
    code=FailureCode.DEADLINE_EXCEEDED, message="The run was not finished before its deadline."
)
STUCK = Failure(
    code=FailureCode.INTERNAL_ERROR, message="The worker was lost and the run could not be resumed."
)


@dataclass(kw_only=True)
class Sweep:
    """One round of tidying; call it now and then."""

    store: Store
    runs: Runs
    uploads: Uploads
    settle: Settle
    clock: Clock
    forget: Callable[[datetime], None]
    """Clears the queue's own records of what ended before a time."""
    monotonic: Callable[[], float]
    """Counts seconds that no clock can turn."""
    _seen: dict[str, float] = field(default_factory=dict[str, float], init=False)
    """Since when each run has been in work before our eyes, by the monotonic clock."""

    def __call__(self) -> None:
        """End what is overdue, erase what has expired, forget old idempotency keys."""
        now = self.clock.now()
        with self.store.read() as tx:
            overdue = tx.runs.overdue(now)
            stuck = self._stuck(tx.runs.processing())
            expired = tx.runs.expired(now, limits.MAX_PAGE)
            files = tx.uploads.expired(now, limits.MAX_PAGE)
        for run in overdue:
            self.settle.fail(run, OVERDUE)
        for run in stuck:
            self.settle.fail(run, STUCK)
        for run in expired:
            self.runs.erase(run)
        for upload in files:
            self.uploads.erase(upload)
        with self.store.write() as tx:
            tx.replays.prune(now - timedelta(seconds=limits.IDEMPOTENCY_SECONDS))
        self.forget(now - timedelta(seconds=limits.FINISHED_SECONDS))

    def _stuck(self, processing: Sequence[Run]) -> list[Run]:
        """Return what has been in work for too long before our eyes, whatever its dates say.

        A clock that jumps or a server that stood still for a night makes no run a lost one.
        """
        now = self.monotonic()
        self._seen = {run.id: self._seen.get(run.id, now) for run in processing}
        return [run for run in processing if now - self._seen[run.id] > limits.STUCK_SECONDS]
