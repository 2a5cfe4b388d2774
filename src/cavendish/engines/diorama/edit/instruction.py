"""Reads an edit instruction: text to EditPlan. Knows how rules become steps; knows no pixels."""

import re
from dataclasses import replace

from cavendish.engines.diorama.edit.clauses import Clause, clauses
from cavendish.engines.diorama.edit.plan import Act, EditPlan, Step, Target
from cavendish.engines.diorama.edit.rules import RULES, Rule
from cavendish.engines.diorama.edit.targets import image_of, target

MAX_STEPS = 12
_KEEP = re.compile(
    r"^(?:keep|leave|preserve|don't (?:change|touch)|do not (?:change|touch)|without changing"
    r"|maintain)\b (?P<k>.+)"
)
_NOT_TOO = re.compile(r"^(?:it's|it is|this is) too (?:dark|bright)$")
_SLIGHT = re.compile(r"\b(?:slight(?:ly)?|a (?:little|bit|touch)|subtl[ey]\w*|somewhat|gently?)\b")
_STRONG = re.compile(
    r"\b(?:very|much|a lot|strong(?:ly)?|heav(?:y|ily)|extreme(?:ly)?|really|way|dramatically)\b"
)
_QUOTE = re.compile(r"⟦(\d+)⟧")
_SPLIT = re.compile(r",? and (?=(?:the|all|her|his|its|that|those|their|my) )|, (?=the )")
_LISTED = frozenset({Act.REMOVE, Act.RECOLOUR, Act.BLUR, Act.BRIGHTNESS})


def read(text: str) -> EditPlan:
    """Return the plan of an instruction; clauses that no rule reads are listed in it."""
    steps: list[Step] = []
    keep: list[str] = []
    unread: list[str] = []
    for clause in clauses(text):
        kept = _KEEP.match(clause.words)
        found = () if kept else _steps(clause)
        steps.extend(found)
        if kept:
            keep.append(kept["k"])
        elif not found:
            unread.append(_quoted(clause.words, clause))
    return EditPlan(steps=_once(steps)[:MAX_STEPS], keep=tuple(keep), unread=tuple(unread))


def step_of(clause: Clause) -> Step | None:
    """Return the first step of one clause, or None when no rule reads it."""
    return next(iter(_steps(clause)), None)


def _once(steps: list[Step]) -> tuple[Step, ...]:
    """Drop steps that say the same again, and a cut-out whose ground is named beside it."""
    cut = [step for step in steps if step.act is Act.CUT_OUT]
    grounded = any(step.act is Act.BACKGROUND for step in steps)
    spare = cut if grounded else cut[1:]
    return tuple(dict.fromkeys(step for step in steps if step not in spare))


def _steps(clause: Clause) -> tuple[Step, ...]:
    for rule in RULES:
        found = rule.pattern.search(clause.words)
        if found:
            return _from(rule, found, clause)
    return ()


def _from(rule: Rule, found: re.Match[str], clause: Clause) -> tuple[Step, ...]:
    groups = {key: words for key, words in found.groupdict().items() if words}
    pointed = groups.get("t") or groups.get("u") or ""
    value = next((groups[key] for key in "vwx" if key in groups), rule.value)
    value, source = image_of(value) if rule.act is not Act.WRITE else (value, None)
    step = Step(
        act=rule.act,
        target=target(pointed, default=rule.target) if pointed else Target(noun=rule.target),
        value=_quoted(value, clause).strip(" ,"),
        amount=rule.amount * _strength(clause.words),
        place=_quoted(groups.get("p", ""), clause).strip(),
        source=source,
    )
    if "o" in groups:
        step = replace(step, target=Target(noun="text"), place=_quoted(groups["o"], clause))
    return _listed(step, pointed)


def _listed(step: Step, pointed: str) -> tuple[Step, ...]:
    """One step for each of several targets: "remove the car and the tree"."""
    parts = _SPLIT.split(pointed) if step.act in _LISTED else []
    if len(parts) < 2:
        return (step,)
    return tuple(replace(step, target=target(part)) for part in parts)


def _strength(words: str) -> float:
    if _SLIGHT.search(words):
        return 0.5
    return 1.7 if _STRONG.search(words) else 1.0


def _quoted(words: str, clause: Clause) -> str:
    """Put quoted text back in the place of its marks."""
    return _QUOTE.sub(lambda mark: clause.quotes[int(mark[1])], words)
