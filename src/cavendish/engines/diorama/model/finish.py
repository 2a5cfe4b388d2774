"""Finishes by the everyday word for a material. Knows no nouns and no renderer.

Textures are laid out in metres: they expect meshes whose uv is in metres.
"""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glass,
    Glaze,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.texture import Surface

WHITE: RGB = (0.76, 0.73, 0.68)
_METALS: Mapping[str, tuple[RGB, float]] = {
    "metal": ((0.56, 0.57, 0.58), 0.28),
    "steel": ((0.56, 0.57, 0.58), 0.24),
    "iron": ((0.14, 0.135, 0.13), 0.45),
    "brass": ((0.76, 0.50, 0.20), 0.24),
    "gold": ((0.90, 0.62, 0.20), 0.18),
    "copper": ((0.82, 0.40, 0.24), 0.24),
    "bronze": ((0.50, 0.30, 0.13), 0.32),
    "silver": ((0.80, 0.79, 0.77), 0.18),
    "chrome": ((0.72, 0.73, 0.75), 0.06),
    "aluminium": ((0.66, 0.67, 0.68), 0.32),
}
"""Reflectance at normal incidence (linear) and roughness."""


def finish(
    material: str | None,
    colour: RGB | None,
    *,
    default: str = "plastic",
    tint: RGB | None = None,
    seed: int = 0,
) -> Finish:
    """Return the finish for a material word in a colour.

    An unknown or missing word becomes ``default``; a missing colour becomes ``tint``, and
    without one the material's own colour. ``seed`` picks another piece of the same stuff.
    """
    word = material if material in MATERIALS else default
    make = _MAKERS.get(word)
    own = tint if material is None or word == default else None
    wish = colour if colour is not None else own
    return metal(word, wish) if make is None else make(wish, seed)


def metal(
    word: str = "metal", colour: RGB | None = None, *, roughness: float | None = None
) -> Finish:
    """Return a bare metal; a colour anodises it."""
    own, rough = _METALS[word]
    base = own if colour is None else mix(colour, own, 0.12)
    return Principled(base=base, roughness=rough if roughness is None else roughness, metallic=1.0)


def paint(colour: RGB, *, roughness: float = 0.42) -> Finish:
    """Return painted wood or metal: satin, slightly coated."""
    return Principled(base=colour, roughness=roughness, clearcoat=0.25, clearcoat_gloss=0.85)


def gloss(colour: RGB, *, alpha: float = 0.08) -> Finish:
    """Return a smooth lacquer or glaze in one colour."""
    return Glaze(base=colour, alpha=alpha)


def varnished(roughness: float = 0.2) -> Finish:
    """Return a lacquer over the mesh's own vertex colours."""
    return Principled(
        base=VertexColour(),
        roughness=min(0.3 + roughness, 1.0),
        clearcoat=1.0,
        clearcoat_gloss=1.0 - 0.8 * roughness,
    )


def matt(colour: RGB, *, roughness: float = 0.85) -> Finish:
    """Return a dull surface in one colour."""
    return Principled(base=colour, roughness=roughness, specular=0.25)


def surfaced(
    surface: Surface,
    *,
    tile: tuple[float, float],
    depth: float,
    roughness: float = 0.6,
    sheen: float = 0.0,
    clearcoat: float = 0.0,
) -> Finish:
    """Return a principled finish from a painted surface; ``tile`` and ``depth`` in metres."""
    repeat = (1 / tile[0], 1 / tile[1])
    return Principled(
        base=Texture(pixels=surface.colour, repeat=repeat),
        roughness=roughness,
        specular=0.3,
        sheen=sheen,
        clearcoat=clearcoat,
        bump=Bump(height=Texture(pixels=surface.height, repeat=repeat), depth=depth),
    )


def timber(
    colour: RGB | None = None, *, seed: int = 0, planks: int = 0, gloss: float = 0.3
) -> Finish:
    """Return oiled wood; a colour stains it. One tile of grain is 0.7 x 0.35 m."""
    light = (0.36, 0.19, 0.085) if colour is None else mix(colour, (0.0, 0.0, 0.0), 0.05)
    dark = (light[0] * 0.30, light[1] * 0.25, light[2] * 0.22)
    surface = texture.wood(dark, light, seed=seed, planks=planks)
    return surfaced(surface, tile=(0.7, 0.35), depth=0.0006, roughness=0.42, clearcoat=gloss)


def _ceramic(colour: RGB | None, _seed: int) -> Finish:
    return Glaze(base=colour or WHITE, alpha=0.06, ior=1.52)


def _porcelain(colour: RGB | None, _seed: int) -> Finish:
    return Glaze(base=colour or (0.82, 0.81, 0.79), alpha=0.03, ior=1.54)


