"""Reads where and how each quoted text of a page is to stand: place, role, plate, icon, rank.

Knows the words of designers; knows no fonts and no measures. Every quote has a lead, the words
since the quote before it; a quote in a list shares the lead of the list.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.vocabulary import COLOURS, SHADES
from cavendish.engines.diorama.plan.wording import Plate, Shape, TextRole, Wording, spot

Span = tuple[str, int, int]
_SENTENCE = re.compile(r"[.;!?](?=\s)")
_LISTED = re.compile(r"^[\s,;]*(?:(?:and|or|&)\b|\bas well as\b)?[\s,]*$", re.IGNORECASE)
_OWN = re.compile(
    r"^[\s,]*(?:(?:is|are|appears?|stands?|sits?|shown|displayed|featured|set|in|at|on|positioned"
    r"|placed|clearly|boldly|prominently|neatly|printed|elegantly|also)\b)",
    re.IGNORECASE,
)
"""What follows a quote and still speaks of it."""
_WITHIN = re.compile(
    r"\s*(?:within|inside|in) (?:this|the|that) (?:\w+ )?(?:bar|box|banner|area|frame|panel)\b",
    re.IGNORECASE,
)
"""Words that go on from the sentence before."""
_BREAK = re.compile(
    r"[,:]| and (?:the|an?|its) | with (?:the|an?|smaller) | paired | accompanied | followed "
)
_HEIGHTS = {
    "top": "top", "upper": "top", "bottom": "bottom", "lower": "bottom", "foot": "bottom",
    "middle": "middle", "midpoint": "middle", "center": "middle", "centre": "middle",
    "central": "middle", "centrally": "middle", "centralized": "middle", "above": "top",
}  # fmt: skip
_SIDES = {
    "left": "left", "right": "right", "leftward": "left", "rightward": "right", "center": "centre",
    "centre": "centre", "middle": "centre",
}  # fmt: skip
_HEIGHT = re.compile(
    r"\b(top|upper|bottom|lower|cent(?:er|re)|central(?:ly|ized)?|middle|midpoint)"
    r"(?:[\s-]+(left|right|cent(?:er|re)|middle))?\b(?![\s-]+(?:section|part)? ?titled)",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?:to|on|along|at|near|toward|offset|arranged|moving|moved|aligned|flush)\b[^,.;:]{0,24}?"
    r"\b(left|right)(?:ward)?\b|\b(left|right)(?:[\s-]+hand)?[\s-]+(?:column|side|half|section)\b",
    re.IGNORECASE,
)
_NOT_PLACES = re.compile(
    r"\b(?:slightly|further|a little|just) (?:lower|upper|above|below)\b|\b(?:left|right) of\b"
    r"|\b(?:lower|upper)(?:[ -]third)? caption|\blower[ -]third (?:caption|bar"
    r"|banner)|\b(?:upper|lower)case\b|\bcity center\b|\b(?:darker|fading|starting|opacity)\b[^,.]*"
    r"\b(?:bottom|top|upwards?)\b|\b(?:below|beneath|under) (?:the )?(?:main |central )?"
    r"(?:cent(?:er|re)|top|bottom)\b|\bcentrally aligned|\baligned centrally|\bcent(?:er|re)ed\b"
    r"|\bbottom of this\b|\bpage'?s? cent(?:er|re)piece|\bcentral(?:ized)? (?:theme|text)",
    re.IGNORECASE,
)
_BENEATH = re.compile(
    r"\b(?:below|beneath|under(?:neath)?|follow(?:s|ed|ing)|accompanied|paired|support(?:ing|ive)"
    r"|along with|complemented|supplemented|underneath|explains|advises|stating|includes)\b",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"\bvertically\b[^.;]{0,40}\b(?:right|left)[ -](?:hand )?(?:edge|margin)"
    r"|\b(?:right|left) edge\b[^.;]{0,30}\bvertical",
    re.IGNORECASE,
)
_CORNER = re.compile(r"\b(left|right)\b", re.IGNORECASE)
_ROLES: tuple[tuple[TextRole, str], ...] = (
    (TextRole.BUTTON, r"button|call[- ]to[- ]action"),
    (
        TextRole.NAVIGATION,
        r"navigation|menu bar|nav bar|tabs?|links?|clickable texts|menu displaying",
    ),
    (TextRole.SUBTITLE, r"sub-?titles?(?! bar)|sub-?heading|tagline|slogan|sub-?headline"),
    (
        TextRole.TITLE,
        (
            r"(?:production|main|page|blog|app|event|concert|product)(?:'s)? (?:title|heading|name)"
            r"|(?:the|bold|prominent) title(?! of)|title (?:in|reads|states)|main heading"
            r"|motivational"
            r" heading|website name|application name|restaurant's name|headline|platform named"
            r"|app (?:called|named)|sans-serif title"
        ),
    ),
    (
        TextRole.NOTE,
        r"handwritten(?:-style)? (?:note|sentence)|(?:inviting|italicized|gentle) note",
    ),
    (
        TextRole.DETAIL,
        r"details|date|venue|information|timestamp|logistical|facts|credits",
    ),
    (
        TextRole.BODY,
        (
            r"sentences?|explanat(?:ion|ory)|snippet|supporting text|descri(?:ption|bes|ptive)"
            r"|wording"
            r"|advice|advises|explains|concludes|explanatory"
        ),
    ),
    (TextRole.HEADING, r"section titled|titled|labell?ed|heading"),
)
_READ_ROLES = tuple((role, re.compile(rf"\b(?:{w})\b", re.IGNORECASE)) for role, w in _ROLES)
_COLOUR = (
    rf"(?:(?:{'|'.join(sorted(SHADES))})[ -])?"
    rf"(?:{'|'.join(sorted(COLOURS, key=len)[::-1])}|terra-cotta)"
)
_PLATES: tuple[tuple[Shape, str], ...] = (
    (Shape.NOTE, r"sticky note|post-it|(?:yellow|green|blue|pink|orange|purple) (?:\w+ )?note"),
    (Shape.CIRCLE, r"circular [\w -]*?(?:pattern|frame|badge)|circle"),
    (Shape.HEXAGON, r"hexagon(?:al)?"),
    (Shape.ROUND, r"rounded (?:square|rectang\w+) (?:frame|box|card)|featured [\w ]*?card"),
    (Shape.BUTTON, r"button"),
    (Shape.BANNER, r"banner|caption bar|subtitle bar|information bar|ribbon"),
    (Shape.BOX, r"box|rectang\w+|information label|frame containing"),
)  # fmt: skip
_READ_PLATES = tuple((shape, re.compile(rf"\b(?:{w})\b", re.IGNORECASE)) for shape, w in _PLATES)
_BESIDES = re.compile(
    r"\b(?:below|above|beneath|under|left of|right of|beside|near) (?:the|this) (?:[\w-]+ ){1,3}?"
    r"(?:box|bar|banner|button|card|note|rectangle)\b",
    re.IGNORECASE,
)
"""A plate that is only spoken of."""
_ON_COLOUR = re.compile(
    rf"\b({_COLOUR})(?:[ -](?:colou?red|tinted))?(?: \w+)?? ?(?:rounded )?"
    r"(?:rectang\w+(?: \w+)?|box|button|background|banner|bar|note|sticky|square|hexagon\w*"
    r"|gradient background|circle|label)\b"
    rf"|shaded in ({_COLOUR})",
    re.IGNORECASE,
)
_SHEER = re.compile(
    r"\b(?:semi-?|subtl[ey] )?(?:transparent|translucent|see-through)\b", re.IGNORECASE
)
_FADING = re.compile(r"\bgradient\b|\bfad(?:ing|es)\b", re.IGNORECASE)
_LARGE = re.compile(
    r"\b(?:large|largest|huge|big|bold|prominent(?:ly)?|centralized)\b", re.IGNORECASE
)
_SMALL = re.compile(r"\b(?:small|smaller|tiny|subtle|discreetly|minimalistic)\b", re.IGNORECASE)
_ICON = re.compile(r"((?:[\w'-]+ ){1,3})icon\b", re.IGNORECASE)
_ICONS = re.compile(
    r"\b(?:icons|icon-based|line-art|symbolic illustrations|illustration next to)\b", re.IGNORECASE
)
_PAIRS = re.compile(r"\(([^()]{8,200})\)|(?:icons?|illustrations?): ([^.]{8,200})")
_PAIR = re.compile(r"([\w' -]+?)(?: icon)? for ([\w' -]+)")
_PLAIN_ICON = frozenset(
    [
        "minimalist",
        "minimalistic",
        "subtle",
        "simple",
        "small",
        "sleek",
        "a",
        "an",
        "the",
        "illustrated",
        "clean",
        "with",
        "of",
    ]
)
_TRIM = re.compile(
    r"\bicon\b|\b(?:decorat|ornament|doodle|pattern|gradient|typograph|legib|layout|interface"
    r"|textual|text boxes|line accents|separator|captions?\b|subtitle|overlay|timestamp|lower-third"
    r"|banner)\w*",
    re.IGNORECASE,
)
"""Words of a sentence on how a page is trimmed."""
_ORNAMENTS = (
    ("cork", re.compile(r"\bcork ?board|bulletin board|pin ?board", re.IGNORECASE)),
    (
        "floral",
        re.compile(r"\b(?:floral|flower\w*|vines?|leafy|botanical|foliage)\b", re.IGNORECASE),
    ),
    ("waves", re.compile(r"\b(?:waves?|curv(?:ed|ing|es)|flowing|strokes)\b", re.IGNORECASE)),
    ("geometric", re.compile(r"\bgeometric|circuit|art deco|mosaic|intricate\b", re.IGNORECASE)),
)
_SHOWN = re.compile(
    r"\b(?:(?:illustration|photo(?:graph)?|image|picture|silhouette|artwork|drawing|portrait)s? of"
    r"|depict\w*|resting on|placed (?:beside|atop|on)|surrounded by)\b",
    re.IGNORECASE,
)
"""Words of a sentence that, for all its type, speaks of a picture."""


def wordings(prompt: str, spans: Sequence[Span]) -> tuple[Wording, ...]:
    """Return what is asked for each quoted text, in order."""
    found: list[Wording] = []
    lead = ""
    for index, (_, start, _) in enumerate(spans):
        earliest = spans[index - 1][2] if index else 0
        gap = prompt[earliest:start]
        listed = index > 0 and bool(_LISTED.match(gap))
        lead = lead if listed else _lead(gap, first=index == 0)
        before = found[-1] if found else None
        if listed and before:
            found.append(before)
            continue
        one = _read(lead, _tail(prompt, spans, index), before)
        same = index > 0 and not _SENTENCE.search(gap)
        if same and one.where is None and before is not None:
            one = replace(one, where=before.where)
        found.append(one)
    return _iconed(prompt, spans, found)


_SAID_AGAIN = re.compile(
    r"\b(?:under|below|beneath|underneath|above|beside|near|next to|after|within|in)"
    r"(?: (?:this|the|that|each))?[\s\"“]*$",
    re.IGNORECASE,
)


def referred(prompt: str, spans: Sequence[Span]) -> tuple[list[Span], list[int]]:
    """Return the spans without those that only speak of an earlier text, and their order.

    What is said to stand under an earlier text comes after it.
    """
    kept: list[Span] = []
    after: list[int | None] = []
    seen: dict[str, int] = {}
    under: int | None = None
    for span in spans:
        again = seen.get(span[0].casefold())
        if again is not None and _SAID_AGAIN.search(prompt[: span[1]]):
            under = again
            continue
        seen.setdefault(span[0].casefold(), len(kept))
        after.append(under)
        kept.append(span)
    order: list[int] = [i for i, one in enumerate(after) if one is None]
    for index, one in reversed([(i, a) for i, a in enumerate(after) if a is not None]):
        order.insert(order.index(one) + 1, index)
    return kept, order


def pictured(prompt: str, spans: Sequence[Span]) -> str:
    """Return the sentences of a page's prompt that speak of a picture, quotes taken out.

    The first says what the page is; a later one that carries a quote, or icons, is about type.
    """
    masked = prompt
    for _, start, end in reversed(spans):
        masked = f"{masked[:start]}\x00{masked[end:]}"
    first, *others = re.split(r"(?<=[.;!?])\s+|(?<=\x00[.\"”])\s+", masked)
    kept = [first.replace("\x00", " , ")]
    for sentence in others:
        typed = "\x00" in sentence or _ICONS.search(sentence) or _TRIM.search(sentence)
        if not typed:
            kept.append(sentence)
        elif shown := _SHOWN.search(sentence):
            part = sentence[shown.start() :].split("\x00")[0]
            kept.append(f"An {part}." if part[:1] in "aeiou" else f"A {part}.")
    return re.sub(r"\(.*?\)", "", " ".join(kept)).strip()


def ornament(rest: str) -> str | None:
    """Return what decorates a page: "cork", "floral", "waves", "geometric", or nothing named."""
    return next((name for name, words in _ORNAMENTS if words.search(rest)), None)


def _lead(gap: str, *, first: bool) -> str:
    """Return the words before a quote that speak of it."""
    parts = _SENTENCE.split(gap)
    last = parts[-1]
    if len(parts) > 1 and _WITHIN.match(last):
        last = ", ".join(parts[-2:])
    if first or len(parts) > 1:
        return last
    cut = next(_BREAK.finditer(last), None) if _OWN.match(last) else None
    return last[cut.start() :] if cut else last


def _tail(prompt: str, spans: Sequence[Span], index: int) -> str:
    """Return the words behind a quote that speak of it."""
    end = spans[index][2]
    latest = spans[index + 1][1] if index + 1 < len(spans) else len(prompt)
    sentence = _SENTENCE.split(prompt[end:latest])[0]
    closed = len(sentence) < latest - end or latest == len(prompt)
    if not closed and not _OWN.match(sentence):
        return ""
    cut = None if closed else next(_BREAK.finditer(sentence), None)
    return sentence[: cut.start()] if cut else sentence


def _read(lead: str, tail: str, before: Wording | None) -> Wording:
    """Return the wording that a quote's own words ask for."""
    around = f"{lead} | {tail}"
    role = _role(lead) or _role(tail)
    small, large = _SMALL.search(around), _LARGE.search(around)
    return Wording(
        where=_where(lead, tail, before),
        role=role,
        plate=_plate(around),
        icon=_icon(around),
        rank=-1 if small else 1 if large else 0,
    )


