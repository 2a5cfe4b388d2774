"""Mentions that belong to the stage: backgrounds, walls, floors, places, the sky.

Knows when a noun is the setting and when a thing of its own. Knows no grammar beyond the gap.
"""

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.mentions import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap
from cavendish.engines.diorama.plan.scene import Link, Place
from cavendish.engines.diorama.plan.vocabulary import COLOURS, words

_LANDMARKS = words("""
    mountain hill volcano bridge island church cathedral hospital shop store restaurant cafe bar
    stadium museum farm cabin barn bakery theater theatre pier harbor cave cliff dune snow moon
    water grass sand waterfall village town warehouse home lighthouse mars court
""")
"""Places that are things of their own unless a preposition makes them the setting."""

_PLACING = (Link.IN, Link.ON, Link.NEXT_TO, Link.UNDER, Link.ABOVE)


def is_backdrop(reading: Reading, mention: Mention) -> bool:
    """Take a mention of the background, a wall or the floor; tell whether it was one."""
    if mention.head in ("background", "backdrop", "wall", "walls"):
        colour = mention.colour or next((w for w in mention.attributes if w in COLOURS), None)
        reading.backdrop = reading.backdrop or colour
        if mention.head != "wall" and colour and reading.place is None:
            reading.settle(Place.STUDIO, f"{mention.head} of its own")
        if mention.material and not colour:
            reading.note(f"the {mention.material} {mention.head} is not built in this set yet")
        return True
    if mention.head == "surface" and mention.material:
        reading.surface = reading.surface or mention.material
        reading.settle(Place.TABLETOP, f"a {mention.material} surface")
        return True
    if mention.head in ("floor", "ground", "floors"):
        reading.surface = reading.surface or mention.material
        return True
    return False


def is_scenery(reading: Reading, mention: Mention, gap: Gap, *, waiting: bool) -> bool:
    """Take a mention that is part of the stage; tell whether it was one."""
    place = setting.named_place(mention.noun)
    placed = gap.link in _PLACING or (not waiting and gap.link is not None)
    if place is not None and (placed or mention.head not in _LANDMARKS):
        beside_landmark = gap.link is Link.NEXT_TO and not gap.at and mention.head in _LANDMARKS
        if not beside_landmark:
            reading.settle(place, mention.noun)
            return True
    if setting.is_scenery(mention.noun):
        return True
    if setting.is_in_the_sky(mention.noun) and reading.things:
        reading.note(f"the {mention.noun} belongs to the sky and is not placed by itself")
        return True
    return False
