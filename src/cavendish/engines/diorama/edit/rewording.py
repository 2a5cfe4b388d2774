"""What a step of an instruction changes in a plan: one thing, the place, a text.

Knows plans and steps, no words of instructions. None says that the plan can't follow.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from cavendish.engines.diorama.compose.board import only
from cavendish.engines.diorama.edit.plan import Act, Step, Target
from cavendish.engines.diorama.model.colour import named
from cavendish.engines.diorama.plan.living import is_living, is_person
from cavendish.engines.diorama.plan.look import read_look
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import (
    Garment,
    Link,
    Place,
    Pose,
    ScenePlan,
    Style,
    Thing,
    Weather,
)
from cavendish.engines.diorama.plan.vocabulary import words

_PREPOSITION = re.compile(
    r"^(?:on|in|at|under|by|near|inside|before|against|over|amid|among|into|onto)\b"
)
_HANDLING = frozenset(
    {Pose.READ, Pose.WRITE, Pose.HOLD, Pose.CARRY, Pose.EAT, Pose.DRINK, Pose.PLAY, Pose.HUG}
)
"""Poses that need something in the hands."""
_HAIR = frozenset({"hair", "beard", "moustache", "mustache"})
_SOMEBODY = frozenset({"subject", "person", "him", "her", "them", "it", "character"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """Reads words as a scene of their own."""

    planner: Planner
    seed: int

    def __call__(self, said: str) -> ScenePlan:
        """Return the plan of words."""
        return self.planner.plan(said, seed=self.seed)


def reworded(plan: ScenePlan, step: Step, reread: Reread) -> ScenePlan | None:
    """Return the plan after a step; None when it can't be said in a plan."""
    change = _CHANGES.get(step.act)
    return change(plan, step, reread) if change and step.target.image is None else None


def place_named(told: ScenePlan, said: str) -> Place | None:
    """Return the place that words name, not one that their things suggest."""
    lead = f"place {told.place}: "
    why = next((line.removeprefix(lead) for line in told.trail if line.startswith(lead)), "")
    return told.place if why and why in said.lower() else None


def pointed(plan: ScenePlan, target: Target) -> list[int]:
    """Return the things that a target means, in order."""
    if target.side is not None:
        return []
    if target.noun in _SOMEBODY:
        alive = [i for i, thing in enumerate(plan.things) if is_living(thing.noun)]
        return (alive or list(range(len(plan.things))))[:1]
    found = [i for i, thing in enumerate(plan.things) if same(thing, target.noun)]
    exact = [i for i in found if plan.things[i].colour == target.colour]
    return exact if target.colour and exact else found


def same(thing: Thing, noun: str) -> bool:
    """Tell whether a word means a thing: its noun, its head, its plural, its name."""
    forms = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    if (thing.name or "").lower() in forms or thing.noun in forms:
        return True
    if any(thing.noun.endswith(f" {form}") for form in forms):
        return True
    return noun in ("person", "man", "woman", "people") and is_person(thing.noun)


def subject_of(plan: ScenePlan, who: str) -> str | None:
    """Return what a plan calls whom words mean: "her" is the girl."""
    bare = re.sub(r"\b(?:the|his|her|my|wear|have|a|an)\b", " ", who).strip() or "subject"
    found = pointed(plan, Target(noun=bare))
    return plan.things[found[0]].noun if found else None


def changed(plan: ScenePlan, index: int, thing: Thing) -> ScenePlan:
    """Return the plan with another thing in a place."""
    return replace(plan, things=(*plan.things[:index], thing, *plan.things[index + 1 :]))


def _recoloured(plan: ScenePlan, step: Step, _reread: Reread) -> ScenePlan | None:
    noun, colour = step.target.noun, re.sub(r"^(?:a|an) ", "", step.value)
    if named(colour) is None and noun not in _HAIR:
        return None
    if noun == "background":
        return replace(plan, backdrop=colour) if plan.place is Place.STUDIO else None
    if noun in _HAIR:
        return _haired(plan, noun, colour)
    for index, thing in enumerate(plan.things):
        worn = [g for g in thing.wears if g.noun == noun or g.noun.endswith(f" {noun}")]
        if worn:
            wears = tuple(replace(g, colour=colour) if g in worn else g for g in thing.wears)
            return changed(plan, index, replace(thing, wears=wears))
    found = [i for i in pointed(plan, step.target) if not is_person(plan.things[i].noun)]
    for index in found if step.target.every else found[:1]:
        plan = changed(plan, index, replace(plan.things[index], colour=colour))
    return plan if found else _dressed(plan, noun, colour)


def _haired(plan: ScenePlan, noun: str, colour: str) -> ScenePlan | None:
    found = [i for i, thing in enumerate(plan.things) if is_person(thing.noun)]
    if not found:
        return None
    thing = plan.things[found[0]]
    kept = tuple(word for word in thing.attributes if not word.endswith(noun))
    wears = tuple(garment for garment in thing.wears if garment.noun != noun)
    looks = replace(thing, attributes=(*kept, f"{colour} {noun}"), wears=wears)
    return changed(plan, found[0], looks)


