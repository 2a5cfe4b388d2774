"""Hand-written names: what people call things, and the drawing or recipe that shows them.

Knows words only; a subject a file.
"""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.cast.aliases.food import FOOD
from cavendish.engines.diorama.cast.aliases.home import HOME
from cavendish.engines.diorama.cast.aliases.nature import NATURE
from cavendish.engines.diorama.cast.aliases.people import PEOPLE
from cavendish.engines.diorama.cast.aliases.travel import TRAVEL

ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {**PEOPLE, **TRAVEL, **HOME, **NATURE, **FOOD}
)
"""Names people use, and what shows them, best first."""
