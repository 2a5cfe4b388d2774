"""Trees and shrubs of unit height, light enough to stand by the hundred. Knows no places.

Each is one faceted mesh with vertex colours, rooted at the origin, made once and kept.
"""

from functools import lru_cache

import numpy as np

from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.primitives import lattice
from cavendish.engines.diorama.stage.sets.foliage import Floats, clumps, flat, frond, limb
from cavendish.engines.diorama.stage.sets.planting import joined

FIR: RGB = (0.026, 0.058, 0.026)


@lru_cache(maxsize=48)
def broadleaf(
    seed: int, green: RGB = (0.075, 0.125, 0.026), leaves: int = 1500, *, birch: bool = False
) -> Mesh:
    """Return a broad-leaved tree: a forked trunk and clumps of leaves, lighter above."""
    rng = np.random.default_rng([seed, 1])
    slim = 0.62 if birch else 1.0
    sway = rng.normal(0, 0.012, (6, 2)).cumsum(0)
    trunk = np.column_stack([sway, np.linspace(0, 0.66, 6)])
    wood = [limb(spline(trunk, density=3), [0.042 * slim, 0.028 * slim, 0.010], birch=birch)]
    count = 12
    turns = np.arange(count) * 2.4 + rng.uniform(0, 1, count)
    out = 0.30 * slim * np.sqrt(rng.uniform(0.1, 1, count))
    lift = 0.52 + 0.40 * np.sqrt(np.clip(1 - (out / 0.34) ** 2, 0, 1)) * rng.uniform(0.2, 1, count)
    centres = np.column_stack([out * np.cos(turns), out * np.sin(turns), lift])
    for centre in centres[::2]:
        fork = trunk[3] + (trunk[4] - trunk[3]) * rng.random()
        knee = (fork + centre) / 2 - (0, 0, 0.02)
        wood.append(limb(np.array([fork, knee, centre]), [0.012, 0.007, 0.003], birch=birch))
    radii = rng.uniform(0.13, 0.20, count) * slim**0.5
    crown = clumps(centres, radii, rng, leaves=leaves, size=2.1 / leaves**0.5, green=green)
    return joined([*(flat(mesh) for mesh in wood), crown])


@lru_cache(maxsize=32)
def bush(seed: int, green: RGB = (0.06, 0.11, 0.025), bloom: RGB | None = None) -> Mesh:
    """Return a round shrub, with blossom among its leaves if asked."""
    rng = np.random.default_rng([seed, 2])
    count = 9
    turns = np.arange(count) * 2.4
    out = 0.42 * np.sqrt(rng.uniform(0, 1, count))
    lift = rng.uniform(0.30, 0.62, count) * (1.1 - out)
    centres = np.column_stack([out * np.cos(turns), out * np.sin(turns), lift])
    green_part = clumps(
        centres, rng.uniform(0.24, 0.36, count), rng, leaves=520, size=0.112, green=green
    )
    if bloom is None:
        return green_part
    blossom = clumps(
        centres, rng.uniform(0.30, 0.40, count), rng, leaves=110, size=0.09, green=bloom
    )
    return joined([green_part, blossom])


