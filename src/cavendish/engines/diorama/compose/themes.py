"""Typefaces, sizes and colours that go together on a page. Knows no layout.

Sizes are cap heights in units of the body's; ``before`` is the space above, in the same unit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cavendish.engines.diorama.compose.canvas import Colour
from cavendish.engines.diorama.compose.hierarchy import Role
from cavendish.engines.diorama.compose.palette import hexes
from cavendish.engines.diorama.compose.typesetting import Manner
from cavendish.engines.diorama.model.fonts import Face
from cavendish.engines.diorama.plan.page import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How one role is set."""

    manner: Manner
    size: float
    before: float
    accent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """Four colours of a page."""

    ground: Colour
    ink: Colour
    accent: Colour
    panel: Colour


Voices = Mapping[Role, Voice]


def _voices(faces: Mapping[Role, tuple[Face, float]], sizes: Mapping[Role, float]) -> Voices:
    return {
        role: Voice(
            manner=Manner(face=face, leading=_LEADING[role], track=track),
            size=sizes[role],
            before=_BEFORE[role],
            accent=role in _ACCENTED,
        )
        for role, (face, track) in faces.items()
    }


_LEADING = {
    Role.KICKER: 1.9,
    Role.TITLE: 1.42,
    Role.SUBTITLE: 1.85,
    Role.HEADING: 1.65,
    Role.BODY: 2.05,
    Role.POINT: 1.8,
    Role.DETAIL: 1.9,
    Role.NOTE: 1.9,
    Role.BUTTON: 1.6,
    Role.NAVIGATION: 1.7,
    Role.ITEM: 1.7,
}
_BEFORE = {
    Role.KICKER: 1.5,
    Role.TITLE: 2.0,
    Role.SUBTITLE: 2.0,
    Role.HEADING: 2.6,
    Role.BODY: 1.5,
    Role.POINT: 2.8,
    Role.DETAIL: 2.8,
    Role.NOTE: 2.6,
    Role.BUTTON: 2.8,
    Role.NAVIGATION: 2.2,
    Role.ITEM: 1.7,
}
_ACCENTED = frozenset({Role.KICKER, Role.HEADING, Role.NOTE, Role.NAVIGATION})
_SIZES = {
    Role.KICKER: 1.05,
    Role.TITLE: 3.6,
    Role.SUBTITLE: 1.45,
    Role.HEADING: 1.55,
    Role.BODY: 1.0,
    Role.POINT: 1.15,
    Role.DETAIL: 1.2,
    Role.NOTE: 1.35,
    Role.BUTTON: 1.15,
    Role.NAVIGATION: 0.95,
    Role.ITEM: 1.3,
}
_LOUD = {
    Role.KICKER: (Face.NARROW, 0.3),
    Role.TITLE: (Face.HEADLINE, 0.03),
    Role.SUBTITLE: (Face.ITALIC, 0.0),
    Role.HEADING: (Face.NARROW, 0.06),
    Role.BODY: (Face.SANS, 0.01),
    Role.POINT: (Face.NARROW, 0.06),
    Role.DETAIL: (Face.NARROW, 0.08),
    Role.NOTE: (Face.CURSIVE, 0.0),
    Role.BUTTON: (Face.SANS_MEDIUM, 0.02),
    Role.NAVIGATION: (Face.SANS_MEDIUM, 0.02),
    Role.ITEM: (Face.BOOK_BOLD, 0.02),
}
_MODERN = _LOUD | {
    Role.KICKER: (Face.SANS_MEDIUM, 0.24),
    Role.TITLE: (Face.SANS_HEAVY, -0.03),
    Role.SUBTITLE: (Face.SANS, 0.0),
    Role.HEADING: (Face.SANS_MEDIUM, 0.0),
    Role.POINT: (Face.SANS_MEDIUM, 0.0),
    Role.DETAIL: (Face.SANS_MEDIUM, 0.03),
    Role.NOTE: (Face.HAND, 0.02),
}
_CLASSIC = _LOUD | {
    Role.KICKER: (Face.BOOK_BOLD, 0.22),
    Role.TITLE: (Face.SERIF, 0.0),
    Role.SUBTITLE: (Face.ITALIC, 0.0),
    Role.HEADING: (Face.SERIF, 0.0),
    Role.BODY: (Face.BOOK, 0.01),
    Role.POINT: (Face.BOOK_BOLD, 0.02),
    Role.DETAIL: (Face.BOOK_BOLD, 0.06),
}
_FRIENDLY = _MODERN | {
    Role.TITLE: (Face.ROUNDED, -0.01),
    Role.HEADING: (Face.ROUNDED, 0.0),
    Role.POINT: (Face.ROUNDED, 0.0),
    Role.BUTTON: (Face.ROUNDED, 0.01),
}
_QUIET = _SIZES | {Role.TITLE: 2.5, Role.SUBTITLE: 1.3, Role.HEADING: 1.4}

