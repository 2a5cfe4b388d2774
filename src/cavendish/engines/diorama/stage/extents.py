"""Extents: sides of models and points at shares of their boxes."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.model import Model


def sides(model: Model) -> NDArray[np.float64]:
    """Return the three sides of a model's box in metres."""
    low, high = model.bounds
    return (high - low).astype(np.float64)


def share_point(model: Model, x: float, y: float, z: float) -> Floats:
    """Return the point at shares of a model's box."""
    low, high = model.bounds
    return low + (high - low) * np.array((x, y, z))
