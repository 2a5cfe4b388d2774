"""What closes open country: a line of trees and three ranges of hills. Knows a view only."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.material import Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.texture import noise, ramp
from cavendish.engines.diorama.stage.view import View

_Floats = NDArray[np.floating[Any]]
_RANGES = (
    (42.0, 2.6, ((0.035, 0.055, 0.018), (0.085, 0.105, 0.034))),
    (80.0, 6.4, ((0.040, 0.060, 0.028), (0.080, 0.095, 0.042))),
    (150.0, 14.0, ((0.050, 0.066, 0.058), (0.075, 0.088, 0.070))),
)
"""Distance and height in group sizes, and the colours of woods and fields, of each range."""
_WAVES = ((2.3, 0.52), (5.9, 0.28), (13.0, 0.13), (31.0, 0.05))
"""Waves of a ridge in radians of the view, and their share of its height."""


def build(view: View, size: float, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return trees and hills around a group ``size`` metres large."""
    ranges = (_range(view, size, *layer, rng) for layer in _RANGES)
    return (*_trees(view, size, rng), *ranges)


def _range(
    view: View,
    size: float,
    away: float,
    height: float,
    tones: tuple[tuple[float, float, float], tuple[float, float, float]],
    rng: np.random.Generator,
) -> Part:
    """Return one range: a smooth ridge with a rounded slope, patched with fields and woods."""
    y = float(view.high[1]) + away * size
    left, right = view.span_at(y)
    margin = 0.3 * (right - left)
    x = np.linspace(left - margin, right + margin, 320)
    angle = x / (away * size)
    wave = np.zeros(len(x))
    for length, share in _WAVES:
        wave += share * np.sin(length * angle + rng.uniform(0, 2 * np.pi))
    crest = height * size * (0.62 + 0.5 * wave)
    slope = np.linspace(0, np.pi / 2, 24)[:, None]
    rise = np.sin(slope) * crest
    depth = y - np.cos(slope) * 0.32 * away * size * np.ones(len(x))
    vertices = np.stack([np.broadcast_to(x, rise.shape), depth, rise - 0.01 * size], -1)
    patches = noise((128, 1024), (5, 110), fall=1.8, seed=int(rng.integers(40)))
    rows = (slope[:, 0] / (np.pi / 2) * 120).astype(int)
    columns = np.linspace(0, 1023, len(x)).astype(int)
    tone = np.clip((patches[rows][:, columns] - 0.42) * 6, 0, 1)
    mesh = Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=primitives.lattice(*rise.shape),
        colours=ramp(tone, [(0, tones[0]), (1, tones[1])]).reshape(-1, 3),
    )
    return Part(mesh=mesh, finish=Principled(base=VertexColour(), roughness=1.0, specular=0.0))


def _trees(view: View, size: float, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return a broken line of round trees far behind the group, each a heap of leafy lumps."""
    base = primitives.sphere(1.0, segments=14)
    far = float(view.high[1]) + 19 * size
    left, right = view.span_at(far * 1.3)
    count = int(np.clip((right - left) / (0.6 * size), 30, 170))
    x = np.linspace(left, right, count) + rng.uniform(-1, 1, count) * (right - left) / count
    rhythm = np.sin(x / (size * 6) + rng.uniform(0, 6)) + rng.uniform(-0.6, 0.8, count)
    lumps: list[Mesh] = []
    for at in x[rhythm > -0.05]:
        y, girth = far * float(rng.uniform(0.92, 1.4)), size * float(rng.uniform(0.32, 0.62))
        tone = np.array([0.036, 0.062, 0.018]) * rng.uniform(0.75, 1.5)
        tone = tone * (rng.uniform(0.85, 1.3), 1.0, 1.0)
        for _ in range(6):
            way = rng.normal(0, 1, 3)
            way = way / np.linalg.norm(way) * rng.uniform(0.2, 0.75) * girth
            place = np.array([float(at), y, 1.0 * girth]) + way * (1, 1, 1.05)
            lumps.append(_lump(base, place, girth * float(rng.uniform(0.42, 0.66)), tone, rng))
    if not lumps:
        return ()
    leaves = Principled(base=VertexColour(), roughness=0.95, specular=0.1)
    return (Part(mesh=primitives.merge(lumps), finish=leaves),)


def _lump(base: Mesh, at: _Floats, radius: float, tone: _Floats, rng: np.random.Generator) -> Mesh:
    """Return a bumpy ball of leaves, lighter above."""
    way = base.vertices.astype(np.float64)
    bumps = np.zeros(len(way))
    for frequency in (6, 11, 19):
        bumps += np.sin(way @ rng.normal(0, frequency, 3) + rng.uniform(0, 6))
    shape = way * (1 + 0.06 * bumps)[:, None] * radius
    light = 0.55 + 0.7 * np.clip(way[:, 2:] * 0.5 + 0.5, 0, 1) + 0.08 * bumps[:, None]
    return Mesh(
        vertices=(shape + at).astype(np.float32),
        faces=base.faces,
        normals=None,
        colours=np.clip(tone * light, 0, 1).astype(np.float32),
    )
