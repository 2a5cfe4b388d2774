"""The light words as data: soft boxes for sweeps and tables, suns for windows, prints for skies.

Knows numbers only. Places and sizes are in group sizes, so radiance means the same for a cup and
for a house; colours are linear RGB.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.shot import Development

_WARM: RGB = (1.0, 0.75, 0.5)
_COOL: RGB = (0.75, 0.88, 1.0)
_SOFT: RGB = (1.0, 0.95, 0.89)
_AMBER: RGB = (1.0, 0.58, 0.26)
_MOON: RGB = (0.50, 0.66, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A soft box around the group: x to the right, y away from the lens, z up."""

    at: tuple[float, float, float]
    size: tuple[float, float]
    colour: RGB
    power: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxRig:
    """Soft boxes, light from everywhere, and the print. The first box is the key light."""

    boxes: tuple[Box, ...]
    fill: RGB
    development: Development
    barred: bool = False
    """Whether the key is a sun that may shine through a window's bars."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRig:
    """A room's light: irradiance of the sun, radiance of the sky in the window, light from all."""

    sun: RGB
    pane: RGB
    fill: RGB
    key: float
    """Middle value that the print is metered for."""
    low: bool = False
    """Whether the sun is so low that it reaches the things themselves."""
    lamp: float = 0.0
    """Power of a warm lamp beside the picture."""
    glow: RGB = _AMBER
    """The colour of that lamp."""


def _print(exposure: float, bloom: float, vignette: float, *tone: float) -> Development:
    contrast, saturation = tone
    return Development(
        exposure=exposure, bloom=bloom, vignette=vignette, contrast=contrast, saturation=saturation
    )


