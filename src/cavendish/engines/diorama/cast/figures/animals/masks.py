"""Markings painted on a head: blazes, masks, patches, stripes. Knows no bodies.

Each entry paints the head's shell; lengths are head radii in the head's frame.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.hair import Feature
from cavendish.engines.diorama.cast.figures.animals.species import Head
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.frame import Frame
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb

_SOFT = 0.012
Triple = tuple[float, float, float]


def _oval(
    shell: Shell, frame: Frame, at: Triple, radii: Triple, tone: RGB, *, roll: float = 0.0
) -> None:
    turned = frame.turned(roll=roll, at=at)
    shell.paint(
        ellipsoid(turned.origin, np.array(radii) * frame.unit, turned.axes), tone, soft=_SOFT
    )


def _bar(
    shell: Shell, frame: Frame, ends: Sequence[Triple], radii: tuple[float, float], tone: RGB
) -> None:
    a, b = (frame.at(*p) for p in ends)
    u = frame.unit
    shell.paint(limb(a, b, radii[0] * u, radii[1] * u), tone, soft=_SOFT)


def _blaze(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Paint a light stripe from the forehead to the nose."""
    length, _, thin, drop = like.snout
    end = (0.0, -0.95 - 0.72 * length, -0.02 - drop + thin)
    tone = mix(draft.colours.light, (0.9, 0.88, 0.85), 0.5)
    _bar(shell, frame, ((0.0, -0.85, 0.58), (0.0, -0.95, 0.1)), (0.09, 0.15), tone)
    _bar(shell, frame, ((0.0, -0.95, 0.1), end), (0.15, 0.13), tone)


