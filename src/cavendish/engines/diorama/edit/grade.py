# ruff: noqa: E501 - a row of the table is one line
"""Colour grades by name: cinematic, vintage, moody ... Knows tables of curves; no masks.

A grade tints shadows and lights in OKLab, bends the curve, and may add grain, fade and vignette.
"""

from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.edit.raster import Photo, blur, clouds, from_lab, step, to_lab, unit
from cavendish.engines.diorama.edit.tone import monochrome, vignette


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A look. Tints are OKLab a, b; the rest are parts of 1."""

    shadows: tuple[float, float] = (0.0, 0.0)
    lights: tuple[float, float] = (0.0, 0.0)
    contrast: float = 0.0
    saturation: float = 1.0
    fade: float = 0.0
    lift: float = 0.0
    grain: float = 0.0
    vignette: float = 0.0
    glow: float = 0.0
    colourless: bool = False


GRADES: tuple[tuple[str, Grade], ...] = (
    ("teal|cinematic|movie|film look|film-look", Grade(
        shadows=(-0.034, -0.036), lights=(0.018, 0.036), contrast=0.5, saturation=1.02,
        fade=0.02, vignette=0.4, grain=0.008)),
    ("noir|low-key|low key", Grade(contrast=1.0, lift=-0.05, vignette=0.8, grain=0.02, colourless=True)),
    ("vintage|retro|polaroid|kodak|analog|film photo|lomo|nostalgic|old photo|0s|0's|faded", Grade(
        shadows=(-0.004, 0.012), lights=(0.008, 0.040), contrast=0.1, saturation=0.80, fade=0.085,
        grain=0.022, vignette=0.45)),
    ("moody|dramatic", Grade(shadows=(-0.012, -0.014), lights=(0.006, 0.012), contrast=0.75,
                             saturation=0.78, lift=-0.05, vignette=0.6)),
    ("dreamy", Grade(lights=(0.014, 0.010), contrast=-0.15, saturation=0.95, fade=0.04, lift=0.04, glow=0.4)),
    ("airy|high-key|high key", Grade(contrast=-0.1, saturation=0.92, lift=0.10, glow=0.12)),
    ("matte", Grade(contrast=0.1, saturation=0.85, fade=0.09)),
    ("cyberpunk|neon", Grade(shadows=(0.006, -0.060), lights=(0.050, -0.030), contrast=0.6,
                             saturation=1.25, vignette=0.4, glow=0.2)),
    ("hdr", Grade(contrast=0.4, saturation=1.25, lift=0.02)),
    ("cross", Grade(shadows=(-0.020, -0.030), lights=(-0.02, 0.05), contrast=0.6, saturation=1.15)),
)  # fmt: skip


def graded(photo: Photo, name: str, amount: float, rng: np.random.Generator) -> Photo:
    """Return the photo in the grade whose words are in ``name``; the first is the default."""
    chosen = next(
        (grade for words, grade in GRADES if any(w in name for w in words.split("|"))), GRADES[0][1]
    )
    out = _toned(monochrome(photo, 1.0) if chosen.colourless else photo, chosen, amount)
    if chosen.glow:
        soft = blur(out, 18 * unit(photo))
        out = (1 - (1 - out) * (1 - chosen.glow * 0.6 * soft)).astype(np.float32)
    if chosen.vignette:
        out = vignette(out, chosen.vignette * amount)
    if chosen.grain:
        rough = clouds(photo.shape, 2.2 * max(1.0, unit(photo)), rng, octaves=1)
        out = out + (rough * chosen.grain)[..., None] * (1.1 - out)
    return np.clip(out, 0, 1).astype(np.float32)


def _toned(photo: Photo, grade: Grade, amount: float) -> Photo:
    lab = to_lab(photo)
    level = np.clip(lab[..., 0], 0, 1)
    dark, light = 1 - step(0.05, 0.6, level), step(0.35, 0.95, level)
    for axis in (0, 1):
        tint = dark * grade.shadows[axis] + light * grade.lights[axis]
        lab[..., 1 + axis] = (
            lab[..., 1 + axis] * grade.saturation ** min(1.0, amount) + tint * amount
        )
    bent = level + grade.contrast * amount * level * (1 - level) * (2 * level - 0.95)
    bent = grade.fade * amount + bent * (1 - 1.3 * grade.fade * amount)
    lab[..., 0] = np.clip(bent + grade.lift * amount * 4 * level * (1 - level), 0, 1)
    return from_lab(lab)


def palette(photo: Photo, model: Photo, rng: np.random.Generator, amount: float = 0.9) -> Photo:
    """Give a photo the colours of another: sliced optimal transport through a small 3-D table."""
    lab, wanted = to_lab(photo), to_lab(model)
    count = 6000
    first = lab.reshape(-1, 3)[rng.integers(0, lab.size // 3, count)]
    goal = wanted.reshape(-1, 3)[rng.integers(0, wanted.size // 3, count)]
    cloud = first.copy()
    for _ in range(36):
        turn = np.linalg.qr(rng.standard_normal((3, 3)))[0].astype(np.float32)
        here, there = cloud @ turn, goal @ turn
        for axis in range(3):
            order = np.argsort(here[:, axis])
            move = np.empty(count, np.float32)
            move[order] = np.sort(there[:, axis]) - here[order, axis]
            cloud = cloud + 0.7 * move[:, None] * turn[:, axis]
    shift = _table(lab, first, cloud - first)
    out = lab + amount * shift
    out[..., 0] = 0.75 * out[..., 0] + 0.25 * lab[..., 0]
    return from_lab(out.astype(np.float32))


def _table(lab: Photo, points: Photo, moves: Photo) -> Photo:
    """Spread moves of sampled colours to every colour of the photo, smoothly."""
    from scipy.ndimage import gaussian_filter, map_coordinates  # noqa: PLC0415

    cells = 14
    low, high = lab.reshape(-1, 3).min(0) - 0.01, lab.reshape(-1, 3).max(0) + 0.01
    where = np.rint((points - low) / (high - low) * (cells - 1)).astype(int)
    total, weight = np.zeros((cells, cells, cells, 3)), np.zeros((cells, cells, cells))
    np.add.at(total, tuple(where.T), moves)
    np.add.at(weight, tuple(where.T), 1)
    near, far = gaussian_filter(weight, 1.0), gaussian_filter(weight, 3.0)
    places = ((lab - low) / (high - low) * (cells - 1)).reshape(-1, 3).T
    out = np.empty((lab.shape[0] * lab.shape[1], 3), np.float32)
    for axis in range(3):
        sums = gaussian_filter(total[..., axis], 1.0) + 0.02 * gaussian_filter(
            total[..., axis], 3.0
        )
        table = sums / (near + 0.02 * far + 1e-7)
        out[:, axis] = map_coordinates(table, places, order=1, mode="nearest")
    return out.reshape(lab.shape)
