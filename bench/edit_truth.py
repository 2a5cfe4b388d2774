"""Edits against the truth: the engine's own renders.

They say exactly where a subject is and what is behind it: each scene is taken three times with one
camera: whole, without its subject, and the subject alone glowing in the dark (its mask).
"""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.caster import Caster
from cavendish.engines.diorama.cast.library import Library
from cavendish.engines.diorama.edit import heal, matte
from cavendish.engines.diorama.edit.raster import grown, photo_of, unit
from cavendish.engines.diorama.model.material import Diffuse, Glow
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.diorama.shoot.photograph import photograph
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.shot import Development, Shot

Values = NDArray[np.float32]
SIDE = 320
"""Pixels of a scene's side."""
_SUBJECTS = (
    "a red teapot", "a fox", "a chef", "a blue car", "a wooden chair", "a vase of tulips", "a cat",
    "a lamp", "a robot", "an astronaut", "a guitar", "a stack of books", "a dog", "a bicycle",
    "a girl with long hair",
)  # fmt: skip
_PLACES = (
    "in a meadow", "on a beach", "in a kitchen", "in a photo studio", "in a forest",
    "in a living room", "on a street", "in the snow", "on a wooden table", "in a desert",
)  # fmt: skip
_LEAST, _MOST = 0.03, 0.6
"""Parts of a picture that its subject covers; a smaller one is not what the picture is of."""
_DARK = Development(exposure=2.0, bloom=0.0, vignette=0.0, contrast=1.0, saturation=1.0, grain=0.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Truth:
    """A scene with its subject, without it, and the subject's coverage."""

    prompt: str
    whole: Values
    empty: Values
    mask: Values


def scenes(count: int) -> Iterator[Truth]:
    """Yield so many scenes; the same ones every time."""
    caster = Caster()
    planner = Planner(caster.depictable, dictionary=Library())
    for number in range(count):
        subject = _SUBJECTS[number % len(_SUBJECTS)]
        prompt = f"{subject} {_PLACES[(number * 7 + number // 5) % len(_PLACES)]}"
        plan = replace(planner.plan(prompt, seed=number), letterings=())
        cast, _ = caster.cast(plan, seed=number)
        shot = arrange(plan, cast, width=SIDE, height=SIDE, seed=number)
        shot = replace(shot, development=replace(shot.development, grain=0.0))
        own = {id(part.finish) for model in cast[0] for part in model.parts}
        yield _truth(prompt, shot, own, number)


def _truth(prompt: str, shot: Shot, own: set[int], seed: int) -> Truth:
    glow, black = Glow(radiance=(1.0, 1.0, 1.0)), Diffuse(base=(0.0, 0.0, 0.0))
    dark = tuple(
        replace(part, finish=glow if id(part.finish) in own else black) for part in shot.parts
    )
    outline = replace(shot, parts=dark, lamps=(), haze=None, fall=None, development=_DARK)
    without = tuple(part for part in shot.parts if id(part.finish) not in own)
    lit = _taken(outline, seed).mean(2)
    return Truth(
        prompt=prompt,
        whole=_taken(shot, seed),
        empty=_taken(replace(shot, parts=without), seed),
        mask=np.clip(lit / max(1e-3, float(lit.max())), 0, 1).astype(np.float32),
    )


def _taken(shot: Shot, seed: int) -> Values:
    pixels = photograph(shot, width=SIDE, height=SIDE, seed=seed, report=lambda _: None)
    return photo_of(pixels).astype(np.float32)


def overlap(found: Values, wanted: Values) -> float:
    """Return intersection over union of two masks."""
    one, two = found > 0.5, wanted > 0.5
    return float((one & two).sum() / max(1, (one | two).sum()))


def decibels(one: Values, two: Values, where: NDArray[np.bool_]) -> float:
    """Return the peak signal to noise ratio (peak 1) of two photos in a place."""
    error = float(((one - two)[where] ** 2).mean()) if where.any() else 0.0
    return 99.0 if error < 1e-10 else -10 * float(np.log10(error))


def truth(count: int) -> None:
    """Measure mattes and removals over scenes; print each and the means."""
    overlaps: list[float] = []
    inside: list[float] = []
    outside: list[float] = []
    for scene in scenes(count):
        part = float(scene.mask.mean())
        if not _LEAST < part < _MOST:
            print(f"{scene.prompt}: left out, it covers {part:.3f} of the picture", flush=True)
            continue
        overlaps.append(overlap(np.asarray(matte.subject(scene.whole), np.float32), scene.mask))
        near = grown(scene.mask, 2 * unit(scene.mask))[..., None]
        pasted = (scene.empty + (scene.whole - scene.empty) * near).astype(np.float32)
        hole = (near[..., 0] > 0.02).astype(np.float32)
        filled = heal.healed(pasted, hole, rng=np.random.default_rng(0)).astype(np.float32)
        wide = grown(hole, 6 * unit(hole) + 2) > 0
        inside.append(decibels(filled, scene.empty, hole > 0))
        outside.append(decibels(filled, pasted, ~wide))
        print(
            f"{scene.prompt}: IoU {overlaps[-1]:.3f}, hole {inside[-1]:.1f} dB of {part:.3f},"
            f" outside {outside[-1]:.0f} dB",
            flush=True,
        )
    if overlaps:
        print(f"matte IoU: mean {statistics.mean(overlaps):.3f}, median", end=" ")
        print(f"{statistics.median(overlaps):.3f}, {sum(o >= 0.93 for o in overlaps)} of", end=" ")
        print(f"{len(overlaps)} at 0.93 or more; hole: mean {statistics.mean(inside):.1f} dB,")
        print(f"median {statistics.median(inside):.1f} dB; outside at least {min(outside):.0f} dB")
