"""Shells to triangles by marching cubes. Knows no nouns and no finishes.

Each solid is evaluated in its own box only: that is why a figure takes a fraction of a second.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.sdf import EMPTY, Deed, Field, Floats, Shell, Stroke, melted
from cavendish.engines.diorama.model.shading import signed_volume, smooth_normals

VOXEL = 0.0115
"""Metres; right for a figure of 1 to 2 m. Use 0.008 in close-ups and for things held."""
_MARGIN = 4
"""Voxels of air around the shell."""


def mesh(
    shell: Shell,
    *,
    voxel: float = VOXEL,
    soft: float | None = None,
    relief: Callable[[Floats], Floats] | None = None,
) -> Mesh:
    """Return the shell's surface with vertex colours (linear) for ``VertexColour`` paint.

    ``soft`` is how far colours of neighbouring solids blend in metres. ``relief`` returns how
    many metres points (n x 3) are moved outwards: knit, fleece, combed hair.
    """
    low, shape = _grid(shell, voxel)
    if shape.min() < 2:
        return _nothing()
    field = _field(shell, low, shape, voxel)
    vertices, faces = _surface(field, low, voxel)
    if not len(faces):
        return _nothing()
    colours = shell.colours(vertices, soft=0.7 * voxel if soft is None else soft)
    normals = smooth_normals(vertices, faces)
    if relief is not None:
        vertices = vertices + normals * np.asarray(relief(vertices))[:, None]
        normals = smooth_normals(vertices, faces)
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=faces,
        normals=normals.astype(np.float32),
        colours=colours,
    )


def _grid(shell: Shell, voxel: float) -> tuple[Floats, NDArray[np.int64]]:
    """Return the corner and the number of samples of the grid around a shell's solids."""
    solids = [stroke.solid for stroke in shell.strokes if stroke.deed is Deed.JOIN]
    if not solids:
        return np.zeros(3), np.zeros(3, np.int64)
    low = np.min([solid.low for solid in solids], 0) - _MARGIN * voxel
    high = np.max([solid.high for solid in solids], 0) + _MARGIN * voxel
    return low, np.ceil((high - low) / voxel).astype(np.int64) + 1


def _field(shell: Shell, low: Floats, shape: NDArray[np.int64], voxel: float) -> Field:
    """Sample the shell's distance on the grid, each solid where it can matter."""
    field = np.full(shape, EMPTY, np.float32)
    x, y, z = (_line(float(low[i]), int(shape[i]), voxel) for i in range(3))
    for stroke in shell.strokes:
        box = _box(stroke, low, shape, voxel)
        if stroke.deed is Deed.PAINT or box is None:
            continue
        i, j, k = box
        distance = stroke.solid.distance(x[i, None, None], y[None, j, None], z[None, None, k])
        field[box] = melted(field[box], distance, stroke)
    return field


def _line(low: float, count: int, voxel: float) -> Field:
    return np.asarray(low + voxel * np.arange(count), np.float32)


def _box(
    stroke: Stroke, low: Floats, shape: NDArray[np.int64], voxel: float
) -> tuple[slice, slice, slice] | None:
    """Return the part of the grid that a stroke can change, if any."""
    margin = stroke.blend + 3 * voxel
    first = np.floor((stroke.solid.low - margin - low) / voxel)
    last = np.ceil((stroke.solid.high + margin - low) / voxel) + 1
    start, stop = (np.clip(v, 0, shape).astype(int).tolist() for v in (first, last))
    if any(b <= a for a, b in zip(start, stop, strict=True)):
        return None
    i, j, k = (slice(a, b) for a, b in zip(start, stop, strict=True))
    return i, j, k


def _surface(field: Field, low: Floats, voxel: float) -> tuple[Floats, NDArray[np.int32]]:
    """Return vertices in metres and faces whose outside is outside."""
    from mcubes import marching_cubes  # noqa: PLC0415 # pyright: ignore - loads scipy; no stubs

    points, triangles = marching_cubes(field, 0.0)  # pyright: ignore - no stubs
    vertices = np.asarray(points, np.float64) * voxel + low
    faces = np.asarray(triangles, np.int32)
    if len(faces) and signed_volume(vertices, faces) < 0:
        faces = np.ascontiguousarray(faces[:, ::-1])
    return vertices, faces


def _nothing() -> Mesh:
    return Mesh(
        vertices=np.zeros((0, 3), np.float32),
        faces=np.zeros((0, 3), np.int32),
        normals=np.zeros((0, 3), np.float32),
        colours=np.zeros((0, 3), np.float32),
    )
