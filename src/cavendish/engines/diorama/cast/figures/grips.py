"""Grips: how each kind of thing is held, ridden and sat on. Words and sizes; knows no geometry."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Pose


class Way(StrEnum):
    """Where a held thing sits."""

    PALM = "palm"
    """Before the right hand, upright: a mug."""
    FIST = "fist"
    """Its shaft goes through the fist: an umbrella, a flag."""
    HANG = "hang"
    """From the hand: a bag."""
    ARMS = "arms"
    """On both forearms: a box, a tray."""
    CRADLE = "cradle"
    """A baby on the arm, its head at the shoulder."""
    CHEST = "chest"
    """Against the chest: a teddy bear."""
    BOOK = "book"
    """Open between both hands."""
    SHOW = "show"
    """Flat before the chest in both hands, its front outwards: a sign."""
    STRAP = "strap"
    """Across the belly: a guitar."""
    CHIN = "chin"
    """On the left shoulder: a violin."""
    LIPS = "lips"
    """From the mouth forwards: a trumpet."""
    BEFORE = "before"
    """On the floor before the player: a piano, a drum kit."""
    EYES = "eyes"
    """Before the eyes: a camera."""
    BITE = "bite"
    """At the mouth: a sandwich."""
    ABOVE = "above"
    """Over the head with both hands: a trophy."""
    FLOOR = "floor"
    """Its shaft in both hands, its end on the floor: a broom that sweeps."""
    EYEPIECE = "eyepiece"
    """On the floor, its lower end at the eye: a telescope."""
    PUSHED = "pushed"
    """On the floor before both hands: a stroller, a car."""
    CLIMBED = "climbed"
    """Tall, before hands and feet: a tree, a ladder."""
    LED = "led"
    """An animal on a leash."""
    FOOT = "foot"
    """On the ground before the foot: a ball that is kicked."""
    JAWS = "jaws"
    """In an animal's mouth: a bone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grip:
    """How something is held; ``size`` is its largest side in metres next to a grown-up figure."""

    way: Way
    stance: str
    size: float
    tool: str | None = None
    """A prop of the hand kit that takes its place, made to fit the hand."""


def _grips() -> dict[str, Grip]:
    table: dict[str, Grip] = {}
    for way, stance, size, words in _ROWS:
        for word in words.split(", "):
            tool = _KIT_NAMES.get(word) or (word if word in _KIT else None)
            table[word] = Grip(way=way, stance=stance, size=size, tool=tool)
    return table


