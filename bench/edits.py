"""Measures edits. What is printed ends with the date and the machine.

``python bench/edits.py`` reads labelled instructions: a row is right when operations and targets
are those a careful reader wrote down, in order, and the values where the row names one.
``--truth 50`` measures mattes and removals on so many of the engine's own scenes; ``--times`` what
edits cost; ``--sixty OUT`` makes sixty edits to be judged by eye. The last two need
``--wheels FOLDER`` with photographs: see edit_photos.py.
"""

import argparse
import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from edit_sixty import sixty
from edit_times import times
from edit_truth import truth

from cavendish.engines.diorama.edit.instruction import read
from cavendish.engines.diorama.edit.plan import Step

LABELS = Path(__file__).parents[1] / "tests/unit/diorama/labels/edits.jsonl"


def differences(steps: tuple[Step, ...], wanted: list[dict[str, Any]]) -> list[str]:
    """Return what is wrong with the steps read, a few words each."""
    if [step.act.value for step in steps] != [one["act"] for one in wanted]:
        return [f"acts {[step.act.value for step in steps]}"]
    found: list[str] = []
    for step, one in zip(steps, wanted, strict=True):
        if step.target.noun != one["target"]:
            found.append(f"target {step.target.noun!r}")
        if "value" in one and one["value"].lower() not in _said(step):
            found.append(f"value {step.value!r}")
    return found


def _said(step: Step) -> str:
    sign = "up" if step.amount > 0 else "down"
    image = "" if step.source is None else f"image {step.source + 1}"
    return f"{step.value} {sign} {image}".lower()


def reading(path: Path) -> None:
    """Measure the reading of labelled instructions and print the misses."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wrong = 0
    for row in rows:
        faults = differences(read(row["text"]).steps, row["steps"])
        wrong += bool(faults)
        if faults:
            print(f"{row['text']!r}: {'; '.join(faults)}, wanted {row['steps']}")
    print(f"{len(rows) - wrong} of {len(rows)} right in operation, target and named value")


def main() -> None:
    """Measure what is asked for and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path, nargs="?", default=LABELS)
    parser.add_argument("--truth", type=int, metavar="SCENES")
    parser.add_argument("--times", action="store_true")
    parser.add_argument("--sixty", type=Path, metavar="OUT")
    parser.add_argument("--only", type=int, nargs="*", default=())
    parser.add_argument("--wheels", type=Path, default=Path("wheels"))
    asked = parser.parse_args()
    if asked.truth:
        truth(asked.truth)
    elif asked.times:
        times(asked.wheels)
    elif asked.sixty:
        sixty(asked.wheels, asked.sixty, asked.only)
    else:
        reading(asked.labels)
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
