"""Stance: what a pose is, as targets for hands, feet and head. Knows no bodies and no poses.

Hands are counted from the shoulder in arm lengths, feet from the hip in leg lengths: to the side
away from the body, then y (negative is forward), then up. The right side comes first. So one
stance fits a child, an elder and a fox alike.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from cavendish.engines.diorama.model.model import Vec3

Pair: TypeAlias = tuple[Vec3, Vec3]


class Grip(StrEnum):
    """What fingers do."""

    LOOSE = "loose"
    OPEN = "open"
    FIST = "fist"
    POINT = "point"


class Base(StrEnum):
    """What carries the weight."""

    FEET = "feet"
    SEAT = "seat"
    """Sits: feet hang or stand before a seat."""
    FLOOR = "floor"
    """Sits on the floor."""
    SIDE = "side"
    """Lies on its right side, face towards the viewer."""
    AIR = "air"


DOWN: Pair = ((0.34, -0.14, -0.87), (0.38, -0.04, -0.86))


FEET: Pair = ((0.08, 0.03, -0.985), (0.17, -0.09, -0.965))


ELBOWS: Pair = ((0.75, 0.55, -0.55), (0.75, 0.55, -0.55))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """One pose as targets; ``head`` is yaw, pitch (nod down) and roll in degrees."""

    hands: Pair = DOWN
    feet: Pair = FEET
    head: Vec3 = (6.0, 1.0, 4.0)
    lean: float = 1.0
    """Degrees forward."""
    sway: float = 2.0
    """Degrees to the figure's right."""
    twist: float = 0.0
    """Degrees of the trunk to the figure's left."""
    base: Base = Base.FEET
    lift: float = 0.0
    """Leg lengths above the ground."""
    grips: tuple[Grip, Grip] = (Grip.LOOSE, Grip.LOOSE)
    elbows: Pair = ELBOWS
    """Where elbows point: side, y, up."""
    palms: Pair = ((-1.0, -0.1, 0.0), (-1.0, -0.1, 0.0))
    """Where palms look: side (negative is inwards), y, up."""
    soles: tuple[float, float] = (0.0, 0.0)
    """Degrees that toes point down."""
    knees: float = 0.25
    """How far knees turn out."""
