"""Covers a model with a stuff, with fur, or with patches of rust. Knows no words for things."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.states.refine import boxed, volume
from cavendish.engines.diorama.cast.states.stuffs import paint_of, stuff
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.joining import normals_of
from cavendish.engines.diorama.model.material import (
    Glass,
    Glow,
    Paint,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.shading import face_normals, unit

_USUAL = 0.45
"""Metres: the grain of what is larger than this grows with it, so that it can be seen."""
_STRANDS = 19_000
_BALD = 0.02
"""Parts smaller than this share of the largest one grow no fur: a stand, a button."""
_GREY = (0.5, 0.5, 0.5)


def covered(model: Model, word: str, colour: RGB | None, *, wholly: bool = False) -> Model:
    """Return a model made of a stuff; ``wholly`` leaves out no windows and lamps.

    Raises KeyError if the word names no stuff.
    """
    low, high = model.bounds
    scale = min(1.0, _USUAL / float((high - low).max()))
    parts: list[Part] = []
    for one in model.parts:
        if isinstance(one.finish, Glass | Glow) and not wholly:
            parts.append(one)
            continue
        made = stuff(word, paint_of(one.finish), colour)
        keeps = isinstance(paint_of(made), VertexColour)
        mesh = boxed(one.mesh, scale=scale)
        parts.append(Part(mesh=mesh if keeps else replace(mesh, colours=None), finish=made))
    return replace(model, parts=tuple(parts))


def furred(model: Model, rng: np.random.Generator, *, length: float = 0.036) -> Model:
    """Return a model with fur in the colours of its surface; ``length`` is a share of its size."""
    low, high = model.bounds
    size = float((high - low).max())
    sizes = [volume(one.mesh) for one in model.parts]
    grown = [size > _BALD * max(sizes) for size in sizes]
    areas = [_areas(one) * grows for one, grows in zip(model.parts, grown, strict=True)]
    total = max(sum(float(area.sum()) for area in areas), 1e-12)
    parts = list(model.parts)
    for one, area in zip(model.parts, areas, strict=True):
        count = int(_STRANDS * float(area.sum()) / total)
        if count > 20:
            parts.append(_fur(one, area, count, length * size, rng))
    return replace(model, parts=tuple(parts))


def _areas(one: Part) -> np.ndarray:
    """Return the area of each face that fur grows on."""
    area = np.linalg.norm(face_normals(one.mesh.vertices, one.mesh.faces), axis=1) / 2
    return area * 0 if isinstance(one.finish, Glass | Glow) else area


def _fur(one: Part, area: np.ndarray, count: int, length: float, rng: np.random.Generator) -> Part:
    """Return strands that grow from a part, each a bent blade of three triangles."""
    mesh = one.mesh
    faces = rng.choice(len(area), count, p=area / area.sum())
    share = rng.dirichlet((1.0, 1.0, 1.0), count)
    corners = mesh.faces[faces]

    def at(values: np.ndarray) -> np.ndarray:
        return (values[corners] * share[..., None]).sum(1)

    root, out = at(mesh.vertices), unit(at(normals_of(mesh)))
    tall = length * rng.uniform(0.5, 1.2, (count, 1))
    lean = unit(rng.normal(0, 1, (count, 3))) - np.array((0.0, 0.0, 0.5))
    side = unit(np.cross(out, rng.normal(0, 1, (count, 3)))) * length * 0.05
    middle = root + out * tall * 0.55 + lean * tall * 0.12
    tip = root + out * tall * 0.8 + lean * tall * 0.5
    vertices = np.stack(
        [root - side, root + side, middle - side * 0.8, middle + side * 0.8, tip], 1
    )
    blades = np.array([[0, 1, 3], [0, 3, 2], [2, 3, 4]])
    index = (np.arange(count) * 5)[:, None, None] + blades
    bright = rng.uniform(0.85, 1.25, (count, 1))
    colours = np.repeat((_colours(one, at, count) * bright)[:, None], 5, 1)
    colours[:, :2] *= 0.7
    grown = Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=index.reshape(-1, 3).astype(np.int32),
        normals=np.repeat(unit(out * 0.8 + lean * 0.4), 5, 0).astype(np.float32),
        colours=colours.reshape(-1, 3).clip(0, 0.95).astype(np.float32),
    )
    coat = Principled(base=VertexColour(), roughness=0.9, specular=0.1, sheen=0.4)
    return Part(mesh=grown, finish=coat)


def _colours(one: Part, at: Callable[[np.ndarray], np.ndarray], count: int) -> np.ndarray:
    """Return the surface's colour at the strands' roots."""
    paint: Paint = paint_of(one.finish)
    if isinstance(paint, VertexColour) and one.mesh.colours is not None:
        return at(one.mesh.colours)
    if isinstance(paint, Texture):
        mean = paint.pixels.reshape(-1, paint.pixels.shape[-1]).mean(0)[:3]
        return np.tile(mean, (count, 1))
    return np.tile(paint if isinstance(paint, tuple) else _GREY, (count, 1))
