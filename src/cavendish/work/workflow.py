"""The durable workflow of one run: start → fetch and produce → settle.

Knows the order of the steps and what a failure in each means. DBOS remembers which steps are
done: after a crash the workflow goes on with the first one that isn't.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import structlog

from cavendish import limits
from cavendish.domain.ports import Blobs, Clock, Store, Success
from cavendish.domain.run import Failure, FailureCode, Picture, Run, TextMode
from cavendish.errors import RunFailure
from cavendish.images.fetch import FetchRefused
from cavendish.service.settle import Settle
from cavendish.service.sweep import OVERDUE
from cavendish.work.child import Stopped
from cavendish.work.production import Product, Reference, Task

log = structlog.get_logger()


BROKEN = Failure(
    code=FailureCode.INTERNAL_ERROR, message="Something broke on our side. Nothing was charged."
)


class Fetch(Protocol):
    """Gets the bytes behind a reference."""

    def fetch(self, reference: str) -> bytes:
        """Return the bytes. Raises FetchRefused."""
        ...


class Producer(Protocol):
    """Turns a task into files."""

    def produce(self, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Run a task; raises Stopped or RunFailure."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Workflow:
    """What happens to a run after it was accepted."""

    store: Store
    blobs: Blobs
    settle: Settle
    fetcher: Fetch
    producer: Producer
    clock: Clock

    def start(self, run_id: str) -> Run | None:
        """Step 1: take the run; None when it has ended already."""
        return self.settle.start(run_id)

    def work(self, run: Run) -> Success | Failure | None:
        """Step 2: make and store the pictures; None when nobody wants them any more."""
        began = time.monotonic()
        try:
            if self._late(run):
                return OVERDUE
            product = self.producer.produce(self._task(run), self._wanted(run))
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
            resolved=product.resolved,
            warnings=product.warnings,
            plan=product.plan,
        )

    def end(self, run: Run, result: Success | Failure | None) -> None:
        """Step 3: one settlement; a late worker's pictures are thrown away."""
        if isinstance(result, Success):
            if not self.settle.succeed(run, result):
                for picture in result.pictures:
                    self.blobs.delete(picture.blob)
        elif result is not None:
            self.settle.fail(run, result)

    def _task(self, run: Run) -> Task:
        order = run.order
        return Task(
            prompt=order.prompt,
            negative_prompt=order.negative_prompt,
            aspect_ratio=order.aspect_ratio,
            resolution=order.resolution,
            images=order.num_images,
            file_format=order.output_format,
            seed=run.seed,
            exact_text=order.text_mode is TextMode.EXACT,
            references=self._references(run),
            mask=self._fetched("input.mask_url", order.mask_url) if order.mask_url else None,
            time_budget=limits.MAX_RUN_SECONDS,
        )

    def _references(self, run: Run) -> tuple[Reference, ...]:
        """Return the previous run's picture, if any, then those that the user named."""
        named = tuple(
            self._fetched(f"input.image_urls[{index}]", url)
            for index, url in enumerate(run.order.image_urls)
        )
        return (*self._previous(run), *named)

    def _previous(self, run: Run) -> tuple[Reference, ...]:
        if run.order.previous_run_id is None:
            return ()
        with self.store.read() as tx:
            previous = tx.runs.find(run.order.previous_run_id)
        data = self.blobs.get(previous.pictures[0].blob) if previous and previous.pictures else None
        if data is None:
            message = "The picture of previous_run_id was deleted."
            raise RunFailure(message, code=FailureCode.INVALID_IMAGE)
        return (Reference(field="input.previous_run_id", data=data),)

    def _fetched(self, field: str, url: str) -> Reference:
        try:
            return Reference(field=field, data=self.fetcher.fetch(url))
        except FetchRefused as refused:
            message = f"{field} is no use: {refused}."
            raise RunFailure(message, code=FailureCode.IMAGE_FETCH_FAILED) from refused

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
            with self.store.write() as tx:
                return tx.runs.advance(run.id, min(progress, 0.99))

        return wanted

    def _late(self, run: Run) -> bool:
        return run.deadline_at is not None and self.clock.now() >= run.deadline_at

    def _save(self, run: Run, index: int, product: Product) -> Picture:
        file = product.files[index]
        blob = f"{run.id}/{index}.{run.order.output_format.value}"
        self.blobs.put(blob, file.data)
        return Picture(
            blob=blob,
            width=file.width,
            height=file.height,
            mime_type=run.order.output_format.mime_type,
            bytes=len(file.data),
            sha256=hashlib.sha256(file.data).hexdigest(),
        )
