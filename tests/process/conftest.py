"""Servers for tests, and nothing left of them afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from serving import Serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Serve for a whole module."""
    serving = Serving(tmp_path_factory.mktemp("served") / "data")
    yield serving
    serving.end()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Serving]:
    """Serve for one test, which may stop and kill it."""
    serving = Serving(tmp_path / "data")
    yield serving
    serving.end()
