"""Drawn in flat tones with lines: cartoon, anime, comic, poster, flat vector, children's book.

One recipe a style; the recipe says how many tones, how they shift, which lines, which paper.
Knows sketches; knows no plan.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.compose.palette import from_oklab, oklab
from cavendish.engines.diorama.compose.sketch import Sketch, edges
from cavendish.engines.diorama.plan.scene import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a flat style is made of."""

    tones: tuple[float, ...] = (0.34,)
    """Shade levels where one tone ends, the darkest first."""
    depth: float = 0.13
    """Lightness lost from one tone to the next darker one (OKLab)."""
    shift: tuple[float, float] = (0.0, -0.02)
    """Hue shift of the shadows along OKLab's axes a and b."""
    soft: float = 0.02
    """Half the width of the step between tones, in shade."""
    chroma: float = 1.3
    lift: float = 0.04
    inks: int = 0
    """How many colours are printed; 0 is any number."""
    line: float = 2.2
    """Width of outlines in pixels of a megapixel picture; 0 draws none."""
    line_colour: tuple[float, float, float] = (0.07, 0.06, 0.09)
    tinted: float = 0.0
    """How far lines take the colour they run over, 0..1."""
    crease: float = 0.8
    """Weight of inner lines."""
    calm: float = 5.0
    """Pixels over which fine texture is smoothed away."""
    dots: float = 0.0
    """Pitch of halftone dots in the shadows."""
    tooth: float = 0.0
    """How rough the paper is."""
    glow: float = 0.0
    air: float = 0.45
    """How far colours take the hue of the light, 0..1."""
    stock: tuple[float, float, float] = (1.0, 1.0, 1.0)
    """The paper's colour."""


RECIPES: Mapping[Style, Recipe] = {
    Style.CARTOON: Recipe(tones=(0.36,), line=3.2, chroma=1.45, lift=0.10),
    Style.COMIC: Recipe(tones=(0.24, 0.44), line=3.0, chroma=1.5, dots=6.5, depth=0.12),
    Style.ANIME: Recipe(
        tones=(0.40, 0.86), depth=0.085, shift=(0.008, -0.028), line=1.7, tinted=0.45,
        chroma=1.4, lift=0.15, soft=0.035, glow=0.35,
    ),
    Style.FLAT: Recipe(tones=(0.36,), depth=0.10, line=0, chroma=1.4, inks=14, lift=0.07, calm=11),
    Style.POSTER: Recipe(
        tones=(0.26, 0.46), depth=0.085, line=0, chroma=1.3, inks=11, calm=9, tooth=0.6,
        shift=(0.008, -0.03), lift=0.16,
    ),
    Style.CHILDREN: Recipe(
        tones=(0.34, 0.66), depth=0.055, soft=0.09, line=1.7, tinted=0.72, chroma=1.25,
        lift=0.20, tooth=1.3, crease=0.6, shift=(0.015, -0.015),
    ),
    Style.STICKER: Recipe(
        tones=(0.36, 0.8), depth=0.10, line=2.4, tinted=0.4, chroma=1.5, lift=0.07
    ),
    Style.LOGO: Recipe(tones=(0.38,), depth=0.16, line=0, chroma=1.3, inks=7, calm=13),
    Style.UKIYO_E: Recipe(
        tones=(0.34,), depth=0.09, line=2.2, line_colour=(0.12, 0.14, 0.24), chroma=1.4,
        inks=12, calm=9, tooth=1.1, lift=0.24, shift=(-0.005, -0.04), stock=(1.0, 0.955, 0.86),
    ),
}  # fmt: skip


def cel(seen: Sketch, recipe: Recipe, *, width: int, height: int, seed: int) -> Field:
    """Return the drawing, height x width x 3, encoded sRGB 0..1."""
    lab = _local(seen, recipe)
    dark = _darkness(seen, recipe)
    lab = fields.resized(lab, height, width)
    dark = fields.resized(dark, height, width)
    step = _stepped(dark, recipe)
    lab[..., 0] -= step * recipe.depth
    lab[..., 1] += step * recipe.shift[0]
    lab[..., 2] += step * recipe.shift[1]
    if recipe.inks:
        lab = printed(lab, recipe.inks)
    picture = from_oklab(lab)
    if recipe.dots:
        picture = _dotted(picture, dark, recipe.dots)
    if recipe.glow:
        bright = np.clip(picture - 0.7, 0, 1)
        picture = picture + recipe.glow * 3 * fields.blurred(bright, 14 * fields.unit(dark.shape))
    if recipe.line:
        picture = _inked(picture, lines(seen, recipe, height, width), recipe)
    if recipe.tooth:
        picture = picture * fields.paper((height, width), seed, rough=recipe.tooth)[..., None]
    picture = picture * np.array(recipe.stock, np.float32)
    return np.clip(picture, 0, 1).astype(np.float32)


