"""Finds what a target's words point at: a mask in the photo. Knows places, roles and colours.

A photo carries no names: a noun without a role, colour or side is taken to be what stands out, and
the finding says so.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.edit import faces, lettered, matte, paint, regions
from cavendish.engines.diorama.edit.failures import NotFoundError
from cavendish.engines.diorama.edit.membrane import membrane
from cavendish.engines.diorama.edit.plan import Target
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    grown,
    guided,
    islands,
    luma,
    mixed,
    step,
    unit,
)

_GAP = 16.0
"""Pixels, of 1024, between a thing and the subject that are no background."""
_LEAST = 0.0006
"""The part of a picture below which a mask is nothing."""
_WORN = frozenset(
    [
        "jacket",
        "coat",
        "shirt",
        "t-shirt",
        "tshirt",
        "dress",
        "suit",
        "sweater",
        "hoodie",
        "clothes",
        "clothing",
        "outfit",
        "top",
        "blouse",
        "uniform",
        "vest",
        "skirt",
        "pants",
        "trousers",
        "jeans",
        "tie",
        "blazer",
        "robe",
        "kimono",
        "jumper",
    ]
)
_GROUND = frozenset(
    [
        "floor",
        "ground",
        "table",
        "tabletop",
        "desk",
        "road",
        "street",
        "pavement",
        "sidewalk",
        "counter",
        "carpet",
    ]
)
_LEAFY = frozenset(
    [
        "grass",
        "lawn",
        "tree",
        "trees",
        "leaves",
        "foliage",
        "bush",
        "bushes",
        "plants",
        "forest",
        "meadow",
        "hedge",
    ]
)
_WET = frozenset(["water", "sea", "ocean", "lake", "river", "pool"])
_SKIN = frozenset(["skin", "blemishes", "pimples", "wrinkles", "acne", "freckles", "spots"])
_PEOPLE = frozenset(["man", "woman", "person", "boy", "girl", "guy", "lady", "player", "child"])
_ROUGH = frozenset(["wall", "walls"])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """Where a target is, and what to say about how it was found."""

    mask: Mask
    note: str = ""


def find(photo: Photo, target: Target) -> Found:
    """Return where a target is. Raises NotFoundError."""
    found = _by_role(photo, target)
    if found.mask.mean() < _LEAST:
        message = f"Nothing like {said(target)!r} was found in the picture."
        raise NotFoundError(message)
    return found


def said(target: Target) -> str:
    """Return a target in words."""
    side = f" ({target.side})" if target.side else ""
    colour = f"{target.colour} " if target.colour else ""
    return f"{colour}{target.noun}{side}"


def _by_role(photo: Photo, target: Target) -> Found:  # noqa: PLR0911 - one line a role
    head = target.noun.rpartition(" ")[2]
    if target.noun == "picture":
        return Found(mask=regions.side(photo, target.side))
    if target.noun == "background":
        return Found(mask=1 - matte.subject(photo))
    if head == "sky":
        return Found(mask=regions.sky(photo))
    if target.noun == "face" or head in _SKIN:
        return _face(photo, target, inner=head in _SKIN)
    if target.noun == "text" or head in ("watermark", "logo", "sign", "subtitles"):
        return Found(mask=lettered.text(photo) * regions.side(photo, target.side))
    if head in _LEAFY:
        return Found(mask=regions.foliage(photo))
    if head in ("hair", "beard"):
        return _hair(photo)
    return _thing(photo, target, head)


def _thing(photo: Photo, target: Target, head: str) -> Found:  # noqa: PLR0911 - likewise
    """Find a noun by its colour, its place, or as what stands out."""
    colour = target.colour
    if head in _GROUND:
        return Found(mask=_within(regions.ground(photo, matte.subject(photo)), photo, colour))
    if head in _WET:
        return Found(mask=regions.water(photo))
    if head in _ROUGH:
        return Found(mask=_within(regions.wall(photo, matte.subject(photo)), photo, colour))
    if head in _WORN:
        return _worn(photo, target)
    if colour is not None:
        mask = _coloured(photo, target)
        if mask.mean() >= _LEAST:
            return Found(mask=mask)
    note = f"{said(target).capitalize()!r} was taken to be what stands out in the picture."
    if target.side not in (None, "background", "foreground"):
        one = _person(photo, target.side or "") if head in _PEOPLE and not target.every else None
        return Found(mask=_completed(photo, _on_side(photo, target)) if one is None else one)
    mask = matte.subject(photo)
    if head in ("subject", "background") or target.every:
        return Found(mask=mask, note="" if target.noun == "subject" else note)
    return Found(mask=largest(mask), note=note)


def _completed(photo: Photo, mask: Mask) -> Mask:
    """Return a finding drawn along edges, with what it shuts in against the rest."""
    if mask.mean() < _LEAST:
        return mask
    rest = grown((matte.subject(photo) > 0.5).astype(np.float32), 2 * unit(photo)) * (mask < 0.5)
    told = step(0.35, 0.65, guided(mask, luma(photo), 3 * unit(photo), 1e-3)) * (1 - rest)
    told = np.maximum(mask, largest(told))
    return np.maximum(told, _shut_in(told, rest))


def _shut_in(mask: Mask, rest: Mask) -> Mask:
    """Return what a finding, the rest of the subject and the picture's sides leave no way out."""
    u = unit(mask)
    wide = grown(np.maximum(mask, rest), _GAP * u)
    labels, areas = islands(wide < 0.5)
    beside = np.unique(labels[grown(mask, 1.5 * _GAP * u) > 0.5])
    small = np.isin(labels, [n for n in beside if 0 < areas[n] < 0.3 * float(mask.sum())])
    near = grown(np.maximum(mask, small).astype(np.float32), 1.5 * _GAP * u) * (rest < 0.5)
    return (grown(np.maximum(wide, small).astype(np.float32), -_GAP * u) * near).astype(np.float32)


