"""Names of places and the stage each one is set on. Knows spelling; knows no geometry."""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Place

_NAMES: tuple[tuple[Place, str], ...] = (
    (Place.KITCHEN, "kitchen, pantry, kitchenette"),
    (
        Place.LIVING_ROOM,
        "living room, living-room, lounge, den, parlor, parlour, family room, sitting room, salon",
    ),
    (Place.BEDROOM, "bedroom, nursery, dormitory, hotel room, guest room, children's room"),
    (
        Place.OFFICE,
        (
            "office, workplace, workspace, cubicle, laboratory, lab, home office, meeting room,"
            " conference room, boardroom, newsroom"
        ),
    ),
    (Place.LIBRARY, "library, bookstore, bookshop, study, archive, reading room"),
    (Place.CLASSROOM, "classroom, school, lecture hall, schoolroom, kindergarten, university"),
    (Place.BATHROOM, "bathroom, restroom, washroom, shower room, laundry room"),
    (
        Place.CAFE,
        (
            "café, cafe, coffee shop, coffeeshop, restaurant, bar, pub, diner, bistro, tavern,"
            " cafeteria, tea house, tearoom, dining room, pizzeria, canteen, inn, brewery, saloon"
        ),
    ),
    (
        Place.SHOP,
        (
            "shop, store, supermarket, bakery, mall, boutique, grocery store, grocery, pharmacy,"
            " market stall, toy store, flower shop, barbershop, salon"
        ),
    ),
    (
        Place.MUSEUM,
        (
            "museum, gallery, art gallery, exhibition, showroom, exhibit, temple, church, "
            "cathedral,"
            " mosque, chapel, shrine"
        ),
    ),
    (
        Place.STAGE,
        (
            "stage, theater, theatre, concert, concert hall, opera house, opera, nightclub, club,"
            " circus, auditorium, ballroom, disco, recital, jazz club, dance floor"
        ),
    ),
    (
        Place.ROOM,
        (
            "room, hall, hallway, corridor, attic, basement, garage, workshop, warehouse, hospital,"
            " gym, home, house, apartment, cabin, interior, studio, loft, cellar, factory, cottage,"
            " recording studio, gymnasium, waiting room, prison, dungeon, foyer,"
            " lobby, indoors"
        ),
    ),
    (Place.CASTLE, "castle, palace, fortress, throne room, great hall, citadel, ruins"),
    (
        Place.STREET,
        (
            "street, road, sidewalk, alley, highway, avenue, crosswalk, intersection, parking lot,"
            " driveway, lane, bus stop, pavement, asphalt, curb, roadside, freeway, boulevard,"
            " alleyway, parking garage, gas station, petrol station, train station, station, "
            "traffic,"
            " railway, tunnel, racetrack,"
            " race track, runway, tarmac, airport, railway station, back alley, street corner,"
            " motorway, street market, market, "
            "marketplace,"
            " bazaar"
        ),
    ),
    (
        Place.CITY,
        (
            "city, downtown, skyline, cityscape, metropolis, rooftop, plaza, square, town square,"
            " piazza, urban, city center, city centre, megacity, chinatown, capital, suburb"
        ),
    ),
    (Place.VILLAGE, "village, town, hamlet, neighborhood, neighbourhood, small town, settlement"),
    (
        Place.PARK,
        (
            "park, playground, campus, zoo, picnic, amusement park, cemetery, graveyard, theme "
            "park,"
            " funfair, fairground, skatepark, skate park"
        ),
    ),
    (
        Place.GARDEN,
        (
            "garden, backyard, yard, lawn, greenhouse, patio, terrace, porch, balcony, courtyard,"
            " front yard, flower bed, zen garden, rose garden, veranda, deck, conservatory"
        ),
    ),
    (
        Place.FARM,
        (
            "farm, barnyard, pasture, ranch, farmland, farmyard, orchard, vineyard, stable, corral,"
            " wheat field, corn field, cornfield, rice field, paddock, plantation, barn, farmhouse"
        ),
    ),
    (
        Place.MEADOW,
        (
            "meadow, field, grassland, prairie, hill, hillside, countryside, plain, savanna, "
            "savannah,"
            " valley, grass, landscape, wilderness, outside, outdoors, steppe, serengeti, safari,"
            " nature, clearing, path, trail, campsite, camp, hilltop, moor,"
            " pasture land, grassy field, flower field, countryside road, africa"
        ),
    ),
    (Place.FOREST, "forest, woods, woodland, grove, thicket, pine forest, redwood, taiga"),
    (Place.JUNGLE, "jungle, rainforest, rain forest, amazon, tropics"),
    (
        Place.MOUNTAIN,
        (
            "mountain, mountains, cliff, canyon, volcano, peak, summit, mountain range, ridge, "
            "alps,"
            " himalayas, rockies, cave, gorge, grand canyon, mountaintop, highlands, fjord, cavern,"
            " mine, quarry, rocky mountains"
        ),
    ),
    (
        Place.SNOW,
        (
            "snow, glacier, arctic, antarctica, tundra, ice, ski slope, north pole, slope, slopes,"
            " iceberg, snowfield, ski resort, antarctic, ice rink, ice floe, winter wonderland"
        ),
    ),
    (Place.DESERT, "desert, dune, dunes, sahara, outback, badlands, oasis, wasteland"),
    (
        Place.BEACH,
        (
            "beach, shore, coast, seaside, island, sand, beachside, seashore, shoreline, oceanside,"
            " sandbar, tropical island, boardwalk, coastline"
        ),
    ),
    (
        Place.SEA,
        (
            "sea, ocean, harbor, harbour, marina, pier, dock, bay, port, high seas, open water, "
            "wave,"
            " waves, atlantic, pacific, mediterranean, seas"
        ),
    ),
    (
        Place.LAKE,
        (
            "lake, loch, pond, lagoon, swamp, pool, water, lakeside, marsh, wetland, swimming pool,"
            " koi pond, bog, reservoir, lakeshore, bayou"
        ),
    ),
    (
        Place.RIVER,
        (
            "river, stream, creek, waterfall, canal, brook, rapids, riverside, riverbank, bridge,"
            " falls, river bank"
        ),
    ),
    (
        Place.UNDERWATER,
        (
            "underwater, reef, coral reef, seabed, ocean floor, sea floor, aquarium, deep sea,"
            " bottom of the sea, bottom of the ocean, depths, fish tank, atlantis"
        ),
    ),
    (Place.SKY, "sky, skies, clouds, cloud, airspace, air, mid-air, midair, heavens, heaven"),
    (
        Place.SPACE,
        (
            "space, galaxy, outer space, universe, cosmos, orbit, milky way, nebula, deep space,"
            " starfield"
        ),
    ),
    (Place.MOON, "moon, lunar surface, mars, moon surface, red planet, lunar landscape, asteroid"),
    (
        Place.SPORT_FIELD,
        (
            "stadium, court, pitch, tennis court, football field, soccer field, baseball field, "
            "arena,"
            " golf course, ballpark, basketball court, football pitch, "
            "sports"
            " field, soccer pitch, volleyball court, sport field, running track,"
            " playing field, dugout, track"
        ),
    ),
)

PLACES: Mapping[str, Place] = MappingProxyType(
    {name.strip(): place for place, names in _NAMES for name in names.split(",")}
)
"""Every name of a place, lower case and singular, and its stage."""


_GENERIC = frozenset(
    {
        "trail",
        "path",
        "clearing",
        "floor",
        "road",
        "landscape",
        "scene",
        "setting",
        "ground",
        "view",
    }
)
"""Words for a part of whatever place is named before them."""
_WITHIN_WALLS = frozenset(
    {"courtyard", "yard", "hall", "hallway", "corridor", "interior", "room", "square"}
)
"""Parts of a castle that are the castle itself to a picture."""


def named_place(noun: str) -> Place | None:
    """Return the stage for a place's name, or None if the noun names no place."""
    words = noun.replace("-", " ").split(" ")
    if len(words) > 1 and words[-1] in _GENERIC and words[0] in PLACES:
        return PLACES[words[0]]
    if len(words) > 1 and words[-1] in _WITHIN_WALLS and PLACES.get(words[-2]) is Place.CASTLE:
        return Place.CASTLE
    for start in range(len(words)):
        place = PLACES.get(" ".join(words[start:]))
        if place is not None:
            return place
    return PLACES.get(noun)
