"""Reads how a picture should look: light, weather, camera, style, mood.

Knows which words are about the look, and cuts them out of the text, so that "product photo" and
"golden hour" never become things. Knows no nouns of things.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from cavendish.engines.diorama.plan.look_words import FRAMINGS, LIGHTS, MOODS, PHOTO, WEATHERS
from cavendish.engines.diorama.plan.scene import Framing, Light, Mood, Style, Weather
from cavendish.engines.diorama.plan.style_words import NEAREST, STYLES

_T = TypeVar("_T")
_Rows = tuple[tuple[_T, re.Pattern[str]], ...]


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


def _rows(table: Iterable[tuple[_T, str]], suffix: str = "") -> _Rows[_T]:
    return tuple((member, _whole_words(rf"(?:{words}){suffix}")) for member, words in table)


_STYLED = r"(?:[- ](?:styled?|aesthetic))?"
_LIGHTS = _rows(LIGHTS)
_FRAMINGS = _rows(FRAMINGS)
_STYLES = _rows(STYLES, _STYLED)
_NEAREST = _rows(NEAREST, _STYLED)
_WEATHERS = _rows(WEATHERS)
_MOODS = _rows(MOODS)
_PHOTO = _whole_words(PHOTO)
_PHOTOGRAPHED = _whole_words(
    r"photo\w*|product|picture|image|shot|dslr|bokeh|macro|close-?up|still[- ]life"
)
_IN_THE_STYLE = re.compile(
    r"\b(?:in|with) (?:the|an?) (?:[\w'-]+ ){0,4}?style(?: of (?:(?! of )[^,.;]){1,60})?",
    re.IGNORECASE,
)
_PAINTING = re.compile(r"^(?:\S+ ){0,4}(?:painting|drawing) of\b", re.IGNORECASE)
_PAINTED = re.compile(
    r"^(?:\S+ ){0,5}?(?:painting|drawing|canvas|artwork|tapestry|mural|poster)s?\b", re.IGNORECASE
)
_PORTRAIT = re.compile(r"^(?:\S+ ){0,6}?portrait of\b", re.IGNORECASE)
_IN_HAND = re.compile(
    r"\b(?:reads?|reading|holds?|holding|carries|carrying|sells?|selling|buys?|buying"
    r"|(?:stack|pile) of)"
    r" (?:(?:an?|the|his|her|their|some|old|new) ){0,2}$",
    re.IGNORECASE,
)
"""Before something printed that is a thing: "a boy reading a comic"."""
_FRAMED = re.compile(r"\b(?:framed|hanging|hung|on (?:the|a) wall|easel)\b", re.IGNORECASE)
_COMMAND = re.compile(
    r"^(?:please )?(?:(?:(?:can|could|would) you|i(?: would|'d) like(?: you)? to|let's) )?"
    r"(?:please )?"
    r"(?:create|generate|draw|make|show|give|produce|imagine|design|render|see)(?: me| us)?\b"
    r"|^i (?:want|need|would like)\b|\bplease\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:an?|the|this) )?"
    r"(?:(?!\w+ing\b|(?:an?|the|at|of|on|in|with|by|and|is|to|for|from|who|that)\b)[\w-]+,? ){0,6}?"
    r"(?:photo|photograph|picture|image|shot|snapshot|depiction|portrait|view|rendering|render"
    r"|illustration|drawing|painting|sketch|artwork|scene|visualization|still|footage|closeup"
    r"|close-up|cartoon|print|panorama|poster|selfie)s?"
    r" (?:that |which )?(?:of|shows|showing|depicts|depicting|captures|capturing|features"
    r"|featuring)"
    r"(?: (?:a|the) (?:(?:photo|picture|portrait|scene|view) of))? (?=\w)",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:in|on|at|by|under|through|against|over|across) (?:an?|the) ", re.IGNORECASE)
_QUALITY = re.compile(r"(?<!sk)(?<!da)(?:y|lit|covered|soaked)$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(
    r" (?!(?:and|or|with|that|which|at|by|on|in|under|over|of|to|from|as|is|are|near|behind|while"
    r"|during|for|her|his|its|their|the|an?|\w+ing)\b)[a-z]",
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
    weather: Weather = Weather.CLEAR
    framing: Framing = Framing.NORMAL
    style: Style = Style.PHOTO
    style_asked: str | None = None
    """The prompt's own words when its style is only near the one drawn."""
    mood: Mood | None = None
    picture: bool = False
    """The picture is to be of a painting or drawing: its subject may be a mere pattern."""
    photo: bool = False
    """The words speak of a photograph, a product or film: small things then suit a table."""


