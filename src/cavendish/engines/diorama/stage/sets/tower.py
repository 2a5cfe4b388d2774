"""Towers of a city: shafts of stone and glass, set-backs, windows lit at night, neon signs.

Knows shapes and textures; knows no avenue. A tower stands on z = 0 around x = y = 0.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Finish, Glow, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.primitives import lathe
from cavendish.engines.diorama.stage.sets.joinery import Parts, boxes, painted, sheets

BAY, FLOOR = 2.0, 3.5
"""Metres from window to window and from floor to floor."""
SKINS: tuple[tuple[RGB, RGB], ...] = (
    ((0.42, 0.36, 0.28), (0.035, 0.05, 0.06)),
    ((0.30, 0.31, 0.32), (0.05, 0.08, 0.10)),
    ((0.30, 0.16, 0.10), (0.03, 0.04, 0.05)),
    ((0.10, 0.13, 0.15), (0.05, 0.10, 0.13)),
    ((0.50, 0.48, 0.44), (0.04, 0.06, 0.075)),
)
"""Piers and glass of the kinds of tower."""
WARM = Glow(radiance=(0.75, 0.43, 0.17))
COOL = Glow(radiance=(0.34, 0.46, 0.56))
NEONS: tuple[Glow, ...] = (
    Glow(radiance=(3.4, 0.16, 0.9)),
    Glow(radiance=(0.12, 1.5, 3.0)),
    Glow(radiance=(2.9, 1.1, 0.1)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tower:
    """One tower's measures in metres."""

    wide: float
    deep: float
    tall: float
    skin: int
    lit: float
    """Share of the windows with light in them."""


@lru_cache(maxsize=8)
def skin(kind: int) -> Finish:
    """Return a front of piers and glass, one bay and one floor a tile."""
    stone, glass = SKINS[kind % len(SKINS)]
    wide, tall = (0.56, 0.62) if kind % 5 in (0, 2, 4) else (0.9, 0.82)
    size = 64
    y, x = np.mgrid[0:size, 0:size] / size
    pane = (np.abs(x - 0.5) < wide / 2) & (np.abs(y - 0.55) < tall / 2)
    sash = pane & (np.abs(x - 0.5) > 0.025)
    many = 8
    tone = np.random.default_rng(kind).uniform(0.5, 1.6, (many, many, 1, 1))
    grit = texture.noise((size * many, size * many), (30, 30), fall=1.3, seed=kind)
    mask = np.tile(sash, (many, many))
    shade = np.repeat(np.repeat(tone[..., 0, 0], size, 0), size, 1)
    solid = np.array(stone) * (0.75 + 0.5 * grit)[..., None]
    pixels = np.where(mask[..., None], np.array(glass) * shade[..., None], solid)
    repeat = (1 / (BAY * many), 1 / (FLOOR * many))
    rough = np.where(mask, 0.06, 0.75).astype(np.float32)
    return Principled(
        base=Texture(pixels=pixels.astype(np.float32), repeat=repeat),
        roughness=Texture(pixels=rough, repeat=repeat),
        specular=0.7,
    )


def raised(tower: Tower, rng: np.random.Generator) -> Parts:
    """Return a tower: one to three shafts, each narrower, cornices, a mast or tanks on top."""
    steps = int(rng.integers(1, 4)) if tower.tall > 35 else 1
    heights = np.linspace(0.0, tower.tall, steps + 1)
    heights[1:-1] *= float(rng.uniform(0.85, 1.1))
    shafts: list[tuple[float, float, float, float]] = []
    for index in range(steps):
        share = 1.0 - 0.2 * index
        low, high = float(heights[index]), float(heights[index + 1])
        shafts.append((tower.wide * share, tower.deep * share, low, high))
    size = [(w, d, high - low) for w, d, low, high in shafts]
    body = boxes(size, [(0, 0, (low + high) / 2) for _, _, low, high in shafts], bevel=0.05)
    rims = boxes(
        [(w + 0.5, d + 0.5, 0.8) for w, d, _, _ in shafts],
        [(0, 0, h) for _, _, _, h in shafts],
        bevel=0.1,
    )
    stone = SKINS[tower.skin % len(SKINS)][0]
    parts = [Part(mesh=body, finish=skin(tower.skin)), painted(stone, rims, *_crown(tower, rng))]
    return (*parts, *_lights(shafts, tower.lit, rng))


