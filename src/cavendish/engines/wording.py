"""A commission in a trained model's terms: characters by name, pictures by number. Pure."""

import re
from dataclasses import dataclass

from cavendish.engines.engine import Character, Commission, Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The prompt, and the pictures in the order in which it counts them."""

    prompt: str
    pictures: tuple[Pixels, ...]


def worded(commission: Commission) -> Wording:
    """Return a commission's words and pictures; characters' own pictures come last."""
    pictures, prompt = list(commission.references), commission.prompt
    introductions = list[str]()
    for character in commission.characters:
        prompt = re.sub(rf"@{re.escape(character.name)}\b", lambda said: said[0][1:], prompt)
        introductions.append(_introduction(character, len(pictures)))
        pictures += character.references
    said = "\n".join([prompt, *filter(None, introductions)])
    return Wording(prompt=said, pictures=tuple(pictures))


def _introduction(character: Character, before: int) -> str:
    """Say who a name is; ``before`` pictures come ahead of the character's own."""
    numbers = [str(before + index) for index in range(1, len(character.references) + 1)]
    shown = f"is shown in image {' and image '.join(numbers)}" if numbers else ""
    looks = f"looks like this: {character.description}" if character.description else ""
    said = " and ".join(part for part in (shown, looks) if part)
    return f"{character.name} {said.rstrip('.')}." if said else ""
