"""Faces: eyes, nose, mouth, brows on a head, by what they express. Knows no bodies.

Lengths are head radii in the head's frame.
"""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.species import Eyes, Head, Mouth
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import Eye, bead, eye, facing, project, spot, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid
from cavendish.engines.diorama.plan.scene import Expression, Pose

LIP: RGB = from_hex("#4a2420")
_CLOSED = frozenset({Expression.LAUGHING, Expression.SLEEPY})
_LIDS = {
    Expression.SAD: (0.42, -20.0),
    Expression.ANGRY: (0.36, 24.0),
    Expression.SCARED: (0.75, -14.0),
}
"""Where an upper lid ends (share of the eye's height) and its tilt in degrees."""


def shut(draft: Draft) -> bool:
    """Tell whether the eyes are closed."""
    return draft.pose is Pose.SLEEP or draft.expression in _CLOSED


def eyes(draft: Draft, shell: Shell, frame: Frame, like: Eyes) -> None:
    """Add both eyes; they are closed in sleep and laughter."""
    asleep = draft.pose is Pose.SLEEP
    size = like.size * 1.16 * (1.12 if draft.young else 1.0)
    if draft.expression in {Expression.SURPRISED, Expression.SCARED}:
        size *= 1.14
    for side in (-1, 1):
        at = (side * like.x, like.z)
        if shut(draft):
            smile = draft.expression is Expression.LAUGHING and not asleep
            _closed(draft, shell, frame, at, size * (1 if smile else -1))
            continue
        tone = None if like.iris is None else from_hex(like.iris)
        beads, lights = eye(shell, frame, at, Eye(radius=size, iris=tone, oval=1.15, pupil=0.76))
        draft.figure.add("gloss", beads)
        draft.figure.add("white", lights)
        if draft.expression is not None and draft.expression in _LIDS:
            share, tilt = _LIDS[draft.expression]
            draft.figure.add(draft.stuff, _lid(shell, frame, at, size, (share, side * tilt)))


def rims(shell: Shell, frame: Frame, like: Eyes, tone: RGB) -> None:
    """Paint soft dark rims where the eyes will sit."""
    for side in (-1, 1):
        hit, _ = spot(shell, frame, side * like.x, like.z)
        reach = like.size * 1.45 * frame.unit
        shell.paint(ellipsoid(hit, (reach, reach, reach * 1.12)), tone, soft=0.12 * reach)


def dark_rims(shell: Shell, frame: Frame, like: Eyes, tone: RGB) -> None:
    """Paint light rims around dark eyes on a dark face of colour ``tone``."""
    rims(shell, frame, like, mix(tone, (0.30, 0.27, 0.24), 0.6))


def _closed(draft: Draft, shell: Shell, frame: Frame, at: tuple[float, float], size: float) -> None:
    """Draw a shut eye: arched up for a positive size, hanging for a negative one."""
    wide = abs(size) * 1.15
    line = [
        (at[0] + wide * t, at[1] + 0.55 * size * (1 - t * t) - 0.2 * size)
        for t in np.linspace(-1, 1, 9)
    ]
    dark = max(draft.colours.head or draft.colours.main) < 0.06
    tone: RGB = (0.45, 0.42, 0.40) if dark else (0.02, 0.012, 0.01)
    thick = [0.024 * frame.unit * (1.2 - 0.5 * abs(t)) for t in np.linspace(-1, 1, 9)]
    draft.figure.add("satin", stroke(shell, frame, line, thick, tone))


def _lid(
    shell: Shell, frame: Frame, at: tuple[float, float], size: float, cut: tuple[float, float]
) -> Mesh:
    """Return the upper part of a dome over an eye, in the colour around it."""
    hit, normal = spot(shell, frame, *at)
    axes = facing(normal, frame)
    r = size * frame.unit * 1.10
    rim, _ = spot(shell, frame, at[0], at[1] + size * 1.7)
    red, green, blue = (float(v) for v in shell.colours(rim[None])[0])
    dome = bead((0, 0, 0), (r, 0.62 * r, 1.2 * r), (red, green, blue))
    height = dome.vertices[:, 2] + np.tan(np.radians(cut[1])) * dome.vertices[:, 0]
    keep = (height > (cut[0] - 0.3) * r)[dome.faces].all(1)
    centre = hit - axes[:, 1] * r * 0.2
    flat = np.stack([axes[:, 0], -axes[:, 1], axes[:, 2]], 1)
    vertices = dome.vertices @ flat.T + centre
    return replace(dome, vertices=vertices.astype(np.float32), faces=dome.faces[keep], normals=None)


def nose(draft: Draft, shell: Shell, frame: Frame, head: Head, tip: Floats) -> float:
    """Add the nose or nostrils at the snout's tip; return the tip's height in the frame."""
    radius = head.snout[2]
    height = float(frame.local(tip[None])[0][2])
    if head.nose is None:
        for side in (-1, 1):
            hit, _ = spot(shell, frame, side * radius * 0.42, height + radius * 0.28)
            size = np.array((0.075, 0.05, 0.10)) * frame.unit * (0.6 + radius)
            axes = frame.turned(roll=side * 18).axes
            draft.bead(hit, size, mix(LIP, (0.0, 0.0, 0.0), 0.5), "satin", axes)
        return height
    size, colour = head.nose
    start = frame.at(0, -4, height + radius * 0.42)
    hit, _ = project(shell, start, frame.way(0, 1, 0))
    r = size * frame.unit
    centre = hit[0] + frame.way(0, 0.10, 0) * r
    wide = Shell(0.4 * r)
    wide.add(ellipsoid(centre, (1.22 * r, 0.80 * r, 0.66 * r), frame.axes), from_hex(colour))
    low = centre + frame.way(0, -0.05, -0.55) * r
    wide.add(ellipsoid(low, (0.5 * r, 0.6 * r, 0.5 * r), frame.axes), from_hex(colour))
    stuff = "gloss" if max(from_hex(colour)) < 0.1 else "satin"
    draft.solid(wide, stuff, fine=0.55)
    if stuff == "gloss":
        spark = centre + frame.way(-0.36, -0.72, 0.40) * r
        draft.bead(spark, np.array((0.24, 0.10, 0.13)) * r, (0.93, 0.93, 0.93), "white", frame.axes)
    return height


