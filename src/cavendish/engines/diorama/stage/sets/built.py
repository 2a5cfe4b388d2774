"""The places people built, indoors and in town, and what builds each. Builds nothing itself."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Place
from cavendish.engines.diorama.stage.sets import (
    bathroom,
    bedroom,
    cafe,
    castle,
    city,
    classroom,
    interior,
    kitchen,
    library,
    living,
    museum,
    office,
    pitch,
    shop,
    street,
    theatre,
    village,
    worktop,
)
from cavendish.engines.diorama.stage.sets.interior import Design
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site

_ROOMS: Mapping[Place, Design] = {
    Place.ROOM: living.build,
    Place.LIVING_ROOM: living.build,
    Place.BEDROOM: bedroom.build,
    Place.OFFICE: office.build,
    Place.LIBRARY: library.build,
    Place.CLASSROOM: classroom.build,
    Place.CAFE: cafe.build,
    Place.SHOP: shop.build,
}

BUILDERS: Mapping[Place, Callable[[Site], Scenery]] = MappingProxyType(
    {
        **{place: partial(interior.scenery, design=design) for place, design in _ROOMS.items()},
        Place.KITCHEN: partial(
            interior.scenery, design=kitchen.build, top=worktop.HIGH, small=1.15
        ),
        Place.BATHROOM: partial(
            interior.scenery, design=bathroom.build, top=worktop.HIGH, small=1.15
        ),
        Place.MUSEUM: partial(interior.scenery, design=museum.build, top=1.0, small=1.5),
        Place.STREET: street.build,
        Place.CITY: city.build,
        Place.CASTLE: castle.build,
        Place.SPORT_FIELD: pitch.build,
        Place.VILLAGE: village.build,
        Place.STAGE: partial(interior.scenery, design=theatre.build, top=0.0, small=0.34),
    }
)
"""A builder for each built place."""
