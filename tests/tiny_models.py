"""Models with random weights, a thousandth of the true size, built offline in the true layout.

They have every part of the real ones, load by the same code and paint noise: what they show is
geometry, memory, seeds, cancellation. Needs the packages of the extra `diffusers`.
"""

import importlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.engine import Diffusion
from cavendish.engines.diffusion.profile import PROFILES, Profile

_SPECIALS = (
    "<|endoftext|>",
    "<|im_start|>",
    "<|im_end|>",
    "<|vision_start|>",
    "<|vision_end|>",
    "<|image_pad|>",
    "<|video_pad|>",
    "<think>",
    "</think>",
)
_CHAT = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_HIDDEN = 32
_ROPE: dict[str, Any] = {
    "rope_type": "default",
    "rope_theta": 5e6,
    "mrope_section": [4, 2, 2],
    "mrope_interleaved": True,
}
TINY: tuple[Profile, ...] = tuple(
    replace(
        profile,
        shape=(),
        steps=min(profile.steps, 3),
        text_encoder_out_layers=(1, 2, 3) if profile.text_encoder_out_layers else (),
        max_tokens=96 if profile.family == "flux2-klein" else 1024,
    )
    for profile in PROFILES
)
"""The known models, fitted to the tiny ones' few layers."""


def library(name: str) -> Any:
    """Return an optional package, which the type checker may not find."""
    return importlib.import_module(name)


def tiny_tokenizer(folder: Path) -> Any:
    """Byte-level pairs without any merge: 256 bytes and the special tokens."""
    tokenizers, transformers = library("tokenizers"), library("transformers")
    byte_level = tokenizers.pre_tokenizers.ByteLevel
    alphabet = sorted(byte_level.alphabet())
    vocabulary = {letter: index for index, letter in enumerate(alphabet)}
    tokenizer: Any = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = byte_level(add_prefix_space=False)
    tokenizer.decoder = tokenizers.decoders.ByteLevel()
    tokenizer.add_special_tokens(list(_SPECIALS))
    fast: Any = transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<|im_end|>",  # noqa: S106 -- a token of text
        pad_token="<|endoftext|>",  # noqa: S106
        additional_special_tokens=list(_SPECIALS[1:]),
        chat_template=_CHAT,
        model_max_length=8192,
    )
    folder.mkdir(parents=True, exist_ok=True)
    fast.save_pretrained(folder)
    settings = folder / "tokenizer_config.json"
    config = json.loads(settings.read_text())
    settings.write_text(json.dumps({**config, "tokenizer_class": "Qwen2TokenizerFast"}))
    words = {**vocabulary, **{s: len(vocabulary) + i for i, s in enumerate(_SPECIALS)}}
    (folder / "vocab.json").write_text(json.dumps(words))
    (folder / "merges.txt").write_text("#version: 0.2\n")
    return transformers.Qwen2TokenizerFast.from_pretrained(folder)


def tiny_engine(folder: Path) -> Diffusion:
    """Return the engine on a tiny FLUX.2 klein, on one thread; skip where torch is missing."""
    pytest.importorskip("diffusers", reason="THE ENGINE diffusers IS NOT TESTED: no torch here")
    # tiny layers gain nothing from threads and lose much to each other on a busy machine
    library("torch").set_num_threads(1)
    model = str(tiny_klein(folder / "klein"))
    return Diffusion(DiffusionConfig(models=folder, model=model, device="cpu"), TINY)


def tiny_klein(folder: Path) -> Path:
    """FLUX.2 klein: 1.3 MiB."""
    diffusers = library("diffusers")
    torch = library("torch")
    transformers = library("transformers")

    torch.manual_seed(0)
    tokenizer = tiny_tokenizer(folder / "tokenizer")
    encoder = transformers.Qwen3ForCausalLM(
        transformers.Qwen3Config(
            vocab_size=len(tokenizer),
            hidden_size=_HIDDEN,
            intermediate_size=64,
            num_hidden_layers=4,
            num_attention_heads=2,
            num_key_value_heads=1,
            head_dim=16,
            max_position_embeddings=4096,
            tie_word_embeddings=True,
        )
    )
    transformer = diffusers.Flux2Transformer2DModel(
        patch_size=1,
        in_channels=16,
        num_layers=1,
        num_single_layers=2,
        attention_head_dim=32,
        num_attention_heads=2,
        joint_attention_dim=3 * _HIDDEN,
        timestep_guidance_channels=32,
        mlp_ratio=2.0,
        axes_dims_rope=(8, 8, 8, 8),
        guidance_embeds=False,
    )
    pipeline = diffusers.Flux2KleinPipeline(
        scheduler=_scheduler(max_shift=1.15, shift=3.0),
        vae=_flux_vae(),
        text_encoder=encoder,
        tokenizer=tokenizer,
        transformer=transformer,
        is_distilled=True,
    )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_flux3(folder: Path) -> Path:
    """FLUX 3 Image Klein, without its prompt writer."""
    diffusers = library("diffusers")
    torch = library("torch")

    torch.manual_seed(0)
    tokenizer = tiny_tokenizer(folder / "tokenizer")
    parts = {
        "text_encoder": _qwen3_vl(tokenizer, layers=4),
        "vae": _flux_vae(),
        "transformer": diffusers.Flux3Transformer2DModel(
            in_channels=16,
            cond_in_channels=16,
            num_layers=1,
            num_single_layers=2,
            attention_head_dim=32,
            num_attention_heads=2,
            joint_attention_dim=3 * _HIDDEN,
            timestep_channels=32,
            mlp_ratio=2.0,
            axes_dims_rope=(8, 8, 8, 8),
            flow_map=True,
        ),
        "scheduler": diffusers.FlowMatchEulerDiscreteScheduler(shift=6.93),
    }
    for name, part in parts.items():
        part.save_pretrained(folder / name)
    index = {"_class_name": "Flux3DistilledModularPipeline"}
    (folder / "modular_model_index.json").write_text(json.dumps(index))
    return folder


