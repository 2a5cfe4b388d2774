"""Shot to plain tables: every triangle, texture and finish of it in a few flat arrays.

Knows finishes; knows no renderer. With everything in tables one compiled kernel serves every scene:
what differs between scenes is data.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import singledispatchmethod
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import (
    Bump,
    Diffuse,
    Glass,
    Glaze,
    Glow,
    Paint,
    Principled,
    Texture,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Part

Floats: TypeAlias = NDArray[np.float32]
Words: TypeAlias = NDArray[np.uint32]
Numbers: TypeAlias = tuple[float, float, float, float]
NO_TEXTURE, OF_VERTEX = -1.0, -2.0
FLAT = np.uint32(0xFFFFFFFF)
"""Stands for a normal where the triangle's own is meant."""
ROW = 5
"""Groups of four numbers a finish."""


class Kind(IntEnum):
    """Which way a finish reflects."""

    PRINCIPLED = 0
    DIFFUSE = 1
    GLAZE = 2
    GLASS = 3
    THIN = 4
    GLOW = 5
    LAMP = 6
    """A soft box: glows on its front, and the lens looks through it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stock:
    """A shot's parts as tables. Words of colour hold square roots, 11 bits red, 11 green, 10 blue.

    ``finishes``, ROW x 4 a part: base colour and kind; roughness (alpha for a glaze), metallic,
    index of refraction, clearcoat; clearcoat's alpha, sheen, flatness, share let through; depth of
    bumps and the textures of base, roughness and bumps (NO_TEXTURE, or OF_VERTEX); radiance.
    """

    positions: Floats
    """vertices x 3, metres."""
    faces: NDArray[np.int32]
    """triangles x 3, those of soft boxes and glowing parts first."""
    glowing: int
    """How many triangles glow."""
    corners: Floats
    """vertices x 8: position, normal as a word, uv, colour as a word, nothing."""
    triangles: Words
    """triangles x 4: corners and part."""
    finishes: Floats
    texels: Words
    """Pictures of colours, one after another, as words."""
    values: Floats
    """Pictures of single values, one after another."""
    textures: Floats
    """textures x 4: repeats across and along, columns, rows."""
    starts: Words
    """Where each texture begins, in texels or in values."""


def stock(parts: Sequence[Part], panels: Sequence[tuple[Mesh, RGB]]) -> Stock:
    """Return the tables of parts and of soft boxes (``panels``: mesh and radiance)."""
    shelves = _Shelves()
    parts = parts or (_nothing(),)
    rows = [shelves.row(part.finish) for part in parts]
    rows += [_row((0.0, 0.0, 0.0), Kind.LAMP, radiance=radiance) for _, radiance in panels]
    meshes = [part.mesh for part in parts] + [mesh for mesh, _ in panels]
    lit = [row[3] >= Kind.GLOW for row in rows]
    order = [i for i, on in enumerate(lit) if on] + [i for i, on in enumerate(lit) if not on]
    first = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes)])
    faces = [meshes[i].faces.astype(np.int32) + np.int32(first[i]) for i in order]
    owner = np.repeat(np.array(order, np.uint32), [len(f) for f in faces])
    joined = np.concatenate(faces)
    return Stock(
        positions=np.concatenate([m.vertices for m in meshes]).astype(np.float32),
        faces=joined,
        glowing=sum(len(meshes[i].faces) for i in order if lit[i]),
        corners=np.concatenate([_corners(mesh) for mesh in meshes]),
        triangles=np.concatenate([joined.astype(np.uint32), owner[:, None]], 1),
        finishes=np.concatenate(rows).astype(np.float32),
        texels=_end_to_end(shelves.texels, np.uint32),
        values=_end_to_end(shelves.values, np.float32),
        textures=np.array(shelves.textures or [(1, 1, 1, 1)], np.float32),
        starts=np.array(shelves.starts or [0], np.uint32),
    )


def _nothing() -> Part:
    """Return what stands for an empty scene: a triangle without area, far below."""
    vertices = np.full((3, 3), -1e6, np.float32)
    mesh = Mesh(vertices=vertices, faces=np.array([[0, 1, 2]], np.int32), faceted=True)
    return Part(mesh=mesh, finish=Diffuse(base=(0.0, 0.0, 0.0)))


def _corners(mesh: Mesh) -> Floats:
    """Return n x 8 numbers for the vertices of a mesh."""
    table = np.zeros((len(mesh.vertices), 8), np.float32)
    words = table.view(np.uint32)
    table[:, 0:3] = mesh.vertices
    if mesh.faceted:
        words[:, 3] = FLAT
    else:
        words[:, 3] = _packed_normals(
            smooth_normals(mesh) if mesh.normals is None else mesh.normals
        )
    if mesh.uv is not None:
        table[:, 4:6] = mesh.uv
    if mesh.colours is not None:
        words[:, 6] = packed_colours(mesh.colours)
    return table


def _packed_normals(normals: Floats) -> Words:
    """Return unit vectors as words: 16 bits each of the octahedron unfolded to a square."""
    n = normals / np.maximum(np.abs(normals).sum(1, keepdims=True), 1e-12)
    xy = n[:, :2]
    folded = (1 - np.abs(xy[:, ::-1])) * np.where(xy >= 0, 1, -1)
    square = np.asarray(np.where(n[:, 2:] < 0, folded, xy), np.float32)
    whole = np.clip((square * 0.5 + 0.5) * 65534 + 0.5, 0, 65534).astype(np.uint32)
    return whole[:, 0] | (whole[:, 1] << np.uint32(16))


def packed_colours(colours: NDArray[np.floating]) -> Words:
    """Return linear colours (n x 3, 0..1) as words."""
    root = np.sqrt(np.clip(colours, 0, 1))
    whole = (root * np.array([2047, 2047, 1023], np.float32) + np.float32(0.5)).astype(np.uint32)
    return whole[:, 0] | (whole[:, 1] << np.uint32(11)) | (whole[:, 2] << np.uint32(22))


def smooth_normals(mesh: Mesh) -> Floats:
    """Return area-weighted vertex normals, n x 3 unit vectors."""
    corners = mesh.vertices[mesh.faces].astype(np.float64)
    face = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.stack(
        [
            sum(
                np.bincount(mesh.faces[:, corner], face[:, axis], len(mesh.vertices))
                for corner in range(3)
            )
            for axis in range(3)
        ],
        axis=1,
    )
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return (normals / np.maximum(length, 1e-12)).astype(np.float32)


class _Shelves:
    """Textures put down once each, and rows of finishes that point to them."""

    def __init__(self) -> None:
        self.texels: list[NDArray[Any]] = []
        self.values: list[NDArray[Any]] = []
        self.textures: list[tuple[float, float, int, int]] = []
        self.starts: list[int] = []
        self._known: dict[tuple[int, bool], float] = {}

    @singledispatchmethod
    def row(self, finish: object) -> Floats:
        """Return a finish as ROW x 4 numbers."""
        raise TypeError(finish)

    @row.register
    def _(self, finish: Principled) -> Floats:
        gap = min(float(np.sqrt(0.08 * max(finish.specular, 0.0))), 0.9)
        rough = finish.roughness if isinstance(finish.roughness, float | int) else 0.5
        return _row(
            finish.base,
            Kind.PRINCIPLED,
            surface=(rough, finish.metallic, 2 / (1 - gap) - 1, finish.clearcoat),
            layers=(0.1 - 0.099 * finish.clearcoat_gloss, finish.sheen, finish.flatness, 0.0),
            relief=self._relief(finish.base, finish.roughness, finish.bump),
        )

    @row.register
    def _(self, finish: Glaze) -> Floats:
        return _row(
            finish.base,
            Kind.GLAZE,
            surface=(finish.alpha, 0.0, finish.ior, 0.0),
            relief=self._relief(finish.base, 0.0, finish.bump),
        )

    @row.register
    def _(self, finish: Glass) -> Floats:
        return _row(finish.tint, Kind.GLASS, surface=(0.0, 0.0, finish.ior, 0.0))

    @row.register
    def _(self, finish: Translucent) -> Floats:
        return _row(
            finish.base,
            Kind.THIN,
            surface=(finish.roughness, 0.0, 1.5, 0.0),
            layers=(0.1, 0.0, 0.0, finish.spread / 2),
            relief=self._relief(finish.base, 0.0, finish.bump),
        )

    @row.register
    def _(self, finish: Diffuse) -> Floats:
        relief = self._relief(finish.base, 0.0, finish.bump)
        return _row(finish.base, Kind.DIFFUSE, surface=(1.0, 0.0, 1.0, 0.0), relief=relief)

    @row.register
    def _(self, finish: Glow) -> Floats:
        return _row((0.0, 0.0, 0.0), Kind.GLOW, radiance=finish.radiance)

    def _relief(
        self, base: Paint, roughness: float | Texture, bump: Bump | None
    ) -> tuple[float, float, float, float]:
        """Return the depth of bumps, and the textures of base, roughness and bumps."""
        return (
            0.0 if bump is None else bump.depth,
            OF_VERTEX if isinstance(base, VertexColour) else self._put(base, coloured=True),
            self._put(roughness, coloured=False),
            NO_TEXTURE if bump is None else self._put(bump.height, coloured=False),
        )

    def _put(self, value: object, *, coloured: bool) -> float:
        """Put a texture down, if it is one, and return its number."""
        if not isinstance(value, Texture):
            return NO_TEXTURE
        key = id(value), coloured
        if key not in self._known:
            self._known[key] = float(len(self.textures))
            pixels = np.asarray(value.pixels, np.float32)
            self.textures.append((*value.repeat, pixels.shape[1], pixels.shape[0]))
            self.starts.append(self._lay(pixels, coloured=coloured))
        return self._known[key]

    def _lay(self, pixels: Floats, *, coloured: bool) -> int:
        """Lay a picture behind the others of its sort and return where it begins."""
        if coloured:
            seen = pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, 2)
            piece, shelf = packed_colours(seen.reshape(-1, 3)), self.texels
        else:
            grey = pixels if pixels.ndim == 2 else pixels.mean(2)
            piece, shelf = grey.ravel(), self.values
        begin = sum(len(laid) for laid in shelf)
        shelf.append(piece)
        return begin


def _row(
    base: Paint,
    kind: Kind,
    *,
    surface: Numbers = (1.0, 0.0, 1.0, 0.0),
    layers: Numbers = (0.1, 0.0, 0.0, 0.0),
    relief: Numbers = (0.0, NO_TEXTURE, NO_TEXTURE, NO_TEXTURE),
    radiance: RGB = (0.0, 0.0, 0.0),
) -> Floats:
    colour = (0.5, 0.5, 0.5) if isinstance(base, Texture | VertexColour) else base
    row = [*colour, kind, *surface, *layers, *relief, *radiance, 0.0]
    return np.array(row, np.float32)


def _end_to_end(pieces: list[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    return np.concatenate(pieces) if pieces else np.zeros(1, kind)
