"""Birds: a body with wings, a head with a beak, two legs. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face, feathers
from cavendish.engines.diorama.cast.figures.animals.beaks import BEAKS
from cavendish.engines.diorama.cast.figures.animals.coat import MARKINGS, Paint, mixed
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.finery import FINERY
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.plumed import Plumed
from cavendish.engines.diorama.cast.figures.animals.species import Bird, Pattern
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, beyond, ellipsoid, limb
from cavendish.engines.diorama.plan.scene import Pose

_AIR = frozenset({Pose.FLY, Pose.JUMP})
_LOW = frozenset({Pose.SIT, Pose.SLEEP, Pose.SWIM})


def build(draft: Draft, shape: Bird) -> None:
    """Add the whole bird. Anchors: back, seat, neck, hand_r, hand_l, mouth, head_top."""
    bird = _measured(draft, shape)
    shell = Shell(0.05)
    _body(shell, bird)
    _belly(draft, shell, bird)
    for name in shape.extras:
        if name in FINERY:
            FINERY[name](draft, shell, bird)
    _rims(draft, shell, bird)
    shell.cut(beyond((0, 0, 0), (0, 0, 1)), blend=0.008)
    draft.skin(shell, straight(0, 0.9, -0.7))
    face.eyes(draft, shell, bird.head, shape.eyes)
    _beak(draft, bird)
    _wings(draft, bird)
    _tail(draft, bird)
    _legs(draft, bird)
    _anchors(draft, bird)


def _rims(draft: Draft, shell: Shell, bird: Plumed) -> None:
    """Paint what sets plain eyes off: dark on light plumage, light on dark."""
    like = bird.shape.eyes
    if like.iris is not None or face.shut(draft):
        return
    around = bird.face if "hood" in bird.shape.extras else draft.colours.main
    if max(around) > 0.12:
        face.rims(shell, bird.head, like, mix(bird.face, (0.02, 0.015, 0.012), 0.7))
    elif bird.shape.face is None:
        face.dark_rims(shell, bird.head, like, around)


def _measured(draft: Draft, shape: Bird) -> Plumed:
    w, ln, h = shape.body
    shape = replace(shape, body=(w * draft.girth, ln, h * draft.girth))
    _, ln, h = shape.body
    pitch = np.radians(shape.pitch)
    reach = float(np.hypot(ln * np.sin(pitch), h * np.cos(pitch)))
    leg = 0.0 if draft.pose in _LOW else shape.leg
    body = Frame(np.array((0.0, 0.0, leg + 0.96 * reach)), turning(0, -shape.pitch))
    radius = shape.head * (1.14 if draft.young else 1.0)
    root = body.at(0, -0.72 * ln, 0.30 * h)
    lean = -0.10 if "s neck" in shape.extras else -0.22
    at = root + np.array((0, lean * (shape.neck + radius), shape.neck + 0.72 * radius))
    head = Frame(at, turning(-24, 14 if draft.pose is Pose.SLEEP else 2, 6), radius)
    bottom = body.origin[2] - reach
    paint = draft.paint(bottom + 0.25 * reach, body.origin[2] + 0.8 * reach)
    tone = draft.colours.main if shape.face is None else from_hex(shape.face)
    return Plumed(shape=shape, body=body, head=head, paint=paint, face=tone)


def _body(shell: Shell, bird: Plumed) -> None:
    shape, body, head = bird.shape, bird.body, bird.head
    w, ln, h = shape.body
    shell.add(ellipsoid(body.origin, (w, ln, h), body.axes), bird.paint)
    breast = body.at(0, -0.34 * ln, -0.04 * h)
    shell.add(
        ellipsoid(breast, np.array((0.90, 0.62, 0.92)) * (w, ln, h), body.axes),
        bird.paint,
        blend=0.08,
    )
    root = body.at(0, -0.55 * ln, 0.12 * h)
    points = [root, (root + head.origin) / 2 + (0, -0.05 * shape.neck, 0), head.origin]
    if "s neck" in shape.extras:
        out = 0.26 * shape.neck
        points = [
            root,
            root * 0.66 + head.origin * 0.34 + (0, -out, 0),
            root * 0.3 + head.origin * 0.7 + (0, 0.75 * out, 0.02),
            head.origin,
        ]
    thick = along_line(
        (
            1.5 * shape.neck_thick,
            1.05 * shape.neck_thick,
            0.92 * shape.neck_thick,
            0.9 * shape.neck_thick,
        ),
        12,
    )
    shell.chain(list(curve(points, 12)), thick, bird.paint, blend=0.06)
    u = head.unit
    shell.add(
        ellipsoid(head.origin, np.array((1.02, 1.0, 0.96)) * u, head.axes), bird.paint, blend=0.07
    )
    stump = body.at(0, 0.86 * ln, 0.10 * h)
    shell.add(limb(body.at(0, 0.4 * ln, 0), stump, 0.62 * w, 0.26 * w), bird.paint, blend=0.06)


def _belly(draft: Draft, shell: Shell, bird: Plumed) -> None:
    if draft.species.coat.light is None:
        return
    shape, body = bird.shape, bird.body
    w, ln, h = shape.body
    barred = draft.species.coat.pattern.value == "bars"
    tone = bird.paint if barred else draft.colours.light
    under = ellipsoid(body.at(0, -0.42 * ln, -0.62 * h), (0.78 * w, 0.86 * ln, 0.80 * h), body.axes)
    if barred:
        shell.paint(under, _barred(draft), soft=0.03)
    else:
        shell.paint(under, tone, soft=0.03)
    if shape.face is not None and not any(
        n in shape.extras
        for n in ("hood", "white head", "face patches", "ear patches", "bare neck")
    ):
        u = bird.head.unit
        for side in (-1, 1):
            at = bird.head.turned(roll=side * 16, at=(side * 0.46, -0.72, -0.26))
            shell.paint(
                ellipsoid(at.origin, np.array((0.50, 0.6, 0.48)) * u, at.axes),
                bird.face,
                soft=0.012,
            )


def _barred(draft: Draft) -> Paint:
    """Return a light breast with rows of dark feather tips."""
    share = MARKINGS[Pattern.BARS](draft.species.coat.scale, 0, 0.0, 1.0)

    def paint(points: Floats) -> Floats:
        return mixed(draft.colours.light, draft.colours.dark, 0.8 * share(points))

    return paint


def _beak(draft: Draft, bird: Plumed) -> None:
    shape, head = bird.shape, bird.head
    tone = from_hex(shape.beak_colour)
    shell = Shell(0.02)
    frame = Frame(head.at(0, -0.84, -0.20), head.axes, shape.beak_size)
    BEAKS[shape.beak](shell, frame, tone)
    draft.solid(shell, "satin", fine=0.62)
    draft.figure.anchor("mouth", frame.at(0, -1.0, -0.1))


def _wings(draft: Draft, bird: Plumed) -> None:
    shape, shell = bird.shape, Shell(0.01)
    wing = (
        draft.colours.main
        if draft.colours.main != from_hex(draft.species.coat.main)
        else from_hex(shape.wing)
    )
    wished = wing is draft.colours.main
    main = mix(wing, (0, 0, 0), 0.15) if wished else wing
    like = feathers.Plumage(
        main=main,
        band=from_hex(shape.wing_band) if shape.wing_band else mix(main, (0, 0, 0), 0.10),
        tip=from_hex(shape.wing_tip) if shape.wing_tip else mix(main, (0, 0, 0), 0.28),
    )
    for side in (-1, 1):
        if "flippers" in shape.extras:
            _flipper(shell, bird, side, main)
        elif draft.pose in _AIR:
            feathers.spread(shell, bird.body, shape.body, side, like)
        else:
            frame = bird.body.turned(pitch=-16) if "raised wings" in shape.extras else bird.body
            feathers.folded(shell, frame, shape.body, side, like)
    draft.skin(shell, straight(0, 1, -0.4), fur=min(draft.fur, 0.2))


def _flipper(shell: Shell, bird: Plumed, side: int, tone: RGB) -> None:
    """Add a penguin's wing, held a little away from the body."""
    w, ln, _ = bird.shape.body
    top = bird.body.origin + np.array((side * 0.86 * w, -0.02, 0.48 * ln))
    out = 0.30 if side > 0 else 0.18
    tip = top + np.array((side * out, 0.02, -0.95 * ln))
    way = (top + tip) / 2
    axes = turning(side * 8, 0, -side * float(np.degrees(np.arctan2(out, 0.95 * ln))))
    shell.add(ellipsoid(way, (0.050, 0.14, 0.54 * ln), axes), tone, blend=0.02)


