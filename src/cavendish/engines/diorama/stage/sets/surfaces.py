"""Walls and floors by the metre: tiles, checks, stone blocks, panelling, boards, chalkboards.

Knows textures and finishes; knows no place.
"""

from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image, ImageDraw
from scipy.spatial import cKDTree

from cavendish.engines.diorama.model import finish, texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Bump, Finish, Glaze, Principled, Texture

_SIZE = 384
_GROUT: RGB = (0.52, 0.50, 0.46)


@lru_cache(maxsize=12)
def tiles(
    colour: RGB,
    *,
    side: tuple[float, float] = (0.2, 0.1),
    bond: bool = True,
    grout: RGB = _GROUT,
    seed: int = 0,
) -> Finish:
    """Return glazed tiles of ``side`` metres; every tile has its own tone."""
    columns, rows = 4, 6
    face, tone = _grid(rows, columns, side, bond=bond, seed=seed)
    shade = tone * 0.34 + 0.80
    body = np.array(colour, np.float32) * shade[..., None]
    pixels = body * face[..., None] + np.array(grout, np.float32) * (1 - face[..., None])
    repeat = (1 / (columns * side[0]), 1 / (rows * side[1]))
    return Glaze(
        base=Texture(pixels=pixels.clip(0, 1).astype(np.float32), repeat=repeat),
        alpha=0.09,
        bump=Bump(height=Texture(pixels=face, repeat=repeat), depth=0.004),
    )


def _grid(
    rows: int, columns: int, side: tuple[float, float], *, bond: bool, seed: int
) -> tuple[texture.Field, texture.Field]:
    """Return where tiles are (1) and joints (0), and a random value 0..1 for each tile."""
    y, x = np.mgrid[0:_SIZE, 0:_SIZE].astype(np.float32) / _SIZE
    down = y * rows
    row = np.floor(down).astype(int) % rows
    over = x * columns + (0.5 * (row % 2) if bond else 0.0)
    column = np.floor(over).astype(int) % columns
    aside, below = (over % 1) * side[0], (down % 1) * side[1]
    edge = np.minimum(np.minimum(aside, side[0] - aside), np.minimum(below, side[1] - below)) / min(
        side
    )
    face = texture.smoothstep(0.014, 0.045, edge)
    tone = np.random.default_rng([seed, 3]).random((rows, columns)).astype(np.float32)
    return face, tone[row, column]


@lru_cache(maxsize=6)
def checked(first: RGB, second: RGB, *, side: float = 0.3) -> Finish:
    """Return a polished floor of two colours of tiles in turn."""
    squares = texture.checks(first, second)
    clouds = texture.noise((128, 128), (5, 5), fall=1.6, seed=3)[..., None]
    pixels = (squares * (0.82 + 0.36 * clouds)).clip(0, 1).astype(np.float32)
    repeat = (1 / (2 * side), 1 / (2 * side))
    return Glaze(base=Texture(pixels=pixels, repeat=repeat), alpha=0.12)


@lru_cache(maxsize=6)
def ashlar(colour: RGB, *, course: float = 0.4, seed: int = 0) -> Finish:
    """Return walls of squared stone, ``course`` metres a layer."""
    side = (course * 1.7, course)
    face, tone = _grid(6, 4, side, bond=True, seed=seed)
    grit = texture.noise((_SIZE, _SIZE), (30, 30), fall=1.3, seed=seed + 4)
    shade = (0.55 + 0.6 * tone) * (0.7 + 0.6 * grit) * (0.4 + 0.6 * face)
    pixels = np.array(colour, np.float32) * shade[..., None]
    surface = texture.Surface(
        colour=pixels.clip(0, 1).astype(np.float32),
        height=(0.7 * face + 0.3 * grit).astype(np.float32),
    )
    return finish.surfaced(surface, tile=(4 * side[0], 6 * side[1]), depth=0.02, roughness=0.9)


_CHIPS = 1600
"""Marble chips in half a metre of terrazzo each way."""
_CHIP_TONES = [
    np.array(tone, np.float32)
    for tone in ((0.30, 0.13, 0.08), (0.12, 0.18, 0.18), (0.42, 0.33, 0.20), (0.2, 0.2, 0.2))
]


@lru_cache(maxsize=6)
def boards(dark: RGB, light: RGB, *, seed: int = 0, gloss: float = 0.2) -> Finish:
    """Return a floor of boards along x."""
    surface = texture.wood(dark, light, seed=seed, planks=4)
    return finish.surfaced(surface, tile=(1.6, 0.52), depth=0.0015, roughness=0.4, clearcoat=gloss)


