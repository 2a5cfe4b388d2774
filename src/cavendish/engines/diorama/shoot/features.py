"""What is where in a shot, pixel by pixel, without its light: for pictures that are drawn.

Knows Mitsuba. One look through the middle of every pixel, nothing out of focus; the lamps are left
out, so a set costs a third of a second a megapixel.
"""

import importlib
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot import renderer
from cavendish.engines.diorama.shoot.exposure import Tile, bands
from cavendish.engines.diorama.shoot.scene import Translator
from cavendish.engines.diorama.stage.shot import Fill, Shot

Array = NDArray[np.float32]
NOTHING = -1
"""The part where the sky is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Features:
    """height x width arrays."""

    albedo: Array
    """x 3, linear light; 0 in the sky and in lamps."""
    normal: Array
    """x 3, unit vectors in the scene's axes; 0 in the sky."""
    depth: Array
    """Metres along the ray; infinite in the sky."""
    part: NDArray[np.int32]
    """Index of the part in the shot; NOTHING in the sky."""


def features(shot: Shot, *, width: int, height: int) -> Features:
    """Look at a shot."""
    mi = renderer.load()
    bare = replace(
        shot,
        lamps=(Fill(radiance=(1.0, 1.0, 1.0)),),
        camera=replace(shot.camera, aperture=0.0),
        haze=None,
    )
    scene = Translator(mi).scene(bare, width=width, height=height)
    try:
        return _look(mi, scene, len(shot.parts), width, height)
    finally:
        del scene
        renderer.tidy()


def _look(mi: Any, scene: Any, parts: int, width: int, height: int) -> Features:
    aovs = "albedo:albedo,normal:sh_normal,depth:depth,shape:shape_index"
    integrator = mi.load_dict({"type": "aov", "aovs": aovs})
    seen = np.zeros((height, width, 8), np.float32)
    for tile in bands(width, height):
        sampler, ray = _rays(mi, scene.sensors()[0], tile, width, height)
        _, valid, values = integrator.sample(scene, sampler, ray)
        stacked = np.stack([np.broadcast_to(np.array(v), tile.width * tile.height) for v in values])
        seen[tile.window] = stacked[:8].T.reshape(tile.height, tile.width, 8)
        del valid
    seen = np.nan_to_num(seen, nan=0.0, posinf=0.0, neginf=0.0)
    missed = seen[..., 6] <= 0
    part = np.where(missed, NOTHING, np.minimum(np.rint(seen[..., 7]), parts - 1))
    return Features(
        albedo=np.clip(seen[..., 0:3], 0, 1),
        normal=np.clip(seen[..., 3:6], -1, 1),
        depth=np.where(missed, np.inf, seen[..., 6]).astype(np.float32),
        part=part.astype(np.int32),
    )


def _rays(mi: Any, sensor: Any, tile: Tile, width: int, height: int) -> tuple[Any, Any]:
    """Return a sampler and a ray through the middle of every pixel of a tile."""
    dr = importlib.import_module("drjit")
    lanes = tile.width * tile.height
    sampler = mi.load_dict({"type": "independent"})
    sampler.seed(0, lanes)
    pixel = dr.arange(mi.UInt32, lanes)
    across = dr.opaque(mi.UInt32, tile.width)
    row = pixel // across
    column = pixel - row * across
    place = mi.Point2f(
        (mi.Float(column) + dr.opaque(mi.Float, tile.left + 0.5)) / dr.opaque(mi.Float, width),
        (mi.Float(row) + dr.opaque(mi.Float, tile.top + 0.5)) / dr.opaque(mi.Float, height),
    )
    ray, _ = sensor.sample_ray(mi.Float(0.0), mi.Float(0.5), place, mi.Point2f(0.5, 0.5))
    return sampler, ray
