"""The tiny models, built once; where the optional packages are missing, that is said loudly."""

from pathlib import Path

import pytest

from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.engine import Diffusion
from tiny_models import TINY, library, tiny_klein


@pytest.fixture(scope="session")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("diffusers", reason="THE ENGINE diffusers IS NOT TESTED: no torch here")
    # tiny layers gain nothing from threads and lose much to each other on a busy machine
    library("torch").set_num_threads(1)
    return tiny_klein(tmp_path_factory.mktemp("models") / "klein")


@pytest.fixture(scope="session")
def engine(klein: Path) -> Diffusion:
    """One engine on the CPU, loaded once."""
    config = DiffusionConfig(models=klein.parent, model=str(klein), device="cpu")
    made = Diffusion(config, TINY)
    made.warm_up()
    return made
