"""A database that goes away again and again under load: late answers, no wrong ones."""

import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest

from cavendish.errors import SetupError
from cavendish.store.database import Claim, open_engine
from postgres import Postgres
from serving import Serving

pytestmark = pytest.mark.process

SECONDS = float(os.environ.get("CAVENDISH_TEST_RESTARTS", "8"))
"""seconds of restarts under load."""
GAPS = (5.0, 40.0) if SECONDS > 60 else (0.5, 2.0)
"""seconds between two restarts."""
AWAY = (0.0, 2.0)
"""seconds that the database is gone."""
PRICE, START = 1_000, 25_000_000
NOT_NOW = {429, 500, 503}


class Client(threading.Thread):
    """Creates runs and reads them, as a patient caller does, and notes every wrong answer."""

    def __init__(self, server: Serving, name: str) -> None:
        super().__init__(name=name)
        self.server = server
        self.accepted: list[str] = []
        self.late = 0
        self.wrong: list[str] = []
        self.enough = threading.Event()

    def run(self) -> None:
        """Go on until it is enough; an accepted create is always remembered."""
        number = 0
        while not self.enough.wait(0.05):
            number += 1
            again = {"Idempotency-Key": f"{self.name}-{number}"}
            create = partial(self.server.create, "sleep 0.05", headers=again)
            answer = self._patiently(create, 201)
            if answer is None:
                return
            self.accepted.append(answer.json()["id"])
            path = f"/api/v1/runs/{random.choice(self.accepted)}"
            self._patiently(partial(self.server.call, "GET", path), 200)

    def _patiently(self, ask: Callable[[], httpx.Response], right: int) -> httpx.Response | None:
        """Return the right answer; None after a wrong one, or none that is right in a minute."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            answer = ask()
            if answer.status_code == right:
                return answer
            if answer.status_code not in NOT_NOW or "error" not in answer.json():
                self.wrong.append(f"{answer.status_code} {answer.text[:200]}")
                return None
            self.late += 1
            time.sleep(0.1)
        self.wrong.append("no answer in a minute")
        return None


@pytest.fixture
def on_postgresql(tmp_path: Path, postgresql: Postgres) -> Iterator[Serving]:
    serving = Serving(
        tmp_path / "data",
        CAVENDISH_DATABASE_URL=postgresql.database("restarts"),
        CAVENDISH_PRICES=f'{{"0.5K": {PRICE}}}',
        CAVENDISH_QUEUED_RUNS="20",
    )
    yield serving
    serving.end()


@pytest.mark.promise(8)
def test_a_database_that_is_restarted_under_load_brings_no_wrong_answer_and_loses_no_run(
    on_postgresql: Serving, postgresql: Postgres, record_property: Callable[[str, object], None]
) -> None:
    lot = random.Random(8)
    clients = [Client(on_postgresql, f"client-{number}") for number in range(3)]
    for client in clients:
        client.start()
    restarts, end = 0, time.monotonic() + SECONDS
    while time.monotonic() < end:
        time.sleep(lot.uniform(*GAPS))
        postgresql.restart(lot.choice([signal.SIGINT, signal.SIGQUIT]), lot.uniform(*AWAY))
        restarts += 1
    for client in clients:
        client.enough.set()
    for client in clients:
        client.join(90)
    assert [client.wrong for client in clients] == [[], [], []]
    ids = [run_id for client in clients for run_id in client.accepted]
    ends = [on_postgresql.read(run_id, wait=60)["status"] for run_id in ids]
    assert set(ends) == {"succeeded"}
    assert len(set(ids)) == len(ids)
    account = on_postgresql.account()
    assert (account["balanceUsd"], account["heldUsd"]) == (START - len(ids) * PRICE, 0)
    stored = [path for path in (on_postgresql.data / "files").rglob("*.png") if path.is_file()]
    assert len(stored) == len(ids)
    late = sum(client.late for client in clients)
    record_property(
        "figure",
        f"{restarts} restarts in {SECONDS:g} s, {len(ids)} runs, {late} answers of 5xx or 429",
    )


def test_a_server_claims_a_database_that_was_restarted_again(postgresql: Postgres) -> None:
    url = postgresql.database("claimed").replace("postgresql://", "postgresql+psycopg://")
    ours, theirs = open_engine(url), open_engine(url)
    claim = Claim(ours)
    postgresql.restart(signal.SIGINT, 0.0)
    claim.renew()
    with pytest.raises(SetupError, match="Another server"):
        Claim(theirs)
    claim.close()
    ours.dispose()
    Claim(theirs).close()
    theirs.dispose()
