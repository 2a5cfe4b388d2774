"""A football ground: mown stripes, lines, a goal with its net, stands full of people, floodlights.

Knows a plot. The goal stands behind the group; stands close the picture on three sides.
"""

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.material import Bump, Finish, Glow, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.primitives import sphere, tube
from cavendish.engines.diorama.plan.scene import Light, Weather
from cavendish.engines.diorama.stage.sets import town
from cavendish.engines.diorama.stage.sets.indoors import home
from cavendish.engines.diorama.stage.sets.joinery import MATT, SATIN, Parts, block, boxes, painted
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site
from cavendish.engines.diorama.stage.shot import SoftBox

_GOAL = 9.0
"""Metres from the group to the goal."""
_WHITE: RGB = (0.74, 0.74, 0.71)
_SHIRTS: tuple[RGB, ...] = tuple(
    from_hex(code)
    for code in ("#c8372d", "#2d57a8", "#e6e0d2", "#e0b030", "#2b2b30", "#3f8f55", "#d77a9b",
                 "#7fb2d8", "#c8372d", "#e6e0d2")
)  # fmt: skip
_SKIN: tuple[RGB, ...] = ((0.55, 0.33, 0.22), (0.36, 0.19, 0.11), (0.14, 0.07, 0.04))
_FLOOD = Glow(radiance=(30.0, 30.0, 28.0))
_EVENING = frozenset({Light.NIGHT, Light.BLUE_HOUR, Light.MOONLIGHT, Light.NEON, Light.SUNSET})


def build(site: Site) -> Scenery:
    """Return a football ground around a group."""
    ground = town.plot_of(site)
    parts = (
        *_turf(ground),
        *_lines(ground),
        *_goal(ground),
        *_stands(ground),
        *_floodlights(ground),
    )
    lamps = tuple(home(ground, lamp) for lamp in _flood(ground))
    return Scenery(parts=ground.home(parts), lamps=lamps, air=town.AIR)


def _flood(ground: Plot) -> tuple[SoftBox, ...]:
    """Return the light of the masts in the evening: white, from both sides behind the lens."""
    if ground.plan.light not in _EVENING:
        return ()
    x, _, _ = ground.view.centre
    size = max(1.0, ground.view.size)
    return tuple(
        SoftBox(
            origin=(x + side * 6.0 * size, -5.0 * size, 7.0 * size),
            target=(x, 0.0, 0.3 * size),
            size=(1.6 * size, 1.0 * size),
            radiance=(power, power, 0.96 * power),
        )
        for side, power in ((-1, 4.5), (1, 2.2))
    )


def _end(ground: Plot) -> float:
    """Return y of the goal line."""
    return float(ground.view.high[1]) + _GOAL


def _turf(ground: Plot) -> Parts:
    """Return grass mown in stripes along the view, short blades standing near the lens."""
    tile = 8.0
    blades = texture.noise((512, 512), (190, 190), fall=0.9, seed=2)
    patches = texture.noise((512, 512), (5, 5), fall=1.6, seed=5)
    stripe = texture.smoothstep(0.48, 0.52, np.abs(np.linspace(-1, 1, 512)))[:, None]
    value = (0.55 + 0.8 * blades) * (0.85 + 0.3 * patches) * (0.78 + 0.4 * stripe)
    tone = np.array((0.075, 0.15, 0.03))
    if ground.plan.weather is Weather.SNOW:
        tone = np.array((0.55, 0.6, 0.62))
    repeat = (1 / tile, 1 / tile)
    look = Principled(
        base=Texture(pixels=(tone * value[..., None]).astype(np.float32), repeat=repeat),
        roughness=0.9,
        specular=0.15,
        sheen=0.3,
        bump=Bump(height=Texture(pixels=blades, repeat=repeat), depth=0.03),
    )
    near = ground.view.camera.origin[1] - 8.0
    plain = block((-260, near, -0.3), (260, 240, 0.0), bevel=0.001)
    return (Part(mesh=plain, finish=look), _tufts(ground))


