"""Which builder makes the set of a place. Knows every set by name; builds none itself."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from cavendish.engines.diorama.plan.scene import Place
from cavendish.engines.diorama.stage.sets import (
    bare,
    built,
    coast,
    deep,
    heavens,
    highland,
    meadow,
    woods,
)
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site


class Builder(Protocol):
    """Makes a set. The same site gives the same scenery; nothing is built through its things."""

    def __call__(self, site: Site, /) -> Scenery:
        """Return parts and light around the site's group, in at most about two seconds."""
        ...


_GROUNDS: Mapping[Place, Builder] = MappingProxyType(
    {
        Place.STUDIO: bare.sweep,
        Place.TABLETOP: bare.table,
        Place.ROOM: built.BUILDERS[Place.ROOM],
        Place.OUTDOORS: meadow.meadow,
    }
)
"""What a place without a set of its own is built like."""
_OUTDOORS: Mapping[Place, Builder] = MappingProxyType(
    {
        Place.MEADOW: meadow.meadow,
        Place.PARK: meadow.park,
        Place.GARDEN: meadow.garden,
        Place.FARM: meadow.farm,
        Place.FOREST: woods.forest,
        Place.JUNGLE: woods.jungle,
        Place.MOUNTAIN: highland.mountain,
        Place.SNOW: highland.snow,
        Place.DESERT: highland.desert,
        Place.BEACH: coast.beach,
        Place.SEA: coast.sea,
        Place.LAKE: coast.lake,
        Place.RIVER: coast.river,
        Place.UNDERWATER: deep.underwater,
        Place.SKY: heavens.sky,
        Place.SPACE: heavens.space,
        Place.MOON: heavens.moon,
    }
)
_BUILDERS: Mapping[Place, Builder] = MappingProxyType({**_OUTDOORS, **built.BUILDERS})


def scenery(site: Site) -> Scenery:
    """Build the set that the site's plan asks for."""
    place = site.plan.place
    return _BUILDERS.get(place, _GROUNDS[place.ground])(site)
