"""What plants are made of: limbs, clumps of leaves, fronds. Knows no plant by name.

Leaves are flat and faceted, so that they need no normals; colours are linear RGB at vertices.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cavendish.engines.diorama.model.blob import blade, scattered
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.pose import coloured
from cavendish.engines.diorama.model.primitives import tube
from cavendish.engines.diorama.model.shading import unit

Floats: TypeAlias = NDArray[np.floating[Any]]
KINDS = 3
"""How many individuals there are of each plant."""
_BARK: RGB = (0.085, 0.058, 0.040)
_BIRCH: RGB = (0.52, 0.50, 0.46)


def kinds(make: Callable[..., Mesh], *args: Any) -> tuple[Mesh, ...]:
    """Return the individuals of a plant."""
    return tuple(make(seed, *args) for seed in range(KINDS))


def flat(mesh: Mesh) -> Mesh:
    """Return the mesh with flat faces, to be joined with leaves."""
    return Mesh(
        vertices=mesh.vertices, faces=mesh.faces, colours=mesh.colours, normals=None, faceted=True
    )


def limb(path: ArrayLike, radii: list[float], *, colour: RGB = _BARK, birch: bool = False) -> Mesh:
    """Return a trunk or branch whose bark is uneven along it."""
    mesh = tube(np.asarray(path, np.float64), radii, segments=9)
    tone = np.array(_BIRCH if birch else colour)
    rise = mesh.vertices[:, 2:] * 90 + mesh.vertices[:, :1] * 150
    mark = np.sin(rise) * np.sin(rise * 0.37 + 1.0)
    dark = np.where(mark > 0.55, 0.18, 1.0) if birch else 0.85 + 0.3 * mark
    return coloured(mesh, np.clip(tone * dark, 0, 1))


def clumps(
    centres: Floats,
    radii: Floats,
    rng: np.random.Generator,
    *,
    leaves: int,
    size: float,
    green: RGB,
) -> Mesh:
    """Return leaves over clumps: denser outside, lighter above."""
    share = np.maximum((radii**2 / (radii**2).sum() * leaves).astype(int), 1)
    clump = np.repeat(np.arange(len(centres)), share)
    ways = unit(rng.standard_normal((len(clump), 3)))
    reach = radii[clump] * rng.random(len(clump)) ** 0.24
    places = centres[clump] + ways * reach[:, None] * (1, 1, 0.82)
    light = 0.50 + 0.75 * np.clip(0.5 + 0.5 * ways[:, 2:], 0, 1)
    tones = np.array(green) * light * rng.uniform(0.75, 1.3, (len(clump), 1))
    tones = tones * rng.uniform(0.82, 1.18, (len(centres), 1))[clump]
    tips = unit(ways + 0.9 * rng.standard_normal(ways.shape) - (0, 0, 0.25))
    made = scattered(
        blade(size, size * 0.62), places, tips, rng.uniform(0.7, 1.3, len(clump)), tones
    )
    return flat(made)


def frond(
    foot: Floats,
    turn: float,
    rise: float,
    length: float,
    green: RGB,
    rng: np.random.Generator,
) -> Mesh:
    """Return one feathered frond arching from its foot."""
    count = 24
    out = np.array([np.cos(turn), np.sin(turn), 0.0])
    aside = np.array([-out[1], out[0], 0.0])
    up = np.array([0, 0, 1.0])
    reach = length * rng.uniform(0.8, 1.1)
    s = np.linspace(0.05, 1, count)[:, None]
    middle = foot + out * reach * s * 0.88 + up * reach * (rise * s * 0.8 - 0.72 * s**2.1)
    wide = reach * 0.25 * np.sin(np.pi * np.clip(s * 0.88 + 0.1, 0, 1)) ** 0.6
    corners: list[Floats] = []
    for side in (-1, 1):
        hang = wide * (0.35 + 0.3 * rng.random((count, 1)))
        tip = middle + aside * wide * side * 0.85 + out * wide * 0.6 - up * hang
        corners.append(
            np.stack([middle - out * reach * 0.014, tip, middle + out * reach * 0.02], 1)
        )
    vertices = np.concatenate(corners).reshape(-1, 3)
    tone = np.array(green) * (0.65 + 0.6 * s) * rng.uniform(0.75, 1.25, (count, 1))
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=np.arange(len(vertices), dtype=np.int32).reshape(-1, 3),
        colours=np.repeat(np.concatenate([tone, tone]), 3, 0).astype(np.float32),
        faceted=True,
    )
