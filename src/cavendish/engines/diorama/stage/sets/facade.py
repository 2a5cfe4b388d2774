"""Fronts of town houses: walls, windows, doors, shops, awnings, cornices, roofs.

Knows shapes and colours; knows no street. A front faces -y at y = 0, its foot on z = 0, x centred.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.finish import surfaced
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import extrude, merge
from cavendish.engines.diorama.stage.sets.joinery import MATT, SATIN, Parts, block, boxes, painted

GLASS = Glaze(base=(0.025, 0.036, 0.045), alpha=0.02, ior=1.7)
"""A window by day: dark, with the sky in it."""
LIT = Glow(radiance=(0.95, 0.50, 0.18))
"""A window in the evening."""
DIM = Glow(radiance=(0.34, 0.2, 0.09))
"""A window with one lamp far back in the room."""
SHOP = Glow(radiance=(0.80, 0.46, 0.19))
TRIM: RGB = (0.66, 0.63, 0.57)
WALLS: tuple[RGB, ...] = tuple(
    from_hex(code)
    for code in ("#c9a27a", "#b5694a", "#d9c7a0", "#8fa39a", "#a8bcc4", "#c98f7d", "#e0d5bf",
                 "#8a9a6f", "#d4a857")
)  # fmt: skip
DOORS: tuple[RGB, ...] = tuple(
    from_hex(code) for code in ("#1f5c5c", "#7c2a24", "#24395c", "#2f4a33", "#8a5a2b", "#4a2f4a")
)
_SLATE: tuple[RGB, ...] = ((0.07, 0.075, 0.085), (0.20, 0.075, 0.045), (0.13, 0.085, 0.06))
_STOREY, _GROUND = 2.9, 3.3
"""Metres of an upper floor and of the ground floor with its shop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One front's measures and colours."""

    width: float
    storeys: int
    wall: Finish
    door: RGB
    shop: bool
    lit: float
    """Share of the windows with light in them."""
    snow: bool = False

    @property
    def eaves(self) -> float:
        """Metres from the ground to the roof."""
        return _GROUND + self.storeys * _STOREY


def brick(tone: RGB, *, seed: int = 0) -> Finish:
    """Return a brick wall."""
    surface = texture.bricks(tone, rows=8, seed=seed)
    return surfaced(surface, tile=(0.9, 0.9), depth=0.012, roughness=0.85)


def front(house: House, rng: np.random.Generator, *, depth: float = 6.0) -> Parts:
    """Return a house."""
    wide, high = house.width, house.eaves
    body = block((-wide / 2, 0.0, 0.0), (wide / 2, depth, high), bevel=0.02)
    parts = [Part(mesh=body, finish=house.wall), *_roof(house, rng, depth)]
    trims: list[Mesh] = [
        block((-wide / 2 - 0.02, -0.1, _GROUND - 0.28), (wide / 2 + 0.02, 0.02, _GROUND - 0.1)),
        block((-wide / 2 - 0.03, -0.22, high - 0.22), (wide / 2 + 0.03, 0.05, high), bevel=0.03),
        block((-wide / 2, -0.06, 0.0), (wide / 2, 0.02, 0.35), bevel=0.01),
    ]
    count = max(2, round(wide / 1.75))
    spots = [
        ((i + 0.5) / count * wide - wide / 2, _GROUND + floor * _STOREY + 1.45)
        for floor in range(house.storeys)
        for i in range(count)
    ]
    parts += _windows(house, rng, spots)
    parts += _shopfront(house, rng) if house.shop else _entrance(house, rng)
    parts.append(painted(TRIM, *trims, finish=MATT))
    return tuple(parts)


