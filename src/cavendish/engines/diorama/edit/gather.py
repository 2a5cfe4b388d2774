# ruff: noqa: E501 - a pattern is read as one line
"""Several pictures in one: a subject of one set into another, grids, before and after.

Knows photos, boxes and light; sets come from the studio.
"""

import re
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.edit import backdrop, faces, matte, regions
from cavendish.engines.diorama.edit.board import board
from cavendish.engines.diorama.edit.cutout import Cutout, cut_out
from cavendish.engines.diorama.edit.darkroom import Sheet
from cavendish.engines.diorama.edit.failures import CannotError, NotFoundError
from cavendish.engines.diorama.edit.find import find
from cavendish.engines.diorama.edit.frame import Box, box_of
from cavendish.engines.diorama.edit.plan import Step
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    cv,
    from_linear,
    luma,
    resized,
    to_linear,
    unit,
)
from cavendish.engines.diorama.edit.studio import Studio
from cavendish.engines.diorama.edit.targets import image_of, target

_BEFORE_NOUN = re.compile(
    r"\b(?:on top of|on|in front of|in|next to|beside|behind|under|near|by|to the left of|to the right of"
    r"|left of|right of|above|over|inside|into|onto)\b (?:top of )?(?P<n>.+)"
)


def composed(sheet: Sheet, step: Step, studio: Studio) -> Sheet:
    """Set the subject of one reference into another, or all of them into a set."""
    if len(sheet.references) < 2:
        message = "Composing needs two pictures or more; only one was given."
        raise CannotError(message)
    words, ground_image = image_of(step.place)
    own = step.target.image
    if step.target.noun == "subject" and own is None and ground_image is None:
        return replace(sheet, photo=_together(sheet, studio))
    own = own if own is not None else 1 if ground_image in (0, None) else 0
    ground_image = ground_image if ground_image is not None else 0 if own else 1
    if max(own, ground_image) >= len(sheet.references):
        message = f"There are only {len(sheet.references)} pictures."
        raise CannotError(message)
    source = sheet.references[own]
    found = find(source, replace(step.target, image=None))
    cutout = cut_out(source, found.mask)
    ground = sheet.photo if ground_image == 0 else sheet.references[ground_image]
    photo = pasted(ground, cutout, _place(ground, cutout, words), grounded=not cutout.cut)
    return replace(sheet, photo=photo, notes=(*sheet.notes, *((found.note,) if found.note else ())))


def _place(ground: Photo, cutout: Cutout, words: str) -> Box:
    """Return where a cut-out stands in a photo: beside what words name, in its scale."""
    height, width = ground.shape[:2]
    rows, columns = cutout.alpha.shape
    box = anchor(ground, words)
    tall = (0.55 if box is None else 0.8 * (box[3] - box[1]) / height) * height
    heads = faces.faces(ground)
    if cutout.metres is not None and heads:
        tall = cutout.metres / 0.225 * 2 * heads[0].tall
    if re.search(r"\bon\b", words) and box is not None:
        tall = min(tall, 0.6 * height)
    tall = min(tall, 0.92 * height)
    wide = tall * columns / rows
    if cutout.cut:
        x = width * free(ground) if box is None else beside(box, words, wide, width)[0]
        x = float(np.clip(x, 0.3 * wide, width - 0.3 * wide))
        return x - wide / 2, height - tall, x + wide / 2, float(height)
    x, y = (width * free(ground), 0.94 * height) if box is None else beside(box, words, wide, width)
    x = float(np.clip(x, wide / 2, max(wide / 2, width - wide / 2)))
    y = float(np.clip(y, tall, height - 1))
    return x - wide / 2, y - tall, x + wide / 2, y


def anchor(photo: Photo, words: str) -> Box | None:
    """Return the box of what words of a place name, if that is in the photo."""
    named = _BEFORE_NOUN.search(words)
    if named is None:
        return None
    wanted = target(image_of(named["n"])[0])
    if wanted.noun in (
        "picture",
        "background",
        "sky",
        "corner",
        "side",
        "left",
        "right",
        "top",
        "bottom",
    ):
        return None
    if wanted.side and wanted.noun in ("corner", "side", "middle"):
        return None
    try:
        return box_of(find(photo, wanted).mask)
    except NotFoundError:
        return None