def _tufts(ground: Plot) -> Part:
    """Return blades of grass from the group to the lower edge of the picture."""
    rng = ground.rng(4)
    view = ground.view
    near = view.floor_at(-1.0)
    near = float(view.low[1]) - 2.0 if near is None else near
    far = float(view.high[1]) + 2.5
    count = 34_000
    y = near + (far - near) * rng.random(count) ** 1.4
    lows, highs = ground.span(near)
    low, high = ground.span(far)
    share = (y - near) / (far - near)
    left, right = lows + (low - lows) * share, highs + (high - highs) * share
    x = left + (right - left) * rng.random(count)
    lean, tall = rng.normal(0, 0.012, (count, 2)), rng.uniform(0.02, 0.045, count)
    turn = rng.uniform(0, np.pi, count)
    wide = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1) * 0.0032
    foot = np.stack([x, y, 0 * x], 1)
    tip = foot + np.c_[lean, tall]
    vertices = np.stack([foot - wide, foot + wide, tip], 1).reshape(-1, 3)
    stripe = 0.8 + 0.45 * (np.floor(y / 4.0) % 2)
    tone = np.array((0.09, 0.19, 0.035)) * (stripe * rng.uniform(0.6, 1.4, count))[:, None]
    mesh = Mesh(
        vertices=vertices.astype(np.float32),
        faces=np.arange(3 * count, dtype=np.int32).reshape(-1, 3),
        normals=np.tile(np.array((0, -0.2, 0.98), np.float32), (3 * count, 1)),
        colours=np.repeat(tone, 3, axis=0).astype(np.float32),
    )
    return Part(mesh=mesh, finish=MATT)


def _lines(ground: Plot) -> Parts:
    """Return chalk lines: goal line, both areas, the spot, an arc."""
    end = _end(ground)
    flat = 0.006
    wide, deep, area, box = 20.1, end - 16.5, 9.2, end - 5.5
    bars = [
        ((-40, end), (40, end)),
        *(((s * area, end), (s * area, box)) for s in (-1, 1)),
        *(((s * wide, end), (s * wide, deep)) for s in (-1, 1)),
        ((-area, box), (area, box)),
        ((-wide, deep), (wide, deep)),
    ]
    meshes = [
        block((min(a[0], b[0]) - 0.06, min(a[1], b[1]) - 0.06, 0.0),
              (max(a[0], b[0]) + 0.06, max(a[1], b[1]) + 0.06, flat), bevel=0.001)
        for a, b in bars
    ]  # fmt: skip
    return (painted(_WHITE, *meshes, finish=MATT),)


def _goal(ground: Plot) -> Parts:
    """Return the goal: round white posts and a net of cords."""
    if ground.names("goal"):
        return ()
    end, half, high, deep = _end(ground), 3.66, 2.44, 1.7
    side = 1.0 if ground.seed % 2 else -1.0
    shift = side * 1.4
    frame = tube([(-half, end, 0), (-half, end, high), (half, end, high), (half, end, 0)], 0.06)
    knee, foot = (end + deep * 0.6, high - 0.1), (end + deep, 0.0)
    cords = [
        tube([(x, end, high), (x, *knee), (x, *foot)], 0.009, segments=4)
        for x in np.linspace(-half, half, 30)
    ]
    for t in np.linspace(0.0, 1.0, 11):
        y, z = end + deep * (0.6 + 0.4 * t), (high - 0.1) * (1 - t)
        cords.append(tube([(-half, y, z), (half, y, z)], 0.009, segments=4))
    for y in np.linspace(end, end + deep * 0.6, 5):
        z = high - 0.1 * (y - end) / (deep * 0.6)
        cords.append(tube([(-half, y, z), (half, y, z)], 0.009, segments=4))
    net = painted((0.6, 0.6, 0.6), *cords, finish=MATT)
    parts = (painted(_WHITE, frame, finish=SATIN), net)
    return tuple(Part(mesh=part.mesh.moved(by=(shift, 0, 0)), finish=part.finish) for part in parts)


def _stands(ground: Plot) -> Parts:
    """Return tiers of seats behind the goal and along both sides, with people in them."""
    end = _end(ground) + 9.0
    rng = ground.rng(6)
    left, right = ground.span(end)
    half = max(26.0, 0.46 * (right - left))
    parts: list[Part] = [*_bank(rng, -half - 6, half + 6, end)]
    for side in (-1, 1):
        turn = float(np.pi / 2 if side < 0 else -np.pi / 2)
        near = ground.first(side * half) - 6.0
        length = max(6.0, end - near)
        for part in _bank(rng, -length / 2, length / 2, 0.0):
            at = (side * half, (end + near) / 2, 0.0)
            parts.append(Part(mesh=part.mesh.moved(turn=turn, by=at), finish=part.finish))
    return tuple(parts)


