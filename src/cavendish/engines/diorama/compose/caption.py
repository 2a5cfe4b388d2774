"""Frames of film and television: a lower third, and boxes in the corners. Knows type and scrims."""

from collections.abc import Sequence

from cavendish.engines.diorama.compose.canvas import Canvas, Pixels
from cavendish.engines.diorama.compose.flow import Area
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.palette import spoken
from cavendish.engines.diorama.compose.typesetting import Manner, fitted
from cavendish.engines.diorama.model.fonts import Face, wished
from cavendish.engines.diorama.plan.scene import Lettering

_BLACK = (0.03, 0.03, 0.04)
_WHITE = (1.0, 1.0, 1.0)
_RED = (0.80, 0.08, 0.08)


def caption(letterings: Sequence[Lettering], size: tuple[float, float]) -> Page:
    """Lay out a frame: the longest text below in the middle, the others in the corners."""
    width, height = size
    main = max(range(len(letterings)), key=lambda i: len(letterings[i].text))
    manner = _manner(letterings[main], Face.SANS_MEDIUM)
    text = fitted(
        letterings[main].text,
        manner,
        width=0.80 * width,
        height=0.20 * height,
        cap=0.040 * min(width, height),
    )
    foot = height - 0.055 * height - text.height
    whole = Area(x=0, y=0, width=width, height=height)
    free = Area(x=0, y=0.10 * height, width=width, height=foot - 0.12 * height)

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ground.box(0, 0, width, height, _BLACK)
        reach = 0.07 * height
        tall = height - foot + reach
        canvas.fade(
            0, foot - reach, width, tall,
            ((0.0, _BLACK, 0.0), (reach / tall, _BLACK, 0.66), (1.0, _BLACK, 0.88)),
        )  # fmt: skip
        canvas.path(text.path(0.1 * width, foot, 0.8 * width), _WHITE)
        corners = [one for i, one in enumerate(letterings) if i != main]
        for number, one in enumerate(corners):
            _box(canvas, one, number, foot)
        return laid(canvas, picture, whole, ground, (across, along))

    return Page(width=width, height=height, window=whole, free=free, finish=finish)


def _box(canvas: Canvas, one: Lettering, number: int, foot: float) -> None:
    """Draw a small labelled box in its corner: as told, else the next free one."""
    width, height = canvas.width, canvas.height
    unit = min(width, height)
    text = fitted(
        one.text, _manner(one, Face.SANS_MEDIUM), width=0.42 * width, height=0.12 * height,
        cap=0.026 * unit,
    )  # fmt: skip
    pad = 0.75 * text.cap
    where = one.where or ("top left", "top right", "bottom left", "bottom right")[number % 4]
    margin = 0.045 * unit
    x = width - margin - text.width - 2 * pad if "right" in where else margin
    y = foot - 0.02 * unit - text.height - 2 * pad if "bottom" in where else margin
    live = len(one.text) <= 5 and one.text.isupper()
    face = spoken(one.colour) if one.colour and "white" not in one.colour else None
    ground = face or (_RED if live else _BLACK)
    canvas.box(x, y, text.width + 2 * pad, text.height + 1.7 * pad, ground,
               radius=0.25 * pad, opacity=1.0 if live else 0.78)  # fmt: skip
    canvas.path(text.path(x + pad, y + pad, text.width), _WHITE)


def _manner(one: Lettering, usual: Face) -> Manner:
    return Manner(face=wished(one.typeface) or usual, leading=1.75, track=0.02, align="centre")
