"""The skies of the light words, as data. Radiance in units where a clear noon sky is about 1."""

from collections.abc import Mapping

from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.sets.sky import Weather

_DAY = Weather(
    elevation=40,
    azimuth=-58,
    stops=(
        (0.0, (0.86, 0.93, 1.02)),
        (0.08, (0.62, 0.78, 1.0)),
        (0.3, (0.30, 0.50, 0.93)),
        (1.0, (0.11, 0.23, 0.62)),
    ),
    glow=(0.5, 0.45, 0.36),
    sun=(11.0, 9.6, 7.4),
    disc=2.2,
    cloud_light=(1.15, 1.12, 1.08),
    cloud_shade=(0.42, 0.48, 0.58),
    cover=0.46,
)
_SUNSET = Weather(
    elevation=7,
    azimuth=-40,
    stops=(
        (0.0, (1.05, 0.47, 0.17)),
        (0.05, (0.92, 0.44, 0.22)),
        (0.13, (0.56, 0.38, 0.36)),
        (0.26, (0.25, 0.30, 0.48)),
        (0.5, (0.11, 0.18, 0.40)),
        (1.0, (0.06, 0.10, 0.26)),
    ),
    glow=(1.7, 0.72, 0.24),
    sun=(5.2, 2.3, 0.75),
    disc=2.4,
    cloud_light=(1.3, 0.55, 0.28),
    cloud_shade=(0.22, 0.17, 0.24),
    cover=0.5,
)
_NIGHT = Weather(
    elevation=34,
    azimuth=-48,
    stops=(
        (0.0, (0.020, 0.031, 0.060)),
        (0.15, (0.011, 0.020, 0.048)),
        (0.5, (0.006, 0.012, 0.034)),
        (1.0, (0.003, 0.007, 0.024)),
    ),
    glow=(0.02, 0.026, 0.04),
    sun=(0.11, 0.14, 0.21),
    disc=2.6,
    cloud_light=(0.030, 0.038, 0.060),
    cloud_shade=(0.006, 0.009, 0.018),
    cover=0.25,
    stars=0.11,
)
_MOODY = Weather(
    elevation=16,
    azimuth=-68,
    stops=(
        (0.0, (0.74, 0.66, 0.56)),
        (0.12, (0.46, 0.50, 0.56)),
        (0.4, (0.20, 0.28, 0.40)),
        (1.0, (0.08, 0.13, 0.24)),
    ),
    glow=(0.9, 0.62, 0.36),
    sun=(6.6, 4.3, 2.2),
    disc=2.2,
    cloud_light=(0.80, 0.66, 0.52),
    cloud_shade=(0.17, 0.19, 0.24),
    cover=0.66,
)
WEATHER: Mapping[Light, Weather] = {
    Light.STUDIO: _DAY,
    Light.DAYLIGHT: _DAY,
    Light.CINEMATIC: _MOODY,
    Light.SUNSET: _SUNSET,
    Light.NIGHT: _NIGHT,
}
