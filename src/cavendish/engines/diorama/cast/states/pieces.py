"""Halves, slices and bites: food in pieces, its inside seen. Knows the words for pieces."""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.states.cut import cut, grounded, turned_to
from cavendish.engines.diorama.cast.states.flesh import HOLLOW, flesh, flesh_colour
from cavendish.engines.diorama.cast.states.refine import refined, volume
from cavendish.engines.diorama.model.joining import normals_of
from cavendish.engines.diorama.model.material import Finish, Glaze, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured

_TO_CAMERA = np.array((0.0, -0.78, 0.63))
"""Where a cut face looks."""
_HALVES = frozenset({"halved", "half-cut", "cut in half"})
_ONE = frozenset({"half"})
_SLICES = frozenset({"sliced", "slice", "cut", "chopped"})
_BITES = frozenset({"half-eaten", "bitten", "eaten", "partially eaten", "partly eaten"})
PIECES = _HALVES | _ONE | _SLICES | _BITES
"""Words after which a food is not whole."""


def in_pieces(model: Model, noun: str, word: str) -> Model | None:
    """Return a food halved, sliced or bitten into, or None if it has no inside to show."""
    inside = flesh(noun)
    if inside is None:
        return None
    if word in _BITES:
        return bitten(model, noun)
    long = _is_long(model)
    across = np.array((1.0, 0.0, 0.0)) if long else np.array((0.0, -1.0, 0.0))
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    middle = float(((low + high) / 2) @ across)
    dent = 0.12 * float(high[2] - low[2]) if noun in HOLLOW else 0.0
    half = cut(model, across, middle, inside, depth=dent)
    other = cut(model, -across, -middle, inside, depth=dent)
    face = np.array((0.55, -0.83, 0.0)) if long else _TO_CAMERA
    face /= np.linalg.norm(face)
    lying = turned_to(half, across, face)
    if word in _ONE:
        return lying
    rest = _slices(other, -across, inside) if word in _SLICES else [turned_to(other, -across, face)]
    return _row([lying, *rest])


def _slices(half: Model, across: np.ndarray, inside: Finish) -> list[Model]:
    """Return two slices off the cut side of a half, leaning, and what is left of it."""
    low, high = (np.asarray(one, np.float64) for one in half.bounds)
    size = float(np.abs((high - low) @ np.abs(across)))
    edge = max(float(low @ across), float(high @ across))
    thick = 0.2 * size
    pieces: list[Model] = []
    for k in range(2):
        start = edge - k * 1.0 * thick
        front = half if k == 0 else cut(half, across, start, inside)
        slab = cut(front, -across, -(start - thick), inside)
        pieces.append(turned_to(slab, across, np.array((0.0, -0.42, 0.9075))))
    return pieces


def _row(pieces: list[Model]) -> Model:
    """Return pieces side by side as one model."""
    parts: list[Part] = []
    x = 0.0
    for piece in pieces:
        low, high = piece.bounds
        wide = float(high[0] - low[0])
        moved = piece.moved(by=(x + wide / 2, 0.0, 0.0))
        parts += moved.parts
        x += wide * 1.06
    return grounded(Model(parts=tuple(parts)))


def _is_long(model: Model) -> bool:
    low, high = model.bounds
    size = np.asarray(high - low, np.float64)
    return bool(size[0] > 1.6 * max(size[1], size[2]))


def bitten(model: Model, noun: str) -> Model:
    """Return a food with a bite out of its right side, its flesh bare there."""
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    size, middle = high - low, (low + high) / 2
    reach = 0.24 * float(min(size[0], size[2]))
    side = middle + size / 2 * np.array((0.66, -0.56, 0.12))
    bites = [
        side + reach * np.array(off)
        for off in ((0.1, 0, 0.5), (0.2, -0.1, -0.45), (0.3, -0.2, 0.05))
    ]
    parts: list[Part] = []
    sizes = [volume(one.mesh) for one in model.parts]
    for one, whole in zip(model.parts, sizes, strict=True):
        if whole < 0.3 * max(sizes):
            parts.append(one)
            continue
        fine = refined(one.mesh, 0.02 * float(size.max()))
        parts += _bitten(replace(one, mesh=fine), bites, reach, middle, noun)
    return Model(parts=tuple(parts), anchors=model.anchors)


def _bitten(
    one: Part, bites: list[np.ndarray], reach: float, middle: np.ndarray, noun: str
) -> list[Part]:
    """Return a part's skin outside the bites, and its flesh where they went."""
    mesh = one.mesh
    inside = np.any([np.linalg.norm(mesh.vertices - b, axis=1) < reach for b in bites], axis=0)
    if not inside.any():
        return [one]

    def pressed(points: np.ndarray) -> np.ndarray:
        moved = points.copy()
        for _ in range(2):
            for bite in bites:
                off = moved - bite
                far = np.linalg.norm(off, axis=1)
                deep = far < reach
                way = middle - moved
                way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
                along = (off * way).sum(1)
                root = np.sqrt(np.maximum(along**2 - far**2 + reach**2, 0))
                moved[deep] += (way * (root - along)[:, None])[deep]
        return moved

    bare = inside[mesh.faces].any(1)
    skin = (
        [Part(mesh=replace(mesh, faces=mesh.faces[~bare]), finish=one.finish)]
        if (~bare).any()
        else []
    )
    flesh_mesh = bent(_only(mesh, bare), pressed)
    white = coloured(flesh_mesh, flesh_colour(noun))
    return [*skin, Part(mesh=white, finish=Glaze(base=VertexColour(), alpha=0.35, ior=1.35))]


def _only(mesh: Mesh, chosen: np.ndarray) -> Mesh:
    return Mesh(vertices=mesh.vertices, faces=mesh.faces[chosen], normals=normals_of(mesh))
