"""What a commission says, in a model's terms: as much of it as the model takes. Pure."""

from dataclasses import dataclass

from cavendish.engines import wording
from cavendish.engines.diffusion.profile import Profile
from cavendish.engines.engine import Commission, Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The prompt and the references in the order in which it counts them."""

    prompt: str
    negative_prompt: str
    references: tuple[Pixels, ...]
    warnings: tuple[str, ...]


def worded(commission: Commission, profile: Profile) -> Wording:
    """Return a commission in the model's terms; warnings say what it doesn't take."""
    whole = wording.worded(commission)
    return Wording(
        prompt=whole.prompt,
        negative_prompt=commission.negative_prompt if profile.guided else "",
        references=whole.pictures[: profile.max_references],
        warnings=tuple(_warnings(commission, profile, len(whole.pictures))),
    )


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
