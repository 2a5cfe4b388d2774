"""A plan's page: chooses the layout, the voices and the colours. Knows the kinds of pages."""

import math
from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.compose.caption import caption
from cavendish.engines.diorama.compose.card import card, menu
from cavendish.engines.diorama.compose.comic import comic
from cavendish.engines.diorama.compose.hierarchy import rows
from cavendish.engines.diorama.compose.page import Page
from cavendish.engines.diorama.compose.poster import mark, poster
from cavendish.engines.diorama.compose.screen import slide, webpage
from cavendish.engines.diorama.compose.themes import DARK, LIGHT, VOICES
from cavendish.engines.diorama.plan.scene import Lettering, Sheet


def page(
    letterings: tuple[Lettering, ...],
    sheet: Sheet,
    *,
    aspect: float,
    art: bool,
    seed: int,
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
    random = np.random.default_rng([seed, 10])
    choices = VOICES[sheet]
    voices = choices[int(random.integers(len(choices)))]
    light = LIGHT[int(random.integers(len(LIGHT)))]
    dark = DARK[int(random.integers(len(DARK)))]
    ordered = rows(letterings, sheet)
    if sheet in (Sheet.SLIDE, Sheet.INFOGRAPHIC):
        laid = slide(ordered, voices, light, size, art=art, seed=seed)
    elif sheet is Sheet.WEBPAGE:
        laid = webpage(ordered, voices, light, size, art=art)
    elif sheet is Sheet.MENU:
        laid = menu(ordered, voices, light, size, art=art)
    elif sheet in (Sheet.INVITATION, Sheet.CARD):
        framed = sheet is Sheet.INVITATION
        laid = card(ordered, voices, light, size, art=art, framed=framed)
    elif sheet is Sheet.LOGO:
        laid = mark(ordered, voices, light, size)
    else:
        laid = poster(ordered, voices, dark, size, seed=seed)
    return laid
