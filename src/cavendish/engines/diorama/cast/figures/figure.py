"""Figure: meshes gathered by what they are made of, with anchors, until they become a model.

Knows the stuff of a collectible toy; knows neither people nor animals.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from numpy.typing import ArrayLike

from cavendish.engines.diorama.model.joining import merge
from cavendish.engines.diorama.model.material import Finish, Principled, VertexColour
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part

Stuff: TypeAlias = Literal[
    "skin", "vinyl", "cloth", "knit", "fur", "satin", "gloss", "metal", "white"
]

_COLOUR = VertexColour()
FINISHES: Mapping[Stuff, Finish] = MappingProxyType(
    {
        "skin": Principled(
            base=_COLOUR, roughness=0.46, specular=0.45, clearcoat=0.12, clearcoat_gloss=0.7,
            flatness=0.6,
        ),
        "vinyl": Principled(
            base=_COLOUR, roughness=0.42, clearcoat=0.22, clearcoat_gloss=0.72, flatness=0.35
        ),
        "cloth": Principled(base=_COLOUR, roughness=0.72, specular=0.35, flatness=0.3, sheen=0.35),
        "knit": Principled(base=_COLOUR, roughness=0.9, specular=0.25, flatness=0.3, sheen=0.6),
        "fur": Principled(
            base=_COLOUR, roughness=0.55, specular=0.45, clearcoat=0.1, clearcoat_gloss=0.6,
            flatness=0.4, sheen=0.25,
        ),
        "satin": Principled(
            base=_COLOUR, roughness=0.3, clearcoat=0.5, clearcoat_gloss=0.85, flatness=0.2
        ),
        "gloss": Principled(
            base=_COLOUR, roughness=0.06, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.97
        ),
        "metal": Principled(base=_COLOUR, roughness=0.24, metallic=1.0),
        "white": Principled(base=_COLOUR, roughness=1.0, specular=0.0),
    }
)  # fmt: skip
"""One finish a stuff, its colour taken from the vertices; shared by all figures of a scene."""


class Figure:
    """Collects meshes by stuff and anchors by name."""

    def __init__(self) -> None:
        self._meshes: dict[Stuff, list[Mesh]] = {}
        self._parts: list[Part] = []
        self._anchors: dict[str, Anchor] = {}

    def add(self, stuff: Stuff, *meshes: Mesh) -> None:
        """Add meshes with vertex colours."""
        self._meshes.setdefault(stuff, []).extend(m for m in meshes if len(m.faces))

    def part(self, *parts: Part) -> None:
        """Add parts that bring their own finish."""
        self._parts.extend(parts)

    def anchor(self, name: str, at: ArrayLike, half: tuple[float, float] = (0.05, 0.05)) -> None:
        """Name a place: metres, and half extents for what goes there."""
        x, y, z = (float(v) for v in at)  # pyright: ignore - any three numbers
        self._anchors[name] = Anchor(at=(x, y, z), half=half)

    def model(self) -> Model:
        """Return one part a stuff, in a fixed order, and the anchors."""
        parts = [
            Part(mesh=merge(self._meshes[stuff]), finish=FINISHES[stuff])
            for stuff in FINISHES
            if self._meshes.get(stuff)
        ]
        return Model(parts=(*parts, *self._parts), anchors=dict(self._anchors))
