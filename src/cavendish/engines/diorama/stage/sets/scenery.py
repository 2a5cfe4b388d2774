"""What a set is given (Site) and what it gives back (Scenery). Knows no set and no renderer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import ScenePlan
from cavendish.engines.diorama.stage.shot import Development, Fall, Haze, Lamp
from cavendish.engines.diorama.stage.view import View

Foot: TypeAlias = tuple[float, float, float, float]
"""Where a thing touches the ground: smallest and largest x, smallest and largest y."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rig:
    """Lamps, what stands in their way, the air, and how the negative is developed."""

    lamps: tuple[Lamp, ...]
    development: Development
    parts: tuple[Part, ...] = ()
    haze: Haze | None = None
    fall: Fall | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Site:
    """Where a set is built: the plan, the lens, and what stands there already."""

    plan: ScenePlan
    view: View
    models: tuple[Model, ...]
    """Every thing of the plan in its final place."""
    furnished: bool
    """Whether the things are large enough to stand on a room's floor rather than on a table."""
    seed: int
    heavens: tuple[str, ...] = ()
    """What is in the sky and stands nowhere: kind and colour words, as "firework:red"."""
    grandeur: float = 1.0
    """How large everyday things are beside the group, 0..1."""

    @property
    def size(self) -> float:
        """The unit in which open country is built, in metres: the group's largest side.

        Of a group far larger than everyday things it is the share that is theirs.
        """
        return max(0.25, float((self.view.high - self.view.low).max())) * self.grandeur

    @property
    def approach(self) -> float:
        """Metres that a long lens stands farther back than a usual one: air that is not seen."""
        return max(0.0, self.view.camera.focus - 3.2 * self.size)

    @property
    def feet(self) -> tuple[Foot, ...]:
        """Where the things touch the ground."""
        return feet_of(self.models)


@dataclass(frozen=True, slots=True, kw_only=True)
class Air:
    """How a place's air differs from the light's own. Lengths are in group sizes."""

    reach: float = 170.0
    """Distance at which things have faded to a third."""
    tone: RGB = (1.0, 1.0, 1.0)
    """Gain on the colour of distance, which the light decides."""
    start: float = 0.0
    height: float = 0.0
    over_sky: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scenery:
    """The set around the group and what the light needs to know of it."""

    parts: tuple[Part, ...]
    back: float = float("inf")
    """The y of the wall or sweep behind the group; infinite outdoors."""
    lamps: tuple[Lamp, ...] = ()
    """Practical lights of the set, lit besides the rig: pendants, shop windows, street lamps."""
    air: Air = Air()
    """The open air between the lens and the distance."""
    exposure: float = 0.0
    """Stops the print is lighter than metered: snow is white, a wood is dark."""
    haze: Haze | None = None
    """The set's own haze, instead of the rig's."""
    rig: Rig | None = None
    """The set's own light, instead of the usual rig: under water, in space."""


def feet_of(models: Sequence[Model]) -> tuple[Foot, ...]:
    """Return where models that stand on the ground touch it."""
    found: list[Foot] = []
    for model in models:
        vertices = np.concatenate([part.mesh.vertices for part in model.parts])
        low, high = float(vertices[:, 2].min()), float(vertices[:, 2].max())
        if low > 0.02 * (high - low):
            continue
        base = vertices[vertices[:, 2] < low + 0.1 * (high - low)]
        (x0, y0), (x1, y1) = base[:, :2].min(0), base[:, :2].max(0)
        found.append((float(x0), float(x1), float(y0), float(y1)))
    return tuple(found)
