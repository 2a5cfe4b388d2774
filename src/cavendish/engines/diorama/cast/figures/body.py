"""Bodies dressed: trunk, sleeves, trousers, skirts, shoes, and the skin between them.

Knows garments as shells on a rig. Knows no trimmings, no heads and no words. Lengths are metres
of a grown-up times the body's bulk.
"""

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.cast.figures.hands import add_hand
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.person import Outfit, Person
from cavendish.engines.diorama.cast.figures.rig import SIDES, Rig
from cavendish.engines.diorama.cast.figures.stance import Base
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import Floats, Frame, along
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import (
    Coat,
    Shell,
    beyond,
    ellipsoid,
    limb,
    ring,
    skirt,
)

FINE = 0.6
"""Hands are meshed with voxels this much smaller."""
_SITTING = frozenset({Base.SEAT, Base.FLOOR})


def draw_body(figure: Figure, rig: Rig, who: Person, *, voxel: float) -> Shell:
    """Add everything below the neck; return the trunk's shell for what is put on it."""
    wear = who.outfit
    trunk = trunk_of(rig, who)
    _draw_top(figure, rig, who, trunk, voxel=voxel)
    if wear.lower in ("trousers", "shorts", "skirt"):
        _draw_bottom(figure, rig, who, voxel=voxel)
    _draw_skin(figure, rig, who, voxel=voxel)
    for side in (0, 1):
        _draw_hand(figure, rig, who, side, voxel=voxel)
    if wear.lower == "tail":
        draw_tail(figure, rig, wear, voxel=voxel)
    else:
        draw_shoes(figure, rig, wear, who.skin, voxel=voxel)
    return trunk


def trunk_of(rig: Rig, who: Person) -> Shell:
    """Return chest and belly, and the skirts of a dress or coat, without sleeves."""
    build, body, wear = rig.build, rig.body, who.outfit
    g, s, tall, wide = build.girth, build.bulk, build.torso, build.shoulder
    coat = coat_of(wear.coat or wear.top)
    shell = Shell(0.06 * s)
    chest = np.array((wide * 0.93 * (1 + 0.25 * (g - 1)), 0.135 * g * s, tall * 0.34))
    shell.add(ellipsoid(body.at(0, 0, tall * 0.68), chest, body.axes), coat)
    belly = np.array((0.163 * g * s, 0.150 * g * s, tall * 0.40))
    if who.fem and who.age in ("teen", "adult") and g < 1.15:
        belly = belly * (0.86, 0.88, 1.0)
    shell.add(ellipsoid(body.at(0, -0.02 * g, tall * 0.30), belly, body.axes), coat, blend=0.10 * s)
    if who.fem and who.age in ("teen", "adult", "elder"):
        bust = np.array((0.135, 0.10, 0.085)) * s
        shell.add(ellipsoid(body.at(0, -0.055 * s, tall * 0.66), bust), coat, blend=0.08 * s)
    _add_skirts(shell, rig, who, coat)
    shell.cut(ellipsoid(body.at(0, -0.02, tall * 1.07), np.full(3, 0.078 * s)), blend=0.03)
    return shell


def _add_skirts(shell: Shell, rig: Rig, who: Person, coat: Coat) -> None:
    """Let a dress, gown or coat fall; seated, it lies over the thighs."""
    build, body, wear = rig.build, rig.body, who.outfit
    g, s = build.girth, build.bulk
    falls = {"dress": wear.hem, "gown": 1.0}.get(wear.lower, 0.40 if wear.coat else 0.0)
    if not falls:
        shell.cut(beyond(body.at(0, 0, -0.012), body.way(0, 0, 1)), blend=0.025)
        return
    if rig.stance.base in _SITTING:
        _drape(shell, rig, coat, falls)
        return
    hem = body.at(0, 0.01, 0) - (0, 0, min(falls * build.leg, body.origin[2] - 0.012))
    dressy = wear.lower in ("dress", "gown")
    flare = (0.20 + 0.10 * falls + 0.03 * who.fem) if dressy else 0.228
    waves = (9, 0.012 + 0.012 * falls) if dressy else (0, 0.0)
    top = body.at(0, 0, build.torso * 0.30)
    cone = skirt(
        top, hem, ((0.13 if dressy else 0.162) * g * s, flare * g * s), depth=0.9, folds=waves
    )
    shell.add(cone, coat, blend=0.05 * s)


