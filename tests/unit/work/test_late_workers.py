import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from cavendish.domain.run import Resolved, Status
from cavendish.store.database import migrate, open_engine
from cavendish.work import workflow
from cavendish.work.gather import Gathered
from cavendish.work.production import File, Product, Task
from cavendish.work.workflow import Workflow
from house import House, MemoryBlobs


@dataclass
class Restless:
    """An engine that never makes the same bytes twice, as signatures and providers do."""

    made: int = 0

    def produce(self, model: str, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Make one file."""
        del model, task
        wanted(0.5)
        self.made += 1
        file = File(data=bytes([self.made]) * self.made, width=1, height=1)
        resolved = Resolved(aspect_ratio="1:1", width=1, height=1)
        return Product(files=(file,), engine="x/1", resolved=resolved, warnings=(), plan={})


@dataclass
class Paused(MemoryBlobs):
    """A store before which a worker sleeps while another one does all of the work."""

    meanwhile: Callable[[], None] = field(default=lambda: None)

    def keep(self, name: str, data: bytes) -> bytes:
        """Let the other one go first, once."""
        meanwhile, self.meanwhile = self.meanwhile, lambda: None
        meanwhile()
        return super().keep(name, data)


@dataclass
class Log:
    """Remembers warnings."""

    said: list[str] = field(default_factory=list[str])

    def warning(self, event: str, **_facts: object) -> None:
        """Note one."""
        self.said.append(event)

    def info(self, event: str, **facts: object) -> None:
        """Note nothing."""


@pytest.mark.promise(2)
def test_a_worker_that_comes_late_changes_no_picture_that_is_settled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = Log()
    monkeypatch.setattr(workflow, "log", log)
    engine = open_engine("sqlite://")
    migrate(engine)
    house = House(engine)
    house.accounts.welcome()
    run, blobs = house.ask(house.key()), Paused()
    worker = Workflow(
        store=house.store,
        blobs=blobs,
        settle=house.settle,
        gather=lambda _run: Gathered(),
        producer=Restless(),
        clock=house.clock,
    )
    assert worker.start(run.id)
    blobs.meanwhile = lambda: worker.work(run.id)
    worker.work(run.id)
    found = house.runs.read(run.id, None)
    assert found.status is Status.SUCCEEDED
    (picture,) = found.pictures
    assert blobs.kept == {picture.blob: b"\2\2"}
    assert picture.sha256 == hashlib.sha256(b"\2\2").hexdigest()
    assert picture.bytes == 2
    assert log.said == ["run.again"]
    engine.dispose()
