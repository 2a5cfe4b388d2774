"""A seamless paper sweep. Knows a view and a colour; knows no light."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.stage.view import View

_COLUMNS = 65


def build(view: View, colour: RGB, *, surface: str | None) -> tuple[Part, ...]:
    """Return floor and backdrop in one sweep, wider and higher than the lens can see."""
    size = view.size
    horizon = view.floor_at(1.0)
    back = max(float(view.high[1]) + 1.5 * size, size + (horizon if horizon is not None else -9.0))
    radius = 0.9 * size
    left, right = view.span_at(back)
    reach = max(6 * size, right - left) * 1.5
    front = min(float(view.camera.origin[1]), float(view.low[1])) - 4 * size
    high = max(8 * size, 1.5 * (right - left) / view.aspect)
    arc = np.linspace(0, np.pi / 2, 33)
    profile = [
        (front, 0.0),
        *((back - radius + radius * np.sin(a), radius - radius * np.cos(a)) for a in arc),
        (back, high),
    ]
    mesh = _sweep(profile, view.centre[0], reach)
    if surface is not None:
        return (Part(mesh=mesh, finish=finish.finish(surface, None)),)
    paper = Principled(base=VertexColour(), roughness=0.75, specular=0.3)
    return (Part(mesh=_lit(mesh, view, back, colour), finish=paper),)


def _lit(mesh: Mesh, view: View, back: float, colour: RGB) -> Mesh:
    """Return the sweep painted paler behind the group, falling off softly to all sides."""
    x, _, z = view.centre
    unit = max(view.size, 0.2) * (1.6 + 0.25 * (back - view.camera.origin[1]) / max(view.size, 0.2))
    across = (mesh.vertices[:, 0] - x) / unit
    up = (mesh.vertices[:, 2] - z) / unit
    away = (mesh.vertices[:, 1] - back) / (2.4 * unit)
    halo = np.exp(-(across**2) - up**2 - away**2)[:, None]
    tone = np.array(colour, np.float32) * (0.60 + 0.40 * halo)
    return replace(mesh, colours=np.clip(tone, 0, 0.9).astype(np.float32))


def _sweep(profile: list[tuple[float, float]], middle: float, reach: float) -> Mesh:
    """Draw a profile (y, z) along x, finely enough to be painted."""
    line = _denser(np.array(profile, np.float64))
    sides = np.linspace(-1, 1, _COLUMNS) ** 3
    rows = [(middle + side * reach, y, z) for y, z in line for side in sides]
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    uv = np.array([(side * reach, v) for v in along for side in sides], np.float32)
    faces = primitives.lattice(len(line), _COLUMNS)
    return Mesh(vertices=np.array(rows, np.float32), faces=faces, uv=uv)


def _denser(line: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a line with its long first and last pieces cut into many."""
    near, far = np.linspace(0, 1, 24, endpoint=False)[:, None], np.linspace(0, 1, 40)[:, None]
    first = line[:1] + (line[1:2] - line[:1]) * near
    last = line[-2:-1] + (line[-1:] - line[-2:-1]) * far
    return np.concatenate([first, line[1:-2], last])
