"""Pairing: two figures that do something with each other become one model.

Knows duets and models; knows no floor. The pair's middle is the origin; it faces -y.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.cast.figures.duets import Duet, build_of, duets, steps
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import ScenePlan
from cavendish.engines.diorama.stage.attaching import is_rigged


def paired(plan: ScenePlan, models: Sequence[list[Model]]) -> dict[int, int]:
    """Join every pair in ``models``; return for each thing that is gone who has taken it."""
    into: dict[int, int] = {}
    gone: set[tuple[int, int]] = set()
    for duet in duets(plan):
        ends = (duet.first, duet.second)
        if not all(copy < len(models[thing]) for thing, copy in ends):
            continue
        one, other = (models[thing][copy] for thing, copy in ends)
        if is_rigged(one) and is_rigged(other):
            models[duet.first[0]][duet.first[1]] = together(plan, duet, one, other)
            gone.add(duet.second)
            if duet.first[0] != duet.second[0]:
                into[duet.second[0]] = duet.first[0]
    for thing, copies in enumerate(models):
        copies[:] = [copy for n, copy in enumerate(copies) if (thing, n) not in gone]
    return into


def together(plan: ScenePlan, duet: Duet, one: Model, other: Model) -> Model:
    """Return two figures as a duet has them: turned to each other, as near as it wants."""
    builds = (build_of(plan, duet.first), build_of(plan, duet.second))
    stands = steps(duet.pose, *builds)
    half = stands.apart / 2
    placed = [
        set_at(
            figure,
            (side * half, 0.0, 0.0),
            axes=turning(-side * stands.turn),
            pivot=(*at(figure, "seat")[:2], 0.0),
        )
        for figure, side in ((one, -1.0), (other, 1.0))
    ]
    whole = joined(*placed)
    low = float(np.min([model.bounds[0][2] for model in placed]))
    return whole.moved(by=(0.0, 0.0, -low))
