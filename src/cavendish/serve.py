"""Serve: one server process, from its lock on the data folder to a graceful end.

Knows uvicorn and signals; everything else comes from the wiring.
"""

import fcntl
import signal
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO

import uvicorn

from cavendish import limits
from cavendish.api.connection import TimedProtocol
from cavendish.errors import SetupError
from cavendish.wiring import Cavendish
from cavendish.work.courier import Rounds

_LOCK = "server.lock"
"""Held by the server that uses the data folder; its text is the server's URL."""


class Server:
    """An HTTP server and, in the same process, the worker that carries out its runs."""

    def __init__(self, cavendish: Cavendish, *, host: str, port: int) -> None:
        self._cavendish = cavendish
        self._lock = _lock(cavendish.settings.data)
        self._claim = cavendish.store.claim()
        self._crew = cavendish.crew()
        self._worker = cavendish.worker(self._crew, self._claim)
        self._notices = Rounds(cavendish.courier())
        self._socket = _listen(host, port)
        config = uvicorn.Config(
            cavendish.application(lambda: self._uvicorn.started),
            host=host,
            port=port,
            access_log=False,
            log_config=None,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=2,
            timeout_keep_alive=15,
            http=TimedProtocol,
        )
        self._uvicorn = uvicorn.Server(config)

    @property
    def url(self) -> str:
        """Where the server is reached."""
        host, port = self._socket.getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        return f"http://{shown}:{port}"

    def run(self, on_ready: Callable[[], None]) -> None:
        """Serve until told to stop; ``on_ready`` is called once requests are answered.

        SIGTERM and SIGINT end it gracefully: work in progress is handed back to the next start;
        only what somebody charges for is waited for.
        """
        if threading.current_thread() is threading.main_thread():
            # uvicorn raises the signal again when it is done: by then it must do no harm
            signal.signal(signal.SIGTERM, _ignore)
            signal.signal(signal.SIGINT, _ignore)
        self._worker.start()
        self._notices.start()
        threading.Thread(target=self._announce, args=(on_ready,), daemon=True).start()
        try:
            self._uvicorn.run(sockets=[self._socket])
        finally:
            self._notices.close()
            paid = self._crew.retire()
            self._worker.close(limits.DRAIN_SECONDS if paid else 0)
            self._crew.close()
            self._claim.close()
            self._lock.close()

    @contextmanager
    def running(self) -> Generator[str]:
        """Serve in the background; yields the URL once requests are answered."""
        ready = threading.Event()
        thread = threading.Thread(target=self.run, args=(ready.set,))
        thread.start()
        try:
            ready.wait(limits.SHUTDOWN_SECONDS)
            yield self.url
        finally:
            self._uvicorn.should_exit = True
            thread.join(limits.SHUTDOWN_SECONDS)

    def _announce(self, on_ready: Callable[[], None]) -> None:
        while not self._uvicorn.started:
            time.sleep(0.01)
        self._lock.write(self.url)
        self._lock.flush()
        on_ready()
        self._crew.warm_up(self._cavendish.settings.named)


def _ignore(_signal: int, _frame: FrameType | None) -> None:
    """Let uvicorn's own handler, installed over this one, do the ending."""


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off for sockets that say they are TCP, and for no others
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        message = f"Port {port} on {host} can't be used: {error.strerror}. Try another --port."
        raise SetupError(message) from error
    listening.set_inheritable(False)
    return listening


def _lock(data: Path) -> IO[str]:
    """Hold the data folder: two servers would both resume the same runs."""
    file = (data / _LOCK).open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        message = f"Another server is using {str(data)!r}. Stop it, or choose another --data."
        raise SetupError(message) from error
    file.truncate(0)
    return file


def running_at(data: Path) -> str | None:
    """Return the URL of the server that uses a data folder, or None."""
    try:
        with (data / _LOCK).open() as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except OSError:
        return (data / _LOCK).read_text() or None
    return None
