"""The process wall: decoders and engines run in a child that may die without taking us along.

Knows how to start, talk to, stop and replace one child. Knows nothing of what a task means.
"""

import contextlib
import multiprocessing
import resource
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import structlog

from cavendish import limits
from cavendish.domain.run import FailureCode
from cavendish.engines.engine import Engine
from cavendish.errors import RunFailure
from cavendish.work.desk import Desk
from cavendish.work.production import Product, Task, produce

_TICK = 0.2
"""seconds between looks at whether the run is still wanted."""
_ATTEMPTS = 2
"""times a task is tried when the child dies under it: the first death may be another's fault."""
_GRACE = 10.0
"""seconds that a stopped child has to come to the end of a pass before it is killed."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A run's failure on its way through the pipe."""

    code: str
    message: str


class Stopped(Exception):
    """The run is no longer wanted: cancelled, deleted, or past its deadline."""


class HandedBack(BaseException):
    """The process is ending: the work stays unfinished and the next process resumes it.

    Not an Exception, so that nothing on the way mistakes it for a failure of the run.
    """


class Child:
    """One warm child process that holds an engine; restarted when it dies."""

    def __init__(
        self,
        make_engine: Callable[[], Engine],
        desk: Desk | None = None,
        *,
        stall: float = limits.STALL_SECONDS,
    ) -> None:
        self._make_engine = make_engine
        self._desk = desk or Desk()
        self._stall = stall
        self._served = 0
        self._turn = threading.Lock()
        self._closing = False
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def warm_up(self) -> None:
        """Start the child, so that the first run doesn't wait for imports."""
        with self._turn:
            self._ready_pipe()

    def produce(self, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task. ``wanted`` hears the progress and answers whether to go on.

        Raises Stopped, RunFailure when the task fails, takes too long, makes no progress or kills
        its child twice, and HandedBack when this process is ending.
        """
        with self._turn:
            if self._closing:
                raise HandedBack
            for attempt in range(1, _ATTEMPTS + 1):
                pipe = self._ready_pipe()
                try:
                    pipe.send(task)
                    product = self._await(pipe, time.monotonic() + task.time_budget, wanted)
                except (EOFError, OSError) as error:
                    if self._closing:
                        raise HandedBack from error
                    log.warning("engine.died", attempt=attempt, exitcode=self._exit_code())
                    self._kill()
                else:
                    self._renew()
                    return product
            message = "The engine's process ended unexpectedly, twice."
            raise RunFailure(message, code=FailureCode.ENGINE_ERROR)

    def close(self) -> None:
        """End the child for good; a task in progress is handed back."""
        self._closing = True
        if self._process is not None:
            self._process.kill()
            self._process.join(limits.SHUTDOWN_SECONDS)

    def _ready_pipe(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self._kill()
            spawn = multiprocessing.get_context("spawn")
            self._pipe, theirs = spawn.Pipe()
            self._process = spawn.Process(
                target=_serve,
                args=(theirs, self._make_engine, self._desk),
                name="engine",
                daemon=True,
            )
            self._process.start()
            self._served = 0
            theirs.close()
        return self._pipe

    def _await(self, pipe: Connection, deadline: float, wanted: Callable[[float], bool]) -> Product:
        progress, moved = 0.0, time.monotonic()
        while True:
            if pipe.poll(_TICK):
                answer = pipe.recv()
                if isinstance(answer, Product):
                    return answer
                if isinstance(answer, Failed):
                    raise RunFailure(answer.message, code=answer.code)
                progress, moved = answer, time.monotonic()
            if time.monotonic() > min(deadline, moved + self._stall):
                self._kill()
                message = "The engine took too long."
                raise RunFailure(message, code=FailureCode.ENGINE_TIMEOUT)
            if not wanted(progress):
                self._stop(pipe)
                raise Stopped

    def _renew(self) -> None:
        """Replace a process that has served long or grown large; the next one warms up at once."""
        self._served += 1
        if self._served < limits.ENGINE_RUNS and self._resident() < limits.ENGINE_BYTES:
            return
        log.info("engine.renewed", runs=self._served)
        self._kill()
        self._ready_pipe()

    def _resident(self) -> int:
        """Return the bytes of memory the child holds; 0 where that can't be told."""
        pid = self._process.pid if self._process else None
        try:
            pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
        except OSError:
            return 0
        return int(pages) * resource.getpagesize()

    def _exit_code(self) -> int | None:
        if self._process is not None:
            self._process.join(_TICK)
        return self._process.exitcode if self._process is not None else None

    def _stop(self, pipe: Connection) -> None:
        """Ask the child to leave its task; kill it if it doesn't in time."""
        pipe.send(None)
        end = time.monotonic() + _GRACE
        while time.monotonic() < end:
            if pipe.poll(_TICK) and isinstance(pipe.recv(), Product | Failed):
                return
        self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(limits.SHUTDOWN_SECONDS)
        if self._pipe is not None:
            self._pipe.close()
        self._process, self._pipe = None, None


def _serve(pipe: Connection, make_engine: Callable[[], Engine], desk: Desk) -> None:
    """Serve tasks until the parent goes away."""
    engine = make_engine()
    engine.warm_up()
    with contextlib.suppress(EOFError, KeyboardInterrupt):
        while True:
            task = pipe.recv()
            if task is not None:
                pipe.send(_answer(task, engine, desk, pipe))


def _answer(task: Task, engine: Engine, desk: Desk, pipe: Connection) -> Product | Failed:
    def report(fraction: float) -> None:
        if pipe.poll():
            pipe.recv()
            message = "The run was stopped."
            raise RunFailure(message, code=FailureCode.CANCELED)
        pipe.send(fraction)

    try:
        return produce(task, engine, report, desk)
    except RunFailure as failure:
        return Failed(code=failure.code, message=failure.message)
    except Exception:  # the wall: whatever an engine raises ends its run, not the worker
        log.exception("engine.failed")
        message = "The engine failed on this request. Another seed or wording may work."
        return Failed(code=FailureCode.ENGINE_ERROR, message=message)