_KIT = frozenset(
    {
        "book", "newspaper", "magazine", "letter", "map", "sword", "wand", "paintbrush",
        "microphone", "staff", "broom", "phone", "menu", "notebook", "comic", "axe", "hammer",
        "umbrella",
    }
)  # fmt: skip
_KIT_NAMES = MappingProxyType(
    {
        "parasol": "umbrella", "magic wand": "wand", "broomstick": "broom", "comic book": "comic",
        "cell phone": "phone", "smartphone": "phone", "mobile phone": "phone",
        "fishing rod": "rod", "scepter": "sceptre", "brush": "brush", "mop": "broom",
        "open book": "book", "paper": "letter", "briefcase": "briefcase", "ladle": "ladle",
        "rolling pin": "rolling pin", "wrench": "wrench", "tray": "tray",
    }
)  # fmt: skip
_ROWS: tuple[tuple[Way, str, float, str], ...] = (
    (Way.SHOW, "present", 0.78,
        ("sign, placard, banner, poster, picture, painting, photo, frame, whiteboard")),
    (Way.PALM, "hold", 0.20,
        ("mug, cup, coffee, tea, coffee cup, teacup, glass, can, juice, drink, beer, wine, "
        "wine glass, soda, milk, jar, bottle, water bottle, wine bottle, milkshake, "
        "smoothie, hot chocolate, cocktail")),
    (Way.PALM, "hold", 0.19,
        ("apple, orange, pear, peach, lemon, tomato, egg, cupcake, cookie, phone, cell "
        "phone, smartphone, mobile phone, candle, key, ring, coin, snowball, crystal, gem, "
        "diamond, potion, clock, alarm clock, toy, snow globe, heart, bird, mouse, frog, "
        "butterfly, hamster, potato, doughnut, donut, compass, watch")),
    (Way.FIST, "hold", 0.42,
        ("ice cream, ice cream cone, lollipop, flower, rose, tulip, sunflower, daisy, lily, "
        "carrot, spoon, fork, knife, microphone, paintbrush, brush, pencil, pen, torch, "
        "flashlight, wand, magic wand, feather, hammer, wrench, screwdriver, spatula, "
        "ladle, whisk, bell, banana, baguette, corn, key chain, popsicle, candy cane, "
        "toothbrush, magnifying glass, scissors, lightsaber, comb, rolling pin")),
    (Way.FIST, "hold", 0.66, "bamboo, stick, branch, twig, cane, leek, daikon"),
    (Way.FIST, "raised", 0.62,
        ("bouquet, torch, sparkler, axe, sword, racket, tennis racket, baseball bat, bat, "
        "trident, shovel, rake, net, pickaxe, mop, broom, golf club, hockey stick, spear, "
        "bow, gun, telescope, oar, paddle, kite")),
    (Way.FIST, "raised", 1.05,
        ("umbrella, parasol, flag, staff, fishing rod, balloon, torch pole, "
        "banner, scepter, sceptre, balloons")),
    (Way.HANG, "bag", 0.36,
        ("bag, handbag, briefcase, suitcase, bucket, basket, lantern, shopping bag, purse, "
        "watering can, toolbox, lamp, kettle, picnic basket, tote bag, pail, luggage")),
    (Way.ARMS, "carry", 0.46,
        ("box, gift, present, cake, birthday cake, tray, pumpkin, pizza, pie, bowl, plate, "
        "crate, vase, plant, potted plant, watermelon, pot, fish, chest, laptop, turkey, "
        "stack of books, books, stone, rock, basket of fruit, aquarium, fishbowl, globe, "
        "parcel, package, loaf, bread, soup, salad, noodle, noodles, television, drum")),
    (Way.CRADLE, "cradle", 0.80, "baby, infant, newborn, toddler, baby boy, baby girl"),
    (Way.CHEST, "hug", 0.50,
        ("teddy bear, cat, kitten, dog, puppy, pillow, bear, rabbit, bunny, doll, "
        "stuffed animal, plush, lamb, chicken, duck, owl, pig, piglet, fox, penguin, koala, "
        "panda, hen, goose")),
    (Way.CHEST, "hug", 0.40,
        ("ball, basketball, soccer ball, football, beach ball, volleyball, bowling ball, "
        "moon, star, planet, sun, crystal ball, orb")),
    (Way.BOOK, "read", 0.42,
        ("book, newspaper, magazine, letter, map, open book, scroll, menu, comic, tablet, "
        "notebook, comic book, paper, card")),
    (Way.STRAP, "guitar", 0.98,
        ("guitar, electric guitar, acoustic guitar, ukulele, banjo, bass, lute, bass guitar, "
        "mandolin")),
    (Way.CHIN, "violin", 0.62, "violin, fiddle, viola"),
    (Way.LIPS, "flute", 0.55,
        "trumpet, tuba, flute, saxophone, clarinet, trombone, horn, harmonica, recorder, bugle"),
    (Way.BEFORE, "keys", 1.35,
        "piano, keyboard, grand piano, organ, synthesizer, computer, typewriter"),
    (Way.BEFORE, "drum", 0.62, "drum, drums, bongo, drum kit, xylophone, drum set, djembe"),
    (Way.BEFORE, "drum", 0.95,
        ("harp, cello, double bass, easel, shopping cart, wheelbarrow, stroller, cart, "
        "grill, lawn mower, telescope tripod")),
    (Way.EYES, "camera", 0.30, "camera, binoculars, video camera"),
    (Way.BITE, "mouth", 0.24,
        ("sandwich, hamburger, burger, hot dog, taco, croissant, pizza slice, slice of "
        "pizza, burrito, bagel, chocolate, cheese, sushi, popcorn, french fries")),
    (Way.ABOVE, "overhead", 0.42, "trophy, medal, barbell, dumbbell, weight, championship belt"),
)  # fmt: skip
GRIPS: Mapping[str, Grip] = MappingProxyType(_grips())
"""How things are held, by noun."""
_BY_POSE: Mapping[Pose, Grip] = MappingProxyType(
    {
        Pose.READ: Grip(way=Way.BOOK, stance="read", size=0.42),
        Pose.CARRY: Grip(way=Way.ARMS, stance="carry", size=0.46),
        Pose.HUG: Grip(way=Way.CHEST, stance="hug", size=0.5),
        Pose.PLAY: Grip(way=Way.STRAP, stance="guitar", size=0.9),
        Pose.EAT: Grip(way=Way.BITE, stance="mouth", size=0.24),
        Pose.DRINK: Grip(way=Way.PALM, stance="hold", size=0.2),
        Pose.COOK: Grip(way=Way.ARMS, stance="carry", size=0.46),
        Pose.WRITE: Grip(way=Way.BOOK, stance="read", size=0.36, tool="notebook"),
    }
)
_BY_DEED: Mapping[Pose, Grip] = MappingProxyType(
    {
        Pose.SWEEP: Grip(way=Way.FLOOR, stance="sweep", size=1.3),
        Pose.PUSH: Grip(way=Way.PUSHED, stance="push", size=1.0),
        Pose.KICK: Grip(way=Way.FOOT, stance="kick", size=0.3),
        Pose.CLIMB: Grip(way=Way.CLIMBED, stance="climb", size=2.6),
        Pose.THROW: Grip(way=Way.PALM, stance="throw", size=0.22),
        Pose.WALK: Grip(way=Way.LED, stance="leash", size=1.0),
    }
)
"""Deeds that decide alone how something is held."""
SEEN_THROUGH: Mapping[str, Grip] = MappingProxyType(
    {
        "telescope": Grip(way=Way.EYEPIECE, stance="peer", size=1.3),
        "microscope": Grip(way=Way.BEFORE, stance="peer", size=0.5),
    }
)
"""Instruments that somebody looks through."""
_BITE = 0.6
"""Metres from which what is eaten is held before the body, not to the mouth."""
_USUAL = Grip(way=Way.PALM, stance="hold", size=0.26)


