"""Four-legged bodies: torso, neck, legs, tail and head in any stance. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import head
from cavendish.engines.diorama.cast.figures.animals.coat import Paint, eased
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.dress import DRESS
from cavendish.engines.diorama.cast.figures.animals.fur import Flow
from cavendish.engines.diorama.cast.figures.animals.legs import Leg, foot_of, leg
from cavendish.engines.diorama.cast.figures.animals.species import Feet, Quadruped
from cavendish.engines.diorama.cast.figures.animals.stance import Stance, stance
from cavendish.engines.diorama.cast.figures.animals.tails import tail
from cavendish.engines.diorama.cast.figures.animals.trunk import Trunk
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, beyond, ellipsoid, limb


def build(draft: Draft, shape: Quadruped) -> None:
    """Add the whole animal. Anchors: back, seat, neck, hand_r, hand_l and those of the head."""
    like = _shaped(draft, shape)
    at = stance(like, draft.pose)
    trunk = _trunk(draft, like, at)
    shell = Shell(0.05)
    _torso(shell, trunk)
    _neck(shell, trunk)
    _legs(draft, shell, trunk)
    _underside(draft, shell, trunk)
    for name in like.extras:
        DRESS[name](draft, shell, trunk)
    shell.cut(beyond((0, 0, 0), (0, 0, 1)), blend=0.008)
    draft.skin(shell, _flow(trunk))
    root = at.hip + (0, 0.86 * trunk.rump, (-0.45 if at.sitting else 0.40) * trunk.rump)
    thick = like.rump / 0.235 if like.tail.kind == "thick" else 1.0
    tail(draft, like.tail, root, trunk.paint, high=at.tail, thick=min(thick, 1.25))
    head.build(draft, trunk.head, like.head)
    _anchors(draft, trunk)


def _shaped(draft: Draft, shape: Quadruped) -> Quadruped:
    """Return the shape as fat, thin or young as asked."""
    girth = draft.girth
    made = replace(
        shape, chest=shape.chest * girth, rump=shape.rump * girth, thick=shape.thick * girth**0.5
    )
    if not draft.young:
        return made
    face = replace(made.head, radius=made.head.radius * 1.16)
    return replace(
        made, head=face, length=made.length * 0.84, leg=made.leg * 0.80, neck=made.neck * 0.7
    )


def _trunk(draft: Draft, shape: Quadruped, at: Stance) -> Trunk:
    ground = min(at.chest[2] - shape.chest, at.hip[2] - shape.rump)
    top = max(at.chest[2] + shape.chest, at.hip[2] + shape.rump)
    paint = _socked(draft, draft.paint(max(ground, 0.02), top), shape, at)
    angle = np.radians(at.rise)
    root = at.chest + (0, -0.50 * shape.chest, 0.32 * shape.chest)
    reach = shape.neck + 0.88 * shape.head.radius
    middle = root + reach * np.array((0, -np.cos(angle), np.sin(angle)))
    middle[2] = max(middle[2], 0.80 * shape.head.radius)
    if at.lying:
        middle[0] += 0.06
    axes = turning(at.look * head.turning_back(shape.head), at.nod, 5.0)
    return Trunk(
        shape=shape, stance=at, paint=paint, limb=draft.colours.limbs or paint,
        chest=shape.chest, rump=shape.rump, neck=root, head=Frame(middle, axes, shape.head.radius),
    )  # fmt: skip


def _socked(draft: Draft, body: Paint, shape: Quadruped, at: Stance) -> Paint:
    """Return the coat with the feet in their own colour."""
    socks = draft.colours.socks
    if socks is None:
        return body
    low = 0.10 if at.sitting or at.lying else 0.62 * shape.leg

    def paint(points: Floats) -> Floats:
        ragged = 0.012 * np.sin(points[:, :1] * 95 + points[:, 1:2] * 80)
        share = eased(low + 0.02, low - 0.02, points[:, 2:] + ragged)
        return body(points) * (1 - share) + np.array(socks) * share

    return paint


def _torso(shell: Shell, trunk: Trunk) -> None:
    at, c, h = trunk.stance, trunk.chest, trunk.rump
    middle = (at.chest + at.hip) / 2
    spine = at.hip - at.chest
    pitch = -float(np.degrees(np.arctan2(-spine[2], np.hypot(spine[0], spine[1]))))
    axes = turning(0.0, pitch)
    shell.add(ellipsoid(at.chest, (0.98 * c, 1.06 * c, 1.10 * c), axes), trunk.paint)
    shell.add(ellipsoid(at.hip, (1.0 * h, 1.05 * h, 1.02 * h), axes), trunk.paint, blend=0.06)
    waist = (0.80 if at.lying else 0.93) * min(c, h)
    length = float(np.linalg.norm(spine))
    belly = middle + axes @ np.array((0, 0, -0.04 * c))
    shell.add(
        ellipsoid(belly, (waist, max(0.52 * length, waist), waist), axes), trunk.paint, blend=0.10
    )


def _neck(shell: Shell, trunk: Trunk) -> None:
    shape, c = trunk.shape, trunk.chest
    thin = min(0.80 * c, 0.70 * trunk.head.unit)
    start = trunk.stance.chest + (0, -0.20 * c, 0.14 * c)
    end = trunk.head.origin + trunk.head.way(0, 0.22, -0.25) * trunk.head.unit
    if shape.neck < 0.3:
        shell.add(
            limb(start, end, min(0.88 * c, 1.05 * trunk.head.unit), 0.92 * thin),
            trunk.paint,
            blend=0.08,
        )
        return
    middle = (start + end) / 2 + (0, 0.04, -0.03)
    radii = [0.82 * c, 0.5 * (0.66 * c + thin), 0.86 * thin]
    shell.chain([start, middle, end], radii, trunk.paint, blend=0.09)


def _legs(draft: Draft, shell: Shell, trunk: Trunk) -> None:
    shape, at = trunk.shape, trunk.stance
    for k, side in enumerate((-1, 1)):
        if at.lying:
            _folded(draft, shell, trunk, k)
            continue
        wide = trunk.chest - 0.75 * shape.thick
        joint = at.chest + (side * wide * 0.92, -0.02, -0.12 * trunk.chest)
        front = Leg(
            joint=joint,
            foot=at.front[k],
            thick=shape.thick,
            length=shape.leg,
            feet=shape.feet,
            hind=False,
        )
        leg(draft, shell, front, trunk.limb)
        if at.sitting:
            _haunch(draft, shell, trunk, k)
            continue
        wide = trunk.rump - 0.80 * shape.thick
        joint = at.hip + (side * wide * 0.92, 0.0, -0.05 * trunk.rump)
        hind = replace(front, joint=joint, foot=at.hind[k], hind=True)
        leg(draft, shell, hind, trunk.limb)


def _haunch(draft: Draft, shell: Shell, trunk: Trunk, k: int) -> None:
    """Add a folded hind leg beside the body, its foot flat on the ground."""
    shape, at, side = trunk.shape, trunk.stance, (-1, 1)[k]
    h = trunk.rump
    out = 0.86 if at.lying else 0.74
    thigh = at.hip + (side * out * h, -0.22 * h, 0.02 * h)
    axes = turning(side * 12, -28)
    shell.add(ellipsoid(thigh, (0.46 * h, 0.88 * h, 0.78 * h), axes), trunk.limb, blend=0.05)
    foot = at.hind[k] + (0, -0.12 * h, 0)
    heel = np.array((foot[0], at.hip[1] - 0.1 * h, 0.05))
    shell.add(limb(heel, foot, 0.85 * shape.thick, 0.80 * shape.thick), trunk.limb, blend=0.04)
    toes = Leg(
        joint=heel,
        foot=foot,
        thick=shape.thick,
        length=shape.leg,
        feet=_soft(shape.feet),
        hind=True,
    )
    foot_of(draft, shell, toes.foot, toes, trunk.limb)


def _folded(draft: Draft, shell: Shell, trunk: Trunk, k: int) -> None:
    """Add a leg tucked under a lying body."""
    shape, at, side = trunk.shape, trunk.stance, (-1, 1)[k]
    r = shape.thick
    elbow = at.chest + (side * 0.78 * trunk.chest, -0.1 * trunk.chest, 0)
    elbow[2] = 1.05 * r
    shell.chain([elbow, at.front[k]], [1.15 * r, 0.9 * r], trunk.limb, blend=0.04)
    toes = Leg(
        joint=elbow, foot=at.front[k], thick=r, length=shape.leg, feet=_soft(shape.feet), hind=False
    )
    foot_of(draft, shell, toes.foot, toes, trunk.limb)
    _haunch(draft, shell, trunk, k)


def _soft(feet: Feet) -> Feet:
    """Return what a folded foot shows: hooves stay under the body."""
    return Feet.PAW if feet is Feet.PAD else feet


def _underside(draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """Paint chest and belly light."""
    coat, at, c, h = draft.species.coat, trunk.stance, trunk.chest, trunk.rump
    if coat.light is None or not coat.belly:
        return
    light = draft.colours.light
    shell.paint(
        ellipsoid(at.chest + (0, -0.95 * c, -0.12 * c), (0.60 * c, 0.62 * c, 1.02 * c)),
        light,
        soft=0.03,
    )
    low, high = at.hip - (0, 0, 1.05 * h), at.chest - (0, 0, 1.08 * c)
    if not at.sitting:
        shell.paint(limb(low, high, 0.48 * h, 0.52 * c), light, soft=0.04)


def _flow(trunk: Trunk) -> Flow:
    low = 0.55 * min(trunk.stance.chest[2], trunk.stance.hip[2])

    def flow(points: Floats) -> Floats:
        height = 0.16 + 0.84 * eased(0.25 * low, 1.1 * low, points[:, 2])
        down = 0.5 + 0.5 * eased(1.2 * low, 0.4 * low, points[:, 2])
        way = np.stack([np.zeros(len(points)), 1.05 - down, -down], 1)
        return way * (height / np.linalg.norm(way, axis=1))[:, None]

    return flow


def _anchors(draft: Draft, trunk: Trunk) -> None:
    at, figure = trunk.stance, draft.figure
    high = (at.chest + at.hip) / 2 + (0, 0, 0.98 * max(trunk.chest, trunk.rump))
    half = (0.7 * trunk.chest, 0.3 * trunk.shape.length)
    figure.anchor("back", high, half)
    figure.anchor("seat", high + (0, 0.05 * trunk.shape.length, 0), half)
    figure.anchor("neck", trunk.stance.chest * 0.4 + trunk.head.origin * 0.6)
    figure.anchor("hand_r", at.front[0])
    figure.anchor("hand_l", at.front[1])
