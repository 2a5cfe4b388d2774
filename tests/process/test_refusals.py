"""Every way to refuse a create, provoked on a real server: none of them costs anything."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from cavendish import errors
from cavendish.domain.keys import mint
from cavendish.service.accounts import KeyTerms
from cavendish.settings import read_settings
from cavendish.wiring import build
from serving import Serving

pytestmark = [pytest.mark.process, pytest.mark.promise(16)]

GOOD = {"model": "google/nano-banana-2", "input": {"prompt": "sleep 0", "resolution": "0.5K"}}
PRICE = 45_000
NEVER_FROM_A_CREATE = {
    "admin_required",
    "run_not_found",
    "file_not_found",
    "not_found",
    "internal_error",
}


class Counter:
    """The server and the keys that provoke refusals."""

    def __init__(self, folder: Path) -> None:
        self.serving = Serving(folder, CAVENDISH_CONCURRENT_RUNS="3", CAVENDISH_QUEUED_RUNS="4")
        cavendish = build(read_settings(folder))
        accounts = cavendish.accounts
        accounts.create("poor", PRICE - 1)
        self.poor = accounts.create_key("poor", KeyTerms(name="poor"))
        self.capped = accounts.create_key("default", KeyTerms(name="capped", spend_limit=1))
        self.far = accounts.create_key("default", KeyTerms(name="far", allowed=("203.0.113.0/24",)))
        self.busy = accounts.create_key("default", KeyTerms(name="busy"))
        cavendish.close()

    def post(self, key: str | None = None, **request: Any) -> httpx.Response:
        """Send a create."""
        headers = {"Authorization": f"Bearer {key or self.serving.key}"}
        headers |= request.pop("headers", {})
        request = request or {"json": GOOD}
        return httpx.post(self.serving.url + "/api/v1/runs", headers=headers, timeout=30, **request)

    def twice(self) -> httpx.Response:
        """Use an Idempotency-Key for two bodies; the first is taken back."""
        headers = {"Idempotency-Key": "k"}
        run = self.post(json=GOOD, headers=headers).json()
        self.serving.read(run["id"])
        other = {**GOOD, "input": {"prompt": "other"}}
        return self.post(json=other, headers=headers)

    def crowd(self, key: str, count: int) -> httpx.Response:
        """Fill the key's or everybody's places, ask once more, then clear them."""
        slow = {**GOOD, "input": {"prompt": "sleep 30", "resolution": "0.5K"}}
        answers = [self.post(self.serving.key, json=slow) for _ in range(3)]
        answers += [self.post(self.busy, json=slow) for _ in range(count - 3)]
        refused = self.post(key, json=GOOD)
        taken = [answer.json()["id"] for answer in answers if answer.status_code == 201]
        for run_id in taken:
            self.serving.call("POST", f"/api/v1/runs/{run_id}/cancel")
        for run_id in taken:
            self.serving.read(run_id, wait=30)
        return refused


WAYS: dict[str, Callable[[Counter], httpx.Response]] = {
    "invalid_json": lambda c: c.post(content=b"{"),
    "missing_model": lambda c: c.post(json={"input": {"prompt": "a"}}),
    "missing_input": lambda c: c.post(json={"model": GOOD["model"]}),
    "invalid_input": lambda c: c.post(json={**GOOD, "input": {"prompt": ""}}),
    "model_not_found": lambda c: c.post(json={**GOOD, "model": "x"}),
    "idempotency_key_reused": Counter.twice,
    "missing_api_key": lambda c: c.post(headers={"Authorization": ""}),
    "invalid_api_key": lambda c: c.post(mint()),
    "insufficient_balance": lambda c: c.post(c.poor),
    "api_key_spend_limit_exceeded": lambda c: c.post(c.capped),
    "ip_not_allowed": lambda c: c.post(c.far),
    "method_not_allowed": lambda c: c.serving.call("PUT", "/api/v1/runs", json=GOOD),
    "payload_too_large": lambda c: c.post(content=b" " * 80_000_000),
    "USAGE_EXCEEDED": lambda c: c.crowd(c.serving.key, 3),
    "overloaded": lambda c: c.crowd(c.busy, 6),
}


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    """Serve with small caps."""
    made = Counter(tmp_path_factory.mktemp("refusals") / "data")
    yield made
    made.serving.end()


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Serve one create an hour."""
    folder = tmp_path_factory.mktemp("hasty") / "data"
    serving = Serving(folder, CAVENDISH_RATE_LIMIT_CREATES="1/3600")
    yield serving
    serving.end()


@pytest.mark.parametrize("code", WAYS)
def test_a_refusal_costs_nothing(counter: Any, code: str) -> None:
    before = counter.serving.account()
    answer = WAYS[code](counter)
    assert answer.json()["error"]["code"] == code
    made = PRICE if code == "idempotency_key_reused" else 0
    after = counter.serving.account()
    assert after["balanceUsd"] == before["balanceUsd"] - made
    assert after["heldUsd"] == 0


def test_an_hour_too_early_costs_nothing(hasty: Any) -> None:
    hasty.read(hasty.create("break").json()["id"])
    answer = hasty.create()
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "RATE_LIMITED")
    assert hasty.account()["balanceUsd"] == 25_000_000


def test_no_refusal_is_forgotten_here(record_property: Callable[[str, object], None]) -> None:
    every = {error.code for error in every_error(errors.CavendishError) if hasattr(error, "code")}
    assert set(WAYS) | {"RATE_LIMITED"} | NEVER_FROM_A_CREATE == every
    record_property("figure", f"{len(WAYS) + 1} refusals of a create, all there are")


def every_error(root: Any) -> Iterator[Any]:
    """Walk the tree of errors."""
    for child in root.__subclasses__():
        yield child
        yield from every_error(child)
