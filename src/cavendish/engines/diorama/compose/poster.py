"""Posters and covers: a picture above, a panel of facts below, the title over both. Knows type."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.compose import ornament
from cavendish.engines.diorama.compose.canvas import Canvas, Colour, Pixels
from cavendish.engines.diorama.compose.edges import beside, upright
from cavendish.engines.diorama.compose.flow import Area, Flow, flow, shifted
from cavendish.engines.diorama.compose.hierarchy import Bands, Role, Row
from cavendish.engines.diorama.compose.icons import drawing
from cavendish.engines.diorama.compose.inking import draw
from cavendish.engines.diorama.compose.page import Page, band_colours, laid
from cavendish.engines.diorama.compose.palette import dominant, luminance, mixed
from cavendish.engines.diorama.compose.themes import Scheme, Voices, aligned

_WHITE: Colour = (0.985, 0.982, 0.972)
_BLACK: Colour = (0.02, 0.02, 0.03)
_HEAD = (Role.KICKER, Role.TITLE, Role.SUBTITLE)


def poster(
    bands: Bands,
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    seed: int,
    emblem: str | None = None,
) -> Page:
    """Lay out a poster; without a picture, an ``emblem`` or hills under a sun stand in for one."""
    width, height = size
    unit = min(width, height)
    margin = 0.07 * unit
    above, below = _parted(bands)
    strip = beside(bands.edges, unit)
    inner = width - 2 * margin - strip
    voices = aligned(voices, "centre")
    most = 0.031 * unit
    head = flow(
        above, voices, Area(x=margin, y=margin, width=inner, height=0.27 * height), most=most
    )
    foot = flow(
        below, voices, Area(x=margin, y=0, width=inner, height=0.38 * height),
        most=max(head.unit, 0.02 * unit),
    )  # fmt: skip
    foot = shifted(foot, down=height - 0.8 * margin - foot.area.height) if below else foot
    edge = foot.area.y - 0.55 * margin if below else height
    top = head.area.y + head.area.height if above else 0.0
    whole = Area(x=0, y=0, width=width, height=min(height, edge + 0.02 * unit))
    room = max(0.2 * height, whole.height - top)
    free = Area(x=0, y=min(top, whole.height - room), width=width, height=room)

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        colours = _grounded(scheme, picture)
        if picture is None:
            random = np.random.default_rng([seed, 11])
            if emblem is None or drawing(emblem) is None:
                ornament.landscape(ground, colours, random, top=top, bottom=edge)
            else:
                ornament.emblem(ground, emblem, colours, free)
        if above:
            tint = _scrim(canvas, head, colours, picture)
            draw(canvas, head, replace(colours, ground=tint))
        if below:
            canvas.box(0, edge, width, height - edge, colours.ground)
            ornament.rule(canvas, 0, edge, width, 0.006 * unit, colours.accent)
            draw(canvas, foot, colours)
        upright(canvas, bands.edges, voices, colours, (margin, margin, edge - margin))
        return laid(canvas, picture, whole, ground, (across, along))

    return Page(width=width, height=height, window=whole, free=free, finish=finish)


def _parted(bands: Bands) -> tuple[list[Row], list[Row]]:
    """Return the rows over the picture and those of the panel below it."""
    head = [row for row in bands.top if row[0][0].role in _HEAD or _is_corner(row)]
    rest = [row for row in bands.top if row not in head]
    return head, [*rest, *bands.middle, *bands.bottom]


def _is_corner(row: Row) -> bool:
    return len(row) == 1 and (row[0][0].lettering.where or "").startswith("top ")


def _grounded(scheme: Scheme, picture: Pixels | None) -> Scheme:
    """Return the scheme with the picture's own darkest colour as its ground."""
    if picture is None:
        return scheme
    vivid = max(dominant(picture), key=lambda c: (max(c) - min(c)) * (1 - abs(luminance(c) - 0.2)))
    ground = mixed(vivid, _BLACK, 0.62 if luminance(vivid) < 0.1 else 0.8)
    return replace(scheme, ground=ground, panel=mixed(ground, _WHITE, 0.12))


def _scrim(canvas: Canvas, given: Flow, scheme: Scheme, picture: Pixels | None) -> Colour:
    """Darken the page behind the head as far as its texts need, and return what they stand on."""
    if picture is None:
        return scheme.ground
    wide, tall = canvas.width, canvas.height
    under = band_colours(picture, given.area, (wide, wide * picture.shape[0] / picture.shape[1]))
    bright = float(np.quantile(under.max(-1), 0.9)) / 255
    strength = min(0.92, 0.5 + 0.45 * bright)
    reach, end = 0.12 * tall, given.area.y + given.area.height
    knee = end / (end + reach)
    canvas.fade(
        0, 0, wide, end + reach,
        ((0.0, scheme.ground, strength), (knee, scheme.ground, strength * 0.8),
         (1.0, scheme.ground, 0.0)),
    )  # fmt: skip
    return scheme.ground


def mark(rows: Sequence[Row], voices: Voices, scheme: Scheme, size: tuple[float, float]) -> Page:
    """Lay out a logo: the mark in the middle, the name below it, nothing else."""
    width, height = size
    margin = 0.12 * min(width, height)
    area = Area(x=margin, y=0, width=width - 2 * margin, height=0.26 * height)
    name = flow(rows, aligned(voices, "centre"), area, most=0.024 * min(width, height))
    name = shifted(name, down=height - 0.8 * margin - name.area.height)
    free = Area(x=0, y=0.4 * margin, width=width, height=name.area.y - 0.6 * margin)

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ground.box(0, 0, width, height, _WHITE)
        moved = name
        if picture is None:
            moved = shifted(name, down=(height - name.area.height) / 2 - name.area.y)
        draw(canvas, moved, replace(scheme, ground=_WHITE))
        return laid(canvas, picture, free, ground, (across, along))

    return Page(width=width, height=height, window=free, free=free, finish=finish)
