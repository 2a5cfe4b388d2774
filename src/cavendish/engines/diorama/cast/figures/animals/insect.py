"""Insects: head, thorax, abdomen, six legs, wings. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face
from cavendish.engines.diorama.cast.figures.animals.coat import eased
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.species import Eyes, Insect
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.decal import stroke
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.material import Translucent, VertexColour
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.sdf import Shell, Solid, ball, ellipsoid, limb

_MEMBRANE = Translucent(base=VertexColour(), roughness=0.35, spread=1.3)


def build(draft: Draft, shape: Insect) -> None:
    """Add the whole insect, facing -y. Anchors: back, seat, mouth, head_top."""
    upright = shape.wings == "butterfly"
    wide, long = shape.abdomen
    high = shape.legs * 0.72 + wide * 0.7
    thorax = np.array((0.0, 0.0, high))
    tilt = 48.0 if upright else -6.0
    spine = Frame(thorax, turning(0, -tilt))
    head = Frame(
        spine.at(
            0,
            -(shape.thorax * 0.72 + shape.head * 0.80),
            shape.head * (0.5 if not upright else -0.1),
        ),
        turning(-22, 4, 5),
        shape.head,
    )
    belly = spine.at(0, 0.72 * shape.thorax + 0.78 * long, -0.10 * wide)
    if upright:
        lift = max(0.0, 0.05 - (belly[2] - long))
        spine = Frame(spine.origin + (0, 0, lift), spine.axes)
        head, belly = Frame(head.origin + (0, 0, lift), head.axes, head.unit), belly + (0, 0, lift)
    shell = Shell(0.03)
    shell.add(
        ellipsoid(belly, (wide, long, 0.92 * wide), spine.axes),
        _belted(draft, spine),
        blend=0.02,
    )
    shell.add(
        ball(spine.origin, shape.thorax), draft.colours.limbs or draft.colours.main, blend=0.03
    )
    shell.add(
        ellipsoid(head.origin, np.array((1.06, 0.96, 0.96)) * head.unit, head.axes),
        draft.colours.head or draft.colours.main,
        blend=0.02,
    )
    draft.skin(shell, straight(0, 1, -0.2))
    _face(draft, shell, head)
    _legs(draft, shape, spine)
    if shape.wings:
        WINGS[shape.wings](draft, shape, spine)
    _extras(draft, shape, spine, belly)
    top = spine.at(0, 0.1, shape.thorax)
    for name in ("back", "seat"):
        draft.figure.anchor(name, top, (0.1, 0.1))
    draft.figure.anchor("head_top", head.at(0, 0, 0.95))
    draft.figure.anchor("mouth", head.at(0, -1, -0.3))


def _extras(draft: Draft, shape: Insect, spine: Frame, belly: Floats) -> None:
    """Add what only some have: a sting, a lamp, legs to hop with."""
    wide, long = shape.abdomen
    if "sting" in shape.extras:
        sting = [belly + spine.way(0, 0.92 * long, 0), belly + spine.way(0, 1.18 * long, 0)]
        draft.cord(sting, [0.03, 0.004], draft.colours.dark, "satin")
    if "lamp" in shape.extras:
        draft.bead(
            belly + spine.way(0, 0.5 * long, -0.1 * wide),
            (0.9 * wide, 0.62 * long, 0.86 * wide),
            "#e9e36a",
            "satin",
            spine.axes,
        )
    if "hoppers" in shape.extras:
        _hoppers(draft, spine)


def _belted(draft: Draft, spine: Frame) -> Callable[[Floats], Floats]:
    """Return the abdomen's colours: belts across it when the coat has bands."""
    main, dark = np.array(draft.colours.main), np.array(draft.colours.dark)
    if draft.species.coat.pattern.value != "bands":
        return lambda points: np.broadcast_to(main, points.shape)
    scale = draft.species.coat.scale

    def paint(points: Floats) -> Floats:
        along = spine.local(points)[:, 1]
        share = eased(-0.15, 0.15, np.sin(2 * np.pi * along / scale - 0.6))[:, None]
        return main * (1 - share) + dark * share

    return paint


