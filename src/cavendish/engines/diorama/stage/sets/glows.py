"""Light in the air: rainbows and northern lights, as radiance added to a sky. Knows directions."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.texture import noise, smoothstep

Array = NDArray[np.float32]
Floats = NDArray[np.float64]
_BANDS = np.array(
    ((0.9, 0.12, 0.05), (1.0, 0.45, 0.04), (0.9, 0.85, 0.08), (0.15, 0.8, 0.15),
     (0.08, 0.45, 1.0), (0.22, 0.14, 0.95), (0.5, 0.1, 0.8)), np.float32
)  # fmt: skip
_GREEN = np.array((0.06, 0.62, 0.26), np.float32)
_VIOLET = np.array((0.34, 0.10, 0.50), np.float32)


def added(sky: Array, heavens: tuple[str, ...], *, bright: float) -> Array:
    """Return a sky (height x 2 height x 3) with what glows in it; ``bright`` is the horizon's."""
    kinds = {one.partition(":")[0] for one in heavens}
    if not kinds & {"rainbow", "aurora"}:
        return sky
    height = len(sky)
    up = (0.5 - (np.arange(height // 2) + 0.5) / height) * 180
    aside = ((np.arange(2 * height) + 0.5) / (2 * height) - 0.5) * 360
    whole = sky.copy()
    if "rainbow" in kinds:
        whole[: height // 2] += _rainbow(up[:, None], aside[None]) * np.float32(2.0 * bright)
    if "aurora" in kinds:
        whole[: height // 2] += _aurora(up[:, None], aside[None])
    return whole


def _rainbow(up: Floats, aside: Floats) -> Array:
    """Return a bow that rises out of the horizon ahead, red outside."""
    angle = np.hypot(aside, up + 2.0)
    place = (14.0 - angle) / 2.2 * len(_BANDS)
    rows = np.stack(
        [np.interp(place, np.arange(len(_BANDS)) + 0.5, _BANDS[:, c]) for c in range(3)], -1
    )
    inside = smoothstep(-0.6, 0.6, place) * smoothstep(len(_BANDS) + 0.6, len(_BANDS) - 0.6, place)
    return (rows * (inside * smoothstep(0.2, 3.0, up))[..., None]).astype(np.float32)


def _aurora(up: Floats, aside: Floats) -> Array:
    """Return curtains of light: sharp below, rayed and fading upwards, green into violet."""
    rays = noise((8, 2048), (1, 90), fall=1.9, seed=31)[4]
    total = np.zeros((*np.broadcast_shapes(up.shape, aside.shape), 3), np.float32)
    turn = np.radians(aside)
    for number, (base, reach, power) in enumerate(((5.0, 6.0, 0.30), (9.5, 5.0, 0.16))):
        foot = base + 2.6 * np.sin(5.2 * turn + 2.1 * number) + 1.1 * np.sin(13 * turn + number)
        columns = np.mod((aside[0] + 360) * 2048 / 90 + 700 * number, 2048).astype(int)
        tall = reach * (0.45 + 1.1 * rays[columns])[None]
        above = up - foot
        body = smoothstep(-0.5, 0.8, above) * np.exp(-np.maximum(above, 0) / tall)
        body = body * (0.55 + 0.9 * rays[columns])[None] * power
        lift = smoothstep(1.0, 11.0, above)[..., None]
        total += (body[..., None] * (_GREEN * (1 - lift) + _VIOLET * lift)).astype(np.float32)
    return total
