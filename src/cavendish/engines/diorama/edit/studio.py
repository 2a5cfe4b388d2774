"""Sets and figures for edits, photographed by the engine. Knows plans, casts and cameras."""

from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.cast.caster import Caster
from cavendish.engines.diorama.edit.raster import Photo, photo_of
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import ScenePlan
from cavendish.engines.diorama.shoot.photograph import photograph
from cavendish.engines.diorama.stage.arrange import arrange


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Studio:
    """Makes what an edit needs of the engine's own pictures."""

    planner: Planner
    caster: Caster
    seed: int

    def scene(self, words: str, width: int, height: int) -> Photo:
        """Return a picture of the words, things included."""
        plan = self.planner.plan(words, seed=self.seed)
        cast, _ = self.caster.cast(plan, seed=self.seed)
        return self._taken(plan, cast, width, height)

    def _taken(self, plan: ScenePlan, cast: tuple, width: int, height: int) -> Photo:  # type: ignore[type-arg]
        shot = arrange(plan, cast, width=width, height=height, seed=self.seed)
        pixels = photograph(
            shot, width=width, height=height, seed=self.seed, report=lambda _: None
        )
        return photo_of(np.asarray(pixels, np.uint8))
