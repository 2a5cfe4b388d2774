"""Steps that need skies, sets or figures of the engine. Knows which."""

import re
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.edit import backdrop, faces, gather, matte, seasons
from cavendish.engines.diorama.edit.cutout import Cutout, cut_out
from cavendish.engines.diorama.edit.darkroom import Hand, Sheet, emptied, where
from cavendish.engines.diorama.edit.failures import CannotError, NotFoundError
from cavendish.engines.diorama.edit.frame import Box, box_of
from cavendish.engines.diorama.edit.heal import healed
from cavendish.engines.diorama.edit.plan import Act, Step
from cavendish.engines.diorama.edit.raster import Photo
from cavendish.engines.diorama.edit.regions import sky
from cavendish.engines.diorama.edit.studio import Studio
from cavendish.engines.diorama.edit.targets import side_of


def hands(studio: Studio) -> dict[Act, Hand]:
    """Return the hands for acts that need a studio."""
    seed = studio.seed

    def time(sheet: Sheet, step: Step) -> Sheet:
        return replace(sheet, photo=seasons.relit(sheet.photo, step.value, seed))

    def new_sky(sheet: Sheet, step: Step) -> Sheet:
        if sky(sheet.photo).mean() < 0.01:
            message = "No sky was found in the picture."
            raise NotFoundError(message)
        return replace(sheet, photo=seasons.with_sky(sheet.photo, step.value, seed))

    def season(sheet: Sheet, step: Step) -> Sheet:
        return replace(sheet, photo=seasons.season(sheet.photo, step.value, sheet.rng))

    def weather(sheet: Sheet, step: Step) -> Sheet:
        photo = seasons.weather(sheet.photo, step.value, step.amount, sheet.rng, seed)
        return replace(sheet, photo=photo)

    def background(sheet: Sheet, step: Step) -> Sheet:
        return replaced_background(sheet, step, studio)

    return {
        Act.BACKGROUND: background,
        Act.TIME: time,
        Act.SKY: new_sky,
        Act.SEASON: season,
        Act.ADD: lambda sheet, step: added(sheet, step, studio),
        Act.REPLACE: lambda sheet, step: exchanged(sheet, step, studio),
        Act.STYLE: lambda sheet, step: restyled(sheet, step, studio),
        Act.COMPOSE: lambda sheet, step: gather.composed(sheet, step, studio),
        Act.GRID: gather.grid,
        Act.COMPARE: gather.grid,
        Act.WEATHER: weather,
    }


def replaced_background(sheet: Sheet, step: Step, studio: Studio) -> Sheet:
    """Keep a subject where it is and put something else behind it."""
    noun = "subject" if step.target.noun == "picture" else step.target.noun
    mask, notes = where(sheet, replace(step, target=replace(step.target, noun=noun, side=None)))
    if mask.mean() < 0.004:
        message = "Nothing stands out from the background in this picture."
        raise NotFoundError(message)
    cutout = cut_out(sheet.photo, mask)
    height, width = mask.shape
    colours = matte.foreground(sheet.photo, mask)
    colour, blend = backdrop.plain(step.value), backdrop.gradient(step.value, mask.shape)
    if step.source is not None and step.source < len(sheet.references):
        lent = sheet.references[step.source]
        lent = _emptied(lent, sheet.rng) if step.place else lent
        ground = backdrop.covering(lent, width, height)
        colours = backdrop.matched(colours, mask, ground)
        photo = backdrop.on_colour(colours, mask, ground, cut=cutout.cut)
    elif blend is not None:
        photo = backdrop.on_colour(colours, mask, blend, cut=True)
    elif colour is not None:
        ground = np.broadcast_to(np.array(colour, np.float32), sheet.photo.shape)
        photo = backdrop.on_colour(colours, mask, ground, cut=cutout.cut)
    else:
        photo, said = studio.behind(cutout, step.value, noun, (width, height))
        notes = (*notes, *said)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *notes))


def _emptied(photo: Photo, rng: np.random.Generator) -> Photo:
    """Return a photo's background alone: without what stands out, where that can be taken away."""
    front = matte.subject(photo)
    if not 0.004 < front.mean() < 0.5:
        return photo
    return healed(photo, front, rng=rng)


_FLOATING = frozenset(
    [
        "balloon",
        "bird",
        "birds",
        "moon",
        "sun",
        "plane",
        "airplane",
        "kite",
        "cloud",
        "star",
        "stars",
        "rainbow",
        "butterfly",
        "ufo",
        "drone",
        "helicopter",
        "rocket",
        "dragon",
        "bee",
        "eagle",
        "heart",
    ]
)


_STEMMED = frozenset(["flower", "rose", "tulip", "daisy", "sunflower", "lily", "poppy"])
_HEADWEAR = frozenset(["hat", "crown", "cap", "helmet", "tiara", "beanie", "turban", "bonnet"])


