"""Characters: what a prompt calls ``@name`` looks as its own description says, in every picture.

Knows plans and names; knows no figures. The same name and description make the same figure,
because casting draws everything that is not said from them and not from the picture's seed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from cavendish.engines.diorama.plan.scene import ScenePlan, Thing

Read = Callable[[str], ScenePlan]
"""Plans a text."""


def introduced(prompt: str, described: Mapping[str, Thing]) -> str:
    """Return the prompt with every ``@name`` said in full the first time: a girl named Mia."""
    for name, thing in described.items():
        called = re.compile(rf"@{re.escape(name)}(?![\w-])", re.IGNORECASE)
        spelt = name[:1].upper() + name[1:]
        prompt = called.sub(f"a {thing.noun} named {spelt}", prompt, count=1)
        prompt = called.sub(spelt, prompt)
    return prompt


def described(name: str, description: str, read: Read) -> Thing:
    """Return what a character is: the first thing of its description, else a person."""
    plan = read(description) if description else ScenePlan(things=())
    thing = plan.things[0] if plan.things else Thing(noun="person")
    return replace(thing, name=name, count=1, pose=None)


def with_characters(plan: ScenePlan, characters: Mapping[str, Thing]) -> ScenePlan:
    """Return the plan with every named character looking as described; the missing are added."""
    things = list(plan.things)
    for name, looks in characters.items():
        found = next(
            (i for i, t in enumerate(things) if (t.name or "").lower() == name.lower()), None
        )
        if found is None:
            things.append(looks)
            continue
        acting = things[found]
        things[found] = replace(
            looks,
            pose=acting.pose or looks.pose,
            expression=acting.expression or looks.expression,
            wears=(*looks.wears, *(g for g in acting.wears if g not in looks.wears)),
            attributes=(
                *looks.attributes,
                *(a for a in acting.attributes if a not in looks.attributes),
            ),
        )
    return replace(plan, things=tuple(things))
