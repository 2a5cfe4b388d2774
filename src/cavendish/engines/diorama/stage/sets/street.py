"""A street: rows of houses with shops, pavements, lamps, trees; a tower closes its end.

Knows a plot. Wide pictures look across the street at one long row; others look along it.
"""

from collections.abc import Iterator

import numpy as np

from cavendish.engines.diorama.model.material import Finish, Glow
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.plan.scene import Light, Weather
from cavendish.engines.diorama.stage.sets import facade, paving, town
from cavendish.engines.diorama.stage.sets.facade import House
from cavendish.engines.diorama.stage.sets.joinery import Parts, block, moved, painted, stood
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site
from cavendish.engines.diorama.stage.sets.tabletop import plastered

_WIDE = 2.2
"""Pictures wider than this look across the street."""
_FAR = 42.0
_KERB = 0.14
_PAVED = 1.9
"""Metres of pavement before the houses."""
_BULB = Glow(radiance=(9.0, 5.2, 2.1))


def build(site: Site) -> Scenery:
    """Return a street around a group."""
    ground = town.plot_of(site)
    across = ground.view.aspect > _WIDE
    walls = _walls(ground)
    parts = (*_row(ground, walls), *_furniture_along(ground, across=True)) if across else (
        *_both_sides(ground, walls), *_end(ground, walls), *_furniture_along(ground, across=False)
    )  # fmt: skip
    return Scenery(parts=ground.home((*parts, *_floor(ground, across=across))), air=town.AIR)


def half(ground: Plot) -> float:
    """Return half the roadway's width in metres: wider for wide groups."""
    view = ground.view
    reach = max(abs(float(view.low[0])), abs(float(view.high[0])))
    return float(np.clip(reach + 1.6, 2.6, 9.0))


def _walls(ground: Plot) -> tuple[Finish, ...]:
    """Return the street's few wall finishes: two of brick, the others rendered in colours."""
    order = ground.rng(1).permutation(len(facade.WALLS))
    tones = [facade.WALLS[int(i)] for i in order[:4]]
    bricks = (facade.brick((0.24, 0.085, 0.05)), facade.brick((0.34, 0.22, 0.13), seed=1))
    return (*bricks, *(plastered(tone, seed=i) for i, tone in enumerate(tones)))


def houses(ground: Plot, walls: tuple[Finish, ...], salt: int) -> Iterator[tuple[House, Parts]]:
    """Yield houses side by side without end, no two neighbours alike."""
    rng = ground.rng(salt)
    share = 0.5 if ground.evening or ground.plan.light is Light.BLUE_HOUR else 0.0
    last = -1
    while True:
        kind = int(rng.integers(len(walls)))
        kind = (kind + 1) % len(walls) if kind == last else kind
        last = kind
        house = House(
            width=float(rng.uniform(4.2, 6.8)),
            storeys=int(rng.integers(1, 4)),
            wall=walls[kind],
            door=facade.DOORS[int(rng.integers(len(facade.DOORS)))],
            shop=bool(rng.random() < 0.62),
            lit=share,
            snow=ground.plan.weather is Weather.SNOW,
        )
        yield house, facade.front(house, rng)


def _both_sides(ground: Plot, walls: tuple[Finish, ...]) -> list[Part]:
    """Return houses left and right, from behind the lens to the street's end."""
    parts: list[Part] = []
    for side in (-1, 1):
        y = ground.first(side * (half(ground) + _PAVED)) - 5.0
        for house, front in houses(ground, walls, 10 + side):
            if y > _FAR:
                break
            x = side * (half(ground) + _PAVED)
            turn = np.pi / 2 if side < 0 else -np.pi / 2
            parts += moved(front, turn=float(turn), by=(x, y + house.width / 2, _KERB))
            y += house.width
    return parts


def _row(ground: Plot, walls: tuple[Finish, ...]) -> list[Part]:
    """Return one row of houses across the picture."""
    back = float(ground.view.high[1]) + 2.4 + _PAVED
    left, right = ground.span(back)
    x = left - 3.0
    parts: list[Part] = []
    for house, front in houses(ground, walls, 12):
        if x > right + 3.0 or len(parts) > 2000:
            break
        parts += moved(front, by=(x + house.width / 2, back, _KERB))
        x += house.width
    return parts


