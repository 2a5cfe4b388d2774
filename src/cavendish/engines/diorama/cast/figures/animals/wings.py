"""Wings on four-legged bodies: leather and feathers. Knows no species. Body units."""

# ruff: noqa: RUF005 - vectors are added, not joined

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.feathers import feather
from cavendish.engines.diorama.cast.figures.animals.lines import curve
from cavendish.engines.diorama.cast.figures.animals.trunk import Trunk
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.sdf import Shell, limb

_BONES = ((0.70, 0.20, 0.10), (0.56, 0.36, -0.22), (0.30, 0.44, -0.44), (0.02, 0.40, -0.50))
"""Ends of a wing's fingers from the wrist: out, back, up."""


def leathery(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add a dragon's wings: an arm, four fingers, skin stretched between them."""
    shell = Shell(0.02)
    skin = mix(draft.colours.dark, draft.colours.light, 0.25)
    root = trunk.stance.chest + (0, 0.35 * trunk.chest, 0.75 * trunk.chest)
    high = 1.15 if draft.pose.value in {"fly", "run", "jump"} else 0.9
    for side in (-1, 1):
        start = root + (side * 0.10, 0, 0)
        elbow = start + (side * 0.22, 0.14, 0.36 * high)
        wrist = elbow + (side * 0.16, -0.02, 0.36 * high)
        shell.chain([start, elbow, wrist], [0.062, 0.048, 0.036], draft.colours.main, blend=0.02)
        tips = [wrist + np.array(bone) * (side, 1, high) for bone in _BONES]
        for tip in tips:
            bow = list(curve([wrist, (wrist + tip) / 2 + (0, 0, 0.06), tip], 7))
            radii = np.linspace(0.030, 0.010, 7)
            shell.chain(bow, radii, draft.colours.main, blend=0.012)
        for a, b in zip(tips, [*tips[1:], start], strict=True):
            _web(shell, wrist, a, b, skin)
        shell.add(limb(wrist, wrist + (0, -0.07, 0.07), 0.026, 0.006), draft.colours.light)
    draft.solid(shell, "vinyl", fine=1.15)


def _web(shell: Shell, root: Floats, a: Floats, b: Floats, tone: RGB) -> None:
    """Stretch a membrane between two fingers."""
    count = 3 + int(np.ceil(float(np.linalg.norm(a - b)) / 0.034))
    for t in np.linspace(0.03, 0.97, count):
        sag = 1 - 0.20 * np.sin(np.pi * t)
        end = root + ((1 - t) * a + t * b - root) * sag
        middle = (root + end) / 2 + (0, 0, 0.05)
        shell.chain(list(curve([root, middle, end], 4)), [0.013] * 4, tone, blend=0.03)


def feathered(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add an angel's wings, half raised: three rows of feathers on an arm."""
    shell = Shell(0.008)
    root = trunk.stance.chest + (0, 0.35 * trunk.chest, 0.72 * trunk.chest)
    tone = draft.colours.light
    for side in (-1, 1):
        elbow = root + (side * 0.24, 0.10, 0.30)
        hand = elbow + (side * 0.16, 0.10, 0.26)
        out = np.array((side * 1.0, -0.55, 0.25))
        rows = ((10, 0.58, 0.82), (9, 0.40, 0.92), (8, 0.24, 1.0))
        for row, (count, reach, shade) in enumerate(rows):
            for k in range(count):
                t = k / (count - 1)
                base = (
                    elbow + (hand - elbow) * (2 * t - 1)
                    if t > 0.5
                    else root + (elbow - root) * 2 * t
                )
                angle = np.radians(-18 + 96 * t**1.3)
                way = np.array((side * 0.45, np.cos(angle), np.sin(angle)))
                size = (reach * (0.62 + 0.38 * t), 0.105 - 0.012 * row)
                colour = mix((0.0, 0.0, 0.0), tone, shade)
                feather(shell, base + out * 0.016 * row, way, out, size, colour)
        shell.chain([root, elbow, hand], [0.055, 0.048, 0.034], tone, blend=0.02)
    draft.solid(shell, "vinyl", fine=1.15)
