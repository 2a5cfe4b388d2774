"""What is seen through windows: a far panorama as the light of everywhere else. Knows no room.

The panorama lies ahead, where windows are; the other way shines what fills the room from behind
the camera, so one lamp gives both.
"""

from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.texture import Field, noise, ramp, smoothstep
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.shot import Sky

_HEIGHT = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hour:
    """Linear radiance of the zenith, the horizon and the land; share of lit windows at dusk."""

    high: RGB
    low: RGB
    land: RGB
    lit: float = 0.0


_HOURS: dict[Light, _Hour] = {
    Light.STUDIO: _Hour(high=(1.5, 2.1, 2.9), low=(3.6, 3.7, 3.6), land=(0.55, 0.72, 0.40)),
    Light.DAYLIGHT: _Hour(high=(1.5, 2.2, 3.2), low=(4.2, 4.2, 3.9), land=(0.66, 0.82, 0.40)),
    Light.SUNSET: _Hour(high=(0.75, 0.75, 1.2), low=(4.6, 2.3, 0.9), land=(0.34, 0.24, 0.20)),
    Light.CINEMATIC: _Hour(high=(0.30, 0.42, 0.58), low=(1.1, 1.15, 1.1), land=(0.12, 0.15, 0.14)),
    Light.NIGHT: _Hour(
        high=(0.012, 0.022, 0.055), low=(0.06, 0.075, 0.13), land=(0.010, 0.012, 0.02), lit=1.0
    ),
}


def sky(light: Light, fill: RGB, *, town: bool, seed: int) -> Sky:
    """Return the panorama ahead and ``fill`` (linear radiance) from everywhere else."""
    hour = _HOURS[light.family]
    width = 2 * _HEIGHT
    up = np.linspace(90, -90, _HEIGHT, dtype=np.float32)[:, None]
    picture = ramp(
        np.broadcast_to(up, (_HEIGHT, width)), [(-3, hour.low), (9, hour.low), (42, hour.high)]
    )
    clouds = smoothstep(0.52, 0.8, noise((_HEIGHT, width), (14, 12), fall=1.9, seed=seed % 7))
    picture += (clouds * smoothstep(2, 14, up) * 0.55)[..., None] * np.array(hour.low, np.float32)
    (_town if town else _hills)(picture, up, hour, np.random.default_rng([seed, 31]))
    across = np.linspace(-180, 180, width, dtype=np.float32)[None]
    ahead = smoothstep(88, 70, np.abs(across)) * smoothstep(62, 50, np.abs(up))
    around = np.broadcast_to(np.array(fill, np.float32), picture.shape)
    whole = around * (1 - ahead[..., None]) + picture * ahead[..., None]
    return Sky(radiance=whole.astype(np.float32))


def _hills(picture: Field, up: Field, hour: _Hour, rng: np.random.Generator) -> None:
    """Paint three ridges, paler with distance, and a soft line of trees."""
    columns = np.linspace(0, 2 * np.pi, picture.shape[1], dtype=np.float32)[None]
    leaves = noise(picture.shape[:2], (90, 110), fall=1.5, seed=3)
    for depth, height in enumerate((4.2, 2.0, -1.0)):
        crest = np.full(columns.shape, height, np.float32)
        for waves in (9, 23, 51):
            crest += 16 / waves * np.sin(waves * columns + rng.uniform(0, 6.3))
        if depth == 2:
            crest = crest + 1.3 * np.abs(np.sin(70 * columns)) + 1.2 * leaves
        cover = smoothstep(-0.25, 0.25, crest - up)[..., None]
        tone = np.array(hour.land) * (0.5 + 0.5 * leaves[..., None] * (depth + 1) / 1.5)
        tone = tone * (0.4 + 0.3 * depth) + np.array(hour.low) * (0.30, 0.14, 0.02)[depth]
        picture[:] = picture * (1 - cover) + tone.astype(np.float32) * cover


def _town(picture: Field, up: Field, hour: _Hour, rng: np.random.Generator) -> None:
    """Paint blocks of houses in two rows, their windows lit at dusk."""
    width = picture.shape[1]
    for depth, tallest in enumerate((19.0, 10.0)):
        column = 0
        while column < width:
            wide = int(rng.integers(10, 30))
            top = tallest * float(rng.uniform(0.35, 1.0))
            tone = np.array(hour.land) * (0.45 + 0.4 * rng.random()) * (1.0, 0.8)[depth]
            tone = tone * (1.1, 1.0, 1.05) + np.array(hour.low) * (0.16, 0.05)[depth]
            rows = np.flatnonzero(up[:, 0] < top)
            patch = slice(column, min(column + wide, width))
            picture[rows[0] :, patch] = tone
            _windows(picture, int(rows[0]), patch, hour, rng)
            column += wide


def _windows(
    picture: Field, top: int, columns: slice, hour: _Hour, rng: np.random.Generator
) -> None:
    """Paint a grid of windows on one house: sky-dark by day, some lit at night."""
    for row in range(top + 3, min(top + 90, picture.shape[0]), 5):
        for column in range(columns.start + 2, columns.stop - 3, 4):
            lit = hour.lit > 0 and rng.random() < 0.45
            glow = np.array((2.6, 1.5, 0.6)) * rng.uniform(0.3, 1.0)
            picture[row : row + 2, column : column + 2] = (
                glow if lit else picture[row, column] * 0.55
            )
