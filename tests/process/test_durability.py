import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cavendish.domain.keys import well_formed
from cavendish.work.durable import DurableQueue

pytestmark = pytest.mark.process


@pytest.mark.promise(1)
def test_a_killed_server_finishes_its_runs_after_a_restart(own_server: Any) -> None:
    ids = [own_server.create(f"sleep {n % 3}").json()["id"] for n in range(4)]
    own_server.until(ids[0], "succeeded")
    own_server.stop(signal.SIGKILL)
    own_server.start()
    assert {own_server.read(run_id)["status"] for run_id in ids} == {"succeeded"}
    account = own_server.account()
    assert account["heldUsd"] == 0
    assert account["balanceUsd"] == 25_000_000 - 4 * 45_000


@pytest.mark.nightly
@pytest.mark.promise(1)
def test_runs_survive_kills_at_random_moments(own_server: Any) -> None:
    moments = random.Random(11)
    ids: list[str] = []
    for _ in range(8):
        ids += [own_server.create("sleep 0.2").json()["id"] for _ in range(3)]
        time.sleep(moments.uniform(0, 1.2))
        own_server.stop(signal.SIGKILL)
        own_server.start()
    runs = [own_server.read(run_id, wait=60) for run_id in ids]
    assert {run["status"] for run in runs} == {"succeeded"}
    assert own_server.account()["balanceUsd"] == 25_000_000 - len(ids) * 45_000
    assert own_server.account()["heldUsd"] == 0
    assert captures(own_server.data) == len(ids)


def captures(data: Path) -> int:
    with closing(sqlite3.connect(data / "cavendish.db")) as database:
        query = "SELECT count(*) FROM entries WHERE posting = 'capture' AND book = 'revenue'"
        return database.execute(query).fetchone()[0]


@pytest.mark.promise(6)
def test_an_idempotency_key_is_remembered_by_a_server_that_was_killed(own_server: Any) -> None:
    again = {"headers": {"Idempotency-Key": "once"}}
    run = own_server.create("sleep 0", **again).json()
    own_server.stop(signal.SIGKILL)
    own_server.start()
    assert own_server.create("sleep 0", **again).json()["id"] == run["id"]
    refused = own_server.create("another", **again)
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "idempotency_key_reused")
    assert len(own_server.call("GET", "/api/v1/runs").json()["runs"]) == 1


@pytest.mark.promise(10)
def test_a_terminated_server_hands_its_work_back(own_server: Any) -> None:
    run_id = own_server.create("sleep 2").json()["id"]
    own_server.until(run_id, "processing")
    began = time.monotonic()
    assert own_server.stop(signal.SIGTERM) == 0
    assert time.monotonic() - began < 30
    own_server.start()
    assert own_server.read(run_id)["status"] == "succeeded"


def test_links_and_keys_outlive_a_restart(own_server: Any) -> None:
    run = own_server.read(own_server.create().json()["id"])
    before = run["output"]["urls"][0].split("/files/")[1]
    own_server.stop()
    own_server.start()
    assert own_server.read(run["id"])["output"]["urls"][0].split("/files/")[1] == before


@pytest.mark.promise(29)
def test_no_file_of_the_server_holds_a_key_that_opens_anything(
    own_server: Any, record_property: Callable[[str, object], None]
) -> None:
    run = own_server.read(own_server.create("sleep 0").json()["id"])
    signature = run["output"]["urls"][0].split("/")[4].encode()
    own_server.stop()
    looked = 0
    for path in [*own_server.data.rglob("*"), own_server.data.parent / "stderr"]:
        if path.is_file():
            content = path.read_bytes()
            looked += len(content)
            words = re.findall(rb"sk-[0-9A-Za-z]{46}", content)
            assert not any(well_formed(word.decode()) for word in words), path
            assert signature not in content, path
    record_property("figure", f"{looked} bytes of database, files and logs hold no key")


def test_two_servers_never_share_a_data_folder(own_server: Any) -> None:
    script = Path(__file__).parent.parent / "serve_plain.py"
    command = [sys.executable, str(script), str(own_server.data), "0"]
    second = subprocess.run(  # noqa: S603 -- our own script
        command, capture_output=True, text=True, timeout=30, check=False
    )
    assert second.returncode == 1
    assert "Another server is using" in second.stderr


def test_the_durability_settings_are_the_promised_ones(own_server: Any) -> None:
    from cavendish.store.database import open_engine  # noqa: PLC0415 -- this test alone

    engine = open_engine(f"sqlite:///{own_server.data / 'cavendish.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    engine.dispose()


def test_the_queue_forgets_what_ended_and_nothing_else(own_server: Any) -> None:
    ended = [own_server.create("sleep 0").json()["id"] for _ in range(3)]
    for run_id in ended:
        own_server.until(run_id, "succeeded")
    waiting = own_server.create("sleep 60").json()["id"]
    own_server.stop(signal.SIGKILL)
    queue = DurableQueue(f"sqlite:///{own_server.data / 'cavendish.db'}", lambda _run: "diorama")
    queue.forget(datetime.now(UTC) - timedelta(hours=1))
    assert remembered(own_server.data) == {*ended, waiting}
    queue.forget(datetime.now(UTC))
    queue.close()
    assert remembered(own_server.data) == {waiting}


def remembered(data: Path) -> set[str]:
    with closing(sqlite3.connect(data / "cavendish.db")) as database:
        return {row[0] for row in database.execute("SELECT workflow_uuid FROM workflow_status")}
