"""Low plants of unit height: grass, flowers, ferns, cactus, kelp. Knows no places and no lens.

Each is one mesh with vertex colours, rooted at the origin, made once and kept.
"""

from functools import lru_cache

import numpy as np

from cavendish.engines.diorama.model.blob import blade, leaf, scattered
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.pose import coloured
from cavendish.engines.diorama.model.primitives import tube
from cavendish.engines.diorama.model.shading import unit
from cavendish.engines.diorama.stage.sets.foliage import Floats, flat, frond, limb
from cavendish.engines.diorama.stage.sets.planting import joined


@lru_cache(maxsize=12)
def fern(seed: int, green: RGB = (0.070, 0.150, 0.028)) -> Mesh:
    """Return a fern: arching fronds from one foot, as wide as high."""
    rng = np.random.default_rng([seed, 5])
    fronds = [
        frond(np.zeros(3), k * 2 * np.pi / 9 + rng.uniform(0, 0.5), 1.9, 0.95, green, rng)
        for k in range(9)
    ]
    return joined(fronds)


@lru_cache(maxsize=16)
def broad(seed: int, green: RGB = (0.05, 0.13, 0.03), *, slits: bool = False) -> Mesh:
    """Return a jungle plant: large arching leaves on stalks from one foot."""
    rng = np.random.default_rng([seed, 6])
    count = 9
    turn = np.arange(count) * 2.4 + rng.uniform(0, 0.6, count)
    rise = rng.uniform(0.45, 1.25, count)
    ways = np.column_stack([np.cos(turn), np.sin(turn), rise])
    sheet = leaf(1.0, 0.30 if slits else 0.42, curl=0.55, fold=0.25)
    tones = np.array(green) * rng.uniform(0.7, 1.45, (count, 1))
    stalk = unit(ways) * rng.uniform(0.10, 0.34, (count, 1))
    blades = scattered(sheet, stalk, ways, rng.uniform(0.55, 0.85, count), tones)
    shine = 0.75 + 0.5 * np.abs(np.tile(sheet.vertices[:, 0], count))[:, None] * 4
    stems = [flat(limb(np.array([(0, 0, 0), end]), [0.016, 0.010], colour=green)) for end in stalk]
    lit = Mesh(
        vertices=blades.vertices,
        faces=blades.faces,
        colours=np.clip(np.asarray(blades.colours) * shine, 0, 1).astype(np.float32),
        faceted=True,
    )
    return joined([*stems, lit])


@lru_cache(maxsize=24)
def tuft(
    seed: int, tip: RGB = (0.16, 0.235, 0.05), root: RGB = (0.03, 0.052, 0.012), blades: int = 46
) -> Mesh:
    """Return a tuft of grass or reed that bends outwards; about a third as wide as high."""
    rng = np.random.default_rng([seed, 7])
    turn, reach = rng.uniform(0, 2 * np.pi, blades), rng.uniform(0.45, 1.0, blades)
    lean = rng.uniform(0.08, 0.5, blades) * reach
    spread = 0.13 * np.sqrt(rng.random(blades))
    foot = np.stack([spread * np.cos(turn * 3), spread * np.sin(turn * 3)], 1)
    way = np.stack([np.cos(turn), np.sin(turn)], 1)
    across = np.stack([-np.sin(turn), np.cos(turn)], 1) * 0.014
    knee, top = foot + way * (lean * 0.35)[:, None], foot + way * lean[:, None]
    flat_ = np.stack([foot - across, foot + across, knee - across, knee + across, top], 1)
    zero = 0 * reach
    rise = np.stack([zero, zero, reach * 0.6, reach * 0.6, reach], 1)
    shade = np.array([0.0, 0.0, 0.6, 0.6, 1.0])[None, :, None]
    tone = np.array(tip) * rng.uniform(0.7, 1.35, (blades, 1, 1))
    faces = np.array([(0, 1, 3), (0, 3, 2), (2, 3, 4)])[None]
    faces = faces + 5 * np.arange(blades)[:, None, None]
    return Mesh(
        vertices=np.concatenate([flat_, rise[..., None]], -1).reshape(-1, 3).astype(np.float32),
        faces=faces.reshape(-1, 3).astype(np.int32),
        colours=(np.array(root) * (1 - shade) + tone * shade).reshape(-1, 3).astype(np.float32),
        faceted=True,
    )


