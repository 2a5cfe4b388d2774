"""Stances: where hands, feet and head go in each pose. Knows no bodies.

Hands are counted from the shoulder in arm lengths, feet from the hip in leg lengths: to the side
away from the body, then y (negative is forward), then up. The right side comes first. So one
stance fits a child, an elder and a fox alike.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.cast.figures.gestures import GESTURES
from cavendish.engines.diorama.cast.figures.stance import ELBOWS, Base, Grip, Pair, Stance

_SEATED: Pair = ((0.10, -0.50, -0.56), (0.17, -0.46, -0.57))
_OUT: Pair = ((1.0, 0.2, -0.5), (1.0, 0.2, -0.5))


_STAND = Stance()
_FORWARD: Pair = ((-0.6, -0.1, 0.75), (-0.6, -0.1, 0.75))
_FISTS = (Grip.FIST, Grip.FIST)
_HOLD = Stance(
    hands=((-0.10, -0.62, -0.30), (0.36, -0.10, -0.86)),
    grips=(Grip.FIST, Grip.LOOSE),
    palms=((-1.0, 0.1, 0.1), (-1.0, -0.1, 0.0)),
    head=(4, 3, -4),
)
_CARRY = Stance(
    hands=((-0.06, -0.64, -0.52), (-0.06, -0.64, -0.52)),
    palms=((-0.35, -0.1, 1.0), (-0.35, -0.1, 1.0)),
    grips=(Grip.OPEN, Grip.OPEN),
    elbows=((1, 0.3, -0.6), (1, 0.3, -0.6)),
)
_READ = Stance(
    hands=((0.10, -0.64, -0.42), (0.08, -0.66, -0.40)),
    palms=_FORWARD,
    grips=_FISTS,
    head=(0, 15, 3),
)

STANCES: Mapping[str, Stance] = MappingProxyType(
    {
        **GESTURES,
        "stand": _STAND,
        "hip": replace(
            _STAND,
            hands=((0.06, -0.06, -0.78), (0.40, -0.04, -0.86)),
            elbows=((1, 0.35, 0.1), ELBOWS[1]),
            palms=((-1, 0, -0.3), (-1, -0.1, 0)),
            grips=(Grip.FIST, Grip.LOOSE),
            sway=-3,
            head=(8, 0, -5),
        ),
        "hips": replace(
            _STAND,
            hands=((0.06, -0.06, -0.78), (0.06, -0.06, -0.78)),
            elbows=((1, 0.35, 0.1), (1, 0.35, 0.1)),
            palms=((-1, 0, -0.3), (-1, 0, -0.3)),
            grips=_FISTS,
            feet=((0.17, 0.0, -0.97), (0.19, -0.04, -0.965)),
            sway=0,
            head=(5, -3, 3),
        ),
        "clasped": replace(
            _STAND,
            hands=((-0.27, -0.46, -0.66), (-0.25, -0.42, -0.70)),
            head=(-5, 2, 5),
            grips=_FISTS,
        ),
        "walk": Stance(
            hands=((0.26, -0.58, -0.62), (0.30, 0.48, -0.70)),
            feet=((0.05, 0.46, -0.80), (0.05, -0.44, -0.87)),
            lean=6,
            twist=6,
            soles=(34, -14),
            grips=_FISTS,
        ),
        "run": Stance(
            hands=((0.10, -0.62, -0.12), (0.22, 0.42, -0.52)),
            feet=((0.04, 0.72, -0.42), (0.05, -0.42, -0.80)),
            lean=15,
            twist=9,
            soles=(62, -10),
            grips=_FISTS,
            lift=0.03,
            elbows=((0.5, 0.9, -0.5), (0.5, 0.9, 0.1)),
        ),
        "jump": Stance(
            hands=((0.72, -0.18, 0.55), (0.78, -0.15, 0.48)),
            feet=((0.20, 0.36, -0.62), (0.24, -0.12, -0.80)),
            base=Base.AIR,
            lift=0.34,
            soles=(45, 25),
            elbows=_OUT,
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((0, -1, 0), (0, -1, 0)),
            head=(4, -8, 5),
        ),
        "dance": Stance(
            hands=((0.62, -0.20, 0.62), (0.80, -0.30, -0.20)),
            feet=((0.06, 0.05, -0.96), (0.46, -0.24, -0.74)),
            sway=-9,
            twist=-8,
            soles=(0, 35),
            elbows=_OUT,
            palms=((0, -1, 0), (0, -0.4, -1)),
            grips=(Grip.OPEN, Grip.OPEN),
            head=(-6, 0, 9),
        ),
        "wave": Stance(
            hands=((0.84, -0.24, 0.46), (0.36, -0.06, -0.86)),
            elbows=((1, 0.2, -0.5), ELBOWS[1]),
            palms=((0, -1, 0.1), (-1, -0.1, 0)),
            grips=(Grip.OPEN, Grip.LOOSE),
            head=(-3, 0, -7),
        ),
        "point": Stance(
            hands=((0.82, -0.50, 0.02), (0.10, -0.06, -0.78)),
            elbows=((0.6, 0.5, -0.6), (1, 0.35, 0.1)),
            palms=((-0.2, 0.2, -1), (-1, 0, -0.3)),
            grips=(Grip.POINT, Grip.FIST),
            head=(-14, 0, -3),
        ),
        "cheer": Stance(
            hands=((0.74, -0.16, 0.58), (0.78, -0.14, 0.52)),
            feet=((0.18, 0, -0.975), (0.22, -0.05, -0.96)),
            elbows=_OUT,
            grips=_FISTS,
            palms=((0, -1, 0), (0, -1, 0)),
            head=(4, -6, 4),
        ),
        "hold": _HOLD,
        "show": replace(_HOLD, hands=((0.34, -0.62, -0.22), (0.36, -0.10, -0.86))),
        "bag": replace(
            _HOLD, hands=((0.40, -0.10, -0.86), (0.30, -0.2, -0.86)), palms=_STAND.palms
        ),
        "raised": replace(
            _HOLD, hands=((0.42, -0.50, 0.02), (0.36, -0.08, -0.86)), head=(-6, -3, -4)
        ),
        "carry": _CARRY,
        "hug": replace(
            _CARRY,
            hands=((-0.16, -0.62, -0.42), (-0.10, -0.60, -0.62)),
            palms=((-1, 0.3, 0.2), (-0.8, 0.3, 0.6)),
            head=(-6, 8, 8),
        ),
        "overhead": replace(
            _CARRY,
            hands=((0.30, -0.30, 0.80), (0.30, -0.30, 0.80)),
            palms=((-0.5, 0, 1), (-0.5, 0, 1)),
            elbows=_OUT,
        ),
        "read": _READ,
        "present": replace(
            _READ, hands=((0.30, -0.62, -0.40), (0.30, -0.62, -0.36)), head=(5, 1, -4)
        ),
        "write": Stance(
            hands=((-0.20, -0.68, -0.36), (-0.02, -0.62, -0.46)),
            grips=_FISTS,
            palms=((-0.6, -0.1, -0.6), (-0.3, -0.1, 1)),
            head=(2, 17, 2),
        ),
        "cook": Stance(
            hands=((0.02, -0.74, -0.34), (0.12, -0.62, -0.52)),
            grips=_FISTS,
            head=(-3, 9, -4),
        ),
        "mouth": Stance(
            hands=((-0.34, -0.80, 0.02), (0.36, -0.10, -0.86)),
            grips=(Grip.FIST, Grip.LOOSE),
            palms=((-0.4, 1, 0), (-1, -0.1, 0)),
            elbows=((1, 0.1, -0.7), ELBOWS[1]),
            head=(0, 2, -3),
        ),
        "camera": Stance(
            hands=((-0.18, -0.78, 0.18), (-0.18, -0.78, 0.18)),
            grips=_FISTS,
            elbows=((1, 0, -0.7), (1, 0, -0.7)),
        ),
        "guitar": Stance(
            hands=((-0.30, -0.50, -0.66), (0.62, -0.56, -0.22)),
            grips=_FISTS,
            palms=((-0.3, 1, 0.2), (-0.2, 0.6, 0.6)),
            head=(10, 7, 6),
            elbows=((1, 0.4, -0.3), (0.7, 0.3, -0.7)),
        ),
        "violin": Stance(
            hands=((0.10, -0.78, 0.02), (0.42, -0.70, 0.06)),
            grips=_FISTS,
            palms=((-0.3, 0.4, -1), (-0.4, 0.6, 0.6)),
            elbows=((1, 0, -0.3), (0.5, 0, -1)),
            head=(12, 5, 12),
        ),
        "flute": Stance(
            hands=((-0.22, -0.86, 0.02), (-0.30, -0.78, -0.02)),
            grips=_FISTS,
            elbows=((1, 0, -0.6), (1, 0, -0.6)),
        ),
        "drum": Stance(
            hands=((0.02, -0.66, -0.28), (-0.02, -0.58, -0.50)),
            grips=_FISTS,
            palms=((-0.3, 0, -1), (-0.3, 0, -1)),
            head=(4, 5, 5),
        ),
        "keys": Stance(
            hands=((0.06, -0.76, -0.52), (0.10, -0.74, -0.54)),
            palms=((0, 0, -1), (0, 0, -1)),
            feet=_SEATED,
            base=Base.SEAT,
            head=(0, 8, 4),
            lean=6,
        ),
        "sit": Stance(
            hands=((0.02, -0.50, -0.66), (0.10, -0.46, -0.70)),
            palms=((-0.3, 0, -1), (-0.3, 0, -1)),
            feet=_SEATED,
            base=Base.SEAT,
            sway=0,
        ),
        "floor": Stance(
            hands=((0.42, 0.24, -0.80), (0.10, -0.52, -0.62)),
            palms=((0, 0, -1), (0, 0, -1)),
            feet=((0.22, -0.93, -0.12), (0.26, -0.60, -0.14)),
            base=Base.FLOOR,
            lean=-6,
            sway=0,
            soles=(-62, -8),
            grips=(Grip.OPEN, Grip.LOOSE),
        ),
        "lotus": Stance(
            hands=((0.34, -0.50, -0.66), (0.34, -0.50, -0.66)),
            palms=((0, 0, 1), (0, 0, 1)),
            feet=((-0.14, -0.42, -0.10), (-0.22, -0.36, -0.10)),
            base=Base.FLOOR,
            sway=0,
            knees=3.0,
            soles=(30, 30),
            head=(3, 3, 2),
        ),
        "saddle": Stance(
            hands=((-0.10, -0.60, -0.52), (-0.06, -0.62, -0.50)),
            grips=_FISTS,
            feet=((0.46, -0.20, -0.72), (0.46, -0.20, -0.72)),
            base=Base.SEAT,
            knees=0.9,
            sway=0,
        ),
        "pedal": Stance(
            hands=((0.16, -0.70, -0.70), (0.16, -0.70, -0.70)),
            grips=_FISTS,
            feet=((0.02, -0.36, -0.82), (0.02, -0.36, -0.56)),
            base=Base.SEAT,
            lean=14,
            sway=0,
        ),
        "board": Stance(
            hands=((0.86, -0.10, -0.20), (0.76, -0.30, -0.28)),
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((0, 0, -1), (0, 0, -1)),
            feet=((0.30, 0.06, -0.80), (0.34, -0.06, -0.80)),
            knees=0.8,
            lean=10,
            elbows=_OUT,
        ),
        "sleep": Stance(
            hands=((-0.30, -0.62, 0.02), (-0.34, -0.56, -0.42)),
            feet=((0.10, -0.30, -0.80), (0.02, -0.10, -0.86)),
            base=Base.SIDE,
            head=(4, 6, 4),
            sway=0,
            palms=((0.2, 0.5, 1), (-0.4, 0.4, -1)),
        ),
        "fly": Stance(
            hands=((0.10, -0.42, 0.86), (0.34, 0.06, -0.86)),
            grips=_FISTS,
            feet=((0.07, 0.10, -0.98), (0.07, 0.26, -0.82)),
            base=Base.AIR,
            lift=0.5,
            lean=34,
            sway=6,
            soles=(58, 60),
            head=(4, -28, 5),
        ),
        "hover": Stance(
            hands=((0.70, -0.30, -0.22), (0.74, -0.26, -0.16)),
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((0, -1, -0.2), (0, -1, -0.2)),
            feet=((0.05, 0.14, -0.96), (0.07, 0.34, -0.76)),
            base=Base.AIR,
            lift=0.45,
            lean=8,
            soles=(60, 64),
            elbows=_OUT,
        ),
        "swim": Stance(
            hands=((0.20, -0.30, 0.90), (0.56, 0.20, -0.62)),
            feet=((0.10, 0.16, -0.97), (0.12, -0.10, -0.97)),
            base=Base.AIR,
            lift=0.1,
            lean=78,
            soles=(70, 70),
            grips=(Grip.OPEN, Grip.OPEN),
            head=(-16, -64, 0),
        ),
    }
)  # fmt: skip
"""Stances by name."""


def stance(name: str, *, seated: bool = False) -> Stance:
    """Return a stance by name; ``seated`` puts standing ones on a seat, hands unchanged."""
    found = STANCES[name]
    if seated and found.base is Base.FEET:
        return replace(found, feet=_SEATED, base=Base.SEAT, sway=0.0, soles=(0.0, 0.0))
    return found