def _tail(draft: Draft, bird: Plumed) -> None:
    shape, shell = bird.shape, Shell(0.01)
    _, ln, h = shape.body
    root = bird.body.at(0, 0.78 * ln, 0.14 * h)
    wished = draft.colours.main != from_hex(draft.species.coat.main)
    tone = (
        from_hex(shape.tail_colour)
        if shape.tail_colour
        else mix(draft.colours.main, (0, 0, 0), 0.15)
    )
    tone = mix(draft.colours.main, (0, 0, 0), 0.2) if wished else tone
    if shape.tail == "peacock":
        feathers.peacock(shell, root + (0, 0.02, 0.05), shape.tail_size)
        draft.solid(shell, "satin", fine=1.1)
        return
    back = bird.body.way(0, 1, 0)
    other = from_hex("#f0b52c") if shape.tail == "flame" else mix(tone, (0, 0, 0), 0.22)
    if shape.pitch > 30 and shape.tail in {"short", "fan", "long", "flame"}:
        room = float(np.degrees(np.arcsin(np.clip((root[2] - 0.03) / shape.tail_size, 0, 0.9))))
        down = min(0.75 * shape.pitch, room)
        kind = feathers.FANS[shape.tail]
        kind = feathers.Fan(
            count=kind.count,
            spread=kind.spread,
            lift=-down,
            width=kind.width,
            curl=kind.curl,
            rows=kind.rows,
        )
    else:
        kind = feathers.FANS[shape.tail]
    feathers.tail(shell, root, back, kind, shape.tail_size, (tone, other))
    draft.skin(shell, straight(0, 1, 0.3), fur=min(draft.fur, 0.2))