def _face(draft: Draft, shell: Shell, head: Frame) -> None:
    dark = max(draft.colours.head or draft.colours.main) < 0.06
    like = Eyes(x=0.42, z=0.10, size=0.25, iris="#efe9df" if dark else None)
    face.eyes(draft, shell, head, like)
    smile = [(0.26 * t, -0.42 + 0.12 * t * t) for t in np.linspace(-1, 1, 9)]
    tone: RGB = (0.5, 0.47, 0.44) if dark else face.LIP
    draft.figure.add("satin", stroke(shell, head, smile, 0.030 * head.unit, tone))
    for side in (-1, 1):
        line = [
            head.at(side * 0.30, -0.45, 0.82),
            head.at(side * 0.52, -0.72, 1.30),
            head.at(side * 0.78, -1.05, 1.55),
        ]
        draft.cord(line, np.array((0.075, 0.06, 0.05)) * head.unit, draft.colours.dark, "satin")
        draft.bead(line[-1], 0.12 * head.unit, draft.colours.dark, "satin")


def _legs(draft: Draft, shape: Insect, spine: Frame) -> None:
    shell, r = Shell(0.01), 0.024 + 0.05 * shape.thorax
    for side in (-1, 1):
        for k, y in enumerate((-0.55, 0.05, 0.65)):
            root = spine.origin + np.array(
                (side * 0.55 * shape.thorax, y * shape.thorax, -0.5 * shape.thorax)
            )
            knee = root + np.array(
                (side * 0.75 * shape.legs, (y * 0.8) * shape.legs, 0.22 * shape.legs)
            )
            foot = np.array(
                (knee[0] + side * 0.45 * shape.legs, knee[1] + y * 0.5 * shape.legs, 0.6 * r)
            )
            shell.chain([root, knee, foot], [r, 0.85 * r, 0.6 * r], draft.colours.dark)
            if k == 0:
                draft.figure.anchor("hand_l" if side > 0 else "hand_r", foot)
    draft.solid(shell, "satin", fine=0.8)


def _hoppers(draft: Draft, spine: Frame) -> None:
    """Add the long hind legs of grasshoppers and crickets."""
    for side in (-1, 1):
        root = spine.origin + (side * 0.12, 0.15, -0.02)
        knee = root + (side * 0.12, 0.26, 0.34)
        foot = np.array((knee[0] + side * 0.06, knee[1] + 0.20, 0.03))
        draft.cord(
            [root, (root + knee) / 2, knee], [0.05, 0.062, 0.028], draft.colours.main, "satin"
        )
        draft.cord([knee, foot], [0.028, 0.02], draft.colours.main, "satin")


def _clear(draft: Draft, shape: Insect, spine: Frame) -> None:
    """Two pairs of clear wings, swept back: bee, fly."""
    _glassy(draft, spine, shape, ((38, 34, 1.0, 0.36), (66, 18, 0.70, 0.30)))


def _long(draft: Draft, shape: Insect, spine: Frame) -> None:
    """Two pairs of narrow wings straight out: dragonfly."""
    _glassy(draft, spine, shape, ((-6, 8, 1.25, 0.17), (20, 4, 1.15, 0.19)))


def _glassy(
    draft: Draft, spine: Frame, shape: Insect, pairs: tuple[tuple[float, float, float, float], ...]
) -> None:
    shell, s = Shell(0.01), shape.wing_size
    tone = from_hex("#dfe9f0")
    vein = from_hex("#8fa3b0")
    for k, (sweep, lift, long, wide) in enumerate(pairs):
        for side in (-1, 1):
            root = spine.at(
                side * 0.25 * shape.thorax, (-0.05 + 0.35 * k) * shape.thorax, 0.82 * shape.thorax
            )
            plane = Frame(root, turning(side * sweep, 0, -side * lift))
            at = plane.at(side * 0.52 * long * s, 0, 0)
            shell.add(ellipsoid(at, (0.55 * long * s, 0.62 * wide * s, 0.011), plane.axes), tone)
            for y in (-0.25, 0.05, 0.3):
                tip = plane.at(side * 0.98 * long * s, 0.6 * y * wide * s, 0)
                shell.paint(limb(root, tip, 0.009), vein, soft=0.006)
    draft.figure.part(Part(mesh=mesh(shell, voxel=0.8 * draft.voxel), finish=_MEMBRANE))


