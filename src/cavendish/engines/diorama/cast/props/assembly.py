"""Parts to a model that stands on the ground. Knows no nouns."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import merge


def part(finish: Finish, *meshes: Mesh) -> Part:
    """Return one part: the meshes joined, in one finish."""
    return Part(mesh=meshes[0] if len(meshes) == 1 else merge(meshes), finish=finish)


def assemble(
    parts: Sequence[Part], anchors: Mapping[str, Anchor] | None = None, *, turn: float = 0.0
) -> Model:
    """Return the model turned, set down on z = 0 and centred on x = y = 0."""
    model = Model(parts=tuple(parts), anchors=anchors or {}).moved(turn=turn)
    low, high = (corner.astype(np.float64) for corner in model.bounds)
    middle = (low + high) / 2
    return model.moved(by=(-float(middle[0]), -float(middle[1]), -float(low[2])))


def top(z: float, half_x: float, half_y: float, *, x: float = 0.0, y: float = 0.0) -> Anchor:
    """Return a level place for other things."""
    return Anchor(at=(x, y, z), half=(half_x, half_y))


def label(y: float, z: float, half_x: float, half_z: float, *, x: float = 0.0) -> Anchor:
    """Return an upright face towards -y for lettering; ``y`` lies on the surface."""
    return Anchor(at=(x, y, z), half=(half_x, half_z))
