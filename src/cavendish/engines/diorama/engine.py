"""The diorama engine: plan → cast → produce. Knows the order of the steps.

Heavy libraries are loaded when the engine warms up, never on import: the server names the engine,
a child process runs it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cavendish.engines.engine import Capabilities, Commission, EngineFailure, Outcome, Report

if TYPE_CHECKING:
    from cavendish.engines.diorama.cast.caster import Caster
    from cavendish.engines.diorama.plan.planner import Planner
    from cavendish.engines.diorama.plan.scene import ScenePlan

_PHOTOGRAPHED = "@{name} is drawn from the words: diorama doesn't read faces from photographs."
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
        """Return what is missing: nothing else can go wrong before a run."""
        return self.missing()

    def warm_up(self) -> None:
        """Load the parser, the library, the renderer and its compiled kernels."""
        from cavendish.engines.diorama.shoot.photograph import prepare  # noqa: PLC0415

        planner, caster = self._crew()
        caster.cast(planner.plan("a lamp", seed=0), seed=0)
        prepare()

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture of exactly the size asked for. Raises EngineFailure."""
        from cavendish.engines.diorama.compose.production import Order, produce  # noqa: PLC0415
        from cavendish.engines.diorama.model.typeface import GlyphMissing  # noqa: PLC0415

        report(0.0)
        _, caster = self._crew()
        if commission.references:
            return self._edit(commission, report)
        plan = self._planned(commission)
        if plan.letterings:
            plan = _lettered(plan, caster, commission.prompt)
        cast, warnings = caster.cast(plan, seed=commission.seed)
        report(_CAST)
        order = Order(
            width=commission.width,
            height=commission.height,
            seed=commission.seed,
            time_budget=commission.time_budget,
        )
        try:
            pixels = produce(plan, cast, order, lambda done: report(_CAST + (1 - _CAST) * done))
        except GlyphMissing as missing:
            message = f"No font here has the character {str(missing)!r} of the quoted text."
            raise EngineFailure(message) from missing
        except MemoryError as error:
            message = "There is not enough memory for a picture of this size. Try a smaller one."
            raise EngineFailure(message) from error
        said = [_PHOTOGRAPHED.format(name=c.name) for c in commission.characters if c.references]
        return Outcome(pixels=pixels, warnings=(*plan.notes, *warnings, *said), plan=plan.as_json())

    def _planned(self, commission: Commission) -> "ScenePlan":
        """Return the plan of a commission, its characters looking as they are described."""
        from cavendish.engines.diorama.plan import characters  # noqa: PLC0415

        planner, _ = self._crew()
        known = {
            character.name: characters.described(
                character.name, character.description, lambda text: planner.plan(text, seed=0)
            )
            for character in commission.characters
        }
        prompt = characters.introduced(commission.prompt, known)
        plan = planner.plan(
            prompt, negative_prompt=commission.negative_prompt, seed=commission.seed
        )
        return characters.with_characters(plan, known)

    def _edit(self, commission: Commission, report: Report) -> Outcome:
        """Do what the prompt says to the references, or set their subjects into its scene."""
        from cavendish.engines.diorama.edit.editor import edit, is_edit, scene  # noqa: PLC0415
        from cavendish.engines.diorama.edit.studio import Studio  # noqa: PLC0415

        planner, caster = self._crew()
        studio = Studio(planner=planner, caster=caster, seed=commission.seed)
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


def _lettered(plan: "ScenePlan", caster: "Caster", prompt: str) -> "ScenePlan":
    """Return a plan with text as a page or a board wants it: its kind, and no cards with names."""
    from cavendish.engines.diorama.compose.board import only  # noqa: PLC0415
    from cavendish.engines.diorama.plan.quotes import take_quotes  # noqa: PLC0415
    from cavendish.engines.diorama.plan.sheets import read_sheet  # noqa: PLC0415

    kept = [index for index, thing in enumerate(plan.things) if caster.knows(thing)]
    lost = [thing.noun for index, thing in enumerate(plan.things) if index not in kept]
    notes = tuple(f'nothing known for "{noun}": it is not shown' for noun in lost)
    return replace(
        only(plan, kept), sheet=read_sheet(take_quotes(prompt).rest), notes=(*plan.notes, *notes)
    )
