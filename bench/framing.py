"""How prompts are framed, without a picture: boxes and hulls seen through the planned camera.

    python bench/framing.py PROMPTS.jsonl [--every 1] [--worst 12]

Prints, over all staged prompts, the tail of: the group's share of the frame, the subject's share of
its height, the part of each named thing that others hide, how far the group lies off the middle,
the empty foreground, and how much of the group the frame cuts off.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.spatial import ConvexHull, QhullError

from cavendish.engines.diorama.cast.caster import Caster
from cavendish.engines.diorama.cast.library import Library
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.stage.arrange import Posed, framed
from cavendish.engines.diorama.stage.camera import project
from cavendish.engines.diorama.stage.placed import Placed

RATIOS = (4 / 3, 1.0, 3 / 4, 16 / 9)
"""The ratios that prompts take in turn."""
GRID = 160
MOST_POINTS = 400
MARGIN = 0.5
"""Share of the frame around it in which what is cut off is still drawn."""
Points = NDArray[np.float64]
Raster = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """How one prompt is framed; shares are 0..1 of the picture."""

    line: int
    ratio: float
    prompt: str
    area: float
    """Of the frame, what the group covers."""
    height: float
    """Of the frame, how much of its height or (if larger) width the group spans."""
    least: float
    """Of the frame, what the least visible named thing covers."""
    hidden: float
    """Of the most hidden named thing, what others hide."""
    cut: float
    """Of the group, what the frame cuts off."""
    off: float
    """Distance of the group's middle from the frame's, in half frames."""
    foreground: float
    """Of the frame's height, what lies empty below the group."""


def measured(job: tuple[int, str, float]) -> Framing | None:
    """Return how a prompt is framed; None where it is a page, a pattern or an empty place."""
    line, prompt, ratio = job
    planner, caster = _crew()
    plan = planner.plan(prompt, seed=7)
    if plan.pattern is not None or plan.sheet is not None or plan.letterings:
        return None
    cast, _ = caster.cast(plan, seed=7)
    posed = framed(plan, cast, aspect=ratio, seed=7)
    if not any(item.thing >= 0 for item in posed.placed):
        return None
    return _read(line, prompt, ratio, posed)


@cache
def _crew() -> tuple[Planner, Caster]:
    caster = Caster()
    return Planner(caster.depictable, dictionary=Library()), caster


def _read(line: int, prompt: str, ratio: float, posed: Posed) -> Framing:
    """Return the figures of a group before its lens."""
    items = list(posed.placed)
    wide, tall = round(GRID * max(1.0, ratio)), round(GRID * max(1.0, 1 / ratio))
    left, top = round(wide * MARGIN), round(tall * MARGIN)
    window = slice(top, top + tall), slice(left, left + wide)
    size = wide + 2 * left, tall + 2 * top
    seen = _drawn(list(_hulls(items, posed, wide, tall, left, top)), size)
    group = seen[window] >= 0
    rows, columns = (np.flatnonzero(group.any(axis)) for axis in (1, 0))
    named = {item.thing for item in items if item.thing >= 0}
    shares, hidden = [], []
    for thing in named:
        own = {i for i, item in enumerate(items) if item.thing == thing}
        alone = _drawn(
            [one for one in _hulls(items, posed, wide, tall, left, top) if one[1] in own], size
        )
        whole = int((alone >= 0).sum())
        visible = int(np.isin(seen[window], list(own)).sum())
        shares.append(visible / group.size)
        hidden.append(1 - int(np.isin(seen, list(own)).sum()) / max(1, whole))
    if not len(rows):
        return Framing(line=line, ratio=ratio, prompt=prompt, area=0, height=0, least=0,
                       hidden=1, cut=1, off=1, foreground=1)  # fmt: skip
    centre = (columns[0] + columns[-1] + 1) / wide - 1, (rows[0] + rows[-1] + 1) / tall - 1
    return Framing(
        line=line,
        ratio=ratio,
        prompt=prompt,
        area=float(group.mean()),
        height=float(max((rows[-1] - rows[0] + 1) / tall, (columns[-1] - columns[0] + 1) / wide)),
        least=min(shares),
        hidden=max(hidden),
        cut=1 - int(group.sum()) / max(1, int((seen >= 0).sum())),
        off=float(np.hypot(*centre)),
        foreground=float(1 - (rows[-1] + 1) / tall),
    )


def _hulls(
    items: list[Placed], posed: Posed, wide: int, tall: int, left: int, top: int
) -> Iterator[tuple[float, int, Points]]:
    """Yield depth, item and outline (pixels) of each part before the lens."""
    camera = posed.view.camera
    origin, target = np.array(camera.origin), np.array(camera.target)
    ahead = (target - origin) / np.linalg.norm(target - origin)
    for index, item in enumerate(items):
        for part in item.model.parts:
            points = part.mesh.vertices[:: max(1, len(part.mesh.vertices) // MOST_POINTS)]
            points = points.astype(np.float64)
            depth = (points - origin) @ ahead
            if depth.min() <= 1e-3:
                continue
            seen = project(points, camera, aspect=posed.view.aspect)
            pixels = np.stack(
                [(seen[:, 0] + 1) / 2 * wide + left, (1 - seen[:, 1]) / 2 * tall + top], 1
            )
            try:
                yield float(depth.mean()), index, pixels[ConvexHull(pixels).vertices]
            except QhullError:
                continue


def _drawn(outlines: list[tuple[float, int, Points]], size: tuple[int, int]) -> Raster:
    """Return which item is seen in each pixel, -1 for none: the farthest is drawn first."""
    sheet = Image.new("I", size, -1)
    pen = ImageDraw.Draw(sheet)
    for _, item, outline in sorted(outlines, key=lambda one: -one[0]):
        pen.polygon([(float(x), float(y)) for x, y in outline], fill=item)
    return np.asarray(sheet, np.int32)


def _told(found: list[Framing], worst: int) -> None:
    """Print each figure's spread, and the prompts at its bad end."""
    for field in fields(Framing)[3:]:
        high = field.name in ("hidden", "cut", "off", "foreground")
        ordered = sorted(found, key=lambda one: getattr(one, field.name), reverse=high)
        values = np.array([getattr(one, field.name) for one in ordered])
        marks = " ".join(f"{np.quantile(values, q):.2f}" for q in (0.05, 0.25, 0.5, 0.75, 0.95))
        print(f"{field.name:10s} p5 25 50 75 95: {marks}")
        for one in ordered[:worst]:
            value = getattr(one, field.name)
            print(f"    {value:.2f}  {one.line:03d} {one.ratio:.2f} {one.prompt[:100]!r}")


def main() -> None:
    """Measure a file of prompts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("prompts", type=Path)
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--worst", type=int, default=12)
    options.add_argument("--out", type=Path)
    given = options.parse_args()
    lines = given.prompts.read_text().splitlines()
    jobs = [
        (i, json.loads(line)["prompt"], RATIOS[i // given.every % len(RATIOS)])
        for i, line in enumerate(lines)
        if i % given.every == 0
    ]
    with ProcessPoolExecutor(2) as pool:
        found = [one for one in pool.map(measured, jobs, chunksize=8) if one is not None]
    if given.out:
        given.out.write_text("".join(json.dumps(asdict(one)) + "\n" for one in found))
    sys.stdout.write(f"{len(found)} of {len(jobs)} prompts are staged\n")
    _told(found, given.worst)


if __name__ == "__main__":
    main()