def _windows(
    house: House, rng: np.random.Generator, spots: Sequence[tuple[float, float]]
) -> list[Part]:
    """Return sash windows around (x, z), some lit, some with shutters or boxes of flowers."""
    w, h = 0.95, 1.65
    sizes: list[Vec3] = []
    places: list[Vec3] = []
    panes: dict[Glaze | Glow, list[Vec3]] = {}
    for x, z in spots:
        look = GLASS if rng.random() >= house.lit else LIT if rng.random() < 0.6 else DIM
        panes.setdefault(look, []).append((x, -0.005, z))
        sizes += [(0.09, 0.1, h), (0.09, 0.1, h), (w, 0.1, 0.09), (w, 0.08, 0.05), (0.04, 0.06, h)]
        places += [(x - w / 2, -0.05, z), (x + w / 2, -0.05, z), (x, -0.05, z + h / 2),
                   (x, -0.04, z + 0.1), (x, -0.03, z)]  # fmt: skip
        sizes += [(w + 0.3, 0.24, 0.09), (w + 0.26, 0.14, 0.16)]
        places += [(x, -0.1, z - h / 2), (x, -0.06, z + h / 2 + 0.1)]
    parts = [painted(TRIM, boxes(sizes, places, bevel=0.012))]
    parts += [
        Part(mesh=boxes((w, 0.03, h), at, bevel=0.002), finish=look) for look, at in panes.items()
    ]
    extra = rng.random()
    if extra < 0.35:
        leaves = [(x + s * (w / 2 + 0.28), -0.03, z) for x, z in spots for s in (-1, 1)]
        parts.append(painted(house.door, boxes((0.44, 0.05, h), leaves, bevel=0.012)))
    elif extra < 0.7:
        parts += _flower_boxes(rng, [(x, z - h / 2 + 0.1) for x, z in spots])
    return parts


def _flower_boxes(rng: np.random.Generator, spots: Sequence[tuple[float, float]]) -> list[Part]:
    """Return boxes of leaves and blossom under windows."""
    troughs = boxes((0.9, 0.2, 0.16), [(x, -0.2, z) for x, z in spots], bevel=0.01)
    count = 16 * len(spots)
    centre = np.repeat(np.array([(x, -0.2, z + 0.14) for x, z in spots]), 16, axis=0)
    shift = rng.uniform((-0.42, -0.12, -0.04), (0.42, 0.1, 0.12), (count, 3))
    tones = np.where(
        rng.random((count, 1)) < 0.5,
        np.array((0.05, 0.11, 0.03)),
        np.array(((0.6, 0.06, 0.08), (0.62, 0.2, 0.3), (0.7, 0.5, 0.1)))[int(rng.integers(3))],
    )
    tufts = boxes((0.14, 0.13, 0.12), centre + shift, bevel=0.055, colours=tones)
    return [painted((0.25, 0.13, 0.06), troughs), Part(mesh=tufts, finish=MATT)]


def _shopfront(house: House, rng: np.random.Generator) -> list[Part]:
    """Return a shop: wide panes in a painted frame, a fascia, an awning, goods inside."""
    wide = house.width - 0.5
    door = 1.0
    side = 1.0 if rng.random() < 0.5 else -1.0
    x0, x1 = (-wide / 2, wide / 2 - door) if side > 0 else (-wide / 2 + door, wide / 2)
    pane = block((x0, -0.06, 0.62), (x1, -0.04, 2.55))
    leaf = block((-wide / 2, -0.06, 0.3), (wide / 2, -0.05, 2.55))
    count = max(2, round((x1 - x0) / 1.2))
    bars = [(x0 + (x1 - x0) * i / count, -0.1, 1.45) for i in range(count + 1)]
    way = wide / 2 if side > 0 else -wide / 2
    frame = [
        boxes((0.09, 0.14, 2.9), [*bars, (way, -0.1, 1.45)], bevel=0.012),
        block((-wide / 2 - 0.05, -0.22, 2.5), (wide / 2 + 0.05, 0.0, 3.02), bevel=0.02),
        block((x0, -0.2, 0.0), (x1, 0.0, 0.62), bevel=0.015),
    ]
    lit = house.lit > 0.2
    look: Finish = SHOP if lit else GLASS
    goods = _display(rng, x0, x1)
    parts = [
        painted(house.door, *frame),
        Part(mesh=leaf, finish=look),
        *([] if lit else [Part(mesh=pane, finish=GLASS)]),
        painted((0.72, 0.62, 0.42), block((-wide * 0.3, -0.235, 2.66), (wide * 0.3, -0.22, 2.86))),
        *(goods if lit else []),
    ]
    return [*parts, *awning(house.door, rng, x0, x1, 2.62)]


