"""Brush strokes that follow the forms: oil and impressionist paint. Knows pixels and directions.

Every layer is a jittered grid of strokes; each pixel shows the topmost stroke that covers it. That
needs no loop over strokes, and the same strokes come out at every size.
"""

from dataclasses import dataclass

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
        total += np.stack([p - r, 2 * q], -1) / (np.abs(p + r)[..., None].mean() + p + r + 1e-9)[
            ..., None
        ].reshape(*grey.shape, 1)
    return (0.5 * np.arctan2(total[..., 1], total[..., 0]) + np.pi / 2).astype(np.float32)


def painted(
    picture: Field, angle: Field, layers: tuple[Layer, ...], *, shape: tuple[int, int], seed: int
) -> tuple[Field, Field]:
    """Return the painting and its relief (height of the paint), both of ``shape``."""
    height, width = shape
    base = fields.resized(fields.blurred(picture, 8 * fields.unit(picture.shape)), height, width)
    canvas, relief = base.copy(), np.zeros(shape, np.float32)
    detail = _detail(picture)
    for number, layer in enumerate(layers):
        _lay(canvas, relief, picture, angle, detail, layer, seed + 101 * number)
    return canvas, relief


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


def _lay(
    canvas: Field,
    relief: Field,
    picture: Field,
    angle: Field,
    detail: Field,
    layer: Layer,
    seed: int,
) -> None:
    """Paint one layer onto the canvas, in bands of rows that share the same grid of strokes."""
    height, width = relief.shape
    scale = fields.unit(relief.shape)
    pitch = layer.pitch * scale
    rows, columns = int(height / pitch) + 5, int(width / pitch) + 5
    random = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij"), -1)
    centre = (grid - 2 + random.uniform(0, 1, grid.shape)) * pitch
    looked = _sampler(picture, centre, relief.shape)
    colour = looked(picture)
    colour = colour * (1 + layer.jitter * random.standard_normal((rows, columns, 1)))
    colour = colour + 0.6 * layer.jitter * random.standard_normal((rows, columns, 3))
    turn = looked(angle) + 0.16 * random.standard_normal((rows, columns))
    rank = random.permutation(rows * columns).reshape(rows, columns).astype(np.float32)
    rank[looked(detail) < layer.detail] = -1
    strokes = _Strokes(
        centre=centre.astype(np.float32),
        colour=np.clip(colour, 0, 1).astype(np.float32),
        turn=turn.astype(np.float32),
        rank=rank,
        bristle=random.standard_normal((64, 256)).astype(np.float32),
    )
    band = max(32, 1_500_000 // width)
    for top in range(0, height, band):
        _band(canvas, relief, strokes, layer, pitch, scale, slice(top, min(height, top + band)))


def _sampler(picture: Field, centre: NDArray[np.float64], shape: tuple[int, int]):  # noqa: ANN202
    """Return a look-up of a field of the picture's size at stroke centres of the canvas."""
    tall, wide = picture.shape[:2]
    y = np.clip(centre[..., 0] / shape[0] * tall, 0, tall - 1).astype(int)
    x = np.clip(centre[..., 1] / shape[1] * wide, 0, wide - 1).astype(int)
    return lambda field: field[y, x]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Strokes:
    centre: Field
    colour: Field
    turn: Field
    rank: Field
    bristle: Field


def _band(
    canvas: Field,
    relief: Field,
    strokes: _Strokes,
    layer: Layer,
    pitch: float,
    scale: float,
    rows: slice,
) -> None:
    """Paint a band of rows: of the strokes near each pixel, the topmost that covers it."""
    height, width = rows.stop - rows.start, canvas.shape[1]
    y, x = np.mgrid[rows.start : rows.stop, 0:width].astype(np.float32)
    row, column = (y / pitch).astype(np.int32) + 2, (x / pitch).astype(np.int32) + 2
    best = np.full((height, width), -0.5, np.float32)
    colour = canvas[rows].copy()
    rise = relief[rows].copy()
    long, wide = layer.length * scale, layer.width * scale
    reach = max(1, min(2, round(layer.length / layer.pitch)))
    for down in range(-reach, reach + 1):
        for across in range(-reach, reach + 1):
            at = (row + down, column + across)
            rank = strokes.rank[at]
            maybe = rank > best
            here = np.nonzero(maybe)
            index = (at[0][here], at[1][here])
            dy, dx = (y[here] - strokes.centre[index][:, 0], x[here] - strokes.centre[index][:, 1])
            c, s = np.cos(strokes.turn[index]), np.sin(strokes.turn[index])
            u, v = (dx * c + dy * s) / long, (dy * c - dx * s) / wide
            hair = strokes.bristle[
                ((v * 9 + rank[here]) % 64).astype(np.int32),
                ((u * 5 + rank[here] * 7) % 256).astype(np.int32),
            ]
            inside = (np.abs(v) < 1 - 0.05 * np.abs(hair)) & (
                np.abs(u) < 1 - 0.12 * v * v + 0.06 * hair
            )
            chosen = (here[0][inside], here[1][inside])
            best[chosen] = rank[here][inside]
            tint = strokes.colour[index][inside]
            colour[chosen] = tint * (1 + 0.035 * hair[inside][:, None])
            rise[chosen] = 0.5 * np.sqrt(np.maximum(0, 1 - v[inside] ** 2)) + 0.22 * hair[inside]
    canvas[rows] = colour
    relief[rows] = rise
