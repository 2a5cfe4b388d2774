# ruff: noqa: E501 - a pattern is read as one line
"""A next turn: an instruction about the scene changes the plan, and the scene is shot again.

Knows words and plans, no pixels. What only pixels can follow ("crop it", "sharpen") is no turn:
the picture is edited instead.
"""

import re
from dataclasses import replace

from cavendish.engines.diorama.edit.clauses import Clause, clauses
from cavendish.engines.diorama.edit.instruction import step_of
from cavendish.engines.diorama.edit.plan import Act, Step
from cavendish.engines.diorama.edit.rewording import Reread, reworded, subject_of
from cavendish.engines.diorama.edit.telling import told
from cavendish.engines.diorama.plan.look import read_look
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import Framing, Light, ScenePlan, Style, Weather

_CAMERA: tuple[tuple[Framing, re.Pattern[str]], ...] = tuple(
    (framing, re.compile(rf"\b(?:{words})\b"))
    for framing, words in (
        (Framing.CLOSE_UP, r"zoom(?:ed)? in|(?:move |come |go |get )?(?:a (?:bit|little) )?(?:much )?closer|tighter (?:shot|framing|crop)"),
        (Framing.WIDE, r"zoom(?:ed)? out|(?:from )?(?:further|farther) (?:away|back|off)|wider(?: shot| view| angle)?|step back|pull back"),
        (Framing.TOP_DOWN, r"(?:seen |viewed |shot )?from (?:directly )?above"),
        (Framing.LOW_ANGLE, r"(?:seen |viewed |shot )?from below|lower (?:the )?camera"),
    )
)  # fmt: skip
_GIVEN = re.compile(
    r"(?:give|let) (?P<who>him|her|it|them|(?:the |my )?\w+(?: \w+)??) (?:wear |have |hold )?(?P<what>(?:an?|some|his|her|two)\b.+)"
)
_MOVED = re.compile(
    r"(?:move|take|bring|transport|send) (?:it|him|her|them|everything|everybody|the \w+(?: \w+)??) (?:all )?(?:in)?to (?P<v>.+)"
)
_LET = re.compile(r"(?:let|give)\b")
_CLEARED = re.compile(
    r"\b(?:stop|no|remove|without|clear|end|get rid of)\b.*\b(?:rain|snow(?:fall|ing)?|fog|mist|storm|clouds|haze)\b"
)
_SUNNY = re.compile(
    r"\b(?:sunny|clear (?:sky|skies|weather|day)|good weather|nice weather|sunshine)\b"
)
_WINTER = re.compile(r"\b(?:winter(?:y|time)?|snow)\b")
_WARM = re.compile(r"\b(?:summer|spring)\b")
_HOURS = (
    (re.compile(r"\b(?:evening|dusk)\b"), Light.SUNSET),
    (re.compile(r"\bmorning\b"), Light.SUNRISE),
    (re.compile(r"\b(?:day|daytime|daylight)\b"), Light.DAYLIGHT),
    (re.compile(r"\b(?:candles?)\b"), Light.CANDLE),
)
_RAIN = re.compile(r"\brain\b")
_FILLERS = re.compile(
    r"\b(?:make|turn|change|render|let|set|have|get|give|switch|move|shoot|show|put|add|use|try|want|go|do"
    r"|it|this|that|everything|the|a|an|some|all|to|into|be|is|are|look|looks|like|as|with|under|of|for|in|on|at|by"
    r"|from|during|there|here|more|very|much|bit|little|instead|again|same|scene|picture|image|photo|photograph"
    r"|shot|view|version|style|light|lighting|lit|camera|angle|time|weather|season|day|set|falling|start"
    r"|starts?|outside|please|now)\b|[^\w\s]"
)


def turned(plan: ScenePlan, instruction: str, planner: Planner, seed: int) -> ScenePlan | None:
    """Return the plan after an instruction; None when a clause of it is not about the scene."""
    after = plan
    reread = Reread(planner=planner, seed=seed)
    for clause in clauses(instruction):
        changed = _clause(after, clause, reread)
        if changed is None:
            return None
        after = changed
    return None if after == plan else after


