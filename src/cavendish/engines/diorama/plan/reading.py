"""What has been understood of a prompt so far: things, bonds between them, the place.

Knows how to stay consistent when things are added and taken out. Knows no words.
"""

from dataclasses import dataclass, field

from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.scene import Link, Place

Bond = tuple[int, Link, int]
"""Indices of two things and how the first stands to the second."""


@dataclass(slots=True, kw_only=True)
class Reading:
    """What has been understood so far; grows while the mentions are walked in order."""

    things: list[Mention] = field(default_factory=list[Mention])
    bonds: list[Bond] = field(default_factory=list[Bond])
    place: Place | None = None
    place_name: str = ""
    backdrop: str | None = None
    surface: str | None = None
    sights: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Names of cities and the nouns they are known by."""
    night: bool = False
    """Moon or stars are in the sky."""
    abstract: list[str] = field(default_factory=list[str])
    """Words that a symbol could stand for."""
    refused: set[str] = field(default_factory=set[str])
    """Nouns the prompt wants left out."""
    counted_off: dict[int, int] = field(default_factory=dict[int, int])
    """How many of a thing were described one by one: "two mugs, one red, one blue"."""
    unresolved: list[str] = field(default_factory=list[str])
    """Nouns that name something which can't be shown."""
    notes: list[str] = field(default_factory=list[str])
    trail: list[str] = field(default_factory=list[str])

    def note(self, sentence: str) -> None:
        """Keep a sentence for the user, once."""
        told = f"{sentence[:1].upper()}{sentence[1:].rstrip('.')}."
        if told not in self.notes:
            self.notes.append(told)

    def miss(self, noun: str) -> None:
        """Keep a noun that can't be shown, once."""
        if noun not in self.unresolved:
            self.unresolved.append(noun)
            self.trail.append(f"not a thing to show: {noun}")

    def settle(self, place: Place, name: str) -> None:
        """Set the place once: the first named place wins."""
        if self.place is None:
            self.place, self.place_name = place, name
            self.trail.append(f"place {place}: {name}")

    def rebind(self, subject: int, link: Link, other: int) -> None:
        """Bind two things anew, in place of what bound them before."""
        pair = {subject, other}
        self.bonds[:] = [bond for bond in self.bonds if {bond[0], bond[2]} != pair]
        self.bonds.append((subject, link, other))

    def remove(self, index: int) -> None:
        """Take a thing out, with its bonds; later indices move down."""
        del self.things[index]
        self.bonds[:] = [
            (a - (a > index), link, b - (b > index))
            for a, link, b in self.bonds
            if index not in (a, b)
        ]
