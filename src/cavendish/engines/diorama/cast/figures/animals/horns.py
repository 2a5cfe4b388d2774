"""Horns, antlers, tusks, trunks and crests that grow from a head. Knows no bodies.

Lengths are head radii in the head's frame; lines give the left side (+x), mirrored for the right.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.beaks import BEAKS
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.hair import Feature
from cavendish.engines.diorama.cast.figures.animals.lines import curve
from cavendish.engines.diorama.cast.figures.animals.species import Head
from cavendish.engines.diorama.model.colour import from_hex, mix
from cavendish.engines.diorama.model.frame import Frame
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb

Line = Sequence[tuple[float, float, float]]
_HORN = "#e3d3b4"
_ANTLER = "#8a6440"


def _grow(
    draft: Draft,
    frame: Frame,
    line: Line,
    radii: tuple[float, float],
    colour: str,
    *,
    rings: int = 0,
) -> None:
    """Add a horn along a line on both sides, with ``rings`` grooves."""
    for side in (-1, 1):
        _single(draft, frame, [(side * x, y, z) for x, y, z in line], radii, colour, rings=rings)


def _single(
    draft: Draft,
    frame: Frame,
    line: Line,
    radii: tuple[float, float],
    colour: str,
    *,
    rings: int = 0,
) -> None:
    t = np.linspace(0, 1, 28)
    path = [frame.at(*p) for p in curve(line, 28)]
    size = (radii[0] + (radii[1] - radii[0]) * t**0.9) * frame.unit
    if rings:
        size = size * (1 + 0.09 * np.sin(2 * np.pi * rings * t) * (1 - t))
    draft.cord(path, size, colour, "satin")


def _horns(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.44, 0.02, 0.74), (0.80, 0.0, 0.92), (0.98, -0.05, 1.16), (0.94, -0.12, 1.42))
    _grow(draft, frame, line, (0.17, 0.03), _HORN)


def _bull_horns(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.44, 0.02, 0.72), (1.0, 0.0, 0.86), (1.42, -0.12, 1.12), (1.48, -0.30, 1.56))
    _grow(draft, frame, line, (0.22, 0.03), _HORN)


def _goat_horns(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.30, -0.05, 0.78), (0.42, 0.10, 1.25), (0.55, 0.46, 1.55), (0.66, 0.86, 1.56))
    _grow(draft, frame, line, (0.18, 0.04), "#b9a27c", rings=7)


def _ram_horns(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = (
        (0.34, -0.02, 0.78),
        (0.80, 0.26, 1.00),
        (1.20, 0.40, 0.58),
        (1.30, 0.10, 0.06),
        (1.30, -0.40, -0.02),
        (1.38, -0.58, 0.34),
        (1.48, -0.36, 0.50),
    )
    _grow(draft, frame, line, (0.27, 0.05), "#b08f5e", rings=11)


def _gazelle_horns(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.28, -0.05, 0.80), (0.34, 0.06, 1.3), (0.52, 0.30, 1.8), (0.46, 0.20, 2.3))
    _grow(draft, frame, line, (0.14, 0.03), "#3c312a", rings=10)


def _unicorn(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.0, -0.70, 0.66), (0.0, -1.02, 1.30), (0.0, -1.30, 1.90))
    _single(draft, frame, line, (0.21, 0.03), "#e9c25a", rings=6)


def _rhino(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    length, _, thin, drop = like.snout
    tip = -0.78 - 0.72 * length
    line = (
        (0.0, tip - 0.05, -drop + 0.7 * thin),
        (0.0, tip - 0.42, 0.55 - drop + thin),
        (0.0, tip - 0.38, 1.12 - drop + thin),
    )
    _single(draft, frame, line, (0.30, 0.03), "#b8ab96")
    middle = ((0.0, tip + 0.52, 0.10), (0.0, tip + 0.36, 0.42), (0.0, tip + 0.40, 0.72))
    _single(draft, frame, middle, (0.22, 0.04), "#b8ab96")


def _three_horns(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    _grow(
        draft,
        frame,
        ((0.46, -0.40, 0.62), (0.52, -0.85, 1.05), (0.50, -1.40, 1.28)),
        (0.20, 0.03),
        "#e8dcc0",
    )
    tip = -0.80 - 0.72 * like.snout[0]
    _single(
        draft,
        frame,
        ((0, tip, -0.1), (0, tip - 0.25, 0.16), (0, tip - 0.32, 0.42)),
        (0.18, 0.03),
        "#e8dcc0",
    )


def _antlers(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    beam = ((0.28, 0.02, 0.80), (0.55, 0.28, 1.25), (0.92, 0.30, 1.70), (0.98, 0.02, 2.25))
    _grow(draft, frame, beam, (0.13, 0.04), _ANTLER)
    for start, end in (
        ((0.40, 0.14, 1.00), (0.46, -0.42, 1.36)),
        ((0.72, 0.32, 1.46), (0.74, -0.18, 1.92)),
        ((0.90, 0.28, 1.72), (1.26, 0.28, 2.06)),
    ):
        _grow(draft, frame, (start, end), (0.10, 0.035), _ANTLER)


def _moose(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    tone = from_hex("#a5814f")
    shell = Shell(0.03)
    u = frame.unit
    for side in (-1, 1):
        shell.add(
            limb(
                frame.at(side * 0.3, 0.05, 0.75),
                frame.at(side * 0.95, 0.1, 1.05),
                0.13 * u,
                0.16 * u,
            ),
            tone,
        )
        palm = frame.turned(roll=side * 40, yaw=side * -14, at=(side * 1.42, 0.10, 1.34))
        shell.add(
            ellipsoid(palm.origin, np.array((0.40, 0.10, 0.66)) * u, palm.axes), tone, blend=0.08
        )
        for k in range(5):
            angle = np.radians(-60 + 34 * k)
            root = palm.at(side * 0.2 * np.cos(angle), 0, 0.5 * np.sin(angle))
            tip = palm.at(side * (0.72 * np.cos(angle)), -0.12, 0.98 * np.sin(angle) + 0.05)
            shell.add(limb(root, tip, 0.13 * u, 0.04 * u), tone, blend=0.05)
    draft.solid(shell, "vinyl", fine=0.8)


def _ossicones(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    u = frame.unit
    for side in (-1, 1):
        base, top = frame.at(side * 0.32, 0.10, 0.72), frame.at(side * 0.44, 0.18, 1.42)
        shell.add(limb(base, top, 0.13 * u, 0.10 * u), draft.colours.main, blend=0.05 * u)
        draft.bead(top, 0.18 * u, draft.colours.socks or from_hex("#5a3018"), "fur")


def _tusks(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.44, -0.70, -0.42), (0.56, -1.10, -0.74), (0.60, -1.48, -0.74), (0.56, -1.74, -0.46))
    _grow(draft, frame, line, (0.13, 0.03), "#f3ead6")


def _long_tusks(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.44, -0.70, -0.45), (0.74, -1.25, -1.05), (0.78, -1.95, -0.95), (0.46, -2.15, -0.25))
    _grow(draft, frame, line, (0.16, 0.03), "#f3ead6")


def _boar_tusks(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    y = -0.72 - 0.72 * like.snout[0]
    z = -0.2 - like.snout[3]
    _grow(
        draft,
        frame,
        ((0.34, y, z - 0.12), (0.48, y - 0.12, z), (0.50, y - 0.10, z + 0.26)),
        (0.08, 0.02),
        "#f3ead6",
    )


def _walrus(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    y = -0.86 - 0.72 * like.snout[0]
    _grow(
        draft,
        frame,
        ((0.22, y, -0.55), (0.28, y - 0.08, -1.0), (0.26, y, -1.5)),
        (0.11, 0.03),
        "#f3ead6",
    )


def _trunk(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Add a trunk that curls up at its end, with rings."""
    line = (
        (0, -0.60, -0.16),
        (0.02, -1.08, -0.42),
        (0.05, -1.30, -0.98),
        (0.02, -1.42, -1.48),
        (-0.10, -1.74, -1.66),
        (-0.16, -2.02, -1.38),
    )
    t = np.linspace(0, 1, 30)
    path = [frame.at(*p) for p in curve(line, 30)]
    radii = np.interp(t, [0, 0.3, 1], [0.48, 0.33, 0.165]) * frame.unit
    radii = radii * (1 + 0.045 * np.sin(t * 2 * np.pi * 11))
    base = draft.colours.head or draft.colours.main
    shell.chain(path, radii, base, blend=0.02)
    tip = path[-1] + frame.way(-0.02, -0.05, 0.10) * frame.unit
    shell.paint(ellipsoid(tip, 0.13 * frame.unit), mix(base, (0.3, 0.08, 0.07), 0.5), soft=0.02)


