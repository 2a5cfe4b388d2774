"""What anything can be made of or covered with, as finishes. Knows no nouns and no shapes.

Some stuffs have a colour of their own (cheese, gold, leaves); the others (plastic, cloth, fur)
keep the paint of what they cover.
"""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.finish import MATERIALS, finish, surfaced
from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glass,
    Glaze,
    Glow,
    Paint,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.texture import Surface

Maker = Callable[[RGB | None], Finish]


def _cheese(colour: RGB | None) -> Finish:
    base = colour or (0.82, 0.46, 0.05)
    holes = texture.smoothstep(0.68, 0.74, texture.noise((512, 512), (7, 7), fall=3.2, seed=11))
    ground = texture.tinted(texture.noise((512, 512), (5, 5), seed=2), base, low=0.92, high=1.06)
    deep = np.array(mix(base, (0.25, 0.1, 0.0), 0.6), np.float32)
    colours = ground * (1 - holes[..., None]) + deep * holes[..., None]
    surface = Surface(colour=colours.astype(np.float32), height=(1 - holes).astype(np.float32))
    return surfaced(surface, tile=(0.3, 0.3), depth=0.012, roughness=0.42)


def _gingerbread(colour: RGB | None) -> Finish:
    base = colour or (0.14, 0.05, 0.017)
    surface = texture.speckle(base, mix(base, (0.6, 0.36, 0.16), 0.5), share=0.12, seed=3)
    return surfaced(surface, tile=(0.2, 0.2), depth=0.004, roughness=0.85)


def _cooked(base: RGB, *, roughness: float = 0.4) -> Maker:
    """Return the maker of a smooth food: chocolate, butter, fondant."""

    def make(colour: RGB | None) -> Finish:
        return Principled(
            base=colour or base, roughness=roughness, clearcoat=0.5, clearcoat_gloss=0.8
        )

    return make


def _mottled(base: RGB, spots: RGB, *, tile: float, depth: float, share: float = 0.4) -> Maker:
    """Return the maker of a stuff in two colours: leaves, moss, bread, ice cream, candy."""

    def make(colour: RGB | None) -> Finish:
        own = colour or base
        other = spots if colour is None else mix(colour, spots, 0.4)
        field = texture.noise((512, 512), (16, 16), fall=2.6, seed=7)
        edge = float(np.quantile(field, 1 - share))
        amount = texture.smoothstep(edge - 0.08, edge + 0.08, field)[..., None]
        colours = np.array(own, np.float32) * (1 - amount) + np.array(other, np.float32) * amount
        fine = texture.noise((512, 512), (60, 60), fall=1.5, seed=8)
        shade = (0.75 + 0.5 * fine)[..., None]
        surface = Surface(colour=(colours * shade).clip(0, 1).astype(np.float32), height=field)
        return surfaced(surface, tile=(tile, tile), depth=depth, roughness=0.75)

    return make


def _rusty(colour: RGB | None) -> Finish:
    base = colour or (0.06, 0.02, 0.008)
    field = texture.noise((512, 512), (7, 7), fall=1.5, seed=21)
    fine = texture.noise((512, 512), (70, 70), fall=1.3, seed=22)
    stops = [(0.2, (0.022, 0.01, 0.007)), (0.45, base), (0.7, (0.1, 0.031, 0.009)),
             (0.95, (0.17, 0.065, 0.02))]  # fmt: skip
    colours = texture.ramp(0.75 * field + 0.25 * fine, stops)
    surface = Surface(colour=colours, height=(0.5 * field + 0.5 * fine).astype(np.float32))
    return surfaced(surface, tile=(0.3, 0.3), depth=0.005, roughness=0.92)


def _wicker(colour: RGB | None) -> Finish:
    surface = texture.fabric(colour or (0.36, 0.2, 0.075), threads=14, seed=4)
    return surfaced(surface, tile=(0.16, 0.16), depth=0.008, roughness=0.7)


def _brick(colour: RGB | None) -> Finish:
    surface = texture.bricks(*(() if colour is None else (colour,)))
    return surfaced(surface, tile=(0.45, 0.45), depth=0.006, roughness=0.9)


def _bamboo(colour: RGB | None) -> Finish:
    return finish("wood", colour or (0.52, 0.36, 0.13))


def _ice(colour: RGB | None) -> Finish:
    return Glass(tint=colour or (0.82, 0.93, 0.97), ior=1.31)


