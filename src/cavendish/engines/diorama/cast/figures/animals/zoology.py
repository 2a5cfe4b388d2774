"""Zoology: nouns to species. Knows names, synonyms and breeds; knows no geometry."""

from collections.abc import Mapping
from functools import cache

from cavendish.engines.diorama.cast.figures.animals.beasts import BEASTS
from cavendish.engines.diorama.cast.figures.animals.birds import BIRDS
from cavendish.engines.diorama.cast.figures.animals.hoofed import HOOFED
from cavendish.engines.diorama.cast.figures.animals.pets import CATS, DOGS, SMALL
from cavendish.engines.diorama.cast.figures.animals.scaly import SCALY
from cavendish.engines.diorama.cast.figures.animals.species import Species
from cavendish.engines.diorama.cast.figures.animals.waters import BUGS, CREATURES, FISHES


@cache
def _known() -> Mapping[str, Species]:
    return {row.name: row for row in (*DOGS, *CATS, *SMALL, *BEASTS, *HOOFED, *BIRDS, *SCALY, *FISHES, *BUGS, *CREATURES)}


def species(noun: str) -> Species | None:
    """Return the species a noun (lower-case singular, compounds with spaces) names, if any."""
    return _known().get(noun)
