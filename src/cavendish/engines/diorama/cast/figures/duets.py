"""Duets: two people who do something with each other, and where their hands meet.

Knows the plan, ages and reach. Knows no meshes. Both stand on one line, the first on the left,
each turned from the camera towards the other; so both faces are seen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.folk import FOLK
from cavendish.engines.diorama.cast.figures.rig import BUILDS, MASCOT, SIDES, Build, rig
from cavendish.engines.diorama.cast.figures.stance import Grip, Pair, Stance
from cavendish.engines.diorama.model.frame import Floats, turning
from cavendish.engines.diorama.model.model import Vec3
from cavendish.engines.diorama.plan.living import is_person
from cavendish.engines.diorama.plan.mascots import has_limbs
from cavendish.engines.diorama.plan.scene import Link, Pose, ScenePlan

_RIGHT, _LEFT = 0, 1
_HEAD = 0.97
"""How near heads come, as a share of the sum of their radii: noses touch."""
_TRUNK = 0.36
"""Metres between two grown-ups' middles that leave room for both chests."""
Who = tuple[int, int]
"""A thing of the plan and its copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duet:
    """Who does what with whom."""

    first: Who
    second: Who
    pose: Pose


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Steps:
    """How a duet stands: two stances, degrees that each turns, metres between their middles."""

    first: Stance
    second: Stance
    turn: float
    apart: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """A way to be together; the near side is the one that the camera sees.

    Targets are points of the other's body: shoulders to the side, metres back, torsos up.
    """

    turn: float
    gap: float
    """Metres beyond the closest that heads and chests allow."""
    near: tuple[Vec3 | None, Vec3 | None] = (None, None)
    far: tuple[Vec3 | None, Vec3 | None] = (None, None)
    meet: tuple[int, int] | None = None
    """The hands of the first and the second that meet in the middle."""
    rise: float = 0.5
    """Height at which hands meet: between the lower hip (0) and the lower shoulder (1)."""
    feet: Pair | None = None


_FIGURES: Mapping[Pose, _Figure] = MappingProxyType(
    {
        Pose.HUG: _Figure(
            turn=52, gap=0.0,
            near=((0.55, 0.22, 0.62), (0.80, 0.10, 0.30)),
            far=((0.45, 0.30, 0.55), (0.45, 0.30, 0.70)),
        ),
        Pose.KISS: _Figure(
            turn=74, gap=-0.02,
            near=((0.60, 0.16, 0.60), (0.85, 0.05, 0.34)),
            far=((0.45, 0.25, 0.50), (0.45, 0.25, 0.66)),
        ),
        Pose.DANCE: _Figure(
            turn=56, gap=0.26,
            near=((0.80, 0.10, 0.42), (0.85, 0.0, 0.80)),
            meet=(_LEFT, _RIGHT), rise=1.25,
            feet=((0.08, 0.03, -0.985), (0.30, 0.16, -0.90)),
        ),
        Pose.SHAKE_HANDS: _Figure(turn=60, gap=0.29, meet=(_RIGHT, _RIGHT), rise=0.55),
        Pose.HOLD_HANDS: _Figure(turn=9, gap=0.24, meet=(_LEFT, _RIGHT), rise=0.0),
        Pose.TALK: _Figure(turn=54, gap=0.30),
    }
)  # fmt: skip
_GESTURES: tuple[tuple[Vec3, Vec3], ...] = (
    ((0.22, -0.60, -0.30), (0.34, -0.06, -0.86)),
    ((-0.24, -0.46, -0.66), (-0.22, -0.42, -0.70)),
)
"""Where the hands of who talks and of who listens are."""


def duets(plan: ScenePlan) -> list[Duet]:
    """Return the pairs of a plan, everybody in one at most."""
    found: list[Duet] = []
    taken: set[Who] = set()
    for duet in _candidates(plan):
        if not {duet.first, duet.second} & taken:
            found.append(duet)
            taken |= {duet.first, duet.second}
    return found


def _candidates(plan: ScenePlan) -> Iterator[Duet]:
    """Yield pairs that relations join, then copies of one thing, then whoever does the same."""
    free = [
        i
        for i, thing in enumerate(plan.things)
        if _is_free(plan, i) and (is_person(thing.noun) or has_limbs(thing))
    ]
    doers = [i for i in free if plan.things[i].pose in _FIGURES]
    for r in plan.relations:
        ends = {r.subject, r.object}
        doer = r.subject if r.subject in doers else r.object
        if r.link in (Link.NEXT_TO, Link.FACING) and ends <= set(free) and doer in doers:
            yield _duet(plan, (r.subject, 0), (r.object, 0), doer)
    for i in doers:
        for k in range(0, plan.things[i].count - 1, 2):
            yield _duet(plan, (i, k), (i, k + 1), i)
    singles = [i for i in doers if plan.things[i].count == 1]
    for a, b in pairwise(singles):
        if plan.things[a].pose is plan.things[b].pose:
            yield _duet(plan, (a, 0), (b, 0), a)


def _duet(plan: ScenePlan, first: Who, second: Who, doer: int) -> Duet:
    return Duet(first=first, second=second, pose=plan.things[doer].pose or Pose.TALK)


def _is_free(plan: ScenePlan, index: int) -> bool:
    """Tell whether somebody stands on the ground with nothing in the hands."""
    busy = (Link.HOLDING, Link.RIDING, Link.ON, Link.AROUND)
    carried = (Link.HOLDING, Link.RIDING)
    if build_of(plan, (index, 0)) is BUILDS["baby"]:
        return False
    return not any(
        (r.subject == index and r.link in busy) or (r.object == index and r.link in carried)
        for r in plan.relations
    )


def build_of(plan: ScenePlan, who: Who) -> Build:
    """Return the body that a word promises; a grown-up's where it promises none."""
    noun = plan.things[who[0]].noun
    if has_limbs(plan.things[who[0]]):
        return MASCOT
    said = FOLK.get(noun) or FOLK.get(noun.rpartition(" ")[2]) or (None, None)
    words = plan.things[who[0]].attributes
    return BUILDS["elder" if {"old", "elderly"} & set(words) else said[0] or "adult"]


