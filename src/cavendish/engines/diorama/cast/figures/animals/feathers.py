"""Feathers: one by one, in wings and in tails. Knows no bodies.

Lengths are body units; a feather lies along ``way`` with its flat side towards ``face``.
"""

# ruff: noqa: RUF005 - vectors are added, not joined

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb


def feather(
    shell: Shell,
    root: ArrayLike,
    way: ArrayLike,
    face: ArrayLike,
    size: tuple[float, float],
    tone: RGB,
) -> None:
    """Add a feather of ``size`` = (length, width) that grows from ``root``."""
    start, y = np.asarray(root, np.float64), np.asarray(way, np.float64)
    y = y / np.linalg.norm(y)
    z = np.asarray(face, np.float64) - y * float(np.asarray(face) @ y)
    z = z / max(float(np.linalg.norm(z)), 1e-9)
    axes = np.stack([np.cross(y, z), y, z], 1)
    length, width = size
    shell.add(
        ellipsoid(
            start + 0.5 * length * y, (0.5 * width, 0.54 * length, max(0.014, 0.16 * width)), axes
        ),
        tone,
        blend=0.006,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Plumage:
    """Colours of a wing: its coverts, the band across it, and the tips."""

    main: RGB
    band: RGB
    tip: RGB


def folded(
    shell: Shell, body: Frame, half: tuple[float, float, float], side: int, like: Plumage
) -> None:
    """Add a wing folded to a body of half extents (wide, long, high): three rows of feathers."""
    w, ln, h = half
    front = body.turned(yaw=side * 7, roll=side * 8, at=(side * 0.93 * w, -0.30 * ln, 0.16 * h))
    out = front.way(side, 0, 0.25)
    long = 1.5 * ln
    for k in range(6):
        t = k / 5
        root = front.at(-side * 0.02, 0.30 * ln + 0.04 * t * ln, 0.30 * h - 0.62 * h * t)
        way = front.way(-side * 0.10, 1.0, -0.02 - 0.16 * (1 - t))
        tone = mix(like.tip, like.main, 0.15 * (k % 2))
        feather(shell, root, way, out, (long * (0.92 - 0.30 * t), 0.34 * h), tone)
    for k in range(5):
        t = k / 4
        root = front.at(side * 0.012, 0.10 * ln, 0.42 * h - 0.84 * h * t)
        tone = mix(like.band, like.main, 0.12 * (k % 2))
        feather(
            shell, root, front.way(0, 1.0, -0.12), out, (0.95 * ln * (1 - 0.18 * t), 0.36 * h), tone
        )
    cap = front.at(side * 0.015, 0.18 * ln, 0.0)
    shell.add(
        ellipsoid(cap, (0.055 + 0.12 * w, 0.52 * ln, 0.58 * h), front.axes), like.main, blend=0.012
    )


def spread(
    shell: Shell, body: Frame, half: tuple[float, float, float], side: int, like: Plumage
) -> None:
    """Add a wing raised and spread: an arm, fingers fanned from its end, coverts over them."""
    w, ln, h = half
    root = body.origin + body.way(side * 0.7 * w, -0.35 * ln, 0.55 * h)
    span = 2.3 * ln
    elbow = root + np.array((side * 0.30, 0.06, 0.20)) * span
    hand = root + np.array((side * 0.56, 0.04, 0.40)) * span
    face = np.array((side * 0.15, -1.0, 0.25))
    rows = ((15, 0.60, like.tip, 0.11), (13, 0.40, like.band, 0.105), (11, 0.24, like.main, 0.10))
    for row, (count, long, tone, wide) in enumerate(rows):
        for k in range(count):
            t = k / (count - 1)
            near, far = (elbow, hand) if t > 0.5 else (root, elbow)
            base = near + (far - near) * (2 * t % 1.0 if t < 1.0 else 1.0)
            angle = np.radians(-84 + 118 * t**1.5)
            way = np.array((side * np.cos(angle), 0.28, np.sin(angle)))
            shade = mix(tone, like.main, 0.14 * (k % 2))
            size = (long * span * (0.66 + 0.34 * t), wide * span * 1.1)
            feather(shell, base + face * 0.014 * row, way, face, size, shade)
    shell.chain([root, elbow, hand], [0.075, 0.058, 0.038], like.main, blend=0.02)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fan:
    """A tail: how many feathers, how far they spread and rise (degrees), how they curve."""

    count: int
    spread: float
    lift: float
    width: float
    curl: float = 0.0
    """Share of the length that the tips rise (+) or hang (-)."""
    rows: int = 1


FANS: Mapping[str, Fan] = {
    "short": Fan(count=5, spread=34, lift=4, width=0.36),
    "fan": Fan(count=7, spread=56, lift=2, width=0.30),
    "long": Fan(count=5, spread=20, lift=-6, width=0.20),
    "fork": Fan(count=4, spread=44, lift=0, width=0.16),
    "up": Fan(count=7, spread=44, lift=52, width=0.30),
    "curl": Fan(count=5, spread=30, lift=22, width=0.42, curl=0.25),
    "cock": Fan(count=9, spread=46, lift=66, width=0.15, curl=-0.75, rows=2),
    "puff": Fan(count=9, spread=120, lift=26, width=0.5, curl=-0.3),
    "display": Fan(count=17, spread=188, lift=72, width=0.20, rows=2),
    "flame": Fan(count=9, spread=58, lift=12, width=0.15, curl=0.45, rows=2),
}
"""Tails of simple feathers, by name."""


def tail(
    shell: Shell, root: Floats, back: Floats, kind: Fan, length: float, tones: tuple[RGB, RGB]
) -> None:
    """Add a tail at ``root`` that grows along ``back`` (level); tones alternate."""
    level = np.array((back[0], back[1], 0.0))
    level = level / max(float(np.linalg.norm(level)), 1e-9)
    side = np.array((level[1], -level[0], 0.0))
    lift = np.radians(kind.lift)
    axis = level * np.cos(lift) + np.array((0, 0, 1.0)) * np.sin(lift)
    face = np.cross(axis, side)
    for row in range(kind.rows):
        long = length * (1 - 0.28 * row)
        for k in range(kind.count):
            t = (k - (kind.count - 1) / 2) / max((kind.count - 1) / 2, 1)
            angle = np.radians(0.5 * kind.spread * t)
            way = axis * np.cos(angle) + side * np.sin(angle)
            start = root - face * 0.02 * row + np.array((0, 0, 0.006 * abs(t) * (-1) ** k))
            tone = tones[(k + row) % 2]
            if kind.curl:
                _plume(shell, start, way, kind, long * (1 - 0.18 * abs(t)), tone)
            else:
                feather(
                    shell, start, way, face, (long * (1 - 0.10 * abs(t)), kind.width * length), tone
                )


def _plume(shell: Shell, root: Floats, way: Floats, kind: Fan, length: float, tone: RGB) -> None:
    """Add a feather that bends up or down along its way."""
    t = np.linspace(0, 1, 9)[:, None]
    path = root + way * length * t + np.array((0, 0.25 * length, kind.curl * length)) * t**2.2
    path[:, 2] = np.maximum(path[:, 2], 0.03)
    radii = (
        0.5
        * kind.width
        * length
        * np.array((0.5, 0.8, 0.95, 1.0, 0.95, 0.85, 0.68, 0.45, 0.2))
        * 0.7
    )
    shell.chain(list(path), radii, tone, blend=0.012)


def peacock(shell: Shell, root: Floats, length: float) -> None:
    """Add a wheel of eyed feathers that stands behind the bird."""
    green, gold, teal, blue = (
        (0.03, 0.17, 0.07),
        (0.42, 0.26, 0.05),
        (0.02, 0.26, 0.24),
        (0.012, 0.03, 0.20),
    )
    for row, (count, reach) in enumerate(((21, 1.0), (19, 0.76), (15, 0.54))):
        for k in range(count):
            angle = np.radians(-100 + 200 * (k + 0.5 * (row % 2)) / (count - 1 + 0.5))
            way = np.array((np.sin(angle), 0.16 - 0.05 * row, np.cos(angle)))
            end = root + way * length * reach
            end[2] = max(end[2], 0.08)
            shell.add(limb(root + (0, 0.02, 0), end, 0.020, 0.026), green, blend=0.02)
            face = Frame(end + (0, -0.012 - 0.01 * row, 0), np.eye(3)).turned(
                roll=float(np.degrees(angle))
            )
            for size, out, tone in ((0.085, 0.0, gold), (0.058, 0.020, teal), (0.034, 0.036, blue)):
                at = face.at(0, -out, -0.25 * out)
                shell.add(ellipsoid(at, (0.74 * size, 0.020, size), face.axes), tone, blend=0.004)
