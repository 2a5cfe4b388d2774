"""Where a scene is set: a named place, or the one its things suggest.

Knows names of places and what is usually found where. Knows nothing of stages' geometry.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.habitats import HOMES, flies
from cavendish.engines.diorama.plan.living import is_living
from cavendish.engines.diorama.plan.scene import Light, Place, Weather
from cavendish.engines.diorama.plan.vocabulary import words

_TABLES = words("table tabletop desk counter countertop nightstand workbench worktop bar-top")
_SCENERY = words("""
    wall floor ground ceiling sky background backdrop horizon sea ocean water grass field road
    street sidewalk sand snow landscape cityscape skyline beach forest meadow desert room kitchen
    city park garden river lake lawn countryside jungle bathroom bedroom office world universe
    carpet-floor interior valley bay stage pavement asphalt rain fog mist wind sunset
""")
_IN_THE_SKY = words("sun moon cloud star stars rainbow lightning")

_FURNITURE = words("""
    sofa couch armchair bed bookshelf bookcase wardrobe dresser refrigerator fridge oven sink
    toilet bathtub fireplace chair table desk stool cabinet cupboard shelf television tv piano
    rug carpet curtain stove nightstand bunk crib dishwasher sideboard ottoman chandelier
""")

_FOOD = words("""
    apple banana orange pear lemon lime grape strawberry blueberry cherry peach plum mango pineapple
    watermelon melon kiwi avocado tomato potato carrot broccoli onion garlic pepper cucumber lettuce
    corn pumpkin mushroom salad soup stew pasta spaghetti noodle rice sushi pizza burger hamburger
    sandwich taco burrito bread baguette toast croissant bagel donut doughnut cake cupcake muffin
    pie cookie biscuit pancake waffle pretzel chocolate candy egg bacon sausage ham cheese steak
    chicken-wing fries breakfast lunch dinner meal dessert honey jam butter coffee tea espresso
    latte cappuccino milk juice wine beer cocktail lemonade smoothie cereal dumpling curry fruit
    vegetable nut almond peanut walnut olive berry berries macaron brownie popcorn
""")

_ON_TABLES = words("""
    mug cup glass bottle vase bowl plate teapot kettle jar jug pitcher pot candle book books lamp
    lantern basket spoon fork knife tray saucer clock notebook pencil pen envelope newspaper
    magazine perfume jewelry watch ring coin key radio camera telephone typewriter globe hourglass
