"""Shot to pixels: trace, denoise, develop. Knows the order; decides nothing of the scene.

The same shot, size and seed give the same bytes on the same version and machine type, unless a
time budget or scarce memory asks for less.
"""

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Glaze, Glow, Principled
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.shoot import renderer
from cavendish.engines.diorama.shoot.denoise import denoise
from cavendish.engines.diorama.shoot.development import develop, enlarged
from cavendish.engines.diorama.shoot.exposure import Exposure, Negative
from cavendish.engines.diorama.shoot.precipitation import fallen
from cavendish.engines.diorama.shoot.scene import scene
from cavendish.engines.diorama.shoot.tier import Tier, free_memory, tier
from cavendish.engines.diorama.stage.shot import Camera, Development, Fill, Haze, Shot, SoftBox

Report = Callable[[float], None]
_BUILT = 0.1
"""The fraction of the exposure that is done when the scene stands."""


def photograph(
    shot: Shot,
    *,
    width: int,
    height: int,
    seed: int,
    report: Report,
    time_budget: float | None = None,
) -> NDArray[np.uint8]:
    """Return the picture, height x width x 3, display-encoded sRGB.

    ``report`` gets the fraction done (0..1, never falling) between passes; what it raises ends the
    work and gets out. ``time_budget`` is the seconds the caller can wait: the picture is traced
    smaller, or with less light, to keep to it; its size never changes.
    """
    started = time.monotonic()
    effort = tier(width, height, free_memory(), time_budget)
    deadline = None if time_budget is None else started + time_budget - effort.finishing
    negative = _expose(shot, effort, seed, lambda done: report(effort.traced * done), deadline)
    radiance = denoise(
        negative,
        quality=effort.quality,
        step=lambda done: report(effort.traced + (0.97 - effort.traced) * done),
    )
    del negative
    if (effort.width, effort.height) != (width, height):
        radiance = enlarged(radiance, width, height)
    if shot.fall is not None:
        radiance = fallen(radiance, shot.fall, seed=seed)
    printed = develop(radiance, shot.development, seed=seed)
    report(1.0)
    return printed


def _expose(shot: Shot, effort: Tier, seed: int, step: Report, deadline: float | None) -> Negative:
    """Trace a shot at the tier's size; the scene is freed before anything else happens."""
    mi = renderer.load()
    step(0.0)
    tables = scene(mi, shot)
    step(_BUILT)
    exposure = Exposure(mi, tables, shot, width=effort.width, height=effort.height)
    try:
        return exposure.take(
            effort,
            seed=seed,
            step=lambda done: step(_BUILT + (1 - _BUILT) * done),
            deadline=deadline,
        )
    finally:
        del tables, exposure
        renderer.tidy()


def prepare() -> None:
    """Load the renderer and compile its kernels, so that the first picture needn't wait."""
    clear = _swatch()
    for shot in (clear, replace(clear, haze=Haze(reach=100.0, colour=(0.5, 0.5, 0.5)))):
        photograph(shot, width=64, height=64, seed=0, report=lambda _: None)


def _swatch() -> Shot:
    """Return a tiny scene with the usual finishes and lamps."""
    square = np.array([[-1, 0, 0], [1, 0, 0], [1, 0, 2], [-1, 0, 2]], np.float32)
    mesh = Mesh(vertices=square, faces=np.array([[0, 1, 2], [0, 2, 3]], np.int32))
    finishes = (
        Principled(base=(0.5, 0.5, 0.5)),
        Glaze(base=(0.5, 0.2, 0.1)),
        Glow(radiance=(1.0, 1.0, 1.0)),
    )
    return Shot(
        parts=tuple(
            Part(mesh=mesh.moved(by=(2.0 * i, 0, 0)), finish=f) for i, f in enumerate(finishes)
        ),
        lamps=(
            SoftBox(origin=(0, -3, 3), target=(0, 0, 0), size=(1, 1), radiance=(5, 5, 5)),
            Fill(radiance=(0.2, 0.2, 0.2)),
        ),
        camera=Camera(origin=(0, -6, 1), target=(0, 0, 1), fov=40),
        development=Development(),
    )
