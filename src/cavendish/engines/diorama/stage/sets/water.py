"""Open water: waves, ripples, depth of colour, foam along a shore. Knows land, no places."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.material import Bump, Principled
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Water:
    """A sheet of water. Lengths are in group sizes, colours linear RGB."""

    level: float = 0.0
    """Height of the surface in metres."""
    deep: RGB = (0.008, 0.045, 0.060)
    shallow: RGB = (0.09, 0.24, 0.23)
    chop: float = 1.0
    """Height of the waves: 0.15 a pond, 1 a breezy sea, 2.5 a storm."""
    foam: float = 1.0
    """How much foam lies along the shore and on crests."""
    shore: Field | None = None
    """Metres from the waterline, positive outwards; None is open water."""
    far: float = 700.0
    heading: float = 0.5
    """Direction of the waves in radians from +y."""


def water(land: Land, sheet: Water, *, seed: int) -> Part:
    """Return the surface of a sheet of water as far as the picture sees."""
    size, rng = land.size, np.random.default_rng([seed, 31])
    waves = _waves(sheet, size, rng)

    def heights(x: Floats, y: Floats) -> Floats:
        off = _off(sheet, x, y) / size
        reach = np.hypot(x - land.eye[0], y - land.eye[1])
        rise = sheet.level + size * sheet.chop * ease(0.0, 2.5, off) * waves(x, y, reach)
        return rise + sheet.foam * size * _breaker(x, y, off, size) * 0.05

    def colour(x: Floats, y: Floats) -> Floats:
        off = _off(sheet, x, y) / size
        middle = mix(sheet.shallow, sheet.deep, 0.55)
        stops = [(0.0, sheet.shallow), (1.6, middle), (5.0, sheet.deep)]
        base = ramp(off, stops) if sheet.shore else np.broadcast_to(sheet.deep, (*x.shape, 3))
        white = np.clip(sheet.foam * _foam(x, y, off, size, sheet), 0, 1)[..., None]
        return base * (1 - white) + np.array((0.84, 0.87, 0.88)) * white

    def ripple(x: Floats, y: Floats) -> Floats:
        fine = 0.030 * swell(x, y, 1.9 * size, fall=2.4, seed=7)
        fine = fine + 0.010 * swell(x, y * 1.7, 0.55 * size, fall=2.0, seed=8)
        strength = (0.35 + 0.65 * min(sheet.chop, 1.4)) * size
        return fine * strength * (0.15 + 0.85 * ease(0.0, 1.5, _off(sheet, x, y) / size))

    finish = Principled(
        base=land.painted(colour, far=sheet.far),
        roughness=0.09,
        specular=0.55,
        bump=Bump(height=land.painted(ripple, far=sheet.far), depth=1.0),
    )
    return Part(mesh=land.surface(far=sheet.far, heights=heights), finish=finish)


def _off(sheet: Water, x: Floats, y: Floats) -> Floats:
    """Return metres from the waterline, at least 0; open water is far from it."""
    if sheet.shore is None:
        return np.full(np.broadcast(x, y).shape, 1e4)
    return np.maximum(sheet.shore(x, y), 0)


def _waves(
    sheet: Water, size: float, rng: np.random.Generator
) -> Callable[[Floats, Floats, Floats], Floats]:
    """Return heights (in sizes) of peaked waves; those too short for the distance are left out."""
    lengths = np.geomspace(0.45, 7.0, 16)
    headings = sheet.heading + rng.normal(0, 0.45, len(lengths))
    phases = rng.uniform(0, 2 * np.pi, len(lengths))

    def rise(x: Floats, y: Floats, reach: Floats) -> Floats:
        total = np.zeros(np.broadcast(x, y).shape)
        for length, heading, phase in zip(lengths, headings, phases, strict=True):
            along = (x * np.sin(heading) + y * np.cos(heading)) * (np.pi / (length * size)) + phase
            seen = ease(90.0, 40.0, reach / (length * size))
            total += 0.0085 * length**0.9 * (1.2 * (1 - np.abs(np.sin(along))) ** 1.3 - 0.5) * seen
        return total

    return rise


def _breaker(x: Floats, y: Floats, off: Floats, size: float) -> Floats:
    """Return one rolling wave along the shore, 0..1."""
    line = off - 1.25 - 0.5 * swell(x, 0 * y, 9 * size, seed=21)
    strong = ease(0.3, 0.6, swell(x, 0 * y + 2, 8 * size, seed=22))
    return np.exp(-((line / 0.16) ** 2)) * strong


def _foam(x: Floats, y: Floats, off: Floats, size: float, sheet: Water) -> Floats:
    """Return how white the water is: an edge, lace behind it, the breaker, crests far out."""
    lace = swell(x, y, 1.1 * size, fall=1.5, seed=23)
    grain = swell(x, y, 0.4 * size, fall=1.4, seed=24)
    web = ease(0.10, 0.02, np.abs(lace - 0.5)) * 0.8 + 0.5 * ease(0.62, 0.8, grain)
    caps = ease(0.80, 0.92, swell(x, y, 7 * size, fall=1.7, seed=26)) * ease(4, 14, off) * grain
    if sheet.shore is None:
        return caps * 0.8 * sheet.chop
    edge = ease(0.20, 0.03, np.abs(off - 0.06 + 0.2 * (lace - 0.5))) * (0.55 + 0.6 * grain)
    roll = _breaker(x, y, off, size) * (0.4 + 1.1 * ease(0.35, 0.65, grain))
    return edge + web * np.exp(-off / 0.55) * (off > 0) + roll + caps * 0.7 * sheet.chop
