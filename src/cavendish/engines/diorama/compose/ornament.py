"""Shapes that fill a page without a picture: suns, hills, arcs, rules. Knows colours, no text."""

import math

import numpy as np

from cavendish.engines.diorama.compose.canvas import Canvas, Colour, circle
from cavendish.engines.diorama.compose.flow import Area
from cavendish.engines.diorama.compose.icons import drawing, duotone
from cavendish.engines.diorama.compose.palette import hexes, mixed
from cavendish.engines.diorama.compose.themes import Scheme

_IVORY = hexes("#fdf8ea")[0]


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


def emblem(canvas: Canvas, words: str, scheme: Scheme, free: Area) -> None:
    """Draw what words suggest, large, on a disc among rays and rings."""
    svg = drawing(words)
    wide, tall = canvas.width, canvas.height
    sky = mixed(scheme.ground, scheme.accent, 0.22)
    canvas.fade(0, 0, wide, tall, ((0.0, scheme.ground, 1.0), (0.7, sky, 1.0), (1.0, sky, 1.0)))
    if free.height < 0.3 * tall:
        _flanking(canvas, svg, scheme, free.y + free.height)
        return
    x, y = free.x + free.width / 2, free.y + free.height * 0.52
    radius = 0.44 * min(free.width, free.height)
    for number in range(24):
        angle, half = number * math.pi / 12, 0.035
        ends = [
            (x + wide * math.cos(a), y + wide * math.sin(a)) for a in (angle - half, angle + half)
        ]
        canvas.path(
            f"M{x} {y}L{ends[0][0]:.1f} {ends[0][1]:.1f}L{ends[1][0]:.1f} {ends[1][1]:.1f}Z",
            scheme.accent, opacity=0.07,
        )  # fmt: skip
    for ring in range(3):
        canvas.stroke(
            circle(x, y, radius * (1.1 + 0.16 * ring)), scheme.accent, 0.012 * radius,
            opacity=0.5 - 0.14 * ring,
        )  # fmt: skip
    canvas.path(circle(x, y, radius), scheme.accent)
    if svg is not None:
        side = 1.28 * radius
        canvas.drawing(duotone(svg, scheme.ground, _IVORY), x - side / 2, y - side / 2, side)


def panel(canvas: Canvas, words: str | None, scheme: Scheme, area: Area) -> None:
    """Fill an area with what words suggest, large, over soft hills and rings."""
    x, y = area.x + area.width / 2, area.y + area.height * 0.46
    radius = 0.34 * min(area.width, area.height)
    pale = mixed(scheme.panel, scheme.accent, 0.18)
    canvas.box(area.x, area.y, area.width, area.height, pale, radius=0.04 * area.width)
    for ring in range(3):
        shade = mixed(scheme.panel, scheme.accent, 0.10 + 0.06 * ring)
        canvas.path(circle(x, y, radius * (1.4 - 0.2 * ring)), shade)
    foot, left, right = area.y + area.height, area.x, area.x + area.width
    for layer in range(2):
        level = area.y + area.height * (0.72 + 0.13 * layer)
        canvas.path(
            f"M{left} {foot}V{level}Q{left + 0.3 * area.width} {level - 0.14 * area.height} {x} "
            f"{level}T{right} {level - 0.05 * area.height}V{foot}Z",
            mixed(scheme.panel, scheme.accent, 0.34 + 0.2 * layer),
        )
    svg = drawing(words) if words else None
    if svg is not None:
        side = 1.25 * radius
        canvas.drawing(svg, x - side / 2, y - side / 2, side)


def _flanking(canvas: Canvas, svg: str | None, scheme: Scheme, foot: float) -> None:
    """Draw a drawing twice, tone on tone, cut by both sides of the page, under a wide arch."""
    wide = canvas.width
    tone = mixed(scheme.ground, scheme.accent, 0.5)
    for ring in range(4):
        shade = mixed(scheme.ground, scheme.accent, 0.12 + 0.05 * ring)
        canvas.path(circle(wide / 2, foot * 1.25, foot * (1.15 - 0.2 * ring)), shade, opacity=0.5)
    for side in (-1, 1):
        x, y, size = wide / 2 + side * 0.46 * wide, foot * 0.74, 0.30 * foot
        canvas.path(circle(x, y, size), tone, opacity=0.55)
        if svg is not None:
            half = 0.64 * size
            toned = duotone(svg, scheme.ground, mixed(scheme.accent, _IVORY, 0.4))
            canvas.drawing(toned, x - half, y - half, 2 * half)


def weave(canvas: Canvas, scheme: Scheme, random: np.random.Generator) -> None:
    """Draw an intricate geometric design along all four sides, its middle left quiet."""
    wide, tall = canvas.width, canvas.height
    soft = mixed(scheme.ground, scheme.panel, 0.8)
    canvas.fade(0, 0, wide, tall, ((0.0, scheme.ground, 1.0), (1.0, soft, 1.0)))
    cell = min(wide, tall) / 11
    for row in range(math.ceil(tall / cell)):
        for column in range(math.ceil(wide / cell)):
            x, y = column * cell, row * cell
            edge = min(
                column, row, math.ceil(wide / cell) - 1 - column, math.ceil(tall / cell) - 1 - row
            )
            if edge > 1 or random.random() < 0.3 * edge + 0.1:
                continue
            _tile(canvas, scheme, (x, y, cell), int(random.integers(5)), 0.75 - 0.45 * edge)


