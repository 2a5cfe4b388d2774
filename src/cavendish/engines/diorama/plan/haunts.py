"""Haunts: where people are who do something, when neither words nor things say where.

Knows deeds and professions; knows no geometry.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cavendish.engines.diorama.plan.living import is_person
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.scene import Place, Pose

_BY_DEED: Mapping[Pose, Place] = MappingProxyType(
    {
        Pose.COOK: Place.KITCHEN, Pose.SWEEP: Place.ROOM, Pose.SLEEP: Place.BEDROOM,
        Pose.WRITE: Place.OFFICE, Pose.SHAKE_HANDS: Place.OFFICE, Pose.READ: Place.LIBRARY,
        Pose.EAT: Place.CAFE, Pose.DRINK: Place.CAFE, Pose.DANCE: Place.STAGE,
        Pose.PLAY: Place.STAGE, Pose.SING: Place.STAGE, Pose.CHEER: Place.SPORT_FIELD,
        Pose.KICK: Place.PARK, Pose.THROW: Place.PARK, Pose.HUG: Place.PARK, Pose.KISS: Place.PARK,
        Pose.HOLD_HANDS: Place.PARK, Pose.TALK: Place.PARK, Pose.WALK: Place.PARK,
        Pose.RUN: Place.PARK, Pose.PUSH: Place.PARK, Pose.PHOTOGRAPH: Place.PARK,
        Pose.EXERCISE: Place.PARK, Pose.CLIMB: Place.MEADOW, Pose.FISH: Place.LAKE,
        Pose.ROW: Place.LAKE, Pose.SWIM: Place.LAKE, Pose.JUMP: Place.MEADOW,
    }
)  # fmt: skip
_BY_NOUN: tuple[tuple[Place, str], ...] = (
    (Place.KITCHEN, "chef cook baker"),
    (Place.CAFE, "waiter waitress barista bartender diner"),
    (Place.CLASSROOM, "teacher student pupil classmate schoolboy schoolgirl"),
    (Place.OFFICE, ("doctor nurse surgeon scientist chemist businessman businesswoman manager boss"
     " secretary programmer lawyer employee colleague engineer")),
    (Place.LIBRARY, "librarian scholar professor"),
    (Place.STAGE, ("singer musician dancer ballerina actor actress clown magician conductor"
     " guitarist drummer pianist violinist comedian acrobat juggler rapper")),
    (Place.SHOP, "shopkeeper cashier seller vendor florist butcher shopper customer"),
    (Place.STREET, ("policeman policewoman firefighter fireman postman pedestrian cyclist"
     " builder mailman")),
    (Place.CITY, "tourist traveler traveller"),
    (Place.FARM, "farmer"),
    (Place.GARDEN, "gardener"),
    (Place.FOREST, "hunter lumberjack camper"),
    (Place.MOUNTAIN, "hiker climber mountaineer"),
    (Place.SNOW, "skier snowboarder"),
    (Place.DESERT, "cowboy nomad"),
    (Place.BEACH, "surfer lifeguard pirate sailor"),
    (Place.LAKE, "fisherman angler"),
    (Place.SPORT_FIELD, "footballer goalkeeper athlete cheerleader referee"),
    (Place.CASTLE, "king queen prince princess"),
    (Place.MOON, "astronaut"),
    (Place.LIVING_ROOM, ("mother father mom dad grandmother grandfather grandma grandpa baby"
     " parent husband wife")),
    (Place.PARK, "couple friend bride groom"),
)  # fmt: skip
_OF_NOUN = {noun: place for place, nouns in _BY_NOUN for noun in nouns.split()}


def haunt(things: Sequence[Mention]) -> tuple[Place, str] | None:
    """Return where the people of a scene are, and why; None where nothing tells."""
    people = [thing for thing in things if is_person(thing.noun) or thing.head in _OF_NOUN]
    if any(thing.noun == "baby" for thing in people):
        return Place.LIVING_ROOM, "a baby is at home"
    for thing in people:
        if thing.pose is not None and thing.pose in _BY_DEED:
            return _BY_DEED[thing.pose], f"one can {thing.pose} there"
    for thing in people:
        if thing.head in _OF_NOUN:
            return _OF_NOUN[thing.head], f"a {thing.noun} is at home there"
    return None
