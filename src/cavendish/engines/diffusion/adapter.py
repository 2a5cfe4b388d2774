"""How each family of pipelines is called: an order becomes call arguments.

Knows the pipelines' signatures; knows no loading, no memory and no commission.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, TypeAlias

from PIL import Image

from cavendish.engines.diffusion.embeddings import Embeddings
from cavendish.engines.diffusion.loading import Loaded, module
from cavendish.engines.diffusion.profile import Family, Profile
from cavendish.engines.engine import Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One call: as many pictures of one prompt as there are seeds."""

    prompt: str
    negative_prompt: str
    width: int
    height: int
    """Pixels, multiples of the profile's."""
    references: tuple[Pixels, ...]
    seeds: tuple[int, ...]


Adapter: TypeAlias = Callable[[Loaded, Order, Embeddings], dict[str, Any]]
_NO_NEGATIVE = " "
"""What guided models were trained to steer away from when nothing is named."""


def arguments(loaded: Loaded, order: Order, embeddings: Embeddings) -> dict[str, Any]:
    """Return the keyword arguments of one call of the pipeline."""
    given: dict[str, Any] = {
        "width": order.width,
        "height": order.height,
        "num_inference_steps": loaded.profile.steps,
        "generator": [generator(seed) for seed in order.seeds],
    }
    if order.references:
        given["image"] = [Image.fromarray(pixels) for pixels in order.references]
    return given | _ADAPTERS[loaded.profile.family](loaded, order, embeddings)


def refining(loaded: Loaded, order: Order, tile: Pixels, embeddings: Embeddings) -> dict[str, Any]:
    """Return the keyword arguments of one call of the profile's refiner on one tile."""
    taken, steps = loaded.profile.refine_steps
    height, width = tile.shape[:2]
    given = arguments(loaded, replace(order, references=()), embeddings) | {
        "image": Image.fromarray(tile),
        "width": width,
        "height": height,
        "num_inference_steps": steps,
        "strength": taken / steps,
    }
    if loaded.profile.family is Family.FLUX2_KLEIN:
        given["mask_image"] = Image.new("L", (width, height), 255)
    return given


def generator(seed: int) -> Any:
    """Return a source of noise; on the CPU, so that every device gets the same."""
    return module("torch").Generator("cpu").manual_seed(seed)


def calls(profile: Profile, steps: int) -> int:
    """Return how often the transformer runs in so many steps: twice in each when it is guided."""
    return steps * (2 if profile.guided else 1)


def _flux2_klein(loaded: Loaded, order: Order, embeddings: Embeddings) -> dict[str, Any]:
    profile = loaded.profile

    def read() -> tuple[Any, ...]:
        return loaded.pipeline.encode_prompt(
            order.prompt,
            max_sequence_length=profile.max_tokens,
            text_encoder_out_layers=profile.text_encoder_out_layers,
        )[:1]

    (embeds,) = embeddings.get(order.prompt, read)
    return {
        "prompt_embeds": embeds.repeat(len(order.seeds), 1, 1),
        "guidance_scale": profile.guidance,
    }


def _qwen_image(loaded: Loaded, order: Order, embeddings: Embeddings) -> dict[str, Any]:
    count, tokens = len(order.seeds), loaded.profile.max_tokens

    def embedded(text: str) -> tuple[Any, Any]:
        def read() -> tuple[Any, ...]:
            return loaded.pipeline.encode_prompt(text, max_sequence_length=tokens)

        embeds, mask = embeddings.get(text, read)
        return embeds.repeat(count, 1, 1), None if mask is None else mask.repeat(count, 1)

    embeds, mask = embedded(order.prompt)
    against, against_mask = embedded(order.negative_prompt or _NO_NEGATIVE)
    return {
        "prompt_embeds": embeds,
        "prompt_embeds_mask": mask,
        "negative_prompt_embeds": against,
        "negative_prompt_embeds_mask": against_mask,
        "true_cfg_scale": loaded.profile.guidance,
        "max_sequence_length": tokens,
    }


def _qwen_edit(loaded: Loaded, order: Order, _embeddings: Embeddings) -> dict[str, Any]:
    """Return the edit model's arguments: its embeddings hold the pictures too and aren't kept."""
    return {
        "prompt": order.prompt,
        "negative_prompt": order.negative_prompt or _NO_NEGATIVE,
        "true_cfg_scale": loaded.profile.guidance,
        "max_sequence_length": loaded.profile.max_tokens,
    }


def _flux3_klein(loaded: Loaded, order: Order, embeddings: Embeddings) -> dict[str, Any]:
    profile = loaded.profile

    def read() -> tuple[Any, ...]:
        embeds = loaded.encoder(
            prompt=order.prompt,
            max_sequence_length=profile.max_tokens,
            text_encoder_out_layers=profile.text_encoder_out_layers,
            output="prompt_embeds",
        )
        return (embeds,)

    (embeds,) = embeddings.get(order.prompt, read)
    return {"prompt_embeds": embeds.repeat(len(order.seeds), 1, 1), "output": "images"}


_ADAPTERS: Mapping[Family, Adapter] = MappingProxyType(
    {
        Family.FLUX2_KLEIN: _flux2_klein,
        Family.QWEN_IMAGE: _qwen_image,
        Family.QWEN_EDIT: _qwen_edit,
        Family.FLUX3_KLEIN: _flux3_klein,
    }
)
