"""What a four-legged body wears of its own: crests, humps, wool, spines, plates.

Each entry adds to the body's shell or to the figure. Lengths are body units.
"""

# ruff: noqa: RUF005 - vectors are added, not joined

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import straight
from cavendish.engines.diorama.cast.figures.animals.hair import lock
from cavendish.engines.diorama.cast.figures.animals.lines import curve
from cavendish.engines.diorama.cast.figures.animals.trunk import Trunk
from cavendish.engines.diorama.cast.figures.animals.wings import feathered, leathery
from cavendish.engines.diorama.model.colour import from_hex, mix
from cavendish.engines.diorama.model.frame import Floats, Frame, along
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.sdf import Shell, ball, ellipsoid, limb, ring
from cavendish.engines.diorama.model.shading import unit

Dress: TypeAlias = Callable[[Draft, Shell, Trunk], None]


def _crest(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add a mane that falls to one side of the neck: horses."""
    shell, n = Shell(0.02), 11
    head, c = trunk.head, trunk.chest
    start = trunk.stance.chest + (0, 0.22 * c, 0.98 * c)
    line = curve([start, (start + head.origin) / 2 + (0, 0.13, 0.05), head.at(0, 0.30, 0.86)], n)
    for k in range(n):
        root, t = line[k], k / (n - 1)
        fall = 0.24 - 0.07 * t + draft.rng.uniform(-0.02, 0.03)
        side = -0.13 - 0.05 * (1 - t)
        path = [
            root + (0.02, 0, -0.03),
            root + (0.4 * side, 0.02, 0.02),
            root + (side, 0.03, -0.5 * fall),
            root + (1.05 * side, 0.01 + 0.03 * np.sin(3 * k), -fall),
        ]
        lock(shell, path, 0.062, draft.colours.dark, blend=0.018)
    draft.skin(shell, straight(-0.3, 0.1, -1), fur=0.7)


def _brush(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add a short upright mane: zebra, donkey, giraffe."""
    shell, n = Shell(0.02), 18
    head, c = trunk.head, trunk.chest
    start = trunk.stance.chest + (0, 0.30 * c, 0.86 * c)
    line = curve([start, (start + head.origin) / 2 + (0, 0.10, 0.02), head.at(0, 0.52, 0.72)], n)
    ways = np.gradient(line, axis=0)
    for k in range(n):
        root, way = line[k], ways[k]
        up = np.array((0.0, float(way[2]), -float(way[1])))
        up = up / np.linalg.norm(up)
        up = up if up[1] > 0 or up[2] > 0 else -up
        shell.add(
            limb(root - 0.03 * up, root + up * 0.085, 0.035, 0.018), draft.colours.dark, blend=0.02
        )
    draft.skin(shell, straight(0, 0.4, 1), fur=0.6)


def _chest(draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """Add a tuft of light fur on the chest."""
    at, c = trunk.stance.chest, trunk.chest
    light = draft.colours.light
    rows = ((0.16, 0.62, (-0.34, 0.0, 0.34)), (-0.10, 0.78, (-0.18, 0.18)), (-0.34, 0.80, (0.0,)))
    for high, out, places in rows:
        for x in places:
            root = at + np.array((x * c, -0.62 * c, (high + 0.32) * c))
            path = [
                root,
                root + (0, -0.34 * c * out, -0.22 * c),
                root + (0, -0.36 * c * out, -0.62 * c),
            ]
            lock(shell, path, 0.30 * c, light, blend=0.03)


def _bib(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add the mane that runs on over the chest and shoulders."""
    at, c, shell = trunk.stance.chest, trunk.chest, Shell(0.03)
    dark = draft.colours.dark
    for row, (high, out, count) in enumerate(((0.95, 0.55, 9), (0.45, 0.85, 9), (-0.05, 0.95, 7))):
        for k in range(count):
            angle = np.radians(-100 + 200 * (k + 0.5 * (row % 2)) / count)
            way = np.array((np.sin(angle), -np.cos(angle), 0.0))
            root = at + np.array((0, -0.15 * c, high * c)) + way * out * 0.72 * c
            path = [
                root,
                root + way * 0.34 * c - (0, 0, 0.18 * c),
                root + way * 0.30 * c - (0, 0, 0.62 * c),
            ]
            tone = mix(dark, draft.colours.main, float(draft.rng.uniform(0, 0.28)))
            lock(shell, path, 0.34 * c, tone, blend=0.03)
    draft.skin(shell, straight(0, 0, -1), fur=0.75)


def _hump(_draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """One hump on the back: dromedary."""
    _humps_at(shell, trunk, (0.05,), 0.31)


def _humps(_draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """Two humps: Bactrian camel."""
    _humps_at(shell, trunk, (-0.24, 0.28), 0.23)


def _humps_at(shell: Shell, trunk: Trunk, places: tuple[float, ...], size: float) -> None:
    middle = (trunk.stance.chest + trunk.stance.hip) / 2
    for y in places:
        at = middle + np.array((0, y * trunk.shape.length, 0.86 * trunk.chest))
        shell.add(ellipsoid(at, (0.58 * size, 0.84 * size, 1.2 * size)), trunk.paint, blend=0.08)


def _shoulders(_draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """Add a hump of muscle over the shoulders: bison, brown bear."""
    at = trunk.stance.chest + (0, 0.2 * trunk.chest, 0.62 * trunk.chest)
    shell.add(ellipsoid(at, np.array((0.72, 0.9, 0.72)) * trunk.chest), trunk.paint, blend=0.10)


def _wool(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Curls all over the body: sheep."""
    at, shell = trunk.stance, Shell(0.02)
    middle = (at.chest + at.hip) / 2 + (0, 0, 0.02)
    spine = at.hip - at.chest
    long = 0.5 * float(np.linalg.norm(spine)) + 0.95 * trunk.rump
    axes = along(spine)
    wide = 1.10 * trunk.rump
    shell.add(ellipsoid(middle, (wide, wide, long), axes), draft.colours.main, blend=0.03)
    turn = np.pi * (3 - np.sqrt(5))
    count = 170
    for k in range(count):
        z = 1 - 2 * (k + 0.5) / count
        r = np.sqrt(1 - z * z)
        way = np.array((r * np.cos(k * turn) * wide, r * np.sin(k * turn) * wide, z * long))
        size = draft.rng.uniform(0.052, 0.068)
        place = middle + axes @ way
        if place[2] > 0.06:
            shade = float(draft.rng.uniform(0.86, 1.0))
            tone = mix((0.0, 0.0, 0.0), draft.colours.main, shade)
            shell.add(ball(place, size), tone, blend=0.014)
    draft.skin(shell, straight(0, 0.4, -0.6), fur=0.35)


def _spines(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add a coat of short spines: hedgehog."""
    _quilled(draft, trunk, count=430, length=0.115, thick=0.020)


def _quills(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Long banded quills: porcupine."""
    _quilled(draft, trunk, count=300, length=0.26, thick=0.016)


_SPINE = ((0.0, 1.0), (0.62, 0.85), (1.0, 0.06))
"""Places along a spine and the share of its thickness there."""


def _quilled(draft: Draft, trunk: Trunk, *, count: int, length: float, thick: float) -> None:
    at, shell = trunk.stance, Shell(0.01)
    middle = (at.chest + at.hip) / 2 + (0, 0.03, 0.02)
    long = 0.5 * trunk.shape.length + 0.80 * trunk.rump
    radii = np.array((1.06 * trunk.rump, long, 1.08 * trunk.rump))
    shell.add(ellipsoid(middle, radii * 0.98), mix(draft.colours.dark, (0, 0, 0), 0.2))
    draft.skin(shell, straight(0, 1, 0.2), fur=0.3)
    draft.figure.add("satin", _spiked(draft, middle, radii, count, (length, thick)))


def _spiked(
    draft: Draft, middle: Floats, radii: Floats, count: int, size: tuple[float, float]
) -> Mesh:
    """Return spines of ``size`` = (length, thickness) all over a back, light at their tips."""
    k = np.arange(count)
    z = 1 - 1.55 * (k + 0.5) / count
    turn, r = k * np.pi * (3 - np.sqrt(5)), np.sqrt(1 - z * z)
    way = np.stack([r * np.cos(turn), r * np.sin(turn), z], 1)
    face = (way[:, 1] < -0.62) | ((way[:, 1] < -0.35) & (way[:, 2] < 0.2))
    way = way[~face]
    lean = unit(way + (0, 0.75, 0.15) + draft.rng.normal(0, 0.10, way.shape))
    long = size[0] * draft.rng.uniform(0.85, 1.15, (len(way), 1))
    side = unit(np.cross(lean, (0.31, 0.17, 0.94)))
    across = np.stack([side, np.cross(lean, side)], 1)
    corner = np.radians(np.arange(5) * 72)
    ring = (
        np.cos(corner)[:, None] * across[:, None, 0] + np.sin(corner)[:, None] * across[:, None, 1]
    )
    root = (middle + way * radii * 0.94)[:, None]
    rows = [root + lean[:, None] * long[:, None] * t + ring * size[1] * w for t, w in _SPINE]
    dark, light = np.array(draft.colours.dark), np.array(draft.colours.light)
    tones = [np.broadcast_to(dark * (1 - s) + light * s, rows[0].shape) for s in (0.0, 0.1, 1.0)]
    vertices = np.stack(rows, 1).reshape(-1, 3)
    band = np.array([(a, (a + 1) % 5, (a + 1) % 5 + 5, a + 5) for a in range(5)])
    faces = np.concatenate([band[:, [0, 1, 2]], band[:, [0, 2, 3]]])
    faces = np.concatenate([faces, faces + 5])
    starts = (np.arange(len(way)) * 15)[:, None, None]
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=(faces[None] + starts).reshape(-1, 3).astype(np.int32),
        colours=np.stack(tones, 1).reshape(-1, 3).astype(np.float32),
    )


def _plates(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Two rows of upright plates along the back: stegosaurus."""
    at, shell = trunk.stance, Shell(0.02)
    n = 9
    line = curve(
        [
            trunk.head.at(0, 0.7, 0.6),
            at.chest + (0, 0, trunk.chest),
            (at.chest + at.hip) / 2 + (0, 0, 1.16 * trunk.rump),
            at.hip + (0, 0, trunk.rump),
            at.hip + (0, 1.6 * trunk.rump, 0.35 * trunk.rump),
        ],
        n,
    )
    for k, root in enumerate(line):
        size = 0.07 + 0.15 * np.sin(np.pi * (k + 0.6) / n) ** 1.5
        side = 0.055 * (-1) ** k
        frame = Frame(root + (side, 0, 0.55 * size), np.eye(3)).turned(
            roll=float(np.sign(side)) * 12
        )
        shell.add(
            ellipsoid(frame.origin, (0.032, 0.80 * size, size), frame.axes),
            draft.colours.dark,
            blend=0.012,
        )
        shell.add(
            limb(
                frame.at(0, 0.0, 0.4 * size), frame.at(0, 0.0, 1.22 * size), 0.5 * size * 0.6, 0.012
            ),
            draft.colours.dark,
            blend=0.03,
        )
    draft.solid(shell)


def _ridge(draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """Add a row of small points from the neck to the tail: dragons, crocodiles, iguanas."""
    at = trunk.stance
    n = 12
    line = curve(
        [
            trunk.head.at(0, 0.75, 0.50),
            at.chest + (0, 0.1 * trunk.chest, 1.02 * trunk.chest),
            (at.chest + at.hip) / 2 + (0, 0, 0.96 * trunk.rump),
            at.hip + (0, 0.4 * trunk.rump, 0.95 * trunk.rump),
        ],
        n,
    )
    for k, root in enumerate(line):
        size = 0.055 + 0.035 * np.sin(np.pi * k / (n - 1))
        shell.add(
            limb(root - (0, 0.01, 0.02), root + (0, 0.035, size), 0.042, 0.010),
            draft.colours.dark,
            blend=0.015,
        )


def _collar(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add a pet's collar with a tag."""
    at, head = trunk.stance.chest, trunk.head
    middle = 0.42 * at + 0.58 * head.origin
    wide = min(0.90 * trunk.chest, 0.86 * head.unit)
    shell = Shell(0.01)
    axes = along(head.origin - at)
    shell.add(ring(middle, (wide, wide), 0.024, axes, flat=1.4), from_hex("#2c6fae"))
    draft.solid(shell, "satin")
    tag = middle + axes @ np.array((0.0, 0.0, -0.02)) + np.array((0.0, -wide - 0.02, -0.055))
    draft.bead(tag, (0.036, 0.014, 0.036), "#d8a93c", "metal")


def _saddle_band(draft: Draft, shell: Shell, trunk: Trunk) -> None:
    """Add a dark band over the shoulders: panda."""
    at, c = trunk.stance.chest, trunk.chest
    back = trunk.stance.hip - at
    way = 0.1 * c * back / np.linalg.norm(back)
    for side in (-1, 1):
        arc = [(side * 1.02 * c, 0, -0.2 * c), (side * 0.82 * c, 0, 0.62 * c), (0, 0, 1.10 * c)]
        for low, high in pairwise(arc):
            band = limb(at + way + low, at + way + high, 0.34 * c)
            shell.paint(band, draft.colours.dark, soft=0.02)


def _paddle(draft: Draft, _shell: Shell, trunk: Trunk) -> None:
    """Add a broad flat tail: beaver, platypus."""
    shell = Shell(0.03)
    root = trunk.stance.hip + (0, 0.7 * trunk.rump, -0.5 * trunk.rump)
    root[2] = max(root[2], 0.07)
    end = Frame(np.array((0.05, root[1] + 0.22, 0.055)), np.eye(3)).turned(yaw=-12)
    shell.add(limb(root, end.at(0, -0.1, 0), 0.07, 0.06), draft.colours.dark)
    shell.add(ellipsoid(end.origin, (0.125, 0.20, 0.036), end.axes), draft.colours.dark)
    for k in range(-3, 4):
        for flip in (-1, 1):
            a, b = (
                end.at(0.05 * k - 0.16 * flip, -0.16, 0.04),
                end.at(0.05 * k + 0.16 * flip, 0.16, 0.04),
            )
            shell.paint(limb(a, b, 0.007), mix(draft.colours.dark, (0, 0, 0), 0.5), soft=0.005)
    draft.solid(shell, "satin", fine=0.8)


DRESS: Mapping[str, Dress] = {
    "crest": _crest,
    "brush": _brush,
    "chest": _chest,
    "bib": _bib,
    "hump": _hump,
    "humps": _humps,
    "shoulders": _shoulders,
    "wool": _wool,
    "spines": _spines,
    "quills": _quills,
    "plates": _plates,
    "ridge": _ridge,
    "wings": leathery,
    "feathered wings": feathered,
    "collar": _collar,
    "saddle band": _saddle_band,
    "paddle tail": _paddle,
}
"""By name: dresses a four-legged body."""
