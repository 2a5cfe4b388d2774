"""Small stands that let one thing be above another. Knows sizes only."""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.model import Anchor, Model, Part, Vec3


def stand_over(at: Vec3, size: NDArray[np.float32], top: tuple[float, float]) -> Model:
    """Return a wooden bench at ``at``: room for ``size`` beneath, a top of ``top`` metres."""
    width = max(float(size[0]) * 1.3, top[0] * 1.05)
    depth = max(float(size[1]) * 1.2, top[1] * 1.05)
    clear = float(size[2]) * 1.15
    thick = max(0.008, 0.04 * width)
    wood = finish.timber(seed=5)
    x, y = at[0], at[1]
    board = primitives.box((width, depth, thick), bevel=thick * 0.2, at=(x, y, clear + thick / 2))
    parts = [Part(mesh=board, finish=wood)]
    post = thick * 1.1
    legs = [
        primitives.box(
            (post, post, clear),
            bevel=thick * 0.2,
            at=(x + i * (width / 2 - post), y + j * (depth / 2 - post), clear / 2),
        )
        for i in (-1, 1)
        for j in (-1, 1)
    ]
    parts += [Part(mesh=leg, finish=wood) for leg in legs]
    anchor = Anchor(at=(x, y, clear + thick), half=(width / 2, depth / 2))
    return Model(parts=tuple(parts), anchors={"top": anchor})
