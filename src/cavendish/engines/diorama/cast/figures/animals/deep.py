"""Octopuses, squids, jellyfish, starfish, seahorses: soft bodies of the sea.

Knows no species; colours and extras come from the row.
"""

# ruff: noqa: RUF005 - vectors are added, not joined

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face
from cavendish.engines.diorama.cast.figures.animals.crawlers import anchors, still
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.species import Creature, Eyes
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.decal import stroke
from cavendish.engines.diorama.model.frame import Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.material import Translucent, VertexColour
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.sdf import Shell, ball, beyond, ellipsoid, hollow, limb

_JELLY = Translucent(base=VertexColour(), roughness=0.4, spread=1.2)


def smile(draft: Draft, shell: Shell, frame: Frame, wide: float, z: float) -> None:
    """Draw a smile at ``z`` and name the mouth and the top of the head."""
    line = [(wide * t, z + 0.4 * wide * t * t) for t in np.linspace(-1, 1, 11)]
    draft.figure.add("satin", stroke(shell, frame, line, 0.020 * frame.unit, face.LIP))
    draft.figure.anchor("mouth", frame.at(0, -1, z))
    draft.figure.anchor("head_top", frame.at(0, 0, 0.95))


def octopus(draft: Draft, _shape: Creature) -> None:
    """Add a big head on eight curling arms with suckers."""
    c, shell = draft.colours, Shell(0.05)
    paint = draft.paint(0.1, 0.9)
    skull = Frame(np.array((0.0, 0.02, 0.58)), turning(-14, -4, 5), 0.30)
    shell.add(
        ellipsoid(skull.at(0, 0.15, 0.12), np.array((1.0, 1.0, 1.12)) * 0.30, skull.axes), paint
    )
    shell.add(ball((0, 0, 0.32), 0.20), paint, blend=0.12)
    for k in range(8):
        angle = 2 * np.pi * (k + 0.5) / 8
        out = np.array((np.sin(angle), -np.cos(angle), 0))
        side = np.array((np.cos(angle), np.sin(angle), 0)) * (-1) ** k
        far = draft.rng.uniform(0.52, 0.62)
        line = curve(
            [
                out * 0.10 + (0, 0, 0.30),
                out * 0.28 + (0, 0, 0.13),
                out * far * 0.85 + (0, 0, 0.055),
                out * far + side * 0.12 + (0, 0, 0.07),
                out * (far - 0.03) + side * 0.17 + (0, 0, 0.16),
                out * (far - 0.09) + side * 0.13 + (0, 0, 0.18),
            ],
            22,
        )
        shell.chain(
            list(line),
            along_line((0.095, 0.085, 0.068, 0.050, 0.034, 0.020), 22),
            paint,
            blend=0.02,
        )
        for t in range(5, 20, 2):
            at = line[t] + side * 0.02 + np.array((0, 0, 0.0)) + (line[t] - line[t - 1]) * 0
            low = at + out * (0.6 * 0.05) + (0, 0, -0.02)
            draft.bead(low, 0.019 * (1.2 - t / 26), mix(c.light, (0.9, 0.8, 0.75), 0.3), "satin")
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    face.eyes(draft, shell, skull, Eyes(x=0.42, z=-0.30, size=0.19))
    smile(draft, shell, skull, 0.20, -0.68)
    anchors(draft, skull.at(0, 0, 1.1), (0.1, 0.1))


def squid(draft: Draft, _shape: Creature) -> None:
    """Add a pointed mantle with two fins, standing on its arms."""
    shell, paint = Shell(0.04), draft.paint(0.2, 1.0)
    top = Frame(np.array((0.0, 0.0, 0.48)), turning(-14, -4, 6), 0.20)
    shell.add(limb((0, 0, 0.44), (0, 0.10, 1.02), 0.20, 0.03), paint)
    for side in (-1, 1):
        axes = turning(0, -10, side * 34)
        shell.add(
            ellipsoid((side * 0.15, 0.09, 0.88), (0.17, 0.028, 0.12), axes), paint, blend=0.03
        )
    for k in range(8):
        angle = 2 * np.pi * k / 8
        out = np.array((np.sin(angle), -np.cos(angle), 0))
        line = curve(
            [
                out * 0.08 + (0, 0, 0.36),
                out * 0.17 + (0, 0, 0.16),
                out * 0.26 + (0, 0, 0.035),
                out * 0.38 + (0, 0, 0.05),
            ],
            14,
        )
        shell.chain(list(line), along_line((0.055, 0.045, 0.034, 0.014), 14), paint, blend=0.02)
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    face.eyes(draft, shell, top, Eyes(x=0.50, z=-0.15, size=0.26))
    smile(draft, shell, top, 0.22, -0.62)
    anchors(draft, np.array((0, 0.1, 1.0)), (0.1, 0.1))


