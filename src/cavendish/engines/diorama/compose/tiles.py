"""Pictures put together from pieces: pixels, tesserae, stained glass, screen prints, neon grids.

Knows sketches and cells; knows no plan.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.cel import RECIPES, Recipe, cel, lines, printed
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.compose.palette import from_oklab, oklab
from cavendish.engines.diorama.compose.sketch import Sketch, edges
from cavendish.engines.diorama.plan.scene import Style

_SPRITE = 112
"""Pixels of pixel art along the geometric mean of its sides."""
_BAYER = (
    np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47
)


def pixel_art(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return square pixels in few colours, a dark outline, ordered dither in soft places."""
    ratio = np.sqrt(width / height)
    wide, tall = max(8, round(_SPRITE * ratio)), max(8, round(_SPRITE / ratio))
    recipe = Recipe(tones=(0.34, 0.72), depth=0.085, line=0, chroma=1.5, lift=0.05, calm=5)
    flat = cel(seen, recipe, width=seen.shape[1], height=seen.shape[0], seed=seed)
    small = _boxed(flat, tall, wide)
    lab = oklab(small)
    pattern = np.tile(_BAYER, (tall // 4 + 1, wide // 4 + 1))[:tall, :wide]
    lab[..., 0] += 0.035 * pattern
    lab = printed(lab, 28)
    outline, _ = edges(seen)
    ink = _boxed(np.repeat((outline > 0.5).astype(np.float32)[..., None], 3, -1), tall, wide)[
        ..., 0
    ]
    dark = np.clip(ink * 2.6 - 0.45, 0, 1) > 0.35
    lab[..., 0] = np.where(dark, lab[..., 0] * 0.45, lab[..., 0])
    return fields.resized(from_oklab(lab), height, width, smooth=False)


def _boxed(picture: Field, height: int, width: int) -> Field:
    planes = [
        np.asarray(
            Image.fromarray(np.ascontiguousarray(picture[..., c])).resize(
                (width, height), Image.Resampling.BOX
            )
        )
        for c in range(3)
    ]
    return np.stack(planes, -1)


def mosaic(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return small stone tiles in rows, each a little different, grout between them."""
    shape = (height, width)
    cells, gap = _cells(seen, shape, pitch=12.5, seed=seed, jitter=0.20, weight=0.30)
    source = np.clip(_vivid(seen, 1.45) * np.float32(1.12), 0, 1)
    colour, count = _means(source, cells, shape)
    random = np.random.default_rng(seed + 3)
    lab = oklab(colour.astype(np.float32))
    lab[:, 0] += 0.028 * random.standard_normal(count)
    lab[:, 1:] += 0.010 * random.standard_normal((count, 2))
    tiles = from_oklab(lab.astype(np.float32))[cells]
    scale = fields.unit(shape)
    face = fields.smoothstep(0.45, 1.15, gap / scale)
    dome = fields.smoothstep(0.5, 5.0, gap / scale)
    slope = (np.roll(dome, 1, 1) - dome + np.roll(dome, 1, 0) - dome) * 0.55 * scale
    tilt = (0.05 * random.standard_normal(count)).astype(np.float32)[cells]
    grout = np.array([0.42, 0.40, 0.375], np.float32) * (
        1 + 0.06 * fields.noise(shape, 2 * scale, seed + 4, octaves=1)[..., None]
    )
    stone = tiles * (1 - np.clip(slope, -0.16, 0.16) + tilt)[..., None]
    return np.clip(grout + (stone - grout) * face[..., None], 0, 1)


def stained_glass(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return pieces of coloured glass in lead: big where it is calm, cut along the outlines."""
    shape = (height, width)
    cells, gap = _cells(seen, shape, pitch=46, seed=seed, jitter=0.42, weight=3.0)
    colour, count = _means(_vivid(seen, 1.9), cells, shape)
    lab = oklab(colour.astype(np.float32))
    random = np.random.default_rng(seed + 3)
    lab[:, 0] = np.clip(0.20 + 0.80 * lab[:, 0] + 0.035 * random.standard_normal(count), 0.2, 0.93)
    lab[:, 1:] *= np.clip(0.075 / (np.hypot(lab[:, 1], lab[:, 2]) + 0.02), 1, 2)[:, None]
    glass = from_oklab(lab.astype(np.float32))[cells]
    scale = fields.unit(shape)
    streak = fields.noise(shape, 44 * scale, seed + 5, octaves=4)
    seed_ = fields.noise(shape, 5 * scale, seed + 6, octaves=2)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    sun = 1.20 - 0.38 * np.hypot(x / width - 0.46, y / height - 0.36)
    glass = glass * (sun * (1 + 0.085 * streak + 0.02 * seed_))[..., None]
    outline = lines(seen, Recipe(line=4.6, crease=0.4), height, width)
    lead = np.maximum(fields.smoothstep(2.5, 1.6, gap / scale), outline)
    round_ = fields.blurred(lead, 1.3 * scale)
    slope = np.roll(round_, 1, 1) - round_ + np.roll(round_, 1, 0) - round_
    metal = np.array([0.075, 0.08, 0.09], np.float32) * (1 - 2.4 * slope * scale)[..., None]
    glow = fields.blurred(glass * (1 - lead[..., None]), 7 * scale)
    out = glass + (metal - glass) * lead[..., None] + 0.13 * glow
    return np.clip(out, 0, 1)


def pop_art(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return four screen prints of the picture, each in its own loud inks, dots in the shadows."""
    half_w, half_h = (width + 1) // 2, (height + 1) // 2
    tone = cel(seen, RECIPES[Style.COMIC], width=half_w, height=half_h, seed=seed)
    light = oklab(tone)[..., 0]
    ranks = np.quantile(light, (0.10, 0.36, 0.72))
    band = np.digitize(light, ranks)
    ink = lines(seen, Recipe(line=3.4), half_h, half_w)[..., None]
    order = np.random.default_rng(seed).permutation(len(_INKS))[:4]
    prints: list[Field] = []
    for choice in order:
        inks = np.array(_INKS[int(choice)], np.float32) / 255
        flat = inks[band]
        prints.append(flat + (np.float32(0.05) - flat) * ink)
    top, low = np.concatenate(prints[:2], 1), np.concatenate(prints[2:], 1)
    return np.clip(np.concatenate([top, low], 0)[:height, :width], 0, 1)


_INKS: tuple[tuple[tuple[int, int, int], ...], ...] = (
    ((34, 24, 92), (232, 38, 120), (255, 201, 40), (46, 196, 214)),
    ((120, 16, 60), (250, 92, 40), (64, 200, 190), (255, 232, 110)),
    ((18, 60, 110), (40, 168, 90), (255, 120, 170), (255, 238, 190)),
    ((52, 16, 90), (30, 130, 230), (255, 150, 40), (250, 120, 190)),
    ((90, 20, 20), (226, 40, 52), (120, 210, 250), (255, 244, 214)),
)


def synthwave(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return the scene in violet dusk: neon outlines, a striped sun, light from below."""
    shape = (height, width)
    del seed
    light = oklab(seen.colour)[..., 0] * 0.65 + 0.35 * seen.shade
    light = fields.resized(light.astype(np.float32), height, width)
    stops = np.array([0.0, 0.28, 0.5, 0.72, 1.0])
    ramp = np.array(
        [[9, 4, 30], [48, 12, 92], [158, 26, 140], [255, 82, 128], [255, 206, 120]], np.float32
    )
    ground = np.stack([np.interp(light, stops, ramp[:, c]) for c in range(3)], -1) / 255
    own = fields.resized(seen.albedo, height, width)
    picture = np.asarray(0.72 * ground + 0.28 * own * (0.35 + ground), np.float32)
    far = seen.sky | (seen.depth > 6 * np.median(seen.depth[np.isfinite(seen.depth)]))
    back = fields.smoothstep(0.35, 0.65, fields.resized(far.astype(np.float32), height, width))
    picture += (_dusk(shape) - picture) * back[..., None]
    scale = fields.unit(shape)
    for colour, recipe in (
        ((0.10, 0.95, 1.0), Recipe(line=2.0, crease=0.0)),
        ((1.0, 0.25, 0.85), Recipe(line=1.5, crease=1.0)),
    ):
        line = lines(seen, recipe, height, width)
        glow = line + 1.5 * fields.blurred(line, 4 * scale) + 2.0 * fields.blurred(line, 13 * scale)
        picture = 1 - (1 - np.clip(picture, 0, 1)) * (
            1 - np.clip(glow * 0.62, 0, 1)[..., None] * np.array(colour, np.float32)
        )
    scan = 1 - 0.05 * ((np.arange(height) / (2.2 * scale)).astype(int) % 2)
    return np.clip(picture * scan[:, None, None], 0, 1).astype(np.float32)


def _dusk(shape: tuple[int, int]) -> Field:
    """Return a sky from night to rose with a striped sun in its middle."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    t: Field = np.asarray(y / height, np.float32)
    stops = np.array([0.0, 0.35, 0.6, 1.0])
    ramp = np.array([[16, 6, 48], [92, 18, 130], [250, 80, 150], [255, 170, 110]], np.float32)
    bands = [np.asarray(np.interp(t, stops, ramp[:, c]), np.float32) for c in range(3)]
    sky: Field = np.stack(bands, -1) / np.float32(255)
    radius = 0.27 * min(height, width)
    away = np.hypot(x - 0.5 * width, y - 0.38 * height)
    rise = np.asarray((y - (0.38 * height - radius)) / (2 * radius), np.float32)
    gap = (rise * 9) % 1 < np.clip(rise - 0.35, 0, 1) * 0.75
    disc = fields.smoothstep(radius + 1, radius - 1, away) * ~gap
    top, low = np.array([1.0, 0.90, 0.35]), np.array([1.0, 0.22, 0.55])
    sun = top + (low - top) * np.clip(rise, 0, 1)[..., None]
    return np.asarray(sky + (sun - sky) * disc[..., None], np.float32)


def _vivid(seen: Sketch, chroma: float) -> Field:
    lab = oklab(seen.colour)
    lab[..., 1:] *= chroma
    return from_oklab(lab)


def _means(
    picture: Field, cells: NDArray[np.int32], shape: tuple[int, int]
) -> tuple[NDArray[np.float64], int]:
    """Return the mean colour of every cell, and how many cells there are."""
    source = fields.resized(picture, *shape)
    count = int(cells.max()) + 1
    size = np.maximum(np.bincount(cells.ravel(), minlength=count), 1)
    sums = [np.bincount(cells.ravel(), source[..., c].ravel(), count) for c in range(3)]
    return np.clip(np.stack(sums, -1) / size[:, None], 0, 1), count


def _cells(
    seen: Sketch, shape: tuple[int, int], *, pitch: float, seed: int, jitter: float, weight: float
) -> tuple[NDArray[np.int32], Field]:
    """Return each pixel's cell and how far it is from the next cell, in pixels.

    Cells grow from a jittered grid; ``weight`` keeps them from growing over the edges of colours.
    """
    height, width = shape
    step = pitch * fields.unit(shape)
    rows, columns = int(height / step) + 3, int(width / step) + 3
    random = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij"), -1)
    offset = 0.5 * (grid[..., :1] % 2) * np.array([0.0, 1.0])
    centre = (grid - 1 + 0.5 + offset + random.uniform(-jitter, jitter, grid.shape)) * step
    lab = fields.resized(fields.blurred(oklab(seen.albedo), 1.5), height, width)
    at = np.clip(centre, 0, [height - 1, width - 1]).astype(int)
    own = lab[at[..., 0], at[..., 1]]
    cells = np.zeros(shape, np.int32)
    gap = np.zeros(shape, np.float32)
    band = max(32, 1_000_000 // width)
    for top in range(0, height, band):
        part = slice(top, min(height, top + band))
        found = _nearest(part, width, step, centre, own, lab[part], weight)
        cells[part], gap[part] = found
    return cells, gap


def _nearest(  # noqa: PLR0913, PLR0917 - a band of the cells above
    band: slice,
    width: int,
    step: float,
    centre: NDArray[np.float64],
    own: Field,
    lab: Field,
    weight: float,
) -> tuple[NDArray[np.int32], Field]:
    y, x = np.mgrid[band, 0:width].astype(np.float32)
    row, column = (y / step).astype(np.int32) + 1, (x / step).astype(np.int32) + 1
    rows, columns = centre.shape[:2]
    first = np.full(y.shape, np.inf, np.float32)
    second = first.copy()
    cells = np.zeros(y.shape, np.int32)
    for down in range(-2, 3):
        for across in range(-2, 3):
            i, j = np.clip(row + down, 0, rows - 1), np.clip(column + across, 0, columns - 1)
            away = np.hypot(y - centre[i, j, 0], x - centre[i, j, 1]).astype(np.float32)
            away += weight * step * np.abs(lab - own[i, j]).sum(-1)
            closer = away < first
            second = np.where(closer, first, np.minimum(second, away))
            cells = np.where(closer, i * columns + j, cells)
            first = np.minimum(first, away)
    return cells, ((second - first) / 2).astype(np.float32)
