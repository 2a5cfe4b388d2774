"""Hands: palm, four fingers and a thumb in a grip. Knows frames; knows no arms."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.stance import Grip
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Coat, Shell, brick, limb

_CURLS: Mapping[Grip, tuple[float, ...]] = MappingProxyType(
    {
        Grip.LOOSE: (26, 30, 34, 40),
        Grip.OPEN: (4, 0, 0, 6),
        Grip.FIST: (88, 90, 90, 92),
        Grip.POINT: (2, 92, 94, 96),
    }
)
"""Degrees each of a finger's two joints bends, from the index finger on."""
_LENGTHS = (0.043, 0.047, 0.044, 0.037)
_SPLAY = (-13.0, -3.0, 5.0, 14.0)


def add_hand(shell: Shell, palm: Frame, grip: Grip, side: float, coat: Coat) -> None:
    """Add a hand whose wrist is a little behind the palm frame's origin; metres of a grown-up.

    The frame's z runs along the forearm and -y out of the palm; ``side`` is -1 for the right hand.
    """
    thumb = _thumb_side(side)
    middle = brick(
        palm.at(0, 0, 0.018),
        np.array((0.049, 0.028, 0.046)) * palm.unit,
        0.026 * palm.unit,
        palm.axes,
    )
    shell.add(middle, coat, blend=0.015 * palm.unit)
    shell.add(limb(palm.at(0, 0, -0.05), palm.at(0, 0, 0.0), 0.034 * palm.unit), coat, blend=0.02)
    for index in range(4):
        root = palm.at(thumb * (0.036 - 0.0245 * index), 0.002, 0.052)
        splay = thumb * _SPLAY[index] * (-1.0 if grip is Grip.OPEN else -0.25)
        _add_finger(shell, palm, root, (index, splay), _CURLS[grip][index], coat)
    _add_thumb(shell, palm, thumb, grip, coat)


def _thumb_side(side: float) -> float:
    """Return the sign of x at which the thumb sits: hands are mirror images."""
    return 1.0 if side < 0 else -1.0


def _add_finger(
    shell: Shell, palm: Frame, root: Floats, which: tuple[int, float], curl: float, coat: Coat
) -> None:
    index, splay = which
    long, thick = _LENGTHS[index] * palm.unit, 0.0165 * palm.unit
    points = [root]
    for joint in (0.75, 1.65):
        turn = turning(0, curl * joint, 0)
        way = palm.axes @ turning(0, 0, splay) @ turn @ np.array((0.0, 0.0, 1.0))
        points.append(points[-1] + way * long * (0.62 if joint < 1 else 0.6))
    shell.chain(points, (thick, thick, thick * 0.86), coat, blend=0.008 * palm.unit)


def _add_thumb(shell: Shell, palm: Frame, thumb: float, grip: Grip, coat: Coat) -> None:
    closed = grip in (Grip.FIST, Grip.POINT)
    path = [palm.at(thumb * 0.032, -0.004, 0.0), palm.at(thumb * 0.064, -0.020, 0.026)]
    path.append(
        palm.at(thumb * 0.026, -0.056, 0.052) if closed else palm.at(thumb * 0.076, -0.026, 0.062)
    )
    shell.chain(path, np.array((0.022, 0.020, 0.0165)) * palm.unit, coat, blend=0.012 * palm.unit)
