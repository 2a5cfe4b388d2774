"""Many prompts through diorama, one after another, as a warm worker makes them.

Run ``python bench/pictures.py PROMPTS OUT``; PROMPTS is a file with a prompt a line, or JSON lines
with a "prompt". ``--count N`` draws so many with ``--seed``; ``--resolution 0.5K|1K|2K|4K``;
``--ratio W:H`` (else each prompt draws one). Pictures, a contact sheet every 20 and a table
(prompt, seconds, cores' seconds, warnings, failures) go to OUT; the percentiles are printed.
"""

import argparse
import json
import os
import platform
import random
import resource
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image

from cavendish.domain.geometry import Resolution, size_of
from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Commission

RATIOS = ("1:1", "4:3", "3:4", "3:2", "16:9")
SHEET = 20
COLUMNS = 5
CELL = 360


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One picture, or why there is none."""

    prompt: str
    ratio: str
    seconds: float
    cpu: float
    """Seconds of all cores: what a busy machine doesn't change much."""
    warnings: tuple[str, ...]
    failure: str = ""


def main() -> None:
    """Make the pictures and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resolution", type=Resolution, default=Resolution.ONE)
    parser.add_argument("--ratio", default="")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    prompts = drawn(read(asked.prompts), asked.count, asked.seed)
    engine = Diorama()
    engine.warm_up()
    taken: list[Taken] = []
    for number, prompt in enumerate(prompts):
        ratio = asked.ratio or random.Random(f"{asked.seed} {prompt}").choice(RATIOS)
        one = take(engine, prompt, ratio, asked.resolution, asked.out / f"{number:03d}.png")
        taken.append(one)
        spent = f"{one.seconds:5.1f} s {one.cpu:5.1f} cpu"
        print(f"{number:03d} {spent}  {prompt[:90]!r} {one.failure}", flush=True)
    (asked.out / "table.jsonl").write_text(
        "".join(row(number, t) for number, t in enumerate(taken))
    )
    sheets(asked.out, len(taken))
    print(summary(taken, asked.resolution))


def read(path: Path) -> list[str]:
    """Return the prompts of a file."""
    lines = [line for line in path.read_text().splitlines() if line.strip()]
    return [json.loads(line)["prompt"] if line.startswith("{") else line for line in lines]


def drawn(prompts: Sequence[str], count: int, seed: int) -> list[str]:
    """Draw so many by lot; all of them for 0."""
    return random.Random(seed).sample(prompts, count) if count else list(prompts)


def take(engine: Diorama, prompt: str, ratio: str, resolution: Resolution, path: Path) -> Taken:
    """Make one picture and keep it."""
    size = size_of(ratio, resolution)
    began, worked = time.monotonic(), time.process_time()
    try:
        made = engine.make(
            Commission(prompt=prompt, width=size.width, height=size.height, seed=7), lambda _: None
        )
    except Exception as error:  # noqa: BLE001 -- a failure is a result here
        failure = repr(error)
        return Taken(prompt=prompt, ratio=ratio, seconds=0.0, cpu=0.0, warnings=(), failure=failure)
    seconds, cpu = time.monotonic() - began, time.process_time() - worked
    Image.fromarray(made.pixels).save(path, compress_level=1)
    return Taken(prompt=prompt, ratio=ratio, seconds=seconds, cpu=cpu, warnings=made.warnings)


def row(number: int, taken: Taken) -> str:
    """Return one line of the table."""
    fields = {"number": number, "prompt": taken.prompt, "ratio": taken.ratio}
    fields |= {"seconds": round(taken.seconds, 1), "cpu": round(taken.cpu, 1)}
    fields |= {"warnings": taken.warnings}
    return json.dumps(fields | {"failure": taken.failure}, ensure_ascii=False) + "\n"


def sheets(folder: Path, count: int) -> None:
    """Lay the pictures out, twenty on a sheet."""
    for start in range(0, count, SHEET):
        sheet = Image.new("RGB", (COLUMNS * CELL, SHEET // COLUMNS * CELL), (24, 24, 24))
        for place in range(min(SHEET, count - start)):
            path = folder / f"{start + place:03d}.png"
            if path.exists():
                picture = Image.open(path).convert("RGB")
                picture.thumbnail((CELL - 6, CELL - 6))
                sheet.paste(picture, (place % COLUMNS * CELL + 3, place // COLUMNS * CELL + 3))
        sheet.save(folder / f"sheet-{start // SHEET}.png")


def summary(taken: Sequence[Taken], resolution: Resolution) -> str:
    """Return the figures in a few lines."""
    good = [t.seconds for t in taken if not t.failure]
    cpu = [t.cpu for t in taken if not t.failure]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    lines = [
        f"\n{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} x {platform.machine()}, load {load}",
        f"{len(taken)} prompts at {resolution.value}: {len(taken) - len(good)} failures",
    ]
    if good:
        p50, p95 = statistics.median(good), float(np.quantile(good, 0.95))
        lines.append(
            f"p50 {p50:.1f} s, p95 {p95:.1f} s, most {max(good):.1f} s; peak {peak:.0f} MB; "
            f"cores' seconds p50 {statistics.median(cpu):.1f}, p95 {np.quantile(cpu, 0.95):.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
