"""How tall things are in the world, in metres. Knows names and classes of nouns; no geometry."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cavendish.engines.diorama.cast.library import Library

DEFAULT_HEIGHT = 0.4


def _table(text: str) -> Mapping[str, float]:
    """Read lines "metres: name, name" into a table by name."""
    rows: dict[str, float] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        height, _, names = line.partition(":")
        rows |= {name.strip(): float(height) for name in names.split(",")}
    return MappingProxyType(rows)


_BY_NAME = _table("""
    0.03: ant, coin, ring, pill, peanuts, blueberries, paperclip, pushpin, safety pin
    0.05: honeybee, beetle, lady beetle, fly, spider, bug, worm, cockroach, mosquito, cherries
    0.07: egg, butterfly, snail, game die, strawberry, chess pawn, key, old key, candle, chestnut
    0.09: mouse, hamster, frog, chipmunk, lizard, red apple, green apple, lemon, lime, tangerine
    0.10: cupcake, cookie, doughnut, watch, stopwatch, hot beverage, teacup without handle, scissors
    0.12: rat, baby chick, bagel, croissant, sandwich, hamburger, taco, computer mouse, purse
    0.15: beer mug, tumbler glass, glass of milk, mobile phone, pear, banana, glasses, sunglasses
    0.18: turtle, rose, tulip, fork, spoon, kitchen knife, toothbrush, pencil, pen, screwdriver
    0.20: hedgehog, bird, blackbird, crab, wine glass, cocktail glass, teapot, alarm clock, bell
    0.20: ear, eye, eyes, nose, tongue, tooth, foot, bone, footprints, anatomical heart, lungs
    0.22: open book, closed book, blue book, green book, orange book, notebook, camera, soccer ball
    0.24: basketball, volleyball, squid, octopus, fish, tropical fish, pizza, loudspeaker, radio
    0.28: parrot, owl, pineapple, laptop, running shoe, hiking boot, womans boot, top hat, trophy
    0.30: baby, santa claus, mrs claus, mx claus, clown face, brain, skull, raised hand, mouth
    0.30: rabbit, duck, dove, chicken, monkey face, microphone, birthday cake, wastebasket, bucket
    0.35: cat, black cat, raccoon, skunk, otter, beaver, badger, teddy bear, basket, handbag
    0.40: fox, rooster, goose, eagle, sunflower, potted plant, bouquet, mirror, framed picture
    0.45: dog, poodle, guide dog, service dog, backpack, briefcase, desktop computer, umbrella
    0.50: penguin, koala, sloth, turkey, television, window ornament, t shirt, drum, violin
    0.60: monkey, swan, luggage, fire extinguisher, christmas wreath, stop sign, accordion
    0.70: wolf, sheep, ewe, goat, pig, ram, peacock, boar, fire hydrant, toilet, jeans, dress
    0.80: skateboard, leopard, panda, seal, cactus, snowman, rock, chair, bathtub, robot
    1.00: lion, tiger, deer, llama, kangaroo, guitar, bicycle, scooter, balloon, boy face, bed
    1.10: bear, polar bear, gorilla, donkey, water pistol rack, motor scooter, motorcycle
    1.20: rhinoceros, hippopotamus, shark, flamingo, placard, canoe, kick scooter, crocodile
    1.40: cow, ox, water buffalo, bison, zebra, racing car, carousel horse
    1.50: automobile, taxi, police car, horse, moose, unicorn, oncoming automobile, speedboat
    1.60: tent, sport utility vehicle, pickup truck, dolphin, horse face
    1.70: person standing, man standing, woman standing, woman dancing, man dancing, person walking
    1.70: person running, person climbing, person golfing, person juggling, person biking, skier
    1.70: person surfing, person fencing, person bouncing ball, snowboarder, person cartwheeling
    1.70: person lifting weights, person mountain biking, person playing handball, mermaid, genie
    1.80: camel, two hump camel, moai, door, minibus
    2.00: ambulance, tractor, auto rickshaw, fountain, hut
    2.80: elephant, mammoth, delivery truck, bus, fire engine, oncoming bus, dragon, t rex
    3.20: house, derelict house, train, locomotive, tram, articulated lorry, sailboat, helicopter
    3.60: giraffe, deciduous tree, evergreen tree, palm tree, christmas tree, sauropod, whale
    4.00: church, castle, house with garden, airplane, rocket, passenger ship, school, bank, ship
    4.50: office building, department store, tokyo tower, statue of liberty, mountain, ferris wheel
    5.00: volcano, mount fuji, snow capped mountain, roller coaster, stadium
""")

_BY_ANCESTOR = _table("""
    0.05: insect
    0.06: arachnid
    0.09: rodent, amphibian, edible fruit, berry
    0.30: bird, reptile, fish, footwear, hat, musical instrument
    0.35: cat, crustacean, shellfish
    0.50: dog, garment
    1.20: ungulate, big cat
    1.50: motor vehicle, vehicle, vessel
    3.00: building, tree, house
    4.00: aircraft, tower
    0.12: food, fruit, vegetable, beverage, cutlery, cup
    0.20: hand tool, tool, container
    0.40: furniture, flower, plant
    1.00: furnishing
""")
_BY_SUBJECT = _table("""
    0.60: person
    0.12: food
    0.40: nature, object
    1.50: travel
    0.30: activity
""")
"""By what a drawing is about; most drawings of people are busts, the whole figures are above."""


def usual_height(library: Library, name: str) -> float:
    """Return how tall the thing a drawing shows is, in metres."""
    for find in (_by_name, _by_ancestor(library), _by_subject(library)):
        height = find(name)
        if height is not None:
            return height
    return DEFAULT_HEIGHT


def _by_name(name: str) -> float | None:
    return _BY_NAME.get(name) or _BY_NAME.get(name.removesuffix(" face"))


def _by_ancestor(library: Library) -> Callable[[str], float | None]:
    """Look the name's broader terms up, the nearest first."""

    def find(name: str) -> float | None:
        if library.subject(name) == "person":
            return None
        senses = library.senses(name) or library.senses(name.rpartition(" ")[2])
        for sense in senses[:1]:
            for parent in library.above(sense, 8):
                height = next((_BY_ANCESTOR[w] for w in parent.words if w in _BY_ANCESTOR), None)
                if height is not None:
                    return height
        return None

    return find


def _by_subject(library: Library) -> Callable[[str], float | None]:
    """Fall back on what the drawing is about."""
    return lambda name: _BY_SUBJECT.get(library.subject(name))
