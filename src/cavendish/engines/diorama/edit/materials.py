"""Another material on a part of a photo. Knows light and grain; no words but materials' names.

A photo's form is read from its light: broad shading, fine detail and highlights apart. Metals
bend the tone curve and mirror an imagined room; others are grounds of their own under that light.
"""

import numpy as np

from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    clouds,
    cv,
    from_lab,
    mixed,
    step,
    to_lab,
    unit,
)

_METALS = {
    "gold": ((0.22, 0.035, 0.05), (0.70, 0.022, 0.145), (0.98, -0.004, 0.06)),
    "golden": ((0.22, 0.035, 0.05), (0.70, 0.022, 0.145), (0.98, -0.004, 0.06)),
    "brass": ((0.22, 0.02, 0.045), (0.68, 0.002, 0.115), (0.97, -0.008, 0.045)),
    "silver": ((0.16, 0.0, -0.006), (0.66, -0.001, -0.004), (0.99, 0.0, 0.0)),
    "chrome": ((0.08, 0.0, -0.01), (0.60, -0.002, -0.010), (1.0, 0.0, 0.0)),
    "steel": ((0.16, 0.0, -0.01), (0.56, -0.002, -0.010), (0.95, 0.0, -0.004)),
    "metal": ((0.16, 0.0, -0.01), (0.56, -0.002, -0.010), (0.95, 0.0, -0.004)),
    "metallic": ((0.16, 0.0, -0.01), (0.56, -0.002, -0.010), (0.95, 0.0, -0.004)),
    "bronze": ((0.16, 0.025, 0.03), (0.50, 0.04, 0.075), (0.90, 0.012, 0.07)),
    "copper": ((0.20, 0.05, 0.04), (0.60, 0.075, 0.085), (0.96, 0.02, 0.045)),
}
"""OKLab of polished metals in the dark, in middle light and where they shine."""

_STONES = {
    "marble": ((0.92, 0.0, 0.004), (0.52, 0.0, -0.006), 0.9),
    "stone": ((0.62, 0.0, 0.01), (0.42, 0.002, 0.012), 0.9),
    "concrete": ((0.66, 0.0, 0.004), (0.56, 0.0, 0.004), 0.95),
    "jade": ((0.70, -0.075, 0.03), (0.50, -0.07, 0.03), 0.8),
    "ice": ((0.90, -0.018, -0.022), (0.72, -0.025, -0.045), 0.8),
    "clay": ((0.62, 0.06, 0.06), (0.55, 0.06, 0.06), 1.0),
    "ceramic": ((0.90, 0.0, 0.006), (0.88, 0.0, 0.006), 0.8),
    "porcelain": ((0.92, 0.0, 0.002), (0.9, 0.0, 0.002), 0.8),
    "plastic": ((0.66, 0.02, 0.12), (0.66, 0.02, 0.12), 0.8),
    "leather": ((0.42, 0.04, 0.05), (0.33, 0.03, 0.04), 1.0),
    "velvet": ((0.34, 0.10, -0.02), (0.28, 0.09, -0.02), 1.1),
}
"""Light and dark colour of the ground in OKLab, and how much shading stays."""
_TILT = np.radians(32.0)
"""Which way veins of stone run."""


def remade(photo: Photo, mask: Mask, words: str, rng: np.random.Generator) -> Photo:
    """Make the masked part of another material, keeping its form by its light."""
    token = next((t for t in reversed(words.split()) if t.removesuffix("en") or t), "")
    key = {"wooden": "wood", "glassy": "glass", "crystal": "ice", "glass": "ice"}.get(token, token)
    lab = to_lab(photo)
    u = unit(photo)
    if key in _METALS:
        made = _metal(lab, mask, _METALS[key], u)
    elif key == "wood":
        made = _wood(lab, mask, rng, u)
    else:
        made = _stone(lab, mask, _STONES.get(key, _STONES["stone"]), rng, u)
    return mixed(photo, from_lab(made.astype(np.float32)), mask)


def _tones(level: Mask, mask: Mask) -> Mask:
    """Return lightness stretched over what the mask covers, 0..1, half by rank."""
    inside = level[mask > 0.5]
    if inside.size < 2:
        return level
    marks = np.percentile(inside, np.linspace(1, 99, 33))
    low, high = float(marks[0]), float(marks[-1])
    even = np.clip((level - low) / max(0.08, high - low), 0, 1)
    rank = np.interp(level, np.maximum.accumulate(marks), np.linspace(0, 1, 33))
    return (0.55 * even + 0.45 * rank).astype(np.float32)


def _broad(level: Mask, mask: Mask, sigma: float) -> Mask:
    """Return lightness averaged within the mask alone."""
    return (blur(level * mask, sigma) / (blur(mask, sigma) + 1e-3)).astype(np.float32)


