"""Hair: styles as tables of locks over a cap. Knows heads as frames; knows no faces and no hats.

Directions on a head are degrees: azimuth 0 is the front, 90 the figure's left; elevation 90 is the
crown. Lengths are head radii.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.locks import Locks, combed
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Frame
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import ball, beyond, limb


def draw_hair(
    figure: Figure, frame: Frame, style: str, colour: RGB, *, covered: float | None, voxel: float
) -> None:
    """Add hair in a style; ``covered`` is the height in radii at which a hat begins."""
    dress = STYLES.get(style)
    if dress is None:
        return
    locks = Locks(frame, colour, _ribbon(colour))
    dress(locks)
    if covered is not None:
        locks.shell.cut(beyond(frame.at(0, 0, covered), frame.way(0, 0.12, -1)), blend=0.02)
    relief = None if style in _TUFTED else combed(frame)
    figure.add("fur", mesh(locks.shell, voxel=voxel, relief=relief))


def _ribbon(colour: RGB) -> RGB:
    return (0.62, 0.05, 0.06) if sum(colour) < 0.4 else (0.05, 0.22, 0.42)


def _back(h: Locks, low: float, *, reach: float = 1.07, step: int = 18) -> None:
    for a in range(84, 280, step):
        h.lock((a, 64), (a, low), (0.19, 0.12), (1.05, reach))


def _short(h: Locks) -> None:
    h.cap(nape=-0.34)
    for i, a in enumerate(np.linspace(-56, 74, 8).tolist()):
        h.lock((-34, 70), (a, 31 + 5 * float(np.sin(i * 2.1))), (0.22, 0.07), (1.08, 1.07))
    for side in (-1, 1):
        h.lock((side * 70, 62), (side * 84, -10), (0.17, 0.05), (1.04, 1.03))
    _back(h, -22)


def _crop(h: Locks) -> None:
    h.cap(1.05, brow=0.36, nape=-0.3)


def _quiff(h: Locks) -> None:
    h.cap(1.05, nape=-0.34)
    for i, a in enumerate(np.linspace(-48, 48, 7).tolist()):
        lift = 1.30 - 0.0016 * abs(a)
        h.lock((a, 36), (a * 0.7 + 8, 74), (0.20, 0.15), (1.04, lift + 0.03 * (i % 2)))
        h.lock((a * 0.8, 70), (180 + a, 58), (0.20, 0.10), (1.22, 1.05))
    _back(h, -20)


def _fringe(h: Locks) -> None:
    """Cut all round at one height, as with a bowl."""
    h.cap(1.08, brow=0.22, wide=0.76, nape=-0.3)
    for a in range(-70, 71, 14):
        h.lock((a * 0.8, 80), (a, 20 + abs(a) * 0.03), (0.20, 0.15), (1.06, 1.09))
    for a in range(78, 284, 15):
        h.lock((a, 70), (a, -14), (0.20, 0.15), (1.05, 1.10))


def _spiky(h: Locks) -> None:
    h.cap(1.05)
    for i in range(30):
        a, e = i * 137.5, 90 - 66 * float(np.sqrt((i + 0.5) / 30))
        tip = h.on(a + 8, e + 6, 1.38 + 0.06 * float(np.sin(i * 3)))
        u = h.frame.unit
        h.shell.add(limb(h.on(a, e, 0.98), tip, 0.23 * u, 0.03 * u), h.coat, blend=0.03)


def _mohawk(h: Locks) -> None:
    h.cap(1.03, brow=0.38, nape=-0.25)
    u = h.frame.unit
    for e in range(38, 196, 13):
        root, tip = h.on(0, e, 0.95), h.on(0, e + 7, 1.5 + 0.06 * ((e // 13) % 2))
        h.shell.add(limb(root, tip, 0.19 * u, 0.05 * u), h.coat, blend=0.03)


def _parted(h: Locks, end: float = 12) -> None:
    """Part the front in the middle of the crown and comb it to both sides."""
    for side in (-1, 1):
        for a in (22, 40, 58, 74):
            h.lock(
                (side * 6 - 10, 66), (side * a, end + (74 - a) * 0.30), (0.19, 0.10), (1.07, 1.06)
            )


def _bob(h: Locks) -> None:
    h.cap(1.09, brow=0.30, wide=0.74, nape=-0.9)
    for a in range(64, 297, 15):
        h.lock((a, 70), (a, -38), (0.20, 0.15), (1.05, 1.12))
    for a in (-50, -36, -22, -8, 6, 20, 34, 48):
        h.lock((a * 0.5, 78), (a, 27), (0.19, 0.11), (1.06, 1.08))


def _long(h: Locks, wave: float = 0.0) -> None:
    h.cap(1.09, brow=0.36, wide=0.74, nape=-0.9)
    _parted(h)
    for a in range(96, 265, 18):
        h.lock((a, 70), (a, -20), (0.20, 0.17), (1.05, 1.12))
        x, y, _ = h.frame.local(h.on(a, -20, 1.12)[None])[0].tolist()
        swing = [wave * float(np.sin(a * 0.7 + k * 2.0)) for k in range(4)]
        drop = [-0.42, -0.78, -1.16, -1.5]
        path = [
            (x * 0.98 + s, y + 0.12 + 0.05 * k + s, z)
            for k, (s, z) in enumerate(zip(swing, drop, strict=True))
        ]
        h.fall(path, (0.17, 0.18, 0.16, 0.06))
    for side in (-1, 1):
        path = [
            (side * 0.88, -0.42, 0.22),
            (side * 1.03, -0.36, -0.3),
            (side * (0.98 + wave), -0.34, -0.8),
            (side * 0.86, -0.42, -1.28),
        ]
        h.fall(path, (0.10, 0.16, 0.15, 0.04))


def _wavy(h: Locks) -> None:
    _long(h, 0.11)


def _swept(h: Locks, *, low: float = 20) -> None:
    """Comb everything back to the crown."""
    h.cap(1.07, brow=0.36)
    for a in np.linspace(-64, 64, 9).tolist():
        h.lock((a, low), (180 if abs(a) < 1 else a * 1.25, 80), (0.12, 0.15), (1.03, 1.10))
    for a in range(80, 285, 17):
        h.lock((a, -22), (a, 70), (0.11, 0.15), (1.03, 1.09))


def _bun(h: Locks) -> None:
    _swept(h)
    u = h.frame.unit
    for i in range(5):
        a = i * 72.0
        x, y = 0.2 * float(np.cos(np.radians(a))), 0.28 + 0.2 * float(np.sin(np.radians(a)))
        h.shell.add(ball(h.frame.at(x, y, 1.22), 0.27 * u), h.coat, blend=0.02)
    h.band((0, 0.24, 0.98), 0.27, tilt=-10)


def _topknot(h: Locks) -> None:
    _swept(h)
    h.fall([(0, 0.35, 1.02), (0, 0.38, 1.24), (0, 0.16, 1.34)], (0.13, 0.16, 0.10))
    h.band((0, 0.34, 1.05), 0.13, tilt=-10)


def _ponytail(h: Locks) -> None:
    _swept(h)
    _parted(h, 24)
    h.fall(
        [
            (0.30, 0.86, 0.66),
            (0.74, 1.16, 0.74),
            (1.12, 1.2, 0.25),
            (1.16, 1.1, -0.5),
            (1.0, 1.0, -0.95),
        ],
        (0.15, 0.26, 0.29, 0.22, 0.04),
    )
    h.band((0.36, 0.92, 0.68), 0.19, tilt=60)


def _pigtails(h: Locks) -> None:
    h.cap(1.08, brow=0.32)
    _parted(h, 22)
    _back(h, -24)
    for side in (-1, 1):
        h.fall(
            [
                (side * 0.98, 0.25, 0.22),
                (side * 1.30, 0.25, 0.20),
                (side * 1.46, 0.18, -0.22),
                (side * 1.36, 0.08, -0.72),
            ],
            (0.13, 0.25, 0.25, 0.04),
        )
        h.bead((side * 1.06, 0.25, 0.22), 0.16)
        h.shell.add(
            ball(h.frame.at(side * 1.07, 0.25, 0.22), 0.19 * h.frame.unit), h.tie, blend=0.005
        )


def _braids(h: Locks) -> None:
    h.cap(1.08, brow=0.34)
    _parted(h, 20)
    _back(h, -24)
    for side in (-1, 1):
        for k in range(6):
            x = side * (1.0 + 0.10 * float(np.sin(k * 0.6)) + 0.05 * (-1) ** k)
            h.bead((x, -0.10 - 0.05 * k, -0.28 - 0.22 * k), 0.20 - 0.012 * k)
        h.band((side * 1.03, -0.38, -1.52), 0.08)
        h.fall([(side * 1.03, -0.38, -1.52), (side * 1.03, -0.40, -1.74)], (0.11, 0.04))


def _puffs(h: Locks) -> None:
    """Wear two round puffs on the crown."""
    _swept(h)
    for side in (-1, 1):
        _cluster(h, (side * 0.74, 0.15, 0.92), 0.36, 26)
        h.shell.add(
            ball(h.frame.at(side * 0.62, 0.12, 0.80), 0.24 * h.frame.unit), h.tie, blend=0.005
        )


def _cluster(h: Locks, middle: tuple[float, float, float], reach: float, count: int) -> None:
    for i in range(count):
        z = 1 - 2 * (i + 0.5) / count
        a, flat = np.radians(i * 137.508), float(np.sqrt(1 - z * z))
        x, y = float(np.cos(a)) * flat, float(np.sin(a)) * flat
        at = (middle[0] + reach * x, middle[1] + reach * y, middle[2] + reach * z)
        h.bead(at, 0.17 + 0.02 * (i % 3))


def _round(h: Locks, reach: float, count: int, size: float) -> None:
    h.cap(1.09, brow=0.36, wide=0.86)
    for i in range(count):
        z = 1 - 2 * (i + 0.5) / count
        a, flat = np.radians(i * 137.508), float(np.sqrt(1 - z * z))
        x, y = float(np.sin(a)) * flat, -float(np.cos(a)) * flat
        if (y < -0.25 and z < 0.30) or z < -0.45:
            continue
        at = (x * reach, y * reach + 0.10, z * reach + 0.10)
        h.bead(at, size * (0.92 + 0.16 * ((i * 7) % 5) / 4))


def _afro(h: Locks) -> None:
    _round(h, 1.30, 210, 0.19)


def _curly(h: Locks) -> None:
    _round(h, 1.10, 110, 0.19)


def _dreads(h: Locks) -> None:
    h.cap(1.06, brow=0.34)
    for i, a in enumerate(range(52, 310, 13)):
        reach = 1.12 + 0.04 * (i % 2)
        h.lock((a, 74), (a, -8), (0.13, 0.12), (1.05, reach))
        x, y, z = h.frame.local(h.on(a, -8, reach)[None])[0].tolist()
        out = 0.10 + 0.05 * (i % 3)
        h.fall(
            [
                (x, y, z),
                (x * (1 + out), y + 0.1, z - 0.45),
                (x * (1 + out), y + 0.12, z - 0.85 - 0.1 * (i % 3)),
            ],
            (0.12, 0.11, 0.09),
        )
    for a in range(-44, 45, 11):
        h.lock((a * 0.6, 76), (a, 34), (0.12, 0.09), (1.07, 1.08))


def _balding(h: Locks) -> None:
    for side in (-1, 1):
        for a in range(70, 181, 15):
            h.lock((side * a, 20), (side * a, -22), (0.15, 0.11), (1.02, 1.02))


def _wild(h: Locks) -> None:
    """Let it stand off on both sides, as thinkers do."""
    h.cap(1.05, brow=0.48, wide=0.9)
    for i, a in enumerate(range(50, 312, 12)):
        for e in (-14, 14, 40):
            tip = (a + 5 * (i % 3 - 1), e + 9 * (i % 2))
            h.lock((a, e + 14), tip, (0.15, 0.03), (1.03, 1.42 + 0.06 * (i % 3)))


def _tuft(h: Locks) -> None:
    """Give a baby its single curl."""
    h.fall(
        [(0, -0.1, 0.97), (0.02, -0.22, 1.16), (0.12, -0.34, 1.14), (0.12, -0.36, 1.02)],
        (0.10, 0.08, 0.06, 0.02),
    )
    h.fall([(0.06, 0.0, 0.97), (0.16, -0.02, 1.12)], (0.08, 0.02))


STYLES: Mapping[str, Callable[[Locks], None]] = MappingProxyType(
    {
        "short": _short, "crop": _crop, "quiff": _quiff, "fringe": _fringe, "spiky": _spiky,
        "mohawk": _mohawk, "bob": _bob, "long": _long, "wavy": _wavy, "bun": _bun,
        "topknot": _topknot, "ponytail": _ponytail, "pigtails": _pigtails, "braids": _braids,
        "puffs": _puffs, "afro": _afro, "curly": _curly, "dreadlocks": _dreads,
        "balding": _balding, "wild": _wild, "tuft": _tuft,
    }
)  # fmt: skip
"""Styles by name; "bald" is any other word."""
_TUFTED = frozenset({"afro", "curly", "puffs", "spiky", "mohawk", "tuft"})
"""Styles whose locks are form enough: no comb goes through them."""
