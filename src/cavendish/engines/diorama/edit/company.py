# ruff: noqa: E501 - a pattern is read as one line
"""Characters of photographs, as cut-outs or as figurines.

In a photo each is the very person or pet, cut out and set into the scene; as a toy, or doing what
a cut-out can't, a figurine with the looks of the photograph.

Knows plans and photos; how a scene is shot, the staging knows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.cast.caster import Cast
from cavendish.engines.diorama.edit import faces, matte
from cavendish.engines.diorama.edit.cutout import Cutout, cut_out
from cavendish.engines.diorama.edit.grade import graded
from cavendish.engines.diorama.edit.likeness import Likeness, likeness
from cavendish.engines.diorama.edit.raster import Mask, Photo, Pixels, photo_of, pixels_of
from cavendish.engines.diorama.edit.studio import Studio
from cavendish.engines.diorama.edit.swatch import word_for
from cavendish.engines.diorama.edit.tone import monochrome
from cavendish.engines.diorama.plan.living import is_living, is_person
from cavendish.engines.diorama.plan.page import LetteringKind
from cavendish.engines.diorama.plan.scene import (
    Framing,
    Garment,
    Link,
    Pose,
    ScenePlan,
    Style,
    Thing,
)
from cavendish.engines.diorama.plan.vocabulary import words
from cavendish.engines.engine import Character

_NOTHING = 0.004
"""The part of a photograph below which a subject is none."""
_TOY = re.compile(
    r"\b(?:toys?|figurines?|action figure|miniature|clay(?:mation)?|plush(?:ie)?|doll|lego|vinyl|cartoon|puppet|statuette|bobblehead|funko)\b",
    re.IGNORECASE,
)
_PHOTOGRAPHIC = frozenset(
    {
        Style.PHOTO, Style.CINEMATIC, Style.PRODUCT, Style.FILM, Style.BLACK_AND_WHITE,
        Style.VINTAGE, Style.NOIR,
    }
)  # fmt: skip
_FROM_THE_FRONT = frozenset(
    {Framing.NORMAL, Framing.CLOSE_UP, Framing.PORTRAIT, Framing.WIDE, Framing.PANORAMA}
)
_FIGURINE = "figurine"
"""Stands among a thing's attributes once somebody was asked for as one, for the next turn."""
_UNSEEN = "Nothing stands out in the photograph of @{name}: the words say how they look."
_CUT = "@{name} is cut out of the photograph and lit as the scene is."
_MADE = "@{name} is a figurine, because {why}; read from the photograph: {looks}."
_UPPER = words("""
    shirt t-shirt sweater jumper jacket coat hoodie dress suit blouse top vest uniform robe gown
    cardigan tuxedo costume overalls
""")
_LOWER = words("trousers pants jeans shorts skirt leggings dress gown robe suit overalls")
_GRADES = {
    Style.CINEMATIC: "cinematic",
    Style.FILM: "film look",
    Style.VINTAGE: "vintage",
    Style.NOIR: "noir",
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Company:
    """A plan in which photographed characters are cut-outs, by thing, or figurines."""

    plan: ScenePlan
    cutouts: Mapping[int, Cutout]
    notes: tuple[str, ...]


def company(
    plan: ScenePlan, characters: tuple[Character, ...], known: Mapping[str, Thing], prompt: str
) -> Company:
    """Return the plan with its photographed characters. ``known`` is what their words describe."""
    cutouts: dict[int, Cutout] = {}
    notes: list[str] = []
    photographed = frozenset(one.name.casefold() for one in characters if one.references)
    for character in characters:
        index = _index(plan, character.name)
        if index is None or not character.references:
            continue
        photo, mask = _best(character)
        if mask.mean() < _NOTHING:
            notes.append(_UNSEEN.format(name=character.name))
            continue
        why = _why_figurine(plan, index, known.get(character.name), prompt)
        cutout = cut_out(photo, mask) if why is None else None
        if cutout is not None and cutout.cut and _others(plan, photographed):
            why = "the photograph ends above the feet, and others must be seen beside"
        thing = plan.things[index]
        if cutout is not None and why is None:
            cutouts[index] = cutout
            notes.append(_CUT.format(name=character.name))
        else:
            looks = likeness(photo, mask)
            thing = _like(thing, looks)
            if _TOY.search(prompt) and _FIGURINE not in thing.attributes:
                thing = replace(thing, attributes=(*thing.attributes, _FIGURINE))
            notes.append(_MADE.format(name=character.name, why=why, looks=_told(looks)))
        things = (*plan.things[:index], replace(thing, count=1), *plan.things[index + 1 :])
        plan = replace(plan, things=things)
    return Company(plan=plan, cutouts=cutouts, notes=tuple(notes))


def _others(plan: ScenePlan, photographed: frozenset[str]) -> bool:
    """Tell whether somebody is in the plan whom no photograph shows."""
    return any(
        is_living(thing.noun) and (thing.name or "").casefold() not in photographed
        for thing in plan.things
    )


def shot(group: Company, cast: Cast, studio: Studio, size: tuple[int, int]) -> Pixels:
    """Return the picture of a company with cut-outs, in the plan's photographic style."""
    photo = studio.scene(group.plan, cast, dict(group.cutouts), size)
    style = group.plan.style
    if style is Style.BLACK_AND_WHITE:
        photo = monochrome(photo, 1.0)
    elif style in _GRADES:
        photo = graded(photo, _GRADES[style], 1.0, np.random.default_rng(studio.seed))
    return pixels_of(photo)


def _index(plan: ScenePlan, name: str) -> int | None:
    wanted = name.casefold()
    return next((i for i, t in enumerate(plan.things) if (t.name or "").casefold() == wanted), None)


def _best(character: Character) -> tuple[Photo, Mask]:
    """Return the photograph with the largest face, else the first, and its subject."""
    photos = [photo_of(pixels) for pixels in character.references]
    sizes = [max((face.wide for face in faces.faces(photo)), default=0.0) for photo in photos]
    photo = photos[sizes.index(max(sizes))]
    return photo, matte.subject(photo)


def _why_figurine(plan: ScenePlan, index: int, known: Thing | None, prompt: str) -> str | None:
    """Return why somebody can't be a cut-out in this scene, or None."""
    thing = plan.things[index]
    told = known.wears if known else ()
    held = any(r.subject == index and r.link in (Link.HOLDING, Link.RIDING) for r in plan.relations)
    flat = plan.sheet is not None or any(
        one.kind in (LetteringKind.PRINT, LetteringKind.BUBBLE) for one in plan.letterings
    )
    reasons = (
        (_TOY.search(prompt) or _FIGURINE in thing.attributes, "the words ask for a toy"),
        (plan.style not in _PHOTOGRAPHIC, f"a photograph has no place in {plan.style}"),
        (thing.pose not in (None, Pose.STAND), f"a cut-out can't {thing.pose}"),
        (held, "a cut-out can't take things in its hands"),
        (any(g not in told for g in thing.wears), "a cut-out can't change its clothes"),
        (plan.framing not in _FROM_THE_FRONT, "a cut-out is seen from the front alone"),
        (flat, "the picture is a page"),
    )
    return next((why for true, why in reasons if true), None)


def _like(thing: Thing, looks: Likeness) -> Thing:
    """Return a thing with the looks of a photograph where words said nothing."""
    if looks.skin is None:
        return replace(thing, colour=thing.colour or looks.coat)
    if not is_person(thing.noun):
        return thing
    attributes, wears = list(thing.attributes), list(thing.wears)
    worn = {garment.noun.rpartition(" ")[2] for garment in wears}
    if not any("skin" in one for one in attributes):
        attributes.append(f"{looks.skin} skin")
    if not any("hair" in one or one == "bald" for one in (*attributes, *worn)):
        attributes += ["bald"] if looks.length == "bald" else []
        attributes += [f"{looks.length} {looks.hair} hair"] if looks.hair else []
    if looks.glasses and not worn & {"glasses", "spectacles", "sunglasses"}:
        wears.append(Garment(noun="glasses"))
    if looks.top and not worn & _UPPER:
        wears.append(Garment(noun="sweater", colour=looks.top))
    if looks.bottom and not worn & _LOWER:
        wears.append(Garment(noun="trousers", colour=looks.bottom))
    return replace(thing, attributes=tuple(attributes), wears=tuple(wears))


def _told(looks: Likeness) -> str:
    """Say what was read, in words."""
    said: list[str] = []
    if looks.coat:
        said.append(f"{word_for(looks.coat)} all over")
    if looks.skin:
        said.append(f"skin {looks.skin}")
    if looks.length == "bald":
        said.append("no hair")
    elif looks.hair:
        said.append(f"{looks.length} {word_for(looks.hair, hair=True)} hair")
    said += ["glasses"] if looks.glasses else []
    said += [f"{word_for(looks.top)} above"] if looks.top else []
    said += [f"{word_for(looks.bottom)} below"] if looks.bottom else []
    return ", ".join(said) or "nothing"
