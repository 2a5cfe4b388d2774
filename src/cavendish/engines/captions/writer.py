"""Writes captions: reads a prompt with diorama's planner. Knows how to load it, and no engine."""

from cavendish.engines.captions.caption import LONG, caption
from cavendish.engines.diorama.plan.planner import Planner


class Writer:
    """Turns prompts into captions. The language model is loaded for the first one."""

    def __init__(self, planner: Planner | None = None) -> None:
        self._planner = planner

    def write(self, prompt: str, negative_prompt: str = "") -> str:
        """Return the caption of a prompt, which begins with it; the same one every time."""
        if len(prompt.split()) > LONG:
            return prompt.strip()
        planner = self._planner = self._planner or _planner()
        plan = planner.plan(prompt, negative_prompt=negative_prompt, seed=0)
        return caption(prompt, plan, negative_prompt)


def _planner() -> Planner:
    """Return the planner that knows the library's nouns where that is built, else the bare one."""
    from cavendish.engines.diorama.cast.library import library_path  # noqa: PLC0415 -- heavy

    if not library_path().exists():
        return Planner()
    from cavendish.engines.diorama.cast.caster import Caster  # noqa: PLC0415 -- heavy
    from cavendish.engines.diorama.cast.library import Library  # noqa: PLC0415

    return Planner(Caster().depictable, dictionary=Library())
