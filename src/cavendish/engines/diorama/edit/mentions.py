# ruff: noqa: E501 - a pattern is read as one line
"""Which things of a scene are references: "the dog from image 2". Knows words and plans only."""

import re
from dataclasses import replace

from cavendish.engines.diorama.edit.targets import ORDINALS
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import ScenePlan, Style, Thing

_IMAGE = re.compile(
    r"(?P<n>\w+)?(?P<j>,? (?:of|from|in|on) (?:the )?|^|\b)(?:(?:image|picture|photo|reference) ?#?(?P<a>\d+)"
    r"|(?P<b>first|second|third|fourth|fifth|sixth|1st|2nd|3rd) (?:image|picture|photo|reference))",
    re.IGNORECASE,
)


def mentioned(
    prompt: str, planner: Planner, count: int, seed: int
) -> tuple[ScenePlan, dict[int, int]]:
    """Return the plan of a prompt and, by thing, the reference that shows it.

    References that the prompt doesn't name by number take its things in order.
    """
    named: list[tuple[str, int]] = []

    def note(found: re.Match[str]) -> str:
        image = ORDINALS[(found["a"] or found["b"]).lower()]
        noun = (found["n"] or "person").lower()
        if image < count:
            named.append((noun, image))
        return noun

    words = _IMAGE.sub(note, prompt)
    plan = replace(planner.plan(words, seed=seed), style=Style.PHOTO)
    things, chosen = list(plan.things), dict[int, int]()
    for noun, image in named:
        index = next(
            (i for i, t in enumerate(things) if t.noun.endswith(noun) and i not in chosen), None
        )
        if index is None:
            things.append(Thing(noun=noun))
            index = len(things) - 1
        chosen[index] = image
    for image in range(count):
        free = next((i for i in range(len(things)) if i not in chosen), None)
        if image not in chosen.values() and not named:
            if free is None:
                things.append(Thing(noun="person"))
                free = len(things) - 1
            chosen[free] = image
    things = [replace(t, count=1) if i in chosen else t for i, t in enumerate(things)]
    return replace(plan, things=tuple(things)), chosen
