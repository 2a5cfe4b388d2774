"""The shell of a room: floor, ceiling, a back wall with openings, a left wall with its window.

Knows measures and finishes; knows no place and no light.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model.finish import matt
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.stage.sets.joinery import Parts, slab
from cavendish.engines.diorama.stage.sets.plot import Plot

SILL, LINTEL = 0.35, 2.35
"""Metres from the floor to the lower and upper edge of the left wall's window."""
SUNNY = 1.5
"""Metres of that window, at its near end, that the sun comes through."""
_TRIM = (0.70, 0.68, 0.64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """An opening in the back wall."""

    left: float
    right: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """Inner measures of a room in metres; z counts from the floor."""

    left: float
    right: float
    front: float
    back: float
    height: float
    floor: float

    @property
    def window(self) -> tuple[float, float]:
        """Y of the near and far edge of the left wall's window."""
        far = self.back - 0.45
        return min(-0.6, far - 1.9) - SUNNY, far


def measure(plot: Plot, *, depth: float, height: float) -> Shell:
    """Fit a room around a view; its back wall stands ``depth`` metres behind the group."""
    view = plot.view
    back = float(view.high[1]) + depth
    left, right = view.span_at(back)
    eye = view.camera.origin
    top = view.ray(0.0, 1.0)
    seen = eye[2] + float(top[2]) * (back - eye[1]) / max(1e-6, float(top[1]))
    return Shell(
        left=min(left - 0.25, float(view.low[0]) - 0.9),
        right=max(right + 1.5, float(view.high[0]) + 1.5),
        front=min(eye[1], float(view.low[1])) - 2.0,
        back=back,
        height=max(height, min(seen - plot.floor + 0.1, 2.4 * height)),
        floor=plot.floor,
    )


def build(
    shell: Shell,
    *,
    wall: Finish,
    ground: Finish,
    holes: Sequence[Hole] = (),
    skirting: bool = True,
) -> Parts:
    """Return floor, walls and ceiling; the right and front stay open to the light."""
    white = matt(_TRIM, roughness=0.6)
    low, high = shell.floor, shell.floor + shell.height
    left, right, front, back = shell.left, shell.right, shell.front, shell.back
    parts = [
        slab((left - 2, front, low - 0.1), (right + 2, back + 0.4, low), ground),
        slab((left - 2, front, high), (right + 2, back + 0.4, high + 0.1), white),
        *_pierced(shell, holes, wall),
        *_left_wall(shell, wall, white),
    ]
    if skirting:
        parts.append(slab((left, back - 0.018, low), (right, back, low + 0.09), white))
    return tuple(parts)


def _pierced(shell: Shell, holes: Sequence[Hole], wall: Finish) -> list[Part]:
    """Return the back wall in upright strips around its openings."""
    ordered = sorted(holes, key=lambda hole: hole.left)
    low, high, y = shell.floor, shell.floor + shell.height, shell.back
    thick = 0.14
    pieces: list[Part] = []
    edge = shell.left - 2
    for hole in ordered:
        pieces.append(slab((edge, y, low), (hole.left, y + thick, high), wall, bevel=1e-4))
        foot, head = low + hole.low, low + hole.high
        pieces.append(slab((hole.left, y, low), (hole.right, y + thick, foot), wall, bevel=1e-4))
        pieces.append(slab((hole.left, y, head), (hole.right, y + thick, high), wall, bevel=1e-4))
        edge = hole.right
    pieces.append(slab((edge, y, low), (shell.right + 2, y + thick, high), wall, bevel=1e-4))
    return pieces


def _left_wall(shell: Shell, wall: Finish, white: Finish) -> list[Part]:
    """Return the left wall around its opening, and the bars in it."""
    near, far = shell.window
    x, low, high = shell.left - 0.06, shell.floor, shell.floor + shell.height
    sill, lintel = low + SILL, low + LINTEL

    def piece(y0: float, y1: float, z0: float, z1: float, look: Finish, deep: float) -> Part:
        return slab((x - deep / 2, y0, z0), (x + deep / 2, y1, z1), look)

    parts = [
        piece(shell.front, near, low, high, wall, 0.12),
        piece(far, shell.back, low, high, wall, 0.12),
        piece(near, far, low, sill, wall, 0.12),
        piece(near, far, lintel, high, wall, 0.12),
    ]
    uprights = [float(y) for y in np.linspace(near, far, 4)]
    rails = (sill, sill + (LINTEL - SILL) * 0.62, lintel)
    parts += [piece(y - 0.025, y + 0.025, sill, lintel, white, 0.05) for y in uprights]
    parts += [piece(near, far, z - 0.025, z + 0.025, white, 0.05) for z in rails]
    return parts