def read_look(text: str) -> LookWords:
    """Return the look that ``text`` asks for and the text without the words that asked."""
    light = _first(_LIGHTS, text)
    style, asked = _style(text)
    framing = _first(_FRAMINGS, text)
    if framing is None and _PORTRAIT.search(text):
        framing = Framing.PORTRAIT
    rest = _without_look(text)
    felt = all(_first(_MOODS, word) for word in re.findall(r"\w+", rest))
    return LookWords(
        rest="" if felt else rest,
        light=light,
        weather=_first(_WEATHERS, text) or Weather.CLEAR,
        framing=framing or Framing.NORMAL,
        style=style,
        style_asked=asked,
        mood=_first(_MOODS, text),
        picture=bool(_PAINTED.search(text)),
        photo=light is Light.CINEMATIC or bool(_PHOTOGRAPHED.search(text)),
    )


def _first(rows: _Rows[_T], text: str) -> _T | None:
    """Return the first row's member whose words are in the text."""
    return next((member for member, words in rows if words.search(text)), None)


def _style(text: str) -> tuple[Style, str | None]:
    """Return the style to draw, and the words asked for when it is only the nearest one.

    A painting that hangs in the scene is a thing: its technique says nothing about the picture.
    """
    for style, words in _STYLES:
        found = words.search(text)
        if found and not _hangs(text, found):
            return style, None
    for style, words in _NEAREST:
        found = words.search(text)
        if found:
            return style, found[0].lower()
    if _PAINTING.search(text):
        return (Style.PENCIL, None) if "drawing" in text.lower() else (Style.OIL, "painting")
    return Style.PHOTO, None


def _hangs(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words describe a picture within the picture."""
    around = text[max(0, found.start() - 40) : found.end() + 30]
    if _IN_HAND.search(text[: found.start()]):
        return True
    inner = re.search(r"\b(?:with|has|and|of|on|beside|near) ", text[: found.start()])
    return bool(inner and _FRAMED.search(around))


def _taken_out(found: re.Match[str]) -> str:
    """Return what stays of words for looks: the "in a" of "in a foggy forest"."""
    led = _LED.match(found[0])
    describes = _QUALITY.search(found[0]) and _NOUN_BEHIND.match(found.string[found.end() :])
    return f" {led[0]}" if led and describes else " "


def _without_look(text: str) -> str:
    """Return ``text`` without commands, openings ("a photo of") and words for looks."""
    text = _COMMAND.sub("", text).strip()
    text = _OPENING.sub("", text)
    text = _IN_THE_STYLE.sub(" ", text)
    for _, words in _STYLES:
        text = words.sub(
            lambda one: one[0] if _IN_HAND.search(one.string[: one.start()]) else " ", text
        )
    tables = (_LIGHTS, _FRAMINGS, _NEAREST, _WEATHERS)
    for words in (*(words for table in tables for _, words in table), _PHOTO):
        text = words.sub(_taken_out, text)
    text = _DANGLING.sub(" ", re.sub(r"\s+", " ", text).strip())
    text = _OPENING.sub("", re.sub(r"\s*([,.;])(?:\s*[,;])*", r"\1", text).strip(" ,;"))
    return re.sub(r"^(?:of|showing|featuring) ", "", re.sub(r"\s+", " ", text).strip(" ,;"))
