"""What somebody wears, read from the words before and in a mention. Knows no grammar beyond that.

"Wearing", "dressed in" and "in a red dress" put clothes on; "with a hat" does too. What is worn is
no thing of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.plan.living import is_living, is_person
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.nouns import singular
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap
from cavendish.engines.diorama.plan.scene import Garment, Link
from cavendish.engines.diorama.plan.tokens import Token
from cavendish.engines.diorama.plan.vocabulary import GARMENTS, HEADWEAR, PARTS, WORN, words
from cavendish.engines.diorama.plan.walk import Walk

_DECORATED = re.compile(
    r"^(?:(?:that|which) (?:has|have|is|says|shows)|with|featuring|covered (?:in|with)"
    r"|decorated with|made of)\b"
)
_INERT = words("""
    hanger rack wardrobe closet drawer suitcase box basket bag table chair bed shelf mug cup bottle
    car window store shop hook line shirt pile
""")
"""What has clothes without wearing them."""
_CLOSING = ("NUM", "VERB", "AUX", "ADP", "SCONJ")
"""What ends a list of clothes and looks."""
_ROOMY = words("boot boots shoe shoes glove gloves sock socks sneaker sandal mitten")
"""Garments that small things may lie in."""


def describes_somebody(said: Sequence[Token]) -> bool:
    """Tell whether ``said`` ends in what somebody has on: "a man with a beard, a hat and"."""
    words = [token.lower for token in said]
    if "with" not in words:
        return False
    opened = len(words) - words[::-1].index("with")
    listed = said[opened:]
    closed = any(token.pos in _CLOSING or token.text in ".;!?" for token in listed)
    nouns = {singular(token.lower) for token in listed if token.pos in ("NOUN", "PROPN")}
    somebody = any(is_living(singular(word)) for word in words[max(0, opened - 6) : opened])
    return somebody and not closed and nouns <= PARTS | GARMENTS | HEADWEAR | WORN


def is_garment(mention: Mention) -> bool:
    """Tell whether a noun names something to wear."""
    return mention.head in GARMENTS | HEADWEAR | WORN


def wear(reading: Reading, walk: Walk, mention: Mention, gap: Gap, between: str) -> bool:
    """Put a garment on its wearer; tell whether the mention was one."""
    if _is_fur(reading, walk, mention, gap):
        return True
    wearer = _wearer(reading, walk, mention, gap)
    if wearer is None:
        return _decorate(reading, walk, mention, between)
    worn = Garment(
        noun=mention.noun,
        colour=mention.colour,
        material=mention.material,
        attributes=mention.attributes,
    )
    thing = reading.things[wearer]
    if worn not in thing.wears:
        reading.things[wearer] = replace(thing, wears=(*thing.wears, worn))
    reading.trail.append(f"{thing.noun} wears {mention.noun}")
    walk.dressed, walk.last_end = wearer, mention.end
    return True


def _is_fur(reading: Reading, walk: Walk, mention: Mention, gap: Gap) -> bool:
    """Take the coat that an animal has by nature: "a deer with a coat of warm brown"."""
    last = walk.last
    if mention.noun != "coat" or last is None or gap.wearing or not gap.owning:
        return False
    thing = reading.things[last]
    if is_person(thing.noun) or not walk.living(thing.noun) or mention.material is not None:
        return False
    reading.things[last] = replace(thing, colour=thing.colour or mention.colour)
    walk.last_end, walk.parted = mention.end, True
    return True


def put_on(reading: Reading, index: int, wearer: int) -> bool:
    """Turn a thing into a garment of its wearer: "with sunglasses on its head"."""
    mention, thing = reading.things[index], reading.things[wearer]
    if not is_garment(mention) or index != len(reading.things) - 1:
        return False
    worn = Garment(
        noun=mention.noun,
        colour=mention.colour,
        material=mention.material,
        attributes=mention.attributes,
    )
    reading.things[wearer] = replace(thing, wears=(*thing.wears, worn))
    reading.remove(index)
    return True


def _wearer(reading: Reading, walk: Walk, mention: Mention, gap: Gap) -> int | None:
    """Return who wears a mention, or None if it is not worn."""
    if gap.wearing:
        return walk.doer(reading)
    if not is_garment(mention):
        return None
    last = walk.last
    if gap.listing and (walk.dressed is not None or walk.parted):
        return walk.dressed if walk.dressed is not None else last
    if last is None or reading.things[last].head in _INERT:
        return None
    put_on = (
        (gap.link is Link.IN or (gap.owning and gap.link is None))
        and gap.deed is None
        and not gap.full
    )
    alive = walk.living(reading.things[last].noun) or _bodily(mention, gap)
    if put_on and (alive or (gap.owning and mention.head in HEADWEAR)):
        return last
    return None


def _bodily(mention: Mention, gap: Gap) -> bool:
    """Tell clothes that only a wearer can be in, whatever it is: "a teapot in a tuxedo"."""
    return gap.link is Link.IN and mention.head in GARMENTS and mention.head not in _ROOMY


def _decorate(reading: Reading, walk: Walk, mention: Mention, between: str) -> bool:
    """Keep what is shown on a garment as its attribute: "a shirt with a skull"."""
    on_it = _DECORATED.match(between.strip(" ,").lower())
    if walk.dressed is None or on_it is None or walk.living(mention.noun):
        return False
    thing = reading.things[walk.dressed]
    looks = " ".join(filter(None, (mention.colour, *mention.attributes, mention.noun)))
    last = replace(thing.wears[-1], attributes=(*thing.wears[-1].attributes, f"with {looks}"))
    reading.things[walk.dressed] = replace(thing, wears=(*thing.wears[:-1], last))
    walk.last_end = mention.end
    return True
