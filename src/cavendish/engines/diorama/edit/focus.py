"""Blur of a part: what lies behind, what must not be recognised. Knows masks; no words."""

import numpy as np

from cavendish.engines.diorama.edit import frame, matte, tone
from cavendish.engines.diorama.edit.find import largest
from cavendish.engines.diorama.edit.raster import (
    Mask,
    Photo,
    blur,
    cv,
    from_linear,
    grown,
    mixed,
    to_linear,
    unit,
)

_BLURRED = 0.085
"""Deviation of a blur over the size of what must not be recognised."""


def hidden(photo: Photo, mask: Mask, amount: float) -> Photo:
    """Return the photo with what a mask covers blurred past recognition, its edge soft."""
    left, top, right, bottom = frame.box_of(largest(mask))
    reach = _BLURRED * min(right - left, bottom - top) / (7 * unit(photo))
    soft = tone.soften(photo, max(1.0, reach) * amount)
    return mixed(photo, soft, np.clip(blur(mask, 0.06 * (right - left)) * 1.15, 0, 1))


def of_people(photo: Photo, ovals: Mask) -> Mask:
    """Keep of ovals over faces what stands out, unless faces don't."""
    people = grown(matte.subject(photo), 2 * unit(photo))
    inner = (ovals * people).astype(np.float32)
    return inner if float(inner.sum()) > 0.5 * float(ovals.sum()) else ovals


def bokeh(photo: Photo, subject: Mask, amount: float) -> Photo:
    """Blur what lies behind as a fast lens does: discs of light, nothing of the subject smeared."""
    reach = 0.016 * amount * max(photo.shape[:2])
    light = to_linear(photo) ** 1.0
    bright = light * (1 + 6 * np.clip(light.mean(2, keepdims=True) - 0.55, 0, 1))
    weight = (1 - subject)[..., None] ** 2 + 1e-4
    top, bottom = _disc(bright * weight, reach), _disc(weight, reach)
    behind = from_linear(np.clip(top / bottom, 0, 1).astype(np.float32))
    front = matte.foreground(photo, subject)
    return mixed(behind, front, subject)


def _disc(values: Photo, radius: float) -> Photo:
    size = max(1, round(radius))
    rows, columns = np.mgrid[-size : size + 1, -size : size + 1]
    kernel = ((rows**2 + columns**2) <= radius**2).astype(np.float32)
    out = np.asarray(cv.filter2D(values, -1, kernel / kernel.sum(), borderType=cv.BORDER_REFLECT))
    return out.reshape(*values.shape).astype(np.float32)
