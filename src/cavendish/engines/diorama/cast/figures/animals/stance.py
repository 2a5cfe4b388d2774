"""Stances: where chest, hips and feet of a four-legged body are in each pose. Knows no meshes.

Body units; y runs from the head (-) to the tail (+); the ground is z = 0.
"""

# ruff: noqa: RUF005 - vectors are added, not joined

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.species import Quadruped
from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.plan.scene import Pose

PAW = 0.042
"""Height of a foot's middle."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stance:
    """Joints of a pose. Pairs are (right, left): x negative, then positive."""

    chest: Floats
    hip: Floats
    front: tuple[Floats, Floats]
    hind: tuple[Floats, Floats]
    rise: float
    """Degrees that the neck climbs."""
    nod: float = 0.0
    """Degrees that the head is bowed."""
    look: float = -20.0
    """Degrees that the head turns to the figure's left."""
    sitting: bool = False
    lying: bool = False
    tail: float = 0.0
    """How much the tail is lifted."""


def stance(shape: Quadruped, pose: Pose) -> Stance:
    """Return the joints of a body in a pose; unknown poses stand."""
    return _STANCES.get(pose, _stand)(shape)


def _widths(shape: Quadruped) -> tuple[float, float]:
    wide = 1 + 1.1 * shape.splay
    return (
        max(shape.thick * 1.02, shape.chest * wide - shape.thick * 0.72),
        max(shape.thick * 1.02, shape.rump * wide - shape.thick * 0.72),
    )


def _stand(shape: Quadruped) -> Stance:
    half, leg = shape.length / 2, shape.leg
    chest = np.array((0.0, -half, leg + 0.75 * shape.chest))
    hip = np.array((0.0, half, leg + 0.75 * shape.rump))
    a, b = _widths(shape)
    return Stance(
        chest=chest,
        hip=hip,
        front=(np.array((-a, -half - 0.05 * leg, PAW)), np.array((a, -half - 0.17 * leg, PAW))),
        hind=(np.array((-b, half - 0.06 * leg, PAW)), np.array((b, half + 0.14 * leg, PAW))),
        rise=shape.rise,
    )


def _moved(feet: tuple[Floats, Floats], *steps: tuple[float, float]) -> tuple[Floats, Floats]:
    """Return feet shifted by (forward, up)."""
    right, left = (
        np.array((foot[0], foot[1] - forward, foot[2] + up))
        for foot, (forward, up) in zip(feet, steps, strict=True)
    )
    return right, left


def _walk(shape: Quadruped) -> Stance:
    base, leg = _stand(shape), shape.leg
    return replace(
        base,
        front=_moved(base.front, (0.34 * leg, 0.10 * leg), (-0.38 * leg, 0.0)),
        hind=_moved(base.hind, (-0.30 * leg, 0.02), (0.30 * leg, 0.0)),
        look=-14.0,
        tail=0.1,
    )


def _run(shape: Quadruped) -> Stance:
    base, leg = _stand(shape), shape.leg
    lift = np.array((0.0, 0.0, 0.20 * leg))
    return replace(
        base,
        chest=base.chest + lift * 1.25,
        hip=base.hip + lift * 0.4,
        front=_moved(base.front, (1.02 * leg, 0.62 * leg), (0.72 * leg, 0.30 * leg)),
        hind=_moved(base.hind, (-0.80 * leg, 0.0), (-0.48 * leg, 0.10 * leg)),
        rise=base.rise - 10,
        nod=-4.0,
        look=-8.0,
        tail=0.55,
    )


def _jump(shape: Quadruped) -> Stance:
    base, leg = _stand(shape), shape.leg
    climb = 0.42 * shape.length
    return replace(
        base,
        chest=base.chest + np.array((0, 0.06 * shape.length, climb + 0.2 * leg)),
        hip=base.hip + np.array((0, 0, 0.08 * leg)),
        front=_moved(
            base.front, (0.66 * leg, climb + 0.62 * leg), (0.42 * leg, climb + 0.34 * leg)
        ),
        hind=_moved(base.hind, (-0.52 * leg, 0.0), (-0.24 * leg, 0.0)),
        rise=base.rise - 8,
        nod=-6.0,
        look=-10.0,
        tail=0.3,
    )


def _sit(shape: Quadruped) -> Stance:
    base = _stand(shape)
    a, b = _widths(shape)
    reach = 0.30 * shape.length
    chest = np.array((0.0, -reach, max(shape.leg + 0.62 * shape.chest, 0.72 * shape.length)))
    hip = np.array((0.0, 0.24 * shape.length, 0.86 * shape.rump))
    front = np.array((a * 0.82, -reach - 0.42 * shape.chest, PAW))
    hind = np.array((b + 0.05, -0.06 * shape.length, PAW))
    return replace(
        base,
        chest=chest,
        hip=hip,
        front=(front * (-1, 1, 1), front * (1, 1, 1) - (0, 0.03, 0)),
        hind=(hind * (-1, 1, 1), hind),
        rise=min(82.0, base.rise + 16),
        sitting=True,
    )


def _sleep(shape: Quadruped) -> Stance:
    base, half = _stand(shape), shape.length / 2
    a, b = _widths(shape)
    half *= 0.84
    chest = np.array((0.05, -half, 0.84 * shape.chest))
    hip = np.array((-0.06, half, 0.90 * shape.rump))
    paw = np.array((0.0, -half - 0.75 * shape.chest - 0.35 * shape.leg, PAW))
    hind = np.array((b + 0.07, half - 1.15 * shape.rump, PAW))
    return replace(
        base,
        chest=chest,
        hip=hip,
        front=(paw - (0.62 * a, 0, 0), paw + (0.72 * a + 0.04, 0.06, 0)),
        hind=(hind * (-1, 1, 1), hind),
        rise=6.0 if shape.neck < 0.3 else 38.0,
        nod=10.0,
        look=-18.0,
        lying=True,
    )


def _graze(shape: Quadruped) -> Stance:
    base = _stand(shape)
    low = -58.0 if shape.neck > 0.3 else -30.0
    return replace(base, rise=low, nod=26.0, look=-22.0)


_STANCES: Mapping[Pose, Callable[[Quadruped], Stance]] = {
    Pose.WALK: _walk,
    Pose.RUN: _run,
    Pose.DANCE: _walk,
    Pose.PLAY: _walk,
    Pose.JUMP: _jump,
    Pose.FLY: _jump,
    Pose.SIT: _sit,
    Pose.SLEEP: _sleep,
    Pose.EAT: _graze,
    Pose.DRINK: _graze,
    Pose.SWIM: _run,
}
