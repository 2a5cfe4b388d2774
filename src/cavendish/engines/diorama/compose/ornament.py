"""Shapes that fill a page without a picture: suns, hills, arcs, rules. Knows colours, no text."""

import math

import numpy as np

from cavendish.engines.diorama.compose.canvas import Canvas, Colour, circle
from cavendish.engines.diorama.compose.palette import mixed
from cavendish.engines.diorama.compose.themes import Scheme


def landscape(
    canvas: Canvas, scheme: Scheme, random: np.random.Generator, *, top: float, bottom: float
) -> None:
    """Draw a sun above layered hills, both between two heights, in shades of the scheme."""
    wide, tall = canvas.width, canvas.height
    room = bottom - top
    sky = mixed(scheme.ground, scheme.accent, 0.35)
    canvas.fade(0, 0, wide, tall, ((0.0, scheme.ground, 1.0), (0.62, sky, 1.0), (1.0, sky, 1.0)))
    radius = 0.30 * min(wide, room)
    x, y = wide * float(random.uniform(0.36, 0.64)), top + 0.42 * room
    canvas.path(circle(x, y, radius), scheme.accent)
    for layer in range(4):
        depth = layer / 3
        colour = mixed(mixed(scheme.accent, scheme.ground, 0.45), scheme.ground, 0.2 + 0.75 * depth)
        canvas.path(_hill(canvas, top + room * (0.5 + 0.16 * layer), 0.10 * room, random), colour)


def _hill(canvas: Canvas, level: float, swing: float, random: np.random.Generator) -> str:
    wide, tall = canvas.width, canvas.height
    phases = random.uniform(0, 2 * math.pi, 3)
    points: list[str] = []
    for step in range(61):
        t = step / 60
        wave = sum(
            math.sin(2 * math.pi * t * f + float(p)) / f
            for f, p in zip((1.0, 2.3, 4.1), phases, strict=True)
        )
        points.append(f"{t * wide:.1f} {level + swing * 0.6 * wave:.1f}")
    return f"M0 {tall:.1f}L" + "L".join(points) + f"L{wide:.1f} {tall:.1f}Z"


def geometry(canvas: Canvas, scheme: Scheme, random: np.random.Generator) -> None:
    """Draw a quiet ground with a few large arcs and lines towards two corners."""
    wide, tall = canvas.width, canvas.height
    soft = mixed(scheme.ground, scheme.panel, 0.8)
    canvas.fade(0, 0, wide, tall, ((0.0, scheme.ground, 1.0), (1.0, soft, 1.0)))
    corner = (wide, 0.0) if random.random() < 0.7 else (wide, tall)
    unit = min(wide, tall)
    for number in range(4):
        radius = unit * (0.16 + 0.085 * number)
        canvas.stroke(
            circle(*corner, radius), scheme.accent, unit * 0.006, opacity=0.30 - 0.06 * number
        )
    canvas.path(circle(*corner, unit * 0.11), scheme.accent, opacity=0.9)
    other = tall - corner[1]
    canvas.path(circle(0, other, unit * 0.17), scheme.panel)
    canvas.stroke(circle(0, other, unit * 0.21), scheme.accent, unit * 0.004, opacity=0.25)


def frame(canvas: Canvas, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """Draw a double rule just inside a card."""
    unit = min(width, height)
    for inset, weight in ((0.028, 0.0042), (0.041, 0.0016)):
        i = inset * unit
        data = f"M{x + i} {y + i}h{width - 2 * i}v{height - 2 * i}h{2 * i - width}Z"
        canvas.stroke(data, colour, weight * unit)


def rule(canvas: Canvas, x: float, y: float, width: float, weight: float, colour: Colour) -> None:
    """Draw a horizontal rule."""
    canvas.box(x, y, width, weight, colour)


def flourish(canvas: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """Draw a small lozenge between two tapering rules, centred on (x, y)."""
    reach, thin = size, 0.035 * size
    for side in (-1, 1):
        start = x + side * 0.22 * size
        canvas.path(
            f"M{start:.2f} {y - thin:.2f}L{x + side * reach:.2f} {y:.2f}"
            f"L{start:.2f} {y + thin:.2f}Z",
            colour,
        )
    half = 0.1 * size
    canvas.path(f"M{x - half} {y}L{x} {y - half}L{x + half} {y}L{x} {y + half}Z", colour)
