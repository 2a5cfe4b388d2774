"""A castle's courtyard: walls with battlements, round towers, a gate, banners, torches.

Knows a plot. The keep stands behind the group; walls run towards the lens on both sides.
"""

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.curve import joined
from cavendish.engines.diorama.model.material import Finish, Glow
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.pose import ring
from cavendish.engines.diorama.model.primitives import extrude, lathe, merge, sphere, tube
from cavendish.engines.diorama.plan.scene import Weather
from cavendish.engines.diorama.stage.sets import facade, furnishing, paving, surfaces, town
from cavendish.engines.diorama.stage.sets.joinery import (
    CLOTH,
    MATT,
    Parts,
    block,
    boxes,
    drape,
    moved,
    painted,
    stood,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site

_STONES: tuple[RGB, ...] = ((0.36, 0.33, 0.28), (0.30, 0.30, 0.30), (0.40, 0.33, 0.24))
_HERALDRY: tuple[tuple[RGB, RGB], ...] = tuple(
    (from_hex(a), from_hex(b))
    for a, b in (("#8e1b22", "#d9a93a"), ("#1f3c78", "#d8d2c0"), ("#2f5b35", "#d9a93a"),
                 ("#5a2350", "#d8d2c0"))
)  # fmt: skip
_FLAME = Glow(radiance=(14.0, 5.6, 1.2))
_SMALL = 0.62
"""The keep's size as a share of a real one: its roofs are to be seen over the group."""
_BACK = 30.0
"""Metres from the group to the keep's wall."""


def build(site: Site) -> Scenery:
    """Return a courtyard around a group."""
    ground = town.plot_of(site)
    stone = surfaces.ashlar(_STONES[ground.seed % len(_STONES)], course=0.55, seed=ground.seed % 3)
    parts = (
        *_court(ground),
        *moved(
            (*_keep(ground, stone), *_banners(ground)),
            scale=_SMALL,
            by=(0, _back(ground), 0),
        ),
        *_sides(ground, stone),
        *_dressing(ground),
    )
    return Scenery(parts=ground.home(parts), air=town.AIR)


def _back(ground: Plot) -> float:
    return float(ground.view.high[1]) + _BACK


def _half(ground: Plot) -> float:
    """Return half the courtyard's width at the keep: as wide as the picture there."""
    left, right = ground.span(_back(ground))
    return max(9.0, 0.43 * (right - left), float(ground.view.high[0]) + 4.0)


def _gate_side(ground: Plot) -> tuple[float, float]:
    """Return on which side of the keep (-1 or 1) its gate is, and at what x."""
    side = 1.0 if ground.seed % 2 else -1.0
    return side, side * min(4.2, 0.3 * _half(ground) / _SMALL)


def _court(ground: Plot) -> Parts:
    weather = ground.plan.weather
    look = paving.cobbles((0.22, 0.20, 0.17), weather)
    near = ground.view.camera.origin[1] - 6.0
    return (Part(mesh=block((-120, near, -0.2), (120, 160, 0.0), bevel=0.001), finish=look),)


def _battled(length: float, tall: float, *, thick: float = 1.4) -> Mesh:
    """Return a wall along x with merlons on its parapet; its front face at y = 0."""
    body = boxes((length, thick, tall), [(0, thick / 2, tall / 2)], bevel=0.03)
    walk = boxes((length, 0.5, 0.35), [(0, -0.1, tall - 0.9)], bevel=0.05)
    count = max(2, round(length / 1.5))
    teeth = [((i + 0.5) / count * length - length / 2, 0.05, tall + 0.42) for i in range(count)]
    return merge([body, walk, boxes((0.85, 0.5, 0.85), teeth, bevel=0.05)])


def _tower(radius: float, tall: float) -> Mesh:
    """Return a round tower with a jutting crown of merlons."""
    out = radius * 1.16
    shaft = lathe([(radius * 1.1, 0.0), (radius, 1.4), (radius, tall - 1.5), (out, tall - 0.8),
                   (out, tall), (0.0, tall)], segments=56)  # fmt: skip
    tooth = boxes((0.5, 0.9, 0.9), [(out - 0.25, 0, tall + 0.42)], bevel=0.05)
    return merge([shaft, ring(tooth, max(7, round(4.6 * radius)))])


def _keep(ground: Plot, stone: Finish) -> Parts:
    """Return the keep's front: gate, windows, two round towers with pointed roofs."""
    y, wide = 0.0, _half(ground) / _SMALL
    side, gate = _gate_side(ground)
    curtain = _battled(4 * wide + 20, 7.2).moved(by=(0, y, 0))
    hall = boxes((6.4, 5.0, 12.5), [(gate, y + 3.0, 6.25)], bevel=0.05)
    crown = _battled(6.9, 12.4, thick=5.0).moved(by=(gate, y + 0.3, 0))
    towers = [_tower(1.7, 14.0).moved(by=(gate + s * 3.7, y + 0.6, 0)) for s in (-1, 1)]
    far = [_tower(2.3, 11.0).moved(by=(s * (wide + 1.2), y + 0.8, 0)) for s in (-1, 1)]
    back = _tower(2.6, 21.0).moved(by=(-side * 4.5, y + 9.0, 0))
    tips = [(gate + s * 3.7, y + 0.6, 14.0, 2.1) for s in (-1, 1)]
    tips += [(s * (wide + 1.2), y + 0.8, 11.0, 2.8) for s in (-1, 1)]
    tips.append((-side * 4.5, y + 9.0, 21.0, 3.1))
    roofs = [lathe([(r, 0.0), (r * 0.55, r * 1.1), (0.0, r * 2.7)], segments=40, at=(x, v, z))
             for x, v, z, r in tips]  # fmt: skip
    snow = ground.plan.weather is Weather.SNOW
    tone: RGB = (0.76, 0.79, 0.84) if snow else _HERALDRY[(ground.seed + 1) % 4][0]
    tone = tone if snow else (tone[0] * 0.45, tone[1] * 0.45, tone[2] * 0.45)
    return (
        *(Part(mesh=m, finish=stone) for m in (curtain, hall, crown, *towers, *far, back)),
        painted(tone, *roofs, finish=MATT),
        *_gate(gate, y),
        *_openings(ground, gate, y),
    )


def _gate(x: float, y: float) -> Parts:
    """Return an arched gate with a half-raised portcullis."""
    angle = np.linspace(0, np.pi, 20)
    arch = joined([(-1.5, 0.0)], np.c_[-1.5 * np.cos(angle), 2.4 + 1.5 * np.sin(angle)],
                  [(1.5, 0.0)])[::-1]  # fmt: skip
    rim = joined([(-1.85, 0.0)], np.c_[-1.85 * np.cos(angle), 2.4 + 1.85 * np.sin(angle)],
                 [(1.85, 0.0)])[::-1]  # fmt: skip
    hole = extrude(arch, 0.1).moved(by=(x, y - 0.12, 0))
    frame = extrude(rim, 0.12, bevel=0.03).moved(by=(x, y - 0.05, 0))
    bars = [tube([(x + v, y - 0.24, 1.7), (x + v, y - 0.24, 2.4 + float(np.sqrt(2.25 - v * v)))],
                 0.05, segments=8) for v in np.linspace(-1.2, 1.2, 7)]  # fmt: skip
    bars += [tube([(x - 1.45, y - 0.24, z), (x + 1.45, y - 0.24, z)], 0.05, segments=8)
             for z in (2.0, 2.6, 3.2)]  # fmt: skip
    return (
        painted((0.30, 0.27, 0.23), frame, finish=MATT),
        painted((0.008, 0.007, 0.006), hole, finish=MATT),
        painted((0.05, 0.05, 0.055), *bars),
    )


def _openings(ground: Plot, gate: float, y: float) -> Parts:
    """Return slits and windows: lit in the evening."""
    look: Finish = facade.LIT if ground.evening else facade.GLASS
    slits = [(gate + s * 3.7, y - 1.12, z) for s in (-1, 1) for z in (4.5, 8.0, 11.0)]
    windows = [(gate + s * 1.3, y + 0.48, z) for s in (-1, 1) for z in (6.6, 9.6)]
    return (
        Part(mesh=boxes((0.26, 0.12, 1.3), slits, bevel=0.05), finish=look),
        Part(mesh=boxes((0.8, 0.1, 1.5), windows, bevel=0.05), finish=look),
        painted((0.34, 0.31, 0.26), boxes((1.1, 0.14, 0.16), [(a, b - 0.02, c - 0.85) for a, b, c
                                                              in windows]), finish=MATT),
    )  # fmt: skip


def _sides(ground: Plot, stone: Finish) -> Parts:
    """Return the walls left and right, running towards the lens."""
    y0, y1 = ground.view.camera.origin[1] + 1.0, _back(ground)
    wall = _battled(y1 - y0, 4.3)
    parts: list[Part] = []
    for side in (-1, 1):
        turn = float(np.pi / 2 if side < 0 else -np.pi / 2)
        x = side * (_half(ground) + 0.2)
        parts.append(Part(mesh=wall.moved(turn=turn, by=(x, (y0 + y1) / 2, 0)), finish=stone))
    return tuple(parts)


def _banners(ground: Plot) -> Parts:
    """Return hanging banners on the keep and pennants on its towers."""
    first, second = _HERALDRY[ground.seed % len(_HERALDRY)]
    y = -0.12
    left, right = (x / _SMALL for x in ground.span(_back(ground)))
    _, gate = _gate_side(ground)
    xs = [x for x in np.arange(left + 0.8, right, 3.4) if abs(x - gate) > 5.2]
    parts: list[Part] = []
    for x in (*xs, gate - 2.05, gate + 2.05):
        low, high = (2.3, 5.9) if x in xs else (4.3, 7.6)
        cloth = drape(-0.55, 0.55, low, high, folds=0.55, deep=0.05)
        parts.append(painted(first, cloth.moved(by=(float(x), y - 0.2, 0)), finish=CLOTH))
        stripe = block((float(x) - 0.16, y - 0.3, low + 0.2), (float(x) + 0.16, y - 0.28, high))
        parts.append(painted(second, stripe, finish=CLOTH))
        pole = tube([(float(x) - 0.7, y - 0.2, high), (float(x) + 0.7, y - 0.2, high)], 0.04)
        parts.append(Part(mesh=pole, finish=furnishing.WALNUT))
    return tuple(parts)


def _dressing(ground: Plot) -> Parts:
    """Return torches on the walls, barrels, crates and a cart's worth of hay by the sides."""
    parts: list[Part] = []
    near = float(ground.view.high[1])
    for y in (near + 2.5, near + 7.0, near + 11.0):
        for side in (-1, 1):
            x = side * (_half(ground) - 0.25)
            stick = tube([(x, y, 1.7), (x - side * 0.22, y, 2.4)], 0.05, segments=8)
            parts.append(painted((0.14, 0.08, 0.04), stick))
            if ground.evening:
                flame = sphere(0.13, at=(x - side * 0.24, y, 2.55), segments=12)
                parts.append(Part(mesh=flame, finish=_FLAME))
    for number, (noun, share, away) in enumerate((("barrel", -0.8, 1.6), ("barrel", -0.72, 2.5),
                                                  ("crate", 0.78, 1.8), ("barrel", 0.86, 3.0),
                                                  ("chest", 0.66, 4.6))):  # fmt: skip
        model = ground.prop(noun, salt=40 + number)
        if model is None:
            continue
        y = near + away
        left, right = ground.span(y)
        hidden = ground.cover(y)
        edge = min(_half(ground) - 0.7, (right if share > 0 else -left) * abs(share))
        x = max(edge, (hidden[1] if share > 0 else -hidden[0]) + 0.5)
        parts += stood(model, (x if share > 0 else -x, y, 0.0), turn=float(number))
    return tuple(parts)
