"""Acting: which stance each thing of a plan takes. Knows the plan; knows no geometry."""

from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.cast.figures.grips import SEATS, Grip, grip_of, is_gripped, mount_of
from cavendish.engines.diorama.plan.scene import Link, Pose, ScenePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What somebody does: a stance, perhaps on a seat, perhaps with something in the hands."""

    stance: str | None = None
    """None leaves it to whoever stands around."""
    seated: bool = False
    grip: Grip | None = None
    busy: bool = False
    """Whether it is something only people do: an animal does it upright."""
    free: bool = False
    """Nothing rides it and it minds nobody: it may turn its best side to the camera."""


_STANCES: dict[Pose, str] = {
    Pose.WALK: "walk", Pose.RUN: "run", Pose.JUMP: "jump", Pose.DANCE: "dance",
    Pose.WAVE: "wave", Pose.POINT: "point", Pose.HOLD: "hold", Pose.CARRY: "carry",
    Pose.HUG: "hug", Pose.READ: "read", Pose.WRITE: "write", Pose.COOK: "cook",
    Pose.EAT: "mouth", Pose.DRINK: "mouth", Pose.PLAY: "guitar", Pose.RIDE: "saddle",
    Pose.SLEEP: "sleep", Pose.FLY: "fly", Pose.SWIM: "swim", Pose.SIT: "floor",
}  # fmt: skip
_HUMAN = frozenset(
    {Pose.READ, Pose.WRITE, Pose.COOK, Pose.PLAY, Pose.DANCE, Pose.WAVE, Pose.RIDE, Pose.POINT}
)
_IDLE = ("stand", "hip", "clasped", "stand", "hips")


_MINDING = frozenset({Link.RIDING, Link.FACING, Link.CHASING})


def act(plan: ScenePlan, index: int) -> Act:
    """Return what the plan has a thing do."""
    minds = any(r.link in _MINDING and index in (r.subject, r.object) for r in plan.relations)
    return replace(_deed(plan, index), free=not minds)


def _deed(plan: ScenePlan, index: int) -> Act:
    thing = plan.things[index]
    held = next(iter(in_hands(plan, index)), None)
    ridden = _first(plan, index, Link.RIDING)
    grip = grip_of(plan.things[held].noun, thing.pose) if held is not None else None
    if ridden is not None:
        mount = mount_of(plan.things[ridden].noun)
        return Act(stance=mount.stance, grip=grip, busy=True)
    seat = _first(plan, index, Link.ON)
    on_seat = seat is not None and plan.things[seat].noun.split()[-1] in SEATS
    lies = thing.pose is Pose.SLEEP
    standing = thing.pose in (Pose.STAND, Pose.WALK, Pose.RUN, Pose.JUMP, Pose.DANCE)
    seated = on_seat and not lies and not standing
    busy = grip is not None or thing.pose in _HUMAN
    if grip is not None:
        return Act(stance=grip.stance, seated=seated, grip=grip, busy=busy)
    if seated and thing.pose in (None, Pose.SIT):
        return Act(stance="sit", seated=True)
    stance = _STANCES.get(thing.pose) if thing.pose else None
    return Act(stance=stance, seated=seated, busy=busy)


def in_hands(plan: ScenePlan, index: int) -> tuple[int, ...]:
    """Return what somebody holds, plays or hugs: at most one thing fits the hands."""
    found = _first(plan, index, Link.HOLDING)
    if found is None and plan.things[index].pose in (Pose.PLAY, Pose.HUG, Pose.COOK):
        near = _first(plan, index, Link.NEXT_TO)
        found = near if near is not None and is_gripped(plan.things[near].noun) else None
    return () if found is None else (found,)


def idle(rng: np.random.Generator) -> str:
    """Draw a way to stand around."""
    return _IDLE[int(rng.integers(len(_IDLE)))]


def _first(plan: ScenePlan, index: int, link: Link) -> int | None:
    """Return the first thing that ``index`` stands to in a relation."""
    count = len(plan.things)
    for relation in plan.relations:
        if relation.subject == index and relation.link is link and 0 <= relation.object < count:
            return relation.object if relation.object != index else None
    return None
