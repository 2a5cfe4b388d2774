"""The durable workflow of one run: take it, then gather, produce, store and settle.

Knows the order and what a failure in each means. DBOS remembers which steps are done: after a
crash the workflow goes on with the first one that isn't.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

import structlog

from cavendish import limits
from cavendish.domain.ports import Blobs, Clock, Store, Success
from cavendish.domain.run import Failure, FailureCode, Picture, Run, TextMode
from cavendish.errors import RunFailure
from cavendish.service.settle import Settle
from cavendish.service.sweep import OVERDUE
from cavendish.work.child import Stopped
from cavendish.work.gather import Gathered
from cavendish.work.patience import patiently
from cavendish.work.production import Product, Task

T = TypeVar("T")
log = structlog.get_logger()


BROKEN = Failure(
    code=FailureCode.INTERNAL_ERROR, message="Something broke on our side. Nothing was charged."
)


class Producer(Protocol):
    """Turns a task into files."""

    def produce(self, model: str, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task for a model; raises Stopped or RunFailure."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Workflow:
    """What happens to a run after it was accepted."""

    store: Store
    blobs: Blobs
    settle: Settle
    gather: Callable[[Run], Gathered]
    producer: Producer
    clock: Clock
    sleep: Callable[[float], None] = time.sleep

    def start(self, run_id: str) -> bool:
        """Step 1: take the run; False when it has ended already."""
        return self._patiently(lambda: self.settle.start(run_id), "start") is not None

    def work(self, run_id: str) -> None:
        """Step 2: make and store the pictures, then settle once.

        Cut off anywhere, it is done again. Files have the same names then, and the first one of a
        name stays: signatures, and engines elsewhere, don't give the same bytes twice.
        """
        run = self._patiently(lambda: self._found(run_id), "find")
        if run is None or run.final:
            return
        if run.progress > 0:
            log.warning("run.again", run_id=run.id)  # whoever charges for pictures may do so twice
        result = self._result(run)
        self._patiently(lambda: self._settle(run, result), "settle")

    def _patiently(self, call: Callable[[], T], what: str) -> T:
        """Call until the database is there: a queued run whose step failed would be nobody's."""
        return patiently(call, limits.DATABASE_WAITS, what=what, sleep=self.sleep)

    def _found(self, run_id: str) -> Run | None:
        with self.store.read() as tx:
            return tx.runs.find(run_id)

    def _settle(self, run: Run, result: Success | Failure | None) -> None:
        """Settle once; a late worker's pictures are thrown away."""
        if isinstance(result, Success):
            if not self.settle.succeed(run, result) and not self._kept(run):
                for picture in result.pictures:
                    self.blobs.delete(picture.blob)
        elif result is not None:
            self.settle.fail(run, result)

    def _kept(self, run: Run) -> bool:
        """Tell whether the run succeeded before, with these very pictures."""
        found = self._found(run.id)
        return found is not None and bool(found.pictures)

    def _result(self, run: Run) -> Success | Failure | None:
        """Return how the run ends; None when nobody wants it any more."""
        began = time.monotonic()
        try:
            if self._late(run):
                return OVERDUE
            product = self.producer.produce(run.model, self._task(run), self._wanted(run))
            pictures = tuple(self._save(run, index, product) for index in range(len(product.files)))
        except Stopped:
            return OVERDUE if self._late(run) else None
        except RunFailure as failure:
            log.warning("run.failed", run_id=run.id, code=failure.code)
            message = failure.message[: limits.MAX_ERROR_CHARACTERS]
            return Failure(code=FailureCode(failure.code), message=message)
        except Exception:  # the worker's outer wall: a run always ends, and costs nothing then
            log.exception("run.broke", run_id=run.id)
            return BROKEN
        log.info("run.produced", run_id=run.id, seconds=round(time.monotonic() - began, 2))
        return Success(
            pictures=pictures,
            engine=product.engine,
            resolved=product.resolved,
            warnings=product.warnings,
            plan=product.plan,
        )

    def _task(self, run: Run) -> Task:
        order, gathered = run.order, self.gather(run)
        return Task(
            prompt=order.prompt,
            negative_prompt=order.negative_prompt,
            aspect_ratio=order.aspect_ratio,
            resolution=order.resolution,
            images=order.num_images,
            file_format=order.output_format,
            seed=run.seed,
            exact_text=order.text_mode is TextMode.EXACT,
            references=gathered.references,
            mask=gathered.mask,
            characters=gathered.characters,
            previous=gathered.previous,
            time_budget=limits.MAX_RUN_SECONDS,
        )

    def _wanted(self, run: Run) -> Callable[[float], bool]:
        """Return a listener that writes progress now and then and notices a run's end."""
        last_write = 0.0

        def wanted(progress: float) -> bool:
            nonlocal last_write
            if time.monotonic() - last_write < limits.PROGRESS_SECONDS:
                return True
            last_write = time.monotonic()
            if self._late(run):
                return False
            try:
                with self.store.write() as tx:
                    return tx.runs.advance(run.id, min(progress, 0.99))
            except Exception:  # nobody loses a picture because a number could not be written
                log.exception("progress.lost", run_id=run.id)
                return True

        return wanted

    def _late(self, run: Run) -> bool:
        return run.deadline_at is not None and self.clock.now() >= run.deadline_at

    def _save(self, run: Run, index: int, product: Product) -> Picture:
        """Store a picture; one that is there from an earlier try stays, whoever comes late."""
        file = product.files[index]
        blob = f"{run.id}/{index}.{run.order.output_format.value}"
        data = patiently(
            lambda: self.blobs.keep(blob, file.data),
            limits.STORE_WAITS,
            what="put",
            sleep=self.sleep,
        )
        return Picture(
            blob=blob,
            width=file.width,
            height=file.height,
            mime_type=run.order.output_format.mime_type,
            bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
        )
