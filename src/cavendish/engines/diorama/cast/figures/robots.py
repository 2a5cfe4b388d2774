"""Robots: painted tin with jointed limbs and a lit face. Knows rigs; knows no words."""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hands import add_hand
from cavendish.engines.diorama.cast.figures.people import set_anchors, settled
from cavendish.engines.diorama.cast.figures.rig import BUILDS, SIDES, Rig, rig
from cavendish.engines.diorama.cast.figures.stance import Stance
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord, patch
from cavendish.engines.diorama.model.frame import Frame, along
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell, brick, ellipsoid, limb, ring

_STEEL: RGB = (0.50, 0.51, 0.53)
_INK = (0.012, 0.011, 0.012)


def robot(look: Look, stance: Stance, rng: np.random.Generator, voxel: float) -> Model:
    """Return a robot in a stance; its paint is the look's colour, or one of five."""
    paint = look.colour or from_hex(
        ("#4f9c9a", "#d9683c", "#c9ccd0", "#e0a63a", "#5f83b0")[int(rng.integers(5))]
    )
    dark = mix((0, 0, 0), paint, 0.45)
    joints = rig(replace(BUILDS["teen"], girth=1.1), stance)
    figure, frame, body = Figure(), joints.head, joints.body
    u, tall = frame.unit, joints.build.torso
    head = Shell(0.02).add(
        brick(frame.at(0, 0, 0.05), np.array((1.06, 0.86, 0.80)) * u, 0.30 * u, frame.axes), paint
    )
    for side in (-1, 1):
        head.add(
            ellipsoid(frame.at(side * 1.10, 0, 0.05), np.array((0.15, 0.34, 0.34)) * u),
            dark,
            blend=0.01,
        )
    figure.add("satin", mesh(head, voxel=voxel))
    _screen(figure, head, frame)
    chest = Shell(0.03).add(
        brick(body.at(0, 0, tall * 0.52), (0.205, 0.155, tall * 0.42), 0.07, body.axes), paint
    )
    chest.add(brick(body.at(0, 0, 0.02), (0.15, 0.12, 0.07), 0.05, body.axes), dark, blend=0.01)
    figure.add("satin", mesh(chest, voxel=voxel))
    _panel(figure, chest, body)
    _joints(figure, joints, (paint, _STEEL, dark), voxel)
    figure.add(
        "metal",
        mesh(
            Shell().add(limb(joints.neck - (0, 0, 0.06), frame.at(0, 0, -0.6), 0.07), _STEEL),
            voxel=voxel,
        ),
    )
    set_anchors(figure, joints)
    return settled(figure.model(), stance)


def _screen(figure: Figure, head: Shell, frame: Frame) -> None:
    """Add the face, a screen with glowing eyes and a smile, and the aerial above."""
    u = frame.unit
    x = np.linspace(-0.78, 0.78, 9).tolist()
    figure.add(
        "gloss",
        patch(
            head,
            frame,
            [(a, 0.42) for a in x],
            [(a, -0.38) for a in x],
            (0.02, 0.025, 0.032),
            lift=0.02 * u,
        ),
    )
    for side in (-1, 1):
        glow = from_hex("#8fe3ea")
        figure.add(
            "white",
            bead(
                frame.at(side * 0.38, -0.90, 0.10),
                np.array((0.15, 0.05, 0.19)) * u,
                glow,
                frame.axes,
            ),
        )
    smile = [
        frame.at(0.26 * t, -0.90, -0.20 + 0.07 * t * t) for t in np.linspace(-1, 1, 9).tolist()
    ]
    figure.add("white", cord(smile, 0.03 * u, from_hex("#8fe3ea")))
    figure.add("metal", cord([frame.at(0, 0, 0.8), frame.at(0, 0, 1.2)], 0.04 * u, _STEEL))
    figure.add("gloss", bead(frame.at(0, 0, 1.28), 0.13 * u, from_hex("#d9493f")))


def _panel(figure: Figure, chest: Shell, body: Frame) -> None:
    """Add the plate on the chest with its three lamps and its dial."""
    panel = [(-0.11, 0.31), (0.0, 0.31), (0.11, 0.31)], [(-0.11, 0.15), (0.0, 0.15), (0.11, 0.15)]
    figure.add("satin", patch(chest, body, *panel, (0.72, 0.72, 0.70), lift=0.006))
    for k, code in enumerate(("#d9493f", "#e0a63a", "#4f9c6a")):
        figure.add("gloss", bead(body.at(-0.06 + 0.06 * k, -0.162, 0.25), 0.02, from_hex(code)))
    arc = [body.at(-0.07 + 0.02 * k, -0.163, 0.185 + 0.012 * (k % 2)) for k in range(8)]
    figure.add("satin", cord(arc, 0.006, _INK))


def _joints(figure: Figure, joints: Rig, colours: tuple[RGB, RGB, RGB], voxel: float) -> None:
    """Add a robot's jointed limbs: bellows of steel, painted forearms and shins."""
    paint, steel, dark = colours
    metal, shell = Shell(0.004), Shell(0.01)
    for side in (0, 1):
        for a, b, c, thick in (
            (joints.shoulders[side], joints.elbows[side], joints.hands[side], 0.048),
            (joints.hips[side], joints.knees[side], joints.ankles[side], 0.06),
        ):
            for t in np.linspace(0.05, 1, 7):
                metal.add(
                    ring(a + t * (b - a), (thick * 0.62, thick * 0.62), thick * 0.36, along(b - a)),
                    steel,
                )
            shell.add(
                limb(b + 0.12 * (c - b), b + 0.86 * (c - b), thick * 1.1, thick * 1.35), paint
            )
        shell.add(ellipsoid(joints.shoulders[side], np.full(3, 0.085)), dark)
        foot = joints.foot(side)
        shell.add(
            brick(
                foot.at(0, -0.035, -0.045),
                np.array((0.085, 0.13, 0.045)) * foot.unit,
                0.035,
                foot.axes,
            ),
            dark,
        )
        palm = joints.palm(side)
        add_hand(
            metal,
            Frame(palm.origin, palm.axes, 1.12),
            joints.stance.grips[side],
            SIDES[side],
            steel,
        )
    figure.add("metal", mesh(metal, voxel=voxel * 0.75))
    figure.add("satin", mesh(shell, voxel=voxel))
