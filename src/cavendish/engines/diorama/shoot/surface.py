"""What a ray meets: place, normals and finish, looked up in a scene's tables. Knows Dr.Jit.

Lanes run side by side; nothing here branches on what is met.
"""

import importlib
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from cavendish.engines.diorama.shoot.stock import FLAT, ROW, Kind

_NO_LEAD = 1e-3
"""A shading normal leans at least so far towards the eye, or what is seen would be unlit."""


class Detail(IntEnum):
    """How closely a surface is looked at."""

    COARSE = 0
    """The nearest texel: for light that has bounced."""
    SMOOTH = 1
    """Texels blended."""
    BUMPY = 2
    """With bumps: for the lens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """A scene's tables as Dr.Jit arrays, and its triangles for rays to meet."""

    scene: Any
    corners: Any
    triangles: Any
    finishes: Any
    texels: Any
    values: Any
    textures: Any
    starts: Any
    glowing: Any
    tickets: Any
    lamps: Any
    chance: Any
    sky: Any
    sky_shape: tuple[Any, Any]
    patches: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """A finish where a ray met it, lane by lane. ``eye`` points back along the ray."""

    place: Any
    eye: Any
    flat: Any
    """The triangle's own normal, on the eye's side."""
    outward: Any
    """Whether the eye is on the outer side."""
    normal: Any
    """The shading normal, bumps and all, on the eye's side."""
    part: Any
    kind: Any
    base: Any
    rough: Any
    metallic: Any
    ior: Any
    clearcoat: Any
    clear_alpha: Any
    sheen: Any
    flatness: Any
    through: Any
    radiance: Any


def met(mi: Any, tables: Tables, ray: Any, hit: Any, active: Any, detail: Detail) -> Surface:
    """Return the surface at hits."""
    dr = importlib.import_module("drjit")
    triangle = dr.gather(mi.Vector4u, tables.triangles, hit.prim_index, active)
    low = [dr.gather(mi.Vector4f, tables.corners, 2 * triangle[k], active) for k in range(3)]
    high = [dr.gather(mi.Vector4f, tables.corners, 2 * triangle[k] + 1, active) for k in range(3)]
    second, third = hit.prim_uv.x, hit.prim_uv.y
    share = (1 - second - third, second, third)
    points = [mi.Vector3f(corner.x, corner.y, corner.z) for corner in low]
    along, across = points[1] - points[0], points[2] - points[0]
    own = dr.normalize(dr.cross(along, across))
    outward = dr.dot(own, ray.d) < 0
    flat = dr.select(outward, own, -own)
    normal = _smooth(mi, low, share, own)
    normal = dr.select(dr.dot(normal, flat) < 0, -normal, normal)
    row = [
        dr.gather(mi.Vector4f, tables.finishes, ROW * triangle.w + i, active) for i in range(ROW)
    ]
    colours = [_colour(mi, dr.reinterpret_array(mi.UInt32, c.z)) for c in high]
    uv = mi.Point2f(_mixed([c.x for c in high], share), _mixed([c.y for c in high], share))
    textured = active & (row[3].y >= 0)
    seen = _texel(mi, tables, row[3].y, uv, textured, fine=detail >= Detail.SMOOTH)
    plain = dr.select(
        row[3].y < -1.5, _mixed(colours, share), mi.Color3f(row[0].x, row[0].y, row[0].z)
    )
    rough = row[1].x
    if detail >= Detail.SMOOTH:
        rough_by = active & (row[3].z >= 0)
        value, _, _ = _height(mi, tables, row[3].z, uv, rough_by)
        rough = dr.select(rough_by, value, rough)
    if detail >= Detail.BUMPY:
        bumped = active & (row[3].w >= 0)
        slopes = _slopes(mi, (along, across), high, normal)
        raised = _raised(_height(mi, tables, row[3].w, uv, bumped), row[3].x, slopes, normal)
        normal = dr.select(bumped, raised, normal)
        normal = dr.select(dr.dot(normal, flat) < 0, -normal, normal)
    lead = dr.dot(normal, ray.d)
    leaning = dr.normalize(normal - ray.d * (lead + _NO_LEAD))
    normal = dr.select(lead > -_NO_LEAD, leaning, normal)
    return Surface(
        place=points[0] + along * second + across * third,
        eye=-ray.d,
        flat=flat,
        outward=outward,
        normal=normal,
        part=triangle.w,
        kind=mi.UInt32(row[0].w),
        base=dr.select(textured, seen, plain),
        rough=rough,
        metallic=row[1].y,
        ior=row[1].z,
        clearcoat=row[1].w,
        clear_alpha=row[2].x,
        sheen=row[2].y,
        flatness=row[2].z,
        through=row[2].w,
        radiance=mi.Color3f(row[4].x, row[4].y, row[4].z),
    )


def shines(surface: Surface) -> Any:
    """Tell where a surface gives light towards the eye."""
    return (surface.kind >= int(Kind.GLOW)) & surface.outward


def _mixed(values: list[Any], share: tuple[Any, ...]) -> Any:
    """Return the corners' values as each corner has its share."""
    first, second, third = (value * part for value, part in zip(values, share, strict=True))
    return first + second + third


def _smooth(mi: Any, corners: list[Any], share: tuple[Any, ...], own: Any) -> Any:
    """Return the normal between the corners' normals; the triangle's own where it is flat."""
    dr = importlib.import_module("drjit")
    words = [dr.reinterpret_array(mi.UInt32, corner.w) for corner in corners]
    mixed = _mixed([_normal(mi, word) for word in words], share)
    return dr.select(words[0] == int(FLAT), own, dr.normalize(mixed))


