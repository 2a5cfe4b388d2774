"""Member: one among several of a kind, dealt what the others don't have. Knows no looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

import numpy as np

from cavendish.engines.diorama.cast.figures.person import Age

T = TypeVar("T")
_MANY = 3
"""Members from which a group has more than one age."""
_AGES: tuple[Age, ...] = ("adult", "adult", "elder", "adult", "child", "adult", "teen", "adult")
_HOUSEHOLDS: Mapping[str, tuple[tuple[Age, bool], ...]] = MappingProxyType(
    {
        "family": (
            ("adult", True), ("adult", False), ("child", True), ("child", False), ("elder", True),
            ("elder", False), ("baby", True), ("teen", False),
        ),
        "couple": (("adult", True), ("adult", False)),
    }
)  # fmt: skip
"""Who makes a group of a name, in order: age and whether female."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """The copy with the number ``copy`` of ``count``; ``lot`` is the same for all of them."""

    copy: int = 0
    count: int = 1
    lot: int = 0

    def dealt(self, choices: Sequence[T], rng: np.random.Generator) -> T:
        """Return one of the choices: no two members get the same while there are enough."""
        drawn = int(rng.integers(len(choices)))
        if self.count < 2:
            return choices[drawn]
        order = np.random.default_rng([self.lot, len(choices)]).permutation(len(choices))
        return choices[int(order[self.copy % len(choices)])]

    def age(self) -> Age | None:
        """Return the age of a member of a mixed group; None where it isn't one."""
        return _AGES[(self.copy + self.lot) % len(_AGES)] if self.count >= _MANY else None

    def fem(self) -> bool | None:
        """Return whether a member of a mixed group is female; None where it isn't one."""
        return (self.copy + self.lot) % 2 == 0 if self.count > 1 else None

    def of(self, words: Sequence[str]) -> tuple[Age | None, bool | None]:
        """Return age and sex in the household that one of the words names."""
        house = next((_HOUSEHOLDS[word] for word in words if word in _HOUSEHOLDS), None)
        return house[self.copy % len(house)] if house else (None, None)


ALONE = Member()
"""Somebody who is no part of a group."""
