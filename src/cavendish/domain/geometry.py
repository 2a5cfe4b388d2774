"""Aspect ratio and resolution to exact pixels. Knows the contract's table, nothing of pictures."""

from dataclasses import dataclass
from enum import StrEnum
from math import log

AUTO = "auto"

_BASE: dict[str, tuple[int, int]] = {
    "1:1": (1024, 1024),
    "1:4": (512, 2048),
    "1:8": (384, 3072),
    "2:3": (848, 1264),
    "3:2": (1264, 848),
    "3:4": (896, 1200),
    "4:1": (2048, 512),
    "4:3": (1200, 896),
    "4:5": (928, 1152),
    "5:4": (1152, 928),
    "8:1": (3072, 384),
    "9:16": (768, 1376),
    "16:9": (1376, 768),
    "21:9": (1584, 672),
}
"""Width and height at 1K."""

ASPECT_RATIOS: tuple[str, ...] = tuple(_BASE)


class Resolution(StrEnum):
    """How large a picture is, as a multiple of the 1K table."""

    HALF = "0.5K"
    ONE = "1K"
    TWO = "2K"
    FOUR = "4K"

    @property
    def factor(self) -> float:
        """Multiple of the 1K sides."""
        return {"0.5K": 0.5, "1K": 1.0, "2K": 2.0, "4K": 4.0}[self.value]


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels."""

    width: int
    height: int


def size_of(aspect_ratio: str, resolution: Resolution) -> Size:
    """Return the exact output size; ``aspect_ratio`` is one of ASPECT_RATIOS (else KeyError)."""
    width, height = _BASE[aspect_ratio]
    return Size(int(width * resolution.factor), int(height * resolution.factor))


def nearest_ratio(width: int, height: int) -> str:
    """Return the ratio nearest to a picture's own by log distance; ties go to the first listed."""
    wanted = log(width / height)

    def distance(ratio: str) -> float:
        w, h = _BASE[ratio]
        return abs(log(w / h) - wanted)

    return min(ASPECT_RATIOS, key=distance)


def read_resolution(text: str) -> Resolution | None:
    """Read a resolution in any letter case; ``512`` is another name of 0.5K."""
    if text == "512":
        return Resolution.HALF
    return next((r for r in Resolution if r.value == text.upper()), None)
