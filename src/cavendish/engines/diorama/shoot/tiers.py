"""Tier: how much light a picture of some size is given. Knows sizes and memory, no renderer."""

import math
from dataclasses import dataclass
from typing import Literal

MEGAPIXEL = 1024 * 1024
_BYTES_PER_PIXEL = 72
"""Peak memory a pixel costs: radiance, features, denoised copy, print. Measured at 4K."""
_BASE_BYTES = 900 * 1024 * 1024
"""Interpreter, renderer, textures, one tile in flight."""

Quality = Literal["high", "fast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """How one picture is traced before it is developed."""

    width: int
    height: int
    samples: int
    """Light paths a pixel."""
    quality: Quality
    """Which filter denoises."""


def tier(width: int, height: int, free_bytes: int) -> Tier:
    """Choose the traced size, the samples and the filter for a picture.

    Small pictures show noise pixel by pixel and cost little: more samples. At 4K an eye sees four
    traced pixels where it saw one at 2K, so two samples and the fast filter read the same and take
    a quarter of the time. Where memory is short, half the size is traced and enlarged: soft, but
    never killed by the system.
    """
    pixels = width * height
    if pixels * _BYTES_PER_PIXEL + _BASE_BYTES > free_bytes and pixels > MEGAPIXEL // 4:
        half = tier(math.ceil(width / 2), math.ceil(height / 2), free_bytes)
        return Tier(
            width=half.width, height=half.height, samples=half.samples, quality=half.quality
        )
    samples, quality = _effort(pixels / MEGAPIXEL)
    return Tier(width=width, height=height, samples=samples, quality=quality)


def _effort(megapixels: float) -> tuple[int, Quality]:
    """Return samples a pixel and the filter for a traced size."""
    if megapixels <= 0.6:
        return 24, "high"
    if megapixels <= 1.6:
        return 12, "high"
    if megapixels <= 5:
        return 6, "high"
    return 3, "fast"


def free_memory() -> int:
    """Return the bytes this machine can give without swapping (Linux); a safe guess elsewhere."""
    try:
        with open("/proc/meminfo", encoding="ascii") as table:  # noqa: PTH123 - one small kernel file
            for line in table:
                if line.startswith("MemAvailable:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 4 * 1024**3
