"""The models that the diffusers engine knows: one row each. Data, and the way to recognise them.

A profile says which class of diffusers loads a checkpoint, how it wants to be called, what it can
take, and under which licence it may be used. Knows no torch, no network and no commission.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MEGAPIXEL = 1024 * 1024


class Family(StrEnum):
    """How a pipeline is called: one adapter each."""

    FLUX2_KLEIN = "flux2-klein"
    QWEN_IMAGE = "qwen-image"
    QWEN_EDIT = "qwen-edit"
    FLUX3_KLEIN = "flux3-klein"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One model: what it is, how it is called, what it may be used for."""

    name: str
    title: str
    family: Family
    pipeline: str
    """The class in diffusers; a folder can't choose another one."""
    components: tuple[str, ...] = ("scheduler", "text_encoder", "tokenizer", "transformer", "vae")
    """The sub-folders it is loaded from."""
    shape: tuple[tuple[str, int], ...] = ()
    """Values in transformer/config.json that tell this model from its siblings."""
    repository: str
    revision: str
    """The commit on the hub that was reviewed: what `cavendish models pull` fetches."""
    licence: str
    free: bool
    """Whether the licence allows every use; if not, the operator accepts it by name first."""
    steps: int
    guidance: float
    """1.0: none, the model is distilled and takes no negative prompt."""
    multiple: int = 16
    """Sides are multiples of this many pixels."""
    max_area: int
    """Pixels that it paints well in one go; what is larger is painted smaller and enlarged."""
    max_references: int
    """Pictures it takes at once; 0: none, it paints from text only."""
    reference_area: int = MEGAPIXEL
    """Pixels of a reference; larger ones are made smaller."""
    text_encoder_out_layers: tuple[int, ...] = ()
    """The text encoder's hidden layers that the transformer was trained on."""
    max_tokens: int
    """Tokens of a prompt; what is longer is cut off."""
    refiner: str = ""
    """The class in diffusers that paints over a picture with the same weights; empty: none."""
    refine_steps: tuple[int, int] = (0, 1)
    """The last so many of so many steps are taken when a picture is painted over."""

    @property
    def guided(self) -> bool:
        """Whether it takes a negative prompt."""
        return self.guidance > 1.0


PROFILES: tuple[Profile, ...] = (
    Profile(
        name="flux2-klein-4b",
        title="FLUX.2 klein 4B",
        family=Family.FLUX2_KLEIN,
        pipeline="Flux2KleinPipeline",
        shape=(("num_layers", 5), ("num_single_layers", 20)),
        repository="black-forest-labs/FLUX.2-klein-4B",
        revision="e7b7dc27f91deacad38e78976d1f2b499d76a294",
        licence="Apache-2.0",
        free=True,
        steps=4,
        guidance=1.0,
        max_area=9 * MEGAPIXEL // 2,  # every ratio at 2K; the largest, 8:1, has 4.5 MiPixels
        max_references=5,
        text_encoder_out_layers=(9, 18, 27),
        max_tokens=512,
        refiner="Flux2KleinInpaintPipeline",
        refine_steps=(2, 16),
    ),
    Profile(
        name="qwen-image-2512",
        title="Qwen-Image-2512",
        family=Family.QWEN_IMAGE,
        pipeline="QwenImagePipeline",
        repository="Qwen/Qwen-Image-2512",
        revision="25468b98e3276ca6700de15c6628e51b7de54a26",
        licence="Apache-2.0",
        free=True,
        steps=50,
        guidance=4.0,
        max_area=7 * MEGAPIXEL // 4,  # trained up to 1328 x 1328
        max_references=0,
        max_tokens=1024,
        refiner="QwenImageImg2ImgPipeline",
        refine_steps=(10, 50),
    ),
    Profile(
        name="qwen-image-edit-2511",
        title="Qwen-Image-Edit-2511",
        family=Family.QWEN_EDIT,
        pipeline="QwenImageEditPlusPipeline",
        components=("processor", "scheduler", "text_encoder", "tokenizer", "transformer", "vae"),
        repository="Qwen/Qwen-Image-Edit-2511",
        revision="6f3ccc0b56e431dc6a0c2b2039706d7d26f22cb9",
        licence="Apache-2.0",
        free=True,
        steps=40,
        guidance=4.0,
        max_area=7 * MEGAPIXEL // 4,
        max_references=5,
        max_tokens=1024,
    ),
    Profile(
        name="flux3-image-klein",
        title="FLUX 3 Image Klein",
        family=Family.FLUX3_KLEIN,
        pipeline="Flux3DistilledModularPipeline",
        repository="black-forest-labs/flux-3-image-klein",
        revision="8454017f9ebaada30c998fccd9f67a80c7580f68",
        licence="FLUX Kommunity License",
        free=False,
        steps=16,
        guidance=1.0,
        max_area=18 * MEGAPIXEL,  # every ratio at 4K
        max_references=10,
        text_encoder_out_layers=(4, 8, 12, 16, 20, 24, 28, 32),
        max_tokens=8192,
    ),
)


def named(name: str, profiles: tuple[Profile, ...] = PROFILES) -> Profile | None:
    """Return the profile of that name."""
    return next((profile for profile in profiles if profile.name == name), None)


def recognised(
    pipeline: str, transformer: Mapping[str, Any], profiles: tuple[Profile, ...] = PROFILES
) -> Profile | None:
    """Return the profile of a checkpoint, by its pipeline's class and its transformer's shape."""
    for profile in profiles:
        fits = all(transformer.get(key) == value for key, value in profile.shape)
        if profile.pipeline == pipeline and fits:
            return profile
    return None
