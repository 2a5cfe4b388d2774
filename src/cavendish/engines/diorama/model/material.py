"""What surfaces are made of, as data a renderer can translate. Knows no renderer.

Finishes are named after the reflection model they stand for: principled BSDF (Burley 2012), a
Fresnel coat over diffuse (glaze), smooth dielectric (glass), a thin translucent sheet, and glow.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Texture:
    """A tileable picture over uv: height x width x 3 linear RGB, or height x width values."""

    pixels: NDArray[np.float32]
    repeat: tuple[float, float] = (1.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class VertexColour:
    """Take the colour from the mesh's own vertex colours."""


Paint: TypeAlias = RGB | Texture | VertexColour


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bump:
    """A height texture; ``depth`` scales it in uv-derivative units (0.002..0.09 is useful)."""

    height: Texture
    depth: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Principled:
    """Disney principled BSDF: paint, wood, metal, cloth, vinyl, skin."""

    base: Paint
    roughness: float | Texture = 0.5
    metallic: float = 0.0
    specular: float = 0.5
    clearcoat: float = 0.0
    clearcoat_gloss: float = 0.9
    sheen: float = 0.0
    flatness: float = 0.0
    bump: Bump | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Glaze:
    """Fresnel coat over diffuse: ceramics, lacquer, fruit skin, glossy toys."""

    base: Paint
    alpha: float = 0.06
    ior: float = 1.5
    bump: Bump | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Glass:
    """Smooth dielectric; ``tint`` is the transmittance."""

    tint: RGB = (1.0, 1.0, 1.0)
    ior: float = 1.5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Translucent:
    """A thin sheet lit from both sides: lampshades, leaves, paper. ``spread`` is 0..2."""

    base: Paint
    roughness: float = 0.9
    spread: float = 1.1
    bump: Bump | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Diffuse:
    """Light scattered evenly and nothing else: soil, snow, far woods. The quickest to trace."""

    base: Paint
    bump: Bump | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Glow:
    """Emits light: bulbs, flames, neon, windows at night. Radiance in scene units."""

    radiance: RGB


Finish: TypeAlias = Principled | Glaze | Glass | Translucent | Diffuse | Glow
