"""Faces: eyes, brows and mouths by expression, drawn on any head. Knows no hair and no species.

All lengths are in head radii, in the face's plane: x to the picture's right, z up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.decal import Eye, eye, patch, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.sdf import Shell
from cavendish.engines.diorama.plan.scene import Expression

Line: TypeAlias = list[tuple[float, float]]
_LIP = from_hex("#7c2f28")
_INSIDE = from_hex("#4a1412")
_TONGUE = from_hex("#cf5a5e")
_TEETH = (0.84, 0.82, 0.78)
_DARK = from_hex("#17100e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One expression; lengths in head radii."""

    brow: float = 0.0
    """How far brows are raised."""
    tilt: float = 0.0
    """Slope of the brows: positive lowers their inner ends."""
    eyes: Literal["open", "smiling", "asleep"] = "open"
    size: float = 1.0
    gaze: tuple[float, float] = (0.0, 0.0)
    mouth: Literal["line", "open", "round", "wave"] = "line"
    width: float = 0.235
    sag: float = 0.085
    """How far the middle of the mouth hangs below its corners; negative frowns."""
    depth: float = 0.2
    """How far an open mouth opens."""


LOOKS: Mapping[Expression, Look] = MappingProxyType(
    {
        Expression.CALM: Look(sag=0.05, width=0.20),
        Expression.HAPPY: Look(brow=0.02, mouth="open", width=0.25, sag=0.07, depth=0.15),
        Expression.LAUGHING: Look(
            brow=0.07, eyes="smiling", mouth="open", width=0.31, sag=0.06, depth=0.27
        ),
        Expression.SAD: Look(brow=0.03, tilt=-0.13, width=0.17, sag=-0.07),
        Expression.ANGRY: Look(brow=-0.06, tilt=0.17, width=0.2, sag=-0.055),
        Expression.SURPRISED: Look(brow=0.13, size=1.13, mouth="round", width=0.11, depth=0.15),
        Expression.SCARED: Look(
            brow=0.09, tilt=-0.12, size=1.12, mouth="wave", width=0.2, sag=-0.03
        ),
        Expression.SLEEPY: Look(brow=0.0, eyes="asleep", width=0.12, sag=0.03),
    }
)
SMILE = Look(brow=0.01)
"""What a face shows when nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a face has, whatever it shows."""

    eye: float = 0.128
    spread: float = 0.36
    """Distance of an eye from the middle."""
    level: float = -0.06
    iris: RGB | None = None
    brow: RGB | None = _DARK
    thick: float = 1.0
    """Thickness of the brows."""
    lashes: bool = False
    lip: RGB = _LIP
    mouth: float = -0.50
    """Height of the mouth."""


def draw_face(figure: Figure, head: Shell, frame: Frame, has: Features, look: Look) -> None:
    """Draw eyes, brows and mouth on a head."""
    for side in (-1.0, 1.0):
        _draw_eye(figure, head, frame, has, look, side)
        if has.brow is not None:
            _draw_brow(figure, head, frame, has, look, side)
    _MOUTHS[look.mouth](figure, head, frame, has, look)


def _draw_eye(
    figure: Figure, head: Shell, frame: Frame, has: Features, look: Look, side: float
) -> None:
    x, z = side * has.spread, has.level
    if look.eyes == "open":
        like = Eye(radius=has.eye * look.size, iris=has.iris, look=look.gaze)
        bead, lights = eye(head, frame, (x, z), like)
        figure.add("gloss", bead)
        figure.add("white", lights)
    else:
        bow = 0.10 if look.eyes == "smiling" else -0.075
        arc: Line = [
            (x + 1.05 * has.eye * t, z - 0.3 * bow + bow * (1 - t * t))
            for t in np.linspace(-1, 1, 9).tolist()
        ]
        figure.add("satin", stroke(head, frame, arc, 0.026 * frame.unit, _DARK))
    if has.lashes:
        _draw_lashes(figure, head, frame, has, look, side)


def _draw_lashes(
    figure: Figure, head: Shell, frame: Frame, has: Features, look: Look, side: float
) -> None:
    radius = has.eye * (look.size if look.eyes == "open" else 0.9)
    low = 0.0 if look.eyes == "open" else -1.15 if look.eyes == "asleep" else -0.5
    for first, rise in ((0.62, 0.90), (0.92, 0.55)):
        x = side * (has.spread + radius * first)
        z = has.level + radius * (rise + low)
        end = (x + side * radius * 0.55, z + radius * (0.42 if rise > 0.6 else 0.22))
        sizes = np.linspace(0.020, 0.006, 3) * frame.unit
        line: Line = [(x, z), ((x + end[0]) / 2 + side * 0.012, (z + end[1]) / 2 - 0.01), end]
        figure.add("satin", stroke(head, frame, line, sizes.tolist(), _DARK))