def _wood(colour: RGB | None, seed: int) -> Finish:
    return timber(colour, seed=seed)


def _glass(colour: RGB | None, _seed: int) -> Finish:
    if colour is None:
        return Glass(tint=(0.97, 0.985, 0.98))
    lift = max(*colour, 1e-3)
    red, green, blue = (float(np.clip(v / lift, 0.04, 1.0)) ** 0.6 * 0.93 for v in colour)
    return Glass(tint=(red, green, blue))


def _plastic(colour: RGB | None, _seed: int) -> Finish:
    return Glaze(base=colour or WHITE, alpha=0.16, ior=1.46)


def _leather(colour: RGB | None, seed: int) -> Finish:
    surface = texture.grain(colour or (0.16, 0.062, 0.026), low=0.7, high=1.2, seed=seed)
    return surfaced(surface, tile=(0.2, 0.2), depth=0.0008, roughness=0.45, clearcoat=0.15)


def _fabric(colour: RGB | None, seed: int) -> Finish:
    surface = texture.fabric(colour or (0.42, 0.37, 0.30), seed=seed)
    return surfaced(surface, tile=(0.12, 0.12), depth=0.0008, roughness=0.95, sheen=0.5)


def _silk(colour: RGB | None, _seed: int) -> Finish:
    return Principled(base=colour or (0.62, 0.50, 0.38), roughness=0.42, specular=0.55, sheen=0.7)


def _wool(colour: RGB | None, seed: int) -> Finish:
    surface = texture.wool(colour or (0.58, 0.52, 0.42), seed=seed)
    return surfaced(surface, tile=(0.16, 0.16), depth=0.003, roughness=1.0, sheen=0.8)


def _stone(colour: RGB | None, seed: int) -> Finish:
    base = colour or (0.26, 0.25, 0.235)
    surface = texture.speckle(base, mix(base, (0.03, 0.03, 0.03), 0.7), share=0.1, seed=seed)
    return surfaced(surface, tile=(0.4, 0.4), depth=0.004, roughness=0.8)


def _marble(colour: RGB | None, seed: int) -> Finish:
    surface = texture.marble(colour or (0.74, 0.72, 0.69), (0.16, 0.155, 0.15), seed=seed)
    return Glaze(base=Texture(pixels=surface.colour, repeat=(2.2, 2.2)), alpha=0.08)


def _concrete(colour: RGB | None, seed: int) -> Finish:
    surface = texture.plaster(colour or (0.30, 0.295, 0.285), seed=seed)
    return surfaced(surface, tile=(0.8, 0.8), depth=0.003, roughness=0.9)


def _paper(colour: RGB | None, seed: int) -> Finish:
    surface = texture.grain(colour or (0.78, 0.75, 0.68), low=0.94, high=1.03, seed=seed)
    return surfaced(surface, tile=(0.15, 0.15), depth=0.0002, roughness=0.9)


def _cardboard(colour: RGB | None, seed: int) -> Finish:
    surface = texture.grain(colour or (0.36, 0.235, 0.125), low=0.85, high=1.12, seed=seed)
    return surfaced(surface, tile=(0.3, 0.3), depth=0.0006, roughness=0.9)


def _rubber(colour: RGB | None, _seed: int) -> Finish:
    return Principled(base=colour or (0.02, 0.02, 0.021), roughness=0.6, specular=0.4)


def _wax(colour: RGB | None, _seed: int) -> Finish:
    return Principled(
        base=colour or (0.80, 0.75, 0.63), roughness=0.45, clearcoat=0.25, flatness=0.6
    )


def _clay(colour: RGB | None, seed: int) -> Finish:
    surface = texture.plaster(colour or (0.42, 0.165, 0.085), seed=seed)
    return surfaced(surface, tile=(0.2, 0.2), depth=0.0012, roughness=0.85)


_MAKERS: Mapping[str, Callable[[RGB | None, int], Finish]] = {
    "ceramic": _ceramic,
    "porcelain": _porcelain,
    "wood": _wood,
    "glass": _glass,
    "plastic": _plastic,
    "leather": _leather,
    "fabric": _fabric,
    "cotton": _fabric,
    "linen": _fabric,
    "silk": _silk,
    "wool": _wool,
    "stone": _stone,
    "marble": _marble,
    "concrete": _concrete,
    "paper": _paper,
    "cardboard": _cardboard,
    "rubber": _rubber,
    "wax": _wax,
    "clay": _clay,
}
MATERIALS: frozenset[str] = frozenset(_MAKERS) | frozenset(_METALS)
"""Every canonical material word that ``finish`` knows."""
