"""Light and colour of a whole photo: brightness, contrast, warmth, grades, grain. Knows no masks.

Every function takes a photo and a signed amount, about 1 for a plain wish.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.plan import Act
from cavendish.engines.diorama.edit.raster import (
    Photo,
    blur,
    cv,
    from_lab,
    from_linear,
    luma,
    pixels_of,
    step,
    to_lab,
    to_linear,
    unit,
)

Tone = Callable[[Photo, float], Photo]


def brightness(photo: Photo, amount: float) -> Photo:
    """Expose more or less: a curve that moves the middle and keeps black and white."""
    lab = to_lab(photo)
    level = np.clip(lab[..., 0], 0, 1)
    lifted = level ** (1 - 0.28 * amount) if amount > 0 else level ** (1 - 0.45 * amount)
    gain = lifted / np.maximum(level, 1e-3)
    lab[..., 0] = lifted
    lab[..., 1:] *= np.clip(gain, 0.6, 1.35)[..., None] ** 0.8
    return from_lab(lab)


def contrast(photo: Photo, amount: float) -> Photo:
    """Steepen or flatten the curve around the photo's own middle."""
    lab = to_lab(photo)
    middle = float(np.median(lab[..., 0]))
    away = lab[..., 0] - middle
    if amount > 0:
        room = np.where(away > 0, 1 - middle, middle) + 1e-3
        part = np.clip(np.abs(away) / room, 0, 1)
        steep = part + 0.55 * amount * part * (1 - part) * (1.15 - part)
        lab[..., 0] = middle + np.sign(away) * np.clip(steep, 0, 1) * room
        lab[..., 1:] *= 1 + 0.08 * amount
    else:
        lab[..., 0] = middle + away * (1 + 0.35 * amount) + 0.02 * -amount
    return from_lab(lab)


def saturation(photo: Photo, amount: float) -> Photo:
    """Make colours stronger where they are weak first, or weaker everywhere."""
    lab = to_lab(photo)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    gain = 1 + 0.55 * amount * np.exp(-chroma / 0.22) if amount > 0 else 1 + 0.5 * amount
    lab[..., 1:] *= np.clip(gain, 0, None)[..., None] if amount > 0 else max(0.0, float(gain))
    return from_lab(lab)


def warmth(photo: Photo, amount: float) -> Photo:
    """Move the white point towards tungsten (positive) or shade."""
    gain = np.array([1 + 0.16 * amount, 1 + 0.012 * amount, 1 - 0.17 * amount], np.float32)
    light = to_linear(photo) * gain
    kept = luma(to_linear(photo)) / np.maximum(luma(light), 1e-4)
    return from_linear(light * kept[..., None] ** 0.8)


def sharpen(photo: Photo, amount: float) -> Photo:
    """Steepen edges of lightness at two scales, without halos."""
    lab = to_lab(photo)
    level = lab[..., 0]
    u = unit(photo)
    fine = level - blur(level, max(0.7, 0.9 * u))
    broad = level - blur(level, 3.0 * u)
    change = amount * (1.1 * fine + 0.25 * broad)
    lab[..., 0] = level + np.clip(change, -0.09, 0.09)
    return from_lab(lab)


def denoise(photo: Photo, amount: float) -> Photo:
    """Average patches that look alike (non-local means), colours more than lightness."""
    strength = 7.0 * amount
    out = cv.fastNlMeansDenoisingColored(
        pixels_of(photo), None, strength * 0.7, strength * 1.3, 5, 15
    )
    return (np.asarray(out, np.float32) / 255).astype(np.float32)


def soften(photo: Photo, amount: float) -> Photo:
    """Blur evenly, in linear light."""
    return from_linear(blur(to_linear(photo), 7 * amount * unit(photo)))


def vignette(photo: Photo, amount: float) -> Photo:
    """Darken towards the corners as a lens does."""
    height, width = photo.shape[:2]
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None]
    away = (rows**2 + columns**2) / 2
    return from_linear(to_linear(photo) * (1 - 0.72 * amount * step(0.18, 1.05, away))[..., None])


