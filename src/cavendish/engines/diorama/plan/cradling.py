"""Cradling: a baby beside who cares for it is on their arm. Knows words for both."""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.scene import Link, Pose, Relation, Thing
from cavendish.engines.diorama.plan.vocabulary import words

_BABIES = words("baby infant newborn")
_CARERS = words("""
    mother mom mum father dad parent nurse midwife grandmother grandma grandfather grandpa woman
    man nanny babysitter aunt uncle
""")
_IDLE = (None, Pose.HUG, Pose.HOLD, Pose.STAND, Pose.SING, Pose.TALK)
"""Poses in which somebody has an arm for a baby."""


def cradled(
    things: Sequence[Thing], relations: Sequence[Relation]
) -> tuple[tuple[Thing, ...], tuple[Relation, ...]]:
    """Return the plan's things and relations with a lone baby held by the one who cares for it."""
    babies = [i for i, thing in enumerate(things) if _is(thing, _BABIES)]
    carers = [i for i, thing in enumerate(things) if _is(thing, _CARERS)]
    if len(babies) != 1 or len(carers) != 1:
        return tuple(things), tuple(relations)
    baby, carer = babies[0], carers[0]
    pair = {baby, carer}
    placed = any(
        baby in (r.subject, r.object)
        and not (r.link in (Link.NEXT_TO, Link.FACING) and {r.subject, r.object} == pair)
        for r in relations
    )
    full = any(r.subject == carer and r.link in (Link.HOLDING, Link.RIDING) for r in relations)
    busy = things[carer].pose not in _IDLE or things[baby].pose not in (None, Pose.HUG, Pose.SLEEP)
    if placed or full or busy:
        return tuple(things), tuple(relations)
    kept = [r for r in relations if {r.subject, r.object} != pair]
    changed = list(things)
    changed[carer] = replace(things[carer], pose=Pose.HUG)
    changed[baby] = replace(things[baby], pose=None)
    return tuple(changed), (*kept, Relation(subject=carer, link=Link.HOLDING, object=baby))


def _is(thing: Thing, nouns: frozenset[str]) -> bool:
    return thing.count == 1 and thing.noun.rpartition(" ")[2] in nouns
