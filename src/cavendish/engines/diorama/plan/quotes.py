"""Takes quoted text out of a prompt before any parsing, exactly as written.

Knows quotation marks and the words around them (what carries the text, its colour). Knows nothing
of things, fonts or pictures.
"""

import re
from dataclasses import dataclass, field, replace

from cavendish.engines.diorama.plan import carriers
from cavendish.engines.diorama.plan.carriers import CARRIES, SIGN_NOUN
from cavendish.engines.diorama.plan.page import LetteringKind
from cavendish.engines.diorama.plan.typography import pictured, referred, wordings
from cavendish.engines.diorama.plan.vocabulary import COLOURS, FRAMES, SHADES
from cavendish.engines.diorama.plan.wording import Wording

MAX_QUOTES = 12
"""More quoted strings than this are not lettering but prose; the rest is dropped with a note."""

_PAIRS = re.compile(
    r"“([^“”]+)”"
    r"|\"([^\"]+)\""
    r"|«([^«»]+)»"
    r"|「([^「」]+)」"
    r"|『([^『』]+)』"
    r"|„([^„“”]+)[“”]"
    r"|‘((?:[^‘’]|’(?=\w))+)’(?!\w)"  # noqa: RUF001 - typographic marks are the subject here
    r"|(?<![\w'])'((?:[^'\n]|'(?=\w)){2,500})'(?!\w)"
)
_SAYS = re.compile(
    r"\b(?:that|which)\s+(?:says|reads|say|read)\s+|\b(?:saying|reading|spelling(?:\s+out)?|titled)"
    r"\s+|\bwith\s+the\s+(?:text|words?|letters|title|caption|inscription)\s+",
    re.IGNORECASE,
)
_SPELT = re.compile(
    r"\b(?:letters?|numbers?|numerals?|digits?|word) ([A-Z0-9][A-Z0-9&!?]*)\b(?! of\b)"
)
"""A letter or a word in capitals that is named as such: "the letter A"."""
_SHOUTED = re.compile(r"[A-Z0-9][\w'!?&.-]*(?: [A-Z0-9&][\w'!?&.-]*)*")

_LINK_BEFORE = re.compile(
    rf"(?:\b(?:with|has|having|bearing|showing|featuring|displaying|reading|reads|says|saying|say"
    rf"|read|titled|labelled|labeled|named|called|text|words?|letters|title|caption|inscription"
    rf"|message|phrase|logo|name|slogan|label|the|a|an|big|bold|large|{CARRIES})\b[\s:,]*){{1,8}}$",
    re.IGNORECASE,
)
_ON_AFTER = re.compile(
    rf"^[\s,]*(?:is\s+|are\s+)?(?:(?:boldly\s+)?(?:{CARRIES})\s+)?(?:in\s+[\w\s-]{{1,40}}?)?"
    rf"\s*\b(?:on|across|onto)\s+(?:the|a|an|its|his|her)"
    r"\s+((?:(?!(?:and|with|in|next|that|which|while|is|are|at|by|for|beside|near)\b)[a-z-]+\s?)"
    r"{1,7})",
    re.IGNORECASE,
)
_COLOURED = re.compile(
    rf"\b((?:(?:{'|'.join(sorted(SHADES))}) )?(?:{'|'.join(sorted(COLOURS))}))\s+(?:\w+\s+){{0,2}}?"
    rf"(?:letters?|lettering|text|words?|font|script|typeface|writing|neon|sign|paint|ink|chalk)\b"
    rf"|\bin\s+((?:(?:{'|'.join(sorted(SHADES))}) )?(?:{'|'.join(sorted(COLOURS))}))\s*(?=[,.;]|$)"
    rf"|\b((?:(?:{'|'.join(sorted(SHADES))}) )?(?:{'|'.join(sorted(COLOURS))}))[ -]"
    r"(?:colou?r(?:ed)?|shade|hue|tone)\b(?!\s+(?:\w+\s+){0,2}(?:back|rect|button|box))"
    rf"|\bcolou?red\s+(?:in\s+)?(?:\w+\s+){{0,2}}?(?:\w+-)?({'|'.join(sorted(COLOURS))})\b",
    re.IGNORECASE,
)
_ON_PAGES = (LetteringKind.LABEL, LetteringKind.SIGN, LetteringKind.STOREFRONT, None)
"""Carriers that, on a page, are only spoken of: the text is set on the page."""
_NAMED = re.compile(
    r"\b((?:man|woman|boy|girl|person|child|kid|baby|king|queen|cat|dog|puppy|kitten|horse|bear|fox"
    r"|rabbit|robot|dragon|bird|mouse|pet|character|witch|wizard|chef|hero|monster|alien) (?:named"
    r"|called) )[\"\u201c']([A-Z][\w -]{0,30})[\"\u201d']",
)
"""A name in quotes belongs to somebody and is not written anywhere."""
_SENTENCE_END = re.compile(r"[.;!?]\s")
_NOT_CARRIERS = FRAMES | {"that", "which", "the", "a", "an", "and", "it", "is", "of", "with", "in"}
_BEFORE, _AFTER = 90, 70
"""Characters of context that are looked at on either side of a quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One quoted text: where it stood, and the words around it."""

    text: str
    start: int
    end: int
    kind: LetteringKind
    bearer: str | None = None
    """Words that end with the bearer's noun ("red mug"); None when nothing nearby carries it."""
    colour: str | None = None
    typeface: str | None = None
    wording: Wording = field(default_factory=Wording)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A prompt without its quoted text, and that text in the order written."""

    rest: str
    quotes: tuple[Quote, ...] = ()
    dropped: int = 0
    """How many quotes beyond MAX_QUOTES were left out."""
    pictured: str = ""
    """What a page's prompt says beside its type: words of a picture."""


