"""How the lens serves a dressed place: room to see it, and its depth out of focus.

Knows places and the group's box; knows no set. Bare sets keep the composition as it is.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.plan.scene import Framing, Link, Place, ScenePlan
from cavendish.engines.diorama.plan.vocabulary import words
from cavendish.engines.diorama.stage.camera import Composition, Points, lying, raised
from cavendish.engines.diorama.stage.sizes import FURNITURE

_SHARE = 0.96
"""Share of the usual picture that the group takes where there is a place to be seen."""
_ABOVE = 0.66
"""Share of the spare height above the group in a room: its walls say more than its floor."""
_TOWN: Mapping[Place, float] = MappingProxyType(
    {
        Place.STREET: 0.0035,
        Place.CITY: 0.0030,
        Place.VILLAGE: 0.0020,
        Place.CASTLE: 0.0015,
        Place.SPORT_FIELD: 0.0020,
    }
)
"""Lens radius, as a share of the distance, in each place with buildings."""
_IN_DEPTH = frozenset({Link.BEHIND, Link.IN_FRONT_OF})
_OVER, _STEEP = 5.0, 16.0
"""Degrees that the lens looks down more where things stand behind each other, below a limit."""
_ONTO = 14.0
"""Degrees that the lens looks down at least on furniture that is known by its top."""
_TOPPED = words("table desk counter countertop workbench bench bed bathtub sink rug carpet mat")
_AWAY = 10.0
"""Degrees that the lens looks down more in a room or out of doors on what lies flat."""
_INTO = 24.0
"""Degrees that the lens looks down at least on a table where what matters lies in a vessel."""
_BOWLED = words("bowl plate soup ramen noodle pho salad stew curry coffee latte cappuccino pizza")
_IN_ROOM, _AT_TABLE, _ON_TABLE = 0.006, 0.011, 0.009


def suited(how: Composition, plan: ScenePlan, points: Points) -> Composition:
    """Return the composition for a plan's place; ``points`` are the group's corners (metres)."""
    if 0 < how.pitch < _STEEP and any(one.link in _IN_DEPTH for one in plan.relations):
        how = replace(how, pitch=how.pitch + _OVER)
    if 0 < how.pitch < _INTO and plan.place.ground is Place.TABLETOP and _open(plan):
        how = replace(how, pitch=_INTO)
    if 0 < how.pitch < _STEEP and plan.place.ground in (Place.ROOM, Place.OUTDOORS):
        how = replace(how, pitch=_onto(how.pitch, plan, points))
    if plan.place is Place.TABLETOP:
        return replace(how, aperture=_ON_TABLE)
    room = plan.place.ground is Place.ROOM
    if not room and plan.place not in _TOWN:
        return how
    small = room and float(np.ptp(points, axis=0).max()) <= FURNITURE
    aperture = _TOWN.get(plan.place, _AT_TABLE if small else _IN_ROOM)
    if small:
        how = raised(how, points)
    share = _SHARE if plan.framing is Framing.NORMAL else 1.0
    fill = (how.fill[0] * share, how.fill[1] * share)
    ground = _ABOVE if room and not small and 0 < how.pitch < 30 else how.ground
    return replace(how, aperture=aperture, fill=fill, ground=max(ground, how.ground))


def _onto(pitch: float, plan: ScenePlan, points: Points) -> float:
    """Return the degrees from which a table's top, and what lies on the ground, is seen."""
    topped = any(thing.noun.rpartition(" ")[2] in _TOPPED for thing in plan.things)
    inside = topped and plan.place.ground is Place.ROOM
    return max(pitch, _ONTO if inside else 0.0) + _AWAY * lying(points)


def _open(plan: ScenePlan) -> bool:
    """Tell whether something is in a vessel, so that it is seen from above or not at all."""
    held = any(one.link is Link.IN for one in plan.relations)
    return held or any(
        thing.contents or thing.noun.rpartition(" ")[2] in _BOWLED for thing in plan.things
    )
