"""Shot to pixels: trace, haze, denoise, develop. Knows the order; decides nothing of the scene.

The same shot, size and seed give the same bytes on the same version and machine type.
"""

import gc
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import Glaze, Glow, Principled
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.shoot import renderer
from cavendish.engines.diorama.shoot.denoise import denoise
from cavendish.engines.diorama.shoot.develop import develop, enlarged, hazed
from cavendish.engines.diorama.shoot.tiers import Tier, free_memory, tier
from cavendish.engines.diorama.shoot.trace import Negative, Tracer
from cavendish.engines.diorama.shoot.translate import Translator
from cavendish.engines.diorama.stage.shot import Camera, Development, Fill, Shot, SoftBox

Report = Callable[[float], None]
_TRACED, _DENOISED = 0.85, 0.95
"""Fractions of the work done once the scene is traced, and once it is clean."""


def photograph(
    shot: Shot,
    *,
    width: int,
    height: int,
    seed: int,
    samples: int | None = None,
    report: Report,
) -> NDArray[np.uint8]:
    """Return the picture, height x width x 3 sRGB.

    ``samples`` light paths a pixel, or None to let the tier for this size and memory decide.
    ``report`` gets the fraction done between passes; what it raises ends the work and gets out.
    """
    effort = tier(width, height, free_memory())
    negative = _expose(shot, effort, samples or effort.samples, seed, report)
    if shot.haze is not None:
        veiled = hazed(negative.radiance, negative.depth.astype(np.float32), shot.haze)
        negative = Negative(
            radiance=veiled, albedo=negative.albedo, normal=negative.normal, depth=negative.depth
        )
    radiance = denoise(
        negative,
        quality=effort.quality,
        step=lambda done: report(_TRACED + (_DENOISED - _TRACED) * done),
    )
    del negative
    if (effort.width, effort.height) != (width, height):
        radiance = enlarged(radiance, width, height)
    printed = develop(radiance, shot.development, seed=seed)
    report(1.0)
    return printed


def _expose(shot: Shot, effort: Tier, samples: int, seed: int, report: Report) -> Negative:
    """Trace a shot at the tier's size; the scene is freed before anything else happens."""
    mi = renderer.load()
    report(0.0)
    scene = Translator(mi).scene(shot, width=effort.width, height=effort.height)
    try:
        tracer = Tracer(mi, scene, width=effort.width, height=effort.height)
        return tracer.expose(
            samples=samples, seed=seed, step=lambda done: report(_TRACED * done)
        )
    finally:
        del scene
        gc.collect()


def prepare() -> None:
    """Load the renderer and compile its kernels, so that the first picture needn't wait."""
    photograph(_swatch(), width=64, height=64, seed=0, samples=1, report=lambda _: None)


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
