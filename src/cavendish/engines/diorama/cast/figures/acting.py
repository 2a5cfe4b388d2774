"""Acting: which stance each thing of a plan takes. Knows the plan; knows no geometry."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from cavendish.engines.diorama.cast.figures.duets import build_of, duets, steps
from cavendish.engines.diorama.cast.figures.grips import (
    SEATS,
    SEEN_THROUGH,
    Grip,
    Way,
    grip_of,
    is_gripped,
    mount_of,
)
from cavendish.engines.diorama.cast.figures.stance import Stance
from cavendish.engines.diorama.plan.living import is_living, is_person
from cavendish.engines.diorama.plan.mascots import has_limbs
from cavendish.engines.diorama.plan.portions import is_table
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
    changes: tuple[str, ...] = ()
    """Stances that the copies of a group take in turn, instead of ``stance``."""
    postures: Mapping[int, Stance] = field(default_factory=dict[int, Stance])
    """Stances of copies that do something together."""
    posture: Stance | None = None
    """The stance of this copy, where no name says it."""

    def of(self, copy: int) -> "Act":
        """Return what one copy of a group does."""
        stance = self.changes[copy % len(self.changes)] if self.changes else self.stance
        return replace(self, stance=stance, posture=self.postures.get(copy))


_STANCES: dict[Pose, str] = {
    Pose.WALK: "walk", Pose.RUN: "run", Pose.JUMP: "jump", Pose.DANCE: "dance",
    Pose.WAVE: "wave", Pose.POINT: "point", Pose.HOLD: "hold", Pose.CARRY: "carry",
    Pose.HUG: "hug", Pose.READ: "read", Pose.WRITE: "write", Pose.COOK: "cook",
    Pose.EAT: "mouth", Pose.DRINK: "mouth", Pose.PLAY: "guitar", Pose.RIDE: "saddle",
    Pose.SLEEP: "sleep", Pose.FLY: "fly", Pose.SWIM: "swim", Pose.SIT: "floor",
    Pose.KISS: "hug", Pose.SHAKE_HANDS: "shake", Pose.TALK: "talk", Pose.SWEEP: "sweep",
    Pose.PUSH: "push", Pose.CLIMB: "climb", Pose.THROW: "throw", Pose.KICK: "kick",
    Pose.CHEER: "cheer", Pose.PHOTOGRAPH: "camera", Pose.FISH: "hold", Pose.ROW: "row",
    Pose.SING: "mouth", Pose.EXERCISE: "stretch",
}  # fmt: skip
_CHANGES: dict[Pose, tuple[str, ...]] = {
    Pose.CHEER: ("cheer", "fists", "jump", "cheer", "wave", "clap"),
    Pose.TALK: ("talk", "clasped", "chat", "hip", "talk", "hips"),
    Pose.DANCE: ("dance", "sway", "cheer", "dance", "twirl"),
    Pose.EXERCISE: ("stretch", "lotus"),
    Pose.PLAY: ("run", "cheer", "floor", "jump", "wave"),
}
"""What the members of a group do in turn."""
_HUMAN = frozenset(
    {
        Pose.READ,
        Pose.WRITE,
        Pose.COOK,
        Pose.PLAY,
        Pose.DANCE,
        Pose.WAVE,
        Pose.RIDE,
        Pose.POINT,
        Pose.SWEEP,
        Pose.CHEER,
        Pose.PHOTOGRAPH,
        Pose.SING,
        Pose.SHAKE_HANDS,
        Pose.HOLD_HANDS,
        Pose.ROW,
        Pose.EXERCISE,
    }
)
_IDLE = ("stand", "hip", "clasped", "stand", "hips")


_WITH_HANDS = (Pose.PLAY, Pose.HUG, Pose.COOK, Pose.SWEEP, Pose.SING)
"""What is done with the hands to what is near."""
_AT_TABLE = ("table", "toast", "telling", "table", "telling", "toast")
_MOST_AT_TABLE = 10
_MINDING = frozenset({Link.RIDING, Link.FACING, Link.CHASING})


def act(plan: ScenePlan, index: int) -> Act:
    """Return what the plan has a thing do."""
    minds = any(r.link in _MINDING and index in (r.subject, r.object) for r in plan.relations)
    part = replace(_deed(plan, index), free=not minds, postures=_together(plan, index))
    thing = plan.things[index]
    changes = _CHANGES.get(thing.pose, ()) if thing.pose else ()
    if part.grip is None and not part.seated and thing.count > 1 and changes:
        part = replace(part, changes=changes)
    return part


def _together(plan: ScenePlan, index: int) -> dict[int, Stance]:
    """Return the stances of a thing's copies that do something with somebody."""
    found: dict[int, Stance] = {}
    for duet in duets(plan):
        if index in (duet.first[0], duet.second[0]):
            stands = steps(duet.pose, build_of(plan, duet.first), build_of(plan, duet.second))
            pairs = ((duet.first, stands.first), (duet.second, stands.second))
            found |= {who[1]: stance for who, stance in pairs if who[0] == index}
    return found


