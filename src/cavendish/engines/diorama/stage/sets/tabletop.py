"""A table before a plastered wall. Knows a view and finishes; knows no light."""

import numpy as np

from cavendish.engines.diorama.model import finish, primitives, texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.stage.view import View

_THICK = 0.045
_LOWEST_EDGE = -0.80
"""How far down the picture (-1 is the bottom) the table's front edge may be seen."""


def build(view: View, wall: Finish, top: Finish, *, back: float) -> tuple[Part, ...]:
    """Return the table top and the wall behind it, which stands at ``back`` metres along y."""
    front = _front_edge(view)
    rear = max(back - 0.04, front + 0.1)
    left, right = view.span_at(back)
    reach = max(3.0, (right - left) * 1.4)
    middle = (left + right) / 2
    board = primitives.box(
        (reach * 2, rear - front, _THICK),
        bevel=0.006,
        at=(middle, (front + rear) / 2, -_THICK / 2),
    )
    plane = primitives.plane((reach * 3, 0, 0), (0, 0, reach * 3), at=(middle, back, 0.2))
    return (Part(mesh=board, finish=top), Part(mesh=plane, finish=wall))


def _front_edge(view: View) -> float:
    """Return the y of the front edge: half a subject before it, out of sight in tall pictures."""
    wanted = float(view.low[1]) - 0.5 * view.size
    limit = view.floor_at(_LOWEST_EDGE)
    if view.aspect < 0.8 or view.floor_at(1.0) is not None:
        bottom = view.floor_at(-1.0)
        return min(wanted, (bottom if bottom is not None else wanted) - 0.2)
    return wanted if limit is None else min(wanted, limit)


def plastered(colour: RGB, *, seed: int) -> Finish:
    """Return a trowelled wall in a colour: soft clouds of tone, seen best in raking light."""
    clouds = texture.noise((512, 512), (3, 3), fall=1.7, seed=seed)
    tooth = texture.noise((512, 512), (16, 16), fall=1.3, seed=seed + 1)
    surface = texture.Surface(
        colour=texture.tinted(0.75 * clouds + 0.25 * tooth, colour, low=0.9, high=1.1),
        height=(0.35 * clouds + 0.65 * tooth).astype(np.float32),
    )
    return finish.surfaced(surface, tile=(1.3, 1.3), depth=0.003, roughness=0.9)


def bricked(*, seed: int) -> Finish:
    """Return a dark brick wall."""
    surface = texture.bricks((0.11, 0.035, 0.024), rows=8, seed=seed)
    return finish.surfaced(surface, tile=(0.62, 0.62), depth=0.012, roughness=0.75)
