import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from cavendish.service.accounts import KeyTerms
from cavendish.settings import read_settings
from cavendish.wiring import build
from serving import Serving

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Serve with a queue of thirty."""
    folder: Path = tmp_path_factory.mktemp("small") / "data"
    serving = Serving(folder, CAVENDISH_QUEUED_RUNS="30")
    yield serving
    serving.end()


def another_key(server: Any) -> str:
    with closing(build(read_settings(server.data))) as cavendish:
        return cavendish.accounts.create_key("default", KeyTerms(name="other"))


def test_a_flood_never_delays_another_keys_first_run_by_more_than_the_run_in_progress(
    small: Any,
) -> None:
    flood = [small.create("sleep 0.5").json()["id"] for _ in range(20)]
    small.until(flood[0], "processing")
    body = {"model": "google/nano-banana-2", "input": {"prompt": "x", "resolution": "0.5K"}}
    headers = {"Authorization": f"Bearer {another_key(small)}", "Prefer": "wait=30"}
    run = httpx.post(small.url + "/api/v1/runs", json=body, headers=headers, timeout=60).json()
    assert run["status"] == "succeeded"
    started = [small.read(run_id, wait=0)["startedAt"] for run_id in flood]
    between = [t for t in started if t is not None and run["createdAt"] < t < run["startedAt"]]
    assert len(between) <= 1
    for run_id in flood:
        small.call("POST", f"/api/v1/runs/{run_id}/cancel")


def test_a_full_queue_says_503_and_reads_go_on(small: Any) -> None:
    answers = [small.create("sleep 20") for _ in range(33)]
    refused = [a for a in answers if a.status_code == 503]
    assert len(refused) >= 1
    assert refused[0].json()["error"]["code"] == "overloaded"
    assert int(refused[0].headers["retry-after"]) > 0
    began = time.monotonic()
    assert small.call("GET", "/api/v1/account").status_code == 200
    assert time.monotonic() - began < 2
    for answer in answers:
        if answer.status_code == 201:
            small.call("POST", f"/api/v1/runs/{answer.json()['id']}/cancel")
    assert small.account()["heldUsd"] == 0


def test_one_query_serves_many_waiting_clients(small: Any) -> None:
    run_id = small.create("sleep 1").json()["id"]
    runs: list[dict[str, Any]] = []
    threads = [
        threading.Thread(target=lambda: runs.append(small.read(run_id, wait=20))) for _ in range(30)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {run["status"] for run in runs} == {"succeeded"}
    assert len(runs) == 30