def _peeled(photo: Photo, where: Mask) -> Mask:
    """Return what stands out in a part of the picture, the main subject aside."""
    main = matte.subject(photo)
    inside = float((main * where).sum()) / max(1.0, float(main.sum()))
    if inside > 0.8:
        return (main * where).astype(np.float32)
    hole = grown((main > 0.04).astype(np.float32), 6 * unit(photo) + 2)
    without = mixed(photo, membrane(photo, hole), hole)
    return (matte.subject(without, part=True) * where * (1 - hole)).astype(np.float32)


def _within(mask: Mask, photo: Photo, colour: str | None) -> Mask:
    if colour is None:
        return mask
    return (mask * regions.coloured(photo, colour)).astype(np.float32)


def _coloured(photo: Photo, target: Target) -> Mask:
    """Return the thing of a colour: its biggest piece, or all of them."""
    mask = regions.coloured(photo, target.colour or "") * regions.side(photo, target.side)
    mask = mask.astype(np.float32)
    return mask if target.every else paint.pieces(photo, mask, matte.subject(photo))


def _on_side(photo: Photo, target: Target) -> Mask:
    """Return what stands out in one part of the picture: whole there, or next to the subject."""
    where = regions.side(photo, target.side)
    rows, columns = np.flatnonzero(where.any(1)), np.flatnonzero(where.any(0))
    window = np.s_[int(rows[0]) : int(rows[-1]) + 1, int(columns[0]) : int(columns[-1]) + 1]
    first = _seen_in(photo, window)
    if not _cut_off(first, window):
        return first if target.every else largest(first)
    looks: tuple[Callable[[], Mask], ...] = (
        lambda: _peeled(photo, where),
        lambda: _beyond(photo, target.side or ""),
        lambda: _beside(photo, window),
    )
    for look in looks:
        other = look()
        if grown(other, -3 * unit(photo)).mean() > _LEAST and not _cut_off(other, window):
            return other if target.every else largest(other)
    main = matte.subject(photo)
    if float((first * main).sum()) > 0.5 * float(first.sum()) and _cut_off(main * where, window):
        return np.zeros_like(first)
    return first if target.every else largest(first)


def _beside(photo: Photo, window: tuple[slice, slice]) -> Mask:
    """Return what stands out in a part of the picture once the main subject is painted over."""
    main = matte.subject(photo)
    hole = grown((main > 0.04).astype(np.float32), 6 * unit(photo) + 2)
    bare = mixed(photo, membrane(photo, hole), hole)
    return (_seen_in(bare.astype(np.float32), window) * (1 - hole)).astype(np.float32)


