"""Sky, space and moon: no earth underfoot. Knows clouds, stars and craters.

Space and the moon bring their own light: one hard sun, and stars.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Diffuse, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.pose import coloured, turned
from cavendish.engines.diorama.model.texture import noise, ramp, smoothstep
from cavendish.engines.diorama.plan.scene import Pose
from cavendish.engines.diorama.stage.sets import sky as skies
from cavendish.engines.diorama.stage.sets import stones
from cavendish.engines.diorama.stage.sets.foliage import kinds
from cavendish.engines.diorama.stage.sets.growth import Growth, grown
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.planting import planted
from cavendish.engines.diorama.stage.sets.scenery import Air, Rig, Scenery, Site
from cavendish.engines.diorama.stage.shot import Development, Sky, Sun

_NEBULAE: tuple[tuple[RGB, RGB], ...] = (
    ((0.034, 0.008, 0.050), (0.006, 0.026, 0.052)),
    ((0.006, 0.030, 0.044), (0.044, 0.014, 0.020)),
    ((0.014, 0.012, 0.052), (0.040, 0.020, 0.008)),
)
_ORBS: tuple[tuple[RGB, RGB, RGB], ...] = (
    ((0.30, 0.10, 0.06), (0.62, 0.33, 0.16), (0.86, 0.78, 0.66)),
    ((0.20, 0.08, 0.22), (0.50, 0.26, 0.42), (0.82, 0.66, 0.60)),
)
_HEAPS = ((16.0, 2.0), (6.5, 1.05), (2.6, 0.55), (1.05, 0.34), (0.42, 0.17), (0.18, 0.07))
"""Widths and heights of a cloud's lumps in group sizes; the large ones lie far off."""
_FLYERS = frozenset(
    {
        *("plane", "airplane", "aeroplane", "jet", "helicopter", "balloon", "airship", "blimp"),
        *("kite", "drone", "glider", "rocket", "ufo", "bird", "eagle", "owl", "dragon", "bee"),
        *("butterfly", "seagull", "parrot", "bat", "dragonfly", "biplane", "satellite", "star"),
    }
)
_VOID = Development(exposure=0.85, contrast=1.16, saturation=1.2, bloom=0.09, vignette=0.26)
"""Black meters as nothing: space is printed as it is lit."""
_HARD = Development(key=0.115, contrast=1.22, saturation=1.2, bloom=0.10, vignette=0.30)


def sky(site: Site) -> Scenery:
    """Build a sea of clouds below an open sky; what stands, stands on a bank of cloud."""
    size, perched = site.size, not _flies(site)
    cx, cy, _ = site.view.centre
    half = (site.view.high - site.view.low)[:2] / 2 + 0.5 * size
    low = min(1.0, float(site.view.camera.origin[2]) / (1.3 * size))

    def relief(x: Floats, y: Floats) -> Floats:
        reach = np.hypot(x - cx, y - cy) / size
        broad = swell(x, y, 30 * size, fall=2.6, seed=site.seed % 11)
        base = (
            -1.1
            - 0.075 * np.minimum(reach, 40)
            + (0.3 + 0.05 * np.minimum(reach, 40)) * (broad - 0.5)
        )
        lumps = np.zeros(np.broadcast(x, y).shape)
        for number, (wide, tall) in enumerate(_HEAPS):
            seen = ease(0.018, 0.045, wide / np.maximum(reach, 1.0)) * ease(wide - 3, wide, reach)
            lumps += tall * seen * _billows(x / (size * wide), y / (size * wide), number)
        edge = ease(150, 2200, reach) * (3.4 + float(site.view.camera.origin[2]) / size)
        rise = np.minimum(base, -1.0) + lumps * low + edge
        if not perched:
            return size * (rise - 0.5)
        on = ease(1.25, 0.75, np.hypot((x - cx) / half[0], (y - cy) / half[1]))
        return size * (rise * (1 - on) + np.minimum(-0.30 + 0.62 * lumps, 0.04) * on)

    land = Land.of(site, relief)
    cotton = land.surface(far=2400.0)
    return Scenery(
        parts=(Part(mesh=cotton, finish=Diffuse(base=(0.86, 0.87, 0.90))),),
        air=Air(reach=34, start=0.4, tone=(1.75, 1.55, 1.12)),
        exposure=0.2,
    )


