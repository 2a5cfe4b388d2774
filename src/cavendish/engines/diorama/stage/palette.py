"""Colours of sets that suit the things in them. Knows hues; knows no geometry and no light."""

import colorsys
from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex, mix, named
from cavendish.engines.diorama.model.material import (
    Finish,
    Glaze,
    Principled,
    Texture,
    Translucent,
)
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Light, ScenePlan

_SWEEPS = ("#c9d6d3", "#7fa3a6", "#d9c3a5", "#d8a48f", "#8d9fb8", "#b7b48a", "#cfa9a6", "#6f8f86")
_WALLS: dict[Light, tuple[str, ...]] = {
    Light.STUDIO: ("#c8beb0", "#a9b7b4", "#c4a590", "#8fa0ab"),
    Light.CINEMATIC: ("#42525a", "#3a4a50", "#4a4742", "#3c4a44"),
    Light.DAYLIGHT: ("#b5a894", "#9fb0ab", "#c2a98a", "#aeb096"),
    Light.SUNSET: ("#a08d80", "#8d8a8c", "#a3907a"),
    Light.NIGHT: ("#4c5668", "#464f5c", "#50505e"),
}
_MOODY = (Light.CINEMATIC, Light.NIGHT)
_DEEP_WALLS = ("#55645f", "#64574b", "#4b5866", "#5b4a4a")
_ROOM_WALLS = ("#d9d4ca", "#c9cfc8", "#d3c6b4", "#b9c4c8", "#cdbfb2")


def subject_colour(models: Sequence[Model]) -> RGB:
    """Return the mean base colour of models, weighted by area (linear RGB)."""
    total, weight = np.zeros(3), 1e-9
    for part in (part for model in models for part in model.parts):
        base = _base(part.finish)
        if base is None:
            continue
        area = _area(part)
        total += np.array(base) * area
        weight += area
    red, green, blue = (float(v) for v in total / weight)
    return red, green, blue


def sweep(plan: ScenePlan, models: Sequence[Model], *, seed: int) -> RGB:
    """Return the studio backdrop: as asked, or a muted colour that sets the subject off."""
    codes = _WALLS[plan.light.family] if plan.light.family in _MOODY else _SWEEPS
    return _asked(plan) or _complement(codes, subject_colour(models), seed)


def wall(plan: ScenePlan, models: Sequence[Model], *, seed: int) -> RGB:
    """Return the wall behind a table."""
    return _asked(plan) or _complement(_WALLS[plan.light.family], subject_colour(models), seed)


def room_wall(plan: ScenePlan, *, seed: int) -> RGB:
    """Return a living-room wall."""
    codes = _DEEP_WALLS if plan.light.family in _MOODY else _ROOM_WALLS
    return _asked(plan) or from_hex(codes[seed % len(codes)])


def _asked(plan: ScenePlan) -> RGB | None:
    colour = named(plan.backdrop) if plan.backdrop else None
    return None if colour is None else mix(colour, (0.5, 0.5, 0.5), 0.06)


def _complement(codes: Sequence[str], subject: RGB, seed: int) -> RGB:
    """Pick among the better half of colours by contrast of hue and of lightness."""
    colours = [from_hex(code) for code in codes]
    hue, light, strength = colorsys.rgb_to_hls(*(float(v**0.45) for v in np.clip(subject, 0, 1)))

    def contrast(colour: RGB) -> float:
        own, own_light, _ = colorsys.rgb_to_hls(*(v**0.45 for v in colour))
        apart = abs((own - hue + 0.5) % 1 - 0.5) * 2
        return apart * min(1.0, strength * 2) + 1.6 * abs(own_light - light)

    ranked = sorted(colours, key=contrast, reverse=True)
    better = ranked[: max(2, len(ranked) // 3)]
    return better[seed % len(better)]


def _base(finish: Finish) -> RGB | None:
    if not isinstance(finish, Principled | Glaze | Translucent):
        return None
    if isinstance(finish.base, Texture):
        pixels = finish.base.pixels
        mean = pixels.reshape(-1, pixels.shape[-1]).mean(0) if pixels.ndim == 3 else None
        return None if mean is None else (float(mean[0]), float(mean[1]), float(mean[2]))
    return finish.base if isinstance(finish.base, tuple) else None


def _area(part: Part) -> float:
    corner = part.mesh.vertices[part.mesh.faces]
    cross = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    return float(np.linalg.norm(cross, axis=1).sum() / 2)
