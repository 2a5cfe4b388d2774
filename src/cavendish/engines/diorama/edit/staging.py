"""Subjects of photos in the engine's sets: the set is photographed, the subjects laid over it.

A grey plate of each subject's outline stands in the set while light is measured: what it darkens
is the subject's shadow, and how it is lit tells how the subject must look there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.edit.cutout import Cutout, cut_out, disc, plate
from cavendish.engines.diorama.edit.failures import CannotError
from cavendish.engines.diorama.edit.frame import Box
from cavendish.engines.diorama.edit.membrane import membrane
from cavendish.engines.diorama.edit.pointing import aimed, bust, group, tipped
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    Values,
    blur,
    cv,
    from_linear,
    grown,
    photo_of,
    resized,
    step,
    to_linear,
    unit,
)
from cavendish.engines.diorama.model.material import Finish, Glow
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import ScenePlan
from cavendish.engines.diorama.shoot.photograph import photograph
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.camera import project
from cavendish.engines.diorama.stage.shot import Camera, Development, Shot

Report = Callable[[float], None]
_MEASURED = 400
"""Pixels of the longer side of the picture that light is measured in."""
_USUAL = 0.37
"""Linear print of a grey plate in plain good light: no change is needed."""
_DEFAULT_HEIGHT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Laid:
    """A cut-out's place in the picture: a pixel box, its plate's, and how far away it is."""

    cutout: Cutout
    box: Box
    plate: Box
    away: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """How a picture is taken: its size in pixels, its seed, who is told of progress."""

    size: tuple[int, int]
    seed: int
    report: Report


def staged(
    plan: ScenePlan,
    cast: tuple[tuple[Model, ...], ...],
    cutouts: Mapping[int, Cutout],
    *,
    sitting: Sitting,
    framed: Box | None = None,
) -> Photo:
    """Return the plan's picture with cut-outs for some of its things.

    ``framed`` is where the first cut-out must be, in parts of the picture; without it the set's
    own composition says.
    """
    size, seed, report = sitting.size, sitting.seed, sitting.report
    width, height = size
    models, finishes = list(cast), dict[int, Finish]()
    for thing, one in cutouts.items():
        tall = _height(one, cast[thing])
        model = disc(tall) if framed is not None and one.pitch else plate(one, tall)
        models[thing] = (model,)
        finishes[thing] = model.parts[0].finish
    shot = arrange(plan, tuple(models), width=width, height=height, seed=seed)
    places = {thing: _vertices(shot, finish) for thing, finish in finishes.items()}
    first = next(iter(cutouts))
    shot, alone_at = _pointed(shot, cutouts, places, framed, width / height)
    laid = [
        _laid(cutouts[thing], points, shot.camera, size, alone_at if thing == first else None)
        for thing, points in places.items()
    ]
    plates = set(map(id, finishes.values()))
    empty = replace(shot, parts=tuple(p for p in shot.parts if id(p.finish) not in plates))
    ground = _taken(empty, (width, height), seed, lambda done: report(0.75 * done))
    part = min(1.0, _MEASURED / max(width, height))
    small = (max(16, round(width * part)), max(16, round(height * part)))
    lit = _taken(shot, small, seed, lambda done: report(0.75 + 0.25 * done))
    return _composed(ground, lit, laid)


def _pointed(
    shot: Shot,
    cutouts: Mapping[int, Cutout],
    places: Mapping[int, Values],
    framed: Box | None,
    aspect: float,
) -> tuple[Shot, Box | None]:
    """Point the camera so that who has no feet stands in the lower edge; say where one is."""
    one = next(iter(cutouts.values()))
    cut = any(each.cut for each in cutouts.values())
    aim = np.concatenate(list(places.values())[: None if framed is None else 1])
    goal = framed
    if framed is None and cut:
        goal = bust(one, aspect) if len(cutouts) == 1 else group(aim, aspect)
    if goal is None:
        return shot, None
    camera = shot.camera
    if framed is not None and one.pitch:
        camera = tipped(camera, aim, one.pitch)
    camera = aimed(camera, aim, goal, aspect, cut=cut)
    lone = goal if framed is not None or len(cutouts) == 1 else None
    return replace(shot, camera=camera), lone


def alone(
    plan: ScenePlan, cast: tuple[tuple[Model, ...], ...], *, seed: int, lamp: float, report: Report
) -> Cutout:
    """Return a plan's things photographed alone, lit from the lamp's side, and their coverage."""
    size = 512
    shot = arrange(plan, cast, width=size, height=size, seed=0 if lamp < 0 else 1)
    own = {id(part.finish) for models in cast for model in models for part in model.parts}
    parts = tuple(part for part in shot.parts if id(part.finish) in own)
    if not parts:
        message = "Nothing of what should be added can be shown."
        raise CannotError(message)
    glowing = tuple(replace(part, finish=Glow(radiance=(1.0, 1.0, 1.0))) for part in parts)
    plain = Development(
        exposure=2.0, bloom=0.0, vignette=0.0, contrast=1.0, saturation=1.0, grain=0.0
    )
    outline = replace(shot, parts=glowing, lamps=(), development=plain, haze=None)
    colours = _taken(shot, (size, size), seed, lambda done: report(0.5 * done))
    white = _taken(outline, (size, size), seed, lambda done: report(0.5 + 0.5 * done)).mean(2)
    alpha = step(0.45, 0.97, white / max(1e-3, float(white.max())))
    return cut_out(colours, alpha)


def _taken(shot: Shot, size: tuple[int, int], seed: int, report: Report) -> Photo:
    calm = replace(shot.development, grain=0.0, vignette=0.0)
    width, height = size
    shot = replace(shot, development=calm)
    pixels = photograph(shot, width=width, height=height, seed=seed, report=report)
    return photo_of(np.asarray(pixels, np.uint8))


def _height(cutout: Cutout, stand_ins: tuple[Model, ...]) -> float:
    if cutout.metres is not None:
        return cutout.metres
    if not stand_ins:
        return _DEFAULT_HEIGHT
    low, high = stand_ins[0].bounds
    tall, wide = float(high[2] - low[2]), float(high[0] - low[0])
    rows, columns = cutout.alpha.shape
    return max(tall, wide) * min(1.0, rows / columns)


def _vertices(shot: Shot, finish: Finish) -> Values:
    parts = [part.mesh.vertices for part in shot.parts if part.finish is finish]
    return np.concatenate(parts).astype(np.float64)


def _laid(
    cutout: Cutout,
    points: Values,
    camera: Camera,
    size: tuple[int, int],
    framed: Box | None,
) -> Laid:
    width, height = size
    away = float(np.linalg.norm(points.mean(0) - np.array(camera.origin)))
    seen = project(points.astype(np.float64), camera, aspect=width / height)
    x, y = (seen[:, 0] + 1) / 2 * width, (1 - seen[:, 1]) / 2 * height
    plate = (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
    if framed is not None:
        left, top, right, bottom = framed
        box = (left * width, top * height, right * width, bottom * height)
        return Laid(cutout=cutout, box=box, plate=plate, away=away)
    middle, base = (plate[0] + plate[2]) / 2, plate[3]
    base = float(height) if cutout.cut else base
    tall = plate[3] - plate[1]
    rows, columns = cutout.alpha.shape
    wide = tall * columns / rows
    box = (middle - wide / 2, base - tall, middle + wide / 2, base)
    return Laid(cutout=cutout, box=box, plate=plate, away=away)


def _composed(ground: Photo, lit: Photo, laid: list[Laid]) -> Photo:
    """Shade the set by the plates' shadows, then lay the cut-outs over it, the farthest first."""
    height, width = ground.shape[:2]
    placed = [(one, *_placed(one, width, height)) for one in sorted(laid, key=lambda o: -o.away)]
    cover = np.zeros((height, width), np.float32)
    for _, _, alpha in placed:
        cover = np.maximum(cover, alpha)
    for one in laid:
        cover = np.maximum(cover, _placed(replace(one, box=one.plate), width, height)[1])
    out = from_linear(to_linear(ground) * _shade(ground, lit, cover))
    for one, colours, alpha in placed:
        light = _light(_followed(lit, one, width), alpha)
        subject = from_linear(to_linear(colours) * light)
        out = _over(out, subject, alpha, contact=not one.cutout.cut)
    return out


