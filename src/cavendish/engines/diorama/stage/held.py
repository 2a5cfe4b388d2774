"""What is held, ridden and sat on becomes one with who does it. Knows plans; little geometry.

Afterwards such things are gone from the plan and the layout places whole groups.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.acting import act, dines, in_hands
from cavendish.engines.diorama.cast.figures.grips import Way, grip_of, mount_of
from cavendish.engines.diorama.model.colour import named
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Link, Pose, Relation, ScenePlan
from cavendish.engines.diorama.stage.attaching import given, is_rigged, on_stool
from cavendish.engines.diorama.stage.dining import at_table
from cavendish.engines.diorama.stage.pairing import paired
from cavendish.engines.diorama.stage.seating import asleep, mounted, seated

Cast = list[list[Model]]


def united(
    plan: ScenePlan, cast: Sequence[Sequence[Model]]
) -> tuple[ScenePlan, list[tuple[Model, ...]]]:
    """Return the plan and cast with held things, mounts and seats joined to their figures."""
    models: Cast = [list(copies) for copies in cast]
    into: dict[int, int] = paired(plan, models)
    for index in range(len(plan.things)):
        for held in in_hands(plan, index):
            if held not in into and models[held] and _holds(plan, models, index, held):
                into[held] = index
    for relation in plan.relations:
        subject, carrier = relation.subject, relation.object
        if not _apart(subject, carrier, into, models):
            continue
        rides = relation.link is Link.RIDING and _rides(plan, models, subject, carrier)
        if rides or (relation.link is Link.ON and _sits(plan, models, subject, carrier)):
            into[carrier] = subject
    for guests in range(len(plan.things)):
        table = dines(plan, guests)
        if table is not None and _apart(guests, table, into, models):
            models[table][0] = at_table(models[guests], models[table][0])
            models[guests], into[guests] = [], table
    gone = {thing for thing in into if not models[thing]}
    return _without(plan, models, gone, into)


def _apart(subject: int, other: int, into: Mapping[int, int], models: Cast) -> bool:
    count = len(models)
    known = 0 <= subject < count and 0 <= other < count and subject != other
    return (
        known
        and other not in into
        and subject not in into
        and bool(models[subject])
        and bool(models[other])
    )


def _holds(plan: ScenePlan, models: Cast, holder: int, held: int) -> bool:
    """Give every holder a copy of the held thing; the rest stays where it is."""
    thing = plan.things[held]
    grip = grip_of(thing.noun, plan.things[holder].pose)
    colour = named(thing.colour) if thing.colour else None
    if not any("mouth" in model.anchors for model in models[holder]):
        return False
    for copy, figure in enumerate(models[holder]):
        if copy < len(models[held]):
            models[holder][copy] = given(figure, models[held][copy], grip, colour)
        elif grip.way is Way.BEFORE and is_rigged(figure):
            models[holder][copy] = on_stool(figure)
    models[held] = models[held][len(models[holder]) :] if len(models[holder]) > 1 else []
    return True


def _rides(plan: ScenePlan, models: Cast, rider: int, mount: int) -> bool:
    """Set riders on mounts, dealt out evenly where there are fewer mounts."""
    how = mount_of(plan.things[mount].noun)
    mounts = min(len(models[rider]), len(models[mount]))
    shares = np.array_split(np.arange(len(models[rider])), mounts)
    models[rider] = [
        mounted([models[rider][int(i)] for i in share], models[mount][n], how)
        for n, share in enumerate(shares)
    ]
    models[mount] = models[mount][mounts:]
    return True


def _sits(plan: ScenePlan, models: Cast, sitter: int, carrier: int) -> bool:
    """Seat rigged figures that sit or sleep; whatever else is on something is layout's."""
    part = act(plan, sitter)
    lies = plan.things[sitter].pose is Pose.SLEEP
    if not (part.seated or lies) or not all(is_rigged(model) for model in models[sitter]):
        return False
    seats = min(len(models[sitter]), len(models[carrier]))
    shares = np.array_split(np.arange(len(models[sitter])), seats)
    groups: list[Model] = []
    for n, share in enumerate(shares):
        people = [models[sitter][int(i)] for i in share]
        seat = models[carrier][n]
        groups.append(asleep(people[0], seat) if lies else seated(people, seat))
    models[sitter], models[carrier] = groups, models[carrier][seats:]
    return True


def _without(
    plan: ScenePlan, models: Cast, gone: set[int], into: Mapping[int, int]
) -> tuple[ScenePlan, list[tuple[Model, ...]]]:
    """Return the plan with indices anew; what is gone is spoken of as its holder."""
    kept = [index for index in range(len(plan.things)) if index not in gone]
    new = {old: n for n, old in enumerate(kept)}

    def stands_for(index: int) -> int:
        while index in gone:
            index = into[index]
        return new.get(index, index)

    relations = [
        Relation(subject=stands_for(r.subject), link=r.link, object=stands_for(r.object))
        for r in plan.relations
        if not (into.get(r.object) == r.subject or into.get(r.subject) == r.object)
    ]
    letterings = [
        text if text.bearer is None else replace(text, bearer=stands_for(text.bearer))
        for text in plan.letterings
    ]
    changed = replace(
        plan,
        things=tuple(plan.things[index] for index in kept),
        relations=tuple(r for r in relations if r.subject != r.object),
        letterings=tuple(letterings),
    )
    return changed, [tuple(models[index]) for index in kept]
