"""The process wall: decoders and engines run in a child that may die without taking us along.

Knows how to start, talk to, stop and replace one child. Knows nothing of what a task means.
"""

import contextlib
import multiprocessing
import resource
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import structlog

from cavendish import limits
from cavendish.domain.run import FailureCode
from cavendish.engines.engine import Engine
from cavendish.errors import RunFailure
from cavendish.logs import set_up_logs
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
    away: bool = False


class Stopped(Exception):
    """The run is no longer wanted: cancelled, deleted, or past its deadline."""


class HandedBack(BaseException):
    """The process is ending: the work stays unfinished and the next process resumes it.

    Not an Exception, so that nothing on the way mistakes it for a failure of the run.
    """


class _Life:
    """One process from its start to its end, with a pipe for every place."""

    def __init__(self, make_engine: Callable[[], Engine], desk: Desk, places: int) -> None:
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = zip(*(spawn.Pipe() for _ in range(places)), strict=True)
        self.free: list[Connection] = list(ours)
        self.served = 0
        self.settled = 0
        self.working = 0
        self.process = spawn.Process(
            target=_serve, args=(theirs, make_engine, desk), name="engine", daemon=True
        )
        self.process.start()
        for pipe in theirs:
            pipe.close()

    def resident(self) -> int:
        """Return the bytes of memory it holds; 0 where that can't be told."""
        try:
            statm = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii")
        except OSError:
            return 0
        return int(statm.split()[1]) * resource.getpagesize()

    def end(self) -> None:
        """Kill the process; whoever waits for it reads the end of its pipe."""
        self.process.kill()
        self.process.join(limits.SHUTDOWN_SECONDS)


class Child:
    """A warm child process that holds an engine; restarted when it dies.

    It works on as many tasks at once as it has ``places``, each in a thread of its own: one for
    engines that work, several for those that only wait for a network.
    """

    def __init__(
        self,
        make_engine: Callable[[], Engine],
        desk: Desk | None = None,
        *,
        places: int = 1,
        stall: float = limits.STALL_SECONDS,
    ) -> None:
        self._make_engine = make_engine
        self._desk = desk or Desk()
        self._stall = stall
        self._places = places
        self._turns = threading.BoundedSemaphore(places)
        self._lock = threading.Lock()
        self._closing = False
        self._life: _Life | None = None

    def warm_up(self) -> None:
        """Start the child, so that the first run doesn't wait for imports."""
        with self._lock:
            self._alive()

    def produce(self, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task. ``wanted`` hears the progress and answers whether to go on.

        Raises Stopped, RunFailure when the task fails, takes too long, makes no progress or its
        child dies twice, and HandedBack when this process is ending.
        """
        with self._turns:
            for attempt in range(1, _ATTEMPTS + 1):
                life, pipe = self._taken()
                try:
                    pipe.send(task)
                    product = self._await(life, pipe, task.time_budget, wanted)
                except (EOFError, OSError) as error:
                    if self._closing:
                        raise HandedBack from error
                    life.process.join(_TICK)
                    log.warning("engine.died", attempt=attempt, exitcode=life.process.exitcode)
                    self._bury(life)
                else:
                    return product
                finally:
                    self._given(life, pipe)
            message = "The engine's process ended unexpectedly, twice."
            raise RunFailure(message, code=FailureCode.ENGINE_ERROR)

    def retire(self) -> None:
        """Take no more tasks; those in progress go on."""
        self._closing = True

    @property
    def busy(self) -> bool:
        """Whether a task is in progress."""
        return self._life is not None and self._life.working > 0

    def close(self) -> None:
        """End the child for good; tasks in progress are handed back."""
        self.retire()
        if self._life is not None:
            self._life.end()

    def _alive(self) -> _Life:
        """Return the process at work, a new one where there is none; under the lock."""
        if self._life is None or not self._life.process.is_alive():
            self._life = _Life(self._make_engine, self._desk, self._places)
        return self._life

    def _taken(self) -> tuple[_Life, Connection]:
        with self._lock:
            if self._closing:
                raise HandedBack
            life = self._alive()
            life.working += 1
            return life, life.free.pop()

    def _given(self, life: _Life, pipe: Connection) -> None:
        """Take a pipe back; a process that has served long or grown large is replaced at once."""
        with self._lock:
            life.working -= 1
            life.served += 1
            life.settled = life.settled or life.resident()
            life.free.append(pipe)
            if self._life is life and not self._closing and self._worn(life):
                log.info("engine.renewed", runs=life.served)
                self._life = None
                self._alive()
            if self._life is not life and not life.working:
                life.end()
                for one in life.free:
                    one.close()

    def _worn(self, life: _Life) -> bool:
        most = max(limits.ENGINE_BYTES, life.settled * limits.ENGINE_GROWTH)
        return life.served >= limits.ENGINE_RUNS or life.resident() >= most

    def _bury(self, life: _Life) -> None:
        """End a process; tasks beside the one at fault begin anew in the next one."""
        with self._lock:
            life.end()
            if self._life is life:
                self._life = None

    def _await(
        self, life: _Life, pipe: Connection, seconds: float, wanted: Callable[[float], bool]
    ) -> Product:
        progress, moved = 0.0, time.monotonic()
        deadline = moved + seconds
        while True:
            if pipe.poll(_TICK):
                answer = pipe.recv()
                if isinstance(answer, Product):
                    return answer
                if isinstance(answer, Failed):
                    raise RunFailure(answer.message, code=answer.code, away=answer.away)
                progress, moved = answer, time.monotonic()
            if time.monotonic() > min(deadline, moved + self._stall):
                self._bury(life)
                message = "The engine took too long."
                raise RunFailure(message, code=FailureCode.ENGINE_TIMEOUT)
            if not wanted(progress):
                self._stop(life, pipe)
                raise Stopped

    def _stop(self, life: _Life, pipe: Connection) -> None:
        """Ask for a task to be left; kill its process if it isn't in time."""
        pipe.send(None)
        end = time.monotonic() + _GRACE
        while time.monotonic() < end:
            if pipe.poll(_TICK) and isinstance(pipe.recv(), Product | Failed):
                return
        self._bury(life)


def _serve(pipes: Sequence[Connection], make_engine: Callable[[], Engine], desk: Desk) -> None:
    """Serve tasks, each pipe's one after the other, until the parent goes away."""
    set_up_logs()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the parent decides
    engine = make_engine()
    engine.warm_up()
    desk.warm_up(engine)
    first, *others = pipes
    for pipe in others:
        threading.Thread(target=_attend, args=(pipe, engine, desk), daemon=True).start()
    _attend(first, engine, desk)


def _attend(pipe: Connection, engine: Engine, desk: Desk) -> None:
    with contextlib.suppress(EOFError):
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
        return Failed(code=failure.code, message=failure.message, away=failure.away)
    except Exception:  # the wall: whatever an engine raises ends its run, not the worker
        log.exception("engine.failed")
        message = "The engine failed on this request. Another seed or wording may work."
        return Failed(code=FailureCode.ENGINE_ERROR, message=message)