def _tile(
    canvas: Canvas, scheme: Scheme, box: tuple[float, float, float], kind: int, strength: float
) -> None:
    """Draw one tile of a geometric design."""
    x, y, c = box
    if kind == 0:
        canvas.path(f"M{x} {y}h{c}L{x} {y + c}Z", scheme.accent, opacity=strength)
    elif kind == 1:
        canvas.path(f"M{x} {y}a{c} {c} 0 0 0 {c} {c}v{-c}Z", scheme.panel)
    elif kind == 2:
        for reach in (0.25, 0.4):
            canvas.stroke(
                circle(x + c / 2, y + c / 2, reach * c), scheme.accent, 0.05 * c, opacity=strength
            )
    elif kind == 3:
        canvas.path(
            f"M{x + c / 2} {y}l{c / 2} {c / 2}l{-c / 2} {c / 2}l{-c / 2} {-c / 2}Z", scheme.panel
        )
    else:
        canvas.path(f"M{x + c} {y}v{c}h{-c}Z", scheme.ink, opacity=0.5 * strength)


def waves(canvas: Canvas, scheme: Scheme, random: np.random.Generator) -> None:
    """Draw flowing curves along the foot of the page."""
    wide, tall = canvas.width, canvas.height
    canvas.fade(0, 0, wide, tall, ((0.0, scheme.ground, 1.0), (1.0, scheme.panel, 1.0)))
    for layer in range(4):
        level = tall * (0.74 + 0.07 * layer)
        shade = mixed(scheme.panel, scheme.accent, 0.10 + 0.09 * layer)
        canvas.path(_hill(canvas, level, 0.06 * tall, random), shade, opacity=0.8)


def cork(canvas: Canvas, scheme: Scheme, random: np.random.Generator) -> None:
    """Draw a cork board in a wooden frame."""
    wide, tall = canvas.width, canvas.height
    unit = min(wide, tall)
    bark, wood = hexes("#d9b283", "#8a5a33")
    canvas.box(0, 0, wide, tall, wood)
    edge = 0.025 * unit
    canvas.box(edge, edge, wide - 2 * edge, tall - 2 * edge, bark)
    places = random.uniform(0, 1, (900, 4))
    for u, v, size, dark in places:
        shade = (
            mixed(bark, wood, 0.25 + 0.4 * float(dark)) if dark > 0.4 else mixed(bark, _IVORY, 0.3)
        )
        x, y = edge * 1.5 + float(u) * (wide - 3 * edge), edge * 1.5 + float(v) * (tall - 3 * edge)
        canvas.path(circle(x, y, (0.0012 + 0.003 * float(size) ** 3) * unit), shade, opacity=0.7)
    del scheme


def floral(canvas: Canvas, scheme: Scheme, box: Area) -> None:
    """Draw sprigs of leaves and blossoms in two opposite corners of a box."""
    reach = 0.2 * min(box.width, box.height)
    corners = (
        (box.x, box.y, 1, 1), (box.x + box.width, box.y + box.height, -1, -1),
        (box.x + box.width, box.y, -1, 1), (box.x, box.y + box.height, 1, -1),
    )  # fmt: skip
    for number, (x, y, right, down) in enumerate(corners):
        size = reach * (1.0 if number < 2 else 0.6)
        for spread in (0.12, 0.5, 0.88):
            _sprig(canvas, scheme, (x, y), spread * math.pi / 2, (right, down), size)
        for place, radius in ((0.16, 0.12), (0.42, 0.07)):
            _blossom(
                canvas, scheme, x + right * place * size, y + down * place * size, radius * size
            )


def _sprig(
    canvas: Canvas,
    scheme: Scheme,
    root: tuple[float, float],
    angle: float,
    way: tuple[int, int],
    size: float,
) -> None:
    """Draw a stem with pairs of leaves, from a root into the page."""
    across, along = math.cos(angle) * way[0], math.sin(angle) * way[1]
    leaf = mixed(scheme.accent, (0.25, 0.5, 0.3), 0.6)
    end = (root[0] + across * size, root[1] + along * size)
    canvas.stroke(f"M{root[0]} {root[1]}L{end[0]} {end[1]}", leaf, 0.014 * size)
    for step in range(2, 8):
        x, y = root[0] + across * size * step / 7, root[1] + along * size * step / 7
        for side in (-1, 1):
            lx = x + size * 0.16 * (across * 0.6 - side * along * 0.8)
            ly = y + size * 0.16 * (along * 0.6 + side * across * 0.8)
            bend = 0.06 * size
            canvas.path(
                f"M{x} {y}Q{(x + lx) / 2 - along * bend} {(y + ly) / 2 + across * bend} {lx} {ly}"
                f"Q{(x + lx) / 2 + along * bend} {(y + ly) / 2 - across * bend} {x} {y}Z",
                leaf, opacity=0.85,
            )  # fmt: skip


def _blossom(canvas: Canvas, scheme: Scheme, x: float, y: float, radius: float) -> None:
    """Draw a flower of five petals."""
    for petal in range(5):
        angle = petal * 2 * math.pi / 5
        canvas.path(
            circle(x + radius * math.cos(angle), y + radius * math.sin(angle), 0.72 * radius),
            mixed(scheme.accent, _IVORY, 0.25),
        )
    canvas.path(circle(x, y, 0.5 * radius), hexes("#f2c14e")[0])


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
