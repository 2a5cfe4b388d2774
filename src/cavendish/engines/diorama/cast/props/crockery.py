"""Fine china laid out together, and cloth by the yard. Knows no table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import BLUE, CREAM, PLUM, ROSE, TEAL, WHITE, dress
from cavendish.engines.diorama.cast.props.vessels import plate, teacup, teapot
from cavendish.engines.diorama.model.finish import gloss
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import lathe, lattice


def _rim(radius: float, z: float) -> Mesh:
    """Return a painted ring that lies round a vessel."""
    line = [(radius, z), (radius + 0.0006, z + 0.0014), (radius, z + 0.0028), (radius, z)]
    return lathe(line, segments=48)


def china(look: Look, rng: np.random.Generator) -> Model:
    """Build a set of china: a teapot, a cup on its saucer, a plate, blue rims."""
    own = replace(look, colour=look.colour or WHITE, material=look.material or "porcelain")
    laid: list[Part] = []

    def lay(model: Model, x: float, y: float, z: float = 0.0, *, turn: float = 0.0) -> None:
        laid.extend(model.moved(turn=turn, by=(x, y, z)).parts)

    lay(teapot(own, rng), -0.02, 0.09, turn=0.2)
    lay(teacup(own, rng), -0.1, -0.09, turn=-0.3)
    lay(plate(replace(own, attributes=("plain",)), rng), 0.16, -0.05)
    bands = [_rim(0.0445, 0.1175).moved(by=(-0.008, 0.09, 0.0))]
    bands += [
        _rim(0.0455, 0.058).moved(by=(-0.1, -0.09, 0.0)),
        _rim(0.122, 0.0166).moved(by=(0.16, -0.05, 0.0)),
    ]
    ink = BLUE if look.colour is None else CREAM
    return assemble([*laid, part(gloss(ink), *bands)])


_FOLDS: Sequence[tuple[float, float, float, float]] = (
    (9.0, 4.0, 0.4, 0.045),
    (-5.0, 11.0, 1.7, 0.03),
    (17.0, 7.0, 2.9, 0.014),
    (4.0, -19.0, 0.9, 0.012),
)
"""Waves across a heap of cloth: two wave numbers, a phase, metres of height."""


def cloth(look: Look, rng: np.random.Generator) -> Model:
    """Build a length of cloth thrown down in soft folds."""
    silky = {"silky", "silk", "satin", "shiny"}.intersection(look.attributes)
    coat = dress(look, rng, material="silk" if silky else "fabric", choices=(PLUM, TEAL, ROSE))
    count = 150
    u, v = np.meshgrid(np.linspace(-1, 1, count), np.linspace(-1, 1, count))
    shift = float(rng.uniform(0, 6))
    z = sum(h * (1 - np.abs(np.sin(0.5 * (a * u + b * v) + c + shift))) for a, b, c, h in _FOLDS)
    heap = np.clip(1.05 - np.hypot(u, v), 0, 1) ** 1.2
    edge = np.clip(6 * (1 - np.maximum(np.abs(u), np.abs(v))), 0, 1)
    high = (np.asarray(z) * (0.25 + 0.75 * edge) + 0.12 * heap) * (0.35 + 0.65 * edge)
    wavy = 1 + 0.05 * np.sin(7 * u + shift) * np.sin(5 * v)
    points = np.stack([0.42 * u * wavy, 0.3 * v * wavy, high], -1).reshape(-1, 3)
    mesh = Mesh(
        vertices=points.astype(np.float32),
        faces=lattice(count, count),
        uv=np.stack([0.42 * u, 0.3 * v], -1).reshape(-1, 2).astype(np.float32),
    )
    return assemble([part(coat, mesh)], turn=0.2)


RECIPES: Mapping[str, Recipe] = {"china": china, "fabric": cloth}
