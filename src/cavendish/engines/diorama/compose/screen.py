"""Slides, infographics and web pages: light ground, left-set type, cards. Knows type."""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.compose import ornament
from cavendish.engines.diorama.compose.canvas import Canvas, Pixels, circle
from cavendish.engines.diorama.compose.flow import Area, draw, flow, shifted, spread
from cavendish.engines.diorama.compose.hierarchy import Role, Row
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.themes import Scheme, Voices


def slide(
    rows: Sequence[Row],
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    art: bool,
    seed: int,
) -> Page:
    """Lay out a slide or infographic; a picture stands in a panel on the right, or below."""
    width, height = size
    margin = 0.075 * min(width, height)
    window = _panel(size) if art else Area(x=0, y=0, width=width, height=height)
    beside = art and window.x > 0
    inner = (window.x - margin if beside else width - margin) - margin
    room = (window.y - margin if art and not beside else height - margin) - margin * 1.15
    area = Area(x=margin, y=margin * 1.15, width=inner, height=room)
    set_rows = flow(rows, voices, area, most=0.034 * min(width, height), carded=True)
    set_rows = spread(set_rows, room, most=0.7)
    slack = (room - set_rows.area.height) / 2
    set_rows = shifted(set_rows, down=max(0.0, slack))

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ornament.geometry(ground, scheme, np.random.default_rng([seed, 12]))
        title = next(p for p in set_rows.pieces if p.entry.role is Role.TITLE)
        bar = 0.32 * set_rows.unit
        canvas.box(
            margin * 0.52, title.y, bar, title.block.height * 0.86, scheme.accent, radius=bar / 2
        )
        draw(canvas, set_rows, scheme)
        return laid(canvas, picture if art else None, window, ground, (across, along))

    return Page(width=width, height=height, window=window, free=window, finish=finish)


def webpage(
    rows: Sequence[Row],
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    art: bool,
) -> Page:
    """Lay out a web page: a header with the name, navigation, the story, buttons, a picture."""
    width, height = size
    margin = 0.07 * min(width, height)
    bar = 0.052 * height
    window = (
        Area(x=0, y=bar, width=width, height=0.30 * height)
        if art
        else Area(x=0, y=0, width=width, height=height)
    )
    start = bar + (window.height if art else 0.0) + 0.55 * margin
    area = Area(x=margin, y=start, width=width - 2 * margin, height=height - start - 0.8 * margin)
    story = flow(rows, voices, area, most=0.030 * min(width, height), carded=True)
    story = spread(story, area.height, most=0.9)

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ground.box(0, 0, width, height, scheme.ground)
        ground.box(0, 0, width, bar, scheme.panel)
        for number in range(3):
            dot = circle(margin * 0.6 + number * bar * 0.52, bar / 2, bar * 0.15)
            ground.path(dot, scheme.accent, opacity=0.95 - 0.3 * number)
        ground.box(
            width * 0.3, bar * 0.24, width * 0.4, bar * 0.52, scheme.ground, radius=bar * 0.26
        )
        draw(canvas, story, scheme)
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
