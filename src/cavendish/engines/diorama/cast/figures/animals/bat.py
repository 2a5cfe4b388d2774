"""Bats: a furry ball between two leather wings. Knows no species."""

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import head
from cavendish.engines.diorama.cast.figures.animals.crawlers import anchors
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.species import Creature, Ear, Eyes, Head
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.frame import Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb

_HEAD = Head(
    radius=0.24, wide=1.12, snout=(0.16, 0.40, 0.30, 0.22), ear=Ear.POINT, ear_size=0.95,
    nose=(0.12, "#2a1a1a"), eyes=Eyes(x=0.42, z=0.06, size=0.16), extras=("ruff",),
)  # fmt: skip


def build(draft: Draft, _shape: Creature) -> None:
    """Add a bat that stands with its wings spread."""
    shell, paint = Shell(0.04), draft.paint(0.1, 0.5)
    shell.add(ellipsoid((0, 0, 0.30), (0.19 * draft.girth, 0.17, 0.25)), paint)
    shell.paint(ellipsoid((0, -0.14, 0.28), (0.13, 0.10, 0.20)), draft.colours.light, soft=0.03)
    for side in (-1, 1):
        shell.add(
            ellipsoid((side * 0.08, -0.07, 0.03), (0.05, 0.08, 0.03)),
            draft.colours.dark,
            blend=0.02,
        )
    draft.skin(shell, straight(0, 0.2, -1))
    head.build(draft, Frame(np.array((0.0, -0.04, 0.66)), turning(-12, 0, 5), 0.24), _HEAD)
    wings, skin = Shell(0.012), mix(draft.colours.dark, draft.colours.main, 0.25)
    for side in (-1, 1):
        root = np.array((side * 0.12, 0.05, 0.42))
        wrist = root + np.array((side * 0.34, 0.04, 0.34))
        tips = [
            np.array((side * x, y, z))
            for x, y, z in (
                (0.98, 0.10, 0.62),
                (0.82, 0.06, 0.24),
                (0.50, 0.04, 0.16),
                (0.14, 0.06, 0.20),
            )
        ]
        wings.chain([root, wrist], [0.040, 0.030], draft.colours.main)
        for tip in tips[:3]:
            wings.add(limb(wrist, tip, 0.024, 0.010), draft.colours.main)
        for a, b in zip([wrist, *tips[:3]], tips, strict=True):
            for t in np.linspace(0.0, 1.0, 11):
                sag = 1 - 0.17 * np.sin(np.pi * t)
                end = wrist + ((1 - t) * a + t * b - wrist) * sag
                wings.add(limb(wrist, end, 0.012), skin, blend=0.03)
        for t in np.linspace(0, 1, 9):
            wings.add(
                limb(root * (1 - t) + wrist * t, tips[3] * (1 - t) + wrist * t, 0.012),
                skin,
                blend=0.03,
            )
        draft.figure.anchor("hand_l" if side > 0 else "hand_r", wrist)
    draft.solid(wings, "vinyl")
    anchors(draft, np.array((0, 0.1, 0.5)), (0.1, 0.1))
