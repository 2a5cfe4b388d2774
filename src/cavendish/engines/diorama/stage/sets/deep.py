"""Under water: a reef on rippled sand, shoals of fish, bubbles, blue depth, nets of light.

Brings its own light: daylight from the surface, and the nets that waves draw on the ground.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Glaze
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.pose import bent, coloured
from cavendish.engines.diorama.model.primitives import sphere
from cavendish.engines.diorama.model.texture import ramp, smoothstep
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.sets import herbs, stones
from cavendish.engines.diorama.stage.sets.foliage import flat, kinds
from cavendish.engines.diorama.stage.sets.growth import FLESHY, LEAFY, Growth, grown, stood
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.planting import joined, planted
from cavendish.engines.diorama.stage.sets.scenery import Rig, Scenery, Site
from cavendish.engines.diorama.stage.shot import Development, Haze, Sky

_CORALS: tuple[RGB, ...] = (
    (0.72, 0.13, 0.09), (0.66, 0.24, 0.46), (0.78, 0.44, 0.09), (0.40, 0.17, 0.55),
    (0.74, 0.62, 0.20),
)  # fmt: skip
_FISH: tuple[tuple[RGB, RGB], ...] = (
    ((0.85, 0.30, 0.03), (0.85, 0.82, 0.75)),
    ((0.80, 0.64, 0.05), (0.06, 0.10, 0.35)),
    ((0.08, 0.24, 0.66), (0.75, 0.65, 0.10)),
)
_DIM: Mapping[Light, tuple[float, RGB]] = MappingProxyType(
    {
        Light.NIGHT: (0.22, (0.75, 0.85, 1.25)),
        Light.SUNSET: (0.75, (1.35, 0.90, 0.85)),
        Light.CINEMATIC: (0.55, (0.80, 0.95, 1.10)),
    }
)
"""Strength and colour of the daylight by family of lights; the others are plain day."""


def underwater(site: Site) -> Scenery:
    """Build a reef."""
    rng, size = np.random.default_rng([site.seed, 51]), site.size
    cx, cy, _ = site.view.centre

    def relief(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x - cx, y - cy) / size
        dune = 0.5 * (swell(x, y, 12 * size, seed=1) - 0.5) * ease(1.2, 5, away)
        return size * (dune + 0.9 * ease(5, 20, away) * swell(x, y, 26 * size, seed=2))

    land = Land.of(site, relief)
    return Scenery(
        parts=(
            land.ground(_sand(site), bump=_ripples(size), far=34),
            *_reef(land, rng),
            *_shoals(site, land, rng),
            _bubbles(site, rng),
        ),
        rig=_daylight(site),
    )


def _reef(land: Land, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return corals, sponges, stones and kelp: low before the group, high beside and behind it."""
    branched = tuple(stones.coral(k, colour) for k, colour in enumerate(_CORALS))
    domes = (stones.brain(0, (0.45, 0.40, 0.12)), stones.brain(1, (0.50, 0.20, 0.18)))
    layers = (
        Growth(kinds=branched, count=150, near=-1.4, far=14, tall=(0.20, 0.72), spread=0.55,
               finish=FLESHY, lean=0.15),
        Growth(kinds=domes, count=60, near=-0.6, far=12, tall=(0.10, 0.30), spread=1.1,
               finish=FLESHY),
        Growth(kinds=kinds(stones.rock, (0.17, 0.17, 0.15)), count=70, near=-2, far=16,
               tall=(0.05, 0.5), spread=1.0, sink=0.2),
        Growth(kinds=kinds(herbs.kelp), count=110, near=1.6, far=16, tall=(1.0, 2.6), spread=0.12,
               aside=0.22, finish=LEAFY),
        Growth(kinds=kinds(stones.rock, (0.62, 0.55, 0.44)), count=60, far=2, low=True,
               tall=(0.008, 0.03), spread=2.0),
    )  # fmt: skip
    spots = ((-0.86, 0.9, 0.8), (0.88, 1.1, 0.9), (-1.0, 0.2, 0.62), (1.0, 0.0, 0.55),
             (-0.66, 2.2, 1.0), (0.62, 2.8, 1.0))  # fmt: skip
    return (*grown(land, layers, rng), *stood(land, branched, spots, rng, finish=FLESHY))


