"""Tails by kind. Knows no bodies: a root, a length, two colours and how the animal lies.

Offsets are (sideways, back, up) from the root, in tail lengths.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import Flow
from cavendish.engines.diorama.cast.figures.animals.hair import lock
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.species import Tail
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.sdf import Coat, Shell, ball
from cavendish.engines.diorama.plan.scene import Pose

Line = tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A tail's course and thickness; the last ``tipped`` share has the tip's colour."""

    line: Line
    radii: tuple[float, ...]
    tipped: float = 0.0
    tuft: float = 0.0
    """Radius of a tuft of hair at the end, in body units."""
    fur: float | None = None
    rings: float = 0.0
    """Length of a ring pair in tail lengths; 0 has none."""


_UP: Line = (
    (0, 0, 0),
    (0.02, 0.30, 0.10),
    (0.03, 0.42, 0.48),
    (0.06, 0.30, 0.84),
    (0.10, 0.30, 1.0),
)
_BACK: Line = (
    (0, 0, 0),
    (0.05, 0.35, -0.02),
    (0.14, 0.66, 0.14),
    (0.20, 0.76, 0.48),
    (0.20, 0.70, 0.74),
)
_DOWN: Line = (
    (0, 0, 0),
    (0.02, 0.14, 0.0),
    (0.06, 0.22, -0.32),
    (0.07, 0.20, -0.66),
    (0.06, 0.28, -0.92),
)
_LONG: Line = (
    (0, 0, 0),
    (0.04, 0.30, -0.22),
    (0.10, 0.62, -0.34),
    (0.18, 0.90, -0.26),
    (0.24, 1.08, -0.05),
)

_KINDS: Mapping[str, _Kind] = {
    "up": _Kind(line=_UP, radii=(0.050, 0.052, 0.050, 0.046, 0.034), tipped=0.22),
    "ringed up": _Kind(line=_UP, radii=(0.050, 0.052, 0.050, 0.046, 0.034), rings=0.20),
    "wag": _Kind(
        line=((0, 0, 0), (0.05, 0.34, 0.24), (0.12, 0.52, 0.62), (0.18, 0.46, 1.0)),
        radii=(0.062, 0.060, 0.052, 0.026),
        tipped=0.3,
    ),
    "curl": _Kind(
        line=(
            (0, 0, 0),
            (0.0, 0.28, 0.30),
            (0.05, 0.10, 0.72),
            (0.16, -0.28, 0.72),
            (0.24, -0.34, 0.40),
        ),
        radii=(0.075, 0.095, 0.105, 0.090, 0.040),
        tipped=0.4,
        fur=0.6,
    ),
    "brush": _Kind(line=_BACK, radii=(0.050, 0.105, 0.150, 0.120, 0.022), tipped=0.24, fur=0.8),
    "ringed brush": _Kind(
        line=_BACK, radii=(0.055, 0.095, 0.120, 0.105, 0.025), rings=0.26, fur=0.7
    ),
    "squirrel": _Kind(
        line=(
            (0, 0, 0),
            (0.0, 0.30, 0.10),
            (0.0, 0.40, 0.55),
            (0.02, 0.20, 0.95),
            (0.04, 0.34, 1.18),
            (0.05, 0.58, 1.08),
        ),
        radii=(0.055, 0.12, 0.165, 0.165, 0.120, 0.04),
        tipped=0.0,
        fur=0.9,
    ),
    "tuft": _Kind(line=_DOWN, radii=(0.040, 0.032, 0.026, 0.022, 0.020), tuft=0.075),
    "hair": _Kind(line=_DOWN, radii=(0.060, 0.105, 0.110, 0.085, 0.02), tipped=0.92, fur=0.9),
    "thin": _Kind(line=_LONG, radii=(0.036, 0.030, 0.024, 0.019, 0.010)),
    "rat": _Kind(line=_LONG, radii=(0.034, 0.028, 0.022, 0.017, 0.008), tipped=1.0, fur=0.0),
    "cow": _Kind(line=_DOWN, radii=(0.034, 0.028, 0.022, 0.020, 0.018), tuft=0.07),
    "pig": _Kind(
        line=(
            (0, 0, 0),
            (0.0, 0.35, 0.15),
            (0.35, 0.50, 0.35),
            (0.1, 0.62, 0.75),
            (-0.25, 0.55, 0.42),
            (0.1, 0.85, 0.35),
        ),
        radii=(0.032, 0.030, 0.027, 0.025, 0.022, 0.014),
        fur=0.0,
    ),
    "stub": _Kind(
        line=((0, -0.2, 0), (0, 0.4, 0.1), (0, 0.9, 0.25)), radii=(0.075, 0.072, 0.05), tipped=0.5
    ),
    "deer": _Kind(
        line=((0, 0, 0), (0, 0.5, 0.35), (0, 0.9, 0.2)),
        radii=(0.05, 0.06, 0.03),
        tipped=0.6,
        fur=0.6,
    ),
    "puff": _Kind(
        line=((0, 0.15, 0), (0, 0.55, 0.15), (0, 0.6, 0.2)),
        radii=(0.085, 0.105, 0.09),
        tipped=1.0,
        fur=0.9,
    ),
    "thick": _Kind(
        line=(
            (0, -0.1, 0),
            (0.05, 0.30, -0.16),
            (0.16, 0.66, -0.30),
            (0.36, 0.96, -0.36),
            (0.56, 1.10, -0.34),
        ),
        radii=(0.155, 0.115, 0.075, 0.042, 0.012),
    ),
    "paddle": _Kind(line=((0, 0, 0), (0, 0.4, -0.3), (0, 0.8, -0.4)), radii=(0.05, 0.05, 0.05)),
}


