"""Portions: what fills a thing, what comes stacked, what is laid on the table that there is.

A drink stays part of its vessel; oranges in a bowl and flowers in a vase are things of their own,
standing in it. Food and its dishes stand on the table of the prompt unless it says where they are.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.scene import Link, Relation, Thing
from cavendish.engines.diorama.plan.vocabulary import words

_POURED = words("""
    water coffee espresso cappuccino latte tea milk chocolate cocoa juice lemonade wine beer soup
    broth honey jam syrup ink paint oil vinegar sauce ketchup mustard cream yogurt smoothie punch
    soda cola whiskey vodka rum gin champagne cocktail liquid stew curry porridge oatmeal sand sugar
    lotion shampoo perfume cologne salsa detergent sunscreen medicine
    salt flour rice cereal air light smoke
""")
_HEAPED = words("""
    spaghetti pasta rice salad noodle ramen fruit popcorn sushi food meat cheese bread hay grass
    snow ice pizza cake pie popcorn cereal chili risotto lasagna breakfast gold treasure money
""")
"""Fillings that are one heap a vessel."""
_HANDFUL = 3
"""How many things fill a vessel when no number is named."""
_STACKS = {"book": "books"}
"""Things whose stack is a model of its own."""
_COME_IN = {
    "bowl": words("noodle ramen pho laksa salad popcorn pasta spaghetti"),
    "plate": words("steak waffle pancake taco spaghetti pasta"),
    "ball": words("yarn"),
    "bulb": words("garlic"),
    "bale": words("hay"),
    "head": words("lettuce cabbage"),
    "skein": words("yarn"),
}
"""What is shown with its vessel, or as the whole that the measure names."""
_TABLES = words("table desk counter countertop workbench picnic-table sideboard")
_DISHES = words("""
    plate bowl dish cup mug glass teapot kettle jug pitcher saucer tray platter fork knife spoon
    chopstick napkin bottle candle candlestick teacup goblet tumbler carafe pot pan basket jar
    monitor laptop keyboard notebook pen pencil
""")
_STACKED = frozenset({"stack", "pile"})


def unpacked(
    things: Sequence[Thing], relations: Sequence[Relation]
) -> tuple[tuple[Thing, ...], tuple[Relation, ...]]:
    """Return the plan's things with fillings as things of their own, and stacks as one."""
    result = [_stacked(thing) for thing in things]
    bonds = list(relations)
    for index, thing in enumerate(tuple(result)):
        filling = thing.contents
        if filling is None or _last(filling) in _POURED:
            continue
        if _last(filling) in _COME_IN.get(_last(thing.noun), ()):
            result[index] = replace(thing, noun=filling, contents=None)
            continue
        result[index] = replace(thing, contents=None)
        bonds.append(Relation(subject=len(result), link=Link.IN, object=index))
        heap = thing.count if _last(filling) in _HEAPED else _HANDFUL
        result.append(Thing(noun=filling, count=heap))
    return tuple(result), tuple(bonds)


def laid(
    things: Sequence[Thing], relations: Sequence[Relation], is_food: Callable[[str], bool]
) -> tuple[Relation, ...]:
    """Return the relations with the food and dishes that nothing places put on the one table."""
    tables = [i for i, thing in enumerate(things) if _last(thing.noun) in _TABLES]
    if len(tables) != 1:
        return tuple(relations)
    filled = (Link.IN, Link.ON)
    placed = {r.subject for r in relations}
    placed |= {r.object for r in relations if r.link not in filled or r.subject == tables[0]}
    loose = [
        index
        for index, thing in enumerate(things)
        if index not in placed and (_last(thing.noun) in _DISHES or is_food(thing.noun))
    ]
    return (*relations, *(Relation(subject=i, link=Link.ON, object=tables[0]) for i in loose))


def boarded(
    things: Sequence[Thing], relations: Sequence[Relation], is_food: Callable[[str], bool]
) -> tuple[Thing, ...]:
    """Return the things with a board that bears food as the one it is cut on."""
    under = {r.object for r in relations if r.link is Link.ON and is_food(things[r.subject].noun)}
    return tuple(
        replace(thing, noun="cutting board") if index in under and thing.noun == "board" else thing
        for index, thing in enumerate(things)
    )


def is_table(noun: str) -> bool:
    """Tell whether people sit at it."""
    return _last(noun) in _TABLES


def _last(noun: str) -> str:
    return noun.rpartition(" ")[2]


def _stacked(thing: Thing) -> Thing:
    stack = _STACKS.get(thing.noun)
    if stack is None or not _STACKED & set(thing.attributes):
        return thing
    return replace(thing, noun=stack, count=1)
