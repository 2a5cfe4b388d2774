"""Legs of four-legged animals, from the joint to the toes. Knows no heads and no tails."""

# ruff: noqa: RUF005 - vectors are added, not joined

from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.species import Feet
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.sdf import Coat, Shell, ball, ellipsoid, limb, skirt

_NAIL: RGB = from_hex("#e9dfca")


def knee(root: Floats, end: Floats, upper: float, lower: float, pole: Floats) -> Floats:
    """Return the middle joint of two bones from root to end that bends towards ``pole``."""
    away = end - root
    span = float(np.clip(np.linalg.norm(away), abs(upper - lower) + 0.01, (upper + lower) * 0.995))
    way = away / max(float(np.linalg.norm(away)), 1e-9)
    near = (upper**2 - lower**2 + span**2) / (2 * span)
    side = pole - way * float(pole @ way)
    side = side / max(float(np.linalg.norm(side)), 1e-9)
    return root + way * near + side * np.sqrt(max(upper**2 - near**2, 0.0))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Leg:
    """One leg: where it starts and ends, how thick and how long it is."""

    joint: Floats
    foot: Floats
    thick: float
    length: float
    feet: Feet
    hind: bool


def leg(draft: Draft, shell: Shell, like: Leg, coat: Coat) -> None:
    """Add a leg to the body's shell and its hooves or claws to the figure."""
    r, foot = like.thick, like.foot
    hoofed = like.feet in {Feet.HOOF, Feet.CLOVEN}
    if like.feet is Feet.PAD:
        shell.chain([like.joint, foot + (0, 0, 0.03)], [1.25 * r, 1.02 * r], coat, blend=0.06)
    elif like.hind:
        hock = foot + np.array((0.0, 0.16 * like.length, 0.34 * like.length))
        upper = 0.52 * max(like.length, float(np.linalg.norm(hock - like.joint)))
        middle = knee(like.joint, hock, upper, upper, np.array((0.0, -1.0, 0.1)))
        ankle = foot + (0, 0.15 * r, 0.3 * r)
        radii = [1.75 * r, 1.38 * r, 0.88 * r, 0.82 * r if not hoofed else 0.72 * r]
        shell.chain([like.joint, middle, hock, ankle], radii, coat, blend=0.035)
    else:
        wrist = foot + np.array((0.0, 0.03 * like.length, 0.30 * like.length))
        upper = 0.52 * max(0.7 * like.length, float(np.linalg.norm(wrist - like.joint)))
        middle = knee(like.joint, wrist, upper, upper, np.array((0.0, 1.0, 0.0)))
        ankle = foot + (0, 0.1 * r, 0.3 * r)
        radii = [1.42 * r, 1.12 * r, 0.94 * r, 0.86 * r if not hoofed else 0.74 * r]
        shell.chain([like.joint, middle, wrist, ankle], radii, coat, blend=0.03)
    foot_of(draft, shell, foot, like, coat)


def foot_of(draft: Draft, shell: Shell, foot: Floats, like: Leg, coat: Coat) -> None:
    """Add a foot at the end of a leg."""
    r = like.thick
    if like.feet is Feet.PAD:
        _pad(draft, shell, foot, r, coat)
    elif like.feet in {Feet.HOOF, Feet.CLOVEN}:
        _hoof(draft, foot, r, cloven=like.feet is Feet.CLOVEN)
    else:
        _paw(draft, shell, foot, r, coat, clawed=like.feet is Feet.CLAW)


def _paw(draft: Draft, shell: Shell, foot: Floats, r: float, coat: Coat, *, clawed: bool) -> None:
    """Add a round paw with four toes; claws show on bears, moles, reptiles."""
    low = np.array((foot[0], foot[1], max(foot[2], 0.0)))
    shell.add(
        ellipsoid(low + (0, -0.30 * r, -0.004), (1.05 * r, 1.25 * r, 0.044)), coat, blend=0.03
    )
    for k in range(4):
        across = (k - 1.5) * 0.52 * r
        ahead = -1.22 * r + 0.16 * abs(k - 1.5) * r
        toe = low + (across, ahead, -0.006)
        shell.add(ellipsoid(toe, (0.34 * r, 0.46 * r, 0.036)), coat, blend=0.010)
        if clawed:
            tip = toe + (0.0, -0.46 * r, -0.004)
            nail = [
                tip + (0, 0.10 * r, 0.006),
                tip + (0, -0.10 * r, 0.0),
                tip + (0, -0.30 * r, -0.018),
            ]
            tone = mix(draft.colours.dark, (0.3, 0.28, 0.25), 0.4)
            draft.cord(nail, np.array((0.013, 0.011, 0.004)), tone, "satin")


def _pad(draft: Draft, shell: Shell, foot: Floats, r: float, coat: Coat) -> None:
    low = np.array((foot[0], foot[1], foot[2] - 0.01))
    shell.add(ellipsoid(low, (1.16 * r, 1.18 * r, 0.06)), coat, blend=0.05)
    for k in (-1, 0, 1):
        at = low + (0.62 * k * r, -1.08 * r + 0.26 * abs(k) * r, -0.008)
        draft.bead(at, (0.24 * r, 0.16 * r, 0.026), _NAIL, "satin")


def _hoof(draft: Draft, foot: Floats, r: float, *, cloven: bool) -> None:
    tone = draft.colours.dark if max(draft.colours.dark) > 0.01 else from_hex("#2a2220")
    top, hem = foot + (0, 0.02 * r, 0.045), foot + (0, -0.16 * r, -0.040)
    shell = Shell(0.008)
    if cloven:
        for side in (-1, 1):
            shift = np.array((side * 0.40 * r, 0.0, 0.0))
            shell.add(
                limb(top + 0.6 * shift, hem + shift + (0, -0.10 * r, 0.025), 0.44 * r, 0.50 * r),
                tone,
            )
    else:
        shell.add(skirt(top, hem, (0.78 * r, 1.08 * r), depth=1.05), tone, blend=0.01)
        shell.add(ball(top, 0.74 * r), tone, blend=0.015)
    draft.solid(shell, "satin", fine=0.8)