def _drape(shell: Shell, rig: Rig, coat: Coat, falls: float) -> None:
    """Lay cloth over bent legs as far as it falls."""
    s, g = rig.build.bulk, rig.build.girth
    thigh = 0.118 * s * g
    for side in (0, 1):
        knee = rig.knees[side]
        share = min(1.0, falls / 0.5)
        shell.add(
            limb(
                rig.hips[side],
                rig.hips[side] + share * (knee - rig.hips[side]),
                thigh,
                thigh * 0.95,
            ),
            coat,
            blend=0.10 * s,
        )
        if falls > 0.55:
            end = knee + (falls - 0.5) * 1.8 * (rig.ankles[side] - knee)
            shell.add(limb(knee, end, thigh * 0.95, thigh), coat, blend=0.10 * s)


def _draw_top(figure: Figure, rig: Rig, who: Person, trunk: Shell, *, voxel: float) -> None:
    wear, s, g = who.outfit, rig.build.bulk, rig.build.girth
    cloth = coat_of(wear.coat or wear.top)
    trim = wear.trim or darker((wear.coat or wear.top).colour, 0.82)
    shell = Shell(trunk.blend)
    shell.strokes = list(trunk.strokes)
    radius = 0.078 * s**0.5 * (1 + 0.25 * (g - 1)) * (1.1 if wear.coat else 1.0)
    body, build = rig.body, rig.build
    for side in (0, 1):
        shoulder, elbow, hand = rig.shoulders[side], rig.elbows[side], rig.hands[side]
        root = body.at(SIDES[side] * build.shoulder * 0.5, 0, build.torso * 0.86)
        if wear.sleeve == "none":
            continue
        shell.add(limb(root, shoulder, radius * 0.8, radius), cloth, blend=0.06 * s)
        if wear.sleeve == "short":
            end = shoulder + 0.62 * (elbow - shoulder)
            shell.add(limb(shoulder, end, radius, radius * 1.02), cloth, blend=0.03)
            _add_cuff(shell, end, elbow - shoulder, (radius * 0.98, 0.011), trim)
        else:
            wrist = elbow + 0.84 * (hand - elbow)
            shell.chain(
                [shoulder, elbow, wrist], (radius, radius * 0.86, radius * 0.80), cloth, blend=0.03
            )
            _add_cuff(shell, wrist, hand - elbow, (radius * 0.74, 0.017), trim)
    figure.add(_stuff(wear), mesh(shell, voxel=voxel))


def _add_cuff(shell: Shell, at: Floats, way: Floats, size: tuple[float, float], coat: Coat) -> None:
    radius, thick = size
    shell.add(ring(at, (radius, radius), thick, along(way), flat=1.4), coat, blend=0.008)


def _stuff(wear: Outfit) -> Stuff:
    return "knit" if wear.knit else "cloth"


def darker(colour: RGB, share: float) -> RGB:
    """Return a colour with its light scaled."""
    return mix((0.0, 0.0, 0.0), colour, share)


