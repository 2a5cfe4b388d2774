"""A photograph as a thing: a framed print that stands by itself. Knows pixels, no scenes."""

import numpy as np

from cavendish.engines.diorama.model.colour import linear
from cavendish.engines.diorama.model.finish import matt, timber
from cavendish.engines.diorama.model.material import Principled, Texture
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box, plane
from cavendish.engines.engine import Pixels

_HEIGHT = 0.4
"""metres of the photograph's longer side."""
_EDGE = 0.022
_MOUNT = 0.03
_PAPER = (0.82, 0.8, 0.76)


def framed(photograph: Pixels) -> Model:
    """Return a framed, mounted print of height x width x 3 or 4 pixels, front towards -y."""
    rgb = photograph[..., :3].astype(np.float32) / np.float32(255)
    if photograph.shape[2] == 4:
        alpha = photograph[..., 3:].astype(np.float32) / np.float32(255)
        rgb = (rgb * alpha + (1 - alpha)).astype(np.float32)
    rows, columns = rgb.shape[:2]
    scale = _HEIGHT / max(rows, columns)
    width, height = columns * scale, rows * scale
    texture = Texture(
        pixels=np.ascontiguousarray(linear(rgb)[::-1]), repeat=(1 / width, 1 / height)
    )
    outer = (width + 2 * _MOUNT, height + 2 * _MOUNT)
    middle = (0.0, 0.0, outer[1] / 2 + _EDGE)
    parts = (
        Part(
            mesh=plane((width, 0, 0), (0, 0, height), at=(0.0, -0.004, middle[2])),
            finish=Principled(base=texture, roughness=0.35),
        ),
        Part(mesh=box((outer[0], 0.006, outer[1]), at=middle), finish=matt(_PAPER)),
        *_frame(outer),
    )
    return Model(parts=parts)


def _frame(outer: tuple[float, float]) -> tuple[Part, ...]:
    width, height = outer
    wood = timber(None)
    upright = (_EDGE, 0.028, height + 2 * _EDGE)
    across = (width, 0.028, _EDGE)
    side, top = (width + _EDGE) / 2, height + 1.5 * _EDGE
    return (
        Part(mesh=box(upright, bevel=0.004, at=(-side, 0, height / 2 + _EDGE)), finish=wood),
        Part(mesh=box(upright, bevel=0.004, at=(side, 0, height / 2 + _EDGE)), finish=wood),
        Part(mesh=box(across, bevel=0.004, at=(0, 0, _EDGE / 2)), finish=wood),
        Part(mesh=box(across, bevel=0.004, at=(0, 0, top)), finish=wood),
    )
