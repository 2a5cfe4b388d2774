"""The skies of the light words, as data. Radiance in units where a clear noon sky is about 1."""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.sets.sky import Weather

_DAY = Weather(
    elevation=38, azimuth=-116, power=13, haze=0.7, sun=1.0, disc=2.2, cover=0.52,
    tint=(1.0, 0.95, 0.90),
)  # fmt: skip
_SUNSET = Weather(
    elevation=5.2, azimuth=-110, power=15, haze=2.2, sun=1.5, disc=2.6, cover=0.50,
    tint=(1.18, 0.90, 0.98), dawn=-22,
)  # fmt: skip
_NIGHT = Weather(
    elevation=36, azimuth=-66, power=0.19, haze=0.8, sun=1.3, disc=2.6, cover=0.30,
    tint=(0.80, 0.92, 1.15), floor=(0.0055, 0.0080, 0.0140), stars=0.075, seen_moon=(8.6, 7.0),
)  # fmt: skip
_MOODY = Weather(
    elevation=13, azimuth=-102, power=11, haze=1.6, sun=1.25, disc=2.2, cover=0.74,
    tint=(1.0, 0.95, 0.95), dawn=-40,
)  # fmt: skip
WEATHER: Mapping[Light, Weather] = MappingProxyType(
    {
        Light.STUDIO: _DAY,
        Light.DAYLIGHT: _DAY,
        Light.CINEMATIC: _MOODY,
        Light.SUNSET: _SUNSET,
        Light.NIGHT: _NIGHT,
    }
)
