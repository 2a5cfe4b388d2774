"""A living room with a window on the left: floor boards, wall, skirting, rug.

Knows a view and colours; the window's light belongs to the rig.
"""

from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model import finish, primitives, texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.material import Bump, Finish, Principled, Texture
from cavendish.engines.diorama.model.model import Part, Vec3
from cavendish.engines.diorama.stage.sets.tabletop import plastered
from cavendish.engines.diorama.stage.view import View

SILL, LINTEL = 0.35, 2.35
"""Metres from the floor to the lower and upper edge of the window."""
SUNNY = 1.5
"""Metres of the window, at its near end, that the sun comes through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The measures that the light needs to know, in metres."""

    left: float
    back: float
    height: float
    window: tuple[float, float]
    """y of the window's near and far edge."""


def measure(view: View) -> Room:
    """Fit a room around a view."""
    back = float(view.high[1]) + 0.30
    left, _ = view.span_at(back)
    beside = min(left - 0.25, float(view.low[0]) - 0.9)
    height = max(2.75, float(view.high[2]) + 0.6)
    top = view.ray(0.0, 1.0)
    away = (back - view.camera.origin[1]) / max(1e-6, float(top[1]))
    height = max(height, float(view.camera.origin[2] + top[2] * away) + 0.3)
    far = back - 0.45
    near = min(float(view.low[1]) - 0.6, far - 1.9) - SUNNY
    return Room(left=beside, back=back, height=height, window=(near, far))


def build(view: View, room: Room, wall: RGB, *, surface: str | None, seed: int) -> tuple[Part, ...]:
    """Return floor, walls, skirting, window frame, rug and a framed print."""
    _, right = view.span_at(room.back)
    right = max(right + 1.5, float(view.high[0]) + 1.5)
    front = min(float(view.camera.origin[1]), float(view.low[1])) - 2.0
    middle, width = (room.left + right) / 2, right - room.left
    depth = room.back - front
    plaster = plastered(wall, seed=seed)
    white = finish.matt((0.72, 0.70, 0.66), roughness=0.6)
    boards = _boards(seed) if surface is None else finish.finish(surface, None, seed=seed)
    lie, rise = (room.back + front) / 2, room.height / 2

    def slab(size: Vec3, at: Vec3, look: Finish) -> Part:
        return Part(mesh=primitives.box(size, bevel=0.003, at=at), finish=look)

    parts = [
        slab((width + 4, depth + 2, 0.1), (middle, lie, -0.05), boards),
        slab((width + 4, 0.1, room.height), (middle, room.back + 0.05, rise), plaster),
        slab((width, 0.018, 0.09), (middle, room.back - 0.009, 0.045), white),
        slab((width + 1, depth + 1, 0.1), (middle, lie, room.height + 0.05), white),
    ]
    parts += _window_wall(room, front, plaster, white)
    parts.append(_rug(view, wall, seed))
    return tuple(parts)


def _boards(seed: int) -> Finish:
    surface = texture.wood((0.17, 0.09, 0.045), (0.42, 0.26, 0.14), seed=seed % 5, planks=4)
    return finish.surfaced(surface, tile=(1.6, 0.52), depth=0.0015, roughness=0.4, clearcoat=0.2)


def _window_wall(room: Room, front: float, plaster: Finish, white: Finish) -> list[Part]:
    """Return the left wall around its opening, and the frame with its bars."""
    near, far = room.window
    thick, x = 0.12, room.left - 0.06
    open_height = LINTEL - SILL

    def piece(y0: float, y1: float, z0: float, z1: float, look: Finish, deep: float) -> Part:
        size = (deep, y1 - y0, z1 - z0)
        mesh = primitives.box(size, bevel=0.003, at=(x, (y0 + y1) / 2, (z0 + z1) / 2))
        return Part(mesh=mesh, finish=look)

    parts = [
        piece(front, near, 0, room.height, plaster, thick),
        piece(far, room.back, 0, room.height, plaster, thick),
        piece(near, far, 0, SILL, plaster, thick),
        piece(near, far, LINTEL, room.height, plaster, thick),
    ]
    uprights = [float(y) for y in np.linspace(near, far, 4)]
    rails = (SILL, SILL + open_height * 0.62, LINTEL)
    return [
        *parts,
        *(piece(y - 0.025, y + 0.025, SILL, LINTEL, white, 0.05) for y in uprights),
        *(piece(near, far, z - 0.025, z + 0.025, white, 0.05) for z in rails),
    ]


def _rug(view: View, wall: RGB, seed: int) -> Part:
    """Return a woven rug under the group, a little larger than it."""
    wide = float(view.high[0] - view.low[0]) * 1.12 + 0.35
    deep = float(view.high[1] - view.low[1]) + 0.75
    tone = mix(mix((0.46, 0.40, 0.31), wall, 0.2), (0.05, 0.05, 0.05), 0.1)
    weave = texture.fabric(tone, threads=48, seed=seed % 7)
    look = Principled(
        base=Texture(pixels=weave.colour, repeat=(5, 5)),
        roughness=0.95,
        specular=0.1,
        sheen=0.3,
        bump=Bump(height=Texture(pixels=weave.height, repeat=(5, 5)), depth=0.003),
    )
    at = (view.centre[0], float(view.low[1]) + deep / 2 - 0.55, 0.004)
    return Part(mesh=primitives.box((wide, deep, 0.012), bevel=0.005, at=at), finish=look)


def framed_print(view: View, room: Room, *, seed: int) -> tuple[Part, ...]:
    """Return an abstract print on the wall above a low group, or nothing over a tall one."""
    foot = float(view.high[2]) + 0.28
    if foot > 1.55:
        return ()
    wide, tall = (0.95, 0.68) if seed % 2 else (0.6, 0.8)
    x = view.centre[0] + (0.25 if seed % 3 else -0.3) * float(view.high[0] - view.low[0])
    z = max(foot, 1.15) + tall / 2
    corner = np.array([wide, 0.03, tall]) / 2
    if not view.holds(np.array([x, room.back, z]) - corner, np.array([x, room.back, z]) + corner):
        return ()
    shapes = texture.noise((256, 256), (2, 2), fall=2.8, seed=seed % 11)
    inks = [
        (0.30, (0.72, 0.69, 0.62)),
        (0.47, (0.70, 0.66, 0.58)),
        (0.49, (0.50, 0.19, 0.09)),
        (0.60, (0.46, 0.16, 0.08)),
        (0.62, (0.05, 0.11, 0.15)),
        (1.0, (0.035, 0.085, 0.12)),
    ]
    paper = Principled(
        base=Texture(pixels=texture.ramp(shapes, inks), repeat=(0.9, 0.9)), roughness=0.8
    )
    frame = primitives.box((wide, 0.03, tall), bevel=0.004, at=(x, room.back - 0.016, z))
    sheet = primitives.plane(
        (wide - 0.07, 0, 0), (0, 0, tall - 0.07), at=(x, room.back - 0.0325, z)
    )
    wood = finish.timber((0.30, 0.18, 0.09), seed=3)
    return (Part(mesh=frame, finish=wood), Part(mesh=sheet, finish=paper))
