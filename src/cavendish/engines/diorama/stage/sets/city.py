"""A city: an avenue between towers, shops at their feet, traffic, a skyline in the haze.

Knows a plot. Wide pictures look across the avenue at a skyline; others look along it. At night
windows and neon light up and the asphalt is wet.
"""

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Bump, Finish, Glow, Principled, Texture
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import sphere
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.sets import facade, paving, tower, town
from cavendish.engines.diorama.stage.sets.joinery import (
    MATT,
    SATIN,
    Parts,
    block,
    boxes,
    moved,
    painted,
    stood,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site
from cavendish.engines.diorama.stage.sets.tower import Tower

_FAR = 150.0
_PAVED = 3.4
_SHORE = 90.0
"""y of the far bank that wide pictures look at across the water, in metres."""
_KERB = 0.16
_NEON = frozenset({Light.NEON, Light.NIGHT, Light.BLUE_HOUR, Light.MOONLIGHT})
_BULB = Glow(radiance=(9.0, 5.6, 2.5))
_TAIL, _HEAD = Glow(radiance=(3.0, 0.12, 0.06)), Glow(radiance=(4.2, 3.9, 3.2))


def build(site: Site) -> Scenery:
    """Return a city around a group."""
    ground = town.plot_of(site)
    across = ground.view.aspect > 2.2
    parts = _front_row(ground) if across else _avenue(ground)
    more = (
        *_skyline(ground, across=across),
        *_floor(ground, across=across),
        *_traffic(ground, across=across),
    )
    return Scenery(parts=ground.home((*parts, *more)), air=town.AIR)


def dark(ground: Plot) -> bool:
    """Tell whether windows and signs are lit."""
    return ground.plan.light in _NEON or ground.dark


def half(ground: Plot) -> float:
    """Return half the roadway's width in metres."""
    reach = max(abs(float(ground.view.low[0])), abs(float(ground.view.high[0])))
    return float(np.clip(reach + 4.5, 6.5, max(15.0, reach + 1.0)))


def _one(ground: Plot, rng: np.random.Generator, tall: tuple[float, float]) -> tuple[Tower, Parts]:
    """Return a tower with its shops, front to -y."""
    shape = Tower(
        wide=float(rng.uniform(11, 19)),
        deep=16.0,
        tall=float(rng.uniform(*tall)),
        skin=int(rng.integers(len(tower.SKINS))),
        lit=0.42 if dark(ground) else 0.0,
    )
    parts = moved(tower.raised(shape, rng), by=(0, 8.0, 0.0))
    return shape, (*parts, *_base(ground, shape, rng))


def _base(ground: Plot, shape: Tower, rng: np.random.Generator) -> Parts:
    """Return the ground floor of a tower: lit shop panes, a dark fascia, a sign at night."""
    night = dark(ground)
    wide = shape.wide - 0.6
    pane: Finish = facade.SHOP if night else facade.GLASS
    glass = block((-wide / 2, -0.08, 0.4), (wide / 2, -0.04, 3.6))
    count = max(3, round(wide / 2.4))
    posts = boxes(
        (0.3, 0.3, 4.0),
        [(-wide / 2 + wide * i / count, -0.1, 2.0) for i in range(count + 1)],
        bevel=0.02,
    )
    tone: RGB = facade.DOORS[int(rng.integers(len(facade.DOORS)))]
    fascia = boxes(
        [(wide + 0.6, 0.5, 0.9), (wide + 0.6, 0.3, 0.42)],
        [(0, -0.15, 4.1), (0, -0.1, 0.2)],
        bevel=0.03,
    )
    goods = boxes(rng.uniform((0.3, 0.05, 0.5), (0.9, 0.08, 1.9), (count * 2, 3)),
                  [(-wide / 2 + wide * (i + 0.5) / (count * 2), -0.1, 1.1)
                   for i in range(count * 2)], bevel=0.03)  # fmt: skip
    parts: list[Part] = [Part(mesh=glass, finish=pane), painted(tone, posts, fascia, finish=SATIN)]
    if not night:
        parts += facade.awning(tone, rng, -wide / 2, wide / 2, 3.7)
    else:
        parts.append(painted((0.06, 0.05, 0.05), goods, finish=MATT))
        for x in rng.uniform(-0.45, 0.45, 2) * wide:
            tall = float(rng.uniform(3.0, 7.0))
            panel = moved(tower.sign(rng, tall=tall), turn=np.pi / 2, by=(float(x), -0.9, 4.6))
            parts += panel
    return tuple(parts)


def _avenue(ground: Plot) -> list[Part]:
    """Return towers left and right into the distance."""
    parts: list[Part] = []
    for side in (-1, 1):
        rng = ground.rng(20 + side)
        y = ground.first(side * (half(ground) + _PAVED)) - float(rng.uniform(6, 12))
        turn = float(np.pi / 2 if side < 0 else -np.pi / 2)
        while y < _FAR:
            shape, made = _one(ground, rng, (9.0, 26.0) if y < 30 else (24.0, 84.0))
            x = side * (half(ground) + _PAVED)
            parts += moved(made, turn=turn, by=(x, y + shape.wide / 2, _KERB))
            y += shape.wide + (0.0 if rng.random() < 0.6 else 7.0)
    return parts


def _front_row(ground: Plot) -> list[Part]:
    """Return a promenade's railing, water, and a skyline beyond that fills the picture's width."""
    y = float(ground.view.high[1]) + 2.6
    left, right = ground.span(y)
    iron: RGB = (0.05, 0.06, 0.065)
    posts = boxes(
        (0.05, 0.05, 1.0), [(float(x), y, 0.5) for x in np.arange(left - 1, right + 1, 0.22)]
    )
    rails = boxes(
        [(right - left + 4, 0.07, 0.07)] * 2,
        [((left + right) / 2, y, z) for z in (0.14, 1.02)],
        bevel=0.02,
    )
    parts = [painted(iron, posts, rails)]
    ripples = texture.noise((512, 512), (60, 24), fall=1.6, seed=5)
    water = Principled(
        base=(0.02, 0.035, 0.045),
        roughness=0.06,
        specular=0.9,
        bump=Bump(height=Texture(pixels=ripples, repeat=(1 / 14, 1 / 14)), depth=0.06),
    )
    river = block((-600, y + 0.6, -1.6), (600, _SHORE, -1.4), bevel=0.001)
    quay = block((-600, _SHORE, -1.6), (600, _SHORE + 3, 0.6), bevel=0.05)
    return [*parts, Part(mesh=river, finish=water), painted((0.25, 0.24, 0.22), quay)]


def _skyline(ground: Plot, *, across: bool) -> list[Part]:
    """Return far towers across the picture, rising and falling in waves."""
    rng = ground.rng(23)
    parts: list[Part] = []
    rows = ((170.0, 95.0), (240.0, 150.0))
    if across:
        seen = ground.under(_SHORE + 8, 0.82)
        rows = ((_SHORE + 8, 0.75 * seen), (_SHORE + 45, 1.35 * seen))
    for y, tallest in rows:
        left, right = ground.span(y)
        size = float(np.clip(tallest / 70, 0.2, 1.0))
        x = left
        while x < right:
            wave = 0.62 + 0.38 * np.sin(3.1 * x / (6 * tallest) + ground.seed)
            wide = float(rng.uniform(14, 26)) * size
            shape = Tower(wide=wide / size, deep=wide / size, skin=int(rng.integers(5)),
                          tall=tallest / size * wave * float(rng.uniform(0.4, 1.0)),
                          lit=0.4 if dark(ground) else 0.0)  # fmt: skip
            parts += moved(tower.raised(shape, rng), scale=size, by=(x, y, 0.0))
            x += wide + float(rng.uniform(0, 9)) * size
    return parts


def _floor(ground: Plot, *, across: bool) -> Parts:
    """Return road with its markings, kerbs, pavements."""
    weather = ground.plan.weather
    road = paving.asphalt(weather, wet=dark(ground))
    slabs = paving.flags((0.27, 0.265, 0.26), weather, wet=dark(ground))
    near = ground.view.camera.origin[1] - 8.0
    plain = block((-400, near, -0.2), (400, 400, 0.0), bevel=0.001)
    parts = [Part(mesh=plain, finish=road)]
    white: RGB = (0.62, 0.61, 0.58)
    if across:
        quay = block((-600, near, -0.3), (600, float(ground.view.high[1]) + 3.2, 0.0), bevel=0.01)
        return (Part(mesh=quay, finish=slabs),)
    wide = half(ground)
    for side in (-1, 1):
        pave = block((side * wide, near, -0.05), (side * (wide + _PAVED + 1), _FAR + 60, _KERB),
                     bevel=0.03)  # fmt: skip
        parts.append(Part(mesh=pave, finish=slabs))
    first = float(ground.view.high[1]) + 3.5
    dash = [block((side * wide / 3 - 0.07, y, 0), (side * wide / 3 + 0.07, y + 2.2, 0.005),
                  bevel=0.001) for side in (-1, 1) for y in np.arange(near, 110, 5.0)]  # fmt: skip
    count = int(2 * wide / 1.1)
    zebra = [block((-wide + 0.4 + i * 1.1, first, 0), (-wide + 0.95 + i * 1.1, first + 2.6, 0.005),
                   bevel=0.001) for i in range(count)]  # fmt: skip
    return (*parts, painted(white, *dash, *zebra, finish=MATT))


def _traffic(ground: Plot, *, across: bool) -> list[Part]:
    """Return street lamps, signals and cars behind the group, never of a kind the plan counts."""
    parts: list[Part] = []
    start = float(ground.view.high[1])
    lamp, signal = (
        ground.prop("street lamp", salt=1, tall=5.2),
        ground.prop("traffic light", salt=2),
    )
    edge = half(ground) + 0.6
    spots = [(side * edge, start + 5.0 + 11 * i, side) for i in range(6) for side in (-1, 1)]
    if across:
        left, right = ground.span(start + 2.2)
        spots = [(float(x), start + 2.2, 1) for x in np.arange(left + 1, right, 7.0)]
    for x, y, _ in spots:
        if lamp is not None:
            parts += stood(lamp, (x, y, _KERB))
            if dark(ground):
                parts.append(Part(mesh=sphere(0.2, at=(x, y, 4.85), segments=12), finish=_BULB))
    if signal is not None and not across:
        parts += stood(signal, (edge - 0.2, start + 3.2, _KERB))
    vehicles = (("taxi", -0.62, 12.0), ("car", 0.62, 17.0), ("bus", -0.62, 27.0),
                ("taxi", 0.62, 33.0), ("car", -0.62, 44.0))  # fmt: skip
    for number, (noun, share, away) in enumerate(vehicles):
        model = ground.prop(noun, salt=30 + number)
        if model is None or across:
            continue
        x = share * half(ground)
        parts += stood(model, (x, start + away, 0.0), turn=_heading(share))
        if dark(ground):
            look = _HEAD if share < 0 else _TAIL
            eyes = boxes((0.24, 0.05, 0.14), [(x + s * 0.62, start + away - 2.45, 0.72)
                                              for s in (-1, 1)], bevel=0.03)  # fmt: skip
            parts.append(Part(mesh=eyes, finish=look))
    return parts


def _heading(share: float) -> float:
    """Return the turn of a car: towards the lens on the left, away from it on the right."""
    return 0.98 if share < 0 else 4.1
