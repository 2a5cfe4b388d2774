"""DBOS: the durable queue and the workers on it. The only module that knows DBOS.

Run, hold and queue row commit in one transaction, because DBOS's tables live in our database.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
import structlog
from dbos import DBOS, DBOSClient, DBOSConfig

from cavendish import limits
from cavendish.domain.run import Run
from cavendish.work.workflow import Workflow

log = structlog.get_logger()

_WORKFLOW = "run"
_RECOVERED = 2.0
"""seconds after which runs that a stop interrupted are back on their queues."""
_VERSION = "2"
"""Changed when the steps of the workflow change; then old runs are finished by old workers."""


def _queue(engine: str) -> str:
    """Return the queue of an engine's runs: a busy engine holds up no other."""
    return f"runs-{engine}"


class DurableQueue:
    """Puts runs on their engine's queue inside somebody else's transaction."""

    def __init__(self, database_url: str, engine_of: Callable[[Run], str]) -> None:
        self._engine_of = engine_of
        self._client = DBOSClient(system_database_url=database_url)

    def hand_over(self, connection: sa.Connection, run: Run) -> None:
        """Enqueue a run; it becomes visible to workers when the connection commits."""
        self._client.enqueue_in_transaction(
            connection,
            {
                "queue_name": _queue(self._engine_of(run)),
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
    """Takes runs from the queues and carries them through the workflow.

    ``places`` says of every engine how many runs it works on at once; ``rounds`` is what is done
    every minute meanwhile.
    """

    def __init__(
        self,
        *,
        database_url: str,
        workflow: Workflow,
        rounds: Sequence[Callable[[], None]],
        places: Mapping[str, int],
    ) -> None:
        self._places = places
        self._rounds = rounds
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

    def start(self) -> None:
        """Resume what was interrupted, then take new runs."""
        DBOS.listen_queues([_queue(engine) for engine in self._places])
        DBOS.launch()
        for engine, places in self._places.items():
            DBOS.register_queue(
                _queue(engine),
                worker_concurrency=places,
                polling_interval_sec=limits.QUEUE_POLL_SECONDS,
                on_conflict="always_update",
            )
        self._sweeper.start()

    def close(self, seconds: int = 0) -> None:
        """Stop taking runs and wait so long for those in progress; the next start resumes them."""
        self._closing.set()
        DBOS.destroy(workflow_completion_timeout_sec=seconds)

    def _sweep_now_and_then(self) -> None:
        pause = _RECOVERED
        while not self._closing.wait(pause):
            pause = limits.SWEEP_SECONDS
            for tidy in (*self._rounds, self._rehome):
                try:
                    tidy()
                except Exception:  # a database that is busy now is tidied in the next round
                    log.exception("sweep.broke")

    def _rehome(self) -> None:
        """Hand the runs of engines that are gone from the settings to the first one there is."""
        homes = [_queue(engine) for engine in self._places]
        strange = [queue.name for queue in DBOS.list_queues() if queue.name not in homes]
        if not strange:
            return
        stray = DBOS.list_workflows(
            status="ENQUEUED",
            queue_name=strange,
            limit=limits.MAX_QUEUED_RUNS,
            load_input=False,
            load_output=False,
        )
        if stray:
            log.info("queue.rehomed", runs=len(stray))
            DBOS.resume_workflows([run.workflow_id for run in stray], queue_name=homes[0])


def _steps(workflow: Workflow) -> Callable[[str], None]:
    """Return the workflow of one run. Its record holds ids alone: nothing that a user wrote."""

    def carry(run_id: str) -> None:
        if DBOS.run_step({"name": "start"}, workflow.start, run_id):
            DBOS.run_step({"name": "work"}, workflow.work, run_id)

    return carry


def prepare(database_url: str) -> None:
    """Create DBOS's own tables; needed once, before anything is enqueued."""
    DBOS.migrate(system_database_url=database_url)
