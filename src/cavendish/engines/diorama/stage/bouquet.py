"""Bouquets: slender things in a narrow vessel, fanned out of its mouth. Knows no relations."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.model.model import Anchor, Model
from cavendish.engines.diorama.model.pose import turned

_SLENDER = 1.3
"""Height over width from which a thing stands in a vase like a stem."""
_NARROW = 0.8
"""Height over width from which a vessel holds stems upright."""
_REACH = 1.35
"""Length of a stem over the height of its vessel."""
_DEPTH = 0.45
"""Share of the vessel's height that a stem goes down."""
_SPREAD = 0.8
"""radians between neighbouring stems, for heads as wide as the stem is long."""


def is_bouquet(models: Sequence[Model], carrier: Model) -> bool:
    """Whether slender things are put into a vessel that is taller than wide."""
    slender = all(_height(model) > _SLENDER * _breadth(model) for model in models)
    return slender and _height(carrier) > _NARROW * _width(carrier)


def bouquet(
    models: Sequence[Model], carrier: Model, anchor: Anchor, rng: np.random.Generator
) -> list[Model]:
    """Return the stems, all of one length, leaning outwards around the vessel's axis."""
    rim = float(carrier.bounds[1][2])
    foot = rim - _DEPTH * _height(carrier)
    length = _REACH * _height(carrier)
    fan = np.arange(len(models)) - (len(models) - 1) / 2
    stems: list[Model] = []
    for model, place in zip(models, fan, strict=True):
        across = _width(model) / _height(model)
        lean = _SPREAD * across * place * float(rng.uniform(0.85, 1.1))
        reach = length * float(rng.uniform(0.84, 0.9) if int(2 * place) % 2 else 1.0)
        stem = _leaning(model.moved(scale=reach / _height(model)), lean)
        turn = float(rng.uniform(-0.5, 0.5))
        stems.append(stem.moved(turn=turn, by=(anchor.at[0], anchor.at[1], foot)))
    return stems


def _leaning(model: Model, angle: float) -> Model:
    parts = tuple(replace(p, mesh=turned(p.mesh, "y", angle)) for p in model.parts)
    return Model(parts=parts)


def _height(model: Model) -> float:
    low, high = model.bounds
    return float(high[2] - low[2])


def _breadth(model: Model) -> float:
    low, high = model.bounds
    return float((high - low)[:2].max())


def _width(model: Model) -> float:
    low, high = model.bounds
    return float(min(high[0] - low[0], high[1] - low[1]))
