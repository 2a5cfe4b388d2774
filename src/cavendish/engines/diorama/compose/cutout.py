"""Layers and shapes cut from a sketch: cut paper, stickers, logos. Knows masks; knows no plan."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.cel import RECIPES, Recipe, cel, printed
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.compose.palette import from_oklab, oklab
from cavendish.engines.diorama.compose.sketch import Sketch
from cavendish.engines.diorama.plan.scene import Style

_LAYERS = 6
_PASTELS = (
    (0.905, 0.935, 0.965),
    (0.965, 0.925, 0.890),
    (0.915, 0.950, 0.905),
    (0.945, 0.92, 0.96),
)


def paper(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return layers of cut card, each with its shadow on the next."""
    shape = (height, width)
    scale = fields.unit(shape)
    recipe = Recipe(tones=(0.30,), depth=0.06, line=0, chroma=1.35, inks=16, lift=0.12, calm=13)
    flat = cel(seen, recipe, width=width, height=height, seed=seed)
    rank = fields.resized(_ranked(seen), height, width)
    shadow, rim = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for layer in range(1, _LAYERS):
        nearer = fields.smoothstep(layer - 0.55, layer - 0.45, rank)
        cast = fields.shifted(nearer, round(14 * scale), round(8 * scale))
        soft = fields.blurred(cast, 8 * scale) * (1 - nearer)
        shadow = np.maximum(shadow * (1 - nearer), soft)
        up = fields.shifted(nearer, round(1.3 * scale) + 1, round(0.8 * scale) + 1)
        rim = np.maximum(rim * (1 - nearer), nearer * (1 - up))
    card = fields.paper(shape, seed, rough=1.7) * (
        1 + 0.012 * fields.noise(shape, 60 * scale, seed + 2)
    )
    out = flat * (1 - 0.62 * shadow[..., None]) + 0.06 * rim[..., None]
    return np.clip(out * card[..., None], 0, 1)


def _ranked(seen: Sketch) -> Field:
    """Return the layer of every place, 0 the farthest: whole parts where they are compact."""
    known = np.isfinite(seen.depth)
    log = np.log(np.where(known, seen.depth, 1.0)).astype(np.float32)
    label = seen.part + 1
    size = np.maximum(np.bincount(label.ravel(), minlength=int(label.max()) + 1), 1)
    mean = (np.bincount(label.ravel(), log.ravel(), len(size)) / size).astype(np.float32)
    square = np.bincount(label.ravel(), (log**2).ravel(), len(size)) / size
    compact = np.sqrt(np.maximum(square - mean**2, 0)) < 0.22
    log = np.where(compact[label], mean[label], fields.blurred(log, 6))
    if not known.any():
        return np.zeros(seen.shape, np.float32)
    levels = np.quantile(log[known], np.linspace(0, 1, _LAYERS)[1:-1])
    rank = (_LAYERS - 1 - np.digitize(log, levels)).astype(np.float32)
    rank[~known] = 0
    return np.asarray(ndimage.median_filter(rank, 5), np.float32)


def subject(seen: Sketch) -> NDArray[np.bool_]:
    """Return where the things are: the parts that no edge of the picture cuts."""
    edge = np.concatenate([seen.part[0], seen.part[-1], seen.part[:, 0], seen.part[:, -1]])
    mask = ~np.isin(seen.part, np.unique(edge)) & ~seen.sky
    return mask if mask.mean() > 0.01 else ~seen.sky


def sticker(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return the things as a die-cut sticker: white border, soft shadow, plain ground."""
    seen = _close(seen, width / height)
    flat = cel(seen, RECIPES[Style.STICKER], width=width, height=height, seed=seed)
    mask, scale = _mask(seen, width, height)
    away = _outside(mask)
    border = fields.smoothstep(17 * scale, 15 * scale, away)
    shadow = fields.shifted(border, round(7 * scale), round(3 * scale))
    shadow = fields.blurred(shadow, 9 * scale)
    ground = np.array(_PASTELS[seed % len(_PASTELS)], np.float32)
    out = ground * (1 - 0.30 * shadow[..., None])
    white = np.array([0.995, 0.993, 0.985], np.float32)
    out = out + (white - out) * border[..., None]
    out = out + (flat - out) * fields.smoothstep(0.4, 0.6, mask)[..., None]
    y = np.linspace(1, 0, height, dtype=np.float32)[:, None, None]
    return np.clip(out + 0.035 * y * border[..., None], 0, 1)


def logo(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return the things as a mark: few flat colours, one clean edge, white ground."""
    seen = _close(seen, width / height)
    recipe = RECIPES[Style.LOGO]
    mask, _ = _mask(seen, width, height)
    lab = oklab(cel(seen, replace(recipe, inks=0), width=width, height=height, seed=seed))
    inside = mask > 0.5
    lab = printed(np.where(inside[..., None], lab, lab[inside].mean(0)), recipe.inks)
    lab[..., 1:] *= 1.15
    ground = np.array([0.985, 0.982, 0.972], np.float32)
    soft = fields.blurred(mask, 2.2 * fields.unit((height, width)))
    alpha = fields.smoothstep(0.47, 0.53, soft)[..., None]
    return np.clip(ground + (from_oklab(lab) - ground) * alpha, 0, 1).astype(np.float32)


def _close(seen: Sketch, aspect: float) -> Sketch:
    """Return the part of a sketch that the things fill, with a margin, at a ratio."""
    rows, columns = np.nonzero(subject(seen))
    tall, wide = seen.shape
    top, low = int(rows.min()), int(rows.max()) + 1
    left, right = int(columns.min()), int(columns.max()) + 1
    height = min(max(low - top, (right - left) / aspect) * 1.32, tall, wide / aspect)
    width = height * aspect
    y = min(max(0, round((top + low - height) / 2)), tall - int(height))
    x = min(max(0, round((left + right - width) / 2)), wide - int(width))
    window = slice(y, y + max(8, int(height))), slice(x, x + max(8, int(width)))
    return replace(
        seen,
        colour=seen.colour[window],
        albedo=seen.albedo[window],
        shade=seen.shade[window],
        normal=seen.normal[window],
        depth=seen.depth[window],
        part=seen.part[window],
    )


def _mask(seen: Sketch, width: int, height: int) -> tuple[Field, float]:
    found = ndimage.binary_fill_holes(ndimage.binary_closing(subject(seen), iterations=2))
    field = fields.blurred(np.asarray(found, np.float32), 0.9 * fields.unit(seen.shape))
    return fields.resized(field, height, width), fields.unit((height, width))


def _outside(mask: Field) -> Field:
    """Return how far outside the mask places lie, in pixels."""
    height, width = mask.shape
    step = max(1, round(min(height, width) / 700))
    small = mask[::step, ::step] < 0.5
    away = np.asarray(ndimage.distance_transform_edt(small), np.float32) * step
    return fields.resized(away, height, width)
