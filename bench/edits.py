"""Measures the reading of edit instructions: python bench/edits.py [LABELS_JSONL].

A row is right when operations and targets are those a careful reader wrote down, in order, and the
values where the row names one. Prints the misses, the shares, the date and the machine.
"""

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

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


def main(arguments: list[str]) -> None:
    """Measure and print."""
    path = Path(arguments[0]) if arguments else LABELS
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wrong = 0
    for row in rows:
        faults = differences(read(row["text"]).steps, row["steps"])
        wrong += bool(faults)
        if faults:
            print(f"{row['text']!r}: {'; '.join(faults)}, wanted {row['steps']}")
    print(f"{len(rows) - wrong} of {len(rows)} right in operation, target and named value")
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main(sys.argv[1:])
