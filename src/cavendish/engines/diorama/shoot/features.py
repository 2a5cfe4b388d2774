"""What is where in a shot, pixel by pixel, and how it is lit: for pictures that are drawn.

Knows Mitsuba. One look through the middle of every pixel, nothing out of focus; light is traced
for fewer pixels and denoised, not developed.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot import renderer
from cavendish.engines.diorama.shoot.denoise import denoise
from cavendish.engines.diorama.shoot.exposure import Exposure, bands
from cavendish.engines.diorama.shoot.paths import first_hit
from cavendish.engines.diorama.shoot.rays import Lens, lens, through_middle
from cavendish.engines.diorama.shoot.scene import scene
from cavendish.engines.diorama.shoot.surface import Detail, Tables
from cavendish.engines.diorama.shoot.tier import free_memory, tier
from cavendish.engines.diorama.stage.shot import Shot

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lighting:
    """How light is traced: the pixels, the paths for each, the luck."""

    width: int
    height: int
    samples: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Study:
    """A shot looked at, and its light at another size (height x width x 3 each)."""

    features: Features
    light: Array
    """Clean linear radiance."""
    albedo: Array
    """The colours that light fell on."""


def study(
    shot: Shot, *, width: int, height: int, lighting: Lighting, report: Callable[[float], None]
) -> Study:
    """Look at a shot and trace its light: no budget, no enlarging, no focus."""
    mi = renderer.load()
    shot = replace(shot, camera=replace(shot.camera, aperture=0.0))
    tables = scene(mi, shot)
    report(0.2)
    wide, tall = lighting.width, lighting.height
    effort = replace(tier(wide, tall, free_memory()), samples=lighting.samples)
    effort = replace(effort, width=wide, height=tall)
    exposure = Exposure(mi, tables, shot, width=wide, height=tall)
    try:
        seen = _look(mi, tables, lens(mi, shot.camera, width=width, height=height), width, height)
        report(0.3)
        negative = exposure.take(
            effort, seed=lighting.seed, step=lambda done: report(0.3 + 0.5 * done), deadline=None
        )
    finally:
        del tables, exposure
        renderer.tidy()
    clean = denoise(negative, quality="fast", step=lambda done: report(0.8 + 0.2 * done))
    return Study(features=seen, light=clean, albedo=negative.albedo.astype(np.float32))


def _look(mi: Any, tables: Tables, eye: Lens, width: int, height: int) -> Features:
    dr = importlib.import_module("drjit")
    seen = np.zeros((height, width, 7), np.float32)
    part = np.full((height, width), NOTHING, np.int32)
    for tile in bands(width, height):
        pixel = dr.arange(mi.UInt32, tile.width * tile.height)
        ray = through_middle(mi, eye, pixel + dr.opaque(mi.UInt32, tile.top * width))
        hit, valid, surface = first_hit(mi, tables, ray, Detail.SMOOTH)
        albedo = dr.select(valid, surface.base, 0.0)
        normal = dr.select(valid, surface.normal, 0.0)
        dr.eval(albedo, normal, valid, hit.t, surface.part)
        stacked = np.concatenate([np.array(albedo), np.array(normal), np.array(hit.t)[None]])
        seen[tile.window] = stacked.T.reshape(tile.height, tile.width, 7)
        owner = np.where(np.array(valid), np.array(surface.part).astype(np.int32), NOTHING)
        part[tile.window] = owner.reshape(tile.height, tile.width)
    missed = part == NOTHING
    seen[missed] = 0
    return Features(
        albedo=np.clip(seen[..., 0:3], 0, 1),
        normal=np.clip(seen[..., 3:6], -1, 1),
        depth=np.where(missed, np.inf, seen[..., 6]).astype(np.float32),
        part=part,
    )
