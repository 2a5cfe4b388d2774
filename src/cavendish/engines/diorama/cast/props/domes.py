"""Domed monuments as souvenirs: the Taj Mahal, Saint Basil's."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import CREAM, dress
from cavendish.engines.diorama.cast.props.monuments import spire
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, surfaced, varnished
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube
from cavendish.engines.diorama.model.texture import bricks

Array = np.ndarray
SAND: RGB = (0.50, 0.36, 0.19)


def _minaret(high: float, radius: float) -> list[Mesh]:
    line = fillet([(radius * 1.15, 0), (radius * 0.8, high * 0.86), (radius * 1.3, high * 0.87),
                   (radius * 1.3, high * 0.89), (0, high * 0.89)], 0.004)  # fmt: skip
    belts = [
        lathe([(radius * 1.25, 0), (radius * 1.25, 0.03)], segments=24, at=(0, 0, high * k))
        for k in (0.3, 0.6)
    ]
    posts = ring(
        tube(
            [(radius * 0.7, 0, high * 0.89), (radius * 0.7, 0, high * 0.95)],
            radius * 0.12,
            segments=6,
        ),
        8,
    )
    dome = lathe(
        spline(
            [
                (radius * 0.95, high * 0.945),
                (radius * 0.95, high * 0.96),
                (radius * 0.5, high * 0.995),
                (0, high * 1.02),
            ]
        ),
        segments=32,
    )
    return [lathe(line, segments=32), *belts, posts, dome]


def taj_mahal(look: Look, rng: np.random.Generator) -> Model:
    """Build the Taj Mahal: onion dome, pointed niches, four minarets on a plinth."""
    marble = dress(look, rng, material="marble", choices=None if look.colour is None else (CREAM,))
    bulb = spline(
        [
            (0.36, 1.18),
            (0.37, 1.3),
            (0.42, 1.45),
            (0.4, 1.62),
            (0.28, 1.8),
            (0.1, 1.95),
            (0.02, 2.05),
            (0, 2.2),
        ]
    )
    small = bulb * (0.36, 0.3) + (0, 0.8)
    body = extrude(
        joined(
            [(-0.75, -0.5), (-0.5, -0.75), (0.5, -0.75), (0.75, -0.5)],
            [(0.75, 0.5), (0.5, 0.75), (-0.5, 0.75), (-0.75, 0.5)],
        ),
        0.85,
        bevel=0.01,
    )
    body = turned(body, "x", -np.pi / 2, by=(0, 0, 0.72))
    drum = lathe([(0.36, 1.1), (0.36, 1.2)], segments=48)
    portal = [
        box((0.52, 0.06, 0.98), bevel=0.008, at=(0, -0.76, 0.8)).moved(turn=i * np.pi / 2)
        for i in range(4)
    ]

    kiosks = [m.moved(by=(x, y, 0)) for x in (-0.42, 0.42) for y in (-0.42, 0.42) for m in (
        lathe(small, segments=40), lathe([(0.13, 1.12), (0.13, 1.16)], segments=24))]  # fmt: skip
    towers = [
        m.moved(by=(x, y, 0.28))
        for x in (-1.25, 1.25)
        for y in (-1.25, 1.25)
        for m in _minaret(1.65, 0.1)
    ]
    base = [
        box((2.8, 2.8, 0.26), bevel=0.02, at=(0, 0, 0.15)),
        box((3.0, 3.0, 0.06), bevel=0.01, at=(0, 0, 0.03)),
    ]
    parts = [
        part(marble, body, drum, *portal, lathe(bulb, segments=72), *kiosks, *towers, *base),
        part(matt((0.20, 0.19, 0.185)), *_niches()),
        part(metal("gold"), tube([(0, 0, 2.15), (0, 0, 2.4)], [0.016, 0.005]),
             sphere(0.028, at=(0, 0, 2.24), segments=16)),
    ]  # fmt: skip
    return assemble(parts, turn=0.3)


def _niches() -> list[Mesh]:
    """Return the Taj Mahal's dark niches: large ones, small ones beside them and on the bevels."""
    big = [
        _niche(0.17, 0.72).moved(by=(0, -0.785, 0.34)).moved(turn=i * np.pi / 2) for i in range(4)
    ]
    side = [_niche(0.09, 0.3).moved(by=(x, -0.748, z)).moved(turn=i * np.pi / 2) for i in range(4)
            for x in (-0.38, 0.38) for z in (0.36, 0.74)]  # fmt: skip
    bevels = [
        _niche(0.09, 0.3).moved(by=(0, -0.882, z)).moved(turn=i * np.pi / 2 + np.pi / 4)
        for i in range(4)
        for z in (0.36, 0.74)
    ]
    return [*big, *side, *bevels]


