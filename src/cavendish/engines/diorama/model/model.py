"""Mesh, Part, Anchor, Model: a thing that can be placed in a scene. Knows no renderer.

Right-handed, z up, metres. A model stands on z = 0, centred on x = y = 0, its front towards -y
(the camera looks along +y).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Finish

Vec3: TypeAlias = tuple[float, float, float]
Array: TypeAlias = NDArray[np.float32]
Points: TypeAlias = Sequence[Sequence[float]] | Sequence[NDArray[Any]] | NDArray[Any]
"""A line or a polygon: n x 2 or n x 3."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mesh:
    """Triangles. Faces wind counter-clockwise seen from outside."""

    vertices: Array
    """n x 3."""
    faces: NDArray[np.int32]
    """m x 3 indices."""
    normals: Array | None = None
    """n x 3 unit vectors; None lets the renderer compute smooth ones."""
    uv: Array | None = None
    """n x 2."""
    colours: Array | None = None
    """n x 3 linear RGB, for VertexColour paint."""
    faceted: bool = False
    """Use flat face normals."""

    def moved(self, *, scale: float = 1.0, turn: float = 0.0, by: Vec3 = (0, 0, 0)) -> "Mesh":
        """Return a copy scaled, then turned about z (radians, counter-clockwise), then shifted."""
        shift = np.array(by, np.float32)
        if not turn:
            return replace(self, vertices=self.vertices * np.float32(scale) + shift)
        c, s = np.cos(turn), np.sin(turn)
        rotation = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], np.float32)
        vertices = self.vertices @ (rotation.T * np.float32(scale)) + shift
        normals = None if self.normals is None else self.normals @ rotation.T
        return replace(self, vertices=vertices.astype(np.float32), normals=normals)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A mesh with its finish."""

    mesh: Mesh
    finish: Finish


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place on a model where something else goes.

    Horizontal ones ("top", "seat", "inside") take things standing on ``at`` within ``half``
    (half extents in x and y). "label" is a vertical face towards -y: ``half`` is x and z.
    """

    at: Vec3
    half: tuple[float, float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    """Parts that belong together, and where other things may touch them."""

    parts: tuple[Part, ...]
    anchors: Mapping[str, Anchor] = field(default_factory=dict[str, Anchor])

    @cached_property
    def bounds(self) -> tuple[Array, Array]:
        """Smallest and largest corner over all parts, each 3 values in metres."""
        low = np.min([part.mesh.vertices.min(0) for part in self.parts], axis=0)
        high = np.max([part.mesh.vertices.max(0) for part in self.parts], axis=0)
        return low, high

    def moved(self, *, scale: float = 1.0, turn: float = 0.0, by: Vec3 = (0, 0, 0)) -> "Model":
        """Return a copy scaled, then turned about z, then shifted; anchors move along."""
        c, s = float(np.cos(turn)), float(np.sin(turn))

        def shift(anchor: Anchor) -> Anchor:
            x, y, z = (scale * v for v in anchor.at)
            at = (c * x - s * y + by[0], s * x + c * y + by[1], z + by[2])
            return Anchor(at=at, half=(anchor.half[0] * scale, anchor.half[1] * scale))

        parts = tuple(
            replace(part, mesh=part.mesh.moved(scale=scale, turn=turn, by=by))
            for part in self.parts
        )
        return Model(parts=parts, anchors={k: shift(a) for k, a in self.anchors.items()})
