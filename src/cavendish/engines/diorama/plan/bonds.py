"""Words between two things to bonds between them: places, lists, "with", what verbs do.

Knows what a gap means for the things on both sides. Knows nothing of tokens.
"""

from dataclasses import replace

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap
from cavendish.engines.diorama.plan.scene import Link, Pose
from cavendish.engines.diorama.plan.verbs import Deed
from cavendish.engines.diorama.plan.vocabulary import POSTURES, SUPPORTS, VESSELS, words
from cavendish.engines.diorama.plan.walk import Walk

_SHARED = (Link.ON, Link.IN, Link.UNDER, Link.AROUND)
"""Links that hold for every member of a list: "a cat and a dog on a sofa"."""
_CLOSED = words("box crate barrel suitcase carton tank jar bottle flask kettle teapot bag")
"""Vessels that "with" says nothing about the inside of."""
_INSTRUMENTS = words("""
    guitar piano violin cello drum drums trumpet flute saxophone banjo harp accordion trombone tuba
    ukulele harmonica clarinet keyboard bagpipes xylophone instrument horn bass fiddle lute
""")
_TOO_BIG = words("piano drums organ harp table car house bed sofa tree bus")
"""Things nobody holds in the hands."""
_HANDS = 6
"""More things than this are not held but stand beside."""
_TOUCHING = words("bang knock hit kick paint write draw type work bump")


def holds(thing: Mention) -> bool:
    """Tell whether the thing is a vessel."""
    return thing.head in VESSELS


def act(reading: Reading, walk: Walk, deeds: tuple[Deed, ...]) -> None:
    """Give the doer, and who is listed with it, pose and expression; the first pose stays."""
    subject = walk.doer(reading) if deeds else None
    while subject is not None:
        for deed in deeds:
            thing = reading.things[subject]
            reading.things[subject] = replace(
                thing,
                pose=thing.pose or deed.pose,
                expression=thing.expression or deed.expression,
            )
        subject = walk.listed.get(subject)


def link(reading: Reading, walk: Walk, index: int, gap: Gap, between: str) -> None:
    """Add the relations that the words ``between`` the last thing and this one express."""
    last = walk.last
    if last is None or last == index:
        if gap.link is not None and last is None and gap.deed is None:
            walk.leading = (gap.link, index)
        return
    if _follows_leading(reading, walk, index, gap):
        return
    if gap.listing:
        _continue_list(reading, walk, last, index)
        return
    subject = _subject(reading, walk, last, gap, between)
    if subject == index:
        return
    _bind(reading, walk, subject, index, gap)


def _subject(reading: Reading, walk: Walk, last: int, gap: Gap, between: str) -> int:
    """Return the thing that the words after the last one speak of."""
    acting = bool(gap.deeds) and not gap.turned
    postured = any(word in POSTURES for word in between.lower().split())
    goes_on = between.lower().startswith(("and ", ", and ", "while ", ", while "))
    if acting and goes_on and walk.first is not None:
        last = walk.first
    if gap.turned:
        return _bearer(reading, walk, last, gap) if gap.link is Link.AROUND else last
    if not (acting or postured):
        return _bearer(reading, walk, last, gap)
    thing = reading.things[last]
    if walk.living(thing.noun) or (gap.deed is None and not postured and last not in walk.owner):
        return last
    doer = walk.doer(reading)
    carries = thing.head in VESSELS | SUPPORTS and last not in walk.owner
    if doer is not None and walk.living(reading.things[doer].noun) and not carries:
        return doer
    return walk.owner.get(last, last)


def _bearer(reading: Reading, walk: Walk, last: int, gap: Gap) -> int:
    """Return who is "on the bench" in "reading a book on the bench": whoever holds the book."""
    holder = walk.owner.get(last)
    if holder is None or gap.link is None:
        return last
    held = (holder, Link.HOLDING, last) in reading.bonds
    has = (holder, Link.NEXT_TO, last) in reading.bonds and gap.link not in (Link.ON, Link.IN)
    return holder if held or has else last


def _follows_leading(reading: Reading, walk: Walk, index: int, gap: Gap) -> bool:
    """Bind a thing to the "on the shelf ..." that the sentence began with, if it did."""
    if walk.leading is None:
        return False
    leading, ground = walk.leading
    walk.leading = None
    if ground == index or gap.link is not None:
        return False
    reading.bonds.append((index, leading, ground))
    return True


def _bind(reading: Reading, walk: Walk, subject: int, index: int, gap: Gap) -> None:
    """Add the bond that the gap between two things means."""
    if gap.between:
        _place_amid(reading, walk, subject, index)
    elif gap.deed is not None:
        one, other = (index, subject) if gap.turned else (subject, index)
        _do(reading, walk, one, other, gap.deed)
    elif gap.link is not None:
        for one in _subjects(walk, subject, gap.link):
            pair = (index, gap.link, one) if gap.turned else (one, gap.link, index)
            reading.bonds.append(
                _touching(pair, gap, mirror=reading.things[index].head == "mirror")
            )
    elif gap.full:
        reading.bonds.append((index, Link.IN, subject))
    elif gap.owning:
        if not gap.elsewhere:
            _own(reading, walk, subject, index)
    elif gap.deeds:
        walk.owner[index] = subject
        reading.bonds.append((subject, Link.NEXT_TO, index))
        _join_in(reading, walk, index, gap.deeds[-1])