def mouth(draft: Draft, shell: Shell, frame: Frame, head: Head, height: float) -> None:
    """Draw the mouth below a nose at ``height``."""
    r = head.snout[2]
    if draft.expression in {Expression.HAPPY, Expression.LAUGHING, Expression.SURPRISED}:
        _open(draft, shell, frame, r, height)
    lift = -0.14 if draft.expression in {Expression.SAD, Expression.ANGRY} else 0.10
    thick = 0.020 * frame.unit
    if head.mouth is Mouth.CAT and r >= 0.2:
        low = height - r * 0.42
        for side in (-1, 1):
            line = [
                (side * 1.02 * r * t, low - 0.11 * np.sin(np.pi * t) + (lift - 0.03) * t * t)
                for t in np.linspace(0, 1, 9)
            ]
            draft.figure.add("satin", stroke(shell, frame, line, thick, LIP))
        return
    if head.mouth is Mouth.LINE and head.snout[0] > 0.5:
        _jaw(draft, shell, frame, head, lift)
        return
    drop = {Mouth.CAT: 1.15, Mouth.SMILE: 0.62, Mouth.LINE: 0.45}[head.mouth]
    wide = max(0.18, {Mouth.CAT: 1.3, Mouth.SMILE: 0.72, Mouth.LINE: 0.9}[head.mouth] * r)
    line = [(wide * t, height - r * drop + lift * t * t) for t in np.linspace(-1, 1, 11)]
    draft.figure.add("satin", stroke(shell, frame, line, thick, LIP))


def _jaw(draft: Draft, shell: Shell, frame: Frame, head: Head, lift: float) -> None:
    """Draw the line between the jaws around a long snout, with teeth if it has them."""
    length, thick, thin, drop = head.snout
    toothed = "teeth" in head.extras
    end = 1.05 if toothed else 0.55
    marks: list[Floats] = []
    for side in (-1, 1):
        t = np.linspace(0.0, end, 13)
        radius = thin + (thick - thin) * t
        y = -0.80 - 0.72 * length + (0.25 + 0.72 * length) * t - 0.35 * thin * (1 - t) ** 3
        z = (
            -0.05
            - drop
            + (drop - 0.15) * t
            - 0.42 * radius
            + (0.16 + lift) * np.clip(t - 0.6, 0, 1) ** 2
        )
        starts = [frame.at(side * 3, b, c) for b, c in zip(y, z, strict=True)]
        hits, normals = project(shell, starts, frame.way(-side, 0, 0))
        line = hits + 0.004 * normals
        marks.append(line[0])
        radii = 0.020 * frame.unit * np.linspace(1.0, 0.5, 13)
        draft.cord(line, radii, mix(LIP, (0.0, 0.0, 0.0), 0.3), "satin")
        for k in range(0, 11, 2) if toothed else ():
            tip = line[k] + frame.way(side * 0.02, 0.0, -0.19) * frame.unit
            size = np.array((0.062, 0.010)) * frame.unit
            draft.cord([line[k], tip], size, "#f6f0e2", "satin")
    front = [marks[0] * (1 - s) + marks[1] * s for s in np.linspace(0, 1, 9)]
    hits, _ = project(shell, np.array(front) + frame.way(0, -2, 0) * frame.unit, frame.way(0, 1, 0))
    draft.cord(hits, 0.020 * frame.unit, mix(LIP, (0.0, 0.0, 0.0), 0.3), "satin")


def _open(draft: Draft, shell: Shell, frame: Frame, radius: float, height: float) -> None:
    """Add an open mouth with a tongue."""
    round_ = draft.expression is Expression.SURPRISED
    low = height - radius * (1.05 if round_ else 0.95)
    hit, normal = spot(shell, frame, 0, low)
    axes = facing(normal, frame)
    wide = max(0.13, radius * (0.32 if round_ else 0.50)) * frame.unit
    tall = wide * (1.15 if round_ else 0.8)
    draft.bead(hit, (wide, 0.25 * wide, tall), "#54161a", "satin", axes)
    tongue = hit + axes[:, 1] * 0.10 * wide - axes[:, 2] * 0.42 * tall
    draft.bead(tongue, (0.66 * wide, 0.22 * wide, 0.48 * tall), "#e0707a", "satin", axes)


def brows(draft: Draft, shell: Shell, frame: Frame, like: Eyes, tone: RGB) -> None:
    """Draw brows; they tilt with the expression."""
    tilt = {Expression.ANGRY: -0.10, Expression.SAD: 0.10, Expression.SCARED: 0.08}.get(
        draft.expression or Expression.CALM, 0.0
    )
    for side in (-1, 1):
        line = [
            (
                side * (like.x + 0.13 * t),
                like.z + like.size * 2.35 + 0.03 * (1 - t * t) - tilt * t,
            )
            for t in np.linspace(-1, 1, 7)
        ]
        draft.figure.add("satin", stroke(shell, frame, line, 0.024 * frame.unit, tone))
