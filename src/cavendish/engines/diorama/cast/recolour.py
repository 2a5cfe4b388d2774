"""Gives a flat drawing another colour: rewrites the fills of its largest layer and its shades.

Knows SVG fills. Eyes, outlines and details of other hues keep theirs; lighter and darker shades of
the recoloured layer stay lighter and darker.
"""

import colorsys
import io
import re
from collections import Counter
from typing import TypeAlias

import numpy as np
import resvg_py
from PIL import Image

from cavendish.engines.diorama.model.colour import RGB

Code: TypeAlias = tuple[float, float, float]
"""Display-encoded sRGB, each 0..1."""

_FILL = re.compile(r'fill="(#[0-9a-fA-F]{3,6})"')
_SIZE = 96
"""Pixels across; fewer lose the thin tubes of a bicycle."""
_HUE_REACH = 0.068
_GREY = 0.18
"""HSV saturation below which a fill counts as grey."""
_MAJORITY, _VIVID_SHARE = 0.42, 0.08
"""Steel and tyres give way to paint unless they are most of the picture."""
_INK = 0.28
"""HSV value below which a fill counts as ink: eyes, outlines."""


def recoloured(svg: str, colour: RGB, *, person: bool = False) -> str:
    """Return the drawing with its dominant colour replaced by a linear RGB colour.

    A ``person`` keeps the skin; the clothes take the colour.
    """
    kept = {code for code in _FILL.findall(svg) if person and _is_skin(_parse(code))}
    dominant = _dominant(svg, kept)
    if dominant is None:
        return svg
    target = _encoded(colour)
    reference = max(_luma(_parse(dominant)), 0.05)

    def replace(match: re.Match[str]) -> str:
        code = match[1]
        if code in kept or not _belongs(_parse(code), _parse(dominant)):
            return match[0]
        step = _luma(_parse(code)) / reference
        return f'fill="{_hex(_stepped(target, step))}"'

    return _FILL.sub(replace, svg)


def _dominant(svg: str, kept: set[str]) -> str | None:
    """Return the fill that covers most of the picture, ink and kept fills left aside."""
    codes = sorted(set(_FILL.findall(svg)))
    if not codes:
        return None
    sized = svg.replace("<svg ", f'<svg width="{_SIZE}" height="{_SIZE}" ', 1)
    encoded = bytes(resvg_py.svg_to_bytes(svg_string=sized))
    pixels = np.asarray(Image.open(io.BytesIO(encoded)).convert("RGBA"), np.float32) / 255
    seen = pixels[pixels[..., 3] > 0.9][:, :3]
    if not len(seen):
        return None
    table = np.array([_parse(code) for code in codes], np.float32)
    nearest = ((seen[:, None] - table[None]) ** 2).sum(-1).argmin(1)
    counts = Counter(codes[int(i)] for i in nearest)
    ranked = sorted(
        (code for code in counts if code not in kept),
        key=lambda code: (_is_ink(_parse(code)), -counts[code], code),
    )
    if not ranked:
        return None
    shares = {code: counts[code] / len(seen) for code in ranked}
    vivid = [code for code in ranked if not _is_grey(code) and shares[code] > _VIVID_SHARE]
    if _is_grey(ranked[0]) and shares[ranked[0]] < _MAJORITY and vivid:
        return vivid[0]
    return ranked[0]


def _is_skin(code: Code) -> bool:
    """Tell the yellow and orange that the drawings use for skin and fair hair."""
    hue, saturation, value = colorsys.rgb_to_hsv(*code)
    return 0.07 < hue < 0.15 and saturation > 0.5 and value > 0.75


def _is_grey(code: str) -> bool:
    return colorsys.rgb_to_hsv(*_parse(code))[1] < _GREY


def _belongs(code: Code, dominant: Code) -> bool:
    """Tell whether a fill is the dominant colour or a shade of it."""
    if code == dominant:
        return True
    if _is_ink(code):
        return _is_ink(dominant)
    hue, saturation, _ = colorsys.rgb_to_hsv(*code)
    own_hue, own_saturation, _ = colorsys.rgb_to_hsv(*dominant)
    if own_saturation < _GREY or saturation < _GREY:
        return own_saturation < _GREY and saturation < _GREY and min(code) < 0.97
    apart = abs(hue - own_hue)
    return min(apart, 1 - apart) < _HUE_REACH


def _stepped(target: Code, step: float) -> Code:
    """Return the target darkened, or lifted towards white, by a luminance step."""
    if step <= 1:
        factor = 0.35 + 0.65 * step
        red, green, blue = (channel * factor for channel in target)
    else:
        lift = min(0.6, 0.6 * (1 - 1 / step))
        red, green, blue = (channel + (1 - channel) * lift for channel in target)
    return red, green, blue


def _is_ink(code: Code) -> bool:
    return max(code) < _INK


def _luma(code: Code) -> float:
    """Return relative luminance of the encoded colour, good enough for steps (Rec. 709 weights)."""
    red, green, blue = code
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parse(code: str) -> Code:
    digits = code[1:]
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits[:3])
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def _hex(code: Code) -> str:
    return "#" + "".join(f"{round(255 * max(0.0, min(1.0, channel))):02x}" for channel in code)


def _encoded(colour: RGB) -> Code:
    """Encode linear light as sRGB (IEC 61966-2-1)."""
    red, green, blue = (
        12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055
        for v in (max(0.0, min(1.0, channel)) for channel in colour)
    )
    return red, green, blue