def _role(lead: str) -> TextRole | None:
    """Return the role named nearest to the quote."""
    hits = [
        (match.end(), -order, role)
        for order, (role, words) in enumerate(_READ_ROLES)
        for match in words.finditer(lead)
    ]
    named = [hit for hit in hits if hit[2] is not TextRole.HEADING] or hits
    return max(named)[2] if named else None


def _where(lead: str, tail: str, before: Wording | None) -> str | None:
    """Return the place that the words name, or that of the text it stands below."""
    edge = _EDGE.search(lead) or _EDGE.search(tail)
    if edge:
        sides = _CORNER.findall(edge[0])
        return f"{sides[-1].lower()} edge" if sides else "right edge"
    for words in (tail, lead):
        height, side = _named(words)
        if height or side:
            return _joined(height, side, lead, before)
    if before is not None and _BENEATH.search(lead):
        return before.where
    return None


def _named(words: str) -> tuple[str | None, str | None]:
    """Return the last height and the last side that words name."""
    clean = _NOT_PLACES.sub(" ", words)
    height = side = None
    for match in _HEIGHT.finditer(clean):
        height = _HEIGHTS[match[1].lower()]
        side = _SIDES.get((match[2] or "").lower(), side)
    for match in _SIDE.finditer(_HEIGHT.sub(" ", clean)):
        side = (match[1] or match[2]).lower()
    return height, side


