"""Shot to a scene: its tables where the renderer can read them, its triangles where rays meet them.

Knows Mitsuba and Dr.Jit; decides nothing about the picture.
"""

import importlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot.lamps import light, panel
from cavendish.engines.diorama.shoot.stock import Stock, stock
from cavendish.engines.diorama.shoot.surface import Tables
from cavendish.engines.diorama.stage.shot import Camera, Shot, SoftBox

_ALIGNED = 64
"""Bytes: with tables that begin at such places one compiled kernel serves all scenes."""
_LEAST = 16
"""Entries of the shortest table; a table of one would be compiled into the kernel."""


def scene(mi: Any, shot: Shot) -> Tables:
    """Return a shot's scene."""
    dr = importlib.import_module("drjit")
    boxes = [lamp for lamp in shot.lamps if isinstance(lamp, SoftBox)]
    stocked = stock(shot.parts, [(panel(box), box.radiance) for box in boxes])
    lit = light(shot.lamps, stocked, _subject(shot.camera))

    def numbers(table: NDArray[np.float32]) -> Any:
        return mi.Float(_aligned(table, np.float32))

    def words(table: NDArray[np.uint32]) -> Any:
        return mi.UInt32(_aligned(table, np.uint32))

    rows, columns = lit.sky.shape[:2]
    return Tables(
        scene=_triangles(mi, stocked),
        corners=numbers(stocked.corners),
        triangles=words(stocked.triangles),
        finishes=numbers(stocked.finishes),
        texels=words(stocked.texels),
        values=numbers(stocked.values),
        textures=numbers(stocked.textures),
        starts=words(stocked.starts),
        glowing=dr.opaque(mi.UInt32, stocked.glowing),
        tickets=words(lit.tickets),
        lamps=numbers(lit.triangles),
        chance=numbers(lit.chance),
        sky=numbers(lit.sky),
        sky_shape=(dr.opaque(mi.Float, float(rows)), dr.opaque(mi.Float, float(columns))),
        patches=numbers(lit.patches),
    )


def _subject(camera: Camera) -> NDArray[np.float32]:
    """Return the point in focus."""
    origin, target = np.array(camera.origin, float), np.array(camera.target, float)
    way = (target - origin) / max(float(np.linalg.norm(target - origin)), 1e-9)
    return (origin + way * camera.focus).astype(np.float32)


def _triangles(mi: Any, stocked: Stock) -> Any:
    """Return all triangles as one mesh in Mitsuba's scene."""
    mesh = mi.Mesh("everything", len(stocked.positions), len(stocked.faces))
    values = mi.traverse(mesh)
    values["vertex_positions"] = np.ascontiguousarray(stocked.positions).ravel()
    values["faces"] = np.ascontiguousarray(stocked.faces, np.uint32).ravel()
    values.update()
    return mi.load_dict({"type": "scene", "everything": mesh}, parallel=False, optimize=False)


def _aligned(table: NDArray[Any], kind: type[np.generic]) -> NDArray[Any]:
    """Return a flat copy that begins where Dr.Jit can load four neighbours at once."""
    flat = np.asarray(table, kind).ravel()
    room = np.zeros(4 * max(len(flat), _LEAST) + _ALIGNED, np.uint8)
    start = -room.ctypes.data % _ALIGNED
    placed = room[start : start + 4 * max(len(flat), _LEAST)].view(kind)
    placed[: len(flat)] = flat
    return placed