def jellyfish(draft: Draft, _shape: Creature) -> None:
    """Add a glowing bell with frilled arms and long threads."""
    c = draft.colours
    bell, high = Shell(0.01), 0.72
    dome = ellipsoid((0, 0, high), (0.36, 0.36, 0.30))
    bell.add(hollow(dome, 0.05), c.light, blend=0.01)
    bell.cut(ellipsoid((0, 0, high - 0.26), (0.5, 0.5, 0.20)), blend=0.03)
    for k in range(16):
        angle = 2 * np.pi * k / 16
        at = np.array((0.335 * np.cos(angle), 0.335 * np.sin(angle), high - 0.09))
        bell.add(ball(at, 0.05), c.light, blend=0.03)
        bell.paint(limb((0, 0, high + 0.3), at, 0.012, 0.022), c.main, soft=0.015)
    draft.figure.part(Part(mesh=mesh(bell, voxel=draft.voxel), finish=_JELLY))
    core = Shell(0.03)
    core.add(ellipsoid((0, 0, high + 0.02), (0.22, 0.22, 0.17)), c.main)
    for k in range(6):
        angle = 2 * np.pi * k / 6
        out = np.array((np.cos(angle), np.sin(angle), 0))
        t = np.linspace(0, 1, 18)
        swing = 0.045 * np.sin(t * 13 + k)[:, None] * np.array((-out[1], out[0], 0)) * t[:, None]
        line = (
            out * 0.08
            + out * 0.10 * t[:, None]
            + swing
            + np.stack([0 * t, 0 * t, high - 0.04 - (high - 0.08) * t], 1)
        )
        core.chain(
            list(line),
            0.048 * (1 - 0.75 * t) * (1 + 0.25 * np.sin(t * 40)),
            mix(c.main, c.light, 0.35),
            blend=0.02,
        )
    for k in range(14):
        angle = 2 * np.pi * (k + 0.5) / 14
        out = np.array((np.cos(angle), np.sin(angle), 0))
        t = np.linspace(0, 1, 14)
        line = out * (0.33 - 0.05 * t[:, None]) + np.stack(
            [
                0.03 * np.sin(9 * t + k),
                0.03 * np.cos(8 * t + k),
                high - 0.10 - (high - 0.22 + 0.12 * (k % 2)) * t,
            ],
            1,
        )
        draft.cord(line, 0.010 * (1 - 0.6 * t), c.main, "satin")
    draft.solid(core, "satin")
    top = Frame(np.array((0.0, 0.0, high + 0.02)), turning(-10, 0, 4), 0.30)
    face.eyes(draft, bell, top, Eyes(x=0.36, z=-0.02, size=0.14))
    smile(draft, bell, top, 0.16, -0.26)
    anchors(draft, np.array((0, 0, high + 0.3)), (0.1, 0.1))


def starfish(draft: Draft, _shape: Creature) -> None:
    """Five round arms, standing on two of them."""
    c, shell = draft.colours, Shell(0.10)
    centre = np.array((0.0, 0.0, 0.42))
    for k in range(5):
        angle = 2 * np.pi * k / 5
        tip = centre + np.array((np.sin(angle), 0.05, np.cos(angle))) * 0.40
        shell.add(limb(centre, tip, 0.145, 0.060), c.main)
        for t in (0.35, 0.55, 0.75, 0.92):
            at = centre + (tip - centre) * t + (0, -0.13 + 0.075 * t, 0)
            draft.bead(at, 0.022, c.light, "satin")
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    top = Frame(centre, turning(-6), 0.20)
    face.eyes(draft, shell, top, Eyes(x=0.40, z=0.14, size=0.16))
    smile(draft, shell, top, 0.24, -0.36)
    anchors(draft, centre + (0, 0, 0.4), (0.1, 0.1))


def seahorse(draft: Draft, _shape: Creature) -> None:
    """Add an upright body with a curled tail, a crown and a long snout."""
    c, shell = draft.colours, Shell(0.02)
    line = curve(
        [
            (0, -0.10, 0.86),
            (0, 0.06, 0.74),
            (0, -0.04, 0.52),
            (0, 0.04, 0.28),
            (0, -0.10, 0.12),
            (0, -0.24, 0.10),
            (0, -0.26, 0.22),
            (0, -0.16, 0.22),
        ],
        34,
    )
    radii = along_line((0.10, 0.105, 0.155, 0.10, 0.062, 0.045, 0.032, 0.018), 34)
    ring = 1 + 0.07 * (np.arange(34) % 2)
    shell.chain(list(line), radii * ring, c.main, blend=0.012)
    shell.paint(ellipsoid((0, -0.16, 0.50), (0.12, 0.12, 0.20)), c.light, soft=0.03)
    top = Frame(np.array((0, -0.12, 0.90)), turning(-20, 10), 0.14)
    shell.add(ball(top.origin, 0.135), c.main, blend=0.04)
    shell.add(limb(top.at(0, -0.5, -0.2), top.at(0, -2.2, -0.5), 0.062, 0.045), c.main, blend=0.04)
    shell.add(ellipsoid((0, 0.17, 0.56), (0.020, 0.14, 0.13)), mix(c.main, c.dark, 0.3), blend=0.02)
    for k in range(5):
        root = top.at(0, -0.4 + 0.35 * k, 0.8 - 0.07 * abs(k - 1))
        shell.add(
            limb(root, root + top.way(0, 0.03 * (k - 1), 0.075), 0.034, 0.012), c.dark, blend=0.02
        )
    shell.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(shell, still, fur=0.0)
    face.eyes(draft, shell, top, Eyes(x=0.62, z=0.16, size=0.24))
    draft.figure.anchor("mouth", top.at(0, -2.3, -0.5))
    draft.figure.anchor("head_top", top.at(0, 0, 1.2))
    anchors(draft, np.array((0, 0.1, 0.7)), (0.1, 0.1))
