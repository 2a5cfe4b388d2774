"""Lines between posts, for what perches or hangs: telephone wires, clothes lines. No nouns else."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import CHARCOAL, CREAM
from cavendish.engines.diorama.model.finish import matt, timber
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model
from cavendish.engines.diorama.model.primitives import box, lathe, tube


def telephone_wire(look: Look, rng: np.random.Generator) -> Model:
    """Build two wooden poles with crossbars and insulators, and two wires between them."""
    del rng
    apart, high = 1.4, 0.85
    posts: list[Mesh] = []
    caps: list[Mesh] = []
    for side in (-1, 1):
        x = side * apart / 2
        posts += [
            lathe([(0.0, 0), (0.05, 0), (0.04, high + 0.12), (0.0, high + 0.12)], at=(x, 0.05, 0)),
            box((0.05, 0.34, 0.05), bevel=0.006, at=(x, 0.05, high - 0.05)),
        ]
        caps += [
            lathe([(0.0, 0), (0.02, 0), (0.024, 0.03), (0.012, 0.05), (0.0, 0.05)],
                  segments=20, at=(x, y, high - 0.025))
            for y in (-0.08, 0.18)
        ]  # fmt: skip
    wires = [_line(apart, y, high, thick=0.011, sag=0.0 if y < 0 else 0.05) for y in (-0.08, 0.18)]
    dark = matt(look.colour or CHARCOAL)
    parts = [part(timber((0.16, 0.10, 0.06)), *posts), part(matt(CREAM), *caps), part(dark, *wires)]
    rail = Anchor(at=(0.0, -0.08, high + 0.004), half=(apart / 2 - 0.1, 0.0))
    return assemble(parts, {"rail": rail})


def clothes_line(look: Look, rng: np.random.Generator) -> Model:
    """Build two posts with a line between them, a basket's height over the ground."""
    del rng
    apart, high = 1.9, 1.2
    posts: list[Mesh] = []
    for side in (-1, 1):
        x = side * apart / 2
        posts.append(
            lathe([(0, 0), (0.035, 0), (0.03, high + 0.05), (0, high + 0.06)], at=(x, 0, 0))
        )
        posts.append(box((0.05, 0.5, 0.04), bevel=0.006, at=(x, 0.0, high)))
    lines = [_line(apart, y, high + 0.02, thick=0.006, sag=s) for y, s in ((0, 0), (0.2, 0.05))]
    parts = [
        part(timber((0.34, 0.21, 0.11)), *posts),
        part(matt(look.colour or CREAM), *lines),
    ]
    rail = Anchor(at=(0.0, 0.0, high + 0.02), half=(apart / 2 - 0.08, 0.0))
    return assemble(parts, {"rail": rail})


def _line(apart: float, y: float, z: float, *, thick: float, sag: float) -> Mesh:
    """Return a line between two posts: level where things sit on it, else a little slack."""
    x = np.linspace(-apart / 2, apart / 2, 25)
    drop = sag * (1 - (2 * x / apart) ** 2)
    return tube(np.column_stack([x, np.full(25, y), z - drop]), thick, segments=8)


RECIPES: Mapping[str, Recipe] = {
    "telephone wire": telephone_wire,
    "clothes line": clothes_line,
}
