"""Slides and infographics: light ground, left-set type, cards. Knows type."""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.compose import edges, ornament
from cavendish.engines.diorama.compose.canvas import Canvas, Pixels
from cavendish.engines.diorama.compose.flow import Area, flow, shifted, spread
from cavendish.engines.diorama.compose.hierarchy import Bands, Role
from cavendish.engines.diorama.compose.inking import draw
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.palette import hexes
from cavendish.engines.diorama.compose.themes import Scheme, Voices

_FEW = 4
"""Rows of a slide that leave room for a frame of tiles."""
_CORK = hexes("#d9b283")[0]
_GROUNDS = {"waves": ornament.waves, "cork": ornament.cork}


def slide(  # noqa: PLR0913 - what a page is made of
    bands: Bands,
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    art: bool,
    seed: int,
    pattern: str | None,
) -> Page:
    """Lay out a slide or infographic; a picture stands in a panel on the right, or below.

    ``pattern`` is the ground's: "geometric", "waves", "cork", "floral" or None.
    """
    width, height = size
    unit = min(width, height)
    tiled = pattern == "geometric" and not art and len(bands.top) <= _FEW
    margin = (0.13 if tiled else 0.075) * unit
    window = _panel(size) if art else Area(x=0, y=0, width=width, height=height)
    beside = art and window.x > 0
    strip = edges.beside(bands.edges, unit)
    inner = (window.x - margin if beside else width - margin) - margin - strip
    room = (window.y - margin if art and not beside else height - margin) - margin * 1.15
    area = Area(x=margin, y=margin * 1.15, width=inner, height=room)
    set_rows = flow(bands.top, voices, area, most=0.042 * unit, carded=True)
    set_rows = spread(set_rows, room, most=0.35)
    slack = (room - set_rows.area.height) / 2
    set_rows = shifted(set_rows, down=max(0.0, slack))

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        paint = _GROUNDS.get(pattern or "", ornament.geometry)
        paint = ornament.weave if tiled else paint
        paint(ground, scheme, np.random.default_rng([seed, 12]))
        if pattern == "floral":
            ornament.floral(ground, scheme, Area(x=0, y=0, width=width, height=height))
        if tiled:
            inset = 0.75 * margin
            ground.box(
                inset, inset, width - 2 * inset, height - 2 * inset, scheme.ground,
                radius=0.02 * unit, opacity=0.94,
            )  # fmt: skip
        title = next((p for p in set_rows.pieces if p.entry.role is Role.TITLE), None)
        bar = 0.32 * set_rows.unit
        if title is not None and title.block.manner.align == "left":
            canvas.box(
                title.x - 0.036 * unit, title.y, bar, title.block.height * 0.86, scheme.accent,
                radius=bar / 2,
            )  # fmt: skip
        draw(canvas, set_rows, replace(scheme, ground=_CORK) if pattern == "cork" else scheme)
        edges.upright(canvas, bands.edges, voices, scheme, (margin, margin, height - margin))
        return laid(canvas, picture if art else None, window, ground, (across, along))

    return Page(width=width, height=height, window=window, free=window, finish=finish)


def _panel(size: tuple[float, float]) -> Area:
    """Return where a slide's picture stands: the right third, or the bottom of an upright page."""
    width, height = size
    if width >= height:
        across = 0.36 * width
        return Area(x=width - across, y=0, width=across, height=height)
    along = 0.32 * height
    return Area(x=0, y=height - along, width=width, height=along)
