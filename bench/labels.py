"""Judges a plan against what a careful reader of the prompt wrote down.

Knows the labels' format (tests/unit/diorama/labels/README.md). A plan is right when nothing is
missing, nothing is added and every quality that the reader named is there.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from cavendish.engines.diorama.plan.nouns import singular
from cavendish.engines.diorama.plan.scene import ScenePlan, Thing

Label = dict[str, Any]
_MIRRORED = {
    "left of": "right of", "right of": "left of", "behind": "in front of",
    "in front of": "behind", "above": "under", "under": "above", "next to": "next to",
    "facing": "facing",
}  # fmt: skip
_PHOTOGRAPHS = ("photo", "cinematic", "product")


def faults(plan: ScenePlan, label: Label) -> list[str]:
    """Return what is wrong with a plan, a few words each; nothing if it is wholly right."""
    return [
        *_thing_faults(plan, label),
        *_relation_faults(plan, label),
        *_text_faults(plan, label),
        *_setting_faults(plan, label),
    ]


def _thing_faults(plan: ScenePlan, label: Label) -> Iterator[str]:
    things = list(plan.things)
    wanted = sorted(label["things"], key=len, reverse=True)
    for needed in (True, False):
        for one in (each for each in wanted if ("need" not in each) is needed):
            found = next((thing for thing in things if not _unlike(thing, one)), None)
            if found is not None:
                things.remove(found)
            elif needed or (one["need"] == "or said" and not _said(plan, one["noun"])):
                yield _why_missing(things, one)
    yield from (
        f"{noun}: neither shown nor said"
        for noun in label.get("said", ())
        if not (_has(plan, noun) or _said(plan, [noun]))
    )
    yield from (f"refused {noun}" for noun in label.get("refused", ()) if _has(plan, noun))
    if "open" not in label:
        yield from (f"added {thing.noun}" for thing in things)
    elif label["open"] == "some" and not plan.things and not plan.letterings:
        yield "shows nothing"


def _why_missing(things: Sequence[Thing], one: Label) -> str:
    near = [_unlike(thing, one) for thing in things if _named(thing.noun, one["noun"])]
    return f"{one['noun'][0]}: {near[0] if near else 'missing'}"


def _unlike(thing: Thing, one: Label) -> str:
    """Return how a thing differs from the label, or nothing."""
    least, most = one["count"]
    if not _named(thing.noun, one["noun"]):
        return "noun"
    if not least <= thing.count <= most:
        return f"count {thing.count}"
    for quality in ("colour", "material"):
        value = getattr(thing, quality)
        if "need" not in one and value not in one.get(quality, [None]):
            return f"{quality} {value}"
    for quality in ("size", "pose", "expression"):
        value = getattr(thing, quality)
        if quality in one and value not in one[quality]:
            return f"{quality} {value}"
    worn = [garment.noun for garment in thing.wears]
    bare = [one for one in one.get("wears", ()) if not any(_named(noun, one) for noun in worn)]
    return f"wears {worn}" if bare else ""


def _relation_faults(plan: ScenePlan, label: Label) -> Iterator[str]:
    relations = [
        (plan.things[r.subject].noun, str(r.link), plan.things[r.object].noun)
        for r in plan.relations
    ]
    for one in label["relations"]:
        hits = [relation for relation in relations if _relates(relation, one)]
        if not hits and "need" not in one:
            yield f"{one['subject'][0]} {one['link'][0]} {one['object'][0]}: missing"
    if "open" in label:
        return
    for relation in relations:
        known = any(_relates(relation, one) for one in label["relations"])
        if not known and relation[1] != "next to":
            yield f"added {' '.join(relation)}"


def _relates(relation: tuple[str, str, str], one: Label) -> bool:
    """Tell whether a relation of the plan is the labelled one, from either side."""
    subject, link, other = relation
    ends = _named(subject, one["subject"]) and _named(other, one["object"])
    if ends and (one["link"] == ["*"] or link in one["link"]):
        return True
    turned = _named(other, one["subject"]) and _named(subject, one["object"])
    return turned and (one["link"] == ["*"] or _MIRRORED.get(link) in one["link"])


def _text_faults(plan: ScenePlan, label: Label) -> Iterator[str]:
    texts = [lettering.text for lettering in plan.letterings]
    if Counter(texts) != Counter(label.get("texts", [])):
        yield f"texts {texts}"
    for lettering in plan.letterings:
        if "kind" in label and lettering.kind not in label["kind"]:
            yield f"kind {lettering.kind}"
        bearer = None if lettering.bearer is None else plan.things[lettering.bearer].noun
        if "bearer" in label and not (bearer and _named(bearer, label["bearer"])):
            yield f"bearer {bearer}"


def _setting_faults(plan: ScenePlan, label: Label) -> Iterator[str]:
    for name in ("place", "light", "framing", "weather", "backdrop", "surface", "mood"):
        value = getattr(plan, name)
        if name in label and value not in label[name]:
            yield f"{name} {value}"
    styles = label.get("style", _PHOTOGRAPHS)
    if styles != ["any"] and plan.style not in styles:
        yield f"style {plan.style}"
    if "weather" not in label and plan.weather not in ("clear", "clouds"):
        yield f"weather {plan.weather}"


def _named(noun: str, names: Sequence[str]) -> bool:
    """Tell whether a noun is one of the names, or one with more words before it."""
    plain = _plain(noun)
    return any(
        name == "*" or plain == _plain(name) or plain.endswith(f" {_plain(name)}") for name in names
    )


def _plain(noun: str) -> str:
    head = noun.rpartition(" ")
    return f"{head[0]} {singular(head[2])}".strip()


def _said(plan: ScenePlan, names: Sequence[str]) -> bool:
    """Tell whether the plan speaks of a noun it doesn't show, or is set there."""
    told = " ".join((*plan.unresolved, *plan.notes, str(plan.place), *plan.trail))
    return any(name in told for name in names)


def _has(plan: ScenePlan, noun: str) -> bool:
    return any(_named(thing.noun, [noun]) for thing in plan.things)
