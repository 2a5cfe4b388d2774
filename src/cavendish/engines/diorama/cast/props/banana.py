"""A banana coming out of its peel: bare above, four flaps hanging down, skin below."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.states.cut import clipped
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.finish import varnished
from cavendish.engines.diorama.model.joining import lattice, merge
from cavendish.engines.diorama.model.material import Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import coloured, turned
from cavendish.engines.diorama.model.primitives import sphere, tube
from cavendish.engines.diorama.model.shading import smooth_normals

_FLESH = (0.82, 0.72, 0.44)
_PITH = (0.8, 0.7, 0.38)
_SKIN = (0.74, 0.47, 0.03)
_REACH = 0.98
_RADIUS = 0.0172


def peeled_banana(body: Mesh, bend: float, *, bared: float) -> Model:
    """Return a banana whose upper share ``bared`` has come out of its skin.

    ``body`` is the whole banana along an arc in the x-z plane that rises by ``bend``.
    """
    start = _REACH - bared * 1.93
    place = _on(start, bend)
    along = np.array((np.cos(start) * 0.105, 0.0, np.sin(start) * bend))
    along /= np.linalg.norm(along)
    skin, _ = clipped(body, along, float(place @ along))
    flesh = _flesh(start, bend)
    flaps = merge([_flap(place, along, turn, bared) for turn in (0.5, 2.1, 3.7, 5.2)])
    pulp = Principled(base=VertexColour(), roughness=0.55, specular=0.4, sheen=0.2)
    parts = [part(pulp, flesh), part(varnished(0.35), *([skin] if skin else []), flaps)]
    upright = [part(one.finish, turned(one.mesh, "y", -0.85)) for one in parts]
    return assemble(upright, turn=0.0)


def _on(angle: float, bend: float) -> NDArray[np.float64]:
    return np.array((0.105 * np.sin(angle), 0.0, bend * (1 - np.cos(angle))))


def _flesh(start: float, bend: float) -> Mesh:
    """Return the bare fruit from within the skin to its tip."""
    angles = np.linspace(start - 0.12, _REACH - 0.16, 30)
    path = np.array([_on(float(a), bend) for a in angles])
    t = np.linspace(0, 1, 30)
    radius = _RADIUS * 0.86 * np.interp(t, [0, 0.6, 0.85, 1.0], [1.0, 0.95, 0.7, 0.3])
    body = tube(path, radius, segments=28)
    tip = sphere(float(radius[-1]), at=tuple(path[-1].tolist()), segments=20)
    whole = merge([body, tip])
    fibre = texture.noise((64, 64), (3, 20), seed=3)
    cell = (np.abs(whole.vertices[:, [0, 1]]) * 2000).astype(int) % 64
    shade = (0.92 + 0.14 * fibre[cell[:, 0], cell[:, 1]])[:, None]
    return coloured(whole, np.array(_FLESH) * shade)


def _flap(
    place: NDArray[np.float64], along: NDArray[np.float64], turn: float, bared: float
) -> Mesh:
    """Return a strip of peel that leaves the skin's edge and bends over outwards."""
    other = np.array((0.0, 1.0, 0.0))
    third = np.cross(along, other)
    length = 0.03 + 0.045 * bared
    rows, columns = 18, 9
    s, u = np.linspace(0, 1, rows)[:, None], np.linspace(-1, 1, columns)[None]
    wide = 0.72 * (1 - 0.75 * s**1.6)
    around = turn + wide * u
    out = np.cos(around)[..., None] * other + np.sin(around)[..., None] * third
    curl = s * 2.5
    far = _RADIUS + length * (1 - np.cos(curl)) / 2.5
    high = length * np.sin(curl) / 2.5
    outer = place + out * far[..., None] + along * high[..., None]
    sheet = lattice(rows, columns)
    sides: list[Mesh] = []
    for colour, faces in ((_SKIN, sheet), (_PITH, sheet[:, ::-1].copy())):
        points = outer.reshape(-1, 3)
        normals = smooth_normals(points, faces)
        shifted = points + 0.0006 * normals
        flat = Mesh(
            vertices=shifted.astype(np.float32), faces=faces, normals=normals.astype(np.float32)
        )
        sides.append(coloured(flat, colour))
    return merge(sides)