def space(site: Site) -> Scenery:
    """Build open space: a planet's limb below, a ringed giant, drifting stones, a nebula."""
    rng, size = np.random.default_rng([site.seed, 53]), site.size
    side = 1.0 if site.seed % 2 else -1.0
    away = 420 * size
    radius = 0.62 * away
    x, z = _in_sky(site, -0.30 * side, -0.46, away)
    below = (x, float(site.view.high[1]) + away, z - radius)
    home = turned(_world(site.seed % 5), "x", 1.2).moved(scale=radius, by=below)
    giant = turned(_giant(_ORBS[(site.seed // 2) % len(_ORBS)], site.seed % 5), "y", 0.4)
    x, z = _in_sky(site, 0.62 * side, 0.62, 60 * size)
    far = float(site.view.high[1]) + 60 * size
    large = 0.11 * 60 * size
    parts = [
        Part(mesh=home, finish=Principled(base=VertexColour(), roughness=0.6, specular=0.4)),
        Part(mesh=giant.moved(scale=large, by=(x, far, z)), finish=Diffuse(base=VertexColour())),
        Part(mesh=_ring().moved(scale=large, by=(x, far, z)), finish=Diffuse(base=VertexColour())),
        *_drifting(site, rng),
    ]
    return Scenery(parts=tuple(parts), rig=_starlight(site, (-0.78 * side, 0.36, -0.50), _VOID))


def moon(site: Site) -> Scenery:
    """Build the moon: craters, stones, hard light, the earth over the horizon."""
    rng, size = np.random.default_rng([site.seed, 54]), site.size
    side = 1.0 if site.seed % 2 else -1.0
    land = Land.of(site, _cratered(site, rng))

    def colour(x: Floats, y: Floats) -> Floats:
        tone = 0.55 * swell(x, y, 9 * size, seed=4) + 0.45 * swell(
            x, y, 0.8 * size, fall=1.1, seed=5
        )
        return np.array((0.30, 0.295, 0.285)) * (0.55 + 0.9 * tone)[..., None]

    def bump(x: Floats, y: Floats) -> Floats:
        return size * 0.05 * swell(x, y, 1.2 * size, fall=1.3, seed=6, blobs=6)

    layers = (
        Growth(kinds=kinds(stones.rock, (0.24, 0.235, 0.23)), count=200, far=22, low=True,
               tall=(0.008, 0.15), spread=1.1, sink=0.15),
    )  # fmt: skip
    x, z = _in_sky(site, 0.52 * side, 0.60, 60 * size)
    far = float(site.view.high[1]) + 60 * size
    earth = turned(_world(2), "x", 0.5).moved(scale=0.065 * 60 * size, by=(x, far, z))
    return Scenery(
        parts=(
            land.ground(colour, bump=bump, far=90),
            *grown(land, layers, rng),
            Part(mesh=earth, finish=Diffuse(base=VertexColour())),
        ),
        rig=_starlight(site, (-0.80 * side, 0.34, -0.44), _HARD),
    )


def _flies(site: Site) -> bool:
    """Tell whether everything in the plan keeps itself in the air."""
    nouns = [(thing.noun.split()[-1], thing.pose) for thing in site.plan.things]
    return bool(nouns) and all(noun in _FLYERS or pose is Pose.FLY for noun, pose in nouns)


def _billows(x: Floats, y: Floats, seed: int) -> Floats:
    """Return round lumps (0..1) packed side by side, about one a unit of x and y."""
    rng = np.random.default_rng([seed, 57])
    side = 24
    grid = np.stack(np.meshgrid(np.arange(side), np.arange(side)), -1).reshape(-1, 2)
    seeds = np.mod(grid + rng.uniform(0, 1, grid.shape), side)
    tree = cKDTree(seeds, boxsize=np.full(2, float(side)))
    places = np.stack(
        [np.mod(np.broadcast_to(v, np.broadcast(x, y).shape), side) for v in (x, y)], -1
    )
    away, _ = tree.query(places.reshape(-1, 2))
    return np.sqrt(np.clip(1 - np.asarray(away).reshape(places.shape[:-1]) ** 2 / 0.72, 0, 1))


def _in_sky(site: Site, across: float, up: float, away: float) -> tuple[float, float]:
    """Return x and z of a picture place (-1..1) ``away`` metres behind the group."""
    way = site.view.ray(across, up)
    reach = (float(site.view.high[1]) + away - site.view.camera.origin[1]) / max(
        float(way[1]), 1e-3
    )
    return (
        float(site.view.camera.origin[0] + way[0] * reach),
        float(site.view.camera.origin[2] + way[2] * reach),
    )


def _drifting(site: Site, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return stones that float round the group, never before it."""
    size = site.size
    count = 26
    across = rng.uniform(-1.1, 1.1, count)
    up = 0.75 * across * (1 if site.seed % 2 else -1) + rng.normal(0, 0.22, count)
    away = size * rng.uniform(3.0, 30, count)
    spots: list[tuple[float, float, float]] = []
    for a, u, d in zip(across, up, away, strict=True):
        x, z = _in_sky(site, float(a), float(u), float(d))
        spots.append((x, float(site.view.high[1]) + float(d), z))
    mesh = planted(
        kinds(stones.rock, (0.20, 0.18, 0.17)),
        spots,
        size * rng.uniform(0.05, 0.28, count),
        rng,
        lean=1.5,
    )
    return () if mesh is None else (Part(mesh=mesh, finish=Diffuse(base=VertexColour())),)


@lru_cache(maxsize=6)
def _giant(tones: tuple[RGB, RGB, RGB], seed: int) -> Mesh:
    """Return a gas giant of unit radius: cloud bands warped by storms."""
    ball = primitives.sphere(1.0, segments=200)
    way = ball.vertices.astype(np.float64)
    rng = np.random.default_rng([seed, 58])
    storm = waves(way * (1, 1, 2.2), rng, scale=0.8, octaves=4)
    value = 0.5 + 0.38 * np.sin(way[:, 2] * 15 + 1.3 * storm) + 0.16 * storm
    stops = [(0.10, tones[0]), (0.48, tones[1]), (0.85, tones[2])]
    return coloured(ball, ramp(value, stops))


@lru_cache(maxsize=6)
def _world(seed: int) -> Mesh:
    """Return an earth of unit radius: seas, land, ice and swirls of cloud."""
    ball = primitives.sphere(1.0, segments=420)
    way = ball.vertices.astype(np.float64)
    rng = np.random.default_rng([seed, 59])
    land = waves(way, rng, scale=1.1, octaves=5)
    warp = 0.25 * waves(way, rng, scale=0.7, octaves=2)[:, None]
    cloud = waves(way * (1, 1, 1.7) + warp, rng, scale=0.55, octaves=5)
    stops = [(-0.1, (0.010, 0.045, 0.13)), (0.10, (0.015, 0.09, 0.18)), (0.13, (0.09, 0.12, 0.04)),
             (0.4, (0.20, 0.16, 0.08))]  # fmt: skip
    white = np.maximum(ease(0.05, 0.5, cloud), ease(0.88, 0.95, np.abs(way[:, 2])))[:, None]
    return coloured(ball, ramp(land, stops) * (1 - white) + 0.46 * white)


@lru_cache(maxsize=1)
def _ring() -> Mesh:
    """Return a tilted ring of unit planet radius."""
    turn, reach = np.linspace(0, 2 * np.pi, 361)[None], np.linspace(1.4, 2.3, 70)[:, None]
    flat = np.stack(np.broadcast_arrays(reach * np.cos(turn), reach * np.sin(turn), 0 * reach), -1)
    grooves = noise((8, 512), (4, 1), fall=1.2, seed=8)[4]
    tone = np.asarray(np.interp(reach[:, 0], np.linspace(1.4, 2.3, 512), grooves), np.float64)
    tone = np.where(np.abs(reach[:, 0] - 1.95) > 0.04, tone, 0.0)
    colours = np.broadcast_to(tone[:, None, None] * np.array((0.80, 0.66, 0.50)), flat.shape)
    mesh = Mesh(
        vertices=flat.reshape(-1, 3).astype(np.float32),
        faces=primitives.lattice(70, 361),
        colours=colours.reshape(-1, 3).astype(np.float32),
    )
    return turned(turned(mesh, "x", -0.28), "y", 0.4)


def _cratered(site: Site, rng: np.random.Generator) -> Field:
    """Return heights of a plain full of craters that curves away."""
    size = site.size
    cx, cy, _ = site.view.centre
    pits = [
        (rng.uniform(-22, 22), rng.uniform(-4, 46), min(0.25 + rng.pareto(1.4) * 0.35, 3.6))
        for _ in range(170)
    ]
    pits = [(x, y, r) for x, y, r in pits if np.hypot(x, y) > 1.0 + 1.5 * r]

    def relief(x: Floats, y: Floats) -> Floats:
        u, v = (x - cx) / size, (y - cy) / size
        away = np.hypot(u, v)
        rise = 1.0 * (swell(u, v, 28, seed=1) - 0.5) * ease(1.5, 8, away)
        rise = rise - 0.0022 * (u * u + np.maximum(v, 0) ** 2) * ease(3, 8, away)
        for px, py, r in pits:
            d = np.hypot(u - px, v - py) / r
            bowl = np.where(d < 1, d * d - 1, 0.0)
            rise = rise + r * 0.22 * (bowl + 0.55 * np.exp(-(((d - 1.0) / 0.28) ** 2)))
        return size * rise

    return relief


def _starlight(site: Site, sun: Vec3, printed: Development) -> Rig:
    """Return a hard sun, the faint light of a nebula, and stars all round."""
    return Rig(
        lamps=(
            Sky(radiance=_stars(site.seed % 7)),
            Sun(direction=sun, irradiance=(3.4, 3.25, 3.05)),
        ),
        development=printed,
    )


@lru_cache(maxsize=3)
def _stars(seed: int) -> NDArray[np.float32]:
    """Return a night without earth: stars in every direction, two nebulae."""
    height = 1400
    sky_ = skies.starfield(0.30, height, seed, whole=True)
    shape = (height // 2, height)
    for number, colour in enumerate(_NEBULAE[seed % len(_NEBULAE)]):
        cloud = noise(shape, (4, 5), fall=2.2, seed=90 + seed + 9 * number)
        wisps = noise(shape, (14, 18), fall=1.7, seed=120 + seed + number)
        strength = smoothstep(0.42, 0.85, cloud) * (0.35 + 0.9 * wisps)
        wide = np.repeat(np.repeat(strength, 2, 0), 2, 1)
        sky_ += wide[..., None] * np.array(colour, np.float32) * 0.8
    return sky_.astype(np.float32)