@lru_cache(maxsize=24)
def conifer(seed: int, snow: float = 0.0, green: RGB = FIR, whorls: int = 19) -> Mesh:
    """Return a spruce of drooping whorls, ``snow`` of it white (0..1).

    Fewer whorls make a lighter one for the distance.
    """
    rng = np.random.default_rng([seed, 3])
    cells = 7 if whorls > 14 else 3
    corners: list[Floats] = []
    tones: list[Floats] = []
    for j in range(whorls):
        t = j / whorls
        reach = 0.245 * (1 - t) ** 0.88 * rng.uniform(0.85, 1.15)
        boughs = max(5, round(11 * (1 - 0.5 * t)))
        angle = np.arange(boughs) * 2 * np.pi / boughs + j * 1.7 + rng.uniform(-0.2, 0.2, boughs)
        length = reach * rng.uniform(0.8, 1.15, boughs)
        s = (np.arange(cells) + 1.0) / cells
        out = np.stack([np.cos(angle), np.sin(angle)], 1)
        away = length[:, None] * s
        drop = -0.45 * length[:, None] * s**1.3 + 0.18 * length[:, None] * s**3
        middle = np.stack([out[:, :1] * away, out[:, 1:] * away, 0.08 + 0.90 * t + drop], -1)
        aside = np.stack([-out[:, 1], out[:, 0], 0 * angle], 1)[:, None]
        along = np.stack([out[:, 0], out[:, 1], 0 * angle - 0.3], 1)[:, None]
        wide = (length[:, None] * (0.30 if cells > 3 else 0.42) * (1 - 0.72 * s) + 0.006)[..., None]
        step = (length / cells)[:, None, None]
        for side in (-1, 1):
            tip = middle + aside * wide * side + along * wide * 0.45 - (0, 0, 0.3) * wide
            corners.append(np.stack([middle - along * step, tip, middle + along * step * 0.6], 2))
            tone = np.array(green) * (0.55 + 0.85 * s)[:, None]
            tone = tone[None] * rng.uniform(0.7, 1.3, (boughs, cells, 1))
            white = rng.random((boughs, cells, 1)) < snow * (0.5 + 0.5 * s)[:, None]
            tones.append(np.where(white, (0.80, 0.84, 0.90), tone))
    vertices = np.concatenate([c.reshape(-1, 3) for c in corners])
    needles = Mesh(
        vertices=vertices.astype(np.float32),
        faces=np.arange(len(vertices), dtype=np.int32).reshape(-1, 3),
        colours=np.repeat(np.concatenate([t.reshape(-1, 3) for t in tones]), 3, 0).astype(
            np.float32
        ),
        faceted=True,
    )
    stem = limb(np.array([(0, 0, 0), (0, 0, 0.5), (0, 0, 0.97)]), [0.022, 0.013, 0.002])
    return joined([flat(stem), needles])


@lru_cache(maxsize=12)
def palm(seed: int, green: RGB = (0.075, 0.135, 0.03)) -> Mesh:
    """Return a leaning palm with a crown of feathered fronds."""
    rng = np.random.default_rng([seed, 4])
    lean = rng.uniform(0.10, 0.30)
    s = np.linspace(0, 1, 9)
    trunk = np.column_stack([lean * s**1.7, 0 * s, 0.86 * s])
    parts = [flat(limb(trunk, [0.034, 0.024, 0.020, 0.019], colour=(0.20, 0.15, 0.10)))]
    parts += [
        frond(trunk[-1], k * 2.4, 0.95 - 0.85 * (k * 0.618 % 1), 0.40, green, rng)
        for k in range(14)
    ]
    return joined(parts)


@lru_cache(maxsize=8)
def trunk(
    seed: int, colour: RGB = (0.048, 0.035, 0.027), moss: RGB = (0.024, 0.040, 0.011)
) -> Mesh:
    """Return a tall bare trunk with roots, furrowed bark and moss on its shady side."""
    rng = np.random.default_rng([seed, 11])
    rows, columns = 40, 30
    t = np.linspace(0, 1, rows)[:, None] ** 1.6
    turn = np.linspace(0, 2 * np.pi, columns + 1)[None]
    around = np.stack(np.broadcast_arrays(np.cos(turn), np.sin(turn), t * 6), -1).reshape(-1, 3)
    bark = waves(around, rng, scale=0.5, octaves=3).reshape(rows, columns + 1)
    roots = 0.026 * np.exp(-t * 60) * (1 + 0.6 * np.sin(turn * 5 + seed))
    radius = (0.026 - 0.011 * t + roots) * (1 + 0.10 * bark)
    bow = 0.03 * np.sin(t * 3 + seed)
    x, y = radius * np.cos(turn) + bow * t, radius * np.sin(turn) + bow * t * 0.5
    green = np.clip(0.45 * bark + 0.7 * np.exp(-t * 12) + 0.30 * np.sin(turn + seed), 0, 1)[
        ..., None
    ]
    tone = np.array(colour) * (1 + 0.75 * bark)[..., None]
    tone = tone * (1 - green) + np.array(moss) * green * (1 + 0.3 * bark)[..., None]
    vertices = np.stack([x, y, np.broadcast_to(t, x.shape)], -1).reshape(-1, 3)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=lattice(rows, columns + 1)[:, ::-1].copy(),
        colours=np.clip(tone, 0, 1).reshape(-1, 3).astype(np.float32),
    )
