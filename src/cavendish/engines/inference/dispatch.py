"""Dispatch: which inference server gets the next request. Knows no HTTP.

Every child is a process of its own with one request at a time, so what they must know of each other
stands in one small file that is locked while somebody reads and writes: per server, which processes
wait for it, how often it failed in a row, and until when it is left alone. A process that died is
struck off when somebody looks next.
"""

import fcntl
import json
import os
import random
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

_PATIENCE = 3
"""failures in a row after which a server is left alone for a while."""
_SHORTEST, _LONGEST = 5.0, 60.0
"""seconds that it is left alone, doubling; then one request tries it again."""


@dataclass(slots=True, kw_only=True)
class Server:
    """What the dispatch knows of one server."""

    busy: list[int] = field(default_factory=list[int])
    """Processes that wait for it, once for each request."""
    failures: int = 0
    until: float = 0.0
    """Wall-clock time, in seconds, until which it is left alone."""

    def shut(self, now: float) -> bool:
        """Tell whether it is left alone; no clock that jumped keeps it so for long."""
        return now < self.until <= now + _LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A server to ask."""

    url: str
    doubtful: bool
    """Whether it failed the last time: a look at its health is quicker than a request in vain."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The shared notes on some servers, in a file."""

    path: Path
    urls: Sequence[str]

    def take(self, spurned: Sequence[str] = ()) -> Turn | None:
        """Return the server with the fewest requests waiting, and note ours; None if all are shut.

        ``spurned`` ones are taken only when there is no other.
        """
        with self._open() as servers:
            now = time.time()
            there = [url for url in self.urls if not servers[url].shut(now)]
            best = min(
                there,
                key=lambda url: (url in spurned, len(servers[url].busy), random.random()),
                default=None,
            )
            if best is None:
                return None
            server = servers[best]
            server.busy.append(os.getpid())
            if server.until:  # it was shut until now: ours alone is the one that tries it again
                server.until = now + _SHORTEST
            return Turn(url=best, doubtful=server.failures > 0)

    def give(self, url: str, *, good: bool | None) -> None:
        """Strike our request off; ``good`` says how the server did, None that it doesn't count."""
        with self._open() as servers:
            server = servers[url]
            if os.getpid() in server.busy:
                server.busy.remove(os.getpid())
            if good:
                server.failures, server.until = 0, 0.0
            elif good is False:
                server.failures += 1
                if server.failures >= _PATIENCE:
                    alone = _SHORTEST * 2 ** min(server.failures - _PATIENCE, 10)
                    server.until = time.time() + min(_LONGEST, alone)

    @contextmanager
    def _open(self) -> Generator[dict[str, Server]]:
        """Hold the file and yield its notes; what is changed in them is written back."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            before = file.read()
            servers = self._read(before)
            yield servers
            file.seek(0)
            file.truncate()
            json.dump({url: asdict(server) for url, server in servers.items()}, file)

    def _read(self, text: str) -> dict[str, Server]:
        try:
            known = {url: Server(**notes) for url, notes in json.loads(text or "{}").items()}
        except (ValueError, TypeError, AttributeError):  # cut off by a crash: notes can be lost
            known = {}
        for server in known.values():
            server.busy = [pid for pid in server.busy if _alive(pid)]
        return {url: known.get(url, Server()) for url in self.urls}


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
