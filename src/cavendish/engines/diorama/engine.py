"""The diorama engine: plan → cast → produce. Knows the order of the steps.

Heavy libraries are loaded when the engine warms up, never on import: the server names the engine,
a child process runs it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cavendish.engines.engine import (
    Capabilities,
    Commission,
    EngineFailure,
    Outcome,
    Pixels,
    Report,
)

if TYPE_CHECKING:
    from cavendish.engines.diorama.cast.caster import Cast, Caster
    from cavendish.engines.diorama.edit.company import Company
    from cavendish.engines.diorama.edit.studio import Studio
    from cavendish.engines.diorama.plan.planner import Planner
    from cavendish.engines.diorama.plan.scene import ScenePlan, Thing

_CAST = 0.04
"""The fraction of the work that is done when the plan is cast."""


class Diorama:
    """Photographs miniature sets built from the prompt, on the CPU."""

    name: str = "diorama"
    version: str = "1.0"
    capabilities: Capabilities = Capabilities(
        licence="Apache-2.0", trained=False, exact_text=True, masks=True
    )

    def __init__(self) -> None:
        self._planner: Planner | None = None
        self._caster: Caster | None = None

    @staticmethod
    def missing() -> str:
        """Return a sentence on what the engine lacks to work here, or nothing."""
        from cavendish.engines.diorama.cast.library import library_path  # noqa: PLC0415
        from cavendish.engines.diorama.shoot import renderer  # noqa: PLC0415

        if not library_path().exists():
            return "the asset library is not built: run scripts/setup"
        return renderer.missing()

    def trouble(self) -> str:
        """Return nothing: what is complete works."""
        return ""

    def warm_up(self) -> None:
        """Load the parser, the library, the renderer and its compiled kernels."""
        from cavendish.engines.diorama.shoot.photograph import prepare  # noqa: PLC0415

        planner, caster = self._crew()
        caster.cast(planner.plan("a lamp", seed=0), seed=0)
        prepare()

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture of exactly the size asked for. Raises EngineFailure."""
        from cavendish.engines.diorama.edit.company import company  # noqa: PLC0415

        report(0.0)
        _, caster = self._crew()
        known = self._known(commission)
        plan = self._turned(commission, known)
        if plan is None and commission.references:
            return self._edit(commission, report)
        plan = _shown(plan or self._planned(commission, known), caster)
        group = company(plan, commission.characters, known, commission.prompt)
        cast, warnings = caster.cast(group.plan, seed=commission.seed)
        report(_CAST)
        pixels = self._shot(group, cast, commission, report)
        said = (*plan.notes, *group.notes, *warnings)
        return Outcome(pixels=pixels, warnings=said, plan=group.plan.as_json())

    def _shot(
        self, group: "Company", cast: "Cast", commission: Commission, report: Report
    ) -> Pixels:
        """Return the picture of a cast plan. Raises EngineFailure."""
        from cavendish.engines.diorama.compose.production import Order, produce  # noqa: PLC0415
        from cavendish.engines.diorama.edit.company import shot  # noqa: PLC0415
        from cavendish.engines.diorama.model.typeface import GlyphMissing  # noqa: PLC0415

        def rest(done: float) -> None:
            report(_CAST + (1 - _CAST) * min(1.0, done))

        order = Order(
            width=commission.width,
            height=commission.height,
            seed=commission.seed,
            time_budget=commission.time_budget,
        )
        try:
            if group.cutouts:
                studio = self._studio(commission, rest)
                return shot(group, cast, studio, (order.width, order.height))
            return produce(group.plan, cast, order, rest)
        except GlyphMissing as missing:
            message = f"No font here has the character {str(missing)!r} of the quoted text."
            raise EngineFailure(message) from missing
        except MemoryError as error:
            message = "There is not enough memory for a picture of this size. Try a smaller one."
            raise EngineFailure(message) from error

    def _studio(self, commission: Commission, report: Report) -> "Studio":
        from cavendish.engines.diorama.edit.studio import Studio  # noqa: PLC0415

        planner, caster = self._crew()
        return Studio(planner=planner, caster=caster, seed=commission.seed, report=report)

    def _known(self, commission: Commission) -> "dict[str, Thing]":
        """Return what the words say of each character, by name."""
        from cavendish.engines.diorama.plan import characters  # noqa: PLC0415

        planner, _ = self._crew()
        return {
            character.name: characters.described(
                character.name, character.description, lambda text: planner.plan(text, seed=0)
            )
            for character in commission.characters
        }

    def _planned(self, commission: Commission, known: "dict[str, Thing]") -> "ScenePlan":
        """Return the plan of a commission, its characters looking as they are described."""
        from cavendish.engines.diorama.plan import characters  # noqa: PLC0415

        planner, _ = self._crew()
        prompt = characters.introduced(commission.prompt, known)
        plan = planner.plan(
            prompt, negative_prompt=commission.negative_prompt, seed=commission.seed
        )
        plan = characters.with_characters(plan, known)
        return _lettered(plan, commission.prompt) if plan.letterings else plan

    def _turned(self, commission: Commission, known: "dict[str, Thing]") -> "ScenePlan | None":
        """Return the previous picture's plan after the prompt, if the plan can follow it."""
        from cavendish.engines.diorama.edit.turn import turned  # noqa: PLC0415
        from cavendish.engines.diorama.plan import characters  # noqa: PLC0415
        from cavendish.engines.diorama.plan.revival import revived  # noqa: PLC0415

        alone = len(commission.references) == 1 and commission.mask is None
        before = revived(commission.previous) if commission.previous and alone else None
        if before is None:
            return None
        planner, _ = self._crew()
        there = {(thing.name or "").casefold() for thing in before.things}
        new = {name: looks for name, looks in known.items() if name.casefold() not in there}
        prompt = characters.introduced(commission.prompt, new)
        plan = turned(before, prompt, planner, commission.seed)
        return plan and characters.with_characters(plan, new)

    def _edit(self, commission: Commission, report: Report) -> Outcome:
        """Do what the prompt says to the references, or set their subjects into its scene."""
        from cavendish.engines.diorama.edit.editor import edit, is_edit, scene  # noqa: PLC0415

        studio = self._studio(commission, report)
        edited = (
            edit(commission, studio, report)
            if is_edit(commission.prompt)
            else scene(commission, studio, report)
        )
        return Outcome(pixels=edited.pixels, warnings=edited.warnings, plan=edited.plan)

    def plan(self, prompt: str, *, negative_prompt: str = "", seed: int = 0) -> dict[str, Any]:
        """Return what a picture of the prompt would show, as JSON-serialisable data."""
        planner, _ = self._crew()
        return planner.plan(prompt, negative_prompt=negative_prompt, seed=seed).as_json()

    def _crew(self) -> "tuple[Planner, Caster]":
        if self._planner is None or self._caster is None:
            from cavendish.engines.diorama.cast.caster import Caster  # noqa: PLC0415
            from cavendish.engines.diorama.cast.library import Library  # noqa: PLC0415
            from cavendish.engines.diorama.plan.planner import Planner  # noqa: PLC0415

            self._caster = Caster()
            self._planner = Planner(self._caster.depictable, dictionary=Library())
        return self._planner, self._caster


def _lettered(plan: "ScenePlan", prompt: str) -> "ScenePlan":
    """Return a plan whose text knows the kind of page that it is set on."""
    from cavendish.engines.diorama.plan.quotes import take_quotes  # noqa: PLC0415
    from cavendish.engines.diorama.plan.sheets import read_sheet  # noqa: PLC0415

    return replace(plan, sheet=read_sheet(take_quotes(prompt).rest))


def _shown(plan: "ScenePlan", caster: "Caster") -> "ScenePlan":
    """Return a plan without what nothing is known for, if anything else can be seen in it."""
    from cavendish.engines.diorama.compose.board import only  # noqa: PLC0415

    kept = [index for index, thing in enumerate(plan.things) if caster.knows(thing)]
    if len(kept) == len(plan.things) or not (kept or plan.letterings):
        return plan
    lost = [thing.noun for index, thing in enumerate(plan.things) if index not in kept]
    notes = tuple(f'nothing known for "{noun}": it is not shown' for noun in lost)
    return replace(only(plan, kept), notes=(*plan.notes, *notes))
