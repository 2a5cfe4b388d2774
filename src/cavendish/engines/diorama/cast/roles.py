"""What a thing does for others changes how it is built. Knows relations; no shapes.

A box that holds something is open, a branch that bears something is up in the air, a candle that
stands in something has no saucer, what hangs on a wall has no foot.
"""

from enum import StrEnum

from cavendish.engines.diorama.plan.scene import Fixture, Link, ScenePlan
from cavendish.engines.diorama.plan.supports import is_line


class Role(StrEnum):
    """What a thing does for others, or others for it."""

    HOLDING = "holding"
    """Something is in it."""
    BEARING = "bearing"
    """Something is on it, or hangs from it."""
    INSIDE = "inside"
    """It is in something."""
    MOUNTED = "mounted"
    """It hangs on a wall."""
    PENDENT = "pendent"
    """It hangs from a ceiling or a line."""


_FIXED = {Fixture.WALL: frozenset({Role.MOUNTED}), Fixture.CEILING: frozenset({Role.PENDENT})}


def roles(plan: ScenePlan, index: int) -> frozenset[Role]:
    """Return the roles of a thing of the plan."""
    thing = plan.things[index]
    found = {Role.HOLDING} if thing.contents is not None else set[Role]()
    if thing.fixed is not None:
        found |= _FIXED.get(thing.fixed, frozenset())
    for relation in plan.relations:
        if relation.link in (Link.IN, Link.RIDING) and relation.object == index:
            found.add(Role.HOLDING)
        elif relation.link is Link.IN and relation.subject == index:
            found.add(Role.INSIDE)
        elif relation.link is Link.ON and relation.object == index:
            found.add(Role.BEARING)
        elif relation.link is Link.ON and is_line(plan.things[relation.object].noun):
            found |= {Role.PENDENT} if relation.subject == index else set()
    return frozenset(found)
