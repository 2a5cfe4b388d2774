"""One planner for all tests: the language model is loaded once a session."""

import pytest

from cavendish.engines.diorama.plan.planner import Planner


@pytest.fixture(scope="session")
def planner() -> Planner:
    made = Planner()
    made.warm_up()
    return made