def steps(pose: Pose, first: Build, second: Build) -> Steps:
    """Return how two bodies stand in a duet."""
    figure = _FIGURES[pose]
    apart = _apart(first, second) + figure.gap
    builds, places = (first, second), (-apart / 2, apart / 2)
    done: list[Stance] = []
    for n, sign in ((0, 1.0), (1, -1.0)):
        own, other = builds[n], builds[1 - n]
        bare = _standing(own, other, n, figure, apart)
        turn, back = turning(sign * figure.turn), turning(-sign * figure.turn)
        here = np.array((places[n], 0.0, 0.0))
        there = np.array((places[1 - n], 0.0, 0.0))
        aims: dict[int, Floats] = {}
        for hand, target in ((n, figure.near[n]), (1 - n, figure.far[n])):
            if target is not None:
                side = SIDES[1 - hand]
                aims[hand] = turn.T @ (there + back @ _point(other, target, side) - here)
        if figure.meet is not None:
            aims[figure.meet[n]] = turn.T @ (_meeting(first, second, figure, places) - here)
        done.append(_reaching(own, bare, aims))
    return Steps(first=done[0], second=done[1], turn=figure.turn, apart=apart)


def _apart(first: Build, second: Build) -> float:
    """Return how near two can stand: neither heads nor chests meet."""
    reach = _HEAD * (first.head + second.head)
    rise = abs(_crown(first) - _crown(second))
    heads = float(np.sqrt(max(reach**2 - rise**2, 0.0)))
    return max(heads, _TRUNK * (first.bulk + second.bulk) / 2)


def _crown(build: Build) -> float:
    return build.ankle + build.leg + build.torso + build.head


def _standing(own: Build, other: Build, n: int, figure: _Figure, apart: float) -> Stance:
    """Return a stance whose head turns to the other's."""
    sign = 1.0 if n == 0 else -1.0
    down = float(np.degrees(np.arctan2(_crown(own) - _crown(other), apart)))
    yaw = sign * min(24.0, 0.35 * (90.0 - figure.turn))
    bare = Stance(head=(yaw, float(np.clip(0.6 * down, -22, 22)), 0.0), sway=0.0, lean=1.0)
    if figure.feet is not None:
        bare = replace(bare, feet=figure.feet, soles=(0.0, 18.0))
    if figure.meet is None and figure.near[n] is None:
        bare = replace(bare, hands=_GESTURES[n], grips=(Grip.OPEN, Grip.LOOSE)[n : n + 1] * 2)
    return bare


def _point(build: Build, target: Vec3, side: float) -> Floats:
    """Return a point on a body that faces -y: shoulders out, metres back, torsos up."""
    out, back, up = target
    height = build.ankle + 0.98 * build.leg + up * build.torso
    return np.array((side * out * build.shoulder, back * build.bulk * 0.7, height))


def _meeting(first: Build, second: Build, figure: _Figure, places: tuple[float, float]) -> Floats:
    """Return where two hands meet: within the reach of both."""
    shoulders = [b.ankle + b.leg + 0.84 * b.torso for b in (first, second)]
    least = max(s - 0.93 * b.arm for s, b in zip(shoulders, (first, second), strict=True))
    low, high = max(least, 0.0), min(shoulders)
    deep = -0.06 if figure.meet == (_RIGHT, _RIGHT) else 0.22 if figure.rise > 1 else -0.03
    middle = sum(places) / 2
    return np.array((middle, deep, low + figure.rise * (high - low)))


def _reaching(build: Build, stance: Stance, aims: Mapping[int, Floats]) -> Stance:
    """Return the stance with hands at points of the figure's own space (metres)."""
    joints = rig(build, stance)
    hands, palms = list(stance.hands), list(stance.palms)
    grips = list(stance.grips)
    for side, aim in aims.items():
        way = joints.body.axes.T @ (aim - joints.shoulders[side]) / build.arm
        reach = float(np.linalg.norm(way))
        x, y, z = (float(v) for v in way * min(1.0, 0.97 / max(reach, 1e-6)))
        hands[side] = (x * SIDES[side], y, z)
        palms[side] = (-0.8, 0.3, 0.0)
        grips[side] = Grip.LOOSE
    return replace(
        stance,
        hands=(hands[0], hands[1]),
        palms=(palms[0], palms[1]),
        grips=(grips[0], grips[1]),
    )
