"""Production: references and a prompt become encoded, checked files. Runs inside the child.

Knows geometry and the engine's seam; what comes before and after an engine, the desk knows. The
task and the product are plain records that travel through a pipe.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
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
from cavendish.work.desk import Desk

_ASIDE = 1_000
"""between the seeds of a picture and of the next one that is made for it."""


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


def produce(task: Task, engine: Engine, report: Report, desk: Desk | None = None) -> Product:
    """Make every picture of a task; RunFailure says why that can't be."""
    desk = desk or Desk()
    ratio = _ratio(task)
    size = size_of(ratio, task.resolution)
    told = _told(task, engine, desk)
    outcomes: list[Outcome] = []
    for index in range(task.images):
        commission = _commission(task, told, size, index)
        outcomes.append(_made(task, commission, _share(report, index, task), engine, desk))
    files = tuple(_file(outcome, size, task, engine, desk) for outcome in outcomes)
    remarks = [
        remark
        for outcome, file in zip(outcomes, files, strict=True)
        for remark in desk.remarks(outcome, file.data)
    ]
    return Product(
        files=files,
        engine=f"{engine.name}/{engine.version}",
        resolved=Resolved(aspect_ratio=ratio, width=size.width, height=size.height),
        warnings=tuple(dict.fromkeys(remarks)),
        plan=outcomes[0].plan if told == task.prompt else {**outcomes[0].plan, "expanded": told},
    )


def _told(task: Task, engine: Engine, desk: Desk) -> str:
    """Return what the engine is told; instructions for given pictures stay as they are."""
    if task.references:
        return task.prompt
    return desk.told(task.prompt, task.negative_prompt, engine)


def _ratio(task: Task) -> str:
    if task.aspect_ratio != AUTO:
        return task.aspect_ratio
    if not task.references:
        return "1:1"
    height, width = task.references[0].shape[:2]
    return nearest_ratio(width, height)


def _commission(task: Task, told: str, size: Size, index: int) -> Commission:
    return Commission(
        prompt=told,
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


def _made(
    task: Task, commission: Commission, report: Report, engine: Engine, desk: Desk
) -> Outcome:
    """Make one picture, read proof where that was asked for, and see whether it may go out."""

    def make(number: int) -> Outcome:
        return engine.make(replace(commission, seed=commission.seed + number * _ASIDE), report)

    try:
        if task.exact_text:
            seconds = task.time_budget / task.images
            outcome = desk.proofread(task.prompt, make, engine, seconds)
        else:
            outcome = make(0)
    except EngineFailure as failure:
        raise RunFailure(str(failure), code=failure.code, away=failure.away) from failure
    desk.release(outcome.pixels)
    return outcome


def _file(outcome: Outcome, size: Size, task: Task, engine: Engine, desk: Desk) -> File:
    """Encode, then read back from the file itself that it is what was promised."""
    data = desk.file(outcome, task.file_format, engine, references=bool(task.references))
    with Image.open(BytesIO(data)) as written:
        found = (written.width, written.height, Image.MIME[written.format or ""])
    if found != (size.width, size.height, task.file_format.mime_type):
        message = f"The engine made {found[0]}x{found[1]} instead of {size.width}x{size.height}."
        raise RunFailure(message, code=FailureCode.ENGINE_ERROR)
    return File(data=data, width=size.width, height=size.height)
