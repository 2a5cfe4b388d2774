"""Shot: the finished scene as data, ready to be photographed. Knows no plan and no renderer."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Part, Vec3


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """A thin lens. ``fov`` is degrees across the shorter side of the picture."""

    origin: Vec3
    target: Vec3
    fov: float
    aperture: float = 0.0
    """Lens radius in metres; 0 keeps everything sharp."""
    focus: float = 1.0
    """Metres from the lens to the plane in focus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoftBox:
    """A rectangular lamp at ``origin`` shining towards ``target``; not seen by the camera's eye."""

    origin: Vec3
    target: Vec3
    size: tuple[float, float]
    radiance: RGB


@dataclass(frozen=True, slots=True, kw_only=True)
class Sun:
    """Parallel light travelling along ``direction``."""

    direction: Vec3
    irradiance: RGB


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sky:
    """An equirectangular environment: height x 2 height x 3 linear radiance, row 0 at the zenith.

    The centre column lies along +y (ahead of the camera), columns grow towards +x.
    """

    radiance: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """Even light from everywhere."""

    radiance: RGB


Lamp: TypeAlias = SoftBox | Sun | Sky | Fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Haze:
    """Air that fades things with distance towards ``colour``; ``reach`` metres to 63 %."""

    reach: float
    colour: RGB
    above: RGB | None = None
    """The air's colour looking steeply up, where it differs: water under its surface."""
    tint: RGB = (1.0, 1.0, 1.0)
    """How fast each band fades, times the whole."""
    start: float = 0.0
    """Metres before the lens that are clear."""
    height: float = 0.0
    """Metres in which the air thins to a third; 0 is even air."""
    over_sky: bool = False
    """Whether the sky is seen through it too: fog, dust, water."""
    glow: RGB = (0.0, 0.0, 0.0)
    """What is added looking along ``towards``: the sun in the mist."""
    towards: Vec3 = (0.0, 1.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """Rain or snow before the lens, as bright as ``colour``."""

    colour: RGB
    streaked: bool
    """Rain rather than snow."""
    density: float = 1.0
    slant: float = 0.08
    """How far rain drifts sideways as it falls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """How the negative becomes a print."""

    exposure: float = 0.0
    """Stops added after metering."""
    key: float | None = None
    """Middle value the meter aims for, or None to take ``exposure`` as it is."""
    bloom: float = 0.05
    vignette: float = 0.25
    contrast: float = 1.1
    saturation: float = 1.15
    grain: float = 0.004


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shot:
    """Everything the camera sees and how the picture is finished."""

    parts: tuple[Part, ...]
    lamps: tuple[Lamp, ...]
    camera: Camera
    development: Development
    haze: Haze | None = None
    fall: Fall | None = None
    mouths: tuple[tuple[int, float, float], ...] = ()
    """Who could speak: the plan's thing, and its mouth (0..1 from the upper left), by x."""
