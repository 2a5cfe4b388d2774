"""What belongs to a thing: its parts, what it has on its head or in its beak, what "it" means.

Knows possessives and pronouns; knows nothing of places.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.clothes import put_on
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap
from cavendish.engines.diorama.plan.scene import Link
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import BUILT_PARTS, GARMENTS, PARTS, words
from cavendish.engines.diorama.plan.walk import Walk

_POSSESSIVES = words("its his her their")
_GRASPING = words("mouth beak hand hands arm arms paw paws claw claws teeth fingers trunk lap")
_PRINTED = words("""
    mug card flag pillow cushion rug blanket towel curtain poster sticker stamp bag kite balloon
    quilt tapestry plate cover logo button surfboard skateboard
""")
"""What bears a printed picture rather than a thing."""
_MOUNTS = words("head back shoulder shoulders nose top lap shell")
_TELLING = words("beard moustache mustache goatee stubble ponytail pigtail braid freckle")
"""Parts that not everybody has: having one is worth showing."""
_OPENINGS = words("window windows door doors chimney roof porch")
_WINDOWED = words("""
    house cottage cabin home hut mansion villa church chapel castle tower lighthouse barn farmhouse
    building skyscraper school hotel shop store restaurant cafe bakery diner pub train bus tram van
    caravan chalet bungalow manor palace windmill treehouse car truck taxi ambulance limousine
    pickup airplane helicopter
