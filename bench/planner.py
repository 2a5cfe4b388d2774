"""Measures the planner on GenEval's ground truth: python bench/planner.py DEV_JSONL.

Prints the share of prompts whose objects, counts, colours and positions are all read right, the
misses, the time a prompt takes, the date and the machine.
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


def main(arguments: list[str]) -> None:
    """Measure and print."""
    if len(arguments) != 1:
        sys.exit("usage: python bench/planner.py DEV_JSONL")
    lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    planner = Planner(Lexicon(Library(), lambda noun: recipe(noun) is not None).depictable)
    planner.warm_up()
    right, asked = Counter[str](), Counter[str]()
    slowest = spent = 0.0
    for row in rows:
        start = time.perf_counter()
        plan = planner.plan(row["prompt"], seed=0)
        seconds = time.perf_counter() - start
        spent, slowest = spent + seconds, max(slowest, seconds)
        if "include" not in row:
            continue
        asked[row["tag"]] += 1
        right[row["tag"]] += is_right(plan, row["include"])
        if not is_right(plan, row["include"]):
            print("missed:", row["prompt"], "->", [t.noun for t in plan.things], plan.relations)
    for tag in asked:
        print(f"{tag:14} {right[tag]:4} of {asked[tag]:4}  {100 * right[tag] / asked[tag]:5.1f} %")
    print(f"{'all':14} {right.total():4} of {asked.total():4}"
          f"  {100 * right.total() / asked.total():5.1f} %")  # fmt: skip
    print(
        f"{len(rows)} prompts, {1000 * spent / len(rows):.1f} ms each, {1000 * slowest:.0f} ms max"
    )
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main(sys.argv[1:])