""")
"""Household things, which stand on a table when no other place is named."""

_USUAL: Mapping[str, tuple[tuple[str, int], ...]] = MappingProxyType(
    {
        "sea": (("sailboat", 1),), "ocean": (("sailboat", 1),), "lake": (("boat", 1),),
        "farm": (("cow", 2),), "park": (("bench", 1),),
        "kitchen": (("refrigerator", 1), ("oven", 1)), "bedroom": (("bed", 1), ("lamp", 1)),
        "bathroom": (("bathtub", 1), ("toilet", 1)), "office": (("desk", 1), ("chair", 1)),
        "room": (("sofa", 1), ("lamp", 1)), "library": (("bookshelf", 2), ("chair", 1)),
        "classroom": (("desk", 3), ("chair", 3)),
        "restaurant": (("table", 2), ("chair", 4)), "cafe": (("table", 1), ("chair", 2)),
    }
)  # fmt: skip
"""What is added to a place that is named alone; other sets are pictures without it."""

_LIGHT_BY_PLACE: Mapping[Place, Light] = MappingProxyType(
    {Place.STUDIO: Light.STUDIO, Place.SPACE: Light.NIGHT, Place.STAGE: Light.CINEMATIC}
)
_OUTDOOR_WEATHER: Mapping[Weather, Place] = MappingProxyType(
    {
        Weather.RAIN: Place.STREET, Weather.STORM: Place.MEADOW, Weather.SNOW: Place.SNOW,
        Weather.FOG: Place.MEADOW, Weather.WIND: Place.MEADOW, Weather.DUST: Place.DESERT,
        Weather.CLOUDS: Place.MEADOW,
    }
)  # fmt: skip
_OUTDOOR_LIGHT = frozenset(
    {
        Light.SUNRISE, Light.SUNSET, Light.GOLDEN_HOUR, Light.BLUE_HOUR, Light.MOONLIGHT,
        Light.OVERCAST, Light.NOON,
    }
)  # fmt: skip
_SPORTS = words("soccer football tennis baseball basketball volleyball rugby golf cricket hockey")
_SHORES: Mapping[Place, Place] = MappingProxyType(
    {
        Place.SKY: Place.MEADOW, Place.SPACE: Place.MOON, Place.UNDERWATER: Place.BEACH,
        Place.SEA: Place.BEACH,
    }
)  # fmt: skip
_SMALL_COMPOUNDS = words("teddy toy model miniature figurine plush stuffed origami paper chocolate")


def is_table(noun: str) -> bool:
    """Tell whether small things stand on it by habit."""
    return noun.rpartition(" ")[2] in _TABLES


def is_scenery(noun: str) -> bool:
    """Tell whether a noun is part of every stage (floor, sky, wall) and never a thing on it."""
    return noun.rpartition(" ")[2] in _SCENERY


def is_in_the_sky(noun: str) -> bool:
    """Tell whether a noun belongs to the sky when there is one."""
    return noun.rpartition(" ")[2] in _IN_THE_SKY


def is_furniture(noun: str) -> bool:
    """Tell whether a noun stands in rooms."""
    return noun.rpartition(" ")[2] in _FURNITURE


def is_food(noun: str) -> bool:
    """Tell whether a noun is something to eat or drink."""
    return noun.rpartition(" ")[2] in _FOOD


def suggested_place(
    nouns: Iterable[str], contained: Iterable[str] = (), *, photo: bool
) -> tuple[Place, str]:
    """Return the stage the things suggest when no place is named, and why.

    What is ``contained`` in vessels says less: a cactus in a pot isn't outdoors.
    """
    names = [noun for noun in nouns if not _SMALL_COMPOUNDS & set(noun.split())]
    heads = list(dict.fromkeys(_head(noun) for noun in names))
    homes = {head: HOMES[head] for head in heads if head in HOMES}
    gear = [noun for noun in names if noun.partition(" ")[0] in _SPORTS]
    if gear and any(is_living(noun) for noun in names if noun not in gear):
        return Place.SPORT_FIELD, "somebody plays a sport"
    grounds = {place.ground for place in homes.values()}
    if len(grounds) > 1:
        return Place.STUDIO, "things of houses and of outdoors together: studio"
    if homes:
        return _shared_home(homes, len(heads))
    alive = any(is_living(head) for head in heads)
    served = ({noun.rpartition(" ")[2] for noun in contained} | set(heads)) & (_FOOD | _ON_TABLES)
    if (served or (photo and heads)) and not alive:
        why = f"{min(served)} belongs on a table" if served else "a photograph of small things"
        return Place.TABLETOP, f"{why}: tabletop"
    return Place.STUDIO, "no place named: studio"


def under_the_sky(place: Place, light: Light | None, weather: Weather) -> Place:
    """Return an outdoor stage where light or weather ask for one that the things don't."""
    if place is not Place.STUDIO:
        return place
    if weather in _OUTDOOR_WEATHER:
        return _OUTDOOR_WEATHER[weather]
    if light is Light.CANDLE:
        return Place.ROOM
    return Place.MEADOW if light in _OUTDOOR_LIGHT else place


def below_the_surface(place: Place, nouns: Iterable[str]) -> Place:
    """Return the stage of swimmers: under water if one of them lives there."""
    lives_there = any(HOMES.get(_head(noun)) is Place.UNDERWATER for noun in nouns)
    return Place.UNDERWATER if lives_there else place


def below_the_sky(nouns: Iterable[str]) -> Place:
    """Return where things stand that reach "into the sky": skyscrapers in their city."""
    heads = [_head(noun) for noun in nouns]
    if heads and all(flies(noun) for noun in heads):
        return Place.SKY
    homes = [HOMES[head] for head in heads if head in HOMES]
    grounded = (home for home in homes if home.ground is Place.OUTDOORS and home not in _SHORES)
    return next(grounded, Place.SKY)


def _shared_home(homes: Mapping[str, Place], count: int) -> tuple[Place, str]:
    """Return the place most things come from; the first named decides a tie.

    Air, water and space are left for firm ground when not everything (``count`` nouns) lives there.
    """
    places = list(homes.values())
    best = max(places, key=places.count)
    if Place.STREET in places and Place.CITY in places:
        best = Place.CITY
    first = next(noun for noun, place in homes.items() if place is best)
    if best in _SHORES and (len(set(places)) > 1 or len(homes) < count):
        best = _SHORES[best]
    return best, f"{first} is found there"


def usual_things(place_name: str) -> tuple[tuple[str, int], ...]:
    """Return nouns and counts that suggest a place named without any things."""
    return _USUAL.get(place_name) or _USUAL.get(place_name.rpartition(" ")[2], ())


def usual_light(place: Place) -> Light:
    """Return the light of a place when the prompt names none."""
    return _LIGHT_BY_PLACE.get(place, Light.DAYLIGHT)


def _head(noun: str) -> str:
    """Return the word that says where a thing is found: "traffic light" is a light outdoors."""
    head = noun.rpartition(" ")[2]
    if noun in HOMES:
        return noun
    if (
        head in ("player", "match", "team")
        and " " in noun
        and noun.split(" ", maxsplit=1)[0] in _SPORTS
    ):
        return "goalpost"
    if head in ("light", "sign") and noun.partition(" ")[0] not in ("traffic", "street", "stop"):
        return noun if " " in noun else ""
    return head
