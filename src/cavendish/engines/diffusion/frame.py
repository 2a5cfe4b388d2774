"""Geometry between what was promised and what a model can paint. Pure; pixels in, pixels out.

A picture is painted at a legal size that covers the promised one, perhaps at a whole fraction of
it, then enlarged by that whole number and cut to the promised size, evenly on both sides.
"""

from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np
from PIL import Image

from cavendish.engines.diffusion.profile import Profile
from cavendish.engines.engine import Pixels

MIN_REFERENCE_SIDE = 64
"""pixels: what the pipelines refuse to go below."""
MAX_REFERENCE_RATIO = 8.0
"""long side to short side, likewise."""
_LARGEST_SHRINK = 16
"""A bound on the search only: no promised picture needs a sixteenth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How one promised size is painted."""

    width: int
    height: int
    """The promised size in pixels."""
    painted_width: int
    painted_height: int
    """What the model paints, in pixels; times ``enlarge``, it covers the promised size."""
    enlarge: int


def framed(width: int, height: int, profile: Profile, *, least_enlarge: int = 1) -> Frame:
    """Return the largest legal frame for a promised size, ``least_enlarge`` times smaller or more.

    ``least_enlarge`` is how memory is saved when the usual frame doesn't fit.
    """
    for enlarge in range(least_enlarge, _LARGEST_SHRINK):
        side = profile.multiple * enlarge
        painted = (
            ceil(width / side) * profile.multiple,
            ceil(height / side) * profile.multiple,
        )
        if painted[0] * painted[1] <= profile.max_area:
            break
    else:
        message = f"{width}x{height} is larger than any picture that is promised"
        raise ValueError(message)
    return Frame(
        width=width,
        height=height,
        painted_width=painted[0],
        painted_height=painted[1],
        enlarge=enlarge,
    )


def cut(pixels: Pixels, width: int, height: int) -> Pixels:
    """Return the middle of a picture that covers width x height."""
    left, top = (pixels.shape[1] - width) // 2, (pixels.shape[0] - height) // 2
    return np.ascontiguousarray(pixels[top : top + height, left : left + width])


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """Return a picture resampled to width x height (Lanczos)."""
    if pixels.shape[:2] == (height, width):
        return pixels
    return np.asarray(Image.fromarray(pixels).resize((width, height), Image.Resampling.LANCZOS))


def reference(pixels: Pixels, profile: Profile) -> Pixels:
    """Return a reference as the model takes it: RGB on white, legal in sides, ratio and area.

    Nothing is cropped: a picture longer than the pipelines allow gets a border of its own edge.
    """
    whole = _bordered(_on_white(pixels))
    height, width = whole.shape[:2]
    scale = min(1.0, sqrt(profile.reference_area / (width * height)))
    scale = max(scale, MIN_REFERENCE_SIDE / min(width, height))
    across = _legal(width * scale, profile.multiple)
    down = _legal(height * scale, profile.multiple)
    longest = int(min(across, down) * MAX_REFERENCE_RATIO)
    return resized(whole, min(across, longest), min(down, longest))


def _legal(side: float, multiple: int) -> int:
    """Round down to the model's grid: a side is changed by less than one of its tokens."""
    return max(MIN_REFERENCE_SIDE, int(side + 0.5) // multiple * multiple)


def _on_white(pixels: Pixels) -> Pixels:
    if pixels.shape[2] == 3:
        return pixels
    alpha = pixels[..., 3:].astype(np.float32) / 255
    mixed = pixels[..., :3] * alpha + 255 * (1 - alpha)
    return (mixed + 0.5).astype(np.uint8)


def _bordered(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    more_rows = max(0, ceil(width / MAX_REFERENCE_RATIO) - height)
    more_columns = max(0, ceil(height / MAX_REFERENCE_RATIO) - width)
    if not more_rows and not more_columns:
        return pixels
    rows = (more_rows // 2, more_rows - more_rows // 2)
    columns = (more_columns // 2, more_columns - more_columns // 2)
    return np.pad(pixels, (rows, columns, (0, 0)), mode="edge")
