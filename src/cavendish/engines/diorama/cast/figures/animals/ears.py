"""Ears by shape, hollow on the side that listens. Knows no faces.

Lengths are head radii in the head's frame; ``side`` is -1 or 1.
"""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.species import Ear
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.sdf import Coat, Shell, Solid, ellipsoid, limb

Tones = tuple[Coat, RGB]
"""Colours outside and inside."""


def scooped(outer: Solid, inner: Solid) -> Solid:
    """Return a solid with another taken out of it."""
    return Solid(
        distance=lambda x, y, z: np.maximum(outer.distance(x, y, z), -inner.distance(x, y, z)),
        low=outer.low,
        high=outer.high,
    )


def lined(inner: Solid, tones: Tones, rim: float) -> Callable[[Floats], Floats]:
    """Return the colours of a scooped solid: ``rim`` is how near the hollow its lining shows."""
    outside, inside = tones

    def coat(points: Floats) -> Floats:
        x, y, z = np.ascontiguousarray(points.T, np.float32)
        near = np.clip(0.5 - inner.distance(x, y, z) / rim, 0, 1)[:, None]
        base = outside(points) if callable(outside) else np.asarray(outside)
        return base * (1 - near) + np.asarray(inside) * near

    return coat


def _hollow(shell: Shell, outer: Solid, inner: Solid, tones: Tones, unit: float) -> None:
    coat = lined(inner, tones, 0.07 * unit)
    shell.add(scooped(outer, inner), coat, blend=0.09 * unit)


def _point(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u = frame.unit
    base, tip = (
        frame.at(side * 0.52, 0.06, 0.50),
        frame.at(side * (0.56 + 0.26 * size), 0.06, 0.66 + 0.92 * size),
    )
    front = frame.way(side * 0.16, -1, 0.08) * u
    outer = limb(base, tip, 0.40 * u, 0.045 * u)
    low, high = base + 0.22 * front + (tip - base) * 0.06, tip + 0.055 * front - (tip - base) * 0.14
    inner = limb(low, high, 0.28 * u, 0.03 * u)
    _hollow(shell, outer, inner, tones, u)


def _round(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u = frame.unit
    turned = frame.turned(yaw=side * 14, roll=side * 24, at=(side * 0.74, 0.04, 0.62 + 0.2 * size))
    outer = ellipsoid(turned.origin, np.array((0.95, 0.50, 1.0)) * size * u, turned.axes)
    centre = turned.at(0, -0.40 * size, 0.05 * size)
    inner = ellipsoid(centre, np.array((0.66, 0.40, 0.70)) * size * u, turned.axes)
    _hollow(shell, outer, inner, tones, u)


def _button(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u = frame.unit
    if size < 0.5:
        centre = frame.at(side * 0.78, 0.05, 0.42)
        shell.add(ellipsoid(centre, np.array((0.5, 0.4, 0.6)) * size * u), tones[0], blend=0.05 * u)
        return
    turned = frame.turned(yaw=side * 22, at=(side * 1.02, 0.02, 0.06))
    outer = ellipsoid(turned.origin, np.array((0.40, 0.22, 0.46)) * size * u, turned.axes)
    inner = ellipsoid(
        turned.at(0, -0.2 * size, 0), np.array((0.28, 0.2, 0.33)) * size * u, turned.axes
    )
    _hollow(shell, outer, inner, tones, u)


def _flop(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u, s = frame.unit, size
    line = [
        (0.66, 0.06, 0.62),
        (0.98, 0.0, 0.52),
        (1.12, -0.04, 0.16),
        (1.17, -0.08, 0.42 - 0.62 * s),
        (1.12, -0.12, 0.30 - 0.80 * s),
    ]
    radii = np.array((0.20, 0.21, 0.27, 0.29, 0.20)) * (0.72 + 0.28 * s)
    points = [frame.at(side * x, y, z) for x, y, z in line]
    shell.chain(points, radii * u, tones[0], blend=0.04 * u)


def _side(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u = frame.unit
    turned = frame.turned(
        yaw=side * -8, roll=side * 10, at=(side * (0.86 + 0.40 * size), 0.12, 0.42)
    )
    radii = np.array((0.52 * size + 0.22, 0.17, 0.17 + 0.20 * size)) * u
    outer = ellipsoid(turned.origin, radii, turned.axes)
    inner = ellipsoid(turned.at(side * 0.06, -0.15, -0.03), radii * (0.80, 0.80, 0.62), turned.axes)
    _hollow(shell, outer, inner, tones, u)


def _tall(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u = frame.unit
    turned = frame.turned(
        yaw=side * 12, pitch=-7 if side > 0 else -12, roll=side * (9 if side > 0 else 15),
        at=(side * 0.40, 0.12, 0.70),
    )  # fmt: skip
    centre = turned.at(0, 0, 0.52 * size)
    radii = np.array((0.27, 0.17, 0.60 * size + 0.18)) * u
    outer = ellipsoid(centre, radii, turned.axes)
    inner = ellipsoid(turned.at(0, -0.15, 0.54 * size), radii * (0.66, 0.80, 0.86), turned.axes)
    _hollow(shell, outer, inner, tones, u)


def _fan(shell: Shell, frame: Frame, side: int, size: float, tones: Tones) -> None:
    u = frame.unit
    turned = frame.turned(yaw=side * -24, roll=side * 9, at=(side * 1.36, 0.22, 0.12))
    radii = np.array((0.64, 0.11, 0.80)) * size * u
    outer = ellipsoid(turned.origin, radii, turned.axes)
    lobe = ellipsoid(turned.at(side * -0.1, 0, -0.52 * size), radii * (0.62, 1, 0.5), turned.axes)
    inner = ellipsoid(turned.at(0, -0.13 * size, 0.02), radii * (0.84, 0.9, 0.86), turned.axes)
    shell.add(lobe, tones[0], blend=0.3 * u)
    _hollow(shell, outer, inner, tones, u)


EARS: Mapping[Ear, Callable[[Shell, Frame, int, float, Tones], None]] = {
    Ear.POINT: _point,
    Ear.ROUND: _round,
    Ear.BUTTON: _button,
    Ear.FLOP: _flop,
    Ear.SIDE: _side,
    Ear.TALL: _tall,
    Ear.FAN: _fan,
}
"""By shape: (shell, head frame, side, size in head radii, tones) adds one ear."""
