"""Bananas, grapes, pineapples: fruit of many parts."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.banana import peeled_banana
from cavendish.engines.diorama.cast.props.fruit import STEM, foliage
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import leaf, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import joined, spline
from cavendish.engines.diorama.model.finish import finish, varnished
from cavendish.engines.diorama.model.material import (
    Principled,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, turned
from cavendish.engines.diorama.model.primitives import lathe, merge, sphere, tube
from cavendish.engines.diorama.model.shading import unit


def _banana(bend: float) -> tuple[Mesh, Mesh]:
    """Return one banana (vertex-coloured) along an arc in the x-z plane, and nothing else."""
    angle = np.linspace(-0.95, 0.98, 44)
    path = np.stack([0.105 * np.sin(angle), 0 * angle, bend * (1 - np.cos(angle))], 1)
    t = np.linspace(0, 1, 44)
    radius = np.interp(
        t,
        [0, 0.03, 0.1, 0.3, 0.6, 0.82, 0.9, 1.0],
        [0.004, 0.0055, 0.012, 0.0172, 0.0175, 0.012, 0.0055, 0.0048],
    )
    body = tube(path, radius, segments=30)
    rows = body.vertices[: 44 * 31].reshape(44, 31, 3).astype(np.float64)
    edge = 1 + 0.075 * np.cos(5 * np.linspace(0, 2 * np.pi, 31))[None, :, None]
    vertices = body.vertices.astype(np.float64).copy()
    vertices[: 44 * 31] = (path[:, None] + (rows - path[:, None]) * edge).reshape(-1, 3)
    soft = bent(Mesh(vertices=vertices.astype(np.float32), faces=body.faces), lambda p: p)
    along = joined(np.repeat(t, 31), np.zeros(31), np.ones(31))
    along = along[: len(vertices)]
    colours = texture.ramp(
        along.astype(np.float32),
        [(0, (0.035, 0.02, 0.01)), (0.03, (0.06, 0.035, 0.012)), (0.07, (0.42, 0.36, 0.03)),
         (0.2, (0.72, 0.46, 0.03)), (0.75, (0.74, 0.47, 0.03)),
         (0.9, (0.40, 0.38, 0.05)), (1, (0.10, 0.07, 0.02))],
    )  # fmt: skip
    return coloured(soft, colours), soft


_PEELED: Mapping[str, float] = {
    "half-peeled": 0.52, "partially peeled": 0.52, "peeled": 0.78, "half-open": 0.4,
}  # fmt: skip
"""How much of a banana is bare."""


def banana(look: Look, rng: np.random.Generator) -> Model:
    """Build a banana resting on its side, its tips up."""
    bend = float(rng.uniform(0.085, 0.1))
    body = _freckled(_banana(bend)[0], look, rng)
    peeled = next((_PEELED[one] for one in look.attributes if one in _PEELED), None)
    if peeled is not None:
        return peeled_banana(body, bend, bared=peeled)
    return assemble([part(varnished(0.25), turned(body, "x", -0.65))])


def _freckled(mesh: Mesh, look: Look, rng: np.random.Generator) -> Mesh:
    """Return the mesh with brown freckles, or in the wished colour."""
    colours = np.array(mesh.colours)
    spots = texture.smoothstep(0.5, 0.75, waves(mesh.vertices.astype(np.float64), rng, scale=0.02))
    colours = colours * (1 - 0.55 * spots[:, None])
    if look.colour is not None:
        ripe = texture.smoothstep(0.2, 0.5, colours[:, :1])
        colours = colours * (1 - ripe) + np.array(look.colour) * ripe
    return coloured(mesh, colours.astype(np.float32))


def bananas(look: Look, rng: np.random.Generator) -> Model:
    """Build a bunch of four bananas joined at the crown."""
    meshes: list[Mesh] = []
    for i in range(4):
        body, _ = _banana(0.09)
        body = _freckled(body, look, rng)
        hung = turned(body, "x", -0.75 + 0.42 * i, by=(-0.0855, 0, -0.038))
        meshes.append(turned(hung, "y", 0.05 * i))
    crown = turned(sphere(0.011, segments=24), "x", 0.0, by=(0.0, 0.004, 0.0))
    parts = [part(varnished(0.25), *meshes)]
    del crown
    return assemble([part(p.finish, turned(p.mesh, "x", 0.1)) for p in parts])


def grapes(look: Look, rng: np.random.Generator) -> Model:
    """Build a bunch of grapes lying down, with a woody stem and a leaf."""
    base = look.colour or ((0.07, 0.012, 0.07), (0.28, 0.36, 0.07))[int(rng.integers(2))]
    berries: list[Mesh] = []
    tones: list[RGB] = []
    for level in range(9):
        wide = 0.034 * np.sin(np.pi * (0.16 + 0.76 * level / 8)) ** 0.8
        for k in range(max(1, int(wide / 0.0047))):
            a = k * 2.4 + level
            r = wide * np.sqrt((k + 0.5) / max(1, int(wide / 0.0047)))
            place = (
                float(r * np.cos(a)),
                -0.055 + level * 0.0135,
                float(0.02 + 0.62 * r * np.sin(a)),
            )
            berries.append(sphere(0.0092 * float(rng.uniform(0.9, 1.08)), at=place, segments=20))
            tones.append(mix(base, (0.6, 0.62, 0.66), float(rng.uniform(0.0, 0.08))))
    bunch = merge([coloured(b, c) for b, c in zip(berries, tones, strict=True)])
    stalk = tube(
        spline([(0, 0.05, 0.024), (0.003, 0.075, 0.034), (-0.006, 0.09, 0.036)]),
        0.0022,
        segments=10,
    )
    parts: list[Part] = [
        part(varnished(0.16), bunch),
        part(finish("wood", STEM), stalk),
    ]
    return assemble([part(p.finish, turned(p.mesh, "z", 0.9)) for p in parts])


def pineapple(look: Look, rng: np.random.Generator) -> Model:
    """Build a pineapple: spiralled eyes and a crown of stiff leaves."""
    del rng
    profile = spline(
        [(0.0, 0.0), (0.035, 0.002), (0.052, 0.03), (0.058, 0.08), (0.053, 0.125), (0.032, 0.152),
         (0.0, 0.156)],
        density=14,
    )  # fmt: skip
    body = lathe(profile, segments=160, uv="unit")
    u, v = np.asarray(body.uv).T * np.array([[9.0], [8.5]])
    first, second = np.abs(((u + v) % 1) - 0.5), np.abs(((u - v) % 1) - 0.5)
    bulge = np.cos(first * np.pi) * np.cos(second * np.pi)
    way = unit(body.vertices * (1, 1, 0.1))
    stops = [
        (0, (0.10, 0.06, 0.02)), (0.3, (0.36, 0.19, 0.03)), (0.8, (0.62, 0.34, 0.04)),
        (1, (0.30, 0.16, 0.05)),
    ]  # fmt: skip
    tones = texture.ramp(bulge.astype(np.float32), stops)
    if look.colour is not None:
        tones = tones * 0.1 + np.outer(bulge, look.colour).astype(np.float32) * 0.9
    knobbly = bent(body, lambda p: p + way * ((bulge - 0.5) * 0.007)[:, None])
    crown: list[Mesh] = []
    for i in range(34):
        out = 0.25 + 0.9 * (i / 34)
        blade = leaf(0.105 - 0.055 * i / 34, 0.017, curl=0.25 + 0.2 * out, fold=0.5)
        crown.append(turned(turned(blade, "x", np.pi / 2 - out), "z", i * 2.4, by=(0, 0, 0.15)))
    peel = Principled(base=VertexColour(), roughness=0.5)
    return assemble(
        [part(peel, coloured(knobbly, tones)), part(foliage((0.09, 0.19, 0.06)), *crown)]
    )


RECIPES: Mapping[str, Recipe] = {
    "banana": banana,
    "bananas": bananas,
    "grapes": grapes,
    "pineapple": pineapple,
}
