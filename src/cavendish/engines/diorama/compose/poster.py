"""Posters and covers: a picture to the edges, the title above, facts below. Knows type."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.compose import ornament
from cavendish.engines.diorama.compose.canvas import Canvas, Colour, Pixels
from cavendish.engines.diorama.compose.flow import Area, Flow, draw, flow, shifted
from cavendish.engines.diorama.compose.hierarchy import Role, Row
from cavendish.engines.diorama.compose.page import Page, band_colours, laid
from cavendish.engines.diorama.compose.palette import dominant, luminance, mixed
from cavendish.engines.diorama.compose.themes import Scheme, Voices, aligned

_WHITE: Colour = (0.985, 0.982, 0.972)
_HEAD = (Role.KICKER, Role.TITLE, Role.SUBTITLE)


def poster(
    rows: Sequence[Row],
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    seed: int,
) -> Page:
    """Lay out a poster; without a picture, hills under a sun stand in for one."""
    width, height = size
    margin = 0.075 * min(width, height)
    inner = width - 2 * margin
    above = [row for row in rows if row[0][0].role in _HEAD]
    below = [row for row in rows if row[0][0].role not in _HEAD]
    most = 0.030 * min(width, height)
    share = 0.40 if below else 0.5
    head = flow(
        above, voices, Area(x=margin, y=margin, width=inner, height=share * height), most=most
    )
    foot = _foot(below, voices, Area(x=margin, y=0, width=inner, height=0.42 * height), head.unit)
    foot = shifted(foot, down=height - margin - foot.area.height) if below else foot
    top = head.area.y + head.area.height
    bottom = foot.area.y if below else height - margin
    whole = Area(x=0, y=0, width=width, height=height)
    free = Area(x=0, y=top, width=width, height=max(0.2 * height, bottom - top))

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        colours = _grounded(scheme, picture)
        if picture is None:
            random = np.random.default_rng([seed, 11])
            ornament.landscape(ground, colours, random, top=top, bottom=bottom)
        for given, upper in ((head, True), (foot, False)):
            if given.pieces:
                tint = _scrim(canvas, given, colours, picture, upper=upper)
                draw(canvas, given, replace(colours, ground=tint))
        if below:
            weight = 0.0022 * height
            ornament.rule(canvas, margin, foot.area.y - 9 * weight, inner, weight, colours.accent)
        return laid(canvas, picture, whole, ground, (across, along))

    return Page(width=width, height=height, window=whole, free=free, finish=finish)


def _foot(rows: Sequence[Row], voices: Voices, area: Area, unit: float) -> Flow:
    return flow(rows, voices, area, most=unit * 1.05)


def _grounded(scheme: Scheme, picture: Pixels | None) -> Scheme:
    """Return the scheme with the picture's own darkest colour as its ground."""
    if picture is None:
        return scheme
    shades = dominant(picture)
    darkest = min(shades, key=luminance)
    black: Colour = (0.02, 0.02, 0.03)
    return replace(scheme, ground=mixed(darkest, black, 0.45 if luminance(darkest) < 0.1 else 0.75))


def _scrim(
    canvas: Canvas, given: Flow, scheme: Scheme, picture: Pixels | None, *, upper: bool
) -> Colour:
    """Darken the page behind a flow as far as its texts need, and return what they stand on."""
    wide, tall = canvas.width, canvas.height
    if picture is None:
        edge = 0.0 if upper else 0.92
        strength = 0.0 if upper else edge
    else:
        under = band_colours(picture, given.area, (wide, tall))
        bright = float(np.quantile(under.max(-1), 0.9)) / 255
        strength = min(0.9, 0.42 + 0.5 * bright)
    reach = 0.16 * tall
    if upper:
        end = given.area.y + given.area.height
        stops = (
            (0.0, scheme.ground, strength),
            (end / (end + reach), scheme.ground, strength * 0.86),
        )
        canvas.fade(0, 0, wide, end + reach, (*stops, (1.0, scheme.ground, 0.0)))
    else:
        start = given.area.y - reach
        knee = reach / (tall - start)
        stops = ((0.0, scheme.ground, 0.0), (knee, scheme.ground, strength * 0.9))
        canvas.fade(0, start, wide, tall - start, (*stops, (1.0, scheme.ground, strength)))
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
