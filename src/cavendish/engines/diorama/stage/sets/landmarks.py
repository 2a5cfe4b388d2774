"""Props as dressing: stood at a place of the picture, left out where the plan counts them.

Knows recipes by noun and land; knows no places.
"""

from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.plan.scene import ScenePlan
from cavendish.engines.diorama.stage.placed import standing
from cavendish.engines.diorama.stage.sets.land import Land


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """One prop of a set."""

    noun: str
    across: float
    """-1 is the picture's left edge, 1 its right."""
    behind: float
    """Group sizes behind the group's middle."""
    tall: float
    """Its largest side in group sizes."""
    turn: float = 0.0
    """Radians, counter-clockwise."""
    sink: float = 0.0
    """How deep it stands in the ground, as a share of its height."""


def erected(
    land: Land, plan: ScenePlan, landmarks: tuple[Landmark, ...], *, seed: int, level: float = 0.0
) -> tuple[Part, ...]:
    """Return the parts of landmarks that are clear of the group and not of the plan's own kind.

    ``level`` is the height of water they float on, where they do not stand on land.
    """
    named = {thing.noun for thing in plan.things} | {
        thing.noun.split()[-1] for thing in plan.things
    }
    parts: list[Part] = []
    for number, mark in enumerate(landmarks):
        if mark.noun in named or mark.noun.split()[-1] in named:
            continue
        parts += _one(land, mark, level, np.random.default_rng([seed, 61, number]))
    return tuple(parts)


def _one(land: Land, mark: Landmark, level: float, rng: np.random.Generator) -> tuple[Part, ...]:
    make = recipe(mark.noun)
    if make is None:
        return ()
    left, right = land.sides
    angle = np.array([(left + right) / 2 + mark.across * (right - left) / 2])
    radius = np.array([max(land.subject + mark.behind * land.size, 0.5 * land.size)])
    x, y = land.at(angle, radius)
    model = make(Look(), rng)
    low, high = model.bounds
    scale = mark.tall * land.size / float((high - low).max())
    bulk = 0.5 * scale * float((high - low)[:2].max())
    if not bool(land.free(x, y, bulk=bulk)[0]):
        return ()
    tall = scale * float(high[2] - low[2])
    foot = max(level, float(land.relief(x, y)[0])) - mark.sink * tall
    return (
        standing(model.moved(scale=scale, turn=mark.turn))
        .moved(by=(float(x[0]), float(y[0]), foot))
        .parts
    )
