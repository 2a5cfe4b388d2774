"""Snakes, frogs, turtles, snails, caterpillars: low bodies with plans of their own.

Knows no species; colours and extras come from the row.
"""

# ruff: noqa: RUF005 - vectors are added, not joined

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face, head
from cavendish.engines.diorama.cast.figures.animals.coat import eased
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.species import Creature, Ear, Eyes, Head, Mouth
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import Eye, eye, spot, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, ball, beyond, ellipsoid, limb

_REPTILE = Head(
    radius=0.17, wide=1.04, snout=(0.42, 0.56, 0.44, 0.16), ear=Ear.NONE, nose=None,
    mouth=Mouth.LINE, eyes=Eyes(x=0.58, z=0.22, size=0.19, iris="#d9b23a"),
)  # fmt: skip


def still(points: Floats) -> Floats:
    """Return hair for bodies that have none."""
    return np.zeros_like(points)


def anchors(draft: Draft, back: Floats, half: tuple[float, float]) -> None:
    """Name the back and the seat."""
    for name in ("back", "seat"):
        draft.figure.anchor(name, back, half)
    draft.figure.anchor("neck", back)


def snake(draft: Draft, _shape: Creature) -> None:
    """Add a coil with a raised head and a forked tongue."""
    shell, r = Shell(0.008), 0.088 * draft.girth
    turn = np.linspace(0, 2 * np.pi * 2.35, 64)
    out = np.linspace(0.42, 0.15, 64)
    up = r + np.linspace(0, 1, 64) ** 1.2 * 0.27
    coil = np.stack([out * np.cos(turn + 0.6), out * np.sin(turn + 0.6), up], 1)
    rise = curve(
        [coil[-1], coil[-1] + (0.10, -0.10, 0.16), (0.05, -0.02, 0.74), (0.0, -0.16, 0.84)], 18
    )[1:]
    tail = curve([(0.60, 0.46, 0.03), (0.52, 0.36, 0.05), coil[0]], 10)[:-1]
    path = np.concatenate([tail, coil, rise])
    radii = np.concatenate(
        [np.linspace(0.015, 0.9 * r, len(tail)), np.full(64, r), np.linspace(r, 0.8 * r, len(rise))]
    )
    paint = _along(draft, path)
    shell.chain(list(path), radii, paint, blend=0.012)
    like = _REPTILE
    top = Frame(path[-1] + (0, -0.04, 0.03), turning(-14, 8, 5), 0.150)
    draft.skin(shell, still, fur=0.0)
    skull = head.build(draft, top, like)
    tip, _ = spot(skull, top, 0.0, -0.38)
    tongue = [tip, tip + (0, -0.09, -0.01)]
    draft.cord(tongue, 0.010, "#c22f35", "satin")
    for side in (-1, 1):
        draft.cord(
            [tongue[1], tongue[1] + (side * 0.03, -0.05, 0.012)], [0.009, 0.004], "#c22f35", "satin"
        )
    anchors(draft, np.array((0, 0, 0.40)), (0.2, 0.2))


def _along(draft: Draft, path: Floats):  # noqa: ANN202
    """Return colours that change along a path: saddles on the back, a light belly."""
    steps = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    coat = draft.species.coat

    def paint(points: Floats) -> Floats:
        near = ((points[:, None] - path[None]) ** 2).sum(2).argmin(1)
        s, rel = steps[near], points[:, 2] - path[near, 2]
        if coat.pattern.value == "plain":
            dark = np.zeros(len(points))
        else:
            wave = np.cos(2 * np.pi * s / (2.2 * coat.scale))
            dark = eased(0.1, 0.3, wave) * (
                1 if coat.pattern.value == "bands" else eased(-0.02, 0.02, rel)
            )
        scales = 0.90 + 0.12 * eased(
            -0.2, 0.4, np.sin(s * 150) * np.sin(np.arctan2(rel, 0.05) * 8 + s * 75)
        )
        share = dark[:, None]
        colour = np.array(draft.colours.main) * (1 - share) + np.array(draft.colours.dark) * share
        belly = eased(-0.035, -0.06, rel)[:, None]
        return (colour * (1 - belly) + np.array(draft.colours.light) * belly) * scales[:, None]

    return paint


