"""A model's folder is looked through before anything is loaded; what is wrong is a sentence."""

import json
from pathlib import Path

import pytest

from cavendish.engines.diffusion.checkpoint import NotUsable, find
from cavendish.engines.diffusion.config import DiffusionConfig
from cavendish.engines.diffusion.engine import Diffusion
from cavendish.engines.diffusion.loading import lacking
from cavendish.engines.diffusion.profile import PROFILES, Profile

KLEIN, _QWEN, QWEN_EDIT, FLUX3 = PROFILES


@pytest.fixture
def packages() -> None:
    """Skip, loudly, where torch and diffusers are not installed."""
    if reason := lacking():
        pytest.skip(f"WHAT A MODEL'S LICENCE AND KIND ALLOW IS NOT TESTED: {reason}")


def laid_out(folder: Path, profile: Profile) -> Path:
    """Make a folder of the right files with nothing in them."""
    for component in profile.components:
        (folder / component).mkdir(parents=True)
    for component in ("text_encoder", "transformer", "vae"):
        (folder / component / "model.safetensors").touch()
    config = {"num_layers": 5, "num_single_layers": 20}
    (folder / "transformer" / "config.json").write_text(json.dumps(config))
    name = "modular_model_index.json" if "Modular" in profile.pipeline else "model_index.json"
    (folder / name).write_text(json.dumps({"_class_name": profile.pipeline}))
    return folder


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_a_pulled_model_is_found_by_its_name_and_known_by_its_pipeline(
    tmp_path: Path, profile: Profile
) -> None:
    laid_out(tmp_path / profile.name, profile)
    assert find(profile.name, tmp_path).profile is profile


def test_a_model_that_was_not_pulled_says_how_to_pull_it(tmp_path: Path) -> None:
    with pytest.raises(NotUsable, match=r"cavendish models pull flux2-klein-4b"):
        find("flux2-klein-4b", tmp_path)


def test_a_name_that_is_nothing_lists_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(NotUsable, match=r"flux2-klein-4b, qwen-image-2512"):
        find("flux9", tmp_path)


@pytest.mark.parametrize(
    "lost", ["vae", "tokenizer", "transformer/model.safetensors", "model_index.json"]
)
def test_what_is_missing_from_a_folder_is_named(tmp_path: Path, lost: str) -> None:
    folder = laid_out(tmp_path / "here", KLEIN)
    gone = folder / lost
    if gone.is_dir():
        gone.rename(tmp_path / "away")
    else:
        gone.unlink()
    with pytest.raises(NotUsable, match=lost.split("/", maxsplit=1)[0]):
        find(str(folder), tmp_path)


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "here", KLEIN)
    shards = {"weight_map": {"a": "model-1.safetensors", "b": "model-2.safetensors"}}
    (folder / "vae" / "model.safetensors.index.json").write_text(json.dumps(shards))
    (folder / "vae" / "model-1.safetensors").touch()
    with pytest.raises(NotUsable, match=r"vae/model-2\.safetensors is missing"):
        find(str(folder), tmp_path)


def test_pickled_weights_do_not_count(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "here", KLEIN)
    (folder / "vae" / "model.safetensors").rename(folder / "vae" / "model.bin")
    with pytest.raises(NotUsable, match=r"vae/\*\.safetensors is missing"):
        find(str(folder), tmp_path)


def test_a_sibling_of_another_shape_is_not_taken_for_the_model(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "here", KLEIN)
    larger = {"num_layers": 8, "num_single_layers": 24}
    (folder / "transformer" / "config.json").write_text(json.dumps(larger))
    with pytest.raises(NotUsable, match="none of"):
        find(str(folder), tmp_path)


@pytest.mark.usefixtures("packages")
def test_a_licence_that_is_not_free_is_refused_until_it_is_accepted(tmp_path: Path) -> None:
    laid_out(tmp_path / FLUX3.name, FLUX3)
    asked = Diffusion(DiffusionConfig(models=tmp_path, model=FLUX3.name))
    assert "FLUX Kommunity License" in asked.missing()
    accepted = DiffusionConfig(models=tmp_path, model=FLUX3.name, accepted=(FLUX3.name,))
    assert Diffusion(accepted).missing() == ""


@pytest.mark.usefixtures("packages")
def test_an_edit_model_is_no_main_model(tmp_path: Path) -> None:
    laid_out(tmp_path / QWEN_EDIT.name, QWEN_EDIT)
    engine = Diffusion(DiffusionConfig(models=tmp_path, model=QWEN_EDIT.name))
    assert "make it the edit model" in engine.missing()


def test_capabilities_are_those_of_both_models(tmp_path: Path) -> None:
    config = DiffusionConfig(models=tmp_path, model="qwen-image-2512")
    assert Diffusion(config).capabilities.references == 0
    both = DiffusionConfig(
        models=tmp_path, model="qwen-image-2512", edit_model="qwen-image-edit-2511"
    )
    can = Diffusion(both).capabilities
    assert (can.references, can.edits, can.masks, can.licence) == (5, True, True, "Apache-2.0")
