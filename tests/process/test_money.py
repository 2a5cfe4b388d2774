import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from cavendish.domain.keys import well_formed
from cavendish.service.accounts import KeyTerms
from cavendish.settings import read_settings
from cavendish.wiring import build
from serving import Serving

pytestmark = pytest.mark.process

PRICE = 45_000


@pytest.fixture(scope="module")
def server(either: Serving) -> Serving:
    """Make every promise of this file twice: on SQLite and on PostgreSQL."""
    return either


@pytest.fixture(scope="module")
def admin(server: Any) -> str:
    """Return an admin key, made beside the running server as an operator would."""
    with closing(build(read_settings(server.data))) as cavendish:
        return cavendish.accounts.create_key("default", KeyTerms(name="admin", admin=True))


@pytest.fixture(scope="module")
def office(server: Any, admin: str) -> Iterator[httpx.Client]:
    """Yield a client that holds the admin key."""
    headers = {"Authorization": f"Bearer {admin}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=60) as client:
        yield client


def new_key(office: httpx.Client, **terms: Any) -> dict[str, Any]:
    answer = office.post("/api/v1/keys", json={"name": "test", **terms})
    assert answer.status_code == 201, answer.text
    return answer.json()


def create(server: Any, key: str, prompt: str = "a lamp") -> httpx.Response:
    return httpx.post(
        server.url + "/api/v1/runs",
        headers={"Authorization": f"Bearer {key}"},
        json={
            "model": "google/nano-banana-2",
            "input": {"prompt": prompt, "resolution": "0.5K"},
        },
        timeout=60,
    )


@pytest.mark.promise(15)
def test_credit_for_37_runs_admits_exactly_37_of_500_at_once(
    server: Any, office: httpx.Client, record_property: Callable[[str, object], None]
) -> None:
    office.post("/api/v1/accounts", json={"name": "37", "creditsUsd": 37 * PRICE + 1})
    key = new_key(office, account="37")["key"]
    with ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(lambda _: create(server, key, "sleep 0").status_code, range(500)))
    assert Counter(answers) == {201: 37, 402: 463}
    where = "PostgreSQL" if (server.data / "cavendish.toml").exists() else "SQLite"
    record_property("figure", f"{where}: 37 x 201, 463 x 402")
    (account,) = [a for a in office.get("/api/v1/accounts").json()["accounts"] if a["name"] == "37"]
    assert account["balanceUsd"] == 1


@pytest.mark.promise(18)
def test_a_key_stops_at_its_spending_limit_with_403(server: Any, office: httpx.Client) -> None:
    made = new_key(office, spendLimitUsd=2 * PRICE)
    answers = [create(server, made["key"]) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 403]
    assert answers[2].json()["error"]["code"] == "api_key_spend_limit_exceeded"
    office.patch(f"/api/v1/keys/{made['id']}", json={"spendLimitUsd": 3 * PRICE})
    assert create(server, made["key"]).status_code == 201


@pytest.mark.promise(28, 29)
def test_a_key_is_shown_once_and_only_its_hash_is_stored(server: Any, office: httpx.Client) -> None:
    made = new_key(office)
    assert well_formed(made["key"])
    assert made["key"] not in office.get("/api/v1/keys").text
    dump = dumped(server)
    assert made["id"] in dump
    assert made["key"][9:] not in dump
    assert not any(well_formed(word) for word in re.findall(r"[\w-]+", dump))


@contextmanager
def database(server: Any) -> Iterator[sa.Connection]:
    """Open the server's database beside it."""
    engine = sa.create_engine(read_settings(server.data).database)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def dumped(server: Any) -> str:
    """Return every row of the database as text."""
    tables = sa.MetaData()
    with database(server) as connection:
        tables.reflect(connection)
        return "\n".join(
            str(row) for table in tables.sorted_tables for row in connection.execute(table.select())
        )


@pytest.mark.promise(14)
def test_the_ledger_refuses_to_be_rewritten(server: Any) -> None:
    server.create("sleep 0")
    with database(server) as connection:
        for change in ("UPDATE entries SET amount = 0", "DELETE FROM entries"):
            with pytest.raises(DatabaseError, match="append-only"), connection.begin():
                connection.execute(sa.text(change))


@pytest.mark.promise(28)
@pytest.mark.parametrize("how", ["delete", "disable", "expire"])
def test_a_closed_key_is_refused_at_once(server: Any, office: httpx.Client, how: str) -> None:
    made = new_key(office)
    headers = {"Authorization": f"Bearer {made['key']}"}
    assert httpx.get(server.url + "/api/v1/account", headers=headers).status_code == 200
    path = f"/api/v1/keys/{made['id']}"
    if how == "delete":
        assert office.delete(path).status_code == 204
    elif how == "disable":
        assert office.patch(path, json={"disabled": True}).json()["active"] is False
    else:
        office.patch(path, json={"expiresAt": "2020-01-01T00:00:00Z"})
    answer = httpx.get(server.url + "/api/v1/account", headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "invalid_api_key")


@pytest.mark.promise(31)
def test_an_allow_list_lets_its_own_addresses_in_alone(server: Any, office: httpx.Client) -> None:
    far = new_key(office, allowedIps=["203.0.113.0/24"])["key"]
    near = new_key(office, allowedIps=["127.0.0.0/8"])["key"]
    assert create(server, near).status_code == 201
    forged = {"Authorization": f"Bearer {far}", "X-Forwarded-For": "203.0.113.7"}
    answer = httpx.get(server.url + "/api/v1/account", headers=forged)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "ip_not_allowed")


