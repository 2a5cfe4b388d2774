"""Brush strokes that follow the forms: oil and impressionist paint. Knows pixels and directions.

Every layer is a jittered grid of strokes; each pixel shows the topmost stroke that covers it. That
needs no loop over strokes, and the same strokes come out at every size.
"""

from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.fields import Field

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One pass of the brush; lengths in pixels of a megapixel picture."""

    pitch: float
    """From one stroke to the next."""
    length: float
    width: float
    """Half lengths of a stroke."""
    jitter: float = 0.03
    """How far strokes differ from the colour they stand for."""
    detail: float = 0.0
    """Only where the picture has more detail than this, 0..1."""


def directions(picture: Field, *, smooth: float) -> Field:
    """Return the angle along the edges, height x width, weak places following strong ones."""
    grey = picture @ _LUMA
    gx, gy = np.gradient(fields.blurred(grey, 1.2 * fields.unit(grey.shape)))[::-1]
    scale = fields.unit(grey.shape)
    a, b, c = gx * gx, gx * gy, gy * gy
    total = np.zeros((*grey.shape, 2), np.float32)
    for reach in (smooth, 3 * smooth, 9 * smooth):
        p, q, r = (fields.blurred(v.astype(np.float32), reach * scale) for v in (a, b, c))
        energy = p + r
        total += np.stack([p - r, 2 * q], -1) / (energy.mean() + energy + 1e-9)[..., None]
    return (0.5 * np.arctan2(total[..., 1], total[..., 0]) + np.pi / 2).astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Easel:
    """What is painted, and what it is painted on (written to)."""

    picture: Field
    angle: Field
    detail: Field
    canvas: Field
    relief: Field


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Strokes:
    """A grid of strokes: rows x columns."""

    centre: Field
    colour: Field
    turn: Field
    rank: Field
    """Which stroke lies on top; negative ones are not painted."""
    bristle: Field
    pitch: float
    long: float
    wide: float
    reach: int
    """How many grid places away a stroke may still cover a pixel."""


def painted(
    picture: Field, angle: Field, layers: tuple[Layer, ...], *, shape: tuple[int, int], seed: int
) -> tuple[Field, Field]:
    """Return the painting and its relief (height of the paint), both of ``shape``."""
    height, width = shape
    base = fields.resized(fields.blurred(picture, 8 * fields.unit(picture.shape)), height, width)
    easel = _Easel(
        picture=picture,
        angle=angle,
        detail=_detail(picture),
        canvas=base.copy(),
        relief=np.zeros(shape, np.float32),
    )
    band = max(32, 1_500_000 // width)
    for number, layer in enumerate(layers):
        strokes = _strokes(easel, layer, seed + 101 * number)
        for top in range(0, height, band):
            _lay(easel, strokes, slice(top, min(height, top + band)))
    return easel.canvas, easel.relief


def lit(canvas: Field, relief: Field, *, strength: float) -> Field:
    """Light the paint's relief from the upper left."""
    slope = (relief - np.roll(relief, 1, 0)) + (relief - np.roll(relief, 1, 1))
    shine = np.clip(slope * strength, -0.16, 0.22)
    return np.clip(canvas * (1 + shine[..., None]), 0, 1)


def _detail(picture: Field) -> Field:
    grey = picture @ _LUMA
    scale = fields.unit(grey.shape)
    fine = np.abs(grey - fields.blurred(grey, 5 * scale))
    amount = fields.blurred(fine.astype(np.float32), 4 * scale)
    return np.clip(amount / (np.quantile(amount, 0.95) + 1e-6), 0, 1)


def _strokes(easel: _Easel, layer: Layer, seed: int) -> _Strokes:
    """Return the strokes of one layer: a jittered grid, each with its colour and direction."""
    height, width = easel.relief.shape
    scale = fields.unit(easel.relief.shape)
    pitch = layer.pitch * scale
    rows, columns = int(height / pitch) + 5, int(width / pitch) + 5
    random = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij"), -1)
    centre = (grid - 2 + random.uniform(0, 1, grid.shape)) * pitch
    tall, wide = easel.picture.shape[:2]
    y = np.clip(centre[..., 0] / height * tall, 0, tall - 1).astype(int)
    x = np.clip(centre[..., 1] / width * wide, 0, wide - 1).astype(int)
    colour = easel.picture[y, x]
    colour = colour * (1 + layer.jitter * random.standard_normal((rows, columns, 1)))
    colour = colour + 0.6 * layer.jitter * random.standard_normal((rows, columns, 3))
    turn = easel.angle[y, x] + 0.16 * random.standard_normal((rows, columns))
    rank = random.permutation(rows * columns).reshape(rows, columns).astype(np.float32)
    rank[easel.detail[y, x] < layer.detail] = -1
    return _Strokes(
        centre=centre.astype(np.float32),
        colour=np.clip(colour, 0, 1).astype(np.float32),
        turn=turn.astype(np.float32),
        rank=rank,
        bristle=random.standard_normal((64, 256)).astype(np.float32),
        pitch=pitch,
        long=layer.length * scale,
        wide=layer.width * scale,
        reach=max(1, min(2, round(layer.length / layer.pitch))),
    )


def _lay(easel: _Easel, strokes: _Strokes, rows: slice) -> None:
    """Paint a band of rows: of the strokes near each pixel, the topmost that covers it."""
    width = easel.canvas.shape[1]
    y, x = np.mgrid[rows, 0:width].astype(np.float32)
    row, column = (y / strokes.pitch).astype(np.int32) + 2, (x / strokes.pitch).astype(np.int32) + 2
    best = np.full(y.shape, -0.5, np.float32)
    reach = range(-strokes.reach, strokes.reach + 1)
    for down, across in product(reach, reach):
        rank = strokes.rank[row + down, column + across]
        here = np.nonzero(rank > best)
        index = (row[here] + down, column[here] + across)
        inside, v, hair = _covered(strokes, index, y[here], x[here])
        chosen = (here[0][inside], here[1][inside])
        best[chosen] = rank[chosen]
        at = (chosen[0] + rows.start, chosen[1])
        tint = strokes.colour[index[0][inside], index[1][inside]]
        easel.canvas[at] = tint * (1 + 0.035 * hair[:, None])
        easel.relief[at] = 0.5 * np.sqrt(np.maximum(0, 1 - v * v)) + 0.22 * hair


def _covered(
    strokes: _Strokes, index: tuple[Any, Any], y: Field, x: Field
) -> tuple[NDArray[np.bool_], Field, Field]:
    """Return which pixels their stroke covers; for those, the place across it and the bristle."""
    centre, turn, rank = strokes.centre[index], strokes.turn[index], strokes.rank[index]
    dy, dx = y - centre[:, 0], x - centre[:, 1]
    c, s = np.cos(turn), np.sin(turn)
    u, v = (dx * c + dy * s) / strokes.long, (dy * c - dx * s) / strokes.wide
    hair = strokes.bristle[
        ((v * 9 + rank) % 64).astype(np.int32) % 64,
        ((u * 5 + rank * 7) % 256).astype(np.int32) % 256,
    ]
    within = (np.abs(v) < 1 - 0.05 * np.abs(hair)) & (np.abs(u) < 1 - 0.12 * v * v + 0.06 * hair)
    return within, v[within], hair[within]
