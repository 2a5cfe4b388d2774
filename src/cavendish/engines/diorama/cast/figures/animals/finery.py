"""What marks a bird: combs, tufts, discs, hoods, bands. Knows no species.

Each entry paints or grows on the shell of body and head, or adds to the figure.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.feathers import feather
from cavendish.engines.diorama.cast.figures.animals.hair import lock
from cavendish.engines.diorama.cast.figures.animals.plumed import Plumed
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import along
from cavendish.engines.diorama.model.sdf import Shell, ball, ellipsoid, limb, ring

Finery: TypeAlias = Callable[[Draft, Shell, Plumed], None]
_COMB: RGB = from_hex("#c22a24")


def _oval(
    shell: Shell,
    bird: Plumed,
    at: tuple[float, float, float],
    radii: tuple[float, float, float],
    tone: RGB,
    roll: float = 0.0,
) -> None:
    turned = bird.head.turned(roll=roll, at=at)
    shell.paint(
        ellipsoid(turned.origin, np.array(radii) * bird.head.unit, turned.axes), tone, soft=0.010
    )


def _comb(draft: Draft, _shell: Shell, bird: Plumed, *, high: float = 0.30) -> None:
    shell, u = Shell(0.02), bird.head.unit
    for k, (y, z) in enumerate(((-0.52, 0.92), (-0.12, 1.08), (0.28, 1.02), (0.58, 0.82))):
        top = bird.head.at(0, 1.12 * y + 0.05, z + high * (1.1, 1.25, 1.1, 0.8)[k])
        shell.add(limb(bird.head.at(0, y, z - 0.25), top, 0.19 * u, 0.13 * u), _COMB)
    draft.solid(shell, "satin", fine=0.7)


def _big_comb(draft: Draft, shell: Shell, bird: Plumed) -> None:
    _comb(draft, shell, bird, high=0.52)


def _wattles(draft: Draft, _shell: Shell, bird: Plumed) -> None:
    shell, u = Shell(0.02), bird.head.unit
    for side in (-1, 1):
        at = bird.head.at(side * 0.16, -1.0, -0.62)
        shell.add(ellipsoid(at, np.array((0.15, 0.14, 0.30)) * u), _COMB)
    draft.solid(shell, "satin", fine=0.7)


def _horns(draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Add an owl's ear tufts."""
    u = bird.head.unit
    for side in (-1, 1):
        path = [
            bird.head.at(side * x, y, z)
            for x, y, z in ((0.46, -0.25, 0.66), (0.72, -0.18, 1.0), (0.98, -0.05, 1.34))
        ]
        lock(shell, path, 0.26 * u, mix(draft.colours.main, draft.colours.dark, 0.6), blend=0.05)


