"""What holds things that stand on nothing: walls, ceilings, the air. Knows habits of nouns.

Knows which words say that something hangs, and what flies or is mounted by nature. Knows no
geometry.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.living import is_living
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.mishaps import AIRBORNE
from cavendish.engines.diorama.plan.phrases import gap_text
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.scene import Fixture, Link, Place, Pose, Relation, Thing
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import words

_MOUNTED = words("""
    mirror painting frame picture poster clock photograph photo sketch portrait drawing print map
    calendar tapestry wreath whiteboard chalkboard blackboard television tv shelf
""")
"""What hangs on the wall over something without being told to."""
_PENDENT = words("lamp chandelier lantern pendant light bulb disco ball mobile")
"""What hangs from the ceiling over something indoors."""
_AIRBORNE = words("""
    airplane plane aeroplane jet helicopter drone kite balloon blimp zeppelin airship parachute
    glider rocket ufo spaceship spacecraft satellite saucer bird eagle owl hawk falcon seagull gull
    parrot crow raven pigeon dove sparrow swallow robin bluebird hummingbird bat bee wasp butterfly
    dragonfly moth fly ladybug mosquito dragon fairy angel pegasus phoenix ghost witch superhero
    cloud sun moon star stars rainbow planet comet meteor lightning firework fireworks bubble
    bubbles snowflake feather heart halo frisbee ball
""")
"""What is in the air when it is above something: all else needs something to stand on."""
_LIFTED = frozenset({AIRBORNE, "levitating", "flying", "hovering"})
_LINES = words("line clothesline wire rope string washline")
_HANGS = (
    r"(?:(?:that|which|is|are|was|were|be|hang|hangs|hanging|hung|mounted|fixed|displayed|placed"
    r"|pinned|attached|suspended|dangling|dangles|up|down|high|all|both|fastened|nailed|stuck"
    r"|upside) )*"
)
_AFTER = re.compile(
    rf"^,? ?{_HANGS}(?:on|to|upon|from|onto|across|along) (?:the|a|an|its|his|her|their|one)"
    r" (?:[\w-]+ ){0,3}?(walls?|ceilings?|rafters?)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:on|from|along) (?:the|a|one) (?:[\w-]+ ){0,3}?(?P<a>walls?|ceilings?)(?: of [\w ]+?)?"
    r",? ?(?:there (?:is|are)|hangs?|is|are)?(?: hanging| mounted| hung)?"
    r"|(?<!on )(?:the|a|an|and|with) (?:[\w-]+ ){0,2}?(?P<b>walls?) (?:with|holds|has|have|features"
    r"|featuring|displays|adorned with|decorated with|bearing))$",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"^,? ?(?:(?:that|which|is|are|was|were) )*"
    r"(?:leaning|leans|leant|leaned|propped(?: up)?|resting) (?:against|on)"
    r" (?:the|a|an) (?:[\w-]+ ){0,3}?walls?\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^(?:,|and|, and|&)$", re.IGNORECASE)
_AHEAD, _BACK = 9, 7
"""Words read after and before a thing."""


def fix(reading: Reading, tokens: Sequence[Token]) -> None:
    """Hang the things that the words hang on a wall or from a ceiling."""
    for index, where in enumerate(_fixed(tokens, reading.things)):
        if where is not None:
            reading.things[index] = replace(reading.things[index], fixed=where)


def _fixed(tokens: Sequence[Token], things: Sequence[Mention]) -> list[Fixture | None]:
    """Return for each thing what it hangs on; members of a list hang where the last does."""
    found = [None if is_living(thing.noun) else _said(tokens, thing) for thing in things]
    for index in reversed(range(len(things) - 1)):
        between = gap_text(tokens, things[index].end + 1, things[index + 1].start)
        bare = re.sub(r"\s(?:the|a|an|one|two|three|some)$", "", between.strip().lower())
        if found[index] is None and _LISTED.match(bare) and not is_living(things[index].noun):
            found[index] = found[index + 1]
    return found


def _said(tokens: Sequence[Token], thing: Mention) -> Fixture | None:
    if thing.end < thing.start:
        return None
    end = thing.end + 1
    after = gap_text(tokens, end, min(len(tokens), end + _AHEAD))
    if _LEANS.match(after):
        return Fixture.LEANING
    held = _AFTER.match(after)
    before = _BEFORE.search(gap_text(tokens, max(0, thing.start - _BACK), thing.start))
    where = held[1] if held else (before["a"] or before["b"]) if before else None
    if where is None:
        return None
    return Fixture.WALL if where.lower().startswith("wall") else Fixture.CEILING


def hung(
    things: Sequence[Thing], relations: Sequence[Relation], place: Place
) -> tuple[tuple[Thing, ...], Place]:
    """Return things that hang where they do, and a place that has walls for them.

    What hangs over others by nature is hung too: a painting above a sofa, a lamp above a table.
    Out of doors there is neither wall nor ceiling.
    """
    if place.ground is Place.OUTDOORS:
        return tuple(replace(thing, fixed=None) for thing in things), place
    found = [thing.fixed for thing in things]
    for relation in relations:
        head = things[relation.subject].noun.rpartition(" ")[2]
        if relation.link is Link.ABOVE and head in _MOUNTED | _PENDENT:
            usual = Fixture.WALL if head in _MOUNTED else Fixture.CEILING
            found[relation.subject] = found[relation.subject] or usual
    walls = place if place.ground is Place.ROOM or not any(found) else Place.ROOM
    return tuple(
        replace(thing, fixed=where) for thing, where in zip(things, found, strict=True)
    ), walls


def is_line(noun: str) -> bool:
    """Tell whether cloths and clothes hang from it."""
    return noun.rpartition(" ")[2] in _LINES


def is_airborne(thing: Thing) -> bool:
    """Tell whether something above another needs nothing beneath it."""
    lifted = thing.pose in (Pose.FLY, Pose.JUMP) or is_lifted(thing)
    return lifted or thing.noun.rpartition(" ")[2] in _AIRBORNE


def is_lifted(thing: Thing) -> bool:
    """Tell whether words have a thing in the air that doesn't fly by nature."""
    return bool(_LIFTED & set(thing.attributes))