def _person(photo: Photo, side: str) -> Mask | None:
    """Return one of several people by the face on a side: what stands out nearest to that face."""
    main = matte.subject(photo)
    height, width = main.shape
    inner = [face for face in faces.faces(photo) if main[_inside(face, height, width)] > 0.5]
    if len(inner) < 2:
        return None
    where = regions.side(photo, side)
    chosen = [n for n, face in enumerate(inner) if where[_inside(face, height, width)] > 0.5]
    if len(chosen) != 1:
        return None
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    away = [np.hypot(columns - f.x, 0.3 * (rows - f.y)) / f.tall for f in inner]
    nearest = np.argmin(np.stack(away), 0) == chosen[0]
    return (main * blur(nearest.astype(np.float32), unit(photo))).astype(np.float32)


def _inside(face: faces.Face, height: int, width: int) -> tuple[int, int]:
    return int(np.clip(face.y, 0, height - 1)), int(np.clip(face.x, 0, width - 1))


def _seen_in(photo: Photo, window: tuple[slice, slice]) -> Mask:
    mask = np.zeros(photo.shape[:2], np.float32)
    mask[window] = matte.subject(np.ascontiguousarray(photo[window]), part=True)
    return mask


def _beyond(photo: Photo, side: str) -> Mask:
    """Return what stands out between the main subject and a side of the picture."""
    main = matte.subject(photo) > 0.3
    height, width = main.shape
    rows, columns = np.flatnonzero(main.any(1)), np.flatnonzero(main.any(0))
    if len(rows) == 0:
        return np.zeros((height, width), np.float32)
    strips = {
        "bottom": np.s_[int(rows[-1]) : height, 0:width],
        "top": np.s_[0 : int(rows[0]), 0:width],
        "left": np.s_[0:height, 0 : int(columns[0])],
        "right": np.s_[0:height, int(columns[-1]) : width],
    }
    strip = next((strips[word] for word in side.split() if word in strips), None)
    if strip is None or min(photo[strip].shape[:2]) < 0.08 * min(height, width):
        return np.zeros((height, width), np.float32)
    return _seen_in(photo, strip)


def _cut_off(mask: Mask, window: tuple[slice, slice]) -> bool:
    """Tell whether a finding runs along the line where the picture was parted."""
    columns, rows = window[1], window[0]
    height, width = mask.shape
    lines = [mask[:, columns.start]] if columns.start else []
    lines += [mask[:, columns.stop - 1]] if columns.stop < width else []
    lines += [mask[rows.start]] if rows.start else []
    lines += [mask[rows.stop - 1]] if rows.stop < height else []
    return any(float((line > 0.5).mean()) > 0.12 for line in lines)


def _face(photo: Photo, target: Target, *, inner: bool) -> Found:
    boxes = faces.faces(photo)
    if not boxes:
        message = "No face was found in the picture."
        raise NotFoundError(message)
    where = regions.side(photo, target.side)
    mask = faces.ovals(photo, boxes, part=0.92 if inner else 1.12) * where
    return Found(mask=mask.astype(np.float32))


def _hair(photo: Photo) -> Found:
    boxes = faces.faces(photo)
    if not boxes:
        message = "No face was found, so no hair."
        raise NotFoundError(message)
    around = faces.ovals(photo, boxes, part=2.3, lift=0.25)
    inside = faces.ovals(photo, boxes, part=0.95)
    person = matte.subject(photo)
    seed = faces.crowns(photo, boxes) * person
    like = regions.alike(photo, seed)
    mask = like * around * (1 - inside) * person
    mask = guided(mask.astype(np.float32), luma(photo), 4 * unit(photo), 1e-3)
    return Found(mask=step(0.2, 0.7, mask))


def _worn(photo: Photo, target: Target) -> Found:
    """Clothes: of the person, below the face; of the named or the most common colour there."""
    person = matte.subject(photo)
    boxes = faces.faces(photo)
    body = person.copy()
    if boxes:
        body *= faces.below(photo, boxes)
    body *= regions.side(photo, target.side)
    if target.colour:
        mask = body * regions.coloured(photo, target.colour)
    else:
        mask = body * regions.main_colour(photo, body)
    return Found(mask=mask.astype(np.float32))


def largest(mask: Mask) -> Mask:
    """Keep the biggest piece of a mask and pieces close to its size."""
    labels, areas = islands(blur(mask, 1.5 * unit(mask)) > 0.4)
    if len(areas) < 3:
        return mask
    kept = np.isin(labels, np.flatnonzero(areas > 0.6 * areas.max()))
    soft = blur(kept.astype(np.float32), 1.5 * unit(mask))
    return (mask * step(0.02, 0.2, soft)).astype(np.float32)
