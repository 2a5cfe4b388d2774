"""ScenePlan: everything a picture will show, as small frozen data.

Knows the vocabulary of a scene (things, relations, place, light). Knows nothing of how words were
read or how the scene is built. A plan is deterministic for (prompt, seed) and JSON-serialisable.
"""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Place(StrEnum):
    """Where the scene is set; each member is a stage with its own floor, backdrop and light."""

    STUDIO = "studio"
    TABLETOP = "tabletop"
    ROOM = "room"
    OUTDOORS = "outdoors"


class Light(StrEnum):
    """How the scene is lit."""

    STUDIO = "studio"
    CINEMATIC = "cinematic"
    DAYLIGHT = "daylight"
    SUNSET = "sunset"
    NIGHT = "night"


class Framing(StrEnum):
    """What the camera words ask for."""

    NORMAL = "normal"
    CLOSE_UP = "close-up"
    WIDE = "wide"
    TOP_DOWN = "top-down"
    LOW_ANGLE = "low-angle"


class Link(StrEnum):
    """How the first thing of a relation stands to the second."""

    ON = "on"
    IN = "in"
    UNDER = "under"
    ABOVE = "above"
    LEFT_OF = "left of"
    RIGHT_OF = "right of"
    BEHIND = "behind"
    IN_FRONT_OF = "in front of"
    NEXT_TO = "next to"


class LetteringKind(StrEnum):
    """What carries quoted text in the scene."""

    SIGN = "sign"
    NEON = "neon"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One kind of object in the scene, ``count`` times."""

    noun: str
    """Lower-case singular, compounds with spaces: "lamp", "potted plant"."""
    count: int = 1
    colour: str | None = None
    """Colour words as written: "red", "light blue"."""
    material: str | None = None
    """Canonical material: ceramic, wood, metal, glass, plastic, leather, fabric, stone, paper …"""
    size: str | None = None
    """"small" or "large"; None is the usual size."""
    attributes: tuple[str, ...] = ()
    """Other adjectives in the order written: "striped", "old", "round"."""
    contents: str | None = None
    """What it is full of: "coffee" in a cup of coffee."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """``things[subject]`` stands in ``link`` to ``things[object]`` (indices into the plan)."""

    subject: int
    link: Link
    object: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """Text that must appear exactly as quoted, and what carries it."""

    text: str
    kind: LetteringKind
    bearer: int | None = None
    """Index of the thing it is written on; None makes it a sign of its own."""
    colour: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePlan:
    """What the picture shows. Rendering adds nothing that the plan does not say."""

    things: tuple[Thing, ...]
    relations: tuple[Relation, ...] = ()
    letterings: tuple[Lettering, ...] = ()
    place: Place = Place.STUDIO
    light: Light = Light.STUDIO
    framing: Framing = Framing.NORMAL
    backdrop: str | None = None
    """Colour words for the background when the prompt names one."""
    surface: str | None = None
    """Material of the table or floor when the prompt names one: "wood", "marble"."""
    notes: tuple[str, ...] = ()
    """Sentences for the user: words of the prompt that this plan does not show."""
    trail: tuple[str, ...] = ()
    """Why the plan reads as it does, one short line a decision."""

    def as_json(self) -> dict[str, Any]:
        """Return the plan as JSON-serialisable data, empty fields left out."""
        return {key: value for key, value in asdict(self).items() if value not in (None, (), "")}
