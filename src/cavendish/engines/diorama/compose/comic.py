"""Speech bubbles over a picture, read from the upper left to the lower right. Knows type only.

The bubbles decide where the picture's figures may stand: between the upper and the lower ones.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cavendish.engines.diorama.compose.canvas import Canvas, Pixels
from cavendish.engines.diorama.compose.flow import Area
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.typesetting import Block, Manner, fitted, narrowed
from cavendish.engines.diorama.model.fonts import Face, wished
from cavendish.engines.diorama.plan.page import Lettering

_INK = (0.06, 0.06, 0.08)
_PAPER = (1.0, 1.0, 0.985)
_FEW = 2
"""Bubbles that all stand above."""
_AIR, _RISE = 0.085, 0.055
"""Between a tail and the mouth; how far one rises from below. Both in heights of the page."""
_GROUND = (0.86, 0.90, 0.94)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """A text in its bubble: the bubble's box, and where its tail points."""

    block: Block
    box: Area
    tail: tuple[float, float]
    """Where the speaker's mouth is."""
    below: bool = False


def comic(
    letterings: Sequence[Lettering],
    size: tuple[float, float],
    *,
    mouths: Sequence[tuple[float, float] | None] = (),
) -> Page:
    """Lay out bubbles; ``mouths[i]`` is the i-th speaker's mouth, 0..1 of the picture."""
    width, height = size
    upper = _rows(letterings)
    texts = list(letterings)
    cut = len(upper)
    top = _band(texts[:cut], size, 0.025 * height)
    bottom = _band(texts[cut:], size, 0.0)
    low = max((b.box.y + b.box.height for b in top), default=0.03 * height)
    tall = max((b.box.height for b in bottom), default=0.0)
    drop = height - 0.025 * height - max((b.box.y + b.box.height for b in bottom), default=0.0)
    gap = 0.035 * height
    free = Area(x=0, y=low + gap, width=width, height=height - low - tall - 2.7 * gap)
    bubbles = [_aimed(b, free, i, mouths, size) for i, b in enumerate(top)]
    for i, b in enumerate(bottom, len(top)):
        moved = Bubble(block=b.block, box=_moved(b.box, drop), tail=b.tail, below=True)
        bubbles.append(_aimed(moved, free, i, mouths, size))
    whole = Area(x=0, y=0, width=width, height=height)

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ground.box(0, 0, width, height, _GROUND)
        for bubble in bubbles:
            _draw(canvas, bubble)
        return laid(canvas, picture, whole, ground, (across, along))

    return Page(width=width, height=height, window=whole, free=free, finish=finish)


def _rows(letterings: Sequence[Lettering]) -> Sequence[Lettering]:
    """Return the texts whose bubbles are above: as told, else the first half."""
    if len(letterings) <= _FEW:
        return letterings
    told = [one for one in letterings if one.where]
    if len(told) == len(letterings):
        count = sum("top" in (one.where or "") or "upper" in (one.where or "") for one in told)
        return letterings[: max(1, count)]
    return letterings[: max(1, math.ceil(len(letterings) / 2))]


def _band(texts: Sequence[Lettering], size: tuple[float, float], y: float) -> list[Bubble]:
    """Set bubbles side by side, at most two a row, staggered as a talk is read."""
    width, height = size
    margin = 0.025 * width
    bubbles: list[Bubble] = []
    for start in range(0, len(texts), 2):
        row = texts[start : start + 2]
        share = (width - margin * (len(row) + 1)) / len(row)
        below = y
        for place, one in enumerate(row):
            made = _bubble(one, share * (0.96 if len(row) > 1 else 0.72), size)
            wide, tall = made.width + 2 * _padding(made), made.height + 1.9 * _padding(made)
            right = place == 1 or "right" in (one.where or "")
            x = width - margin - wide if right else margin
            top = y + (0.022 * height if place else 0.0)
            box = Area(x=x, y=top, width=wide, height=tall)
            bubbles.append(Bubble(block=made, box=box, tail=(x + wide / 2, top + tall)))
            below = max(below, top + tall)
        y = below + 0.015 * height
    return bubbles