BOXES: Mapping[Light, BoxRig] = MappingProxyType(
    {
        Light.STUDIO: BoxRig(
            boxes=(
                Box(at=(-2.0, -1.9, 2.6), size=(1.8, 1.8), colour=_SOFT, power=12),
                Box(at=(2.4, -1.0, 1.5), size=(0.9, 1.9), colour=_COOL, power=4.2),
                Box(at=(0.3, 0.9, 2.7), size=(2.0, 0.7), colour=_SOFT, power=7),
            ),
            fill=(0.16, 0.165, 0.18),
            development=_print(0.85, 0.04, 0.22, 1.14, 1.22),
        ),
        Light.PRODUCT: BoxRig(
            boxes=(
                Box(at=(-1.9, -0.5, 1.6), size=(0.9, 2.4), colour=(1, 1, 1), power=13),
                Box(at=(1.9, -0.4, 1.6), size=(0.9, 2.4), colour=(1, 1, 1), power=8),
                Box(at=(0.0, -0.2, 2.7), size=(2.6, 1.6), colour=(1, 1, 1), power=9),
            ),
            fill=(0.30, 0.30, 0.31),
            development=_print(0.72, 0.03, 0.08, 1.16, 1.18),
        ),
        Light.CINEMATIC: BoxRig(
            boxes=(
                Box(at=(-1.6, -0.8, 1.7), size=(0.8, 0.8), colour=_COOL, power=20),
                Box(at=(1.7, 0.35, 0.9), size=(0.5, 1.15), colour=_WARM, power=11),
            ),
            fill=(0.025, 0.030, 0.038),
            development=_print(0.4, 0.10, 0.38, 1.06, 1.16),
        ),
        Light.BACKLIT: BoxRig(
            boxes=(
                Box(at=(-1.5, 1.7, 2.2), size=(0.8, 0.8), colour=(1.0, 0.90, 0.76), power=62),
                Box(at=(1.8, 1.4, 1.5), size=(0.5, 1.4), colour=_COOL, power=18),
                Box(at=(0.6, -2.6, 1.7), size=(1.8, 1.4), colour=_SOFT, power=1.3),
            ),
            fill=(0.05, 0.052, 0.058),
            development=_print(0.45, 0.13, 0.30, 1.10, 1.15),
        ),
        Light.DAYLIGHT: BoxRig(
            boxes=(
                Box(at=(-2.9, -2.7, 2.3), size=(0.34, 0.34), colour=(1, 0.85, 0.66), power=520),
                Box(at=(-2.1, -0.5, 1.7), size=(1.15, 1.3), colour=(0.86, 0.93, 1.0), power=7.5),
                Box(at=(2.2, -1.4, 1.4), size=(1.0, 1.0), colour=(1.0, 0.82, 0.64), power=1.3),
            ),
            fill=(0.045, 0.048, 0.055),
            development=_print(0.62, 0.05, 0.26, 1.15, 1.2),
            barred=True,
        ),
        Light.NOON: BoxRig(
            boxes=(
                Box(at=(-1.1, -1.7, 4.2), size=(0.30, 0.30), colour=(1, 0.95, 0.86), power=760),
                Box(at=(1.6, -1.0, 2.4), size=(1.6, 1.6), colour=(0.80, 0.90, 1.0), power=3.2),
            ),
            fill=(0.10, 0.11, 0.13),
            development=_print(0.55, 0.05, 0.18, 1.18, 1.22),
        ),
        Light.OVERCAST: BoxRig(
            boxes=(
                Box(at=(-1.2, -0.8, 3.0), size=(3.6, 3.6), colour=(0.93, 0.97, 1.0), power=2.6),
                Box(at=(2.0, -1.8, 1.8), size=(1.8, 1.8), colour=(0.93, 0.97, 1.0), power=0.9),
            ),
            fill=(0.30, 0.315, 0.33),
            development=_print(0.75, 0.03, 0.20, 1.08, 1.02),
        ),
        Light.SUNRISE: BoxRig(
            boxes=(
                Box(at=(3.4, -1.3, 1.3), size=(0.5, 0.5), colour=(1.0, 0.60, 0.42), power=250),
                Box(at=(-2.0, -1.2, 1.7), size=(1.6, 1.6), colour=(0.66, 0.70, 1.0), power=2.4),
            ),
            fill=(0.085, 0.078, 0.105),
            development=_print(0.28, 0.09, 0.24, 1.06, 1.2),
            barred=True,
        ),
        Light.GOLDEN_HOUR: BoxRig(
            boxes=(
                Box(at=(-3.3, -1.6, 1.5), size=(0.46, 0.46), colour=(1.0, 0.64, 0.30), power=400),
                Box(at=(2.1, 0.9, 1.7), size=(0.7, 1.2), colour=(1.0, 0.70, 0.38), power=9),
            ),
            fill=(0.075, 0.066, 0.060),
            development=_print(0.22, 0.09, 0.28, 1.10, 1.24),
            barred=True,
        ),
        Light.SUNSET: BoxRig(
            boxes=(
                Box(at=(-3.6, -0.9, 1.15), size=(0.42, 0.42), colour=(1.0, 0.50, 0.20), power=420),
                Box(at=(2.0, -1.6, 1.6), size=(1.4, 1.4), colour=(0.55, 0.66, 1.0), power=1.5),
            ),
            fill=(0.05, 0.052, 0.075),
            development=_print(0.05, 0.08, 0.32, 1.12, 1.22),
            barred=True,
        ),
        Light.BLUE_HOUR: BoxRig(
            boxes=(
                Box(at=(-2.2, -0.6, 1.9), size=(1.5, 1.7), colour=(0.40, 0.58, 1.0), power=8.5),
                Box(at=(1.8, -0.3, 0.8), size=(0.4, 0.4), colour=_AMBER, power=26),
            ),
            fill=(0.030, 0.042, 0.080),
            development=_print(0.75, 0.12, 0.32, 1.05, 1.16),
        ),
        Light.NIGHT: BoxRig(
            boxes=(
                Box(at=(-1.9, -0.2, 1.9), size=(0.7, 0.9), colour=(0.42, 0.60, 1.0), power=9),
                Box(at=(1.7, -0.6, 0.8), size=(0.35, 0.35), colour=(1.0, 0.6, 0.28), power=30),
            ),
            fill=(0.016, 0.021, 0.038),
            development=_print(0.85, 0.13, 0.38, 1.05, 1.15),
        ),
        Light.MOONLIGHT: BoxRig(
            boxes=(
                Box(at=(-2.2, 0.3, 2.4), size=(0.45, 0.45), colour=_MOON, power=88),
                Box(at=(1.8, -1.6, 1.6), size=(1.3, 1.3), colour=(0.34, 0.48, 0.95), power=1.3),
            ),
            fill=(0.016, 0.024, 0.052),
            development=_print(0.70, 0.14, 0.36, 1.06, 1.02),
        ),
        Light.NEON: BoxRig(
            boxes=(
                Box(at=(-1.7, -0.5, 1.2), size=(0.25, 1.7), colour=(1.0, 0.10, 0.62), power=34),
                Box(at=(1.7, -0.3, 1.3), size=(0.25, 1.7), colour=(0.06, 0.72, 1.0), power=27),
                Box(at=(0.2, 1.0, 2.1), size=(1.6, 0.2), colour=(0.50, 0.16, 1.0), power=22),
            ),
            fill=(0.020, 0.014, 0.034),
            development=_print(0.55, 0.17, 0.36, 1.06, 1.2),
        ),
        Light.CANDLE: BoxRig(
            boxes=(
                Box(at=(-1.05, -0.75, 0.62), size=(0.16, 0.24), colour=(1, 0.50, 0.16), power=170),
                Box(at=(1.3, 0.35, 0.5), size=(0.14, 0.2), colour=(1.0, 0.46, 0.14), power=95),
            ),
            fill=(0.020, 0.013, 0.010),
            development=_print(0.30, 0.16, 0.42, 1.05, 1.12),
        ),
    }
)

