"""What closes open country: ranges of hills or mountains, and lines of trees. Knows a view only."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Diffuse, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.shading import smooth_normals
from cavendish.engines.diorama.model.texture import noise, ramp, smoothstep
from cavendish.engines.diorama.stage.view import View

_Floats = NDArray[np.floating[Any]]
_COLUMNS, _ROWS = 520, 70
_WAVES = ((2.3, 0.52), (5.9, 0.28), (13.0, 0.13), (31.0, 0.05))
"""Waves of a ridge in radians of the view, and their share of its height."""
_WHITE: RGB = (0.82, 0.85, 0.90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """One range. Distance and height are in group sizes."""

    away: float
    height: float
    low: RGB
    """Woods or dark rock."""
    high: RGB
    """Fields or light rock."""
    rough: float = 0.0
    """0 for rolling hills, 1 for alps."""
    snow: float = 9.0
    """The share of the height above which snow lies on what isn't steep."""
    foot: RGB | None = None
    """Forest on the lower third of a mountain."""
    gap: float = 0.0
    """How far the range sinks in the middle of the picture, 0..1: a valley with a view."""


HILLS = (
    Range(away=42, height=2.6, low=(0.035, 0.055, 0.018), high=(0.085, 0.105, 0.034)),
    Range(away=80, height=6.4, low=(0.040, 0.060, 0.028), high=(0.080, 0.095, 0.042)),
    Range(away=150, height=14.0, low=(0.050, 0.066, 0.058), high=(0.075, 0.088, 0.070)),
)


def ranges(
    view: View, size: float, layers: tuple[Range, ...], rng: np.random.Generator
) -> tuple[Part, ...]:
    """Return ranges round a group ``size`` metres large, as one part."""
    share = min(1.0, *(_room(view, size, layer) for layer in layers))
    meshes = [_range(view, size, replace(r, height=r.height * share), rng) for r in layers]
    return (Part(mesh=primitives.merge(meshes), finish=Diffuse(base=VertexColour())),)


def _room(view: View, size: float, layer: Range) -> float:
    """Return how many times a range fits below the picture's upper edge."""
    way, eye = view.ray(0.0, 1.0), view.camera.origin
    reach = (float(view.high[1]) + layer.away * size - eye[1]) / max(float(way[1]), 1e-3)
    top = float(eye[2] + way[2] * reach)
    return max(0.15, 0.80 * top / (layer.height * size))


def _range(view: View, size: float, layer: Range, rng: np.random.Generator) -> Mesh:
    """Return one range: a crest across the picture with the slope that is seen."""
    away = layer.away * size
    y = float(view.high[1]) + away
    left, right = view.span_at(y)
    margin = 0.25 * (right - left)
    x = np.linspace(left - margin, right + margin, _COLUMNS)
    rise = np.linspace(0, 1, _ROWS)[:, None]
    crest = _crest(x / away, layer, rng)
    middle = (x - (left + right) / 2) / max(right - left, 1e-6)
    crest = crest * (1 - layer.gap * np.exp(-((middle / 0.22) ** 2)))
    height = np.sin(rise * np.pi / 2) ** (1 + 0.5 * layer.rough) * crest
    if layer.rough:
        rugged = _ridged(x / away + 0.25 * rise, rise * 1.1, int(rng.integers(40)))
        height = height * (1 + layer.rough * 0.85 * (rugged - 0.55) * np.sqrt(rise))
    height = np.maximum(height, 0) * layer.height * size
    depth = y - np.cos(rise * np.pi / 2) * 0.34 * away * np.ones(len(x))
    across = np.broadcast_to(x, height.shape)
    vertices = np.stack([across, depth, height - 0.02 * size], -1).reshape(-1, 3)
    faces = primitives.lattice(_ROWS, _COLUMNS)
    normals = smooth_normals(vertices, faces)
    share = height / (layer.height * size)
    tones = _tones(layer, share, normals[:, 2].reshape(share.shape), rng)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=faces,
        normals=normals.astype(np.float32),
        colours=tones.reshape(-1, 3).astype(np.float32),
    )


def _crest(angle: _Floats, layer: Range, rng: np.random.Generator) -> _Floats:
    """Return the height of the crest, about 0.3..1.1, over angles of the view."""
    wave = np.zeros(len(angle))
    for length, share in _WAVES:
        wave += share * np.sin(length * angle * (1 + layer.rough) + rng.uniform(0, 2 * np.pi))
    crest = 0.62 + 0.5 * wave
    if layer.rough:
        peaks = _ridged(angle * 0.8, np.full((1, 1), 0.3), int(rng.integers(40)), octaves=4)[0]
        crest = (1 - 0.7 * layer.rough) * crest + 0.7 * layer.rough * (0.15 + 1.05 * peaks)
    return np.maximum(crest, 0.06)


def _ridged(across: _Floats, up: _Floats, seed: int, *, octaves: int = 5) -> _Floats:
    """Return sharp ridges (about 0..1) over rows ``up`` and columns ``across``."""
    total, weight, gain = np.zeros(np.broadcast(up, across).shape), 1.0, 1.0
    for octave in range(octaves):
        tile = noise((256, 256), (3, 3), fall=3.2, seed=500 + seed + octave)
        scale = 0.62 * 2.0**octave
        places = np.broadcast_arrays(
            np.mod(up * scale + 0.37 * octave, 1) * 256, np.mod(across * scale, 1) * 256
        )
        sharp = 1 - np.abs(2 * ndimage.map_coordinates(tile, places, order=1, mode="grid-wrap") - 1)
        total += weight * gain * sharp**2
        gain *= 0.5
    return total / 1.9


def _tones(layer: Range, share: _Floats, level: _Floats, rng: np.random.Generator) -> _Floats:
    """Return colours by height and steepness: fields and woods, or rock, scree and snow."""
    patches = noise((128, 1024), (5, 110), fall=1.8, seed=int(rng.integers(40)))
    fine = noise((256, 1024), (60, 240), fall=1.2, seed=int(rng.integers(40)))
    rows = np.linspace(0, 120, share.shape[0]).astype(int)
    columns = np.linspace(0, 1023, share.shape[1]).astype(int)
    grain = fine[rows * 2][:, columns]
    tone = np.clip((patches[rows][:, columns] - 0.42) * 6, 0, 1)
    if layer.rough:
        tone = np.clip(0.5 * grain + 0.6 * level, 0, 1)
    colour = ramp(tone, [(0, layer.low), (1, layer.high)]) * (0.8 + 0.4 * grain[..., None])
    if layer.foot is not None:
        wood = smoothstep(0.34, 0.22, share + 0.16 * (grain - 0.5))[..., None]
        colour = colour * (1 - wood) + np.array(layer.foot) * wood * (0.7 + 0.6 * grain[..., None])
    cold = smoothstep(layer.snow - 0.12, layer.snow + 0.10, share + 0.3 * (grain - 0.5))
    lies = (cold * smoothstep(0.30, 0.62, level + 0.25 * (grain - 0.5)))[..., None]
    return colour * (1 - lies) + np.array(_WHITE) * lies
