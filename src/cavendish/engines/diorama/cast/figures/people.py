"""People as figurines: a description, a pose and a feeling become a model.

Knows the order in which a figure is built; knows no words. The same arguments and generator give
the same figure.
"""

import numpy as np

from cavendish.engines.diorama.cast.figures.body import draw_body
from cavendish.engines.diorama.cast.figures.faces import LOOKS, SMILE
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hair import draw_hair
from cavendish.engines.diorama.cast.figures.head import draw_head
from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.cast.figures.rig import BUILDS, Rig, rig
from cavendish.engines.diorama.cast.figures.stances import Stance
from cavendish.engines.diorama.cast.figures.whiskers import draw_beard
from cavendish.engines.diorama.model.marching import VOXEL
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Expression


def person(
    who: Person, stance: Stance, expression: Expression | None, *, voxel: float = VOXEL
) -> Model:
    """Return a figure, a grown-up about 1.8 m tall, its feet on z = 0 unless it flies."""
    from dataclasses import replace

    joints = rig(replace(BUILDS[who.age], girth=who.girth), stance)
    figure = Figure()
    look = LOOKS[expression] if expression else SMILE
    draw_body(figure, joints, who, voxel=voxel)
    draw_head(figure, joints, who, look, voxel=voxel * 0.9)
    draw_hair(figure, joints.head, who.hair, who.hair_colour, covered=None, voxel=voxel * 0.9)
    if who.beard:
        draw_beard(figure, joints.head, who.beard, who.hair_colour, voxel=voxel * 0.9)
    return figure.model()
