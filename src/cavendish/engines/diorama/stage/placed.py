"""A model in its final place. Knows nothing of how the place was found."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.model import Model


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placed:
    """A model in its final place. ``thing`` is its index in the plan, -1 for props of the set."""

    thing: int
    copy: int
    model: Model
    carrier: int | None = None
    """Index in the layout of what it stands on or in; None is the floor."""
    beyond: bool = False
    """Whether it leaves the picture, so that the lens need not show all of it."""

    @property
    def box(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Smallest and largest corner in metres."""
        return self.model.bounds


def standing(model: Model) -> Model:
    """Return the model centred over the origin with its lowest point on z = 0."""
    low, high = model.bounds
    x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
    return model.moved(by=(-x, -y, -float(low[2])))
