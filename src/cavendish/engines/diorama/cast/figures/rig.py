"""Rig: the joints of a body in a stance. Knows bones and reach; knows no flesh and no clothes.

Side 0 is the figure's right (the picture's left, x < 0), side 1 its left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.stance import Base, Stance
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.model import Vec3
from cavendish.engines.diorama.model.shading import unit

ANKLE = 0.085
"""Metres from the sole to the ankle of an adult."""
SIDES = (-1.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Lengths of a body in metres; ``girth`` 1 is usual, 1.35 stout, 0.85 thin."""

    leg: float
    torso: float
    shoulder: float
    """Half the width between the shoulders."""
    arm: float
    head: float
    """Radius."""
    girth: float = 1.0

    @property
    def bulk(self) -> float:
        """How wide the body is next to a grown-up's."""
        return self.shoulder / 0.195

    @property
    def foot(self) -> float:
        """How large the foot is next to a grown-up's."""
        return float(self.bulk**0.6)

    @property
    def ankle(self) -> float:
        """Metres from the sole to the ankle."""
        return ANKLE * self.foot


BUILDS: Mapping[str, Build] = MappingProxyType(
    {
        "baby": Build(leg=0.21, torso=0.27, shoulder=0.118, arm=0.23, head=0.262),
        "child": Build(leg=0.39, torso=0.36, shoulder=0.145, arm=0.35, head=0.285),
        "teen": Build(leg=0.56, torso=0.45, shoulder=0.172, arm=0.45, head=0.292),
        "adult": Build(leg=0.64, torso=0.50, shoulder=0.195, arm=0.50, head=0.298),
        "elder": Build(leg=0.55, torso=0.48, shoulder=0.188, arm=0.47, head=0.298),
    }
)
"""Bodies by age: about three heads tall when grown, two as babies."""
MASCOT = Build(leg=0.4, torso=0.46, shoulder=0.31, arm=0.52, head=0.17)
"""The limbs of a thing that acts as somebody."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rig:
    """Joints in metres; ``body`` sits at the hips, ``head`` at the middle of the head."""

    build: Build
    stance: Stance
    body: Frame
    head: Frame
    neck: Floats
    shoulders: tuple[Floats, Floats]
    elbows: tuple[Floats, Floats]
    hands: tuple[Floats, Floats]
    hips: tuple[Floats, Floats]
    knees: tuple[Floats, Floats]
    ankles: tuple[Floats, Floats]

    def palm(self, side: int) -> Frame:
        """Return the hand's frame: z along the forearm, -y out of the palm, x to one side."""
        out = unit(self.hands[side] - self.elbows[side])
        look = self.body.axes @ (np.array(self.stance.palms[side]) * (SIDES[side], 1, 1))
        look = unit(look - out * float(look @ out))
        return Frame(self.hands[side], np.stack([np.cross(-look, out), -look, out], 1))

    def foot(self, side: int) -> Frame:
        """Return the foot's frame at the ankle: toes towards -y, one unit a grown-up's metre."""
        sign, yaw = SIDES[side], 9.0 if side == 0 else 16.0
        turn = turning(yaw * sign, self.stance.soles[side])
        if self.stance.base is Base.AIR:
            turn = self.body.axes @ turn
        return Frame(self.ankles[side], turn, self.build.foot)


def rig(build: Build, stance: Stance) -> Rig:
    """Return the joints; feet, seat or side touch z = 0 at the soles' height by construction."""
    height = _hip_height(build, stance)
    axes = turning(stance.twist, stance.lean, stance.sway)
    body = Frame(np.array((0.0, 0.0, height)), axes)
    neck = body.at(0, -0.01, build.torso)
    yaw, pitch, roll = stance.head
    skull = Frame(neck, axes @ turning(yaw, pitch - 0.8 * stance.lean * _upright(stance), roll))
    head = replace_origin(skull, skull.at(0, -0.015, 0.93 * build.head), build.head)
    arms = [_arm(build, stance, body, side) for side in (0, 1)]
    legs = [_leg(build, stance, body, side) for side in (0, 1)]
    return Rig(
        build=build,
        stance=stance,
        body=body,
        head=head,
        neck=neck,
        shoulders=(arms[0][0], arms[1][0]),
        elbows=(arms[0][1], arms[1][1]),
        hands=(arms[0][2], arms[1][2]),
        hips=(legs[0][0], legs[1][0]),
        knees=(legs[0][1], legs[1][1]),
        ankles=(legs[0][2], legs[1][2]),
    )


def replace_origin(frame: Frame, origin: Floats, unit_: float) -> Frame:
    """Return a frame moved to another origin with another unit."""
    return replace(frame, origin=origin, unit=unit_)


def bent(
    start: Floats, end: Floats, bones: tuple[float, float], way: Floats
) -> tuple[Floats, Floats]:
    """Return the middle joint, bent towards ``way``, and the end as far as two bones reach."""
    upper, lower = bones
    gap = end - start
    length = float(np.linalg.norm(gap))
    aim = gap / max(length, 1e-9)
    length = float(np.clip(length, abs(upper - lower) + 0.02, (upper + lower) * 0.985))
    along = (upper**2 - lower**2 + length**2) / (2 * length)
    out = np.sqrt(max(upper**2 - along**2, 0.0))
    side = unit(way - aim * float(way @ aim))
    return start + aim * along + side * out, start + aim * length


def _upright(stance: Stance) -> float:
    """Keep the head level in a slight lean; in a steep one the stance says where it looks."""
    return 1.0 if abs(stance.lean) < 30 else 0.0


def _hip_height(build: Build, stance: Stance) -> float:
    if stance.base is Base.FLOOR:
        return 0.125 * build.girth * build.bulk
    lowest = -min(foot[2] for foot in stance.feet)
    return build.ankle + build.leg * (lowest + stance.lift)


def _arm(build: Build, stance: Stance, body: Frame, side: int) -> tuple[Floats, Floats, Floats]:
    sign = SIDES[side]
    wide = build.shoulder * (0.95 + 0.12 * (build.girth - 1))
    shoulder = body.at(sign * wide, 0, build.torso * 0.84)
    hand = shoulder + body.axes @ _sided(stance.hands[side], sign) * build.arm
    way = body.axes @ _sided(stance.elbows[side], sign)
    elbow, hand = bent(shoulder, hand, (build.arm * 0.52, build.arm * 0.48), way)
    return shoulder, elbow, hand


def _leg(build: Build, stance: Stance, body: Frame, side: int) -> tuple[Floats, Floats, Floats]:
    sign = SIDES[side]
    axes = body.axes if stance.base is Base.AIR else turning(stance.twist * 0.4)
    hip = body.at(sign * 0.46 * build.shoulder * (1 + 0.3 * (build.girth - 1)), 0, 0)
    foot = hip + axes @ _sided(stance.feet[side], sign) * build.leg
    if stance.base is not Base.AIR:
        foot[2] = body.origin[2] + stance.feet[side][2] * build.leg
    if stance.base is Base.FLOOR:
        foot[2] = max(foot[2], build.ankle * (0.75 if stance.soles[side] < -30 else 1.0))
    way = axes @ np.array((sign * stance.knees, -1.0, 0.35))
    knee, ankle = bent(hip, foot, (build.leg * 0.5, build.leg * 0.5), way)
    return hip, knee, ankle


def _sided(target: Vec3, sign: float) -> Floats:
    return np.array(target) * (sign, 1.0, 1.0)
