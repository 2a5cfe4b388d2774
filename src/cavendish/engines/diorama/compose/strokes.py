"""Brush strokes that follow the forms: oil and impressionist paint. Knows pixels and directions.

Every layer is a jittered grid of strokes; each pixel shows the topmost stroke that covers it. That
needs no loop over strokes, and the same strokes come out at every size. Which one is topmost is
asked by a compiled kernel: some twenty strokes for each of a million pixels.
"""

import importlib
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.shoot import renderer

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
    for number, layer in enumerate(layers):
        _lay(easel, _strokes(easel, layer, seed + 101 * number))
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


def _lay(easel: _Easel, strokes: _Strokes) -> None:
    """Paint a layer."""
    number, v, hair = _topmost(strokes, easel.relief.shape)
    here = number >= 0
    tint = strokes.colour.reshape(-1, 3)[number[here]]
    easel.canvas[here] = tint * (1 + 0.035 * hair[here][:, None])
    easel.relief[here] = 0.5 * np.sqrt(np.maximum(0, 1 - v[here] ** 2)) + 0.22 * hair[here]


def _topmost(strokes: _Strokes, shape: tuple[int, ...]) -> tuple[NDArray[np.int32], Field, Field]:
    """Return for every pixel its topmost stroke (-1 for none), the place across it, the bristle."""
    mi, dr = renderer.load(), importlib.import_module("drjit")
    table = np.concatenate(
        [
            strokes.centre,
            np.stack([np.cos(strokes.turn), np.sin(strokes.turn)], -1),
        ],
        -1,
    )
    places, ranks = mi.Float(table.ravel()), mi.Float(strokes.rank.ravel())
    bristle = mi.Float(strokes.bristle.ravel())
    pitch, long, wide = (
        dr.opaque(mi.Float, float(v)) for v in (strokes.pitch, strokes.long, strokes.wide)
    )
    columns, width = dr.opaque(mi.Int, strokes.rank.shape[1]), dr.opaque(mi.Int, shape[1])
    pixel = dr.arange(mi.Int, shape[0] * shape[1])
    down = pixel // width
    y, x = mi.Float(down), mi.Float(pixel - down * width)
    home = (mi.Int(y / pitch) + 2) * columns + mi.Int(x / pitch) + 2
    best, number = mi.Float(-0.5), mi.Int(-1)
    v, hair = mi.Float(0.0), mi.Float(0.0)
    reach = range(-strokes.reach, strokes.reach + 1)
    for below, beside in product(reach, reach):
        near = home + below * columns + beside
        rank = dr.gather(mi.Float, ranks, near)
        centre = dr.gather(mi.Vector4f, places, near)
        dy, dx = y - centre.x, x - centre.y
        along = (dx * centre.z + dy * centre.w) / long
        across = (dy * centre.z - dx * centre.w) / wide
        line = mi.Int(dr.floor(across * 9 + rank)) & 63
        spot = mi.Int(dr.floor(along * 5 + rank * 7)) & 255
        own = dr.gather(mi.Float, bristle, line * 256 + spot)
        covers = (rank > best) & (dr.abs(across) < 1 - 0.05 * dr.abs(own))
        covers &= dr.abs(along) < 1 - 0.12 * across * across + 0.06 * own
        best, number = dr.select(covers, rank, best), dr.select(covers, near, number)
        v, hair = dr.select(covers, across, v), dr.select(covers, own, hair)
    dr.eval(number, v, hair)
    found, place, shown = (np.array(values).reshape(shape) for values in (number, v, hair))
    return found, place, shown