@lru_cache(maxsize=4)
def _fish(number: int) -> Mesh:
    """Return a striped fish about 1 long that swims towards -x."""
    body_colour, stripe = _FISH[number]
    ball = sphere(0.5, segments=26)
    body = bent(
        ball,
        lambda p: np.stack([p[:, 0], p[:, 1] * 0.32, p[:, 2] * (0.62 + 0.25 * p[:, 0])], 1),
    )
    bands = smoothstep(0.35, 0.55, np.sin(body.vertices[:, 0] * 15 + 0.6))[:, None]
    tone = np.array(body_colour) * (1 - bands) + np.array(stripe) * bands
    fins = np.array(
        [(0.42, 0, 0), (0.74, 0, 0.22), (0.64, 0, 0), (0.74, 0, -0.22), (-0.1, 0, 0.24),
         (0.22, 0, 0.40), (0.26, 0, 0.20)], np.float32,
    )  # fmt: skip
    sheet = Mesh(
        vertices=fins,
        faces=np.array([(0, 1, 2), (0, 2, 3), (4, 5, 6)], np.int32),
        colours=np.tile(np.array(body_colour, np.float32), (7, 1)),
    )
    eyes = [
        coloured(sphere(0.035, at=(-0.34, s * 0.12, 0.05), segments=10), (0.01, 0.01, 0.01))
        for s in (-1, 1)
    ]
    return joined([flat(m) for m in (coloured(body, tone), sheet, *eyes)])


