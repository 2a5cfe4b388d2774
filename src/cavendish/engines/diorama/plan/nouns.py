"""Singular forms of English nouns. Knows spelling; knows neither grammar nor meaning."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.vocabulary import NUMBERLESS_PLURALS, words

_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "men": "man", "women": "woman", "people": "person", "persons": "person", "mice": "mouse",
        "knives": "knife", "wives": "wife", "geese": "goose", "children": "child", "kids": "kid",
        "wolves": "wolf", "leaves": "leaf", "loaves": "loaf", "shelves": "shelf", "halves": "half",
        "scarves": "scarf", "calves": "calf", "elves": "elf", "thieves": "thief", "lives": "life",
        "feet": "foot", "teeth": "tooth", "oxen": "ox", "buses": "bus", "gases": "gas",
        "cacti": "cactus", "fungi": "fungus", "dice": "dice", "policemen": "policeman",
        "firemen": "fireman", "fishermen": "fisherman", "snowmen": "snowman", "glasses": "glass",
        "shoes": "shoe", "canoes": "canoe", "toes": "toe", "horses": "horse", "houses": "house",
        "roses": "rose", "vases": "vase", "cheeses": "cheese", "axes": "axe", "gloves": "glove",
        "olives": "olive", "caves": "cave", "waves": "wave", "sleeves": "sleeve", "stoves": "stove",
        "purses": "purse", "nurses": "nurse", "mooses": "moose", "skis": "skis", "headphones":
        "headphone", "bookshelves": "bookshelf", "suitcases": "suitcase", "taxis": "taxi",
        "octopi": "octopus",
    }
)  # fmt: skip
_UNCHANGED = words("""
    sheep fish deer moose series species aircraft spacecraft swiss chess bus gas lens cactus octopus
    woods walrus platypus hippopotamus hibiscus canvas atlas christmas tennis iris compass cutlass
    dress
    grass mattress glass brass princess waitress actress hostess ass bass cross boss moss kiss
    circus virus lotus tabis news pancreas mars venus texas paris dais trellis asparagus
""")
_IE = words("""
    cookie brownie movie selfie zombie pixie hoodie smoothie birdie genie cutie beanie collie veggie
    pie tie bowtie necktie die lie magpie goalie eerie calorie prairie foodie rookie
""")


def singular(word: str) -> str:
    """Return a noun's singular; words that are singular already come back unchanged."""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _UNCHANGED or word in NUMBERLESS_PLURALS or not word.endswith("s") or len(word) < 3:
        return word
    if word.endswith("ies"):
        return word[:-1] if word[:-1] in _IE or len(word) < 5 else word[:-3] + "y"
    if re.search(r"(?:ch|sh|ss|x|zz)es$|oes$", word):
        return word[:-2]
    return word if re.search(r"(?:ss|us|is)$", word) else word[:-1]
