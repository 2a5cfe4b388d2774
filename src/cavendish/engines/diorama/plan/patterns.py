"""Prompts that ask for a pattern and nothing else: concentric circles, stripes, a checkerboard.

Knows words and colours; draws nothing.
"""

import re

from cavendish.engines.diorama.plan.page import Pattern
from cavendish.engines.diorama.plan.vocabulary import COLOURS

_KINDS = (
    ("circles", r"concentric (?:circle|ring|shape)s|circles within circles"),
    ("squares", r"concentric (?:square|rectangle)s|nested squares"),
    ("checkerboard", r"checker(?:ed|board)? pattern|che(?:ck|que)red pattern|checker ?board"),
    ("stripes", r"(?:vertical |horizontal |diagonal )?stripes?(?: pattern)?"),
    ("spiral", r"(?:spiral|swirl|vortex)s?(?: pattern)?"),
    ("dots", r"polka[- ]dots?(?: pattern)?"),
    ("fractal", r"(?:fractals?|mandelbrot set|julia set|kaleidoscope|mandala)(?: pattern| art)?"),
    (
        "shapes",
        (
            r"(?:abstract |geometric(?:al)? )+(?:composition|art|design|pattern|shapes?|forms?)"
            r"|(?:composition|arrangement) of (?:[\w-]+ (?:and )?){0,5}(?:shapes|forms|lines)"
        ),
    ),
)  # fmt: skip
_LEAD = (
    r"^(?:an? |the )?(?:(?:abstract |colou?rful |vibrant |minimalist |simple |modern |oil )*"
    r"(?:painting|picture|image|drawing|photo|illustration|artwork|composition|pattern) (?:of|with)"
    r" )?(?:an? |the |some |many )?(?:(?!with\b|in\b|on\b|of\b)[\w-]+,? ){0,5}?"
)
_TAIL = (
    r"(?: (?:of|in|with|from|fading|going|made|and|on|against|alternating|to|the|a|colou?rs?|deep"
    r"|outside|inside|shapes|forms|lines|geometric|bold|bright|dark|light|pastel|different|various"
    r"|many|several|colou?rful|background|pattern|squares|circles|stripes|tones|shades"
    rf"|{'|'.join(sorted(COLOURS, key=len, reverse=True))}))*[.! ]*$"
)
_PATTERNS = tuple(
    (kind, re.compile(f"{_LEAD}(?:{names}){_TAIL}", re.IGNORECASE)) for kind, names in _KINDS
)
_COLOUR = re.compile(rf"\b(?:{'|'.join(sorted(COLOURS, key=len, reverse=True))})\b", re.IGNORECASE)


def read_pattern(prompt: str) -> Pattern | None:
    """Return the pattern that a prompt asks for, or None where it asks for anything else."""
    text = prompt.strip().replace(",", "")
    kind = next((kind for kind, words in _PATTERNS if words.match(text)), None)
    if kind is None:
        return None
    if kind == "stripes":
        way = next((way for way in ("horizontal", "diagonal") if way in text.lower()), "vertical")
        kind = f"{way} stripes"
    colours = dict.fromkeys(one.lower() for one in _COLOUR.findall(text))
    return Pattern(kind=kind, colours=tuple(colours))
