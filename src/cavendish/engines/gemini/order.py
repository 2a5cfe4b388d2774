"""A commission as a request of generateContent: parts and configuration. Pure.

Knows the ratios and sizes that the model takes; they are those of our own contract.
"""

from io import BytesIO
from math import log, log2, sqrt
from typing import Any

from google.genai import types
from PIL import Image

from cavendish.engines.engine import Commission, Pixels
from cavendish.engines.wording import worded

_RATIOS = (
    *("1:1", "1:4", "1:8", "2:3", "3:2", "3:4", "4:1"),
    *("4:3", "4:5", "5:4", "8:1", "9:16", "16:9", "21:9"),
)
_SIZES = ("512", "1K", "2K", "4K")
"""Each is twice as wide and high as the one before; the second has a million pixels."""
_INLINE_BYTES = 14_000_000
"""bytes of all pictures of a request: with base64 it stays below the API's 20 MB."""
_SMALLER = 1024
"""pixels of the longer side to which pictures are reduced when they are more than that."""
_MASK = "The last image is a mask: change image 1 only where the mask is white."


def contents(commission: Commission) -> list[types.Part]:
    """Return the parts: the words, then the pictures in the order that they count them."""
    wording = worded(commission)
    words, pictures = [wording.prompt], list(wording.pictures)
    if commission.negative_prompt:
        words.append(f"Avoid: {commission.negative_prompt}")
    if commission.mask is not None and pictures:
        words.append(_MASK)
        pictures.append(commission.mask)
    return [types.Part(text="\n".join(words)), *_inline(pictures)]


def configuration(commission: Commission) -> types.GenerateContentConfig:
    """Return what the picture shall be like."""
    return types.GenerateContentConfig(
        response_modalities=["IMAGE"],
        image_config=types.ImageConfig(
            aspect_ratio=_ratio(commission), image_size=_size(commission)
        ),
        seed=commission.seed % 2**31,
        automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
    )


def _ratio(commission: Commission) -> str:
    """Return the nearest ratio that the model knows."""
    asked = log(commission.width / commission.height)

    def distance(ratio: str) -> float:
        width, height = ratio.split(":")
        return abs(log(int(width) / int(height)) - asked)

    return min(_RATIOS, key=distance)


def _size(commission: Commission) -> str:
    doublings = round(log2(sqrt(commission.width * commission.height) / 1024))
    return _SIZES[max(0, min(len(_SIZES) - 1, 1 + doublings))]


def _inline(pictures: list[Pixels]) -> list[types.Part]:
    """Return the pictures as parts, all of them smaller when they are too much together."""
    files = [_file(picture) for picture in pictures]
    if sum(len(data) for data, _ in files) > _INLINE_BYTES:
        files = [_file(picture, _SMALLER) for picture in pictures]
    return [types.Part.from_bytes(data=data, mime_type=kind) for data, kind in files]


def _file(picture: Pixels, side: int | None = None) -> tuple[bytes, str]:
    """Return a picture as JPEG, or as PNG where it is transparent."""
    image, buffer = Image.fromarray(picture), BytesIO()
    if side is not None:
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
    options: dict[str, Any] = {"quality": 92} if image.mode == "RGB" else {"compress_level": 1}
    file_format = "JPEG" if image.mode == "RGB" else "PNG"
    image.save(buffer, file_format, **options)
    return buffer.getvalue(), f"image/{file_format.lower()}"
