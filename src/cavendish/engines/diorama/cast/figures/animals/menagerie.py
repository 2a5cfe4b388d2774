"""Menagerie: a species, a look, a pose and an expression become a model. Knows no nouns."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import head as heads
from cavendish.engines.diorama.cast.figures.animals import (
    bat, bird, biped, crawlers, deep, insect, quadruped, seal, swimmer,
)
from cavendish.engines.diorama.cast.figures.animals.coat import palette
from cavendish.engines.diorama.cast.figures.animals.draft import VOXEL, Draft
from cavendish.engines.diorama.cast.figures.animals.species import (
    Biped, Bird, Creature, Fish, Insect, Quadruped, Species, Whale,
)
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.frame import Frame
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell
from cavendish.engines.diorama.plan.scene import Expression, Pose

_PLANS: Mapping[type, Callable[..., None]] = {
    Quadruped: quadruped.build,
    Biped: biped.build,
    Bird: bird.build,
    Fish: swimmer.fish,
    Whale: swimmer.whale,
    Insect: insect.build,
    Creature: lambda draft, shape: _CREATURES[shape.plan](draft, shape),
}
_CREATURES: Mapping[str, Callable[[Draft, Creature], None]] = {
    "snake": crawlers.snake,
    "caterpillar": crawlers.caterpillar,
    "frog": crawlers.frog,
    "turtle": crawlers.turtle,
    "snail": crawlers.snail,
    "octopus": deep.octopus,
    "squid": deep.squid,
    "jellyfish": deep.jellyfish,
    "crab": deep.crab,
    "lobster": deep.lobster,
    "spider": deep.spider,
    "starfish": deep.starfish,
    "seahorse": deep.seahorse,
    "bat": bat.build,
    "seal": seal.build,
}


def animal(
    species: Species,
    *,
    look: Look,
    pose: Pose | None,
    expression: Expression | None,
    rng: np.random.Generator,
    voxel: float = VOXEL,
) -> Model:
    """Return the animal at its usual real size in metres, its feet on z = 0, facing -y."""
    draft = Draft(
        species=species,
        colours=palette(species.coat, look.colour),
        pose=pose or species.rest,
        expression=expression,
        rng=rng,
        fur=species.coat.fur,
        voxel=voxel,
    )
    _PLANS[type(species.shape)](draft, species.shape)
    return draft.figure.model().moved(scale=species.size)
def head(): ...
