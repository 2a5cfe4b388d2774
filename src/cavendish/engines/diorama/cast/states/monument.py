"""Statues, busts and figurines: whom they show, what of, and on which base.

Knows the words for images in the round and how some famous heads look. Knows no casting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.cast.states.cover import covered
from cavendish.engines.diorama.cast.states.cut import cut, grounded
from cavendish.engines.diorama.cast.states.stuffs import is_stuff
from cavendish.engines.diorama.model.curve import fillet
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import box, lathe, merge
from cavendish.engines.diorama.plan.scene import Garment, Thing

_IMAGES: Mapping[str, str] = {
    "statue": "marble", "sculpture": "marble", "bust": "marble", "figurine": "ceramic",
    "statuette": "bronze", "monument": "stone", "effigy": "stone", "gargoyle": "stone",
}  # fmt: skip
"""Words for images in the round and what each is of, unless the prompt says."""
_METALS = frozenset({"gold", "golden", "bronze", "silver", "copper", "brass"})
_BARE = frozenset({"figurine", "statuette"})
"""Images without a plinth."""
_SOCLE = 0.3
"""The height of a base as a share of the image's."""
_CHEST = 0.5
"""Where a bust is cut, as a share of the figure's height."""
_BEARD = Garment(noun="beard", attributes=("long",))
_FULL = Garment(noun="beard")
_FAMOUS: Mapping[str, tuple[str, tuple[Garment, ...]]] = {
    "homer": ("old man", (_BEARD,)), "socrates": ("old man", (_BEARD,)),
    "plato": ("old man", (_BEARD,)), "aristotle": ("man", (_FULL,)), "zeus": ("man", (_BEARD,)),
    "poseidon": ("man", (_BEARD,)), "moses": ("old man", (_BEARD,)),
    "marx": ("old man", (_BEARD,)), "darwin": ("old man", (_BEARD,)),
    "lincoln": ("man", (_FULL, Garment(noun="top hat", colour="black"))),
    "einstein": ("old man", (Garment(noun="moustache"),)),
    "shakespeare": ("man", (Garment(noun="goatee"),)),
    "caesar": ("man", (Garment(noun="wreath"),)), "napoleon": ("man", (Garment(noun="bicorne"),)),
    "beethoven": ("man", ()), "mozart": ("man", ()), "washington": ("man", ()),
    "venus": ("woman", ()), "athena": ("woman", (Garment(noun="helmet"),)),
    "aphrodite": ("woman", ()),
    "nefertiti": ("queen", ()), "cleopatra": ("queen", ()), "buddha": ("monk", ()),
}  # fmt: skip
"""Who is known by looks that a figure can have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image in the round: which kind, of whom, made of what."""

    kind: str
    subject: Thing
    stuff: str


def image_of(thing: Thing) -> Image | None:
    """Return whom a thing is an image of, or None if it is none."""
    head = thing.noun.rpartition(" ")[2]
    if head not in _IMAGES:
        return None
    before = thing.noun.removesuffix(head).strip()
    of = next((one[3:] for one in thing.attributes if one.startswith("of ")), "")
    stuff = thing.material or (thing.colour if thing.colour in _METALS else None)
    if is_stuff(before):
        stuff, before = before, ""
    stuff = "gold" if stuff == "golden" else stuff
    noun, wears = _who(of or before)
    rest = tuple(one for one in thing.attributes if not one.startswith("of "))
    subject = replace(
        thing, noun=noun, wears=(*wears, *thing.wears), attributes=rest, count=1, material=None,
        colour=None,
    )  # fmt: skip
    return Image(kind=head, subject=subject, stuff=stuff or _IMAGES[head])


def _who(name: str) -> tuple[str, tuple[Garment, ...]]:
    """Return the noun and the looks of whoever is shown; nobody named is a classical figure."""
    if not name:
        return "scholar", (_BEARD,)
    famous = _FAMOUS.get(name.rpartition(" ")[2])
    return (name, ()) if famous is None else famous


def monument(figure: Model, image: Image) -> Model:
    """Return a figure as an image on its base."""
    opaque = tuple(one for one in figure.parts if not isinstance(one.finish, Glass))
    shown = grounded(Model(parts=opaque or figure.parts))
    if image.kind == "bust":
        shown = _bust(shown)
    made = covered(shown, image.stuff, None, wholly=True)
    if image.kind in _BARE:
        return replace(made, anchors={})
    low, high = (np.asarray(one, np.float64) for one in made.bounds)
    height = float(high[2] - low[2])
    base = _socle(made, height) if image.kind == "bust" else _plinth(made, height)
    rise = float(base.vertices[:, 2].max())
    lifted = made.moved(by=(0.0, 0.0, rise * 0.995))
    front = float(base.vertices[:, 1].min())
    wide = float(np.ptp(base.vertices[:, 0]))
    label = Anchor(at=(0.0, front * 0.88, rise * 0.5), half=(wide * 0.36, rise * 0.2))
    stone = Part(mesh=base, finish=finish(_base_stuff(image.stuff), None))
    return Model(parts=(*lifted.parts, stone), anchors={"label": label})


def _base_stuff(stuff: str) -> str:
    return stuff if stuff in ("wood", "marble", "stone", "ice") and stuff != "ice" else "stone"


def _bust(figure: Model) -> Model:
    """Return the head and the shoulders of a figure."""
    low, high = (np.asarray(one, np.float64) for one in figure.bounds)
    level = float(low[2] + (high[2] - low[2]) * _CHEST)
    return grounded(cut(figure, np.array((0.0, 0.0, -1.0)), -level, None))


def _socle(bust: Model, height: float) -> Mesh:
    """Return a turned foot that widens to carry a chest."""
    rise = height * _SOCLE
    chest = np.concatenate([one.mesh.vertices for one in bust.parts])
    near = chest[chest[:, 2] < 0.1 * height]
    wide = 0.5 * float(np.ptp(near[:, 1])) if len(near) else 0.2 * height
    line = [(0, 0), (wide, 0), (wide, rise * 0.16), (wide * 0.5, rise * 0.3),
            (wide * 0.42, rise * 0.55), (wide * 0.9, rise), (wide * 0.8, rise * 1.06),
            (0, rise * 1.06)]  # fmt: skip
    return lathe(fillet(line, wide * 0.08), segments=64)


def _plinth(figure: Model, high: float) -> Mesh:
    """Return a moulded block that the feet of a figure stand on."""
    points = np.concatenate([one.mesh.vertices for one in figure.parts])
    feet = points[points[:, 2] < 0.12 * high]
    half = np.abs(feet[:, :2]).max(0) + 0.05 * high
    wide, deep = (2 * max(float(v), 0.18 * high) for v in half)
    rise = 0.26 * high
    blocks = ((1.1, 0.0, 0.16), (1.0, 0.16, 0.86), (1.07, 0.86, 1.0))
    return merge(
        [
            box(
                (wide * gain, deep * gain, rise * (top - foot)),
                bevel=0.03 * rise,
                at=(0, 0, rise * (foot + top) / 2),
            )
            for gain, foot, top in blocks
        ]
    )