_APART = 0.54
"""Widths from a thing's edge to the middle of another that stands beside it."""
_LEAST = 0.6
"""A thing without room beside another may be this much smaller, no more."""


def fitting(box: Box, words: str, wide: float, width: int) -> float:
    """Return by how much less than ``wide`` a thing is to find room beside a box."""
    if re.search(r"\b(?:in front of|before|on|onto|in|inside|into)\b", words):
        return 1.0
    left, _, right, _ = box
    lefts, rights = re.search(r"\bleft\b", words), re.search(r"\bright\b", words)
    room = left if lefts else width - right if rights else max(left, width - right)
    return float(np.clip(room / (1.1 * wide), _LEAST, 1.0))


def beside(box: Box, words: str, wide: float, width: int) -> tuple[float, float]:
    """Return the middle and the foot of a thing that stands to a box as words say."""
    left, top, right, bottom = box
    middle = (left + right) / 2
    if re.search(r"\b(?:in front of|before)\b", words):
        return middle, bottom + 0.04 * width
    if re.search(r"\b(?:on|onto|on top of|in|inside|into)\b", words):
        return middle, top + 0.42 * (bottom - top) if bottom - top > 0.2 * width else bottom
    if re.search(r"\bleft\b", words) or (
        not re.search(r"\bright\b", words) and left > width - right
    ):
        return left - _APART * wide, bottom
    return right + _APART * wide, bottom


def free(photo: Photo) -> float:
    """Return the part of the width where a new thing hides least of the subject."""
    across = matte.subject(photo).mean(0)
    width = len(across)
    places = np.array([0.24, 0.76, 0.5])
    hidden = [
        float(across[round((p - 0.15) * width) : round((p + 0.15) * width)].mean()) for p in places
    ]
    return float(places[int(np.argmin(hidden))])


def lamp_side(photo: Photo) -> float:
    """Guess the side the light comes from: -1 left to 1 right, by the subject's bright side."""
    subject = matte.subject(photo)
    if subject.mean() < 0.01:
        return -1.0
    grey = luma(photo)
    columns = np.arange(photo.shape[1], dtype=np.float32)[None]
    weight = subject * grey**3
    middle = float((columns * subject).sum() / subject.sum())
    bright = float((columns * weight).sum() / max(1e-6, float(weight.sum())))
    return float(np.clip((bright - middle) / (0.05 * photo.shape[1]), -1, 1))


def pasted(ground: Photo, cutout: Cutout, box: Box, *, grounded: bool) -> Photo:
    """Lay a cut-out into a photo: its light, softness and grain matched, its shadow cast."""
    height, width = ground.shape[:2]
    left, top, right, bottom = box
    wide, tall = max(2, round(right - left)), max(2, round(bottom - top))
    colours, alpha = resized(cutout.colours, wide, tall), resized(cutout.alpha, wide, tall)
    near = _near(ground, box)
    colours = backdrop.matched(colours, alpha, near)
    sheet, cover = np.zeros_like(ground), np.zeros((height, width), np.float32)
    x, y = round(left), round(bottom) - tall
    x0, y0, x1, y1 = max(0, x), max(0, y), min(width, x + wide), min(height, y + tall)
    sheet[y0:y1, x0:x1] = colours[y0 - y : y1 - y, x0 - x : x1 - x]
    cover[y0:y1, x0:x1] = alpha[y0 - y : y1 - y, x0 - x : x1 - x]
    sheet, cover = _focused(ground, sheet, cover, box)
    out = (
        from_linear(to_linear(ground) * (1 - _shadow(ground, cover))[..., None])
        if grounded
        else ground
    )
    around = blur(out, 12 * unit(ground))
    rim = np.clip(blur(1 - cover, 4 * unit(ground)), 0, 1) * cover
    sheet = sheet + _grain(_near(ground, box), sheet.shape)
    sheet = 1 - (1 - sheet) * (1 - 0.12 * around * rim[..., None])
    return (out * (1 - cover[..., None]) + sheet * cover[..., None]).astype(np.float32)


