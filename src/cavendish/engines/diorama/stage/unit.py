"""A unit: a model with everything it carries, moved and measured as one. Knows no plan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.model.model import Array, Model, Vec3
from cavendish.engines.diorama.stage.placed import Placed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """Models that keep together. The first item is the base; carriers are indices into items."""

    items: tuple[Placed, ...]

    @property
    def base(self) -> Model:
        """The model that the others rest on, or stand around."""
        return self.items[0].model

    @property
    def bounds(self) -> tuple[Array, Array]:
        """Smallest and largest corner over all items, each 3 values in metres."""
        boxes = [item.box for item in self.items]
        low = np.min([low for low, _ in boxes], axis=0)
        return low, np.max([high for _, high in boxes], axis=0)

    def moved(self, *, scale: float = 1.0, turn: float = 0.0, by: Vec3 = (0, 0, 0)) -> "Unit":
        """Return a copy scaled, then turned about z, then shifted."""
        return Unit(
            items=tuple(
                replace(item, model=item.model.moved(scale=scale, turn=turn, by=by))
                for item in self.items
            )
        )

    def standing(self) -> "Unit":
        """Return the unit centred over the origin with its lowest point on z = 0."""
        low, high = self.bounds
        x, y = (float(v) for v in (low[:2] + high[:2]) / 2)
        return self.moved(by=(-x, -y, -float(low[2])))

    def joined(self, others: Sequence["Unit"], *, carried: bool) -> "Unit":
        """Return the unit with others beside it, or, ``carried``, resting on its base."""
        items = list(self.items)
        for other in others:
            first = len(items)
            for item in other.items:
                above = (0 if carried else None) if item.carrier is None else item.carrier + first
                items.append(replace(item, carrier=above))
        return Unit(items=tuple(items))

    def lifted(self, stand: Model, by: float) -> "Unit":
        """Return the unit ``by`` metres higher, its base on a stand."""
        up = self.moved(by=(0, 0, by)).items
        base = replace(up[0], carrier=len(up))
        return Unit(items=(base, *up[1:], Placed(thing=-1, copy=0, model=stand)))


def unit(thing: int, copy: int, model: Model) -> Unit:
    """Return a model on its own as a unit."""
    return Unit(items=(Placed(thing=thing, copy=copy, model=model),))


def middle(bounds: tuple[Array, Array]) -> Vec3:
    """Return the point on the floor below the middle of a box."""
    low, high = bounds
    return float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, 0.0
