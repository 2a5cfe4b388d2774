"""Cities and countries by name: the stage each is set on, and what it is known by.

Knows names; a sight is a noun that the casting can show, at least as a stated stand-in.
"""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Place

_SIGHTS = """
    paris = city, eiffel tower
    france = village, eiffel tower
    new york, nyc, manhattan, new york city = city, statue of liberty
    america, united states, usa = city, statue of liberty
    tokyo = city, tokyo tower
    japan, kyoto, osaka = garden, shinto shrine
    beijing, shanghai, china, xi'an = city, pagoda
    hong kong, singapore, dubai, seoul, los angeles, miami, chicago, toronto = city, skyscraper
    sydney = city, skyscraper
    london, england, britain = city, clock tower
    san francisco = city, bridge
    las vegas, vegas, times square = city, sign
    rome, athens, greece, italy = city, classical building
    egypt, giza, cairo = desert, pyramid
    istanbul, morocco, marrakesh, mecca = city, mosque
    india, agra, delhi, mumbai = city, hindu temple
    moscow, russia = city, church
    venice, amsterdam = river, boat
    netherlands, holland = meadow, windmill
    switzerland, alps, nepal, tibet = mountain, mountain
    hawaii, bali, maldives, caribbean, bora bora, tahiti = beach, palm tree
    mexico, arizona, texas, nevada = desert, cactus
    brazil, rio, rio de janeiro, congo = jungle, palm tree
    kenya, tanzania, africa, serengeti = meadow, tree
    alaska, greenland, iceland, siberia, lapland, north pole = snow, snow capped mountain
    antarctica = snow, snow capped mountain
    scotland, ireland = lake, castle
    norway, canada = mountain, evergreen tree
    germany, bavaria = village, castle
    spain, portugal, tuscany, provence = village, house
    berlin, vienna, prague, budapest, madrid, barcelona = city, building
    great wall, great wall of china = mountain, pagoda
    stonehenge = meadow, stone
    mars = moon, -
    jupiter, saturn, venus, neptune, pluto = space, planet
    australia = desert, kangaroo
    easter island = meadow, moai
    mount rushmore = mountain, mountain
    niagara, niagara falls = river, -
    wonderland, narnia, hogwarts = castle, castle
"""


def _read(table: str) -> Mapping[str, tuple[Place, str | None]]:
    rows: dict[str, tuple[Place, str | None]] = {}
    for line in filter(None, (line.strip() for line in table.splitlines())):
        names, _, meaning = line.partition("=")
        place, _, sight = meaning.partition(",")
        noun = sight.strip()
        for name in names.split(","):
            rows[name.strip()] = (Place(place.strip()), None if noun == "-" else noun)
    return MappingProxyType(rows)


LANDMARKS = _read(_SIGHTS)
"""A place's name, its stage, and the noun that it is recognised by, if any."""
