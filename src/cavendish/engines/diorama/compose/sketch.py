"""What a painter knows of a shot: its colours, its light, its parts and its edges.

Light is traced at a quarter of the pixels, what is where at all of them; together they give a clean
picture in the time of a snapshot. Knows the tracer's arrays; knows no style.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.fields import Field, resized
from cavendish.engines.diorama.compose.palette import encoded
from cavendish.engines.diorama.shoot.development import develop
from cavendish.engines.diorama.shoot.features import NOTHING, Features, Lighting, study
from cavendish.engines.diorama.stage.shot import Shot

_MOST = 1.6e6
"""Pixels that are looked at; a larger picture enlarges smooth fields."""
_LIT = 0.30e6
"""Pixels whose light is traced."""
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)
_EPSILON = np.float32(0.04)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sketch:
    """height x width arrays at the working size."""

    colour: Field
    """The photograph, encoded sRGB 0..1."""
    albedo: Field
    """Colour without light, encoded sRGB; the photograph's in the sky and in lamps."""
    shade: Field
    """How much light falls: 0 deep shadow, 0.5 usual, 1 bright."""
    normal: Field
    depth: Field
    part: NDArray[np.int32]

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self.part.shape[0], self.part.shape[1]

    @property
    def sky(self) -> NDArray[np.bool_]:
        """Where nothing is."""
        return self.part == NOTHING


def sketch(
    shot: Shot,
    *,
    width: int,
    height: int,
    seed: int,
    samples: int,
    report: Callable[[float], None],
) -> Sketch:
    """Look at a shot for a picture of this size; ``samples`` are the light paths a lit pixel."""
    scale = min(1.0, math.sqrt(_MOST / (width * height)))
    wide, tall = max(16, round(width * scale)), max(16, round(height * scale))
    small = min(1.0, math.sqrt(_LIT / (wide * tall)))
    lighting = Lighting(
        width=max(16, round(wide * small)),
        height=max(16, round(tall * small)),
        samples=samples,
        seed=seed,
    )
    seen = study(shot, width=wide, height=tall, lighting=lighting, report=report)
    return _joined(shot, seen.features, seen.light, seen.albedo, seed)


def _joined(shot: Shot, seen: Features, light: Field, albedo: Field, seed: int) -> Sketch:
    """Lay the light, without the colours it fell on, over the sharp colours."""
    tall, wide = seen.part.shape
    matter = (albedo.max(-1) > 0.004)[..., None]
    bare = np.where(matter, light / (albedo + _EPSILON), light)
    fine = np.maximum(resized(np.log1p(bare), tall, wide), 0)
    lit = np.expm1(fine)
    solid = (seen.albedo.max(-1) > 0.004)[..., None]
    glowing = np.expm1(np.maximum(resized(np.log1p(light), tall, wide), 0))
    full = np.where(solid, lit * (seen.albedo + _EPSILON), glowing).astype(np.float32)
    how = replace(
        shot.development, grain=0.0, vignette=0.0, bloom=min(0.03, shot.development.bloom)
    )
    colour = develop(full, how, seed=seed).astype(np.float32) / np.float32(255)
    own = np.where(solid, encoded(seen.albedo), colour).astype(np.float32)
    return Sketch(
        colour=colour,
        albedo=own,
        shade=_shade(lit @ _LUMINANCE, solid[..., 0]),
        normal=seen.normal,
        depth=seen.depth,
        part=seen.part,
    )


def _shade(light: Field, solid: NDArray[np.bool_]) -> Field:
    """Return light as 0..1 between its darkest and brightest twentieth, on a log scale."""
    log = np.log2(np.maximum(light, 1e-4))
    known = log[solid] if solid.any() else log.ravel()
    low, middle, high = (float(v) for v in np.quantile(known, (0.04, 0.55, 0.97)))
    low, high = min(low, middle - 1.2), max(high, middle + 0.8)
    below = 0.5 * (log - low) / (middle - low)
    above = 0.5 + 0.5 * (log - middle) / (high - middle)
    shade = np.clip(np.where(log < middle, below, above), 0, 1)
    return np.where(solid, shade, 0.6).astype(np.float32)


def edges(seen: Sketch) -> tuple[Field, Field]:
    """Return outlines and creases, each 0..1: where one thing ends, where a surface bends."""
    outline = np.zeros(seen.shape, np.float32)
    crease = np.zeros(seen.shape, np.float32)
    near = np.where(np.isfinite(seen.depth), seen.depth, 1e4)
    log = np.log(np.maximum(near, 1e-3)).astype(np.float32)
    for axis in (0, 1):
        other = np.roll(seen.part, -1, axis) != seen.part
        second = np.abs(np.roll(log, -1, axis) + np.roll(log, 1, axis) - 2 * log)
        bend = 1 - (np.roll(seen.normal, -1, axis) * seen.normal).sum(-1)
        step = np.clip(second * 14 - 0.35, 0, 1)
        outline = np.maximum(outline, np.maximum(step, 0.75 * other))
        solid = ~seen.sky & ~np.roll(seen.sky, -1, axis)
        crease = np.maximum(crease, np.clip(bend * 1.6 - 0.35, 0, 1) * solid)
    for field in (outline, crease):
        field[0] = field[-1] = 0
        field[:, 0] = field[:, -1] = 0
    calm = _calm(seen, np.maximum(outline, crease))
    weight = calm
    for axis in (0, 1):
        weight = np.maximum(weight, np.maximum(np.roll(calm, -1, axis), np.roll(calm, 1, axis)))
    outline, crease = outline * weight, crease * calm
    crowd = fields.blurred(np.maximum(outline, crease), max(4.0, 6 * fields.unit(seen.shape)))
    open_ = np.clip(1.75 - 5.5 * crowd, 0, 1)
    return outline * open_, crease * open_


def _calm(seen: Sketch, drawn: Field) -> Field:
    """Return for every place whether its part is smooth (1) or all leaves and blades (0)."""
    label = seen.part + 1
    count = int(label.max()) + 1
    size = np.maximum(np.bincount(label.ravel(), minlength=count), 1)
    share = np.bincount(label.ravel(), drawn.ravel(), count) / size
    fine = 1 / fields.unit(seen.shape) ** 0.5
    calm = np.clip(1.6 - 7.0 * share / fine - 40.0 * (size < 12), 0, 1)
    calm[0] = 0.3  # the sky: what stands before it decides
    return calm.astype(np.float32)[label]
