"""Small drawings beside texts, and emblems: found by words, set in two tones. Knows no layout."""

import re
from functools import cache
from itertools import pairwise

from cavendish.engines.diorama.cast.library import Library
from cavendish.engines.diorama.compose.canvas import Colour, hexed
from cavendish.engines.diorama.compose.palette import hexes, luminance, mixed

_SAME: dict[str, str] = {
    "account": "person", "profile": "person", "user": "person", "author": "writing hand",
    "about": "memo", "articles": "rolled up newspaper", "blog": "memo", "guides": "open book",
    "bookings": "admission tickets", "booking": "admission tickets", "reserve": "ticket",
    "destinations": "world map", "destination": "world map", "explore": "compass", "travel":
    "airplane", "contact": "envelope", "contact us": "envelope", "email": "envelope", "community":
    "people hugging", "team": "handshake", "leadership": "flag in hole", "lead": "triangular flag",
    "sessions": "person in lotus position", "session": "person in lotus position", "meditation":
    "lotus", "mindful": "lotus", "mindfulness": "lotus", "wellness": "lotus", "calm": "lotus",
    "serenity": "lotus", "journal": "notebook with decorative cover", "habits": "seedling",
    "habit": "seedling", "growth": "seedling", "today": "spiral calendar", "date":
    "spiral calendar", "calendar": "spiral calendar", "insights": "light bulb", "idea":
    "light bulb", "ideas": "light bulb", "innovation": "light bulb", "tips": "light bulb", "new":
    "sparkles", "sale": "shopping bags", "shop": "shopping bags", "clothing": "t shirt", "fashion":
    "dress", "accessories": "handbag", "desserts": "shortcake", "dessert": "shortcake",
    "vegetarian": "green salad", "meals": "fork and knife with plate", "meal": "pot of food",
    "cuisine": "fork and knife with plate", "dining": "fork and knife with plate", "recipe":
    "pot of food", "chef": "cook", "cooking": "cooking", "timer": "timer clock", "time":
    "timer clock", "clock": "mantelpiece clock", "hourglass": "hourglass done", "pomodoro":
    "timer clock", "limited": "hourglass done", "schedule": "timer clock", "live": "microphone",
    "talks": "microphone", "talk": "speech bubble", "speaker": "microphone", "communication":
    "speech bubble", "orchestral": "violin", "soundtrack": "violin", "music": "musical notes",
    "concert": "guitar", "folk": "guitar", "jazz": "saxophone", "theater": "performing arts",
    "theatre": "performing arts", "mask": "performing arts", "play": "performing arts", "director":
    "clapper board", "directed": "clapper board", "director's chair": "clapper board", "movie":
    "film frames", "cinema": "film frames", "starring": "star", "chair": "seat", "gift box":
    "wrapped gift", "gift": "wrapped gift", "offers": "wrapped gift", "offer": "wrapped gift",
    "hand-touching-screen": "mobile phone", "demos": "mobile phone", "screen": "mobile phone",
    "device": "laptop", "devices": "laptop", "notification": "bell", "notifications": "bell",
    "screen-free": "sun", "mornings": "sun", "morning": "sun", "evening": "crescent moon", "night":
    "crescent moon", "shutdown": "crescent moon", "tech": "robot", "technology": "robot", "digital":
    "laptop", "detox": "leaf fluttering in wind", "lotus flower": "lotus", "flower":
    "cherry blossom",
    "leaf": "leaf fluttering in wind", "nature": "deciduous tree", "walks": "hiking boot", "tree":
    "deciduous tree", "forest": "evergreen tree", "tours": "world map", "map pointer":
    "round pushpin", "map": "world map", "location": "round pushpin", "pointer": "round pushpin",
    "heritage": "classical building", "historic": "classical building", "museum":
    "classical building", "exhibition": "framed picture", "art": "artist palette", "gallery":
    "framed picture", "installations": "puzzle piece", "interactive": "puzzle piece",
    "geometric shapes": "puzzle piece", "street": "musical notes", "performances":
    "performing arts", "focus": "bullseye", "goals": "bullseye", "goal": "bullseye", "tasks":
    "clipboard", "task": "clipboard", "prioritize": "clipboard", "productivity": "clipboard",
    "distractions": "bell", "minimize": "bell", "empathy": "heart hands", "understanding":
    "heart hands", "decision-making": "balance scale", "decision": "balance scale", "affirmations":
    "speech bubble", "fears": "mountain", "visualize": "telescope", "success": "trophy", "progress":
    "sports medal", "celebrate": "party popper", "confidence": "star", "hydrated": "glass of milk",
    "water": "drop of blood", "vegetables": "carrot", "healthy": "green salad", "portions":
    "fork and knife with plate", "eating": "green salad", "sustainable": "seedling", "eco":
    "seedling", "ecoliving": "seedling", "carbon": "globe showing europe africa", "planet":
    "globe showing europe africa", "energy": "electric plug", "lifestyle": "sun", "home":
    "house with garden", "settings": "gear", "search": "magnifying glass tilted left", "cart":
    "shopping cart", "news": "newspaper", "weather": "cloud with rain", "summit": "rocket",
    "future": "rocket", "business": "briefcase", "finance": "money bag", "health": "stethoscope",
    "safety": "shield", "education": "graduation cap", "learning": "graduation cap", "science":
    "microscope", "sports": "soccer ball", "wedding": "ring", "festival": "red paper lantern",
    "lantern": "red paper lantern", "lanterns": "red paper lantern", "coffee": "hot beverage",
    "bakery": "croissant", "creative": "artist palette", "minds": "brain", "potential": "rocket",
}  # fmt: skip
"""Words and the drawings that stand for them."""
_DULL = frozenset({"the", "a", "an", "of", "and", "for", "with", "new", "your", "our", "to", "in"})
_HEX = re.compile(r'((?:fill|stop-color|stroke)=")(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})"')


@cache
def drawing(words: str) -> str | None:
    """Return the SVG of the drawing that words name or suggest, or None."""
    library = Library()
    try:
        name = _name(words.lower(), library)
        return library.svg(name) if name else None
    finally:
        library.close()


@cache
def is_named(word: str) -> bool:
    """Tell whether a word, or its singular, is the name of a drawing."""
    library = Library()
    try:
        return word in library or word.removesuffix("s") in library
    finally:
        library.close()


def _name(words: str, library: Library) -> str | None:
    """Return the drawing named by all the words, by its longest part, by its last known word."""
    parts = [w for w in re.findall(r"[\w'-]+", words) if w not in _DULL]
    phrases = [" ".join(parts), *(" ".join(p) for p in pairwise(parts))]
    for phrase in (*phrases, *reversed(parts)):
        for form in (phrase, phrase.removesuffix("s")):
            if form in _SAME:
                return _SAME[form]
            if form in library:
                return form
    return None


def duotone(svg: str, ink: Colour, ground: Colour) -> str:
    """Return a drawing in shades from an ink (its darks) to near the ground (its lights)."""

    def toned(match: re.Match[str]) -> str:
        code = match[2]
        if len(code) == 4:
            code = "#" + "".join(c * 2 for c in code[1:])
        light = luminance(hexes(code)[0]) ** 0.5
        return f'{match[1]}{hexed(mixed(ink, ground, 0.78 * light))}"'

    return _HEX.sub(toned, svg)