def _display(rng: np.random.Generator, left: float, right: float) -> list[Part]:
    """Return what stands in a lit shop window, dark against its light."""
    count = int((right - left) / 0.28)
    sizes = rng.uniform((0.08, 0.04, 0.12), (0.22, 0.06, 0.6), (count, 3))
    x = left + 0.15 + np.arange(count) * 0.28
    places = np.stack([x, np.full(count, -0.09), 0.64 + sizes[:, 2] / 2], 1)
    tones = np.array(WALLS)[rng.integers(len(WALLS), size=count)] * 0.5
    return [Part(mesh=boxes(sizes, places, bevel=0.02, colours=tones), finish=SATIN)]


def awning(
    tone: RGB, rng: np.random.Generator, left: float, right: float, high: float
) -> list[Part]:
    """Return a striped awning over a shop, hung at ``high``, or none."""
    if rng.random() < 0.35:
        return []
    stripes = max(4, round((right - left) / 0.3))
    edges = np.linspace(left - 0.1, right + 0.1, stripes + 1)
    middles, wide = (edges[:-1] + edges[1:]) / 2, float(edges[1] - edges[0])
    slope = turned(block((-wide / 2, -1.15, -0.02), (wide / 2, 0.0, 0.02), steps=1), "x", 0.42)
    flap = block((-wide / 2, -1.07, -0.67), (wide / 2, -1.04, -0.45), steps=1)
    panel = merge([slope, flap])
    return [
        painted(
            paint,
            *(panel.moved(by=(float(x), -0.2, high)) for x in middles[first::2]),
            finish=MATT,
        )
        for first, paint in enumerate((tone, (0.72, 0.69, 0.62)))
    ]


def _entrance(house: House, rng: np.random.Generator) -> list[Part]:
    """Return a panelled door with steps, and windows beside it."""
    x = float(rng.uniform(-0.2, 0.2)) * house.width
    leaf = block((x - 0.55, -0.06, 0.3), (x + 0.55, 0.02, 2.45), bevel=0.015)
    panels = boxes(
        (0.36, 0.04, 0.7),
        [(x + s * 0.26, -0.075, z) for s in (-1, 1) for z in (0.85, 1.8)],
        bevel=0.015,
    )
    step = block((x - 0.8, -0.55, 0.0), (x + 0.8, 0.0, 0.3), bevel=0.02)
    head = block((x - 0.75, -0.3, 2.5), (x + 0.75, 0.0, 2.68), bevel=0.03)
    posts = boxes((0.14, 0.12, 2.3), [(x + s * 0.66, -0.08, 1.4) for s in (-1, 1)], bevel=0.02)
    beside = [(v, 1.75) for v in (x - 1.75, x + 1.75) if abs(v) < house.width / 2 - 0.6]
    return [
        painted(house.door, leaf, panels),
        painted(TRIM, step, head, posts, finish=MATT),
        *(_windows(house, rng, beside) if beside else []),
    ]  # fmt: skip


def _roof(house: House, rng: np.random.Generator, depth: float) -> list[Part]:
    """Return a pitched roof behind the cornice, with dormers' worth of chimneys."""
    wide, high = house.width, house.eaves
    rise = float(rng.uniform(1.6, 2.6))
    outline = [(-0.25, high), (depth, high), (depth / 2, high + rise)]
    prism = turned(extrude(outline, wide - 0.02), "z", np.pi / 2)
    tone: RGB = (0.78, 0.8, 0.84) if house.snow else _SLATE[int(rng.integers(len(_SLATE)))]
    x = float(rng.uniform(-0.3, 0.3)) * wide
    stack = block(
        (x - 0.3, depth * 0.4, high + rise * 0.5), (x + 0.3, depth * 0.55, high + rise + 0.9)
    )
    pots = boxes(
        (0.16, 0.16, 0.4), [(x + s * 0.14, depth * 0.47, high + rise + 1.05) for s in (-1, 1)]
    )
    return [
        painted(tone, prism, finish=MATT),
        painted((0.30, 0.13, 0.08), stack, pots, finish=MATT),
    ]
