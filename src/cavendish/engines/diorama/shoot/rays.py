"""Rays from the lens: through where in the picture, where in the lens. Knows a thin lens."""

import importlib
from dataclasses import dataclass
from typing import Any

import numpy as np

from cavendish.engines.diorama.shoot import chance
from cavendish.engines.diorama.stage.shot import Camera

_PLACE, _LENS = 0, 1
"""Which decisions of a path these are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """A camera at one picture size, as data for kernels."""

    origin: Any
    ahead: Any
    right: Any
    up: Any
    pixel: Any
    """Half a picture's width and height, and the size of a pixel one metre off."""
    focus: Any
    aperture: Any
    width: Any


def lens(mi: Any, camera: Camera, *, width: int, height: int) -> Lens:
    """Return a camera as data; its field of view is that of the picture's shorter side."""
    dr = importlib.import_module("drjit")
    origin = np.array(camera.origin, float)
    ahead = np.array(camera.target, float) - origin
    ahead /= np.linalg.norm(ahead)
    straight_down = abs(ahead[0]) + abs(ahead[1]) < 1e-3
    right = np.cross(ahead, (0.0, 1.0, 0.0) if straight_down else (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    size = 2 * float(np.tan(np.radians(camera.fov) / 2)) / min(width, height)

    def data(*values: float) -> list[Any]:
        return [dr.opaque(mi.Float, float(value)) for value in values]

    return Lens(
        origin=mi.Point3f(*data(*origin)),
        ahead=mi.Vector3f(*data(*ahead)),
        right=mi.Vector3f(*data(*right)),
        up=mi.Vector3f(*data(*np.cross(right, ahead))),
        pixel=mi.Vector3f(*data(width / 2, height / 2, size)),
        focus=data(camera.focus)[0],
        aperture=data(max(camera.aperture, 1e-6))[0],
        width=dr.opaque(mi.UInt32, width),
    )


def through_lens(mi: Any, lens: Lens, pixel: Any, sample: Any, seed: Any) -> Any:
    """Return a ray a lane; pixels are counted row by row."""
    across, down = chance.pair(mi, pixel, sample, seed, _PLACE)
    first, second = chance.pair(mi, pixel, sample, seed, _LENS)
    disk = mi.warp.square_to_uniform_disk_concentric(mi.Point2f(first, second)) * lens.aperture
    return _ray(mi, lens, pixel, (across, down), disk)


def through_middle(mi: Any, lens: Lens, pixel: Any) -> Any:
    """Return a ray through the middle of every pixel and of the lens."""
    return _ray(mi, lens, pixel, (mi.Float(0.5), mi.Float(0.5)), mi.Point2f(0.0, 0.0))


def _ray(mi: Any, lens: Lens, pixel: Any, place: tuple[Any, Any], disk: Any) -> Any:
    dr = importlib.import_module("drjit")
    row = pixel // lens.width
    column = pixel - row * lens.width
    x = (mi.Float(column) + place[0] - lens.pixel.x) * lens.pixel.z
    y = (lens.pixel.y - mi.Float(row) - place[1]) * lens.pixel.z
    sharp = lens.origin + (lens.ahead + lens.right * x + lens.up * y) * lens.focus
    origin = lens.origin + lens.right * disk.x + lens.up * disk.y
    return mi.Ray3f(origin, dr.normalize(sharp - origin))
