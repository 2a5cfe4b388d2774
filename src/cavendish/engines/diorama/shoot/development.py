"""Linear radiance to a print: meter, bloom, vignette, AgX tone curve, grain.

Knows pixels only. The tone curve is AgX by Troy Sobotka in the polynomial fit of Benjamin Wrensch
(2023): highlights go to white through pastel, as film does, never through clipped primaries.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.stage.shot import Development

Array = NDArray[np.float32]
_STRIP = 256
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)
_INSET = np.array(
    [
        [0.842479062253094, 0.0784335999999992, 0.0792237451477643],
        [0.0423282422610123, 0.878468636469772, 0.0791661274605434],
        [0.0423756549057051, 0.0784336, 0.879142973793104],
    ],
    np.float32,
)
_MIDDLE = np.float32(0.497)
"""Where the curve puts 18 % grey."""
_CURVE = (15.5, -40.14, 31.96, -6.868, 0.4298, 0.1191, -0.00232)


def agx(radiance: Array, *, contrast: float = 1.0, saturation: float = 1.0) -> Array:
    """Map linear sRGB radiance (... x 3, 0.18 is middle grey) to display-encoded sRGB 0..1."""
    log = np.log2(np.maximum(radiance @ _INSET.T, 1e-10))
    value = np.clip((log + 12.47393) / 16.5, 0, 1)
    curve = np.full_like(value, _CURVE[0])
    for coefficient in _CURVE[1:]:
        curve = curve * value + np.float32(coefficient)
    curve = _steeper(np.clip(curve, 0, 1).astype(np.float32), contrast)
    grey = (curve @ _LUMINANCE)[..., None]
    vivid = grey + (curve - grey) * np.float32(saturation)
    return np.clip(np.maximum(vivid @ np.linalg.inv(_INSET).T.astype(np.float32), 0), 0, 1)


def _steeper(value: Array, contrast: float) -> Array:
    """Steepen (or flatten) encoded values around middle grey; black, grey and white stay."""
    power = np.float32(contrast)
    below = _MIDDLE * (np.minimum(value, _MIDDLE) / _MIDDLE) ** power
    above = (1 - _MIDDLE) * ((1 - np.maximum(value, _MIDDLE)) / (1 - _MIDDLE)) ** power
    return np.where(value < _MIDDLE, below, 1 - above).astype(np.float32)


def meter(radiance: Array, key: float) -> float:
    """Return the stops that bring the centre-weighted log average of a picture to ``key``."""
    step = max(1, min(radiance.shape[:2]) // 256)
    luminance = radiance[::step, ::step] @ _LUMINANCE
    height, width = luminance.shape
    down, across = np.linspace(-1, 1, height)[:, None], np.linspace(-1, 1, width)[None]
    weight = np.exp(-1.2 * (down**2 + across**2))
    log = np.log2(np.clip(luminance, 1e-4, 8))
    return float(np.log2(key) - (log * weight).sum() / weight.sum())


def develop(radiance: Array, how: Development, *, seed: int) -> NDArray[np.uint8]:
    """Return the print, height x width x 3 sRGB, of linear radiance of the same size."""
    height, width = radiance.shape[:2]
    stops = how.exposure + (meter(radiance, how.key) if how.key is not None else 0.0)
    gain = np.float32(2.0**stops)
    glare = bloom(radiance, gain) if how.bloom else None
    random = np.random.default_rng(seed)
    printed = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, _STRIP):
        strip = radiance[top : top + _STRIP] * gain
        rows = len(strip)
        if glare is not None:
            strip = strip + _enlarged(glare, width, height, top, rows) * np.float32(how.bloom)
        corner = np.float32(how.vignette) * _corner(width, height, top, rows)
        encoded = agx(
            (strip * (1 - corner)).astype(np.float32),
            contrast=how.contrast,
            saturation=how.saturation,
        )
        grain = random.standard_normal((rows, width, 1), np.float32) * np.float32(how.grain)
        printed[top : top + rows] = (np.clip(encoded + grain, 0, 1) * 255 + 0.5).astype(np.uint8)
    return printed


def bloom(radiance: Array, gain: np.float32, threshold: float = 1.0) -> Array:
    """Return the glare of what is brighter than white, at about 256 pixels on the short side."""
    height, width = radiance.shape[:2]
    step = max(1, min(height, width) // 256)
    rows, columns = height // step * step, width // step * step
    blocks = radiance[:rows, :columns].reshape(rows // step, step, columns // step, step, 3)
    small = blocks.mean((1, 3), dtype=np.float32) * gain
    small *= (40 / np.maximum(small.max(-1), 40))[..., None]
    small = small * _smoothstep(0.5 * threshold, 1.8 * threshold, small.max(-1))[..., None]
    glare = sum(w * _blurred(small, r) for w, r in ((0.5, 2), (0.3, 6), (0.2, 18)))
    return np.asarray(glare, np.float32)


def enlarged(radiance: Array, width: int, height: int) -> Array:
    """Resample linear radiance with Lanczos, without the dark rings it draws round lamps."""
    log = np.log1p(radiance)
    planes = [
        np.asarray(Image.fromarray(log[..., c]).resize((width, height), Image.Resampling.LANCZOS))
        for c in range(3)
    ]
    return np.maximum(np.expm1(np.stack(planes, -1)), 0).astype(np.float32)


def _enlarged(glare: Array, width: int, height: int, top: int, rows: int) -> Array:
    """Return rows of the glare at the print's size."""
    scale = glare.shape[0] / height
    box = (0.0, top * scale, float(glare.shape[1]), (top + rows) * scale)
    planes = [
        np.asarray(
            Image.fromarray(np.ascontiguousarray(glare[..., c])).resize(
                (width, rows), Image.Resampling.BICUBIC, box=box
            )
        )
        for c in range(3)
    ]
    return np.maximum(np.stack(planes, -1), 0)


def _corner(width: int, height: int, top: int, rows: int) -> Array:
    """Return how far into the corners pixels lie: 0 inside, 1 beyond; the long side decides."""
    longest = max(width, height)
    down = (np.arange(top, top + rows, dtype=np.float32)[:, None] * 2 - height) / longest
    across = (np.arange(width, dtype=np.float32)[None] * 2 - width) / longest
    reach = np.asarray(down**2 + across**2, np.float32)
    return _smoothstep(0.35, 1.9, reach)[..., None]


def _smoothstep(low: float, high: float, value: Array) -> Array:
    t = np.clip((value - low) / (high - low), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)


def _blurred(picture: Array, radius: int) -> Array:
    """Three box blurs: close to a Gaussian of this radius."""
    padded = picture
    for _ in range(3):
        for axis in (0, 1):
            padded = _box_blurred(padded, radius, axis)
    return padded


def _box_blurred(picture: Array, radius: int, axis: int) -> Array:
    pads = [(0, 0)] * picture.ndim
    pads[axis] = (radius + 1, radius)
    total = np.cumsum(np.pad(picture, pads, mode="edge"), axis, dtype=np.float64)
    length = picture.shape[axis]
    upper = np.take(total, range(2 * radius + 1, 2 * radius + 1 + length), axis)
    lower = np.take(total, range(length), axis)
    return ((upper - lower) / (2 * radius + 1)).astype(np.float32)
