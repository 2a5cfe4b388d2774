"""What all rooms share: floors, depth, the table in the foreground, and bringing a set home.

Knows sites and plots; knows no place.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.model import finish, texture
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.stage.sets import bare, indoors
from cavendish.engines.diorama.stage.sets.joinery import Parts, slab
from cavendish.engines.diorama.stage.sets.plot import Plot, plot
from cavendish.engines.diorama.stage.sets.scenery import Rig, Scenery, Site
from cavendish.engines.diorama.stage.sets.shell import Shell
from cavendish.engines.diorama.stage.shot import Lamp

TABLE = 0.75
"""Metres from the floor to the top of a table."""
_HUNG = 0.1
"""Metres over the floor from which a whole group hangs."""
_SMALL = 1.9
"""Scene metres to a metre of the set where small things stand on a table: they are shown large."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Interior:
    """A room in the set's own metres."""

    parts: Parts
    room: Shell
    lamps: tuple[Lamp, ...] = ()
    town: bool = False
    dim: float = 1.0
    rig: Rig | None = None
    """Light of the set's own, in its metres, instead of a window's."""
    table: bool = True
    """Whether a table in the foreground carries a small group."""


Design: TypeAlias = Callable[[Plot], Interior]


def scenery(site: Site, design: Design, *, top: float = TABLE, small: float = _SMALL) -> Scenery:
    """Build a room round a group on its floor, or behind what a small group stands on.

    ``top`` is how high that is in metres, ``small`` the scene metres to one of the set's then.
    """
    ground = _ground_plan(site, top, small)
    made = design(ground)
    parts = made.parts
    if not site.furnished and made.table:
        parts = (*parts, *_table(ground))
    return Scenery(
        parts=ground.home(parts),
        back=made.room.back * ground.scale + ground.shift[1],
        rig=_rig(ground, made),
    )


def _rig(ground: Plot, made: Interior) -> Rig:
    if made.rig is None:
        return indoors.rig(ground, made.room, town=made.town, dim=made.dim, more=made.lamps)
    lamps = tuple(indoors.home(ground, lamp) for lamp in made.rig.lamps)
    return replace(made.rig, lamps=lamps)


def _ground_plan(site: Site, top: float, small: float) -> Plot:
    if not site.furnished:
        return plot(site, scale=small, floor=-top)
    size = float((site.view.high - site.view.low)[2])
    scale = float(np.clip(size / 1.5, 0.55, 1.15))
    raised = float(site.view.low[2])
    return plot(site, scale=scale, floor=-raised / scale if raised > _HUNG else 0.0)


def depth(ground: Plot, metres: float) -> float:
    """Return how far behind the group the back wall stands: farther behind a table."""
    return metres if ground.floor == 0 else metres + 1.6


def ground(ground: Plot) -> Finish:
    """Return a floor of oak boards, or what the plan asks for."""
    if ground.plan.surface is not None and ground.floor == 0:
        return finish.finish(ground.plan.surface, None, seed=ground.seed)
    seed = ground.seed % 5
    surface = texture.wood((0.17, 0.09, 0.045), (0.42, 0.26, 0.14), seed=seed, planks=4)
    return finish.surfaced(surface, tile=(1.6, 0.52), depth=0.0015, roughness=0.4, clearcoat=0.2)


def _table(ground: Plot) -> Parts:
    """Return the table that the group stands on."""
    view = ground.view
    top = bare.table_top(ground.plan, ground.seed)
    front = min(float(view.low[1]) - 0.2, (view.floor_at(-1.0) or 0.0) - 0.15)
    back = float(view.high[1]) + 0.22
    left, right = view.span_at(back)
    reach = 0.3
    edges = (
        min(left - 0.1, float(view.low[0]) - reach),
        max(right + 0.1, float(view.high[0]) + reach),
    )
    board = slab((edges[0], front, -0.035), (edges[1], back, 0.0), top, bevel=0.008)
    return (board,)