def _draw_bottom(figure: Figure, rig: Rig, who: Person, *, voxel: float) -> None:
    wear, body = who.outfit, rig.body
    s, g = rig.build.bulk, rig.build.girth
    cloth = coat_of(wear.bottom)
    shell = Shell(0.04 * s)
    waist = np.array((0.158 * g * s, 0.140 * g * s, 0.12 * s)) * (
        0.9 if who.fem and g < 1.15 else 1.0
    )
    shell.add(ellipsoid(body.at(0, 0, 0.02), waist, body.axes), cloth)
    if wear.lower == "skirt":
        _add_skirt(shell, rig, who, cloth)
    for side in (0, 1):
        hip, knee, ankle = rig.hips[side], rig.knees[side], rig.ankles[side]
        if wear.lower == "trousers":
            path = [hip, knee, ankle + np.array((0, 0, 0.012))]
            shell.chain(path, np.array((0.098 * g, 0.085 * g**0.5, 0.078)) * s, cloth, blend=0.03)
            turn_up = ankle + 0.10 * (knee - ankle)
            hem = darker(wear.bottom.colour, 0.80)
            _add_cuff(shell, turn_up, ankle - knee, (0.066 * s, 0.018 * s), hem)
        elif wear.lower == "shorts":
            end = hip + 0.80 * (knee - hip)
            shell.add(limb(hip, end, 0.10 * g * s, 0.098 * s), cloth, blend=0.03)
            _add_cuff(
                shell, end, knee - hip, (0.088 * s, 0.014 * s), darker(wear.bottom.colour, 0.8)
            )
    if wear.belt is not None:
        loop = (0.158 * g * s, 0.142 * g * s)
        shell.add(
            ring(body.at(0, -0.005, 0.045 * s), loop, 0.020 * s, body.axes, flat=1.3),
            wear.belt,
            blend=0.006,
        )
    figure.add("vinyl", mesh(shell, voxel=voxel))


def _add_skirt(shell: Shell, rig: Rig, who: Person, cloth: Coat) -> None:
    build, body, wear = rig.build, rig.body, who.outfit
    s, g = build.bulk, build.girth
    if rig.stance.base in _SITTING:
        _drape(shell, rig, cloth, wear.hem * 0.8)
        return
    hem = body.origin - (0, 0, wear.hem * build.leg)
    wide = (0.14 * g * s, 0.265 * g * s)
    shell.add(
        skirt(body.at(0, 0, 0.08 * s), hem, wide, depth=0.9, folds=(10, 0.016)), cloth, blend=0.03
    )


def _draw_skin(figure: Figure, rig: Rig, who: Person, *, voxel: float) -> None:
    """Add arms and legs where no cloth covers them; sleeves and hems begin above the skin's end."""
    wear, s = who.outfit, rig.build.bulk
    shell = Shell(0.02)
    for side in (0, 1):
        arm = [rig.shoulders[side], rig.elbows[side], rig.hands[side]]
        if wear.sleeve != "long":
            shell.chain(arm, np.array((0.060, 0.055, 0.046)) * s**0.5, who.skin)
        bare = wear.lower in ("shorts", "skirt") or (wear.lower == "dress" and wear.hem < 0.9)
        if bare:
            hip, knee, ankle = rig.hips[side], rig.knees[side], rig.ankles[side]
            start = hip + 0.4 * (knee - hip)
            shell.chain(
                [start, knee, ankle], np.array((0.075, 0.067, 0.056)) * s, _stocking(wear, who)
            )
    if wear.sleeve == "none" and wear.neck == "none":
        _add_shoulders(shell, rig, who)
    if shell.strokes:
        figure.add("skin", mesh(shell, voxel=voxel))


def _stocking(wear: Outfit, who: Person) -> RGB:
    if "tights" in wear.extras:
        return wear.trim or darker(wear.bottom.colour, 0.7)
    return who.skin


def _add_shoulders(shell: Shell, rig: Rig, who: Person) -> None:
    build, body = rig.build, rig.body
    for side in (0, 1):
        shell.add(
            limb(body.at(0, 0, build.torso * 0.86), rig.shoulders[side], 0.07 * build.bulk),
            who.skin,
            blend=0.06,
        )


def _draw_hand(figure: Figure, rig: Rig, who: Person, side: int, *, voxel: float) -> None:
    gloves = who.outfit.gloves
    size = {"baby": 0.72, "child": 0.84, "teen": 0.94}.get(who.age, 1.0)
    palm = rig.palm(side)
    shell = Shell(0.01)
    frame = Frame(palm.origin, palm.axes, size * (1.06 if gloves else 1.0))
    add_hand(shell, frame, rig.stance.grips[side], SIDES[side], gloves or who.skin)
    figure.add("satin" if gloves else "skin", mesh(shell, voxel=voxel * FINE))