def grip_of(noun: str, pose: Pose | None) -> Grip:
    """Return how a thing is held: by its noun or the end of it, else by what is done."""
    if pose is not None and pose in _BY_DEED:
        return _BY_DEED[pose]
    if pose is Pose.LOOK and noun.rpartition(" ")[2] in SEEN_THROUGH:
        return SEEN_THROUGH[noun.rpartition(" ")[2]]
    named = _named(noun)
    usual = _BY_POSE.get(pose) if pose else None
    if pose is Pose.READ and usual and (named is None or named.way is not Way.BOOK):
        return usual
    long = named is not None and (named.way is Way.ARMS or named.size > _BITE)
    if pose is Pose.EAT and usual and not long:
        return usual
    return named or usual or _USUAL


def is_gripped(noun: str) -> bool:
    """Tell whether a noun is known to be held or played."""
    return _named(noun) is not None


def _named(noun: str) -> Grip | None:
    parts = noun.split()
    for start in range(len(parts)):
        found = GRIPS.get(" ".join(parts[start:]))
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """How something is ridden; ``length`` is its longest side next to a grown-up figure."""

    stance: str
    length: float
    rise: float | None = None
    """Height of the saddle as a share of the mount's height; None takes its anchor."""
    back: float = 0.0
    """How far behind the middle it lies, as a share of the length."""


def _mounts() -> dict[str, Mount]:
    return {
        word: Mount(stance=stance, length=length, rise=rise, back=back)
        for stance, length, (rise, back), words in _MOUNTS
        for word in words.split(", ")
    }


_MOUNTS: tuple[tuple[str, float, tuple[float | None, float], str], ...] = (
    ("pedal", 1.45, (0.885, 0.15), "bicycle, bike, tricycle, mountain bike"),
    ("pedal", 1.75, (None, 0.0), "motorcycle, motorbike, jet ski, snowmobile"),
    ("pedal", 1.5, (0.63, 0.22), "scooter, motor scooter, moped, vespa"),
    ("board", 0.95, (None, 0.0), "skateboard, snowboard, hoverboard, kick scooter"),
    ("board", 1.75, (None, 0.0),
        "surfboard, surf board, carpet, magic carpet, flying carpet, cloud, wave"),
    ("saddle", 1.9, (None, 0.0),
        ("horse, pony, unicorn, donkey, zebra, camel, cow, bull, pig, goat, sheep, llama, "
        "deer, reindeer, ostrich, tiger, lion, bear, wolf, dog, fox, cat, tortoise, turtle, "
        "kangaroo, moose")),
    ("saddle", 2.9, (None, 0.0),
        ("elephant, dragon, dinosaur, t-rex, tyrannosaurus, rhinoceros, hippopotamus, whale, "
        "giraffe, eagle, phoenix, griffin, dolphin, shark, mammoth, triceratops")),
    ("saddle", 1.5, (None, 0.0),
        "broom, broomstick, rocket, swing, seesaw, carousel, rocking horse"),
    ("sit", 2.3, (None, 0.0),
        ("car, truck, tractor, train, boat, canoe, sled, sleigh, bus, van, kayak, raft, "
        "ship, go-kart, golf cart, carriage, gondola, helicopter, airplane, plane, hot air "
        "balloon, wheelchair, roller coaster, spaceship, tank")),
)  # fmt: skip
MOUNTS: Mapping[str, Mount] = MappingProxyType(_mounts())


def mount_of(noun: str) -> Mount:
    """Return how a thing is ridden."""
    parts = noun.split()
    for start in range(len(parts)):
        found = MOUNTS.get(" ".join(parts[start:]))
        if found is not None:
            return found
    return Mount(stance="saddle", length=1.8)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SEATS = _words(
    "chair armchair stool bench sofa couch throne swing hammock bed wall fence rock stone "
    "log stump stair staircase step ledge box crate pillow cushion cloud moon mushroom "
    "suitcase roof branch barrel trunk table desk tree bale haystack car recliner "
    "loveseat wheelchair"
)
"""Things whose ON means sitting, when nothing else is said."""
BEDS = _words("bed hammock couch sofa mattress pillow cushion")
