"""Cuts an instruction into clauses with one wish each. Knows verbs and joints, no operations."""

import re
from dataclasses import dataclass

_QUOTED = re.compile(
    r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|「([^「」]+)」|‘([^‘’]+)’|(?<!\w)'([^'\n]{1,200})'(?!\w)"  # noqa: RUF001 - typographic quotes are meant
)
_POLITE = re.compile(
    r"\b(?:please|kindly|just|simply|now|also|then|finally|afterwards|thanks|thank you"
    r"|for me|if possible)\b"
    r"|^(?:can|could|would|will) you\b|^i(?:'d| would)? (?:like|want|need)(?: you)? to\b"
    r"|^(?:i(?:'d| would)? (?:like|want|need)|let's(?: have)?|you should)\b|^(?:and|but|so)\b"
)
VERBS = (
    "remove|erase|delete|get rid of|take out|take away|clean|clear|cut|extract|isolate|make|turn"
    "|change|convert|transform|replace|swap|switch|substitute|put|place|set|insert|add|draw|give"
    "|apply|use|blur|pixelate|censor|sharpen|denoise|smooth|brighten|darken|lighten|increase"
    "|decrease|reduce|lower|raise|boost|warm|cool|crop|trim|rotate|flip|mirror|straighten|level"
    "|extend|expand|outpaint|uncrop|zoom|upscale|enlarge|enhance|improve|restore|repair|colou?r"
    "|recolou?r|paint|tint|dye|write|rewrite|colou?rize|desaturate|saturate|combine|merge|compose"
    "|show|stylize|stylise|render|fix|let|keep|leave|soften|fade|tone|create|resize|move|touch"
    "|undo|bring|translate|hide|mask|unblur|deblur|adjust|correct|fill|dim|wipe|drop"
)
_COMPARED = (
    "darker|brighter|lighter|warmer|cooler|colder|sharper|softer|more (?:contrast|vivid|saturated)"
    "|less (?:contrast|vivid|saturated)"
)
_JOINT = re.compile(
    rf"\s*(?:[.;!?]+(?=\s|$)|\n+|,?\s*\b(?:and then|then|after that|but)\b"
    r"|,\s*(?=at (?:night|sunset|dawn|dusk|sunrise|golden hour)|in (?:winter|autumn|the rain|fog))"
    rf"|,\s*(?:and\s+)?(?=(?:(?:slightly|a (?:bit|little)|much) )?(?:{_COMPARED})\b)"
    rf"|,\s*(?:and\s+)?(?=(?:also\s+|please\s+)?(?:{VERBS})\b)"
    rf"|\s+(?:and|&)\s+(?=(?:also\s+|then\s+)?(?:{VERBS})\b(?! white)))\s*"
)
_SHARED = re.compile(
    r"^(make|turn|paint|colou?r|recolou?r|dye) (?:the |her |his |its |their |my )?(.+? \S+) "
    r"and ((?:the|her|his|its|their|my) \S+(?: \S+)* \S+)$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Lower-case words of one wish; quoted text stands as ⟦0⟧, ⟦1⟧ ..."""

    words: str
    quotes: tuple[str, ...]


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the wishes of an instruction in order."""
    quotes: list[str] = []

    def put_aside(found: re.Match[str]) -> str:
        quotes.append(next(group for group in found.groups() if group))
        return f"⟦{len(quotes) - 1}⟧"

    plain = re.sub(r"\s+", " ", _QUOTED.sub(put_aside, text)).strip().lower()
    plain = plain.replace("\u2019", "'")
    parts = [part for piece in _JOINT.split(plain) for part in _unshared(_clean(piece))]
    return tuple(Clause(part, tuple(quotes)) for part in parts if part)


def _clean(piece: str) -> str:
    before = None
    while before != piece:
        before, piece = piece, re.sub(r"\s+", " ", _POLITE.sub(" ", piece)).strip(" ,:-.")
    return piece


def _unshared(piece: str) -> tuple[str, ...]:
    """Give each of two objects its own verb: "make the sky purple and the grass blue"."""
    shared = _SHARED.match(piece)
    if shared is None:
        return (piece,)
    return f"{shared[1]} {shared[2]}", f"{shared[1]} {shared[3]}"