def _local(seen: Sketch, recipe: Recipe) -> Field:
    """Return each place's own colour (OKLab): texture smoothed away, livelier than life."""
    lab = oklab(seen.albedo)
    scale = fields.unit(seen.shape)
    guide = lab[..., 0].astype(np.float32)
    radius = max(1, round(recipe.calm * scale))
    planes = [fields.guided(lab[..., c], guide, radius, 0.07) for c in range(3)]
    lab = np.stack(planes, -1)
    lab = _evened(lab, seen)
    photograph = oklab(seen.colour)
    air = fields.blurred(photograph, 9 * scale)
    lab[..., 1:] += recipe.air * (air[..., 1:] - fields.blurred(lab[..., 1:], 9 * scale))
    lab[..., 0] = recipe.lift + (1 - recipe.lift) * np.maximum(lab[..., 0], 0) ** 0.74
    lab[..., 1:] *= recipe.chroma
    sky = fields.blurred(photograph, 8 * scale)
    sky[..., 0] = np.floor(sky[..., 0] * 14 + 0.5) / 14
    sky[..., 1:] *= recipe.chroma
    mask = seen.sky[..., None]
    return np.where(mask, sky, lab).astype(np.float32)


def _evened(lab: Field, seen: Sketch) -> Field:
    """Give every part whose colour hardly varies one even colour."""
    label = seen.part + 1
    count = int(label.max()) + 1
    size = np.maximum(np.bincount(label.ravel(), minlength=count), 1)

    def mean(values: Field) -> Field:
        return (np.bincount(label.ravel(), values.ravel(), count) / size).astype(np.float32)

    middle = np.stack([mean(lab[..., c]) for c in range(3)], -1)
    vary = sum((mean(lab[..., c] ** 2) - middle[:, c] ** 2) for c in range(3))
    even = np.clip(1.3 - np.sqrt(np.maximum(vary, 0)) / 0.05, 0, 1)[label][..., None]
    return (lab + (middle[label] - lab) * even).astype(np.float32)


def _darkness(seen: Sketch, recipe: Recipe) -> Field:
    """Return the shade, smooth enough that the steps between tones are clean curves."""
    scale = fields.unit(seen.shape)
    shade = fields.guided(seen.shade, seen.shade, max(1, round(recipe.calm * 0.8 * scale)), 0.12)
    shade = np.asarray(ndimage.median_filter(shade, max(3, round(3 * scale))), np.float32)
    return fields.blurred(shade, 0.9 * scale)


def _stepped(shade: Field, recipe: Recipe) -> Field:
    """Return how many tones darker than the brightest a place is."""
    dark = np.zeros_like(shade)
    for level in recipe.tones:
        dark += 1 - fields.smoothstep(level - recipe.soft, level + recipe.soft, shade)
    return dark


def printed(lab: Field, inks: int) -> Field:
    """Return a picture in so many colours, chosen from its own (k-means in OKLab)."""
    step = max(1, min(lab.shape[:2]) // 96)
    sample = lab[::step, ::step].reshape(-1, 3).astype(np.float32)
    random = np.random.default_rng(5)
    centres = [sample[len(sample) // 2]]
    for number in range(inks - 1):
        away = np.min([((sample - c) ** 2).sum(-1) for c in centres], 0) + 1e-12
        likely = int(random.choice(len(sample), p=away / away.sum()))
        centres.append(sample[int(away.argmax()) if number % 2 else likely])
    table = np.array(centres, np.float32)
    for _ in range(12):
        near = ((sample[:, None] - table[None]) ** 2).sum(-1).argmin(1)
        table = np.stack(
            [sample[near == i].mean(0) if (near == i).any() else c for i, c in enumerate(table)]
        )
    best = np.full(lab.shape[:2], np.inf, np.float32)
    out = np.empty_like(lab)
    for colour in table:
        away = ((lab - colour) ** 2).sum(-1)
        closer = away < best
        best[closer] = away[closer]
        out[closer] = colour
    return out


def lines(seen: Sketch, recipe: Recipe, height: int, width: int) -> Field:
    """Return the ink of the lines, 0..1, at the picture's size."""
    outline, crease = edges(seen)
    scale = fields.unit(seen.shape)
    radius = max(0.55, 0.42 * recipe.line * scale)
    drawn = np.maximum(outline, crease * recipe.crease)
    field = fields.blurred(drawn.astype(np.float32), radius) * (radius * math.sqrt(2 * math.pi))
    field = fields.resized(field, height, width)
    return fields.smoothstep(0.34, 0.62, field)


def _inked(picture: Field, ink: Field, recipe: Recipe) -> Field:
    colour = np.array(recipe.line_colour, np.float32)
    under = picture**2 * np.float32(0.55)
    line = colour + (under - colour) * recipe.tinted
    return picture + (line - picture) * ink[..., None]


def _dotted(picture: Field, shade: Field, pitch: float) -> Field:
    """Print dots into the shadows, larger where it is darker."""
    height, width = shade.shape
    size = pitch * fields.unit(shade.shape)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    u, v = (x + y) / (size * math.sqrt(2)), (x - y) / (size * math.sqrt(2))
    reach = np.hypot(u - np.rint(u), v - np.rint(v))
    amount = np.clip((0.60 - shade) / 0.6, 0, 1)
    dot = fields.smoothstep(0.06, -0.06, reach - 0.46 * np.sqrt(amount))
    return picture * (1 - 0.20 * dot[..., None])