def _end(ground: Plot, walls: tuple[Finish, ...]) -> list[Part]:
    """Return what closes the street: houses across it and a clock tower over them."""
    parts: list[Part] = []
    x = -half(ground) - 9.0
    for house, front in houses(ground, walls, 13):
        if x > half(ground) + 6.0:
            break
        parts += moved(front, by=(x + house.width / 2, _FAR + 4, _KERB))
        x += house.width
    at = (1.5 if ground.seed % 2 else -1.5, _FAR + 13, 0.0)
    body = block((-2.2, -2.2, 0), (2.2, 2.2, 17.5), bevel=0.06)
    crown = block((-2.5, -2.5, 17.2), (2.5, 2.5, 17.9), bevel=0.08)
    spire = lathe([(0.0, 17.8), (3.1, 17.8), (1.2, 21.0), (0.0, 26.0)], segments=4)
    dial = tube([(1.3 * np.cos(a), -2.26, 14.6 + 1.3 * np.sin(a)) for a in
                 np.linspace(0, 2 * np.pi, 32, endpoint=False)], 0.1, closed=True)  # fmt: skip
    face = block((-1.2, -2.24, 13.4), (1.2, -2.2, 15.8), bevel=0.01)
    stone = (0.42, 0.36, 0.27)
    clock = Part(mesh=face, finish=facade.DIM) if ground.evening else painted(facade.TRIM, face)
    tower = [painted(stone, body, crown), painted((0.05, 0.08, 0.085), spire.moved(turn=np.pi / 4)),
             painted((0.05, 0.04, 0.03), dial), clock]  # fmt: skip
    return [*parts, *moved(tower, by=at)]


def _floor(ground: Plot, *, across: bool) -> Parts:
    """Return roadway, kerbs and pavements."""
    weather = ground.plan.weather
    wide = half(ground)
    road = paving.cobbles((0.16, 0.145, 0.13), weather)
    if float(np.ptp([ground.view.low[0], ground.view.high[0]])) > 2.2 or across:
        road = paving.asphalt(weather)
    slabs = paving.flags((0.30, 0.285, 0.26), weather)
    lens = ground.view.camera.origin
    near = lens[1] - 6.0
    low = (-80.0, near, -0.1)
    parts = [Part(mesh=block(low, (80.0, _FAR + 40, 0.0), bevel=0.001), finish=road)]
    if across:
        front = float(ground.view.high[1]) + 2.4
        pave = block((-90, front, -0.05), (90, front + _PAVED + 1, _KERB), bevel=0.02)
        return (*parts, Part(mesh=pave, finish=slabs), *_markings(ground, front))
    for side in (-1, 1):
        pave = block((side * wide, near, -0.05), (side * (wide + _PAVED + 1), _FAR + 30, _KERB),
                     bevel=0.025)  # fmt: skip
        parts.append(Part(mesh=pave, finish=slabs))
    return tuple(parts)


def _markings(ground: Plot, kerb: float) -> Parts:
    """Return a broken white line along a road that crosses the picture."""
    y = min(float(ground.view.low[1]) - 1.1, kerb - 3.4)
    left, right = ground.span(y)
    spots = np.arange(left - 1, right + 2, 3.0)
    dashes = [block((x, y - 0.06, 0.0), (x + 1.5, y + 0.06, 0.004), bevel=0.001) for x in spots]
    return (painted((0.6, 0.58, 0.54), *dashes),)


def _furniture_along(ground: Plot, *, across: bool) -> list[Part]:
    """Return lamps, trees and benches along the pavement, none before the group."""
    parts: list[Part] = []
    line = _places(ground, across=across)
    lamp, tree = ground.prop("street lamp", salt=1), ground.prop("tree", salt=2, tall=4.6)
    bench = ground.prop("bench", salt=3)
    for number, (x, y, turn) in enumerate(line):
        at = (x, y, _KERB)
        if number % 3 == 0 and lamp is not None:
            parts += stood(lamp, at, turn=turn)
            if ground.evening:
                parts.append(Part(mesh=sphere(0.13, at=(x, y, 3.35), segments=14), finish=_BULB))
        elif number % 3 == 1 and tree is not None and number < 12:
            parts += stood(tree, at, turn=number * 1.3)
        elif bench is not None and number < 14:
            parts += stood(bench, at, turn=turn)
    return parts


def _places(ground: Plot, *, across: bool) -> list[tuple[float, float, float]]:
    """Return x, y and turn of what stands along the kerb."""
    if across:
        y = float(ground.view.high[1]) + 2.4 + 0.45
        left, right = ground.span(y)
        hidden = ground.cover(y)
        xs = np.arange(left + 0.8, right, 2.7)
        return [(float(x), y, 0.0) for x in xs if not hidden[0] - 0.5 < x < hidden[1] + 0.5]
    found: list[tuple[float, float, float]] = []
    first = float(ground.view.high[1]) + 1.2
    for number, y in enumerate(np.arange(first, _FAR - 6, 3.1)):
        side = -1 if number % 2 else 1
        turn = np.pi / 2 if side < 0 else -np.pi / 2
        found.append((side * (half(ground) + 0.5), float(y), float(turn)))
    return found
