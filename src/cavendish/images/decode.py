"""Hostile bytes to clean pixels. Knows formats and their dangers, nothing of runs.

Call it in a child process: a decoder may crash or eat memory. Everything but the pixels is left
behind: metadata, profiles (after conversion to sRGB), further frames, trailing bytes.
"""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from cavendish import limits

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "AVIF", "HEIF")


class UnreadableImage(Exception):
    """The bytes are no picture that we read; the message is fit for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What a picture's header says."""

    mime_type: str
    width: int
    height: int


def decode(data: bytes) -> NDArray[np.uint8]:
    """Return upright sRGB pixels, height x width x 3, or 4 with straight alpha.

    The header is checked before anything is decoded; pictures longer than REFERENCE_SIDE are
    reduced. Raises UnreadableImage and nothing else.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _decode(data)
    except UnreadableImage:
        raise
    except Exception as error:  # Pillow's failures share no family: OSError, SyntaxError, ...
        message = "it is damaged, or not a PNG, JPEG, WebP, GIF, AVIF or HEIC picture"
        raise UnreadableImage(message) from error


def examine(data: bytes) -> Examined:
    """Return what a picture that ``decode`` reads is, as stored.

    Raises UnreadableImage and nothing else.
    """
    decode(data)
    with Image.open(BytesIO(data), formats=FORMATS) as picture:
        mime_type = Image.MIME.get(picture.format or "", "application/octet-stream")
        return Examined(mime_type=mime_type, width=picture.width, height=picture.height)


def _decode(data: bytes) -> NDArray[np.uint8]:
    _learn_heif()
    with Image.open(BytesIO(data), formats=FORMATS) as picture:
        _check(picture.size)
        picture.seek(0)
        picture.draft("RGB", (limits.REFERENCE_SIDE, limits.REFERENCE_SIDE))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        clean = _in_srgb(upright)
    clean.thumbnail((limits.REFERENCE_SIDE, limits.REFERENCE_SIDE), Image.Resampling.LANCZOS)
    return np.array(clean)


def _learn_heif() -> None:
    import pillow_heif  # noqa: PLC0415 -- 10 MB that only decoders need

    cast("Any", pillow_heif).register_heif_opener(thumbnails=False)


def _check(size: tuple[int, int]) -> None:
    long, short = max(size), min(size)
    if short < 1 or long > limits.MAX_IMAGE_SIDE or long * short > limits.MAX_IMAGE_PIXELS:
        message = (
            f"it has {size[0]}x{size[1]} pixels; at most {limits.MAX_IMAGE_SIDE} a side "
            f"and {limits.MAX_IMAGE_PIXELS // 1_000_000} million in all are read"
        )
        raise UnreadableImage(message)
    if long > short * limits.MAX_IMAGE_ASPECT:
        message = f"it is {size[0]}x{size[1]}, longer than {limits.MAX_IMAGE_ASPECT} to 1"
        raise UnreadableImage(message)


def _in_srgb(picture: Image.Image) -> Image.Image:
    transparent = "A" in picture.getbands() or "transparency" in picture.info
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "RGBA", "CMYK"):
        alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
        picture = _converted(picture, profile)
        if alpha is not None:
            picture.putalpha(alpha)
            return picture
    return picture.convert("RGBA" if transparent else "RGB")


def _converted(picture: Image.Image, profile: bytes) -> Image.Image:
    base = picture.convert("RGB") if picture.mode == "RGBA" else picture
    try:
        converted = ImageCms.profileToProfile(
            base, BytesIO(profile), cast("Any", ImageCms).createProfile("sRGB"), outputMode="RGB"
        )
    except ImageCms.PyCMSError:  # a broken profile says nothing: the values are taken as sRGB
        converted = None
    return converted or base.convert("RGB")
