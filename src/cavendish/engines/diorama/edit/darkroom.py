"""Does an EditPlan: one step after the other, on one photo. Knows which act needs what.

A step that can't be done raises a sentence for the user; the others are still done.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.edit import focus, frame, lettered, matte, tone
from cavendish.engines.diorama.edit.enlarge import enlarged
from cavendish.engines.diorama.edit.failures import CannotError, NotFoundError
from cavendish.engines.diorama.edit.find import find, said
from cavendish.engines.diorama.edit.grade import graded, palette
from cavendish.engines.diorama.edit.heal import healed
from cavendish.engines.diorama.edit.materials import remade
from cavendish.engines.diorama.edit.paint import painted
from cavendish.engines.diorama.edit.plan import Act, Step
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    grown,
    mixed,
    unit,
)
from cavendish.engines.diorama.edit.recolour import recoloured
from cavendish.engines.diorama.edit.swatch import rgb
from cavendish.engines.diorama.edit.traces import traced
from cavendish.engines.diorama.edit.writing import rewritten, written


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheet:
    """A photo on the table, and what was noted on the way."""

    photo: Photo
    references: tuple[Photo, ...]
    width: int
    height: int
    rng: np.random.Generator
    alpha: Mask | None = None
    drawn: Mask | None = None
    """The user's own mask: what may change."""
    notes: tuple[str, ...] = ()
    framed: bool = False
    """Whether a step has already given the photo the ratio asked for."""


_BESIDE = 0.5
"""The part of the subject that must stay for it to stand before what is removed."""

Hand = Callable[[Sheet, Step], Sheet]


def where(sheet: Sheet, step: Step) -> tuple[Mask, tuple[str, ...]]:
    """Return the mask of a step's target and what to say about it."""
    if sheet.drawn is not None:
        return sheet.drawn, ()
    found = find(sheet.photo, step.target)
    return found.mask, (found.note,) if found.note else ()


def local(change: Callable[[Photo, float], Photo]) -> Hand:
    """Make a hand of a tone: on the whole picture, or through its target's mask."""

    def hand(sheet: Sheet, step: Step) -> Sheet:
        changed = change(sheet.photo, step.amount)
        if step.target.noun == "picture" and step.target.side is None and sheet.drawn is None:
            return replace(sheet, photo=changed)
        mask, notes = where(sheet, step)
        done = mixed(sheet.photo, changed, mask)
        return replace(sheet, photo=done, notes=(*sheet.notes, *notes))

    return hand


def _cut_out(sheet: Sheet, step: Step) -> Sheet:
    mask, notes = where(sheet, step)
    if mask.mean() < 0.004:
        message = "Nothing stands out from the background in this picture."
        raise NotFoundError(message)
    photo = matte.foreground(sheet.photo, mask)
    return replace(sheet, photo=photo, alpha=mask, notes=(*sheet.notes, *notes))


def _blur(sheet: Sheet, step: Step) -> Sheet:
    if step.target.noun == "background":
        subject = matte.subject(sheet.photo)
        return replace(sheet, photo=focus.bokeh(sheet.photo, subject, step.amount))
    if step.target.noun == "picture":
        return replace(sheet, photo=tone.soften(sheet.photo, step.amount))
    mask, notes = where(sheet, step)
    if step.target.noun == "face":
        mask = focus.of_people(sheet.photo, mask)
    photo = focus.hidden(sheet.photo, mask, step.amount)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *notes))


def _remove(sheet: Sheet, step: Step) -> Sheet:
    mask, notes = where(sheet, step)
    if step.target.noun.rpartition(" ")[2] in ("blemishes", "pimples", "wrinkles", "acne", "spots"):
        smooth = tone.denoise(sheet.photo, 1.6)
        return replace(sheet, photo=mixed(sheet.photo, smooth, mask * 0.85))
    if mask.mean() > 0.6:
        message = f"{said(step.target).capitalize()!r} fills the picture: nothing would be left."
        raise CannotError(message)
    if step.target.noun == "text" and sheet.drawn is None:
        mask = lettered.strokes(sheet.photo, lettered.boxes(sheet.photo)) * (mask > 0.5)
        return replace(sheet, photo=healed(sheet.photo, mask, rng=sheet.rng))
    return replace(sheet, photo=emptied(sheet, mask), notes=(*sheet.notes, *notes))