@pytest.mark.parametrize(
    ("method", "path", "body", "param"),
    [
        ("POST", "/api/v1/keys", {}, "name"),
        ("POST", "/api/v1/keys", {"name": ""}, "name"),
        ("POST", "/api/v1/keys", {"name": "x", "allowedIps": ["10.0.0.1/8"]}, "allowedIps[0]"),
        ("POST", "/api/v1/keys", {"name": "x", "spendLimitUsd": 0}, "spendLimitUsd"),
        ("POST", "/api/v1/keys", {"name": "x", "expiresAt": "soon"}, "expiresAt"),
        ("POST", "/api/v1/keys", {"name": "x", "account": "nobody"}, "account"),
        ("POST", "/api/v1/keys", {"name": "x", "limit": 1}, "limit"),
        ("POST", "/api/v1/credits", {"amountUsd": -5}, "amountUsd"),
        ("POST", "/api/v1/credits", {"amountUsd": 1.5}, "amountUsd"),
        ("POST", "/api/v1/accounts", {"name": "default"}, "name"),
    ],
)
def test_operators_mistakes_name_their_field(
    office: httpx.Client, method: str, path: str, body: dict[str, Any], param: str
) -> None:
    answer = office.request(method, path, json=body)
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, param)


@pytest.mark.promise(32)
def test_every_operators_route_refuses_every_other_key(
    server: Any, office: httpx.Client, record_property: Callable[[str, object], None]
) -> None:
    paths = httpx.get(server.url + "/openapi.json").json()["paths"]
    user = {"Authorization": f"Bearer {new_key(office)['key']}"}
    tried = 0
    for path, methods in paths.items():
        if not path.startswith(("/api/v1/keys", "/api/v1/credits", "/api/v1/accounts")):
            continue
        for method in methods:
            url = server.url + path.replace("{key_id}", "key_0")
            answer = httpx.request(method, url, headers=user, json={})
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "admin_required")
            tried += 1
    assert tried == 7
    record_property("figure", f"{tried} routes, all that there are")


@pytest.mark.promise(30)
def test_foreign_runs_are_missing_runs_on_every_route(server: Any, office: httpx.Client) -> None:
    office.post("/api/v1/accounts", json={"name": "stranger", "creditsUsd": 1_000_000})
    stranger = {"Authorization": f"Bearer {new_key(office, account='stranger')['key']}"}
    run_id = server.create().json()["id"]
    paths = httpx.get(server.url + "/openapi.json").json()["paths"]
    tried = 0
    for path, methods in paths.items():
        for method in methods if "{run_id}" in path else ():
            foreign, missing = (
                httpx.request(method, server.url + path.format(run_id=found), headers=stranger)
                for found in (run_id, "run_" + "0" * 32)
            )
            assert foreign.status_code == missing.status_code == 404
            without_id = [a.json()["error"] | {"requestId": ""} for a in (foreign, missing)]
            assert without_id[0] == without_id[1]
            tried += 1
    assert tried >= 4


@pytest.mark.promise(30)
def test_every_route_under_the_api_needs_a_key(server: Any) -> None:
    paths = httpx.get(server.url + "/openapi.json").json()["paths"]
    for path, methods in paths.items():
        for method in methods if path.startswith("/api/v1") else ():
            answer = httpx.request(method, server.url + path.replace("{", "").replace("}", ""))
            assert answer.status_code == 401


@pytest.mark.promise(14, 17)
def test_the_ledger_still_adds_up(server: Any) -> None:
    with closing(build(read_settings(server.data))) as cavendish:
        assert cavendish.accounts.drift() == []


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Serve with small limits."""
    folder: Path = tmp_path_factory.mktemp("strict") / "data"
    serving = Serving(
        folder,
        CAVENDISH_RATE_LIMIT_CREATES="5/2",
        CAVENDISH_RATE_LIMIT_READS="1000/1",
        CAVENDISH_CONCURRENT_RUNS="3",
        CAVENDISH_QUEUED_RUNS="4",
    )
    yield serving
    serving.end()


@pytest.mark.promise(26)
def test_a_429_tells_when_and_keeps_its_word(strict: Any) -> None:
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda _: strict.create("break"), range(50)))
    assert Counter(a.status_code for a in answers)[429] >= 45
    refused = next(a for a in answers if a.status_code == 429)
    assert refused.json()["error"]["code"] in ("RATE_LIMITED", "USAGE_EXCEEDED")
    for answer in answers:
        assert int(answer.headers["ratelimit-limit"]) == 5
        assert int(answer.headers["ratelimit-remaining"]) >= 0
        assert int(answer.headers["ratelimit-reset"]) >= 0
    limited = [a for a in answers if a.json().get("error", {}).get("code") == "RATE_LIMITED"]
    assert len(limited) == 45
    for accepted in (a for a in answers if a.status_code == 201):
        strict.read(accepted.json()["id"])
    time.sleep(max(int(a.headers["retry-after"]) for a in limited))
    assert strict.create("break").status_code == 201


def test_unfinished_runs_a_key_are_capped(strict: Any) -> None:
    time.sleep(2.1)
    ids = [strict.create("sleep 30").json()["id"] for _ in range(3)]
    answer = strict.create("sleep 30")
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "USAGE_EXCEEDED")
    assert int(answer.headers["retry-after"]) > 0
    for run_id in ids:
        strict.call("POST", f"/api/v1/runs/{run_id}/cancel")
    time.sleep(2.1)
    assert strict.create("break").status_code == 201
