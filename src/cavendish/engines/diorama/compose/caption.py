"""Frames of film and television: a lower third, and boxes where they are asked for. Knows type."""

from collections.abc import Sequence
from dataclasses import dataclass

from cavendish.engines.diorama.compose.canvas import Canvas, Colour, Pixels
from cavendish.engines.diorama.compose.flow import Area
from cavendish.engines.diorama.compose.hierarchy import Entry, Role
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.palette import readable, spoken
from cavendish.engines.diorama.compose.typesetting import Block, Manner, fitted
from cavendish.engines.diorama.model.fonts import Face, wished
from cavendish.engines.diorama.plan.page import Lettering
from cavendish.engines.diorama.plan.wording import Shape, spot

_BLACK: Colour = (0.03, 0.03, 0.04)
_WHITE: Colour = (1.0, 1.0, 1.0)
_RED: Colour = (0.80, 0.08, 0.08)
_SHEER = 0.62
"""The opacity of a translucent plate."""
_LIVE = 5
"""Letters of a mark such as LIVE."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A text on its plate."""

    lettering: Lettering
    text: Block
    area: Area


def caption(letterings: Sequence[Lettering], size: tuple[float, float]) -> Page:
    """Lay out a frame: the longest text in a bar below, the others in boxes in their corners."""
    width, height = size
    unit = min(width, height)
    main = max(range(len(letterings)), key=lambda i: len(letterings[i].text))
    others = [one for i, one in enumerate(letterings) if i != main]
    low = _is_low(others)
    lift = 0.075 * unit if low else 0.05 * unit
    text = _fitted(letterings[main], 0.74 * width, 0.22 * height, 0.036 * unit)
    pad = 1.05 * text.cap
    wide = min(0.94 * width, max(0.8 * width, text.width + 3 * pad))
    tall = text.height + 1.75 * pad
    bar = Area(x=(width - wide) / 2, y=height - lift - tall, width=wide, height=tall)
    boxes = _boxes(others, size, bar)
    top = max((b.area.y + b.area.height for b in boxes if b.area.y < height / 2), default=0.0)
    whole = Area(x=0, y=0, width=width, height=height)
    free = Area(
        x=0, y=min(top, 0.2 * height) + 0.02 * height, width=width,
        height=bar.y - min(top, 0.2 * height) - 0.04 * height,
    )  # fmt: skip

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ground.box(0, 0, width, height, _BLACK)
        _bar(canvas, letterings[main], text, bar)
        for box in boxes:
            _draw(canvas, box)
        return laid(canvas, picture, whole, ground, (across, along))

    return Page(width=width, height=height, window=whole, free=free, finish=finish)


def _is_low(others: Sequence[Lettering]) -> bool:
    """Tell whether something stands at the foot of the frame, below the bar."""
    return any(spot(one.where)[0] == "bottom" for one in others)


def _bar(canvas: Canvas, one: Lettering, text: Block, bar: Area) -> None:
    """Draw the lower third: a plate, fading upwards where it is asked to."""
    plate = one.wording.plate
    colour = (spoken(plate.colour) if plate else None) or _BLACK
    if plate is not None and plate.sheer == "gradient":
        reach = 0.5 * bar.height
        whole = bar.height + reach
        canvas.fade(
            bar.x, bar.y - reach, bar.width, whole,
            ((0.0, colour, 0.0), (reach / whole, colour, 0.66), (1.0, colour, 0.9)),
        )  # fmt: skip
    else:
        solid = plate is not None and plate.shape is Shape.BANNER and plate.sheer is None
        canvas.box(
            bar.x, bar.y, bar.width, bar.height, colour, opacity=0.9 if solid else 0.72,
            radius=0.2 * text.cap,
        )  # fmt: skip
    ink = readable(spoken(one.colour) or _WHITE, colour)
    x = bar.x + (bar.width - text.width) / 2
    canvas.path(text.path(x, bar.y + (bar.height - text.height) / 2, text.width), ink)


def _boxes(others: Sequence[Lettering], size: tuple[float, float], bar: Area) -> list[_Box]:
    """Place boxes in their corners, one below the other where two share one."""
    width, height = size
    unit = min(width, height)
    margin = 0.04 * unit
    levels = {("top", "left"): margin, ("top", "right"): margin}
    out: list[_Box] = []
    free = [("top", "left"), ("top", "right")]
    for one in others:
        text = _fitted(one, 0.42 * width, 0.12 * height, (0.03 if _is_live(one) else 0.022) * unit)
        pad = 0.8 * text.cap
        wide, tall = text.width + 2 * pad, text.height + 1.25 * pad
        up, side = spot(one.where)
        if up is None and side is None:
            above = one.wording.rank <= 0 and _is_live(one)
            up, side = ("above", "left") if above else next(iter(free))
        side = side or "left"
        x = {"left": margin, "centre": (width - wide) / 2, "right": width - margin - wide}[side]
        if up == "bottom":
            y = height - 0.5 * margin - tall if side != "centre" else bar.y - tall - 0.4 * margin
            y = max(y, bar.y + bar.height + 0.25 * margin)
        elif up == "above":
            x, y = bar.x, bar.y - tall - 0.35 * margin
        else:
            column = ("top", side)
            y = levels.get(column, margin)
            levels[column] = y + tall + 0.35 * margin
            free = [corner for corner in free if corner != column] or [column]
        out.append(_Box(lettering=one, text=text, area=Area(x=x, y=y, width=wide, height=tall)))
    return out


def _draw(canvas: Canvas, box: _Box) -> None:
    """Draw a small text on its plate, in the colours asked for."""
    one, area, plate = box.lettering, box.area, box.lettering.wording.plate
    live = _is_live(one)
    ground = (spoken(plate.colour) if plate else None) or (_RED if live else _BLACK)
    sheer = plate is not None and plate.sheer is not None
    opacity = 1.0 if live or (plate is not None and not sheer) else _SHEER
    canvas.box(
        area.x, area.y, area.width, area.height, ground, radius=0.2 * box.text.cap, opacity=opacity
    )
    ink = readable(spoken(one.colour) or _WHITE, ground, least=3.0)
    x = area.x + (area.width - box.text.width) / 2
    canvas.path(box.text.path(x, area.y + (area.height - box.text.height) / 2 + 0.08 * box.text.cap,
                              box.text.width), ink)  # fmt: skip


def _is_live(one: Lettering) -> bool:
    return len(one.text) <= _LIVE and one.text.isupper()


def _fitted(one: Lettering, width: float, height: float, cap: float) -> Block:
    manner = Manner(
        face=wished(one.typeface) or Face.SANS_MEDIUM, leading=1.75, track=0.02, align="centre"
    )
    text = Entry(role=Role.BODY, lettering=one).text
    return fitted(text, manner, width=width, height=height, cap=cap)
