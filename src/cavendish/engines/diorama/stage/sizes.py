"""How large each thing is shown. Knows real sizes and the place; knows no positions.

Real sizes are pulled towards each other as in a shop window, so that a mug and a car both read.
"""

import statistics
from collections.abc import Sequence

from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Link, Place, ScenePlan
from cavendish.engines.diorama.stage.grandeur import is_grand

_SIZE_WORDS = {"small": 0.7, "large": 1.4}
_PULL = {Place.STUDIO: 0.5, Place.TABLETOP: 0.5, Place.ROOM: 0.8, Place.OUTDOORS: 0.55}
"""Exponent on the ratio to the median: 1 keeps real proportions, 0 makes all the same size."""
_LEAST, _LEAST_CARRIED = 0.27, 0.11
"""Smallest share of the largest thing: what stands by itself, and what another thing carries."""
_CARRIED = frozenset({Link.ON, Link.IN, Link.ABOVE, Link.RIDING})
_SIGN = 0.7
"""A sign is at least this share of the largest thing: it is there to be read."""
_TOWERING = 2.8
"""How many times the largest everyday thing a tower or a mountain is shown at, at least."""
FURNITURE = 0.62
"""Metres; what is larger than this stands on a room's floor, what is smaller on its table."""


def extent(model: Model) -> float:
    """Return the largest side of a model's bounding box, in metres."""
    low, high = model.bounds
    return float((high - low).max())


def scales(plan: ScenePlan, cast: Sequence[Sequence[Model]]) -> list[float]:
    """Return one factor per thing of the plan that brings its models to the size shown."""
    real = [max(1e-3, max((extent(model) for model in models), default=1.0)) for models in cast]
    if not real:
        return []
    median = statistics.median(real)
    pull = _PULL[plan.place.ground]
    shown = [
        median * (size / median) ** pull * _SIZE_WORDS.get(thing.size or "", 1.0)
        for size, thing in zip(real, plan.things, strict=True)
    ]
    shown = _towering(plan, shown)
    largest = max(shown)
    least = _least(plan)
    shown = [max(size, share * largest) for size, share in zip(shown, least, strict=True)]
    unit = nominal(plan.place.ground, real) / max(shown)
    return [size * unit / own for size, own in zip(shown, real, strict=True)]


def _towering(plan: ScenePlan, shown: Sequence[float]) -> list[float]:
    """Return sizes in which what is grand in life towers over the everyday things beside it."""
    grand = [is_grand(plan, index) for index in range(len(shown))]
    usual = max((size for size, one in zip(shown, grand, strict=True) if not one), default=0.0)
    return [
        max(size, _TOWERING * usual) if one else size
        for size, one in zip(shown, grand, strict=True)
    ]


def _least(plan: ScenePlan) -> list[float]:
    """Return for each thing the share of the largest one that it is shown at, at least."""
    carried = {one.subject for one in plan.relations if one.link in _CARRIED}
    carried |= {one.object for one in plan.relations if one.link is Link.HOLDING}
    return [
        _SIGN if thing.noun == "sign" else _LEAST_CARRIED if index in carried else _LEAST
        for index, thing in enumerate(plan.things)
    ]


def nominal(place: Place, real: Sequence[float]) -> float:
    """Return the size in metres at which the largest thing is shown."""
    largest = max(real)
    if place is Place.OUTDOORS:
        return min(max(largest, 0.3), 3.0)
    if place is Place.ROOM and largest > FURNITURE:
        return min(max(largest, 0.8), 2.3)
    return 0.5


def is_furnished(plan: ScenePlan, cast: Sequence[Sequence[Model]]) -> bool:
    """Tell whether a room's floor (not a table in it) carries this plan."""
    sizes = [extent(model) for models in cast for model in models]
    return plan.place.ground is Place.ROOM and bool(sizes) and max(sizes) > FURNITURE
