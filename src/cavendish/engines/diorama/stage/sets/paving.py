"""What people walk and drive on: cobbles, asphalt, flags; dry, wet or under snow.

Knows textures and weather; knows no street.
"""

from functools import lru_cache

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Bump, Finish, Principled, Texture
from cavendish.engines.diorama.plan.scene import Weather

WET = frozenset({Weather.RAIN, Weather.STORM})
_SNOW: RGB = (0.74, 0.77, 0.82)


@lru_cache(maxsize=6)
def cobbles(tone: RGB, weather: Weather, *, wet: bool = False) -> Finish:
    """Return rounded setts in rows."""
    size, rows, columns = 512, 14, 10
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    row = np.floor(y * rows).astype(int)
    over = x * columns + 0.5 * (row % 2)
    column = np.floor(over).astype(int) % columns
    aside = np.minimum(over % 1, 1 - over % 1) * rows / columns
    below = np.minimum((y * rows) % 1, 1 - (y * rows) % 1)
    dome = texture.smoothstep(0.0, 0.3, np.minimum(aside, below))
    shade = np.random.default_rng(4).random((rows, columns)).astype(np.float32)[row, column]
    grit = texture.noise((size, size), (40, 40), fall=1.3, seed=6)
    value = (0.55 + 0.65 * shade) * (0.35 + 0.65 * dome) * (0.75 + 0.5 * grit)
    return _ground(np.array(tone) * value[..., None], dome, 2.2, weather, wet=wet)


@lru_cache(maxsize=6)
def asphalt(weather: Weather, *, wet: bool = False) -> Finish:
    """Return a rolled road with fine stones and worn patches."""
    size = 512
    fine = texture.noise((size, size), (170, 170), fall=1.1, seed=3)
    broad = texture.noise((size, size), (3, 3), fall=1.7, seed=8)
    value = (0.6 + 0.5 * fine) * (0.8 + 0.4 * broad)
    tone = np.array((0.085, 0.087, 0.092))
    return _ground(tone * value[..., None], fine * 0.4 + broad * 0.6, 4.0, weather, wet=wet)


@lru_cache(maxsize=4)
def flags(tone: RGB, weather: Weather, *, wet: bool = False) -> Finish:
    """Return square paving stones."""
    size, count = 384, 4
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size * count
    edge = np.minimum(np.minimum(x % 1, 1 - x % 1), np.minimum(y % 1, 1 - y % 1))
    face = texture.smoothstep(0.01, 0.035, edge)
    shade = np.random.default_rng(5).random((count, count)).astype(np.float32)
    shade = shade[y.astype(int) % count, x.astype(int) % count]
    grit = texture.noise((size, size), (50, 50), fall=1.2, seed=2)
    value = (0.8 + 0.3 * shade) * (0.5 + 0.5 * face) * (0.8 + 0.4 * grit)
    return _ground(np.array(tone) * value[..., None], face, 2.4, weather, wet=wet)


def _ground(
    pixels: texture.Values, height: texture.Values, tile: float, weather: Weather, *, wet: bool
) -> Finish:
    """Return the ground as the weather leaves it; puddles lie in the hollows of a noise."""
    shape = (height.shape[0], height.shape[1])
    pools = texture.noise(shape, (2.5, 2.5), fall=2.2, seed=11)
    relief = height.astype(np.float32)
    rough: float | Texture = 0.8
    repeat = (1 / tile, 1 / tile)
    if weather is Weather.SNOW:
        cover = texture.smoothstep(0.22, 0.4, pools + 0.25 * (1 - relief))[..., None]
        pixels = pixels * (1 - cover) + np.array(_SNOW) * cover
        relief = (relief * (1 - cover[..., 0])).astype(np.float32)
    elif wet or weather in WET:
        puddle = texture.smoothstep(0.42, 0.56, pools)
        pixels = pixels * (0.62 - 0.25 * puddle[..., None])
        gloss = 0.34 * (1 - puddle) + 0.04 * puddle
        rough = Texture(pixels=gloss.astype(np.float32), repeat=repeat)
        relief = (relief * (1 - 0.92 * puddle)).astype(np.float32)
    return Principled(
        base=Texture(pixels=np.clip(pixels, 0, 1).astype(np.float32), repeat=repeat),
        roughness=rough,
        specular=0.5,
        bump=Bump(height=Texture(pixels=relief, repeat=repeat), depth=0.008),
    )
