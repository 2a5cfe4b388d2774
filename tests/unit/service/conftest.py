"""A house for each test; at its end every balance must still be the sum of its entries."""

from collections.abc import Iterator

import pytest

from cavendish.store.database import migrate, open_engine
from house import House


@pytest.fixture
def house() -> Iterator[House]:
    engine = open_engine("sqlite://")
    migrate(engine)
    made = House(engine)
    made.accounts.welcome()
    yield made
    assert made.accounts.drift() == []
    engine.dispose()
