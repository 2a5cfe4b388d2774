"""Gestures: stances of people who talk, work, play and celebrate. Knows no bodies.

Numbers as in ``stances``.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.cast.figures.stance import Base, Grip, Pair, Stance

_STAND = Stance()
_SEATED: Pair = ((0.10, -0.50, -0.56), (0.17, -0.46, -0.57))
_OUT: Pair = ((1.0, 0.2, -0.5), (1.0, 0.2, -0.5))
_FORWARD: Pair = ((-0.6, -0.1, 0.75), (-0.6, -0.1, 0.75))
_FISTS = (Grip.FIST, Grip.FIST)

GESTURES: Mapping[str, Stance] = MappingProxyType(
    {
        "talk": replace(
            _STAND,
            hands=((0.24, -0.60, -0.26), (0.30, -0.34, -0.66)),
            grips=(Grip.OPEN, Grip.LOOSE),
            palms=((-0.5, -0.2, 0.8), (-1, -0.1, 0)),
            head=(8, 2, 5),
        ),
        "chat": replace(
            _STAND,
            hands=((0.30, -0.52, -0.34), (0.34, -0.50, -0.30)),
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((-0.4, -0.2, 0.8), (-0.4, -0.2, 0.8)),
            head=(-8, -3, -5),
        ),
        "shake": replace(
            _STAND,
            hands=((-0.20, -0.74, -0.36), (0.36, -0.06, -0.86)),
            palms=((-1, 0, 0), (-1, 0, 0)),
        ),
        "fists": replace(
            _STAND,
            hands=((0.46, -0.20, 0.72), (0.20, -0.46, -0.30)),
            elbows=_OUT,
            grips=_FISTS,
            palms=_FORWARD,
            head=(-6, -8, -4),
        ),
        "clap": replace(
            _STAND,
            hands=((-0.24, -0.66, -0.12), (-0.22, -0.64, -0.16)),
            elbows=_OUT,
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((-1, 0, 0.2), (-1, 0, 0.2)),
            head=(5, 0, -4),
        ),
        "sway": replace(
            _STAND,
            hands=((0.40, -0.56, -0.10), (0.52, -0.30, 0.50)),
            feet=((0.20, -0.10, -0.95), (0.10, 0.04, -0.97)),
            elbows=_OUT,
            grips=_FISTS,
            sway=8,
            twist=10,
            head=(5, 0, -8),
        ),
        "twirl": replace(
            _STAND,
            hands=((0.10, -0.25, 0.86), (0.10, -0.25, 0.86)),
            feet=((0.05, 0.02, -0.97), (0.34, 0.10, -0.72)),
            elbows=_OUT,
            soles=(0, 40),
            sway=5,
            head=(-4, -6, 6),
        ),
        "sweep": replace(
            _STAND,
            hands=((-0.06, -0.66, -0.20), (-0.25, -0.60, -0.66)),
            feet=((0.10, 0.14, -0.97), (0.20, -0.20, -0.95)),
            grips=_FISTS,
            palms=((-0.8, 0.4, 0), (-0.8, 0.4, 0)),
            lean=9,
            twist=-8,
            head=(-10, 12, -5),
        ),
        "push": replace(
            _STAND,
            hands=((-0.02, -0.86, -0.34), (-0.02, -0.86, -0.34)),
            feet=((0.05, 0.40, -0.86), (0.05, -0.30, -0.90)),
            grips=_FISTS,
            palms=((0, -0.3, -1), (0, -0.3, -1)),
            elbows=((1, 0.3, -0.6), (1, 0.3, -0.6)),
            soles=(32, -6),
            lean=12,
            head=(0, -2, 0),
        ),
        "leash": replace(
            _STAND,
            hands=((0.26, 0.30, -0.74), (0.20, -0.66, -0.52)),
            feet=((0.05, -0.34, -0.88), (0.05, 0.36, -0.84)),
            grips=_FISTS,
            lean=4,
            soles=(-10, 28),
        ),
        "climb": Stance(
            hands=((0.16, -0.40, 0.80), (0.16, -0.56, 0.30)),
            feet=((0.20, -0.36, -0.52), (0.12, -0.10, -0.90)),
            grips=_FISTS,
            palms=((0, -1, 0), (0, -1, 0)),
            elbows=_OUT,
            soles=(10, 30),
            knees=0.8,
            head=(8, -14, 0),
        ),
        "throw": Stance(
            hands=((0.50, 0.36, 0.50), (0.30, -0.70, 0.00)),
            feet=((0.14, 0.30, -0.92), (0.10, -0.36, -0.88)),
            grips=_FISTS,
            elbows=_OUT,
            soles=(24, -8),
            twist=-16,
            lean=-6,
            head=(14, 0, 0),
        ),
        "kick": Stance(
            hands=((0.60, 0.20, -0.40), (0.62, -0.30, -0.20)),
            feet=((0.02, -0.62, -0.68), (0.10, 0.06, -0.97)),
            grips=_FISTS,
            elbows=_OUT,
            soles=(-24, 0),
            lean=-8,
            head=(0, 10, 0),
        ),
        "look": replace(
            _STAND,
            hands=((0.02, -0.14, -0.80), (0.02, -0.14, -0.80)),
            palms=((-1, 0, -0.3), (-1, 0, -0.3)),
            elbows=((1, 0.35, 0.1), (1, 0.35, 0.1)),
            head=(0, -5, 0),
        ),
        "peer": replace(
            _STAND,
            hands=((-0.10, -0.74, -0.20), (0.10, -0.50, -0.60)),
            grips=(Grip.LOOSE, Grip.LOOSE),
            lean=14,
            head=(0, 4, 0),
        ),
        "row": Stance(
            hands=((0.12, -0.78, -0.34), (0.12, -0.78, -0.34)),
            palms=((0, -0.3, -1), (0, -0.3, -1)),
            grips=_FISTS,
            feet=_SEATED,
            base=Base.SEAT,
            sway=0,
            lean=8,
        ),
        "stretch": Stance(
            hands=((-0.30, -0.10, 0.92), (-0.30, -0.10, 0.92)),
            feet=((-0.06, 0.02, -0.97), (-0.10, -0.30, -0.46)),
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((-1, 0, 0), (-1, 0, 0)),
            elbows=_OUT,
            knees=2.4,
            soles=(0, 40),
            sway=0,
            head=(0, -3, 0),
        ),
        "cradle": replace(
            _STAND,
            grips=(Grip.OPEN, Grip.OPEN),
            elbows=((1, 0.3, -0.6), (1, 0.3, -0.6)),
            hands=((-0.30, -0.56, -0.56), (-0.34, -0.56, -0.46)),
            palms=((-0.5, 0.5, 0.8), (-0.6, 0.6, 0.5)),
            head=(14, 6, 10),
        ),
        "cradled": Stance(
            hands=((0.10, -0.60, -0.10), (0.06, -0.56, -0.30)),
            feet=((0.16, -0.62, -0.62), (0.18, -0.52, -0.66)),
            grips=_FISTS,
            base=Base.SEAT,
            sway=0,
            head=(0, -6, 0),
        ),
        "table": Stance(
            hands=((0.16, -0.62, -0.42), (0.04, -0.58, -0.52)),
            palms=((-0.4, 0, -1), (-0.4, 0, -1)),
            feet=_SEATED,
            base=Base.SEAT,
            sway=0,
            lean=3,
            head=(10, 2, 3),
        ),
        "toast": Stance(
            hands=((0.10, -0.72, 0.06), (0.04, -0.58, -0.52)),
            grips=(Grip.FIST, Grip.LOOSE),
            palms=((-1.0, 0.1, 0.1), (-0.4, 0, -1)),
            feet=_SEATED,
            base=Base.SEAT,
            sway=0,
            lean=3,
            head=(-8, 0, -4),
        ),
        "telling": Stance(
            hands=((0.26, -0.60, -0.20), (0.30, -0.56, -0.26)),
            grips=(Grip.OPEN, Grip.OPEN),
            palms=((-0.4, -0.2, 0.8), (-0.4, -0.2, 0.8)),
            feet=_SEATED,
            base=Base.SEAT,
            sway=0,
            head=(-16, 0, -4),
        ),
    }
)  # fmt: skip
"""Stances by name."""