def _star(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    tone = mix(draft.colours.light, (0.9, 0.88, 0.85), 0.5)
    _oval(shell, frame, (0.0, -0.92, 0.34), (0.13, 0.4, 0.20), tone)


def _muzzle(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Paint a dark nose and lips: deer, zebra, husky pup, shepherd."""
    length, _, thin, drop = like.snout
    at = (0.0, -0.90 - 0.72 * length, -0.08 - drop)
    _oval(shell, frame, at, (1.35 * thin, 0.9 * thin + 0.1, 1.3 * thin), draft.colours.dark)


def _dark_face(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Paint a dark mask on the middle of the face: pug, siamese, sloth in reverse."""
    _oval(shell, frame, (0.0, -1.0, -0.16), (0.62, 0.62, 0.50), draft.colours.dark)


def _light_face(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Paint a heart-shaped light face: monkeys, koala's chin, barn owl."""
    for side in (-1, 1):
        _oval(
            shell,
            frame,
            (side * 0.34, -0.92, 0.10),
            (0.40, 0.5, 0.42),
            draft.colours.light,
            roll=side * -14,
        )
    _oval(shell, frame, (0.0, -1.0, -0.36), (0.62, 0.62, 0.42), draft.colours.light)


def _brow_dots(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Paint a light dot above each eye: husky, rottweiler."""
    for side in (-1, 1):
        at = (side * 0.72 * like.eyes.x, -0.9, like.eyes.z + 2.1 * like.eyes.size)
        _oval(shell, frame, at, (0.11, 0.4, 0.10), draft.colours.light, roll=side * -20)


def _husky(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Light cheeks and brows that leave a dark widow's peak."""
    light = draft.colours.light
    for side in (-1, 1):
        _oval(shell, frame, (side * 0.50, -0.80, -0.12), (0.46, 0.6, 0.42), light, roll=side * 20)
        at = (side * 0.32, -0.9, like.eyes.z + 0.20)
        _oval(shell, frame, at, (0.17, 0.5, 0.24), light, roll=side * -24)
    _bar(shell, frame, ((0.0, -0.95, 0.62), (0.0, -1.05, 0.02)), (0.10, 0.06), draft.colours.main)


def _eye_patches(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Drooping dark patches around both eyes: panda."""
    for side in (-1, 1):
        at = (side * (like.eyes.x + 0.04), -0.85, like.eyes.z - 0.06)
        _oval(shell, frame, at, (0.25, 0.5, 0.34), draft.colours.dark, roll=side * 26)


def _one_patch(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Paint a dark patch over one eye and its ear: many dogs, cows."""
    at = (like.eyes.x + 0.16, -0.55, like.eyes.z + 0.16)
    _oval(shell, frame, at, (0.50, 0.62, 0.56), draft.colours.dark, roll=-14)


def _bandit(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Paint a raccoon's mask between light brows and a light muzzle."""
    light = mix(draft.colours.light, (0.9, 0.88, 0.85), 0.3)
    for side in (-1, 1):
        _bar(
            shell,
            frame,
            ((side * 0.12, -0.95, 0.42), (side * 0.92, -0.45, 0.28)),
            (0.15, 0.16),
            light,
        )
        _bar(
            shell,
            frame,
            ((side * 0.30, -1.0, 0.02), (side * 0.98, -0.45, -0.30)),
            (0.27, 0.18),
            draft.colours.dark,
        )
        _oval(shell, frame, (side * 0.42, -1.0, -0.52), (0.42, 0.5, 0.22), light)
    _bar(shell, frame, ((0.0, -0.9, 0.66), (0.0, -1.3, 0.05)), (0.09, 0.08), draft.colours.dark)
    _oval(shell, frame, (0.0, -0.95 - 0.5 * like.snout[0], -0.30), (0.32, 0.4, 0.22), light)


def _tear_lines(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Dark lines from the eyes to the mouth: cheetah."""
    x, z = like.eyes.x, like.eyes.z
    for side in (-1, 1):
        ends = ((side * (x - 0.10), -0.95, z - 0.10), (side * 0.30, -1.1, -0.52))
        _bar(shell, frame, ends, (0.05, 0.05), draft.colours.dark)


def _brow_stripes(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Paint an M on the forehead and stripes on the cheeks: tabby, tiger."""
    dark = draft.colours.dark
    for x in (-0.26, 0.0, 0.26):
        _bar(shell, frame, ((1.1 * x, -0.78, 0.50), (0.8 * x, -0.28, 0.96)), (0.045, 0.085), dark)
    for side in (-1, 1):
        for z, back in ((0.02, 0.12), (-0.24, 0.10), (-0.48, 0.05)):
            ends = ((side * 0.82, -0.52, z), (side * 1.10, back, z + 0.06))
            _bar(shell, frame, ends, (0.03, 0.085), dark)


def _tiger(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    light = draft.colours.light
    for side in (-1, 1):
        _oval(shell, frame, (side * 0.40, -0.85, like.eyes.z + 0.30), (0.20, 0.5, 0.16), light)
        _oval(shell, frame, (side * 0.74, -0.52, -0.46), (0.44, 0.5, 0.34), light)
    dark = draft.colours.dark
    for z, wide in ((0.46, 0.24), (0.64, 0.34), (0.80, 0.30)):
        for side in (-1, 1):
            _bar(
                shell, frame, ((0.0, -0.9, z), (side * wide, -0.62, z + 0.08)), (0.05, 0.035), dark
            )
    _brow_stripes(draft, shell, frame, like)


def _face_bands(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Fine bands along a long face: zebra."""
    length, _, thin, drop = like.snout
    dark = draft.colours.dark
    for x in (-0.30, -0.10, 0.10, 0.30):
        ends = ((1.3 * x, -0.62, 0.80), (0.7 * x, -0.95 - 0.4 * length, 0.20 - 0.5 * drop + thin))
        _bar(shell, frame, ends, (0.055, 0.04), dark)
    for side in (-1, 1):
        for k in range(5):
            y, z = -0.95 + 0.30 * k, -0.62 + 0.20 * k
            ends = (
                (side * (0.34 + 0.14 * k), y, z - 0.25),
                (side * (0.62 + 0.12 * k), y + 0.25, z + 0.35),
            )
            _bar(shell, frame, ends, (0.065, 0.05), dark)
    at = (0.0, -0.95 - 0.72 * length, -0.12 - drop)
    _oval(shell, frame, at, (1.3 * thin, 0.36 + thin, 1.3 * thin), dark)


def _badger(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    tip = -0.85 - 0.72 * like.snout[0]
    for side in (-1, 1):
        ends = ((side * 0.50, -0.20, 0.70), (side * 0.18, tip, -0.08 - like.snout[3]))
        _bar(shell, frame, ends, (0.19, 0.10), draft.colours.dark)


def _stripe(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """One light stripe over the crown: skunk."""
    _bar(shell, frame, ((0.0, -0.85, 0.42), (0.0, 0.5, 0.95)), (0.08, 0.26), draft.colours.light)


def _sloth(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Paint a pale face with dark bars sloping from the eyes."""
    _oval(shell, frame, (0.0, -0.85, 0.02), (0.84, 0.6, 0.68), draft.colours.light)
    for side in (-1, 1):
        ends = ((side * 0.32, -1.0, like.eyes.z), (side * 0.86, -0.55, -0.22))
        _bar(shell, frame, ends, (0.16, 0.13), draft.colours.dark)


def _points(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Dark ears and mask on a pale coat: siamese."""
    s = like.ear_size
    for side in (-1, 1):
        _oval(
            shell, frame, (side * 0.72, 0.05, 0.70 + 0.5 * s), (0.5, 0.5, 0.52), draft.colours.dark
        )
    _dark_face(draft, shell, frame, like)


def _ear_tips(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Dark tips on pointed ears: fox."""
    s = like.ear_size
    for side in (-1, 1):
        at = (side * (0.56 + 0.26 * s), 0.12, 0.62 + 0.92 * s)
        _oval(shell, frame, at, (0.30, 0.30, 0.42), draft.colours.dark)


def _fox(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """White cheeks that run up beside the nose."""
    for side in (-1, 1):
        _oval(
            shell,
            frame,
            (side * 0.52, -0.80, -0.44),
            (0.52, 0.62, 0.30),
            draft.colours.light,
            roll=side * -10,
        )
    length, _, thin, drop = like.snout
    end = (0.0, -0.62 - 0.72 * length, -0.02 - drop + 0.95 * thin)
    _bar(shell, frame, ((0.0, -0.70, 0.22), end), (0.36, 0.72 * thin), draft.colours.main)
    _ear_tips(draft, shell, frame, like)


MASKS: Mapping[str, Feature] = {
    "blaze": _blaze,
    "star": _star,
    "dark muzzle": _muzzle,
    "dark face": _dark_face,
    "light face": _light_face,
    "brow dots": _brow_dots,
    "husky": _husky,
    "eye patches": _eye_patches,
    "one patch": _one_patch,
    "bandit": _bandit,
    "tear lines": _tear_lines,
    "brow stripes": _brow_stripes,
    "tiger": _tiger,
    "face bands": _face_bands,
    "badger": _badger,
    "stripe": _stripe,
    "sloth": _sloth,
    "points": _points,
    "ear tips": _ear_tips,
    "fox": _fox,
}
"""By name: paints a head."""
