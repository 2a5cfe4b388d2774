# ruff: noqa: E501 - a pattern is read as one line
"""Sets and figures for edits, photographed by the engine. Knows how words become a staged scene."""

import re
from dataclasses import dataclass, replace

from cavendish.engines.diorama.cast.caster import Cast, Caster
from cavendish.engines.diorama.edit.cutout import Cutout
from cavendish.engines.diorama.edit.raster import Photo
from cavendish.engines.diorama.edit.restyle import restyle
from cavendish.engines.diorama.edit.staging import Report, Sitting, alone, staged
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Framing, Place, ScenePlan, Style, Thing

_PREPOSITION = re.compile(
    r"^(?:standing |sitting |lying |walking |placed )?(?:on|in|at|under|by|near|inside|before|against|over"
    r"|behind|next to|beside|amid|among|with|into|onto)\b"
)
_OPEN = frozenset(
    {Place.BEACH, Place.SEA, Place.DESERT, Place.SKY, Place.SPACE, Place.MOON, Place.MOUNTAIN}
)


def _silent(done: float) -> None:
    del done


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Studio:
    """Makes what an edit needs of the engine's own pictures."""

    planner: Planner
    caster: Caster
    seed: int
    report: Report = _silent
    """Gets the fraction done of one picture; what it raises ends the work."""

    def behind(
        self, cutout: Cutout, words: str, noun: str, size: tuple[int, int]
    ) -> tuple[Photo, tuple[str, ...]]:
        """Return the cut-out, where it was in its frame, before a set that words describe."""
        subject = "person" if cutout.metres is not None else noun
        if subject in ("subject", "picture", "it", "product"):
            subject = "statue" if cutout.pitch is None else "vase"
        joint = "" if _PREPOSITION.match(words) else "in "
        plan = self.planner.plan(f"a {subject} {joint}{words}", seed=self.seed)
        if cutout.pitch is not None and plan.place.ground is Place.ROOM and len(plan.things) < 2:
            subject = "plate"  # round and seen from above: what lies on tables, not on floors
            plan = self.planner.plan(f"a plate on a table {joint}{words}", seed=self.seed)
        plan, index = _with_subject(plan, subject)
        cast, said = self.caster.cast(plan, seed=self.seed)
        sitting = Sitting(size=size, seed=self.seed, report=self.report)
        photo = staged(plan, cast, {index: cutout}, sitting=sitting, framed=cutout.box)
        return photo, said

    def group(self, cutouts: list[Cutout], where: str, size: tuple[int, int]) -> Photo:
        """Return cut-outs standing side by side in one set."""
        plan = self.planner.plan(f"a vase {where}", seed=self.seed)
        nouns = ["person" if one.metres is not None else "dog" for one in cutouts]
        plan = replace(plan, things=tuple(Thing(noun=noun) for noun in nouns), relations=())
        cast, _ = self.caster.cast(plan, seed=self.seed)
        return self.scene(plan, cast, dict(enumerate(cutouts)), size)

    def thing(self, words: str, lamp: float) -> tuple[Cutout, tuple[str, ...]]:
        """Return a figure of the engine's own, photographed alone; ``lamp`` is -1 left to 1."""
        plan = self.planner.plan(words, seed=self.seed)
        plan = replace(plan, place=Place.STUDIO, style=Style.PHOTO, framing=Framing.NORMAL)
        cast, said = self.caster.cast(plan, seed=self.seed)
        return alone(plan, cast, seed=self.seed, lamp=lamp, report=self.report), said

    def restyled(self, photo: Photo, words: str) -> Photo | None:
        """Return a photo in a drawn style; None where the style can't be drawn from pixels."""
        return restyle(photo, words, self.seed)

    def scene(
        self, plan: ScenePlan, cast: Cast, cutouts: dict[int, Cutout], size: tuple[int, int]
    ) -> Photo:
        """Return a plan's picture with cut-outs for some of its things."""
        sitting = Sitting(size=size, seed=self.seed, report=self.report)
        return staged(plan, cast, cutouts, sitting=sitting)


def _with_subject(plan: ScenePlan, noun: str) -> tuple[ScenePlan, int]:
    """Return a plain photographic plan in which the noun is a thing, and that thing's index."""
    plan = replace(plan, style=Style.PHOTO, framing=Framing.NORMAL, letterings=())
    head = noun.rpartition(" ")[2]
    for index, thing in enumerate(plan.things):
        if thing.noun in (noun, head) or thing.noun.endswith(f" {head}"):
            things = (*plan.things[:index], replace(thing, count=1), *plan.things[index + 1 :])
            return replace(plan, things=things), index
    return replace(plan, things=(*plan.things, Thing(noun=noun))), len(plan.things)
