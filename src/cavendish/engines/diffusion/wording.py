"""What a commission says, as a model hears it: characters named, their pictures numbered. Pure."""

import re
from dataclasses import dataclass

from cavendish.engines.diffusion.profile import Profile
from cavendish.engines.engine import Character, Commission, Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The prompt and the references in the order in which it counts them."""

    prompt: str
    negative_prompt: str
    references: tuple[Pixels, ...]
    warnings: tuple[str, ...]


def worded(commission: Commission, profile: Profile) -> Wording:
    """Return a commission in the model's terms; warnings say what it doesn't take."""
    pictures = list(commission.references)
    prompt, introductions = commission.prompt, list[str]()
    for character in commission.characters:
        prompt = re.sub(rf"@{re.escape(character.name)}\b", lambda said: said[0][1:], prompt)
        introductions.append(_introduction(character, len(pictures)))
        pictures += character.references
    used = tuple(pictures[: profile.max_references])
    return Wording(
        prompt="\n".join([prompt, *filter(None, introductions)]),
        negative_prompt=commission.negative_prompt if profile.guided else "",
        references=used,
        warnings=tuple(_warnings(commission, profile, len(pictures))),
    )


def _introduction(character: Character, before: int) -> str:
    """Say who a name is; ``before`` pictures come ahead of the character's own."""
    numbers = [str(before + index) for index in range(1, len(character.references) + 1)]
    shown = f"is shown in image {' and image '.join(numbers)}" if numbers else ""
    looks = f"looks like this: {character.description}" if character.description else ""
    said = " and ".join(part for part in (shown, looks) if part)
    return f"{character.name} {said.rstrip('.')}." if said else ""


def _warnings(commission: Commission, profile: Profile, pictures: int) -> list[str]:
    said: list[str] = []
    if pictures > profile.max_references:
        said.append(
            f"{profile.title} takes {profile.max_references} pictures: "
            f"{pictures - profile.max_references} of the {pictures} given were left out."
        )
    if commission.negative_prompt and not profile.guided:
        said.append(f"{profile.title} takes no negative prompt: it was not used.")
    return said
