"""From a shot to a picture in a style: photographed, rebuilt, or drawn. Knows the order only."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.looks import look
from cavendish.engines.diorama.compose.painting import PAINTERS, SAMPLES
from cavendish.engines.diorama.compose.restyle import restyled
from cavendish.engines.diorama.compose.sketch import sketch
from cavendish.engines.diorama.plan.scene import Framing, Place, ScenePlan, Style
from cavendish.engines.diorama.shoot.photograph import photograph
from cavendish.engines.diorama.stage.shot import Shot

_PAINTED = 4.4e6
"""Pixels that are painted; a larger picture is enlarged from these."""
_STROKED = 1.3e6
"""The same for paintings whose every stroke is laid."""
_ALONE = frozenset({Style.STICKER, Style.LOGO, Style.ISOMETRIC})
"""Styles that show things on a plain ground."""


def prepared(plan: ScenePlan) -> ScenePlan:
    """Return the plan with the place and framing that its style implies."""
    if plan.style not in _ALONE:
        return plan
    framing = Framing.ISOMETRIC if plan.style is Style.ISOMETRIC else plan.framing
    return replace(plan, place=Place.STUDIO, framing=framing)


def picture(
    shot: Shot,
    style: Style,
    *,
    size: tuple[int, int],
    seed: int,
    report: Callable[[float], None],
    time_budget: float | None = None,
) -> NDArray[np.uint8]:
    """Return the picture, height x width x 3, display-encoded sRGB; ``size`` is width, height."""
    width, height = size
    if style not in PAINTERS:
        printed = photograph(
            restyled(shot, style),
            width=width,
            height=height,
            seed=seed,
            report=report,
            time_budget=time_budget,
        )
        return look(printed, style, seed=seed)
    report(0.0)
    most = _STROKED if style in (Style.OIL, Style.IMPRESSIONIST) else _PAINTED
    scale = min(1.0, math.sqrt(most / (width * height)))
    wide, tall = max(16, round(width * scale)), max(16, round(height * scale))
    seen = sketch(
        shot,
        width=wide,
        height=tall,
        seed=seed,
        samples=SAMPLES,
        report=lambda done: report(0.6 * done),
    )
    painted = fields.encoded(PAINTERS[style](seen, wide, tall, seed))
    report(0.9)
    if (wide, tall) != (width, height):
        how = Image.Resampling.NEAREST if style is Style.PIXEL_ART else Image.Resampling.LANCZOS
        painted = np.asarray(Image.fromarray(painted).resize((width, height), how))
    report(1.0)
    return painted
