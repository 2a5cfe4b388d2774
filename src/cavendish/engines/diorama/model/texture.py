"""Pictures of materials, painted by numbers: wood, brick, cloth, stone. Knows no finishes.

Every function returns tileable arrays in linear light; ``Surface`` carries colour with the
height field that belongs to it. Fields come from spectral synthesis (filtered white noise).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.colour import RGB

Field: TypeAlias = NDArray[np.float32]
"""height x width values, usually 0..1."""
Values: TypeAlias = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Surface:
    """What a material looks and feels like over one tile."""

    colour: Field
    """height x width x 3 linear RGB."""
    height: Field
    """height x width, about 0..1."""


def smoothstep(low: float, high: float, values: ArrayLike) -> Field:
    """Ease from 0 at ``low`` to 1 at ``high`` (Hermite)."""
    t = np.clip((np.asarray(values, np.float32) - low) / (high - low), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)


def ramp(values: Values, stops: Sequence[tuple[float, RGB]]) -> Field:
    """Map values to linear colours through stops; adds a last axis of 3."""
    where = [stop for stop, _ in stops]
    colours = np.array([colour for _, colour in stops], np.float32)
    bands = [np.interp(values, where, colours[:, i]) for i in range(3)]
    return np.stack(bands, -1).astype(np.float32)


@lru_cache(maxsize=96)
def noise(
    shape: tuple[int, int],
    features: tuple[float, float],
    *,
    fall: float = 2.0,
    seed: int = 0,
) -> Field:
    """Return tileable noise (0..1) with ``features`` = (rows, columns) largest blobs a tile.

    ``fall`` is how fast finer detail fades: 1 is gritty, 3 is smooth. The array is shared:
    do not write to it.
    """
    height, width = shape
    rows = np.fft.fftfreq(height)[:, None] * height / features[0]
    columns = np.fft.rfftfreq(width)[None] * width / features[1]
    gain = (1 / (1 + np.hypot(rows, columns) ** fall)).astype(np.float32)
    gain[0, 0] = 0
    white = np.random.default_rng(seed).standard_normal(shape).astype(np.float32)
    field = np.fft.irfft2(np.fft.rfft2(white) * gain, s=shape)
    return (0.5 + 0.5 * np.tanh(field / (field.std() + 1e-9) * 0.8)).astype(np.float32)


def tinted(field: Values, colour: RGB, *, low: float, high: float) -> Field:
    """Return one colour whose brightness follows a field from ``low`` to ``high``."""
    return (
        ((low + (high - low) * field)[..., None] * np.array(colour, np.float32))
        .clip(0, 1)
        .astype(np.float32)
    )


@lru_cache(maxsize=8)
def wood(dark: RGB, light: RGB, *, seed: int = 0, planks: int = 0) -> Surface:
    """Return grain running along u; one tile is about 0.7 x 0.35 m. ``planks`` cuts boards."""
    shape = (512, 1024)
    warp = noise(shape, (5, 2), fall=1.8, seed=seed + 5)
    fibre = noise(shape, (150, 5), fall=1.3, seed=seed)
    broad = noise(shape, (5, 1.2), seed=seed + 1)
    pores = noise(shape, (260, 16), fall=1.1, seed=seed + 9)
    across = np.arange(shape[0])[:, None] / shape[0]
    rings = 0.5 + 0.5 * np.sin(2 * np.pi * (across * 12 + warp * 5))
    middle = _middle(dark, light)
    value = 0.30 * rings + 0.42 * fibre + 0.28 * broad
    colour = ramp(value, [(0.15, dark), (0.5, middle), (0.85, light)])
    holes = smoothstep(0.72, 0.93, pores)
    colour *= (1 - 0.5 * holes)[..., None]
    height = fibre * 0.5 - 0.5 * holes
    if planks:
        row = np.floor(across * planks)
        edge = np.minimum(across * planks - row, 1 - (across * planks - row))
        shade = np.random.default_rng(seed).uniform(0.75, 1.2, planks)[row.astype(int) % planks]
        joint = smoothstep(0, 0.03, edge)
        colour *= (shade * joint)[..., None]
        height = height * joint
    return Surface(colour=colour.clip(0, 1), height=height.astype(np.float32))


@lru_cache(maxsize=6)
def bricks(base: RGB = (0.16, 0.05, 0.033), *, rows: int = 8, seed: int = 0) -> Surface:
    """Return a running bond of ``rows`` courses and rows*3/8 bricks; one tile is square."""
    size, columns = 512, max(1, rows * 3 // 8)
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    wobble = noise((size, size), (20, 20), seed=seed) - 0.5
    down = (y + wobble * 0.006) * rows
    row = np.floor(down)
    over = (x + wobble.T * 0.006) * columns + 0.5 * (row % 2)
    column = np.floor(over)
    wide = rows / columns
    aside, below = (over - column) * wide, down - row
    edge = np.minimum(np.minimum(aside, wide - aside), np.minimum(below, 1 - below))
    face = smoothstep(0.05, 0.12, edge)
    rng = np.random.default_rng(seed)
    shades = rng.random((rows, columns))[row.astype(int) % rows, column.astype(int) % columns]
    grit = noise((size, size), (24, 24), fall=1.4, seed=seed + 3)
    fine = noise((size, size), (90, 90), fall=1.2, seed=seed + 8)
    brick = tinted((shades * 0.7 + grit * 0.3).astype(np.float32), base, low=0.45, high=1.6)
    mortar = tinted(fine, (0.20, 0.19, 0.175), low=0.6, high=1.3)
    colour = brick * face[..., None] + mortar * (1 - face)[..., None]
    height = face * (0.8 + 0.2 * grit) + 0.1 * fine
    return Surface(colour=colour.clip(0, 1), height=height.astype(np.float32))


@lru_cache(maxsize=16)
def plaster(colour: RGB, *, seed: int = 0) -> Surface:
    """Return trowelled plaster or matt clay: soft clouds and a fine tooth."""
    clouds = noise((512, 512), (4, 4), fall=1.8, seed=seed)
    tooth = noise((512, 512), (50, 50), fall=1.3, seed=seed + 1)
    return Surface(
        colour=tinted(0.7 * clouds + 0.3 * tooth, colour, low=0.8, high=1.2),
        height=(0.5 * clouds + 0.5 * tooth).astype(np.float32),
    )


@lru_cache(maxsize=16)
def fabric(colour: RGB, *, threads: int = 64, seed: int = 0) -> Surface:
    """Return a plain weave of ``threads`` warps and wefts a tile."""
    size = 512
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size * threads
    slub = noise((size, size), (threads, 6), fall=1.2, seed=seed)
    over = (np.floor(x) + np.floor(y)) % 2
    phase = over * (x % 1) + (1 - over) * (y % 1)
    ridge = np.sin(np.pi * phase)
    height = (0.75 * np.sqrt(np.abs(ridge)) + 0.25 * 0.5 * (slub + slub.T)).astype(np.float32)
    uneven = 0.6 * height + 0.4 * noise((size, size), (12, 12), fall=1.2, seed=seed + 1)
    return Surface(colour=tinted(uneven, colour, low=0.55, high=1.3), height=height)


@lru_cache(maxsize=12)
def wool(colour: RGB, *, seed: int = 0) -> Surface:
    """Return a knitted surface: columns of V stitches."""
    size, stitches = 512, 20
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size * stitches
    aside = np.abs((x % 1) - 0.5) * 2
    loop = (y * 1.4 + aside * 0.9) % 1.0
    height = np.sin(np.pi * loop) * np.sqrt(np.clip(1 - np.abs(aside - 0.5) * 1.9, 0, 1))
    fuzz = noise((size, size), (120, 120), fall=1.1, seed=seed)
    height = (0.8 * height + 0.2 * fuzz).astype(np.float32)
    return Surface(colour=tinted(height, colour, low=0.4, high=1.25), height=height)


@lru_cache(maxsize=8)
def marble(base: RGB, vein: RGB, *, seed: int = 0) -> Surface:
    """Return polished stone with thin veins along the zero lines of two noises."""
    shape = (512, 512)
    first, second = noise(shape, (3, 3), fall=1.9, seed=seed), noise(shape, (6, 5), seed=seed + 1)
    clouds = noise(shape, (2, 2), fall=1.7, seed=seed + 2)
    lines = np.exp(-np.abs(first - 0.5) * 38) * 0.8 + np.exp(-np.abs(second - 0.5) * 60) * 0.4
    amount = np.clip(lines * clouds * 1.6, 0, 1)[..., None]
    ground = tinted(clouds, base, low=0.88, high=1.05)
    colour = ground * (1 - amount) + np.array(vein, np.float32) * amount
    return Surface(colour=colour.clip(0, 1).astype(np.float32), height=clouds)


@lru_cache(maxsize=12)
def speckle(base: RGB, dots: RGB, *, share: float = 0.06, seed: int = 0) -> Surface:
    """Return a ground with fine dots over about ``share`` of it: stoneware, granite, terrazzo."""
    fine = noise((512, 512), (110, 110), fall=1.6, seed=seed)
    clouds = noise((512, 512), (5, 5), seed=seed + 1)
    edge = float(np.quantile(fine, 1 - share))
    mask = smoothstep(edge - 0.02, edge + 0.02, fine)[..., None]
    ground = tinted(clouds, base, low=0.9, high=1.08)
    colour = ground * (1 - mask) + np.array(dots, np.float32) * mask
    return Surface(colour=colour.astype(np.float32), height=clouds)


@lru_cache(maxsize=12)
def drips(top: RGB, bottom: RGB, *, line: float = 0.55, seed: int = 0) -> Surface:
    """Return a glaze that ran: ``top`` above a ragged line (v = 1 is up), ``bottom`` below."""
    shape = (512, 512)
    v = np.linspace(0, 1, shape[0])[:, None]
    runs = noise(shape, (2, 8), seed=seed)
    cover = smoothstep(-0.05, 0.05, v - line + 0.28 * (runs - 0.5))[..., None]
    fine = noise(shape, (50, 50), fall=1.4, seed=seed + 1)
    colour = np.array(bottom, np.float32) * (1 - cover) + np.array(top, np.float32) * cover
    colour = colour * (0.82 + 0.32 * fine)[..., None]
    return Surface(colour=colour.clip(0, 1).astype(np.float32), height=0.6 * cover[..., 0])


@lru_cache(maxsize=12)
def glaze(deep: RGB, thin: RGB, *, seed: int = 0) -> Surface:
    """Return a reactive glaze: pools of ``deep`` breaking to ``thin``."""
    shape = (512, 512)
    pools = noise(shape, (6, 8), fall=1.9, seed=seed)
    fine = noise(shape, (60, 60), fall=1.5, seed=seed + 1)
    amount = smoothstep(0.36, 0.86, pools * 0.85 + fine * 0.15)
    colour = ramp(amount, [(0, deep), (0.5, _middle(deep, thin)), (1, thin)])
    return Surface(colour=(colour * (0.85 + 0.3 * fine)[..., None]).clip(0, 1), height=amount)


@lru_cache(maxsize=16)
def grain(colour: RGB, *, low: float = 0.85, high: float = 1.15, seed: int = 0) -> Surface:
    """Return an even colour with a fine grain: paper, cardboard, concrete, crumb."""
    fine = noise((512, 512), (120, 120), fall=1.2, seed=seed)
    broad = noise((512, 512), (6, 6), fall=1.7, seed=seed + 1)
    mixed = (0.6 * fine + 0.4 * broad).astype(np.float32)
    return Surface(colour=tinted(mixed, colour, low=low, high=high), height=mixed)


def stripes(first: RGB, second: RGB, *, upright: bool = False, share: float = 0.5) -> Field:
    """Return one period of stripes: ``second`` over ``share`` of it."""
    t = np.abs((np.arange(256) + 0.5) / 256 - 0.5) * 2
    mask = smoothstep(1 - share - 0.012, 1 - share + 0.012, t)
    line = np.array(first) * (1 - mask[:, None]) + np.array(second) * mask[:, None]
    shape = (8, 256, 3) if upright else (256, 8, 3)
    band = line[None, :] if upright else line[:, None]
    return np.broadcast_to(band, shape).astype(np.float32)


def checks(first: RGB, second: RGB) -> Field:
    """Return one period of a checkerboard, two by two squares."""
    y, x = np.mgrid[0:128, 0:128] // 64
    mask = ((x + y) % 2)[..., None]
    return (np.array(first) * (1 - mask) + np.array(second) * mask).astype(np.float32)


def dots(first: RGB, second: RGB, *, radius: float = 0.27) -> Field:
    """Return one period of polka dots in a diagonal grid."""
    y, x = np.mgrid[0:256, 0:256] / 256
    near = np.minimum(_wrapped(x, y, 0.25, 0.25), _wrapped(x, y, 0.75, 0.75))
    mask = smoothstep(radius / 2 + 0.006, radius / 2 - 0.006, near)[..., None]
    return (np.array(first) * (1 - mask) + np.array(second) * mask).astype(np.float32)


def _wrapped(x: Values, y: Values, u: float, v: float) -> Values:
    aside, above = np.abs(x - u), np.abs(y - v)
    return np.hypot(np.minimum(aside, 1 - aside), np.minimum(above, 1 - above))


def _middle(first: RGB, second: RGB) -> RGB:
    red, green, blue = ((a + b) / 2 for a, b in zip(first, second, strict=True))
    return red, green, blue