@lru_cache(maxsize=32)
def flower(seed: int, petal: RGB, heart: RGB = (0.55, 0.33, 0.03), *, cup: float = 0.3) -> Mesh:
    """Return a single flower on its stalk with two leaves."""
    rng = np.random.default_rng([seed, 8])
    petals = int(rng.integers(5, 10))
    head = np.array([rng.normal(0, 0.04), rng.normal(0, 0.04), 0.94])
    turn = np.arange(petals) * 2 * np.pi / petals
    ways = np.column_stack([np.cos(turn), np.sin(turn), np.full(petals, cup)])
    corolla = scattered(
        leaf(0.27, 1.35 / petals, curl=0.15, cells=2),
        np.repeat(head[None], petals, 0),
        ways,
        np.ones(petals),
        np.array(petal) * rng.uniform(0.82, 1.12, (petals, 1)),
    )
    eye = scattered(
        blade(0.13, 0.13, curl=-0.2),
        np.repeat(head[None] + (0, 0, 0.02), 5, 0),
        np.column_stack([np.cos(np.arange(5.0)), np.sin(np.arange(5) * 1.9), np.full(5, 0.6)]),
        np.ones(5),
        np.tile(np.array(heart), (5, 1)),
    )
    stalk = limb(
        np.array([(0, 0, 0), head * (0.6, 0.6, 0.5), head]),
        [0.017, 0.013],
        colour=(0.06, 0.11, 0.025),
    )
    low = scattered(
        blade(0.42, 0.10),
        [(0, 0, 0.08), (0, 0, 0.2)],
        [(1, 0.3, 1.3), (-1, 0.2, 1.1)],
        [1, 0.9],
        [(0.06, 0.12, 0.025), (0.07, 0.13, 0.03)],
    )
    return joined([flat(m) for m in (corolla, eye, stalk, low)])


@lru_cache(maxsize=6)
def cactus(seed: int) -> Mesh:
    """Return a ribbed saguaro with two or three raised arms."""
    rng = np.random.default_rng([seed, 9])
    parts = [_ribbed(np.array([(0, 0, z) for z in np.linspace(0, 1, 26)]), 0.092)]
    for side in (-1, 1) if seed else (-1, 1, 0.4):
        t = np.linspace(0, 1, 22)
        out = 0.05 + 0.21 * np.minimum(t * 2.4, 1) ** 0.8
        rise = rng.uniform(0.32, 0.50) + 0.02 * t + np.maximum(t - 0.3, 0) * rng.uniform(0.42, 0.6)
        way = np.array([np.sign(side), 0.0 if abs(side) == 1 else 0.9])
        parts.append(_ribbed(np.column_stack([out * way[0], out * way[1], rise]), 0.055))
    return joined(parts)


@lru_cache(maxsize=6)
def kelp(seed: int) -> Mesh:
    """Return a few swaying ribbons."""
    rng = np.random.default_rng([seed, 10])
    ribbons: list[Mesh] = []
    for k in range(6):
        t = np.linspace(0, 1, 22)
        foot = rng.normal(0, 0.045, 2)
        phase, sway = rng.uniform(0, 6), 0.05 + 0.03 * rng.random()
        path = np.column_stack(
            [
                foot[0] + sway * t * np.sin(t * 7 + phase),
                foot[1] + sway * t * np.cos(t * 5 + phase),
                t * rng.uniform(0.6, 1.0),
            ]
        )
        wide = 0.028 * np.sin(np.pi * (0.08 + 0.9 * t)) * (1 + 0.35 * np.sin(t * 40 + k))
        angle = phase + 1.2 * np.sin(t * 4)
        side = np.column_stack([np.cos(angle), np.sin(angle), 0 * t]) * wide[:, None]
        tone = np.array((0.11, 0.15, 0.022)) * (0.55 + 0.9 * t)[:, None] * rng.uniform(0.7, 1.2)
        i = np.arange(len(t) - 1)
        n = len(t)
        faces = np.concatenate(
            [np.stack([i, i + 1, i + n + 1], 1), np.stack([i, i + n + 1, i + n], 1)]
        )
        ribbons.append(
            Mesh(
                vertices=np.concatenate([path - side, path + side]).astype(np.float32),
                faces=faces.astype(np.int32),
                colours=np.concatenate([tone, tone]).astype(np.float32),
                faceted=True,
            )
        )
    return joined(ribbons)


def _ribbed(path: Floats, radius: float) -> Mesh:
    """Return a fleshy, ribbed column along a path with a rounded end."""
    t = np.linspace(0, 1, len(path))
    end = np.sqrt(np.clip(1 - np.clip((t - 0.86) / 0.14, 0, 1) ** 2, 0.004, 1))
    mesh = tube(path, radius * end, segments=36)
    rings = len(path) * 37
    ridge = np.zeros(len(mesh.vertices))
    ridge[:rings] = np.tile(np.arange(37) % 4 < 2, len(path))
    spine = np.repeat(path, 37, 0)
    vertices = mesh.vertices.astype(np.float64)
    vertices[:rings] = spine + (vertices[:rings] - spine) * (1 - 0.13 * (1 - ridge[:rings, None]))
    tone = np.where(ridge[:, None] > 0, (0.095, 0.155, 0.060), (0.035, 0.075, 0.026))
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=mesh.faces,
        colours=tone.astype(np.float32),
    )


def leaflet(green: RGB = (0.06, 0.115, 0.026)) -> Mesh:
    """Return a single leaf standing up from its foot."""
    return flat(scattered(blade(1.0, 0.7), [(0, 0, 0)], [(0, 0.5, 1)], [1.0], [green]))


def fallen(seed: int, brown: RGB) -> Mesh:
    """Return a curled leaf lying on the ground, about 1 long."""
    rng = np.random.default_rng([seed, 12])
    sheet = leaf(1.0, 0.62, curl=float(rng.uniform(-0.25, 0.15)), fold=0.22, cells=4)
    return flat(coloured(sheet.moved(by=(0, -0.5, 0.12)), brown))
