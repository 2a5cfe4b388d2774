"""The editor: references and an instruction in, a picture out. Knows the order of the work."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from cavendish.engines.diorama.edit import stagecraft
from cavendish.engines.diorama.edit.cutout import Cutout, cut_out
from cavendish.engines.diorama.edit.darkroom import HANDS, Sheet, finished
from cavendish.engines.diorama.edit.failures import CannotError, NotFoundError
from cavendish.engines.diorama.edit.instruction import read
from cavendish.engines.diorama.edit.matte import subject
from cavendish.engines.diorama.edit.mentions import mentioned
from cavendish.engines.diorama.edit.plan import Act, EditPlan, Step
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Pixels,
    photo_of,
    pixels_of,
    resized,
)
from cavendish.engines.diorama.edit.studio import Studio
from cavendish.engines.diorama.model.typeface import GlyphMissing
from cavendish.engines.diorama.plan.revival import PHOTOGRAPHS
from cavendish.engines.engine import Commission, EngineFailure

Report = Callable[[float], None]
_NOTHING = 0.004
"""The part of a picture below which a subject is none."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edited:
    """An edited picture, what to tell the user, and the plan that was followed."""

    pixels: Pixels
    warnings: tuple[str, ...]
    plan: dict[str, Any]


def is_edit(prompt: str) -> bool:
    """Tell whether a prompt says what to do with its references, not only what to show."""
    plan = read(prompt)
    return bool(plan.steps) and len(plan.unread) <= len(plan.steps)


def scene(commission: Commission, studio: Studio, report: Report) -> Edited:
    """Set the references' subjects into the scene that the prompt describes."""
    photos = tuple(photo_of(reference) for reference in commission.references)
    plan, mentions = mentioned(commission.prompt, studio.planner, len(photos), commission.seed)
    cast, said = studio.caster.cast(plan, seed=commission.seed)
    notes: list[str] = []
    cutouts: dict[int, Cutout] = {}
    for thing, image in mentions.items():
        mask = subject(photos[image])
        if mask.mean() < _NOTHING:
            mask = np.ones(mask.shape, np.float32)
            notes.append(f"Nothing stands out in image {image + 1}: it is shown whole.")
        cutouts[thing] = cut_out(photos[image], mask)
    report(0.05)
    studio = replace(studio, report=_part(report, 0.05, 0.9))
    photo = studio.scene(plan, cast, cutouts, (commission.width, commission.height))
    report(1.0)
    warnings = (*plan.notes, *said, *notes)
    shown = {str(thing): image for thing, image in mentions.items()}
    made = plan.as_json() | {PHOTOGRAPHS: shown}
    return Edited(pixels=pixels_of(photo), warnings=warnings, plan=made)


def edit(commission: Commission, studio: Studio, report: Report) -> Edited:
    """Do what the prompt says to the first reference. Raises EngineFailure if nothing can be."""
    plan = read(commission.prompt)
    sheet, done = _laid_out(commission), 0
    steps = _ordered(plan)
    for number, step in enumerate(steps):
        start, share = 0.05 + 0.9 * number / len(steps), 0.9 / len(steps)
        report(start)
        watched = replace(studio, report=_part(report, start, share))
        try:
            sheet = {**HANDS, **stagecraft.hands(watched)}[step.act](sheet, step)
            done += 1
        except (NotFoundError, CannotError) as failed:
            sheet = replace(sheet, notes=(*sheet.notes, str(failed)))
        except GlyphMissing as missing:
            note = f"No font here has the character {str(missing)!r} of the quoted text."
            sheet = replace(sheet, notes=(*sheet.notes, note))
    if not done:
        reasons = " ".join(sheet.notes) or "No known edit was found in the instruction."
        message = f"Nothing of the instruction could be done. {reasons}"
        raise EngineFailure(message)
    report(0.95)
    photo, alpha = finished(sheet)
    pixels = pixels_of(photo if alpha is None else np.dstack([photo, alpha]))
    report(1.0)
    return Edited(pixels=pixels, warnings=_warnings(plan, sheet), plan=plan.as_json())


def _part(report: Report, start: float, share: float) -> Report:
    """Report a picture's progress as a part of the whole work's."""
    return lambda done: report(start + share * min(1.0, done))


def _laid_out(commission: Commission) -> Sheet:
    """Put the first reference on the table, no larger than it will be shown."""
    references = tuple(photo_of(reference) for reference in commission.references)
    photo = references[0]
    width, height = commission.width, commission.height
    part = max(width / photo.shape[1], height / photo.shape[0])
    if part < 0.999:
        photo = resized(photo, round(photo.shape[1] * part), round(photo.shape[0] * part))
    return Sheet(
        photo=photo,
        references=references,
        width=width,
        height=height,
        rng=np.random.default_rng(commission.seed),
        drawn=_drawn(commission.mask, photo.shape[1], photo.shape[0]),
    )


def _drawn(mask: Pixels | None, width: int, height: int) -> Mask | None:
    """Return the user's mask: white, or what was made transparent, may change."""
    if mask is None:
        return None
    values = mask.astype(np.float32) / np.float32(255)
    if mask.ndim == 3 and mask.shape[2] == 4 and values[..., 3].min() < 0.99:
        flat = 1 - values[..., 3]
    else:
        flat = values[..., :3].mean(2) if mask.ndim == 3 else values
    out = resized(flat.astype(np.float32), width, height)
    return out if out.max() > 0.5 else None


def _ordered(plan: EditPlan) -> tuple[Step, ...]:
    """Put the cut-out late, since other steps want to see the background, and comparing last."""
    late = {Act.CUT_OUT: 1, Act.COMPARE: 2}
    return tuple(sorted(plan.steps, key=lambda step: late.get(step.act, 0)))


def _warnings(plan: EditPlan, sheet: Sheet) -> tuple[str, ...]:
    unread = tuple(f"Not understood: {words!r}." for words in plan.unread)
    return tuple(dict.fromkeys((*sheet.notes, *unread)))
