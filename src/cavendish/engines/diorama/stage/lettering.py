"""Quoted text in the scene: signs, neon, labels. Knows letters as meshes; knows no fonts."""

from collections.abc import Sequence

from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import ScenePlan
from cavendish.engines.diorama.stage.layout import Placed

STANDOFF = 0.05


def with_signs(
    plan: ScenePlan, cast: Sequence[Sequence[Model]]
) -> tuple[ScenePlan, Sequence[Sequence[Model]]]:
    return plan, cast


def labelled(plan: ScenePlan, placed: list[Placed]) -> list[Placed]:
    return placed


def neon(plan: ScenePlan, placed: Sequence[Placed]) -> list[Model]:
    return []
