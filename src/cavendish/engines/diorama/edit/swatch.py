"""Colour words as OKLab, as vivid as photographs show them. Knows no regions."""

import numpy as np

from cavendish.engines.diorama.edit.raster import Values, from_linear, to_lab
from cavendish.engines.diorama.model.colour import named

_VIVID: dict[str, tuple[float, float, float]] = {
    "red": (0.76, 0.10, 0.10), "orange": (0.95, 0.48, 0.10), "yellow": (0.97, 0.82, 0.15),
    "green": (0.16, 0.56, 0.22), "blue": (0.10, 0.32, 0.80), "purple": (0.46, 0.20, 0.66),
    "violet": (0.46, 0.20, 0.66), "pink": (0.96, 0.48, 0.66), "brown": (0.42, 0.26, 0.15),
    "white": (0.95, 0.95, 0.94), "black": (0.07, 0.07, 0.08), "grey": (0.52, 0.52, 0.53),
    "gray": (0.52, 0.52, 0.53), "teal": (0.05, 0.50, 0.52), "navy": (0.09, 0.14, 0.34),
    "gold": (0.83, 0.64, 0.20), "golden": (0.83, 0.64, 0.20), "silver": (0.76, 0.77, 0.79),
    "blond": (0.85, 0.70, 0.42), "blonde": (0.85, 0.70, 0.42), "ginger": (0.74, 0.36, 0.14),
    "auburn": (0.45, 0.19, 0.11), "brunette": (0.28, 0.18, 0.12),
}  # fmt: skip
_SHADES = {
    "light": 0.13, "pale": 0.17, "pastel": 0.16, "baby": 0.15, "sky": 0.14, "bright": 0.05,
    "dark": -0.20, "deep": -0.12, "forest": -0.15, "navy": -0.18, "midnight": -0.2,
}  # fmt: skip


def rgb(words: str) -> tuple[float, float, float] | None:
    """Return display-encoded sRGB of colour words or a hex code; None when there is no colour."""
    tokens = words.lower().replace("-", " ").split()
    for token in tokens:
        if len(token) == 7 and token.startswith("#"):
            red, green, blue = (int(token[i : i + 2], 16) / 255 for i in (1, 3, 5))
            return red, green, blue
    vivid = next((_VIVID[token] for token in reversed(tokens) if token in _VIVID), None)
    if vivid is not None:
        return vivid
    known = named(words)
    if known is None:
        return None
    red, green, blue = (float(v) for v in from_linear(np.array(known, np.float32)))
    return red, green, blue


def swatch(words: str) -> Values:
    """Return a colour's OKLab, shade words ("light", "dark") included; grey for no colour."""
    base = rgb(words) or (0.5, 0.5, 0.5)
    lab = to_lab(np.array([[base]], np.float32))[0, 0].copy()
    for token in words.lower().replace("-", " ").split()[:-1]:
        change = _SHADES.get(token, 0.0)
        lab[0] = np.clip(lab[0] + change, 0.03, 0.97)
        lab[1:] *= 1 - min(0.5, 1.6 * change if change > 0 else -1.3 * change)
    return lab.astype(np.float32)


def word_for(code: str, *, hair: bool = False) -> str:
    """Return the plain word that is nearest to an sRGB hex code; hue tells more than lightness."""

    def away(word: str) -> float:
        lightness, *hue = swatch(word) - swatch(code)
        return float(np.hypot(0.35 * lightness, np.hypot(*hue)))

    return min(_HAIR if hair else _PLAIN, key=away)


_HAIR = ("black", "brown", "blonde", "auburn", "ginger", "grey", "white")
_PLAIN = (
    *("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "white", "black"),
    *("grey", "teal", "navy", "gold", "beige", "olive", "maroon"),
)
"""Words that anybody would use."""