@lru_cache(maxsize=6)
def terrazzo(colour: RGB, *, seed: int = 0) -> Finish:
    """Return polished marble chips, most of them nearly the colour of their ground.

    Chips are the cells of scattered points (Worley 1996), each kept within its own reach.
    """
    rng = np.random.default_rng([seed, 9])
    ground = np.array(colour, np.float32)
    seeds = rng.random((_CHIPS, 2))
    line = (np.arange(512) + 0.5) / 512
    places = np.stack(np.meshgrid(line, line), -1).reshape(-1, 2)
    period: Any = 1.0
    found = cKDTree(seeds, boxsize=period).query(places, k=2)
    away, nearest = np.asarray(found[0], np.float32), np.asarray(found[1], np.int64)
    reach = rng.uniform(0.3, 1.0, _CHIPS) / np.sqrt(_CHIPS)
    tones = np.array([ground * shade for shade in (0.8, 0.9, 1.1, 1.2)] + _CHIP_TONES)
    tones = 0.75 * tones + 0.25 * ground
    tone = tones[rng.choice(len(tones), _CHIPS, p=[0.17] * 4 + [0.08] * 4)]
    within = texture.smoothstep(0.0, 0.004, reach[nearest[:, 0]] - away[:, 0])
    apart = texture.smoothstep(0.002, 0.006, away[:, 1] - away[:, 0])
    chip = (within * apart)[:, None]
    pixels = (ground * (1 - chip) + tone[nearest[:, 0]] * chip).reshape(512, 512, 3)
    repeat = (1 / 0.5, 1 / 0.5)
    return Glaze(base=Texture(pixels=pixels.astype(np.float32), repeat=repeat), alpha=0.1)


@lru_cache(maxsize=4)
def chalked(board: RGB, kind: str, *, width: float, tall: float, seed: int = 0) -> Finish:
    """Return a board with chalk on it, none of it readable: a "lesson" or a "menu"."""
    rng = np.random.default_rng([seed, 17])
    size = (round(512 * width / tall), 512)
    sheet = Image.new("L", size, 0)
    draw = ImageDraw.Draw(sheet)
    (_lesson if kind == "lesson" else _menu)(draw, size, rng)
    ink = np.asarray(sheet, np.float32)[::-1] / 255
    dust = texture.noise((512, 512), (90, 90), fall=1.0, seed=2)
    dust = np.tile(dust, (1, -(-size[0] // 512)))[:, : size[0]]
    smear = texture.noise((512, 512), (3, 6), fall=1.8, seed=seed + 5)
    smear = np.tile(smear, (1, -(-size[0] // 512)))[:, : size[0]]
    amount = (ink * (0.45 + 0.6 * dust) + 0.055 * smear)[..., None]
    pixels = np.array(board, np.float32) * (1 - amount) + 0.75 * amount
    base = Texture(pixels=pixels.clip(0, 1).astype(np.float32), repeat=(1 / width, 1 / tall))
    return Principled(base=base, roughness=0.8, specular=0.2)


def _lesson(draw: ImageDraw.ImageDraw, size: tuple[int, int], rng: np.random.Generator) -> None:
    """Draw axes with a curve, a triangle, a circle and rows of strokes."""
    wide, tall = size
    x0, y0 = 0.08 * wide, 0.72 * tall
    draw.line([(x0, 0.2 * tall), (x0, y0), (0.36 * wide, y0)], fill=210, width=5)
    x = np.linspace(0, 1, 40)
    curve = [(x0 + 0.26 * wide * t, y0 - tall * (0.12 + 0.25 * t + 0.1 * np.sin(7 * t))) for t in x]
    draw.line(curve, fill=230, width=6)
    cx, cy, r = 0.5 * wide, 0.45 * tall, 0.17 * tall
    draw.ellipse((cx - r, cy - r, cx + r, cy + r), outline=220, width=5)
    draw.line([(cx, cy), (cx + r * 0.7, cy - r * 0.7)], fill=220, width=4)
    base = 0.62 * wide
    draw.polygon(
        [(base, 0.7 * tall), (base + 0.14 * wide, 0.7 * tall), (base, 0.3 * tall)],
        outline=220,
        width=5,
    )
    _strokes(draw, (0.79 * wide, 0.25 * tall, 0.95 * wide, 0.75 * tall), 6, rng)


def _menu(draw: ImageDraw.ImageDraw, size: tuple[int, int], rng: np.random.Generator) -> None:
    """Draw a cup under steam and columns of strokes with prices' worth of dots."""
    wide, tall = size
    cx, cy, r = wide / 2, 0.2 * tall, 0.09 * tall
    draw.arc((cx - r, cy - r, cx + r, cy + r), 0, 180, fill=230, width=6)
    draw.line([(cx - r, cy), (cx + r, cy)], fill=230, width=6)
    draw.arc((cx + r * 0.8, cy, cx + r * 1.5, cy + r * 0.7), 270, 90, fill=230, width=5)
    for shift in (-0.4, 0.0, 0.4):
        steam = [
            (cx + r * (shift + 0.1 * np.sin(6 * t)), cy - r * (0.4 + t)) for t in np.linspace(0, 1)
        ]
        draw.line(steam, fill=180, width=3)
    for column in (0.08, 0.55):
        box = (column * wide, 0.4 * tall, (column + 0.37) * wide, 0.92 * tall)
        _strokes(draw, box, 7, rng)


def _strokes(
    draw: ImageDraw.ImageDraw,
    box: tuple[float, float, float, float],
    rows: int,
    rng: np.random.Generator,
) -> None:
    """Draw rows of short wavy strokes: handwriting from far away."""
    left, top, right, bottom = box
    for row in range(rows):
        y = top + (bottom - top) * row / max(1, rows - 1)
        x = left
        end = right - (right - left) * float(rng.uniform(0.05, 0.3))
        while x < end:
            long = float(rng.uniform(0.06, 0.18)) * (right - left)
            along = np.arange(x, min(x + long, end), 4)
            draw.line([(v, y + 5 * np.sin(v * 0.55)) for v in along], fill=190, width=4)
            x += long + 14
