"""Dispatch: which inference server gets the next request. Knows no HTTP.

One process waits for all runs of this engine, so its memory knows them all: how many requests wait
at each server, how often it failed in a row, and until when it is left alone.
"""

import random
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

_PATIENCE = 3
"""failures in a row after which a server is left alone for a while."""
_SHORTEST, _LONGEST = 5.0, 60.0
"""seconds that it is left alone, doubling; then one request tries it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A server to ask."""

    url: str
    doubtful: bool
    """Whether it failed the last time: a look at its health is quicker than a request in vain."""


@dataclass(slots=True)
class _Server:
    """What is known of one server."""

    waiting: int = 0
    failures: int = 0
    until: float = 0.0
    """When it may be asked again, on the monotonic clock; 0 for one that is well."""


class Dispatch:
    """Chooses among some servers. Safe to call from several threads."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._servers = {url: _Server() for url in urls}
        self._lock = threading.Lock()

    def take(self, spurned: Sequence[str] = ()) -> Turn | None:
        """Return the server with the fewest requests waiting, and count ours; None if all are shut.

        ``spurned`` ones are taken only when there is no other.
        """
        with self._lock:
            now = time.monotonic()
            there = [(url, known) for url, known in self._servers.items() if known.until <= now]
            if not there:
                return None
            url, server = min(
                there, key=lambda one: (one[0] in spurned, one[1].waiting, random.random())
            )
            server.waiting += 1
            if server.until:  # it was shut until now: ours alone is the one that tries it again
                server.until = now + _SHORTEST
            return Turn(url=url, doubtful=server.failures > 0)

    def give(self, url: str, *, good: bool | None) -> None:
        """Count our request off; ``good`` says how the server did, None that it doesn't count."""
        with self._lock:
            server = self._servers[url]
            server.waiting -= 1
            if good:
                server.failures, server.until = 0, 0.0
            elif good is False:
                server.failures += 1
                if server.failures >= _PATIENCE:
                    alone = _SHORTEST * 2 ** min(server.failures - _PATIENCE, 10)
                    server.until = time.monotonic() + min(_LONGEST, alone)
