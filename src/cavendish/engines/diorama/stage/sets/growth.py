"""How a plant or stone is strewn over land: how many, how far, how tall. Knows no kinds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from cavendish.engines.diorama.model.material import (
    Diffuse,
    Finish,
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.plan.scene import Weather
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land
from cavendish.engines.diorama.stage.sets.planting import planted, snowed

PLAIN: Finish = Diffuse(base=VertexColour())
LEAFY: Finish = Translucent(base=VertexColour(), roughness=0.65, spread=0.8)
"""Lit from both sides: for leaves that stand near and against the light. Slow to trace."""
FLESHY: Finish = Principled(base=VertexColour(), roughness=0.55, specular=0.4)
_CROWD = 2500
"""More plants than this may touch: they are grass."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Growth:
    """One layer of dressing. Distances and heights are in group sizes."""

    kinds: Sequence[Mesh]
    count: int
    far: float
    near: float | None = None
    """Sizes behind the group's middle; None begins at the picture's near edge."""
    tall: tuple[float, float]
    spread: float = 0.3
    """A plant's radius as a share of its height: the room it keeps round itself."""
    low: bool = False
    """Whether it may stand before the group."""
    aside: float = 0.0
    """Half width of a lane kept free down the middle, as a share of the picture."""
    where: Field | None = None
    """The chance (0..1) that a place is taken."""
    finish: Finish = PLAIN
    lean: float = 0.04
    sink: float = 0.02
    """How deep it stands in the ground, as a share of its height."""


def grown(land: Land, layers: Iterable[Growth], rng: np.random.Generator) -> tuple[Part, ...]:
    """Return one part for each layer that has a place in the picture."""
    parts = (_layer(land, layer, rng) for layer in layers)
    return tuple(part for part in parts if part is not None)


def stood(
    land: Land,
    kinds: Sequence[Mesh],
    spots: Sequence[tuple[float, float, float]],
    rng: np.random.Generator,
    *,
    finish: Finish = PLAIN,
    within: float = 0.92,
) -> tuple[Part, ...]:
    """Stand plants at chosen places: (share of the half width from the middle, sizes behind, tall).

    A place is -1 at the picture's left edge and 1 at its right; those in the group's way are left
    out. None is taller than ``within`` of what the picture shows there, so that crowns are seen.
    """
    across, behind, tall = (np.array(v, float) for v in zip(*spots, strict=True))
    left, right = land.sides
    angle = (left + right) / 2 + across * (right - left) / 2
    radius = np.maximum(land.subject + behind * land.size, 0.3 * land.size)
    x, y = land.at(angle, radius)
    free = land.free(x, y, bulk=0.0)
    most = np.maximum(within * land.ceiling(radius), 0.8 * land.size)
    height = np.minimum(tall * land.size, most)[free]
    places = _rooted(land, x[free], y[free], height * 0.02)
    mesh = planted(_dressed(land, kinds), places, height, rng, lean=0.03)
    return () if mesh is None else (Part(mesh=mesh, finish=finish),)


def _layer(land: Land, layer: Growth, rng: np.random.Generator) -> Part | None:
    least, most = layer.tall
    bulk = layer.spread * (0.7 * least + 0.3 * most) * land.size
    x, y = land.strewn(rng, layer.count, near=layer.near, far=layer.far, bulk=bulk, low=layer.low)
    if layer.aside:
        keep = np.abs(_across(land, x, y)) > layer.aside
        x, y = x[keep], y[keep]
    if layer.where is not None:
        keep = rng.random(len(x)) < layer.where(x, y)
        x, y = x[keep], y[keep]
    if len(x) < _CROWD:
        apart = _apart(x, y, bulk)
        x, y = x[apart], y[apart]
    height = land.size * (least + (most - least) * rng.random(len(x)) ** 1.5)
    places = _rooted(land, x, y, height * layer.sink)
    mesh = planted(_dressed(land, layer.kinds), places, height, rng, lean=layer.lean)
    return None if mesh is None else Part(mesh=mesh, finish=layer.finish)


def _dressed(land: Land, kinds: Sequence[Mesh]) -> Sequence[Mesh]:
    """Return the kinds as the weather leaves them."""
    return [snowed(mesh) for mesh in kinds] if land.weather is Weather.SNOW else kinds


def _rooted(land: Land, x: Floats, y: Floats, depth: Floats) -> Floats:
    return np.stack([x, y, land.relief(x, y) - depth], 1)


def _across(land: Land, x: Floats, y: Floats) -> Floats:
    """Return how far to the side of the group places lie, as shares of the half width."""
    left, right = land.sides
    group = np.arctan2(land.view.centre[0] - land.eye[0], land.view.centre[1] - land.eye[1])
    return (np.arctan2(x - land.eye[0], y - land.eye[1]) - group) / ((right - left) / 2)


def _apart(x: Floats, y: Floats, least: float) -> NDArray[np.bool_]:
    """Tell which places to keep so that no two are nearer than ``least``; the first come stay."""
    keep = np.ones(len(x), bool)
    if len(x) < 2 or least <= 0:
        return keep
    tree = cKDTree(np.stack([x, y], 1))
    for first, second in sorted(tree.query_pairs(least)):
        if keep[first]:
            keep[second] = False
    return keep
