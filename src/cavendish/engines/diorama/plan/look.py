"""Reads how a picture should look: light, time of day, camera, style, weather, mood.

Knows which words are about the look, and cuts them out of the text, so that "product photo" and
"golden hour" never become things. Knows no nouns of things.
"""

import re
from dataclasses import dataclass

from cavendish.engines.diorama.plan.look_words import (
    FRAMINGS,
    LIGHTS,
    MOODS,
    PHOTO,
    STYLES,
    WEATHER,
)
from cavendish.engines.diorama.plan.scene import Framing, Light


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


_LIGHTS = tuple((light, _whole_words(pattern)) for light, pattern in LIGHTS)
_FRAMINGS = tuple((framing, _whole_words(pattern)) for framing, pattern in FRAMINGS)
_STYLES = tuple(
    (style, _whole_words(rf"(?:{pattern})(?:[- ](?:styled?|aesthetic))?"))
    for style, pattern in STYLES
)
_WEATHER = tuple((weather, _whole_words(pattern)) for weather, pattern in WEATHER)
_PHOTO = _whole_words(PHOTO)
_MOODS = _whole_words(MOODS)
_PHOTOGRAPHED = _whole_words(
    r"photo\w*|product|picture|image|shot|dslr|bokeh|macro|close-?up|still[- ]life"
)
_IN_THE_STYLE = re.compile(
    r"\b(?:in|with) (?:the|an?) (?:[\w'-]+ ){0,4}?style(?: of (?:(?! of )[^,.;]){1,60})?",
    re.IGNORECASE,
)
_PAINTING = re.compile(r"^(?:\S+ ){0,4}(?:painting|drawing) of\b", re.IGNORECASE)
_COMMAND = re.compile(
    r"^(?:please )?(?:create|generate|draw|make|show|give|produce|imagine|design)(?: me| us)?\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:an?|the|this) )?"
    r"(?:(?!\w+ing\b|(?:an?|the|at|of|on|in|with|by|and|is|to|for|from|who|that)\b)[\w-]+,? ){0,6}?"
    r"(?:photo|photograph|picture|image|shot|snapshot|depiction|portrait|view|rendering|render"
    r"|illustration|drawing|painting|sketch|artwork|scene|visualization|still|footage|closeup"
    r"|close-up|cartoon|print)s?"
    r" (?:that |which )?(?:of|shows|showing|depicts|depicting|captures|capturing|features"
    r"|featuring)"
    r"(?: (?:a|the) (?:(?:photo|picture|portrait|scene|view) of))? (?=\w)",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:\b(?:an?|the|in|at|with|and|of|by|under|during|on|as|style) *)+(?=[,.;]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookWords:
    """What the prompt says about the look, and the prompt without those words."""

    rest: str
    light: Light | None = None
    framing: Framing = Framing.NORMAL
    styles: tuple[str, ...] = ()
    weather: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    photo: bool = False
    """The words speak of a photograph, a product or film: small things then suit a table."""


def read_look(text: str) -> LookWords:
    """Return the look that ``text`` asks for and the text without the words that asked."""
    light = next((light for light, words in _LIGHTS if words.search(text)), None)
    framing = next((framing for framing, words in _FRAMINGS if words.search(text)), None)
    styles = [style for style, words in _STYLES if words.search(text)]
    if not styles and _PAINTING.search(text):
        styles.append("painting")
    moods = dict.fromkeys(match[0].lower() for match in _MOODS.finditer(text))
    return LookWords(
        rest=_without_look(text),
        light=light,
        framing=framing or Framing.NORMAL,
        styles=tuple(styles),
        weather=tuple(weather for weather, words in _WEATHER if words.search(text)),
        moods=tuple(moods),
        photo=light is Light.CINEMATIC or bool(_PHOTOGRAPHED.search(text)),
    )


def _without_look(text: str) -> str:
    """Return ``text`` without commands, openings ("a photo of") and words for looks."""
    text = _COMMAND.sub("", text).strip()
    text = _OPENING.sub("", text)
    text = _IN_THE_STYLE.sub(" ", text)
    for words in (
        *(words for _, words in _LIGHTS),
        *(words for _, words in _FRAMINGS),
        *(words for _, words in _STYLES),
        *(words for _, words in _WEATHER),
        _PHOTO,
    ):
        text = words.sub(" ", text)
    text = _DANGLING.sub(" ", re.sub(r"\s+", " ", text).strip())
    text = _OPENING.sub("", re.sub(r"\s*([,.;])(?:\s*[,;])*", r"\1", text).strip(" ,;"))
    return re.sub(r"^(?:of|showing|featuring) ", "", re.sub(r"\s+", " ", text).strip(" ,;"))
