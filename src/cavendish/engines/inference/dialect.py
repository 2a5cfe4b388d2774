"""The two dialects of OpenAI's images API, as requests. Pure; sends nothing.

Both take JSON for pictures from words and a multipart form with repeated ``image`` for edits. They
differ in the mask's name; both answer ``{"data": [{"b64_json": …}]}`` and ``{"detail": …}``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Literal, TypeAlias

from cavendish.engines.engine import Commission
from cavendish.engines.received import png
from cavendish.engines.wording import worded

Dialect: TypeAlias = Literal["sglang", "vllm-omni"]
Part: TypeAlias = tuple[str, tuple[str, bytes, str]]

_MASK: Mapping[Dialect, str] = {"sglang": "mask", "vllm-omni": "mask_image"}
_STEP = 16
"""pixels: models paint multiples of this, so a multiple is asked for and the rest cut off."""
MAX_AREA = 2048 * 2048 * 1.1
"""pixels that a server is asked for at once; larger pictures are painted smaller and enlarged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request below the base URL: JSON, or a form with files."""

    path: str
    width: int
    height: int
    """The size that is asked for, in pixels."""
    json: Mapping[str, Any] | None = None
    form: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Sequence[Part] = ()


def call(commission: Commission, dialect: Dialect, model: str) -> Call:
    """Return the request for a commission."""
    wording = worded(commission)
    width, height = _asked(commission)
    fields: dict[str, str | int] = {
        "prompt": wording.prompt,
        "size": f"{width}x{height}",
        "n": 1,
        "seed": commission.seed,
        "response_format": "b64_json",
        "output_format": "png",
    }
    if commission.negative_prompt:
        fields["negative_prompt"] = commission.negative_prompt
    if model:
        fields["model"] = model
    if not wording.pictures:
        return Call(path="/images/generations", width=width, height=height, json=fields)
    files = [
        ("image", (f"{number}.png", png(picture), "image/png"))
        for number, picture in enumerate(wording.pictures, 1)
    ]
    if commission.mask is not None:
        files.append((_MASK[dialect], ("mask.png", png(commission.mask), "image/png")))
    form = {name: str(value) for name, value in fields.items()}
    return Call(path="/images/edits", width=width, height=height, form=form, files=files)


def _asked(commission: Commission) -> tuple[int, int]:
    """Return the size to ask for: it covers the promised one, or half of it, or a quarter."""
    width, height = commission.width, commission.height
    while width * height > MAX_AREA:
        width, height = ceil(width / 2), ceil(height / 2)
    return ceil(width / _STEP) * _STEP, ceil(height / _STEP) * _STEP
