"""The crew: every engine's pool, and who makes a model's pictures when an engine fails.

Knows which engines serve a model, in order, and which failures another engine may make good. A
refusal is an answer and final; an error or a time-out is not. Knows no engine's code.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import structlog

from cavendish.domain.catalog import Catalog
from cavendish.domain.run import FailureCode
from cavendish.errors import ModelNotFound, RunFailure
from cavendish.service.offers import Demand, Offer
from cavendish.work.desk import Desk
from cavendish.work.pool import Pool
from cavendish.work.production import Product, Task

log = structlog.get_logger()

_AGAIN = frozenset({FailureCode.ENGINE_ERROR, FailureCode.ENGINE_TIMEOUT})
"""Failures of an engine, not of the request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One engine at work."""

    offer: Offer
    pool: Pool
    seconds: float | None = None
    """The most that one attempt may take; without it, a fair share of the run's time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Turns tasks into files."""

    catalog: Catalog
    members: Mapping[str, Member]
    desk: Desk = field(default_factory=Desk)

    def produce(self, model: str, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task on the first engine of its model that doesn't fail; at most once on each.

        A prompt that the policy refuses reaches none of them.
        The product says which engine that was. Raises what a child raises; when all engines
        failed, what the first one raised.
        """
        end = time.monotonic() + task.time_budget
        self.desk.admit(task.prompt, task.characters)
        chain, first = self._chain(model, task), None
        for place, name in enumerate(chain):
            share = (end - time.monotonic()) / (1 if name == chain[-1] else 2)
            attempt = replace(task, time_budget=min(share, self.members[name].seconds or share))
            try:
                product = self._attempt(name, attempt, wanted)
            except RunFailure as failure:
                if failure.code not in _AGAIN:
                    raise
                first = first or failure
            else:
                return _told(product, chain[:place])
        raise first or RunFailure(
            "No engine here serves this model.", code=FailureCode.ENGINE_ERROR
        )

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

    def close(self) -> None:
        """End all children; tasks in progress are handed back."""
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
