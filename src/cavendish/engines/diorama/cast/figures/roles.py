"""Roles: every trade and every character by all its nouns. Knows no geometry."""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.cast.figures.callings import CALLINGS
from cavendish.engines.diorama.cast.figures.legends import LEGENDS
from cavendish.engines.diorama.cast.figures.role import Role
from cavendish.engines.diorama.cast.figures.tales import TALES
from cavendish.engines.diorama.cast.figures.trades import TRADES

ROLES: Mapping[str, Role] = MappingProxyType({**TRADES, **CALLINGS, **TALES, **LEGENDS})
"""Roles by their main noun."""

ROLE_OF: Mapping[str, str] = MappingProxyType(
    {word: noun for noun, role in ROLES.items() for word in (noun, *role.words)}
)
"""The role's main noun by every word for it."""
