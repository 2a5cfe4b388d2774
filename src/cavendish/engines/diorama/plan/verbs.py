"""Verbs and what they look like: the pose of who does it, and how they stand to what it is done to.

Knows English verb forms and the words that go with them ("look at"). Knows no grammar.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cavendish.engines.diorama.plan.scene import Expression, Link, Pose


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a verb shows. None leaves the pose or the link as other words say."""

    verb: str
    pose: Pose | None = None
    link: Link | None = None
    """How the doer stands to the object, also behind a preposition."""
    expression: Expression | None = None
    other: Pose | None = None
    """What the object does meanwhile: a dog that is walked walks."""


_DEEDS = """
    hold, grip, clutch, grasp, wield, cradle, brandish, raise, lift, show off, grab = holding hold
    carry, bring, deliver, bear, haul, lug = holding carry
    take, pick, pick up, gather, collect, use, operate, handle, play with, open = holding hold
    read, study, browse, leaf through, examine, inspect = holding read
    write, draw, sketch, sign, type, take notes, write on, type on, draw on = next_to write
    arrange, decorate, adjust, knit, sew, mend, polish, iron, carve, sculpt, try on = next_to write
    smoke, puff on = holding drink
    pollinate = on
    sweep, sweep with, mop, rake = next_to sweep
    sweep up = next_to sweep
    plant, dig, dust, pack, unpack, load, sort = next_to point
    talk on, speak on, chat on, call on = holding hold
    fight over, argue over = next_to point
    cross, cross over, walk across, run across = on walk
    sail, shine, cast, bloom, burn, glow, melt, erupt, land, grow, stare, travel, float by = -
    paint, paint on, work on, repair, fix, build, assemble, clean, wash = next_to write
    eat, bite, chew, nibble, munch, taste, lick, devour, feast on, munch on, nibble on = holding eat
    eat from = holding eat
    drink, sip, sip on, drink from, slurp = holding drink
    cook, bake, fry, grill, stir, chop, cut, slice, prepare, pour, mix, whisk, knead = next_to cook
    play, strum, perform = holding play
    give, hand, offer, show, sell, pass, throw to = facing point
    bang, bang on, knock, knock on, pound on, ring = next_to point
    shout into, yell into, scream into = holding sing
    shout at, yell at, scream at, growl at = facing
    sing, sing into, speak into, talk into = holding sing
    blow into, blow, blow out = facing
    ride, ride on, ride in, ride on top of, drive, drive in, steer, pedal, pilot = riding ride
    mount = riding ride
    chase, pursue, run after, hunt, follow, chase after = chasing run
    hug, embrace, cuddle, cuddle with, snuggle, nuzzle, comfort, soothe, console = next_to hug
    kiss = next_to kiss
    hold hands, hold hands with, hand in hand with = next_to hold_hands
    shake hands, shake hands with = next_to shake_hands
    look at, watch, stare at, gaze at, admire, observe, face, glare at, peer at, look up at = facing
    glance at, peer up at, peer down at, gaze up at, stare up at = facing
    look through, peer through, peer into = next_to look
    look down at, gaze into, look into, stare into, smell, sniff, sniff at, lean toward = facing
    bark at = facing
    talk to, speak to, talk with, chat with, argue with, whisper to, talk, speak = facing talk
    chat, discuss, converse, converse with, gossip, argue = facing talk
    listen to, enjoy = facing
    wait for, meet, greet, pray to, bow to, roar at, guard, teach, serve = facing
    point, point at, point to, point toward = facing point
    wave, wave at, wave to, greet = facing wave
    feed, pet, stroke, brush, groom, comb, milk, touch, tap, press = next_to point
    pat = next_to point
    photograph, film, take a photo of, take a picture of, take photo of = facing photograph
    take photos of, take pictures of = facing photograph
    push, pull, drag, tow, shove, roll = next_to push
    kick, dribble = next_to kick
    hit = next_to point
    throw, toss, hurl, fling, bowl, pitch = holding throw
    catch, juggle = holding wave
    reach for, reach, reach toward, grab at, reach out to = facing point
    fight, wrestle, battle, box, fight with, box with, spar with = facing point
    attack, charge at, leap at, pounce on = facing jump
    climb, climb up, scale, climb on, climb over = next_to climb
    exercise, stretch, do yoga, practice yoga = - exercise
    row, row in, paddle in = riding row
    walk, stroll, march, wander, hike, stride, stalk, walk through, trot, wade, roam = - walk
    run, sprint, race, jog, gallop, dash, run through, rush = - run
    jump, leap, hop, bounce, skip, dive, somersault, dive into = - jump
    jump over, leap over, hop over, vault over = above jump
    jump on, jump onto, leap onto, bounce on = on jump
    dance, twirl, spin, waltz = - dance
    dance with = next_to dance
    cheer, celebrate, rejoice = - cheer
    fly, soar, hover, glide, float, flutter, swoop = - fly
    fly over, soar over, hover over, hover above, fly above, soar above, float over = above fly
    swim, paddle, float in, float on, swim in, swim through = - swim
    sit, perch, squat, crouch, kneel, seat, sit at, sit down, meditate = - sit
    sit on, sit in, sit atop, perch on, kneel on, ride atop, rest on, sit on top of = on sit
    stand on, stand atop, balance on, stand on top of = on stand
    sleep, nap, doze, snooze, slumber, lie, lie down, lay, recline, rest, curl up = - sleep
    sleep on, nap on, lie on, lay on, rest in, doze on, recline on, sleep in, lie in = on sleep
    stand, pose, pose for, pose with = - stand
    lean on, lean against, hide behind = next_to stand
    surf, skate, skateboard, ski, snowboard, cycle = - ride
    surf on, surf in, skate on = on ride
    fish = - fish
    prepare for, prepare to, get ready to, get ready for, peer, peer up, glance, glance up = -
    work, study for, work at = - write
    pray, think, ponder = - sit
"""
"""Verbs (with particles) = link pose. "-" is no link of its own."""

