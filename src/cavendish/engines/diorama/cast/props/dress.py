"""From what was wished for to the finish of a model's body. Knows no nouns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glass,
    Glaze,
    Glow,
    Principled,
    Texture,
    Translucent,
)
from cavendish.engines.diorama.model.texture import Field

TEAL = from_hex("#1f6f72")
RUST = from_hex("#a8492a")
MUSTARD = from_hex("#cf9d31")
SAGE = from_hex("#8a9c7b")
CREAM = from_hex("#e9dcc3")
NAVY = from_hex("#24395c")
ROSE = from_hex("#cf8487")
BRICK = from_hex("#9d3327")
SKY = from_hex("#7fb0c4")
PLUM = from_hex("#5e3754")
CHARCOAL = from_hex("#3a3b3f")
FOREST = from_hex("#2f5b41")
WHITE = from_hex("#e8e3da")
BLACK = from_hex("#1b1a1b")
RED = from_hex("#b3201c")
YELLOW = from_hex("#e8b92b")
BLUE = from_hex("#2a5fa8")
ORANGE = from_hex("#dd6e21")
PINK = from_hex("#e08ea2")
GREEN = from_hex("#4b8b3b")
BROWN = from_hex("#6b4127")

CALM: tuple[RGB, ...] = (TEAL, RUST, MUSTARD, SAGE, CREAM, NAVY, ROSE)
"""Muted colours for furniture, vessels and cloth."""
BOLD: tuple[RGB, ...] = (RED, YELLOW, BLUE, ORANGE, GREEN, TEAL, PINK)
"""Toy colours."""

_PATTERNS: Mapping[str, str] = {
    "striped": "stripes",
    "stripy": "stripes",
    "stripes": "stripes",
    "pinstriped": "stripes",
    "spotted": "dots",
    "dotted": "dots",
    "polka-dot": "dots",
    "polka dot": "dots",
    "speckled": "speckle",
    "checkered": "checks",
    "chequered": "checks",
    "checked": "checks",
    "plaid": "tartan",
    "tartan": "tartan",
    "flannel": "tartan",
}
_AGED: frozenset[str] = frozenset(
    ("old", "ancient", "antique", "weathered", "worn", "rusty", "dirty", "vintage", "abandoned")
)


def wish(look: Look, rng: np.random.Generator, choices: Sequence[RGB]) -> RGB:
    """Return the colour asked for, or one of the choices."""
    picked = choices[int(rng.integers(len(choices)))]
    return look.colour if look.colour is not None else picked


def piece(rng: np.random.Generator) -> int:
    """Return which of a few pieces of the same material to use (bounds the texture cache)."""
    return int(rng.integers(3)) * 20


def dress(
    look: Look,
    rng: np.random.Generator,
    *,
    material: str,
    choices: Sequence[RGB] | None = CALM,
    period: float = 0.04,
) -> Finish:
    """Return the finish of a body: wished material and colour, patterned or aged if asked.

    ``material`` and one of ``choices`` fill in (None: the material's own colour). ``period``
    is metres a stripe pair, check pair or dot pair.
    """
    tint = None if choices is None else wish(look, rng, choices)
    made = finish(look.material, look.colour, default=material, tint=tint, seed=piece(rng))
    return worn(look, patterned(look, made, tint or look.colour, period))


def patterned(look: Look, made: Finish, colour: RGB | None, period: float) -> Finish:
    """Return the finish with the pattern named by the attributes, if any."""
    usual = "stripes" if look.second else None
    kind = next((_PATTERNS[word] for word in look.attributes if word in _PATTERNS), usual)
    if kind is None or isinstance(made, Glow):
        return made
    first = colour or _own(made)
    pixels = _pattern(kind, first, look.second or companion(first))
    paint = Texture(pixels=pixels, repeat=(1 / period, 1 / period))
    if isinstance(made, Glass):
        return Glaze(base=paint)
    if isinstance(made, Principled):
        return replace(made, base=paint, metallic=0.0)
    return replace(made, base=paint)


def _own(made: Finish) -> RGB:
    """Return the mean colour of a finish that brings its own."""
    base = made.base if isinstance(made, Principled | Glaze | Translucent) else CREAM
    if isinstance(base, Texture):
        red, green, blue = (float(v) for v in base.pixels.reshape(-1, 3).mean(0))
        return red, green, blue
    return base if isinstance(base, tuple) else CREAM


def _pattern(kind: str, first: RGB, second: RGB) -> Field:
    match kind:
        case "stripes":
            return texture.stripes(first, second)
        case "dots":
            return texture.dots(first, second)
        case "checks":
            return texture.checks(first, second)
        case "tartan":
            return _tartan(first)
        case _:
            return texture.speckle(first, second, share=0.08).colour


def _tartan(ground: RGB) -> Field:
    """Return one sett of tartan: broad dark bands, fine light lines, woven over each other."""
    t = (np.arange(128) + 0.5) / 128
    line = np.tile(np.array(ground, np.float32), (128, 1))
    line[(t > 0.3) & (t < 0.7)] = mix(ground, (0.01, 0.02, 0.03), 0.75)
    line[np.abs(t - 0.5) < 0.035] = CREAM
    line[(np.abs(t - 0.1) < 0.02) | (np.abs(t - 0.9) < 0.02)] = mix(YELLOW, ground, 0.3)
    y, x = np.mgrid[0:128, 0:128]
    over = ((x + y) // 2 % 2)[..., None]
    return (line[:, None] * over + line[None] * (1 - over)).astype(np.float32)


def companion(colour: RGB) -> RGB:
    """Return a colour that shows on another: cream on dark, deep on light."""
    light = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    return CREAM if light < 0.32 else mix(colour, (0.02, 0.03, 0.05), 0.8)


def worn(look: Look, made: Finish) -> Finish:
    """Return the finish duller, patchy and darker if something old was asked for."""
    if not _AGED.intersection(look.attributes) or not isinstance(made, Principled | Glaze):
        return made
    base = made.base
    if not isinstance(base, tuple):
        return made
    surface = texture.glaze(mix(base, (0.03, 0.02, 0.012), 0.55), mix(base, CREAM, 0.08), seed=5)
    paint = Texture(pixels=surface.colour, repeat=(3.0, 3.0))
    relief = Bump(height=Texture(pixels=surface.height, repeat=(3.0, 3.0)), depth=0.001)
    if isinstance(made, Glaze):
        return replace(made, base=paint, alpha=0.22, bump=relief)
    return replace(made, base=paint, roughness=0.75, metallic=made.metallic * 0.5, bump=relief)
