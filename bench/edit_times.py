"""What edits cost at 1K: CPU seconds of a warm engine, each done twice, the second counted."""

import time
from pathlib import Path

import numpy as np
from edit_photos import Pixels, photo
from PIL import Image

from cavendish.engines.diorama.edit import matte
from cavendish.engines.diorama.edit.raster import photo_of
from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Commission

_SIDE = 1024
_CASES: tuple[tuple[str, float, str, tuple[str, ...], int], ...] = (
    ("recolour", 1.0, "make the red motorcycle blue", ("motorcycle",), 1),
    ("tone", 1.0, "brighten it and increase the contrast", ("motorcycle",), 1),
    ("background", 6.0, "put her on a tropical beach", ("astronaut",), 1),
    ("removal", 8.0, "remove the rocket on the right", ("astronaut",), 1),
    (
        "three references",
        10.0,
        "the woman from image 1, the lion from image 2 and the cat from image 3 on a beach",
        ("astronaut", "lion", "chelsea"),
        1,
    ),
    ("4K", 25.0, "upscale it", ("coffee",), 4),
)
"""Name, the seconds to reach on two cores, instruction, photographs, enlargement."""


def times(wheels: Path) -> None:
    """Measure and print, the target beside."""
    engine = Diorama()
    engine.warm_up()
    first, second = (photo_of(_large(wheels, name)) for name in ("motorcycle", "astronaut"))
    matte.subject(first)
    began = time.process_time()
    matte.subject(second)
    print(f"matte: {time.process_time() - began:.1f} CPU s (target 1 s on two cores)", flush=True)
    for name, target, text, photos, times_larger in _CASES:
        references = tuple(_large(wheels, each) for each in photos)
        height, width = references[0].shape[:2]
        spent = 0.0
        for turn in range(2):
            # The second time another picture, as nothing of the first may be remembered.
            shown = tuple(np.ascontiguousarray(r[:, :: 1 - 2 * turn]) for r in references)
            text_now = text.replace("right", "left") if turn else text
            order = Commission(
                prompt=text_now,
                width=width * times_larger,
                height=height * times_larger,
                seed=1,
                references=shown,
            )
            began = time.process_time()
            engine.make(order, lambda _: None)
            spent = time.process_time() - began
        print(f"{name}: {spent:.1f} CPU s (target {target:.0f} s on two cores)", flush=True)


def _large(wheels: Path, name: str) -> Pixels:
    image = Image.fromarray(photo(wheels, name))
    part = _SIDE / max(image.size)
    size = (round(image.width * part), round(image.height * part))
    return np.asarray(image.resize(size, Image.Resampling.LANCZOS))