_FACES = """
    smile, grin, beam = happy
    laugh, giggle, chuckle = laughing
    cry, weep, sob, frown, mourn = sad
    shout, yell, scream, scold, snarl, growl, roar, scowl = angry
    yawn = sleepy
    gasp = surprised
    tremble, cower, flee = scared
"""
_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "held": "hold", "took": "take", "taken": "take", "wrote": "write", "written": "write",
        "drew": "draw", "drawn": "draw", "ate": "eat", "eaten": "eat", "drank": "drink",
        "drunk": "drink", "sang": "sing", "sung": "sing", "spoke": "speak", "spoken": "speak",
        "rode": "ride", "ridden": "ride", "drove": "drive", "driven": "drive", "met": "meet",
        "taught": "teach", "threw": "throw", "thrown": "throw", "caught": "catch",
        "fought": "fight", "ran": "run", "leapt": "leap", "flew": "fly", "flown": "fly",
        "swam": "swim", "swum": "swim", "sat": "sit", "knelt": "kneel", "stood": "stand",
        "slept": "sleep", "lying": "lie", "lain": "lie", "laid": "lay", "lays": "lay",
        "dove": "dive", "spun": "spin", "hid": "hide", "fed": "feed", "wept": "weep",
        "blew": "blow", "blown": "blow", "bit": "bite", "bitten": "bite", "bore": "bear",
        "brought": "bring", "built": "build", "shook": "shake", "shaken": "shake",
        "swept": "sweep", "made": "make", "wore": "wear", "worn": "wear", "read": "read",
        "cut": "cut", "hit": "hit",
        "tying": "tie", "dying": "die", "seated": "sit", "perched": "perch", "fell": "fall",
    }
)  # fmt: skip
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_MAX_WORDS = 4
"""Words of the longest entry: "ride on top of"."""


def _entries(table: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, (line.strip() for line in table.splitlines())):
        names, _, meaning = line.partition("=")
        for name in names.split(","):
            yield name.strip(), meaning.strip()


def _deeds() -> Iterator[tuple[str, Deed]]:
    for verb, meaning in _entries(_DEEDS):
        link, _, pose = meaning.partition(" ")
        yield (
            verb,
            Deed(
                verb=verb,
                pose=Pose(pose.replace("_", " ")) if pose else None,
                expression=Expression.LAUGHING if pose == "cheer" else None,
                link=None if link == "-" else Link(link.replace("_", " ")),
                other=Pose.WALK if verb == "walk" else None,
            ),
        )
    for verb, face in _entries(_FACES):
        yield verb, Deed(verb=verb, expression=Expression(face))


DEEDS: Mapping[str, Deed] = MappingProxyType(dict(reversed(list(_deeds()))))
"""Base forms of verbs, with particles, and what they show."""
_STEMS = frozenset(verb.partition(" ")[0] for verb in DEEDS)


def stem(word: str) -> str | None:
    """Return the base form of a verb that is in the table, or None."""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return next((one for one in _candidates(word) if one in _STEMS), None)


def _candidates(word: str) -> Iterator[str]:
    """Yield what a verb form may come from: "running", "chases", "carried", "hops"."""
    yield word
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            base = word.removesuffix(ending)
            yield base
            yield base + "e"
            if _DOUBLED.search(base):
                yield base[:-1]


def deeds(words: Sequence[str]) -> Iterator[tuple[int, int, Deed]]:
    """Yield (first, last + 1, deed) for every verb of the table among lower-case words."""
    index = 0
    while index < len(words):
        base = stem(words[index])
        length = _longest(base, words, index) if base else 0
        if base and length:
            name = " ".join((base, *words[index + 1 : index + length]))
            yield index, index + length, DEEDS[name]
        index += max(1, length)


def _longest(base: str, words: Sequence[str], index: int) -> int:
    """Return how many words from ``index`` make the longest entry that begins with ``base``."""
    for length in range(min(_MAX_WORDS, len(words) - index), 0, -1):
        if " ".join((base, *words[index + 1 : index + length])) in DEEDS:
            return length
    return 0
