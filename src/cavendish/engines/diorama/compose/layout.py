"""A plan's page: chooses the layout, the voices and the colours. Knows the kinds of pages."""

import math
import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np

from cavendish.engines.diorama.compose.caption import caption
from cavendish.engines.diorama.compose.card import card, menu
from cavendish.engines.diorama.compose.comic import comic
from cavendish.engines.diorama.compose.hierarchy import bands, rows
from cavendish.engines.diorama.compose.icons import drawing, is_named
from cavendish.engines.diorama.compose.page import Page
from cavendish.engines.diorama.compose.poster import mark, poster
from cavendish.engines.diorama.compose.screen import slide
from cavendish.engines.diorama.compose.site import site
from cavendish.engines.diorama.compose.themes import DARK, LIGHT, VOICES
from cavendish.engines.diorama.plan.page import Lettering, Sheet

_UNSEEN = frozenset({"today", "home", "time", "date", "contact", "profile", "account", "live"})
"""Words of pages that say nothing of what one is about."""
_PALE = 0.45
"""How often a poster without a picture is on light paper."""


def page(  # noqa: PLR0913 - what a page is made of
    letterings: tuple[Lettering, ...],
    sheet: Sheet,
    *,
    aspect: float,
    art: bool,
    seed: int,
    pattern: str | None = None,
    mouths: Sequence[tuple[float, float] | None] = (),
) -> Page:
    """Lay out the texts; ``art`` tells whether there is a picture to show with them.

    ``mouths`` are where the texts' speakers have them in the picture, once that is known.
    """
    size = (1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect))
    if sheet in (Sheet.CAPTION, Sheet.COMIC):
        if sheet is Sheet.CAPTION:
            return caption(letterings, size)
        return comic(letterings, size, mouths=mouths)
    random = np.random.default_rng([seed, 10, crc32(letterings[0].text.encode())])
    choices = VOICES[sheet]
    voices = choices[int(random.integers(len(choices)))]
    light = LIGHT[int(random.integers(len(LIGHT)))]
    dark = DARK[int(random.integers(len(DARK)))]
    dark = light if not art and random.random() < _PALE else dark
    ordered = rows(letterings, sheet)
    if sheet in (Sheet.SLIDE, Sheet.INFOGRAPHIC):
        laid = slide(
            bands(letterings, sheet), voices, light, size, art=art, seed=seed, pattern=pattern
        )
    elif sheet in (Sheet.WEBPAGE, Sheet.APP):
        laid = site(
            ordered,
            voices,
            light,
            size,
            art=art,
            phone=sheet is Sheet.APP,
            emblem=_emblem(letterings),
        )
    elif sheet is Sheet.MENU:
        laid = menu(ordered, voices, light, size, art=art)
    elif sheet in (Sheet.INVITATION, Sheet.CARD):
        framed = sheet is Sheet.INVITATION
        laid = card(ordered, voices, light, size, art=art, framed=framed)
    elif sheet is Sheet.LOGO:
        laid = mark(ordered, voices, light, size)
    else:
        laid = poster(
            bands(letterings, sheet), voices, dark, size, seed=seed, emblem=_emblem(letterings)
        )
    return laid


def _emblem(letterings: Sequence[Lettering]) -> str | None:
    """Return what the texts speak of that a drawing shows: a thing they name, else an idea."""
    words = [w.lower() for one in letterings for w in re.findall(r"[\w-]{4,}", one.text)]
    told = [word for word in words if word not in _UNSEEN]
    named = next((word for word in told if is_named(word)), None)
    return named or next((word for word in told if drawing(word)), None)
