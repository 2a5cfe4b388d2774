"""Plot: where a dressed set stands around the group, in the set's own metres.

Knows the plan's words, the view and a scale; knows no place. The group stands around the origin on
z = 0; a set is built at real size and brought to the scene's size at the end, so a cup and a horse
both get a world that suits them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import SYNONYMS, recipe
from cavendish.engines.diorama.model.model import Model, Part, Vec3
from cavendish.engines.diorama.plan.scene import Light, Place, ScenePlan
from cavendish.engines.diorama.stage.sets.joinery import Parts, merged, moved
from cavendish.engines.diorama.stage.sets.scenery import Site
from cavendish.engines.diorama.stage.view import View

_DARK = frozenset({Light.NIGHT, Light.CINEMATIC})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plot:
    """One set's ground plan."""

    plan: ScenePlan
    view: View
    """In the set's metres."""
    scale: float
    """Scene metres to a metre of the set."""
    shift: Vec3
    """Where the set's origin lies in the scene."""
    floor: float
    """z of the floor: 0, or below a table's top on which the group stands."""
    seed: int

    @property
    def place(self) -> Place:
        """The place the plan names."""
        return self.plan.place

    @property
    def dark(self) -> bool:
        """Whether the light outside is low, so that lamps are on."""
        return self.plan.light.family in _DARK

    @property
    def evening(self) -> bool:
        """Whether lamps are worth switching on."""
        return self.dark or self.plan.light.family is Light.SUNSET

    def rng(self, salt: int) -> np.random.Generator:
        """Return a generator of its own for one part of the set."""
        return np.random.default_rng([self.seed, 401, salt])

    def span(self, y: float) -> tuple[float, float]:
        """Return the smallest and largest x in the picture on the upright plane at ``y``."""
        return self.view.span_at(y)

    def first(self, x: float) -> float:
        """Return the y beyond which an upright plane along the view at ``x`` is in the picture."""
        low, high = self.span(self.view.camera.origin[1] + 1.0)
        eye = self.view.camera.origin
        slope = (high if x > 0 else low) - eye[0]
        return eye[1] + max(0.0, (x - eye[0]) / slope) if abs(slope) > 1e-6 else eye[1]

    def under(self, y: float, up: float) -> float:
        """Return the z at ``up`` (-1..1) in the picture's middle on the plane at ``y``."""
        eye, way = self.view.camera.origin, self.view.ray(0.0, up)
        return float(eye[2] + way[2] * (y - eye[1]) / max(1e-6, float(way[1])))

    def cover(self, y: float) -> tuple[float, float]:
        """Return the x between which the group hides the upright plane at ``y``."""
        eye = self.view.camera.origin
        spots: list[float] = []
        for x in (float(self.view.low[0]), float(self.view.high[0])):
            near = float(self.view.low[1])
            spots.append(eye[0] + (x - eye[0]) * (y - eye[1]) / max(0.1, near - eye[1]))
        return min(spots), max(spots)

    def names(self, noun: str) -> bool:
        """Tell whether the plan asks for this noun (or another word for it) itself."""
        asked = {thing.noun for thing in self.plan.things}
        asked |= {word.split()[-1] for word in asked}
        asked |= {SYNONYMS.get(word, word) for word in asked}
        return noun in asked or SYNONYMS.get(noun, noun) in asked

    def prop(
        self, noun: str, *, salt: int, look: Look | None = None, tall: float | None = None
    ) -> Model | None:
        """Return a prop ``tall`` metres high, or None where the plan counts its like itself."""
        build = recipe(noun)
        if build is None or self.names(noun):
            return None
        model = build(look or Look(), self.rng(salt))
        if tall is None:
            return model
        low, high = model.bounds
        return model.moved(scale=tall / float(high[2] - low[2]))

    def home(self, parts: Sequence[Part]) -> Parts:
        """Return the set's parts in the scene, merged by finish."""
        return moved(merged(parts), by=self.shift, scale=self.scale)


def plot(site: Site, *, scale: float, floor: float) -> Plot:
    """Return the ground plan for a site in scene metres: its group comes to the origin."""
    view = site.view
    x, _, _ = view.centre
    shift = np.array([x, float(view.low[1]), float(view.low[2])])
    eye, target = np.array(view.camera.origin), np.array(view.camera.target)
    near, aim = ((point - shift) / scale for point in (eye, target))
    camera = replace(
        view.camera,
        origin=(float(near[0]), float(near[1]), float(near[2])),
        target=(float(aim[0]), float(aim[1]), float(aim[2])),
        aperture=view.camera.aperture / scale,
        focus=view.camera.focus / scale,
    )
    local = View(
        camera=camera,
        aspect=view.aspect,
        low=(view.low - shift) / scale,
        high=(view.high - shift) / scale,
    )
    at = (float(shift[0]), float(shift[1]), float(shift[2]))
    return Plot(plan=site.plan, view=local, scale=scale, shift=at, floor=floor, seed=site.seed)