""")
"""What has windows of its own: "light in the windows" of a cabin is no window beside it."""
_OWN_PARTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "string": words("guitar violin cello harp banjo ukulele mandolin bass lute kite bow"),
        "key": words("piano keyboard organ accordion typewriter laptop computer calculator"),
        "pedal": words("piano organ bicycle bike harp"),
        "wheel": words("car truck bus van bicycle bike motorcycle train wagon cart scooter taxi"),
        "sail": words("boat ship yacht sailboat windmill"),
        "petal": words("flower rose tulip daisy sunflower lily"),
        "branch": words("tree oak pine willow maple"),
    }
)
"""What is no thing of its own beside what it belongs to: the keys of a piano."""
_MEALS = words("breakfast lunch dinner supper brunch meal feast")
"""What the dishes that are named make up."""
_LIMBS = words("leg foot knee toe tiptoe paw")
"""What somebody stands on without it being a thing: "on one leg"."""


def resolve(reading: Reading, walk: Walk, mention: Mention, gap: Gap) -> None:
    """Resolve "it": after a preposition the owner, at the start of a sentence its subject."""
    if walk.missed:
        return
    if gap.link is not None and walk.last is not None:
        target = _meant(reading, walk, walk.last, gap)
        if target is not None and gap.link is Link.ON and _printed(reading, walk, target):
            return
        if target is not None and target != walk.last:
            reading.rebind(walk.last, gap.link, target)
    elif walk.last is None and mention.noun in ("it", "they", "he", "she"):
        walk.last = walk.first = walk.subject
        walk.last_end = mention.end


def _meant(reading: Reading, walk: Walk, last: int, gap: Gap) -> int | None:
    """Return the thing that a pronoun behind a verb or a preposition speaks of."""
    if gap.deed is not None:
        others = (index for index in range(len(reading.things)) if index != last)
        return next((one for one in others if walk.living(reading.things[one].noun)), None)
    return walk.owner.get(last, last - 1 if last > 0 else None)


def _printed(reading: Reading, walk: Walk, target: int) -> bool:
    """Turn what is on cloth or paper into its pattern: "socks with cats on them"."""
    bearer, shown = reading.things[target], walk.last
    if bearer.head not in GARMENTS | _PRINTED or shown is None or shown != len(reading.things) - 1:
        return False
    picture = reading.things[shown]
    looks = f"with {picture.colour or ''} {picture.noun}".replace("  ", " ")
    reading.things[target] = replace(bearer, attributes=(*bearer.attributes, looks))
    reading.remove(shown)
    walk.forget(shown)
    walk.last = target
    return True


def is_part(
    reading: Reading, walk: Walk, mention: Mention, gap: Gap, tokens: Sequence[Token]
) -> bool:
    """Tell whether the mention is a part of the thing before: "with a red roof", "its tail"."""
    if mention.head not in PARTS or mention.noun == "top hat":
        return False
    owner = walk.last if walk.last is not None else walk.subject
    if owner is None or (mention.head in BUILT_PARTS and walk.living(reading.things[owner].noun)):
        return False
    if mention.head in _OPENINGS and reading.things[owner].head in _WINDOWED:
        return mention.definite or gap.owning
    possessed = tokens[mention.start].lower in _POSSESSIVES
    before = tokens[mention.start - 1].tag if mention.start else ""
    known = mention.definite and mention.noun == mention.head and gap.link is None
    worn = gap.wearing or (walk.dressed is not None and gap.link is not None)
    goes_on = gap.listing and (walk.parted or walk.dressed is not None)
    return gap.owning or goes_on or worn or possessed or known or before == "POS"


def attach_part(reading: Reading, walk: Walk, mention: Mention, opening: str) -> None:
    """Keep a part as an attribute of its owner."""
    owner = walk.last if walk.last is not None else walk.subject
    if opening in _POSSESSIVES and walk.first is not None:
        owner = walk.first
    if owner is None:
        return
    looks = (mention.size, mention.colour, mention.material, *mention.attributes)
    told = " ".join((*filter(None, looks), mention.noun))
    thing = reading.things[owner]
    walk.last_end, walk.parted = mention.end, True
    reading.trail.append(f"part of the {thing.noun}: {told}")
    if told != mention.noun or mention.noun in _TELLING:
        reading.things[owner] = replace(thing, attributes=(*thing.attributes, told))


def says_how_held(
    reading: Reading, walk: Walk, tokens: Sequence[Token], mention: Mention, gap: Gap
) -> bool:
    """Take "in its beak" and "on her head" behind a thing that somebody has."""
    if gap.link is Link.ON and mention.head in _LIMBS:
        return True
    opening = tokens[mention.start].lower
    if opening not in _POSSESSIVES or gap.link is None or walk.last is None:
        return False
    owner = walk.owner.get(walk.last)
    if opening == "its" and owner is not None and not walk.living(reading.things[owner].noun):
        reading.rebind(walk.last, gap.link, owner)
        return True
    return _held_by(reading, walk, mention, gap.link)


def _held_by(reading: Reading, walk: Walk, mention: Mention, how: Link) -> bool:
    """Read "on its head" and "in its beak" behind a thing that somebody has."""
    held = walk.last
    owner = walk.owner.get(held) if held is not None else None
    if owner is None and how is Link.IN and walk.first not in (None, held):
        owner = walk.first if walk.living(reading.things[walk.first or 0].noun) else None
    if held is None or owner is None:
        return False
    if how is Link.IN and mention.head in _GRASPING:
        reading.rebind(owner, Link.HOLDING, held)
        walk.owner[held] = owner
    elif how is Link.ON and mention.head in _MOUNTS:
        if put_on(reading, held, owner):
            walk.forget(held)
            walk.last = owner
            return True
        reading.rebind(held, Link.ON, owner)
    else:
        return False
    return True


def shakes(tokens: Sequence[Token], start: int) -> bool:
    """Tell hands that are part of a verb: "shaking hands with"."""
    near = tokens[max(0, start - 1) : start + 1]
    return any(token.lower.startswith(("shak", "hold", "shook", "join")) for token in near)


def absorb_parts(reading: Reading) -> None:
    """Take out what belongs to another thing that is there, unless somebody uses it by itself."""
    heads = {thing.head for thing in reading.things}
    for index in reversed(range(len(reading.things))):
        thing = reading.things[index]
        if thing.head in _MEALS and any(setting.is_food(one.noun) for one in reading.things):
            reading.trail.append(f"made up of the dishes named: {thing.noun}")
            reading.remove(index)
            continue
        whole = heads & _OWN_PARTS.get(thing.head, frozenset())
        borne = any(other == index for _, _, other in reading.bonds)
        counted = thing.count is not None or thing.colour is not None
        if whole and not counted and not (borne and thing.head == "branch"):
            reading.trail.append(f"part of the {min(whole)}: {thing.noun}")
            reading.remove(index)
