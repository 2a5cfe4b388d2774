"""Beaks by shape. Knows no birds: a frame on the head whose unit is the beak's length.

In the frame the beak starts near the origin and points to -y.
"""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.lines import curve
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import Frame
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb

Beak = Callable[[Shell, Frame, RGB], None]


def _arched(
    shell: Shell, frame: Frame, tone: RGB, line: list[tuple[float, float]], thick: float
) -> None:
    """Add a beak along (forward, up) points that tapers to a tip."""
    path = curve([frame.at(0, -forward, up) for forward, up in line], 14)
    radii = thick * frame.unit * np.linspace(1, 0.10, 14) ** 0.75
    shell.chain(list(path), radii, tone, blend=0.02 * frame.unit)


def _cone(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.2, 0.06), (0.35, 0.04), (0.75, -0.04), (1.0, -0.12)], 0.36)
    lower = mix(tone, (0, 0, 0), 0.18)
    _arched(shell, frame, lower, [(-0.2, -0.16), (0.3, -0.20), (0.72, -0.20)], 0.26)


def _hook(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.2, 0.10), (0.35, 0.16), (0.72, -0.02), (0.78, -0.42)], 0.40)
    lower = mix(tone, (0, 0, 0), 0.2)
    _arched(shell, frame, lower, [(-0.2, -0.20), (0.25, -0.22), (0.52, -0.26)], 0.26)
    tip = ellipsoid(frame.at(0, -0.78, -0.40), np.array((0.3, 0.3, 0.26)) * frame.unit)
    shell.paint(tip, mix(tone, (0.02, 0.02, 0.02), 0.75), soft=0.1 * frame.unit)


def _parrot(shell: Shell, frame: Frame, tone: RGB) -> None:
    line = [(-0.15, 0.22), (0.30, 0.28), (0.66, 0.0), (0.62, -0.52)]
    _arched(shell, frame, tone, line, 0.48)
    lower = mix(tone, (0, 0, 0), 0.3)
    _arched(shell, frame, lower, [(-0.1, -0.30), (0.2, -0.42), (0.40, -0.44)], 0.30)


def _flat(shell: Shell, frame: Frame, tone: RGB) -> None:
    u = frame.unit
    top = frame.turned(pitch=-8, at=(0, -0.45, -0.02))
    shell.add(ellipsoid(top.origin, np.array((0.40, 0.62, 0.13)) * u, top.axes), tone)
    shell.add(
        ellipsoid(top.at(0, -0.30, 0.0), np.array((0.44, 0.34, 0.10)) * u, top.axes),
        tone,
        blend=0.1 * u,
    )
    shell.add(
        limb(frame.at(0, 0.1, 0.08), frame.at(0, -0.4, 0.04), 0.26 * u, 0.12 * u),
        tone,
        blend=0.12 * u,
    )
    under = frame.turned(pitch=10, at=(0, -0.38, -0.24))
    lower = mix(tone, (0, 0, 0), 0.2)
    shell.add(
        ellipsoid(under.origin, np.array((0.34, 0.52, 0.09)) * u, under.axes), lower, blend=0.01
    )


def _dagger(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.2, 0.03), (0.4, 0.03), (0.8, -0.02), (1.05, -0.08)], 0.25)
    lower = mix(tone, (0, 0, 0), 0.2)
    _arched(shell, frame, lower, [(-0.2, -0.10), (0.4, -0.12), (0.9, -0.12)], 0.18)


def _needle(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.1, 0.0), (0.4, 0.01), (0.8, -0.01), (1.0, -0.05)], 0.085)


def _bent(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.2, 0.06), (0.45, 0.04), (0.86, -0.30), (0.86, -0.86)], 0.34)
    tip = ellipsoid(frame.at(0, -0.88, -0.72), np.array((0.4, 0.4, 0.42)) * frame.unit)
    shell.paint(tip, from_hex("#211d1e"), soft=0.05 * frame.unit)


def _toucan(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.1, 0.10), (0.35, 0.16), (0.75, 0.04), (0.98, -0.24)], 0.26)
    lower = mix(tone, from_hex("#e9c23a"), 0.6)
    _arched(shell, frame, lower, [(-0.1, -0.08), (0.35, -0.10), (0.82, -0.16)], 0.20)
    tip = ellipsoid(frame.at(0, -0.98, -0.20), np.array((0.2, 0.20, 0.24)) * frame.unit)
    shell.paint(tip, from_hex("#1d1a1c"), soft=0.03 * frame.unit)
    base = ellipsoid(frame.at(0, 0.0, 0.04), np.array((0.4, 0.10, 0.5)) * frame.unit)
    shell.paint(base, from_hex("#1d1a1c"), soft=0.02 * frame.unit)


def _pouch(shell: Shell, frame: Frame, tone: RGB) -> None:
    _arched(shell, frame, tone, [(-0.1, 0.04), (0.5, -0.06), (0.9, -0.16), (1.04, -0.26)], 0.13)
    bag = frame.turned(pitch=18, at=(0, -0.44, -0.26))
    sack = mix(tone, from_hex("#f0c98a"), 0.4)
    shell.add(
        ellipsoid(bag.origin, np.array((0.13, 0.52, 0.20)) * frame.unit, bag.axes),
        sack,
        blend=0.04 * frame.unit,
    )


BEAKS: Mapping[str, Beak] = {
    "cone": _cone,
    "hook": _hook,
    "parrot": _parrot,
    "flat": _flat,
    "dagger": _dagger,
    "needle": _needle,
    "bent": _bent,
    "toucan": _toucan,
    "pouch": _pouch,
}
"""By shape: adds a beak to a shell."""
