"""Kin of people: aliens, ghosts, skeletons. Knows stances; knows no words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.faces import Features, draw_face
from cavendish.engines.diorama.cast.figures.faces import Look as Face
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hands import add_hand
from cavendish.engines.diorama.cast.figures.people import set_anchors, settled
from cavendish.engines.diorama.cast.figures.rig import BUILDS, SIDES, Rig, rig
from cavendish.engines.diorama.cast.figures.robots import robot
from cavendish.engines.diorama.cast.figures.stance import Stance
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import Eye, bead, eye, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb, ring, skirt

Kin = Callable[[Look, Stance, np.random.Generator, float], Model]
_DARK = (0.012, 0.011, 0.012)


def _alien(look: Look, stance: Stance, rng: np.random.Generator, voxel: float) -> Model:
    skin = look.colour or from_hex(("#7fb86a", "#8ab8a0", "#9a8ac4")[int(rng.integers(3))])
    joints = rig(replace(BUILDS["child"], leg=0.46, arm=0.42, shoulder=0.13), stance)
    figure, frame = Figure(), joints.head
    u = frame.unit
    head = Shell(0.1 * u).add(
        ellipsoid(frame.at(0, 0.02, 0.22), np.array((1.12, 1.0, 0.98)) * u), skin
    )
    head.add(
        ellipsoid(frame.at(0, -0.20, -0.46), np.array((0.62, 0.60, 0.52)) * u), skin, blend=0.4 * u
    )
    for side in (-1, 1):
        path = [
            frame.at(side * 0.35, 0, 1.0),
            frame.at(side * 0.55, -0.05, 1.5),
            frame.at(side * 0.62, -0.15, 1.72),
        ]
        head.chain(path, np.array((0.09, 0.05, 0.05)) * u, skin, blend=0.06 * u)
        head.add(
            ellipsoid(path[-1], np.full(3, 0.14) * u), mix(skin, (0.9, 0.9, 0.4), 0.4), blend=0.01
        )
        head.paint(
            ellipsoid(frame.at(side * 0.62, -0.8, -0.30), np.full(3, 0.2) * u),
            mix(skin, (0.8, 0.2, 0.25), 0.35),
            soft=0.1 * u,
        )
    figure.add("vinyl", mesh(head, voxel=voxel * 0.9))
    for side in (-1, 1):
        tilted = Frame(frame.origin, frame.axes @ turning(0, 0, 0), u)
        dark, lights = eye(head, tilted, (side * 0.42, 0.12), Eye(radius=0.25, oval=1.35))
        figure.add("gloss", dark)
        figure.add("white", lights)
    draw_mouth = [(0.17 * t, -0.46 + 0.06 * t * t) for t in np.linspace(-1, 1, 9).tolist()]
    figure.add("vinyl", stroke(head, frame, draw_mouth, 0.02 * u, mix((0, 0, 0), skin, 0.3)))
    _limbs(figure, joints, skin, voxel, arm=0.042, leg=0.055)
    suit = mix(skin, from_hex("#c9ccd4"), 0.72)
    body = Shell(0.06).add(
        ellipsoid(
            joints.body.at(0, 0, joints.build.torso * 0.42),
            (0.125, 0.115, joints.build.torso * 0.55),
            joints.body.axes,
        ),
        suit,
    )
    body.add(
        ring(joints.body.at(0, 0, 0.06), (0.115, 0.105), 0.02, joints.body.axes),
        from_hex("#6a4fa0"),
        blend=0.005,
    )
    figure.add("satin", mesh(body, voxel=voxel))
    figure.add(
        "gloss",
        bead(joints.body.at(0, -0.125, joints.build.torso * 0.55), 0.03, from_hex("#e0a63a")),
    )
    set_anchors(figure, joints)
    return settled(figure.model(), stance)


def _limbs(figure: Figure, joints: Rig, skin: RGB, voxel: float, *, arm: float, leg: float) -> None:
    shell = Shell(0.02)
    for side in (0, 1):
        shell.chain(
            [joints.shoulders[side], joints.elbows[side], joints.hands[side]],
            (arm, arm * 0.85, arm * 0.8),
            skin,
        )
        shell.chain(
            [joints.hips[side], joints.knees[side], joints.ankles[side]],
            (leg, leg * 0.85, leg * 0.8),
            skin,
        )
        foot = joints.foot(side)
        low = foot.at(0, 0.02, -0.045)
        shell.add(limb(low, foot.at(0, -0.10, -0.045), 0.04 * foot.unit, 0.05 * foot.unit), skin)
        palm = joints.palm(side)
        add_hand(
            shell, Frame(palm.origin, palm.axes, 0.85), joints.stance.grips[side], SIDES[side], skin
        )
    figure.add("vinyl", mesh(shell, voxel=voxel * 0.75))


def _ghost(look: Look, stance: Stance, rng: np.random.Generator, voxel: float) -> Model:
    """Make a sheet that floats, its arms half raised."""
    white = look.colour or from_hex("#eceaf0")
    joints = rig(BUILDS["child"], stance)
    figure = Figure()
    z = joints.body.origin[2]
    frame = Frame(np.array((0, 0, z + 0.62)), joints.head.axes, 0.30)
    shell = Shell(0.12)
    shell.add(ellipsoid(frame.origin, np.array((0.33, 0.31, 0.34))), white)
    base = np.array((0.0, 0.02, 0.10))
    shell.add(
        skirt(frame.at(0, 0, 0.1), base, (0.29, 0.43), depth=0.9, folds=(7, 0.05), curve=1.3), white
    )
    shell.cut(
        skirt(
            frame.at(0, 0, -0.6),
            base - (0, 0, 0.08),
            (0.20, 0.38),
            depth=0.9,
            folds=(7, 0.05),
            curve=1.3,
        ),
        blend=0.02,
    )
    for side in (-1, 1):
        path = [
            frame.at(side * 0.8, -0.1, -0.5),
            frame.at(side * 1.35, -0.45, -0.35),
            frame.at(side * 1.62, -0.7, -0.02),
        ]
        shell.chain(path, (0.12, 0.105, 0.07), white, blend=0.08)
    swirl = [(0, 0.1, 0.30), (0.05, 0.16, 0.14), (0.16, 0.2, 0.05)]
    shell.chain([np.array(p) for p in swirl], (0.2, 0.10, 0.03), white)
    figure.add("vinyl", mesh(shell, voxel=voxel))
    has = Features(eye=0.17, spread=0.36, level=0.10, brow=None, mouth=-0.30)
    draw_face(figure, shell, frame, has, Face(mouth="round", width=0.12, depth=0.17))
    set_anchors(figure, joints)
    figure.anchor("head_top", frame.at(0, 0.05, 1.1))
    del rng
    return settled(figure.model(), stance)


def _skeleton(look: Look, stance: Stance, rng: np.random.Generator, voxel: float) -> Model:
    bone = look.colour or from_hex("#eee4cc")
    joints = rig(replace(BUILDS["teen"], shoulder=0.165), stance)
    figure = Figure()
    _skull(figure, joints.head, bone, voxel)
    body, tall = joints.body, joints.build.torso
    shell = Shell(0.012)
    for k in range(7):
        shell.add(
            ellipsoid(body.at(0, 0.03, tall * (0.02 + 0.16 * k)), (0.042, 0.042, 0.028), body.axes),
            bone,
        )
    for k in range(4):
        wide = (0.135, 0.145, 0.135, 0.11)[k]
        loop = ring(
            body.at(0, -0.015, tall * (0.88 - 0.15 * k)),
            (wide, wide * 0.72),
            0.021,
            body.axes @ turning(0, 12),
        )
        shell.add(loop, bone)
    shell.add(limb(body.at(0, -0.115, tall * 0.88), body.at(0, -0.125, tall * 0.42), 0.022), bone)
    for side in (-1, 1):
        hip = ellipsoid(
            body.at(side * 0.072, 0, -0.005),
            (0.085, 0.06, 0.075),
            body.axes @ turning(0, 0, side * 24),
        )
        shell.add(hip, bone, blend=0.03)
    for side in (0, 1):
        _bones(
            shell, (joints.shoulders[side], joints.elbows[side], joints.hands[side]), bone, 0.027
        )
        _bones(shell, (joints.hips[side], joints.knees[side], joints.ankles[side]), bone, 0.033)
        shell.add(limb(body.at(0, -0.05, tall * 0.92), joints.shoulders[side], 0.022), bone)
        foot = joints.foot(side)
        for toe in (-0.03, 0.0, 0.03):
            shell.add(
                limb(foot.at(0, 0.02, -0.045), foot.at(toe * 1.5, -0.13, -0.062), 0.026, 0.02), bone
            )
        palm = joints.palm(side)
        add_hand(
            shell, Frame(palm.origin, palm.axes, 0.95), joints.stance.grips[side], SIDES[side], bone
        )
    figure.add("satin", mesh(shell, voxel=voxel * 0.75))
    set_anchors(figure, joints)
    del rng
    return settled(figure.model(), stance)


def _bones(shell: Shell, joints: tuple[Floats, Floats, Floats], bone: RGB, thick: float) -> None:
    for a, b in pairwise(joints):
        shell.add(limb(a, b, thick * 0.8), bone, blend=0.01)
        for end in (a, b):
            shell.add(ellipsoid(end, np.array((1.35, 1.2, 1.25)) * thick), bone, blend=0.02)


def _skull(figure: Figure, frame: Frame, bone: RGB, voxel: float) -> None:
    u = frame.unit
    head = Shell(0.1 * u).add(
        ellipsoid(frame.at(0, 0.02, 0.12), np.array((1.0, 0.98, 0.90)) * u), bone
    )
    head.add(
        ellipsoid(frame.at(0, -0.34, -0.50), np.array((0.56, 0.52, 0.44)) * u), bone, blend=0.25 * u
    )
    for side in (-1, 1):
        socket = ellipsoid(frame.at(side * 0.37, -1.0, 0.0), np.array((0.25, 0.30, 0.28)) * u)
        head.cut(socket, blend=0.06 * u)
        head.paint(
            ellipsoid(frame.at(side * 0.37, -0.95, 0.0), np.array((0.25, 0.30, 0.28)) * u),
            _DARK,
            soft=0.03 * u,
        )
        figure.add("gloss", bead(frame.at(side * 0.37, -0.84, 0.02), 0.075 * u, (0.9, 0.9, 0.88)))
    nose = ellipsoid(frame.at(0, -1.02, -0.28), np.array((0.09, 0.22, 0.12)) * u)
    head.cut(nose, blend=0.02 * u).paint(
        ellipsoid(frame.at(0, -0.95, -0.28), np.array((0.10, 0.22, 0.13)) * u), _DARK, soft=0.02
    )
    figure.add("satin", mesh(head, voxel=voxel * 0.9))
    smile = [(0.34 * t, -0.62 + 0.09 * t * t) for t in np.linspace(-1, 1, 13).tolist()]
    figure.add("satin", stroke(head, frame, smile, 0.02 * u, _DARK))
    for x in np.linspace(-0.28, 0.28, 6).tolist():
        z = -0.62 + 0.09 * (x / 0.34) ** 2
        figure.add(
            "satin", stroke(head, frame, [(x, z - 0.075), (x, z), (x, z + 0.075)], 0.014 * u, _DARK)
        )


KIN: Mapping[str, Kin] = MappingProxyType(
    {
        "alien": _alien, "extraterrestrial": _alien, "martian": _alien, "ghost": _ghost,
        "spirit": _ghost, "phantom": _ghost, "skeleton": _skeleton, "robot": robot,
        "android": robot, "cyborg": robot,
    }
)  # fmt: skip
"""Builders by noun."""