def draw_tail(figure: Figure, rig: Rig, wear: Outfit, *, voxel: float) -> None:
    """Add a mermaid's tail along the legs, scaled, with a fluke."""
    s = rig.build.bulk
    colour, light = np.array(wear.bottom.colour), np.array(wear.bottom.second)

    def scales(points: Floats) -> Floats:
        around = np.arctan2(points[:, 0], -points[:, 1]) * 4.0
        row = points[:, 2] / 0.055
        bow = np.abs((around + 0.5 * (np.floor(row) % 2)) % 1 - 0.5)
        shine = np.clip((row % 1 - 1.2 * bow) * 2, 0, 1)[:, None]
        return colour * (0.75 + 0.35 * shine) + light * 0.03 * shine

    hips = rig.body.at(0, 0, 0.03)
    knees = (rig.knees[0] + rig.knees[1]) / 2
    ankles = (rig.ankles[0] + rig.ankles[1]) / 2
    shell = Shell(0.04 * s)
    shell.chain([hips, knees, ankles], np.array((0.155, 0.12, 0.055)) * s, scales, blend=0.08 * s)
    for side in (-1, 1):
        tip = ankles + rig.body.axes @ np.array((side * 0.19, -0.10, 0.05)) * s
        middle = (ankles + tip) / 2 + np.array((0, 0, 0.0))
        turn = along(tip - ankles)
        fluke = ellipsoid(middle, np.array((0.022, 0.085, 0.15)) * s, turn)
        shell.add(fluke, darker(wear.bottom.colour, 1.0), blend=0.03 * s)
    figure.add("satin", mesh(shell, voxel=voxel))


def draw_shoes(figure: Figure, rig: Rig, wear: Outfit, skin: RGB, *, voxel: float) -> None:
    """Add shoes with pale soles, boots with shafts, sandals or bare feet."""
    shell = Shell(0.02)
    sole_colour = from_hex("#efe6d4") if wear.shoe in ("shoe", "sneaker") else from_hex("#2b211c")
    for side in (0, 1):
        foot = rig.foot(side)
        upper = skin if wear.shoe in ("bare", "sandal") else wear.leather
        sole = skin if wear.shoe == "bare" else sole_colour
        coat = _soled(foot, upper, sole)
        shell.add(
            limb(
                foot.at(0, 0.035, -0.028),
                foot.at(0, -0.118, -0.032),
                0.068 * foot.unit,
                0.076 * foot.unit,
            ),
            coat,
        )
        shell.add(
            limb(
                foot.at(0, 0.01, -0.02),
                foot.at(0, 0.005, 0.05),
                0.064 * foot.unit,
                0.066 * foot.unit,
            ),
            coat,
            blend=0.03,
        )
        if wear.shoe == "boot":
            top = rig.ankles[side] + 0.42 * (rig.knees[side] - rig.ankles[side])
            shell.add(
                limb(rig.ankles[side], top, 0.078 * rig.build.bulk, 0.092 * rig.build.bulk),
                coat,
                blend=0.03,
            )
            _add_cuff(
                shell,
                top,
                top - rig.ankles[side],
                (0.080 * rig.build.bulk, 0.016),
                darker(wear.leather, 0.75),
            )
        if wear.shoe in ("sneaker", "sandal"):
            for y in (-0.06, -0.105):
                strap = ring(
                    foot.at(0, y, -0.03),
                    (0.074 * foot.unit, 0.062 * foot.unit),
                    0.012,
                    foot.turned(pitch=90).axes,
                )
                shell.add(
                    strap,
                    (0.85, 0.83, 0.78) if wear.shoe == "sneaker" else wear.leather,
                    blend=0.004,
                )
        shell.cut(beyond(foot.at(0, 0, -0.085), foot.way(0, 0, 1)), blend=0.012)
    figure.add("skin" if wear.shoe == "bare" else "satin", mesh(shell, voxel=voxel))


def _soled(foot: Frame, upper: RGB, sole: RGB) -> Coat:
    high, low = np.array(upper), np.array(sole)

    def coat(points: Floats) -> Floats:
        return np.where((foot.local(points)[:, 2] < -0.055)[:, None], low, high)

    return coat
