"""The air between the lens and things. Knows Dr.Jit and haze; knows no lamps and no pictures."""

import importlib
from typing import Any

from cavendish.engines.diorama.stage.shot import Haze

_SKY = 1e5
"""Metres of air before the sky."""
_EVEN = 1e9
"""Scale height of air that does not thin."""


def hazed(mi: Any, haze: Haze, ray: Any, distance: Any, light: Any) -> Any:
    """Fade what rays brought home by the air they passed, and add the light of that air.

    ``distance`` is metres to what a ray met, 0 in the sky.
    """
    dr = importlib.import_module("drjit")

    def data(value: float) -> Any:
        return dr.opaque(mi.Float, float(value))

    sky = data(_SKY if haze.over_sky else 0.0)
    passed = dr.maximum(dr.select(distance > 0, distance, sky) - data(haze.start), 0.0)
    height = data(haze.height or _EVEN)
    rise = dr.clip(ray.d.z * passed / height, -30.0, 60.0)
    level = dr.abs(rise) < 1e-3
    thinning = dr.select(level, 1.0, (1 - dr.exp(-rise)) / dr.select(level, 1.0, rise))
    depth = passed / data(haze.reach) * dr.exp(-dr.maximum(ray.o.z, 0.0) / height) * thinning
    tint = mi.Color3f(*(data(v) for v in haze.tint))
    clear = dr.exp(-depth * tint)
    towards = mi.Vector3f(*(data(v) for v in haze.towards))
    glow = dr.power(dr.maximum(dr.dot(ray.d, towards), 0.0), 10.0)
    up = dr.clip(ray.d.z * data(1.6), 0.0, 1.0)
    colour = mi.Color3f(*(data(v) for v in haze.colour))
    above = mi.Color3f(*(data(v) for v in (haze.above or haze.colour)))
    air = colour + (above - colour) * up + mi.Color3f(*(data(v) for v in haze.glow)) * glow
    return light * clear + air * (1 - clear)
