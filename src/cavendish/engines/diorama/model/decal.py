"""Small meshes that sit on a shell: eyes, brows, mouths, buttons. Knows no species and no noun.

A face is drawn in the x-z plane of a frame and marched onto the surface along the frame's +y, so
the same face fits any head. Meshes carry vertex colours (linear).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.joining import lattice, merge
from cavendish.engines.diorama.model.model import Mesh, Points
from cavendish.engines.diorama.model.pose import coloured
from cavendish.engines.diorama.model.primitives import sphere, tube
from cavendish.engines.diorama.model.sdf import Shell
from cavendish.engines.diorama.model.shading import unit

_FROM = -2.5
"""Where marching starts, in units before the face."""


_NOTHING = Mesh(vertices=np.zeros((0, 3), np.float32), faces=np.zeros((0, 3), np.int32))


def bead(centre: ArrayLike, radii: ArrayLike, colour: RGB, axes: Floats | None = None) -> Mesh:
    """Return an ellipsoid with three radii (metres) along ``axes`` (columns)."""
    turn = np.eye(3) if axes is None else axes
    base = sphere(1.0, segments=28)
    r = np.broadcast_to(np.asarray(radii, np.float64), 3)
    vertices = (base.vertices * r) @ turn.T + np.asarray(centre)
    normals = unit((base.vertices / r) @ turn.T)
    shaped = Mesh(
        vertices=vertices.astype(np.float32),
        faces=base.faces if np.linalg.det(turn) > 0 else base.faces[:, ::-1].copy(),
        normals=normals.astype(np.float32),
    )
    return coloured(shaped, colour)


def cord(points: Points, radius: float | Sequence[float], colour: RGB) -> Mesh:
    """Return a tube with round ends along points (n x 3, metres)."""
    path = np.asarray(points, np.float64)
    sizes = np.broadcast_to(np.asarray(radius, np.float64), len(path)).tolist()
    body = coloured(tube(path, sizes, segments=10), colour)
    return merge([body, bead(path[0], sizes[0], colour), bead(path[-1], sizes[-1], colour)])


def project(shell: Shell, points: ArrayLike, way: Floats) -> tuple[Floats, Floats]:
    """March points (n x 3) along ``way`` until they meet the shell: hits and unit normals."""
    start = np.atleast_2d(np.asarray(points, np.float64))
    gone = np.zeros(len(start))
    for _ in range(48):
        step = shell.distance(start + gone[:, None] * way)
        gone = np.minimum(gone + 0.85 * np.maximum(step, -0.02), 6.0)
        if np.abs(step).max() < 2e-4:
            break
    hits = start + gone[:, None] * way
    gap = 0.004
    slopes = [shell.distance(hits + gap * e) - shell.distance(hits - gap * e) for e in np.eye(3)]
    return hits, unit(np.stack(slopes, 1))


def spot(shell: Shell, frame: Frame, x: float, z: float) -> tuple[Floats, Floats]:
    """Return the point and normal where the face's (x, z), in the frame's units, meets a shell."""
    hits, normals = project(shell, frame.at(x, _FROM, z), frame.way(0, 1, 0))
    return hits[0], normals[0]


def stroke(
    shell: Shell,
    frame: Frame,
    line: Sequence[tuple[float, float]],
    radius: float | Sequence[float],
    colour: RGB,
) -> Mesh:
    """Draw a line of (x, z) in the frame's units on a shell; ``radius`` in metres.

    Points that miss the shell are left out.
    """
    starts = np.array([frame.at(x, _FROM, z) for x, z in line])
    hits, normals = project(shell, starts, frame.way(0, 1, 0))
    met = shell.distance(hits) < 0.01
    if met.sum() < 2:
        return _NOTHING
    size = np.broadcast_to(np.asarray(radius, np.float64), len(line))[met]
    return cord(hits[met] + normals[met] * (0.15 * size)[:, None], size.tolist(), colour)


def patch(
    shell: Shell,
    frame: Frame,
    top: Sequence[tuple[float, float]],
    bottom: Sequence[tuple[float, float]],
    colour: RGB,
    *,
    lift: float = 0.003,
) -> Mesh:
    """Lay a film between two lines of as many (x, z) on a shell, ``lift`` metres above it.

    Both lines run to the picture's right. What misses the shell is drawn in to its edge.
    """
    share = np.linspace(0, 1, 7)[:, None, None]
    flat = (1 - share) * np.array(bottom) + share * np.array(top)
    starts = np.array([frame.at(x, _FROM, z) for x, z in flat.reshape(-1, 2)])
    hits, normals = project(shell, starts, frame.way(0, 1, 0))
    met = np.flatnonzero(shell.distance(hits) < 0.01)
    if not len(met):
        return _NOTHING
    gaps = np.linalg.norm(starts[:, None] - starts[met][None], axis=2)
    nearest = met[gaps.argmin(1)]
    hits, normals = hits[nearest], normals[nearest]
    film = Mesh(
        vertices=(hits + normals * lift).astype(np.float32),
        faces=lattice(len(share), len(top)),
        normals=normals.astype(np.float32),
    )
    return coloured(film, colour)


def facing(normal: Floats, frame: Frame, *, share: float = 0.45) -> Floats:
    """Return axes whose y is between a normal and the frame's front, z as near up as can be."""
    out = unit((1 - share) * normal + share * frame.way(0, -1, 0))
    up = frame.way(0, 0, 1)
    up = unit(up - out * float(up @ out))
    return np.stack([np.cross(out, up), out, up], 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eye:
    """What an eye looks like; lengths are shares of its own radius."""

    radius: float
    """In the frame's units."""
    iris: RGB | None = None
    """None is a plain dark bead."""
    oval: float = 1.2
    pupil: float = 0.74
    look: tuple[float, float] = (0.0, 0.0)
    """Shift of the pupil to the picture's right and up."""
    dark: RGB = (0.007, 0.004, 0.004)
    stand_out: float = 0.30


def eye(shell: Shell, frame: Frame, at: tuple[float, float], like: Eye) -> tuple[Mesh, Mesh]:
    """Return a bead set into the face at (x, z) and its two catch-lights, always up and left.

    Give the bead a glossy finish and the catch-lights a matt white one.
    """
    hit, normal = spot(shell, frame, *at)
    axes = facing(normal, frame)
    out, up = axes[:, 1], axes[:, 2]
    right = np.cross(up, out)
    r = like.radius * frame.unit
    size = np.array((r, 0.5 * r, r * like.oval))
    centre = hit - out * r * (0.5 - like.stand_out)
    beads = [bead(centre, size, like.iris or like.dark, axes)]
    share, lift = 1.0, 0.42
    if like.iris is not None:
        centre = centre + out * r * 0.17 + up * r * like.look[1] + right * r * like.look[0]
        beads.append(bead(centre, size * (like.pupil, 0.75, like.pupil), like.dark, axes))
        share, lift = like.pupil * 0.95, 0.33
    aside, above = right * r * 0.30 * share, up * r * share * like.oval
    spots = (
        (centre + out * r * lift + above * 0.40 - aside, (0.27, 0.10, 0.27)),
        (centre + out * r * (lift - 0.02) - above * 0.42 + aside, (0.12, 0.07, 0.12)),
    )
    white = (0.93, 0.93, 0.93)
    lights = [bead(at, np.array(radii) * r * share, white, axes) for at, radii in spots]
    return merge(beads), merge(lights)