def tiny_qwen(folder: Path, *, edit: bool = False) -> Path:
    """Qwen-Image, or its edit model with a processor of pictures."""
    diffusers = library("diffusers")
    torch = library("torch")

    torch.manual_seed(0)
    tokenizer = tiny_tokenizer(folder / "tokenizer")
    latents = 4
    parts: dict[str, Any] = {
        "text_encoder": _qwen2_vl(tokenizer),
        "vae": diffusers.AutoencoderKLQwenImage(
            base_dim=8,
            z_dim=latents,
            dim_mult=[1, 1, 1, 1],
            num_res_blocks=1,
            temperal_downsample=[False, True, True],
            latents_mean=[0.0] * latents,
            latents_std=[1.0] * latents,
        ),
        "transformer": diffusers.QwenImageTransformer2DModel(
            patch_size=2,
            in_channels=latents * 4,
            out_channels=latents,
            num_layers=2,
            attention_head_dim=32,
            num_attention_heads=2,
            joint_attention_dim=_HIDDEN,
            axes_dims_rope=(8, 12, 12),
        ),
        "scheduler": _scheduler(max_shift=0.9, shift_terminal=0.02),
    }
    for name, part in parts.items():
        part.save_pretrained(folder / name)
    index: dict[str, Any] = {
        "_class_name": "QwenImageEditPlusPipeline" if edit else "QwenImagePipeline",
        "_diffusers_version": diffusers.__version__,
        "scheduler": ["diffusers", "FlowMatchEulerDiscreteScheduler"],
        "text_encoder": ["transformers", "Qwen2_5_VLForConditionalGeneration"],
        "tokenizer": ["transformers", "Qwen2Tokenizer"],
        "transformer": ["diffusers", "QwenImageTransformer2DModel"],
        "vae": ["diffusers", "AutoencoderKLQwenImage"],
    }
    if edit:
        index["processor"] = ["transformers", "Qwen2VLProcessor"]
        _picture_processor().save_pretrained(folder / "processor")
        tiny_tokenizer(folder / "processor")
    (folder / "model_index.json").write_text(json.dumps(index))
    return folder


def _scheduler(**settings: Any) -> Any:
    diffusers = library("diffusers")

    return diffusers.FlowMatchEulerDiscreteScheduler(
        use_dynamic_shifting=True,
        base_shift=0.5,
        base_image_seq_len=256,
        max_image_seq_len=4096,
        time_shift_type="exponential",
        **settings,
    )


def _flux_vae() -> Any:
    """Four levels as in the real one: eight pixels a latent, sixteen a token."""
    diffusers = library("diffusers")

    return diffusers.AutoencoderKLFlux2(
        in_channels=3,
        out_channels=3,
        sample_size=1024,
        block_out_channels=(8, 8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
    )


def _text(tokenizer: Any, layers: int) -> dict[str, Any]:
    return {
        "vocab_size": len(tokenizer),
        "hidden_size": _HIDDEN,
        "intermediate_size": 64,
        "num_hidden_layers": layers,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "head_dim": 16,
        "max_position_embeddings": 8192,
        "rope_parameters": _ROPE,
    }


def _markers(tokenizer: Any) -> dict[str, Any]:
    number = tokenizer.convert_tokens_to_ids
    return {
        "image_token_id": number("<|image_pad|>"),
        "video_token_id": number("<|video_pad|>"),
        "vision_start_token_id": number("<|vision_start|>"),
        "vision_end_token_id": number("<|vision_end|>"),
        "tie_word_embeddings": True,
    }


def _qwen3_vl(tokenizer: Any, layers: int) -> Any:
    transformers = library("transformers")

    vision = {
        "depth": 1,
        "hidden_size": _HIDDEN,
        "intermediate_size": 64,
        "num_heads": 2,
        "out_hidden_size": _HIDDEN,
        "patch_size": 16,
        "num_position_embeddings": 64,
        "deepstack_visual_indexes": [0],
    }
    config = transformers.Qwen3VLConfig(
        text_config=_text(tokenizer, layers), vision_config=vision, **_markers(tokenizer)
    )
    return transformers.Qwen3VLForConditionalGeneration(config)


def _qwen2_vl(tokenizer: Any) -> Any:
    transformers = library("transformers")

    vision = {
        "depth": 2,
        "hidden_size": _HIDDEN,
        "intermediate_size": 64,
        "num_heads": 2,
        "out_hidden_size": _HIDDEN,
        "patch_size": 14,
        "fullatt_block_indexes": [1],
    }
    text = {**_text(tokenizer, 2), "rope_parameters": {**_ROPE, "mrope_interleaved": False}}
    config = transformers.Qwen2_5_VLConfig(
        text_config=text, vision_config=vision, **_markers(tokenizer)
    )
    return transformers.Qwen2_5_VLForConditionalGeneration(config)


def _picture_processor() -> Any:
    pictures = library("transformers.models.qwen2_vl.image_processing_pil_qwen2_vl")
    return pictures.Qwen2VLImageProcessorPil(min_pixels=56 * 56, max_pixels=112 * 112)
