"""A seamless paper sweep. Knows a view and a colour; knows no light."""

import numpy as np

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.stage.view import View


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
    paper = Principled(base=colour, roughness=0.75, specular=0.3)
    return (
        Part(
            mesh=_sweep(profile, view.centre[0], reach),
            finish=paper if surface is None else finish.finish(surface, None),
        ),
    )


def _sweep(profile: list[tuple[float, float]], middle: float, reach: float) -> Mesh:
    """Draw a profile (y, z) along x."""
    rows = [(middle + side * reach, y, z) for y, z in profile for side in (-1, 1)]
    vertices = np.array(rows, np.float32)
    steps = np.hypot(*np.diff(np.array(profile), axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    uv = np.array([(side * reach, v) for v in along for side in (-1, 1)], np.float32)
    return Mesh(vertices=vertices, faces=primitives.lattice(len(profile), 2), uv=uv)
