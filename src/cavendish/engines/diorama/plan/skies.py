"""Words for what is seen in the sky, the light it needs and where it is watched. Knows no stage."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Light, Place

_KINDS = """
    firework = firework, fireworks, firecracker, fireworks display, firework display
    rainbow = rainbow, double rainbow
    aurora = aurora, aurora borealis, northern light, northern lights, polar lights, southern lights
    meteor = meteor, falling star, shooting star, meteor shower, meteorite, comet
"""


def _read(table: str) -> Mapping[str, str]:
    rows = (line.partition("=") for line in table.splitlines() if line.strip())
    return MappingProxyType(
        {name.strip(): kind.strip() for kind, _, names in rows for name in names.split(",")}
    )


_PHENOMENA = _read(_KINDS)
_NAMES = tuple(
    (word, re.compile(rf"\b(?:{names})\b", re.IGNORECASE))
    for word, names in (
        ("moon surface", r"lunar (?:surface|landscape|terrain|plain|soil)|moon's surface"),
        ("mars", r"martian (?:surface|landscape|terrain|desert|plain)|mars's surface"),
        ("aurora", r"(?:the )?(?:(?:northern|southern|polar) lights|aurora \w+alis)"),
        ("meteors", "(?:falling|shooting) stars"),
        ("meteor", "(?:falling|shooting) star"),
        ("fireworks", "fireworks? (?:displays?|shows?)"),
    )
)
_DARK = frozenset({"firework", "aurora", "meteor"})
_WATCHED: Mapping[str, Place] = MappingProxyType(
    {
        "firework": Place.CITY,
        "rainbow": Place.MEADOW,
        "aurora": Place.SNOW,
        "meteor": Place.MOUNTAIN,
    }
)


def plainly(text: str) -> str:
    """Return text in which what is in the sky, or its ground, has its usual name."""
    for word, names in _NAMES:
        text = names.sub(word, text)
    return text


def phenomenon(noun: str) -> str | None:
    """Return "firework", "rainbow", "aurora" or "meteor" for a name of one, else None."""
    return _PHENOMENA.get(noun)


def light_of(nouns: Iterable[str]) -> Light | None:
    """Return the light without which one of the things isn't seen: night for fireworks."""
    return Light.NIGHT if any(phenomenon(noun) in _DARK for noun in nouns) else None


def watched_from(nouns: Iterable[str]) -> Place | None:
    """Return where the first thing of the sky among the nouns is watched from, if there is one."""
    found = (kind for noun in nouns if (kind := phenomenon(noun)))
    return next((_WATCHED[kind] for kind in found), None)