def _butterfly(draft: Draft, shape: Insect, spine: Frame) -> None:
    """Broad wings that stand open behind the body, with a dark rim and pale dots."""
    s = shape.wing_size
    wished = draft.colours.main != from_hex(draft.species.coat.main)
    tone = draft.colours.main if wished else from_hex(shape.wing_colour)
    for side in (-1, 1):
        root = spine.at(0, 0.02, 0.5 * shape.thorax)
        plane = Frame(root, turning(side * 24, -16))
        upper = plane.turned(roll=side * -40)
        lower = plane.turned(roll=side * 28)
        lobes = [
            ellipsoid(
                upper.at(side * 0.62 * s, 0.0, 0.10 * s), (0.62 * s, 0.020, 0.40 * s), upper.axes
            ),
            ellipsoid(
                upper.at(side * 0.84 * s, 0.0, 0.16 * s), (0.34 * s, 0.020, 0.36 * s), upper.axes
            ),
            ellipsoid(
                lower.at(side * 0.46 * s, 0.012, -0.06 * s), (0.44 * s, 0.020, 0.36 * s), lower.axes
            ),
        ]
        for k, lobe in enumerate(lobes):
            shell = Shell(0.06)
            if k == 1:
                continue
            parts = lobes[:2] if k == 0 else [lobe]
            coat = _wing_coat(parts, root, tone, draft.colours.dark, s)
            for part in parts:
                shell.add(part, coat, blend=0.05)
            draft.solid(shell, "vinyl", fine=0.85)


def _wing_coat(
    parts: list[Solid], root: Floats, tone: RGB, dark: RGB, s: float
) -> Callable[[Floats], Floats]:
    def paint(points: Floats) -> Floats:
        way = points - root
        reach = np.linalg.norm(way, axis=1) / s
        angle = np.arctan2(way[:, 2], np.abs(way[:, 0]))
        far = np.full(len(points), 9.0)
        for part in parts:
            centre, half = (part.low + part.high) / 2, (part.high - part.low) / 2
            rel = (points - centre) / np.maximum(half, 0.05)
            far = np.minimum(far, np.hypot(rel[:, 0], rel[:, 2]))
        rim = eased(0.74, 0.80, far + 0.03 * np.sin(angle * 22))
        vein = eased(0.93, 0.985, np.abs(np.sin(angle * 6.5 + 0.4))) * eased(0.1, 0.3, reach)
        dots = eased(0.55, 0.75, np.sin(angle * 26)) * eased(0.05, 0.02, np.abs(far - 0.88))
        glow = np.clip(1.15 - 0.35 * reach, 0.7, 1.2)[:, None]
        colour = np.array(tone) * glow
        share = np.maximum(rim, vein)[:, None]
        colour = colour * (1 - share) + np.array(dark) * share
        return colour * (1 - dots[:, None]) + np.array((0.85, 0.83, 0.78)) * dots[:, None]

    return paint


def _shell_wings(draft: Draft, shape: Insect, spine: Frame) -> None:
    """Two domed wing cases with spots: ladybird, beetle."""
    wide, long = shape.abdomen
    tone = (
        draft.colours.main
        if draft.colours.main != from_hex(draft.species.coat.main)
        else from_hex(shape.wing_colour)
    )
    shell = Shell(0.004)
    centre = spine.at(0, 0.42 * long + 0.3 * shape.thorax, 0.02)
    dome = ellipsoid(centre, (1.34 * wide, 1.18 * long, 1.22 * wide), turning(0, -4))
    shell.add(dome, tone)
    shell.cut(ellipsoid(centre - (0, 0, 1.1 * wide), (2 * wide, 2 * long, 0.9 * wide)), blend=0.02)
    seam = limb(centre + (0, -1.2 * long, 1.0 * wide), centre + (0, 1.25 * long, 0.5 * wide), 0.012)
    shell.cut(
        limb(centre + (0, -1.3 * long, 1.16 * wide), centre + (0, 1.25 * long, 0.86 * wide), 0.014),
        blend=0.01,
    )
    shell.paint(seam, draft.colours.dark, soft=0.01)
    if "spots" in shape.extras:
        for x, y, r in (
            (0.55, -0.55, 0.19),
            (0.95, 0.0, 0.20),
            (0.48, 0.30, 0.21),
            (0.85, 0.62, 0.17),
            (0.0, -0.95, 0.2),
        ):
            for side in (-1, 1):
                at = centre + np.array(
                    (
                        side * x * wide,
                        y * long,
                        1.16 * wide * np.sqrt(max(0.05, 1 - 0.5 * x * x - 0.6 * y * y)),
                    )
                )
                shell.paint(ball(at, 1.25 * r * wide * 1.3), draft.colours.dark, soft=0.008)
    draft.solid(shell, "satin")


WINGS: Mapping[str, Callable[[Draft, Insect, Frame], None]] = {
    "clear": _clear,
    "long": _long,
    "butterfly": _butterfly,
    "shell": _shell_wings,
}
"""By kind: adds the wings."""