def take_quotes(prompt: str) -> Quoted:
    """Return the prompt's quoted texts and the prompt with a gap where each stood."""
    named = _NAMED.sub(r"\1\2", prompt)
    spans = _spans(named)
    if not spans:
        return Quoted(rest=named.strip())
    said, order = referred(named, spans)
    kept = said[:MAX_QUOTES]
    worded = wordings(named, kept)
    quotes: list[Quote] = []
    usual = LetteringKind.PRINT if carriers.is_page(named) else None
    for (span, before, after), wording in zip(_neighbours(kept, len(named)), worded, strict=True):
        text, start, end = span
        one = _read(named, text, (before, start, end, after), usual)
        quotes.append(replace(one, wording=wording))
        usual = one.kind
    rest = named
    for _, start, end in reversed(spans):
        rest = rest[:start] + " , " + rest[end:]
    return Quoted(
        rest=_tidy(rest),
        quotes=tuple(quotes[index] for index in order if index < len(quotes)),
        dropped=len(said) - len(kept),
        pictured=_tidy(pictured(named, spans)),
    )


def _spans(prompt: str) -> list[tuple[str, int, int]]:
    """Return (text, start, end) of every quote; without marks, of capitals after "says"."""
    found = [
        (match[match.lastindex or 0].strip(), match.start(), match.end())
        for match in _PAIRS.finditer(prompt)
    ]
    found = [span for span in found if span[0]]
    if found:
        return found
    spelt = _SPELT.search(prompt)
    if spelt:
        return [(spelt[1], spelt.start(1), spelt.end(1))]
    for says in _SAYS.finditer(prompt):
        shouted = _SHOUTED.match(prompt, says.end())
        if shouted:
            return [(shouted[0].rstrip("."), shouted.start(), shouted.end())]
    return []


def _neighbours(
    spans: list[tuple[str, int, int]], length: int
) -> list[tuple[tuple[str, int, int], int, int]]:
    """Return each span with the end of the one before and the start of the one after."""
    edges = [0, *(end for _, _, end in spans)]
    starts = [*(start for _, start, _ in spans[1:]), length]
    return list(zip(spans, edges[: len(spans)], starts, strict=True))


def _read(
    prompt: str, text: str, place: tuple[int, int, int, int], usual: LetteringKind | None
) -> Quote:
    """Read the words around one quote; ``place`` is (earliest, start, end, latest).

    ``usual`` is what carried the quote before, or the page: it carries this one too if no other
    carrier is named.
    """
    earliest, start, end, latest = place
    before = prompt[max(earliest, start - _BEFORE) : start]
    after = prompt[end : min(latest, end + _AFTER)]
    before = _SENTENCE_END.split(before)[-1]
    after = _SENTENCE_END.split(after)[0]
    carrier = _carrier(before, after)
    coloured = _COLOURED.search(after) or _last_colour(before)
    colour = next((group for group in coloured.groups() if group), None) if coloured else None
    kind = carriers.kind(carrier, before, after)
    kind = LetteringKind.CHALK if carriers.is_chalked(kind, before, prompt[:start]) else kind
    paged = usual is LetteringKind.PRINT and kind in _ON_PAGES
    return Quote(
        text=text,
        start=start,
        end=end,
        kind=LetteringKind.PRINT if paged else kind or usual or LetteringKind.SIGN,
        bearer=carrier,
        colour=colour.lower() if colour else None,
        typeface=carriers.typeface(before, after),
    )


def _last_colour(before: str) -> re.Match[str] | None:
    """Return the colour nearest to the quote among the words before it."""
    found = list(_COLOURED.finditer(before))
    return found[-1] if found else None


def _carrier(before: str, after: str) -> str | None:
    """Return the words naming what carries the text, or None."""
    linked = _LINK_BEFORE.search(before)
    names = re.findall(r"[\w-]+", (before[: linked.start()] if linked else before).lower())
    while names and names[-1] in _NOT_CARRIERS:
        names.pop()
    if names and (linked or SIGN_NOUN.search(" ".join(names[-1:]))):
        return " ".join(names[-4:])
    behind = _ON_AFTER.match(after)
    return behind[1].strip().lower() if behind else None


def _tidy(text: str) -> str:
    """Return text with the gaps that quotes left behind closed."""
    text = re.sub(r"[ \t\r\f\v]+", " ", text)
    return re.sub(r"\s*,(?:\s*,)+", ",", text).strip(" ,")
