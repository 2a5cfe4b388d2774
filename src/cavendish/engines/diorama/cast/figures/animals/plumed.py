"""Plumed: the measured body of one bird. Knows no meshes."""

from dataclasses import dataclass

from cavendish.engines.diorama.cast.figures.animals.coat import Paint
from cavendish.engines.diorama.cast.figures.animals.species import Bird
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plumed:
    """What finery asks of a bird; lengths are body units."""

    shape: Bird
    body: Frame
    """Its -y is the breast; the unit is a body unit."""
    head: Frame
    """Its unit is the head's radius."""
    paint: Paint
    face: RGB
