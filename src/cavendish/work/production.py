"""Production: references and a prompt become encoded, checked files. Runs inside the child.

Knows geometry, the engine's seam and encoding; knows no store, queue or network. The
task and the product are plain records that travel through a pipe.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image

from cavendish.domain.geometry import AUTO, Resolution, Size, nearest_ratio, size_of
from cavendish.domain.run import FailureCode, Format, Resolved
from cavendish.engines.engine import (
    Character,
    Commission,
    Engine,
    EngineFailure,
    Outcome,
    Pixels,
    Report,
)
from cavendish.errors import RunFailure
from cavendish.images.encode import encode
from cavendish.images.provenance import Source, xmp


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a worker asks of the child."""

    prompt: str
    negative_prompt: str
    aspect_ratio: str
    resolution: Resolution
    images: int
    file_format: Format
    seed: int
    exact_text: bool
    references: tuple[Pixels, ...] = ()
    mask: Pixels | None = None
    characters: tuple[Character, ...] = ()
    previous: Mapping[str, Any] | None = None
    time_budget: float


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One encoded picture, its size verified."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What the child gives back."""

    files: tuple[File, ...]
    engine: str
    """Who made them: "diorama/1.0"."""
    resolved: Resolved
    warnings: tuple[str, ...]
    plan: Mapping[str, Any]


def produce(task: Task, engine: Engine, report: Report) -> Product:
    """Make every picture of a task; RunFailure says why that can't be."""
    ratio = _ratio(task)
    size = size_of(ratio, task.resolution)
    outcomes = [
        _make(engine, _commission(task, size, index), _share(report, index, task))
        for index in range(task.images)
    ]
    label = f"{engine.name}/{engine.version}"
    mark = xmp(Source.ALGORITHM, label)
    return Product(
        files=tuple(_file(outcome, size, task.file_format, mark) for outcome in outcomes),
        engine=label,
        resolved=Resolved(aspect_ratio=ratio, width=size.width, height=size.height),
        warnings=tuple(dict.fromkeys(w for outcome in outcomes for w in outcome.warnings)),
        plan=outcomes[0].plan,
    )


def _ratio(task: Task) -> str:
    if task.aspect_ratio != AUTO:
        return task.aspect_ratio
    if not task.references:
        return "1:1"
    height, width = task.references[0].shape[:2]
    return nearest_ratio(width, height)


def _commission(task: Task, size: Size, index: int) -> Commission:
    return Commission(
        prompt=task.prompt,
        negative_prompt=task.negative_prompt,
        width=size.width,
        height=size.height,
        seed=task.seed + index,
        references=task.references,
        mask=task.mask,
        characters=task.characters,
        previous=task.previous,
        exact_text=task.exact_text,
        time_budget=task.time_budget / task.images,
    )


def _share(report: Report, index: int, task: Task) -> Callable[[float], None]:
    return lambda fraction: report((index + fraction) / task.images)


def _make(engine: Engine, commission: Commission, report: Report) -> Outcome:
    try:
        return engine.make(commission, report)
    except EngineFailure as failure:
        raise RunFailure(str(failure), code=failure.code) from failure


def _file(outcome: Outcome, size: Size, file_format: Format, mark: bytes) -> File:
    """Encode, then read back from the file itself that it is what was promised."""
    data = encode(outcome.pixels, file_format, mark)
    with Image.open(BytesIO(data)) as written:
        found = (written.width, written.height, Image.MIME[written.format or ""])
    if found != (size.width, size.height, file_format.mime_type):
        message = f"The engine made {found[0]}x{found[1]} instead of {size.width}x{size.height}."
        raise RunFailure(message, code=FailureCode.ENGINE_ERROR)
    return File(data=data, width=size.width, height=size.height)
