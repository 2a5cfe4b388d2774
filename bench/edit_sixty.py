"""Sixty edits of real photographs for other eyes: before | after, and a table.

The instructions (sixty.jsonl) were written before any result was seen.
"""

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from edit_photos import Pixels, photo
from PIL import Image

from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Commission, EngineFailure

ROWS = Path(__file__).parent / "sixty.jsonl"
HEIGHT = 512
"""Pixels of height of what is shown."""
SEED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One edit: photographs, the instruction, and another ratio where one is asked for."""

    photos: list[str]
    text: str
    ratio: tuple[int, int] | None = None


def sixty(wheels: Path, out: Path, only: Iterable[int] = ()) -> None:
    """Make the pictures and the table; ``only`` names rows from 1, none is all."""
    out.mkdir(parents=True, exist_ok=True)
    engine = Diorama()
    engine.warm_up()
    rows = [Row(**json.loads(line)) for line in ROWS.read_text(encoding="utf-8").splitlines()]
    chosen = set(only) or set(range(1, len(rows) + 1))
    lines: list[str] = []
    for number, row in enumerate(rows, 1):
        if number in chosen:
            lines.append(json.dumps(_made(engine, number, row, wheels, out)))
            print(lines[-1], flush=True)
    name = "table.jsonl" if len(lines) == len(rows) else "part.jsonl"
    (out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _made(engine: Diorama, number: int, row: Row, wheels: Path, out: Path) -> dict[str, object]:
    references = tuple(photo(wheels, name) for name in row.photos)
    width, height = _size(references[0], row.ratio)
    order = Commission(
        prompt=row.text, width=width, height=height, seed=SEED, references=references
    )
    began, failure, warnings = time.process_time(), "", ()
    pixels: Pixels = references[0] // 4
    try:
        made = engine.make(order, lambda _: None)
        pixels, warnings = made.pixels, made.warnings
    except EngineFailure as failed:
        failure = str(failed)
    seconds = round(time.process_time() - began, 1)
    shown = [*map(_shown, references), _shown(pixels)]
    name = f"{number:02d}.png"
    Image.fromarray(np.concatenate(_joined(shown), 1)).save(out / name)
    return {
        "number": number,
        "photos": row.photos,
        "instruction": row.text,
        "result": name,
        "warnings": list(warnings),
        "failure": failure,
        "cpu_seconds": seconds,
    }


def _size(first: Pixels, ratio: tuple[int, int] | None) -> tuple[int, int]:
    """Return the photograph's own size, or one of about its area in another ratio."""
    height, width = first.shape[:2]
    if ratio is None:
        return width, height
    side = (width * height * ratio[0] / ratio[1]) ** 0.5
    return round(side), round(side * ratio[1] / ratio[0])


def _shown(pixels: Pixels) -> Pixels:
    """Return a picture at the height shown; what is transparent lies on a chequered ground."""
    if pixels.shape[2] == 4:
        rows, columns = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]]
        ground = np.where((rows // 12 + columns // 12) % 2, 235, 200)[..., None]
        part = pixels[..., 3:] / 255
        pixels = (pixels[..., :3] * part + ground * (1 - part)).astype(np.uint8)
    height, width = pixels.shape[:2]
    tall = min(HEIGHT, height)
    small = Image.fromarray(pixels).resize(
        (round(width * tall / height), tall), Image.Resampling.LANCZOS
    )
    return np.array(small)


def _joined(shown: list[Pixels]) -> list[Pixels]:
    """Bring pictures to one height by white room, with a white joint between them."""
    tall = max(len(one) for one in shown)
    parts: list[Pixels] = []
    for one in shown:
        room = ((0, tall - len(one)), (0, 8), (0, 0))
        parts.append(np.pad(one, room, constant_values=255))
    return parts
