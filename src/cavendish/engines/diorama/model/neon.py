"""Text as bent glass tubes: the centre line of every stroke. Knows no glow and no wall.

Glyphs are drawn as bitmaps, thinned to their skeleton (Zhang and Suen 1984), traced into
strokes, pruned of spurs and smoothed. A light, round typeface gives the best tubes.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.ndimage import distance_transform_edt

from cavendish.engines.diorama.model.letters import placed, regions
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.primitives import merge, tube
from cavendish.engines.diorama.model.typeface import outline

Stroke = NDArray[np.float64]
"""n x 2 points along the middle of a stroke, in cap heights; a loop repeats its first point."""
_Pixel = tuple[int, int]

_CAP = 110
"""Pixels a cap height while thinning."""


def neon(
    text: str, fonts: Sequence[Path], *, height: float, radius: float | None = None
) -> tuple[Mesh, Mesh, tuple[float, float]]:
    """Return glass tubes, their black mounts, and the width and height in metres.

    Capitals are ``height`` metres tall. The block is centred on x = z = 0 and floats in front
    of a wall at y = 0, facing -y; mounts reach back to the wall. ``radius`` is the tube's.
    """
    thick = 0.045 * height if radius is None else radius
    off = -2.6 * thick
    tubes: list[Mesh] = []
    mounts: list[Mesh] = []
    lines = [
        s + np.array((x, z)) for g, x, z in placed(text, fonts) for s in strokes(g.font, g.index)
    ]
    if not lines:
        blank = Mesh(vertices=np.zeros((0, 3), np.float32), faces=np.zeros((0, 3), np.int32))
        return blank, blank, (0.0, 0.0)
    low, high = np.concatenate(lines).min(0), np.concatenate(lines).max(0)
    for line in lines:
        flat = (line - (low + high) / 2) * height
        path = np.stack([flat[:, 0], np.full(len(flat), off), flat[:, 1]], 1)
        loop = len(line) > 3 and bool(np.allclose(line[0], line[-1]))
        tubes.append(tube(path[:-1] if loop else path, thick, segments=12, closed=loop))
        ends = [path[len(path) // 2]] if loop else [path[0], path[-1]]
        for end in ends:
            back = np.array([end, (end[0], 0.0, end[2])])
            mounts.append(tube(back, thick * 1.12, segments=12))
    size = (high - low) * height + 2 * thick
    return merge(tubes), merge(mounts), (float(size[0]), float(size[1]))


@lru_cache(maxsize=512)
def strokes(font: Path, index: int) -> tuple[Stroke, ...]:
    """Return the middle lines of a glyph's strokes in cap heights."""
    contours = outline(font, index)
    if not contours:
        return ()
    points = np.concatenate(contours)
    low = points.min(0) - 0.08
    size = np.ceil((points.max(0) + 0.08 - low) * _CAP).astype(int)
    canvas = Image.new("1", (int(size[0]), int(size[1])))
    pen = ImageDraw.Draw(canvas)
    for body, holes in regions(contours):
        pen.polygon([tuple(p) for p in (body - low) * _CAP], fill=1)
        for hole in holes:
            pen.polygon([tuple(p) for p in (hole - low) * _CAP], fill=0)
    ink = np.asarray(canvas, bool)
    reach = np.asarray(distance_transform_edt(ink))
    thinned = thin(ink)
    half = float(np.median(reach[thinned])) if thinned.any() else 1.0
    lines = _traced(thinned, spur=1.6 * half)
    if not lines:
        row, column = np.unravel_index(int(reach.argmax()), reach.shape)
        lines = [[(int(row), int(column)), (int(row), int(column) + 1)]]
    return tuple(_smooth(np.array(line, np.float64)[:, ::-1]) / _CAP + low for line in lines)