def _placed(one: Laid, width: int, height: int) -> tuple[Photo, Mask]:
    """Return a cut-out's colours and coverage on a sheet of the picture's size."""
    left, top, right, bottom = one.box
    rows, columns = one.cutout.alpha.shape
    matrix = np.array(
        [[(right - left) / columns, 0, left], [0, (bottom - top) / rows, top]], np.float32
    )
    shrink = max(1.0, columns / max(1.0, right - left))
    colours, alpha = one.cutout.colours, one.cutout.alpha
    if shrink > 1.5:
        size = max(2, round(columns / shrink * 1.2)), max(2, round(rows / shrink * 1.2))
        matrix[0, 0] *= columns / size[0]
        matrix[1, 1] *= rows / size[1]
        colours, alpha = resized(colours, *size), resized(alpha, *size)
    how = {"flags": cv.INTER_CUBIC if shrink <= 1 else cv.INTER_LINEAR}
    sheet = (width, height)
    moved = cv.warpAffine(colours, matrix, sheet, borderMode=cv.BORDER_REPLICATE, **how)
    cover = cv.warpAffine(alpha, matrix, sheet, **how)
    return (
        np.clip(np.asarray(moved, np.float32), 0, 1).astype(np.float32),
        np.clip(np.asarray(cover, np.float32), 0, 1).astype(np.float32),
    )


