"""Seals, sea lions, walruses, manatees: a heavy body with flippers and a raised head."""

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import head
from cavendish.engines.diorama.cast.figures.animals.crawlers import anchors
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.species import Creature, Ear, Eyes, Head
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.frame import Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, beyond, ellipsoid


def build(draft: Draft, shape: Creature) -> None:
    """Add a seal lying on its belly, head up."""
    g = draft.girth * (1.2 if "walrus" in shape.extras else 1.0)
    shell, paint = Shell(0.05), draft.paint(0.05, 0.5)
    line = curve(
        [
            (0.08, 0.78, 0.08),
            (0.04, 0.50, 0.13),
            (0, 0.14, 0.235 * g),
            (0, -0.22, 0.27 * g),
            (0, -0.38, 0.46),
            (0, -0.44, 0.62),
        ],
        24,
    )
    shell.chain(
        list(line), along_line((0.07, 0.13, 0.235 * g, 0.235 * g, 0.175 * g, 0.15), 24), paint
    )
    tone = mix(draft.colours.main, draft.colours.dark, 0.35)
    for side in (-1, 1):
        flipper = turning(side * 58, 0, side * 14)
        shell.add(
            ellipsoid((side * 0.30 * g, -0.26, 0.075), (0.09, 0.21, 0.035), flipper),
            tone,
            blend=0.05,
        )
        shell.add(
            ellipsoid((0.08 + side * 0.09, 0.92, 0.07), (0.075, 0.15, 0.030), turning(-side * 24)),
            tone,
            blend=0.04,
        )
        draft.figure.anchor("hand_l" if side > 0 else "hand_r", (side * 0.42 * g, -0.36, 0.06))
    shell.paint(ellipsoid((0, -0.42, 0.30), (0.15, 0.14, 0.26)), draft.colours.light, soft=0.05)
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, straight(0, 1, -0.2))
    walrus = "walrus" in shape.extras
    like = Head(
        radius=0.21,
        wide=1.08,
        snout=(0.34, 0.46, 0.42 if walrus else 0.36, 0.22),
        ear=Ear.NONE,
        nose=(0.15, "#1b1514"),
        eyes=Eyes(x=0.46, z=0.12, size=0.17 if not walrus else 0.11),
        extras=("whiskers", "walrus tusks") if walrus else ("whiskers",),
    )
    head.build(draft, Frame(np.array((0.0, -0.50, 0.74)), turning(-18, 2, 6), 0.215), like)
    anchors(draft, np.array((0, 0.1, 0.46 * g)), (0.15, 0.2))
