"""Roles: what professions and characters of stories wear. Data only; knows no geometry.

A role lists what differs from an ordinary outfit; colours are sRGB hex codes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from cavendish.engines.diorama.cast.figures.person import Age, Cloth, Outfit, cloth
from cavendish.engines.diorama.model.colour import RGB, from_hex

_W = "#f3f0e8"
_NAVY = "#243152"
_DARK = "#2a2a30"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a word for a person fixes; None leaves it to the generator."""

    outfit: Outfit
    age: Age | None = None
    fem: bool | None = None
    girth: float | None = None
    skin: str | None = None
    hair: str | None = None
    hair_colour: str | None = None
    beard: str | None = None
    tool: str | None = None
    """A prop from the hand kit that is held when nothing else is."""
    words: tuple[str, ...] = field(default=())
    """Other nouns for it."""


def _wear(top: str | Cloth, **more: Any) -> Outfit:
    """Return an outfit; hex codes stand for plain cloth or a colour as the field needs."""
    for name in ("bottom", "coat", "apron", "scarf", "cape", "felt"):
        if isinstance(more.get(name), str):
            more[name] = cloth(more[name])
    for name in ("trim", "leather", "belt", "tie", "gloves"):
        if isinstance(more.get(name), str):
            more[name] = from_hex(more[name])
    return Outfit(top=cloth(top) if isinstance(top, str) else top, **more)


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "chef": Role(
            outfit=_wear(_W, neck="crew", bottom=cloth("#2d3347", "pinstriped"), apron=cloth(_W, "barred", "#7fa0c8"), scarf=None, hat="chef", felt=_W, extras=("double buttons",), trim="#8fa3bd"),
            tool="ladle", words=("cook", "pastry chef", "sous chef", "head chef"),
        ),
        "baker": Role(
            outfit=_wear("#e9dcc3", sleeve="short", bottom="#5b4636", apron="#f3f0e8", hat="beret", felt=_W),
            tool="rolling pin", words=("pizza maker", "butcher"),
        ),
        "waiter": Role(
            outfit=_wear(_W, neck="bow", bottom=_DARK, apron="#26252b", tie="#26252b"), tool="tray", words=("waitress", "bartender", "barista", "butler"),
        ),
        "doctor": Role(
            outfit=_wear("#7fb2c9", neck="v", coat="#f3f1ec", bottom="#3f6f86", extras=("stethoscope", "pocket", "pockets"), leather="#efece6", shoe="sneaker"),
            words=("physician", "surgeon", "dentist", "vet", "veterinarian", "paramedic"),
        ),
        "nurse": Role(
            outfit=_wear("#8cc4c9", neck="v", sleeve="short", bottom="#8cc4c9", hat="nurse", felt=_W, extras=("stethoscope",), leather="#efece6", shoe="sneaker"),
        ),
        "scientist": Role(
            outfit=_wear("#5b7ea8", neck="shirt", coat="#f3f1ec", bottom="#4a4640", tie="#8c2f3b", glasses="round", extras=("pocket",)),
            hair="wild", tool="flask", words=("chemist", "professor", "researcher", "inventor", "mad scientist", "pharmacist", "biologist", "physicist"),
        ),
        "firefighter": Role(
            outfit=_wear("#2d2c33", neck="turtle", bottom="#2d2c33", coat="#3a3630", hat="fire", felt="#b3261f", shoe="boot", leather="#26231f", extras=("bands",), gloves="#c99a2e"),
            tool="hose", words=("fireman", "fire fighter", "firewoman"),
        ),
        "police officer": Role(
            outfit=_wear("#2b4a80", neck="shirt", bottom="#1f2a44", tie="#1c2236", belt="#1c1b1d", hat="police", felt="#22304f", extras=("badge", "pockets"), leather="#1d1c1e"),
            words=("policeman", "policewoman", "cop", "officer", "sheriff deputy", "security guard", "guard"),
        ),
        "sheriff": Role(
            outfit=_wear("#c6a676", neck="shirt", bottom="#5b4630", belt="#4a3020", hat="cowboy", shoe="boot", extras=("star",)), beard="moustache",
        ),
        "astronaut": Role(
            outfit=_wear("#e9e6e0", neck="none", bottom="#e9e6e0", hat="space", felt="#ebe8e2", gloves="#d9d6cf", shoe="boot", leather="#cfcac2", extras=("pack",), trim="#d0672b"),
            words=("cosmonaut", "spaceman", "spacewoman"),
        ),
        "farmer": Role(
            outfit=_wear(cloth("#a83a32", "plaid", "#3a2a26"), neck="shirt", bottom="#3f5f8c", hat="straw", felt="#d9b56a", shoe="boot", leather="#6b4a2e", extras=("bib",)),
            tool="fork", words=("gardener", "rancher", "peasant", "scarecrow"),
        ),
        "builder": Role(
            outfit=_wear("#e07b28", sleeve="short", bottom="#3d4f73", hat="hard", felt="#eab52c", shoe="boot", leather="#9a6a3a", extras=("vest", "tool belt")),
            tool="hammer", words=("construction worker", "engineer", "worker", "architect", "miner", "carpenter", "handyman", "electrician", "labourer"),
        ),
        "mechanic": Role(
            outfit=_wear("#3f5f8c", neck="shirt", bottom="#3f5f8c", hat="cap", felt="#24324f", extras=("zip", "pocket"), shoe="boot"), tool="wrench", words=("plumber", "technician", "repairman"),
        ),
        "painter": Role(
            outfit=_wear(cloth(_W, "striped", "#34558b"), bottom="#38405c", apron="#c9b08a", hat="beret", felt="#8c2f3b"), tool="brush", words=("artist", "sculptor", "potter"),
        ),
        "pirate": Role(
            outfit=_wear(cloth(_W, "striped", "#a83a32"), neck="none", bottom="#3a2d28", coat=None, belt="#2b2019", hat="tricorne", felt="#2a2422", shoe="boot", leather="#3a2820", extras=("eye patch", "wide belt")),
            beard="full", hair="long", tool="sword", words=("buccaneer", "pirate captain"),
        ),
        "knight": Role(
            outfit=_wear("#8b8e94", neck="none", bottom="#77797f", hat="knight", felt="#b9bcc0", gloves="#a9acb0", shoe="boot", leather="#8b8e94", extras=("armour",), cape="#9c2b27"),
            tool="sword", words=("crusader", "paladin"),
        ),
        "king": Role(
            outfit=_wear("#7d2340", neck="ruff", lower="gown", bottom="#7d2340", cape="#a8262b", hat="crown", felt="#d9a83c", extras=("medal", "wide belt"), trim="#d9a83c"),
            age="elder", fem=False, beard="full", hair="long", hair_colour="#d8d3cb", tool="sceptre", words=("emperor", "monarch"),
        ),
        "queen": Role(
            outfit=_wear("#5d3b86", neck="ruff", lower="gown", bottom="#5d3b86", hat="crown", felt="#d9a83c", extras=("beads",), cape="#8c2f5f", trim="#e6c25a"),
            age="adult", fem=True, hair="bun", tool="sceptre", words=("empress",),
        ),
        "prince": Role(
            outfit=_wear("#2f5fa0", neck="none", bottom="#efe9dc", cape="#a8262b", hat="crown", felt="#d9a83c", shoe="boot", extras=("double buttons", "epaulettes", "sash"), trim="#d9a83c"), age="teen", fem=False,
        ),
        "princess": Role(
            outfit=_wear("#e39ab4", neck="v", sleeve="short", lower="gown", bottom="#e39ab4", hat="tiara", felt="#dcb75a", extras=("beads",), trim="#f4ead9", gloves="#f3ece4"),
            age="teen", fem=True, hair="long", words=("bride",),
        ),
        "witch": Role(
            outfit=_wear("#33264a", neck="v", lower="gown", bottom="#33264a", hat="witch", felt="#2a2333", extras=("wide belt",), trim="#7a4f9c", shoe="boot"), fem=True, hair="wavy", tool="broom", words=("sorceress",),
        ),
        "wizard": Role(
            outfit=_wear(cloth("#3d3a8c", "dotted", "#e6c25a"), neck="none", lower="gown", bottom="#3d3a8c", hat="wizard", felt="#3d3a8c", extras=("wide belt",), trim="#e6c25a"),
            age="elder", fem=False, beard="great", hair="long", hair_colour="#e6e2dc", tool="staff", words=("sorcerer", "mage", "warlock", "druid"),
        ),
        "cowboy": Role(
            outfit=_wear(cloth("#c9b08a", "checked", "#a5433a"), neck="shirt", bottom="#4a5f8c", belt="#5a3a22", hat="cowboy", felt="#8a5a33", shoe="boot", leather="#7a4a28", scarf="#b3322c", extras=("wide belt",)),
            tool="lasso", words=("cowgirl",),
        ),
        "ninja": Role(
            outfit=_wear("#26262d", neck="none", bottom="#26262d", hat="ninja", felt="#24242b", gloves="#26262d", shoe="boot", leather="#1d1d22", extras=("wide belt",), belt="#9c2b27"), tool="sword", words=("assassin", "thief"),
        ),
        "samurai": Role(
            outfit=_wear("#3a2d2a", neck="none", lower="gown", bottom="#3f3a44", hat="kabuto", felt="#7d2326", extras=("pauldrons", "wide belt"), trim="#9c2b27", shoe="sandal"), hair="topknot", hair_colour="#1d1715", beard="moustache", tool="sword", words=("warrior", "ronin"),
        ),
        "soldier": Role(
            outfit=_wear(cloth("#6f7a4a", "camouflage", "#454b2f"), neck="shirt", bottom=cloth("#6f7a4a", "camouflage", "#454b2f"), hat="hard", felt="#5b6440", belt="#3a3526", shoe="boot", leather="#2d261f", extras=("pockets",)), words=("marine", "general", "army man"),
        ),
        "pilot": Role(
            outfit=_wear("#233257", neck="suit", bottom="#233257", tie="#1b2136", hat="captain", felt=_W, extras=("epaulettes", "badge")), words=("flight attendant", "aviator"),
        ),
        "captain": Role(
            outfit=_wear("#22304f", neck="none", bottom=_W, hat="captain", felt=_W, extras=("double buttons", "epaulettes"), trim="#d9a83c"), age="elder", beard="full", hair_colour="#d8d3cb", words=("ship captain", "sea captain", "admiral"),
        ),
        "sailor": Role(
            outfit=_wear(cloth(_W, "striped", "#2b4a86"), neck="v", bottom="#e9e4da", scarf=None, hat="beret", felt=_W, trim="#2b4a86"), words=("seaman", "navy man"),
        ),
        "fisherman": Role(
            outfit=_wear("#d9b02c", neck="hood", bottom="#d9b02c", hat="beanie", felt="#a8452d", shoe="boot", leather="#2f5a4a", extras=("zip",)), beard="full", tool="rod", words=("angler",),
        ),
        "teacher": Role(
            outfit=_wear("#7a8f5a", neck="shirt", knit=True, bottom="#6b5540", glasses="round"), tool="pointer", words=("librarian", "tutor"),
        ),
        "student": Role(
            outfit=_wear("#3f6f9c", neck="hood", bottom="#4a4f63", shoe="sneaker", leather="#c0392b", extras=("backpack",)), age="teen", words=("pupil", "schoolboy", "schoolgirl", "hiker", "backpacker", "traveller", "tourist", "explorer", "adventurer"),
        ),
        "graduate": Role(
            outfit=_wear("#2b2a38", neck="v", lower="gown", bottom="#2b2a38", hat="mortarboard", felt="#24232b", trim="#d9a83c"), tool="scroll", words=("wizard of law", "judge", "lawyer"),
        ),
        "businessman": Role(
            outfit=_wear("#3a4258", neck="suit", bottom="#3a4258", tie="#a8323a", leather="#2d1f18"), fem=False, tool="briefcase", words=("businessperson", "office worker", "boss", "banker", "salesman", "politician", "president", "manager", "gentleman", "lawyer man", "spy", "detective", "secret agent", "groom", "accountant", "entrepreneur", "ceo"),
        ),
        "businesswoman": Role(
            outfit=_wear("#3a4258", neck="suit", lower="skirt", bottom="#3a4258", leather="#2d1f18", extras=("tights",), trim=None), fem=True, hair="bob", tool="briefcase", words=("secretary",),
        ),
        "musician": Role(
            outfit=_wear("#2f2c33", neck="v", bottom="#4a4f63", hat="fedora", felt="#6b4a35"), words=("guitarist", "drummer", "violinist", "pianist", "singer", "rock star", "rockstar", "jazz musician", "saxophonist", "dj", "rapper"),
        ),
        "conductor": Role(outfit=_wear("#242329", neck="bow", bottom="#242329", tie=_W, extras=()), hair="wild", tool="pointer", words=("maestro", "magician", "ringmaster")),
        "dancer": Role(
            outfit=_wear("#e0a2b4", neck="v", sleeve="none", lower="dress", hem=0.36, bottom="#e0a2b4", leather="#d98aa2", trim="#f4e3e2"), fem=True, hair="bun", words=("ballerina", "ballet dancer", "gymnast", "figure skater"),
        ),
        "superhero": Role(
            outfit=_wear("#2450a0", neck="none", bottom="#2450a0", cape="#b3261f", gloves="#b3261f", shoe="boot", leather="#b3261f", belt="#d9a83c", extras=("emblem", "mask", "wide belt"), trim="#b3261f"), hair="quiff", words=("hero", "superheroine", "super hero"),
        ),
        "clown": Role(
            outfit=_wear(cloth("#e6c23c", "dotted", "#c0392b"), neck="ruff", bottom=cloth("#2d7d9c", "dotted", "#f3f0e8"), leather="#c0392b", extras=("red nose", "buttons"), hat="party", felt="#2d7d9c"), skin="#f0dcd0", hair="curly", hair_colour="#d0482b", girth=1.2,
        ),
        "jester": Role(outfit=_wear(cloth("#b3322c", "checked", "#2d7d6a"), neck="ruff", bottom="#2d7d6a", hat="jester", felt="#b3322c", extras=("wide belt",)), words=("joker", "fool", "harlequin")),
        "monk": Role(outfit=_wear("#c9702a", neck="none", lower="gown", bottom="#c9702a", shoe="sandal", extras=("beads", "sash"), trim="#8c4a1e"), hair="bald", words=("buddhist monk", "priest", "friar", "abbot")),
        "nun": Role(outfit=_wear("#26252b", neck="none", lower="gown", bottom="#26252b", hat="headscarf", felt="#26252b", extras=("medal",)), fem=True, words=("abbess",)),
        "viking": Role(outfit=_wear("#6b5a44", neck="none", bottom="#4a3a2d", hat="viking", felt="#8d8f92", cape="#5a4632", shoe="boot", extras=("wide belt",), belt="#3a2820"), beard="long", hair="long", hair_colour="#c07a30", girth=1.15, tool="axe", words=("barbarian", "berserker")),
        "santa claus": Role(outfit=_wear("#b3261f", neck="none", bottom="#b3261f", coat="#b3261f", hat="santa", felt="#b3261f", shoe="boot", leather="#241f1e", gloves="#2b2624", extras=("fur trim", "wide belt"), belt="#241f1e"), age="elder", fem=False, girth=1.35, beard="long", hair="long", hair_colour="#ece8e2", skin="#eab494", tool="sack", words=("santa", "father christmas", "saint nicholas", "st nicholas")),
        "elf": Role(outfit=_wear("#3d7d45", neck="ruff", bottom=cloth("#c0392b", "striped"), hat="santa", felt="#3d7d45", extras=("wide belt", "pointed ears"), leather="#5a3420"), age="child", words=("gnome", "dwarf", "leprechaun", "goblin", "hobbit", "pixie", "christmas elf")),
        "fairy": Role(outfit=_wear("#a6cf8f", neck="v", sleeve="none", lower="dress", hem=0.4, bottom="#a6cf8f", shoe="bare", hat="flowers", extras=("gauzy wings",)), fem=True, age="teen", hair="wavy", tool="wand", words=("tooth fairy", "nymph", "faerie", "sprite")),
        "angel": Role(outfit=_wear("#f1ece0", neck="none", lower="gown", bottom="#f1ece0", shoe="bare", hat="halo", extras=("wings", "sash"), trim="#d9a83c"), hair="wavy", hair_colour="#e0b256", words=("cherub", "cupid", "archangel")),
        "mermaid": Role(outfit=_wear("#d98aa2", neck="none", sleeve="none", lower="tail", bottom="#2d8f8a", hat="flowers"), fem=True, hair="wavy", hair_colour="#b4501c", words=("siren", "merman")),
        "zombie": Role(outfit=_wear(cloth("#6b6f5a", "plaid", "#4a4a3f"), neck="shirt", bottom="#4f4a44", extras=()), skin="#8fa877", hair="wild", hair_colour="#3f3a30", words=("undead",)),
        "vampire": Role(outfit=_wear("#26242b", neck="suit", bottom="#26242b", cape="#8c1f2b", tie="#8c1f2b"), skin="#dcd3d6", hair="quiff", hair_colour="#1d1715", words=("dracula", "count")),
        "athlete": Role(outfit=_wear("#c0392b", neck="v", sleeve="short", lower="shorts", bottom=_W, shoe="sneaker", leather="#2b4a86", extras=("medal",)), words=("runner", "sportsman", "player", "footballer", "soccer player", "football player", "tennis player", "basketball player", "baseball player", "skater", "skateboarder", "surfer", "cyclist", "swimmer", "boxer", "jogger", "athlete man", "skier", "snowboarder", "golfer")),
        "racer": Role(outfit=_wear("#c0392b", neck="turtle", bottom="#c0392b", hat="hard", felt="#c0392b", gloves=_W, shoe="boot", extras=("zip", "badge")), words=("race car driver", "racing driver", "biker", "motorcyclist")),
        "postman": Role(outfit=_wear("#3f5f8c", neck="shirt", bottom="#2f3a52", hat="cap", felt="#2f3a52", extras=("sash", "pocket"), trim="#8a5a33"), tool="letter", words=("mailman", "mail carrier", "courier", "delivery man", "delivery person", "bus driver", "taxi driver", "driver", "truck driver", "train driver")),
        "maid": Role(outfit=_wear("#2f2d36", neck="shirt", lower="dress", hem=0.55, bottom="#2f2d36", apron=_W, hat="nurse", felt=_W, trim=_W), fem=True, hair="bun", words=("housekeeper", "cleaner", "janitor")),
        "photographer": Role(outfit=_wear("#8a7a5a", neck="shirt", bottom="#4a4f5f", hat="cap", felt="#4a4f3f", extras=("pockets",)), words=("journalist", "reporter", "cameraman")),
        "caveman": Role(outfit=_wear(cloth("#b07a3c", "dotted", "#5a3a20"), neck="none", sleeve="none", lower="dress", hem=0.34, bottom="#b07a3c", shoe="bare"), beard="full", hair="wild", tool="club", words=("cave man", "neanderthal")),
        "pharaoh": Role(outfit=_wear("#efe6cf", neck="none", sleeve="none", lower="dress", hem=0.5, bottom="#efe6cf", hat="turban", felt="#2b5fa0", shoe="sandal", extras=("beads", "wide belt"), trim="#d9a83c"), skin="#b07a4c", hair="bald", tool="sceptre", words=("egyptian",)),
        "geisha": Role(outfit=_wear(cloth("#a83a4c", "dotted", "#f3d9c4"), neck="v", lower="gown", bottom="#a83a4c", extras=("sash",), trim="#d9a83c", hat="flowers", shoe="sandal"), fem=True, hair="bun", hair_colour="#1d1715", skin="#f2dccb"),
    }
)  # fmt: skip
"""Roles by their main noun."""

ROLE_OF: Mapping[str, str] = MappingProxyType(
    {word: noun for noun, role in ROLES.items() for word in (noun, *role.words)}
)
"""The role's main noun by every word for it."""


def skin_of(code: str) -> RGB:
    """Return the linear colour of a role's hex code."""
    return from_hex(code)