def emptied(sheet: Sheet, mask: Mask) -> Photo:
    """Return the photo without what a mask covers, nor its traces; a drawn mask is kept to.

    A subject that stands before what is removed stays as it was, its edge freed of it.
    """
    near = grown((mask > 0.06).astype(np.float32), 3 * unit(mask))
    front = matte.subject(sheet.photo)
    ban = (front * (1 - near)).astype(np.float32)
    hole = mask if sheet.drawn is not None else traced(sheet.photo, mask, ban)
    photo = healed(sheet.photo, hole, rng=sheet.rng, ban=ban)
    kept = (front * (1 - grown(mask, unit(mask)))).astype(np.float32)
    if sheet.drawn is not None or float(kept.sum()) < _BESIDE * float(front.sum()):
        return photo
    over = kept * (grown(hole, 4 * unit(mask)) > 0.5)
    return mixed(photo, matte.foreground(sheet.photo, front), over.astype(np.float32))


def _recolour(sheet: Sheet, step: Step) -> Sheet:
    if rgb(step.value) is None:
        message = f"{step.value!r} is no colour that is known here."
        raise CannotError(message)
    mask, notes = where(sheet, step)
    if step.target.colour is None and step.target.noun not in ("picture", "sky", "background"):
        mask = painted(sheet.photo, mask)
    photo = recoloured(sheet.photo, mask.astype(np.float32), step.value)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *notes))


def _material(sheet: Sheet, step: Step) -> Sheet:
    mask, notes = where(sheet, step)
    photo = remade(sheet.photo, mask, step.value, sheet.rng)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *notes))


def _grade(sheet: Sheet, step: Step) -> Sheet:
    return replace(sheet, photo=graded(sheet.photo, step.value, step.amount, sheet.rng))


def _palette(sheet: Sheet, step: Step) -> Sheet:
    number = 1 if step.source is None else step.source
    if number >= len(sheet.references):
        message = f"There is no image {number + 1} to take colours from."
        raise CannotError(message)
    return replace(sheet, photo=palette(sheet.photo, sheet.references[number], sheet.rng))


def _crop(sheet: Sheet, step: Step) -> Sheet:
    width, height = sheet.width, sheet.height
    whole = step.target.noun == "picture" or step.value
    mask = matte.subject(sheet.photo) if whole else where(sheet, step)[0]
    photo = frame.cropped_around(sheet.photo, mask, width, height, tight=0.0 if whole else 0.92)
    return replace(sheet, photo=photo, framed=True, notes=(*sheet.notes, *_ratio_note(sheet, step)))


def _ratio_note(sheet: Sheet, step: Step) -> tuple[str, ...]:
    numbers = [
        float(n)
        for n in step.value.replace("/", ":").replace("x", ":").split(":")
        if n.strip(" .").replace(".", "").isdigit()
    ]
    wanted = (
        1.0
        if "square" in step.value
        else numbers[0] / numbers[1]
        if len(numbers) == 2 and numbers[1]
        else None
    )
    if wanted is None or abs(sheet.width / sheet.height / wanted - 1) < 0.03:
        return ()
    return (f"The ratio {step.value} is in the words only: the picture keeps the ratio requested.",)


def _rotate(sheet: Sheet, step: Step) -> Sheet:
    words = step.value
    digits = "".join(c if c.isdigit() or c == "." else " " for c in words).split()
    degrees = float(digits[0]) if digits else 180.0 if "upside" in words else 90.0
    if any(word in words for word in ("counter", "anti", "left", "ccw")):
        degrees = -degrees
    return replace(sheet, photo=frame.turned(sheet.photo, degrees))


def _flip(sheet: Sheet, step: Step) -> Sheet:
    axis = 0 if any(w in step.value for w in ("vertical", "upside", "top")) else 1
    return replace(sheet, photo=np.ascontiguousarray(np.flip(sheet.photo, axis)))


def _straighten(sheet: Sheet, step: Step) -> Sheet:
    del step
    degrees = frame.tilt(sheet.photo)
    if abs(degrees) < 0.15:
        return replace(sheet, notes=(*sheet.notes, "The picture already stands straight."))
    return replace(sheet, photo=frame.turned(sheet.photo, degrees))


_LEANS = {
    "left": (1.0, 0.5),
    "right": (0.0, 0.5),
    "top": (0.5, 1.0),
    "up": (0.5, 1.0),
    "bottom": (0.5, 0.0),
    "down": (0.5, 0.0),
}


def _extend(sheet: Sheet, step: Step) -> Sheet:
    lean = next((side for word, side in _LEANS.items() if word in step.value), (0.5, 0.5))
    if frame.same_ratio(sheet.photo, sheet.width, sheet.height):
        rows, columns = sheet.photo.shape[:2]
        down, across = round(rows * 0.28), round(columns * 0.28)
        room = (round(across * lean[0]), round(down * lean[1]))
        room = (*room, across - room[0], down - room[1])
        photo = frame.widened(sheet.photo, room, rng=sheet.rng, ban=matte.subject(sheet.photo))
    else:
        photo = _continued(sheet, lean)
    return replace(sheet, photo=photo, framed=True)


