"""Drawn with a point: pencil, pen and ink, blueprint. Knows lines and tones; knows no plan.

Hatching is line-integral noise: white noise smeared along the strokes' direction and thresholded
by how dark the place is, so strokes are long, follow the form and never repeat.
"""

import math

import numpy as np

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.cel import Recipe, lines
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.compose.palette import oklab
from cavendish.engines.diorama.compose.sketch import Sketch

_GRAPHITE = np.array([0.17, 0.17, 0.19], np.float32)
_SHEET = np.array([0.970, 0.962, 0.940], np.float32)
_INK = np.array([0.07, 0.065, 0.075], np.float32)
_CREAM = np.array([0.982, 0.970, 0.935], np.float32)
_BLUE = np.array([0.055, 0.215, 0.455], np.float32)
_CHALK = np.array([0.90, 0.95, 1.0], np.float32)


def pencil(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return a graphite drawing: soft slanted hatching, outlines gone over twice."""
    shape = (height, width)
    dark = 1 - _tone(seen, height, width)
    scale = fields.unit(shape)
    tooth = fields.noise(shape, 2.6 * scale, seed, octaves=2)
    first = _hatching(shape, math.radians(-58), 22 * scale, seed + 1)
    second = _hatching(shape, math.radians(-22), 18 * scale, seed + 2)
    laid = np.clip(dark * 1.15 - 0.06, 0, 1)
    tone = fields.smoothstep(-0.55, 0.75, first * 0.55 + 2.6 * laid - 1.35 + 0.16 * tooth) * laid
    deep = np.clip(dark * 1.7 - 0.75, 0, 1)
    tone = np.maximum(tone, fields.smoothstep(-0.4, 0.8, second * 0.55 + 2 * deep - 1) * deep)
    twice = np.zeros(shape, np.float32)
    for number, width_ in enumerate((1.5, 1.1)):
        line = lines(seen, Recipe(line=width_, crease=0.8), height, width)
        twice = np.maximum(twice, _shaken(line, 1.5 * scale, seed + 5 + number))
    tone = np.maximum(tone * 0.86, twice * np.clip(0.78 + 0.18 * tooth, 0.2, 1))
    paper = fields.paper(shape, seed + 9, rough=1.6)[..., None]
    return np.clip((_SHEET + (_GRAPHITE - _SHEET) * tone[..., None]) * paper, 0, 1)


def ink(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return a pen drawing: black lines that swell, cross-hatched shadows, blacks filled in."""
    shape = (height, width)
    dark = 1 - _tone(seen, height, width)
    scale = fields.unit(shape)
    line = lines(seen, Recipe(line=2.5, crease=1.0), height, width)
    total = _shaken(line, 0.7 * scale, seed)
    turns = (math.radians(-45), math.radians(40), math.radians(-5))
    for number, (turn, start) in enumerate(zip(turns, (0.46, 0.63, 0.78), strict=True)):
        amount = np.clip((dark - start) / 0.34, 0, 1)
        total = np.maximum(total, _pen(shape, turn, 5.4 * scale, amount, seed + number))
    solid = fields.smoothstep(0.93, 0.96, fields.blurred(dark, 2 * scale))
    total = np.maximum(total, solid)
    paper = fields.paper(shape, seed + 9, rough=0.6)[..., None]
    return np.clip((_CREAM + (_INK - _CREAM) * total[..., None]) * paper, 0, 1)


def blueprint(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return white lines on blue, a fine grid, hatching in the shadows."""
    shape = (height, width)
    scale = fields.unit(shape)
    line = lines(seen, Recipe(line=1.9, crease=0.95), height, width)
    dark = 1 - _tone(seen, height, width)
    amount = 0.45 * np.clip((dark - 0.5) / 0.45, 0, 1)
    hatch = _pen(shape, math.radians(-45), 7.5 * scale, amount, seed) * 0.34
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    grid = np.zeros(shape, np.float32)
    for pitch, weight in ((20.0, 0.07), (100.0, 0.14)):
        for axis in (x, y):
            place = np.abs((axis / scale / pitch + 0.5) % 1 - 0.5) * pitch
            grid = np.maximum(grid, weight * fields.smoothstep(0.9, 0.4, place))
    blotch = fields.noise(shape, 220 * scale, seed + 3, octaves=4)
    fibre = fields.noise(shape, 2 * scale, seed + 4, octaves=1)
    ground = _BLUE * (1 + 0.035 * blotch + 0.018 * fibre)[..., None]
    chalk = np.maximum(np.maximum(line * 0.96, hatch), grid)
    chalk *= np.clip(0.93 + 0.06 * fibre, 0, 1)
    return np.clip(ground + (_CHALK - ground) * chalk[..., None], 0, 1)


def _tone(seen: Sketch, height: int, width: int) -> Field:
    """Return lightness 0..1 stretched over the picture, lit by the light more than by colour."""
    light = oklab(seen.colour)[..., 0]
    scale = fields.unit(seen.shape)
    mixed = 0.6 * light + 0.4 * (0.25 + 0.7 * seen.shade)
    mixed = fields.guided(
        mixed.astype(np.float32), mixed.astype(np.float32), max(2, round(4 * scale)), 0.06
    )
    low, high = (float(v) for v in np.quantile(mixed, (0.02, 0.96)))
    return fields.resized(np.clip((mixed - low) / (high - low + 1e-6), 0, 1), height, width)


def _hatching(shape: tuple[int, int], turn: float, length: float, seed: int) -> Field:
    """Return noise in strokes of one direction, mean 0 and deviation 1."""
    height, width = shape
    scale = fields.unit(shape)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    bend = 6 * scale * fields.noise(shape, 180 * scale, seed + 20)
    along = (x * math.cos(turn) + y * math.sin(turn) + bend) / length
    across = (y * math.cos(turn) - x * math.sin(turn) + bend) / (1.25 * scale)
    return _looked_up(along, across, seed)


def _looked_up(along: Field, across: Field, seed: int) -> Field:
    """Interpolate a grid of noise at fractional places."""
    grid = np.random.default_rng(seed).standard_normal((512, 512)).astype(np.float32)
    i, j = np.floor(across).astype(np.int32), np.floor(along).astype(np.int32)
    u, v = along - j, across - i
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    rows = (i % 512, (i + 1) % 512)
    columns = (j % 512, (j + 1) % 512)
    top = grid[rows[0], columns[0]] * (1 - u) + grid[rows[0], columns[1]] * u
    low = grid[rows[1], columns[0]] * (1 - u) + grid[rows[1], columns[1]] * u
    return (top * (1 - v) + low * v) * np.float32(1.6)


def _pen(shape: tuple[int, int], turn: float, pitch: float, amount: Field, seed: int) -> Field:
    """Return parallel pen strokes as broad as ``amount`` says, broken and a little unsteady."""
    height, width = shape
    scale = fields.unit(shape)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    bend = 1.4 * scale * fields.noise(shape, 60 * scale, seed + 30)
    across = (y * math.cos(turn) - x * math.sin(turn) + bend) / pitch
    gap = np.abs(across - np.rint(across))
    along = (x * math.cos(turn) + y * math.sin(turn)) / (34 * scale)
    row = np.rint(across)
    broken = _looked_up(along + row * 7.3, row, seed + 31)
    broad = 0.40 * amount * np.clip(1.05 + 0.30 * broken, 0, 1.3)
    soft = 0.5 / pitch
    return fields.smoothstep(soft, -soft, gap - broad) * (amount > 0.02)


def _shaken(field: Field, reach: float, seed: int) -> Field:
    """Shift lines about by slow noise, as a hand does."""
    shape = (field.shape[0], field.shape[1])
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    slow = 60 * fields.unit(shape)
    y = np.clip(y + reach * fields.noise(shape, slow, seed), 0, shape[0] - 1).astype(np.int32)
    x = np.clip(x + reach * fields.noise(shape, slow, seed + 7), 0, shape[1] - 1).astype(np.int32)
    return field[y, x]
