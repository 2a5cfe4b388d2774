"""The tiny model, built and loaded once."""

from pathlib import Path

import pytest

from cavendish.engines.diffusion.engine import Diffusion
from tiny_models import tiny_engine


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Diffusion:
    made = tiny_engine(tmp_path_factory.mktemp("models"))
    made.warm_up()
    return made


@pytest.fixture(scope="session")
def klein(engine: Diffusion) -> Path:
    """Its folder."""
    return Path(engine._config.model)
