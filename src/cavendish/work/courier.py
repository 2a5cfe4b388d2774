"""Courier: takes notices to the addresses that users named, through the fetch wall.

A notice is delivered at least once: a failed try is repeated, a bounded number of times, later and
later. Knows no runs but as documents, and keeps its own thread.
"""

import json
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

import structlog

from cavendish import limits
from cavendish.domain.notices import Notice, Signer
from cavendish.domain.ports import Clock, Store
from cavendish.domain.run import Run
from cavendish.images.fetch import FetchRefused

log = structlog.get_logger()


class Deliver(Protocol):
    """Posts to an address."""

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Return the status of the answer. Raises FetchRefused."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """One round of deliveries; call it now and then. ``document`` writes a run as the API does."""

    store: Store
    clock: Clock
    signer: Signer
    document: Callable[[Run], Mapping[str, Any]]
    deliver: Deliver

    def __call__(self) -> int:
        """Try what is due, a few at a time; return how many there were."""
        with self.store.read() as tx:
            due = tx.notices.due(self.clock.now(), limits.NOTICES_A_ROUND)
            runs = [tx.runs.find(notice.run_id) for notice in due]
        if due:
            with ThreadPoolExecutor(limits.COURIERS) as couriers:
                for notice, taken in zip(due, couriers.map(self._taken, due, runs), strict=True):
                    self._noted(notice, taken=taken)
        return len(due)

    def _noted(self, notice: Notice, *, taken: bool) -> None:
        """Forget a notice that was taken or tried often enough; put off any other."""
        with self.store.write() as tx:
            if taken or notice.tries >= len(limits.NOTICE_WAITS):
                tx.notices.delete(notice.id)
            else:
                wait = timedelta(seconds=limits.NOTICE_WAITS[notice.tries])
                tx.notices.put_off(notice.id, self.clock.now() + wait)
        if not taken:
            log.info("notice.failed", notice_id=notice.id, tries=notice.tries + 1)

    def _taken(self, notice: Notice, run: Run | None) -> bool:
        """Tell whether the receiver took it, with any 2xx; of no run there is nothing to tell."""
        if run is None:
            return True
        content = {
            "type": f"run.{notice.event.value}",
            "timestamp": notice.created_at.isoformat(),
            "data": self.document(run),
        }
        body = json.dumps(content).encode()
        headers = self.signer.headers(notice, body, self.clock.now())
        try:
            return 200 <= self.deliver.post(notice.url, body, headers) < 300
        except FetchRefused:
            return False


class Rounds:
    """Sends the courier on its rounds until closed."""

    def __init__(self, courier: Callable[[], int]) -> None:
        self._courier = courier
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._go, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """End after the present round."""
        self._closing.set()

    def _go(self) -> None:
        while not self._closing.wait(limits.NOTICE_POLL_SECONDS):
            try:
                self._courier()
            except Exception:  # a database that is busy now is asked again in a second
                log.exception("notices.broke")