def _metal(lab: Photo, mask: Mask, look: tuple[tuple[float, float, float], ...], u: float) -> Photo:
    """Return polished metal: the photo's light through a steep curve, and a room mirrored in it."""
    tones = _tones(lab[..., 0], mask)
    form = np.asarray(cv.bilateralFilter(tones, -1, 0.15, 3 * u), np.float32)
    bent = _mirrored_room(_broad(form, mask, 4 * u), u)
    # Softly rounded forms mirror; fine detail such as fur or lettering stays as relief.
    light = 0.72 * form + 0.28 * bent + 0.9 * (tones - form)
    light = np.clip(light, 0, 1)
    light = light + 0.35 * (light - 0.5) * (1 - np.abs(2 * light - 1))
    dark, middle, shine = (np.asarray(colour, np.float32) for colour in look)
    part = np.clip(light, 0, 1)[..., None]
    low = dark + (middle - dark) * np.clip(part / 0.6, 0, 1)
    return low + (shine - middle) * step(0.6, 1.0, part) * 0.95


def _mirrored_room(form: Mask, u: float) -> Mask:
    """Return what a metal of this form mirrors: a bright window above, a dark floor below."""
    across = np.asarray(cv.Sobel(form, cv.CV_32F, 1, 0), np.float32) / (8 * 0.012 / u)
    down = np.asarray(cv.Sobel(form, cv.CV_32F, 0, 1), np.float32) / (8 * 0.012 / u)
    up = np.tanh(-down + 1.6 * (form - 0.5))
    window = step(0.15, 0.45, up) * (1 - step(0.75, 1.0, up)) + 0.8 * step(0.85, 1.0, up)
    side = 0.25 * np.tanh(across)
    return np.clip(0.22 + 0.68 * window - 0.18 * step(0.0, 0.5, -up) + side, 0, 1)


def _lit(lab: Photo, mask: Mask, sigma: float) -> tuple[Mask, Mask]:
    """Return how light falls, 1 where usual, the old ground's own grain left out; and shine."""
    level = lab[..., 0]
    calm = np.asarray(cv.medianBlur(level.astype(np.float32), 5), np.float32)
    broad = _broad(calm, mask, sigma)
    inside = mask > 0.5
    usual = float(np.median(broad[inside])) if inside.any() else 0.5
    shine = step(0.86, 0.99, level) * step(0.15, 0.35, level - broad)
    return np.clip((broad / max(0.08, usual)) ** 0.6, 0.35, 1.2).astype(np.float32), shine


def _wood(lab: Photo, mask: Mask, rng: np.random.Generator, u: float) -> Photo:
    tones = _tones(lab[..., 0], mask)
    form = np.asarray(cv.bilateralFilter(tones, -1, 0.12, 5 * u), np.float32) - 0.5
    shine = step(0.86, 1.0, tones)
    height, width = form.shape
    rows = np.arange(height, dtype=np.float32)[:, None] / (7 * u)
    bend = clouds((height, width), 260 * u, rng, 3) * 2.4
    rings = np.sin((rows + bend) * 1.3) * 0.5 + np.sin((rows + bend) * 3.1 + 1.7) * 0.25
    pores = blur(rng.standard_normal((height, width)).astype(np.float32), 0.6)
    pores = np.asarray(cv.blur(pores, (max(3, round(40 * u)), 1)), np.float32)
    tone = 0.5 + 0.042 * rings + 0.05 * pores / max(1e-6, float(pores.std())) * 0.5
    level = np.clip(tone + 0.5 * form + 0.12 * shine, 0.05, 0.95)
    return np.stack([level, np.full_like(level, 0.042), 0.075 + 0.01 * rings], 2)


def _stone(
    lab: Photo,
    mask: Mask,
    look: tuple[tuple[float, float, float], tuple[float, float, float], float],
    rng: np.random.Generator,
    u: float,
) -> Photo:
    light, shine = _lit(lab, mask, 7 * u)
    shape = light.shape
    veins = np.maximum(_veins(shape, 330 * u, 0.05, rng), 0.5 * _veins(shape, 120 * u, 0.035, rng))
    drift = clouds(shape, 220 * u, rng, 4)
    bright, dark, shading = (np.asarray(v, np.float32) for v in look)
    part = np.clip(0.85 * veins + 0.10 * step(-0.5, 2.0, drift), 0, 1)[..., None]
    ground = (bright + (dark - bright) * part).astype(np.float32)
    falls = 1 + float(shading) * (light - 1) * np.where(light > 1, 0.25, 1.0)
    ground[..., 0] = np.clip(ground[..., 0] * falls + 0.12 * shine, 0.03, 0.99)
    return ground


def _veins(shape: tuple[int, ...], scale: float, thin: float, rng: np.random.Generator) -> Values:
    """Return veins 0..1: long, mostly one way, thin here and broader there."""
    height, width = shape[:2]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    side = int(np.hypot(height, width)) + 8
    field = clouds((side, side), scale, rng, 4)
    along = ((columns * np.cos(_TILT) + rows * np.sin(_TILT)) * 0.22).astype(np.float32)
    across = (rows * np.cos(_TILT) - columns * np.sin(_TILT)).astype(np.float32)
    low = float(across.min())
    seen = cv.remap(
        field, along, across - np.float32(low), cv.INTER_LINEAR, borderMode=cv.BORDER_REFLECT
    )
    ridge = np.abs(np.asarray(seen, np.float32))
    width_of = thin * (0.4 + step(-0.8, 1.6, clouds(shape, 0.7 * scale, rng, 3)) * 2.2)
    strength = step(-0.9, 0.9, clouds(shape, scale, rng, 2))
    return (np.exp(-ridge / width_of) * strength).astype(np.float32)