def _joined(height: str | None, side: str | None, lead: str, before: Wording | None) -> str:
    """Return a place in words; a side alone goes with the height of what it stands below."""
    if height is None and before is not None and _BENEATH.search(lead):
        height = spot(before.where)[0]
        height = "middle" if height == "top" and side and spot(before.where)[1] == side else height
    if height == "middle":
        return f"middle {side}" if side in ("left", "right") else "centre"
    return " ".join(one for one in (height, side) if one)


def _plate(around: str) -> Plate | None:
    """Return what the text is asked to stand on."""
    around = _BESIDES.sub(" ", around)
    shape = next((shape for shape, words in _READ_PLATES if words.search(around)), None)
    if shape is None:
        return None
    colour = _ON_COLOUR.search(around)
    sheer = (
        "gradient" if _FADING.search(around) else "translucent" if _SHEER.search(around) else None
    )
    named = (colour[1] or colour[2]).lower().replace("a-c", "ac") if colour else None
    return Plate(shape=shape, colour=named, sheer=sheer)


def _icon(around: str) -> str | None:
    found = _ICON.search(around)
    if found is None:
        return None
    named = [word for word in found[1].lower().split() if word not in _PLAIN_ICON]
    return " ".join(named) or None


def _iconed(prompt: str, spans: Sequence[Span], found: Sequence[Wording]) -> tuple[Wording, ...]:
    """Give the texts their icons: those named for them, or their own words where some are asked."""
    named = [
        (what.strip().lower(), what_for.lower())
        for match in _PAIRS.finditer(prompt)
        for what, what_for in _PAIR.findall(match[1] or match[2] or "")
    ]
    asked = _ICONS.search(prompt)
    out = list(found)
    for index, (text, _, end) in enumerate(spans):
        own = next((what for what, goal in named if _alike(goal, text)), None)
        if own:
            out[index] = replace(out[index], icon=own)
        elif asked and out[index].icon is None and _of_list(found, index, prompt[end : end + 220]):
            out[index] = replace(out[index], icon=text.lower())
    return tuple(out)


def _of_list(found: Sequence[Wording], index: int, after: str) -> bool:
    """Tell whether a text is one of several alike, to which icons soon after it belong."""
    alike = any(found[i] is found[index] for i in (index - 1, index + 1) if 0 <= i < len(found))
    heading = found[index].role in (TextRole.HEADING, TextRole.NAVIGATION)
    return (alike or heading) and (bool(_ICONS.search(after)) or heading)


def _alike(goal: str, text: str) -> bool:
    """Tell whether a text has a word of what an icon is for."""
    own = {word[:5] for word in re.findall(r"\w{3,}", text.lower())}
    return any(word[:5] in own for word in re.findall(r"\w{3,}", goal))