def monochrome(photo: Photo, amount: float) -> Photo:
    """Black and white as a panchromatic film with a yellow filter sees it."""
    del amount
    grey = to_linear(photo) @ np.array([0.38, 0.52, 0.10], np.float32)
    level = from_linear(grey.astype(np.float32))
    curved = level + 0.16 * level * (1 - level) * (2 * level - 0.9)
    return np.repeat(curved[..., None], 3, axis=2).astype(np.float32)


def sepia(photo: Photo, amount: float) -> Photo:
    """Brown tones as of a toned silver print."""
    level = monochrome(photo, 1.0)[..., 0]
    dark, middle, light = (
        np.array(c, np.float32)
        for c in ((0.11, 0.07, 0.045), (0.56, 0.42, 0.29), (0.98, 0.93, 0.82))
    )
    part = level[..., None]
    toned = np.where(
        part < 0.5, dark + (middle - dark) * part * 2, middle + (light - middle) * (part * 2 - 1)
    )
    return (photo + (toned - photo) * min(1.0, 0.6 + 0.4 * amount)).astype(np.float32)


def enhance(photo: Photo, amount: float) -> Photo:
    """Set black, white and middle by the photo's own histogram; lift shadows; a little bite."""
    lab = to_lab(photo)
    low, high = (float(v) for v in np.percentile(lab[..., 0], (0.4, 99.6)))
    level = np.clip((lab[..., 0] - 0.7 * low) / max(0.25, high - 0.7 * low), 0, 1)
    broad = blur(level, 30 * unit(photo))
    level = level + 0.16 * amount * (0.46 - broad) * step(0.0, 0.25, level) * (1 - level)
    lab[..., 0] = lab[..., 0] + (level - lab[..., 0]) * min(1.0, 0.75 * amount)
    grey = np.median(lab[..., 1:].reshape(-1, 2), axis=0)
    lab[..., 1:] -= 0.25 * np.clip(grey, -0.03, 0.03)
    return sharpen(saturation(from_lab(lab), 0.35 * amount), 0.4 * amount)


def restore(photo: Photo, amount: float) -> Photo:
    """Mend an old print: dust and scratches out, tones back, colour cast off."""
    level = luma(photo)
    u = unit(photo)
    size = 2 * max(1, round(2.5 * u)) + 1
    kernel = np.ones((size, size), np.uint8)
    bright = level - np.asarray(cv.morphologyEx(level, cv.MORPH_OPEN, kernel), np.float32)
    dark = np.asarray(cv.morphologyEx(level, cv.MORPH_CLOSE, kernel), np.float32) - level
    busy = blur(np.maximum(bright, dark), 12 * u)
    flaws = (np.maximum(bright, dark) > 0.12 + 2.6 * busy).astype(np.uint8)
    flaws = np.asarray(cv.dilate(_specks(flaws, u), np.ones((3, 3), np.uint8)))
    mended = np.asarray(cv.inpaint(pixels_of(photo), flaws, 3, cv.INPAINT_TELEA), np.float32) / 255
    return enhance(denoise(mended.astype(np.float32), 0.3 * amount), amount)


def _specks(flaws: NDArray[np.uint8], u: float) -> NDArray[np.uint8]:
    """Keep of thin marks those that are no part of what is shown: specks, upright scratches."""
    count, labels, stats, _ = cv.connectedComponentsWithStats(flaws)
    wide, tall = np.asarray(stats)[:, 2], np.asarray(stats)[:, 3]
    small = np.maximum(wide, tall) < 14 * u + 3
    scratch = (tall > 60 * u) & (wide < 5 * u + 2)
    kept = np.asarray((small | scratch) & (np.arange(int(count)) > 0), np.uint8)
    return kept[np.asarray(labels, np.intp)]


TONES: dict[Act, Tone] = {
    Act.BRIGHTNESS: brightness,
    Act.CONTRAST: contrast,
    Act.SATURATION: saturation,
    Act.WARMTH: warmth,
    Act.SHARPEN: sharpen,
    Act.DENOISE: denoise,
    Act.BLUR: soften,
    Act.VIGNETTE: vignette,
    Act.MONOCHROME: monochrome,
    Act.SEPIA: sepia,
    Act.ENHANCE: enhance,
    Act.RESTORE: restore,
}
"""Acts that change tones; each works on the whole or, through a mask, on a part."""
