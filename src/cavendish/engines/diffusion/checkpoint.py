"""A model's folder on this machine: found, recognised, looked through. Loads nothing.

Only files in the layout of diffusers with safetensors weights count; code and pickles that lie
beside them are never read.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from cavendish.engines.diffusion.profile import PROFILES, Profile, named, recognised

INDEXES = ("model_index.json", "modular_model_index.json")
"""The files that say which pipeline a folder holds."""
WEIGHTLESS = ("scheduler", "tokenizer", "processor")
"""Components that are made of configuration alone."""


class NotUsable(Exception):
    """A model can't be run; the message is a sentence that says why and what helps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A complete folder and the profile it was recognised by."""

    folder: Path
    profile: Profile


def find(model: str, models: Path, profiles: tuple[Profile, ...] = PROFILES) -> Checkpoint:
    """Return the checkpoint of a pulled name or a folder. Raises NotUsable."""
    folder = models / model if named(model, profiles) else Path(model).expanduser()
    if not folder.is_dir():
        raise NotUsable(_absent(model, folder, profiles))
    index = next((_read(folder / name) for name in INDEXES if (folder / name).exists()), None)
    if index is None:
        message = f"{folder} has no {INDEXES[0]}: it is not a model in the layout of diffusers."
        raise NotUsable(message)
    pipeline = str(index.get("_class_name", ""))
    profile = recognised(pipeline, _read(folder / "transformer" / "config.json"), profiles)
    if profile is None:
        known = ", ".join(profile.title for profile in profiles)
        message = f"{folder} holds a {pipeline or 'nameless pipeline'}, which is none of: {known}."
        raise NotUsable(message)
    lost = next(_lost(folder, profile), None)
    if lost is not None:
        message = f"{folder} is not complete: {lost} is missing. Pull or copy it again."
        raise NotUsable(message)
    return Checkpoint(folder=folder, profile=profile)


def _absent(model: str, folder: Path, profiles: tuple[Profile, ...]) -> str:
    if named(model, profiles):
        return f"The model {model!r} is not there: run `cavendish models pull {model}`."
    names = ", ".join(profile.name for profile in profiles)
    return f"{folder} is not a folder, and no model of that name can be pulled; there are: {names}."


def _lost(folder: Path, profile: Profile) -> Iterator[str]:
    """Yield what a model is made of and the folder doesn't hold."""
    for component in profile.components:
        place = folder / component
        if not place.is_dir():
            yield component
        elif component not in WEIGHTLESS:
            yield from _lost_weights(place)


def _lost_weights(place: Path) -> Iterator[str]:
    parts = sorted(place.glob("*.safetensors.index.json"))
    promised = {
        shard
        for part in parts
        for shard in cast("dict[str, str]", _read(part)["weight_map"]).values()
    }
    yield from (f"{place.name}/{name}" for name in sorted(promised) if not (place / name).exists())
    if not parts and not any(place.glob("*.safetensors")):
        yield f"{place.name}/*.safetensors"


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return cast("dict[str, Any]", json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        message = f"{path} can't be read: {error}."
        raise NotUsable(message) from error
