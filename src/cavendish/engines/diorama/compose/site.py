"""Web pages and screens of telephones: a bar, a name, navigation, a story, buttons. Knows type."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.compose import ornament
from cavendish.engines.diorama.compose.canvas import Canvas, Pixels, circle
from cavendish.engines.diorama.compose.flow import Area, Flow, flow, shifted, spread
from cavendish.engines.diorama.compose.hierarchy import Role, Row
from cavendish.engines.diorama.compose.inking import draw
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.palette import mixed
from cavendish.engines.diorama.compose.themes import Scheme, Voices, aligned
from cavendish.engines.diorama.plan.wording import spot

_WHITE = (1.0, 1.0, 1.0)
_SHELL = (0.09, 0.1, 0.12)
_PHONE = 0.5
"""Width to height of a telephone."""


def site(  # noqa: PLR0913 - what a page is made of
    rows: Sequence[Row],
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    art: bool,
    phone: bool,
    emblem: str | None = None,
) -> Page:
    """Lay out a screen: its page, or a telephone in the middle of a wide picture."""
    width, height = size
    screen = Area(x=0, y=0, width=width, height=height)
    held = phone and width > 0.72 * height
    if held:
        tall = 0.93 * height
        wide = min(0.9 * width, max(_PHONE, 0.62) * tall)
        screen = Area(x=(width - wide) / 2, y=(height - tall) / 2, width=wide, height=tall)
    story, tabs, window = _laid_out(rows, voices, screen, art=art, phone=phone)

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ornament.waves(ground, scheme, np.random.default_rng(len(rows)))
        _shell(ground, screen, scheme, held=held, phone=phone)
        if tabs.pieces:
            top = tabs.area.y - 1.1 * tabs.unit
            canvas.box(
                screen.x, top, screen.width, screen.y + screen.height - top - (12 if held else 0),
                scheme.panel, radius=16 if held else 0,
            )  # fmt: skip
        if not art and not phone and _is_wide(screen):
            ornament.panel(ground, emblem, scheme, _beside(screen))
        draw(canvas, story, scheme)
        draw(canvas, tabs, replace(scheme, ground=scheme.panel))
        end = tabs.area.y - 2 * tabs.unit if tabs.pieces else screen.y + screen.height
        _previews(canvas, story, scheme, end)
        return laid(canvas, picture if art else None, window, ground, (across, along))

    return Page(width=width, height=height, window=window, free=window, finish=finish)


def _laid_out(
    rows: Sequence[Row], voices: Voices, screen: Area, *, art: bool, phone: bool
) -> tuple[Flow, Flow, Area]:
    """Return the story, the tabs below it, and where the picture is."""
    unit = min(screen.width, screen.height)
    margin = 0.07 * unit
    low = [row for row in rows if _is_tabs(row)]
    if low and low == [row for row in rows if row[0][0].role is Role.NAVIGATION] and not phone:
        low = [row for row in low if spot(row[0][0].lettering.where)[0] == "bottom"]
    inner = Area(x=screen.x + margin, y=screen.y, width=screen.width - 2 * margin, height=0)
    tabs = _tabs(low, aligned(voices, "centre"), replace(inner, height=0.16 * screen.height))
    foot = screen.y + screen.height - (0.045 if low else 0.06) * screen.height
    tabs = shifted(tabs, down=foot - tabs.area.y - tabs.area.height)
    bar = 0.055 * screen.height
    body = [row for row in rows if row not in low]
    end = tabs.area.y - 1.6 * margin if low else foot
    head_end = screen.y + bar
    window = Area(x=screen.x, y=head_end, width=screen.width, height=0.30 * screen.height)
    start = (head_end + window.height if art else head_end) + 0.6 * margin
    wide = _is_wide(screen) and not art and not phone
    inner = replace(inner, width=_beside(screen).x - margin * 0.6 - inner.x) if wide else inner
    area = replace(inner, y=start, height=end - start)
    centred = aligned(voices, "centre") if phone else voices
    story = flow(body, centred, area, most=(0.046 if phone else 0.030) * unit, carded=True)
    story = spread(story, area.height, most=0.5)
    return story, tabs, window if art else screen


def _is_wide(screen: Area) -> bool:
    return screen.width > 1.15 * screen.height


def _beside(screen: Area) -> Area:
    """Return where a wide page without a picture has its illustration."""
    margin = 0.07 * screen.height
    wide, top = 0.34 * screen.width, 0.055 * screen.height + 0.6 * margin
    return Area(
        x=screen.x + screen.width - wide - 0.6 * margin,
        y=screen.y + top,
        width=wide,
        height=screen.height - top - 0.8 * margin,
    )


def _is_tabs(row: Row) -> bool:
    """Tell whether a row is the navigation at the foot of a screen."""
    told = spot(row[0][0].lettering.where)[0]
    return row[0][0].role is Role.NAVIGATION and told in ("bottom", None)


def _tabs(rows: Sequence[Row], voices: Voices, area: Area) -> Flow:
    """Set the tabs side by side, each as wide as the others."""
    named = [
        tuple(tuple(replace(entry, role=Role.POINT) for entry in stack) for stack in row)
        for row in rows
    ]
    small = {
        role: replace(voice, size=0.9 if role is Role.POINT else voice.size)
        for role, voice in voices.items()
    }
    return flow(named, small, area, most=0.02 * max(area.width, 4 * area.height))


def _shell(canvas: Canvas, screen: Area, scheme: Scheme, *, held: bool, phone: bool) -> None:
    """Draw what the screen is in: a telephone, or the bar of a browser."""
    if held:
        thick = 0.022 * screen.width
        canvas.shadow(screen.x, screen.y + 10, screen.width, screen.height, 16)
        canvas.box(
            screen.x - thick, screen.y - thick, screen.width + 2 * thick,
            screen.height + 2 * thick, _SHELL, radius=0.11 * screen.width,
        )  # fmt: skip
    corner = 0.09 * screen.width if held else 0.0
    canvas.box(screen.x, screen.y, screen.width, screen.height, scheme.ground, radius=corner)
    if phone:
        canvas.box(
            screen.x + 0.36 * screen.width, screen.y + 0.012 * screen.height,
            0.28 * screen.width, 0.022 * screen.height, _SHELL, radius=0.011 * screen.height,
        )  # fmt: skip
        return
    bar = 0.045 * screen.height
    canvas.box(screen.x, screen.y, screen.width, bar, scheme.panel)
    for number, tone in enumerate((0.0, 0.4, 0.7)):
        canvas.path(
            circle(screen.x + bar * (0.7 + 0.6 * number), screen.y + bar / 2, 0.18 * bar),
            mixed(scheme.accent, _WHITE, tone),
        )
    canvas.box(
        screen.x + 0.3 * screen.width, screen.y + 0.22 * bar, 0.4 * screen.width, 0.56 * bar,
        scheme.ground, radius=0.28 * bar,
    )  # fmt: skip


def _previews(canvas: Canvas, story: Flow, scheme: Scheme, end: float) -> None:
    """Fill what is left below a story with previews of further ones: pictures and grey lines."""
    top = story.area.y + story.area.height + 2.5 * story.unit
    room = end - top - 2 * story.unit
    width = story.area.width
    if room < 0.18 * width or room < 7 * story.unit:
        return
    count = 3 if width > 1.6 * room else 2
    gap = 0.03 * width
    wide = (width - gap * (count - 1)) / count
    tall = min(room, 0.85 * wide)
    for number in range(count):
        x = story.area.x + number * (wide + gap)
        canvas.box(x, top, wide, tall, _WHITE, radius=0.8 * story.unit)
        tint = mixed(scheme.panel, scheme.accent, 0.25 + 0.15 * number)
        canvas.box(x, top, wide, 0.56 * tall, tint, radius=0.8 * story.unit)
        canvas.path(circle(x + 0.72 * wide, top + 0.2 * tall, 0.09 * tall), _WHITE, opacity=0.8)
        base = top + 0.56 * tall
        canvas.path(
            f"M{x} {base}l{0.34 * wide} {-0.3 * tall}l{0.22 * wide} {0.16 * tall}l{0.16 * wide} "
            f"{-0.12 * tall}l{0.28 * wide} {0.26 * tall}Z",
            mixed(tint, scheme.ink, 0.25),
        )
        for row, share in enumerate((0.8, 0.62, 0.4)):
            canvas.box(
                x + 0.08 * wide, top + (0.65 + 0.1 * row) * tall, share * wide, 0.04 * tall,
                mixed(scheme.panel, scheme.ink, 0.3 if row == 0 else 0.12), radius=0.02 * tall,
            )  # fmt: skip
