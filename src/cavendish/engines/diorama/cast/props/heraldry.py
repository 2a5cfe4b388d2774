"""Flags of lands, painted: bands, crosses, discs, stars and a few drawings.

Knows colours and proportions; nothing of arms and fine emblems, of cloth and poles.
"""

from collections.abc import Mapping, Sequence
from functools import cache, partial

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.curve import Line, arc, circle, star

Cloth = NDArray[np.float32]
"""Height x width x 3, linear; the top row is the flag's upper edge."""

_TALL, _WIDE = 240, 360
_INKS: Mapping[str, RGB] = {
    "r": from_hex("#c8102e"),
    "b": from_hex("#10307f"),
    "w": from_hex("#f2f0ea"),
    "g": from_hex("#0b7a3e"),
    "y": from_hex("#f7c80f"),
    "k": from_hex("#141414"),
    "o": from_hex("#f5821f"),
    "s": from_hex("#5da9dd"),
    "v": from_hex("#7b2a90"),
}
_DOWN: Mapping[str, str] = {
    "france": "bwr", "italy": "gwr", "ireland": "gwo", "belgium": "kyr", "romania": "byr",
    "mexico": "gwr", "peru": "rwr", "nigeria": "gwg",
}  # fmt: skip
"""Upright bands from the pole."""
_ACROSS: Mapping[str, str] = {
    "germany": "kry", "netherlands": "rwb", "russia": "wbr", "poland": "wr", "ukraine": "sy",
    "austria": "rwr", "hungary": "rwg", "spain": "ryyr", "argentina": "sws", "indonesia": "rw",
    "colombia": "yybr", "rainbow": "roygbv", "india": "owg", "egypt": "rwk", "vietnam": "r",
}  # fmt: skip
"""Level bands from the top."""
_NORDIC: Mapping[str, str] = {
    "sweden": "byy", "denmark": "rww", "finland": "wbb", "norway": "rwb", "iceland": "bwr",
}  # fmt: skip
"""The field, the cross and the cross within."""


def _inside(outline: Line) -> NDArray[np.bool_]:
    """Return which cells of the cloth lie in a polygon (x to the right, z up, in heights)."""
    x = (np.arange(_WIDE) + 0.5)[None, :] / _TALL
    z = 1 - (np.arange(_TALL) + 0.5)[:, None] / _TALL
    odd = np.zeros((_TALL, _WIDE), np.bool_)
    for (ax, az), (bx, bz) in zip(outline, np.roll(outline, -1, 0), strict=True):
        crosses = (az > z) != (bz > z)
        odd ^= crosses & (x < ax + (z - az) / (bz - az + 1e-12) * (bx - ax))
    return odd


def _fill(cloth: Cloth, ink: str, *outlines: Sequence[Sequence[float]] | Line) -> None:
    for one in outlines:
        cloth[_inside(np.asarray(one, np.float64))] = _INKS[ink]


def _slab(left: float, low: float, right: float, high: float) -> Line:
    return np.array([(left, low), (right, low), (right, high), (left, high)], np.float64)


def _stars(at: Sequence[tuple[float, float]], size: float) -> list[Line]:
    return [star(5, size, 0.382 * size) + np.array(one) for one in at]