def _discs(draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Round dishes of feathers around an owl's eyes, with a dark rim."""
    like = bird.shape.eyes
    rim = mix(draft.colours.dark, draft.colours.main, 0.3)
    for radius, tone in ((1.0, rim), (0.88, draft.colours.light)):
        for side in (-1, 1):
            _oval(
                shell,
                bird,
                (side * like.x, -0.85, like.z - 0.02),
                (0.53 * radius, 0.6, 0.58 * radius),
                tone,
            )
    _oval(shell, bird, (0, -1.0, -0.30), (0.16, 0.4, 0.30), draft.colours.light)


def _brow(draft: Draft, _shell: Shell, bird: Plumed) -> None:
    """Add the stern brow of a bird of prey."""
    u, like = bird.head.unit, bird.shape.eyes
    shell = Shell(0.02)
    tone = mix(bird.face, (0, 0, 0), 0.25)
    for side in (-1, 1):
        ends = (
            bird.head.at(side * 0.22, -0.98, like.z + 0.20),
            bird.head.at(side * 0.84, -0.56, like.z + 0.36),
        )
        shell.add(limb(*ends, 0.09 * u, 0.13 * u), tone)
    draft.solid(shell, draft.stuff, fine=0.8)


def _thighs(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Feathered trousers."""
    w, ln, h = bird.shape.body
    for side in (-1, 1):
        top = bird.body.origin + np.array((side * 0.42 * w, -0.05 * ln, -0.55 * h))
        low = np.array((top[0], top[1] - 0.02, max(0.09, 0.45 * bird.shape.leg)))
        shell.add(limb(top, low, 0.42 * w, 0.20 * w), bird.paint, blend=0.05)


def _crest(draft: Draft, shell: Shell, bird: Plumed) -> None:
    u = bird.head.unit
    base = draft.colours.main if bird.face == draft.colours.main else bird.face
    tone = draft.colours.main if max(draft.colours.main) > 0.05 else base
    for x in (-0.10, 0.10):
        path = [bird.head.at(x, y, z) for y, z in ((-0.35, 0.72), (0.05, 1.10), (0.50, 1.52))]
        lock(shell, path, 0.34 * u, tone, blend=0.06)


def _plume(draft: Draft, _shell: Shell, bird: Plumed) -> None:
    """Add a fan of long feathers on the crown: cockatoo, phoenix."""
    shell = Shell(0.01)
    for k in range(6):
        angle = np.radians(-18 + 24 * k)
        root = bird.head.at(0, -0.25 + 0.12 * k, 0.84)
        way = bird.head.way(0, np.sin(angle), np.cos(angle))
        size = ((1.15 - 0.08 * k) * bird.head.unit, 0.34 * bird.head.unit)
        feather(shell, root, way, bird.head.way(1, 0, 0), size, draft.colours.dark)
    draft.solid(shell, draft.stuff, fine=0.8)


def _coronet(draft: Draft, _shell: Shell, bird: Plumed) -> None:
    """Thin stalks with blue tips: peacock."""
    for k in range(5):
        angle = np.radians(-40 + 20 * k)
        root = bird.head.at(0.1 * np.sin(angle), 0.1, 0.85)
        tip = bird.head.at(0.75 * np.sin(angle), 0.15, 0.9 + 0.85 * np.cos(angle))
        draft.cord([root, tip], [0.006, 0.006], "#2a3a4a")
        draft.bead(tip, (0.028, 0.014, 0.032), "#1f5aa8", "satin")


def _necklace(draft: Draft, shell: Shell, bird: Plumed) -> None:
    _ringed(shell, bird, draft.colours.dark, 0.016)


def _neck_ring(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    _ringed(shell, bird, from_hex("#efece6"), 0.024)


def _ringed(shell: Shell, bird: Plumed, tone: RGB, wide: float) -> None:
    base = bird.body.at(0, -0.72 * bird.shape.body[1], 0.4 * bird.shape.body[2])
    middle = 0.5 * base + 0.5 * bird.head.origin
    reach = 1.35 * max(bird.shape.neck_thick, 0.4 * bird.head.unit)
    shell.paint(
        ring(middle, (reach, reach), wide + 0.5 * reach * 0.2, along(bird.head.origin - base)),
        tone,
        soft=0.012,
    )


def _hood(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Head and upper neck in the face's colour."""
    base = bird.body.at(0, -0.72 * bird.shape.body[1], 0.4 * bird.shape.body[2])
    end = 0.35 * base + 0.65 * bird.head.origin
    shell.paint(ball(bird.head.origin, 1.25 * bird.head.unit), bird.face, soft=0.012)
    shell.paint(
        limb(bird.head.origin, end, 1.2 * bird.head.unit, 1.5 * bird.shape.neck_thick),
        bird.face,
        soft=0.02,
    )


def _white_belly(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    w, ln, h = bird.shape.body
    at = bird.body.at(0, -0.05 * ln, -0.85 * h)
    shell.paint(
        ellipsoid(at, (0.75 * w, 0.72 * ln, 0.62 * h), bird.body.axes),
        from_hex("#efe9df"),
        soft=0.03,
    )


def _bib_mask(draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Add a dark mask around the beak: cardinal."""
    _oval(shell, bird, (0, -0.95, -0.22), (0.40, 0.5, 0.42), draft.colours.dark)


def _face_patches(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Add a heart-shaped light face: penguin, puffin."""
    for side in (-1, 1):
        _oval(
            shell, bird, (side * 0.40, -0.80, 0.02), (0.46, 0.6, 0.56), bird.face, roll=side * -10
        )
    _oval(shell, bird, (0, -0.9, -0.52), (0.62, 0.6, 0.42), bird.face)


def _ear_patches(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    for side in (-1, 1):
        _oval(shell, bird, (side * 0.86, -0.10, -0.20), (0.40, 0.42, 0.56), bird.face)
    w, ln, _ = bird.shape.body
    at = bird.body.origin + np.array((0, -0.9 * w, 0.80 * ln))
    shell.paint(
        ellipsoid(at, (0.6 * w, 0.3, 0.30 * ln)), mix(bird.face, (0.9, 0.88, 0.8), 0.35), soft=0.05
    )


def _ruff_collar(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Add a collar of down below a bare neck: vulture."""
    base = bird.body.at(0, -0.86 * bird.shape.body[1], 0.30 * bird.shape.body[2])
    axes = along(bird.head.origin - base)
    for k in range(12):
        angle = 2 * np.pi * k / 12
        at = base + axes @ np.array((0.15 * np.cos(angle), 0.15 * np.sin(angle), 0.02))
        shell.add(ball(at, 0.065), from_hex("#e6ddd0"), blend=0.02)


def _knob(draft: Draft, _shell: Shell, bird: Plumed) -> None:
    at = bird.head.at(0, -0.98, 0.10)
    draft.bead(at, 0.20 * bird.head.unit, "#1d1a1c", "satin")


def _bare_neck(_draft: Draft, shell: Shell, bird: Plumed) -> None:
    base = bird.body.at(0, -1.0 * bird.shape.body[1], 0.7 * bird.shape.body[2])
    shell.paint(
        limb(base, bird.head.origin, 1.6 * bird.shape.neck_thick, 1.3 * bird.head.unit),
        bird.face,
        soft=0.02,
    )


def _back_plume(draft: Draft, _shell: Shell, bird: Plumed) -> None:
    """Add a thin dark plume behind the head: heron."""
    line = [
        bird.head.at(0.05, 0.55, 0.35),
        bird.head.at(0.08, 1.5, 0.30),
        bird.head.at(0.1, 2.2, -0.05),
    ]
    draft.cord(line, [0.03, 0.022, 0.006], "#26282e", "satin")


FINERY: Mapping[str, Finery] = {
    "comb": _comb,
    "big comb": _big_comb,
    "wattles": _wattles,
    "horns": _horns,
    "discs": _discs,
    "brow": _brow,
    "thighs": _thighs,
    "crest": _crest,
    "plume": _plume,
    "coronet": _coronet,
    "necklace": _necklace,
    "neck ring": _neck_ring,
    "hood": _hood,
    "white head": _hood,
    "white belly": _white_belly,
    "bib mask": _bib_mask,
    "face patches": _face_patches,
    "ear patches": _ear_patches,
    "ruff collar": _ruff_collar,
    "knob": _knob,
    "bare neck": _bare_neck,
    "back plume": _back_plume,
}
"""By name: adorns a bird. Names that only steer the body ("s neck") are not here."""
