"""Servers for tests, on SQLite and on PostgreSQL, and nothing left of them afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import postgres
from serving import Serving


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[postgres.Postgres]:
    """Run a PostgreSQL server for the whole session; skip, loudly, where there is none."""
    reason = postgres.missing()
    if reason:
        pytest.skip(f"NOT TESTED ON POSTGRESQL: {reason}")
    running = postgres.Postgres(tmp_path_factory.mktemp("postgresql"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Serve for a whole module."""
    serving = Serving(tmp_path_factory.mktemp("served") / "data")
    yield serving
    serving.end()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def either(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Serving]:
    """Serve for a whole module on SQLite, then once more on PostgreSQL."""
    data = tmp_path_factory.mktemp("either") / "data"
    data.mkdir()
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql").database(data.parent.name)
        (data / "cavendish.toml").write_text(f'database_url = "{url}"\n')
    serving = Serving(data)
    yield serving
    serving.end()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Serving]:
    """Serve for one test, which may stop and kill it."""
    serving = Serving(tmp_path / "data")
    yield serving
    serving.end()