def thin(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Thin a bitmap to lines one pixel wide (Zhang and Suen 1984)."""
    image = np.pad(ink, 1).astype(np.uint8)
    while True:
        before = int(image.sum())
        for step in (0, 1):
            image[_removable(image, step)] = 0
        if int(image.sum()) == before:
            return image[1:-1, 1:-1].astype(bool)


def _removable(image: NDArray[np.uint8], step: int) -> NDArray[np.bool_]:
    """Return the border pixels that one half-pass of the algorithm deletes."""
    shifts = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
    p = [np.roll(image, (-dy, -dx), (0, 1)) for dy, dx in shifts]
    count = np.sum(p, axis=0)
    turns = sum(((p[i] == 0) & (p[(i + 1) % 8] == 1)).astype(np.uint8) for i in range(8))
    north, east, south, west = p[0], p[2], p[4], p[6]
    if step == 0:
        free = (north * east * south == 0) & (east * south * west == 0)
    else:
        free = (north * east * west == 0) & (north * south * west == 0)
    return (image == 1) & (count >= 2) & (count <= 6) & (turns == 1) & free


def _traced(thinned: NDArray[np.bool_], *, spur: float) -> list[list[_Pixel]]:
    """Return pixel chains between ends and junctions, short spurs dropped, joints rejoined."""
    rows, columns = np.nonzero(thinned)
    pixels = set(zip(rows.tolist(), columns.tolist(), strict=True))
    links = {pixel: _neighbours(pixel, pixels) for pixel in pixels}
    chains = _chains(links)
    degree = {pixel: len(near) for pixel, near in links.items()}
    kept = [
        chain
        for chain in chains
        if len(chain) > spur or (degree[chain[0]] != 1) == (degree[chain[-1]] != 1)
    ]
    return _joined([chain for chain in kept if len(chain) > 2])


def _neighbours(pixel: _Pixel, pixels: set[_Pixel]) -> list[_Pixel]:
    """Return linked pixels; a diagonal counts only where no straight way exists."""
    y, x = pixel
    straight = [(y + dy, x + dx) for dy, dx in ((-1, 0), (1, 0), (0, -1), (0, 1))]
    out = [p for p in straight if p in pixels]
    for dy, dx in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
        diagonal = (y + dy, x + dx)
        if diagonal in pixels and (y + dy, x) not in pixels and (y, x + dx) not in pixels:
            out.append(diagonal)
    return out


def _chains(links: dict[_Pixel, list[_Pixel]]) -> list[list[_Pixel]]:
    """Walk every edge once: from ends and junctions first, then the closed loops."""
    walked: set[frozenset[_Pixel]] = set()
    chains: list[list[_Pixel]] = []
    nodes = sorted(p for p, near in links.items() if len(near) != 2)
    for start in [*nodes, *sorted(links)]:
        for first in links[start]:
            if frozenset((start, first)) in walked:
                continue
            chains.append(_walk(start, first, links, walked))
    return chains


def _walk(
    start: _Pixel,
    first: _Pixel,
    links: dict[_Pixel, list[_Pixel]],
    walked: set[frozenset[_Pixel]],
) -> list[_Pixel]:
    chain = [start, first]
    walked.add(frozenset((start, first)))
    while len(links[chain[-1]]) == 2 and chain[-1] != start:
        onward = next(p for p in links[chain[-1]] if p != chain[-2])
        walked.add(frozenset((chain[-1], onward)))
        chain.append(onward)
    return chain


def _joined(chains: Iterable[list[_Pixel]]) -> list[list[_Pixel]]:
    """Join chains that go straight on through a shared end, as a glass bender would."""
    pending = list(chains)
    while (pair := _pair(pending)) is not None:
        i, j, both = pair
        pending = [c for k, c in enumerate(pending) if k not in {i, j}] + [both]
    return pending


def _pair(chains: list[list[_Pixel]]) -> tuple[int, int, list[_Pixel]] | None:
    """Return the first two chains that join, by index, and the chain they make."""
    for i, first in enumerate(chains):
        for j, second in enumerate(chains[:i]):
            both = _straight(first, second)
            if both is not None:
                return i, j, both
    return None


def _straight(first: list[_Pixel], second: list[_Pixel]) -> list[_Pixel] | None:
    """Return two chains as one if they share an end and bend less than 50 degrees there."""
    for a in (first, first[::-1]):
        for b in (second, second[::-1]):
            if a[-1] != b[0] or a[0] == a[-1] or b[0] == b[-1]:
                continue
            come = np.subtract(a[-1], a[-min(len(a), 14)])
            leave = np.subtract(b[min(len(b), 14) - 1], b[0])
            scale = float(np.linalg.norm(come) * np.linalg.norm(leave))
            if scale > 0 and float(come @ leave) > 0.64 * scale:
                return a + b[1:]
    return None


def _smooth(line: Stroke) -> Stroke:
    """Smooth pixel steps away, keep the ends, and thin the points out."""
    loop = bool(np.allclose(line[0], line[-1])) and len(line) > 8
    points = line[:-1] if loop else line
    for _ in range(10):
        if loop:
            points = 0.25 * np.roll(points, 1, 0) + 0.5 * points + 0.25 * np.roll(points, -1, 0)
        else:
            middle = 0.25 * points[:-2] + 0.5 * points[1:-1] + 0.25 * points[2:]
            points = np.concatenate([points[:1], middle, points[-1:]])
    keep = np.unique(np.linspace(0, len(points) - 1, max(4, len(points) // 4)).astype(int))
    points = points[keep]
    return np.concatenate([points, points[:1]]) if loop else points
