"""Look: how a recipe is asked to dress a model. Knows no nouns."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The user's wishes for one thing; None leaves the choice to the recipe."""

    colour: RGB | None = None
    second: RGB | None = None
    """The other of two colours: a black and white dog."""
    material: str | None = None
    attributes: tuple[str, ...] = ()
    contents: str | None = None
    dark: bool = False
    """Whether it is night, so that windows are lit."""
    lettered: bool = False
    """Whether words of the prompt go on it, so that it brings none of its own."""
    roles: frozenset[Role] = frozenset()
    """What it does for other things of the plan."""


Recipe: TypeAlias = Callable[[Look, np.random.Generator], Model]
"""Builds a model at its usual real size in metres; variety comes from the generator alone."""
