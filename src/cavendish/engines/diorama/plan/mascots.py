"""Things that act as people: a radish that walks a dog, a toaster that shakes hands, a happy mug.

Knows which deeds only somebody does and which things seem to do them anyway: a shelf holds books,
a radio plays. Knows no figures.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cavendish.engines.diorama.plan import setting
from cavendish.engines.diorama.plan.faces import FACES
from cavendish.engines.diorama.plan.mention import Mention
from cavendish.engines.diorama.plan.reading import Reading
from cavendish.engines.diorama.plan.scene import Link, Pose, Thing
from cavendish.engines.diorama.plan.vocabulary import HEADWEAR, SUPPORTS, VESSELS, words
from cavendish.engines.diorama.plan.walk import Judge

LIMBS, FACE = "with arms and legs", "with a face"
"""Attributes of things that have the limbs, or only the face, of somebody."""
_LIMBS_SAID = frozenset({"arms", "legs", "limbs"})
_TOGETHER = frozenset({Pose.SHAKE_HANDS, Pose.HOLD_HANDS, Pose.HUG, Pose.KISS, Pose.DANCE})
"""What somebody does with somebody: who it is done with is somebody too."""
_ALONE = _TOGETHER | {Pose.EXERCISE, Pose.CHEER, Pose.KICK, Pose.FISH}
_WITH_HANDS = frozenset(
    {Pose.READ, Pose.EAT, Pose.DRINK, Pose.PLAY, Pose.SING, Pose.THROW, Pose.PHOTOGRAPH}
)
_MOUNTS = words("bicycle bike motorcycle scooter skateboard unicycle tricycle horse pony camel")
_DANCING = words("flag kite flame fire leaf curtain snowflake light shadow wave banner ribbon tree")
"""What is said to dance in the wind."""
_HOLDERS = words("""
    hook rack holder frame stand case clip clamp crane hand bookend box cart wagon truck car train
    ship boat van bus trailer plane airplane building bridge tree wall rope chain net machine robot
    radio tv television phone speaker jukebox laptop computer screen monitor player hanger board
    tripod excavator forklift tractor wheelbarrow trolley stroller sign door room house
""")
"""What holds, carries or plays without hands."""
_UNFELT = words("""
    weather sky sea ocean storm day night town village birthday ending hour meal end note sign
    letter card poster page board book text message voice color colour house home room mask
""")
_FELT = frozenset(
    words("""
    happy smiling grinning cheerful friendly laughing giggling sad crying weeping tearful angry
    furious grumpy mad scowling surprised shocked scared frightened terrified sleepy yawning
    """)
    & set(FACES)
)
"""Feelings that a thing shows in a face; a lonely or a calm thing has none."""
_EYEWEAR = words("glasses sunglasses eyeglasses goggles monocle")
_BODIES = words("mannequin form scarecrow bust statue sculpture hanger figurine rack")
"""What wears clothes and has no face of its own to draw."""


_PORTRAYED: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {"mona lisa": ("woman", ("long dark hair",)), "la gioconda": ("woman", ("long dark hair",))}
)
"""Who a painting shows, when it is she that acts and not the painting."""


def enliven(reading: Reading, living: Judge) -> None:
    """Give limbs or a face to things that do, feel or wear what only somebody does."""
    for index in range(len(reading.things)):
        thing = reading.things[index]
        if living(thing.noun):
            continue
        acts = _acts(reading, living, index)
        if acts and thing.noun in _PORTRAYED:
            noun, looks = _PORTRAYED[thing.noun]
            reading.things[index] = replace(thing, noun=noun, attributes=looks)
            reading.trail.append(f"{thing.noun}: the {noun} herself, who acts")
        elif acts:
            _give(reading, index, LIMBS)
            _enliven_partner(reading, living, index)
        elif _feels(thing):
            _give(reading, index, FACE)


def has_limbs(thing: Thing) -> bool:
    """Tell whether a thing of the plan stands and acts like somebody."""
    return LIMBS in thing.attributes


def _give(reading: Reading, index: int, what: str) -> None:
    thing = reading.things[index]
    if what not in thing.attributes:
        reading.things[index] = replace(thing, attributes=(*thing.attributes, what))
        reading.trail.append(f"the {thing.noun} is shown {what}")


def _acts(reading: Reading, living: Judge, index: int) -> bool:
    """Tell whether a thing does what takes arms and legs."""
    thing = reading.things[index]
    if _LIMBS_SAID & {one.rpartition(" ")[2] for one in thing.attributes}:
        return True
    if thing.head in _HOLDERS | _DANCING:
        return False
    bonds = [(link, reading.things[b]) for a, link, b in reading.bonds if a == index]
    leads = thing.pose is Pose.WALK and any(living(other.noun) for _, other in bonds)
    rides = any(link is Link.RIDING and other.head in _MOUNTS for link, other in bonds)
    return thing.pose in _ALONE or leads or rides or _handles(thing, bonds)


def _handles(thing: Mention, bonds: list[tuple[Link, Mention]]) -> bool:
    """Tell whether a thing has something in hands, and does not just contain or carry it."""
    if not any(link is Link.HOLDING for link, _ in bonds):
        return False
    holds = thing.pose in (Pose.HOLD, Pose.CARRY) and thing.head not in VESSELS | SUPPORTS
    return thing.pose in _WITH_HANDS or (holds and setting.is_food(thing.noun))


def _enliven_partner(reading: Reading, living: Judge, index: int) -> None:
    """Let whoever something is done with do the same."""
    pose = reading.things[index].pose
    if pose not in _TOGETHER:
        return
    for a, link, b in reading.bonds:
        other = reading.things[b]
        if a == index and link is Link.NEXT_TO:
            reading.things[b] = replace(other, pose=other.pose or pose)
            if not living(other.noun):
                _give(reading, b, LIMBS)


def _feels(thing: Mention) -> bool:
    """Tell whether a thing shows a feeling, or wears what a face wears."""
    if thing.head in _UNFELT | _BODIES or thing.head in ("sun", "moon", "cloud", "star"):
        return False
    worn = {garment.noun.rpartition(" ")[2] for garment in thing.wears} & (HEADWEAR | _EYEWEAR)
    return bool(worn or _FELT & set(thing.attributes))
