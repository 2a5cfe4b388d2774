"""Bridges: things that span a gap and can be walked over."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import dress, piece
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import joined
from cavendish.engines.diorama.model.finish import finish, surfaced
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.primitives import box, extrude, tube

_SPAN, _RISE = 6.0, 1.5


def _back(x: Points) -> Points:
    """Return the height of the roadway along the span."""
    return 0.55 + _RISE * np.cos(np.pi * x / (_SPAN * 1.12)) ** 2


def bridge(look: Look, rng: np.random.Generator) -> Model:
    """Build a humpbacked bridge: stone with an arch, or planks if wood is asked."""
    if look.material == "wood" or "wooden" in look.attributes:
        return _footbridge(look, rng)
    stone = _masonry(look, piece(rng))
    x = np.linspace(-_SPAN / 2, _SPAN / 2, 60)
    a = np.linspace(0, np.pi, 40)
    arch = np.column_stack([1.55 * np.cos(a), 1.45 * np.sin(a)])
    road = np.column_stack([x, _back(x)])[::-1]
    ends = [(-_SPAN / 2, 0.0), (-1.55, 0.0)], [(1.55, 0.0), (_SPAN / 2, 0.0)]
    body = extrude(joined(ends[0], arch[::-1], ends[1], road), 2.0, bevel=0.02)
    solids: list[Mesh] = [body]
    for side in (-1, 1):
        wall = joined(np.column_stack([x, _back(x) - 0.05]), road + np.array((0, 0.42)))
        solids.append(extrude(wall, 0.2, bevel=0.03, at=(0, side * 0.9, 0)))
        solids += [
            box((0.34, 0.34, 1.25), bevel=0.05, at=(s * _SPAN / 2, side * 0.9, 0.62))
            for s in (-1, 1)
        ]
    ring = joined(arch * 1.16, arch[::-1] * 1.01)
    keystones = [extrude(ring, 0.08, bevel=0.015, at=(0, s * 1.01, 0)) for s in (-1, 1)]
    trim = finish(look.material or "stone", look.colour, default="stone", seed=piece(rng))
    return assemble(
        [part(stone, *solids), part(trim, *keystones)], {"top": top(0.55 + _RISE, 0.5, 0.4)}
    )


def _masonry(look: Look, seed: int) -> Finish:
    """Return coursed stone in the wished colour, or the wished material."""
    if look.material is not None:
        return finish(look.material, look.colour, seed=seed)
    surface = texture.bricks(look.colour or (0.36, 0.33, 0.28), rows=8, seed=seed)
    return surfaced(surface, tile=(1.9, 1.9), depth=0.03, roughness=0.85)


def _footbridge(look: Look, rng: np.random.Generator) -> Model:
    """Return a bridge of planks between two curved beams, with rails."""
    wood = dress(look, rng, material="wood", choices=None)
    x = np.linspace(-_SPAN / 2, _SPAN / 2, 48)
    line = np.column_stack([x, _back(x) * 0.6])
    meshes: list[Mesh] = []
    for side in (-1, 1):
        beam = joined(line - np.array((0, 0.3)), line[::-1] - np.array((0, 0.04)))
        meshes.append(extrude(beam, 0.14, bevel=0.02, at=(0, side * 0.75, 0)))
        rail = np.column_stack([x, np.full(48, side * 0.85), line[:, 1] + 0.85])
        meshes.append(tube(rail, 0.055, segments=14))
        meshes += [
            box(
                (0.09, 0.09, 0.95),
                bevel=0.015,
                at=(float(x[k]), side * 0.85, float(line[k, 1]) + 0.4),
            )
            for k in range(0, 48, 6)
        ]
    meshes += [
        box((0.115, 1.9, 0.05), bevel=0.01, at=(float(px), 0, float(pz)), steps=1)
        for px, pz in line
    ]
    crest = top(0.6 * (0.55 + _RISE), 0.5, 0.4)
    return assemble([part(wood, *meshes)], {"top": crest})


RECIPES: Mapping[str, Recipe] = {"bridge": bridge}
