"""A provider's bytes as the promised pixels. Knows file formats; nothing of who sent them.

What comes over a network is not trusted: it is bounded, checked from its header, then decoded.
"""

import base64
import binascii
from io import BytesIO

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from cavendish.engines.engine import EngineFailure, Pixels

MAX_BYTES = 96 * 1024 * 1024
"""bytes of one answer: a 4K PNG of pure noise in base64 is 70 MB."""
_MAX_PIXELS = 50_000_000
"""pixels of one picture, checked before it is decoded."""
_FORMATS = ("PNG", "JPEG", "WEBP")
_SAME_RATIO = 1.02
"""Pictures whose ratios differ by less lie on each other, and a mask of one fits the other."""
_FEATHER = 2.0
"""pixels of blur on a mask's edge at 1 MP: a hard edge shows."""


def unwrapped(text: object) -> bytes:
    """Return the bytes of a base64 text. Raises EngineFailure when it isn't whole."""
    if not isinstance(text, str) or not text:
        message = "The engine's server answered without a picture."
        raise EngineFailure(message)
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        message = "The engine's server sent a damaged picture."
        raise EngineFailure(message) from error


def decoded(data: bytes) -> Pixels:
    """Return the pixels of a PNG, JPEG or WebP file. Raises EngineFailure for anything else."""
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            mode = "RGBA" if picture.has_transparency_data else "RGB"
            small = picture.width * picture.height <= _MAX_PIXELS
            pixels = np.asarray(picture.convert(mode)) if small else None
    except Exception as error:  # whatever a decoder raises, the bytes are at fault
        message = "The engine's server sent something that is no picture."
        raise EngineFailure(message) from error
    if pixels is None:
        message = "The engine's server sent a picture larger than any that was asked for."
        raise EngineFailure(message)
    return pixels


def fitted(pixels: Pixels, width: int, height: int) -> Pixels:
    """Return a picture scaled and cut, evenly on both sides, to exactly width x height."""
    if pixels.shape[:2] == (height, width):
        return pixels
    scaled = ImageOps.fit(Image.fromarray(pixels), (width, height), Image.Resampling.LANCZOS)
    return np.asarray(scaled)


def held(pixels: Pixels, reference: Pixels, mask: Pixels) -> Pixels | None:
    """Return the picture inside the mask and the reference outside of it.

    None when their shapes differ so much that they don't lie on each other.
    """
    height, width = pixels.shape[:2]
    ratio = (reference.shape[1] / reference.shape[0]) / (width / height)
    if max(ratio, 1 / ratio) > _SAME_RATIO:
        return None
    size, blur = (width, height), _FEATHER * np.sqrt(width * height / 1024**2)
    grey = Image.fromarray(mask).convert("L").resize(size, Image.Resampling.BILINEAR)
    soft = grey.filter(ImageFilter.GaussianBlur(float(blur)))
    kept = Image.fromarray(fitted(reference, width, height)).convert("RGB")
    return np.asarray(Image.composite(Image.fromarray(pixels).convert("RGB"), kept, soft))


def png(pixels: Pixels) -> bytes:
    """Return a picture as a PNG file, quickly rather than small: it goes to a server nearby."""
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