def _clause(plan: ScenePlan, clause: Clause, reread: Reread) -> ScenePlan | None:
    """Return the plan after one wish: about the look, about a thing, or told anew."""
    changed = _looked(plan, clause.words) or _given(plan, clause.words, reread)
    step = _elsewhere(clause.words) or step_of(clause)
    if changed is not None:
        return changed
    if step is None or (step.act is Act.ADD and _LET.match(clause.words)):
        return told(plan, clause.words, reread, adding=False)
    if step.act is Act.ADD:
        return told(plan, f"{step.value} {step.place}", reread, adding=True)
    return reworded(plan, step, reread)


def _elsewhere(words: str) -> Step | None:
    """Return the step of "move it to a library"."""
    found = _MOVED.match(words)
    return Step(act=Act.BACKGROUND, value=found["v"]) if found else None


def _given(plan: ScenePlan, words: str, reread: Reread) -> ScenePlan | None:
    """Return the plan when somebody in it gets something: "give her a red hat"."""
    found = _GIVEN.match(words)
    noun = subject_of(plan, found["who"]) if found else None
    if found is None or noun is None:
        return None
    for joint in ("wearing", "holding"):
        after = told(plan, f"the {noun} {joint} {found['what']}", reread, adding=False)
        if after is not None and (after.things, after.relations) != (plan.things, plan.relations):
            return after
    return None


def _looked(plan: ScenePlan, words: str) -> ScenePlan | None:
    """Return the plan in other light, air, framing or style, when a clause says nothing else."""
    if _CLEARED.search(words):
        return replace(plan, weather=Weather.CLEAR)
    camera = next(((f, p) for f, p in _CAMERA if p.search(words)), None)
    look = read_look(camera[1].sub(" ", words) if camera else words)
    rest, changed = f" {look.rest} ", plan
    if camera is not None or look.framing is not Framing.NORMAL:
        changed = replace(changed, framing=camera[0] if camera else look.framing)
    light, weather, rest = _when(look.light, look.weather, rest, words)
    changed = replace(
        changed,
        light=light or changed.light,
        weather=weather or changed.weather,
        style=look.style if look.style is not Style.PHOTO else changed.style,
        mood=look.mood or changed.mood,
    )
    if _photographic(words):
        changed = replace(changed, style=Style.PHOTO)
    left = _FILLERS.sub(" ", rest).split()
    empty = all(read_look(word).mood for word in left)
    said = light or weather or camera or look.mood or look.style is not Style.PHOTO
    said = said or look.framing is not Framing.NORMAL or _photographic(words)
    return changed if empty and said else None


def _photographic(words: str) -> bool:
    return (
        re.search(r"\b(?:as|like|into|in|to) (?:a |the )?(?:real(?:istic)? )?photo", words)
        is not None
    )


def _when(
    light: Light | None, air: Weather, rest: str, words: str
) -> tuple[Light | None, Weather | None, str]:
    """Return light and weather with what the table of looks leaves to a next turn: "winter"."""
    weather = air if air is not Weather.CLEAR else None
    for pattern, hour in _HOURS:
        if light is None and pattern.search(rest):
            light, rest = hour, pattern.sub(" ", rest)
    if _SUNNY.search(words):
        light, weather, rest = light or Light.DAYLIGHT, Weather.CLEAR, _SUNNY.sub(" ", rest)
    if _WINTER.search(rest):
        weather, rest = Weather.SNOW, _WINTER.sub(" ", rest)
    if _WARM.search(rest):
        weather, rest = Weather.CLEAR, _WARM.sub(" ", rest)
        light = light or Light.DAYLIGHT
    if _RAIN.search(rest):
        weather, rest = Weather.RAIN, _RAIN.sub(" ", rest)
    return light, weather, rest
