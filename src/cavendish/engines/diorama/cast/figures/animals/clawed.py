"""Crabs, lobsters, spiders, scorpions: jointed legs, claws, round eyes. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face
from cavendish.engines.diorama.cast.figures.animals.crawlers import anchors, still
from cavendish.engines.diorama.cast.figures.animals.deep import smile
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.species import Creature, Eyes
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Coat, Shell, ball, beyond, ellipsoid, limb


def crab(draft: Draft, _shape: Creature) -> None:
    """Add a broad shell, raised claws, eyes on stalks, six bent legs."""
    c, shell = draft.colours, Shell(0.03)
    paint = draft.paint(0.1, 0.42)
    shell.add(ellipsoid((0, 0, 0.24), (0.40, 0.28, 0.17)), paint)
    shell.paint(ellipsoid((0, -0.1, 0.10), (0.34, 0.30, 0.09)), c.light, soft=0.03)
    for side in (-1, 1):
        for k, y in enumerate((-0.10, 0.06, 0.20)):
            root = np.array((side * 0.30, y, 0.22))
            knee = root + (side * 0.24, (y - 0.02) * 0.6, 0.14)
            foot = np.array((knee[0] + side * 0.15, knee[1] + 0.05 * (k - 1), 0.015))
            shell.chain([root, knee, foot], [0.052, 0.045, 0.014], paint, blend=0.015)
        _claw(draft, shell, np.array((side * 0.30, -0.18, 0.24)), side, paint)
        stalk = np.array((side * 0.12, -0.20, 0.36))
        shell.add(limb(stalk, stalk + (side * 0.02, -0.01, 0.13), 0.030, 0.034), paint, blend=0.015)
    draft.skin(shell, still, fur=0.0)
    for side in (-1, 1):
        at = np.array((side * 0.14, -0.21, 0.53))
        _ball_eye(draft, at, 0.072, -16)
    top = Frame(np.array((0, 0, 0.24)), np.eye(3), 0.28)
    smile(draft, shell, top, 0.28, -0.02)
    anchors(draft, np.array((0, 0.05, 0.40)), (0.2, 0.15))


def _claw(
    draft: Draft, shell: Shell, root: Floats, side: int, paint: object, size: float = 1.0
) -> None:
    """Add an arm that ends in two fingers, held up."""
    del paint
    c, s = draft.colours.main, size
    elbow = root + np.array((side * 0.20, -0.10, 0.06)) * s
    hand = elbow + np.array((side * 0.02, -0.12, 0.20)) * s
    shell.chain([root, elbow, hand], [0.055 * s, 0.058 * s, 0.05 * s], c, blend=0.015)
    palm = hand + np.array((0, -0.02, 0.10)) * s
    shell.add(
        ellipsoid(palm, np.array((0.105, 0.075, 0.13)) * s, turning(0, 8, side * 10)), c, blend=0.03
    )
    tips = (
        palm + np.array((side * 0.07, -0.02, 0.26)) * s,
        palm + np.array((-side * 0.09, -0.03, 0.24)) * s,
    )
    for tip, bend in zip(tips, (side * 0.10, -side * 0.11), strict=True):
        line = curve(
            [
                palm + np.array((bend * 0.5, 0, 0.06)) * s,
                palm + np.array((bend * 1.25, -0.02, 0.16)) * s,
                tip,
            ],
            9,
        )
        shell.chain(
            list(line),
            along_line((0.058 * s, 0.045 * s, 0.012 * s), 9),
            mix(c, draft.colours.dark, 0.25),
            blend=0.012,
        )
    draft.figure.anchor("hand_l" if side > 0 else "hand_r", palm)


def _ball_eye(draft: Draft, at: Floats, r: float, yaw: float) -> None:
    """Add a round white eye with a pupil that looks towards -y, turned by degrees."""
    way = turning(yaw)
    draft.bead(at, r, (0.90, 0.88, 0.84))
    pupil = at + way @ np.array((0, -0.62 * r, 0.04 * r))
    draft.bead(pupil, np.array((0.62, 0.48, 0.68)) * r, (0.008, 0.005, 0.005), "gloss", way)
    spark = pupil + way @ np.array((-0.22, -0.42, 0.28)) * r
    draft.bead(spark, 0.17 * r, (0.93, 0.93, 0.93), "white")


def lobster(draft: Draft, shape: Creature) -> None:
    """Add a jointed body with a tail fan; "shrimp" has small claws and a curled back."""
    c, shell, small = draft.colours, Shell(0.012), "shrimp" in shape.extras
    shell.add(limb((0, -0.28, 0.20), (0, 0.06, 0.20), 0.13, 0.155), c.main)
    for k in range(6):
        t = k / 5
        drop = -0.02 * t if not small else 0.05 - 0.15 * t * t
        at = np.array((0.03 * np.sin(2 * t), 0.16 + 0.42 * t * (0.75 if small else 1), 0.18 + drop))
        shell.add(
            ellipsoid(at, (0.15 - 0.055 * t, 0.075, max(0.06, 0.13 - 0.05 * t))),
            mix(c.main, c.dark, 0.12 * (k % 2)),
        )
    end = np.array((0.03, 0.68 if not small else 0.56, 0.12 if not small else 0.06))
    for angle in (-46, -22, 0, 22, 46):
        lobe = Frame(end, turning(angle))
        shell.add(ellipsoid(lobe.at(0, 0.11, 0), (0.055, 0.13, 0.022), lobe.axes), c.main)
    for side in (-1, 1):
        for k in range(4):
            root = np.array((side * 0.11, -0.20 + 0.10 * k, 0.16))
            knee, foot = (
                root + (side * 0.16, -0.02, 0.07),
                np.array((side * 0.36, -0.24 + 0.13 * k, 0.012)),
            )
            shell.chain([root, knee, foot], [0.032, 0.026, 0.010], c.main)
        _claw(
            draft, shell, np.array((side * 0.10, -0.30, 0.18)), side, None, 0.45 if small else 1.05
        )
        feeler = curve(
            [(side * 0.05, -0.38, 0.26), (side * 0.22, -0.52, 0.52), (side * 0.40, -0.20, 0.72)], 14
        )
        draft.cord(feeler, np.linspace(0.014, 0.004, 14), c.dark, "satin")
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    for side in (-1, 1):
        _ball_eye(draft, np.array((side * 0.085, -0.36, 0.31)), 0.052, -12)
    smile(draft, shell, Frame(np.array((0, -0.28, 0.20)), np.eye(3), 0.13), 0.3, -0.1)
    anchors(draft, np.array((0, 0.05, 0.35)), (0.1, 0.2))


def spider(draft: Draft, shape: Creature) -> None:
    """Two furry balls and eight arched legs; "scorpion" raises a jointed tail and claws."""
    c, shell = draft.colours, Shell(0.03)
    scorpion = "scorpion" in shape.extras
    paint = draft.paint(0.1, 0.5)
    top = Frame(np.array((0.0, -0.16, 0.27)), turning(-12, -4, 4), 0.20)
    shell.add(ellipsoid(top.origin, (0.20, 0.19, 0.165)), paint)
    if scorpion:
        _tail(draft, shell, paint)
    else:
        shell.add(ellipsoid((0, 0.22, 0.33), (0.27, 0.31, 0.25)), paint, blend=0.02)
    for side in (-1, 1):
        for k, angle in enumerate((-52, -18, 16, 50)):
            way = np.array((side * np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0))
            _banded_leg(draft, shell, np.array((side * 0.12, -0.14 + 0.06 * k, 0.25)), way)
        if scorpion:
            _claw(draft, shell, np.array((side * 0.14, -0.26, 0.24)), side, None, 0.85)
        else:
            draft.cord(
                [top.at(side * 0.22, -0.85, -0.45), top.at(side * 0.24, -1.0, -0.85)],
                [0.034, 0.010],
                c.dark,
                "satin",
            )
            draft.figure.anchor("hand_l" if side > 0 else "hand_r", (side * 0.5, -0.4, 0.05))
    draft.skin(shell, straight(0, 1, -0.3))
    dark = max(c.main) < 0.07
    face.eyes(draft, shell, top, Eyes(x=0.36, z=0.16, size=0.22, iris="#e9e2d4" if dark else None))
    if not scorpion:
        for x, z, r in ((0.78, 0.34, 0.10), (0.24, 0.58, 0.09)):
            face.eyes(draft, shell, top, Eyes(x=x, z=z, size=r))
    smile(draft, shell, top, 0.22, -0.42)
    anchors(draft, np.array((0, 0.2, 0.56)), (0.1, 0.1))


def _tail(draft: Draft, shell: Shell, paint: Coat) -> None:
    """Add a scorpion's long belly and its jointed tail with the sting."""
    shell.add(ellipsoid((0, 0.14, 0.25), (0.17, 0.26, 0.13)), paint, blend=0.05)
    joints = ((0, 0.38, 0.25), (0, 0.62, 0.34), (0.03, 0.66, 0.62), (0.05, 0.44, 0.84))
    tail = curve([*joints, (0.05, 0.20, 0.78)], 8)
    for k, at in enumerate(tail):
        shell.add(ball(at, 0.075 - 0.004 * k), paint, blend=0.006)
    sting = [tail[-1], tail[-1] + (0, -0.10, -0.02), tail[-1] + (0, -0.15, -0.12)]
    draft.cord(sting, [0.05, 0.032, 0.006], draft.colours.dark, "satin")


def _banded_leg(draft: Draft, shell: Shell, root: Floats, way: Floats) -> None:
    """Add an arched leg, light and dark by turns, from its root outwards."""
    c = draft.colours
    line = curve(
        [
            root,
            root + way * 0.20 + (0, 0, 0.20),
            root + way * 0.40 + (0, 0, 0.14),
            root * (1, 1, 0) + way * 0.56 + (0, 0, 0.02),
        ],
        12,
    )
    tone = c.limbs or c.main
    for a, b, t in zip(line[:-1], line[1:], np.linspace(0, 1, 11), strict=True):
        banded = mix(tone, c.dark, 0.7 if int(t * 6) % 2 else 0.0)
        thick = 0.044 * (1 - 0.5 * t)
        shell.add(limb(a, b, thick, thick * 0.95), banded, blend=0.012)