def _draw_brow(
    figure: Figure, head: Shell, frame: Frame, has: Features, look: Look, side: float
) -> None:
    base = has.level + has.eye * 1.2 + 0.115 + look.brow
    line: Line = [
        (side * (has.spread + 0.17 * t), base + 0.045 * (1 - t * t) + look.tilt * t * 0.6)
        for t in np.linspace(-1, 1, 9).tolist()
    ]
    sizes = np.interp(np.linspace(-1, 1, 9), [-1, 0, 1], [0.028, 0.034, 0.016]) * has.thick
    colour = has.brow or _DARK
    figure.add("fur", stroke(head, frame, line, (sizes * frame.unit).tolist(), colour))


def _line_mouth(figure: Figure, head: Shell, frame: Frame, has: Features, look: Look) -> None:
    line: Line = [
        (look.width * t, has.mouth + look.sag * t * t) for t in np.linspace(-1, 1, 11).tolist()
    ]
    sizes = np.interp(np.linspace(-1, 1, 11), [-1, 0, 1], [0.016, 0.026, 0.016]) * frame.unit
    figure.add("vinyl", stroke(head, frame, line, sizes.tolist(), has.lip))


def _wave_mouth(figure: Figure, head: Shell, frame: Frame, has: Features, look: Look) -> None:
    line: Line = [
        (look.width * t, has.mouth + 0.022 * float(np.sin(9 * t)) + look.sag * t * t)
        for t in np.linspace(-1, 1, 15).tolist()
    ]
    figure.add("vinyl", stroke(head, frame, line, 0.02 * frame.unit, has.lip))


def _open_mouth(figure: Figure, head: Shell, frame: Frame, has: Features, look: Look) -> None:
    """Draw a laughing mouth: dark inside, a tongue below, teeth above."""
    across = np.linspace(-1, 1, 15)
    middle = has.mouth + 0.02
    top = middle + look.sag * across**2
    bottom = top - look.depth * np.sqrt(np.maximum(1 - across**2, 0))
    x = look.width * across

    def film(upper: Floats, lower: Floats, colour: RGB, lift: float, gain: float = 1.0) -> None:
        above: Line = [*zip((x * gain).tolist(), upper.tolist(), strict=True)]
        below: Line = [*zip((x * gain).tolist(), lower.tolist(), strict=True)]
        figure.add("satin", patch(head, frame, above, below, colour, lift=lift * frame.unit))

    film(top, bottom, _INSIDE, 0.012)
    narrow = bottom + 0.12 * look.depth
    tongue = np.maximum(narrow, narrow.min() + 0.42 * look.depth * (1 - 0.6 * across**2))
    film(np.minimum(tongue, top), np.minimum(narrow, top), _TONGUE, 0.018, 0.66)
    film(top - 0.004, np.maximum(top - 0.3 * look.depth, bottom), _TEETH, 0.018, 0.84)
    rim: Line = [*zip(x.tolist(), top.tolist(), strict=True)]
    figure.add("vinyl", stroke(head, frame, rim, 0.016 * frame.unit, has.lip))


def _round_mouth(figure: Figure, head: Shell, frame: Frame, has: Features, look: Look) -> None:
    across = np.linspace(-1, 1, 13)
    bow = np.sqrt(np.maximum(1 - across**2, 0))
    x = (look.width * across).tolist()
    top: Line = [*zip(x, (has.mouth + 0.02 + 0.8 * look.depth * bow).tolist(), strict=True)]
    bottom: Line = [*zip(x, (has.mouth + 0.02 - look.depth * bow).tolist(), strict=True)]
    figure.add("satin", patch(head, frame, top, bottom, _INSIDE, lift=0.012 * frame.unit))
    rim = [*top, *bottom[::-1]]
    figure.add("vinyl", stroke(head, frame, rim, 0.02 * frame.unit, has.lip))


_MOUTHS = MappingProxyType(
    {"line": _line_mouth, "open": _open_mouth, "round": _round_mouth, "wave": _wave_mouth}
)
