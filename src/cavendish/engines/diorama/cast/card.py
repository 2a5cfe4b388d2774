"""A card with a noun's name: the stand-in for what the library can't show. Knows no scenes."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from cavendish.engines.diorama.model.colour import linear
from cavendish.engines.diorama.model.finish import matt
from cavendish.engines.diorama.model.material import Principled, Texture
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.primitives import box, plane

_SIZE = (0.24, 0.02, 0.16)
"""Metres: width, depth, height."""
_PIXELS = (768, 512)
_PAPER = (242, 238, 228)
_INK = (52, 48, 46)
_MAX_LETTERS = 24


def name_card(noun: str) -> Model:
    """Return a standing card with the noun written on its front, which faces -y."""
    width, depth, height = _SIZE
    texture = Texture(
        pixels=np.ascontiguousarray(_lettered(noun)[::-1]), repeat=(1 / width, 1 / height)
    )
    face = plane((width, 0, 0), (0, 0, height), at=(0.0, -depth / 2 - 0.0006, height / 2))
    back = box((width, depth, height), bevel=0.003, at=(0.0, 0.0, height / 2))
    paper = tuple(float(v) for v in linear((np.array(_PAPER) / 255).astype(np.float32)))
    return Model(
        parts=(
            Part(mesh=face, finish=Principled(base=texture, roughness=0.6)),
            Part(mesh=back, finish=matt((paper[0], paper[1], paper[2]))),
        )
    )


def _lettered(noun: str) -> NDArray[np.float32]:
    """Return the card's face as linear RGB, the top row first."""
    words = noun if len(noun) <= _MAX_LETTERS else noun[: _MAX_LETTERS - 1] + "…"
    image = Image.new("RGB", _PIXELS, _PAPER)
    draw = ImageDraw.Draw(image)
    size = min(150, int(1300 / max(4, len(words))))
    font = ImageFont.load_default(size)
    middle = (_PIXELS[0] / 2, _PIXELS[1] / 2)
    draw.text(middle, words, fill=_INK, font=font, anchor="mm")
    return linear((np.asarray(image) / 255).astype(np.float32))
