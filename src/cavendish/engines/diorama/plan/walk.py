"""Where the walk through a prompt's mentions stands. Knows no words."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.scene import Link

Judge = Callable[[str], bool]
"""Tells something about a noun: that it can be shown, that it lives."""


@dataclass(slots=True, kw_only=True)
class Walk:
    """What pronouns, lists and verbs refer back to."""

    living: Judge
    last: int | None = None
    """The thing mentioned last."""
    last_end: int = -1
    sentence_start: int = 0
    subject: int | None = None
    """The first thing of the previous sentence: what "it" means."""
    first: int | None = None
    """The first thing of this sentence."""
    alive: int | None = None
    """Who was mentioned last of those that live."""
    dressed: int | None = None
    """Who wears the garment that was mentioned last."""
    missed: bool = False
    """The last mention can't be shown: what is said of it is said of nothing."""
    owned_from: int | None = None
    """Where the possessor before the next mention begins: "a conductor's" hat."""
    possessor: Mention | None = None
    """Who owns what the next mention names."""
    parted: bool = False
    """The last mention was a part of the last thing."""
    owner: dict[int, int] = field(default_factory=dict[int, int])
    """Who holds or has a thing."""
    listed: dict[int, int] = field(default_factory=dict[int, int])
    """The thing before in the same list."""
    leading: tuple[Link, int] | None = None
    """"On the table ..." waits for what stands there."""
    between: int | None = None

    def begin_sentence(self, start: int) -> None:
        """Forget what links don't reach across."""
        self.sentence_start = start
        self.subject, self.first = self.first if self.first is not None else self.subject, None
        self.last, self.leading, self.between, self.dressed = None, None, None, None
        self.parted = False

    def forget(self, index: int) -> None:
        """Drop what refers to the last thing of all, which was taken out."""
        self.alive = None if self.alive == index else self.alive
        self.first = None if self.first == index else self.first
        self.last = None if self.last == index else self.last
        self.owner.pop(index, None)
        self.listed.pop(index, None)

    def doer(self, reading: Reading) -> int | None:
        """Return who a verb speaks of: the nearest that lives, or what was mentioned last."""
        near = [self.last, self.owner.get(self.last) if self.last is not None else None]
        people = [one for one in (*near, self.alive, self.first, self.subject) if one is not None]
        alive = (one for one in people if self.living(reading.things[one].noun))
        return next(alive, people[0] if people else None)