def caterpillar(draft: Draft, shape: Creature) -> None:
    """Add a row of round segments; "worm" has no feet."""
    shell = Shell(0.012)
    n = 8
    y = np.linspace(-0.42, 0.52, n)
    high = 0.15 + 0.20 * np.exp(-(((y - 0.05) / 0.20) ** 2))
    worm = "worm" in shape.extras
    for k in range(1, n):
        tone = (
            draft.colours.main
            if k % 2
            else mix(draft.colours.main, draft.colours.dark, 0.0 if worm else 0.35)
        )
        shell.add(ball((0.04 * np.sin(k), y[k], high[k]), 0.145 - 0.006 * k), tone)
        if not worm:
            for side in (-1, 1):
                shell.add(
                    ball((side * 0.09, y[k], max(0.035, high[k] - 0.13)), 0.038), draft.colours.dark
                )
    top = Frame(np.array((0.0, -0.46, 0.25)), turning(-20, 0, 6), 0.19)
    shell.add(ball(top.origin, 0.19), draft.colours.head or draft.colours.main)
    draft.skin(shell, still, fur=0.0)
    face.eyes(draft, shell, top, Eyes(x=0.40, z=0.08, size=0.20))
    smile = [(0.30 * t, -0.40 + 0.12 * t * t) for t in np.linspace(-1, 1, 9)]
    draft.figure.add("satin", stroke(shell, top, smile, 0.006, face.LIP))
    if not worm:
        for side in (-1, 1):
            draft.cord(
                [top.at(side * 0.3, 0, 0.9), top.at(side * 0.45, -0.2, 1.5)],
                0.014,
                draft.colours.dark,
                "satin",
            )
            draft.bead(top.at(side * 0.45, -0.2, 1.55), 0.030, draft.colours.dark, "satin")
    draft.figure.anchor("head_top", top.at(0, 0, 0.95))
    anchors(draft, np.array((0, 0.05, 0.5)), (0.1, 0.1))


def frog(draft: Draft, shape: Creature) -> None:
    """Add a sitting frog or toad with eyes on top and long folded legs."""
    c, shell = draft.colours, Shell(0.05)
    g = draft.girth
    paint = draft.paint(0.10, 0.55)
    shell.add(ellipsoid((0, 0.06, 0.28), (0.31 * g, 0.36, 0.245 * g), turning(0, -26)), paint)
    shell.add(ellipsoid((0, -0.20, 0.44), (0.335, 0.265, 0.195)), paint, blend=0.10)
    for side in (-1, 1):
        shell.add(ball((side * 0.185, -0.20, 0.60), 0.115), paint, blend=0.05)
        _frog_legs(draft, shell, side, paint)
    shell.paint(ellipsoid((0, -0.34, 0.20), (0.22, 0.26, 0.24)), c.light, soft=0.03)
    shell.paint(ellipsoid((0, -0.46, 0.345), (0.29, 0.18, 0.075)), c.light, soft=0.02)
    if "warts" in shape.extras:
        for _ in range(46):
            way = draft.rng.normal(0, 1, 3) * (1, 1, 0.8) + (0, 0.2, 0.6)
            at = np.array((0, 0.06, 0.28)) + way / np.linalg.norm(way) * (0.31 * g, 0.36, 0.25)
            shell.add(
                ball(at, draft.rng.uniform(0.018, 0.032)), mix(c.main, c.dark, 0.4), blend=0.015
            )
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    top = Frame(np.array((0.0, -0.20, 0.44)), turning(-8), 0.34)
    asleep = draft.pose.value == "sleep"
    for side in (-1, 1):
        if asleep:
            face.eyes(draft, shell, top, Eyes(x=0.56, z=0.52, size=0.2))
            break
        beads, lights = eye(
            shell,
            top,
            (side * 0.56, 0.52),
            Eye(radius=0.235, iris=from_hex("#e6cf62"), oval=1.0, pupil=0.68),
        )
        draft.figure.add("gloss", beads)
        draft.figure.add("white", lights)
        hit, _ = spot(shell, top, side * 0.10, 0.12)
        draft.bead(hit, 0.010, mix(c.main, (0, 0, 0), 0.7), "satin")
    bend = (
        -0.16
        if draft.expression is not None and draft.expression.value in {"sad", "angry"}
        else 0.22
    )
    smile = [(0.66 * t, -0.20 + bend * t * t) for t in np.linspace(-1, 1, 17)]
    draft.figure.add("satin", stroke(shell, top, smile, 0.0085, mix(c.main, (0.02, 0.01, 0), 0.78)))
    draft.figure.anchor("head_top", (0, -0.2, 0.63))
    draft.figure.anchor("mouth", (0, -0.48, 0.38))
    anchors(draft, np.array((0, 0.1, 0.54)), (0.15, 0.15))


