"""New colours on a part of a photo: light and texture stay."""

import numpy as np

from cavendish.engines.diorama.edit.raster import Mask, Photo, from_lab, mixed, step, to_lab
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
