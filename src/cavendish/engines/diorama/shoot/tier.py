"""Tier: how much light a picture of some size is given. Knows sizes, memory and time, no renderer.

Seconds and bytes were measured on two cores at 2.6 GHz, on a set with a dozen textured parts.
"""

import math
from dataclasses import dataclass, replace
from typing import Literal

MEGAPIXEL = 1024 * 1024
_BYTES_PER_PIXEL = 60
"""Memory a pixel costs at the peak: radiance and its clean copy (24), features (12), one band."""
_BASE_BYTES = 1300 * 1024 * 1024
"""Interpreter, renderer, textures, one pass in flight."""
_SECONDS_PER_SAMPLE = 0.5
_SECONDS_PER_FILTER = {"high": 1.6, "fast": 0.8}
"""Seconds a megapixel for one light path a pixel, and for denoising."""
_SECONDS_TO_PRINT = 0.35
"""Seconds a megapixel for enlarging and developing."""
_SECONDS_TO_BEGIN = 1.0

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
    finishing: float
    """Seconds that denoising and developing will take."""

    @property
    def megapixels(self) -> float:
        """Millions of pixels traced."""
        return self.width * self.height / MEGAPIXEL

    @property
    def traced(self) -> float:
        """The fraction of the whole work that is done when the tracing is."""
        tracing = self.megapixels * _SECONDS_PER_SAMPLE * (self.samples + 1)
        return tracing / (tracing + self.finishing)


def tier(width: int, height: int, free_bytes: int, seconds: float | None = None) -> Tier:
    """Choose the traced size, the samples and the filter for a picture.

    Small pictures show noise pixel by pixel and cost little: more samples. At 4K an eye sees four
    traced pixels where it saw one at 2K, so few samples read the same and take a quarter of the
    time. Where memory is short, or ``seconds`` would not do for one path a pixel, half the size is
    traced and enlarged: soft, but never late and never killed by the system.
    """
    whole = _at_full_size(width, height)
    memory = width * height * _BYTES_PER_PIXEL + _BASE_BYTES
    late = seconds is not None and _least_seconds(whole) > seconds
    if (memory > free_bytes or late) and width * height > MEGAPIXEL // 4:
        half = tier(math.ceil(width / 2), math.ceil(height / 2), free_bytes, seconds)
        printing = (whole.megapixels - half.megapixels) * _SECONDS_TO_PRINT
        return replace(half, finishing=half.finishing + printing)
    return whole


def _at_full_size(width: int, height: int) -> Tier:
    megapixels = width * height / MEGAPIXEL
    samples, quality = _effort(megapixels)
    finishing = megapixels * (_SECONDS_PER_FILTER[quality] + _SECONDS_TO_PRINT)
    return Tier(width=width, height=height, samples=samples, quality=quality, finishing=finishing)


def _least_seconds(choice: Tier) -> float:
    """Seconds for features and one path a pixel, denoised and developed."""
    return _SECONDS_TO_BEGIN + choice.megapixels * 2 * _SECONDS_PER_SAMPLE + choice.finishing


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
