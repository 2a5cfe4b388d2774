"""Heads of people: skull, cheeks, ears, nose, neck. Knows no hair, no hats and no expressions."""

import numpy as np

from cavendish.engines.diorama.cast.figures.faces import Features, Look, draw_face
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.cast.figures.rig import Rig
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.decal import stroke
from cavendish.engines.diorama.model.frame import Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb


def blushed(skin: RGB, strength: float = 1.0) -> RGB:
    """Return a skin colour where blood shows through."""
    gains = np.array((1.04, 0.64, 0.60)) if sum(skin) > 0.35 else np.array((1.4, 0.80, 0.74))
    red, green, blue = np.clip(np.array(skin) * (1 + (gains - 1) * strength), 0, 0.93).tolist()
    return red, green, blue


def draw_head(figure: Figure, rig: Rig, who: Person, look: Look, *, voxel: float) -> Shell:
    """Add a head with its face; return its shell for what is put on it."""
    frame, skin = rig.head, who.skin
    young = who.age in ("baby", "child")
    head = _skull(frame, skin, young=young)
    for side in (-1.0, 1.0):
        _add_ear(head, frame, skin, side)
        cheek = ellipsoid(
            frame.at(side * 0.60, -0.80, -0.34), np.array((0.19, 0.3, 0.14)) * frame.unit
        )
        head.paint(cheek, blushed(skin), soft=0.16 * frame.unit)
    nose = np.array((0.115, 0.13, 0.10)) * frame.unit * (0.82 if young else 1.0)
    head.add(ellipsoid(frame.at(0, -0.985, -0.20), nose), blushed(skin, 0.35), blend=0.03)
    if "mask" in who.outfit.extras:
        _paint_mask(head, frame, who.outfit.trim or (0.02, 0.02, 0.025))
    face = mesh(head, voxel=voxel * 0.8 if "mask" in who.outfit.extras else voxel)
    figure.add("skin", face)
    neck = limb(rig.neck - (0, 0, 0.09), frame.at(0, 0.05, -0.5), 0.26 * frame.unit)
    figure.add("skin", mesh(Shell().add(neck, skin), voxel=voxel))
    draw_face(figure, head, frame, features(who), look)
    if who.age == "elder":
        _draw_wrinkles(figure, head, frame, skin)
    return head


def features(who: Person) -> Features:
    """Return what somebody's face has."""
    young = who.age in ("baby", "child")
    brow = who.hair_colour if sum(who.hair_colour) < 1.6 else (0.5, 0.48, 0.46)
    thick = 1.45 if who.age == "elder" else 0.8 if who.fem or young else 1.1
    lip = (0.30, 0.045, 0.045) if who.fem and not young else (0.20, 0.028, 0.021)
    return Features(
        eye=0.148 if young else 0.134 if who.fem else 0.128,
        iris=who.eyes,
        brow=brow,
        thick=thick,
        lashes=who.fem,
        lip=lip,
    )


def _skull(frame: Frame, skin: RGB, *, young: bool) -> Shell:
    u = frame.unit
    head = Shell(0.04).add(ellipsoid(frame.origin, np.array((1, 0.94, 0.98)) * u), skin)
    full = 0.48 if young else 0.45
    for side in (-1.0, 1.0):
        head.add(ellipsoid(frame.at(side * 0.40, -0.42, -0.38), full * u), skin, blend=0.4 * u)
    chin = np.array((0.36, 0.36, 0.28)) * u
    return head.add(ellipsoid(frame.at(0, -0.42, -0.62), chin), skin, blend=0.45 * u)


def _add_ear(head: Shell, frame: Frame, skin: RGB, side: float) -> None:
    u = frame.unit
    turn = frame.axes @ turning(side * 24, 0, side * 8)
    shape = ellipsoid(frame.at(side * 1.0, 0.06, -0.14), np.array((0.10, 0.15, 0.20)) * u, turn)
    bowl = ellipsoid(frame.at(side * 1.10, -0.03, -0.13), np.array((0.06, 0.09, 0.12)) * u, turn)
    head.add(shape, skin, blend=0.03).cut(bowl, blend=0.03)
    glow = ellipsoid(frame.at(side * 1.08, -0.02, -0.14), np.array((0.09, 0.13, 0.14)) * u)
    head.paint(glow, blushed(skin, 0.7), soft=0.02)


def _paint_mask(head: Shell, frame: Frame, colour: RGB) -> None:
    """Paint a hero's mask around the eyes."""
    u = frame.unit
    for side in (-1.0, 1.0):
        turn = frame.axes @ turning(0, 0, side * 14)
        hole = ellipsoid(frame.at(side * 0.40, -0.9, -0.03), np.array((0.40, 0.5, 0.245)) * u, turn)
        head.paint(hole, colour, soft=0.004)
    bridge = ellipsoid(frame.at(0, -0.95, 0.0), np.array((0.2, 0.4, 0.13)) * u, frame.axes)
    head.paint(bridge, colour, soft=0.004)


def _draw_wrinkles(figure: Figure, head: Shell, frame: Frame, skin: RGB) -> None:
    tone = blushed(skin, 0.8)
    colour = (tone[0] * 0.82, tone[1] * 0.82, tone[2] * 0.82)
    for side in (-1.0, 1.0):
        for x, z, dx, dz in ((0.54, 0.02, 0.11, 0.06), (0.55, -0.07, 0.11, -0.03)):
            line = [(side * (x + dx * t), z + dz * t) for t in (0.0, 0.5, 1.0)]
            figure.add("skin", stroke(head, frame, line, 0.010 * frame.unit, colour))
        smile = [(side * (0.24 + 0.10 * t), -0.26 - 0.17 * t) for t in (0.0, 0.5, 1.0)]
        figure.add("skin", stroke(head, frame, smile, 0.011 * frame.unit, colour))