def _head(sheet: Sheet, step: Step) -> Box | None:
    """Return the box of the head that a hat goes on: a face's, or the top of who is named."""
    height, width = sheet.photo.shape[:2]
    mask = matte.subject(sheet.photo)
    found = [face for face in faces.faces(sheet.photo) if mask[int(face.y), int(face.x)] > 0.5]
    if found:
        face = max(found, key=lambda one: one.tall)
        half, top = 1.25 * face.wide, face.y - 1.45 * face.tall
        return face.x - half, top, face.x + half, face.y
    rows = np.flatnonzero((mask > 0.5).any(1))
    if len(rows) == 0 or not re.search(r"\b(?:wear|on|head)\b|^(?:the |his |her )", step.place):
        return None
    top, bottom = int(rows[0]), int(rows[0]) + max(4, round(0.14 * len(rows)))
    columns = np.flatnonzero((mask[top:bottom] > 0.5).any(0))
    half = min(0.5 * (int(columns[-1]) - int(columns[0])), 0.25 * width)
    middle = float(columns.mean())
    return middle - half, float(top), middle + half, min(float(height), top + 2 * half)


def _topping(head: Box, cutout: Cutout) -> Box:
    """Return where a hat sits: on the crown of the head, as wide, or less where there's no room."""
    left, top, right, bottom = head
    rows, columns = cutout.alpha.shape
    sunk = 0.16 * (bottom - top)
    wide = min(right - left, max(0.45 * (right - left), (top + sunk) * columns / rows))
    middle, tall = (left + right) / 2, wide * rows / columns
    base = max(top + sunk, min(tall, top + 2 * sunk) + 1)
    return middle - wide / 2, base - tall, middle + wide / 2, base


def added(sheet: Sheet, step: Step, studio: Studio) -> Sheet:
    """Set a figure of the engine's own into the photo, lit and shaded to belong."""
    cutout, notes = studio.thing(step.value, gather.lamp_side(sheet.photo))
    head = _head(sheet, step) if step.value.rpartition(" ")[2] in _HEADWEAR else None
    box, floats = _spot(sheet, step, cutout) if head is None else (_topping(head, cutout), True)
    photo = gather.pasted(sheet.photo, cutout, box, grounded=not floats)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *notes))


def exchanged(sheet: Sheet, step: Step, studio: Studio) -> Sheet:
    """Take a thing away and set another in its place, as tall as it was."""
    mask, said = where(sheet, step)
    if mask.mean() > 0.85:
        message = "What should be replaced fills the picture."
        raise CannotError(message)
    cutout, notes = studio.thing(step.value, gather.lamp_side(sheet.photo))
    left, top, right, bottom = box_of(mask)
    clean = emptied(sheet, mask)
    rows, columns = cutout.alpha.shape
    part = min(1.05 * (bottom - top) / rows, 1.25 * (right - left) / columns)
    stem = step.value.rpartition(" ")[2] in _STEMMED and 0.7 * part * columns < right - left
    if stem:  # a bloom for a bloom: its stem may leave the picture
        part, bottom = (right - left) / columns, top + rows * (right - left) / columns
    wide, tall = columns * part, rows * part
    middle = (left + right) / 2
    box = (middle - wide / 2, bottom - tall, middle + wide / 2, bottom)
    photo = gather.pasted(clean, cutout, box, grounded=not stem)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *said, *notes))


def restyled(sheet: Sheet, step: Step, studio: Studio) -> Sheet:
    """Redraw the photo in one of the engine's drawn styles."""
    photo = studio.restyled(sheet.photo, step.value)
    if photo is None:
        message = f"The style {step.value!r} can't be drawn from a photograph."
        raise CannotError(message)
    return replace(sheet, photo=photo)


def _spot(
    sheet: Sheet, step: Step, cutout: Cutout
) -> tuple[tuple[float, float, float, float], bool]:
    """Return where a new thing goes, in pixels, and whether it floats."""
    height, width = sheet.photo.shape[:2]
    words = f" {step.place} "
    side = side_of(step.place)
    floats = step.value.rpartition(" ")[2] in _FLOATING or " sky " in words
    anchor = gather.anchor(sheet.photo, step.place)
    rows, columns = cutout.alpha.shape
    tall = (0.30 if anchor is None else 0.75 * (anchor[3] - anchor[1]) / height) * height
    tall = float(np.clip(tall, 0.12 * height, 0.6 * height))
    wide = tall * columns / rows
    if wide > 0.5 * width:
        wide, tall = 0.5 * width, 0.5 * width * rows / columns
    if anchor is not None and not floats:
        part = gather.fitting(anchor, words, wide, width)
        wide, tall = wide * part, tall * part
        x, y = gather.beside(anchor, words, wide, width)
    else:
        x = {"left": 0.18, "right": 0.82}.get(
            (side or "").rpartition(" ")[2], gather.free(sheet.photo)
        )
        x = width * (0.5 if side == "centre" else x)
        base = 0.36 if floats or "top" in (side or "") else 0.93
        y = height * base
    x = float(np.clip(x, wide / 2, width - wide / 2))
    y = float(np.clip(y, tall, height - 1))
    return (x - wide / 2, y - tall, x + wide / 2, y), floats or "top" in (side or "")
