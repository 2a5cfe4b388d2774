"""Where things are found when a prompt names no place. Knows habits; knows no geometry."""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Place
from cavendish.engines.diorama.plan.vocabulary import words

_FOUND: tuple[tuple[Place, str], ...] = (
    (Place.LIVING_ROOM, "sofa couch armchair bookcase fireplace television tv ottoman chandelier"),
    (Place.BEDROOM, "bed wardrobe dresser nightstand crib bunk mattress hammock pillow"),
    (
        Place.KITCHEN,
        "refrigerator fridge oven sink stove microwave toaster dishwasher cupboard cabinet",
    ),
    (Place.BATHROOM, "toilet bathtub shower"),
    (Place.LIBRARY, "bookshelf"),
    (Place.STAGE, "piano drum cello"),
    (
        Place.ROOM,
        "chair table stool shelf rug carpet curtain sideboard desk door window mirror",
    ),
    (
        Place.STREET,
        (
            "car truck bus van motorcycle taxi ambulance hydrant meter scooter bicycle bike tram"
            " motorbike limousine firetruck jeep pickup shop store bakery restaurant cafe diner pub"
            " pharmacy bookshop bookstore cinema hotel bank nightclub hospital pizzeria supermarket"
            " florist storefront barbershop bistro"
        ),
    ),
    (Place.CITY, "skyscraper tower helicopter monument"),
    (Place.MEADOW, "windmill"),
    (Place.VILLAGE, "house cottage church building cabin hut"),
    (Place.PARK, "bench statue fountain squirrel pigeon swing"),
    (Place.GARDEN, "hedgehog snail ladybug rose tulip gnome hammock butterfly bee scarecrow"),
    (Place.FARM, "barn tractor cow sheep goat pig donkey chicken rooster wagon carriage hen lamb"),
    (
        Place.MEADOW,
        (
            "horse elephant giraffe zebra lion tree bush flower sunflower hill rhino rhinoceros"
            " kangaroo ostrich buffalo bison leopard cheetah deer llama alpaca unicorn tent fence"
            " antelope badger mole wolf hippo hippopotamus dinosaur train dragon rock castle palace"
        ),
    ),
    (Place.FOREST, "bear fox moose owl raccoon beaver skunk mushroom elk hedgehog"),
    (
        Place.JUNGLE,
        (
            "tiger monkey gorilla sloth toucan parrot jaguar panda koala chameleon crocodile snake"
            " alligator temple"
        ),
    ),
    (Place.MOUNTAIN, "mountain volcano eagle goat"),
    (Place.SNOW, "glacier penguin snowman igloo sled reindeer snowboard skis ski walrus seal"),
    (Place.DESERT, "camel cactus pyramid scorpion canyon"),
    (Place.BEACH, "surfboard palm crab lighthouse seagull sandcastle"),
    (Place.SEA, "ship sailboat yacht whale submarine ferry buoy"),
    (Place.LAKE, "boat canoe kayak duck swan frog goose flamingo otter heron"),
    (Place.RIVER, "bridge waterfall"),
    (Place.UNDERWATER, "fish shark dolphin octopus jellyfish turtle seahorse coral stingray squid"),
    (Place.SKY, "airplane plane jet kite eagle parachute cloud rainbow"),
    (
        Place.SPACE,
        "rocket spaceship spacecraft satellite planet moon earth station asteroid comet system",
    ),
    (Place.SPORT_FIELD, "goalpost goal hoop golfer batter"),
    (Place.CASTLE, "knight throne"),
    (Place.STREET, "light sign pole snowboarder skateboard crane cone"),
)

_LANDMARKS: Mapping[str, Place] = MappingProxyType(
    {
        "eiffel tower": Place.PARK, "kremlin": Place.CITY, "colosseum": Place.CITY,
        "big ben": Place.CITY,
        "sydney opera house": Place.BEACH, "empire state building": Place.CITY,
        "statue of liberty": Place.SEA, "parthenon": Place.MOUNTAIN, "taj mahal": Place.GARDEN,
        "stonehenge": Place.MEADOW, "hot air balloon": Place.SKY, "ferris wheel": Place.PARK,
        "basketball hoop": Place.SPORT_FIELD, "fish tank": Place.ROOM, "bamboo": Place.JUNGLE,
        "capybara": Place.RIVER, "air conditioner": Place.STREET,
    }
)  # fmt: skip
"""Whole nouns whose last word says something else."""
HOMES: Mapping[str, Place] = MappingProxyType(
    {noun: place for place, nouns in reversed(_FOUND) for noun in nouns.split()} | _LANDMARKS
)
"""Nouns and the stage that suits them; a thing without a home suits every stage."""

_SWIMMERS = words("""
    fish shark dolphin whale orca jellyfish squid octopus seahorse stingray ray manta turtle
    goldfish clownfish swordfish salmon tuna eel piranha seal diver mermaid submarine
""")


def swims(noun: str) -> bool:
    """Tell whether something hangs in the water where others stand on its ground."""
    return noun.rpartition(" ")[2] in _SWIMMERS


_FLYERS = words("""
    plane airplane aeroplane jet helicopter balloon airship blimp kite drone glider biplane ufo
    bird eagle seagull parrot bat hawk dove crow swallow dragonfly zeppelin parachute aircraft
""")


def flies(noun: str) -> bool:
    """Tell whether something named in the sky hangs there, each copy at a height of its own."""
    return noun.rpartition(" ")[2] in _FLYERS