def _deed(plan: ScenePlan, index: int) -> Act:
    thing = plan.things[index]
    if _is_carried(plan, index):
        return Act(stance="cradled")
    held = next(iter(in_hands(plan, index)), None)
    ridden = _first(plan, index, Link.RIDING)
    grip = grip_of(plan.things[held].noun, thing.pose) if held is not None else None
    if ridden is not None:
        mount = mount_of(plan.things[ridden].noun)
        return Act(stance=mount.stance, grip=grip, busy=True)
    if dines(plan, index) is not None:
        return Act(stance="table", seated=True, changes=_AT_TABLE)
    on_seat = any(_seats(plan, index, link) for link in (Link.ON, Link.IN))
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


def _seats(plan: ScenePlan, index: int, link: Link) -> bool:
    """Tell whether what somebody is on is a seat, or what they are in a chair."""
    seat = _first(plan, index, link)
    noun = "" if seat is None else plan.things[seat].noun.split()[-1]
    return noun in SEATS and (link is Link.ON or noun.endswith("chair"))


def _is_carried(plan: ScenePlan, index: int) -> bool:
    """Tell a baby that somebody has on the arm."""
    if grip_of(plan.things[index].noun, None).way is not Way.CRADLE:
        return False
    return any(
        index in in_hands(plan, other) for other in range(len(plan.things)) if other != index
    )


def dines(plan: ScenePlan, index: int) -> int | None:
    """Return the table that somebody sits at, with or without company."""
    if not is_person(plan.things[index].noun):
        return None
    table = _first(plan, index, Link.AROUND)
    at_one = table is not None and is_table(plan.things[table].noun)
    return table if at_one and plan.things[index].count <= _MOST_AT_TABLE else None


def in_hands(plan: ScenePlan, index: int) -> tuple[int, ...]:
    """Return what somebody holds, plays or hugs: at most one thing fits the hands."""
    found = _first(plan, index, Link.HOLDING)
    if found is None:
        near = _first(plan, index, Link.NEXT_TO)
        found = near if near is not None and _takes(plan, index, near) else None
    return () if found is None else (found,)


def _takes(plan: ScenePlan, index: int, near: int) -> bool:
    """Tell whether somebody has to do with what stands beside them by hand or foot."""
    pose, thing = plan.things[index].pose, plan.things[near]
    if pose in (Pose.PUSH, Pose.CLIMB):
        return is_person(plan.things[index].noun) and not is_living(thing.noun) and thing.count == 1
    if pose is Pose.LOOK:
        return thing.noun.rpartition(" ")[2] in SEEN_THROUGH
    if pose is Pose.KICK:
        return thing.noun.endswith("ball")
    if pose is Pose.WALK:
        led = thing.pose is Pose.WALK and is_living(thing.noun) and not is_person(thing.noun)
        leads = is_person(plan.things[index].noun) or has_limbs(plan.things[index])
        return led and leads
    if pose is Pose.WRITE:
        return grip_of(thing.noun, None).way is Way.BEFORE and is_gripped(thing.noun)
    return pose in _WITH_HANDS and is_gripped(thing.noun)


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
