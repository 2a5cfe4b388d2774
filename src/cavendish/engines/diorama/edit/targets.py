"""Reads what a noun phrase points at in a picture. Knows words of roles, sides and colours."""

import re

from cavendish.engines.diorama.edit.plan import Target
from cavendish.engines.diorama.model.colour import NAMES

ORDINALS = {
    "first": 0, "1st": 0, "one": 0, "1": 0, "second": 1, "2nd": 1, "two": 1, "2": 1, "third": 2,
    "3rd": 2, "three": 2, "3": 2, "fourth": 3, "4th": 3, "four": 3, "4": 3, "fifth": 4, "5": 4,
    "sixth": 5, "6": 5, "seventh": 6, "7": 6, "eighth": 7, "8": 7, "ninth": 8, "9": 8,
    "tenth": 9, "10": 9, "11": 10, "12": 11, "13": 12, "14": 13, "other": 1,
}  # fmt: skip
_FRAME = r"(?:image|picture|photo|photograph|pic|reference|shot|input|figure)"
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_IMAGE = re.compile(
    rf"\s*(?:(?:in|of|from|on|with) )?(?:the )?(?:{_FRAME}s? ?#?({_ORDINAL})\b"
    rf"|({_ORDINAL}) {_FRAME}\b)"
)
_HERE = re.compile(rf"\s*\b(?:in|of|from|on|to) (?:the|this|that|my) (?:old )?{_FRAME}\b")
_SIDES: tuple[tuple[str, str], ...] = (
    ("top left", r"(?:top|upper)[- ]left(?:[- ]hand)?"),
    ("top right", r"(?:top|upper)[- ]right(?:[- ]hand)?"),
    ("bottom left", r"(?:bottom|lower)[- ]left(?:[- ]hand)?"),
    ("bottom right", r"(?:bottom|lower)[- ]right(?:[- ]hand)?"),
    ("left", r"left(?:most)?(?:[- ]hand)?"),
    ("right", r"right(?:most)?(?:[- ]hand)?"),
    ("top", r"top|upper"),
    ("bottom", r"bottom|lower"),
    ("centre", r"cent(?:er|re)|middle"),
    ("background", r"background|backdrop|distance"),
    ("foreground", r"foreground|front"),
)
_AROUND = (
    r"(?:,? ?(?:on|at|in|to|from) (?:the )?(?:far )?(?:{0})(?: (?:side|corner|edge|half|part))?\b)"
)
_BEFORE = r"^(?:the )?(?:{0})(?: side(?: of)?)? (?=\w)"
_ROLES: tuple[tuple[str, str], ...] = (
    ("background", r"background|backdrop|bg|scenery behind .*|(?:everything|all) behind .*"),
    (
        "picture",
        (
            rf"{_FRAME}s?|it|this|that|these|them|everything|scene|whole .*|all|colou?rs?|day|image"
            r"|entire .*|exposure|lighting|light|tones?|look|result|canvas|frame|us"
        ),
    ),
    ("subject", r"subject|main (?:subject|object)|foreground|object|him|her|me|she|he|they|you"),
    ("text", r"(?:all |any )?(?:the )?(?:text|words?|letters|lettering|writing|caption|title)s?"),
    ("face", r"faces?|head"),
)
_ARTICLE = re.compile(
    r"^(?:(?:all|both|every|each|some|any|of|the|a|an|this|that|these|those|his|her|its|my|our"
    r"|your|their|another|extra|second|existing|entire|whole)\b ?)+(?=\w)"
)
_TAIL = re.compile(r"\s+(?:only|completely|entirely|fully|a (?:little|bit)|slightly|away|out)$")
_PLACED = re.compile(
    r"\s+(?:on|in|at|from|of|behind|beside|near|next to|under|above|with|holding|wearing|over)\s+"
)
_COLOURS = re.compile(rf"\b((?:(?:light|dark|bright|pale|deep) )?(?:{'|'.join(NAMES)}))\b")


def image_of(words: str) -> tuple[str, int | None]:
    """Return the words without "from image 2", and the number of that reference from 0."""
    found = _IMAGE.search(words)
    if found is None:
        return _HERE.sub("", words).strip(), None
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return re.sub(r"\s+", " ", rest).strip(" ,'s"), ORDINALS[found[1] or found[2]]


def target(words: str, *, default: str = "picture") -> Target:
    """Return what a noun phrase points at."""
    words, image = image_of(words.strip())
    every = bool(re.match(r"(?:all|both|every|each|everyone|people)\b", words))
    words, side = _side(words)
    words = _TAIL.sub("", words)
    bare = _ARTICLE.sub("", words).strip(" ,'")
    role = next((r for r, names in _ROLES if re.fullmatch(names, bare or words)), None)
    if role or not bare:
        return Target(noun=role or default, side=side, image=image, every=every or bare[-1:] == "s")
    head = _PLACED.split(bare, maxsplit=1)[0]
    colour = _COLOURS.search(bare)
    noun = _COLOURS.sub("", head).strip() or head
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return Target(
        noun=re.sub(r"\s+", " ", noun),
        colour=colour[1] if colour else None,
        side=side,
        image=image,
        every=every or plural,
    )


def side_of(words: str) -> str | None:
    """Return the side that words about a place name."""
    return next((s for s, names in _SIDES if re.search(rf"\b(?:{names})\b", words)), None)


def _side(words: str) -> tuple[str, str | None]:
    for side, names in _SIDES:
        for pattern in (_AROUND, _BEFORE):
            found = re.search(pattern.format(names), words)
            rest = words[: found.start()] + " " + words[found.end() :] if found else ""
            if found and rest.strip(" ,") not in ("", "the"):
                return rest.strip(" ,"), side
    return words, None
