"""Sweep: what time alone brings — outputs that expire, idempotency keys that age out."""

from datetime import timedelta

from cavendish import limits
from cavendish.domain.ports import Clock, Store
from cavendish.service.runs import Runs


class Sweep:
    """One round of tidying; call it now and then."""

    def __init__(self, *, store: Store, runs: Runs, clock: Clock) -> None:
        self._store = store
        self._runs = runs
        self._clock = clock

    def __call__(self) -> int:
        """Erase what has expired; return how many runs were erased."""
        now = self._clock.now()
        with self._store.read() as tx:
            expired = tx.runs.expired(now, limits.MAX_PAGE)
        for run in expired:
            self._runs.erase(run)
        with self._store.write() as tx:
            tx.replays.prune(now - timedelta(seconds=limits.IDEMPOTENCY_SECONDS))
        return len(expired)