def _dressed(plan: ScenePlan, noun: str, colour: str) -> ScenePlan | None:
    """Give the one person a garment that nobody spoke of before: "make her dress red"."""
    found = [i for i, thing in enumerate(plan.things) if is_person(thing.noun)]
    if len(found) != 1 or noun not in _CLOTHES:
        return None
    thing = plan.things[found[0]]
    wears = (*thing.wears, Garment(noun=noun, colour=colour))
    return changed(plan, found[0], replace(thing, wears=wears))


_CLOTHES = words("""
    dress shirt jacket coat sweater skirt trousers pants jeans hat cap scarf tie shoes boots t-shirt
    hoodie suit apron cape gloves
""")


def _material(plan: ScenePlan, step: Step, _reread: Reread) -> ScenePlan | None:
    found = [i for i in pointed(plan, step.target) if not is_living(plan.things[i].noun)]
    for index in found:
        thing = replace(plan.things[index], material=_MATERIALS.get(step.value, step.value))
        plan = changed(plan, index, thing)
    return plan if found else None


_MATERIALS = MappingProxyType(
    {
        "wooden": "wood", "metallic": "metal", "crystal": "glass", "golden metal": "gold",
        "porcelain": "ceramic", "steel": "metal", "concrete": "stone",
    }
)  # fmt: skip


def _removed(plan: ScenePlan, step: Step, _reread: Reread) -> ScenePlan | None:
    if step.target.noun == "text":
        return replace(plan, letterings=()) if plan.letterings else None
    for index, thing in enumerate(plan.things):
        kept = tuple(g for g in thing.wears if g.noun != step.target.noun.removesuffix("s"))
        if len(kept) < len(thing.wears):
            return changed(plan, index, replace(thing, wears=kept))
    gone = pointed(plan, step.target)
    left = [i for i in range(len(plan.things)) if i not in gone]
    if not gone or not left:
        return None
    for one in plan.relations:
        held = plan.things[one.subject]
        if one.link is Link.HOLDING and one.object in gone and held.pose in _HANDLING:
            plan = changed(plan, one.subject, replace(held, pose=None))
    return only(plan, left)


def _replaced(plan: ScenePlan, step: Step, reread: Reread) -> ScenePlan | None:
    found, new = pointed(plan, step.target), reread(step.value).things
    if not found or not new:
        return None
    before = plan.things[found[0]]
    alive = is_living(before.noun) and is_living(new[0].noun)
    count = before.count if new[0].count == 1 and re.search(r"s$", step.value) else new[0].count
    thing = replace(
        new[0],
        count=count,
        pose=(new[0].pose or before.pose) if alive else None,
        expression=(new[0].expression or before.expression) if alive else None,
        drawn=before.drawn,
    )
    return changed(plan, found[0], thing)


def _moved(plan: ScenePlan, step: Step, reread: Reread) -> ScenePlan | None:
    """Set the scene at another place: "put her in a library", "the background is a beach"."""
    where = step.value
    if named(where) is not None:
        return replace(plan, place=Place.STUDIO, backdrop=where, surface=None)
    joint = "" if _PREPOSITION.match(where) else "in "
    told = reread(f"a vase {joint}{where}")
    place = place_named(told, where)
    if place is None:
        return None
    look = read_look(where)
    weather = look.weather if look.weather is not Weather.CLEAR else plan.weather
    return replace(
        plan, place=place, light=look.light or told.light, weather=weather, backdrop=None,
        surface=None,
    )  # fmt: skip


def _restyled(plan: ScenePlan, step: Step, _reread: Reread) -> ScenePlan | None:
    style = read_look(f"a lamp, {step.value}").style
    return replace(plan, style=style) if style is not Style.PHOTO else None


def _rewritten(plan: ScenePlan, step: Step, _reread: Reread) -> ScenePlan | None:
    """Set another text in the place of one; a bare board gets none."""
    old = step.place.strip("\"'“”‘’ ").lower()  # noqa: RUF001 - typographic quotes are meant
    found = [
        i
        for i, one in enumerate(plan.letterings)
        if one.text.lower() == old or len(plan.letterings) == 1
    ]
    if not found:
        return None
    letterings = list(plan.letterings)
    letterings[found[0]] = replace(letterings[found[0]], text=step.value)
    return replace(plan, letterings=tuple(letterings))


def _skied(plan: ScenePlan, step: Step, _reread: Reread) -> ScenePlan | None:
    look = read_look(f"{step.value} sky")
    if look.light is None and look.weather is Weather.CLEAR:
        return None
    weather = look.weather if look.weather is not Weather.CLEAR else plan.weather
    return replace(plan, light=look.light or plan.light, weather=weather)


_CHANGES: Mapping[Act, Callable[[ScenePlan, Step, Reread], ScenePlan | None]] = MappingProxyType(
    {
        Act.RECOLOUR: _recoloured,
        Act.MATERIAL: _material,
        Act.REMOVE: _removed,
        Act.REPLACE: _replaced,
        Act.BACKGROUND: _moved,
        Act.STYLE: _restyled,
        Act.MONOCHROME: lambda plan, _step, _reread: replace(plan, style=Style.BLACK_AND_WHITE),
        Act.REWRITE: _rewritten,
        Act.SKY: _skied,
    }
)
"""What a plan can follow; the rest is for pixels."""
