"""The figures of docs/characters.md: who looks the same in every scene.

Run ``python bench/characters.py`` for five described characters, and
``python bench/characters.py WHEELS`` for photographed ones too (see edit_photos.py for the wheels).

Described: each character is cast into eight scenes. Its features (hair, skin, clothes, beard,
glasses, build) are read from the cast figure, and again from the picture: the colours its pixels
have before light falls on them. Photographed: the cut-out is found again in the finished picture
by its own details, then compared with the photograph: the difference of chroma in CIELAB, and the
structure term of SSIM, which light that only gets brighter or dimmer leaves at 1.
"""

import importlib
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from edit_photos import photo
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.caster import Caster
from cavendish.engines.diorama.cast.figures.figure import FINISHES
from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.cast.figures.reading import described as person_of
from cavendish.engines.diorama.edit import faces, matte
from cavendish.engines.diorama.edit.cutout import Cutout, cut_out
from cavendish.engines.diorama.edit.raster import from_linear, photo_of, to_lab
from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.diorama.plan.characters import described, introduced, with_characters
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.plan.scene import ScenePlan, Thing
from cavendish.engines.diorama.shoot.features import Lighting, study
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.engine import Character, Commission

cv: Any = importlib.import_module("cv2")
Floats = NDArray[np.floating[Any]]
SIDE = 288
"""Pixels a side of the pictures of figurines."""
LARGE = 448
"""Pixels a side of the pictures with photographs."""
SEEN = 6
"""Pixels of a feature's colour that make it seen."""
ALIKE = 0.035
"""OKLab distance of two colours that are the same."""
CAST = {
    "Mia": "a girl with long red hair and a green coat",
    "Tom": "an old man with a white beard, glasses and a blue sweater",
    "Zoe": "a woman with dark skin, a black afro and a yellow dress",
    "Max": "a chubby boy with blonde hair, a striped red t-shirt and denim shorts",
    "Ada": "a woman with a brown bun, round glasses and a purple jacket",
}
SCENES = (
    "@{0} standing in a photo studio",
    "@{0} in a forest in the morning",
    "@{0} reading a book in a library",
    "@{0} walking a dog in a street at night",
    "@{0} waving on a beach at sunset",
    "@{0} sitting on a bench in a park, snow",
    "@{0} and a robot in a kitchen",
    "three lamps beside @{0} in a living room",
)
PHOTOGRAPHED = {
    "astronaut": "a woman",
    "zidane": "a man",
    "chelsea": "a cat",
    "lion": "a lion",
    "cheetah": "a cheetah",
}
PLACES = (
    "@{0} in a photo studio",
    "@{0} in a forest in the morning",
    "@{0} in a library",
    "@{0} in a street at night",
    "@{0} on a beach at sunset",
    "@{0} in a park, snow",
    "@{0} in a kitchen",
    "three lamps beside @{0} in a living room",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How a photographed character came out: means over its pixels."""

    chroma: float
    structure: float
    face_chroma: float
    face_structure: float


def main() -> None:
    """Measure and print Markdown."""
    began = time.monotonic()
    print(f"{datetime.now(UTC):%Y-%m-%d}\n")
    caster = Caster()
    planner = Planner(caster.depictable)
    _described(planner, caster)
    if len(sys.argv) > 1:
        _photographed(Path(sys.argv[1]))
    print(f"\n{time.monotonic() - began:.0f} s")


def _described(planner: Planner, caster: Caster) -> None:
    print("| character | features | equal in the cast figure | seen and equal in the picture |")
    print("|---|---|---|---|")
    for name, words in CAST.items():
        known = {name: described(name, words, planner.plan)}
        plans = [
            _plan(planner, scene.format(name), known, seed) for seed, scene in enumerate(SCENES)
        ]
        people = [_person(plan, name) for plan in plans]
        colours = _colours(people[0])
        equal = sum(_features(one) == _features(people[0]) for one in people)
        pictures = [_in_picture(plan, caster, seed) for seed, plan in enumerate(plans)]
        visible = {key for key, value in colours.items() if _seen(pictures[0], value)}
        kept = sum(_seen(shown, colours[key]) for shown in pictures for key in visible)
        total = len(pictures) * len(visible)
        print(
            f"| {words} | {len(_features(people[0]))} | {equal} of {len(people)} "
            f"| {kept} of {total} ({', '.join(sorted(visible))}) |",
            flush=True,
        )


def _plan(planner: Planner, prompt: str, known: dict[str, Thing], seed: int) -> ScenePlan:
    plan = planner.plan(introduced(prompt, known), seed=seed)
    return with_characters(plan, known)


def _index(plan: ScenePlan, name: str) -> int:
    return next(i for i, thing in enumerate(plan.things) if thing.name == name)


def _person(plan: ScenePlan, name: str) -> Person:
    thing = plan.things[_index(plan, name)]
    return person_of(thing, thing.noun, np.random.default_rng(0))[0]


def _features(who: Person) -> tuple[object, ...]:
    wear = who.outfit
    return (
        who.age, who.fem, round(who.girth, 6), who.skin, who.hair, who.hair_colour, who.beard,
        wear.top, wear.bottom, wear.coat, wear.lower, wear.shoe, wear.leather, wear.glasses,
        wear.hat, wear.neck, wear.sleeve,
    )  # fmt: skip


def _colours(who: Person) -> dict[str, tuple[float, float, float]]:
    """Return the linear colours by which somebody is known."""
    wear = who.outfit
    found = {"skin": who.skin, "top": (wear.coat or wear.top).colour, "shoes": wear.leather}
    if who.hair != "bald":
        found["hair"] = who.hair_colour
    if wear.lower in ("trousers", "shorts", "skirt"):
        found["bottom"] = wear.bottom.colour
    return found


def _in_picture(plan: ScenePlan, caster: Caster, seed: int) -> Floats:
    """Return the colours (n x 3, linear) of the character's pixels before light falls on them."""
    cast, _ = caster.cast(plan, seed=seed)
    shot = arrange(plan, cast, width=SIDE, height=SIDE, seed=seed)
    stuffs = {id(finish) for finish in FINISHES.values()}
    mine = [number for number, part in enumerate(shot.parts) if id(part.finish) in stuffs]
    lighting = Lighting(width=64, height=64, samples=1, seed=seed)
    seen = study(shot, width=SIDE, height=SIDE, lighting=lighting, report=lambda _: None).features
    return seen.albedo[np.isin(seen.part, mine)]


def _seen(pixels: Floats, colour: tuple[float, float, float]) -> bool:
    """Tell whether a colour is among a figure's pixels."""
    lab = to_lab(from_linear(pixels[None]))[0]
    wanted = to_lab(from_linear(np.array([[colour]], np.float32)))[0, 0]
    return int((np.linalg.norm(lab - wanted, axis=1) < ALIKE).sum()) >= SEEN


def _photographed(wheels: Path) -> None:
    print("\n| photograph | scenes | chroma difference | structure | face: chroma | structure |")
    print("|---|---|---|---|---|---|")
    engine = Diorama()
    for name, words in PHOTOGRAPHED.items():
        pixels = photo(wheels, name)
        cutout, face = _cut(pixels)
        found = list(_found(engine, name, words, pixels, cutout, face))
        print(f"| {name} | {len(found)} of {len(PLACES)} | {_means(found)} |", flush=True)


def _means(found: Sequence[Found]) -> str:
    values = np.array([[f.chroma, f.structure, f.face_chroma, f.face_structure] for f in found])
    chroma, structure, face_chroma, face_structure = np.nanmean(values, axis=0)
    rest = "- | -" if np.isnan(face_chroma) else f"{face_chroma:.1f} | {face_structure:.3f}"
    return f"{chroma:.1f} | {structure:.3f} | {rest}"


def _cut(pixels: NDArray[np.uint8]) -> tuple[Cutout, Floats | None]:
    """Return the cut-out, and its face's middle and half size in its own pixels."""
    picture = photo_of(pixels)
    cutout = cut_out(picture, matte.subject(picture))
    height, width = pixels.shape[:2]
    left, top = round(cutout.box[0] * width), round(cutout.box[1] * height)
    seen = faces.faces(picture)
    if not seen:
        return cutout, None
    return cutout, np.array([seen[0].x - left, seen[0].y - top, seen[0].wide, seen[0].tall])


def _found(
    engine: Diorama,
    name: str,
    words: str,
    pixels: NDArray[np.uint8],
    cutout: Cutout,
    face: Floats | None,
) -> Iterator[Found]:
    who = Character(name=name.title(), description=words, references=(pixels,))
    for seed, place in enumerate(PLACES):
        order = Commission(
            prompt=place.format(who.name), width=LARGE, height=LARGE, seed=seed, characters=(who,)
        )
        made = engine.make(order, lambda _: None)
        compared = _compared(made.pixels, cutout, face)
        if compared is not None:
            yield compared


def _compared(made: NDArray[np.uint8], cutout: Cutout, face: Floats | None) -> Found | None:
    """Find the cut-out in a picture by its details, and compare; None if it isn't found."""
    own = (np.clip(cutout.colours, 0, 1) * 255).astype(np.uint8)
    solid = (cutout.alpha > 0.97).astype(np.uint8)
    sift = cv.SIFT_create(4000, contrastThreshold=0.01)
    keys, details = sift.detectAndCompute(cv.cvtColor(own, cv.COLOR_RGB2GRAY), solid)
    there, others = sift.detectAndCompute(cv.cvtColor(made, cv.COLOR_RGB2GRAY), None)
    pairs = [
        near for near, far in cv.BFMatcher().knnMatch(details, others, k=2)
        if near.distance < 0.75 * far.distance
    ]  # fmt: skip
    if len(pairs) < 8:
        return None
    source = np.array([keys[p.queryIdx].pt for p in pairs])
    goal = np.array([there[p.trainIdx].pt for p in pairs])
    matrix, _ = cv.estimateAffinePartial2D(source, goal, ransacReprojThreshold=2.0)
    if matrix is None:
        return None
    size = (made.shape[1], made.shape[0])
    moved = cv.warpAffine(own, matrix, size, flags=cv.INTER_AREA)
    inside = cv.erode(cv.warpAffine(solid, matrix, size), np.ones((5, 5), np.uint8)) > 0
    chroma, structure = _chroma(moved, made), _structure(moved, made)
    head = inside & _oval(face, solid.shape, matrix, size)
    return Found(
        chroma=float(chroma[inside].mean()),
        structure=float(structure[inside].mean()),
        face_chroma=float(chroma[head].mean()) if head.any() else float("nan"),
        face_structure=float(structure[head].mean()) if head.any() else float("nan"),
    )


def _oval(face: Floats | None, shape: tuple[int, ...], matrix: Any, size: Any) -> NDArray[np.bool_]:
    """Return where the face is in the picture."""
    drawn = np.zeros(shape, np.uint8)
    if face is not None:
        x, y, wide, tall = face
        rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]]
        drawn[((columns - x) / wide) ** 2 + ((rows - y) / tall) ** 2 < 1] = 1
    return cv.warpAffine(drawn, matrix, size) > 0


def _chroma(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> Floats:
    """Return the distance of colours in CIELAB, lightness left out."""
    a, b = (cv.cvtColor(p.astype(np.float32) / 255, cv.COLOR_RGB2LAB) for p in (one, other))
    return np.linalg.norm(a[..., 1:] - b[..., 1:], axis=2)


def _structure(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> Floats:
    """Return SSIM's structure term of lightness in windows of 11 pixels."""
    a, b = (cv.cvtColor(p, cv.COLOR_RGB2GRAY).astype(np.float32) for p in (one, other))

    def mean(values: Floats) -> Floats:
        return cv.GaussianBlur(values, (11, 11), 1.5)

    c3 = (0.03 * 255) ** 2 / 2
    ma, mb = mean(a), mean(b)
    va, vb = np.maximum(mean(a * a) - ma * ma, 0), np.maximum(mean(b * b) - mb * mb, 0)
    return (mean(a * b) - ma * mb + c3) / (np.sqrt(va * vb) + c3)


if __name__ == "__main__":
    main()
