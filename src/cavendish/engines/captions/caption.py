"""A prompt and its plan as one caption: the prompt as it was written, then what makes it precise.

Structure: the user's words; counts, colours and sides once more, where the prompt is short and the
reading certain; how its text is lettered; setting, light, weather, lens and style. Nothing that the
user wrote is dropped or changed, and what is added names no new thing, colour, number or text.
Knows plans, not how they are read.
"""

import re
from collections.abc import Iterable, Iterator

from cavendish.engines.captions.phrases import (
    FRAMINGS,
    LETTERS,
    LIGHTS,
    PLACES,
    PLAIN_FRAMING,
    SIDES,
    STYLES,
    WEATHERS,
)
from cavendish.engines.diorama.plan.scene import (
    Light,
    Place,
    Relation,
    ScenePlan,
    Style,
    Thing,
    Weather,
)

SHORT, LONG = 40, 80
"""words: up to the first a prompt is made precise, beyond the second it is left as it is."""
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_QUOTES = re.compile(r"[\"“”«»„「」『』]|(?<!\w)['‘][^'‘’]+['’](?!\w)")  # noqa: RUF001
_LIT = re.compile(
    r"light|lit\b|sun|dawn|dusk|night|dark|evening|morning|afternoon|noon|moon|lamp|candle|neon"
    r"|glow|shadow|bright|fire|flame|storm|twilight|shin|lumin|contrast|silhouette|star|space",
    re.IGNORECASE,
)
_FRAMED = re.compile(
    r"view|angle|shot|lens|close|overhead|aerial|panoram|portrait|selfie|above|below|perspective"
    r"|zoom|macro|background|foreground|frame|crop|focus|blur|distan|landscape|scene|skyline",
    re.IGNORECASE,
)
_PHOTOGRAPHED = re.compile(
    r"photo|photograph|dslr|snapshot|\bshot\b|selfie|realistic", re.IGNORECASE
)
_STYLED = re.compile(
    r"styl|paint|draw|\bart\b|artist|illustrat|render|sketch|print|graphic|icon|design|logo|poster"
    r"|comic|cartoon|anime|pixel|\b[23]d\b|emoji|diagram|map\b|mural|symbol"
    r"|doodle|vector|abstract|(?-i:\bby [A-Z])|van gogh|picasso|monet|dali|movie|film|cinema",
    re.IGNORECASE,
)


def caption(prompt: str, plan: ScenePlan, negative_prompt: str = "") -> str:
    """Return the caption of a prompt and its plan; the prompt's own words stand first."""
    said = prompt.strip()
    words = len(said.split())
    if words > LONG or not said:
        return said
    added = list(_lettered(said, plan))
    if words <= SHORT and not plan.letterings and plan.sheet is None:
        added += _precise(said, plan)
    added += _looks(said, plan)
    unwanted = set(re.findall(r"[a-z]{4,}", negative_prompt.lower()))
    kept = [one for one in added if not unwanted & set(re.findall(r"[a-z]+", one.lower()))]
    return " ".join([_ended(said), *map(_ended, kept)])


def _ended(text: str) -> str:
    return text if re.search(r"[.!?。！？…\"”»」』]$", text) else f"{text}."  # noqa: RUF001


def _precise(said: str, plan: ScenePlan) -> Iterator[str]:
    """Yield counts, colours and sides, each once; what the prompt doesn't say literally isn't."""
    things = plan.things
    if len({thing.noun for thing in things}) < len(things):
        return
    certain = [_certain(said, thing) for thing in things]
    counted = [_counted(said, t) for t, sure in zip(things, certain, strict=True) if sure]
    if any(counted):
        yield f"There are exactly {_listed(filter(None, counted))}, each one whole and separate"
    coloured = [t for t, sure in zip(things, certain, strict=True) if sure and t.colour]
    if len(coloured) > 1 and len({thing.colour for thing in coloured}) == len(coloured):
        yield _sentence(f"the {t.noun} {_be(t)} {t.colour}" for t in coloured)
    sided = [r for r in plan.relations if r.link in SIDES]
    if len(sided) == 1 and certain[sided[0].subject] and certain[sided[0].object]:
        yield _placed(sided[0], things)