WINDOWS: Mapping[Light, WindowRig] = MappingProxyType(
    {
        Light.STUDIO: WindowRig(
            sun=(6, 5, 3.8), pane=(5.2, 5.6, 6.0), fill=(0.55, 0.56, 0.58), key=0.21
        ),
        Light.PRODUCT: WindowRig(
            sun=(2.5, 2.4, 2.2), pane=(6.2, 6.3, 6.4), fill=(0.72, 0.72, 0.73), key=0.23
        ),
        Light.DAYLIGHT: WindowRig(
            sun=(17, 12.5, 7.8), pane=(4.7, 5.1, 5.5), fill=(0.42, 0.44, 0.47), key=0.2
        ),
        Light.NOON: WindowRig(
            sun=(20, 17.5, 14), pane=(6.0, 6.6, 7.2), fill=(0.52, 0.55, 0.60), key=0.22
        ),
        Light.OVERCAST: WindowRig(
            sun=(0.3, 0.3, 0.3), pane=(6.0, 6.5, 7.0), fill=(0.50, 0.53, 0.57), key=0.18
        ),
        Light.SUNRISE: WindowRig(
            sun=(17, 9.6, 6.0), pane=(3.2, 2.7, 3.4), fill=(0.30, 0.27, 0.34), key=0.17,
            low=True,
        ),
        Light.GOLDEN_HOUR: WindowRig(
            sun=(21, 11.5, 4.6), pane=(2.8, 2.3, 1.9), fill=(0.26, 0.22, 0.19), key=0.16,
            low=True,
        ),
        Light.SUNSET: WindowRig(
            sun=(19, 8.0, 2.6), pane=(1.6, 1.5, 2.0), fill=(0.15, 0.14, 0.18), key=0.14,
            low=True,
        ),
        Light.CINEMATIC: WindowRig(
            sun=(9, 6.6, 4.2), pane=(1.7, 2.1, 2.7), fill=(0.05, 0.058, 0.07), key=0.09,
            low=True, lamp=34,
        ),
        Light.BACKLIT: WindowRig(
            sun=(15, 12, 8.5), pane=(6.5, 6.6, 6.4), fill=(0.10, 0.105, 0.11), key=0.13,
            low=True,
        ),
        Light.BLUE_HOUR: WindowRig(
            sun=(0.5, 0.75, 1.5), pane=(0.9, 1.35, 2.5), fill=(0.060, 0.075, 0.125), key=0.1,
            lamp=34,
        ),
        Light.NIGHT: WindowRig(
            sun=(0.35, 0.5, 0.9), pane=(0.24, 0.36, 0.7), fill=(0.034, 0.038, 0.054), key=0.1,
            lamp=44,
        ),
        Light.MOONLIGHT: WindowRig(
            sun=(2.6, 3.4, 5.6), pane=(0.30, 0.44, 0.85), fill=(0.030, 0.042, 0.080), key=0.075,
            low=True,
        ),
        Light.NEON: WindowRig(
            sun=(2.4, 0.35, 2.6), pane=(1.5, 0.25, 2.4), fill=(0.040, 0.030, 0.070), key=0.1,
            low=True, lamp=24, glow=(0.10, 0.70, 1.0),
        ),
        Light.CANDLE: WindowRig(
            sun=(0.12, 0.16, 0.3), pane=(0.10, 0.15, 0.30), fill=(0.026, 0.020, 0.018),
            key=0.085, lamp=46, glow=(1.0, 0.48, 0.15),
        ),
    }
)  # fmt: skip