def _normal(mi: Any, word: Any) -> Any:
    """Unfold a normal from its word."""
    dr = importlib.import_module("drjit")
    x = mi.Float(word & 0xFFFF) * (2 / 65534) - 1
    y = mi.Float(word >> 16) * (2 / 65534) - 1
    z = 1 - dr.abs(x) - dr.abs(y)
    fold = dr.maximum(-z, 0.0)
    folded = mi.Vector3f(x + dr.select(x >= 0, -fold, fold), y + dr.select(y >= 0, -fold, fold), z)
    return dr.normalize(folded)


def _colour(mi: Any, word: Any) -> Any:
    """Unpack a linear colour."""
    red = mi.Float(word & 2047) * (1 / 2047)
    green = mi.Float((word >> 11) & 2047) * (1 / 2047)
    blue = mi.Float(word >> 22) * (1 / 1023)
    return mi.Color3f(red * red, green * green, blue * blue)


def _grid(mi: Any, tables: Tables, texture: Any, uv: Any, active: Any) -> tuple[Any, ...]:
    """Return a texture's start and size, repeats, and continuous columns and rows of uv in it."""
    dr = importlib.import_module("drjit")
    number = mi.UInt32(dr.maximum(texture, 0.0))
    sort = dr.gather(mi.Vector4f, tables.textures, number, active)
    start = dr.gather(mi.UInt32, tables.starts, number, active)
    across, along = uv.x * sort.x, uv.y * sort.y
    column = (across - dr.floor(across)) * sort.z
    row = (along - dr.floor(along)) * sort.w
    return start, sort, column, row


def _texel(mi: Any, tables: Tables, texture: Any, uv: Any, active: Any, *, fine: bool) -> Any:
    """Look a colour up: the nearest texel, or a blend of four."""
    dr = importlib.import_module("drjit")
    start, sort, column, row = _grid(mi, tables, texture, uv, active)

    def at(x: Any, y: Any) -> Any:
        index = start + mi.UInt32(y) * mi.UInt32(sort.z) + mi.UInt32(x)
        return _colour(mi, dr.gather(mi.UInt32, tables.texels, index, active))

    if not fine:
        return at(dr.minimum(dr.floor(column), sort.z - 1), dr.minimum(dr.floor(row), sort.w - 1))
    (x0, x1, fx), (y0, y1, fy) = _between(column, sort.z), _between(row, sort.w)
    upper = at(x0, y0) * (1 - fx) + at(x1, y0) * fx
    return upper * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy


def _height(mi: Any, tables: Tables, texture: Any, uv: Any, active: Any) -> tuple[Any, Any, Any]:
    """Look a value up, blended of four, and its slope along u and v."""
    dr = importlib.import_module("drjit")
    start, sort, column, row = _grid(mi, tables, texture, uv, active)

    def at(x: Any, y: Any) -> Any:
        index = start + mi.UInt32(y) * mi.UInt32(sort.z) + mi.UInt32(x)
        return dr.gather(mi.Float, tables.values, index, active)

    (x0, x1, fx), (y0, y1, fy) = _between(column, sort.z), _between(row, sort.w)
    a, b, c, d = at(x0, y0), at(x1, y0), at(x0, y1), at(x1, y1)
    value = (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy
    across = ((b - a) * (1 - fy) + (d - c) * fy) * sort.z * sort.x
    down = ((c - a) * (1 - fx) + (d - b) * fx) * sort.w * sort.y
    return value, across, down


def _between(place: Any, count: Any) -> tuple[Any, Any, Any]:
    """Return the two cells a place lies between, wrapped round, and how far along."""
    dr = importlib.import_module("drjit")
    low = dr.floor(place - 0.5)
    share = place - 0.5 - low
    low = dr.select(low < 0, low + count, low)
    low = dr.minimum(low, count - 1)
    high = dr.select(low + 1 >= count, 0.0, low + 1)
    return low, high, share


def _slopes(mi: Any, edges: tuple[Any, Any], high: list[Any], normal: Any) -> tuple[Any, Any]:
    """Return how a place moves with u and with v, metres; any two ways where uv says nothing."""
    dr = importlib.import_module("drjit")
    u1, v1 = high[1].x - high[0].x, high[1].y - high[0].y
    u2, v2 = high[2].x - high[0].x, high[2].y - high[0].y
    size = u1 * v2 - v1 * u2
    known = dr.abs(size) > 1e-12
    inverse = dr.rcp(dr.select(known, size, 1.0))
    frame = mi.Frame3f(normal)
    along_u = dr.select(known, (edges[0] * v2 - edges[1] * v1) * inverse, frame.s)
    along_v = dr.select(known, (edges[1] * u1 - edges[0] * u2) * inverse, frame.t)
    return along_u, along_v


def _raised(height: tuple[Any, Any, Any], depth: Any, slopes: tuple[Any, Any], normal: Any) -> Any:
    """Return the normal tilted by bumps."""
    dr = importlib.import_module("drjit")
    tilted_u, tilted_v = (
        slope + normal * (depth * rise - dr.dot(normal, slope))
        for slope, rise in zip(slopes, height[1:], strict=True)
    )
    tilted = dr.normalize(dr.cross(tilted_u, tilted_v))
    return dr.select(dr.dot(tilted, normal) < 0, -tilted, tilted)