def _grain(near: Photo, shape: tuple[int, ...]) -> Photo:
    """Return noise as fine and as strong as the calm half of the surroundings has."""
    fine = luma(near) - blur(luma(near), 1.0)
    spread = blur(np.abs(fine), 6.0)
    level = float(np.median(np.abs(fine)[spread <= np.median(spread)])) * 1.48
    rng = np.random.default_rng(shape[0] * shape[1])
    return rng.normal(0, min(level, 0.03), shape[:2]).astype(np.float32)[..., None]


def _near(ground: Photo, box: Box) -> Photo:
    height, width = ground.shape[:2]
    left, top, right, bottom = box
    room = 0.25 * (bottom - top)
    rows = slice(max(0, round(top - room)), min(height, round(bottom + room)))
    columns = slice(max(0, round(left - room)), min(width, round(right + room)))
    return ground[rows, columns]


def _focused(ground: Photo, sheet: Photo, cover: Mask, box: Box) -> tuple[Photo, Mask]:
    """Soften a paste to the sharpness of its surroundings, a little."""
    near = luma(_near(ground, box))
    sharp = float(np.percentile(np.abs(near - blur(near, 1.0)), 97))
    sigma = float(np.clip((0.035 - sharp) / 0.035, 0, 1)) * 1.1 * unit(ground)
    return blur(sheet * cover[..., None], sigma) / (blur(cover, sigma)[..., None] + 1e-4), blur(
        cover, max(0.4, sigma)
    )


def _shadow(ground: Photo, cover: Mask) -> Mask:
    """Return the dark seam under a thing, its pool of shade and a soft one away from the light."""
    u = unit(ground)
    solid = cover > 0.5
    rows = np.flatnonzero(solid.any(1))
    if len(rows) == 0:
        return np.zeros_like(cover)
    base, tall = int(rows[-1]), len(rows)
    lean = -0.5 * lamp_side(ground)
    flat = np.array([[1, -lean, lean * base], [0, -0.16, base * 1.16 - 1]], np.float32)
    size = (cover.shape[1], cover.shape[0])
    thrown = np.asarray(cv.warpAffine(cover, flat, size, flags=cv.INTER_LINEAR), np.float32)
    long = blur(np.clip(thrown, 0, 1), 5 * u + 0.02 * tall)
    foot = backdrop.foot(solid, 0.14)
    seam, pool = blur(foot, 2 * u + 0.006 * tall), blur(foot, 4 * u + 0.035 * tall)
    seam, pool = (np.clip(one / max(1e-3, float(one.max())), 0, 1) for one in (seam, pool))
    dark = 1 - (1 - 0.55 * seam) * (1 - 0.5 * pool) * (1 - 0.28 * long)
    return np.clip(dark, 0, 0.82).astype(np.float32) * (1 - 0.5 * regions.sky(ground))


def _together(sheet: Sheet, studio: Studio) -> Photo:
    """Stand the subjects of all references side by side in one set."""
    cutouts = [cut_out(photo, matte.subject(photo)) for photo in sheet.references]
    return studio.group(cutouts, "in a photo studio", (sheet.width, sheet.height))


def grid(sheet: Sheet, step: Step) -> Sheet:
    """Lay the references, or before and after, on one sheet; the picture's ratio is kept."""
    photos = [sheet.photo, *sheet.references[1:]] if len(sheet.references) > 1 else None
    if photos is None or step.act == "compare":
        photos = (
            [sheet.references[0], sheet.photo]
            if len(sheet.references) == 1
            else list(sheet.references[:2])
        )
    return replace(sheet, photo=board(photos, sheet.width, sheet.height), framed=True)
