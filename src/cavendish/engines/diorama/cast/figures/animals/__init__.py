"""Animals: figurines with whole bodies, from a table of species.

``head.build`` puts an animal's head on any frame, for animals that do what people do.
"""

from cavendish.engines.diorama.cast.figures.animals.menagerie import animal, best_turn
from cavendish.engines.diorama.cast.figures.animals.species import Species
from cavendish.engines.diorama.cast.figures.animals.zoology import species

__all__ = ["Species", "animal", "best_turn", "species"]