def _frog_legs(draft: Draft, shell: Shell, side: int, paint: object) -> None:
    del paint
    c = draft.colours.main
    shell.add(
        ellipsoid((side * 0.31, 0.20, 0.19), (0.13, 0.25, 0.175), turning(side * -14, 18)),
        c,
        blend=0.05,
    )
    shell.add(
        limb((side * 0.36, 0.30, 0.06), (side * 0.43, -0.06, 0.045), 0.065, 0.050), c, blend=0.04
    )
    arm = [(side * 0.22, -0.20, 0.30), (side * 0.33, -0.26, 0.17), (side * 0.26, -0.36, 0.045)]
    shell.chain(arm, [0.080, 0.060, 0.046], c, blend=0.05)
    for foot, long in (((side * 0.26, -0.36, 0.032), 0.12), ((side * 0.43, -0.06, 0.032), 0.17)):
        for angle in (-34, 0, 34):
            tip = np.array(foot) + turning(angle + side * 10) @ np.array((0, -long, -0.008))
            shell.add(limb(foot, tip, 0.028, 0.019), c, blend=0.02)
            shell.add(
                ellipsoid(tip, (0.034, 0.034, 0.024)),
                mix(c, draft.colours.light, 0.35),
                blend=0.012,
            )
    draft.figure.anchor("hand_l" if side > 0 else "hand_r", (side * 0.26, -0.40, 0.04))


def snail(draft: Draft, shape: Creature) -> None:
    """Add a soft foot, two eye stalks and a spiral house; "slug" has none."""
    c, shell = draft.colours, Shell(0.05)
    foot = curve(
        [
            (0.03, 0.56, 0.03),
            (0.0, 0.2, 0.075),
            (0, -0.22, 0.085),
            (0, -0.44, 0.20),
            (0, -0.50, 0.32),
        ],
        20,
    )
    shell.chain(list(foot), along_line((0.02, 0.10, 0.125, 0.115, 0.125), 20), c.main)
    top = Frame(np.array((0.0, -0.51, 0.33)), turning(-14, 0, 4), 0.15)
    shell.add(ball(top.origin, 0.14), c.main)
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    for side in (-1, 1):
        stalk = [
            top.at(side * 0.36, 0, 0.6),
            top.at(side * 0.52, -0.1, 1.35),
            top.at(side * 0.62, -0.12, 1.8),
        ]
        draft.cord(stalk, [0.034, 0.028, 0.030], c.main, "satin")
        draft.bead(stalk[-1], 0.062, (0.9, 0.88, 0.84), "gloss")
        pupil = stalk[-1] + top.way(0, -0.042, 0.008)
        draft.bead(pupil, (0.036, 0.026, 0.042), (0.008, 0.005, 0.005), "gloss", top.axes)
        draft.bead(pupil + top.way(-0.012, -0.024, 0.016), 0.009, (0.93, 0.93, 0.93), "white")
        draft.cord(
            [top.at(side * 0.3, -0.6, -0.2), top.at(side * 0.42, -1.15, -0.05)],
            [0.022, 0.016],
            c.main,
            "satin",
        )
    smile = [(0.42 * t, -0.34 + 0.16 * t * t) for t in np.linspace(-1, 1, 9)]
    draft.figure.add("satin", stroke(shell, top, smile, 0.006, face.LIP))
    if "slug" not in shape.extras:
        _house(draft)
    draft.figure.anchor("head_top", top.at(0, 0, 0.9))
    anchors(draft, np.array((0, 0.12, 0.62 if "slug" not in shape.extras else 0.22)), (0.1, 0.1))


def _house(draft: Draft) -> None:
    dark, light = draft.colours.dark, draft.colours.light
    shell, n = Shell(0.01), 60
    turn = np.linspace(0, 2 * np.pi * 2.4, n)
    r = 0.215 * np.exp(-0.155 * turn)
    centre = np.array((0.0, 0.14, 0.385))
    path = (
        np.stack(
            [
                0.02 + 0.075 * (turn / turn[-1]) ** 1.1 * 1.9,
                r * 1.05 * np.cos(turn + 2.2) * 1.15,
                r * 1.05 * np.sin(turn + 2.2) * 1.15,
            ],
            1,
        )
        + centre
    )
    for k in range(n - 1):
        t = k / n
        band = 0.5 + 0.5 * np.sin(turn[k] * 5.5)
        tone: RGB = mix(mix(dark, light, 0.25 + 0.5 * t), dark, 0.45 * float(band > 0.75))
        for side in (-1, 1):
            a, b = path[k] * (1, 1, 1), path[k + 1] * (1, 1, 1)
            a, b = np.array((side * a[0], a[1], a[2])), np.array((side * b[0], b[1], b[2]))
            shell.add(limb(a, b, 0.86 * r[k], 0.86 * r[k + 1]), tone, blend=0.006)
    draft.solid(shell, "satin")
