"""Bodies on two legs: kangaroos, apes, two-legged dinosaurs. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import head
from cavendish.engines.diorama.cast.figures.animals.coat import Paint
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.legs import knee
from cavendish.engines.diorama.cast.figures.animals.species import Biped
from cavendish.engines.diorama.cast.figures.animals.tails import tail
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, ball, beyond, ellipsoid, limb
from cavendish.engines.diorama.plan.scene import Pose

_STRIDES = {Pose.WALK: (0.16, -0.14), Pose.RUN: (0.26, -0.30), Pose.JUMP: (0.10, 0.04)}


def build(draft: Draft, shape: Biped) -> None:
    """Add the whole animal. Anchors: those of a head, back, seat, neck, hand_r, hand_l."""
    like = replace(shape, chest=shape.chest * draft.girth, rump=shape.rump * draft.girth)
    if draft.young:
        like = replace(
            like, head=replace(like.head, radius=1.18 * like.head.radius), height=0.86 * like.height
        )
    low = draft.pose in {Pose.SIT, Pose.SLEEP}
    lean = np.radians(like.lean)
    hip = np.array((0.0, 0.0, (0.84 * like.rump if low else like.leg + 0.55 * like.rump)))
    chest = hip + like.height * np.array((0, -np.sin(lean), np.cos(lean)))
    paint = draft.paint(max(0.05, hip[2] - like.rump), chest[2] + like.chest)
    shell = Shell(0.05)
    _torso(draft, shell, like, hip, chest, paint)
    _legs(draft, shell, like, hip, paint, low=low)
    _arms(draft, shell, like, chest, paint)
    shell.cut(beyond((0, 0, 0), (0, 0, 1)), blend=0.008)
    draft.skin(shell, straight(0, 0.4, -0.9))
    tail(
        draft,
        like.tail,
        hip + (0, 0.72 * like.rump, -0.18 * like.rump),
        paint,
        thick=min(1.2, like.rump / 0.2),
    )
    angle = np.radians(90 - 0.55 * like.lean)
    reach = like.neck + 0.80 * like.head.radius
    at = (
        chest
        + (0, -0.2 * like.chest, 0.45 * like.chest)
        + reach * np.array((0, -np.cos(angle), np.sin(angle)))
    )
    nod = 12.0 if draft.pose is Pose.SLEEP else 0.0
    head.build(
        draft,
        Frame(at, turning(-20 * head.turning_back(like.head), nod, 5), like.head.radius),
        like.head,
    )
    for name in ("back", "seat"):
        draft.figure.anchor(name, chest + (0, 0.8 * like.chest, 0.2), (0.2, 0.1))
    draft.figure.anchor("neck", 0.5 * chest + 0.5 * at)


def _torso(
    draft: Draft, shell: Shell, shape: Biped, hip: Floats, chest: Floats, paint: Paint
) -> None:
    c, h = shape.chest, shape.rump
    shell.add(ellipsoid(hip, (h, 0.96 * h, 1.02 * h)), paint)
    shell.add(ellipsoid(chest, (1.08 * c, 0.92 * c, 1.05 * c)), paint, blend=0.08)
    shell.add(limb(hip, chest, 0.88 * h, 0.84 * c), paint, blend=0.10)
    up = chest + (0, -0.2 * c, 0.45 * c + 0.6 * (shape.neck + 0.5 * shape.head.radius))
    shell.add(limb(chest, up, 0.80 * c, 0.66 * min(c, shape.head.radius)), paint, blend=0.08)
    coat = draft.species.coat
    if coat.light and coat.belly:
        front = ellipsoid(
            (hip + chest) / 2 + (0, -0.92 * h, -0.05),
            (0.60 * h, 0.55 * h, 0.62 * shape.height + 0.3 * h),
        )
        shell.paint(front, draft.colours.light, soft=0.03)
    if "silver back" in shape.extras:
        back = ellipsoid(
            (hip + chest) / 2 + (0, 0.9 * c, 0), (0.8 * c, 0.5 * c, 0.7 * shape.height)
        )
        shell.paint(back, draft.colours.light, soft=0.06)
    if "joey" in shape.extras:
        _joey(draft, shell, hip, h)
    if "ridge" in shape.extras:
        for k in range(9):
            t = k / 8
            root = (
                hip * (1 - t)
                + (chest + (0, 0, 0.6 * c)) * t
                + (0, 0.90 * ((1 - t) * h + t * 0.75 * c), 0.2 * h * (1 - t))
            )
            shell.add(
                limb(root - (0, 0.04, 0), root + (0, 0.06, 0.03), 0.045, 0.012),
                draft.colours.dark,
                blend=0.02,
            )


def _joey(draft: Draft, shell: Shell, hip: Floats, h: float) -> None:
    """Add a pouch with a small head looking out."""
    at = hip + (0, -0.86 * h, -0.08 * h)
    shell.add(ellipsoid(at, (0.62 * h, 0.34 * h, 0.50 * h)), draft.colours.light, blend=0.03)
    top = Frame(at + (0, -0.10 * h, 0.62 * h), turning(-10, 0, -6), 0.105)
    like = draft.species.shape
    if isinstance(like, Biped):
        head.build(draft, top, like.head)


def _legs(
    draft: Draft, shell: Shell, shape: Biped, hip: Floats, paint: Paint, *, low: bool
) -> None:
    h, r = shape.rump, shape.thick
    ape = "knuckles" in shape.extras
    steps = _STRIDES.get(draft.pose, (0.03, -0.03))
    tone = _limb(draft, paint)
    for k, side in enumerate((-1, 1)):
        x = side * (0.72 * h if not low else 0.86 * h)
        joint = hip + (0.86 * x, 0.02, -0.05 * h)
        foot = np.array((1.05 * x, hip[1] + 0.02 - steps[k] - (0.30 * h if low else 0), 0.045))
        if low:
            thigh = joint + (side * 0.1 * h, -0.36 * h, 0.05 * h)
            shell.add(
                ellipsoid(thigh, (0.42 * h, 0.72 * h, 0.55 * h), turning(side * 14, -24)),
                paint,
                blend=0.05,
            )
            foot = foot + (0, -0.30 * h, 0)
            shell.add(
                limb(thigh + (0, -0.2 * h, -0.2 * h), foot, 1.2 * r, 0.8 * r), tone, blend=0.04
            )
        else:
            heel = foot + (
                0,
                0.55 * shape.foot * (0.2 if ape else 1.0),
                0.10 * (0.2 if ape else 1.0),
            )
            bend = knee(
                joint,
                heel,
                0.58 * shape.leg + 0.10,
                0.55 * shape.leg + 0.06,
                np.array((0, -1.0, 0)),
            )
            shell.add(
                ellipsoid((joint + bend) / 2, (0.46 * h, 0.56 * h, 0.66 * h), turning(0, 24)),
                paint,
                blend=0.06,
            )
            shell.chain([bend, heel], [1.35 * r, 0.85 * r], paint, blend=0.04)
            shell.add(limb(heel, foot, 0.85 * r, 0.75 * r), tone, blend=0.03)
        _foot(draft, shell, foot, shape, tone)


def _limb(draft: Draft, paint: Paint) -> Paint | RGB:
    return draft.colours.limbs or paint


def _foot(draft: Draft, shell: Shell, foot: Floats, shape: Biped, tone: Paint | RGB) -> None:
    r, clawed = shape.thick, "claws" in shape.extras
    long = shape.foot
    shell.add(
        ellipsoid(foot + (0, -0.30 * long, -0.005), (0.92 * r, 0.62 * long, 0.045)),
        tone,
        blend=0.03,
    )
    for k in (-1, 0, 1):
        toe = foot + (0.62 * k * r, -0.82 * long + 0.05 * abs(k) * long, -0.008)
        shell.add(ellipsoid(toe, (0.36 * r, 0.20 * long, 0.036)), tone, blend=0.015)
        if clawed:
            tip = toe + (0, -0.17 * long, -0.004)
            draft.cord(
                [tip + (0, 0.02, 0.01), tip + (0, -0.055, -0.016)],
                [0.024, 0.005],
                "#ece2cc",
                "satin",
            )


def _arms(draft: Draft, shell: Shell, shape: Biped, chest: Floats, paint: Paint) -> None:
    c, r = shape.chest, shape.arm_thick
    tone = _limb(draft, paint)
    for side in (-1, 1):
        joint = chest + (side * 0.92 * c, -0.08 * c, 0.30 * c)
        if "knuckles" in shape.extras:
            hand = np.array((side * (1.25 * c), chest[1] - 0.55 * c - 0.05 * side, 0.07))
            elbow = (joint + hand) / 2 + (side * 0.10 * c, 0.12, 0)
            shell.chain(
                [joint, elbow, hand + (0, 0, 0.05)],
                [1.35 * r, 1.12 * r, 1.0 * r],
                paint,
                blend=0.05,
            )
            shell.add(ellipsoid(hand, (1.05 * r, 1.1 * r, 0.07)), tone, blend=0.03)
        else:
            lift = 0.06 if side > 0 else 0.0
            hand = joint + np.array((-side * 0.22 * c, -0.78 * shape.arm, -0.42 * shape.arm + lift))
            elbow = knee(
                joint, hand, 0.56 * shape.arm, 0.54 * shape.arm, np.array((side * 0.5, 0.4, -1.0))
            )
            shell.chain([joint, elbow, hand], [1.25 * r, r, 0.85 * r], paint, blend=0.035)
            shell.add(ball(hand, 0.98 * r), tone, blend=0.02)
            for k in (-1, 0, 1):
                tip = hand + np.array((0.5 * k * r, -0.95 * r, -0.55 * r))
                shell.add(limb(hand, tip, 0.42 * r, 0.30 * r), tone, blend=0.012)
                if "claws" in shape.extras:
                    draft.cord([tip, tip + (0, -0.03, -0.03)], [0.016, 0.004], "#ece2cc", "satin")
        draft.figure.anchor("hand_l" if side > 0 else "hand_r", hand)
