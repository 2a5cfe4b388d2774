"""A theatre's stage: boards, red curtains, footlights, a spotlight on the group. Knows a plot."""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.stage.sets import shell, surfaces
from cavendish.engines.diorama.stage.sets.furnishing import BRASS
from cavendish.engines.diorama.stage.sets.interior import Interior
from cavendish.engines.diorama.stage.sets.joinery import CLOTH, METAL, Parts, block, drape, painted
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.scenery import Rig
from cavendish.engines.diorama.stage.shot import Development, Fill, Lamp, SoftBox

_FOOT = Glow(radiance=(4.2, 2.5, 1.1))
_VELVETS: tuple[RGB, ...] = tuple(from_hex(c) for c in ("#8e1420", "#7d1622", "#5e1a4a", "#8e1420"))


def build(plot: Plot) -> Interior:
    """Return a stage set for a performance."""
    room = shell.measure(plot, depth=2.2, height=4.2)
    velvet = _VELVETS[plot.seed % len(_VELVETS)]
    ground = surfaces.boards(
        (0.06, 0.028, 0.012), (0.17, 0.088, 0.042), seed=plot.seed % 5, gloss=0.5
    )
    wide = room.right - room.left + 6
    floor = block((-wide, room.front, -0.1), (wide, room.back + 1, 0.0))
    parts = (
        Part(mesh=floor, finish=ground),
        *_curtains(plot, room, velvet),
        *_footlights(plot),
        *_valance(plot, velvet),
    )
    return Interior(parts=parts, room=room, rig=_rig(plot, room), table=False)


def _curtains(plot: Plot, room: shell.Shell, velvet: RGB) -> Parts:
    """Return the back curtain in deep folds and two pairs of wings before it."""
    left, right = plot.span(room.back)
    high = room.height + 1.0
    rng = plot.rng(2)
    fold = float(rng.uniform(0.26, 0.38))
    back = drape(left - 1, right + 1, 0.0, high, folds=fold, deep=0.11).moved(by=(0, room.back, 0))
    parts = [painted((velvet[0] * 0.62, velvet[1] * 0.62, velvet[2] * 0.62), back, finish=CLOTH)]
    near = float(plot.view.high[1])
    for share, inset in ((0.15, 0.80), (0.62, 0.74)):
        y = near + 0.25 + (room.back - near) * (share + float(rng.uniform(-0.06, 0.1)))
        low, high_x = plot.span(y)
        hidden = plot.cover(y)
        for side, edge, inner in ((-1, -low, -hidden[0]), (1, high_x, hidden[1])):
            start = max(edge * inset, inner + 0.25)
            stop = edge + 0.9
            if stop <= start:
                continue
            a, b = sorted((side * start, side * stop))
            cloth = drape(a, b, 0.0, high, folds=0.75 * fold, deep=0.1).moved(by=(0, y, 0))
            parts.append(painted(velvet, cloth, finish=CLOTH))
    return tuple(parts)


def _valance(plot: Plot, velvet: RGB) -> Parts:
    """Return the swags over the stage with a golden fringe, where the picture shows them."""
    y = float(plot.view.high[1]) + 0.3
    low, high = plot.span(y)
    z = max(plot.under(y, 0.8), float(plot.view.high[2]) + 0.2)
    x = np.linspace(low - 0.5, high + 0.5, 160)
    swag = 0.16 * np.abs(np.sin(2.1 * x)) ** 0.7
    cloth = drape(low - 0.5, high + 0.5, 0.0, 1.0, folds=0.2, deep=0.06)
    foot = np.interp(cloth.vertices[:, 0], x, z - 0.1 + swag)
    points = cloth.vertices.copy()
    points[:, 2] = foot + points[:, 2] * (z + 2.0 - foot)
    points[:, 1] += y
    hem = tube(np.c_[x, np.full(160, y - 0.07), z - 0.1 + swag], 0.022, segments=8)
    return (
        painted(velvet, replace(cloth, vertices=points), finish=CLOTH),
        painted(BRASS, hem, finish=METAL),
    )


def _footlights(plot: Plot) -> Parts:
    """Return a row of small lamps along the front of the stage, in sight below the group."""
    y = plot.view.floor_at(-0.93)
    if y is None:
        return ()
    y = min(y, float(plot.view.low[1]) - 0.25)
    low, high = plot.span(y)
    xs = np.arange(low, high, max(0.32, (high - low) / 24))
    cups = [lathe([(0.07, 0.0), (0.07, 0.07), (0.06, 0.07), (0.055, 0.0)], segments=18,
                  at=(float(x), y, 0)) for x in xs]  # fmt: skip
    bulbs = [sphere(0.035, at=(float(x), y, 0.06), segments=12) for x in xs]
    return (painted(BRASS, *cups, finish=METAL),
            *(Part(mesh=mesh, finish=_FOOT) for mesh in bulbs))  # fmt: skip


def _rig(plot: Plot, room: shell.Shell) -> Rig:
    """Return spotlights: a warm one from the front, coloured ones from the wings."""
    view = plot.view
    x, _, _ = view.centre
    size = max(1.0, float((view.high - view.low).max()))
    tall = float(view.high[2])
    spots: tuple[tuple[tuple[float, float, float], float, RGB], ...] = (
        ((x - 0.9 * size, -2.0 * size, tall + 1.9 * size), 0.5, (40.0, 32.0, 22.0)),
        ((x + 1.6 * size, 1.0 * size, tall + 1.0 * size), 0.4, (9.0, 13.0, 34.0)),
        ((x - 1.7 * size, 1.1 * size, tall + 0.9 * size), 0.4, (30.0, 8.0, 12.0)),
    )
    lamps: list[Lamp] = [
        SoftBox(origin=at, target=(x, 0.0, 0.45 * tall), size=(side * size, side * size),
                radiance=tone)
        for at, side, tone in spots
    ]  # fmt: skip
    y = (float(view.high[1]) + room.back) / 2
    lamps.append(
        SoftBox(
            origin=(x, y - 0.8, room.height + 0.6),
            target=(x, room.back, 0.6),
            size=(min(9.0, room.right - room.left), 0.7),
            radiance=(2.2, 1.5, 1.2),
        )
    )
    print_ = Development(key=0.055, bloom=0.1, vignette=0.5, contrast=1.16, saturation=1.2)
    return Rig(lamps=(*lamps, Fill(radiance=(0.025, 0.022, 0.028))), development=print_)
