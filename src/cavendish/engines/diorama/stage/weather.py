"""The skies of the light and weather words, as data. A clear noon sky has a radiance of about 1."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.plan.scene import Light, Weather
from cavendish.engines.diorama.stage.sets.sky import Hour

_DAY = Hour(
    elevation=38, azimuth=-116, power=13, haze=0.7, sun=1.0, disc=2.2, cover=0.52,
    tint=(1.0, 0.95, 0.90),
)  # fmt: skip
_NOON = Hour(
    elevation=63, azimuth=-128, power=14, haze=0.55, sun=1.1, disc=1.5, cover=0.40,
    tint=(1.0, 0.96, 0.93),
)  # fmt: skip
_OVERCAST = Hour(
    elevation=48, azimuth=-120, power=8, haze=2.0, sun=0.10, disc=9.0, cover=0.80,
    tint=(1.0, 0.97, 0.95), veil=0.92,
)  # fmt: skip
_SUNRISE = Hour(
    elevation=6.0, azimuth=104, power=14, haze=1.3, sun=1.35, disc=2.6, cover=0.42,
    tint=(1.12, 0.92, 1.05), dawn=18, seen_sun=(4.6, 13.0),
)  # fmt: skip
_GOLDEN = Hour(
    elevation=8.5, azimuth=-70, power=14, haze=1.9, sun=1.7, disc=2.4, cover=0.40,
    tint=(1.20, 0.92, 0.70),
)  # fmt: skip
_SUNSET = Hour(
    elevation=5.2, azimuth=-110, power=15, haze=2.2, sun=1.5, disc=2.6, cover=0.50,
    tint=(1.18, 0.90, 0.98), dawn=-16, seen_sun=(3.9, -11.0),
)  # fmt: skip
_BACKLIT = Hour(
    elevation=15, azimuth=-24, power=13, haze=1.7, sun=1.2, disc=2.4, cover=0.40,
    tint=(1.06, 0.95, 0.88),
)  # fmt: skip
_MOODY = Hour(
    elevation=13, azimuth=-102, power=11, haze=1.6, sun=1.25, disc=2.2, cover=0.74,
    tint=(1.0, 0.95, 0.95), dawn=-40,
)  # fmt: skip
_BLUE = Hour(
    elevation=-4.2, azimuth=-100, power=11, haze=0.9, sun=0.0, disc=4.0, cover=0.40,
    tint=(0.62, 0.66, 1.0), floor=(0.030, 0.062, 0.150), stars=0.03, dawn=-24,
)  # fmt: skip
_NIGHT = Hour(
    elevation=36, azimuth=-66, power=0.19, haze=0.8, sun=1.3, disc=2.6, cover=0.30,
    tint=(0.80, 0.92, 1.15), floor=(0.0055, 0.0080, 0.0140), stars=0.075, seen_moon=(8.6, 7.0),
)  # fmt: skip
_MOONLIGHT = replace(
    _NIGHT, power=0.26, sun=1.5, cover=0.26, tint=(0.60, 0.82, 1.28), seen_moon=(10.5, -9.0)
)
_LAMPLIT = replace(_NIGHT, power=0.11, cover=0.2, stars=0.09, seen_moon=None)
HOURS: Mapping[Light, Hour] = MappingProxyType(
    {
        Light.STUDIO: _DAY,
        Light.PRODUCT: _DAY,
        Light.DAYLIGHT: _DAY,
        Light.NOON: _NOON,
        Light.OVERCAST: _OVERCAST,
        Light.CINEMATIC: _MOODY,
        Light.BACKLIT: _BACKLIT,
        Light.SUNRISE: _SUNRISE,
        Light.GOLDEN_HOUR: _GOLDEN,
        Light.SUNSET: _SUNSET,
        Light.BLUE_HOUR: _BLUE,
        Light.NIGHT: _NIGHT,
        Light.MOONLIGHT: _MOONLIGHT,
        Light.NEON: _LAMPLIT,
        Light.CANDLE: _LAMPLIT,
    }
)


THICKNESS: Mapping[Weather, float] = MappingProxyType(
    {
        Weather.FOG: 6.5,
        Weather.RAIN: 34.0,
        Weather.STORM: 46.0,
        Weather.SNOW: 42.0,
        Weather.DUST: 13.0,
    }
)
"""Group sizes at which things have faded to a third."""
FALLING: Mapping[Weather, tuple[bool, float, float, float]] = MappingProxyType(
    {
        Weather.RAIN: (True, 0.7, 0.09, 1.15),
        Weather.STORM: (True, 1.1, 0.26, 1.1),
        Weather.SNOW: (False, 1.0, 0.0, 2.4),
    }
)
"""Whether it is rain, how dense, how slanting, and its brightness over that of distance."""
STOPS: Mapping[Weather, float] = MappingProxyType(
    {
        Weather.FOG: 0.35,
        Weather.RAIN: -0.05,
        Weather.STORM: -0.25,
        Weather.SNOW: 0.6,
        Weather.DUST: 0.15,
    }
)
"""Stops that a weather's print is lighter than metered."""
CLOSING = frozenset({Weather.FOG, Weather.DUST})
"""What hides the sky too."""


def hour(light: Light, weather: Weather = Weather.CLEAR) -> Hour:
    """Return the sky of a light under a weather."""
    clear = HOURS[light]
    if weather in (Weather.CLEAR, Weather.WIND):
        return clear
    return _WEATHERED[weather](clear)


def _cloudy(clear: Hour) -> Hour:
    return replace(clear, cover=max(clear.cover, 0.72))


def _closed(clear: Hour, veil: float, sun: float) -> Hour:
    """Close the clouds: their light is soft and grey, the disc and the stars are gone."""
    return replace(
        clear, veil=veil, sun=clear.sun * sun, disc=8.0, cover=0.85, stars=0.0, seen_moon=None
    )


def _tinged(clear: Hour, tint: RGB) -> Hour:
    """Return an hour whose light leans to a colour: wet and misty air is never mere grey."""
    red, green, blue = (own * lean for own, lean in zip(clear.tint, tint, strict=True))
    return replace(clear, tint=(red, green, blue))


_WEATHERED = MappingProxyType(
    {
        Weather.CLOUDS: _cloudy,
        Weather.FOG: lambda clear: _tinged(_closed(clear, 0.82, 0.55), (1.08, 1.0, 0.93)),
        Weather.RAIN: lambda clear: _tinged(_closed(clear, 0.74, 0.32), (0.92, 1.0, 1.12)),
        Weather.STORM: lambda clear: _tinged(
            replace(_closed(clear, 0.84, 0.22), shade=0.55), (0.88, 1.0, 1.16)
        ),
        Weather.SNOW: lambda clear: _closed(clear, 0.85, 0.25),
        Weather.DUST: lambda clear: replace(
            clear, veil=0.75, haze=clear.haze * 2.5, sun=clear.sun * 0.55, dust=True
        ),
    }
)
