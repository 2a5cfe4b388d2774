"""Beards and moustaches. Knows heads as frames; knows no faces."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.locks import Locks, combed
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.decal import stroke
from cavendish.engines.diorama.model.frame import Frame
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import beyond, ellipsoid

_REACH: Mapping[str, tuple[float, int, float]] = MappingProxyType(
    {
        "stubble": (1.0, 0, 0.0),
        "full": (1.18, 9, 1.0),
        "long": (1.62, 9, 1.0),
        "great": (2.3, 11, 1.0),
    }
)
"""How far a beard hangs in head radii, of how many locks."""


def draw_beard(figure: Figure, frame: Frame, kind: str, colour: RGB, *, voxel: float) -> None:
    """Add a beard: moustache, goatee, full, long or great (a wizard's)."""
    locks = Locks(frame, colour, colour)
    if kind == "goatee":
        locks.fall([(0, -0.98, -0.66), (0, -1.02, -0.86), (0, -0.98, -1.12)], (0.15, 0.15, 0.04))
    elif kind in _REACH:
        _hang(locks, kind)
    for side in (-1, 1):
        droop = -0.37 if kind == "moustache" else -0.47
        path = [
            (side * 0.04, -1.04, -0.36),
            (side * 0.22, -1.03, -0.395),
            (side * 0.44, -0.92, droop),
        ]
        locks.fall(path, (0.085, 0.105, 0.025))
    figure.add("fur", mesh(locks.shell, voxel=voxel, relief=combed(frame, 0.004)))
    if kind != "moustache":
        line = [(0.15 * t, -0.545 + 0.06 * t * t) for t in np.linspace(-1, 1, 9).tolist()]
        lip = stroke(locks.shell, frame, line, 0.028 * frame.unit, (0.20, 0.028, 0.021))
        figure.add("vinyl", lip)


def _hang(locks: Locks, kind: str) -> None:
    """Cover the jaw, open around the mouth and cheeks, and hang locks from it."""
    f, u = locks.frame, locks.frame.unit
    reach, count, _ = _REACH[kind]
    jaw = np.array((0.94, 0.81, 0.58)) * u
    locks.shell.add(ellipsoid(f.at(0, -0.22, -0.48), jaw, f.axes), locks.coat)
    cheeks = ellipsoid(f.at(0, -1.05, 0.06), np.array((0.66, 0.9, 0.50)) * u, f.axes)
    locks.shell.cut(cheeks, blend=0.04)
    locks.shell.cut(beyond(f.origin, f.way(0, -0.35, -1)), blend=0.03)
    locks.shell.cut(beyond(f.at(0, 0.3, 0), f.way(0, -1, 0)), blend=0.03)
    for i, a in enumerate(np.linspace(-64, 64, count).tolist() if count else []):
        long = reach * (1 - 0.0022 * abs(a)) + 0.05 * (i % 2)
        path = [locks.on(a, -24, 1.0), locks.on(a * 0.8, -44, 1.10)]
        path += [locks.on(a * 0.6, -62, (1.1 + long) / 2), locks.on(a * 0.4, -68, long)]
        radii = np.array((0.13, 0.18, 0.15, 0.03)) * u
        locks.shell.chain(path, radii, locks.coat, blend=0.022)
