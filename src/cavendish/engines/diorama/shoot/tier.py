"""Tier: how much light a picture of some size is given. Knows sizes, memory and time, no renderer.

Seconds and bytes were measured on two cores at 2.6 GHz, on a set with a dozen textured parts.
"""

import math
from dataclasses import dataclass, replace
from typing import Literal

MEGAPIXEL = 1024 * 1024
_BYTES_PER_PIXEL = 80
"""Memory a pixel costs at the peak: radiance and its clean copy (24), features (12), the print."""
_BASE_BYTES = 1400 * 1024 * 1024
"""Interpreter, renderer, textures, one pass or one denoised tile in flight."""
_SECONDS_PER_SAMPLE = 0.7
_SECONDS_PER_FILTER = {"high": 1.6, "fast": 0.8}
"""Seconds a megapixel for one light path a pixel, and denoising."""
_SECONDS_TO_PRINT = 0.35
"""Seconds a megapixel for enlarging and developing."""
_SECONDS_TO_BEGIN = 1.0

Quality = Literal["high", "fast"]
_EFFORTS: tuple[tuple[float, tuple[int, Quality]], ...] = (
    (0.3, (10, "high")),
    (0.6, (6, "high")),
    (1.6, (4, "fast")),
    (5.0, (3, "fast")),
    (math.inf, (2, "fast")),
)
"""Up to so many traced megapixels: light paths, filter."""


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
        tracing = self.megapixels * self.samples * _SECONDS_PER_SAMPLE
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
    """Return the tier for a traced size; the numbers aim at 6, 16 and 45 s at 1K, 2K and 4K.

    Judged against 96 samples: the fast filter loses a third of a decibel and costs half; one more
    light path a pixel gains as much for less.
    """
    megapixels = width * height / MEGAPIXEL
    samples, quality = next(c for most, c in _EFFORTS if megapixels <= most)
    finishing = megapixels * (_SECONDS_PER_FILTER[quality] + _SECONDS_TO_PRINT)
    return Tier(
        width=width,
        height=height,
        samples=samples,
        quality=quality,
        finishing=finishing,
    )


def _least_seconds(choice: Tier) -> float:
    """Seconds for one path a pixel, denoised and developed."""
    return _SECONDS_TO_BEGIN + choice.megapixels * _SECONDS_PER_SAMPLE + choice.finishing


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