def _bubble(one: Lettering, width: float, size: tuple[float, float]) -> Block:
    short = 1.55 - 0.55 * min(1.0, len(one.text) / 70)
    manner = Manner(
        face=wished(one.typeface) or Face.COMIC, leading=1.72, track=0.03, align="centre"
    )
    cap = 0.0235 * short * math.sqrt(size[0] * size[1])
    made = fitted(one.text, manner, width=width * 0.80, height=0.235 * size[1], cap=cap)
    return narrowed(made, width * 0.80)


def _padding(made: Block) -> float:
    return 1.45 * made.cap


def _moved(box: Area, down: float) -> Area:
    return Area(x=box.x, y=box.y + down, width=box.width, height=box.height)


def _aimed(
    bubble: Bubble,
    free: Area,
    index: int,
    mouths: Sequence[tuple[float, float] | None],
    page: tuple[float, float],
) -> Bubble:
    """Point a bubble's tail at its speaker: the known mouth, or the figure on its side."""
    middle = bubble.box.x + bubble.box.width / 2
    mouth = mouths[index] if index < len(mouths) else None
    if mouth is not None:
        goal = (mouth[0] * page[0], mouth[1] * page[1])
    else:
        side = 0.36 if middle < free.x + free.width / 2 else 0.64
        goal = (free.x + side * free.width, free.y + 0.42 * free.height)
    return replace(bubble, tail=goal)


def _draw(canvas: Canvas, bubble: Bubble) -> None:
    outline = _outline(bubble, canvas.height)
    weight = 0.0042 * math.sqrt(canvas.width * canvas.height)
    canvas.stroke(outline, _INK, 2 * weight)
    canvas.path(outline, _PAPER)
    inner, pad = bubble.box, _padding(bubble.block)
    canvas.path(bubble.block.path(inner.x + pad, inner.y + 0.98 * pad, inner.width - 2 * pad), _INK)


def _outline(bubble: Bubble, height: float) -> str:
    """Return a superellipse with a tail as one closed path."""
    box = bubble.box
    cx, cy = box.x + box.width / 2, box.y + box.height / 2
    a, b = box.width / 2, box.height / 2
    towards = math.atan2((bubble.tail[1] - cy) / b, (bubble.tail[0] - cx) / a)
    spread = min(0.16, 0.35 * b / a)
    points: list[tuple[float, float]] = []
    steps = 96
    for step in range(steps + 1):
        angle = towards + spread + (2 * math.pi - 2 * spread) * step / steps
        points.append(_rim(cx, cy, a, b, angle))
    root = _rim(cx, cy, a, b, towards)
    reach = math.hypot(bubble.tail[0] - root[0], bubble.tail[1] - root[1])
    most = _RISE * height if bubble.below else 2.2 * b + 0.3 * _unit(box)
    length = max(0.02 * height, min(reach - _AIR * height, most))
    tip = (
        root[0] + (bubble.tail[0] - root[0]) / max(reach, 1e-6) * length,
        root[1] + (bubble.tail[1] - root[1]) / max(reach, 1e-6) * length,
    )
    body = "L".join(f"{x:.2f} {y:.2f}" for x, y in (*points, tip))
    return f"M{body}Z"


def _unit(box: Area) -> float:
    """Return a length that goes with the size of a bubble."""
    return math.sqrt(box.width * box.height)


def _rim(cx: float, cy: float, a: float, b: float, angle: float) -> tuple[float, float]:
    """Return a point of the superellipse |x/a|^3 + |y/b|^3 = 1."""
    c, s = math.cos(angle), math.sin(angle)
    radius = (abs(c) ** 3 + abs(s) ** 3) ** (-1 / 3)
    return cx + a * radius * c, cy + b * radius * s
