"""What somebody in a photograph looks like, in colours and a few words. Knows pixels and faces.

Skin is read from the cheeks, hair from above and beside the face, clothes from below the chin; an
animal's or a thing's colour from the middle of it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.faces import Face, faces
from cavendish.engines.diorama.edit.raster import Mask, Photo, Values, luma, pixels_of, to_lab

Where = NDArray[np.bool_]
"""Pixels that belong to a part, height x width."""
_SKINLIKE = 0.075
"""OKLab distance, lightness at half weight, within which a pixel is skin like the cheeks'."""
_HAIRLIKE = 0.10
_WIDE_ENOUGH = 16
"""Pixels between the eyes below which a frame of glasses can't be seen."""
_TURNED = 0.45
"""Eyes nearer each other than this part of the face's half width: a face seen from the side."""
_ENOUGH = 24
"""Pixels that a part needs before anything is read from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Looks; colours are sRGB hex codes, None is what can't be seen."""

    coat: str | None = None
    """The main colour of what has no face: a pet's, a thing's."""
    skin: str | None = None
    hair: str | None = None
    """None on a bald head, and on one that is seen from the side."""
    length: str | None = None
    """"long", "short" or "bald"."""
    glasses: bool = False
    top: str | None = None
    bottom: str | None = None


def likeness(photo: Photo, mask: Mask) -> Likeness:
    """Return the looks of whom a mask covers in a photo."""
    face = next((f for f in faces(photo) if _covered(mask, f)), None)
    lab = to_lab(photo)
    if face is None:
        return Likeness(coat=_main(photo, lab, mask > 0.9))
    skin = _cheeks(lab, face)
    far = _distance(lab, skin)
    frontal = not _turned(face)
    crown = _above(mask, face)
    hairs = crown & (far > _SKINLIKE)
    bald = hairs.sum() < max(_ENOUGH, 0.3 * crown.sum())
    tone = np.median(lab[hairs], axis=0) if frontal and not bald else None
    clothes = far > _SKINLIKE
    if tone is not None:
        clothes &= _distance(lab, tone) > 0.05
    return Likeness(
        skin=_hex_of(skin, lab, photo),
        hair=None if tone is None else _hex_of(tone, lab, photo),
        length=_length(lab, mask, face, tone) if tone is not None else "bald" if frontal else None,
        glasses=_glasses(photo, face),
        top=_main(photo, lab, _band(mask, face, 2.3, 5.0, 1.9) & clothes),
        bottom=_main(photo, lab, _band(mask, face, 8.0, 11.0, 1.9) & clothes),
    )


def _covered(mask: Mask, face: Face) -> bool:
    row = min(mask.shape[0] - 1, max(0, round(face.y)))
    column = min(mask.shape[1] - 1, max(0, round(face.x)))
    return bool(mask[row, column] > 0.5)


def _turned(face: Face) -> bool:
    """Tell a face that is seen from the side: hair and temples aren't where they are looked for."""
    if face.eyes is None:
        return False
    (ax, _), (bx, _) = face.eyes
    return abs(bx - ax) < _TURNED * face.wide


def _places(mask: Mask, face: Face) -> tuple[Values, Values]:
    """Return rows and columns from the face's middle, in its half height and width."""
    rows, columns = np.mgrid[0 : mask.shape[0], 0 : mask.shape[1]].astype(np.float32)
    return (rows - face.y) / face.tall, (columns - face.x) / face.wide


def _cheeks(lab: Photo, face: Face) -> Values:
    """Return the usual colour of the cheeks and the nose."""
    down, across = _places(lab[..., 0], face)
    patch = (np.abs(across) < 0.55) & (down > -0.05) & (down < 0.45)
    found = lab[patch]
    lit = found[:, 0] >= np.percentile(found[:, 0], 30)
    return np.median(found[lit], axis=0)


def _distance(lab: Photo, colour: Values) -> Values:
    away = lab - colour
    away[..., 0] *= 0.5
    return np.linalg.norm(away, axis=2)


def _above(mask: Mask, face: Face) -> Where:
    """Return where hair is: an arch over the brow, and the temples."""
    down, across = _places(mask, face)
    outer = (across / 1.25) ** 2 + ((down + 0.35) / 1.45) ** 2 < 1
    inner = (across / 0.85) ** 2 + ((down + 0.05) / 1.05) ** 2 < 1
    return outer & ~inner & (down < -0.35) & (mask > 0.85)


def _length(lab: Photo, mask: Mask, face: Face, tone: Values) -> str:
    """Tell long hair by hair beside and below the jaw."""
    down, across = _places(mask, face)
    side = (np.abs(across) > 0.85) & (np.abs(across) < 1.7) & (down > 0.45) & (down < 1.25)
    side &= mask > 0.85
    if side.sum() < _ENOUGH:
        return "short"
    return "long" if float((_distance(lab, tone)[side] < _HAIRLIKE).mean()) > 0.35 else "short"


def _glasses(photo: Photo, face: Face) -> bool:
    """Tell glasses by edges where bare skin has none: on the bridge, and below both eyes."""
    if face.eyes is None:
        return False
    (ax, ay), (bx, by) = face.eyes
    apart = float(np.hypot(bx - ax, by - ay))
    if apart < _WIDE_ENOUGH:
        return False
    grey = luma(photo)
    middle = _edge(grey, (ax + bx) / 2, (ay + by) / 2 + 0.02 * apart, 0.10 * apart, 0.28 * apart)
    rims = [_edge(grey, x, y + 0.34 * apart, 0.2 * apart, 0.14 * apart) for x, y in face.eyes]
    return bool(middle > 0.13 and min(rims) > 0.09)


def _edge(grey: Mask, x: float, y: float, wide: float, tall: float) -> float:
    """Return the strongest level line in a small window: the jump across it."""
    top, bottom = max(0, round(y - tall)), round(y + tall) + 1
    left, right = max(0, round(x - wide)), round(x + wide) + 1
    rows = grey[top:bottom, left:right].mean(1)
    if len(rows) < 5:
        return 0.0
    span = max(1, round(0.2 * tall))
    return float(np.abs(rows[2 * span :] - rows[: -2 * span]).max())


def _band(mask: Mask, face: Face, top: float, bottom: float, wide: float) -> Where:
    """Return the part of the body between two heights below the face."""
    down, across = _places(mask, face)
    return (down > top) & (down < bottom) & (np.abs(across) < wide) & (mask > 0.85)


def _main(photo: Photo, lab: Photo, where: Where) -> str | None:
    """Return the colour that most of a part has: the fullest cell of a coarse OKLab grid."""
    if int(where.sum()) < _ENOUGH:
        return None
    found, seen = lab[where], photo[where]
    cells = np.floor(found / (0.14, 0.05, 0.05)).astype(int)
    _, which, counts = np.unique(cells, axis=0, return_inverse=True, return_counts=True)
    chosen = which.reshape(-1) == int(np.argmax(counts))
    return _code(np.median(seen[chosen], axis=0))


def _hex_of(colour: Values, lab: Photo, photo: Photo) -> str:
    """Return the code of an OKLab colour, as the nearest pixels show it."""
    away = np.linalg.norm(lab - colour, axis=2)
    near = away <= np.partition(away.reshape(-1), _ENOUGH)[_ENOUGH]
    return _code(np.median(photo[near], axis=0))


def _code(rgb: Values) -> str:
    red, green, blue = (int(v) for v in pixels_of(np.asarray(rgb)))
    return f"#{red:02x}{green:02x}{blue:02x}"
