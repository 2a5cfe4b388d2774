"""Trunk: the measured body of one four-legged animal in its stance. Knows no meshes."""

from dataclasses import dataclass

from cavendish.engines.diorama.cast.figures.animals.coat import Paint
from cavendish.engines.diorama.cast.figures.animals.species import Quadruped
from cavendish.engines.diorama.cast.figures.animals.stance import Stance
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.sdf import Coat


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trunk:
    """What dresses a body asks of it; lengths are body units."""

    shape: Quadruped
    stance: Stance
    paint: Paint
    limb: Coat
    """What the legs wear."""
    chest: float
    rump: float
    neck: Floats
    """Where the neck leaves the chest."""
    head: Frame
    """The skull; its unit is the head's radius."""
