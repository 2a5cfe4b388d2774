"""DBOS: the durable queue and the workers on it. The only module that knows DBOS.

Run, hold and queue row commit in one transaction, because DBOS's tables live in our database.
"""

import threading
from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa
import structlog
from dbos import DBOS, DBOSClient, DBOSConfig

from cavendish import limits
from cavendish.domain.run import Run
from cavendish.work.workflow import Workflow

log = structlog.get_logger()

_QUEUE = "runs"
_WORKFLOW = "run"
_VERSION = "2"
"""Changed when the steps of the workflow change; then old runs are finished by old workers."""


class DurableQueue:
    """Puts runs on the queue inside somebody else's transaction."""

    def __init__(self, database_url: str) -> None:
        self._client = DBOSClient(system_database_url=database_url)

    def hand_over(self, connection: sa.Connection, run: Run) -> None:
        """Enqueue a run; it becomes visible to workers when the connection commits."""
        self._client.enqueue_in_transaction(
            connection,
            {
                "queue_name": _QUEUE,
                "workflow_name": _WORKFLOW,
                "workflow_id": run.id,
                "app_version": _VERSION,
                "priority": run.turn,
            },
            run.id,
        )

    def forget(self, before: datetime) -> None:
        """Forget what ended before a time: the runs table knows what became of it."""
        ended = self._client.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED"],
            completed_before=before.isoformat(),
            limit=limits.FINISHED_AT_ONCE,
            load_input=False,
            load_output=False,
        )
        if ended:
            self._client.delete_workflows([workflow.workflow_id for workflow in ended])

    def close(self) -> None:
        """Let the connections go."""
        self._client.destroy()


class Worker:
    """Takes runs from the queue and carries them through the workflow."""

    def __init__(self, *, database_url: str, workflow: Workflow, sweep: Callable[[], None]) -> None:
        self._sweep = sweep
        self._closing = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep_now_and_then, daemon=True)
        config = DBOSConfig(
            name="cavendish",
            system_database_url=database_url,
            application_version=_VERSION,
            executor_id="embedded",
            log_level="ERROR",
        )
        DBOS(config=config)
        DBOS.workflow(name=_WORKFLOW)(_steps(workflow))

    def start(self, concurrency: int) -> None:
        """Resume what was interrupted, then take new runs, ``concurrency`` at a time."""
        DBOS.launch()
        DBOS.register_queue(
            _QUEUE,
            worker_concurrency=concurrency,
            polling_interval_sec=limits.QUEUE_POLL_SECONDS,
        )
        self._sweeper.start()

    def close(self) -> None:
        """Stop taking runs; what is in progress is resumed by the next start."""
        self._closing.set()
        DBOS.destroy(workflow_completion_timeout_sec=0)

    def _sweep_now_and_then(self) -> None:
        while not self._closing.wait(limits.SWEEP_SECONDS):
            try:
                self._sweep()
            except Exception:  # a database that is busy now is tidied in the next round
                log.exception("sweep.broke")


def _steps(workflow: Workflow) -> Callable[[str], None]:
    """Return the workflow of one run. Its record holds ids alone: nothing that a user wrote."""

    def carry(run_id: str) -> None:
        if DBOS.run_step({"name": "start"}, workflow.start, run_id):
            DBOS.run_step({"name": "work"}, workflow.work, run_id)

    return carry


def prepare(database_url: str) -> None:
    """Create DBOS's own tables; needed once, before anything is enqueued."""
    DBOS.migrate(system_database_url=database_url)
