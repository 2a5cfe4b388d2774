"""New colours and materials on a part of a photo: light and texture stay."""

import numpy as np

from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    clouds,
    cv,
    from_lab,
    mixed,
    step,
    to_lab,
    unit,
)
from cavendish.engines.diorama.edit.swatch import swatch


def recoloured(photo: Photo, mask: Mask, words: str) -> Photo:
    """Paint the masked part: hue and strength as named, shading and highlights as they were."""
    lab, wanted = to_lab(photo), swatch(words)
    inside = mask > 0.5
    if not inside.any():
        return photo
    level = lab[..., 0]
    middle = float(np.median(level[inside]))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    usual = float(np.percentile(chroma[inside], 60))
    shift = (float(wanted[0]) - middle) * 0.86
    new = level + shift * np.clip(1 - np.abs(level - middle) / 0.85, 0, 1)
    ratio = np.clip(level / max(0.05, middle), 0, 1.6) * max(0.12, middle + shift)
    new = np.where(level < middle, np.minimum(new, 0.4 * ratio + 0.6 * new), new)
    shine = step(0.86, 0.99, level) * step(0.12, 0.3, level - middle)
    if usual > 0.035:
        part = np.clip(chroma / usual, 0, 1.2) ** 0.8
    else:
        part = 1 - np.clip(np.abs(level - 0.55) / 0.52, 0, 1) ** 3
    part = part * (1 - shine)
    out = np.stack([np.clip(new, 0, 1), wanted[1] * part, wanted[2] * part], 2)
    return mixed(photo, from_lab(out.astype(np.float32)), mask)


_METALS = {
    "gold": (0.075, 0.035, 0.125), "golden": (0.075, 0.035, 0.125), "brass": (0.05, 0.01, 0.10),
    "silver": (0.1, -0.002, -0.004), "chrome": (0.1, -0.002, -0.008),
    "steel": (0.02, -0.003, -0.01),
    "metal": (0.02, -0.003, -0.01), "metallic": (0.02, -0.003, -0.01),
    "bronze": (-0.1, 0.035, 0.06), "copper": (-0.03, 0.065, 0.07),
}  # fmt: skip
"""Lift of lightness and tint (OKLab a, b) of polished metals."""

_STONES = {
    "marble": ((0.90, 0.0, 0.004), (0.48, 0.0, -0.004), 0.5),
    "stone": ((0.62, 0.0, 0.01), (0.42, 0.002, 0.012), 0.75),
    "concrete": ((0.66, 0.0, 0.004), (0.56, 0.0, 0.004), 0.9),
    "jade": ((0.70, -0.075, 0.03), (0.50, -0.07, 0.03), 0.6),
    "ice": ((0.90, -0.018, -0.022), (0.72, -0.025, -0.045), 0.6),
    "clay": ((0.62, 0.06, 0.06), (0.55, 0.06, 0.06), 0.9),
    "ceramic": ((0.90, 0.0, 0.006), (0.88, 0.0, 0.006), 0.6),
    "porcelain": ((0.92, 0.0, 0.002), (0.9, 0.0, 0.002), 0.6),
    "plastic": ((0.66, 0.02, 0.12), (0.66, 0.02, 0.12), 0.6),
    "leather": ((0.42, 0.04, 0.05), (0.33, 0.03, 0.04), 0.9),
    "velvet": ((0.34, 0.10, -0.02), (0.28, 0.09, -0.02), 1.1),
}
"""Light and dark colour of the ground in OKLab, and how much shading stays."""


def remade(photo: Photo, mask: Mask, words: str, rng: np.random.Generator) -> Photo:
    """Make the masked part of another material, keeping its form by its light."""
    token = next((t for t in reversed(words.split()) if t.removesuffix("en") or t), "")
    key = {"wooden": "wood", "glassy": "glass", "crystal": "ice", "glass": "ice"}.get(token, token)
    lab = to_lab(photo)
    if key in _METALS:
        made = _metal(lab, mask, _METALS[key], unit(photo))
    elif key == "wood":
        made = _wood(lab, mask, rng, unit(photo))
    else:
        made = _stone(lab, mask, _STONES.get(key, _STONES["stone"]), rng, unit(photo))
    return mixed(photo, from_lab(made.astype(np.float32)), mask)


def _form(lab: Photo, mask: Mask, u: float) -> tuple[Mask, Mask]:
    """Return shading about 0 and highlights 0..1 of the masked part."""
    level = lab[..., 0]
    inside = mask > 0.5
    low, high = (
        (float(v) for v in np.percentile(level[inside], (3, 97))) if inside.any() else (0, 1)
    )
    part = np.clip((level - low) / max(0.08, high - low), 0, 1).astype(np.float32)
    broad = np.asarray(cv.bilateralFilter(part, -1, 0.12, 5 * u), np.float32)
    return broad - 0.5, step(0.78, 1.0, part)


def _metal(lab: Photo, mask: Mask, look: tuple[float, float, float], u: float) -> Photo:
    form, shine = _form(lab, mask, u)
    waves = 0.5 + 0.5 * np.sin(blur(form, 4 * u) * 10.5 + 0.6)
    level = 0.16 + 0.62 * (0.68 * (form + 0.5) + 0.32 * waves) + look[0] + 0.3 * shine
    level = np.clip(level, 0.03, 0.99)
    strength = (0.55 + 0.9 * level * (1 - level) * 2) * (1 - 0.6 * shine)
    return np.stack([level, look[1] * strength, look[2] * strength], 2)


def _wood(lab: Photo, mask: Mask, rng: np.random.Generator, u: float) -> Photo:
    form, shine = _form(lab, mask, u)
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
    form, shine = _form(lab, mask, u)
    height, width = form.shape
    field = clouds((height, width), 150 * u, rng, 5) + 0.5 * clouds((height, width), 40 * u, rng, 3)
    vein = np.exp(-((np.abs(field) / 0.11) ** 1.2)) * step(
        -0.6, 0.8, clouds((height, width), 90 * u, rng)
    )
    light, dark, shading = (np.asarray(v, np.float32) for v in look)
    ground = light + (dark - light) * np.clip(0.75 * vein + 0.1 * field, 0, 1)[..., None]
    ground = ground.astype(np.float32)
    ground[..., 0] = np.clip(
        ground[..., 0] + 0.55 * float(shading) * form + 0.1 * shine, 0.03, 0.99
    )
    return ground
