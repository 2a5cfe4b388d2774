"""Animals: figurines with whole bodies, from a table of species."""

from cavendish.engines.diorama.cast.figures.animals.menagerie import animal, head
from cavendish.engines.diorama.cast.figures.animals.species import Species
from cavendish.engines.diorama.cast.figures.animals.zoology import species

__all__ = ["Species", "animal", "head", "species"]
