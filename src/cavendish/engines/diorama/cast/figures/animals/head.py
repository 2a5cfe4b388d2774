"""Heads of mammals and reptiles: skull, snout, ears, face. Knows no bodies."""

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.ears import EARS
from cavendish.engines.diorama.cast.figures.animals.fur import away_from
from cavendish.engines.diorama.cast.figures.animals.hair import HAIR
from cavendish.engines.diorama.cast.figures.animals.horns import HORNS
from cavendish.engines.diorama.cast.figures.animals.masks import MASKS
from cavendish.engines.diorama.cast.figures.animals.species import Ear, Head, Mouth
from cavendish.engines.diorama.model.colour import from_hex, mix
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.sdf import Shell, ball, ellipsoid, limb


def build(draft: Draft, frame: Frame, like: Head) -> Shell:
    """Add a head whose skull is one unit of ``frame`` in radius; return its shell.

    Anchors: head_top and mouth.
    """
    u = frame.unit
    base = draft.colours.head or draft.colours.main
    shell = Shell(0.05)
    shell.add(ellipsoid(frame.origin, np.array((like.wide, 0.94, 0.90)) * u, frame.axes), base)
    for side in (-1, 1):
        cheek = frame.at(side * 0.42 * like.wide, -0.34, -0.36)
        shell.add(ball(cheek, 0.46 * u), base, blend=0.22 * u)
    tip = _snout(shell, draft, frame, like)
    tones = draft.tone(like.ear_colour, base), from_hex(like.ear_inside)
    if like.ear is not Ear.NONE:
        for side in (-1, 1):
            EARS[like.ear](shell, frame, side, like.ear_size, tones)
    for name in like.extras:
        for table in (MASKS, HAIR, HORNS):
            if name in table:
                table[name](draft, shell, frame, like)
    if max(base) < 0.05 and like.eyes.iris is None and not face.shut(draft):
        face.dark_rims(shell, frame, like.eyes, base)
    elif max(base) > 0.12 and not face.shut(draft):
        face.rims(shell, frame, like.eyes, mix(base, (0.03, 0.02, 0.016), 0.72))
    draft.skin(shell, away_from(tip, 0.45 * u, 1.5 * u), fine=0.86)
    _face(draft, shell, frame, like, tip)
    return shell


def turning_back(like: Head) -> float:
    """Return how far a head turns to the camera (0..1): long snouts show better from the side."""
    return float(np.clip(1.3 - 0.6 * like.snout[0], 0.15, 1.0))


def _face(draft: Draft, shell: Shell, frame: Frame, like: Head, tip: Floats) -> None:
    face.eyes(draft, shell, frame, like.eyes)
    if "trunk" in like.extras:
        draft.figure.anchor("mouth", tip)
    else:
        height = face.nose(draft, shell, frame, like, tip)
        face.mouth(draft, shell, frame, like, height)
        draft.figure.anchor("mouth", tip - frame.way(0, 0, 1) * 0.3 * like.snout[2] * frame.unit)
    if "brows" in like.extras or draft.expression is not None:
        base = draft.colours.head or draft.colours.main
        tone = mix(base, (0.0, 0.0, 0.0), 0.6) if max(base) > 0.1 else mix(base, (1, 1, 1), 0.3)
        face.brows(draft, shell, frame, like.eyes, tone)
    draft.figure.anchor("head_top", frame.at(0, 0, 0.92), (0.5 * frame.unit, 0.5 * frame.unit))


def _snout(shell: Shell, draft: Draft, frame: Frame, like: Head) -> Floats:
    """Add muzzle, lips and chin; return the tip of the nose."""
    u = frame.unit
    length, thick, thin, drop = like.snout
    tone = draft.tone(like.muzzle, draft.colours.light)
    root = frame.at(0, -0.55, -0.20)
    end = frame.at(0, -0.80 - 0.72 * length, -0.05 - drop)
    shell.add(limb(root, end, thick * u, thin * u), tone, blend=0.22 * u)
    if like.mouth is Mouth.CAT:
        for side in (-1, 1):
            pad = end + frame.way(side * 0.46, -0.10, -0.28) * thin * u
            radii = np.array((0.72, 0.78, 0.64)) * thin * u
            shell.add(ellipsoid(pad, radii, frame.axes), tone, blend=0.10 * thin * u)
    chin = end + frame.way(0, 0.15, -0.78) * thin * u
    shell.add(ball(chin, 0.44 * thin * u), tone, blend=0.25 * thin * u)
    if length > 0.5:
        bridge = limb(
            frame.at(0, -0.62, 0.12),
            end + frame.way(0, 0.2, 0.62) * thin * u,
            0.30 * u,
            0.5 * thin * u,
        )
        shell.paint(bridge, draft.colours.head or draft.colours.main, soft=0.03)
    return end + frame.way(0, -1, 0) * thin * u
