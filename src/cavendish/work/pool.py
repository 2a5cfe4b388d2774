"""The pool of one engine: its children, each in a process of its own; a task takes a free one."""

import queue
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from cavendish.domain.run import FailureCode
from cavendish.engines.engine import Engine
from cavendish.errors import RunFailure
from cavendish.work.child import Child, HandedBack, Stopped
from cavendish.work.desk import Desk
from cavendish.work.production import Product, Task

_TICK = 0.2
"""seconds between looks at whether a waiting run is still wanted."""


class Pool:
    """A child for every maker, with so many places each. Who worked last works next: it is warm."""

    def __init__(
        self, makers: Sequence[Callable[[], Engine]], desk: Desk | None = None, *, places: int = 1
    ) -> None:
        self._children = [Child(make, desk, places=places) for make in makers]
        self._free: queue.LifoQueue[Child] = queue.LifoQueue()
        self._closing = False
        for child in reversed(self._children * places):
            self._free.put(child)

    def warm_up(self) -> None:
        """Start the children before they are needed."""
        for child in self._children:
            child.warm_up()

    def produce(self, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task on a free child; waiting for one counts against the task's time.

        Raises what a child raises.
        """
        began = time.monotonic()
        child = self._take(began + task.time_budget, wanted)
        try:
            left = task.time_budget - (time.monotonic() - began)
            return child.produce(replace(task, time_budget=left), wanted)
        finally:
            self._free.put(child)

    def retire(self) -> None:
        """Take no more tasks; those in progress go on."""
        self._closing = True
        for child in self._children:
            child.retire()

    @property
    def busy(self) -> bool:
        """Whether a task is in progress."""
        return any(child.busy for child in self._children)

    def close(self) -> None:
        """End the children for good; tasks in progress are handed back."""
        self.retire()
        for child in self._children:
            child.close()

    def _take(self, deadline: float, wanted: Callable[[float], bool]) -> Child:
        while not self._closing:
            try:
                return self._free.get(timeout=_TICK)
            except queue.Empty:
                if not wanted(0.0):
                    raise Stopped from None
            if time.monotonic() > deadline:
                message = "The engine was busy with other runs for too long."
                raise RunFailure(message, code=FailureCode.ENGINE_TIMEOUT)
        raise HandedBack
