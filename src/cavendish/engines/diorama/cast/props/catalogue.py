"""Every recipe by its noun, and other nouns for the same thing. Knows no shapes."""

from collections.abc import Mapping
from functools import cache

from cavendish.engines.diorama.cast.look import Recipe
from cavendish.engines.diorama.cast.props import (
    books,
    drinkware,
    fruit,
    furniture,
    lamps,
    seats,
    vegetables,
    vessels,
)

_FAMILIES = (
    books,
    drinkware,
    fruit,
    furniture,
    lamps,
    seats,
    vegetables,
    vessels,
)

SYNONYMS: Mapping[str, str] = {
    "cup": "mug",
    "coffee cup": "mug",
    "coffee mug": "mug",
    "tea cup": "teacup",
    "couch": "sofa",
    "settee": "sofa",
    "loveseat": "sofa",
    "wine bottle": "bottle",
    "goblet": "wine glass",
    "wineglass": "wine glass",
    "drinking glass": "glass",
    "glass of water": "glass",
    "tumbler": "glass",
    "pitcher": "jug",
    "pail": "bucket",
    "cask": "barrel",
    "keg": "barrel",
    "dish": "plate",
    "saucepan": "pot",
    "cooking pot": "pot",
    "honey jar": "jar",
    "table lamp": "lamp",
    "desk light": "desk lamp",
    "reading lamp": "desk lamp",
    "standing lamp": "floor lamp",
    "lamppost": "street lamp",
    "lamp post": "street lamp",
    "streetlight": "street lamp",
    "street light": "street lamp",
    "streetlamp": "street lamp",
    "torch": "flashlight",
    "dining table": "table",
    "kitchen table": "table",
    "side table": "coffee table",
    "bookcase": "bookshelf",
    "book shelf": "bookshelf",
    "shelf": "bookshelf",
    "sideboard": "cabinet",
    "cupboard": "cabinet",
    "dresser": "cabinet",
    "treasure chest": "chest",
    "carpet": "rug",
    "dining chair": "chair",
    "wooden chair": "chair",
    "desk chair": "office chair",
    "swivel chair": "office chair",
    "easy chair": "armchair",
    "park bench": "bench",
    "bar stool": "stool",
    "frame": "picture frame",
    "photo frame": "picture frame",
    "photo": "picture frame",
    "photograph": "picture frame",
    "looking glass": "mirror",
    "stack of books": "books",
    "pile of books": "books",
    "notebook": "book",
    "diary": "book",
    "novel": "book",
    "paper": "newspaper",
    "letter": "envelope",
    "toadstool": "mushroom",
    "tangerine": "orange",
    "mandarin": "orange",
    "cherries": "cherry",
    "grape": "grapes",
    "maize": "corn",
    "bell pepper": "pepper",
    "watermelon slice": "watermelon",
}
"""Nouns that name the same object as a recipe."""


@cache
def recipes() -> Mapping[str, Recipe]:
    """Return all recipes by noun, families merged; a noun has one family."""
    merged: dict[str, Recipe] = {}
    for family in _FAMILIES:
        merged |= family.RECIPES
    return merged


def recipe(noun: str) -> Recipe | None:
    """Return the recipe for a noun (singular, lower case) or a synonym, or None."""
    table = recipes()
    return table.get(noun) or table.get(SYNONYMS.get(noun, ""))
