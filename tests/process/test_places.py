"""One process that works on several tasks at once: what befalls one of them leaves the others."""

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from cavendish import limits
from cavendish.engines.engine import Commission, Outcome, Report
from cavendish.errors import RunFailure
from cavendish.work.child import Child, HandedBack, Stopped
from cavendish.work.pool import Pool
from cavendish.work.production import Product, Task
from plain import PlainEngine
from tasks import TASK

pytestmark = pytest.mark.process


class Numbered(PlainEngine):
    """Tells in which process it works."""

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make a plain picture."""
        made = super().make(commission, report)
        return Outcome(pixels=made.pixels, plan={"pid": os.getpid()})


def task(prompt: str, budget: float = 60.0) -> Task:
    return replace(TASK, prompt=prompt, time_budget=budget)


class Asking(threading.Thread):
    """Somebody who waits for a task."""

    def __init__(
        self, child: Child, prompt: str, wanted: Callable[[float], bool] = lambda _: True
    ) -> None:
        super().__init__()
        self.child, self.prompt, self.wanted = child, prompt, wanted
        self.made: Product | None = None
        self.error: BaseException | None = None
        self.begun = threading.Event()
        self.start()

    def run(self) -> None:
        """Wait, and keep what comes."""

        def wanted(progress: float) -> bool:
            if progress > 0:
                self.begun.set()
            return self.wanted(progress)

        try:
            self.made = self.child.produce(task(self.prompt), wanted)
        except BaseException as error:  # noqa: BLE001 -- kept for the test to look at
            self.error = error


def test_tasks_share_a_process_and_don_t_wait_for_each_other() -> None:
    child = Child(Numbered, places=3)
    child.produce(task("a lamp"), lambda _: True)
    began = time.monotonic()
    asking = [Asking(child, "sleep 1.5") for _ in range(3)]
    for one in asking:
        one.join(20)
    assert time.monotonic() - began < 4
    assert len({one.made.plan["pid"] for one in asking if one.made}) == 1
    child.close()


def test_a_stopped_task_leaves_those_beside_it_alone() -> None:
    child = Child(Numbered, places=2)
    unwanted = threading.Event()
    stays = Asking(child, "sleep 3")
    goes = Asking(child, "sleep 60", lambda _: not unwanted.is_set())
    assert stays.begun.wait(30)
    assert goes.begun.wait(30)
    unwanted.set()
    goes.join(5)
    assert isinstance(goes.error, Stopped)
    stays.join(20)
    assert stays.made is not None
    child.close()


def test_a_process_that_dies_under_several_tasks_is_replaced_for_all_of_them() -> None:
    child = Child(Numbered, places=2)
    pid = child.produce(task("a lamp"), lambda _: True).plan["pid"]
    asking = [Asking(child, "sleep 2") for _ in range(2)]
    for one in asking:
        assert one.begun.wait(30)
    os.kill(pid, signal.SIGKILL)
    for one in asking:
        one.join(30)
        assert one.made is not None
        assert one.made.plan["pid"] != pid
    child.close()


def test_a_worn_process_ends_when_its_last_task_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    child = Child(Numbered, places=2)
    long = Asking(child, "sleep 3")
    assert long.begun.wait(30)
    monkeypatch.setattr(limits, "ENGINE_RUNS", 1)
    first = child.produce(task("a lamp"), lambda _: True).plan["pid"]
    second = child.produce(task("a lamp"), lambda _: True).plan["pid"]
    assert first != second
    long.join(20)
    assert long.made is not None
    assert long.made.plan["pid"] == first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    child.close()


def test_tasks_are_handed_back_when_the_server_ends() -> None:
    child = Child(Numbered, places=2)
    asking = [Asking(child, "sleep 60") for _ in range(2)]
    for one in asking:
        assert one.begun.wait(30)
    child.close()
    for one in asking:
        one.join(10)
        assert isinstance(one.error, HandedBack)


def test_a_full_pool_lets_go_of_who_is_not_wanted_or_waits_too_long() -> None:
    pool = Pool([Numbered])
    busy = threading.Thread(
        target=lambda: pool.produce(task("sleep 2"), lambda _: begun.set() or True)
    )
    begun = threading.Event()
    busy.start()
    assert begun.wait(30)
    with pytest.raises(Stopped):
        pool.produce(task("a lamp"), lambda _: False)
    with pytest.raises(RunFailure, match="busy"):
        pool.produce(task("a lamp", budget=0.5), lambda _: True)
    busy.join(20)
    assert pool.produce(task("a lamp"), lambda _: True).files
    pool.close()