_TALL = _SIZES | {Role.TITLE: 5.4, Role.SUBTITLE: 1.6}

LOUD, MODERN = _voices(_LOUD, _TALL), _voices(_MODERN, _SIZES)
CLASSIC, FRIENDLY = _voices(_CLASSIC, _SIZES), _voices(_FRIENDLY, _SIZES)
CALM = _voices(_CLASSIC, _QUIET)
BOARD = _voices(_LOUD, _QUIET | {Role.SUBTITLE: 1.45, Role.BODY: 1.15})

VOICES: Mapping[Sheet, tuple[Voices, ...]] = {
    Sheet.POSTER: (LOUD, CLASSIC, MODERN),
    Sheet.COVER: (CLASSIC, LOUD),
    Sheet.MENU: (CLASSIC,),
    Sheet.INVITATION: (CALM,),
    Sheet.CARD: (CALM,),
    Sheet.SLIDE: (MODERN, FRIENDLY),
    Sheet.INFOGRAPHIC: (FRIENDLY, MODERN),
    Sheet.WEBPAGE: (MODERN, FRIENDLY),
    Sheet.APP: (MODERN, FRIENDLY),
    Sheet.LOGO: (FRIENDLY, CLASSIC, MODERN),
}
"""The voices a page may have; the seed chooses."""

_CODES: tuple[tuple[str, str, str, str], ...] = (
    ("#f6f1e7", "#20242b", "#b4452b", "#e9dfcc"),
    ("#f4f6f8", "#16233a", "#1f63c6", "#dfe8f4"),
    ("#f3f6ef", "#1d2a22", "#2f7a4d", "#dcead9"),
    ("#faf3ef", "#33212a", "#a8325a", "#f3dedd"),
    ("#f7f4fb", "#251d3b", "#5f3fb4", "#e6dff4"),
    ("#fdf6e3", "#2b2620", "#b3611b", "#f3e3bd"),
)
LIGHT = tuple(
    Scheme(ground=a, ink=b, accent=c, panel=d) for a, b, c, d in (hexes(*row) for row in _CODES)
)
"""Light pages."""
_DARK_CODES: tuple[tuple[str, str, str, str], ...] = (
    ("#14213d", "#fdf6e6", "#f2b134", "#223459"),
    ("#3c1518", "#fdf1e3", "#f0a868", "#5a2226"),
    ("#10312b", "#f5f2e4", "#e8b84b", "#1b4a41"),
    ("#2a1a3e", "#f8eef8", "#ff9e7a", "#3e2a5a"),
    ("#23272e", "#f6f4ef", "#7fd1c1", "#333a44"),
)
DARK = tuple(
    Scheme(ground=a, ink=b, accent=c, panel=d)
    for a, b, c, d in (hexes(*row) for row in _DARK_CODES)
)
"""Dark pages: posters."""


def aligned(voices: Voices, align: str) -> Voices:
    """Return voices with every text aligned so."""
    side = "centre" if align == "centre" else "left"
    return {r: replace(v, manner=replace(v.manner, align=side)) for r, v in voices.items()}