def _bank(rng: np.random.Generator, left: float, right: float, y: float) -> Parts:
    """Return one bank of seats rising from ``y``, hoardings before it, a roof over it."""
    rows, step, rise = 14, 0.85, 0.52
    middle, wide = (left + right) / 2, right - left
    levels = boxes(
        [(wide, step, 1.0 + rise * r) for r in range(rows)],
        [(middle, y + 1.2 + step * r, (1.0 + rise * r) / 2) for r in range(rows)],
        bevel=0.01,
    )
    panels = max(2, int(wide / 4.5))
    tones = [_SHIRTS[int(i)] for i in rng.integers(len(_SHIRTS), size=panels)]
    boards = boxes(
        (wide / panels - 0.05, 0.12, 0.9),
        [(left + wide * (i + 0.5) / panels, y, 0.45) for i in range(panels)],
        bevel=0.01,
        colours=tones,
    )
    stripes = boxes(
        (wide / panels * 0.6, 0.02, 0.22),
        [(left + wide * (i + 0.5) / panels, y - 0.07, 0.5) for i in range(panels)],
    )
    roof = boxes([(wide, rows * step + 2.0, 0.35)], [(middle, y + rows * step / 2 + 1.4, 11.2)])
    wall = boxes([(wide, 0.4, 11.0)], [(middle, y + rows * step + 1.8, 5.5)])
    return (
        painted((0.36, 0.37, 0.38), levels, wall, finish=MATT),
        painted((0.16, 0.18, 0.2), roof),
        Part(mesh=boards, finish=SATIN),
        painted(_WHITE, stripes),
        *_crowd(rng, left, right, y, (rows, step, rise)),
    )


def _crowd(
    rng: np.random.Generator,
    left: float,
    right: float,
    y: float,
    tiers: tuple[int, float, float],
) -> Parts:
    """Return seated people: shirts and heads, one in ten seats empty."""
    rows, step, rise = tiers
    places = np.arange(left + 0.4, right - 0.4, 0.62)
    x, row = np.meshgrid(places, np.arange(rows))
    keep = rng.random(x.shape) < 0.9
    x, row = x[keep], row[keep]
    jitter = rng.normal(0, 0.05, (len(x), 2))
    at = np.stack([x + jitter[:, 0], y + 1.2 + step * row, 1.35 + rise * row + jitter[:, 1]], 1)
    shirts = np.array(_SHIRTS)[rng.integers(len(_SHIRTS), size=len(x))]
    skins = np.array(_SKIN)[rng.integers(len(_SKIN), size=len(x))]
    bodies = boxes((0.44, 0.3, 0.62), at, bevel=0.14, colours=shirts)
    heads = boxes((0.22, 0.22, 0.26), at + np.array((0, 0, 0.46)), bevel=0.1, colours=skins)
    return (Part(mesh=bodies, finish=MATT), Part(mesh=heads, finish=MATT))


def _floodlights(ground: Plot) -> Parts:
    """Return two masts with their lamps, lit in the evening."""
    y = _end(ground) + 26.0
    left, right = ground.span(y)
    lit = ground.plan.light in _EVENING
    look: Finish = _FLOOD if lit else Principled(base=(0.7, 0.72, 0.74), roughness=0.2)
    parts: list[Part] = []
    high = ground.under(y, 0.74)
    for share in (0.14, 0.86):
        x = left + (right - left) * share
        mast = boxes([(0.5, 0.5, high)], [(x, y, high / 2)], bevel=0.05)
        frame = boxes([(5.0, 0.3, 2.6)], [(x, y, high)], bevel=0.05)
        bulbs = [sphere(0.34, at=(x + dx, y - 0.3, high + dz), segments=12)
                 for dx in (-1.8, -0.9, 0.0, 0.9, 1.8) for dz in (-0.8, 0.0, 0.8)]  # fmt: skip
        parts.append(painted((0.2, 0.22, 0.24), mast, frame))
        parts += [Part(mesh=bulb, finish=look) for bulb in bulbs]
    return tuple(parts)
