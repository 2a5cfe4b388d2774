"""Flags of lands, waving from a pole, and what people call them. Knows no painting."""

from collections.abc import Mapping
from functools import partial

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.heraldry import LANDS, cloth_of
from cavendish.engines.diorama.model.curve import fillet
from cavendish.engines.diorama.model.finish import finish, metal
from cavendish.engines.diorama.model.material import Texture, Translucent
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.primitives import lathe, lattice, sphere, tube

_HIGH = 0.66
"""Metres: the height of the cloth, which is one and a half times as wide."""


def _waving(phase: float) -> Mesh:
    """Return the cloth as it waves from the pole to the right; uv from its lower left corner."""
    u, v = np.meshgrid(np.linspace(0, 1, 60), np.linspace(0, 1, 30))
    wave = 0.07 * u**0.7 * np.sin(8 * u + 1.0 * v + phase) + 0.02 * u * np.sin(15 * u - 2 * v)
    wide = 1.45 * _HIGH
    points = np.stack([0.03 + wide * u, wave, 1.85 + _HIGH * v - 0.05 * u**2], -1)
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=lattice(30, 60),
        uv=np.stack([u, v], -1).reshape(-1, 2).astype(np.float32),
    )


def _flag(name: str, look: Look, rng: np.random.Generator) -> Model:
    """Build a flag on a pole; a wished colour is the pole's."""
    paint = Texture(pixels=cloth_of(name)[::-1].copy())
    pole = tube([(0, 0, 0), (0, 0, 2.6)], [0.028, 0.02], segments=18)
    foot = fillet([(0.0, 0.0), (0.2, 0.0), (0.18, 0.05), (0.05, 0.08), (0.0, 0.08)], 0.01)
    return assemble(
        [
            part(
                Translucent(base=paint, roughness=0.7, spread=0.5),
                _waving(float(rng.uniform(-0.6, 0.6))),
            ),
            part(metal("aluminium") if look.colour is None else metal("metal", look.colour), pole),
            part(finish("stone", None), lathe(foot, segments=48)),
            part(metal("gold"), sphere(0.04, at=(0, 0, 2.62), segments=24)),
        ]
    )


RECIPES: Mapping[str, Recipe] = {f"flag of {land}": partial(_flag, land) for land in LANDS}

_SPOKEN: Mapping[str, str] = {
    "america": "american, us, usa, u.s, united states, united states of america, stars and stripes",
    "britain": "british, uk, united kingdom, great britain, union",
    "france": "french",
    "italy": "italian",
    "ireland": "irish",
    "belgium": "belgian",
    "romania": "romanian",
    "mexico": "mexican",
    "peru": "peruvian",
    "nigeria": "nigerian",
    "germany": "german",
    "netherlands": "dutch, holland",
    "russia": "russian",
    "poland": "polish",
    "ukraine": "ukrainian",
    "austria": "austrian",
    "hungary": "hungarian",
    "spain": "spanish",
    "argentina": "argentinian, argentine",
    "indonesia": "indonesian",
    "colombia": "colombian",
    "rainbow": "pride, gay pride, lgbt",
    "india": "indian",
    "egypt": "egyptian",
    "sweden": "swedish",
    "denmark": "danish",
    "finland": "finnish",
    "norway": "norwegian",
    "iceland": "icelandic",
    "texas": "texan",
    "canada": "canadian",
    "china": "chinese",
    "brazil": "brazilian",
    "south korea": "korean, south korean, korea",
    "switzerland": "swiss",
    "turkey": "turkish",
    "greece": "greek",
    "israel": "israeli",
    "europe": "european, european union, eu",
    "finish": "chequered, checkered, racing",
    "pirates": "pirate, jolly roger",
    "japan": "japanese",
    "bangladesh": "bangladeshi",
    "australia": "australian",
    "new zealand": "kiwi",
    "vietnam": "vietnamese",
    "czechia": "czech, czech republic",
    "cuba": "cuban",
}
"""How else a land is called before or after the word flag."""

NAMES: Mapping[str, str] = {"union jack": "flag of britain", "jolly roger": "flag of pirates"} | {
    spoken: f"flag of {land}"
    for land, words in _SPOKEN.items()
    for word in (land, *words.split(", "))
    for spoken in (f"{word} flag", f"flag of {word}")
}
"""Other names of these flags."""