def _bands(inks: str, *, across: bool) -> Cloth:
    rows = np.array([_INKS[ink] for ink in inks], np.float32)
    count = _TALL if across else _WIDE
    line = rows[np.arange(count) * len(inks) // count]
    wide = line[:, None] if across else line[None]
    return np.broadcast_to(wide, (_TALL, _WIDE, 3)).copy()


def _nordic(field: str, cross: str, core: str) -> Cloth:
    cloth = _bands(field, across=True)
    for ink, half in ((cross, 0.11), (core, 0.055)):
        _fill(cloth, ink, _slab(0, 0.5 - half, 1.5, 0.5 + half))
        _fill(cloth, ink, _slab(0.53 - half, 0, 0.53 + half, 1))
    return cloth


def _america() -> Cloth:
    cloth = _bands("rwrwrwrwrwrwr", across=True)
    _fill(cloth, "b", _slab(0, 6 / 13, 0.64, 1))
    rows = [
        (0.053 * (k + 1), 1 - 0.0538 * (j + 1))
        for j in range(9)
        for k in range(11)
        if (j + k) % 2 == 0
    ]
    _fill(cloth, "w", *_stars(rows, 0.029))
    return cloth


def _texas() -> Cloth:
    cloth = _bands("wr", across=True)
    _fill(cloth, "b", _slab(0, 0, 0.5, 1))
    _fill(cloth, "w", *_stars([(0.25, 0.5)], 0.2))
    return cloth


def _britain() -> Cloth:
    cloth = _bands("b", across=True)
    way, side = np.array((1.5, 1.0)), np.array((-1.0, 1.5)) / np.hypot(1, 1.5)
    for ink, half, shift in (("w", 0.1, 0.0), ("r", 0.035, -0.035)):
        for flip in (False, True):
            ends = (np.zeros(2) - 0.1 * way, 1.1 * way)
            beam = np.array(
                [
                    end + side * (shift + s * half)
                    for end, s in ((ends[0], -1), (ends[1], -1), (ends[1], 1), (ends[0], 1))
                ]
            )
            beam[:, 1] = 1 - beam[:, 1] if flip else beam[:, 1]
            _fill(cloth, ink, beam)
    for ink, half in (("w", 0.165), ("r", 0.1)):
        _fill(cloth, ink, _slab(0, 0.5 - half, 1.5, 0.5 + half))
        _fill(cloth, ink, _slab(0.75 - half, 0, 0.75 + half, 1))
    return cloth


def _southern(stars: str) -> Cloth:
    """Return Australia's or New Zealand's: the Union Flag in a corner, the Southern Cross."""
    cloth = _bands("b", across=True)
    cloth[: _TALL // 2, : _WIDE // 2] = _britain()[::2, ::2]
    _fill(cloth, stars, *_stars([(1.12, 0.83), (0.95, 0.55), (1.3, 0.62), (1.12, 0.2)], 0.085))
    if stars == "w":
        _fill(cloth, "w", *_stars([(0.37, 0.24)], 0.15))
    return cloth


_LEAF = (
    (0, -0.42),
    (0.025, -0.2),
    (0.27, -0.24),
    (0.23, -0.16),
    (0.45, 0.03),
    (0.4, 0.06),
    (0.44, 0.2),
    (0.31, 0.17),
    (0.28, 0.23),
    (0.14, 0.08),
    (0.19, 0.36),
    (0.1, 0.31),
    (0, 0.48),
)
"""The right half of a maple leaf."""


def _canada() -> Cloth:
    cloth = _bands("rwwr", across=False)
    half = np.array(_LEAF) * 0.82
    leaf = np.concatenate([half, half[::-1] * (-1, 1)])
    _fill(cloth, "r", leaf + np.array((0.75, 0.5)))
    return cloth


def _disc(field: str, ink: str, *, radius: float = 0.3, inks: bool = True) -> Cloth:
    cloth = _bands(field, across=inks)
    _fill(cloth, ink, circle(radius) + np.array((0.75, 0.5)))
    return cloth


def _china() -> Cloth:
    cloth = _bands("r", across=True)
    small = [(0.5, 0.9), (0.6, 0.8), (0.6, 0.65), (0.5, 0.55)]
    _fill(cloth, "y", *_stars([(0.25, 0.75)], 0.15), *_stars(small, 0.05))
    return cloth


def _brazil() -> Cloth:
    cloth = _bands("g", across=True)
    _fill(cloth, "y", [(0.1, 0.5), (0.75, 0.08), (1.4, 0.5), (0.75, 0.92)])
    _fill(cloth, "b", circle(0.25) + np.array((0.75, 0.5)))
    arch = np.array([(0.2 * np.cos(a), 0.2 * np.sin(a)) for a in np.linspace(0.5, 2.64, 20)])
    band = np.concatenate([arch * (1.1, 0.9), (arch * (1.1, 0.9))[::-1] - (0, 0.045)])
    _fill(cloth, "w", band + np.array((0.75, 0.4)))
    return cloth


def _korea() -> Cloth:
    cloth = _disc("w", "b", radius=0.25)
    _fill(
        cloth,
        "r",
        arc((0.75, 0.5), 0.25, 0, np.pi, count=30),
    )
    _fill(cloth, "r", circle(0.125) + np.array((0.625, 0.5)))
    _fill(cloth, "b", circle(0.125) + np.array((0.875, 0.5)))
    for x, z, lean in ((-1, 1, 0.59), (1, 1, -0.59), (-1, -1, -0.59), (1, -1, 0.59)):
        c, s = np.cos(lean), np.sin(lean)
        for row in (-1, 0, 1):
            bar = _slab(-0.012 + 0.045 * row, -0.09, 0.012 + 0.045 * row, 0.09)
            _fill(
                cloth,
                "k",
                bar @ np.array([(c, s), (-s, c)]) + np.array((0.75 + 0.41 * x, 0.5 + 0.27 * z)),
            )
    return cloth


def _crossed() -> Cloth:
    cloth = _bands("r", across=True)
    _fill(cloth, "w", _slab(0.65, 0.2, 0.85, 0.8), _slab(0.45, 0.4, 1.05, 0.6))
    return cloth


def _turkey() -> Cloth:
    cloth = _bands("r", across=True)
    _fill(cloth, "w", circle(0.25) + np.array((0.5, 0.5)))
    _fill(cloth, "r", circle(0.2) + np.array((0.5625, 0.5)))
    turned = star(5, 0.125, 0.048)[:, ::-1] * (-1, 1)
    _fill(cloth, "w", turned + np.array((0.83, 0.5)))
    return cloth


def _greece() -> Cloth:
    cloth = _bands("swswswsws", across=True)
    _fill(cloth, "s", _slab(0, 4 / 9, 5 / 9, 1))
    _fill(cloth, "w", _slab(0, 6 / 9, 5 / 9, 7 / 9), _slab(2 / 9, 4 / 9, 3 / 9, 1))
    return cloth


def _israel() -> Cloth:
    cloth = _bands("w", across=True)
    _fill(cloth, "b", _slab(0, 0.1, 1.5, 0.25), _slab(0, 0.75, 1.5, 0.9))
    for turn in (np.pi / 2, -np.pi / 2):
        for ink, size in (("b", 0.2), ("w", 0.15)):
            _fill(cloth, ink, circle(size, count=3, start=turn) + np.array((0.75, 0.5)))
    return cloth


def _triangle(bands: str, ink: str, *, star_ink: str = "") -> Cloth:
    cloth = _bands(bands, across=True)
    _fill(cloth, ink, [(0, 0), (0.75, 0.5), (0, 1)])
    if star_ink:
        _fill(cloth, star_ink, *_stars([(0.25, 0.5)], 0.17))
    return cloth


def _europe() -> Cloth:
    cloth = _bands("b", across=True)
    ring = circle(0.33, count=12) + np.array((0.75, 0.5))
    _fill(cloth, "y", *_stars([(float(x), float(z)) for x, z in ring], 0.06))
    return cloth


def _finish_line() -> Cloth:
    rows, columns = np.mgrid[0:_TALL, 0:_WIDE] // 40
    both = np.array([_INKS["w"], _INKS["k"]], np.float32)
    return both[(rows + columns) % 2]


def _pirate() -> Cloth:
    cloth = _bands("k", across=True)
    bone = np.array([(0.05 * np.cos(a), 0.05 * np.sin(a)) for a in np.linspace(0, 6.28, 20)])
    for s in (-1, 1):
        a, b = np.array((0.75 - 0.32, 0.5 - s * 0.3)), np.array((0.75 + 0.32, 0.5 + s * 0.3))
        side = np.array((-(b - a)[1], (b - a)[0])) / np.hypot(*(b - a)) * 0.028
        _fill(cloth, "w", np.array([a + side, a - side, b - side, b + side]))
        ends = [end + side * k for end in (a, b) for k in (-1.3, 1.3)]
        _fill(cloth, "w", *(bone + end for end in ends))
    _fill(cloth, "w", circle(0.2) * (1, 0.95) + np.array((0.75, 0.6)), _slab(0.64, 0.3, 0.86, 0.48))
    _fill(
        cloth, "k", circle(0.055) + np.array((0.67, 0.57)), circle(0.055) + np.array((0.83, 0.57))
    )
    _fill(cloth, "k", [(0.72, 0.45), (0.78, 0.45), (0.75, 0.52)])
    _fill(cloth, "k", *(_slab(x - 0.006, 0.3, x + 0.006, 0.39) for x in (0.7, 0.75, 0.8)))
    return cloth


_DRAWN = {
    "america": _america,
    "texas": _texas,
    "britain": _britain,
    "canada": _canada,
    "china": _china,
    "brazil": _brazil,
    "south korea": _korea,
    "switzerland": _crossed,
    "turkey": _turkey,
    "greece": _greece,
    "israel": _israel,
    "europe": _europe,
    "finish": _finish_line,
    "pirates": _pirate,
    "japan": partial(_disc, "w", "r"),
    "bangladesh": partial(_disc, "g", "r"),
    "australia": partial(_southern, "w"),
    "new zealand": partial(_southern, "r"),
    "czechia": partial(_triangle, "wr", "b"),
    "cuba": partial(_triangle, "bwbwb", "r", star_ink="w"),
}


_CHARGES: Mapping[str, Sequence[tuple[str, Line]]] = {
    "vietnam": [("y", star(5, 0.3, 0.115) + np.array((0.75, 0.5)))],
    "india": [
        ("b", circle(0.14) + np.array((0.75, 0.5))),
        ("w", circle(0.12) + np.array((0.75, 0.5))),
        ("b", star(24, 0.13, 0.03) + np.array((0.75, 0.5))),
    ],
    "argentina": [("y", star(16, 0.13, 0.08) + np.array((0.75, 0.5)))],
    "mexico": [
        ("g", circle(0.1) + np.array((0.75, 0.5))),
        ("y", circle(0.07) + np.array((0.75, 0.51))),
    ],
}
"""What is painted on bands."""


@cache
def cloth_of(name: str) -> Cloth:
    """Return a flag by the name of its land, one of ``LANDS``. Raises KeyError."""
    if name in _DRAWN:
        return _DRAWN[name]()
    if name in _NORDIC:
        return _nordic(*_NORDIC[name])
    across = name in _ACROSS
    cloth = _bands(_ACROSS[name] if across else _DOWN[name], across=across)
    for ink, outline in _CHARGES.get(name, ()):
        _fill(cloth, ink, outline)
    return cloth


LANDS: tuple[str, ...] = tuple(sorted({*_DRAWN, *_DOWN, *_ACROSS, *_NORDIC}))
"""Every flag that can be painted."""
