"""Small painted pictures for frames and screens. Knows no frames."""

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.texture import Field, noise, ramp, smoothstep

_SKIES: tuple[tuple[RGB, RGB], ...] = (
    ((0.20, 0.38, 0.58), (0.80, 0.72, 0.56)),
    ((0.22, 0.16, 0.30), (0.90, 0.42, 0.20)),
    ((0.42, 0.56, 0.62), (0.86, 0.84, 0.76)),
)
_HILLS: tuple[RGB, ...] = (
    (0.24, 0.33, 0.38),
    (0.13, 0.23, 0.22),
    (0.09, 0.16, 0.09),
    (0.045, 0.08, 0.035),
)


def landscape(rng: np.random.Generator, *, shape: tuple[int, int] = (256, 256)) -> Field:
    """Return hills under a sky with a sun, bottom row first: height x width x 3 linear RGB."""
    height, width = shape
    v = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    u = np.linspace(0, 1, width, dtype=np.float32)[None]
    high, low = _SKIES[int(rng.integers(len(_SKIES)))]
    picture = ramp(np.broadcast_to(v, shape), [(0.35, low), (1.0, high)])
    clouds = smoothstep(0.55, 0.8, noise(shape, (9, 3), fall=1.9, seed=int(rng.integers(4))))
    picture += (clouds * smoothstep(0.5, 0.9, v) * 0.2)[..., None]
    sun = (rng.uniform(0.25, 0.75), rng.uniform(0.62, 0.8))
    disc = smoothstep(0.062, 0.056, np.hypot(u - sun[0], v - sun[1]))[..., None]
    picture = picture * (1 - disc) + np.array((1.0, 0.86, 0.55)) * disc
    for depth, colour in enumerate(_HILLS):
        phase = rng.uniform(0, 6.3, 3)
        ridge = 0.52 - 0.12 * depth + 0.05 * np.sin(5 * u + phase[0])
        ridge += 0.03 * np.sin(11 * u + phase[1]) + 0.012 * np.sin(29 * u + phase[2])
        cover = smoothstep(0.004, -0.004, v - ridge)[..., None]
        picture = picture * (1 - cover) + np.array(colour) * cover
    strokes = noise(shape, (60, 14), fall=1.2, seed=9)[..., None]
    return (picture * (0.86 + 0.28 * strokes)).clip(0, 1).astype(np.float32)
