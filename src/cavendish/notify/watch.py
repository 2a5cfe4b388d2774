"""Watch: one look at the store serves every client that waits for a run. Knows no rules.

However many clients wait, there is one query a look, and none while nobody waits. It works the
same whether the worker is in this process or on another machine.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta

from cavendish import limits
from cavendish.domain.ports import Change, Clock
from cavendish.domain.run import FINAL

_OVERLAP = timedelta(seconds=5)
"""Looks reach back this far, so that a slow commit or another machine's clock is not missed."""


class Watch:
    """Passes changes on. ``changes`` returns what moves, and what ended since a time."""

    def __init__(
        self, changes: Callable[[datetime], Awaitable[Sequence[Change]]], clock: Clock
    ) -> None:
        self._changes = changes
        self._clock = clock
        self._listeners: dict[str, set[asyncio.Queue[Change]]] = {}
        self._looking: asyncio.Task[None] | None = None

    async def follow(self, run_id: str) -> AsyncGenerator[Change]:
        """Yield a run's changes until it is final. Read the run after the first one is awaited."""
        news: asyncio.Queue[Change] = asyncio.Queue()
        self._listeners.setdefault(run_id, set()).add(news)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())
        last: Change | None = None
        try:
            while last is None or last.status not in FINAL:
                change = await news.get()
                if change != last:
                    last = change
                    yield change
        finally:
            self._listeners[run_id].discard(news)
            if not self._listeners[run_id]:
                del self._listeners[run_id]

    async def ending(self, run_id: str, seconds: float) -> None:
        """Return when the run has ended, or after ``seconds``."""
        try:
            async with asyncio.timeout(seconds), aclosing(self.follow(run_id)) as changes:
                async for _ in changes:
                    pass
        except TimeoutError:
            return

    async def _look(self) -> None:
        since = self._clock.now() - _OVERLAP
        while True:
            await asyncio.sleep(limits.WATCH_SECONDS)
            if not self._listeners:
                return
            now = self._clock.now()
            for change in await self._changes(since):
                for news in self._listeners.get(change.run_id, ()):
                    news.put_nowait(change)
            since = now - _OVERLAP
