"""Measures the planner on GenEval's ground truth and on labelled free prose.

Run ``python bench/planner.py DEV_JSONL [LABELS_JSONL ...]``. Prints the share of prompts whose plan
is wholly right, the misses and why, the processor time a prompt takes, the date and the machine.
"""

import json
import os
import platform
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from labels import faults

from cavendish.engines.diorama.cast.lexicon import Lexicon
from cavendish.engines.diorama.cast.library import Library
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.plan.nouns import singular
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import ScenePlan

SAME_LINK = {"below": "under"}


def wanted_things(include: list[dict[str, Any]]) -> list[tuple[str, int, str]]:
    """Return GenEval's objects as (noun, count, colour), sorted."""
    return sorted((singular(o["class"]), o["count"], o.get("color") or "") for o in include)


def wanted_positions(include: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """Return GenEval's positions as (noun, link, noun)."""
    found: list[tuple[str, str, str]] = []
    for one in include:
        if "position" in one:
            link, other = str(one["position"][0]), str(include[one["position"][1]]["class"])
            found.append((singular(one["class"]), SAME_LINK.get(link, link), singular(other)))
    return found


def is_right(plan: ScenePlan, include: list[dict[str, Any]]) -> bool:
    """Tell whether the plan says exactly what the ground truth does."""
    things = sorted((thing.noun, thing.count, thing.colour or "") for thing in plan.things)
    positions = [
        (plan.things[r.subject].noun, str(r.link), plan.things[r.object].noun)
        for r in plan.relations
    ]
    return things == wanted_things(include) and positions == wanted_positions(include)


def timed(planner: Planner, prompt: str, spent: list[float]) -> ScenePlan:
    """Return the plan; append the seconds of processor time that it took."""
    start = time.process_time()
    plan = planner.plan(prompt, seed=0)
    spent.append(time.process_time() - start)
    return plan


def measure_geneval(planner: Planner, rows: list[dict[str, Any]], spent: list[float]) -> None:
    """Print how many of GenEval's prompts are read right, by kind."""
    right, asked = Counter[str](), Counter[str]()
    for row in rows:
        plan = timed(planner, row["prompt"], spent)
        if "include" not in row:
            continue
        asked[row["tag"]] += 1
        right[row["tag"]] += is_right(plan, row["include"])
        if not is_right(plan, row["include"]):
            print("missed:", row["prompt"], "->", [t.noun for t in plan.things], plan.relations)
    for tag in asked:
        print(f"{tag:16} {share(right[tag], asked[tag])}")
    print(f"{'GenEval':16} {share(right.total(), asked.total())}")


def measure_texts(planner: Planner, rows: list[dict[str, Any]]) -> None:
    """Print how many quoted texts of the long-text prompts are found, marks at the end aside."""
    found = asked = 0
    for row in rows:
        texts = row.get("text", [])
        plan = planner.plan(row["prompt"]) if texts else None
        letters = {_bare(one.text) for one in plan.letterings} if plan else set[str]()
        asked += len(texts)
        found += sum(_bare(text) in letters for text in texts)
    print(f"{'quoted texts':16} {share(found, asked)}")


def measure_labels(planner: Planner, path: Path, spent: list[float]) -> None:
    """Print how many labelled prompts have a plan that is wholly right, and what others lack."""
    rows = _rows(path)
    right = 0
    for row in rows:
        wrong = faults(timed(planner, row["prompt"], spent), row)
        right += not wrong
        if wrong:
            print(f"  {row['prompt'][:90]}: {'; '.join(wrong)}")
    print(f"{path.stem:16} {share(right, len(rows))}")


def share(right: int, asked: int) -> str:
    """Return "12 of 15, 80.0 %"."""
    return f"{right:4} of {asked:4}  {100 * right / max(1, asked):5.1f} %"


def _bare(text: str) -> str:
    return text.strip().rstrip(".,!?;: ").replace("\u2019", "'").lower()


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main(arguments: list[str]) -> None:
    """Measure and print."""
    if not arguments:
        sys.exit("usage: python bench/planner.py DEV_JSONL [LABELS_JSONL ...]")
    library = Library()
    planner = Planner(
        Lexicon(library, lambda noun: recipe(noun) is not None).depictable, dictionary=library
    )
    planner.warm_up()
    rows, spent = _rows(Path(arguments[0])), list[float]()
    measure_geneval(planner, rows, spent)
    measure_texts(planner, rows)
    for path in arguments[1:]:
        measure_labels(planner, Path(path), spent)
    print(
        f"{len(spent)} plans, {1000 * sum(spent) / len(spent):.1f} ms of processor time each,"
        f" {1000 * max(spent):.0f} ms at most"
    )
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main(sys.argv[1:])
