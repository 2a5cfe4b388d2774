"""Collars: what closes a top at the neck, from a plain ring to a suit with lapels.

Knows a dress; knows no words but the names of necks.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.dressing import RED, WHITE, Dress
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.decal import spot
from cavendish.engines.diorama.model.frame import Floats, turning
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb, ring


def _crew(d: Dress) -> None:
    wear = d.who.outfit
    at, u = d.frame.at(0, -0.01, 0.495), d.frame.unit
    colour = wear.trim or mix((0, 0, 0), wear.top.colour, 0.82)
    d.shape(
        Shell().add(
            ring(at, (0.084 * u, 0.080 * u), 0.022 * u, d.frame.axes @ turning(0, 12)), colour
        )
    )


def _turtle(d: Dress) -> None:
    u = d.frame.unit
    shell = Shell(0.02)
    for k in (0.485, 0.515):
        loop = ring(
            d.frame.at(0, -0.012, k),
            (0.088 * u, 0.084 * u),
            0.026 * u,
            d.frame.axes @ turning(0, 8),
        )
        shell.add(loop, mix((0, 0, 0), d.who.outfit.top.colour, 0.92), blend=0.01)
    d.shape(shell, "knit")


def _wings_of_collar(d: Dress, colour: RGB, long: float = 0.085) -> None:
    """Fold two points of a shirt's collar over the chest."""
    u = d.frame.unit
    shell = Shell(0.012)
    shell.add(
        ring(
            d.frame.at(0, -0.005, 0.49),
            (0.086 * u, 0.082 * u),
            0.022 * u,
            d.frame.axes @ turning(0, 14),
        ),
        colour,
    )
    for side in (-1, 1):
        hit, _ = spot(d.trunk, d.frame, side * 0.062, 0.425)
        top = d.frame.at(side * 0.035, -0.085, 0.478)
        tip = hit + d.frame.way(side * 0.012, -0.008, 0) * u
        shell.add(limb(top, tip, 0.020 * u, 0.008 * u), colour)
        shell.add(limb(d.frame.at(side * 0.085, -0.045, 0.488), tip, 0.018 * u, 0.008 * u), colour)
    d.shape(shell)
    del long


def _shirt(d: Dress) -> None:
    """Add a collar and a line of buttons."""
    wear = d.who.outfit
    colour = wear.trim or mix(wear.top.colour, (0.9, 0.9, 0.9), 0.12)
    _wings_of_collar(d, colour)
    low = 0.03 if wear.lower != "dress" else -0.1
    d.line(
        [(0.0, z) for z in np.linspace(0.40, low, 7).tolist()],
        0.006,
        mix((0, 0, 0), wear.top.colour, 0.8),
    )
    for z in (0.36, 0.27, 0.18, 0.09):
        d.button(0.012, z, mix(wear.trim or WHITE, (0.5, 0.5, 0.5), 0.15))


def _v(d: Dress) -> None:
    wear = d.who.outfit
    skin = d.who.skin
    d.film(
        [(-0.06, 0.45), (0.0, 0.45), (0.06, 0.45)],
        [(-0.012, 0.34), (0.0, 0.325), (0.012, 0.34)],
        skin,
        0.004,
    )
    colour = wear.trim or mix((0, 0, 0), wear.top.colour, 0.75)
    d.line([(-0.075, 0.46), (0.0, 0.325), (0.075, 0.46)], 0.013, colour)


def _suit(d: Dress) -> None:
    """Open a jacket over a shirt: a white V, lapels, two buttons, a pocket square."""
    wear = d.who.outfit
    colour = (wear.coat or wear.top).colour
    shirt = wear.top.colour if wear.coat else WHITE
    d.film(
        [(-0.066, 0.46), (0.0, 0.46), (0.066, 0.46)],
        [(-0.008, 0.215), (0.0, 0.21), (0.008, 0.215)],
        shirt,
        0.004,
    )
    for side in (-1, 1):
        outer = [
            (side * 0.070, 0.465),
            (side * 0.118, 0.385),
            (side * 0.088, 0.375),
            (side * 0.012, 0.215),
        ]
        inner = [
            (side * 0.052, 0.465),
            (side * 0.045, 0.36),
            (side * 0.035, 0.30),
            (side * 0.004, 0.205),
        ]
        pair = (outer, inner) if side > 0 else (inner, outer)
        d.film(*pair, mix((0, 0, 0), colour, 0.78), 0.010)
    _wings_of_collar(d, shirt)
    d.line(
        [(0.006, z) for z in np.linspace(0.205, 0.0, 6).tolist()],
        0.005,
        mix((0, 0, 0), colour, 0.6),
    )
    for z in (0.175, 0.105):
        d.button(0.014, z, mix((0, 0, 0), colour, 0.45))
    if wear.coat is None or wear.tie is not None:
        d.film([(0.075, 0.335), (0.115, 0.335)], [(0.075, 0.318), (0.115, 0.318)], shirt, 0.008)


def _hoodie(d: Dress) -> None:
    wear, u = d.who.outfit, d.frame.unit
    shell = Shell(0.03)
    loop = ring(
        d.frame.at(0, 0.035, 0.475),
        (0.118 * u, 0.112 * u),
        0.042 * u,
        d.frame.axes @ turning(0, 24),
        flat=1.2,
    )
    shell.add(loop, wear.top.colour)
    d.shape(shell)
    for side in (-1, 1):
        d.line([(side * 0.035, 0.42), (side * 0.045, 0.36), (side * 0.04, 0.30)], 0.008, WHITE)
    d.film(
        [(-0.085, 0.17), (0.085, 0.17)],
        [(-0.12, 0.06), (0.12, 0.06)],
        mix((0, 0, 0), wear.top.colour, 0.9),
    )


def _bow_tie(d: Dress) -> None:
    _wings_of_collar(d, WHITE)
    colour = d.who.outfit.tie or RED
    hit, _ = spot(d.trunk, d.frame, 0, 0.43)
    u = d.frame.unit
    out = d.frame.way(0, -0.03 * u, 0.012 * u)
    shell = Shell(0.006)
    for side in (-1, 1):
        turn = d.frame.axes @ turning(0, 0, side * 16)
        shell.add(
            ellipsoid(
                hit + out + d.frame.way(side * 0.045 * u, 0, 0),
                np.array((0.044, 0.022, 0.032)) * u,
                turn,
            ),
            colour,
        )
    shell.add(
        ellipsoid(hit + out + d.frame.way(0, -0.01, 0), np.full(3, 0.018) * u),
        mix((0, 0, 0), colour, 0.7),
    )
    d.shape(shell, "satin")


def _ruff(d: Dress) -> None:
    u = d.frame.unit
    frame = d.frame
    shell = Shell(0.01).add(
        ring(
            frame.at(0, -0.005, 0.49), (0.125 * u, 0.12 * u), 0.055 * u, frame.axes @ turning(0, 10)
        ),
        WHITE,
    )

    def pleats(points: Floats) -> Floats:
        x, y, _ = frame.local(points).T
        return 0.011 * np.sin(18 * np.arctan2(x, -y))

    d.shape(shell, "cloth", pleats)


NECKS: Mapping[str, Callable[[Dress], None]] = MappingProxyType(
    {
        "crew": _crew, "turtle": _turtle, "shirt": _shirt, "v": _v, "suit": _suit,
        "hood": _hoodie, "bow": _bow_tie, "ruff": _ruff,
    }
)  # fmt: skip
