"""Loading a checkpoint into a pipeline on a device. The edge to torch, diffusers, transformers.

Nothing is fetched, no code out of a checkpoint runs, and weights are safetensors or not at all.
"""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from cavendish.engines.diffusion.checkpoint import Checkpoint, NotUsable
from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.profile import Family, Profile

PACKAGES = ("torch", "diffusers", "transformers", "accelerate")
_SAFE: Mapping[str, Any] = {"local_files_only": True, "use_safetensors": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A pipeline ready to be called."""

    profile: Profile
    pipeline: Any
    encoder: Any
    """FLUX 3's text encoder is a pipeline of its own; None for all others."""
    device: str


def lacking() -> str:
    """Return a sentence naming the packages that aren't installed, or nothing."""
    gone = [name for name in PACKAGES if find_spec(name) is None]
    if not gone:
        return ""
    return f"{', '.join(gone)} not installed: run `pip install 'cavendish[diffusers]'`"


def module(name: str) -> Any:
    """Return one of the optional packages; they are heavy, so nothing imports them early."""
    return importlib.import_module(name)


def chosen_device(wanted: str) -> str:
    """Return the device to run on. Raises NotUsable for one that isn't there."""
    torch = module("torch")
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if not wanted:
        return next((name for name in ("cuda", "mps") if there[name]), "cpu")
    kind, _, number = wanted.partition(":")
    count = torch.cuda.device_count() if kind == "cuda" else 1
    if kind not in (*there, "cpu") or not there.get(kind, True) or int(number or 0) >= count:
        message = f"the device {wanted!r} is not there"
        raise NotUsable(message)
    return wanted


def load(checkpoint: Checkpoint, config: DiffusionConfig) -> Loaded:
    """Return a checkpoint's pipeline, placed as configured. Raises NotUsable."""
    device = chosen_device(config.device)
    torch = module("torch")
    _quiet()
    # the CPU computes bfloat16 slower than float32
    dtype = torch.float32 if device == "cpu" else torch.bfloat16
    build = _modular if checkpoint.profile.family is Family.FLUX3_KLEIN else _plain
    try:
        loaded = build(checkpoint, dtype, device)
        transformer = loaded.pipeline.transformer
        if config.fp8:
            transformer.enable_layerwise_casting(
                storage_dtype=torch.float8_e4m3fn, compute_dtype=dtype
            )
        _place(loaded, config)
    except torch.OutOfMemoryError as error:
        message = (
            f"{checkpoint.profile.title} does not fit into the memory of {device}: "
            "set CAVENDISH_DIFFUSERS_OFFLOAD to model, or CAVENDISH_DIFFUSERS_FP8."
        )
        raise NotUsable(message) from error
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        message = f"{checkpoint.folder} can't be loaded: {str(error)[:300]}"
        raise NotUsable(message) from error
    if config.compile:
        transformer.compile_repeated_blocks(dynamic=True)
    return loaded


def _quiet() -> None:
    """Keep the libraries' progress bars and remarks out of the server's log."""
    for library in ("diffusers", "transformers"):
        logging = module(f"{library}.utils.logging")
        logging.disable_progress_bar()
        logging.set_verbosity_error()


def _place(loaded: Loaded, config: DiffusionConfig) -> None:
    pipelines = [pipe for pipe in (loaded.pipeline, loaded.encoder) if pipe is not None]
    if config.offload == "none":
        for pipe in pipelines:
            pipe.to(loaded.device)
        return
    if loaded.profile.family is Family.FLUX3_KLEIN:
        message = f"{loaded.profile.title} can't be offloaded: set the offload to none"
        raise NotUsable(message)
    if config.offload == "model":
        loaded.pipeline.enable_model_cpu_offload(device=loaded.device)
    else:
        loaded.pipeline.enable_sequential_cpu_offload(device=loaded.device)


def _plain(checkpoint: Checkpoint, dtype: Any, device: str) -> Loaded:
    profile = checkpoint.profile
    extra: dict[str, Any] = {}
    if profile.family is Family.QWEN_EDIT and find_spec("torchvision") is None:
        extra["processor"] = _picture_processor(checkpoint)
    pipe_class = getattr(module("diffusers"), profile.pipeline)
    pipe = pipe_class.from_pretrained(checkpoint.folder, dtype=dtype, **_SAFE, **extra)
    pipe.set_progress_bar_config(disable=True)
    return Loaded(profile=profile, pipeline=pipe, encoder=None, device=device)


def _modular(checkpoint: Checkpoint, dtype: Any, device: str) -> Loaded:
    """Build FLUX 3 from its blocks: without its prompt writer, the text encoder apart."""
    diffusers, transformers = module("diffusers"), module("transformers")
    folder = checkpoint.folder
    weights = {"dtype": dtype, **_SAFE}
    scheduler = diffusers.FlowMatchEulerDiscreteScheduler.from_pretrained(
        folder / "scheduler", local_files_only=True
    )
    blocks = diffusers.Flux3DistilledAutoBlocks()
    blocks.sub_blocks.pop("prompt_upsampler")
    encoder = blocks.sub_blocks.pop("text_encoder").init_pipeline()
    encoder.update_components(
        text_encoder=transformers.Qwen3VLForConditionalGeneration.from_pretrained(
            folder / "text_encoder", **weights
        ),
        tokenizer=_Chat(
            transformers.AutoTokenizer.from_pretrained(folder / "tokenizer", local_files_only=True)
        ),
    )
    pipe = blocks.init_pipeline()
    pipe.update_components(
        transformer=diffusers.Flux3Transformer2DModel.from_pretrained(
            folder / "transformer", **weights
        ),
        vae=diffusers.AutoencoderKLFlux2.from_pretrained(folder / "vae", **weights),
        scheduler=scheduler,
    )
    pipe.set_progress_bar_config(disable=True)
    return Loaded(profile=checkpoint.profile, pipeline=pipe, encoder=encoder, device=device)


class _Chat:
    """A text tokenizer where a processor of text, pictures and video is expected.

    FLUX 3 uses no more than this of it, and the whole processor needs torchvision.
    """

    def __init__(self, tokenizer: Any) -> None:
        self.tokenizer = tokenizer
        self.apply_chat_template = tokenizer.apply_chat_template


def _picture_processor(checkpoint: Checkpoint) -> Any:
    """Return Qwen's processor without the video part, which alone needs torchvision."""
    transformers = module("transformers")
    pictures = module("transformers.models.qwen2_vl.image_processing_pil_qwen2_vl")
    folder = checkpoint.folder / "processor"
    image = pictures.Qwen2VLImageProcessorPil.from_pretrained(folder, local_files_only=True)
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True)

    class PictureProcessor(transformers.Qwen2VLProcessor):  # type: ignore[misc]
        def check_argument_for_proper_class(self, _name: str, argument: object) -> type:
            return argument.__class__

    template = getattr(tokenizer, "chat_template", None)
    return PictureProcessor(image, tokenizer, None, chat_template=template)