_GREEN: RGB = (0.05, 0.17, 0.025)
_OWN: Mapping[str, Maker] = {
    "cheese": _cheese, "gingerbread": _gingerbread, "rust": _rusty, "wicker": _wicker,
    "brick": _brick, "bamboo": _bamboo, "ice": _ice, "crystal": _ice, "diamond": _ice,
    "chocolate": _cooked((0.085, 0.032, 0.014)), "white chocolate": _cooked((0.72, 0.58, 0.36)),
    "butter": _cooked((0.85, 0.66, 0.2)), "caramel": _cooked((0.5, 0.19, 0.03), roughness=0.2),
    "candy": _mottled((0.75, 0.1, 0.2), (0.85, 0.82, 0.8), tile=0.3, depth=0.0, share=0.45),
    "jelly": lambda colour: Glass(tint=colour or (0.85, 0.12, 0.12), ior=1.2),
    "snow": _mottled((0.82, 0.85, 0.9), (0.7, 0.75, 0.84), tile=0.25, depth=0.006),
    "sand": _mottled((0.55, 0.4, 0.22), (0.42, 0.29, 0.15), tile=0.08, depth=0.004),
    "bread": _mottled((0.5, 0.26, 0.09), (0.32, 0.13, 0.035), tile=0.3, depth=0.006),
    "cake": _mottled((0.62, 0.36, 0.12), (0.5, 0.26, 0.08), tile=0.12, depth=0.006),
    "meat": _mottled((0.36, 0.05, 0.04), (0.7, 0.45, 0.4), tile=0.25, depth=0.003, share=0.25),
    "grass": _mottled(_GREEN, (0.1, 0.28, 0.04), tile=0.08, depth=0.012),
    "moss": _mottled((0.06, 0.12, 0.015), (0.13, 0.2, 0.03), tile=0.1, depth=0.01),
    "leaf": _mottled(_GREEN, (0.12, 0.3, 0.05), tile=0.22, depth=0.016),
    "flower": _mottled((0.75, 0.3, 0.42), (0.85, 0.75, 0.25), tile=0.16, depth=0.014),
    "fire": lambda _: Glow(radiance=(6.0, 1.9, 0.25)),
    "lava": _mottled((0.02, 0.016, 0.015), (0.95, 0.22, 0.02), tile=0.3, depth=0.01, share=0.35),
    "mud": _mottled((0.09, 0.05, 0.025), (0.05, 0.028, 0.015), tile=0.3, depth=0.008),
    "earth": _mottled((0.09, 0.05, 0.025), (0.05, 0.028, 0.015), tile=0.2, depth=0.01),
    "coin": lambda _: finish("gold", None), "bone": _cooked((0.72, 0.66, 0.52), roughness=0.6),
    "obsidian": lambda _: Glaze(base=(0.006, 0.006, 0.008), alpha=0.03),
    "bronze": lambda _: Principled(base=(0.2, 0.105, 0.045), roughness=0.38, metallic=1.0),
    "jade": lambda _: Glaze(base=(0.08, 0.3, 0.13), alpha=0.08),
    "ivory": lambda _: Glaze(base=(0.76, 0.7, 0.56), alpha=0.14),
    "plaster": lambda colour: Principled(base=colour or (0.76, 0.74, 0.7), roughness=0.9),
    "soap": lambda colour: Glaze(base=colour or (0.72, 0.66, 0.7), alpha=0.3),
    "marzipan": _cooked((0.78, 0.6, 0.32), roughness=0.6),
}  # fmt: skip
"""Stuffs with colours of their own, besides ``finish``'s."""


def _knotty(
    fabric: Callable[[RGB], Surface], tile: float, depth: float, *, sheen: float
) -> Callable[[Paint], Finish]:
    """Return what gives a paint the relief of a cloth."""

    def make(base: Paint) -> Finish:
        repeat = (1 / tile, 1 / tile)
        bump = Bump(
            height=Texture(pixels=fabric((0.5, 0.5, 0.5)).height, repeat=repeat), depth=depth
        )
        if isinstance(base, tuple):
            base = Texture(pixels=fabric(base).colour, repeat=repeat)
        return Principled(base=base, roughness=0.95, specular=0.2, sheen=sheen, bump=bump)

    return make


def _hide(base: RGB) -> Surface:
    return texture.grain(base, low=0.7, high=1.2)


_SHELLS: Mapping[str, Callable[[Paint], Finish]] = {
    "plastic": lambda base: Glaze(base=base, alpha=0.09, ior=1.48),
    "rubber": lambda base: Principled(base=base, roughness=0.5, specular=0.45),
    "ceramic": lambda base: Glaze(base=base, alpha=0.03),
    "lacquer": lambda base: Glaze(base=base, alpha=0.02, ior=1.6),
    "clay": lambda base: Principled(base=base, roughness=0.9, specular=0.2),
    "fabric": _knotty(texture.fabric, 0.16, 0.0016, sheen=0.5),
    "wool": _knotty(texture.wool, 0.2, 0.004, sheen=0.8),
    "velvet": lambda base: Principled(base=base, roughness=0.9, specular=0.15, sheen=1.0),
    "fluffy": lambda base: Principled(base=base, roughness=1.0, specular=0.1, sheen=0.6),
    "leather": _knotty(_hide, 0.12, 0.0016, sheen=0.0),
}
_SHINY = frozenset({"plastic", "ceramic", "lacquer"})


def is_stuff(word: str) -> bool:
    """Tell whether a word names a stuff that things can be shown in."""
    return word in _OWN or word in _SHELLS or word in MATERIALS


def stuff(word: str, base: Paint, colour: RGB | None) -> Finish:
    """Return the finish of a stuff over a paint; ``colour`` is the one asked for, if any.

    Raises KeyError if the word names no stuff.
    """
    if word in _OWN:
        return _OWN[word](colour)
    if word in _SHELLS and not (word == "leather" and not isinstance(base, tuple)):
        return _SHELLS[word](colour or _plain(base))
    if word not in MATERIALS:
        raise KeyError(word)
    return finish(word, colour)


def _plain(base: Paint) -> Paint:
    """Return a paint that needs no uv of its own: a picture becomes its mean colour."""
    if not isinstance(base, Texture):
        return base
    red, green, blue = (
        float(v) for v in base.pixels.reshape(-1, base.pixels.shape[-1]).mean(0)[:3]
    )
    return red, green, blue


def paint_of(made: Finish) -> Paint:
    """Return what gives a finish its colour."""
    if isinstance(made, Glass):
        return made.tint
    return (0.8, 0.7, 0.5) if isinstance(made, Glow) else made.base


def is_vertex_painted(made: Finish) -> bool:
    """Tell whether a finish takes its colours from the mesh."""
    return isinstance(paint_of(made), VertexColour)
