"""Mentions that belong to the stage: backgrounds, walls, floors, places, the sky.

Knows when a noun is the setting and when a thing of its own. Knows no grammar beyond the gap.
"""

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.landmarks import LANDMARKS
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.places import named_place
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.relations import Gap
from cavendish.engines.diorama.plan.scene import Link, Place
from cavendish.engines.diorama.plan.vocabulary import COLOURS, words

_BUILT = words("""
    bridge church cathedral hospital shop store restaurant cafe bar stadium museum barn bakery
    theater theatre pier castle palace temple mosque chapel shrine fortress cottage cabin house home
    school factory station warehouse library ruins farmhouse tunnel court inn gym
    greenhouse hotel aquarium tank diner pub tavern bistro pizzeria saloon bookshop bookstore
    pharmacy supermarket mall cinema nightclub boutique brewery barbershop
""")
"""Buildings are things of their own unless something is in or at them."""
_ON_SCREEN = words("""
    score navigation nav information info lower bottom top upper progress caption title menu tool
    status scroll search task color colour chocolate ticker
""")
"""What a bar belongs to that nobody drinks in."""
_NATURAL = words("""
    mountain hill volcano island cave cliff dune waterfall iceberg cloud moon mars water grass sand
    snow ice wave peak asteroid bush glacier canyon
""")
"""Nature is a thing of its own unless something is in, on or over it."""
_WATERS = (Place.SEA, Place.LAKE, Place.RIVER)
_ALSO_THINGS = words("china turkey mars venus jordan")
_WHOLE_SETS = words("castle palace fortress")
"""Buildings so large that who stands in front of them stands on their own set."""
_HOMES = words("house cottage cabin barn castle home")
"""Buildings that "at" leaves in sight."""
_PLACING = (Link.IN, Link.ON, Link.NEXT_TO, Link.ABOVE)


def is_backdrop(reading: Reading, mention: Mention) -> bool:
    """Take a mention of the background, a wall or the floor; tell whether it was one."""
    if mention.noun in LANDMARKS:
        return False
    if mention.head in ("background", "backdrop", "wall", "walls"):
        within = named_place(mention.noun.rpartition(" ")[0])
        if within is not None:
            reading.settle(within, mention.noun)
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


def is_scenery(reading: Reading, mention: Mention, gap: Gap) -> bool:
    """Take a mention that is part of the stage; tell whether it was one."""
    if _is_landmark(reading, mention, gap):
        return True
    place = named_place(mention.noun)
    if place is not None and mention.head == "bar" and mention.noun.split(" ")[0] in _ON_SCREEN:
        return True
    if place is not None and _is_setting(mention, gap):
        below = gap.link is Link.UNDER and place in _WATERS
        reading.settle(Place.UNDERWATER if below else place, mention.noun)
        return True
    if setting.is_scenery(mention.noun):
        return True
    if (
        setting.is_in_the_sky(mention.noun)
        and reading.things
        and gap.link is None
        and not gap.between
    ):
        reading.trail.append(f"part of the sky: {mention.noun}")
        reading.night = reading.night or mention.head in ("moon", "star", "stars")
        return True
    return False


def _is_setting(mention: Mention, gap: Gap) -> bool:
    """Tell a place where something is from a building or a mountain that is looked at."""
    if mention.head in _BUILT and mention.noun not in ("train station", "bus station"):
        plain = not (mention.colour or mention.material or mention.size or mention.attributes)
        before_it = gap.link is Link.IN_FRONT_OF and mention.head in _WHOLE_SETS and plain
        return gap.link is Link.IN or (gap.at and mention.head not in _HOMES) or before_it
    if mention.head in _NATURAL:
        return gap.link in _PLACING and (gap.link is not Link.NEXT_TO or gap.at)
    return True


def _is_landmark(reading: Reading, mention: Mention, gap: Gap) -> bool:
    """Take the name of a city or a country: its kind of place, and what it is known by."""
    landmark = LANDMARKS.get(mention.noun) or LANDMARKS.get(mention.head)
    if landmark is None or mention.count is not None:
        return False
    place, noun = landmark
    if gap.filled and reading.things:
        return True
    if mention.noun in _ALSO_THINGS and gap.link is not Link.IN:
        return False
    reading.settle(place, mention.noun)
    if noun is not None:
        reading.sights.append((mention.noun, noun))
    return True
