"""Reads somebody's description out of a thing of the plan. Knows words; no geometry.

What is said is kept; what isn't is drawn from the generator in good taste.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from zlib import crc32

import numpy as np

from cavendish.engines.diorama.cast.figures import taste
from cavendish.engines.diorama.cast.figures.folk import FOLK
from cavendish.engines.diorama.cast.figures.grooming import BEARDS, HAIR_WORDS, hair_named
from cavendish.engines.diorama.cast.figures.member import ALONE, Member
from cavendish.engines.diorama.cast.figures.person import Age, Cloth, Outfit, Person
from cavendish.engines.diorama.cast.figures.role import Role
from cavendish.engines.diorama.cast.figures.roles import ROLE_OF, ROLES
from cavendish.engines.diorama.cast.figures.wardrobe import dressed
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix, named
from cavendish.engines.diorama.plan.scene import Garment, Thing

_AGES: Mapping[str, Age] = MappingProxyType(
    {
        "old": "elder", "elderly": "elder", "aged": "elder", "older": "elder", "wise": "elder",
        "teenage": "teen", "adolescent": "teen", "baby": "baby",
    }
)  # fmt: skip
_GIRTHS = MappingProxyType(
    {
        "fat": 1.38, "chubby": 1.25, "plump": 1.25, "stout": 1.3, "obese": 1.45, "overweight": 1.35,
        "thin": 0.86, "slim": 0.88, "skinny": 0.84, "slender": 0.88, "muscular": 1.14,
        "strong": 1.12, "burly": 1.22, "round": 1.3,
    }
)  # fmt: skip
_SKIN_WORDS = MappingProxyType(
    {
        "black": "#643c27", "african": "#643c27", "african-american": "#744a2f",
        "dark-skinned": "#643c27", "brown": "#a8703f", "indian": "#a8703f",
        "hispanic": "#c78a5c", "latina": "#c78a5c", "latino": "#c78a5c", "tan": "#c78a5c",
        "asian": "#eec29c", "chinese": "#eec29c", "japanese": "#eec29c", "korean": "#eec29c",
        "white": "#f0c3a2", "caucasian": "#f0c3a2", "pale": "#f6d8c2", "european": "#f0c3a2",
    }
)  # fmt: skip
_HAIRED = ("-haired", " haired", "-headed", "haired")
_FEM_ENDS = ("a", "ie", "lyn", "elle", "ette", "ine", "yn")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FEM_NAMES = _set(
    "mia emma lily alice ann anne mary jane kate rose grace ruby zoe chloe emily sarah rachel "
    "hazel ivy luna amy daisy wendy betty molly lucy nancy susan margaret isabel abigail esther "
    "victoria sofia"
)
_MALE_NAMES = _set("luca joshua noah ezra elia nikita mustafa sasha koda jonah micah")


def is_folk(noun: str) -> bool:
    """Tell whether a noun is a word for a person that has a figure of its own."""
    return noun in FOLK or noun in ROLE_OF


def described(
    thing: Thing, noun: str, rng: np.random.Generator, member: Member = ALONE
) -> tuple[Person, tuple[str, ...]]:
    """Return who a thing is and the garments that could not be shown.

    ``noun`` is the word of ``is_folk`` that the thing's own was found to mean; a ``member`` of
    several looks like no other one. A named person draws from the name, not from ``rng``: the
    same in every picture.
    """
    if thing.name:
        member = ALONE
        rng = np.random.default_rng(crc32(f"{thing.name.lower()} {noun}".encode()))
    role = ROLES.get(ROLE_OF.get(noun, ""))
    who = _drawn(thing, noun, rng, member)
    who = _said(who, thing, role)
    missing: list[str] = []
    for feature in filter(None, (_feature(words) for words in thing.attributes)):
        who = dressed(who, feature) or who
    for garment in thing.wears:
        changed = dressed(who, garment)
        if changed is None:
            missing.append(garment.noun)
        who = changed or who
    return who, tuple(missing)


def _feature(words: str) -> Garment | None:
    """Read "red hair" and "long white beard" as something worn."""
    parts = words.lower().split()
    if len(parts) < 2:
        return None
    colour = next((word for word in parts[:-1] if hair_named(word)), None)
    rest = tuple(word for word in parts[:-1] if word != colour)
    return Garment(noun=parts[-1], colour=colour, attributes=rest)


def _drawn(thing: Thing, noun: str, rng: np.random.Generator, member: Member) -> Person:
    """Draw everything that words leave open."""
    role = ROLES.get(ROLE_OF.get(noun, ""))
    age, fem = _age_and_sex(thing, noun, rng, member)
    tone = from_hex(role.skin) if role and role.skin else taste.skin(rng, member)
    tone = next((from_hex(_SKIN_WORDS[w]) for w in _words(thing) if w in _SKIN_WORDS), tone)
    colour = taste.hair_colour(age, tone, rng, member)
    style = taste.hair(age, tone, rng, member, fem=fem)
    beard = taste.beard(age, rng) if not fem and age in ("adult", "elder") else None
    wear = taste.outfit(age, rng, member, fem=fem)
    if any(w in ("asian", "chinese", "japanese", "korean") for w in _words(thing)):
        colour = from_hex("#1d1715")
    if role is not None:
        wear = role.outfit
        style = _fitting_style(role, style, rng, fem=fem)
        colour = from_hex(role.hair_colour) if role.hair_colour else colour
        beard = (role.beard if not fem else None) or (beard if role.age is None else None)
    girth = (role.girth if role and role.girth else None) or float(rng.normal(1.0, 0.07))
    girth = float(np.clip(girth, 0.88, 1.45))
    return Person(
        age=age, fem=fem, girth=girth, skin=tone, hair=style, hair_colour=colour, beard=beard,
        outfit=wear,
    )  # fmt: skip


def _age_and_sex(
    thing: Thing, noun: str, rng: np.random.Generator, member: Member
) -> tuple[Age, bool]:
    """Return age and sex: as the words say, else by name, else dealt or drawn."""
    drawn_fem, drawn_age = bool(rng.random() < 0.5), float(rng.random())
    role = ROLES.get(ROLE_OF.get(noun, ""))
    said: tuple[Age | None, bool | None] = FOLK.get(noun, (None, None))
    said = said if any(one is not None for one in said) else member.of(thing.attributes)
    age: Age | None = role.age if role else said[0]
    fem = role.fem if role else said[1]
    for word in _words(thing):
        older, sex = FOLK.get(word, (None, _SEXES.get(word)))
        if word in _AGES:
            older = _AGES[word]
        age = older or age
        fem = fem if sex is None else sex
    fem = _ending_says(thing.noun) if fem is None else fem
    fem = _sounds_female(thing.name) if fem is None and thing.name else fem
    fem = member.fem() if fem is None else fem
    if age is None:
        age = (member.age() or _drawn_age(drawn_age)) if noun in FOLK else "adult"
    return age, drawn_fem if fem is None else fem


_SEXES = MappingProxyType({"female": True, "male": False})


def _ending_says(noun: str) -> bool | None:
    """Tell by a noun's ending whether it means women or men: waitress, fireman."""
    tail = noun.rpartition(" ")[2]
    if tail.endswith(("woman", "ess", "girl", "lady")):
        return True
    return False if tail.endswith(("man", "boy")) and tail != "human" else None


