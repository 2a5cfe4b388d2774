"""One connection: a request's head must arrive in time. Knows uvicorn's protocol, no requests.

uvicorn waits for ever for the end of a head that has begun; whoever sends a byte a minute would
keep a socket for life.
"""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

from cavendish import limits


class TimedProtocol(H11Protocol):
    """HTTP/1.1 whose connections are closed when a head takes too long."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        """Go on waiting while the head isn't whole."""
        super().data_received(data)
        cycle = cast("Any", self.cycle)
        if cycle is None or cycle.response_complete:
            self._expect_head()
        else:
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _expect_head(self) -> None:
        if self._head is None:
            self._head = self.loop.call_later(limits.HEAD_SECONDS, self._cut)

    def _stop_waiting(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None

    def _cut(self) -> None:
        self._head = None
        if not self.transport.is_closing():
            self.transport.close()