def _placed(relation: Relation, things: tuple[Thing, ...]) -> str:
    here, there = SIDES[relation.link]
    first, second = things[relation.subject], things[relation.object]
    return _sentence((f"the {first.noun} {_be(first)} {here}", f"the {second.noun} {there}"))


def _sentence(clauses: Iterable[str]) -> str:
    text = ", ".join(clauses)
    return text[:1].upper() + text[1:]


def _be(thing: Thing) -> str:
    return "is" if thing.count == 1 and not thing.noun.endswith("s") else "are"


def _certain(said: str, thing: Thing) -> bool:
    """Tell whether the prompt has the thing's noun and colour in these very words."""
    text = said.lower()
    named = thing.count == 1 or thing.noun[:-1] in text
    return named and thing.noun in text and (thing.colour or "") in text


def _counted(said: str, thing: Thing) -> str:
    """Return how the prompt counts several of a thing ("three red mugs"), or nothing."""
    if not 1 < thing.count <= len(_COUNTS) + 1:
        return ""
    stem = re.escape(thing.noun[:-1])
    number = rf"{_COUNTS[thing.count - 2]}|{thing.count}"
    found = re.search(rf"\b(?:{number}) (?:[a-z-]+ ){{0,3}}?{stem}[a-z]*", said.lower())
    return found[0] if found else ""


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _lettered(said: str, plan: ScenePlan) -> Iterator[str]:
    if not plan.letterings:
        return
    kinds = dict.fromkeys(LETTERS[one.kind] for one in plan.letterings)
    how = f", {next(iter(kinds))}" if len(kinds) == 1 else ""
    if _QUOTES.search(said):
        yield f"All quoted text appears once, spelled letter for letter as written{how}"
    else:
        text = plan.letterings[0].text
        yield f'The text "{text}" appears once, spelled letter for letter{how}'


def _looks(said: str, plan: ScenePlan) -> Iterator[str]:
    """Yield setting, light, weather, lens and style: as the prompt says, else what suits it."""
    styled = (
        _STYLED.search(said)
        or plan.style is not Style.PHOTO
        or plan.sheet is not None
        or _foreign(said, plan)
    )
    place = _place(said, plan)
    if place and not styled:
        yield place
    short = len(said.split()) <= SHORT
    if any(line.startswith("light ") for line in plan.trail):
        yield LIGHTS[plan.light]
    elif short and not styled and not _LIT.search(said) and plan.weather is Weather.CLEAR:
        yield LIGHTS[Light.DAYLIGHT]
    if plan.weather in WEATHERS:
        yield WEATHERS[plan.weather]
    if plan.framing in FRAMINGS:
        yield FRAMINGS[plan.framing]
    elif short and not styled and not _FRAMED.search(said):
        yield PLAIN_FRAMING
    asked_otherwise = any("is drawn as its nearest" in note for note in plan.notes)
    if plan.style is not Style.PHOTO and not asked_otherwise:
        yield STYLES[plan.style]
    elif not styled or (_PHOTOGRAPHED.search(said) and plan.style is Style.PHOTO):
        yield STYLES[Style.PHOTO]


def _foreign(said: str, plan: ScenePlan) -> bool:
    """Tell whether words for looks may have gone unnoticed, being of another language."""
    letters = [c for c in said if c.isalpha()]
    strange = sum(not c.isascii() for c in letters)
    return strange > len(letters) / 20 or any("prompt was read as" in n for n in plan.notes)


def _place(said: str, plan: ScenePlan) -> str | None:
    """Return the setting that the prompt names, or that its things are found in."""
    why = next((line for line in plan.trail if line.startswith(f"place {plan.place}: ")), "")
    guessed = "studio" in why or "photograph" in why or plan.place is Place.STUDIO
    if guessed or (plan.weather is not Weather.CLEAR and plan.place not in said.lower()):
        return None
    return PLACES.get(plan.place)
