"""Times the diffusers engine at full size on a GPU, with random weights: python bench/diffusion.py.

The parts of FLUX.2 klein 4B are built on the device in the published shapes, so nothing is
downloaded: time and memory don't depend on what the weights are, the pictures show noise. Writes a
table. `--check` builds nothing, needs no GPU, and compares the shapes with the published size.
"""

import argparse
import importlib
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from cavendish.domain.geometry import Resolution, size_of
from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.engine import Diffusion
from cavendish.engines.diffusion.loading import Loaded
from cavendish.engines.diffusion.painter import Painter
from cavendish.engines.diffusion.profile import PROFILES
from cavendish.engines.engine import Commission
from tiny_models import tiny_tokenizer

TRANSFORMER_PARAMETERS = 3_875_544_576
"""As published for FLUX.2 klein 4B."""
RUNS = 5
CASES = (
    ("1:1", Resolution.HALF, 0),
    ("1:1", Resolution.ONE, 0),
    ("16:9", Resolution.ONE, 0),
    ("8:1", Resolution.ONE, 0),
    ("1:1", Resolution.ONE, 1),
    ("1:1", Resolution.ONE, 4),
    ("1:1", Resolution.TWO, 0),
    ("1:1", Resolution.FOUR, 0),
)
"""Ratio, resolution, references."""


def library(name: str) -> Any:
    """Return an optional package."""
    return importlib.import_module(name)


def parts(device: str) -> dict[str, Any]:
    """Build the published shapes with random weights in bfloat16 on a device."""
    torch, diffusers, transformers = map(library, ("torch", "diffusers", "transformers"))
    with torch.device(device):
        torch.set_default_dtype(torch.bfloat16)
        transformer = diffusers.Flux2Transformer2DModel(
            in_channels=128,
            num_layers=5,
            num_single_layers=20,
            attention_head_dim=128,
            num_attention_heads=24,
            joint_attention_dim=7680,
            guidance_embeds=False,
        )
        encoder = transformers.Qwen3ForCausalLM(
            transformers.Qwen3Config(
                vocab_size=151936,
                hidden_size=2560,
                intermediate_size=9728,
                num_hidden_layers=36,
                num_attention_heads=32,
                num_key_value_heads=8,
                head_dim=128,
                tie_word_embeddings=True,
            )
        )
        vae = diffusers.AutoencoderKLFlux2()
        torch.set_default_dtype(torch.float32)
    return {"transformer": transformer, "text_encoder": encoder, "vae": vae}


def parameters(part: Any) -> int:
    """Count a part's weights."""
    return sum(weight.numel() for weight in part.parameters())


def engine_of(built: dict[str, Any], device: str, *, compiled: bool) -> Diffusion:
    """Return the engine around parts that were built, as loading would have placed them."""
    diffusers = library("diffusers")
    with tempfile.TemporaryDirectory() as folder:
        tokenizer = tiny_tokenizer(Path(folder))
    pipeline = diffusers.Flux2KleinPipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(
            shift=3.0, use_dynamic_shifting=True, max_shift=1.15
        ),
        tokenizer=tokenizer,
        is_distilled=True,
        **built,
    )
    pipeline.set_progress_bar_config(disable=True)
    if compiled:
        pipeline.transformer.compile_repeated_blocks(dynamic=True)
    config = DiffusionConfig(models=Path(), model=PROFILES[0].name, device=device)
    engine = Diffusion(config)
    loaded = Loaded(profile=PROFILES[0], pipeline=pipeline, encoder=None, device=device)
    engine._painters[config.model] = Painter(loaded)  # noqa: SLF001 -- no checkpoint to load
    return engine


def timed(engine: Diffusion, commission: Commission) -> tuple[float, float, float]:
    """Return the median and the longest of some runs in seconds, and the peak memory in GB."""
    torch = library("torch")
    engine.make(commission, lambda _: None)
    torch.cuda.reset_peak_memory_stats()
    seconds: list[float] = []
    for _ in range(RUNS):
        began = time.monotonic()
        engine.make(commission, lambda _: None)
        torch.cuda.synchronize()
        seconds.append(time.monotonic() - began)
    return statistics.median(seconds), max(seconds), torch.cuda.max_memory_allocated() / 1e9


def check() -> None:
    """Compare the shapes with the published number of weights, on no device at all."""
    built = {name: parameters(part) for name, part in parts("meta").items()}
    print(built)
    if built["transformer"] != TRANSFORMER_PARAMETERS:
        sys.exit(f"the transformer has {built['transformer']} weights, not the published number")


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        check()
        return
    torch = library("torch")
    if not torch.cuda.is_available():
        sys.exit("there is no GPU here: full-size figures are taken on one")
    engine = engine_of(parts(options.device), options.device, compiled=options.compile)
    name = torch.cuda.get_device_name(options.device)
    compiled = "compiled" if options.compile else "not compiled"
    print(f"{name}, torch {torch.__version__}, {compiled}, {datetime.now(UTC):%Y-%m-%d}\n")
    print("| ratio | resolution | references | median s | longest s | peak GB |")
    print("|---|---|---|---|---|---|")
    picture = np.random.default_rng(0).integers(0, 256, (1024, 1024, 3), dtype=np.uint8)
    for ratio, resolution, count in CASES:
        size = size_of(ratio, resolution)
        commission = Commission(
            prompt="a ceramic lamp on an oak table, morning light",
            width=size.width,
            height=size.height,
            seed=1,
            references=(picture,) * count,
        )
        median, longest, peak = timed(engine, commission)
        print(
            f"| {ratio} | {resolution} | {count} | {median:.2f} | {longest:.2f} | {peak:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
