"""EditPlan: what an instruction asks to be done to photographs, as small frozen data.

Knows the vocabulary of edits. Knows nothing of how words were read or how pixels change.
"""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Act(StrEnum):
    """What is done to a picture or to a part of it."""

    CUT_OUT = "cut out"
    """The target stays, everything else becomes transparent."""
    BACKGROUND = "background"
    """The target stays, ``value`` is what stands behind it."""
    SKY = "sky"
    REMOVE = "remove"
    REPLACE = "replace"
    ADD = "add"
    RECOLOUR = "recolour"
    MATERIAL = "material"
    BRIGHTNESS = "brightness"
    CONTRAST = "contrast"
    SATURATION = "saturation"
    WARMTH = "warmth"
    SHARPEN = "sharpen"
    DENOISE = "denoise"
    BLUR = "blur"
    VIGNETTE = "vignette"
    MONOCHROME = "monochrome"
    SEPIA = "sepia"
    GRADE = "grade"
    ENHANCE = "enhance"
    RESTORE = "restore"
    TIME = "time"
    SEASON = "season"
    WEATHER = "weather"
    CROP = "crop"
    ROTATE = "rotate"
    FLIP = "flip"
    STRAIGHTEN = "straighten"
    EXTEND = "extend"
    UPSCALE = "upscale"
    WRITE = "write"
    """``value`` is set as text on the picture."""
    REWRITE = "rewrite"
    """Text in the picture becomes ``value``."""
    STYLE = "style"
    COMPOSE = "compose"
    """The target of one picture is set into another (``place``)."""
    PALETTE = "palette"
    """The colours of ``source`` are given to the picture."""
    GRID = "grid"
    COMPARE = "compare"
    """Before and after, side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What part of which picture: "the red car on the left of image 2"."""

    noun: str = "picture"
    """Lower-case, no articles; "picture", "subject", "background", "text" and "face" are roles."""
    colour: str | None = None
    side: str | None = None
    """ "left", "right", "top", "bottom", "centre", "top left" ...; None is anywhere."""
    image: int | None = None
    """The reference it is in, from 0; None is the first."""
    every: bool = False
    """All of them, not the likeliest."""


WHOLE = Target()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One operation. ``amount`` is signed and about 1 for a plain wish, 0.5 slight, 2 strong."""

    act: Act
    target: Target = WHOLE
    value: str = ""
    amount: float = 1.0
    place: str = ""
    """Where something new goes, as written: "on the table", "at the top"."""
    source: int | None = None
    """The reference, from 0, that lends a background, colours or a ground."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPlan:
    """The steps of an instruction in the order they are done."""

    steps: tuple[Step, ...]
    keep: tuple[str, ...] = ()
    """What the instruction wants untouched, as written."""
    unread: tuple[str, ...] = ()
    """Clauses that no rule understands."""

    def as_json(self) -> dict[str, Any]:
        """Return the plan as JSON-serialisable data, empty fields left out."""
        return {key: value for key, value in asdict(self).items() if value}