def _drawn_age(draw: float) -> Age:
    if draw < 0.12:
        return "child"
    return "elder" if draw > 0.88 else "adult"


def _sounds_female(name: str) -> bool | None:
    first = name.lower().split()[0]
    if first in _FEM_NAMES:
        return True
    return first.endswith(_FEM_ENDS) and first not in _MALE_NAMES


def _fitting_style(role: Role, drawn: str, rng: np.random.Generator, *, fem: bool) -> str:
    """Return a role's own hair, or hair that goes under its hat."""
    if role.hair and not (fem and role.hair in ("bald", "topknot")):
        return role.hair
    if role.outfit.hat is None:
        return drawn
    return taste.one(rng, ("bob", "long", "wavy", "bun") if fem else ("short", "crop"))


def _said(who: Person, thing: Thing, role: Role | None) -> Person:
    """Apply the adjectives and the colour."""
    for word in _words(thing):
        who = replace(who, girth=_GIRTHS.get(word, who.girth))
        if word in ("bald", "balding"):
            who = replace(who, hair=word)
        if word in ("bearded", "mustached", "moustached"):
            who = replace(who, beard=BEARDS["beard" if word == "bearded" else "moustache"])
        if word in BEARDS:
            who = replace(who, beard=BEARDS[word])
        if word in ("blonde", "blond", "brunette", "redhead", "redheaded", "ginger"):
            who = replace(
                who, hair_colour=hair_named("red" if word[0] == "r" else word) or who.hair_colour
            )
        stem = next((word.removesuffix(end).strip() for end in _HAIRED if word.endswith(end)), "")
        if stem in HAIR_WORDS:
            who = replace(who, hair=HAIR_WORDS[stem])
        elif stem:
            who = replace(who, hair_colour=hair_named(stem) or who.hair_colour)
        if word == "bespectacled":
            who = replace(who, outfit=replace(who.outfit, glasses="round"))
    colour = named(thing.colour) if thing.colour else None
    if colour is None or (thing.colour in _SKIN_WORDS and role is None):
        return who
    return replace(who, outfit=recoloured(who.outfit, colour))


def recoloured(wear: Outfit, colour: RGB) -> Outfit:
    """Return an outfit whose main garment has a colour."""
    main = Cloth(colour=colour, pattern=wear.top.pattern, second=wear.top.second)
    if wear.coat is not None:
        return replace(wear, coat=replace(wear.coat, colour=colour))
    one_piece = wear.bottom.colour == wear.top.colour
    bottom = main if one_piece else wear.bottom
    return replace(wear, top=main, bottom=bottom, trim=wear.trim or mix(colour, (0, 0, 0), 0.3))


def _words(thing: Thing) -> list[str]:
    """Return every word that may describe somebody, lower case."""
    plain = [word for word in thing.attributes if " " not in word]
    words = [*plain, *thing.noun.split()[:-1]]
    if thing.colour:
        words.append(thing.colour)
    if thing.material:
        words.append(thing.material)
    return [word.lower() for word in words]