def _upscale(sheet: Sheet, step: Step) -> Sheet:
    del step
    if sheet.width <= sheet.photo.shape[1] * 1.05:
        note = "The picture was asked for at the size it has; ask for a larger one to enlarge it."
        return replace(sheet, notes=(*sheet.notes, note))
    return sheet


def _write(sheet: Sheet, step: Step) -> Sheet:
    photo = written(sheet.photo, step.value, step.place, subject=matte.subject(sheet.photo))
    return replace(sheet, photo=photo)


def _rewrite(sheet: Sheet, step: Step) -> Sheet:
    lines = lettered.boxes(sheet.photo)
    if not lines:
        message = "No writing was found in the picture."
        raise NotFoundError(message)
    line = max(lines, key=_area)
    mask = lettered.strokes(sheet.photo, lettered.block(line, lines))
    clean = healed(sheet.photo, mask, rng=sheet.rng)
    return replace(sheet, photo=rewritten(sheet.photo, clean, line, step.value))


def _area(box: Values) -> float:
    return float(np.linalg.norm(box[1] - box[0]) * np.linalg.norm(box[2] - box[1]))


HANDS: dict[Act, Hand] = {
    **{act: local(change) for act, change in tone.TONES.items()},
    Act.CUT_OUT: _cut_out,
    Act.BLUR: _blur,
    Act.REMOVE: _remove,
    Act.RECOLOUR: _recolour,
    Act.MATERIAL: _material,
    Act.GRADE: _grade,
    Act.PALETTE: _palette,
    Act.CROP: _crop,
    Act.ROTATE: _rotate,
    Act.FLIP: _flip,
    Act.STRAIGHTEN: _straighten,
    Act.EXTEND: _extend,
    Act.UPSCALE: _upscale,
    Act.WRITE: _write,
    Act.REWRITE: _rewrite,
}
"""What does each act; acts that need a set or a figure are in stagecraft."""


def finished(sheet: Sheet) -> tuple[Photo, Mask | None]:
    """Return the photo, and its alpha, at exactly the size asked for."""
    photo, alpha = sheet.photo, sheet.alpha
    width, height = sheet.width, sheet.height
    if not frame.same_ratio(photo, width, height):
        photo, alpha = _fitted(sheet)
    if width > photo.shape[1] * 1.15:
        photo = enlarged(photo, width, height)
    else:
        photo = _shrunk(photo, width, height)
    return photo, None if alpha is None else _shrunk(alpha, width, height)


def _fitted(sheet: Sheet) -> tuple[Photo, Mask | None]:
    """Give a photo the ratio asked for: by a small crop, else by continuing it."""
    photo, alpha, width, height = sheet.photo, sheet.alpha, sheet.width, sheet.height
    if alpha is not None:
        return _padded(photo, alpha, width, height)
    if frame.crops_well(photo, width, height):
        focus = matte.subject(photo)
        return frame.cropped_around(photo, focus, width, height, tight=0.0), None
    if frame.kept_by_crop(photo, width, height) < 0.45:
        return frame.set_on_blur(photo, width, height), None
    return _continued(sheet, (0.5, 0.5)), None


def _continued(sheet: Sheet, lean: tuple[float, float]) -> Photo:
    """Continue a photo to the ratio asked for; its subject doesn't appear twice."""
    size = (sheet.width, sheet.height)
    ban = matte.subject(sheet.photo)
    return frame.extended(sheet.photo, *size, rng=sheet.rng, lean=lean, ban=ban)


def _padded(photo: Photo, alpha: Mask, width: int, height: int) -> tuple[Photo, Mask]:
    """Give a cut-out the ratio by transparent room."""
    rows, columns = alpha.shape
    wide, tall = (
        max(columns, round(rows * width / height)),
        max(rows, round(columns * height / width)),
    )
    y, x = (tall - rows) // 2, (wide - columns) // 2
    colours, cover = np.zeros((tall, wide, 3), np.float32), np.zeros((tall, wide), np.float32)
    colours[y : y + rows, x : x + columns] = photo
    cover[y : y + rows, x : x + columns] = alpha
    return colours, cover


def _shrunk(values: Photo, width: int, height: int) -> Photo:
    from cavendish.engines.diorama.edit.raster import resized  # noqa: PLC0415

    return resized(values, width, height)