def _frill(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    """Add the collar of a triceratops: a shield with a scalloped edge."""
    u = frame.unit
    shell = Shell(0.03)
    tilt = frame.turned(pitch=-24, at=(0, 0.30, 0.30))
    shell.add(
        ellipsoid(tilt.at(0, 0.12, 0.35), np.array((1.45, 0.20, 1.22)) * u, tilt.axes),
        draft.colours.main,
    )
    inner = ellipsoid(tilt.at(0, -0.16, 0.35), np.array((1.12, 0.16, 0.92)) * u, tilt.axes)
    shell.paint(inner, draft.colours.light, soft=0.03)
    for k in range(11):
        angle = np.radians(-112 + 22.4 * k)
        at = tilt.at(1.44 * np.sin(angle), 0.10, 0.35 + 1.22 * np.cos(angle))
        out = tilt.at(1.66 * np.sin(angle), 0.06, 0.35 + 1.42 * np.cos(angle))
        shell.add(limb(at, out, 0.17 * u, 0.06 * u), draft.colours.dark, blend=0.02)
    draft.solid(shell, draft.stuff)


def _dragon_horns(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    line = ((0.40, 0.15, 0.70), (0.52, 0.55, 1.05), (0.62, 1.05, 1.18), (0.66, 1.42, 1.46))
    _grow(draft, frame, line, (0.20, 0.03), "#ecdcb8", rings=5)
    _grow(
        draft,
        frame,
        ((0.80, 0.15, 0.05), (1.12, 0.38, 0.06), (1.36, 0.62, 0.22)),
        (0.15, 0.03),
        "#ecdcb8",
    )


def _buck_teeth(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    length, _, thin, drop = like.snout
    y = -0.80 - 0.72 * length - thin * 0.92
    for side in (-1, 1):
        at = frame.at(side * 0.062, y, -0.05 - drop - thin * 0.78)
        draft.bead(at, np.array((0.058, 0.035, 0.11)) * frame.unit, "#f7f3e8", "satin", frame.axes)


def _lower_teeth(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    """Two stubs that stand up from the lower jaw: hippo."""
    length, _, thin, drop = like.snout
    y, z = -0.80 - 0.72 * length - 0.80 * thin, -0.05 - drop - 0.50 * thin
    for side in (-1, 1):
        ends = [frame.at(side * 0.24, y, z - 0.05), frame.at(side * 0.24, y - 0.05, z + 0.10)]
        draft.cord(ends, np.array((0.07, 0.05)) * frame.unit, "#f3ead6", "satin")


def _duck_bill(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    """Add a flat leathery bill: platypus."""
    shell, u = Shell(0.03), frame.unit
    for low, size, shade in ((-0.24, 1.0, 1.0), (-0.36, 0.86, 0.75)):
        bill = frame.turned(pitch=4, at=(0, -1.36, low))
        tone = mix((0.0, 0.0, 0.0), from_hex("#4b4650"), shade)
        shell.add(
            ellipsoid(bill.origin, np.array((0.50, 0.72, 0.11)) * size * u, bill.axes),
            tone,
            blend=0.008,
        )
    draft.solid(shell, "satin", fine=0.7)


def _eagle_beak(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    """Add a hooked beak over the muzzle: griffin."""
    shell = Shell(0.02)
    beak = Frame(frame.at(0, -0.72 - 0.72 * like.snout[0], -0.20), frame.axes, 0.72 * frame.unit)
    BEAKS["hook"](shell, beak, from_hex("#e5ac30"))
    draft.solid(shell, "satin", fine=0.7)


def _crown_ridge(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Add bony ridges over the eyes: large hunters."""
    tone = mix(draft.colours.main, draft.colours.dark, 0.5)
    for side in (-1, 1):
        ends = frame.at(side * 0.40, -1.0, 0.56), frame.at(side * 0.60, -0.40, 0.66)
        shell.add(limb(*ends, 0.10 * frame.unit, 0.12 * frame.unit), tone, blend=0.08 * frame.unit)


HORNS: Mapping[str, Feature] = {
    "horns": _horns,
    "bull horns": _bull_horns,
    "goat horns": _goat_horns,
    "ram horns": _ram_horns,
    "gazelle horns": _gazelle_horns,
    "unicorn horn": _unicorn,
    "rhino horn": _rhino,
    "three horns": _three_horns,
    "antlers": _antlers,
    "moose antlers": _moose,
    "ossicones": _ossicones,
    "tusks": _tusks,
    "long tusks": _long_tusks,
    "boar tusks": _boar_tusks,
    "walrus tusks": _walrus,
    "trunk": _trunk,
    "frill": _frill,
    "dragon horns": _dragon_horns,
    "buck teeth": _buck_teeth,
    "crown ridge": _crown_ridge,
    "eagle beak": _eagle_beak,
    "lower teeth": _lower_teeth,
    "duck bill": _duck_bill,
}
"""By name: adds to a head what is hard or long."""