def tail(
    draft: Draft, like: Tail, root: Floats, paint: Coat, *, high: float = 0.0, thick: float = 1.0
) -> None:
    """Add a tail at ``root``; it never goes below the ground.

    ``high`` lifts it (running); ``thick`` scales its girth.
    """
    kind = _KINDS[like.kind]
    line = np.array(_lying(kind.line) if draft.pose is Pose.SLEEP else kind.line)
    length = like.length
    if kind.line is _DOWN:
        length = min(length, max(0.10, (root[2] - 0.05 - kind.tuft) / 0.95))
    path = root + curve(line, 26) * length
    path[:, 2] += high * np.linspace(0, 1, 26) * length
    radii = (
        along_line(kind.radii, 26) * (1.0 if kind.tuft else min(1.3, 0.6 + 0.8 * length)) * thick
    )
    path[:, 2] = np.maximum(path[:, 2], radii + 0.004)
    shell = Shell(0.03)
    tone = _toned(draft, like, kind, path, paint)
    shell.chain(list(path), radii, tone, blend=0.03)
    fur = kind.fur if kind.fur is not None and draft.fur > 0 else None
    if draft.fur > 0 and fur is not None:
        fur = max(fur, draft.fur)
    draft.skin(shell, _combed(path), fur=fur)
    if kind.tuft:
        _tuft(draft, like, path, kind.tuft)


def _lying(line: Line) -> Line:
    """Return the same tail laid on the ground around the body."""
    return tuple(
        (0.12 + 0.9 * t * t + 0.2 * x, 0.55 * np.sin(2.4 * t), -0.5 * min(1.0, 3 * t))
        for t, (x, _, _) in zip(np.linspace(0, 1, len(line)), line, strict=True)
    )


def _toned(draft: Draft, like: Tail, kind: _Kind, path: Floats, paint: Coat) -> Coat:
    """Return the tail's colours: the coat, then rings or a tip."""
    tip = _tip_tone(draft, like)
    if not kind.rings and not (kind.tipped and like.tip):
        return tip if kind.tipped >= 1 and like.tip else paint
    reach = np.linspace(0, 1, len(path))

    def coat(points: Floats) -> Floats:
        far = ((points[:, None] - path[None, ::2]) ** 2).sum(2)
        t = reach[::2][far.argmin(1)]
        base = paint(points) if callable(paint) else np.broadcast_to(paint, points.shape)
        if kind.rings:
            on = (np.sin(2 * np.pi * t / kind.rings) > 0.1) | (t > 0.92)
        else:
            on = t > 1 - kind.tipped + 0.02 * np.sin(points[:, 0] * 90)
        return np.where(on[:, None], np.asarray(tip), base)

    return coat


def _tip_tone(draft: Draft, like: Tail) -> RGB:
    named: dict[str, RGB] = {
        "light": draft.colours.light,
        "dark": draft.colours.dark,
        "main": draft.colours.main,
    }
    tip = like.tip or "dark"
    return named[tip] if tip in named else from_hex(tip)


def _tuft(draft: Draft, like: Tail, path: Floats, radius: float) -> None:
    shell = Shell(0.02)
    end, way = path[-1], path[-1] - path[-6]
    way = way / np.linalg.norm(way)
    tone = _tip_tone(draft, like)
    shell.add(ball(end, 0.62 * radius), tone)
    for k in range(6):
        angle = 2 * np.pi * k / 6
        side = np.array((np.cos(angle), np.sin(angle), 0.1)) * 0.55 * radius
        lock(
            shell,
            [end - way * 0.4 * radius, end + side, end + way * 1.9 * radius + side * 0.3],
            0.55 * radius,
            tone,
            blend=0.02,
        )
    lowest = min(s.solid.low[2] for s in shell.strokes)
    if lowest > 0:
        draft.skin(shell, _combed(path), fur=0.6 if draft.fur > 0 else 0.0)


def _combed(path: Floats) -> Flow:
    """Return hair that lies along a line."""
    ways = np.gradient(path, axis=0)
    ways = ways / np.linalg.norm(ways, axis=1, keepdims=True)

    def flow(points: Floats) -> Floats:
        near = ((points[:, None] - path[None, ::2]) ** 2).sum(2).argmin(1)
        return ways[::2][near]

    return flow