def _crown(tower: Tower, rng: np.random.Generator) -> list[Mesh]:
    top = tower.tall
    if rng.random() < 0.4 and top > 40:
        mast = [(1.2, 0), (0.7, 6), (0.15, 8), (0.08, 16), (0, 16)]
        return [lathe(mast, segments=10, at=(0, 0, top))]
    x, y = rng.uniform(-0.25, 0.25, 2) * (tower.wide, tower.deep)
    tank = [(0.0, top), (1.4, top), (1.4, top + 2.6), (0.0, top + 3.6)]
    return [
        boxes((tower.wide * 0.3, tower.deep * 0.3, 3.0), [(-x, -y, top + 1.5)]),
        lathe(tank, segments=14, at=(float(x), float(y), 0)),
    ]


def _lights(
    shafts: list[tuple[float, float, float, float]], share: float, rng: np.random.Generator
) -> list[Part]:
    """Return lit windows on the front and both sides, in two tones."""
    if share <= 0:
        return []
    quads: list[np.ndarray] = []
    for wide, deep, low, high in shafts:
        for face in range(3):
            across = wide if face == 0 else deep
            bays, floors = int(across / BAY), int((high - low) / FLOOR)
            if bays < 1 or floors < 1:
                continue
            u, v = np.meshgrid(np.arange(bays), np.arange(floors))
            mask = rng.random(u.shape) < share
            s = (u[mask] + 0.5) * BAY - bays * BAY / 2
            z = low + (v[mask] + 0.55) * FLOOR
            quads.append(_facing(face, s, z, wide / 2 + 0.06, deep / 2 + 0.06))
    if not quads:
        return []
    panes = np.concatenate(quads)
    warm = rng.random(len(panes)) < 0.72
    tones = ((warm, WARM), (~warm, COOL))
    return [Part(mesh=sheets(panes[m]), finish=look) for m, look in tones if m.any()]


def _facing(face: int, s: np.ndarray, z: np.ndarray, x: float, y: float) -> np.ndarray:
    """Return quads (n x 4 x 3) at places s along a face: 0 front, 1 left, 2 right."""
    w, h = 0.62, 1.05
    corners: list[np.ndarray] = []
    for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        along, up = s + i * w, z + j * h
        flat = np.full_like(s, -y if face == 0 else (-x if face == 1 else x))
        point = (along, flat) if face == 0 else (flat, -along if face == 1 else along)
        corners.append(np.stack([*point, up], -1))
    return np.stack(corners, 1)


def sign(rng: np.random.Generator, *, tall: float) -> Parts:
    """Return an upright neon sign on brackets, facing -y and +x: a frame round bars of light."""
    first, second = (NEONS[int(i)] for i in rng.permutation(len(NEONS))[:2])
    wide = 0.9
    case = boxes((wide, 0.3, tall), [(0, 0, tall / 2)], bevel=0.04)
    edge = boxes(
        [(0.06, 0.34, tall - 0.1)] * 2 + [(wide, 0.34, 0.06)] * 2,
        [(s * wide / 2, 0, tall / 2) for s in (-1, 1)]
        + [(0, 0, tall / 2 + s * (tall / 2 - 0.05)) for s in (-1, 1)],
        bevel=0.02,
    )
    count = max(2, int(tall / 0.9))
    bars = [boxes(
        (float(rng.uniform(0.2, 0.55)), 0.36, 0.09), [(0, 0, 0.5 + i * (tall - 0.8) / count + dz)],
        bevel=0.03) for i in range(count) for dz in (0.0, 0.25, 0.5)]  # fmt: skip
    return (
        painted((0.02, 0.02, 0.025), case),
        Part(mesh=edge, finish=first),
        *(Part(mesh=bar, finish=second) for bar in bars),
    )
