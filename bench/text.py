"""Measures how much of the quoted text a reader of pixels finds: python bench/text.py PROMPTS [N].

PROMPTS is a file of JSON lines with "prompt" and "text" (a list of strings that must appear). Every
prompt is made once at 1K and read by RapidOCR; the score is the share of the words found, each
word counted once, capitals and marks aside. Needs the dev extra.
"""

import importlib
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Commission

_SIZE = int(os.environ.get("SIZE", "1024"))
_RATIOS = {"slide": 1.5, "caption": 1.5, "poster": 0.75, "print": 0.8}


def words(texts: Iterable[str]) -> Counter[str]:
    """Return the words of texts, lower-case, without marks."""
    return Counter(
        re.findall(r"[^\W_]+", " ".join(texts).lower().replace("'", "").replace("\u2019", ""))
    )


def found(wanted: Counter[str], read: Counter[str], joined: str) -> float:
    """Return the share of the wanted words that were read, run together or not."""
    hits = 0
    for word, count in wanted.items():
        hits += max(min(count, read[word]), min(count, joined.count(word)) if len(word) > 2 else 0)
    return hits / max(1, sum(wanted.values()))


def main(arguments: list[str]) -> None:
    """Print each prompt's score and the mean."""
    rows = [json.loads(line) for line in Path(arguments[0]).read_text("utf-8").splitlines()]
    rows = [row for row in rows if row.get("text")]
    chosen = rows[:: max(1, len(rows) // int(arguments[1]))] if len(arguments) > 1 else rows
    out = Path(arguments[2]) if len(arguments) > 2 else None
    reader: Any = importlib.import_module("rapidocr").RapidOCR()
    engine, scores = Diorama(), []
    for number, row in enumerate(chosen):
        ratio = _RATIOS.get(row.get("tag", ""), 1.0) ** 0.5
        size = (int(_SIZE * ratio) // 8 * 8, int(_SIZE / ratio) // 8 * 8)
        started = time.monotonic()
        made = engine.make(
            Commission(prompt=row["prompt"], width=size[0], height=size[1], seed=number),
            lambda _: None,
        )
        seconds = time.monotonic() - started
        pixels = np.ascontiguousarray(made.pixels[..., :3])
        texts = reader(pixels[..., ::-1]).txts or ()
        joined = re.sub(r"[^a-z0-9]", "", "".join(texts).lower())
        wanted, read = words(row["text"]), words(texts)
        scores.append(found(wanted, read, joined))
        missing = [w for w in wanted if not read[w] and w not in joined]
        print(f"{scores[-1]:.3f} {seconds:5.1f}s {row.get('tag', '')} {missing[:8]}", flush=True)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            Image.fromarray(pixels).save(out / f"{number:02d}-{row.get('tag', 'text')}.png")
    print(f"words found: {np.mean(scores):.4f} of {len(scores)} prompts")


if __name__ == "__main__":
    main(sys.argv[1:])