_DAY = Development(key=0.20, contrast=1.2, saturation=1.22, vignette=0.22)
_DUSK = Development(key=0.16, contrast=1.22, saturation=1.32, vignette=0.28, bloom=0.08)
_DARK = Development(key=0.075, contrast=1.16, saturation=1.15, vignette=0.34, bloom=0.12)
PRINTS: Mapping[Light, Development] = MappingProxyType(
    {
        Light.STUDIO: Development(key=0.22, contrast=1.18, saturation=1.2, vignette=0.2),
        Light.PRODUCT: Development(key=0.24, contrast=1.14, saturation=1.18, vignette=0.12),
        Light.DAYLIGHT: _DAY,
        Light.NOON: Development(key=0.21, contrast=1.28, saturation=1.25, vignette=0.18),
        Light.OVERCAST: Development(key=0.20, contrast=1.10, saturation=1.05, vignette=0.24),
        Light.CINEMATIC: Development(key=0.13, contrast=1.22, saturation=1.15, vignette=0.34),
        Light.BACKLIT: Development(
            key=0.17, contrast=1.14, saturation=1.2, vignette=0.26, bloom=0.13
        ),
        Light.SUNRISE: Development(
            key=0.19, contrast=1.14, saturation=1.22, vignette=0.24, bloom=0.10
        ),
        Light.GOLDEN_HOUR: Development(
            key=0.18, contrast=1.20, saturation=1.28, vignette=0.26, bloom=0.09
        ),
        Light.SUNSET: _DUSK,
        Light.BLUE_HOUR: Development(
            key=0.105, contrast=1.14, saturation=1.18, vignette=0.30, bloom=0.12
        ),
        Light.NIGHT: _DARK,
        Light.MOONLIGHT: Development(
            key=0.064, contrast=1.14, saturation=1.0, vignette=0.34, bloom=0.12
        ),
        Light.NEON: Development(
            key=0.085, contrast=1.12, saturation=1.2, vignette=0.34, bloom=0.16
        ),
        Light.CANDLE: Development(
            key=0.080, contrast=1.10, saturation=1.12, vignette=0.38, bloom=0.15
        ),
    }
)
"""How a sky's light is printed."""

LANTERNS: Mapping[Light, tuple[Box, ...]] = MappingProxyType(
    {
        Light.BLUE_HOUR: (Box(at=(1.7, -1.5, 0.8), size=(0.3, 0.3), colour=_AMBER, power=7),),
        Light.NIGHT: (Box(at=(1.7, -1.5, 0.8), size=(0.3, 0.3), colour=_AMBER, power=22),),
        Light.NEON: (
            Box(at=(-1.8, -0.8, 1.0), size=(0.25, 1.4), colour=(1.0, 0.10, 0.62), power=9),
            Box(at=(1.8, -0.6, 1.0), size=(0.25, 1.4), colour=(0.06, 0.72, 1.0), power=8),
        ),
        Light.CANDLE: (
            Box(at=(-1.1, -0.9, 0.5), size=(0.16, 0.24), colour=(1.0, 0.50, 0.16), power=50),
            Box(at=(1.4, -0.3, 0.5), size=(0.16, 0.24), colour=(1.0, 0.46, 0.14), power=30),
        ),
    }
)
"""Lamps out of sight that light a group at night."""