def _niche(w: float, h: float) -> Mesh:
    """Return a pointed niche, half its width and its height in metres."""
    half = spline([(w, h * 0.62), (w * 0.72, h * 0.84), (0, h)], density=5)
    line = joined([(-w, 0), (w, 0)], half, (half * (-1, 1))[::-1][1:])
    return extrude(line, 0.03)


_ONIONS: tuple[tuple[RGB, RGB], ...] = (
    ((0.55, 0.03, 0.02), (0.75, 0.7, 0.6)), ((0.03, 0.2, 0.5), (0.7, 0.68, 0.62)),
    ((0.05, 0.33, 0.12), (0.75, 0.5, 0.06)), ((0.75, 0.45, 0.04), (0.06, 0.28, 0.2)),
)  # fmt: skip


def kremlin(look: Look, rng: np.random.Generator) -> Model:
    """Build Saint Basil's: brick towers with twisted onion domes round a tent roof."""
    del rng
    brick = surfaced(
        bricks((0.30, 0.06, 0.035), rows=10), tile=(0.4, 0.4), depth=0.01, roughness=0.8
    )
    brick = finish(look.material, look.colour) if look.colour or look.material else brick
    towers: list[Part] = []
    spots = [(0.0, 0.0, 1.7, 0.34)] + [
        (0.78 * np.cos(a), 0.78 * np.sin(a), 0.85 + 0.28 * (i % 2), 0.25 - 0.03 * (i % 2))
        for i, a in enumerate(np.linspace(0, 2 * np.pi, 8, endpoint=False) + 0.3)
    ]
    for i, (x, y, high, radius) in enumerate(spots):
        line = fillet(
            [
                (0, 0),
                (radius, 0),
                (radius, high * 0.7),
                (radius * 1.12, high * 0.72),
                (radius * 1.12, high * 0.78),
                (radius * 0.7, high * 0.8),
                (radius * 0.7, high),
                (0, high),
            ],
            0.008,
        )
        towers.append(part(brick, lathe(line, segments=32, at=(x, y, 0))))
        slots = [
            box((0.05, 0.03, 0.16), steps=1, bevel=0.008, at=(0, -radius, high * 0.5)).moved(
                turn=t * np.pi / 4, by=(x, y, 0)
            )
            for t in range(8)
        ]
        towers.append(part(matt((0.7, 0.66, 0.58)), *slots))
        if i == 0:
            tent = spire(0.32, 1.0, 8).moved(by=(x, y, high))
            towers += [part(brick, tent), *_onion(0.13, (x, y, high + 0.86), _ONIONS[3])]
        else:
            towers += _onion(radius * 1.05, (x, y, high), _ONIONS[i % 4])
    base = lathe(fillet([(0, 0), (1.3, 0), (1.3, 0.16), (0, 0.16)], 0.02), segments=64)
    return assemble([*towers, part(finish("stone", (0.55, 0.5, 0.42)), base)], turn=0.2)


def _onion(radius: float, at: tuple[float, float, float], tones: tuple[RGB, RGB]) -> list[Part]:
    """Return a twisted two-coloured dome with a golden point."""
    line = spline(
        [(0.62, 0), (0.66, 0.1), (1.0, 0.5), (0.92, 0.85), (0.5, 1.25), (0.14, 1.55), (0.0, 1.75)],
        density=5,
    )
    dome = lathe(line * radius, segments=64)
    v = dome.vertices.astype(np.float64)
    way = np.arctan2(v[:, 1], v[:, 0]) * 8 / (2 * np.pi) + v[:, 2] / radius * 0.7
    share = (np.sin(way * 2 * np.pi) > 0).astype(np.float64)[:, None]
    swell = 1 + 0.05 * np.abs(np.sin(way * 2 * np.pi))
    v[:, :2] *= swell[:, None]
    colours = np.array(tones[0]) * share + np.array(tones[1]) * (1 - share)
    mesh = Mesh(
        vertices=v.astype(np.float32), faces=dome.faces, colours=colours.astype(np.float32)
    ).moved(by=at)
    x, y, z = at
    cross = [tube([(x, y, z + 1.6 * radius), (x, y, z + 2.3 * radius)], radius * 0.035, segments=8),
             sphere(radius * 0.09, at=(x, y, z + 1.78 * radius), segments=14)]  # fmt: skip
    return [part(varnished(), mesh), part(metal("gold"), *cross)]


RECIPES: Mapping[str, Recipe] = {
    "taj mahal": taj_mahal,
    "saint basil's cathedral": kremlin,
}
