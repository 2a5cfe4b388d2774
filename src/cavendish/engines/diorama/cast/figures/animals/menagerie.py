"""Menagerie: a species, a look, a pose and an expression become a model. Knows no nouns."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import (
    bat,
    biped,
    bird,
    clawed,
    crawlers,
    deep,
    insect,
    quadruped,
    seal,
    swimmer,
    turtle,
)
from cavendish.engines.diorama.cast.figures.animals.coat import palette, two_toned
from cavendish.engines.diorama.cast.figures.animals.draft import VOXEL, Draft
from cavendish.engines.diorama.cast.figures.animals.species import (
    Biped,
    Bird,
    Coat,
    Creature,
    Fish,
    Insect,
    Pattern,
    Quadruped,
    Species,
    Whale,
)
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.finish import MATERIALS, finish
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Expression, Pose

_SHOWN: Mapping[type, float] = {
    Quadruped: 36.0,
    Biped: 38.0,
    Bird: 44.0,
    Fish: 58.0,
    Whale: 50.0,
    Insect: 40.0,
    Creature: 24.0,
}
"""Degrees that a body turns from the camera so that both its side and its face show."""

_PATTERNS: Mapping[str, Pattern] = {
    "striped": Pattern.STRIPES,
    "stripy": Pattern.STRIPES,
    "brindle": Pattern.STRIPES,
    "tabby": Pattern.STRIPES,
    "spotted": Pattern.SPOTS,
    "dotted": Pattern.SPOTS,
    "speckled": Pattern.SPOTS,
    "patchy": Pattern.PATCHES,
    "patched": Pattern.PATCHES,
    "piebald": Pattern.PATCHES,
    "calico": Pattern.PATCHES,
    "scaly": Pattern.SCALES,
    "plain": Pattern.PLAIN,
}
_FUR: Mapping[str, float] = {
    "fluffy": 1.0,
    "furry": 0.85,
    "shaggy": 1.0,
    "hairy": 0.85,
    "woolly": 1.0,
    "fuzzy": 0.9,
    "long-haired": 1.0,
    "short-haired": 0.2,
    "hairless": 0.0,
    "bald": 0.0,
    "smooth": 0.0,
}
_GIRTH: Mapping[str, float] = {
    "fat": 1.22,
    "chubby": 1.18,
    "plump": 1.15,
    "overweight": 1.22,
    "round": 1.15,
    "muscular": 1.08,
    "thin": 0.84,
    "skinny": 0.80,
    "slim": 0.88,
    "lean": 0.88,
}
_YOUNG = frozenset({"baby", "young", "newborn", "infant", "juvenile"})


def best_turn(species: Species) -> float:
    """Return the radians that a figure facing -y turns about z to show its side and its face."""
    return float(np.radians(_SHOWN[type(species.shape)]))


def animal(
    species: Species,
    *,
    look: Look,
    pose: Pose | None,
    expression: Expression | None,
    rng: np.random.Generator,
    voxel: float = VOXEL,
) -> Model:
    """Return the animal at its usual real size in metres, its feet on z = 0, facing -y.

    Anchors: head_top, mouth, back, seat, neck and, where there are limbs, hand_r and hand_l.
    ``voxel`` is the mesh's step in body units: 0.0098 for portraits, 0.014 in crowds.
    """
    words = frozenset(look.attributes)
    kind = species.as_young() if words & _YOUNG else species
    coat = _worded(kind.coat, look.attributes)
    colours = palette(coat, look.colour)
    if look.colour is not None and look.second is not None:
        coat, colours = two_toned(coat, look.colour, look.second)
    kind = replace(kind, coat=coat)
    draft = Draft(
        species=kind,
        colours=colours,
        wished=look.colour is not None,
        pose=pose or kind.rest,
        expression=expression,
        rng=rng,
        fur=coat.fur,
        girth=next((_GIRTH[w] for w in look.attributes if w in _GIRTH), 1.0),
        young=kind.young,
        figure=Figure(),
        voxel=voxel,
    )
    _PLANS[type(kind.shape)](draft, kind.shape)
    model = draft.figure.model()
    if look.material in MATERIALS:
        model = _cast(model, str(look.material), look.colour)
    low = float(model.bounds[0][2])
    return model.moved(by=(0, 0, -low)).moved(scale=kind.size)


def _worded(coat: Coat, words: tuple[str, ...]) -> Coat:
    """Return a coat as adjectives ask for it."""
    for word in words:
        if word in _PATTERNS:
            coat = replace(coat, pattern=_PATTERNS[word], dark=_contrasting(coat))
        if word in _FUR:
            coat = replace(coat, fur=_FUR[word])
    return coat


def _contrasting(coat: Coat) -> str:
    """Return a colour for markings that can be told from the coat."""
    main, dark = (sum(from_hex(code)) for code in (coat.main, coat.dark))
    if main > 2.5 * dark or dark > 2.5 * main:
        return coat.dark
    return "#3a2a22" if main > 0.3 else "#e6dccb"


def _cast(model: Model, material: str, colour: RGB | None) -> Model:
    """Return the figure made of one material throughout, like a statuette."""
    stuff = finish(material, colour, tint=(0.55, 0.5, 0.45))

    def unrolled(part: Part) -> Part:
        x, y, z = part.mesh.vertices.T
        uv = np.stack([x + 0.35 * y, z + 0.2 * y], 1).astype(np.float32)
        return Part(mesh=replace(part.mesh, uv=uv, colours=None), finish=stuff)

    return Model(parts=tuple(unrolled(part) for part in model.parts), anchors=model.anchors)


def _creature(draft: Draft, shape: Creature) -> None:
    _CREATURES[shape.plan](draft, shape)


_PLANS: Mapping[type, Callable[[Draft, Any], None]] = {
    Quadruped: quadruped.build,
    Biped: biped.build,
    Bird: bird.build,
    Fish: swimmer.fish,
    Whale: swimmer.whale,
    Insect: insect.build,
    Creature: _creature,
}
_CREATURES: Mapping[str, Callable[[Draft, Creature], None]] = {
    "snake": crawlers.snake,
    "caterpillar": crawlers.caterpillar,
    "frog": crawlers.frog,
    "turtle": turtle.build,
    "snail": crawlers.snail,
    "octopus": deep.octopus,
    "squid": deep.squid,
    "jellyfish": deep.jellyfish,
    "crab": clawed.crab,
    "lobster": clawed.lobster,
    "spider": clawed.spider,
    "starfish": deep.starfish,
    "seahorse": deep.seahorse,
    "bat": bat.build,
    "seal": seal.build,
}