def _legs(draft: Draft, bird: Plumed) -> None:
    shape, shell = bird.shape, Shell(0.015)
    w, ln, h = shape.body
    tone = from_hex(shape.feet_colour or shape.beak_colour)
    if draft.pose in {Pose.SLEEP, Pose.SWIM}:
        return
    r = shape.leg_thick
    for k, side in enumerate((-1, 1)):
        x = side * max(0.42 * w, 2.2 * r)
        y = (
            bird.body.origin[1]
            - 0.03
            + (0.07 * side if draft.pose in {Pose.WALK, Pose.RUN} else 0.02 * side)
        )
        foot = np.array((x, y, 0.022))
        hip = np.array((x * 0.9, bird.body.origin[1], bird.body.origin[2] - 0.55 * h))
        if draft.pose is Pose.FLY:
            foot = hip + (0, 0.42 * ln, -0.05)
        knee = (foot + hip) / 2 + (0, 0.10 * shape.leg, 0)
        shell.chain([hip, knee, foot + (0, 0.01, 0)], [1.5 * r, r, 0.9 * r], tone)
        if shape.leg > 0.4:
            shell.add(ellipsoid(knee, 1.45 * r), tone, blend=0.02)
        _toes(shell, foot, max(r, 0.024), tone, webbed=shape.webbed)
        draft.figure.anchor("hand_l" if k else "hand_r", foot)
    if draft.pose is not Pose.FLY:
        shell.cut(beyond((0, 0, 0), (0, 0, 1)), blend=0.005)
    draft.solid(shell, "satin", fine=0.7)


def _toes(shell: Shell, foot: Floats, r: float, tone: RGB, *, webbed: bool) -> None:
    long = 4.2 * r
    for angle in (-32, 0, 32):
        way = turning(angle) @ np.array((0, -1.0, 0))
        shell.chain(
            [foot, foot + way * long * 0.6 + (0, 0, 0.004), foot + way * long],
            [0.85 * r, 0.8 * r, 0.5 * r],
            tone,
            blend=0.01,
        )
    if webbed:
        shell.add(
            ellipsoid(foot + (0, -0.60 * long, -0.006), (0.62 * long, 0.50 * long, 0.014)),
            tone,
            blend=0.02,
        )
    else:
        shell.add(limb(foot, foot + (0, 0.5 * long, 0), 0.75 * r, 0.45 * r), tone, blend=0.01)


def _anchors(draft: Draft, bird: Plumed) -> None:
    w, ln, h = bird.shape.body
    figure = draft.figure
    back = bird.body.origin + (0, 0.1 * ln, 0.96 * h)
    figure.anchor("back", back, (0.5 * w, 0.4 * ln))
    figure.anchor("seat", back, (0.5 * w, 0.4 * ln))
    figure.anchor("neck", 0.5 * bird.body.origin + 0.5 * bird.head.origin)
    figure.anchor(
        "head_top", bird.head.at(0, 0, 0.94), (0.4 * bird.head.unit, 0.4 * bird.head.unit)
    )
