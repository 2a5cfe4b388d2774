"""The diffusers engine on tiny models with random weights: all but the beauty of the pictures."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cavendish.domain.geometry import ASPECT_RATIOS, Resolution, size_of
from cavendish.engines.diffusion.adapter import Order
from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.engine import Diffusion
from cavendish.engines.diffusion.painter import Thrift
from cavendish.engines.engine import Character, Commission, EngineFailure, Pixels
from tiny_models import TINY, library, tiny_flux3, tiny_qwen

FOX = Commission(prompt="a red fox", width=96, height=64, seed=7)
QUICK = tuple(replace(profile, steps=1) for profile in TINY)


class Enough(Exception):
    """Raised by a report to cancel."""


def noise(width: int, height: int, seed: int = 0) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


REFERENCES = (
    noise(64, 64),
    noise(96, 64, 1),
    noise(64, 96, 2),
    noise(50, 40, 3),
    noise(300, 20, 4),
)


def made(engine: Diffusion, commission: Commission) -> Pixels:
    return engine.make(commission, lambda _: None).pixels


def painter_of(engine: Diffusion) -> Any:
    return next(iter(engine._painters.values()))


def test_importing_the_server_loads_no_torch() -> None:
    code = "import sys, cavendish.cli, cavendish.wiring, cavendish.engines.diffusion.engine as _; "
    code += "sys.exit(any(name in sys.modules for name in ('torch', 'diffusers', 'transformers')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_every_ratio_comes_out_at_its_exact_size(klein: Path) -> None:
    engine = Diffusion(DiffusionConfig(models=klein, model=str(klein), device="cpu"), QUICK)
    for ratio in ASPECT_RATIOS:
        size = size_of(ratio, Resolution.HALF)
        pixels = made(engine, replace(FOX, width=size.width, height=size.height))
        assert pixels.shape == (size.height, size.width, 3)


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others(engine: Diffusion) -> None:
    first, again, other = (made(engine, replace(FOX, seed=seed)) for seed in (7, 7, 8))
    assert first.tobytes() == again.tobytes()
    assert first.tobytes() != other.tobytes()


@pytest.mark.parametrize("count", [1, 5])
def test_references_change_the_picture(engine: Diffusion, count: int) -> None:
    edited = engine.make(replace(FOX, references=REFERENCES[:count]), lambda _: None)
    assert edited.pixels.shape == (64, 96, 3)
    assert not edited.warnings
    assert edited.pixels.tobytes() != made(engine, FOX).tobytes()


def test_a_photographed_character_is_among_the_references(engine: Diffusion) -> None:
    ada = Character(name="ada", references=REFERENCES[:1])
    order = replace(FOX, prompt="@ada reads", characters=(ada,))
    outcome = engine.make(order, lambda _: None)
    assert outcome.plan["prompt"] == "ada reads\nada is shown in image 1."
    assert outcome.pixels.tobytes() != made(engine, replace(FOX, prompt="ada reads")).tobytes()


def test_outside_the_mask_the_original_keeps_every_pixel(engine: Diffusion) -> None:
    mask = np.zeros((64, 96, 3), np.uint8)
    mask[:, 48:] = 255
    original = noise(96, 64)
    edited = made(engine, replace(FOX, references=(original,), mask=mask))
    assert (edited[:, :48] == original[:, :48]).all()
    assert (edited[:, 60:] != original[:, 60:]).any()


def test_a_mask_that_does_not_fit_is_said(engine: Diffusion) -> None:
    mask = np.full((64, 64, 3), 255, np.uint8)
    order = replace(FOX, references=(noise(64, 64),), mask=mask)
    assert "mask was not used" in engine.make(order, lambda _: None).warnings[0]


def test_progress_moves_at_every_step(engine: Diffusion) -> None:
    seen: list[float] = []
    engine.make(FOX, seen.append)
    assert len(seen) == 2 + TINY[0].steps
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert seen[-1] < 1


def test_a_cancel_in_the_middle_ends_the_work_and_the_next_picture_is_right(
    engine: Diffusion,
) -> None:
    before = made(engine, FOX)
    steps: list[float] = []

    def stop(fraction: float) -> None:
        steps.append(fraction)
        if fraction > 0.3:
            raise Enough

    with pytest.raises(Enough):
        engine.make(FOX, stop)
    assert len(steps) == 3
    assert made(engine, FOX).tobytes() == before.tobytes()


def test_a_picture_of_a_batch_is_the_picture_alone(engine: Diffusion) -> None:
    painter = painter_of(engine)
    both = Order(
        prompt="a fox", negative_prompt="", width=64, height=64, references=(), seeds=(1, 2)
    )
    batch = painter.paint(both, Thrift(), lambda _: None)
    (alone,) = painter.paint(replace(both, seeds=(2,)), Thrift(), lambda _: None)
    assert np.abs(batch[1].astype(int) - alone.astype(int)).max() <= 1
    assert batch[0].tobytes() != batch[1].tobytes()


def test_a_prompt_is_read_once(engine: Diffusion) -> None:
    times: list[object] = []
    encoder = painter_of(engine).loaded.pipeline.text_encoder
    hook = encoder.register_forward_hook(lambda *_: times.append(1))
    for seed in (1, 2, 3):
        made(engine, replace(FOX, prompt="a heron", seed=seed))
    hook.remove()
    assert len(times) == 1


def failing(engine: Diffusion, error: Exception, times: int) -> Callable[[], None]:
    """Make the decoder fail so many times; returns what takes that back."""
    left = [times]

    def fail(*_: object) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise error

    decoder = painter_of(engine).loaded.pipeline.vae.decoder
    return decoder.register_forward_pre_hook(fail).remove


def out_of_memory() -> Exception:
    return library("torch").OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB.")


@pytest.mark.parametrize(("times", "warned"), [(1, False), (2, True)])
def test_when_memory_runs_out_the_picture_is_made_more_thriftily(
    engine: Diffusion, times: int, *, warned: bool
) -> None:
    seen: list[float] = []
    restore = failing(engine, out_of_memory(), times)
    outcome = engine.make(FOX, seen.append)
    restore()
    assert outcome.pixels.shape == (64, 96, 3)
    assert any("Memory was short" in warning for warning in outcome.warnings) == warned
    assert seen == sorted(seen)


def test_when_no_memory_is_ever_found_the_failure_is_clear_and_the_next_picture_is_right(
    engine: Diffusion,
) -> None:
    before = made(engine, FOX)
    restore = failing(engine, out_of_memory(), 99)
    with pytest.raises(EngineFailure, match="not enough memory"):
        engine.make(FOX, lambda _: None)
    restore()
    assert made(engine, FOX).tobytes() == before.tobytes()


def test_other_failures_are_not_taken_for_a_lack_of_memory(engine: Diffusion) -> None:
    restore = failing(engine, RuntimeError("shapes differ"), 1)
    with pytest.raises(RuntimeError, match="shapes differ"):
        engine.make(FOX, lambda _: None)
    restore()


def test_4k_is_painted_at_2k_and_enlarged(klein: Path) -> None:
    small = tuple(replace(profile, steps=1, max_area=64 * 64) for profile in TINY)
    engine = Diffusion(DiffusionConfig(models=klein, model=str(klein), device="cpu"), small)
    outcome = engine.make(replace(FOX, width=128, height=128), lambda _: None)
    assert outcome.pixels.shape == (128, 128, 3)
    assert not outcome.warnings


def test_an_enlarged_picture_is_painted_over_when_that_is_asked_for(klein: Path) -> None:
    small = tuple(replace(profile, max_area=64 * 64, refine_steps=(2, 8)) for profile in QUICK)
    config = DiffusionConfig(models=klein, model=str(klein), device="cpu")
    order = replace(FOX, width=128, height=128)
    plain = made(Diffusion(config, small), order)
    seen: list[float] = []
    over = Diffusion(replace(config, refine=True), small).make(order, seen.append).pixels
    assert over.shape == plain.shape
    assert over.tobytes() != plain.tobytes()
    assert seen == sorted(seen)
    assert len(seen) == 2 + 1 + 2
    assert seen[-1] < 1


def test_weights_in_eight_bits_paint_too(klein: Path) -> None:
    config = DiffusionConfig(models=klein, model=str(klein), device="cpu", fp8=True)
    engine = Diffusion(config, QUICK)
    assert made(engine, FOX).std() > 0
    transformer = painter_of(engine).loaded.pipeline.transformer
    assert library("torch").float8_e4m3fn in {p.dtype for p in transformer.parameters()}


def test_a_device_that_is_not_there_is_said_not_searched_for(klein: Path) -> None:
    engine = Diffusion(DiffusionConfig(models=klein, model=str(klein), device="cuda:9"), TINY)
    assert engine.trouble() == "the device 'cuda:9' is not there"
    with pytest.raises(EngineFailure, match="cuda:9"):
        engine.make(FOX, lambda _: None)


def test_weights_that_are_cut_short_are_said_by_the_run(klein: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cut"
    shutil.copytree(klein, folder)
    (weights,) = (folder / "transformer").glob("*.safetensors")
    weights.write_bytes(weights.read_bytes()[:1000])
    engine = Diffusion(DiffusionConfig(models=folder, model=str(folder), device="cpu"), TINY)
    engine.warm_up()
    with pytest.raises(EngineFailure, match="can't be loaded"):
        engine.make(FOX, lambda _: None)


def test_code_that_lies_in_a_models_folder_is_never_run(klein: Path, tmp_path: Path) -> None:
    folder, trace = tmp_path / "trap", tmp_path / "trace"
    shutil.copytree(klein, folder)
    code = f"open({str(trace)!r}, 'w').close()\nclass Trap: pass\n"
    for place in (folder, folder / "transformer"):
        (place / "trap.py").write_text(code)
    index = json.loads((folder / "model_index.json").read_text())
    index["transformer"] = ["trap", "Trap"]
    (folder / "model_index.json").write_text(json.dumps(index))
    engine = Diffusion(DiffusionConfig(models=folder, model=str(folder), device="cpu"), TINY)
    with pytest.raises(EngineFailure, match="can't be loaded"):
        engine.make(FOX, lambda _: None)
    assert not trace.exists()


def test_flux3_klein_paints_and_edits(klein: Path, tmp_path: Path) -> None:
    folder = tiny_flux3(tmp_path / "flux3")
    config = DiffusionConfig(
        models=klein, model=str(folder), device="cpu", accepted=("flux3-image-klein",)
    )
    engine = Diffusion(config, QUICK)
    assert engine.missing() == ""
    assert made(engine, FOX).shape == (64, 96, 3)
    assert made(engine, replace(FOX, references=REFERENCES[:1])).shape == (64, 96, 3)


def test_qwen_image_paints_edits_and_paints_over(
    klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit = library("diffusers.pipelines.qwenimage.pipeline_qwenimage_edit_plus")
    # it makes every reference a megapixel, which takes half a minute here
    monkeypatch.setattr(edit, "VAE_IMAGE_SIZE", 64 * 64)
    config = DiffusionConfig(
        models=klein,
        model=str(tiny_qwen(tmp_path / "qwen")),
        edit_model=str(tiny_qwen(tmp_path / "edit", edit=True)),
        device="cpu",
    )
    engine = Diffusion(config, TINY)
    assert engine.missing() == ""
    plain = made(engine, replace(FOX, negative_prompt="fog"))
    assert plain.shape == (64, 96, 3)
    assert plain.tobytes() != made(engine, FOX).tobytes()
    assert made(engine, replace(FOX, references=REFERENCES[:2])).shape == (64, 96, 3)
    small = tuple(replace(p, max_area=64 * 64, refine_steps=(1, 3)) for p in TINY)
    over = Diffusion(replace(config, refine=True), small)
    assert made(over, replace(FOX, width=128)).shape == (64, 128, 3)


@pytest.mark.nightly
def test_2k_is_painted_natively_its_decoder_in_tiles(klein: Path) -> None:
    engine = Diffusion(DiffusionConfig(models=klein, model=str(klein), device="cpu"), QUICK)
    outcome = engine.make(replace(FOX, width=2752, height=1536), lambda _: None)
    assert outcome.pixels.shape == (1536, 2752, 3)
    assert not outcome.warnings
    assert painter_of(engine).loaded.pipeline.vae.use_tiling
    made(engine, FOX)
    assert not painter_of(engine).loaded.pipeline.vae.use_tiling


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the compiler's own modules
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_compiled_blocks_paint_the_same_picture(engine: Diffusion, klein: Path) -> None:
    if shutil.which("g++") is None:
        pytest.skip("compiling for the CPU needs g++")
    config = DiffusionConfig(models=klein, model=str(klein), device="cpu", compile=True)
    compiled = made(Diffusion(config, TINY), FOX)
    assert np.abs(compiled.astype(int) - made(engine, FOX).astype(int)).max() <= 2