def _shoals(site: Site, land: Land, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return shoals that pass behind the group and off to its sides."""
    if any(thing.noun.split()[-1] in {"fish", "shark", "goldfish"} for thing in site.plan.things):
        return ()
    parts: list[Part] = []
    left, right = land.sides
    for number in range(len(_FISH)):
        count = 14
        across = rng.uniform(-0.9, 0.9) + rng.normal(0, 0.20, count)
        angle = (left + right) / 2 + across * (right - left) / 2
        radius = land.subject + site.size * (rng.uniform(2.5, 8) + rng.normal(0, 0.6, count))
        x, y = land.at(angle, radius)
        top = land.ceiling(radius)
        lift = rng.uniform(0.45, 0.85)
        z = np.maximum(top * (lift + rng.normal(0, 0.06, count)), 0.4 * site.size)
        heading = 0.0 if rng.random() < 0.5 else np.pi
        swim = _fish(number).moved(turn=heading)
        spots = np.stack([x, y, z], 1)
        sizes = site.size * rng.uniform(0.16, 0.30, count)
        mesh = joined(
            [
                swim.moved(scale=float(s), turn=float(t), by=(float(a), float(b), float(c)))
                for s, t, (a, b, c) in zip(sizes, rng.normal(0, 0.25, count), spots, strict=True)
            ]
        )
        parts.append(Part(mesh=mesh, finish=FLESHY))
    return tuple(parts)


def _bubbles(site: Site, rng: np.random.Generator) -> Part:
    """Return columns of rising bubbles beside the group."""
    size = site.size
    places: list[NDArray[np.float64]] = []
    for side in (-1.0, 1.0):
        x = site.view.centre[0] + side * (0.6 * (site.view.high[0] - site.view.low[0]) + 0.4 * size)
        rise = rng.uniform(0.1, 2.6, 26) * size
        sway = 0.10 * size * np.sin(rise / size * 5 + side) + rng.normal(0, 0.035 * size, 26)
        y = site.view.centre[1] + 0.5 * size + rng.normal(0, 0.1 * size, 26)
        places.append(np.stack([x + sway, y, rise], 1))
    ball = coloured(sphere(1.0, segments=14), (0.75, 0.9, 0.95))
    spots = np.concatenate(places)
    mesh = planted((ball,), spots, size * rng.uniform(0.008, 0.03, len(spots)), rng)
    return Part(mesh=mesh or ball, finish=Glaze(base=(0.55, 0.72, 0.76), alpha=0.05, ior=1.6))


def _sand(site: Site) -> Field:
    """Return sand with the nets of light that waves throw on it."""
    size = site.size

    def colour(x: Floats, y: Floats) -> Floats:
        fine = 0.4 * swell(x, y, 0.5 * size, fall=1.0, seed=5, blobs=9) + 0.6 * swell(
            x, y, 7 * size, seed=6
        )
        sand = ramp(fine, [(0.2, (0.34, 0.30, 0.21)), (0.8, (0.56, 0.50, 0.38))])
        net = sum(
            ease(0.075, 0.0, np.abs(swell(x, y, 2.6 * size, fall=3.0, seed=30 + k) - 0.5))
            for k in range(2)
        )
        return np.clip(sand * (0.72 + 0.75 * np.asarray(net))[..., None], 0, 0.95)

    return colour


def _ripples(size: float) -> Field:
    def bump(x: Floats, y: Floats) -> Floats:
        line = (y + 0.2 * x) / size + 0.8 * swell(x, y, 5 * size, seed=3)
        return size * (0.024 * (0.5 + 0.5 * np.sin(15 * line)) + 0.005 * swell(x, y, size, seed=4))

    return bump


def _daylight(site: Site) -> Rig:
    """Return light from the surface, a soft sun, and water that swallows red first."""
    strength, tint = _DIM.get(site.plan.light.family, (1.0, (1.0, 1.0, 1.0)))
    gain = strength * np.array(tint)
    deep = np.array((0.006, 0.095, 0.150)) * gain
    bright = np.array((0.16, 0.62, 0.70)) * gain
    return Rig(
        lamps=(Sky(radiance=_surface(tuple(gain.tolist()))),),
        development=Development(
            key=0.19 if strength > 0.5 else 0.11, contrast=1.16, saturation=1.2, bloom=0.09,
            vignette=0.28,
        ),
        haze=Haze(
            reach=13 * site.size,
            colour=(float(deep[0]), float(deep[1]), float(deep[2])),
            above=(float(bright[0]), float(bright[1]), float(bright[2])),
            tint=(1.9, 0.78, 0.62),
            start=2.0 * site.size + site.approach,
            over_sky=True,
            glow=(float(0.05 * gain[0]), float(0.22 * gain[1]), float(0.22 * gain[2])),
            towards=(-0.38, 0.62, 0.68),
        ),
    )  # fmt: skip


@lru_cache(maxsize=4)
def _surface(gain: RGB) -> NDArray[np.float32]:
    """Return what is overhead: a bright disc of sky behind the water, blue to the sides."""
    height = 128
    up = (0.5 - (np.arange(height)[:, None] + 0.5) / height) * np.pi
    aside = ((np.arange(2 * height)[None] + 0.5) / (2 * height) - 0.5) * 2 * np.pi
    rise = np.clip(np.sin(up), 0, 1)
    base = np.array((0.02, 0.15, 0.20)) + np.array((0.50, 1.05, 1.10)) * rise[..., None] ** 1.6
    sun = (np.radians(58), np.radians(-38))
    towards = np.cos(up) * np.cos(sun[0]) * np.cos(aside - sun[1]) + np.sin(up) * np.sin(sun[0])
    disc = smoothstep(np.cos(np.radians(9)), np.cos(np.radians(5)), towards)[..., None]
    light = base + 0 * towards[..., None] + disc * np.array((42.0, 52.0, 46.0))
    return (light * np.array(gain)).astype(np.float32)
