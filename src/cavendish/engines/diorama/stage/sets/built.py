"""The places people built, indoors and in town, and what builds each. Builds nothing itself."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Place
from cavendish.engines.diorama.stage.sets import interior, living
from cavendish.engines.diorama.stage.sets.interior import Design
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site

_ROOMS: Mapping[Place, Design] = {
    Place.ROOM: living.build,
    Place.LIVING_ROOM: living.build,
}

BUILDERS: Mapping[Place, Callable[[Site], Scenery]] = MappingProxyType(
    {place: partial(interior.scenery, design=design) for place, design in _ROOMS.items()}
)
"""A builder for each built place."""
