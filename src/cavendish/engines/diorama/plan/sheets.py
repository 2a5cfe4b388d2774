"""Reads what kind of page a prompt asks for: poster, menu, slide, caption … Knows words only."""

import re

from cavendish.engines.diorama.plan.page import Sheet

_WORDS: tuple[tuple[Sheet, str], ...] = (
    (
        Sheet.COMIC,
        r"(?:speech|dialogue) (?:bubble|balloon)s?|comic (?:strip|panel|page|book)s?",
    ),
    (
        Sheet.CAPTION,
        (
            r"caption (?:bar|box)|lower[- ]third caption|news ?(?:broadcast|cast|reel)"
            r"|(?:tv|television|news) (?:news |television )?broadcast|breaking news"
            r"|documentary(?:-style)? (?:scene|image|shot)"
            r"|(?:broadcast|television|tv|film|movie|documentary) (?:screenshot|still|frame)"
            r"|screenshot (?:captured )?(?:from|of|showing) (?:an? )?(?:[\w-]+ ){0,4}"
            r"(?:documentary|film|movie|broadcast|live|show|news)"
        ),
    ),
    (
        Sheet.APP,
        (
            r"(?:mobile|phone|smart ?phone)(?:[ -]\w+){0,2} (?:interface|screen|ui|app)"
            r"|app (?:interface|screen)"
        ),
    ),
    (
        Sheet.WEBPAGE,
        (
            r"web ?(?:site|page)s?|home ?page|landing page|interface|app screen|dashboard"
            r"|news ?letter|e-?mail (?:template|layout)"
        ),
    ),
    (Sheet.SLIDE, r"slide|presentation|powerpoint|keynote"),
    (Sheet.INFOGRAPHIC, r"infographic|diagram|flow ?chart|time ?line|checklist|to-?do list"),
    (
        Sheet.MENU,
        (
            r"(?:restaurant |café |cafe |coffee |drinks? |lunch |dinner )?"
            r"(?<!chalkboard )(?<!board )menu(?! bar| board)"
        ),
    ),
    (
        Sheet.INVITATION,
        (
            r"invitations?|invites?|wedding card|save[- ]the[- ]date|greeting card|birthday card"
            r"|certificate|diploma|thank[- ]you card"
        ),
    ),
    (
        Sheet.CARD,
        (
            r"receipt|(?:concert |train |movie |cinema |theatre |theater )?tickets?|business card"
            r"|letter|hand-?written note|post-?card|recipe card|index card|note(?:book)? page"
            r"|page of (?:a|an|the) (?:\w+ )?(?:book|diary|journal|notebook)"
            r"|printed (?:slip|page|card)"
            r"|news ?paper(?: article| page)?|prescription|bookmark|flyer|brochure|pamphlet|leaflet"
        ),
    ),
    (
        Sheet.COVER,
        (
            r"(?:book|magazine|album|record|novel|cd|vinyl) cover"
            r"|cover of (?:a|an|the) (?:\w+ ){0,2}(?:book|magazine|novel|album)"
        ),
    ),
    (
        Sheet.POSTER,
        r"posters?|advertisements?|ads?|banner ad|billboard design|playbill|movie one-sheet",
    ),
    (Sheet.LOGO, r"logo(?:type|mark)?s?|emblem design|brand mark"),
)
_ROWS = tuple((sheet, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for sheet, words in _WORDS)
_WITHIN = re.compile(
    r"\b(?:with|hold(?:s|ing)?|carr(?:ies|ying)|read(?:s|ing)|hang(?:s|ing)?|wall|on|in|beside|behind"
    r"|near|next to|wear(?:s|ing)?|has|under|above)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
"""Words before a page that make it a thing in a scene."""
_ANYWHERE = (Sheet.COMIC, Sheet.CAPTION)
"""Pages that need not be named first: who speaks in bubbles is in a comic."""
_OPENING = 160
"""Characters from the start where a kind of page that is also a thing must be named."""


def read_sheet(rest: str) -> Sheet | None:
    """Return the kind of page that a prompt, its quotes taken out, asks for."""
    for sheet, words in _ROWS:
        found = words.search(rest)
        if found is None:
            continue
        if found.start() < _OPENING and not _WITHIN.search(rest[: found.start()]):
            return sheet
    return next((s for s, words in _ROWS if s in _ANYWHERE and words.search(rest)), None)