def _shade(ground: Photo, lit: Photo, cover: Mask) -> Photo:
    """Return the gain that the plates' shadows put on the set's linear light."""
    rows, columns = lit.shape[:2]
    hidden = (grown(resized(cover, columns, rows), 5) > 0.1).astype(np.float32)
    plain = to_linear(resized(ground, columns, rows)) + 0.004
    gain = ((to_linear(lit) + 0.004) / plain).mean(2)
    far = blur(hidden, 0.12 * columns) < 0.02
    level = float(np.median(gain[far])) if far.any() else 1.0
    gain = np.clip(gain / max(0.2, level), 0.25, 1.06)
    spread = membrane(np.repeat(gain[..., None], 3, 2).astype(np.float32), hidden)[..., 0]
    gain = np.where(hidden > 0.5, spread, gain).astype(np.float32)
    gain = np.asarray(cv.medianBlur(gain, 5), np.float32)
    gain = np.where(gain > 0.96, 1.0, gain)
    return resized(blur(gain.astype(np.float32), 1.0), ground.shape[1], ground.shape[0])[..., None]


def _followed(lit: Photo, one: Laid, width: int) -> Photo:
    """Return the measured light moved so that a cut-out's plate is where the cut-out is."""
    part = lit.shape[1] / width
    left, top, right, bottom = (part * side for side in one.plate)
    x0, y0, x1, y1 = (part * side for side in one.box)
    across, down = (x1 - x0) / (right - left), (y1 - y0) / (bottom - top)
    matrix = np.array([[across, 0, x0 - across * left], [0, down, y0 - down * top]], np.float32)
    size = (lit.shape[1], lit.shape[0])
    return np.asarray(cv.warpAffine(lit, matrix, size, borderMode=cv.BORDER_REPLICATE), np.float32)


def _light(lit: Photo, alpha: Mask) -> Values:
    """Return the gain on a subject's linear light: level, tint and slope as the plate shows."""
    rows, columns = lit.shape[:2]
    inside = (resized(alpha, columns, rows) > 0.9).astype(np.float32)
    if inside.sum() < 12:
        return np.ones(3, np.float32)
    light = to_linear(lit)
    weight = blur(inside, 0.05 * columns)[..., None] + 1e-3
    local = blur(light * inside[..., None], 0.05 * columns) / weight
    mean = light[inside > 0.5].mean(0)
    level = float(mean.mean())
    tint = np.clip(mean / max(1e-4, level), 0.4, 1.8) ** 0.65
    gain = np.clip(level / _USUAL, 0.10, 1.35) ** 0.7
    slope = np.clip(local.mean(2) / max(1e-4, level), 0.55, 1.6) ** 0.55
    slope = resized(slope.astype(np.float32), alpha.shape[1], alpha.shape[0])
    return (slope[..., None] * tint * gain).astype(np.float32)


def _over(ground: Photo, subject: Photo, alpha: Mask, *, contact: bool) -> Photo:
    """Lay a lit subject over the set: a dark seam where it touches, light bleeding round it."""
    u = unit(ground)
    if contact:
        low = np.zeros_like(alpha)
        shift = max(1, round(3 * u))
        low[shift:] = alpha[:-shift]
        rows = np.flatnonzero((alpha > 0.5).any(1))
        base = rows[-1] if len(rows) else 0
        tall = len(rows)
        near = np.exp(-(((np.arange(len(alpha)) - base) / (0.05 * tall + 3 * u)) ** 2))[:, None]
        seam = blur((low * near).astype(np.float32), 4 * u) * 0.5
        ground = (ground * (1 - np.clip(seam, 0, 0.6)[..., None])).astype(np.float32)
    around = blur(ground, 14 * u)
    rim = np.clip(blur(1 - alpha, 5 * u), 0, 1) * alpha
    subject = 1 - (1 - subject) * (1 - 0.16 * around * rim[..., None])
    return (ground * (1 - alpha[..., None]) + subject * alpha[..., None]).astype(np.float32)