def _join_in(reading: Reading, walk: Walk, index: int, deed: Deed) -> None:
    """Let the object of a deed do its part: a dog that is walked walks."""
    thing = reading.things[index]
    if deed.other and walk.living(thing.noun):
        reading.things[index] = replace(thing, pose=thing.pose or deed.other)


def _touching(bond: tuple[int, Link, int], gap: Gap, *, mirror: bool) -> tuple[int, Link, int]:
    """Return the bond as a verb means it: one bangs on a door beside it, not on top of it."""
    if gap.deeds and bond[1] is Link.IN and mirror:
        return (bond[0], Link.FACING, bond[2])
    beside = bond[1] is Link.ON and any(deed.verb in _TOUCHING for deed in gap.deeds)
    return (bond[0], Link.NEXT_TO, bond[2]) if beside else bond


def _do(reading: Reading, walk: Walk, subject: int, index: int, deed: Deed) -> None:
    """Bind the doer of a deed to what it is done to."""
    doer, thing = reading.things[subject], reading.things[index]
    if deed.link is None:
        return
    if deed.verb == "take" and walk.living(thing.noun):
        reading.things[subject] = replace(doer, pose=Pose.PHOTOGRAPH)
        reading.bonds.append((subject, Link.FACING, index))
        return
    if deed.link is Link.HOLDING and doer.head in VESSELS | SUPPORTS:
        inside = Link.ON if doer.head in SUPPORTS else Link.IN
        reading.bonds.append((index, inside, subject))
        return
    if deed.link is Link.FACING and walk.living(thing.noun) and deed.verb.startswith("talk"):
        reading.bonds.append((index, Link.FACING, subject))
    how = deed.link
    if deed.verb == "play" and thing.head not in _INSTRUMENTS:
        how = Link.NEXT_TO
        _unpose(reading, subject, Pose.PLAY)
    if how is Link.HOLDING and (thing.head in _TOO_BIG or thing.number > _HANDS):
        how = Link.NEXT_TO
    walk.owner[index] = subject
    reading.bonds.append((subject, how, index))
    if how is Link.HOLDING and thing.count is None:
        _each(reading, walk, subject, index)


def _each(reading: Reading, walk: Walk, subject: int, index: int) -> None:
    """Give everybody listed with the doer one of their own: "Mia and Tom eat ice cream"."""
    other = walk.listed.get(subject)
    while other is not None:
        if walk.living(reading.things[other].noun):
            reading.things[index] = replace(reading.things[index], count=1)
            reading.things.append(reading.things[index])
            reading.bonds.append((other, Link.HOLDING, len(reading.things) - 1))
        other = walk.listed.get(other)


def _unpose(reading: Reading, index: int, pose: Pose) -> None:
    thing = reading.things[index]
    if thing.pose is pose:
        reading.things[index] = replace(thing, pose=None)


def _place_amid(reading: Reading, walk: Walk, subject: int, index: int) -> None:
    """Read "between": right of the first and left of what the list goes on with."""
    if reading.things[index].number > 1:
        reading.bonds.append((subject, Link.NEXT_TO, index))
    else:
        walk.between = subject
        reading.bonds.append((subject, Link.RIGHT_OF, index))


def _subjects(walk: Walk, subject: int, shared: Link) -> list[int]:
    """Return the subject and, for links a list shares, the list's other members."""
    found = [subject]
    while shared in _SHARED and found[-1] in walk.listed:
        found.append(walk.listed[found[-1]])
    return found[::-1]


def _continue_list(reading: Reading, walk: Walk, last: int, index: int) -> None:
    """Give the next member of a list the place of the one before."""
    if walk.between is not None:
        subject, walk.between = walk.between, None
        reading.bonds.append((subject, Link.LEFT_OF, index))
        return
    owner = walk.owner.get(last)
    if owner is None or owner == index:
        walk.listed[index] = last
        return
    bond = next((bond for bond in reading.bonds if {last, owner} == {bond[0], bond[2]}), None)
    if bond is not None and _goes_along(reading, walk, bond, index):
        walk.owner[index] = owner
        pair = (index, bond[1], owner) if bond[0] == last else (owner, bond[1], index)
        reading.bonds.append(pair)


def _goes_along(reading: Reading, walk: Walk, bond: tuple[int, Link, int], index: int) -> bool:
    """Tell whether a list goes on with what is held too: nobody holds a cup and a dog."""
    alive = walk.living(reading.things[index].noun)
    return bond[1] not in (Link.HOLDING, Link.RIDING) or not alive


def _own(reading: Reading, walk: Walk, owner: int, index: int) -> None:
    """Read "with": on supports, in vessels, otherwise beside."""
    holder, held = reading.things[owner], reading.things[index]
    walk.owner[index] = owner
    if holder.head in SUPPORTS and not setting.is_furniture(held.noun):
        reading.bonds.append((index, Link.ON, owner))
    elif holder.head in VESSELS - _CLOSED:
        reading.bonds.append((index, Link.IN, owner))
    else:
        reading.bonds.append((owner, Link.NEXT_TO, index))
