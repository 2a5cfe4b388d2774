"""The crew: every engine's pool, and who makes a model's pictures when an engine fails.

A run whose engines are all away waits for one of them, as long as it has time.

Knows which engines serve a model, in order, and which failures another engine may make good. A
refusal is an answer and final; an error or a time-out is not. Knows no engine's code.
"""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain as chain_of
from itertools import repeat

import structlog

from cavendish import limits
from cavendish.domain.catalog import Catalog
from cavendish.domain.run import FailureCode
from cavendish.errors import ModelNotFound, RunFailure
from cavendish.service.offers import Demand, Offer
from cavendish.work.child import HandedBack, Stopped
from cavendish.work.desk import Desk
from cavendish.work.pool import Pool
from cavendish.work.production import Product, Task

log = structlog.get_logger()

_AGAIN = frozenset({FailureCode.ENGINE_ERROR, FailureCode.ENGINE_TIMEOUT})
"""Failures of an engine, not of the request."""
_TICK = 0.2
"""seconds between looks at whether a waiting run is still wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One engine at work."""

    offer: Offer
    pool: Pool
    seconds: float | None = None
    """The most that one attempt may take; without it, a fair share of the run's time."""
    paid: bool = False
    """Whether somebody charges for what was begun: it is let end when the server ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Turns tasks into files."""

    catalog: Catalog
    members: Mapping[str, Member]
    desk: Desk = field(default_factory=Desk)
    waits: Sequence[float] = limits.ENGINE_WAITS
    """Seconds between looks at engines that are away; the last one again and again."""
    closing: threading.Event = field(default_factory=threading.Event)

    def produce(self, model: str, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task on the first engine of its model that doesn't fail; at most once on each.

        A prompt that the policy refuses reaches none of them. When all are away, that is no
        attempt: they are asked again until the task's time is over.
        The product says which engine that was. Raises what a child raises; when all engines
        failed, what the first one raised.
        """
        end = time.monotonic() + task.time_budget
        self.desk.admit(task.prompt, task.characters)
        chain = self._chain(model, task)
        for wait in chain_of(self.waits, repeat(self.waits[-1])):
            try:
                return self._first(chain, task, end, wanted)
            except RunFailure as failure:
                if not failure.away or time.monotonic() + wait > end:
                    raise
                log.warning("engine.away", engines=chain, wait=wait)
            self._wait(wait, wanted)
        raise AssertionError  # the waits never end

    def _first(
        self, chain: tuple[str, ...], task: Task, end: float, wanted: Callable[[float], bool]
    ) -> Product:
        """Go through the engines once; what is raised is away only if all of them are."""
        failures: list[RunFailure] = []
        for place, name in enumerate(chain):
            share = (end - time.monotonic()) / (1 if name == chain[-1] else 2)
            attempt = replace(task, time_budget=min(share, self.members[name].seconds or share))
            try:
                product = self._attempt(name, attempt, wanted)
            except RunFailure as failure:
                if failure.code not in _AGAIN:
                    raise
                failures.append(failure)
            else:
                return _told(product, chain[:place])
        first, away = failures[0], all(failure.away for failure in failures)
        raise RunFailure(first.message, code=first.code, away=away) from first

    def _wait(self, seconds: float, wanted: Callable[[float], bool]) -> None:
        """Let time pass. Raises Stopped and HandedBack, as working would."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self.closing.wait(min(left, _TICK)):
                raise HandedBack
            if not wanted(0.0):
                raise Stopped

    def _attempt(self, name: str, task: Task, wanted: Callable[[float], bool]) -> Product:
        began = time.monotonic()
        try:
            product = self.members[name].pool.produce(task, wanted)
        except RunFailure as failure:
            seconds = round(time.monotonic() - began, 2)
            log.warning("engine.attempt", engine=name, ended=str(failure.code), seconds=seconds)
            raise
        seconds = round(time.monotonic() - began, 2)
        log.info("engine.attempt", engine=name, ended="succeeded", seconds=seconds)
        return product

    def _chain(self, model: str, task: Task) -> tuple[str, ...]:
        """Return the engines to try: the model's first one, and those after it that can do it."""
        try:
            engines = self.catalog.find(model).engines
        except ModelNotFound as missing:  # it was there when the run was accepted
            raise RunFailure(missing.message, code=FailureCode.ENGINE_ERROR) from missing
        demand = _demand_of(task)
        able = (name for name in engines[1:] if not self.members[name].offer.lacks(demand))
        return (engines[0], *able)

    def warm_up(self, engines: tuple[str, ...]) -> None:
        """Start children of these engines, so that the first runs don't wait for imports."""
        for name in engines:
            self.members[name].pool.warm_up()

    def retire(self) -> bool:
        """Take no more tasks and hand back what costs nothing; tell whether others go on."""
        self.closing.set()
        for member in self.members.values():
            if member.paid:
                member.pool.retire()
            else:
                member.pool.close()
        return any(member.paid and member.pool.busy for member in self.members.values())

    def close(self) -> None:
        """End all children; tasks in progress are handed back."""
        self.closing.set()
        for member in self.members.values():
            member.pool.close()


def _demand_of(task: Task) -> Demand:
    portraits = sum(len(character.references) for character in task.characters)
    return Demand(
        resolution=task.resolution.value,
        references=len(task.references) + portraits,
        mask=task.mask is not None,
        characters=len(task.characters),
    )


def _told(product: Product, failed: tuple[str, ...]) -> Product:
    """Say on the product who failed before it was made."""
    if not failed:
        return product
    sentence = f"{' and '.join(failed)} failed on this run; {product.engine} made the picture."
    return replace(product, warnings=(sentence, *product.warnings))
