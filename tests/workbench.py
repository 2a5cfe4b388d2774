"""Builds props for tests. Knows recipes; holds no promises."""

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model.model import Model


def build(noun: str, look: Look | None = None, *, seed: int = 1) -> Model:
    """Return a recipe's model."""
    found = recipe(noun)
    assert found is not None, noun
    return found(look or Look(), np.random.default_rng(seed))


def vertices(model: Model) -> np.ndarray:
    """Return the vertices of all parts, n x 3."""
    return np.concatenate([part.mesh.vertices for part in model.parts])
