"""Any flat drawing as a carved and painted toy. Knows no nouns and no library.

The silhouette becomes one body with rounded edges and level faces; every layer of the drawing
stands out on the front like an inlaid piece; the drawing itself is printed over the whole.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, map_coordinates

from cavendish.engines.diorama.cast.drawing import Layer, drawn, flattened, layers
from cavendish.engines.diorama.model.material import Finish, Glaze, Texture
from cavendish.engines.diorama.model.membrane import Film, Grid, film
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.shading import smooth_normals, unit

SIZE = 384
"""Pixels a side while measuring shapes; the drawing is printed with twice as many."""
CELLS = 168
MOST_CELLS = 17_500
"""Mesh cells along the longer side, and over the whole silhouette: four triangles each."""
DEPTH = 0.6
"""How steeply the edge rises: 1 makes a small disc a ball."""
_FLAT = 0.26
"""Where the body levels off, as a share of its extent: a carved plate, not a balloon."""
_PUFF, _PUFF_MOST = 0.34, 0.03
"""How round a layer is on top of the body, and its greatest height (share of the height)."""


def inflate(svg: str, *, height: float) -> Model:
    """Return the drawing as a toy ``height`` metres tall, standing on z = 0, facing -y.

    Raises DrawingUnreadable if the drawing is blank or no SVG.
    """
    painted = layers(svg, size=SIZE)
    whole = flattened(painted)
    rows, columns = np.nonzero(whole.coverage > 0.5)
    tall = float(rows.max() - rows.min() + 1)
    extent = max(tall, float(columns.max() - columns.min() + 1))
    body = film(whole.coverage, cells=120)
    step = max(extent / CELLS, float(np.sqrt(whole.coverage.sum() / MOST_CELLS)))
    points, faces, rim = _lattice(body, step)
    points, distance, inward = _rounded_rim(points, body, step)
    depth = DEPTH * _softened(body.at(points, distance), _FLAT * extent)
    quilt = sum((_quilted(layer, points, tall) for layer in _pieces(painted, whole)), 0 * depth)
    front, back = -(depth + quilt * np.clip(distance / 6, 0, 1)), 0.8 * depth
    scale = height / tall
    mesh = _closed(points, faces, rim, (front, back), inward)
    placed = _set_down(mesh, scale, rows.max() + 1, float(columns.min() + columns.max()) / 2)
    high = float(placed.vertices[:, 2].max())
    return Model(
        parts=(Part(mesh=placed, finish=_print(svg, painted, whole)),),
        anchors={"top": Anchor(at=(0.0, 0.0, high), half=(0.1 * high, 0.05 * high))},
    )


def _softened(values: Grid, limit: float) -> Grid:
    """Bend large values over towards a limit."""
    return limit * np.tanh(values / limit)


def _pieces(painted: Sequence[Layer], whole: Layer) -> list[Layer]:
    """Return the layers that get a relief of their own: not the body itself, not faint ones."""
    total = float(whole.coverage.sum())
    kept = [
        layer
        for layer in painted
        if float(layer.coverage.max()) > 0.85 and float(layer.coverage.sum()) < 0.8 * total
    ]
    kept.sort(key=lambda layer: -float(layer.coverage.sum()))
    return kept[:26]


def _quilted(layer: Layer, points: Grid, tall: float) -> Grid:
    """Return how far a layer stands out at the points, in pixels."""
    rows, columns = np.nonzero(layer.coverage > 0.02)
    low = np.array([max(rows.min() - 3, 0), max(columns.min() - 3, 0)])
    high = np.array([rows.max() + 4, columns.max() + 4])
    crop = layer.coverage[low[0] : high[0], low[1] : high[1]]
    own = film(crop, cells=int(np.clip(max(crop.shape) / 3, 16, 72)))
    local = points - low[:, None]
    near = np.all((local > -1) & (local < (high - low)[:, None]), axis=0)
    out = np.zeros(points.shape[1])
    distance = _sample(own.distance, local[:, near])
    dome = own.at(local[:, near], np.maximum(distance, 0))
    soft = tall * 0.006
    dome = np.sqrt(dome**2 + soft**2) - soft
    out[near] = np.where(distance > 0, _softened(_PUFF * dome, _PUFF_MOST * tall), 0)
    return out


def _lattice(body: Film, step: float) -> tuple[Grid, NDArray[np.int64], NDArray[np.bool_]]:
    """Return grid points over the silhouette (2 x n), faces, and which points are its rim."""
    count = int(SIZE / step) + 2
    line = np.arange(count, dtype=np.float64) * step
    y, x = np.meshgrid(line, line, indexing="ij")
    distance = _sample(body.distance, np.stack([y, x]).reshape(2, -1)).reshape(count, count)
    inside = distance > 0.3 * step
    cell = inside[:-1, :-1] | inside[1:, :-1] | inside[:-1, 1:] | inside[1:, 1:]
    used = np.zeros_like(inside)
    for rows in (slice(None, -1), slice(1, None)):
        for columns in (slice(None, -1), slice(1, None)):
            used[rows, columns] |= cell
    index = np.full(used.shape, -1, np.int64)
    index[used] = np.arange(int(used.sum()))
    r, c = np.nonzero(cell)
    a, b, d, e = index[r, c], index[r, c + 1], index[r + 1, c + 1], index[r + 1, c]
    faces = np.concatenate([np.stack([a, d, b], 1), np.stack([a, e, d], 1)])
    return np.stack([y[used], x[used]]), faces, ~inside[used]


def _rounded_rim(points: Grid, body: Film, step: float) -> tuple[Grid, Grid, Grid]:
    """Move outer points onto the edge and crowd the next ones towards it.

    Returns the points, their distances from the edge, and the unit vectors inwards.

    The rim of a puffed body is steep: rings at the squares of even distances follow it.
    """
    slopes = [np.asarray(np.gradient(body.distance, axis=axis), np.float64) for axis in (0, 1)]
    distance = _sample(body.distance, points)
    way = np.stack([_sample(slope, points) for slope in slopes])
    way /= np.maximum(np.linalg.norm(way, axis=0), 0.3)
    width = 4.0 * step
    inner = np.clip(distance, 0, None)
    wanted = np.where(inner < width, inner**2 / width, inner)
    wanted = np.where(distance <= 0.3 * step, 0.0, wanted)
    return points + way * (wanted - distance), wanted, way


def _closed(
    points: Grid,
    faces: NDArray[np.int64],
    rim: NDArray[np.bool_],
    sides: tuple[Grid, Grid],
    inward: Grid,
) -> Mesh:
    """Sew front and back together along the rim; uv has the front left, the back right.

    Where both sides meet the surface faces straight outwards.
    """
    front, back = sides
    count = points.shape[1]
    behind = np.arange(count, dtype=np.int64) + count * ~rim
    front = np.where(rim, 0.0, front)
    vertices = np.concatenate(
        [np.stack([points[1], front, -points[0]], 1), np.stack([points[1], back, -points[0]], 1)]
    )
    sewn = np.concatenate([faces, behind[faces][:, ::-1]])
    normals = smooth_normals(vertices, sewn)
    split = np.concatenate([faces, (faces + count)[:, ::-1]])
    outward = unit(np.stack([-inward[1], 0 * inward[0], inward[0]], 1))
    normals[:count][rim] = normals[count:][rim] = outward[rim]
    vertices[count:][rim] = vertices[:count][rim]
    u, v = (points[1] + 0.5) / SIZE, 1 - (points[0] + 0.5) / SIZE
    uv = np.concatenate([np.stack([u / 2, v], 1), np.stack([0.5 + u / 2, v], 1)])
    return Mesh(
        vertices=vertices.astype(np.float32),
        faces=split.astype(np.int32),
        normals=normals.astype(np.float32),
        uv=uv.astype(np.float32),
    )


def _set_down(mesh: Mesh, scale: float, bottom: float, middle: float) -> Mesh:
    """Scale to metres, centre, and press the lowest part flat so that the toy stands."""
    vertices = mesh.vertices.astype(np.float64)
    vertices = (vertices - (middle, 0.0, -bottom)) * scale
    sole = vertices[:, 2].max() * 0.014
    vertices[:, 2] = np.maximum(vertices[:, 2], sole) - sole
    low, high = vertices.min(0), vertices.max(0)
    vertices[:, :2] -= ((low + high) / 2)[:2]
    vertices *= high[2] and (vertices[:, 2].max() + sole) / vertices[:, 2].max()
    return Mesh(
        vertices=vertices.astype(np.float32), faces=mesh.faces, normals=mesh.normals, uv=mesh.uv
    )


def _print(svg: str, painted: Sequence[Layer], whole: Layer) -> Finish:
    """Return satin lacquer with the drawing on the front and its large areas on the back."""
    total = float(whole.coverage.sum())
    large = [layer for layer in painted if float(layer.coverage.sum()) > 0.07 * total]
    back = _bled(flattened(large) if large else whole)
    sheets = [_bled(drawn(svg, size=2 * SIZE)), back.repeat(2, axis=0).repeat(2, axis=1)]
    pixels = np.concatenate(sheets, axis=1)[::-1]
    return Glaze(base=Texture(pixels=np.ascontiguousarray(pixels)), alpha=0.2, ior=1.46)


def _bled(layer: Layer) -> NDArray[np.float32]:
    """Return the colours carried past the edges, muted to what pigments reach."""
    solid = layer.coverage > 0.97
    if not solid.any():
        solid = layer.coverage >= layer.coverage.max()
    nearest = distance_transform_edt(~solid, return_distances=False, return_indices=True)
    colour = layer.colour[tuple(np.asarray(nearest))]
    grey = colour.mean(-1, keepdims=True)
    return (grey + (colour - grey) * 0.94).clip(0.008, 0.8).astype(np.float32)


def _sample(grid: Grid, points: Grid) -> Grid:
    return np.asarray(map_coordinates(grid, points, order=1, mode="nearest"), np.float64)
