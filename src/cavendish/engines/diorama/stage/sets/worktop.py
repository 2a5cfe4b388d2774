"""Worktops against tiled walls: kitchen units, washstands, and small things upon them.

Knows shapes; knows no place and no light. y = 0 is the wall's face, z = 0 the floor.
"""

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.stage.sets.furnishing import BRASS, IRON
from cavendish.engines.diorama.stage.sets.joinery import (
    GLOSS,
    METAL,
    SATIN,
    block,
    boxes,
    painted,
    slab,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.shell import Shell

HIGH, DEEP = 0.9, 0.62
"""Metres from the floor to a worktop, and from the wall to its edge."""


def unit(width: float, colour: RGB, *, drawers: bool = False) -> list[Part]:
    """Return one kitchen unit without its worktop: doors or drawers with brass handles."""
    body = block((-width / 2, -DEEP + 0.06, 0.1), (width / 2, 0, HIGH - 0.04), bevel=0.003)
    plinth = block((-width / 2, -DEEP + 0.11, 0), (width / 2, 0, 0.1))
    count = 1 if drawers else max(1, round(width / 0.5))
    rows = 3 if drawers else 1
    sizes: list[Vec3] = []
    places: list[Vec3] = []
    pulls: list[Vec3] = []
    tall = HIGH - 0.16
    for row in range(rows):
        for column in range(count):
            wide, high = width / count - 0.008, tall / rows - 0.008
            x = -width / 2 + (column + 0.5) * width / count
            z = 0.11 + (row + 0.5) * tall / rows
            sizes += [(wide, 0.02, high)]
            places += [(x, -DEEP + 0.05, z)]
            pulls.append((x, -DEEP + 0.02, z + high / 2 - 0.05))
    fronts = boxes(sizes, places, bevel=0.004)
    inset = boxes(
        [(s[0] - 0.12, 0.008, s[2] - 0.12) for s in sizes],
        [(p[0], p[1] - 0.0085, p[2]) for p in places],
        bevel=0.003,
    )
    bars = boxes((0.14, 0.018, 0.014), pulls, bevel=0.005)
    return [
        painted(colour, body, fronts, inset),
        painted((0.06, 0.055, 0.05), plinth),
        painted(BRASS, bars, finish=METAL),
    ]


def top(plot: Plot, room: Shell, look: Finish) -> Part:
    """Return the worktop along the back wall; one that carries the group comes nearer."""
    view, deep = plot.view, DEEP
    if plot.floor < 0:
        front = min(float(view.low[1]) - 0.2, (view.floor_at(-1.0) or 0.0) - 0.15)
        deep = room.back - front
    high = room.floor + HIGH
    low = (room.left, room.back - deep, high - 0.04)
    return slab(low, (room.right + 2, room.back, high), look, bevel=0.006)


def tap(at: Vec3) -> Part:
    """Return a swan-necked tap."""
    x, y, z = at
    bend = [(x, y - 0.09 + 0.09 * np.cos(a), z + 0.26 + 0.09 * np.sin(a)) for a in
            np.linspace(0, np.pi, 12)]  # fmt: skip
    neck = tube([(x, y, z), (x, y, z + 0.26), *bend, (x, y - 0.18, z + 0.2)], 0.013, segments=10)
    foot = lathe([(0.03, 0), (0.03, 0.012), (0.0, 0.014)], segments=20, at=at)
    levers = boxes((0.07, 0.014, 0.014), [(x - 0.07, y, z + 0.04), (x + 0.07, y, z + 0.04)])
    return painted((0.66, 0.66, 0.66), neck, foot, levers, finish=METAL)


def utensils(rng: np.random.Generator, at: Vec3) -> list[Part]:
    """Return wooden spoons in a crock."""
    x, y, z = at
    body = lathe([(0.0, 0), (0.055, 0), (0.065, 0.14), (0.058, 0.14), (0.05, 0.02)], segments=28,
                 at=at)  # fmt: skip
    spoons: list[Mesh] = []
    for _ in range(5):
        lean = rng.uniform(-0.06, 0.06, 2)
        tip = (x + float(lean[0]), y + float(lean[1]), z + float(rng.uniform(0.26, 0.34)))
        spoons.append(tube([(x, y, z + 0.05), tip], 0.006, segments=8))
        spoons.append(sphere(0.022, at=tip, segments=12))
    wood = painted((0.36, 0.2, 0.09), *spoons)
    return [painted((0.7, 0.66, 0.58), body, finish=GLOSS), wood]


def board(at: Vec3, *, width: float = 0.26, tall: float = 0.38) -> Part:
    """Return a chopping board leaning against the wall."""
    x, y, z = at
    mesh = block((x - width / 2, y - 0.02, z), (x + width / 2, y, z + tall), bevel=0.008)
    return painted((0.42, 0.25, 0.12), mesh)


def bottles(
    rng: np.random.Generator, *, width: float, at: Vec3, tall: float, colours: tuple[RGB, ...]
) -> list[Part]:
    """Return bottles and jars with lids in a row."""
    parts: list[Part] = []
    x = -width / 2
    while x < width / 2 - 0.03:
        high = tall * float(rng.uniform(0.55, 1.0))
        wide = high * float(rng.uniform(0.2, 0.34))
        neck = 0.3 if rng.random() < 0.5 else 0.85
        shape = np.array(
            [(0.0, 0.0), (1.0, 0.0), (1.0, 0.62), (neck, 0.78), (neck, 0.9), (0.0, 0.9)]
        ) * (wide, high)
        spot = (at[0] + x + wide, at[1], at[2])
        tone = colours[int(rng.integers(len(colours)))]
        parts.append(painted(tone, lathe(shape, segments=20, at=spot), finish=GLOSS))
        lid = np.array([(0.0, 0.88), (neck * 1.12, 0.88), (neck * 1.12, 1.0), (0.0, 1.0)])
        cap = lathe(lid * (wide, high), segments=20, at=spot)
        parts.append(painted((0.3, 0.17, 0.08), cap, finish=SATIN))
        x += 2 * wide + float(rng.uniform(0.015, 0.05))
    return parts


def pan(at: Vec3, colour: RGB = IRON) -> list[Part]:
    """Return a pan hanging by its handle from ``at``."""
    x, y, z = at
    disc = np.array([(0.0, 0.0), (0.11, 0.0), (0.13, 0.05), (0.12, 0.05), (0.1, 0.01)])
    bowl = lathe(disc, segments=28)
    bowl = turned(bowl, "x", np.pi / 2, by=(x, y, z - 0.33))
    grip = block((x - 0.012, y - 0.03, z - 0.21), (x + 0.012, y - 0.015, z), bevel=0.005)
    return [painted(colour, bowl, grip)]
