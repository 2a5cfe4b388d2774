"""What carries quoted text: words around a quote to its kind, place and typeface.

Knows the names of carriers; knows nothing of things, fonts or where quotes begin.
"""

import re

from cavendish.engines.diorama.plan.living import is_living
from cavendish.engines.diorama.plan.page import LetteringKind

SIGNS = (
    "sign|poster|billboard|banner|signboard|placard|plaque|marquee|storefront|signpost|chalkboard"
    "|blackboard|whiteboard|board|notice|letterboard|flag|scoreboard|nameplate|signage"
)
CARRIES = (
    r"written|printed|painted|engraved|inscribed|embroidered|carved|stamped|displayed|spelled"
    r"|lettered|scrawled|etched|emblazoned|glowing|piped|stitched|sprayed|chalked"
)
_SHOPS = (
    r"store ?-?fronts?|shop ?-?fronts?|store|shop|bakery|caf[eé]|restaurant|bar|diner|hotel|cinema"
    r"|awning|marquee|bookstore|pizzeria|boutique|barbershop|salon|theat(?:er|re)|pub|pharmacy"
    r"|store front|shop front|shop window|coffee shop|front"
)
_PAGES = (
    r"poster|flyer|leaflet|brochure|menu|invitation|greeting card|business card|postcard|card"
    r"|info-?graphic|slide|presentation|web ?(?:page|site)|homepage|landing page|interface|app"
    r"|screenshot|caption|subtitles?|headline|magazine cover|newspaper|front page|certificate|logo"
    r"|album cover|cover|advert(?:isement)?|ad|comic strip|meme|diagram|chart|page|ticket|receipt"
    r"|quote|typography|lettering|wallpaper|letterhead|blog|ui|screen|documentary|film still"
    r"|movie (?:still|scene)|scene from"
)


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


SIGN_NOUN = re.compile(rf"\b({SIGNS})s?\b", re.IGNORECASE)
_NEON = _whole(r"neon|glowing (?:letters|sign|text)|led sign")
_CHALK = _whole(r"chalk(?:ed|board)?s?|blackboards?")
_BUBBLE = _whole(r"(?:speech|thought|dialogue|dialog|word|text)[- ](?:bubble|balloon)s?|bubbles?")
_ENGRAVED = _whole(
    r"engraved|engraving|carved|etched|chisell?ed|inscribed|gravestone|headstone|tombstone|plaque"
    r"|monument|trophy|obelisk"
)
_SHOP = re.compile(rf"\b(?:{_SHOPS})$", re.IGNORECASE)
_STOREFRONT = _whole(r"store ?-?fronts?|shop ?-?fronts?|awning")
_CAPTION = _whole(
    r"captions?|subtitles?|title|headline|heading|tagline|slogan(?! on)|footer|header"
)
_PRAISING = (
    "(?:calm|engag|invit|strik|appeal|captivat|pleas|charm|stunn|interest|welcom|excit|inspir"
    "|wedd|advertis|shopp|cook|market|train|meet|plann|land|catch|outstand|refresh)ing"
)
"""Words in -ing that describe a page instead of saying what somebody does."""
_PAGE = re.compile(
    rf"^(?:(?:an?|the|this|please|create|design|make|generate|draw) )*"
    rf"(?:(?!(?!{_PRAISING})\w+ing\b|an?\b|the\b)[\w'-]+,? (?!with\b"
    rf"|of\b|on\b)){{0,8}}?(?:[\w-]+ )?\b(?:{_PAGES})\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:says?|saying|said|exclaim(?:s|ing)|shout(?:s|ing)|ask(?:s|ing)|repl(?:ies|ying)|yell(?:s"
    r"|ing)|whisper(?:s|ing)|respond(?:s|ing)|think(?:s|ing)|announc(?:es|ing)|stat(?:es|ing))\b"
    r"[\s:,\w]{0,24}$",
    re.IGNORECASE,
)
_FACES = re.compile(
    r"\b(cursive|hand-?written|hand-?lettered|handwriting|calligraph(?:y|ic)|script|sans-?serif"
    r"|serif|bold|italic(?:ized)?|gothic|blackletter|graffiti|typewriter|monospaced?|slab|block"
    r"|stencil(?:led)?|brush|rounded|condensed|ornate|elegant|playful|pixel(?:ated)?|art deco"
    r"|retro|vintage|uppercase|all caps|groovy|bubble)\b"
    r"(?=(?:[\s,-]+[\w-]+){0,4}?[\s-]*(?:font|type(?:face|ography)?|letter(?:s|ing)?|text|script"
    r"|style|writing|handwriting|characters|title|caps)\b)",
    re.IGNORECASE,
)
_MOST_FACES = 3


def kind(carrier: str | None, before: str, after: str) -> LetteringKind | None:
    """Return what the words around a quote name as its carrier; None if they name nothing."""
    around = f"{before} {after}"
    for member, words in (
        (LetteringKind.NEON, _NEON),
        (LetteringKind.CHALK, _CHALK),
        (LetteringKind.BUBBLE, _BUBBLE),
        (LetteringKind.ENGRAVED, _ENGRAVED),
        (LetteringKind.STOREFRONT, _STOREFRONT),
    ):
        if words.search(around):
            return member
    if carrier is None:
        return LetteringKind.PRINT if _CAPTION.search(before) else None
    return _of_carrier(carrier, before)


def _of_carrier(carrier: str, before: str) -> LetteringKind:
    """Return what a carrier's own name says about the text on it."""
    if SIGN_NOUN.search(carrier):
        return LetteringKind.SIGN
    if _SHOP.search(carrier):
        return LetteringKind.STOREFRONT
    if is_living(carrier.rpartition(" ")[2]) and _SAYING.search(before):
        return LetteringKind.BUBBLE
    return LetteringKind.PRINT if _CAPTION.search(carrier) else LetteringKind.LABEL


def is_chalked(kind: LetteringKind | None, before: str, told: str) -> bool:
    """Tell whether "the board" of a text is the chalkboard that was told of before."""
    if kind not in (LetteringKind.SIGN, LetteringKind.LABEL, None) or not _CHALK.search(told):
        return False
    return not re.search(r"\b(?:wooden|smaller|another|nearby|window)\b", before, re.IGNORECASE)


def is_page(prompt: str) -> bool:
    """Tell whether the whole picture is a page: a poster, a menu, a slide, a web page."""
    return bool(_PAGE.match(prompt))


def typeface(before: str, after: str) -> str | None:
    """Return the words for the letters' looks: "bold serif"."""
    words = [match[1].lower() for match in _FACES.finditer(f"{before} | {after}")]
    return " ".join(list(dict.fromkeys(words))[:_MOST_FACES]) or None
