"""Every recipe by its noun, and other nouns for the same thing. Knows no shapes."""

from collections.abc import Mapping
from functools import cache

from cavendish.engines.diorama.cast.look import Recipe
from cavendish.engines.diorama.cast.props import (
    accessories,
    appliances,
    bags,
    bakery,
    balls,
    bathroom,
    boards,
    books,
    bowls,
    boxes,
    bridges,
    cars,
    craft,
    cutlery,
    desktop,
    devices,
    domes,
    drinks,
    drinkware,
    flowers,
    fruit,
    furniture,
    gadgetry,
    gadgets,
    garments,
    handiwork,
    hats,
    houses,
    instruments,
    jewels,
    lamps,
    landmarks,
    linens,
    machines,
    magic,
    meals,
    monuments,
    motors,
    nature,
    openings,
    plush,
    pots,
    protection,
    rails,
    roadside,
    sanctuaries,
    seats,
    served,
    shoes,
    sky,
    snacks,
    solids,
    sports,
    statues,
    stones,
    street,
    sweets,
    takeaway,
    tools,
    toys,
    treasures,
    trees,
    tropical,
    vegetables,
    vessels,
    waterside,
    wonders,
)
from cavendish.engines.diorama.cast.props.synonyms import SYNONYMS

_FAMILIES = (
    accessories,
    appliances,
    bags,
    bakery,
    balls,
    bathroom,
    boards,
    books,
    bowls,
    boxes,
    bridges,
    cars,
    craft,
    cutlery,
    desktop,
    devices,
    domes,
    drinks,
    drinkware,
    flowers,
    fruit,
    furniture,
    gadgetry,
    gadgets,
    garments,
    handiwork,
    hats,
    houses,
    instruments,
    jewels,
    lamps,
    landmarks,
    linens,
    machines,
    magic,
    meals,
    monuments,
    motors,
    nature,
    openings,
    plush,
    pots,
    protection,
    rails,
    roadside,
    sanctuaries,
    seats,
    served,
    shoes,
    sky,
    snacks,
    solids,
    sports,
    statues,
    stones,
    street,
    sweets,
    takeaway,
    tools,
    toys,
    treasures,
    trees,
    tropical,
    vegetables,
    vessels,
    waterside,
    wonders,
)


@cache
def recipes() -> Mapping[str, Recipe]:
    """Return all recipes by noun, families merged; a noun has one family."""
    merged: dict[str, Recipe] = {}
    for family in _FAMILIES:
        merged |= family.RECIPES
    return merged | {"alarm clock": devices.clock}


def recipe(noun: str) -> Recipe | None:
    """Return the recipe for a noun (singular, lower case) or a synonym, or None."""
    table = recipes()
    return table.get(noun) or table.get(SYNONYMS.get(noun, ""))


@cache
def nouns() -> tuple[str, ...]:
    """Return every noun with a recipe, synonyms included, sorted."""
    return tuple(sorted({*recipes(), *SYNONYMS}))
