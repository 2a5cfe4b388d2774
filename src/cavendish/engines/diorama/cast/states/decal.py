"""Drawings printed on things: the flat picture hugs the front of a model. Knows no words."""

from dataclasses import replace

import numpy as np
from scipy.interpolate import LinearNDInterpolator

from cavendish.engines.diorama.cast.states.cut import tidied
from cavendish.engines.diorama.model.front import front, patch
from cavendish.engines.diorama.model.joining import merge
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.shading import smooth_normals

_FILL = 0.86
"""Share of the free patch that a print takes."""
_ROWS, _PITCH = 4, 1.35
"""Rows of a pattern on a square, and its pitch in motifs."""
_FLAT = 0.3
"""Height over depth up to which a thing has its picture on top."""
_SMALL = 0.12
"""A label with a half side below this share of its thing is no place for a picture."""
_LIFT = 0.006
"""How far a print stands off, as a share of its size."""


def printed(model: Model, drawing: Model, *, many: bool = False) -> Model | None:
    """Return a model with a drawing's front printed on its own, or None where there is no room.

    ``many`` prints it again and again, in rows that are shifted against each other.
    """
    place = model.anchors.get("label")
    low, high = model.bounds
    if place is None and float(high[2] - low[2]) < _FLAT * float(high[1] - low[1]):
        done = printed(_pitched(model, np.pi / 2), drawing, many=many)
        return replace(_pitched(done, -np.pi / 2), anchors=model.anchors) if done else None
    if place is None or min(place.half) < _SMALL * float((high - low).max()):
        place = patch(model) or place
    if place is None:
        return None
    sheet = _sheet(drawing.parts[0])
    if many:
        sheet = _tiled(sheet, place.half[0] / place.half[1])
    size = np.ptp(sheet.vertices[:, [0, 2]], axis=0)
    scale = _FILL * 2 * float(min(place.half[0] / size[0], place.half[1] / size[1]))
    flat = sheet.vertices[:, [0, 2]].astype(np.float64)
    flat = (flat - (flat.min(0) + flat.max(0)) / 2) * scale + (place.at[0], place.at[2])
    y = _surface(model, place, flat) - _LIFT * scale * float(size.max())
    vertices = np.stack([flat[:, 0], y, flat[:, 1]], 1)
    normals = smooth_normals(vertices, sheet.faces)
    film = replace(sheet, vertices=vertices.astype(np.float32), normals=normals.astype(np.float32))
    part = Part(mesh=film, finish=drawing.parts[0].finish)
    return Model(parts=(*model.parts, part), anchors=model.anchors)


def _pitched(model: Model, angle: float) -> Model:
    """Return a model turned about x (radians): by a quarter turn its top comes to the front."""
    parts = (replace(one, mesh=turned(one.mesh, "x", angle)) for one in model.parts)
    return Model(parts=tuple(parts))


def _tiled(sheet: Mesh, wide: float) -> Mesh:
    """Return copies of a sheet in a field ``wide`` times as wide as high."""
    size = np.ptp(sheet.vertices[:, [0, 2]], axis=0) * _PITCH
    rows = max(2, round(_ROWS / np.sqrt(wide)))
    columns = max(2, round(wide * rows * float(size[1] / size[0])))
    return merge(
        [
            sheet.moved(by=(float(size[0]) * (x + 0.5 * (z % 2)), 0.0, float(size[1]) * z))
            for z in range(rows)
            for x in range(columns - z % 2)
        ]
    )


def _sheet(drawn: Part) -> Mesh:
    """Return the front of a carved drawing: its picture is in the left half of its uv."""
    mesh = drawn.mesh
    if mesh.uv is None:
        return mesh
    fore = (mesh.uv[:, 0] <= 0.5)[mesh.faces].all(1)
    return tidied(replace(mesh, faces=mesh.faces[fore]))


def _surface(model: Model, place: Anchor, flat: np.ndarray) -> np.ndarray:
    """Return the y of a model's front at places (x, z)."""
    seen = front(model).reshape(-1, 3)
    seen = seen[np.isfinite(seen[:, 1])]
    reach = 1.25 * np.array(place.half)
    near = (np.abs(seen[:, [0, 2]] - (place.at[0], place.at[2])) < reach).all(1)
    seen = seen[near]
    if len(seen) < 8:
        return np.full(len(flat), place.at[1])
    found = LinearNDInterpolator(seen[:, [0, 2]], seen[:, 1], rescale=True)(flat)
    return np.where(np.isfinite(found), found, place.at[1])
